"""The code of a document, MJ-7K3F-9QXA: random, easy to read out, and any one slip in typing it is noticed."""

import re
import secrets

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32: no I, L, O, U
_READ = str.maketrans("ILO", "110")


def new_code() -> str:
    """A code that no other document has: 35 random bits and a check symbol."""
    symbols = [secrets.randbelow(32) for _ in range(7)]
    return _written([*symbols, _check(symbols)])


def read_code(text: str) -> str | None:
    """The code that `text` is, with look-alikes put right (O for 0, I and L for 1); None when it is none."""
    found = re.fullmatch(r"MJ\W?([0-9A-Z]{4})\W?([0-9A-Z]{4})", text.strip().upper())
    if found is None:
        return None
    symbols = [ALPHABET.find(symbol) for symbol in (found[1] + found[2]).translate(_READ)]
    if -1 in symbols or _check(symbols[:7]) != symbols[7]:
        return None
    return _written(symbols)


def _written(symbols: list[int]) -> str:
    text = "".join(ALPHABET[symbol] for symbol in symbols)
    return f"MJ-{text[:4]}-{text[4:]}"


def _check(symbols: list[int]) -> int:
    """The sum of the symbols times falling powers of 2 in the field of 32 elements (modulus x^5 + x^2 + 1).

    Changes with every single symbol and with every two that change places.
    """
    total = 0
    for symbol in symbols:
        doubled = (total ^ symbol) << 1
        total = doubled ^ 0b100101 if doubled & 0b100000 else doubled
    return total
