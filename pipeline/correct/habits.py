"""What one document's reader prints where umlauts stand: one typeface gives ``é`` for ö, one ``o``.

The learned confusions are an average over many typefaces. In a document, the words that leave no
doubt (``fur``, ``k6nnen``) tell which of them its own typeface makes; names are asked with those.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from pipeline.correct.confusions import Confusions, Edge
from pipeline.correct.sheet import Sheet, Slot

UMLAUTS = frozenset("äöüß")
WEIGHT = 4.0
"""How many umlauts of a document weigh as much as all that was learned."""
SURE = 1.5
"""Least lead of a word, in nats, to tell of the typeface."""

Seen = Counter[tuple[str, str]]
"""How often an umlaut (true) was printed as what was read."""


def seen(sheets: Iterable[Sheet]) -> Seen:
    """What the undoubted words of a document show, and the umlauts that were read rightly."""
    found: Seen = Counter()
    for sheet in sheets:
        for slot in sheet.slots:
            found.update((sign, sign) for sign in slot.text if sign in UMLAUTS)
            if _undoubted(slot):
                found.update(_umlaut_read(slot))
    return found


def _undoubted(slot: Slot) -> bool:
    judged = slot.judgement
    return judged is not None and not judged.known and not judged.open and judged.margin >= SURE


def _umlaut_read(slot: Slot) -> Iterable[tuple[str, str]]:
    """The umlaut of a word that has a single one, and the signs that stand in its place."""
    assert slot.judgement is not None
    true = slot.judgement.best.text
    places = [at for at, sign in enumerate(true) if sign in UMLAUTS]
    if len(places) == 1:
        at = places[0]
        head, tail = true[:at], true[at + 1 :]
        if slot.text.startswith(head) and slot.text.endswith(tail):
            yield true[at], slot.text[at : len(slot.text) - len(tail)]


def adapted(confusions: Confusions, found: Seen) -> Confusions:
    """The confusions at the cost that the document's own words give them."""
    total: Counter[str] = Counter()
    for (true, _), times in found.items():
        total[true] += times

    def cost(true: str, read: str, learned: float) -> float:
        if not total[true]:
            return learned
        chance = WEIGHT * math.exp(-learned) + found[true, read]
        return -math.log(chance / (WEIGHT + total[true]))

    by_read = {
        read: tuple(Edge(one.width, one.true, cost(one.true, read, one.cost)) for one in edges)
        for read, edges in confusions.by_read.items()
    }
    return replace(confusions, by_read=by_read)
