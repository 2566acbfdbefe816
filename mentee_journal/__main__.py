"""`python -m mentee_journal` is the command `mentee-journal`."""

import sys

from mentee_journal.cli import main

if __name__ == "__main__":
    sys.exit(main())
