"""Checks the gold of a protocol against its exact text: it must stand on the paper."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

MEETING = ["title", "body", "kind", "date", "start_time", "end_time", "place", "next_date"]
FACTS = ["items", "people", "roles", "functions", "organisations", "places"]
FIGURES = ["statistics", "decisions", "tasks", "dates"]
KEYS = frozenset([*MEETING, *FACTS, *FIGURES])
ROLES = frozenset(["chair", "moderation", "minutes", "present", "excused", "absent", "guest"])
OUTCOMES = frozenset([None, "adopted", "rejected", "deferred", "noted", "withdrawn"])
ISO_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")  # 2019-11
ISO_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")  # 09:30
NUMBER_WORDS = Path(__file__).with_name("number_words.txt")
Gold = dict[str, Any]


def read_gold(path: Path) -> Gold:
    """The gold of one protocol."""
    gold: Gold = json.loads(path.read_text(encoding="utf-8"))
    return gold


def flat(text: str) -> str:
    """One line: words parted at a line end joined, white space single."""
    joined = re.sub(r"(?<=[a-zäöüß])-\s*\n(?=[a-zäöüß])", "", text)
    return " ".join(joined.replace("-\n", "-").split())


def problems(gold: Gold, truth: str) -> tuple[str, ...]:
    """Everything in the gold that is malformed or does not stand in the text."""
    text = flat(truth)
    return (*_shape(gold), *_missing_strings(gold, text), *_missing_numbers(gold, text))


def _both(gold: Gold, key: str) -> list[Any]:
    return [*gold.get(key, []), *gold.get(f"{key}_optional", [])]


def _shape(gold: Gold) -> Iterator[str]:
    yield from (f"unknown key {key}" for key in gold if key.removesuffix("_optional") not in KEYS)
    dates = [
        gold["date"],
        gold.get("next_date"),
        *_both(gold, "dates"),
        *(task[1] for task in _both(gold, "tasks")),
    ]
    yield from (f"date {date!r}" for date in dates if date and not ISO_DATE.fullmatch(date))
    times = (gold.get("start_time"), gold.get("end_time"))
    yield from (f"time {time!r}" for time in times if time and not ISO_TIME.fullmatch(time))
    yield from (f"role {role!r}" for _, role in _both(gold, "roles") if role not in ROLES)
    for decision in _both(gold, "decisions"):
        counts_fit = all(count is None or isinstance(count, int) for count in decision[1:])
        if len(decision) != 4 or decision[0] not in OUTCOMES or not counts_fit:
            yield f"decision {decision!r}"
    people = {*_both(gold, "people"), None}
    named = [*(row[0] for key in ("roles", "functions", "tasks") for row in _both(gold, key))]
    yield from (f"{name!r} is not among the people" for name in named if name not in people)


def _missing_strings(gold: Gold, text: str) -> Iterator[str]:
    strings = [gold.get("title"), gold.get("body"), gold.get("place")]
    strings += [row[1] for row in _both(gold, "items")]
    strings += _both(gold, "organisations") + _both(gold, "places")
    strings += [row[2] for row in _both(gold, "tasks")]
    for string in strings:
        if string and not _stands(string, text):
            yield f"{string!r} is not in the text"
    for name in _both(gold, "people"):
        if any(not _stands(part, text) for part in name.split()):
            yield f"{name!r} is not in the text"


def _stands(string: str, text: str) -> bool:
    """Word by word, whatever the endings: `Ausschuss` also stands in `des Ausschusses`."""
    words = (
        f"{re.escape(word[:-2] if len(word) > 5 else word)}\\w*\\W*" for word in string.split()
    )
    return re.search(r"\s*".join(words), text, re.IGNORECASE) is not None


def _missing_numbers(gold: Gold, text: str) -> Iterator[str]:
    for value, unit, what, *value_to in _both(gold, "statistics"):
        for number in (value, *value_to):
            if not any(form in text for form in printed_forms(number)):
                yield f"{number} {unit} ({what}) is not in the text"
    for row in _both(gold, "decisions"):
        for count in row[1:]:
            if count and not any(form in text.lower() for form in printed_forms(count)):
                yield f"the {count} votes of {row} are not in the text"


def printed_forms(value: float) -> tuple[str, ...]:
    """How German texts print a number: 1860000 → `1.860.000`, `1,86 Mio`; 3 → `drei`.

    Swiss ones print `1'860'000.50`.
    """
    exact = [decimals for decimals in (0, 1, 2) if round(value, decimals) == value]
    forms = [_german(value, decimals) for decimals in exact]
    forms += [f"{value:,.{decimals}f}".replace(",", "'") for decimals in exact]
    forms += [_german(value, 0).replace(".", "")] if value == int(value) else []
    if value >= 100_000:
        millions = (_german(value / 1_000_000, decimals) for decimals in (0, 1, 2, 3))
        forms += [
            f"{number} {word}" for number in millions for word in ("Mio", "Millionen", "Million")
        ]
    if value >= 1_000:
        thousands = (_german(value / 1_000, decimals) for decimals in (0, 1))
        forms += [f"{number} {word}" for number in thousands for word in ("TDM", "TM", "T€")]
    words = _number_words()
    return (*forms, words[int(value)]) if value in range(len(words)) else tuple(forms)


@cache
def _number_words() -> tuple[str, ...]:
    lines = NUMBER_WORDS.read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if not line.startswith("#"))


def _german(value: float, decimals: int) -> str:
    return f"{value:,.{decimals}f}".translate(str.maketrans(",.", ".,"))
