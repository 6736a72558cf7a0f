"""The agenda item above a line into the topic of what is told there, where its title names one."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from pipeline.records import CorrectedLine, Outline, Transcript
from pipeline.wordlists import alternatives, words

_END = re.compile(r"(?<!Nr)(?<!St)(?<!\b\w)[;:.](?:\s|$)|\s[–—-]\s|,\s(?:hier|insbesondere)\b|\s\(")
"""``Kanalisation; Bauabschnitt II`` ends before its semicolon."""
_TOLD = re.compile(r"\b(?:ist|sind|war|waren|wird|werden|wurde|wurden|hat|haben)\b")
"""``So sind Verbote der falsche Weg`` is a sentence, no topic."""
_PAPER = re.compile(
    r"^(?:Drucksache|Drucks\.|Drs\.|DS|BV|Vorlage|Vorl\.)\s(?:Nr\.\s)?[\w./-]*\d[\w./-]*:?\s"
)
"""``Drucks. 91/034`` Schülerbeförderung"""
_TIME = re.compile(r"^\(?\d{1,2}[.:]\d\d(?:\s?Uhr)?\)?:?\s")
"""``(18:30 Uhr) Globalmittel``"""
LONGEST = 70
"""A topic has at most this many characters; a longer title is a sentence."""


class ItemTopics:
    """The topics of one document, asked by line; routine titles (``Verschiedenes``) name none."""

    def __init__(self, transcript: Transcript, outline: Outline) -> None:
        self._numbers = {
            (line.line.page, line.line.start): number
            for number, line in enumerate(transcript.lines)
        }
        told = sorted(
            (section.first, section.last, outline.items[section.item].title)
            for section in outline.sections
            if section.kind == "item" and section.item is not None
        )
        self._told = [(first, last, _topic(title)) for first, last, title in told]
        self._firsts = [first for first, _, _ in told]

    def of(self, line: CorrectedLine) -> str | None:
        """Return the topic under which ``line`` stands."""
        number = self._numbers.get((line.line.page, line.line.start))
        if number is None:
            return None
        index = bisect_right(self._firsts, number) - 1
        if index < 0 or number >= self._told[index][1]:
            return None
        return self._told[index][2]


def _topic(title: str) -> str | None:
    topic = _first_parts(_PAPER.sub("", _TIME.sub("", title)))
    folded = _told(topic)
    if not topic[:1].isupper() or topic.endswith("?") or len(topic) > LONGEST:
        return None
    if _TOLD.search(topic) or not re.search(r"[A-ZÄÖÜ]\w*[a-zäöüß]{3}|[A-ZÄÖÜ]{4}", topic):
        return None
    return None if _is_routine(folded) else topic


def _first_parts(title: str) -> str:
    """``Budgetantrag: neue Jacken``, but ``Wegebau`` alone of ``Wegebau - Beschluss``."""
    end = 0
    for cut in (*_END.finditer(title), None):
        part = title[end : cut.start() if cut else len(title)]
        bracket = part.lstrip().startswith("(")
        if end and (bracket or _is_routine(part.lower()) or end + len(part) > LONGEST):
            break
        end += len(part)
    return title[:end].strip(' .,;:–-„“"')


def _told(topic: str) -> str:
    """The words of a topic without those that say what is done with it, in small letters."""
    lead = _lead_in().match(topic)
    return topic[lead.end() :].lower() if lead else topic.lower()


def _is_routine(folded: str) -> bool:
    return any(word in folded for word in words("routine_titles.txt"))


@cache
def _lead_in() -> re.Pattern[str]:
    """``Beratung und Beschlussfassung über`` den Verkauf: what is done with a topic."""
    leads = alternatives("topic_lead_ins.txt")
    return re.compile(rf"(?:{leads})(?:\s(?:und|u\.|/)\s(?:{leads}))*\s(?=\S)")
