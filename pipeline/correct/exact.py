"""The exact rules that hold for one page, and where they fire."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from pathlib import PurePosixPath
from typing import NamedTuple

from pipeline.correct.pieces import PIECE
from pipeline.correct.shapes import LIGATURES, without_ligatures
from pipeline.correct.stream import Edit, is_free
from pipeline.dictionaries import WordRule
from pipeline.records import CorrectionStatus

TOKEN = re.compile(r"\S+")
"""``e.v.)``"""
AROUND = ".,;:!?()[]{}\"'„“”‚‘’»«…"


def applies(rule: WordRule, path: str, wrong_language: bool) -> bool:
    """Whether the rule's scope holds for a page of this document."""
    if rule.scope == "always":
        return True
    if rule.scope == "wrong-language":
        return wrong_language
    glob = rule.scope.removeprefix("document:")
    return fnmatch(path, glob) or fnmatch(PurePosixPath(path).name, glob)


class _Hit(NamedTuple):
    """What a rule puts in the place of a mis-read."""

    after: str
    source: str
    status: CorrectionStatus

    def edit(self, start: int, end: int) -> Edit:
        return Edit(start, end, self.after, self.source, 1.0, self.status)


class ExactRules:
    """Rules by mis-read; ``Fiir`` is also found by a rule for ``fiir``."""

    def __init__(self, rules: Iterable[WordRule]) -> None:
        self._single: dict[str, _Hit] = {}
        phrases: dict[str, _Hit] = {}
        for rule in rules:
            place = phrases if " " in rule.misread else self._single
            status: CorrectionStatus = "accepted" if rule.accepted else "applied"
            place[rule.misread] = _Hit(rule.correct, rule.source, status)
            first = rule.misread[0]
            if first.islower() and rule.correct[0].islower():
                capital = first.upper() + rule.misread[1:]
                fixed = rule.correct[0].upper() + rule.correct[1:]
                place.setdefault(capital, _Hit(fixed, rule.source, status))
        self._phrases = phrases
        ordered = sorted(phrases, key=len, reverse=True)
        alternatives = "|".join(re.escape(phrase) for phrase in ordered)
        self._phrase = re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)") if ordered else None
        """``e V.`` of ``Wanderverein e V.``"""

    def edits(self, text: str) -> list[Edit]:
        """Where rules fire in a line, the longest first; edits never overlap."""
        found: list[Edit] = []
        if self._phrase is not None:
            matches = self._phrase.finditer(text)
            found = [self._phrases[match[0]].edit(*match.span()) for match in matches]
        for token in TOKEN.finditer(text):
            for start, end in self._stretches(token):
                hit = self._single.get(text[start:end])
                if hit and is_free(start, end, found):
                    found.append(hit.edit(start, end))
        return found

    @staticmethod
    def ligatures(text: str, found: list[Edit]) -> list[Edit]:
        """Words printed with a ligature character, where no rule has fired yet."""
        if not any(sign in text for sign in LIGATURES):
            return []
        return [
            Edit(piece.start(), piece.end(), without_ligatures(piece[0]), "ligature", 1.0)
            for piece in PIECE.finditer(text)
            if any(sign in piece[0] for sign in LIGATURES)
            and is_free(piece.start(), piece.end(), found)
        ]

    @staticmethod
    def _stretches(token: re.Match[str]) -> Iterator[tuple[int, int]]:
        yield token.span()
        text = token[0]
        left = len(text) - len(text.lstrip(AROUND))
        right = len(text.rstrip(AROUND))
        if left < right and (left, right) != (0, len(text)):
            yield token.start() + left, token.start() + right
        for piece in PIECE.finditer(text):
            yield token.start() + piece.start(), token.start() + piece.end()
