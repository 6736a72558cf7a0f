"""The head's wording: title, kind of minutes and the body that met."""

from __future__ import annotations

import re
from functools import cache

from pipeline.wordlists import rows, words

LETTER_SPACED = re.compile(r"(?<!\S)(?:[^\W\d_] ){3,}[^\W\d_](?!\w)")
DATED = re.compile(r"\d{1,2}\.\s?(?:\d{1,2}\.|[A-ZÄ][a-zä]+\.?)\s?\d{2,4}|\d{4}-\d\d-\d\d|\bUhr\b")
CONTINUES = re.compile(
    r"(?:der|des|über|zum|zur|vom|für|und|al\.)\s|\d{1,3}\.\s(?:\w+\s)?\(?\w*\)?\s?Sitzung"
)
MOST_TITLE_LINES = 3
LONGEST_INITIALS = 5
"""Longer words in capitals are set so, they are no abbreviations: ``GEMEINDERATES``."""
PEOPLE = re.compile(r"\b(?:[Aa]nwesen|[Tt]eiln(?:ehm|ahm)|[Ee]ntschuldigt|[Gg]äste\b)")
"""What stands behind these words are people and their bodies."""
BODY_END = re.compile(
    r"\s+(?:am|vom|im|in|zu|mit|statt|–|-|—)\s|\s*[,;:|(\n]|\s+(?:Nr\.|\d{1,2}\.)|\.\s|\.?$|\s+e\.\s?V\."
)
GENITIVES = (
    # des Ausschusses · des Gemeinderates · des Stadtrats · des Vereins · des Kreistages
    (re.compile(r"(usschuss|usschuß)es$"), r"\1"),
    (
        re.compile(r"(rat|beirat|tag|verband|vorstand|senat|amt|bund|kreis|verbund|dienst)e?s$"),
        r"\1",
    ),
    (
        re.compile(
            r"(verein|kuratorium|präsidium|kollegium|gremium|team|forum|konvent|parlament)e?s$"
        ),
        r"\1",
    ),
    (re.compile(r"(usschuß|usschuss)ses$"), r"\1"),
    (re.compile(r"(isch|[a-zäöü])es$"), r"\1"),
    (re.compile(r"([a-zäöü])s$"), r"\1"),
)


def close_up(text: str) -> str:
    """Close up letter-spaced words: ``N i e d e r s c h r i f t``."""
    return LETTER_SPACED.sub(lambda found: found[0].replace(" ", ""), text)


@cache
def _kind() -> re.Pattern[str]:
    kinds = "|".join(re.escape(kind) for kind in words("meeting_kinds.txt"))
    return re.compile(
        rf"(?:\d{{1,3}}\. |# )?(?:[\w-]+ (?:[·|–-] )?){{0,4}}?(?P<kind>{kinds})(?:e|es|s)?(?!\w)",
        re.IGNORECASE,
    )


def _is_label(line: str, match: re.Match[str]) -> bool:
    """Whether the word is a label, ``Protokoll: Ida Muster``, rather than a title."""
    rest = line[match.end() :].strip()
    return rest.startswith(":") and (len(rest) > 1 or match["kind"].lower() == "protokoll")


@cache
def of(what: str) -> str:
    """Return the regular expression of one row of ``meeting_words.csv``."""
    return next(pattern for name, pattern in rows("meeting_words.csv") if name == what)


def title_lines(lines: list[str], large: list[bool], smaller: list[bool]) -> tuple[int, int] | None:
    """Return first and last position of the title among the lines of the head.

    ``large`` says of each line whether it is set in the same large type as the line above,
    ``smaller`` whether in clearly smaller type.
    """
    for place, raw in enumerate(lines[:40]):
        line = close_up(raw)
        match = _kind().match(line)
        if match is None or len(line) > 140 or _is_label(line, match):
            continue
        if re.search(r"\b(?:wird|wurde|ist|genehmigt|umfasst|beschränkt|zugestimmt)\b", line):
            continue
        last = place
        while last + 1 < len(lines) and last - place + 1 < MOST_TITLE_LINES:
            below = close_up(lines[last + 1])
            if DATED.search(below) or DATED.search(close_up(lines[last])):
                break
            if large[last + 1] and line[-1:] not in ".:":
                last += 1
                continue
            alone = re.fullmatch(r"\w+(?: \w+)?", line) is not None
            if smaller[last + 1] and not alone:
                break
            if not CONTINUES.match(below) and not line.endswith((" und", " at", "-", " der")):
                break
            last += 1
        return place, last
    return None


def kind_of(title: str) -> str | None:
    """Return the kind of minutes that the title names, as the German word."""
    match = _kind().match(close_up(title))
    if match is None:
        return None
    found = match["kind"].casefold()
    return next(kind for kind in words("meeting_kinds.txt") if kind.casefold() == found)


def association_in(lines: list[str]) -> str | None:
    """Return the association, company or brigade whose name stands alone in one of the lines."""
    for raw in lines:
        line = close_up(raw).strip(" *")
        found = re.search(rf"(?:^|(?<=sitzung )|(?<=versammlung )){of('association')}$", line)
        if found and len(line) < 80 and not _kind().match(line) and not DATED.search(line):
            return found[0].strip(" ,")
    return None


def body_in(text: str) -> str | None:
    """Return the body that met, in the nominative; None where the text names none."""
    for match in re.finditer(rf"(?:^|[\s(]){of('assembly')}\s+(?P<article>der|des)\s+", text):
        name = _cut(re.sub(r"^\d{1,3}\.\s", "", text[match.end() :]))
        compound = re.match(rf"\s*(?P<body>{of('body')})s?sitzung", match[0].lstrip(" ("))
        if compound and name.startswith(("Gemeinde", "Stadt", "Marktgemeinde", "Ortsgemeinde")):
            return compound["body"]
        if name:
            return _nominative(name, match["article"] == "des")
    label = re.search(
        r"(?:^|\n)(?:Gremium|Ausschuss|Arbeitskreis|Organ|Verein)\s*:\s*([^\n]+)", text
    )
    if label:
        return label[1].strip()
    pattern = rf"(?:^|\n|[\w.] )(?P<body>{of('body')})(?![\w])(?P<rest>[^\n,·|:.]{{0,60}})"
    people = PEOPLE.search(text)
    named = re.search(pattern, text[: min(people.start() if people else 600, 600)])
    if named:
        return _named(named)
    compound = re.search(r"\b([A-ZÄÖÜ]\w+?)s?sitzung\b", text)
    if compound and compound[1].lower() not in (
        "arbeit",
        "ergebni",
        "fort",
        "team",
        "dienst",
        "klausur",
        "online",
    ):
        return compound[1]
    return None


def initials_in(text: str) -> str | None:
    """Return the initials of the body that met: ``FSR-Sitzung``."""
    found = re.search(r"\b([A-ZÄÖÜ]{2,6})-?[Ss]itzung\b", text)
    return found[1] if found else None


def _named(found: re.Match[str]) -> str | None:
    """Return a body named by itself, without what follows it in the line; None in a sentence."""
    if re.match(r"\s(?:war|waren|sind|wurden?|nahmen?|fehlten?)\b", found["rest"]):
        return None
    rest = re.split(
        r"\s(?:am|vom|im|in|hat|ist|tagte|–|-)\s|\s(?:[A-Z]\w+)?[Pp]rotokoll|\(|\s\d", found["rest"]
    )[0]
    return f"{found['body']}{rest}".strip(" -–")


def _cut(text: str) -> str:
    """Cut behind the body's name: before the date, the place, a comma."""
    text = re.sub(r"\n(?=(?:für|und|der|des|von)\b)", " ", text)
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
    return name if re.match(r"[^\W\d_]", name) and len(name) > 2 else ""


def _nominative(name: str, genitive: bool) -> str:
    first, _, rest = name.partition(" ")
    described = re.fullmatch(of("adjective"), first) and re.match(r"[A-ZÄÖÜ]", rest)
    if described:
        noun = _nominative(rest, genitive)
        ending = "er" if re.match(rf"{of('masculine')}(?!\w)", noun) else "es"
        return f"{first[:-2]}{ending if genitive else 'e'} {noun}"
    if not genitive:
        return name
    if first.isupper() and len(first) > LONGEST_INITIALS:
        return _nominative(f"{first.capitalize()} {rest}".strip(), genitive)
    shared = re.match(r"[\w-]+- (?:und|u\.) ", name)
    if shared:
        return shared[0] + _nominative(name[shared.end() :], genitive)
    for pattern, replacement in GENITIVES:
        changed = pattern.sub(replacement, first)
        if changed != first:
            first = changed
            break
    return f"{first} {rest}".strip()
