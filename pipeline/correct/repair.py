"""The edits of one page: for each token the repair, the doubt, or nothing."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from pipeline.correct.candidate import Candidate
from pipeline.correct.consensus import Agreement
from pipeline.correct.context import Twins
from pipeline.correct.judge import Judgement
from pipeline.correct.name_places import NamePlaces
from pipeline.correct.sheet import Sheet, Slot
from pipeline.correct.stream import Edit
from pipeline.correct.verdict import UMLAUTS
from pipeline.lexicon import Lexicon
from pipeline.records import CorrectionStatus

NEAR = 9.0
"""Candidates within this many nats of the best are put to their neighbours."""
WITHOUT_UMLAUT = 0.7
"""Added to the margin where the repair holds no umlaut: such mis-reads are much rarer."""
CAPITAL_TWIN = 0.3
"""Added to the margin of twins with a capital: plenary minutes, which the neighbours were counted
in, know fewer nouns than councils do (``Rat Jan Ahler``, not ``Rät``)."""
GUESSED, GUESSED_STEM, GUESSED_SMALL = 6.5, 5.0, 2.5
"""Least margin for a word explained by one letter that looks alike, or for a compound; a small word
may be guessed sooner, for it is no name, and so may one behind a stem (``Jeider``)."""
SAME_SHAPE, RATIO = frozenset("CKOPSUVWXZÖÜ"), 20
"""Capitals that only differ in size, and how much oftener the word has to be written small."""
TELLING, MOST_TELLING = 1.5, 3.0
"""What a twin gains from ln(1 + undoubted occurrences in the document), and at most."""
CAPITALS_FOR_SMALL = frozenset("OU")
"""What is printed for a small ö or ü too: such a capital says nothing."""
PLAIN_CAPITALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ") - CAPITALS_FOR_SMALL
SHORTEST_DOUBT, DOUBT_MARGIN = 5, 4.0
"""In text of the right language only longer words and clearer cases are doubted."""


class Repair:
    """Decides with the neighbours' help where the word alone does not decide."""

    def __init__(self, twins: Twins, lexicon: Lexicon, margin: float) -> None:
        self._twins = twins
        self._lexicon = lexicon
        self._margin = margin
        self._names = NamePlaces(lexicon)

    def told(self, sheets: Iterable[Sheet]) -> Counter[str]:
        """Twins of which a damaged form leaves no doubt (``Férderung``), with their number."""
        found: Counter[str] = Counter()
        for sheet in sheets:
            for slot in sheet.slots:
                judged = slot.judgement
                if judged is None or judged.known or judged.best.text == slot.text:
                    continue
                word = judged.best.text.lower()
                if judged.margin >= self._margin and word in self._twins.members(word):
                    found[word] += 1
        return found

    def doubts(self, sheet: Sheet, agreed: Mapping[str, Agreement]) -> None:
        """Add suggestions only, and only for words no lexicon knows: the language was right."""
        for at, slot in enumerate(sheet.slots):
            self._refusal(slot, sheet, at, agreed)
            judged = slot.judgement
            if judged is None or judged.known or len(slot.text) < SHORTEST_DOUBT:
                continue
            slot.readable = False
            edit = self._agreement(slot, agreed)
            if edit is None and judged.margin >= DOUBT_MARGIN:
                edit = self._channel(slot, sheet, at, {})
            if edit is not None:
                slot.stream.edits.append(edit)

    def sheet(self, sheet: Sheet, agreed: Mapping[str, Agreement], told: Mapping[str, int]) -> None:
        """Add the edits of a page to its streams; ``told`` as :meth:`told` counted."""
        for at, slot in enumerate(sheet.slots):
            self._refusal(slot, sheet, at, agreed)
            if slot.judgement is None:
                continue
            edit = self._agreement(slot, agreed) or self._channel(slot, sheet, at, told)
            if edit is not None:
                slot.stream.edits.append(edit)

    def _refusal(self, slot: Slot, sheet: Sheet, at: int, agreed: Mapping[str, Agreement]) -> None:
        """Note what would be done to a word that a person has protected."""
        if slot.refused is not None:
            would = replace(slot, judgement=slot.refused)
            edit = self._agreement(would, agreed) or self._channel(would, sheet, at, {})
            if edit is not None:
                slot.stream.edits.append(replace(edit, status="rejected"))

    @staticmethod
    def _agreement(slot: Slot, agreed: Mapping[str, Agreement]) -> Edit | None:
        found = slot.agreed or agreed.get(slot.text)
        if found is None:
            return None
        sure = found.sure and (slot.readable or slot.agreed is not None)
        status: CorrectionStatus = "applied" if sure else "suggested"
        return Edit(slot.start, slot.end, found.text, found.rule, found.confidence, status)

    def _channel(self, slot: Slot, sheet: Sheet, at: int, told: Mapping[str, int]) -> Edit | None:
        judged = self._names.judged(slot, sheet, at)
        if judged is None or (len(judged.candidates) == 1 and judged.best.text == slot.text):
            return None
        rule = "edit" if judged.best.edited else "channel"
        weighed = self._weigh(judged, sheet, at, told)
        if weighed is not judged:
            rule, judged = "context", weighed
        best = judged.best
        if best.text.lower() == slot.text.lower():
            return None
        if self._small(best.text, sheet, at):
            best = replace(best, text=best.text[0].lower() + best.text[1:])
        umlaut = bool(UMLAUTS & set(best.text))
        least = self._margin + (0.0 if umlaut else WITHOUT_UMLAUT)
        if rule == "context" and slot.text[0] in PLAIN_CAPITALS:
            least += CAPITAL_TWIN
        if best.edited or (best.compound and not umlaut):
            least = GUESSED if best.alike or best.compound else math.inf
            if best.alike and best.text.islower():
                least = GUESSED_SMALL if slot.text.islower() else GUESSED_STEM
        sure = judged.margin >= least and slot.readable
        return Edit(
            slot.start,
            slot.end,
            best.text,
            rule,
            judged.confidence,
            "applied" if sure else "suggested",
        )

    def _small(self, text: str, sheet: Sheet, at: int) -> bool:
        """Whether a capital that differs from its small letter in size alone is that letter.

        ``das Uberprafen wir``: behind a small word of the same line, and never written so.
        """
        if text[0] not in SAME_SHAPE or not at or not text[1:].islower():
            return False
        before = sheet.slots[at - 1]
        inside = before.stream is sheet.slots[at].stream and before.text.islower()
        low = text[0].lower() + text[1:]
        often = self._lexicon.frequency(low)
        return inside and often >= RATIO * max(self._lexicon.frequency(text), 1)

    def _weigh(
        self, judged: Judgement, sheet: Sheet, at: int, told: Mapping[str, int]
    ) -> Judgement:
        """Let the neighbours decide among words that look alike when damaged."""
        near = [one for one in judged.candidates if one.cost <= judged.best.cost + NEAR]
        if len(near) < 2:
            return judged
        members = self._twins.members(near[0].text)
        inside = [one for one in near if one.text.lower() in members]
        possible = tuple({one.text.lower(): None for one in inside})
        if len(possible) < 2:
            return judged
        capital = judged.read[0].isupper() and at > 0 and sheet.slots[at - 1].text not in ".:!?"
        capital = capital and judged.read[0] not in CAPITALS_FOR_SMALL
        costs = self._twins.costs(possible, sheet.folded, at, capital)
        base = min(one.cost - one.channel for one in inside)
        cheapest: dict[str, Candidate] = {}
        for one in inside:
            cheapest.setdefault(one.text.lower(), one)
        weighed: list[Candidate] = []
        for one in judged.candidates:
            first = cheapest.get(one.text.lower())
            if first is None:
                weighed.append(one)
                continue
            capital_cost = one.cost - first.cost
            price = base + first.channel + costs[one.text.lower()] + capital_cost
            price -= min(TELLING * math.log1p(told.get(one.text.lower(), 0)), MOST_TELLING)
            weighed.append(replace(one, cost=price))
        return Judgement(judged.read, tuple(sorted(weighed)), judged.known)
