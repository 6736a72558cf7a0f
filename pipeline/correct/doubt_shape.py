"""What the form and size of a word as read tell: shapes that mis-reads have."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from statistics import median

from pipeline.records import LaidOutPage, Word

EDGES = re.compile(r"^[\W_]+|[\W_]+$")  # "(Kühn," -> "Kühn"; "_Satzung" -> "Satzung"
INNER_CAPITAL = re.compile(r"[a-zäöüß][A-ZÄÖÜ]|^[A-ZÄÖÜ]{2,}[a-zäöüß]{2,}")
# "wWirtschaftsplan", "ZUsammen"
STRANGE = re.compile(r"[$_|©®«»¢£~^{}<>\\#@}\]{]")  # "Beck}:", "_K."
GLUED = re.compile(r"^\W*(?:[^\W\d]{2,}[\dlIO]*\d|\d+[^\W\d]{2,}\d*)\W*$")
# "TOP5", "jal2", "14in", "1von2"
LOOKALIKE = re.compile(r"^[OoIlJ|xX]{1,3}\W*$")  # "O", "Il" where a number may stand
GLUED_SIGN = re.compile(r"\d[%€:]\S|\d[%€]$|^[^\W\d]{2,}[.,:;][^\W\d]{3,}|\d(?:von|/)\d")
# "7,4%", "2:4:0", "Radweg.an", "1von2"
LETTER_AND_STOP = re.compile(r"\(?[^\W\d_][.)]+[,:;]?")  # "c)", "V.", "(e),"
SURE = (0.005, 0.995)
"""Confidence is kept within these limits before it is made into nats."""
LONGEST_STOPPED = 6
ODD_HEIGHT = (0.4, 1.6)
"""Height of a word, by the page's median."""

Signs = dict[str, float]
"""Name of each sign that is there, with its strength."""


@dataclass(frozen=True, slots=True)
class Sight:
    """A page's usual measures, against which its words are held."""

    height: float
    """In pixels of the page image."""
    sure: float
    """Median confidence in nats."""

    @staticmethod
    def of(page: LaidOutPage) -> Sight:
        """The medians of the page's words."""
        words = [word for line in page.lines for word in line.words]
        return Sight(
            median([word.box.height for word in words if word.box] or [1]),
            nats(median([word.confidence or 0.0 for word in words] or [1.0])),
        )


def nats(confidence: float) -> float:
    """Confidence 0-1 as log odds."""
    sure = min(max(confidence, SURE[0]), SURE[1])
    return math.log(sure / (1 - sure))


def core(text: str) -> str:
    """The word without the punctuation around it."""
    return EDGES.sub("", text)


def shape(word: Word, sight: Sight) -> Signs:
    """Signs that the word's own form and size give."""
    text = word.text
    tests = {
        "inner capital": bool(INNER_CAPITAL.search(core(text))),
        "strange sign": bool(STRANGE.search(text)),
        "number glued to a word": bool(GLUED.match(text)),
        "looks like a number": bool(LOOKALIKE.match(text)),
        "blank lost": bool(GLUED_SIGN.search(text)),
        "letter and stop": len(text) < LONGEST_STOPPED and bool(LETTER_AND_STOP.fullmatch(text)),
        "shouted": len(core(text)) > 1 and text.isupper() and text.isalpha(),
    }
    if word.box:
        height = word.box.height / max(sight.height, 1.0)
        tests["odd height"] = not ODD_HEIGHT[0] <= height <= ODD_HEIGHT[1]
    return {name: 1.0 for name, there in tests.items() if there}
