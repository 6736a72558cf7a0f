"""The name of a body as it stands behind ``Sitzung des`` into its nominative."""

from __future__ import annotations

import re

from pipeline.extract.meeting.head import of

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


def nominative(name: str, genitive: bool) -> str:
    """Return ``Gemeinderat`` for ``Gemeinderates``; ``genitive`` behind ``des`` alone."""
    first, _, rest = name.partition(" ")
    described = re.fullmatch(of("adjective"), first) and re.match(r"[A-ZÄÖÜ]", rest)
    if described:
        noun = nominative(rest, genitive)
        ending = "er" if re.match(rf"{of('masculine')}(?!\w)", noun) else "es"
        return f"{first[:-2]}{ending if genitive else 'e'} {noun}"
    if not genitive:
        return name
    if first.isupper():
        return name
    shared = re.match(r"[\w-]+- (?:und|u\.) ", name)
    if shared:
        return shared[0] + nominative(name[shared.end() :], genitive)
    for pattern, replacement in GENITIVES:
        changed = pattern.sub(replacement, first)
        if changed != first:
            first = changed
            break
    return f"{first} {rest}".strip()
