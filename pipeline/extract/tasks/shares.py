"""What stands beside work (``V: Frau Muster  T: 15.5.``) into who answers for it, until when."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pipeline.sieve import Sifted
from pipeline.wordlists import either, rows

_DASH = re.compile(r"\s[–—-]\s")
"""``Wer: Lena[ – ]holt Preise ein``"""
_CLOSED = re.compile(r"\)\W*$")
"""``(V.: Muster, T.: 15.05.[)]``"""
_ASIDE = Sifted(
    r"[(\[](?:verantw(?:ortlich|\.)|zuständig)\s(?P<who>[A-ZÄÖÜ][^()\[\]]{2,40})[)\]]\W*$"
)
"""``Zaun streichen (verantwortlich Frau Muster)``"""
_MARGIN = re.compile(
    r"(?P<mark>(?:[!➔>]|→|->|=>|--?>)\s*)?\(?(?P<who>(?:(?:Herr|Frau|Hr\.|Fr\.)\s)?[A-ZÄÖÜ][\w.-]+"
    r"(?:\s?(?:/|,|und\s|&)?\s?[A-ZÄÖÜ][\w.-]+){0,3}?)(?:,?\s(?P<due>bis\s[^;:()]{3,30}))?\)?\s*"
)
"""``Muster, bis 29.3.85`` · ``! Muster`` below the work; ``(Muster, bis 7.5.)``"""
_ONLY_DUE = re.compile(
    r"\((?P<due>(?:bis\s|Frist:?\s)[^;:()]{3,30}|(?:(?:Anfang|Mitte|Ende)\s)?[A-ZJÄ][a-zäé]{2,8}\s\d{4})\)\W*"
)
"""``Frau Muster holt Angebote ein. [(bis 7.5.)]`` · ``(Februar 2012)``"""


_DAY = re.compile(r"(?:bis\s)?\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{2,4})?")
"""``27.03.2009``, alone below ``Muster``"""


@dataclass(frozen=True, slots=True)
class Share:
    """What is printed beside work; ``work`` is what stands before it in the same sentence."""

    work: str
    who: str = ""
    due: str = ""
    named: bool = False
    """Whether it only counts if ``who`` is somebody known: ``Müll / Abwasser`` is none."""
    labelled: bool = True
    """Whether labels tell it, not brackets or an arrow."""
    certain: bool = True
    """Whether it makes work of what stands above; ``(Frau Muster)`` alone may mean who spoke."""
    does: str = ""
    """The work behind the name: ``Wer: Lena – [holt Preise ein]``, ``Wer: Lena  Was: [Preise]``."""


def shares(text: str, below: str) -> tuple[Share, ...]:
    """Return who answers for work by the labels in ``text``; ``below`` is the sentence after it.

    ``V: Frau Muster  T: 15.5.  V: Herr Probst  T: 20.5.`` are two.
    """
    labels = tuple(_label().finditer(text))
    if not labels and (aside := _ASIDE.search(text)):
        return (Share(text[: aside.start()].strip(), aside["who"]),)
    if not labels:
        return _in_margin(text, below)
    found: list[Share] = []
    told: dict[str, str] = {}
    for match, following in zip(labels, (*labels[1:], None), strict=True):
        value = text[match.end() : following.start() if following else len(text)]
        if not value.strip(" ,;.()–-") or len(value) > 100:
            continue
        if match.lastgroup in told:
            found.append(_share(told))
            told = {}
        bare = value if "(" in value else _CLOSED.sub("", value)
        told[match.lastgroup or ""] = bare.strip(" ,;(–-")
    if told:
        found.append(_share(told))
    if all(one.does and not one.who for one in found):
        return _in_margin(text, below)
    work = text[: labels[0].start()].strip(" (–-")
    return tuple(Share(work, one.who, one.due, does=one.does) for one in found)


def is_share_label(text: str) -> bool:
    """Whether ``text`` ends in a label of who answers for work: ``… Verantwortlich``."""
    found = [match.end() for match in _label().finditer(f"{text}: ")]
    return bool(found) and found[-1] >= len(text)


def _share(told: dict[str, str]) -> Share:
    who, *does = _DASH.split(told.get("who", ""), maxsplit=1)
    work = does[0] if does and len(does[0].split()) > 1 else ""
    return Share("", who.rstrip(" )"), told.get("due", ""), does=told.get("what") or work)


def _in_margin(text: str, below: str) -> tuple[Share, ...]:
    """``Muster, bis 29.3.`` or ``(bis 7.5.)``, printed alone below the work, on one line or two."""
    margin = _MARGIN.fullmatch(text)
    if margin and text.startswith("(") and not margin["due"]:
        return (Share("", margin["who"], named=True, labelled=False, certain=False),)
    if margin and (margin["mark"] or margin["due"] or _DAY.fullmatch(below)):
        return (Share("", margin["who"], margin["due"] or "", named=True, labelled=False),)
    if _DAY.fullmatch(text):
        return (Share("", due=text, labelled=False),)
    only = _ONLY_DUE.fullmatch(text)
    return (Share("", due=only["due"], labelled=False),) if only else ()


@cache
def _label() -> Sifted:
    """``Verantwortl.:`` · ``(T.:`` · ``[zuständig: `` · ``verantwortlich ist Frau Muster``."""
    who, due, what = (
        either(row[0] for row in rows("task_field_labels.csv") if row[1] == kind)
        for kind in ("who", "due", "what")
    )
    told = r"(?<=\bist)|(?<=\bsind)|(?<=\bdafür)|(?<=\bhierfür)"
    return Sifted(
        rf"[(\[]?(?<![\w.-])(?<!\b[ei]\.\s)(?:(?P<who>{who})|(?P<due>{due})|(?P<what>{what}))(?:\s?:\s?|(?:{told})\s(?=[A-ZÄÖÜ]))"
    )
