"""The units, scales and qualifiers printed around a number, as normal units, factors and words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from pipeline.dictionaries import UnitRule
from pipeline.wordlists import alternatives, rows, word_set

_PER = re.compile(
    r"\s?/\s?(?P<per>m²|m2|m³|m3|qm|cbm|kWh|MWh|ha|km|lfm|[a-z]?t|Std\.?|Stunde|Monat|Jahr|Tag|Woche|"
    r"Einwohner|Einw\.?|EW|Person|Kind)(?!\w)"
)
"""``1,38 EUR/m³``"""
_CURRENCIES = ("€", "CHF", "$", "DM", "ATS", "Mark")
PRICES = (*_CURRENCIES, "ct", "Pf")
_LOST = re.compile(r"[?*\"'’°](?!\w)")
"""``120 m?``: a raised digit was lost, and the unit with it."""
_RAISABLE = ("m", "km", "cm")

_AMOUNT = re.compile(
    r"\d{1,3}(?:,\d{3}(?=\.))?(?:[.'’]\d{3})+(?!\d)|\d+[.,](?:\d\d(?!\d)|-|–|—)|\d+(?:,\d+)?\sM(?:io|ill)"
)
"""``S 12.000,–`` · ``S 7,642.300,--`` · ``S 4,5 Millionen``, but neither ``S 12``

nor ``$ 12`` (a mis-read ``§ 12``).
"""
_FRANCS = re.compile(r"\sFr\.(?=\s(?:pro|je|im|für|auf)\s|[,;)]|$)")
"""``80 Fr. pro Jahr``; no ``5 Fr. Muster``"""
_SIGNS = {"S": "ATS", "Fr.": "CHF", "$": "$", "M": "Mark"}
"""Signs that stand for other words too, and for money only before an amount: ``Fr. 12'000.–``."""


@dataclass(frozen=True, slots=True)
class FoundUnit:
    """A unit that ends at ``end`` of a text, with the factor of a scale word before it."""

    end: int
    unit: str | None
    factor: float = 1.0
    lost: bool = False
    """Whether a unit stands there whose raised digit was lost."""


def _alternatives(forms: Iterable[str]) -> str:
    return "|".join(
        re.escape(form).replace(r"\ ", r"\s") for form in sorted(forms, key=len, reverse=True)
    )


def _pairs(name: str) -> Iterator[tuple[str, str]]:
    return ((row[0], row[1]) for row in rows(name))


def measures(unit: str) -> bool:
    """Whether the unit measures something unnamed (``%``, ``€/m²``); a counted noun names it."""
    if unit in word_set("counting_units.txt"):
        return False
    return unit.split("/", maxsplit=1)[0] in _measuring()


@cache
def _measuring() -> frozenset[str]:
    return frozenset(row[0] for row in rows("units.csv")) | word_set("weak_units.txt")


@cache
def _about() -> re.Pattern[str]:
    """``Ida berichtet`` über 29 Einsätze: no more than 29."""
    return re.compile(rf"\b(?:{alternatives('words_with_ueber.txt')})\b[^,;.:\d]*$", re.IGNORECASE)


class UnitTable:
    """All units known: those shipped and those of ``corrections/units.csv``, which win."""

    def __init__(self, rules: Iterable[UnitRule] = ()) -> None:
        self._units = {form: unit for unit, forms in rows("units.csv") for form in forms.split("|")}
        for rule in rules:
            self._units.update(dict.fromkeys((rule.unit, *rule.forms), rule.unit))
        self._scales = {form: float(factor) for form, factor in rows("scales.csv")}
        self._qualifiers = dict(_pairs("qualifiers.csv"))
        scale = _alternatives(self._scales)
        behind = r"(?![\wäöüÄÖÜß²³*:]*[\wäöüß²³])(?!-[A-ZÄÖÜ]|/h-)"  # 30 km/h-Zone
        self._behind = re.compile(
            rf"\s?(?:(?P<scale>{scale})(?![a-zäöüß]))?\s?(?:(?P<unit>{_alternatives(self._units)}){behind})?"
        )
        money = _alternatives(form for form, unit in self._units.items() if unit in _CURRENCIES)
        self._before = re.compile(
            rf"(?:^|(?<=[\s(]))(?P<scale>T(?=EUR|€|DM))?(?P<unit>{money}|S(?=\s$)|Fr\.(?=\s$))\s?$"
        )
        self._qualifier = re.compile(
            rf"(?:^|(?<=[\s(:,;=]))(?P<word>{_alternatives(self._qualifiers)})\s?$", re.IGNORECASE
        )

    def after(self, text: str, offset: int) -> FoundUnit:
        """Return the scale and unit printed right behind ``offset``; the unit may be None."""
        francs = _FRANCS.match(text, offset)
        if francs:
            return FoundUnit(francs.end(), "CHF")
        match = self._behind.match(text, offset)
        if match is None or not (match["scale"] or match["unit"]):
            return FoundUnit(offset, None)
        factor = self._scales[match["scale"]] if match["scale"] else 1.0
        unit = self._units[re.sub(r"\s", " ", match["unit"])] if match["unit"] else None
        end = match.end("unit") if unit else match.end("scale")
        if unit in _RAISABLE and _LOST.match(text, end):
            return FoundUnit(end, None, factor, lost=True)
        per = _PER.match(text, end) if unit in PRICES else None
        if per:
            return FoundUnit(per.end(), f"{unit}/{self._units.get(per['per'], per['per'])}", factor)
        return FoundUnit(end, unit, factor)

    def exact(self, form: str) -> str | None:
        """Return the normal unit printed as ``form``, alone."""
        return self._units.get(form)

    def before(self, text: str, offset: int) -> tuple[int, str, float] | None:
        """Return start, normal form and factor of a currency before ``offset``: ``TEUR 500``."""
        match = self._before.search(text[:offset][-12:])
        if match is None:
            return None
        start = offset - (len(match.string) - match.start())
        # 3.200,00 € | 7: the currency of the number before
        unclear = match["unit"] in _SIGNS or text[:start].rstrip()[-1:].isdigit()
        if unclear and not _AMOUNT.match(text, offset):
            return None
        unit = _SIGNS.get(match["unit"]) or self._units[match["unit"]]
        return start, unit, 1000.0 if match["scale"] else 1.0

    def qualifier(self, text: str, offset: int) -> tuple[int, str | None]:
        """Return where the words that qualify the number at ``offset`` begin, and their sense."""
        match = self._qualifier.search(text[max(offset - 20, 0) : offset])
        if match is None:
            return offset, None
        start = offset - (len(match.string) - match.start())
        if match["word"] == "über" and _about().search(text[max(start - 60, 0) : start]):
            return offset, None
        return start, self._qualifiers[re.sub(r"\s", " ", match["word"].lower())]
