"""One format a file; each renders a report to bytes."""
