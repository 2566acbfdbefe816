"""Which pages of a journal say what tables there are and where they begin (SQLite's file format, chapter 1.6)."""

from collections.abc import Iterator

PAGE = 4096
_LEAST = (PAGE - 12) * 32 // 255 - 23  # bytes of a long row that stay in its page
_MOST = PAGE - 35
_INTERIOR, _LEAF = 5, 13
_SEVEN = 0x7F


def schema_pages(data: bytes) -> set[int]:
    """Their numbers, from 1, in a whole journal with pages of 4,096 bytes."""
    return set(_tree(data, 1))


def _tree(data: bytes, number: int) -> Iterator[int]:
    yield number
    page = data[(number - 1) * PAGE : number * PAGE]
    head = 100 if number == 1 else 0
    kind, cells = page[head], _number(page, head + 3, 2)
    first = head + (12 if kind == _INTERIOR else 8)
    places = [_number(page, first + 2 * cell, 2) for cell in range(cells)]
    if kind == _INTERIOR:
        for place in places:
            yield from _tree(data, _number(page, place, 4))
        yield from _tree(data, _number(page, head + 8, 4))
    elif kind == _LEAF:
        for place in places:
            yield from _overflow(data, page, place)


def _overflow(data: bytes, page: bytes, place: int) -> Iterator[int]:
    """The pages on which a long row goes on."""
    size, place = _varint(page, place)
    _row, place = _varint(page, place)
    if size <= _MOST:
        return
    here = _LEAST + (size - _LEAST) % (PAGE - 4)
    number = _number(page, place + (here if here <= _MOST else _LEAST), 4)
    while number:
        yield number
        number = _number(data, (number - 1) * PAGE, 4)


def _number(data: bytes, place: int, size: int) -> int:
    return int.from_bytes(data[place : place + size], "big")


def _varint(data: bytes, place: int) -> tuple[int, int]:
    """A number of seven bits a byte, and where it ends; those here are short."""
    value = 0
    while True:
        value = value << 7 | data[place] & _SEVEN
        place += 1
        if data[place - 1] <= _SEVEN:
            return value, place
