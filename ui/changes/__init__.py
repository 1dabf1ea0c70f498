"""The smallest changes of a course, and the plan that people make of them."""
