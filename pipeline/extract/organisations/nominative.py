"""Names of organisations as a sentence bends them, put into the nominative."""

from __future__ import annotations

import re

from pipeline.extract.organisations.heads import legal_form

_ADJECTIVES = re.compile(
    r"(?P<adjectives>(?:(?:[A-ZÄÖÜ][\w-]*(?:sch|ig|lich|nal|zial|ntral|iert)|Frei|Rot|Unter|Ober|Oberst|Höher)e[nrms]?\s)+)"
    r"(?P<noun>(?=[A-ZÄÖÜ])[\w-]+.*)"
)
"""``Schwäbischen`` Albvereins · der ``Bayerische Kommunale`` Prüfungsverband"""
_ENDINGS = (
    (
        "er",
        r"verein|verband|bund|club|klub|tag|ring|kreis|betrieb|dienst|chor|elternrat",
    ),
    (
        "es",
        r"(?:hilfs|sozial|bildungs|studenten|studierenden)?werk|amt|ministerium|institut|gymnasium|"
        r"gericht|krankenhaus|klinikum|kreuz|museum|archiv|präsidium|ordinariat|zentrum",
    ),
    (
        "e",
        r"schule|behörde|partei|feuerwehr|gemeinschaft|union|jugend|jugendgruppe|vereinigung|stelle|"
        r"bank|kasse|post|bahn|gemeinde|kammer|akademie|universität|liste|stiftung|gesellschaft|"
        r"versicherung|anstalt|volkspartei|genossenschaft|initiative|verwaltung|jugendkraft|regierung|"
        r"zeitung|presse|rundschau",
    ),
)
"""Endings of an adjective before a noun, in the nominative without an article."""
_BY_ENDING = tuple(
    (end, re.compile(rf"(?:[\w-]+-\sund\s)?[\w-]*(?:{nouns})(?:e?s)?\b", re.IGNORECASE))
    for end, nouns in _ENDINGS
)
_GENITIVE = re.compile(
    r"^((?:[\w-]+\sund\s|[A-Z]\w+\s)?[\w-]*(?:[Vv]erein|[Vv]erband|[Bb]und|[Mm]inisterium|[Aa]mt|[Ww]erk|[Ii]nstitut|"
    r"[Gg]ymnasium|[Gg]ericht|[Kk]olleg|[Bb]istum|[Rr]at|[Bb]üro|[Kk]reuz))e?s\b"
)
_DATIVE = re.compile(r"([\w-]*(?:[Ww]erke|[Bb]etriebe))n\b")
"""``Stadtwerken`` Ulm"""


_FIRM = re.compile(r"((?:Deutsch|[A-ZÄÖÜ]\w*isch)e)n(?=\s.*(?:GmbH|AG|KG|Genossenschaft)$)")
"""``Deutschen`` Telekom Technik GmbH"""


def nominative(name: str) -> str:
    """Return ``Gesangverein Eintracht`` for ``Gesangvereins Eintracht``."""
    name = _FIRM.sub(r"\1", name, count=1)
    described = _ADJECTIVES.match(name)
    if described and not legal_form().search(name):
        noun = nominative(described["noun"])
        ending = next((end for end, nouns in _BY_ENDING if nouns.match(noun)), None)
        if ending:
            parts = described["adjectives"].split()
            return " ".join([*(re.sub(r"e[nrms]?$", ending, part) for part in parts), noun])
    return _GENITIVE.sub(r"\1", _DATIVE.sub(r"\1", name, count=1), count=1)
