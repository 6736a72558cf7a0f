"""People that a sentence names one after another: ``Frau Muster vom Bauamt, Herr Probst …``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain

from pipeline.extract.people.name_parts import INITIAL
from pipeline.extract.people.names import NameForm, NameReader
from pipeline.extract.people.pieces import believable
from pipeline.extract.people.tokens import Token, tokens
from pipeline.extract.people.words import is_salutation, listed
from pipeline.wordlists import word_set

REACH = 1500
"""Letters within which an enumeration ends."""
LONGEST_LIST = 40
LONGEST_REST = 12
"""Words that may stand between a name and the next comma: ``von der Mitarbeitervertretung``."""
ARTICLES = ("die", "der", "das", "den", "dem", "des")
AMONG = ("darunter", "insbesondere", "besonders", "namentlich")
"""die Gäste, ``darunter`` Bürgermeisterin Muster; ``unter ihnen`` too"""
ABBREVIATED = ("name_titles.txt", "name_functions.txt")  # Dr. · Syn.
ITEMS = ("Punkt", "TOP", "Top", "Pkt.")
JOINTS = (",", "und", "u.", "sowie", "&", ";")
EXCEPT = frozenset({"außer", "bis", "ausgenommen", "Ausnahme"})
"""alle Mitglieder ``außer`` Frau Muster: who follows is not there."""
ADJECTIVE = re.compile(r"[a-zäöüß]{3,}(?:e|en|em|er|es)")  # anwesende · zahlreiche
GREETED = "begrüßt"
"""The participle of ``Als Gäste wurden Frau Muster und Herr Beispiel begrüßt``."""
BRACKET = re.compile(r"\s?\(([^()]+)\)")


@dataclass(frozen=True, slots=True)
class Enumerated:
    """One name of an enumeration, what stands in brackets behind it, and a part told by ``als``."""

    form: NameForm
    bracket: str | None = None
    also: str | None = None
    invited: bool = False
    """Whether ``als Gast`` leads in to the name."""


def enumerated(
    reader: NameReader, text: str, start: int, loose: bool, several: bool
) -> Iterator[Enumerated]:
    """Yield the names from ``start`` on.

    ``loose`` enumerations may begin with somebody unnamed: ``die Mitglieder sowie Frau Muster``.
    Where ``several`` are usual, more may stand behind a name: ``Frau Muster vom Bauamt, Herr …``.
    """
    line = tokens(text[start : start + REACH])
    at, named, parted, invited = 0, False, False, False
    last: NameForm | None = None
    for _ in range(LONGEST_LIST):
        before, at = at, _behind_lead(line, at)
        invited = invited or any(token.text == "als" for token in line[before:at])
        office, begin = office_apart(reader, line, at)
        found = reader.read(line, begin, lenient=True) if begin < len(line) else None
        sure = found is not None and is_sure(reader, found[0])
        announced = found is not None and found[0].given is None and found[1] > begin + 1
        free = named or announced or not loose
        bare = found is not None and free and _is_alone(reader, line, *found)
        if found is not None and (sure or bare):
            form, at = found
            if parted and _is_subject(line, at):
                return
            home, last = parted and _is_home(reader, last, form), form
            named = True
            moved = replace(form, start=form.start + start, end=form.end + start)
            moved = replace(moved, function=form.function or office)
            told = BRACKET.match(text, moved.end)
            also, at = _also(line, at)
            if not home:
                yield Enumerated(moved, told[1] if told else None, also, invited)
            if text[moved.end : moved.end + 1] == "." and not INITIAL.fullmatch(f"{form.surname}."):
                return
        elif not (named or loose) or not several or not _may_be_passed(line, at):
            return
        joint = _next_joint(line, at, LONGEST_REST if several else 0)
        if joint is None:
            return
        parted = named and line[joint].text in (",", ";")
        at = next(
            at
            for at in range(joint, len(line) + 1)
            if at == len(line) or line[at].text not in JOINTS
        )


def _is_alone(reader: NameReader, line: tuple[Token, ...], form: NameForm, end: int) -> bool:
    """Whether an unheard-of word stands alone as a name: ``fehlt Xaqmann.``, ``Ida, Xaqmann``."""
    word = form.surname or ""
    if not reader.is_bare_name(word) or "-" in word or reader.is_place_only(word):
        return False
    return end == len(line) or line[end].text in (*JOINTS, "(") or line[end - 1].text.endswith(".")


def _is_home(reader: NameReader, last: NameForm | None, form: NameForm) -> bool:
    """Whether a bare word behind a full name is its bearer's home: ``Ida Muster, Goslar, U…``."""
    told = form.given or form.salutation or form.title or form.function
    full = last is not None and bool(last.given)
    return full and not told and reader.is_part_of_place((form.surname or "").split()[0])


def _also(line: tuple[Token, ...], at: int) -> tuple[str | None, int]:
    """Return what somebody is too, and the token behind: ``, zugleich als Protokollführer``."""
    begin = at
    while begin < len(line) and line[begin].text in (",", "zugleich"):
        begin += 1
    words = [token.text for token in line[begin : begin + 2]]
    if len(words) < 2 or words[0] != "als" or words[1].startswith(("Gast", "Gäst")):
        return None, at
    return words[1].rstrip("."), begin + 2


def _behind_lead(line: tuple[Token, ...], at: int) -> int:
    """Return the token behind articles, ``als Gast`` or the body that sent somebody."""
    at = _behind_body(line, _behind_item(line, at))
    while at < len(line) and line[at].text in (*ARTICLES, *AMONG):
        at += 1
    if [token.text for token in line[at : at + 2]] == ["unter", "ihnen"]:
        return _behind_lead(line, at + 2)
    lead = [token.text for token in line[at : at + 2]]
    return (
        _behind_lead(line, at + 2) if lead[:1] == ["als"] and lead[-1][:2] in ("Ga", "Gä") else at
    )


def _behind_item(line: tuple[Token, ...], at: int) -> int:
    """Return the token behind the item for which somebody came: ``zu Punkt 2 Herr Muster``."""
    lead = [token.text for token in line[at : at + 3]]
    number = len(lead) == 3 and re.fullmatch(r"\d{1,2}\.?", lead[2]) is not None
    return at + 3 if number and lead[0] in ("zu", "ab", "bis") and lead[1] in ITEMS else at


def _behind_body(line: tuple[Token, ...], at: int) -> int:
    """Return the ``Frau`` or ``Herr`` behind a body: ``vom Aufsichtsrat die Herren …``."""
    if at >= len(line) or line[at].text not in word_set("name_body_lead_ins.txt"):
        return at
    end = _next_joint(line, at, LONGEST_REST) or at
    spoken = (place for place in range(at, end) if is_salutation(line[place].text))
    sent = range(at + 2, 0 if line[at].text in ARTICLES else end - 1)  # vom Magistrat Stadtrat
    office = listed("name_functions.txt")
    held = (at for at in sent if office.fullmatch(line[at].text) and line[at + 1].text.istitle())
    return next(chain(spoken, held), at)


def _may_be_passed(line: tuple[Token, ...], at: int) -> bool:
    """Whether an entry that is no name may be left out: ``37 anwesende Mitglieder``."""
    end = _next_joint(line, at, LONGEST_REST)
    first, *others = [token.text for token in line[at : end or at]] or [""]
    if not (first[:1].isupper() or first[:1].isdigit() or ADJECTIVE.fullmatch(first)):
        return False
    if not EXCEPT.isdisjoint(others):
        return False
    known = word_set("function_words.txt")
    return all(ADJECTIVE.fullmatch(word) or word in known for word in others if word[0].islower())


def _next_joint(line: tuple[Token, ...], at: int, rest: int) -> int | None:
    """Return the comma or ``und`` before the next name, None where the enumeration ends.

    So many words of the ``rest`` may stand before it.
    """
    bracketed, passed = False, 0
    for place in range(at, len(line)):
        word = line[place].text
        if word in ("(", ")"):
            bracketed = word == "("
        elif bracketed:
            continue
        elif word in JOINTS:
            return place
        else:
            passed += 1
            following = line[place + 1].text if place + 1 < len(line) else ""
            short = any(listed(kind).fullmatch(word) for kind in ABBREVIATED)
            ends = word[-1] in ".:!?" and not (short and following)
            if ends or passed > rest or word in word_set("sentence_words.txt"):
                return None
    return None


def _is_subject(line: tuple[Token, ...], at: int) -> bool:
    """Whether a verb follows on a name: ``Es fehlt Frau Muster, Herr Beispiel wird …``."""
    verb = line[at].text if at < len(line) else ""
    return verb in word_set("sentence_words.txt") and verb != GREETED


def office_apart(reader: NameReader, line: tuple[Token, ...], at: int) -> tuple[str | None, int]:
    """Return an office that a comma parts from its bearer: ``des Bürgermeisters, Herrn Muster``."""
    while at < len(line) and re.fullmatch(r"erste[nr]?|[1-9]\.", line[at].text):
        at += 1
    if at + 2 >= len(line) or line[at + 1].text != ",":
        return None, at
    office = listed("name_functions.txt").fullmatch(line[at].text)
    behind = line[at + 2].text
    named = is_salutation(behind) or reader.is_given(behind)
    named = named or listed("name_titles.txt").fullmatch(behind) is not None
    if not office or not named:
        return None, at
    bare = line[at].text.removesuffix("s")
    known = listed("name_functions.txt").fullmatch(bare)
    return bare if known else line[at].text, at + 2


def is_sure(reader: NameReader, form: NameForm) -> bool:
    """Whether words of running text are a name, with nothing else to tell."""
    if form.salutation or form.title or form.function:
        return True
    if form.given is None:
        return reader.is_name(form.surname or "") and not reader.is_everyday(form.surname or "")
    if INITIAL.fullmatch(form.given):  # no number of a heading: I. Stimmberechtigte
        return reader.is_bare_name((form.surname or "").split()[-1])
    return believable(reader, form)
