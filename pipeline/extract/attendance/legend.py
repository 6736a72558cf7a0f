"""Signs that the minutes explain themselves: ``A = anwesend, E = entschuldigt``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from pipeline.extract.attendance.labels import LISTS, ROLES, role_of
from pipeline.records import CorrectedLine, Role

EXPLAINED = re.compile(
    # A = anwesend · A.G. = abwesend · (e) = entschuldigt · x = teilgenommen e = fehlt · x-da
    r"(?:^|(?<=[\s,;:(]))\(?(?P<sign>[^\W\d_]{1,2}|(?:[^\W\d_]\.){2,3}|[×✓✔+–-])\)?\s?[=:–-]\s?"
    r"(?P<told>[^\W\d_][^\n=,;.()]{2,40}?)(?=\s*(?:[,;.()]|$)|\s+\(?\S{1,2}\)?\s?[=:–-])"
)


def signs_explained(lines: Iterable[CorrectedLine]) -> Mapping[str, Role]:
    """Return the signs that the lines explain, each with the part in the meeting it stands for."""
    found: dict[str, Role] = {}
    texts = [line.text for line in lines]
    for text, below in zip(texts, [*texts[1:], ""], strict=False):
        whole = f"{text} {below}" if text.endswith("=") else text
        for sign, role in _explained(whole):
            found.setdefault(sign, role)
    return found


@lru_cache(maxsize=5_000)
def _explained(text: str) -> tuple[tuple[str, Role], ...]:
    """Return the signs that a line explains: ``A = anwesend, E = entschuldigt``."""
    told = ((match["sign"], role_of(match["told"])) for match in EXPLAINED.finditer(text))
    return tuple((sign, ROLES[role]) for sign, role in told if role in LISTS)


def sign_at_end(text: str, signs: Mapping[str, Role]) -> int | None:
    """Return where the sign begins that ends an entry: ``Ida Muster, Kassierin A (ab Punkt 3)``."""
    last = re.search(r"\s(?P<sign>[^\s()]{1,2})(?:\s*\([^()]*\))?\s*$", text) if signs else None
    return last.start("sign") if last and last["sign"] in signs else None
