"""What Alembic runs: the connection is handed in by `store.upgrade`, inside one transaction."""

from alembic import context

from mentee_journal.models import Base

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=Base.metadata,
    render_as_batch=True,
    transactional_ddl=False,  # the one transaction, user_version included, belongs to `store.upgrade`
)
context.run_migrations()
