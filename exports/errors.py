"""What can go wrong when a report is written."""


class ExportError(Exception):
    """A report that cannot be written: the message names the file or format and the remedy."""
