"""Text into the stretches whose digits measure nothing: dates, references, addresses, votes."""

from __future__ import annotations

import re
from functools import cache

from pipeline.extract.dates.forms import find_dates
from pipeline.sieve import Sieve
from pipeline.wordlists import words

_STREET_END = r"(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|damm|ufer|markt|steig|chaussee)"
_NO_AMOUNT = r"(?![.,]\d|,-|\s?(?:[€%]|dB|DM|EUR|Euro|Mio|m[²³2]|qm|km|ha|Kfz|Pkw|Lkw))"
"""``am Richtplatz 88 dB(A)`` · ``in der Rostocker Straße 240.000 DM`` are no addresses."""
_SHAPES = (
    # 19.30 Uhr · 14:00 – 16:15 Uhr · 19 Uhr
    r"\b\d{1,2}(?:[.:]\d\d)?(?:\s*(?:-|–|—|bis)\s*\d{1,2}(?:[.:]\d\d)?)?\s*(?:Uhr\b|h\b(?!/))",
    # 14:30 · 5:2 · 1:500
    r"(?<!\d)\d{1,3}:\d{1,4}\b",
    # § 12 Abs. 3 · §§ 3, 5 und 7 · § 24 StW. 1992
    r"§+\s*\d+\w?(?:\s*(?:,|und|bis|-|–|Abs\.?|Satz|Nr\.?|S\.|i\.\s?V\.\s?m\.|§+|ff?\.)\s*\d*\w?\b)*"
    r"(?:\s+[A-Z]\w*\.?\s+(?:19|20)\d\d)?",
    # 2/2014 · Drs. 17/229 · VI/142/2022 · 7/0/1
    r"(?:\w+/)?\d+(?:/\d+)+\b",
    # 2. Sitzung · 1. Vorsitzender · 14.) Punkt
    r"(?<![\w.,'’])\d{1,3}\.\)?(?=\s*[A-Za-zÄÖÜäöü(„\"])|^\d{1,3}\.\)?$",
    # Ö 7 Anfragen · zu 4 Wirtschaftsplan · zu Ö 4 Drucksachen
    r"^(?:[Zz]u|(?:[Zz]u\s)?[ÖöNO])\s\d{1,2}(?=\s[A-ZÄÖÜ])",
    # stimmten 12 Mitglieder dafür
    r"(?<![\d.,])\d+\s(?!Euro|EUR|DM)[A-ZÄÖÜ][\w:*]+\s(?:dafür|dagegen)\b",
    # dagegen zwei Mitglieder · stimmen vier Mitglieder für und zwei gegen · enthielten sich 6 Räte
    r"\b[Dd](?:afür|agegen)\s(?:(?:stimm|war|sprach)e?n?(?:t?en)?\s)?(?:sich\s)?\w+\s[A-ZÄÖÜ]\w+",
    r"(?<![\w.,])\w+\s[A-ZÄÖÜ]\w+\sstimm(?:en|ten)\b|\b[Ss]timm(?:en|ten)\s\w+\s[A-ZÄÖÜ]\w+\s(?:für|gegen|mit|zu|dafür|dagegen)\b",
    r"\benth(?:a|ie)lten\ssich\s(?:\w+\s)?\w+\s[A-ZÄÖÜ]\w+|\benthielten\s\w+\s[A-ZÄÖÜ]\w+\ssich\b",
    # 5 Lehrkräfte enthalten sich · 1 Mitglied enthält sich
    r"(?<![\w.,])\w+\s[A-ZÄÖÜ]\w+\senth(?:alten|ält|ielt(?:en)?)\ssich\b",
    # Gutachten.3 Sein Antrag: a note at the foot of the page
    r"(?<=[a-zäöüß]{5}\.)\d{1,2}(?=\s[A-ZÄÖÜ])",
    # (2) Bei der Festsetzung …
    r"^\(\d{1,3}\)(?=\s[A-ZÄÖÜ])",
    # 1) Titel · 2b · 50er Jahre
    r"(?<![\w.,(])\d{1,3}\)",
    # 1.2.3 · 3.1 Finanzen at the start of the text
    r"\d+(?:\.\d{1,2}){2,}(?!\d)",
    # 10-24-03 · A 7 Mitteilungen · E 22 Bürgerinitiative · TOP I.7
    r"\b\d+(?:-\d+){2,}\b|^[A-Z]{1,2}\s\d{1,3}(?=\s[A-ZÄÖÜ])|\b[IVX]+\.\d{1,2}\b|^[A-Z]\.\d{1,2}\b",
    # +43 7242 235 4040 · 03641/123456 · 634 8416 100
    r"\+\d[\d\s/()-]{5,}\d|\b0\d{2,5}\s?[/-]\s?\d[\d\s-]{3,}\d|\b0\d{2,4}(?:\s\d{2,})+",
    r"\b\d{2,4}\s\d{4}(?:\s\d{2,4})+\b|\b(?:Kto|Konto|BLZ|Kontonummer)\.?:?\s?(?:Nr\.?\s?)?\d[\d\s]*\d",
    # DE89 3704 0044 0532 0130 00
    r"\b[A-Z]{2}\d{2}(?:\s?\w{4}){3,}(?:\s?\w{1,4})?\b",
    # name@example.org · www.example.org/2019 · https://…
    r"\S+@\S+|https?://\S+|www\.\S+",
    # Dorfstraße 14 · Am Markt 3a, 99999
    rf"(?i:{_STREET_END})\s+\d+\b{_NO_AMOUNT}(?:\s?[a-z]\b)?(?:\s*[-–/+]\s*\d+\w?)?",
    # , 40223 Düsseldorf · D-99084 Erfurt · 14, 4600 Wels
    r"(?:(?<=[,·•|–-]\s)|(?<=\n)|^|\b[DA]-)\d{5}(?=\s[A-ZÄÖÜ])|(?<=\d,\s)\d{4}(?=\s[A-ZÄÖÜ])",
    # 2018/19 · 2020–2021 · 2019
    r"(?<![\d.,])(?:19|20)\d\d(?:\s?[-–/]\s?(?:(?:19|20)\d\d|\d\d))?(?![\d,]|\.\d)",
    # 1-Jahres-Vertrag · 1000-Punkte-Programm · 10er
    r"(?<![\d.,])\d+(?:-(?!jährig|prozentig)[A-Za-zÄÖÜäöü]|er\b|fach\b|mal\b|\s+mal\b)",
    # Seite 3 von 8
    r"\b[Ss]eite\s+\d+(?:\s*(?:von|/)\s*\d+)?",
    # CO2, ISO 9001
    r"\b[A-ZÄÖÜ]{1,4}-?\d+\b",
)
_VOTED = re.compile(r"[Dd]afür|[Dd]agegen|[Ss]timm(?:en|ten)\b|\bsich\b")
"""Words of a vote whose numbers may be printed in letters."""
_YEAR_WITH_UNIT = re.compile(r"(?:19|20)\d\d\s?(?:%|€|EUR\b|Euro\b|EW\b|Einwohner|m²|qm\b|ha\b)")
"""``2000€``: money, not a year."""


def not_measured(text: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of each stretch whose numbers are no statistics."""
    if not (any(sign.isdigit() for sign in text) or _VOTED.search(text)):
        return ()
    spans = [(one.start, one.end) for one in find_dates(text, 2000)]
    money = [match.span() for match in _YEAR_WITH_UNIT.finditer(text)]
    spans.extend(
        match.span()
        for match, _ in _patterns().finditer(text)
        if not any(start <= match.start() < end for start, end in money)
    )
    return tuple(sorted(spans))


@cache
def _patterns() -> Sieve[None]:
    labels = "|".join(sorted((re.escape(word) for word in words("labels.txt")), reverse=True))
    votes = "|".join(re.escape(word) for word in words("vote_nouns.txt"))
    patterns = (
        *(re.compile(shape, re.MULTILINE) for shape in _SHAPES),
        # Drs. 17 · um die TOP 16, 17 und 18 · Amt 13-2
        re.compile(
            rf"\b(?=\D{{1,40}}\d)(?:{labels})\b\.?:?\s?(?:Nr\.?\s?|[ÖNO]\s)?\d+[a-z]?\b(?!\.\d{{3}}\b)(?:\s*(?:,|und|bis|-|–|/|u\.)\s*\d+\b)*",
            re.IGNORECASE,
        ),
        # 15 Ja-Stimmen · 2 Enthaltungen · 5 dafür
        re.compile(rf"\b\w+[\s:]+(?:gültige\s+)?(?=(?:{votes}))", re.IGNORECASE),
        # 4 Prostimmen (3 Schüler, 1 Lehrerin)
        re.compile(rf"(?:{votes})\w*\s\([^()]*\)", re.IGNORECASE),
        # Ja: 6 · Enthaltungen: 2 · dagegen 18
        re.compile(
            rf"\b(?:Ja|Nein|Enth\.?|(?:{votes})\w*)(?:\s*[:=]\s*|(?<!\d\sStimmen)\s+)\d+\b(?![.,]\d)(?!,-|\s(?:m[²³2]|qm|DM|Euro|Wochen|Monate|€|%))(?:\s+Stimmen?)?",
            re.IGNORECASE,
        ),
    )
    return Sieve((pattern, None) for pattern in patterns)
