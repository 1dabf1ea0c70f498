"""An approval holds what people said of the course's place in the program; before, nobody knows."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the columns."""
    none = sa.text("''")
    op.add_column(
        "approval", sa.Column("requirement", sa.Text(), nullable=False, server_default=none)
    )
    op.add_column("approval", sa.Column("year", sa.Integer(), nullable=True))
