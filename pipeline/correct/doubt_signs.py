"""What speaks for and against a word as read: the signs by which mis-reads are told."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from pipeline.correct.judge import Judge
from pipeline.lexicon import Lexicon
from pipeline.records import LaidOutPage, Line, Word

EDGES = re.compile(r"^[\W_]+|[\W_]+$")  # "(Kühn," -> "Kühn"; "_Satzung" -> "Satzung"
PARTS = re.compile(r"[-/]")  # "Haupt-/Nebenamt"
INNER_CAPITAL = re.compile(r"[a-zäöüß][A-ZÄÖÜ]|^[A-ZÄÖÜ]{2,}[a-zäöüß]{2,}")
# "wWirtschaftsplan", "ZUsammen"
STRANGE = re.compile(r"[$_|©®«»¢£~^{}<>\\#@}\]{]")  # "Beck}:", "_K."
GLUED = re.compile(r"^\W*[^\W\d]{2,}[\dlIO]*\d\W*$")  # "TOP5", "jal2"
LOOKALIKE = re.compile(r"^[OoIlJ|xX]{1,3}\W*$")  # "O", "Il" where a number may stand
GLUED_SIGN = re.compile(r"\d[%€:]\S|\d[%€]$|^[^\W\d]{2,}[.,:;][^\W\d]{3,}|\d(?:von|/)\d")
# "7,4%", "2:4:0", "Radweg.an", "1von2"
CLOSES = re.compile(r"[.:;!?–—)/|\"“”„•*-]\W*$")  # behind it a capital says nothing
SHORTEST_JUDGED, LONGEST_JUDGED = 3, 45
SURE = (0.005, 0.995)
"""Confidence is kept within these limits before it is made into nats."""
ODD_HEIGHT, TALL = (0.4, 1.6), 1.9
WIDE, VERY_WIDE, NARROW = 1.5, 2.2, 0.6
"""Width of a letter and height of a word, by the page's median."""
BAD_LINE = 0.7
"""Mean confidence of the line's other words."""

Signs = dict[str, float]
"""Name of each sign that is there, with its strength."""


@dataclass(frozen=True, slots=True)
class Sight:
    """A page's usual measures, against which its words are held."""

    height: float
    letter: float
    """Usual width of a letter, as the word's height in pixels of the page image."""
    sure: float
    """Median confidence in nats."""

    @staticmethod
    def of(page: LaidOutPage) -> Sight:
        """The medians of the page's words."""
        words = [word for line in page.lines for word in line.words]
        boxes = [(word, word.box) for word in words if word.box]
        return Sight(
            median([box.height for _, box in boxes] or [1]),
            median(
                [box.width / len(word.text) for word, box in boxes if len(word.text) > 3] or [1]
            ),
            nats(median([word.confidence or 0.0 for word in words] or [1.0])),
        )


def nats(confidence: float) -> float:
    """Confidence 0-1 as log odds."""
    sure = min(max(confidence, SURE[0]), SURE[1])
    return math.log(sure / (1 - sure))


def core(text: str) -> str:
    """The word without the punctuation around it."""
    return EDGES.sub("", text)


def frequencies(pages: Iterable[LaidOutPage]) -> Counter[str]:
    """How often each word stands in the document."""
    return Counter(core(word.text) for page in pages for line in page.lines for word in line.words)


class SignReader:
    """Names the signs of doubt of each word of a document."""

    def __init__(self, judge: Judge, lexicon: Lexicon, times: Counter[str]) -> None:
        """``times`` as :func:`frequencies` counted."""
        self._judge, self._lexicon, self._times = judge, lexicon, times

    def of_line(self, line: Line, sight: Sight) -> list[Signs]:
        """The signs of each word of the line."""
        sure = [word.confidence or 0.0 for word in line.words]
        before = ("", *(word.text for word in line.words))
        signs = []
        for at, (word, (previous, _)) in enumerate(
            zip(line.words, pairwise((*before, "")), strict=False)
        ):
            found = self._class_and_confidence(word)
            found |= _shape(word, sight)
            others = sum(sure) - sure[at]
            if len(sure) > 1 and others / (len(sure) - 1) < BAD_LINE:
                found["line read badly"] = 1.0
            begins = at in line.cells or not previous or bool(CLOSES.search(previous))
            found |= self._case(core(word.text), begins)
            if len(line.words) == 1:
                found["alone on its line"] = 1.0
            found["page read badly"] = -sight.sure
            signs.append(found)
        return signs

    def _class_and_confidence(self, word: Word) -> Signs:
        """The kind of word, and how unsure the reader was of it, which says more of some kinds."""
        kind = self._kind(core(word.text))
        unsure = -nats(word.confidence or 0.0)
        found = {kind: 1.0, f"{kind}, unsure": unsure}
        if word.other:
            found["second reading differs"] = 1.0
        if kind not in ("number", "sign") and self._times[core(word.text)] > 1:
            found["repeated"] = 1.0
        return found

    def _kind(self, text: str) -> str:
        if len(text) < 2 or any(sign.isdigit() for sign in text):
            return _kind_of_sign(text)
        parts = [core(part) for part in PARTS.split(text)]
        unknown = [part for part in parts if part and part not in self._lexicon]
        if not unknown:
            return "known"
        if len(text) == 2:
            return "two letters"
        if all(self._compound(part) for part in unknown):
            return "compound"
        return "explained" if self.likelier(text) else "unknown"

    def _compound(self, part: str) -> bool:
        return (
            part.isalpha() and len(part) <= LONGEST_JUDGED and self._judge.judge(part, False).known
        )

    def likelier(self, text: str) -> str:
        """The German word that was probably printed for an unknown one; empty if there is none."""
        if not text.isalpha() or not SHORTEST_JUDGED <= len(text) <= LONGEST_JUDGED:
            return ""
        judged = self._judge.judge(text, False)
        stays = judged.known or text in self._lexicon or judged.best.text == text
        return "" if stays else judged.best.text

    def _case(self, text: str, begins: bool) -> Signs:
        """A noun with a small letter, or a capital in the middle of a sentence."""
        found: Signs = {}
        if len(text) < 2 or not text.isalpha():
            return found
        large = text[0].upper() + text[1:]
        if text.islower() and not self._lexicon.has(text) and self._lexicon.has(large):
            found["small noun"] = 1.0
        small = text.lower()
        capital = text == large and not begins and not self._lexicon.has(text)
        if capital and self._lexicon.has(small):
            found["odd capital"] = 1.0
        return found


def _kind_of_sign(text: str) -> str:
    """The kind of what no lexicon lists."""
    if any(sign.isdigit() for sign in text):
        return "mixed" if any(sign.isalpha() for sign in text) else "number"
    return "letter" if text else "sign"


def _shape(word: Word, sight: Sight) -> Signs:
    """Signs that the word's own form and size give."""
    text = word.text
    tests = {
        "inner capital": bool(INNER_CAPITAL.search(core(text))),
        "strange sign": bool(STRANGE.search(text)),
        "number glued to a word": bool(GLUED.match(text)),
        "looks like a number": bool(LOOKALIKE.match(text)),
        "blank lost": bool(GLUED_SIGN.search(text)),
        "shouted": len(core(text)) > 1 and text.isupper() and text.isalpha(),
    }
    if word.box:
        height = word.box.height / max(sight.height, 1.0)
        letter = word.box.width / max(len(text) * sight.letter, 1.0)
        tests |= {
            "odd height": not ODD_HEIGHT[0] <= height <= ODD_HEIGHT[1],
            "tall": height > TALL,
            "wide": letter > WIDE,
            "very wide": letter > VERY_WIDE,
            "narrow": letter < NARROW,
        }
    return {name: 1.0 for name, there in tests.items() if there}


def words_of(lines: Sequence[Line]) -> Iterable[tuple[Line, int, Word]]:
    """Each word with its line and its offset in the line's text."""
    for line in lines:
        at = 0
        for word in line.words:
            yield line, at, word
            at += len(word.text) + 1
