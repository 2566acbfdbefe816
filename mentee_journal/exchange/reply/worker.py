"""The process in which a reply is read: whatever is in the file, it can be ended, and it has nothing of the journal."""

import json
import os
import subprocess
import sys
from typing import Any

from mentee_journal.errors import JournalError
from mentee_journal.exchange.reply.parse import TooManyBlocks, parse
from mentee_journal.exchange.reply.sent import Sent
from mentee_journal.i18n import _

PATIENCE = 30.0
"""Seconds that a file may take; a letter takes a fraction of one."""

_MANY = "too many blocks"


def read_apart(question: dict[str, Any], patience: float = PATIENCE) -> dict[str, Any]:
    """The answer of `answer`, from a process of its own. JournalError when it takes too long, or fails."""
    command = [sys.executable, "-P", "-m", "mentee_journal.exchange.reply.worker"]
    settings: dict[str, Any] = {
        "env": {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONUTF8": "1"}
    }
    if sys.platform == "win32":
        settings["creationflags"] = subprocess.CREATE_NO_WINDOW
    asked = json.dumps(question).encode("ascii")
    try:
        done = subprocess.run(command, input=asked, capture_output=True, timeout=patience, check=True, **settings)
        found: dict[str, Any] = json.loads(done.stdout)
    except subprocess.TimeoutExpired:
        raise JournalError(_("Reading this file took too long, and was ended."), _advice()) from None
    except (subprocess.CalledProcessError, ValueError) as error:
        raise JournalError(_("This file could not be read."), _advice()) from error
    if found.get("error"):
        raise JournalError(_("This file has more pieces than a summary could have."), _advice())
    return found


def answer(question: dict[str, Any]) -> dict[str, Any]:
    """Read a text beside each document it may be of, and tell of the one that it is of."""
    try:
        best: dict[str, Any] = {"document": None, "recognised": -1}
        for number, document in enumerate(question["documents"] or [{"code": "", "text": "", "codes": []}]):
            sent = Sent(document["text"])
            sent.codes |= set(document["codes"])
            found = parse(question["text"], sent, document["code"], map(tuple, question["labels"]), question["yes"])
            if found.recognised > best["recognised"]:
                best = {"document": number, **vars(found), "seen": sorted(found.seen), "codes": sorted(sent.codes)}
                best["titles"] = sent.titles()
    except TooManyBlocks:
        return {"error": _MANY}
    return best


def _advice() -> str:
    return _("Copy what your mentor wrote, and paste it under “Bring in comments”. Nothing was changed.")


if __name__ == "__main__":
    json.dump(answer(json.load(sys.stdin)), sys.stdout)
