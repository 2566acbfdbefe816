"""Write the first tables anew after a change of the models, with the digest that goes with them: `make tables`.

Only until version 0.1.0 is released: from then on the first tables stand, and a change is a new file of its own.
"""

import re
import tempfile
from pathlib import Path

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from mentee_journal.models import Base
from mentee_journal.models.search_index import index_ddl
from mentee_journal.store import connection, shape, upgrade

ROOT = Path(__file__).resolve().parents[1] / "mentee_journal"


def main() -> None:
    text = "\n--\n".join(tidy(one) for one in statements())
    (ROOT / "migrations/versions/v0001_first_tables.sql").write_text(text + "\n", encoding="utf-8")
    file = ROOT / "store/shape.py"
    file.write_text(re.sub(r'1: "\w+"', f'1: "{digest()}"', file.read_text(encoding="utf-8")), encoding="utf-8")


def statements() -> list[str]:
    dialect = sqlite.dialect()
    made = []
    for table in Base.metadata.sorted_tables:
        made.append(str(CreateTable(table).compile(dialect=dialect)))
        indexes = sorted(table.indexes, key=lambda index: str(index.name))
        made += [str(CreateIndex(index).compile(dialect=dialect)) for index in indexes]
    return made + index_ddl()


def tidy(statement: str) -> str:
    return "\n".join(line.rstrip() for line in statement.strip().replace("\t", "    ").splitlines())


def digest() -> str:
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "draft"
        upgrade.create(draft)
        with connection.connect(draft).begin() as open_:
            return shape.shape(open_)


if __name__ == "__main__":
    main()
