"""The body that met, in the nominative: from title, label or line of its own."""

from __future__ import annotations

import re
from functools import cache

from pipeline.extract.meeting.head import kind_alone, kind_pattern, of
from pipeline.extract.meeting.nominatives import nominative
from pipeline.sieve import Sifted
from pipeline.wordlists import rows, word_set, words

PEOPLE = re.compile(r"\b(?:[Aa]nwesen|[Tt]eiln(?:ehm|ahm)|[Ee]ntschuldigt|[Gg]äste\b)")
"""What stands behind these words are people and their bodies."""
BODY_END = re.compile(
    r"\s+(?:am|vom|im|in|zu|mit|statt|–|-|—)\s|\s+statt(?=\.|$)|\s*[;:|(\n]"
    r"|\s*,(?!\s[A-ZÄÖÜ][\w-]+(?:,\s[A-ZÄÖÜ][\w-]+)*\s(?:und|u\.)\s[A-ZÄÖÜ])|\s+(?:Nr\.|\d{1,2}\.)"
    r"|(?<!\sSt)(?<!\sHl)(?<!\sEv)\.\s|\.?$|\s+e\.\s?V\."
)
_PERIOD = re.compile(r"(?:Wahl|Amts|Legislatur)periode|(?:Sommer|Winter)semester|(?:Schul)?[Jj]ahr")
"""``47. Sitzung der`` Wahlperiode: no body"""
_ITSELF = re.compile(
    r"[\w-]*(?:[Vv]erbands|[Vv]erordneten|[Vv]ertreter|[Gg]emeinde)versammlung(?=\s)"
)
"""``Verbandsversammlung`` des Schulverbandes Muster: a body by its own name"""
_GATHERED = re.compile(
    r"(?:^|\n)(?:Das|Der|Die)\s(?P<name>[A-ZÄÖÜ][\w-]+(?:\s\d\w*)?(?:\sde[rs]\s[^\n,.;:]{3,70}?)?)\s"
    r"(?:ist|war|hat|hatte|trat|tritt|tagte|kam|versammelte|hielt)\b[^.;:]{0,160}?"
    r"(?:zusammengetreten|zusammen|versammelt|versammelte|tagte|getagt|getroffen|abgehalten|Sitzung)\b"
)
"""``Das Presbyterium der Kirchengemeinde Muster ist heute … zusammengetreten.``"""
_BOOK = re.compile(r"(?:Sitzungs|Verhandlungs|Protokoll|Beschlu(?:ss|ß))buch(?:e?s)?\sdes\s")
_SHARED = r"(?:[A-ZÄÖÜ]\w+-(?:, [A-ZÄÖÜ]\w+-)* (?:und|u\.|&) )?"
"""``[Haushalts- und] Finanzausschuss``"""
_OF_YEAR = r"(?:\s(?:19|20)\d\d(?:/\d{2,4})?|\s\([^()\n]{3,40}\))?"
"""``Jahreshauptversammlung [2024] des Vereins`` · ``Versammlung [(Wahlen)] des Vereins``"""


def body_in(text: str) -> str | None:
    """Return the body that met, in the nominative; None where the text names none."""
    finders = (
        _of_assembly,
        _of_minutes,
        _of_book,
        _labelled,
        _gathered,
        _named_alone,
        _in_compound,
    )
    return next((body for find in finders if (body := find(text))), None)


def _of_assembly(text: str) -> str | None:
    """``3. Sitzung des Gemeinderates`` · ``Ausschusssitzung der Gemeinde Muster``."""
    for match in re.finditer(
        rf"(?:^|[\s(]){of('assembly')}{_OF_YEAR}\s+(?P<article>der|des)\s+", text
    ):
        name = _cut(re.sub(r"^\d{1,3}\.\s", "", text[match.end() :]))
        labelled = text[match.end() :].startswith("Gremiums:")  # Sitzung des / Gremiums: Beirat
        if _PERIOD.match(name) or _are_people(name) or labelled:
            continue
        itself = _ITSELF.match(match[0].lstrip(" ("))
        if itself and name:
            return f"{itself[0]} {match['article']} {name}"
        compound = re.match(rf"\s*(?P<body>{of('body')})s?sitzung", match[0].lstrip(" ("))
        if compound and name.startswith(("Gemeinde", "Stadt", "Marktgemeinde", "Ortsgemeinde")):
            return compound["body"]
        if name:
            return nominative(name, match["article"] == "des")
    return None


def _of_book(text: str) -> str | None:
    """``Niederschrift aus dem Sitzungsbuch des Stadtrates``."""
    found = _BOOK.search(text)
    name = _cut(text[found.end() :]) if found else ""
    return nominative(name, True) if found and name and not _is_told(name) else None


def _are_people(name: str) -> bool:
    """``Vollversammlung der [Mitglieder der LPG]``: who met, no body."""
    first = name.partition(" ")[0].lower().removesuffix("n")
    return first.endswith(tuple(ending for ending, _ in rows("attending_nouns.csv")))


def _of_minutes(text: str) -> str | None:
    """``Sitzungsniederschrift des Gemeinderates`` · ``Protokoll der 3. Steuerungsrunde Umbau``."""
    for match in _minutes_of().finditer(text):
        rest = re.sub(r"^(?:\d{1,3}\.\s|(?:nicht)?öffentlichen\s)+", "", text[match.end() :])
        if re.match(rf"(?:[a-zäöüß-]+\s){{0,2}}(?i:{of('assembly')})(?!\w)", rest):
            continue
        name = _cut(rest)
        if _is_body().match(name):
            return nominative(name, match["article"] == "des")
    return None


@cache
def _minutes_of() -> Sifted:
    pattern = re.compile(rf"{kind_alone()}\s+(?P<article>der|des)\s", re.IGNORECASE)
    return Sifted(pattern)


@cache
def _is_body() -> re.Pattern[str]:
    bodies = "|".join(words("deciding_bodies.txt"))
    return re.compile(rf"(?:[\w-]+\s)?[\w-]*(?:{bodies})(?:e?s)?(?!\w)", re.IGNORECASE)


def _labelled(text: str) -> str | None:
    label = re.search(
        r"(?:^|\n)(?:Gremiums?|Ausschuss|Arbeitskreis|Organ|Verein)\s*:\s*([^\n]+)", text
    )
    return label[1].strip() if label else None


def _gathered(text: str) -> str | None:
    """Return the body that a sentence says came together."""
    found = _GATHERED.search(text[:600])
    name = found["name"] if found else ""
    return name if _is_body().match(name) or re.match(of("body"), name) else None


def _named_alone(text: str) -> str | None:
    """``Arbeitskreis Radverkehr``, above those present."""
    pattern = rf"(?:^|\n|[\w.–-] )(?P<quoted>(?<=\n)[„\"»])?(?P<body>{_SHARED}{of('body')})(?![\w])"
    pattern += r"(?P<rest>(?:[^\n,·|:.]|(?<= St)\.|(?<= e)\.|(?<= V)\.|(?<=e\.V)\."
    pattern += r"|(?<!\d), (?=[A-ZÄÖÜ]\w+ und [A-ZÄÖÜ])){0,60})"
    people = PEOPLE.search(text)
    above = text[: min(people.start() if people else 600, 600)]
    names = (_named(found) for found in re.finditer(pattern, above))
    return next((name for name in names if name), None)


def _in_compound(text: str) -> str | None:
    """``GEMEINDERATSSITZUNG``, ``Gemeinderatsprotokoll``, but no ``Arbeitssitzung``."""
    minuted = re.search(rf"(?<![\w-])({of('body')})s?(?:protokoll|niederschrift)\b", text)
    if minuted:
        return minuted[1].removesuffix("s")
    compound = re.search(r"(?<![\w-])([A-ZÄÖÜ]\w+?)s?sitzung\b", text)
    if compound and compound[1].lower() not in word_set("plain_sessions.txt"):
        return re.sub("(schus|krei)$", r"\1s", re.sub("vertreter$", "vertretung", compound[1]))
    return None


def named_meeting(title: str) -> str | None:
    """``3. Workshop Stadtbus``, ``Jour fixe Bauherr``: where no body is named, what met itself."""
    led = r"(?:(?:der|des|zu[rm]|über\s(?:die|das))\s)?"
    opened = rf"(?:{kind_pattern().pattern}\s{led})?(?:\d{{1,3}}\.\s)?"
    what = f"{of('assembly')}|{of('gathering')}"
    found = re.match(rf"(?i:{opened})(?P<name>(?:{what})(?!\w).*)", title)
    name = _cut(found["name"]) if found else ""
    plain = name.partition(" ")[0].lower() in word_set("plain_meetings.txt")
    return None if plain else name or None


def _named(found: re.Match[str]) -> str | None:
    """Return a body named by itself, without what follows it in the line; None in a sentence."""
    if re.match(r"\s(?:Dr|Prof|Dipl|Mag)\b", found["rest"]):  # Oberstudienrat Dr. Muster
        return None
    if _is_told(found["rest"]):
        return None
    rest = re.split(
        r"\s(?:am(?=\s(?:\d|\w+tag\b|Mittwoch|Sonnabend))|vom|im|in|hat|ist|tagte|–|-)\s|\s(?:[A-Z]\w+)?[Pp]rotokoll|\s(?:[A-Z]\w+s)?[Ss]itzung\b|\(|\s\d(?!\d?$)",
        found["rest"],
    )[0]
    rest = re.split('[“”"«]', rest)[0] if found["quoted"] else rest  # „Stadtteilbeirat Muster“
    return f"{found['body']}{rest}".strip(" -–")


def _cut(text: str) -> str:
    """Cut behind the body's name, before the date, the place, a comma; empty where it is none."""
    text = re.sub(
        r"\n(?=(?:für|und|der|des|von)\b)|(?<=Freiwilligen)\n|(?<=[is]chen)\n(?=[A-ZÄÖÜ])|(?<=\sLandkreis)\n(?=[A-ZÄÖÜ])",
        " ",
        text,
    )
    start = 0
    for match in BODY_END.finditer(text):
        if match[0].strip().startswith("e."):
            return text[: match.end()].strip()
        if match[0].strip() == "-" or (match[0].strip() == "–" and not match[0].startswith(" ")):
            continue
        start = match.start()
        break
    name = text[:start].strip()
    name = re.sub(r"\s(?:am|vom)$", "", name)
    named = re.match(r"[^\W\d_]", name) and len(name) > 2 and not _is_told(name)
    return name if named else ""


def _is_told(name: str) -> bool:
    """Whether it is part of a sentence: ``Haushalt ist der Entwurf des Planes``."""
    return any(word in word_set("sentence_words.txt") for word in name.split())
