"""The gap report: findings, Endorsement categories, standards."""
