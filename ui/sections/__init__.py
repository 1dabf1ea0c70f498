"""A syllabus by its sections, and what a person moves."""
