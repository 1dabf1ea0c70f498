"""Is it right: measurements against labelled syllabi, and the tools that freeze data."""
