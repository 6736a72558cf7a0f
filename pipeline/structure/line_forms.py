"""Forms of the lines that stand beside titles: open ends, papers, remarks, rules, speech."""

from __future__ import annotations

import re

OPEN_END = re.compile(
    # … Neubau der · … und · … (Antrag vom · … „Sport im
    r"(?:[,;–/&-]|\b(?:und|oder|sowie|der|die|das|des|dem|den|ein|eine[rsnm]?|für|von|vom|zu|zum|zur"
    r"|im|in|am|an|auf|über|mit|bei|durch|gemäß|nach|aus|gegen|hier|betreffend|bzgl\.|gem\.|vs\.))$"
)
FILE_NUMBER = re.compile(
    # Verf-015-W-1-2021 · Vorlage: 2020/0123 · Drucksache 17/229 · (VO/22/104)
    r"\(?(?:(?:Vorlage|Drucksache|Drucks|Drs|Az|Aktenzeichen|Vorl|BV|DS)\b.{0,40}\d.{0,20}"
    r"|[A-ZÄÖÜ][\w.]*(?:[-/][\w.]+)+\d\S*)\)?"
)
BRACKETED = re.compile(
    # (Selbstbefassung gemäß § 53 Absatz 2 GO)
    r"\((?=[^()]*(?:§|gemäß|gem\.|Vorlage|Drucks|Drs|DS|Antrag|Nr\.))[^()]*\)"
)
HERE = re.compile(r"(?:hier|h i e r)\s?:\s")  # Kindergärten / hier: Anpassung der Beiträge
RULE = re.compile(r"[=_~*-]{4,}$")  # ==========
LETTERED = re.compile(r"[a-z]\s?\.?\)\s")  # a) Radweg · a.) Radweg
SPEECH = re.compile(
    # Herr Beispiel berichtet … · Beschluss: … · Bgm. Dr. Muster: …
    r"(?:Herrn?|Frau|Hr\.|Fr\.|Der|Die|Das|Es|Im|Nach|Zu|Dr\.)\s.*|[^\W\d_][\w.\s-]{0,40}:(?:\s.*)?"
)
