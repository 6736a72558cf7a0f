"""Names of organisations by their form: ministries, offices for something, newspapers."""

from __future__ import annotations

import re
from functools import cache

from pipeline.sieve import Sieve
from pipeline.wordlists import alternatives

MINISTRY = re.compile(
    # Ministerium für Arbeit, Soziales und Gesundheit · Innenministerium
    # Sächsisches Staatsministerium des Innern
    r"(?<!\w)(?:[A-ZÄÖÜ][a-zäöüß]+ische?s?[ \n](?=Staatsm|Landesm|M))?"
    r"[\w-]*(?:[Mm]inisterium)s?(?:[ \n](?:für|der|des)[ \n]"
    r"(?:(?!Herrn?\s|Frau\s)[A-ZÄÖÜ][\w-]+"
    r"(?:,?[ \n](?:und[ \n])?(?:für[ \n])?(?=[A-ZÄÖÜ]))?){1,8})?"
)
_NOUN = (
    r"(?:[A-ZÄÖÜ]?[a-zäöüß]+(?:lich|isch|al|iv|ar|andt|ert)e[nrs]?[ \n])?"
    r"(?!Herrn?\s|Frau\s)[A-ZÄÖÜ][\w-]+"
)
OFFICE = re.compile(
    # Amt für Stadtplanung · Landesamt für Umwelt und Natur · Amt für Jugend, Soziales und Sport
    r"(?<!\w)(?:(?:[\w-]*[Aa]mt|[\w-]*[Ii]nstitut)(?:e?s)?|Agentur|Bank|Büro|Gesellschaft|Hochschule|Fachhochschule|Landesbetrieb|Eigenbetrieb|Verein|Verband|Behörde|[\w-]*[Aa]nstalt|[\w-]*[Zz]entrale|Landesstelle|Direktion|Bundesvereinigung)"
    rf"[ \n](?:für|gegen)[ \n]{_NOUN}(?:,[ \n]{_NOUN}(?=,|[ \n](?:und|&)[ \n]))*"
    rf"(?:[ \n](?:und|&)[ \n]{_NOUN})*"
)
UNION = re.compile(
    # Zweckverband zur Wasserversorgung der Eschlbachgruppe
    rf"(?<!\w)[\w-]*[Vv]erband(?:e?s)?[ \n]zur[ \n]{_NOUN}"
    rf"(?:[ \n]der[ \n]{_NOUN}|[ \n]\w+es[ \n]{_NOUN})?"
)
SUFFIXED = re.compile(
    # Fränkische-Schweiz-Verein · Muster-Stiftung
    r"(?<![\w-])[A-ZÄÖÜ][\w-]*-(?:Stiftung|Verband|Bank|Werke|Institut|Verein|Gesellschaft|Zentrum|Akademie|Versicherung)(?:e?s)?(?![\w-])"
)


ACRONYM = re.compile(r"(?<![\w-])[A-ZÄÖÜ]{4,9}(?=,?[ \n](?:Referat|Abteilung|Abt\.))")
"""``TMXYZ, Referat 51``"""


@cache
def _papers() -> re.Pattern[str]:
    """Newspapers by their town or land: ``Musterstädter Zeitung``, ``Weser-Kurier``."""
    nouns = alternatives("organisation_papers.txt")
    adjectives = (
        r"(?!Dies|Jed|Unser|Ein|Kein|Heim|Alle|Neue)"
        r"[A-ZÄÖÜ][a-zäöüß]{2,}(?:er|(?:isch|deutsch)e[nrs]?)"
    )
    return re.compile(
        rf"(?<![\w-])(?:{adjectives}[ \n](?:[A-ZÄÖÜ]\w+-)?|(?:[A-ZÄÖÜ]\w+-)+)(?:{nouns})(?![\w-])"
    )


@cache
def described() -> Sieve[float]:
    """Return what finds such names, each with the confidence that an organisation is meant."""
    patterns = (MINISTRY, OFFICE, UNION, SUFFIXED, ACRONYM, _papers())
    return Sieve((pattern, 0.8) for pattern in patterns)
