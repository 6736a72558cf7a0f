"""Forms of the lines that stand beside titles: open ends, papers, remarks, rules, speech."""

from __future__ import annotations

import re

OPEN_END = re.compile(
    # … Neubau der · … und · … (Antrag vom · … „Sport im · … für den öffentlichen
    r"(?:[,;–/&-]|\b(?:und|oder|sowie|der|die|das|des|dem|den|ein|eine[rsnm]?|für|von|vom|zu|zum|zur"
    r"|im|in|am|an|auf|über|mit|bei|durch|gemäß|nach|aus|gegen|hier|betreffend|bzgl\.|gem\.|vs\.)"
    r"|\b(?:d(?:er|ie|as|es|em|en)|eine[rsnm]?|zu[mr]|[vi]m|vom|beim)\s[a-zäöüß-]{2,}(?:e|e[nrsm]))$"
)
PAPER = re.compile(
    # Vorlage: 2020/0123 · Drucksache 17/229 (neu) · Vorlage: 055-(V.)/2012 · Az.: 022.31
    r"\(?(?:(?:[A-ZÄÖÜ][a-zäöü]+)?"
    r"(?:[Vv]orlage|Vorl|[Dd]rucksachen?|Drucks|Drs|DS|BV|VO|Az|Aktenzeichen)\b[^a-z\d]{0,9}"
    r"(?:Nr\b\.?:?\s?|vom\s)?[\w.,()/-]*\d[\w.,()/-]*"
    r"(?:\s(?:\(?\w{1,4}\)?|(?:\d\. )?(?:Ergänzung|Nachtrag|Fassung|Version)))?"
    # Verf-015-W-1-2021 · (VO/22/104) · 2019/034/014
    r"|[A-ZÄÖÜ][\w.]*(?:[-/][\w.]+)+\d\S*|(?:[A-Z]{1,3}\s)?\d{2,4}(?:[/-]\d{1,4}){1,3})\)?"
)
"""The number of a paper that stands alone."""
PAPER_FIRST = re.compile(
    # Drucks. 91/034 Schülerbeförderung
    r"^(?:Drucksache|Drucks|Drs|DS|Vorlage|Vorl|BV|VO)\b\.?(?:[-\s]Nr\.)?:?\s(?=[\w./-]*\d)[\w./-]+\s+(?=[A-ZÄÖÜ„])"
)
YEARS = re.compile(r"(?:19|20)\d\d[/–-](?:(?:19|20)?\d\d)")  # 2012/13 · 2020-2024
SUBJECT = re.compile(
    # Gegenstand der Beratung: Holzverkauf · Betr.: Ankauf eines Ackers · Betreff: Schillerplatz
    r"(?:Betreff|Betr\.?|(?:(?:Ber|Verh)[^\W\d_]+s)?[Gg]egenstand(?:\sder\s[BV]er\w+)?|Thema)\s?:\s(?=\S{3})"
)
BRACKETED = re.compile(
    # (Selbstbefassung gemäß § 53 Absatz 2 GO)
    r"\((?=[^()]*(?:§|gemäß|gem\.|Vorlage|Drucks|Drs|DS|Antrag|Nr\.))[^()]*\)"
)
HERE = re.compile(r"(?:hier|h i e r)\s?:\s")  # Kindergärten / hier: Anpassung der Beiträge
FRAMED = re.compile(
    # - Glockenweihe - · - TOP 3 - · *** Kasse *** · = = Kasse = =
    r"([–—*+=~-]{1,5}|[–—*+=~-](?:\s[–—*+=~-]){1,4})\s(?P<title>[^\W\d_].*\S)\s\1"
)
RULE = re.compile(r"[=_~*-]{4,}$")  # ==========
COUNTED = re.compile(r"(?:[a-z]\s?\.?|\d{1,2})\)\s|\d{1,2}(?:\.\d{1,2})+\.?\s")
"""``a) Radweg`` · ``1) Radweg`` · ``5.2. Radweg``"""
LETTERED = re.compile(
    r"[a-z]\s?\.?\)(?:\s|$)|[a-h]\.\s(?=[A-ZÄÖÜ])"
)  # a) Radweg · a.) Radweg · a. Radweg · a) alone
SPEECH = re.compile(
    # Herr Beispiel berichtet … · Beschluss: … · Bgm. Dr. Muster: …
    r"(?:Herrn?|Frau|Hr\.|Fr\.|Der|Die|Das|Es|Im|Nach|Zu|Dr\.)\s.*|[^\W\d_][\w.\s-]{0,40}:(?:\s.*)?"
)
