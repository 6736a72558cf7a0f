"""Words of a line weighed: a title, a usual title, running text."""

from __future__ import annotations

import re
from functools import cache

from pipeline.wordlists import word_set, words


@cache
def not_titles() -> re.Pattern[str]:
    """What shows at its begin that a numbered line is no agenda item: ``5 Ja-Stimmen``."""
    return re.compile("|".join(words("not_agenda_titles.txt")))


@cache
def sessions() -> re.Pattern[str]:
    """What meetings are called, which is seldom a title: ``14. Sitzung``."""
    return re.compile("|".join(words("session_titles.txt")))


@cache
def _usual_titles() -> re.Pattern[str]:
    entries = "|".join(f"(?:{entry})" for entry in words("agenda_titles.txt"))
    return re.compile(entries, re.IGNORECASE)


def is_usual(title: str) -> bool:
    """Whether nearly every body has an agenda item of this title: ``Begrüßung``, ``Wahlen``."""
    return _usual_titles().match(title) is not None


def is_sentence(text: str) -> bool:
    """Whether the text reads like running text rather than a title."""
    verbs = len(spoken(text))
    words = re.findall(r"[^\W\d_]+", text)
    return len(words) > 3 and verbs > 0 and (text.endswith((".", ",", ";")) or verbs > 1)


def spoken(text: str) -> list[str]:
    """Return the words, but the first, that occur in sentences only: ``wird``, ``sie``."""
    return [
        word
        for word in re.findall(r"[^\W\d_]+", text)[1:]
        if word in word_set("sentence_words.txt")
    ]


def is_result(text: str) -> bool:
    """Whether the line counts the votes for two sides: ``13 Ja, 0 Nein``."""
    sides = [
        one for one in re.findall(r"[^\W\d_]+", text) if one.lower() in word_set("vote_sides.txt")
    ]
    return len(sides) > 1 and any(sign.isdigit() for sign in text)


def tidy(title: str) -> str:
    """Return a title without leaders, page, colon, brackets: ``(Wahlen): ..... 7`` → ``Wahlen``."""
    title = re.sub(r"\s*(?:\.\s?){4,}\s*\d*\s*$", "", title)
    title = re.sub(r"^\(([^()]+)\):?$", r"\1", title)
    return re.sub(r"^[\s:=|–—-]+|[\s:_=]+$|\s+[–—-]+$", "", title)


def ends(text: str) -> bool:
    """Whether a sentence ends here: ``… genehmigt.``, not ``… Heimatkreis e. V.``."""
    last = text.rstrip(".").rpartition(" ")[2].rpartition(".")[2].casefold()
    letter = len(last) == 1 and last.isalpha()  # Freibad West e. / V.
    return text.endswith((".", "!")) and not letter and last not in word_set("abbreviations.txt")
