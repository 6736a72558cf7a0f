"""Upright rules of tables that were read as a sign of the word beside them: ``|Muster``."""

from __future__ import annotations

from collections.abc import Collection

from pipeline.correct.doubt_shape import core
from pipeline.correct.stream import Edit, Stream, is_free, words_placed
from pipeline.lexicon import Lexicon

RULE = "table-rule"
UPRIGHT, BRACKET, CLOSING = "|", "[", "]"
SURE = 0.95


def rule_edits(
    stream: Stream, taken: Collection[Edit], lexicon: Lexicon, kept: Collection[str]
) -> list[Edit]:
    """Return the repairs of a line's words; no letter or digit is touched.

    A bracket is a rule where it opens a cell and none closes behind it; ``|8`` may be ``18``
    outside a table. ``kept`` words stand as they are.
    """
    edits = []
    for at, word, start, end in words_placed(stream):
        opens = stream.line.kind == "table" and (at == 0 or at in stream.line.cells)
        bracket = opens and CLOSING not in stream.text[start:]
        bare = _bare(word.text, lexicon, opens, bracket)
        if bare != word.text and is_free(start, end, taken) and core(word.text) not in kept:
            edits.append(Edit(start, end, bare, RULE, SURE))
    return edits


def _bare(text: str, lexicon: Lexicon, opens: bool, bracket: bool) -> str:
    """The word without the rule before or behind it."""
    rest = text[1:]
    if text[0] == UPRIGHT or (bracket and text[0] == BRACKET):
        letter = f"I{core(rest)}" in lexicon and core(rest) not in lexicon  # |nhalt
        printed = opens or not rest[:1].isdigit()
        return rest if rest[:1].isalnum() and printed and not letter else text
    last = text[-1] == UPRIGHT and text[:-1] in lexicon and f"{text[:-1]}l" not in lexicon  # Brand|
    return text[:-1] if last else text
