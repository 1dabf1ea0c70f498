"""What the open program's reports and archive are made of, and their downloads."""
