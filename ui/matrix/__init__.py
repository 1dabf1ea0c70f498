"""A report in, the coverage matrix out: as a map, a table or a list."""
