"""Saved work under strain: killed processes, fifty people at once. Run by `make soak`."""
