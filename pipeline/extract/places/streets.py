"""Text into the streets and squares it names, told by their shape."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from pipeline.extract.places.forms import FoundPlace
from pipeline.sieve import Sifted
from pipeline.wordlists import word_set

_STREET = r"(?:[Ss]tr+a(?:ss|ß)e|[Ss]tr\.)"
_OTHER = (
    r"(?:[Ww]eg|[Pp]latz|[Aa]llee|[Gg]asse|[Rr]ing|[Dd]amm|[Cc]haussee|[Mm]arkt|[Uu]fer|[Ss]teig|"
    r"[Pp]romenade|[Ww]all)"
)
_WORD = r"[A-ZÄÖÜ][a-zäöüß]+"
_SIZE = r"(?:Groß|Klein|Ober|Unter|Alt|Neu|Lang|Kurz|Hoh|Breit|Vorder|Hinter|Äußer|Inner)e"
_ONE = Sifted(
    rf"(?<![\w-])(?P<name>[A-ZÄÖÜ][\wäöüß]*(?:-(?:[A-ZÄÖÜ][\wäöüß]*|von|van|der|und|zu|de))*?-?(?:{_STREET}|{_OTHER}))(?P<genitive>e?s)?"
    r"(?![\wäöüß])(?:-(?=[A-ZÄÖÜ]))?"
)
"""``Lindenstraße`` · ``Anna-Muster-Str.`` · ``Mühlweg``"""
_TWO = Sifted(
    rf"(?<![\w-])(?P<adjective>(?:(?:{_SIZE}[nr]?|Bad|Sankt|St\.)\s)?(?:[A-ZÄÖÜ][a-zäöüß]+-)*"
    r"[A-ZÄÖÜ][a-zäöüß]+(?:er|e|en))\s(?P<kind>(?:Land|Heer|Ring|Dorf|Haupt|Post)?[Ss]tr(?:a(?:ss|ß)e|\.)|Weg|Platz|"
    r"Allee|Gasse|Ring|Damm|Chaussee|Markt|Marktplatz|Ufer|Steig|Steige|Stiege|Promenade|Berg|Graben)(?P<genitive>e?s)?(?![\wäöüß-])"
)
"""``Weimarer Straße`` · ``Hintere Gasse`` · ``Alter Markt`` · ``Große Weimarer Straße``"""
_SIZED = Sifted(
    rf"(?<![\w-])(?P<adjective>{_SIZE})[nr]?"
    r"\s(?P<name>[A-ZÄÖÜ][a-zäöüß]+(?:straße|strasse|str\.|gasse))(?![\wäöüß-])"
)
"""``Untere Bahnhofstraße`` · ``in der Großen Nübelstraße``"""
_PHRASE = Sifted(
    rf"(?<![\w-])(?P<name>(?:Am|An\s(?:der|den)|Im|In\s(?:der|den)|Zum|Zur|Auf\s(?:der|dem)|Unter\sden|"
    rf"Hinter\s(?:der|dem|den)|Vor\sdem|Bei\sder)\s{_WORD}(?:\s{_WORD})?)"
    r"(?:\s\d{1,3}\s?[a-z]?(?=\s*(?:[,;)/]|$|\n|\d{4,5}\s))|(?=,\s\d{5}\s))"
)
"""``Am Anger 3, 99999`` needs its house number."""
_CALLED = Sifted(
    rf"(?:[Ss]traße\s[„\"]?|[Gg]ebiet:?\s[„\"]|[Bb]ebauung\s[„\"]|"
    rf"(?:[Bb]ebauungsplan(?:e?s)?|B-Plan)(?:\sNr\.\s?\d+[a-z]?)?,?\s[„\"])(?P<name>(?:Am|An\sder|Im|In\sder|Auf\sder|Auf\sdem|Unter\sden)\s{_WORD})(?![\w-]|\s[IVX]+\b)"
)
"""``in der Straße Am Noor`` · ``Bebauung „An der Krimm“`` · ``Bebauungsplan Nr. 9 „Am Hang“``"""
_POSTAL = Sifted(
    rf"(?<![\w-])(?P<name>{_WORD}(?:\s{_WORD})?)\s\d{{1,3}}\s?[a-z]?,\s(?:D-)?\d{{5}}\s[A-ZÄÖÜ]"
)
"""``Schilfhof 29, 14478 Potsdam``: what stands before number and postcode is a street."""
_HALF = re.compile(r"(?<![\w-])(?P<name>[A-ZÄÖÜ][a-zäöüß]+)-\s?(?:und|/|u\.)\s?\Z")
"""``Haupt-`` und Gartenstraße"""
_JOINED = re.compile(r"[A-ZÄÖÜ][a-zäöüß]+(?:straße|weg|platz|gasse)-(?=[A-ZÄÖÜ])")
"""``Dorfstraße-Alter Markt`` is a crossing of two."""
_HOUSE_NUMBER = re.compile(r"\s\d{1,3}\s?[a-z]?\b")
_LOCATIVE = re.compile(
    r"\b(?:am|vom|zum|im|beim|der|den|dem|des|die|an|auf|in|Kreuzung|Ecke|Einmündung|Haltestelle|Bushaltestelle|Kreisel|Bereich|Straße)\s[„\",]*$"
    r"|[,/–-]\s?$|^\s*$|[„\"(]$|\b(?:und|oder|bis|Ort:)\s$",
    re.IGNORECASE,
)
_RARE = re.compile(r"(?:ring|damm|markt|ufer|steig)$")
_AFTER_PREPOSITION = re.compile(r"\b(?:am|vom|zum|im|beim|den|dem|des)\s$", re.IGNORECASE)
"""``am Ostring``, but ``Catering`` is none."""
_COMPASS = re.compile(r"^(?:Östlich|Westlich|Nördlich|Südlich|Neu|Groß|Klein|Gut|Schlecht)e[rn]?$")


def find_streets(text: str) -> Iterator[FoundPlace]:
    """Yield the streets of ``text``; what only ends like a street is left out."""
    for match in _TWO.finditer(text):
        if _is_name(match["adjective"]) and not (
            match["kind"] == "Berg" or _COMPASS.match(match["adjective"])
        ):
            end = match.end("kind")
            words = (_nominative(word, match["kind"]) for word in match["adjective"].split())
            name = f"{' '.join(words)} {match['kind']}"
            name = name.replace("Str.", "Straße")
            joined = _JOINED.match(text, match.start(), end)
            start = joined.end() if joined else match.start()
            if joined:
                yield FoundPlace(match.start(), start - 1, joined[0][:-1], "street", 0.9)
            name = name[start - match.start() :]
            yield FoundPlace(start, end, name, "street", 0.9)
    for match in _SIZED.finditer(text):
        name = match["adjective"] + " " + re.sub(r"str\.$", "straße", match["name"])
        yield FoundPlace(match.start(), match.end(), name, "street", 0.9)
    for match in chain(_PHRASE.finditer(text), _CALLED.finditer(text)):
        if match["name"].rsplit(" ", 1)[-1] in word_set("not_subjects.txt"):
            continue
        yield FoundPlace(match.start("name"), match.end("name"), match["name"], "street", 0.85)
    for match in _POSTAL.finditer(text):
        name = match["name"].replace("\n", " ")
        if not re.search(rf"(?:{_STREET})$", name):
            yield FoundPlace(match.start("name"), match.end("name"), name, "street", 0.85)
    for match in _ONE.finditer(text):
        yield from _single(text, match)


def _single(text: str, match: re.Match[str]) -> Iterator[FoundPlace]:
    """Yield one street, or two that a hyphen joins: ``Talstraße-Mühlweg``."""
    name = match["name"]
    if not _proper(name):
        return
    sure = bool(re.search(_STREET + r"$|gasse$", name)) or "-" in name
    before = text[max(match.start() - 14, 0) : match.start()]
    numbered = _HOUSE_NUMBER.match(text, match.end())
    if _RARE.search(name) and not (numbered or _AFTER_PREPOSITION.search(before)):
        return
    if not sure and not numbered and not _LOCATIVE.search(before):
        return
    start = match.start()
    half = _HALF.search(text, max(start - 40, 0), start)
    if half and re.search(_STREET + r"$", name) and _proper(f"{half['name']}straße"):
        yield FoundPlace(half.start(), half.end("name"), f"{half['name']}straße", "street", 0.8)
    for part in re.split(rf"(?<=[a-z]{{3}}(?:aße|weg|ing|atz|sse))-(?=[A-ZÄÖÜ]\w+{_OTHER}$)", name):
        shown = re.sub(r"str\.$", "straße", re.sub(r"Str\.$", "Straße", part))
        yield FoundPlace(start, start + len(part), shown, "street", 0.9 if sure else 0.75)
        start += len(part) + 1


def _proper(name: str) -> bool:
    """Whether the word is more than a kind of street (``Parkplatz``, ``Einbahnstraße``)."""
    folded = re.sub(r"str\.$|stra(?:ss)e$", "straße", name.lower())
    if folded in ("straße", "weg", "platz", "allee", "gasse", "ring", "damm", "ufer", "steig"):
        return False
    listed = word_set("not_streets.txt")
    return f"={folded}" not in listed and not any(
        folded == ending or (folded.endswith(ending) and not ending.endswith("straße"))
        for ending in listed
    )


def _is_name(adjective: str) -> bool:
    return adjective.lower() not in word_set("function_words.txt")


def _nominative(adjective: str, kind: str) -> str:
    """``Kurze`` Straße for ``in der Kurzen Straße``; ``Dresdener`` stays."""
    if not adjective.endswith("en"):
        return adjective
    feminine = re.search(
        r"(?:[Ss]tr(?:aße|asse|\.)|Allee|Gasse|Chaussee|Steige|Stiege|Promenade)$", kind
    )
    return adjective[:-2] + ("e" if feminine else "er")
