"""Words one letter away from one that nothing else explains: mostly doubts for a person."""

from __future__ import annotations

from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from pipeline.correct.candidate import Candidate
from pipeline.correct.channel import Channel
from pipeline.correct.strokes import STROKE, unstuck
from pipeline.lexicon import Lexicon
from pipeline.wordlists import words

EDIT = 9.0
"""Cost of one letter more, less or other that no learned confusion explains, in nats."""
LETTERS = "abcdefghijklmnopqrstuvwxyzäöüß"
STEMS = frozenset("IJT")
"""Capitals that a small letter may be read as (``Jeider``)."""
LONG_WORD, LONG_NAME, OFTEN = 6, 7, 20
"""Only longer words are edited, and only into words counted this often."""
LEAST = 2
"""How often a long word has to be counted beside which a stroke was read."""


def edited(read: str, channel: Channel, lexicon: Lexicon) -> tuple[Candidate, ...]:
    """Frequent words one letter away from ``read``, cheapest first; names are no such words."""
    proper = read[0].isupper()
    if len(read) < (LONG_NAME if proper else LONG_WORD) or not read[1:].islower():
        return ()
    if read in lexicon or read.capitalize() in lexicon:
        return ()
    found = []
    for text in one_letter_away(read):
        often = lexicon.frequency(text) >= OFTEN
        if often and not (proper and lexicon.is_name(text)):
            cost = channel.word_cost(text) + EDIT
            found.append(Candidate(cost, text, EDIT, edited=True, alike=alike(read, text)))
    return tuple(sorted(found))


def look_alikes(
    read: str, begins: bool, channel: Channel, lexicon: Lexicon
) -> tuple[Candidate, ...]:
    """Frequent words that differ by a letter of like shape (``shapes.csv``), umlauts besides."""
    return tuple(
        replace(one, edited=True, alike=True)
        for one in channel.look_alikes(read, begins)
        if (one.text[0].isupper() == read[0].isupper() or read[0] in STEMS)
        and _believed(one.text, lexicon)
    )


def without_strokes(
    read: str, begins: bool, channel: Channel, lexicon: Lexicon
) -> tuple[Candidate, ...]:
    """Frequent or long words beside which a stroke was read as a letter of theirs (``seinl``)."""
    return tuple(
        replace(one, cost=one.cost + STROKE, channel=one.channel + STROKE)
        for core in unstuck(read)
        for one in channel.candidates(core, begins)
        if lexicon.frequency(one.text) >= (OFTEN if len(core) < LONG_WORD else LEAST)
        and not (len(core) < len(read) - 1 and lexicon.is_name(one.text))
    )


def _believed(text: str, lexicon: Lexicon) -> bool:
    if lexicon.frequency(text.lower()) >= OFTEN:
        return True
    return lexicon.frequency(text) >= OFTEN and not lexicon.is_name(text)


def alike(read: str, true: str) -> bool:
    """Whether the one letter that differs is easily taken for the other, lost or doubled."""
    (code,) = (code for code in Levenshtein.opcodes(read, true) if code.tag != "equal")
    before, after = read[code.src_start : code.src_end], true[code.dest_start : code.dest_end]
    groups = words("lookalikes.txt")
    if before and after:
        return any(before in group and after in group for group in groups)
    letter, at = (before, code.src_start) if before else (after, code.src_start)
    doubled = letter in read[max(at - 1, 0) : at] + read[at + len(before) : at + len(before) + 1]
    return doubled or letter in groups[0]


def one_letter_away(read: str) -> set[str]:
    """All strings with one letter of ``read`` lost, added or replaced; the first letter stays."""
    found = set()
    for at in range(1, len(read) + 1):
        before, after = read[:at], read[at:]
        found.add(before + after[1:])
        for letter in LETTERS:
            found.add(before + letter + after)
            found.add(before + letter + after[1:])
    found.discard(read)
    return found
