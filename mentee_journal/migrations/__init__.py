"""The steps that bring a journal from one form to the next (Alembic); run on a copy, by `store.upgrade`."""
