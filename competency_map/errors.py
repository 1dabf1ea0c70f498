"""What can be wrong with a map file."""


class FrameworkError(Exception):
    """A map that cannot be loaded: the message names the file, the field and the remedy."""
