"""The pages: each reads the project, calls one function, and draws."""
