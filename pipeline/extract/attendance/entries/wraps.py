"""Whether an entry of a list of people goes on in the next line: ``Dr. Ida`` / ``Muster``."""

from __future__ import annotations

import re
from itertools import dropwhile

from pipeline.extract.attendance.entries.cuts import is_bracketed
from pipeline.extract.attendance.entries.inverted import has_comma
from pipeline.extract.attendance.labels import LISTS, role_of
from pipeline.extract.organisations.heads import heads
from pipeline.extract.people.leads import LABEL
from pipeline.extract.people.name_parts import INITIAL
from pipeline.extract.people.names import NameReader
from pipeline.extract.people.pieces import read_piece
from pipeline.extract.people.tokens import tokens
from pipeline.extract.people.words import NAME, is_salutation, listed
from pipeline.wordlists import word_set

LONGEST = 6
"""Words of the longest entry that waits for a surname."""
FULL = 2
"""Words of a full name."""
HABIT = 3
"""So many full names before it show that a single unheard-of word is torn from one."""
CALLED, CALLED_SHARE = 3, 0.6
"""So many lines, and so many of all, are given names alone where people are called by them."""
LONE = re.compile(r"(?P<word>[^\s,;(]+)\s*(?:[,;(]|$)")
BULLET = re.compile(r"[-+–•▪◦*]\s")
ALSO = re.compile(r"\s*als\s\w+$")  # Ida Muster, als Vorsitzende
REMARK = re.compile(r"\s[-–—]\s?[^\W\d_][^-–—\n]*-$")  # Frau Muster –Vertreterin-


def goes_on(
    reader: NameReader, text: str, entry: tuple[int, int], part: tuple[int, int], inverted: bool
) -> bool:
    """Whether the last entry of ``text`` goes on with a part that opens the next line."""
    start, end = entry
    before = text[start:end]
    mark = text[end : part[0]].strip()
    if mark in (",", ";") and not is_bracketed(before):
        return inverted and mark == "," and _is_given_below(reader, before, text[slice(*part)])
    if REMARK.search(text, max(start - 3, 0), end) or _is_whole(reader, before, inverted):
        return False
    if _is_torn(reader, text[:start], before, text[slice(*part)]):
        return True
    if " " not in before.strip() and _are_called(reader, text):
        return False
    if len(before.split()) == FULL and _are_surnames(reader, text):
        return False
    return _wraps(reader, before, text[slice(*part)])


def _are_called(reader: NameReader, text: str) -> bool:
    """Whether a list names people by their given names alone, one a line: ``Ida`` / ``Ulf``."""
    lines = [re.sub(r"\([^()]*\)", "", line).strip() for line in text.split("\n")]
    lone = [line for line in lines if reader.is_given(line)]
    return len(lone) >= CALLED and CALLED_SHARE * len(lines) <= len(lone)


def _are_surnames(reader: NameReader, text: str) -> bool:
    """Whether a list names some by surname alone, one a line: ``Frau Muster`` / ``Beispiel``."""
    lone = [line.strip() for line in text.split("\n") if " " not in line.strip()]
    bare = [line for line in lone if reader.is_bare_name(line) and not reader.is_given(line)]
    return len(bare) >= CALLED


def _is_given_below(reader: NameReader, before: str, text: str) -> bool:
    """Whether surname and given name stand on two lines: ``Probst, Ulf; Muster,`` / ``Ida``."""
    *ahead, surname = before.split() or [""]
    given = next((token.text for token in tokens(text)), "")
    called = reader.is_given(given) or INITIAL.fullmatch(given) is not None
    return all(map(_is_titular, ahead)) and called and NAME.fullmatch(surname) is not None


def _is_torn(reader: NameReader, above: str, before: str, text: str) -> bool:
    """Whether a name is torn in a list of full ones: ``Ulf Beispiel, Ida`` / ``Wege, Tim …``."""
    plain = re.sub(r"\([^()]*\)", "", above).rstrip(" ,;-\n")
    others = [_full_words(one) >= FULL for one in re.split(r"[,;\n]|\s-\s", plain)[-HABIT:]]
    lone, word = LONE.match(text.strip()), before.strip()
    unheard = len(others) == HABIT and all(others) and reader.is_bare_name(word)
    if LABEL.match(text):
        return False  # Chemie (3 Stimmen): Ida Muster
    if not others[-1] or lone is None or not (reader.is_given(word) or unheard):
        return False
    if heads("no").fullmatch(lone["word"]):
        return False  # Ida Muster / Polizeirevier – Ulf Beispiel
    return reader.may_be_surname(lone["word"], strict=False)


def _is_whole(reader: NameReader, before: str, inverted: bool) -> bool:
    """Whether an entry needs no more: ``Dr. Muster, Ida`` · ``Muster, Ida 2. Bürgermeisterin``."""
    last = (before.split() or [""])[-1]
    office = _is_titular(last) and not is_bracketed(before)
    piece = read_piece(reader, before, 0, inverted) if inverted or office else None
    if piece is None or not piece.form.full:
        return False
    if inverted and has_comma(before, piece):
        return not (is_bracketed(before) or before.endswith(("-", ",")))
    return office and (bool(piece.behind) or piece.form.end < len(before.rstrip(" .")))


def _full_words(text: str) -> int:
    """Count the words of a name, what announces it left out: ``Frau Muster`` has one."""
    return len([word for word in text.split() if not _announces(word)])


def _is_titular(word: str) -> bool:
    """``Dr.`` · ``Stadtrat``."""
    return any(listed(kind).fullmatch(word) for kind in ("name_titles.txt", "name_functions.txt"))


def _announces(word: str) -> bool:
    """``Dr.`` · ``Stadtrat`` · ``Frau``."""
    return _is_titular(word) or listed("name_salutations.txt").fullmatch(word) is not None


def _wraps(reader: NameReader, before: str, text: str) -> bool:
    """Whether an entry goes on from the line before: ``Dr. Ida`` / ``Muster (SPD)``."""
    if is_bracketed(before) or re.search(r"\w-\s*$", before):
        return True
    before = before.rpartition(")")[2].strip() or before  # Ida Muster (SPD) Dr. Ulf / Beispiel
    if text.startswith("(") or BULLET.match(text) or ALSO.match(before):
        return text.startswith("(") and not _is_told(reader, text)
    first, words = (
        tokens(text)[:1],
        list(dropwhile(word_set("function_words.txt").__contains__, before.split())),
    )
    if words and words[-1] in word_set("name_office_joints.txt") | {"als", "von", "vertritt"}:
        return True
    if not first or is_salutation(first[0].text) or re.match(r"\s*(?:[oO]?\d|[a-z]\))", text):
        return False
    if _is_initial_apart(before, words, first[0].text, text):
        return True
    joints = [at for at, word in enumerate(words) if word in ("für", "von", "vertritt")]
    words = words[joints[-1] + 1 :] if joints else words  # i. V. für Ida / Muster
    return bool(words) and _is_begun(reader, words, first[0].text.rstrip("."), text)


def _is_initial_apart(before: str, words: list[str], following: str, text: str) -> bool:
    """Whether the line's end parts an initial: ``2b: G.`` / ``Muster``, ``Muster,`` / ``G.``."""
    if INITIAL.match(text) and NAME.fullmatch(before.strip(" ,")):
        return True
    opens = bool(words) and INITIAL.fullmatch(words[-1]) is not None
    alone = len(words) == 1 or (len(words) > 1 and words[-2].endswith(":"))
    return opens and alone and NAME.fullmatch(following) is not None


def _is_told(reader: NameReader, text: str) -> bool:
    """Whether a bracket at a line's start holds a name of its own: ``(Ratsherr Muster) (SPD)``."""
    piece = read_piece(reader, text[1:].partition(")")[0], 0)
    return piece is not None and bool(piece.form.salutation or piece.form.function)


def _is_begun(reader: NameReader, words: list[str], following: str, text: str) -> bool:
    """Whether ``words`` end in an office, a title or a given name that waits for its surname."""
    if words[-2:-1] == ["als"]:
        return False  # Bürgermeisterin Ida Muster als Vorsitzende
    if len(words) == 1 and role_of(words[0]) in (*LISTS, "group"):
        return False  # Ausschussmitglieder
    if _announces(words[-1]):
        return True
    if len(words) > 1 and _is_turned(reader, text):
        return False  # Koch Ida / Muster Ulf
    if len(words) == 2 and _announces(words[0]) and reader.is_lone_name(text):
        called = (words[-1], text.strip())  # Frau Ida / Muster, but not Frau Muster / Beispiel
        return any(map(reader.is_given, called))
    alone = len(words) == 1 or (len(words) == 2 and words[0].endswith("."))
    return (
        (alone or _announces(words[0]))
        and len(words) <= LONGEST
        and reader.is_given(words[-1])
        and reader.may_be_surname(following, strict=True)
        and not reader.is_given(following)
    )


def _is_turned(reader: NameReader, text: str) -> bool:
    """Whether a line is one whole name, the surname first: ``Muster Ulf``."""
    surname, *given = text.partition("(")[0].split() or [""]  # Muster Ulf (ab TOP 3)
    called = bool(given) and all(map(reader.is_given, given))
    return called and not reader.is_given(surname) and NAME.fullmatch(surname) is not None
