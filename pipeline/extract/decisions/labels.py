"""The labels of decisions, votes and motions, and what stands in and behind them."""

from __future__ import annotations

import re
from functools import cache

from pipeline.extract.decisions.vote_counts import names_sides
from pipeline.extract.decisions.votes import Vote, read_vote
from pipeline.sieve import Sifted
from pipeline.wordlists import either, rows

_NOTHING = re.compile(
    r"(?:[-–—./]+|entfällt|entfallen|keine[rns]?|siehe\s(?:Anlagen?|oben|unten|Anhang)|nicht\s(?:erforderlich|nötig|notwendig))\W*",
    re.IGNORECASE,
)
"""``Beschluss: entfällt``: a form without a decision"""
_CONTENTS = re.compile(r"[^\W\d]\s?\.{4,}\s?\d{1,3}(?:\s|$)")
"""``Beschlussfassung: Vergabe der Planung ........ 2``"""
_FILED = re.compile(r"\((?:Drucksache|Drs\.?|DS|Vorlagen?(?:-?Nr\.?)?)\b")
"""``Beschluss``, then ``(Drucksache Nr.: 0815-13)``: an agenda that tells what its items are for"""
_TITLE = re.compile(r"(?:de[rs]|aus\sder|vom)\s")
RESULT_OF = r"(?:(?:Das\s)?Ergebnis\sder\s(?:[\w-]+\s){0,4}?(?=Abstimmung\s?:))"
"""``[Das Ergebnis der per Handzeichen erfolgten] Abstimmung:``"""
_INTRODUCES = re.compile(
    r"\b(?:(?:nach)?folgende|nachstehende)[nrs]?(?:\s\w+)?\s(?:Beschlu(?:ss|ß)|Entscheidung)\W*:$|\b[Ff]olgendes\s?:$|\b(?:(?:nach)?folgenden|nachstehenden)$"
    r"|\b(?:beschlie(?:ß|ss)t|beschlo(?:ß|ss)|fa(?:ß|ss)t)\s[^.;:]*\b(?:\d\d?\s?:\s?\d[^.;:]*|(?:ein|mehr)(?:stimm|hei)\w+[^.;:,]*|mit\s(?:\d[^.;:]*|[^.;:,]*)):$"
    r"|\b(?:wird|wurde|hat|haben|ist)\s[^.;:]*\bbeschlossen:$"
    r"|\bfolgenden\sBeschlu(?:ss|ß)\szu\sfassen:$|\b(?:[Ff]olgendes|wie\sfolgt)\szu\sbeschlie(?:ß|ss)en:$"
)
"""``Es ergeht einstimmig folgender Beschluss:``, and its text below

``Der Rat beschließt sodann einstimmig:`` · ``… mit 7 Ja-Stimmen:`` · ``Es wird beschlossen:``
"""
_VOTE_IN_LABEL = re.compile(
    r"\([^()]*\)|\bmit\s\d.*|\b(?:ein|mehr)(?:stimm|heit)\w+|(?<=\s)\d+\s?:\s?\d.*", re.IGNORECASE
)
"""``Beschluss (9/0/1):`` · ``Einstimmiger Beschluss:`` · ``Beschluss 11:4``, no ``38/14/87``"""


def says_nothing(text: str) -> bool:
    """Whether a form was left without a decision, or this is a table of contents."""
    listed = "...." in text and _CONTENTS.search(text) is not None and not names_sides(text)
    return listed or _NOTHING.fullmatch(text) is not None


def goes_on_as_title(below: str) -> bool:
    """Whether ``Beschlüsse`` above it is a title: ``der 168. Sitzung des Ausschusses``."""
    return _TITLE.match(below) is not None


def introduces(text: str) -> bool:
    """Whether the sentence announces the text of a decision that follows."""
    return _INTRODUCES.search(text) is not None


def is_filing(text: str) -> bool:
    """Whether the line is the number of a paper, which agendas print below ``Beschluss``."""
    return _FILED.match(text) is not None


def vote_in_label(label: str) -> Vote | None:
    """Return the vote that the label itself tells: ``Beschluss (9/0/1):``."""
    return read_vote(" ".join(_VOTE_IN_LABEL.findall(label.rstrip(" :"))), labelled=True)


@cache
def _words() -> str:
    return either(re.escape(row[0]) for row in rows("decision_labels.csv"))


def opened_by(label: str) -> str:
    """Return what a label opens: ``decision`` for ``Beschluss``, ``vote`` for ``Abstimmung``."""
    return _opens()[re.sub(r"\s+", " ", label).lower()]


@cache
def _opens() -> dict[str, str]:
    return {label.lower(): opens for label, opens in rows("decision_labels.csv")}


@cache
def label_pattern() -> Sifted:
    """``Beschluss Nr. BA 12/2019:`` · ``Beschluss (einstimmig):`` · ``Abstimmung [über] X:``.

    ``Antrag A:`` · ``Der Antrag (Anlage 15) lautet:`` · ``Beschluss mit 14 : 2 Stimmen:``
    ``Das Ergebnis der offenen Abstimmung:``
    """
    pattern = re.compile(
        rf"(?:(?:ein|mehr)(?:stimmiger|heitlicher)\s|{RESULT_OF}|D(?:er|ie)\s(?=[\w-]*antr[aä]ge?\b[^:]{{0,60}}\slaute[nt]\b))?"
        rf"(?P<label>{_words()})"
        r"(?:\s\d{1,3}(?:\s?:\s?\d{1,3}){1,2}(?=\s?(?:$|:(?:\s|$)))|,?\s(?:einstimmig|mehrheitlich)(?=\s?:)"
        r"|[\s-](?:Nr\.?\s?)?(?:(?-i:[A-ZÄÖÜ]{1,5})[\s-])?[\w./-]*\d[\w./-]*|\s[A-Z](?=\s?:)"
        r"|\smit\s\d+(?:\s?:\s?|\sgegen\s|\szu\s)\d+(?:\sStimmen)?(?=\s?:)"
        r"|(?<=abstimmung)\s(?-i:[A-ZÄÖÜ])[\w-]+(?:\s[\w-]+){0,4}(?=\s?:)"
        r"|(?<=antrag)\s(?-i:[A-ZÄÖÜ])[\w.-]+(?:\s(?-i:[A-ZÄÖÜ])[\w-]+)?(?=\s?:)"
        r"|\s(?:über|zu|zum|zur|der|des|auf|per|durch|mittels|an)\s[^:.•]{3,80}(?=:))?"
        r"(?:\s?\([^)]*\))?(?:\slaute[nt](?:\swie\sfolgt)?)?\s*(?::|$)",
        re.IGNORECASE,
    )
    return Sifted(pattern)


@cache
def vote_label() -> re.Pattern[str]:
    """``Abstimmung 9:0`` · ``Ergebnis 12/1/3``, without a colon of its own."""
    votes = either(
        re.escape(label) for label, opens in rows("decision_labels.csv") if opens == "vote"
    )
    return re.compile(
        rf"(?P<label>{votes})\s(?=\d{{1,3}}\s?([:/])\s?\d{{1,3}}(?:\s?\2\s?\d{{1,3}})?(?:\W*$|,?\s(?:bei|mit|und)\s\w+\s(?:Stimm)?enth))",
        re.IGNORECASE,
    )


@cache
def named_label() -> re.Pattern[str]:
    """``Abstimmung Variante A:`` · ``Abstimmung Antrag Muster:``, also behind another vote."""
    votes = either(
        re.escape(label)
        for label, opens in rows("decision_labels.csv")
        if opens == "vote" and "bstimmung" in label
    )
    return re.compile(
        rf"(?<![\w-])(?P<label>{votes})\s(?!(?:Ja|Nein|Dafür|Dagegen|Pro|Für|Enth\w*)\b)(?:[A-ZÄÖÜ\d][\w.-]*\s?){{1,4}}:\s?"
    )


@cache
def inner_label() -> re.Pattern[str]:
    """``… zu. Abstimmung:`` · ``… (2 Ja, 9 Nein) Antrag 12:``.

    Not ``folgenden Beschluss:``, ``Für den Beschluss: 11`` nor ``Abstimmung über den Vorschlag:``.
    """
    return re.compile(
        r"(?<=[\s.;])(?<!folgende[mnrs]\s)(?<!\bund\s)(?<!nachstehende[mnrs]\s)(?<![Ff]ür\sden\s)(?<!verkündet\sden\s)(?<![Gg]egen\sden\s)(?<!\d\s(?=Stimmen))"
        r"(?<!\b[Üü]ber\sden\s)(?<!\b[Üü]ber\sdie\s)(?<!\b[Zz]um\s)(?<!\b[Zz]ur\s)(?<!\b[Zz]u\s)"
        rf"(?P<label>{_words()})(?:\s(?:Nr\.\s?)?\d[\d./]*)?\s?:"
    )
