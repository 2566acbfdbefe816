"""A document's code can be read out and typed: what a slip makes of it is no code."""

import itertools
import re

from hypothesis import given
from hypothesis import strategies as st

from mentee_journal.summary.codes import ALPHABET, new_code, read_code


def test_a_code_has_no_letter_that_looks_like_a_figure() -> None:
    codes = {new_code() for _time in range(500)}
    assert len(codes) == 500
    assert all(re.fullmatch(r"MJ-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}", code) for code in codes)


def test_it_is_read_as_people_write_it() -> None:
    code = next(code for code in iter(new_code, "") if {"0", "1"} <= set(code))
    assert read_code(code.lower().replace("-", " ")) == code
    assert read_code(code.replace("0", "O").replace("1", "l")) == code
    assert read_code("MJ-7K3F") is None
    assert read_code("MJ-UUUU-UUUU") is None


@given(place=st.integers(0, 7), other=st.sampled_from(ALPHABET))
def test_one_wrong_symbol_is_noticed(place: int, other: str) -> None:
    code = new_code()
    at = [3, 4, 5, 6, 8, 9, 10, 11][place]
    slip = code[:at] + other + code[at + 1 :]
    assert read_code(slip) == (code if slip == code else None)


def test_two_symbols_that_change_places_are_noticed() -> None:
    code = new_code()
    symbols = code[3:7] + code[8:]
    for one, two in itertools.combinations(range(8), 2):
        slip = list(symbols)
        slip[one], slip[two] = slip[two], slip[one]
        text = "".join(slip)
        assert read_code(f"MJ-{text[:4]}-{text[4:]}") == (code if text == symbols else None)
