"""How agenda items are numbered behind a word or part: ``TOP 3``, ``Zu Punkt 3``, ``Ö 4``."""

from __future__ import annotations

import re

from pipeline.wordlists import either, words

DIGITS = r"\d{1,2}(?:\.\d{1,2}){0,3}"
LONG = r"\d{1,3}(?:\.\d{1,2}){0,3}"
"""Some councils count their items through the year: ``Nr. 143``."""
PART = r"(?P<part>N?Ö|N|ö|n|[A-D](?=\s?\d)|(?:I{1,3}|IV|V)(?=\s?[./]\s?\d))(?P<mark>\s?[./])?\s*"
"""Part of the meeting before the number: ``Ö 4``, ``A 3``, ``II.1``."""
ITEM = either(word for word in words("item_words.txt") if len(word) > len("Trak"))
"""What agenda items are called besides ``Punkt``."""
FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    # TOP 1 — Titel · Top 2b: Titel · Zu TOP 4: · TOP Ö 1: Titel · TOP 3 a) Titel · T O P 3
    # TOP 3 ö: Titel · TOP 4 (nichtöffentlich): Titel
    # TO-Punkt 3: Titel · Ad TOP 2 Titel · TOP_1) Titel (an underline read as a letter)
    (
        "top",
        re.compile(
            r"(?:(?:[Zz]u[mr]?|[Aa]d)\s*)?(?:T\s?[Oo0]\s?[Pp]|top|T\.?\s?O\.?[-–\s]{1,3}P(?:unkt|kt\.?)|"
            r"(?:Tages|TAGES|tages)(?:ordnungs|ORDNUNGS)-?"
            rf"(?:[Pp]unkt|PUNKT))s?\.?[\s_]*(?:Nr\.\s*)?(?:{PART})?(?P<digits>{DIGITS})"
            r"(?:\s?(?P<letter>[a-z])(?![^\W_]))?(?:\s*(?:&|\+|und|u\.)\s*(?P<until>\d{1,2}))?"
            r"(?:\s\(?(?:[nN]?[öÖ]|(?:nicht\s?)?öffentlich)\)?(?=\s?[.):=|–—-]|$))?"
            r"(?P<end>\s*(?:[.):=|–—-]|\s(?=$))*)\s*(?P<title>.*)"
        ),
    ),
    # Punkt 1. Titel · TO-Punkt 2: Titel · Zu Punkt 3 der Tagesordnung · Gegenstand 4:
    # Zu Pkt. 3 d. TO: Titel · Zu Pkt. 3 TO: Titel · zu Pkt. 3)
    (
        "top",
        re.compile(
            r"(?:(?:[Zz]u[mr]?|[Aa]d)\s+)?(?:(?:TO|T\.O\.)[-\s]?)?"
            r"(?:P[Uu][Nn][Kk][Tt]|P[Kk][Tt]\.?|Pt\.|Ziffer|Ziff\.|Gegenstand|Thema)\s*"
            rf"(?:{PART})?(?P<digits>{DIGITS})(?P<letter>[a-z]?)\b(?:\s*(?:&|\+|und|u\.)\s*(?P<until>\d{{1,2}}))?"
            r"(?P<end>\s*[.):]*\s*(?:(?:de[rs]\s+|d\.\s?)(?:Tagesordnung|T\.\s?O\.|TO\b|Protokolls?\b)|TO\b)?\s*[.:–—-]*)\s*"
            r"(?P<title>.*)"
        ),
    ),
    # TOP-1 Titel · TOP #2: Titel · T.O.P. 3 Titel · TP 4: Titel · Agendapunkt 6: Titel
    (
        "top",
        re.compile(
            r"(?:(?:[Zz]u[mr]?|[Aa]d)\s+)?(?:TOP\s?[#-]|T\.\s?O\.\s?P\.|T[OP]\s|T[Gg]?[Oo]\.?[-\s]?P(?:un)?kt"
            r"|(?:Agenda|Besprechungs|Beratungs|Diskussions|Themen|Programm|Tagesordnungs)-?(?:punkt|pkt))"
            rf"\.?\s?(?:Nr\.\s?)?(?P<digits>{DIGITS})(?P<letter>[a-z]?)\b(?P<end>\s*[.):–—-]*)"
            r"\s*(?P<title>.*)"
        ),
    ),
    # 1. Punkt der Tagesordnung: Titel · 3. Tagesordnungspunkt: Titel · 2. TOP 2: Titel
    # 4. Traktandum: Titel
    (
        "top",
        re.compile(
            rf"(?P<digits>{DIGITS})\.?\s?(?:(?:Tagesordnungsp|P)unkt|TOP|PUNKT|{ITEM})\b(?!-\w)(?:\s(?P=digits)\b)?"
            r"(?P<end>(?:\s*de[rs] (?:Tagesordnung|TO|Protokolls?)\b)?\s*[.:–-]*)\s*(?P<title>.*)"
        ),
    ),
    # TOP IV Titel · Punkt IV: Titel
    (
        "top",
        re.compile(
            r"(?:[Zz]u[mr]?\s+)?(?:TOP|Top|P[Uu][Nn][Kk][Tt]|Tagesordnungspunkt)\s+"
            r"(?P<roman>[IVX]{1,5})\b(?P<end>\s*[.):|–—-]*)\s*(?P<title>.*)"
        ),
    ),
    # Pkt. A) Titel · TOP b) Titel · Zu Punkt C: Titel
    (
        "top",
        re.compile(
            r"(?:[Zz]u\s+)?(?:TOP|Top|P[Uu][Nn][Kk][Tt]|P[Kk][Tt]\.?|Tagesordnungspunkt)\s"
            r"(?P<sign>[A-Za-hj-u])(?P<end>\s?[.):–-]+)\s*(?P<title>.*)"
        ),
    ),
    # Themenblock A Titel · Block B: Titel · Komplex C – Titel
    (
        "top",
        re.compile(
            r"(?:Themenblock|Themenfeld|Themenkomplex|Block|Komplex|Abschnitt|Kapitel)\s(?P<sign>[A-Z])\b"
            r"(?P<end>\s*[.:)–-]*)\s+(?P<title>[\"„]?[^\W\d_a-zäöüß].*)"
        ),
    ),
    # Nr. 87 Titel · Nr. 143: Titel · lfd. Nr. 7 Titel · #3 Titel
    (
        "nr",
        re.compile(
            rf"(?:(?:[Ll]fd\.?\s?)?N(?:r\.|ummer)|#)\s?(?P<digits>{LONG})(?P<letter>[a-z]?)"
            r"(?P<end>\s?[.):–-]*)(?:\s+(?P<title>[\"„»]?[^\W\d_a-zäöüß].*)|)"
        ),
    ),
    # Titel (TOP 3)
    (
        "nr",
        re.compile(
            rf"(?P<title>[\"„]?[A-ZÄÖÜ][^()]{{3,80}}?)\s\((?:zu\s)?TOP\s(?P<digits>{DIGITS})(?P<end>)\)"
        ),
    ),
    # 43/17 Titel: counted through the year
    (
        "nr",
        re.compile(
            r"(?P<digits>\d{1,3})(?P<behind>/(?:\d{2}|\d{4}))(?P<end>\s?[.):]*)\s+"
            r"(?P<title>[\"„]?[^\W\d_a-zäöüß].*)"
        ),
    ),
    # Zu 3.: Titel · zu 3) Titel · zu 3a: Titel · ad 3./ Titel · Zu 3 und 4: · Zu 3 – Titel
    (
        "zu",
        re.compile(
            rf"(?:[Zz]u|[Aa]d\.?)\s+(?P<digits>{DIGITS})(?:\s?(?P<letter>[a-h])(?![^\W_]))?"
            r"(?:\s*(?:&|\+|und|u\.)\s*(?P<until>\d{1,2}))?(?P<end>\s*[.):]+/?|\s*[–—-](?=\s)|/(?=\s|$))\s*(?P<title>.*)"
        ),
    ),
    # Zu 3 · ad 4: alone on the line
    ("zu", re.compile(rf"(?:[Zz]u|[Aa]d\.?)\s(?P<digits>{DIGITS})(?P<letter>[a-h]?)(?P<end>)")),
    # zu 4 Titel: print-outs of council information systems · ad 4 Titel
    (
        "zu",
        re.compile(
            rf"(?:[Zz]u|[Aa]d\.?)\s+(?P<digits>{DIGITS})(?P<end>)\s+(?![Uu]nd\b)(?P<title>[\"„»(]?[^\W\d_a-zäöüß].*)"
        ),
    ),
    # zu Ö 1 Titel · zu Ö 4.1Titel · zu N 2
    (
        "zu",
        re.compile(
            rf"[Zz]u\s+{PART}(?P<digits>{DIGITS})(?P<end>\s*[.):]*)\s*(?P<title>[\"„»(]?[^\W\d_a-zäöüß].*|)"
        ),
    ),
    # Zu I: Titel · ad II.) Titel
    (
        "zu",
        re.compile(r"(?:[Zz]u|[Aa]d\.?)\s+(?P<roman>[IVX]{1,5})(?P<end>\s?[.):]+)\s*(?P<title>.*)"),
    ),
    # zu a) Titel · ad B.) Titel
    (
        "zu",
        re.compile(r"(?:[Zz]u|[Aa]d\.?)\s+(?P<sign>[a-zA-H])(?P<end>\s?\.?\):?)\s*(?P<title>.*)"),
    ),
    # Ö 5 Titel · N 3. Titel · A 3 Titel · II.1 Titel
    (
        "part",
        re.compile(
            rf"{PART}(?P<digits>{DIGITS})(?P<end>\s*[.):]*)\s+(?P<title>[\"„»(]?[^\W\da-zäöüß].*)"
        ),
    ),
)
