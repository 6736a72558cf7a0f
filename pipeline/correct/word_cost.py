"""How dear a German word is: the prior of the noisy channel, in nats."""

from __future__ import annotations

import math

from pipeline.lexicon import Lexicon

COUNTED = math.log(5_300_000)
"""-ln P of a word is this less ln(count); the words that were counted."""
UNSEEN = math.log(0.15)
"""ln of the count a listed form gets that was never seen."""
LEANING, MOST_LEANING = 0.4, 3.0
"""What an unseen compound gains from the ln count of its last part, and at most."""
SHORTEST_HEAD, SHORTEST_TAIL = 4, 4
"""Letters of the first and of the last part of a compound, at least."""


def word_cost(key: str, lexicon: Lexicon) -> float:
    """-ln P of a lexicon form in running text; an unseen compound leans on its last part."""
    count = lexicon.frequency(key)
    if count:
        return COUNTED - math.log(count)
    return COUNTED - UNSEEN - _last_part(key, lexicon)


def _last_part(key: str, lexicon: Lexicon) -> float:
    """Bonus in nats for ``Bebauungsplänen``, of which ``Plänen`` is known and frequent."""
    if key[0].islower():
        return 0.0
    for begin in range(SHORTEST_HEAD, len(key) - SHORTEST_TAIL + 1):
        count = lexicon.frequency(key[begin:].capitalize())
        if count:
            return min(LEANING * math.log(count), MOST_LEANING)
    return 0.0
