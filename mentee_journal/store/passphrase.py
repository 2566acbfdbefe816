"""What may be a passphrase, and how a connection is given it, before anything else is asked of the file."""

import hashlib
import re
import unicodedata
from pathlib import Path
from typing import Any

from mentee_journal.errors import BadValue, CannotEncrypt
from mentee_journal.i18n import _
from mentee_journal.store.library import CAN_ENCRYPT

_SALT, _KEY, _ROUNDS = 16, 32, 256_000  # SQLCipher 4
_RAW_KEY = re.compile("x'[0-9a-f]*'", re.IGNORECASE)  # SQLCipher would take it for the key itself


def tidied(passphrase: str) -> str:
    """The passphrase in one spelling, so that another keyboard types the same. BadValue, CannotEncrypt."""
    require_cipher()
    one = unicodedata.normalize("NFC", passphrase)
    if not one.strip():
        raise BadValue(_("A passphrase needs at least one letter."))
    unfit = "\0" in one or any("\ud800" <= letter <= "\udfff" for letter in one)
    if unfit or _RAW_KEY.fullmatch(one):
        raise BadValue(_("This cannot be a passphrase."), _("Choose words of your own."))
    return one


def require_cipher() -> None:
    if not CAN_ENCRYPT:
        raise CannotEncrypt(
            _("This copy of Mentee Journal cannot open or make journals with a passphrase."),
            _("Nothing was changed. Install the missing part: pip install 'mentee-journal[encryption]'"),
        )


def unlock(connection: Any, passphrase: str | None) -> None:
    """Give a fresh connection its passphrase. The pragma takes no parameters, so quotes are doubled."""
    if not CAN_ENCRYPT:
        return
    connection.execute("PRAGMA cipher_log_level=NONE")  # it would write to the terminal
    if passphrase is not None:
        quoted = passphrase.replace("'", "''")
        connection.execute(f"PRAGMA key='{quoted}'")


def raw_key(path: Path, passphrase: str) -> str:
    """Key and salt of the protected file at `path` in hexadecimal, so that it can be opened often without delay."""
    with path.open("rb") as file:
        salt = file.read(_SALT)
    key = hashlib.pbkdf2_hmac("sha512", passphrase.encode(), salt, _ROUNDS, _KEY)
    return key.hex() + salt.hex()
