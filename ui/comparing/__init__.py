"""Two versions of a course or a program in, what changed out."""
