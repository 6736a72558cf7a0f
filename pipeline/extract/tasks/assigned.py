"""One line that only tells who does what (``☐ @Lena Plakat``, ``Abstimmung: Muster``) into both."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pipeline.extract.dates.forms import find_dates
from pipeline.extract.tasks.columns import is_work_kind
from pipeline.extract.tasks.due import FROM
from pipeline.extract.tasks.infinitives import is_infinitive_phrase
from pipeline.extract.tasks.name_signs import NAME
from pipeline.extract.tasks.printed_names import PrintedNames
from pipeline.wordlists import alternatives

_SIGN = r"(?:→|⇒|➔|➜|►|=*->|=+>|--?>|>|[☐□]|\[\s?\]|@|!)"
_BULLET = re.compile(r"^[\s•▪◦●○*–-]+")
_KEY = re.compile(r"\[(?P<key>[A-Z][\w-]{0,2})\]\s+|(?P<bare>[A-Z])\]\s+")
"""``[[A] ]LS, bis 28.5.: Geräte zählen``"""
_WHEN = (
    r"(?=(?:neu:\s)?[^:;()]*(?:\d|\b(?:bis|noch|sofort|umgehend|demnächst|zeitnah|eilt|offen|überfällig|sobald|spätestens|heute|morgen|Woche|Anfang|Mitte|Ende"
    r"|[Nn]ächste\w*|KW|J[aäu]n\w*|Feb\w*|März|Apr\w*|Mai|Jul\w*|Aug\w*|Sep\w*|Okt\w*|Nov\w*|Dez\w*)\b))(?:neu:\s)?[^:;()]{2,45}?"
)
"""``bis 5.5.`` · ``noch im Oktober`` · ``eilt`` · ``Entwurf bis 19.10.``"""
_DUE = re.compile(
    r"(?:\s?[,;(–-]\s?|\s)(?:Termin:?\s|Frist:?\s|T\.?:\s)?\(?"
    r"(?P<due>(?:bis|am|ab|Anfang|Mitte|Ende|sofort|umgehend|demnächst|zeitnah|nächste\w?|KW|\d{1,2}\.\s?(?:\d|[A-Z]))"
    r"[^:;()]{0,30})\)?\s*"
)
"""``Plakat drucken[, bis 5.5.]`` · ``Radtag (Lena)[ (KW 45)]``"""
_GOES_ON = re.compile(r"\d\.?\s(?!Uhr|früh|abends)[a-zäöüß]{2,}\W*$")
"""``Einladung geht bis 1.[5. raus] (Lena)``: the sentence goes on behind the day."""
_ROLE = re.compile(
    r"\bAntrag\W*$|(?:\b|\w)(?:leitung|führung|führer(?:in)?|wart|moderation|vorsitz\w*|redner(?:in)?|referent(?:in)?)\W*$",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"\b(?:ist|sind|war(?:en)?|wird|werden|wurden?|hat|haben|kann|können|soll(?:en|te)?|muss|müssen|will|möchte)\b"
)
"""What makes a sentence of it: somebody says it."""
_CALLED = r"(?:(?:Herrn?|Frau|Hr\.|Fr\.|Dr\.|Prof\.)\s)*[A-ZÄÖÜ][\w.-]*\w(?:\s[A-ZÄÖÜ][\w-]+){0,2}"
_ANYBODY = re.compile(
    rf"(?P<who>{_CALLED}(?:(?:,|\s?/|\s&|\sund)\s?{_CALLED}){{0,3}})\s?(?::|[–—•-]\s)\s?"
    r"(?P<work>(?!.*\b(?:wir|ich|man|es|muss|müssen|soll|sollen|will|wollen|kann|können|ist|sind)\b)\S.{2,200})",
    re.DOTALL,
)
_DATED = re.compile(
    rf"(?P<work>[^.:?!]{{3,80}}):\s(?P<who>{_CALLED}),?\s(?P<due>bis\s[^:?!]{{2,40}})"
)
_FIRM = re.compile(
    r"(?P<who>(?:Fa\.|Firma|A[NG]\b|Bauherr\w*|Architekt\w*|\w+(?:büro|leitung|verwaltung|planer\w*))[^:.?!]{0,30}):\s"
    r"(?P<work>[^:?!]{3,120}?),?\s(?P<due>bis\s[^:?!]{2,40})"
)
"""``Fa. Muster: Türen nacharbeiten bis 10.05.``"""
_LONGEST = 160
"""Characters of a note; what is longer is told in sentences."""


@dataclass(frozen=True, slots=True)
class Assigned:
    """Work in note form, the words for who does it, and for until when."""

    work: str
    who: str
    due: str = ""
    marked: bool = False
    """Whether a mark stands before it (an arrow, a box, an ``@``, a label), or a list of work."""
    anybody: bool = False
    """Whether who does it may be somebody of whom the document tells nothing else."""

    @property
    def is_work(self) -> bool:
        """Whether its words tell of work, or a day until when: ``Plakat: Lena, bis 5.5.``."""
        until = "bis " in self.due and ("ächst" in self.due or find_dates(self.due, year=1))
        return bool(self.marked or until or names_work(self.work))


def names_work(text: str) -> bool:
    """Whether a note names work by its verb or noun: ``Saal mieten``, ``Gespräch mit dem Amt``."""
    return is_infinitive_phrase(text) or _names_deed().match(text) is not None


def assigned(printed: str, people: PrintedNames) -> Assigned | None:
    """Return who is to do what by a note that names somebody of the document."""
    text, marked = _without_mark(printed) if len(printed) <= 2 * _LONGEST else ("", False)
    signed = people.signed(text if len(text) <= _LONGEST else "")
    for pattern, certain in _forms() if signed.names else ():
        match = pattern.fullmatch(signed.text)
        if match is None or (certain is None and not marked):
            continue
        told = {key: signed.spelled(part) for key, part in match.groupdict("").items()}
        work, due = _parted(told["work"])
        due = told.get("due") or told.get("until") or due
        if due.startswith("bis ") and FROM.search(work):
            continue
        marked = marked or bool(due and printed.lstrip().startswith("("))
        borne = due.startswith("bis ") and printed.rstrip(" .!").endswith(")")
        told_by_somebody = not (certain or borne) and _FINITE.search(work)
        if re.search(r"[^\W\d]{3}", work) and not told_by_somebody and not _ROLE.search(work):
            return Assigned(work, told["who"].replace("@", ""), due, marked or bool(certain))
    return None


def by_anybody(text: str, listed: bool) -> Assigned | None:
    """``Jana: Text holen`` in a list of work, ``Bericht: Vorsitzende bis 5.5.`` anywhere."""
    match = _ANYBODY.fullmatch(text.rstrip(" .!")) if listed else None
    if match:
        return Assigned(match["work"], match["who"], anybody=True)
    dated = ": " in text and "bis " in text and (_FIRM.fullmatch(text) or _DATED.fullmatch(text))
    return Assigned(dated["work"], dated["who"], dated["due"], anybody=True) if dated else None


def _without_mark(printed: str) -> tuple[str, bool]:
    """Return a line without what stands before its words, and whether that marks work."""
    text = printed.strip()
    if (key := _KEY.match(text)) and is_work_kind(key["key"] or key["bare"]):
        return text[key.end() :], True
    mark = _mark().match(text)
    text = text[mark.end() :] if mark else _BULLET.sub("", text, count=1)
    if text.startswith("(") and text.count("(") == 1 and text.count(")") <= 1:
        text = text.rstrip(".")[1:].removesuffix(")")
    elif "(" not in text:
        text = text.removesuffix(")")
    return text.strip(), mark is not None


def _parted(work: str) -> tuple[str, str]:
    """Return the work, and the words of the date at its end."""
    found = [one for one in _DUE.finditer(work) if one.end() == len(work)]
    if found and FROM.search(work[: found[0].start()]):
        return work, ""
    if not found or _GOES_ON.search(found[0]["due"]):
        return work, found[0]["due"] if found else ""
    return work[: found[0].start()], found[0]["due"]


@cache
def _forms() -> tuple[tuple[re.Pattern[str], bool | None], ...]:
    """Each form, and whether it is surely work; None where only a mark makes it so."""
    return tuple((re.compile(form), certain) for form, certain in _written())


def _written() -> Iterator[tuple[str, bool | None]]:
    who = rf"@?(?P<who>{NAME}(?:(?:\s?[,/&+]\s?|\sund\s|\smit\s)@?{NAME})*)"
    until = rf"(?:,?\s\(?(?P<until>{_WHEN})\)?)?"
    later = r"(?:\s?[,(–-]\s?|\s)\(?" + _WHEN.removesuffix("?").join(("(?P<due>", ")")) + r"\)?"
    # Lena: Plakat drucken, 5.5. · Lena, bis 5.5.: Plakat drucken · Lena → Plakat drucken
    yield rf"{who}{until}\s?(?::|\s[–•-]|\s?(?:→|->|=>))\s(?P<work>[^:?]+)", False
    # [Lena] Plakat drucken, 5.5.
    yield rf"[(\[]{who}{until}[)\]]:?\s(?P<work>[^:?]+)", False
    # ☐ @Lena Plakat drucken, 5.5.: only behind a mark
    yield rf"{who},?\s(?P<work>(?!und\s|bis\s|[a-zäöüß]+t\s)[^?]+)", None
    # Plakat drucken – Lena – bis Ende Mai
    yield rf"(?P<work>[^?]{{3,}}?)\s[–-]\s{who}\s[–-]\s(?P<due>{_WHEN.removesuffix('?')})\W*", True
    # Plakat drucken, Lena, 5.5.
    yield rf"(?P<work>[^:?,(]{{3,}}?),\s{who}{later}\W*", False
    # Plakat drucken @Lena
    yield rf"(?P<work>[^:?]{{3,}}?)\s(?=@){who}(?:{later})?\W*", True
    # Es sind drei Angebote einzuholen / Lena, bis 5.2.
    yield rf"(?P<work>(?!\S+:)[^?]{{12,}}?)\s/\s{who}(?:{later})?\W*", True
    # Plakat drucken: Lena, 5.5. · Plakat drucken (Lena) · Plakat drucken → Lena bis Ende Mai
    yield (
        rf"(?P<work>[^:?]{{3,}}?)(?::\s|\s[–-]\s|\s?[(\[]|\s?(?:→|->|=>)\s?){who}(?:{later})?[)\]]?(?:\s?\((?P<until>{_WHEN})\))?\W*",
        False,
    )
    # => Plakate kleben Lena und Jens · => bastelt Jens: only behind a mark
    yield (
        rf"(?P<work>[^:?]*[a-zäöüß]{{3,}}(?:en|ern|eln)|[a-zäöüß]{{3,}}t)\s{who}(?:{later})?\W*",
        None,
    )


@cache
def _mark() -> re.Pattern[str]:
    """``[→ ]Frau Muster: Kosten`` · ``[☐ ]@Lena Plakat`` · ``[==> JOB ]Lena: Plakat``."""
    label = rf"(?:{alternatives('task_note_labels.txt')})(?:\s(?:an|für))?(?:\s?:\s|\s)"
    return re.compile(rf"[\s•▪◦●○*–-]*(?:{_SIGN}\s*(?:{label})?|{label})")


@cache
def _names_deed() -> re.Pattern[str]:
    """``Vorbereitung des Festes`` · ``Termin mit der Polizei``: nouns of work."""
    return re.compile(rf"(?:{alternatives('work_nouns.txt')})\b")
