"""Syllabi added, corrected and removed."""
