"""Verbs of work as patterns: ``holt … ein``, ``ist einzureichen``, ``wird klären``."""

from __future__ import annotations

import re
from functools import cache

from pipeline.sieve import Sifted
from pipeline.wordlists import either, rows


@cache
def _verbs(column: int, firm: bool = False) -> str:
    verbs = rows("task_verbs.csv")
    return "|".join(re.escape(row[column]) for row in verbs if not firm or row[3] == "firm")


@cache
def split_form() -> Sifted:
    """``Frau Muster holt bis Mai Angebote ein`` · ``Lena und Jens bereiten das Fest vor``."""
    short = r"(?<=\d)\.|\.(?=\s[\da-zäöüß])|(?<=\b(?:Fa|Dr|Hr|Fr|St))\.|(?<=\bPfr)\."
    tail = rf"(?:[^;:.]|{short}){{0,120}}\s"
    one, several = (
        "|".join(
            rf"{re.escape(row[n])}\b{tail}(?:{row[1]})" for row in rows("task_split_verbs.csv")
        )
        for n in (0, 2)
    )
    both = rf"(?:\sund\s|\s?[&/]\s?)[^,;]{{2,30}}\s(?:{several})"
    return Sifted(rf"^[^,;]{{0,60}}(?:\b(?:{one})|{both})(?=\s*(?:[,.;(]|$|bis\b|und\b))")


@cache
def firm_present() -> Sifted:
    """``Frau Muster klärt die Kosten``, ``Lena und Jens klären``; in a list ``Muster: klärt …``."""
    several = rf"\w+\sund\s\w+\s(?:{_verbs(1, firm=True)})"
    return Sifted(
        re.compile(
            rf"^[^,;]{{0,60}}\b(?:{_verbs(0, firm=True)}|{several})\b(?!\swerden|\ssein|\swird)"
            r"(?!.*\bauf\W*$)",
            re.DOTALL,
        )
    )


@cache
def and_works() -> Sifted:
    """``nimmt den Hinweis auf [und prüft] ihn`` · ``[und gibt] ihn an das Amt [weiter]``."""
    split = "|".join(
        rf"{re.escape(row[0])}\s[^,;:.]{{2,80}}\s(?:{row[1]})"
        for row in rows("task_split_verbs.csv")
    )
    return Sifted(rf"\sund\s(?:{_verbs(0, firm=True)}|(?:{split})\W*$)\b")


@cache
def present() -> re.Pattern[str]:
    """``Die Redaktion stellt [die Zahlen bis Ende Mai ins Netz]`` · ``Alle Vereine melden …``."""
    name = r"(?:[A-ZÄÖÜ][\w&.-]*\s)"
    one, several = _verbs(0), f"{_verbs(1)}|{_several()}"
    return re.compile(
        rf"(?:Der|Die|Das|Jede[rs]?)\s{name}{{1,4}}(?:{one})\b|Jede[rs]\s(?:{one})\b"
        rf"|(?:Die|Alle|Beide|Sämtliche)\s(?:{name}{{1,3}})?(?:{several})\b"
        rf"|{name}{{1,4}}(?:in\s{name})?(?:{_verbs(0, firm=True)})\b"
        rf"|(?:Firma|Fa\.)\s{name}{{1,3}}(?:{one})\b"
    )


@cache
def _several() -> str:
    """Return the plural forms of verbs that split, as one alternation: ``bereiten|legen``."""
    return "|".join(re.escape(row[2]) for row in rows("task_split_verbs.csv"))


@cache
def several_form() -> re.Pattern[str]:
    """``Das [übernehmen] Lena und Jens`` · ``Die Sitzung [bereiten] beide vor``."""
    return re.compile(rf"{_verbs(1)}|{_several()}")


@cache
def firm_future(named: bool) -> Sifted:
    """``Der Vorstand wird prüfen, ob`` · ``soll klären``.

    With somebody ``named`` any verb of work counts: ``Herr Muster wird beim Amt anfragen``.
    """
    verbs = _verbs(1, firm=not named)
    return Sifted(
        re.compile(
            rf"\b(?:wird|werden|soll|sollen)\b.{{0,100}}\b(?:{verbs})\b(?!\s(?:werden|müssen|können))",
            re.DOTALL,
        )
    )


@cache
def to_do_form() -> re.Pattern[str]:
    """``sind bis 30. Juni einzureichen`` · ``ist bis Mai zu klären`` · ``bitte bis Mai melden``."""
    joined = either({_with_zu(row[1]) for row in rows("task_verbs.csv")})
    return re.compile(
        rf"\b(?:{joined})\b|\bzu\s(?:{_verbs(1)})\b|\bbitte\b.*\b(?:{_verbs(1)})\b",
        re.IGNORECASE,
    )


@cache
def clause_end() -> Sifted:
    """``… die Kosten ermittelt`` · ``… Angebote einholt`` at the end of a subordinate clause."""
    split = "|".join(
        rf"(?:{row[1]}){re.escape(row[0])}"
        for row in rows("task_split_verbs.csv")
        if " " not in row[0]
    )
    return Sifted(rf"\b(?:{_verbs(0)}|{split})\W*$")


def _with_zu(infinitive: str) -> str:
    """``einreichen`` becomes ``einzureichen``; a verb without a prefix that splits stays."""
    split = re.match(r"(ein|vor|zusammen|nach|ab|weiter|um|mit)(?=[a-zäöü]{4,})", infinitive)
    return f"{split[1]}zu{infinitive[split.end() :]}" if split else infinitive


@cache
def worked() -> re.Pattern[str]:
    """``muss … geprüft werden`` · ``soll … prüfen``."""
    return re.compile(rf"\b(?:{_verbs(1)}|{_verbs(2)})\b")


@cache
def any_form() -> re.Pattern[str]:
    """Any form of a verb of work: ``prüft``, ``prüfen``, ``geprüft``."""
    return re.compile(rf"\b(?:{_verbs(0)}|{_verbs(1)}|{_verbs(2)})\b")


@cache
def acting_names() -> re.Pattern[str]:
    """``… gerissen, Franz besorgt einen neuen`` · ``Einladung verschickt Lena bis Mai``."""
    name = r"(?:(?:Herr|Frau)\s)?[A-ZÄÖÜ][\w-]+"
    return re.compile(
        rf"\b(?P<before>{name})\s(?=(?:{_verbs(0)})\b)|\b(?:{_verbs(0)})\s(?P<behind>{name})\b"
    )


@cache
def only_infinitives() -> frozenset[str]:
    """Return the infinitives that are no participles: ``beantworten``, not ``vergeben``."""
    verbs = rows("task_verbs.csv")
    return frozenset(row[1] for row in verbs) - {row[2] for row in verbs}


@cache
def infinitives() -> str:
    """Return the verbs of work as one regex alternation: ``prüfen|klären``."""
    return _verbs(1)
