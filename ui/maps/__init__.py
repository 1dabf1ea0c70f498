"""The competency map: browsed, tried on a passage, edited as a copy."""
