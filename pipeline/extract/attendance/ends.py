"""Where a list of people ends: another label, a sentence, or lines that name nobody."""

from __future__ import annotations

import re

from pipeline.extract.attendance.blocks import Block
from pipeline.extract.attendance.label_places import labels_in
from pipeline.extract.attendance.labels import LISTS, role_of
from pipeline.extract.attendance.openings import SENTENCE_END, has_name
from pipeline.extract.attendance.unlabelled import people_listed
from pipeline.extract.people.names import NameReader
from pipeline.extract.people.pieces import read_piece
from pipeline.extract.people.words import listed
from pipeline.records import CorrectedLine
from pipeline.wordlists import word_set, words

SPEECH = re.compile(r"[^:]{3,60}:\s+(?=\S+\s+\S+\s+\S)")
"""``Präsidentin Muster: Ich eröffne …``, but ``Polizei: nicht vertreten``"""

COUNTED = re.compile(r"Von (?:den )?\d+ [^.]*\banwesend\b(?! *\.)")
"""``Von den 18 Gemeinderäten sind 17 anwesend (…``, a line between the names"""
LONG_SPEECH = 6
"""So many words behind a colon that name nobody are said."""


def finish(reader: NameReader, block: Block, line: CorrectedLine) -> None:
    """Give the list the end of its last name: ``… Obmann Ulf`` / ``Beispiel. Die Sitzung …``."""
    end = next(
        (
            match.end("last") + match[0].count(")")
            for match in SENTENCE_END.finditer(line.text)
            if not listed("name_titles.txt").fullmatch(f"{match['last']}.")
        ),
        None,
    )
    last = block.parts[-1][0] if block.parts and block.role in LISTS else None
    if end is None or last is None or last.line.paragraph != line.line.paragraph:
        return
    open_end = last.text[-1].isalpha() or last.text.endswith((",", "-")) or line.text[0].islower()
    named = "," not in line.text[:end] or has_name(reader, line.text[:end])
    verbs = words("sentence_words.txt")
    told = any(word in verbs for word in re.findall(r"[^\W\d_]+", line.text[:end]))
    if open_end and named and not told and not block.lone:
        block.parts.append((line, 0, end))


def continues(reader: NameReader, block: Block, line: CorrectedLine, named: bool) -> bool:
    """Whether the line belongs to the list."""
    last = block.parts[-1][0].text if block.parts else ""
    bracketed = last.count("(") > last.count(")")
    if bracketed and ")" in line.text and not _is_sentence(line.text):
        return True
    if _is_other(reader, line.text):
        return False
    office = last and listed("name_functions.txt").fullmatch(last.split()[-1])
    torn = bracketed or office or _is_torn(reader, last, line.text)
    if torn or last.endswith((",", "&", " und", "-", "/")):
        return True
    row = bool(block.parts) and block.parts[0][0].line.kind == "table" and not block.lone
    sent = line.text.split(maxsplit=1)[0].lower() in word_set("name_body_lead_ins.txt")
    sent = sent or role_of(line.text) == "group"  # Beratendes Mitglied
    if row and not named and not sent and line.line.kind != "table":
        return False  # a heading below: Als Gast | Ulf Muster, but vom Seniorenbeirat
    if block.role in LISTS:
        return not block.item or (named and _is_entry(reader, block, line))
    plural = bool(re.search(r"(?:innen|/innen|:innen|en)\W*$", block.label))
    return named and (not block.parts or plural)


def _is_torn(reader: NameReader, last: str, text: str) -> bool:
    """Whether the next line is the given name of who stands last: ``Sekr. Muster`` / ``Ulf``."""
    given = text.strip()
    if not last or " " in given or not reader.is_given(given):
        return False
    piece = read_piece(reader, re.split(r"[:,;] ", last)[-1], 0)
    office = piece is not None and piece.form.function is not None
    return office and piece is not None and not piece.form.given and not piece.behind


def _is_entry(reader: NameReader, block: Block, line: CorrectedLine) -> bool:
    """Whether a line inside an item is an entry of a list: a bullet, or people below a label."""
    if line.line.kind == "bullet":
        return True
    lone = " " not in line.text.strip() and reader.is_bare_name(line.text.strip())
    return block.lone and (lone or people_listed(reader, line.text) > 0)


def _is_sentence(text: str) -> bool:
    """Whether a line is one of prose: ``Frau Muster traf um 19.25 Uhr ein.``."""
    verbs = words("sentence_words.txt")
    if COUNTED.match(text):
        return False
    told = re.sub(r"\([^()]*\)", "", text)  # Stadt Uslar – (Frau Muster hat sich entschuldigt)
    told = re.sub(r"(?:,| und) ich\W*$", "", told)  # Ida Muster, Ulf Beispiel, ich
    if len(told.split()) > 5 and any(word in verbs for word in re.findall(r"[^\W\d_]+", told)):
        return True
    plain = re.sub(r"\([^()]*\)?", "", text).split()
    spoken = not word_set("name_sentence_verbs.txt").isdisjoint(plain)
    return spoken and plain[-1].endswith(".") and len(plain) > 3


def _is_other(reader: NameReader, text: str) -> bool:
    """Whether the line is another label, a sentence or a speech: ``Präsidentin Muster: Ich …``."""
    if role_of(text) == "none" or labels_in(text):
        return True
    told = text.split()
    for at in range(1, min(3, len(told)) if told[0][:1].isupper() else 1):
        if role_of(" ".join(told[:at])) in ("excused", "absent") and told[at].islower():
            return True  # Entschuldigt fehlen die Räte … · Es fehlten entschuldigt die …
    if _is_sentence(text):
        return True
    speech = SPEECH.match(text)
    return speech is not None and _is_spoken(reader, text[speech.end() :])


def _is_spoken(reader: NameReader, text: str) -> bool:
    """Whether what stands behind a colon is said: ``Ich eröffne …``, not ``durch A vertreten``."""
    told = text.split()
    whole = len(told) >= LONG_SPEECH or text.endswith((".", "!", "?", ":"))
    verbs = word_set("sentence_words.txt")
    return not has_name(reader, text) and (whole or any(word in verbs for word in told))
