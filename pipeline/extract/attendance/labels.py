"""Labels such as ``Entschuldigt:`` and the roles they give to the people below or beside them."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from pipeline.extract.attendance.blocks import cell_starts
from pipeline.records import CorrectedLine, Role
from pipeline.wordlists import rows, words

LISTS = ("present", "excused", "absent", "guest")
HEADS = ("chair", "minutes", "moderation")
ROLES: dict[str, Role] = {
    "chair": "chair",
    "moderation": "moderation",
    "minutes": "minutes",
    "present": "present",
    "excused": "excused",
    "absent": "absent",
    "guest": "guest",
    "group": "present",
}
LABEL_WORDS = 10
MISREAD = ((12, 2), (8, 1), (0, 0))
"""Letters of a label's word, and how many of them may be misread."""
SIGNS = " .:-–*•#_"
"""What may stand around a label, in Markdown too: ``## Anwesende``, ``**Gäste:**``."""
NUMBERED = re.compile(r"^(?:(?:[a-z]|\d{1,2}|[ivx]+)(?:\.\)|[.)])\s+)?(?:(?:der|die|das) (?=\w))?")
LETTERED = re.compile(r"(?:[IVX]+|[A-H])[.)]\s+(?=\w)")
"""II. Mitglieder des Rates"""
CLOSE_BRACKET = re.compile(r"(?<=[^\W\d_]{3})\((?=[^\W\d_]{4})")
BEING = re.compile(r"\s(?:ist|sind|war|waren)$")  # Vorsitzender war: Ida Muster
BLANK = re.compile(r" ")
FOR_ITEM = re.compile(
    r"(?<=\w) \(?(?:zu |bei |ab |nur )*(?:tops?|punkt|pkt\.|tagesordnungspunkt)\s?[\d ,.–-]+\)?$"
)
"""Gäste ``zu TOP 3``:"""
JOINED = re.compile(r"\s?(?:/|&)\s?| und ")  # Gäste/Referenten · Gäste und Sachverständige
COUNTED = re.compile(r"[^():]{3,60}\((?P<told>[a-z]+ \d+ (?:von|/) \d+[^()]*)\):?")
"""Öffentlicher Bereich (anwesend 3 von 4 Stimmberechtigten)"""
COUNTED_GROUP = re.compile(r"\d\.\s[A-ZÄÖÜ][^,.;()]{2,40}")
"""``4. Gäste`` below ``1. Stimmberechtigte Mitglieder``"""
SHORTENED = re.compile(r"entsch(?:uld)?\.?(?![\wäöüß])")  # fehlt unentsch.
TORN = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{5,} [a-zäöüß]{1,3}")  # Entschuldi gt
ROLL_NUMBER = re.compile(r"(?:(?:[Ll]fd\.\s?)?Nr\.?|[Ll]fd\.?|Pos\.?|#)")  # lfd. Nr.
ROLL_HEAD = re.compile(
    # Name, Vorname · Mitglied (Fraktion)
    r"(?:Name|Namen|Mitglied|Mitglieder|Teilnehmer/in)(?:[,/ ](?!de[sr]\b).{1,20})?"
)

NAMED = re.compile(r"[A-ZÄÖÜ][a-zäöüß-]+(?: [A-ZÄÖÜ][\w-]+){1,2}")
"""Mitglieder | ``Ida Muster``: a label beside its people"""
PAIR = 2


@cache
def _pattern() -> re.Pattern[str]:
    """One pattern of all labels, the role of each in the name of its group: ``excused_4``."""
    labels = rows("attendance_labels.csv")
    return re.compile("|".join(f"(?P<{role}_{n}>{one})" for n, (role, one) in enumerate(labels)))


@cache
def _kinds() -> frozenset[str]:
    return frozenset(kind.casefold() for kind in words("meeting_kinds.txt"))


@cache
def role_of(label: str) -> str | None:
    """Return the role a label names, None where it names none.

    ``none`` stands for a label that ends a list, ``group`` for those of a body or party, which
    are present where names follow: ``Aufsichtsrat: …``.
    """
    text = re.sub(r"(?<!\S)(?:\w ){3,}\w(?!\w)", lambda m: m[0].replace(" ", ""), label)
    text = CLOSE_BRACKET.sub(" (", text)  # Abwesende(entschuldigt)
    text = SHORTENED.sub("entschuldigt", text.lower().strip(SIGNS))
    text = FOR_ITEM.sub("", NUMBERED.sub("", text))
    bare = re.sub(r"\s*\([^()]*\)", "", text).strip(SIGNS)
    if not bare or len(bare.split()) > LABEL_WORDS:
        return None
    for worded in dict.fromkeys((text, bare, BEING.sub("", bare))):
        match = _pattern().fullmatch(worded)
        if match is not None and match.lastgroup is not None:
            return match.lastgroup.partition("_")[0]
    mended = " ".join(map(_mended, bare.split()))
    if mended != bare:
        return role_of(mended)
    if TORN.fullmatch(label.strip(SIGNS)):
        return role_of(label.replace(" ", ""))
    parts = JOINED.split(bare)
    roles = [role_of(part) for part in parts] if len(parts) > 1 else []
    return _joined(roles)


def _joined(roles: list[str | None]) -> str | None:
    """Return the role of a label made of several: ``Gäste/Beratende Mitglieder``."""
    if roles[:1] in (["guest"], ["group"]) and {*roles[1:]} <= {"guest", "present", "group"}:
        return roles[0]  # Verwaltung und Gäste
    return roles[0] if len({*roles}) == 1 else None


@cache
def _mended(word: str) -> str:
    """Return the word of labels that ``word`` is misread from, or else the word itself.

    A misreading changes letters in the middle (``schriffführung``); another ending is another word.
    """
    meant = words("attendance_label_words.txt")
    known = [one for one in meant if _is_misread(word, one)] if word not in meant else []
    return known[0] if len(known) == 1 else word


def _is_misread(word: str, meant: str) -> bool:
    if word[:1] != meant[:1] or word[-2:] != meant[-2:]:
        return False
    most = next(most for least, most in MISREAD if len(meant) >= least)
    return 0 < Levenshtein.distance(word, meant, score_cutoff=most) <= most


def is_roll(heads: list[str]) -> bool:
    """Whether the cells are the heads of a table of people: ``Nr. | Name, Vorname | Amt``."""
    first = heads[1:] if ROLL_NUMBER.fullmatch(heads[0]) else heads
    named = len(first) == PAIR and NAMED.fullmatch(first[1]) is not None
    return (
        len(heads) > 1 and bool(first) and ROLL_HEAD.fullmatch(first[0]) is not None and not named
    )


def opening(line: CorrectedLine) -> tuple[int, str] | None:
    """Return where the text behind a label without colon begins, and the label's role.

    ``Teilnehmende Ida Muster`` in the first cell of a table, or ``Entschuldigt`` alone on a line.
    """
    text = line.text
    cells = cell_starts(line)
    heads = [text[a:b].strip() for a, b in pairwise([*cells, len(text)])]
    if is_roll(heads):
        return len(text), "present"
    counted = COUNTED.fullmatch(text)
    if counted and role_of(counted["told"]) in LISTS:
        return len(text), str(role_of(counted["told"]))
    plain = re.sub(r"\s*(?:\[.*\]|\([^()]*\)|,? u\. ?a\.(?=:))", "", LETTERED.sub("", text))
    joined = plain.endswith((" und", " sowie"))  # Es fehlen entschuldigt Ida Muster und
    bare = len(plain) < 70 and not re.search(r"[,.;(]|^D(?:er|ie) ", plain.rstrip(":"))
    counted_group = COUNTED_GROUP.fullmatch(plain) is not None and role_of(plain) in LISTS
    bare = (bare or counted_group) and not joined
    whole = role_of(plain) if bare and not cells[1:2] else None
    if whole == "minutes" and text.strip(" :").casefold() in _kinds():
        return None  # the title, not a label
    if whole is not None and whole != "group" and not _is_led(plain):
        return len(text), whole
    first = NUMBERED.match(text)
    behind = first.end() if first else 0  # c) als Gäste Frau Muster
    ends = cells[1:2] or [match.end() for match in BLANK.finditer(text, behind)][:2]
    for end in ends:
        label = text[:end].strip()
        spoken = re.search(r"\.$|\w{3}\. |\b(?:waren|sind|war|ist|haben)$", label)
        told = spoken or "," in label  # entschuldigt, Frau Muster fehlte …
        role = None if told and not cells[1:2] else role_of(label)
        opens = text[end:].removeprefix("- ")[:1].isupper()
        if role not in (None, "group") and (cells[1:2] or opens):
            return end, str(role)
    return None


def _is_led(text: str) -> bool:
    """Whether a label opens a line of more, which is no label: ``Abwesend Ida (entschuldigt)``."""
    label, _, rest = text.strip(SIGNS).partition(" ")
    spoken = any(word.isalpha() and word.islower() and len(word) > 3 for word in rest.split())
    led = rest[:1].isupper() and not spoken and role_of(rest) is None
    return led and role_of(label) in LISTS
