"""The first tables of the journal and its index, as `v0001_first_tables.sql` lists them."""

from pathlib import Path

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    script = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    for statement in script.split("\n--\n"):
        op.get_bind().exec_driver_sql(statement)
