"""Changes to courses that people plan to make."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

# Statistics quote values, and outlive the rows of a table that was emptied.
_WORDS = (
    "by_when",
    "changed_by",
    "person_id",
    "person_name",
    "standard",
    "text",
    "topic",
    "unit",
    "week",
    "who",
)


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "planned_change",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("course_id", sa.String(length=32), nullable=False),
        sa.Column("framework", sa.Text(), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("change", sa.String(length=12), nullable=False),
        sa.Column("lens", sa.Text(), nullable=False),
        sa.Column("lens_fingerprint", sa.String(length=12), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("standard", sa.Text(), nullable=False),
        sa.Column("week", sa.Text(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("person_name", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("by_when", sa.Text(), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_by", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["course_id"],
            ["course.id"],
            name=op.f("fk_planned_change_course_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_planned_change")),
        sa.UniqueConstraint(
            "course_id", "framework", "area", "change", name=op.f("uq_planned_change_course_id")
        ),
    )
    if op.get_bind().dialect.name == "postgresql":
        kept = ", ".join(f"ALTER COLUMN {column} SET STATISTICS 0" for column in _WORDS)
        op.execute(f"ALTER TABLE planned_change {kept}")
