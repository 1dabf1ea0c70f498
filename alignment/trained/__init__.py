"""What was learned from labelled syllabi, frozen: how wording and places speak for an area."""
