"""What speaks for and against a word as read: the signs by which mis-reads are told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.correct.doubt_document import DocumentPrint
from pipeline.correct.doubt_rival import reader_signs
from pipeline.correct.doubt_shape import Sight, Signs, core, nats, shape
from pipeline.correct.judge import Judge
from pipeline.lexicon import Lexicon
from pipeline.records import LaidOutPage, Line, Word

PARTS = re.compile(r"[-/]")  # "Haupt-/Nebenamt"
CLOSES = re.compile(r"[.:;!?–—)/|\"“”„•*-]\W*$")  # behind it a capital says nothing
SHORTEST_JUDGED, LONGEST_JUDGED = 3, 45
SETTLED = "§²³"
"""Signs that stand in the text only where two readings agreed on them."""
BAD_LINE = 0.7
"""Mean confidence of the line's other words."""


class SignReader:
    """Names the signs of doubt of each word of a document."""

    def __init__(self, judge: Judge, lexicon: Lexicon, document: DocumentPrint) -> None:
        self._judge, self._lexicon, self._document = judge, lexicon, document

    def of_page(self, page: LaidOutPage) -> list[list[Signs]]:
        """The signs of each word of each line."""
        sight = Sight.of(page)
        wholes = _joined(page.lines)
        lines = [self._of_line(line, sight, wholes.get(line.number, {})) for line in page.lines]
        return [
            [own | told for own, told in zip(line, beside, strict=True)]
            for line, beside in zip(lines, self._document.of_page(page), strict=True)
        ]

    def _of_line(self, line: Line, sight: Sight, wholes: dict[int, str]) -> list[Signs]:
        sure = [word.confidence or 0.0 for word in line.words]
        previous = ""
        signs = []
        for at, word in enumerate(line.words):
            found = self._class_and_confidence(word, wholes.get(at, core(word.text)))
            found |= shape(word, sight)
            others = sum(sure) - sure[at]
            if len(sure) > 1 and others / (len(sure) - 1) < BAD_LINE:
                found["line read badly"] = 1.0
            opens = at in line.cells or not previous
            found |= reader_signs(word, self._listed, opens)
            begins = opens or bool(CLOSES.search(previous))
            if at not in wholes:
                found |= self._case(core(word.text), begins)
            if line.kind == "running-head":  # the same print is misread on every page
                found["running head"] = 1.0
            if len(line.words) == 1:
                found["alone on its line"] = 1.0
            found["page read badly"] = -sight.sure
            signs.append(found)
            previous = word.text
        for at in self._halves(line, signs):
            signs[at]["half of a word"] = 1.0
        return signs

    def _halves(self, line: Line, signs: Sequence[Signs]) -> Iterator[int]:
        """The places of ``versch ickt`` and ``G mbH``: together a word, and one of them none."""
        for at, (word, after) in enumerate(pairwise(line.words)):
            if "known" in signs[at] and "known" in signs[at + 1]:
                continue
            first, second = word.text.rstrip("|"), core(after.text)
            parted = first.isalpha() and second.isalpha() and after.text[0].islower()
            if parted and len(second) > 1 and self._lexicon.has(first + second):
                yield from (at, at + 1)

    def _class_and_confidence(self, word: Word, whole: str) -> Signs:
        """The kind of word, and how unsure the reader was of it, which says more of some kinds.

        ``whole`` is its core, or the word of which it is one half.
        """
        kind = self._kind(whole)
        unsure = -nats(word.confidence or 0.0)
        found = {kind: 1.0, f"{kind}, unsure": unsure}
        if word.other and not any(sign in word.text for sign in SETTLED):
            found["second reading differs"] = 1.0
        if kind not in ("number", "sign") and self._document.is_repeated(word):
            found |= {"repeated": 1.0, "repeated, unsure": unsure}
        return found

    def _kind(self, text: str) -> str:
        if len(text) < 2 or any(sign.isdigit() for sign in text):
            return _kind_of_sign(text)
        unknown = self._unlisted(text)
        if not unknown:
            return "known"
        if len(text) == 2:
            return "two letters"
        if all(self._compound(part) for part in unknown):
            return "compound"
        return "explained" if self.likelier(text) else "unknown"

    def _unlisted(self, text: str) -> list[str]:
        """The parts of a word that the lexicon does not list."""
        parts = [core(part) for part in PARTS.split(text)]
        return [part for part in parts if part and part not in self._lexicon]

    def _listed(self, text: str) -> bool:
        return not self._unlisted(text)

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


def _joined(lines: Sequence[Line]) -> dict[int, dict[int, str]]:
    """The whole word for both halves of one parted over a line end, by line and place in it."""
    wholes: dict[int, dict[int, str]] = {}
    for line, below in pairwise(lines):
        if line.joins_next and line.words and below.words:
            whole = core(line.words[-1].text) + core(below.words[0].text)
            wholes.setdefault(line.number, {})[len(line.words) - 1] = whole
            wholes.setdefault(below.number, {})[0] = whole
    return wholes
