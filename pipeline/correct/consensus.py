"""Names no lexicon knows, as the document agrees: ``Kraner`` and ``Krdner`` are one ``Kräner``."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from pipeline.correct.confusions import Confusions, Edge
from pipeline.correct.shapes import crowded, impossible, possible

UMLAUTS = frozenset("äöüßÄÖÜ")
PLAIN = frozenset("aouAOU")
VOWELS = frozenset("aeiouéäöü")
MOST_UMLAUTS = 2
STRANGE = 5.0
"""Cost of a form that still has a shape German does not have."""
DEAREST = 7.0
"""Confusions that cost more together do not make one word of two."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """What an unknown form stands for, and why."""

    text: str
    rule: str
    confidence: float
    sure: bool


def variants(read: str, confusions: Confusions) -> dict[str, tuple[float, bool]]:
    """Forms with one or two umlauts that explain ``read``: cost, and whether a plain vowel did not.

    ``Krdner`` gives ``Kräner`` (cost of d for ä, True).
    """
    found: dict[str, tuple[float, bool]] = {}
    states: list[tuple[int, str, int, float, bool]] = [(0, "", 0, 0.0, False)]
    while states:
        at, text, used, cost, telling = states.pop()
        if at >= len(read):
            price = cost + (STRANGE if impossible(text) else 0.0)
            if used and (text not in found or price < found[text][0]):
                found[text] = (price, telling)
            continue
        states.append((at + 1, text + read[at], used, cost, telling))
        if used < MOST_UMLAUTS:
            for edge in _umlaut_edges(read, at, confusions):
                tells = read[at : at + edge.width] not in PLAIN
                states.append(
                    (
                        at + edge.width,
                        text + edge.true,
                        used + 1,
                        cost + edge.cost,
                        telling or tells,
                    )
                )
    return found


def _umlaut_edges(read: str, at: int, confusions: Confusions) -> Iterable[Edge]:
    after_vowel = at > 0 and read[at - 1].lower() in VOWELS
    return (
        edge
        for edge in confusions.edges(read, at)
        if edge.true in UMLAUTS and (edge.true != "ß" or after_vowel)
    )


def agree(
    unknown: Mapping[str, int],
    rare: Mapping[str, int],
    confusions: Confusions,
    spelt: Callable[[str], float],
) -> dict[str, Agreement]:
    """One umlaut form that explains two or more forms, one of them tellingly, one unknown.

    ``rare`` are forms the lexicon lists but nobody uses: names, or what looks like one; ``spelt``
    tells what the spelling of a name costs.
    """
    times = {**unknown, **rare}
    explained: dict[str, dict[str, tuple[float, bool]]] = defaultdict(dict)
    for form in times:
        for text, why in variants(form, confusions).items():
            explained[text][form] = why
    ranking = sorted(
        (
            (-len(forms), sum(cost * times[form] for form, (cost, _) in forms.items()), text)
            for text, forms in explained.items()
            if len(forms) > 1
            and text[-1] not in UMLAUTS - {"ß"}
            and not crowded(text)
            and any(telling for _, telling in forms.values())
            and any(form in unknown for form in forms)
        )
    )
    found: dict[str, Agreement] = {}
    for _, _, text in ranking:
        forms = [form for form in explained[text] if form not in found]
        cost = sum(explained[text][form][0] for form in forms)
        plainer = min(_plain_costs(forms, confusions, spelt), default=math.inf)
        if len(forms) > 1 and cost <= DEAREST * len(forms) / 2 and spelt(text) + cost < plainer:
            for form in forms:
                found[form] = Agreement(text, "consensus", 0.95, True)
    return found


def _plain_costs(
    forms: Sequence[str], confusions: Confusions, spelt: Callable[[str], float]
) -> Iterable[float]:
    """The costs of names without an umlaut that explain all forms: ``Uhlmer`` and ``Uhimer``."""
    for name in forms:
        ways = [_one_letter(form, name, confusions) for form in forms if form != name]
        if all(way < math.inf for way in ways):
            yield spelt(name) + sum(ways)


def _one_letter(read: str, name: str, confusions: Confusions) -> float:
    """The cost of one letter of a name being misread, where that is all that differs."""
    differing = [pair for pair in zip(read, name, strict=False) if pair[0] != pair[1]]
    if len(read) != len(name) or len(differing) != 1:
        return math.inf
    sign, true = differing[0]
    edges = confusions.by_read.get(sign, ())
    return min((edge.cost for edge in edges if edge.true == true), default=math.inf)


def by_shape(unknown: Iterable[str]) -> dict[str, Agreement]:
    """Unknown forms that no German word can have, with their hard rule's repair."""
    found = {}
    for form in unknown:
        text = possible(form)
        if text is not None:
            found[form] = Agreement(text, "shape", 0.85, True)
    return found
