"""The edits of one page: for each token the repair, the doubt, or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from pipeline.correct.channel import Candidate
from pipeline.correct.consensus import Agreement
from pipeline.correct.context import Twins
from pipeline.correct.judge import Judgement
from pipeline.correct.sheet import Sheet, Slot
from pipeline.correct.stream import Edit
from pipeline.records import CorrectionStatus

NEAR = 9.0
"""Candidates within this many nats of the best are put to their neighbours."""
SHORTEST_DOUBT, DOUBT_MARGIN = 5, 4.0
"""In text of the right language only longer words and clearer cases are doubted."""


class Repair:
    """Decides with the neighbours' help where the word alone does not decide."""

    def __init__(self, twins: Twins, margin: float) -> None:
        self._twins = twins
        self._margin = margin

    def doubts(self, sheet: Sheet, agreed: Mapping[str, Agreement]) -> None:
        """Add suggestions only, and only for words no lexicon knows: the language was right."""
        for at, slot in enumerate(sheet.slots):
            judged = slot.judgement
            if judged is None or judged.known or len(slot.text) < SHORTEST_DOUBT:
                continue
            slot.readable = False
            edit = self._agreement(slot, agreed)
            if edit is None and judged.margin >= DOUBT_MARGIN:
                edit = self._channel(slot, sheet, at)
            if edit is not None:
                slot.stream.edits.append(edit)

    def sheet(self, sheet: Sheet, agreed: Mapping[str, Agreement]) -> None:
        """Add the edits of a page to its streams."""
        for at, slot in enumerate(sheet.slots):
            if slot.judgement is None:
                continue
            edit = self._agreement(slot, agreed) or self._channel(slot, sheet, at)
            if edit is not None:
                slot.stream.edits.append(edit)

    @staticmethod
    def _agreement(slot: Slot, agreed: Mapping[str, Agreement]) -> Edit | None:
        found = agreed.get(slot.text)
        if found is None:
            return None
        sure = found.sure and slot.readable
        status: CorrectionStatus = "applied" if sure else "suggested"
        return Edit(slot.start, slot.end, found.text, found.rule, found.confidence, status)

    def _channel(self, slot: Slot, sheet: Sheet, at: int) -> Edit | None:
        judged = slot.judgement
        if judged is None or (len(judged.candidates) == 1 and judged.best.text == slot.text):
            return None
        rule = "channel"
        weighed = self._weigh(judged, slot, sheet, at)
        if weighed is not judged:
            rule, judged = "context", weighed
        best = judged.best
        if best.text == slot.text:
            return None
        sure = judged.margin >= self._margin and slot.readable
        return Edit(
            slot.start,
            slot.end,
            best.text,
            rule,
            judged.confidence,
            "applied" if sure else "suggested",
        )

    def _weigh(self, judged: Judgement, slot: Slot, sheet: Sheet, at: int) -> Judgement:
        """Let the neighbours decide among words that look alike when damaged."""
        near = [one for one in judged.candidates if one.cost <= judged.best.cost + NEAR]
        if len(near) < 2:
            return judged
        members = self._twins.members(near[0].text)
        inside = [one for one in near if one.text.lower() in members]
        if len({one.text.lower() for one in inside}) < 2:
            return judged
        capital = slot.text[0].isupper() and at > 0 and sheet.slots[at - 1].text not in ".:!?"
        costs = self._twins.costs(members, sheet.folded, at, capital)
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
            weighed.append(replace(one, cost=price))
        return Judgement(judged.read, tuple(sorted(weighed)), judged.known)
