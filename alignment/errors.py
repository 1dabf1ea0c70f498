"""What can be wrong with an alignment's inputs."""


class AlignmentError(ValueError):
    """A setting or input that is out of range: the message names it and the range."""


class ComparisonError(AlignmentError):
    """Results that cannot be compared: the message says why, and what to do about it."""
