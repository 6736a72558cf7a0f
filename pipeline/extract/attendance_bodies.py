"""Labels and headings of a list into the body that its people come from: ``vom Bauamt:``."""

from __future__ import annotations

import re
from functools import cache
from itertools import dropwhile

from pipeline.extract.attendance_labels import SIGNS, role_of
from pipeline.extract.people_words import listed
from pipeline.wordlists import alternatives, word_set

LONGEST = 6
"""Words of the longest label that is the name of a body."""


def body_of(label: str) -> str | None:
    """Return the body that a label names, without what leads in to it; None where it names none."""
    told = label.strip(SIGNS).split()
    name = " ".join(dropwhile(lambda word: word.lower() in _lead_ins(), told))
    if not name[:1].isupper() or len(told) > LONGEST or role_of(label) not in (None, "group"):
        return None
    known = listed("name_label_bodies.txt").fullmatch(name) or is_party(name)
    return name if known else None


def is_party(text: str) -> bool:
    """Whether a line is a party's name or faction alone: ``SPD``, ``Fraktion der CDU:``."""
    return _parties().fullmatch(text.strip(SIGNS)) is not None


@cache
def _parties() -> re.Pattern[str]:
    names = "|".join(map(re.escape, alternatives("parties.txt").split("|")))
    return re.compile(
        rf"(?:Fraktion (?:der )?)?(?:{names})(?:[-–/ ](?:{names}))*(?:[- ]?[Ff]raktion)?"
    )


@cache
def _lead_ins() -> frozenset[str]:
    return word_set("name_body_lead_ins.txt")
