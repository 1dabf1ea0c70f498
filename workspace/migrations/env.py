"""Alembic's way in: the connection is given by `workspace.upgrading`, never made here."""

from alembic import context

from workspace.tables import Table

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Table.metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
