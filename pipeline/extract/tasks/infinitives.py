"""Phrases that name work by an infinitive and tell of nobody who does it: ``Zaun reparieren``."""

from __future__ import annotations

import re
from functools import cache

from pipeline.extract.tasks.verbs import infinitives
from pipeline.wordlists import word_set

_INFINITIVE = re.compile(
    r"(?:(?!(?:mod|int|ext)ernen)[a-zäöüß]{2,}(?:[bdfghklmprszß]en|(?:r|ff|d|ch|g|la)nen|ern|eln|uen|ehen|uhen)"
    r"|[a-zäöüß]*(?:ei|al|ie|ich|er|ar|et|re|ra|es|is|os|üs|ut|üf|of|ot|öt|os|ün)ten)$"
)
"""``Zaun [reparieren]`` · ``Liste [verwalten]``; ``stellten`` is no infinitive"""
_PARTICIPLE = re.compile(
    r"(?:\w{2,5})?ge(?!stalt|nehmig|währ|winn|hör|lang|nieß|ben\b|hen\b)\w{3,}en$"
    r"|\w+(?:schoben|nommen|wiesen|fohlen|schrieben|schlossen|zogen|troffen|sprochen|standen|griffen)$"
)
"""``in Auftrag [gegeben]`` · ``[abgenommen]``"""
_FINITE = re.compile(
    r"\b(?:ist|sind|war(?:en)?|wird|werden|wurden?|hat|haben|hatten?|kann|können|soll(?:en|te)?|"
    r"muss|muß|müssen|will|wollen|dürfen|darf|wir|ich|man|es)\b"
    r"|(?<!\bbis)(?<!\bum)\s(?:der|die|das|mit|von|bei|aus|in|zu|den|dem)\s\w+$"
    r"|\b(?:da|hin|ent)?gegen$|\b[a-zäöüß]{3,}ten?\s"
)
"""What makes it a sentence, or no verb of its last word: ``Mit den [weißen]``"""


def is_infinitive_phrase(text: str) -> bool:
    """Whether ``text`` is a note of work: ``Zaun reparieren``, ``Handzettel drucken lassen``."""
    bare = text.rstrip(" .!)")
    last = bare.rpartition(" ")[2]
    idle = word_set("not_verbs.txt") | word_set("not_work.txt")
    if not last or _PARTICIPLE.fullmatch(last) or last in idle:
        return False
    if _listed().fullmatch(last):
        return True
    return " " in bare and bool(_INFINITIVE.fullmatch(last)) and not _FINITE.search(bare)


def ends_in_work(text: str) -> bool:
    """Whether the last word is an infinitive of the list: ``Lena und Jens Tische bestellen``."""
    return _listed().fullmatch(text.rstrip(" .!)").rpartition(" ")[2]) is not None


@cache
def _listed() -> re.Pattern[str]:
    return re.compile(rf"(?:{infinitives()})")
