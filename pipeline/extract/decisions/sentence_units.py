"""One sentence into the units decisions are made of: parted before its labels, freed of bullets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.extract.decisions.labels import (
    RESULT_OF,
    inner_label,
    label_pattern,
    named_label,
    opened_by,
    vote_label,
)
from pipeline.extract.decisions.outcomes import worded_outcome
from pipeline.extract.decisions.result_lines import result_lines
from pipeline.extract.decisions.result_sentences import is_bare_result
from pipeline.extract.decisions.tick_boxes import ticked_line
from pipeline.extract.decisions.votes import read_vote
from pipeline.records import Evidence, Passage
from pipeline.sieve import Sifted

_BULLET = re.compile(r"^(?:[^\w„\"(§]+|_|[eo*®¢«»°]\s)+")
_ARROW = re.compile(r"(?:→|⇒|[=-]>)\s")
"""``→ ohne Gegenrede genehmigt``"""
_ITEM = re.compile(
    r"^(?:[Zz]u\s(?:TOP\s|Top\s|Punkt\s|Pkt\.\s|Ziff(?:er|\.)\s|Nr\.\s)?\d{1,2}[.:)]{1,2}|TOP\s?\d[\d.]*\s?[:–-])\s+(?=[A-ZÄÖÜ])"
)
"""``Zu 2.: Das Protokoll wird bestätigt``: an item without a title"""
_COUNT = re.compile(r"^\d{1,2}\.\s+(?=(?:D(?:er|ie|as|em|en)|Es|Wir|Man|Nach|Auf)\s)")
"""``2. Das Protokoll wird bestätigt``; behind a bullet it is a step of something told"""
_RESULT = r"(?:abgesetzt|vertagt|zurückgestellt|zurückgezogen|angenommen|abgelehnt|genehmigt)\b"
_POINT = re.compile(rf"^[a-l]\.?\)\s+(?=[A-ZÄÖÜ]|{_RESULT})")
"""``a) Dem Gesuch wird stattgegeben`` · ``b) abgesetzt``"""
_WHOLE = re.compile(r"(?:Ein|Mehr)\w+er\s")
"""``Einstimmiger Beschluss``, alone below what was decided"""
_NUMBERED = re.compile(r"B(?:\s?-\s?|\s)?\d{1,3}(?:[./-]\d{1,4})?\s?:\s")
"""``B-12: Der Lenkungskreis nimmt …`` · ``B 3/2022: …``"""

_FIGURED = Sifted(
    r"\d{1,3}\s?([/:-])\s?\d{1,3}\s?\1\s?\d{1,3}\W{1,4}"
    r"(?:angenommen|abgelehnt|beschlossen|bewilligt|genehmigt|zugestimmt)\s(?=[a-z]\)|\d+[.)]|[A-ZÄÖÜ])"
    r"|\((?:einstimmig|mehrheitlich)[^()]*\)\s(?=[a-z]\)\s)|\d{1,3}\s?:\s?\d{1,3}\s(?=[b-l]\)\s[A-ZÄÖÜ])"
    r"|\d\s?Enth\.\s(?=[A-ZÄÖÜ][a-zäöüß]{2,}\s)"
    r"|(?:\b(?:[Ee]instimmig|[Mm]ehrheitlich|Enthaltung(?:en)?|\w*[Ss]timmen?|angenommen|abgelehnt|zugestimmt)"
    r"|\d\s?:\s?\d{1,3}\)|\d/\d{1,3}\))\.?\s(?=[b-l]\)\s[A-ZÄÖÜ])"
)
"""``Hochbeete 7/1/1 bewilligt [c) Workshop 2/6/2 abgelehnt]``: a table that lost its lines

``Abstimmungsergebnis: einstimmig [b) Dem Vorstand …]`` · ``… zu. (6 : 0 : 0) [b) Die Stelle …]``

``11 : 0 [b) Die Entlastung wird erteilt]`` · ``33 Ja, 14 Nein, 4 Enth. [Beschluss 02/2023 …]``
"""

_COUNTED = Sifted(
    r"(?:^|[.!]\s?)\((?:\w+:\s)?\d{1,3}\s?([/:])\s?\d{1,3}\s?\1\s?\d{1,3}\)\s(?=[A-ZÄÖÜ])"
)
"""``… wird gekauft. (7/0/1) [Der Baum wird gefällt. (6/1/1)]``: each vote stands behind its text"""
_BRACKETED = re.compile(r"\[\d{1,3}([/:|])\d{1,3}\1\d{1,3}\],\s(?=[A-ZÄÖÜ])")
"""``Stühle befürwortet [6/0/0], [Tische nicht befürwortet [2/3/1]]``"""
_COMPLETE = Sifted(
    r"\b(?:gewählt|angenommen|genehmigt|beschlossen|abgelehnt|bestätigt|entlastet|erteilt)"
    r"\s(?=(?:Als|Zum|Zur|Der|Die|Das|Dem|Den|Es|Sie|Er|Herr|Frau)\s)"
)
_AUXILIARY = re.compile(r"\b(?:wird|werden|wurden?|ist|sind)\b[^.;:]*$")
"""``Als Kassier wurde Ida gewählt [Als Beisitzer wurde Ulf gewählt]``, without a full stop"""
_RESULT_OF = re.compile(RESULT_OF)
_LISTED = Sifted(
    rf"\s(?=(?P<letter>[b-l])\.?\)\s(?:[A-ZÄÖÜ]|\d{{1,3}}\s(?:dafür|Ja|Stimmen)\b|{_RESULT}))"
)
"""``a) Der Zaun … genehmigt. [b) Das Ansuchen …]`` · ``a) 4 dafür; [b) 8 dafür]``"""
_SEMICOLON = re.compile(
    r";\s|,\s(?=statt\s?dessen\b|(?:Antrag|Variante|Vorschlag)\s\w{1,2}\b)|(?<=Kenntnis)\sund\s(?=(?:bestimmt|wählt)\s)"
)
_NEXT_VOTE = re.compile(
    r"[;,]\s(?=(?:d(?:er|ie|as|em)|ein(?:e|er)?)\s)|;\s(?=(?:[Pp]unkt|[Zz]iff(?:er|\.)|Nr\.|TOP|[Zz]u)\s\d)"
    r"|\sund\s(?=(?:beschl(?:oss|oß|ie(?:ß|ss)t)|genehmigt?e?|billigte?|stimmte?|lehnte?|wählte?|empf(?:ahl|iehlt))\s)"
)
"""``Der Antrag A wird mit 5 zu 3 Stimmen angenommen, [der Antrag B mit 2 zu 6 abgelehnt]``

``Punkt 1: einstimmig; [Punkt 2: 7 Ja]`` · ``… stimmte mit 9 : 0 zu und [beschloss mit 8 : 1 …]``
"""
_TITLE = re.compile(r"(?:TOP|Top)\s?[ÖN]?\s?\d{1,2}[\d.]*[.:)]?\s(?:[\w*/-]++:?\s?){1,8}")
"""``TOP 3 Beschluss: Protokolle``"""
_EACH = re.compile(
    r"\b(?:wird|wurde)\s[^,;.]{3,60},\s(?=de[mnr]\s|(?:Ziffer|Punkt|Antrag|Artikel)\s\d)"
)
"""``Dem Vorstand wird einstimmig, [dem Beirat bei 2 Gegenstimmen Entlastung erteilt]``"""


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence, without its label; ``opens`` is what the label announces."""

    text: str
    passage: Passage
    start: int
    end: int
    opens: str | None = None
    label: str = ""

    @property
    def evidence(self) -> Evidence:
        """Where it stands, its label included."""
        return self.passage.evidence(self.start, self.end)

    @property
    def is_point(self) -> bool:
        """Whether it is a point of a list: ``b) abgesetzt``."""
        return _POINT.match(self.passage.text[self.start : self.end]) is not None

    @property
    def speaks(self) -> bool:
        """Whether it is more than a bare label."""
        return len(self.passage.text[self.start : self.end].split()) > 2


def sentence_units(passage: Passage, start: int, end: int) -> Iterator[Unit]:
    """Split a sentence before each label inside it: ``… zu. Abstimmung: einstimmig``."""
    cuts = [start, *(match.end() for match in _FIGURED.finditer(passage.text, start, end))]
    cuts.extend(_ended(passage.text, start, end))
    points = list(_enumerated(passage.text, start, end))
    cuts.extend(points)
    cuts.extend(_two_outcomes(passage.text, start, end))
    cuts.extend(result_lines(passage, start, end))
    second = None if points else _second_vote(passage.text, start, end)
    if second is not None:
        yield unit_of(passage, start, second)
        part = unit_of(passage, second, end)
        yield replace(part, opens=part.opens or "result")
        return
    for match in _labels_inside(passage.text, start, end):
        before = _RESULT_OF.search(passage.text, start, match.end())
        cuts.append(before.start() if before else match.start("label"))
    if "bstimmung" in passage.text:
        cuts.extend(match.start() for match in named_label().finditer(passage.text, start, end))
    ordered = sorted(set(cuts))
    for first, last in zip(ordered, [*ordered[1:], end], strict=True):
        yield unit_of(passage, first, last)


def _labels_inside(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    if ":" in text[start:end] and not _TITLE.fullmatch(text, start, end):
        yield from inner_label().finditer(text, start, end)


def _ended(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where a sentence ends though no full stop says so, or a vote in brackets ends it."""
    for match in _COUNTED.finditer(text[start:end]):
        if start or match.start():  # at the top of a paragraph a vote may open it
            yield start + match.end()
    if "]," in text:
        yield from (match.end() for match in _BRACKETED.finditer(text, start, end))
    for match in _COMPLETE.finditer(text, start, end):
        if _AUXILIARY.search(text[start : match.start()]):
            yield match.end()


def _enumerated(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where the points of a list begin whose point before stands in the paragraph too."""
    for match in _LISTED.finditer(text, start, end):
        before = chr(ord(match["letter"]) - 1)
        if above := re.search(rf"(?:^|\s){before}\.?\)\s", text[: match.start()]):
            if above.start() > start and text[above.start() - 1] == ":":
                yield above.start() + 1  # Anträge: [a) …] b) …
            yield match.end()


def _two_outcomes(text: str, start: int, end: int) -> Iterator[int]:
    """``Der Rat nimmt den Bericht zur Kenntnis; [der Beschluss wird vertagt]``."""
    if not any(sign in text for sign in (";", "statt", "Kenntnis und", ", Antrag", ", V")):
        return
    for match in _SEMICOLON.finditer(text, start, end):
        cut = match.end()
        first, second = worded_outcome(text[start:cut]), worded_outcome(text[cut:end])
        if first and second and first[1] and second[1] and first[0] != second[0]:
            yield cut


def _second_vote(text: str, start: int, end: int) -> int | None:
    """Return where a second vote begins that the sentence tells behind a first one."""
    each = _EACH.search(text, start, end) if ", " in text else None
    if each and worded_outcome(text[each.end() : end]):
        parts = text[start : each.end()], text[each.end() : end]
        return each.end() if all(map(read_vote, parts)) else None
    for match in _NEXT_VOTE.finditer(text, start, end):
        first, second = text[start : match.start()], text[match.end() : end]
        told = worded_outcome(first) and read_vote(first)
        vote = read_vote(second, labelled=True) if told else None
        if vote and (worded_outcome(second) or None not in (vote.yes, vote.no)):
            return match.end()
    return None


def unit_of(passage: Passage, start: int, end: int) -> Unit:
    """Return ``start:end`` of the passage as one unit, without its bullet, number and label."""
    text = ticked_line(passage.text[start:end].strip())
    bare = text
    for opening in (_COUNT, _BULLET, _ITEM, _POINT):
        bare = opening.sub("", bare, count=1)
    if _ARROW.match(text) and is_bare_result(bare) and read_vote(bare) is None:
        return Unit(bare, passage, start, end, "result")
    if numbered := _NUMBERED.match(bare):
        return Unit(bare[numbered.end() :], passage, start, end, "decision", numbered[0])
    if not label_pattern().may_match(bare):
        return Unit(bare, passage, start, end)
    match = vote_label().match(bare) or label_pattern().match(bare) or named_label().match(bare)
    if match is None or (match.end() == len(bare) and _WHOLE.match(bare)):
        return Unit(bare, passage, start, end)
    told = bare[match.end() :].strip(" _*")
    return Unit(told, passage, start, end, opened_by(match["label"]), match[0])
