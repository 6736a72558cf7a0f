"""Words one letter away from one that nothing else explains: doubts for a person, never applied."""

from __future__ import annotations

from pipeline.correct.candidate import Candidate
from pipeline.correct.channel import Channel
from pipeline.lexicon import Lexicon

EDIT = 9.0
"""Cost of one letter more, less or other that no learned confusion explains, in nats."""
LETTERS = "abcdefghijklmnopqrstuvwxyzäöüß"
LONG_WORD, LONG_NAME, OFTEN = 6, 7, 20
"""Only longer words are edited, and only into words counted this often."""


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
            found.append(Candidate(channel.word_cost(text) + EDIT, text, EDIT, edited=True))
    return tuple(sorted(found))


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
