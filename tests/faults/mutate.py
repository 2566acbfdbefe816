"""Spoils the bytes of a file as fuzzers do (AFL's havoc stage): flips, cuts, doubles, splices, and words that bite."""

import random
from collections.abc import Callable

BITING = [
    *(b"null", b"[]", b"{}", b'"', b"\\u0000", b"\\ud800", b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"NaN", b"-0"),
    *(b"1e999", b"9" * 400, b"[" * 300, b'{"a":' * 200, b"<script>", b"../../etc/passwd", b"'; DROP TABLE goal; --"),
    *("\u202e".encode(), "\u2028".encode(), b"2026-02-30", b"0000-00-00T99:99", b"\r", b"true", b'""', b"A" * 5000),
]


def spoilt(data: bytes, chance: random.Random) -> bytes:
    """`data` after some random harm."""
    found = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        if not found:
            break
        chance.choice(_HARMS)(found, chance)
    return bytes(found)


def _place(found: bytearray, chance: random.Random) -> tuple[int, int]:
    first = chance.randrange(len(found))
    return first, min(len(found), first + chance.choice((1, 2, 8, 64, 1000)))


def _flip(found: bytearray, chance: random.Random) -> None:
    found[chance.randrange(len(found))] ^= 1 << chance.randrange(8)


def _set(found: bytearray, chance: random.Random) -> None:
    found[chance.randrange(len(found))] = chance.randrange(256)


def _cut(found: bytearray, chance: random.Random) -> None:
    first, last = _place(found, chance)
    del found[first:last]


def _double(found: bytearray, chance: random.Random) -> None:
    first, last = _place(found, chance)
    found[first:first] = found[first:last]


def _splice(found: bytearray, chance: random.Random) -> None:
    first, last = _place(found, chance)
    part = found[first:last]
    at = chance.randrange(len(found))
    found[at : at + len(part)] = part


def _bite(found: bytearray, chance: random.Random) -> None:
    first, last = _place(found, chance)
    found[first : last if chance.random() < 0.5 else first] = chance.choice(BITING)


def _shorten(found: bytearray, chance: random.Random) -> None:
    del found[chance.randrange(len(found)) :]


_HARMS: list[Callable[[bytearray, random.Random], None]] = [_flip, _set, _cut, _double, _splice, _bite, _bite, _shorten]
