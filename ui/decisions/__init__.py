"""A cell and what people say of it: shown, decided on, saved, undone."""
