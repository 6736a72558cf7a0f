"""Lines as read into repaired lines, every change recorded with its rule and place."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.correct.channel import Channel
from pipeline.correct.confusions import load_confusions
from pipeline.correct.exact import ExactRules, applies
from pipeline.correct.judge import Judge
from pipeline.correct.pieces import changeable, pieces
from pipeline.correct.stream import Edit, Stream, finish, page_streams
from pipeline.correct.verdict import wrong_language_pages
from pipeline.dictionaries import Dictionaries
from pipeline.lexicon import Lexicon
from pipeline.records import LaidOutPage, Transcript
from pipeline.settings import CorrectSettings

DAMAGED_SHARE = 0.01
"""Least share of pieces whose only reading has an umlaut in text read with the wrong language."""


class Corrector:
    """Repairs the mis-reads of one document after another."""

    def __init__(
        self, dictionaries: Dictionaries, lexicon: Lexicon, settings: CorrectSettings
    ) -> None:
        self._dictionaries = dictionaries
        self._lexicon = lexicon
        self._settings = settings
        self._judge = Judge(Channel(lexicon, load_confusions()), lexicon)

    def correct(self, pages: Sequence[LaidOutPage], path: str) -> Transcript:
        """Return the document with repaired lines; ``path`` decides which scoped rules apply."""
        wrong = wrong_language_pages(pages, self._settings.umlaut_share, self._damaged)
        rules = {
            verdict: ExactRules(
                rule for rule in self._dictionaries.words if applies(rule, path, verdict)
            )
            for verdict in set(wrong)
        }
        lines = []
        for page, verdict in zip(pages, wrong, strict=True):
            streams = page_streams(page, self._join)
            for stream in streams:
                stream.edits = rules[verdict].edits(stream.text)
                if verdict:
                    self._repair(stream)
            lines += [finish(stream) for stream in streams]
        return Transcript(tuple(pages), tuple(lines))

    def _repair(self, stream: Stream) -> None:
        taken = [(edit.start, edit.end) for edit in stream.edits]
        for piece in pieces(stream.text):
            if not changeable(piece.text) or piece.text in self._dictionaries.protected:
                continue
            if any(start < piece.end and piece.start < end for start, end in taken):
                continue
            found = self._judge.judge(piece.text, piece.begins)
            best = found.best
            if best.text == piece.text:
                continue
            sure = found.margin >= self._settings.margin
            stream.edits.append(
                Edit(
                    piece.start,
                    piece.end,
                    best.text,
                    "channel",
                    found.confidence,
                    "applied" if sure else "suggested",
                )
            )

    def _join(self, head: str, tail: str) -> str:
        if tail[0].islower() and not (head.isupper() and len(head) > 1):
            return head + tail
        if head.isupper() and tail.isupper() and (head + tail).capitalize() in self._lexicon:
            return head + tail
        return f"{head}-{tail}"

    def _damaged(self, text: str) -> bool:
        read = [piece for piece in pieces(text) if changeable(piece.text)]
        hits = 0
        for piece in read:
            found = self._judge.judge(piece.text, piece.begins)
            if not found.known and set(found.best.text) & set("äöüß"):
                hits += 1
        return hits > DAMAGED_SHARE * len(read)
