"""How agenda items are numbered by a sign alone: ``3.``, ``§ 4``, ``III.``, ``b)``."""

from __future__ import annotations

import re

from pipeline.structure.forms import DIGITS, LONG, PART

SIGN_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    # 1.Ö Titel · 2.NÖ Titel · 3. Ö Titel: the part behind the number
    (
        "dot",
        re.compile(
            r"(?P<digits>\d{1,2})(?P<behind>\.\s?N?Ö)(?P<end>\b[.:)]?)\s+(?P<title>[\"„]?[^\W\d_a-zäöüß].*)"
        ),
    ),
    # 1. Titel · 1) Titel · 1.) Titel · 1./ Titel · 1/ Titel · 2.1 Titel · 2a) Titel · 4.
    (
        "dot",
        re.compile(
            rf"(?P<digits>{LONG})\s?(?P<letter>[a-z]?)(?P<end>\s?(?:\.\s?[)/]|\.|\)|:|/(?=\s)))"
            r"(?:\s*[–—-]\s)?(?:\s*(?P<title>[^\W\d_a-zäöüß].*)|\s+(?P<other>[\d\"„»(§].*)|)"
        ),
    ),
    # 4.1. der Wählergruppe · 5.2 von Herrn Muster: Radwege
    (
        "dot",
        re.compile(
            r"(?P<digits>\d{1,2}(?:\.\d{1,2}){1,3})(?P<end>\.?\)?)\s+"
            r"(?P<title>(?:der|des|von|vom|seitens)\s[^\W\d_a-zäöüß].*)"
        ),
    ),
    # 2 16-V-66-0214 · 3. VL-12/2019: the number of a paper, the title stands below
    (
        "dot",
        re.compile(
            rf"(?P<digits>{DIGITS})(?P<end>[.)]?)\s+(?:Vorlage\s)?(?P<paper>(?=\S*\d)[A-Z\d][\w.]*(?:[-/][\w.]+){{2,}})"
        ),
    ),
    # Ö 4.2 0311/XIX: the number of a paper, the title stands below
    (
        "part",
        re.compile(
            rf"{PART}(?P<digits>{DIGITS})(?P<end>[.):]*)\s+(?P<paper>\d{{2,4}}/(?:\d+|[IVX]+))"
        ),
    ),
    # 2 Berichte · 2.1 Finanzen · 3 – Wahlen · 4 1. Nachtrag · 211 Wahlen · 3.1 „Lesezelt“
    (
        "bare",
        re.compile(
            rf"(?P<digits>{LONG})(?P<letter>[a-z]?)(?P<end>)(?:\s+[–—-])?\s+"
            r"(?P<title>(?:\d{1,2}\.\s|(?:(?<=\.\d\s)|(?<=\.\d\d\s))[\"„»])?[^\W\d_a-zäöüß].*)"
        ),
    ),
    # 41 alone in the column of numbers, the title beside it one line lower
    ("bare", re.compile(r"(?P<digits>\d{1,3})(?P<end>)")),
    # § 3 · § 3 Titel · §3: Titel · alone on its line, mis-read: S 3
    (
        "para",
        re.compile(
            r"(?:[§$]|[Ss]{1,2}(?=\s?\d{1,2}$))\s?"
            r"(?P<digits>\d{1,3})(?P<letter>[a-z]?)(?P<end>\s?[.):–-]*)"
            r"(?:\s+(?P<title>[\"„]?[^\W\d_a-zäöüß].*)|)"
        ),
    ),
    # (1) Titel
    (
        "bracket",
        re.compile(r"\((?P<digits>\d{1,2})(?P<end>\))\s+(?P<title>[\"„]?[^\W\d_a-zäöüß].*)"),
    ),
    # a) Titel · b.) Titel · c. Titel · A) Titel · B. Titel · C: Titel · D - Titel
    (
        "letter",
        re.compile(
            r"(?P<sign>[a-zA-HJ-U])(?P<end>\s?\.?\)|\.|(?<=[A-Z])(?::|\s[–—-]))"
            r"\s+(?P<title>[\"„]?[^\W\d_a-zäöüß].*)"
        ),
    ),
    # A Allgemeines · B Planung
    ("capital", re.compile(r"(?P<sign>[A-HJ-U])(?P<end>)\s+(?P<title>[A-ZÄÖÜ][^\W\d_]{2}.*)")),
    # Ö 3 · N 2: alone on the line
    ("part", re.compile(r"(?P<part>N?Ö|N)\s?(?P<digits>\d{1,2})(?P<end>[.:)]?)")),
    # IV. · II) alone on the line
    ("roman", re.compile(r"(?P<roman>[IVX]{1,5})(?P<end>\s?[.)]{1,2})")),
    # IV. Titel · II.) Titel · III - Titel · II Titel
    (
        "roman",
        re.compile(
            r"(?P<roman>[IVX]{1,5})(?P<end>\s?(?:\.\s?\)|[.):])|\s?[–—-]{1,2}(?=\s)|)"
            r"\s+(?P<title>[^\W\d_a-z].*)"
        ),
    ),
)
