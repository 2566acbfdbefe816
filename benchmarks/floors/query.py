"""The floor of a search from the command line: SQLAlchemy imported, one query."""

import os

import sqlalchemy

engine = sqlalchemy.create_engine(f"sqlite:///{os.environ['MENTEE_JOURNAL']}")
with engine.connect() as connection:
    query = sqlalchemy.text("SELECT rowid FROM search WHERE search MATCH 'trust' LIMIT 50")
    print(len(connection.execute(query).all()))
