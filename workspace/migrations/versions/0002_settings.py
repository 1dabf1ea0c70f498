"""What a site has chosen; PostgreSQL keeps no samples of what people wrote or syllabi say."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

# Statistics quote values, and outlive the rows of a table that was emptied.
_WORDS = {
    "approval": ("content", "method", "note", "person_id", "person_name"),
    "course": ("changed_by", "level"),
    "decision": ("person_id", "person_name", "resolver", "text"),
    "event": ("person_id", "person_name"),
    "institution": ("name",),
    "program": ("name",),
    "result": ("content",),
    "saved_map": ("content",),
    "setting": ("changed_by", "value"),
    "syllabus_version": ("added_by", "facts", "file_name", "moves", "original", "parsed"),
}


def upgrade() -> None:
    """Create the table of settings."""
    op.create_table(
        "setting",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("changed_by", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_setting")),
    )
    if op.get_bind().dialect.name == "postgresql":
        for table, columns in _WORDS.items():
            kept = ", ".join(f"ALTER COLUMN {column} SET STATISTICS 0" for column in columns)
            op.execute(f"ALTER TABLE {table} {kept}")
