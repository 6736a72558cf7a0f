"""Text and queries folded alike: Straße is found by strasse, Mühlhausen by Muehlhausen."""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "ø": "o", "œ": "oe", "ł": "l", "ſ": "s"})
_DIGRAPH = re.compile(r"([aou])e")  # Muehlhausen, Schaefer, Oede
_QUOTED = re.compile(r'"([^"]+)"|(\S+)')  # Beschluss "neue Satzung"
_LEAST = 3
"""Letters a search word needs: the index is cut into groups of three."""


def fold(text: str) -> str:
    """Lower case, ß as ss, letters without their marks, ligatures apart, single blanks."""
    plain = unicodedata.normalize("NFKD", text).lower().translate(_LETTERS)
    if not plain.isascii():
        plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(plain.split())


def narrow(folded: str) -> str:
    """Also write ae, oe, ue as a, o, u: the form in which Muehlhausen and Mühlhausen meet."""
    return _DIGRAPH.sub(r"\1", folded)


def indexed(*texts: str | None) -> str:
    """What is written to the index: the first text folded, then words only the others have.

    Words with ae, oe or ue follow once more in their narrow form.
    """
    first, *others = (fold(text) for text in texts if text) if any(texts) else ("",)
    known = set(first.split())
    more = dict.fromkeys(word for text in others for word in text.split() if word not in known)
    narrowed = dict.fromkeys(narrow(word) for word in (*known, *more) if _DIGRAPH.search(word))
    return " ".join((first, *more, *sorted(narrowed))).strip()


def words_of(query: str) -> tuple[str, ...]:
    """The folded words and quoted phrases of a query that are long enough to be searched."""
    parts = (fold(quoted or word.strip("\"*'")) for quoted, word in _QUOTED.findall(query))
    return tuple(part for part in parts if len(part) >= _LEAST)


def match_expression(query: str | None) -> str:
    """The FTS5 expression for what a reader typed; every word must occur, also inside a longer one.

    It is an empty phrase, which finds nothing, when no word has three letters.
    """
    terms = []
    for word in words_of(query or ""):
        forms = dict.fromkeys((word, narrow(word)))
        quoted = ('"' + form.replace('"', '""') + '"' for form in forms if len(form) >= _LEAST)
        terms.append("(" + " OR ".join(quoted) + ")")
    return " AND ".join(terms) or '""'
