"""What somebody does, told by the verb: work they take on, unless the verb only tells or thinks."""

from __future__ import annotations

import re
from functools import cache

from pipeline.extract.tasks.verbs import and_works, any_form, several_form
from pipeline.wordlists import alternatives, rows, word_set

_VERB = r"(?P<{0}>[a-zäöüß]{{2,}}(?:t|en|ern|eln))\b"
_NAMED = r"(?:[A-ZÄÖÜ][\w./-]*\s)*?(?P<{0}>[A-ZÄÖÜ][\w-]+)(?:\s[A-ZÄÖÜ]\.(?=\s[a-zäöüß]))?"
_OTHERS = r"(?P<others>(?:(?:,\s|\s?[&/]\s?|\sund\s)(?:[A-ZÄÖÜ][\w.-]*\s?){1,4}?){0,3})"
_LEADING = re.compile(
    rf"\W*(?:\d\.\s)?{_NAMED.format('name')}(?:\s\([^()]{{2,40}}\))?"
    rf"{_OTHERS}\s{_VERB.format('verb')}(?P<rest>.*)",
    re.DOTALL,
)
"""``[Lena] und Jens [streichen] die Tür`` · ``GR Ing. [Probst] (SPD) [holt] Preise ein``"""
_OFFICE = (
    r"(?:Der\s[A-ZÄÖÜ][\w-]*(?:er|or|ist|eur|wart|mann|rat|[ae]nt|är|ende)|Die\s[A-ZÄÖÜ][\w-]+in)\s"
)
"""``[Der Bürgermeister ]fragt Frau Muster``: an office does it, not whom it asks"""
_VERB_FIRST = re.compile(
    rf"(?P<verb>[A-ZÄÖÜ][a-zäöüß]{{2,}}t)\s(?:wieder\s|auch\s)?{_NAMED.format('name')}(?P<rest>(?=\W*$|,|\s(?:wieder|auch|mit|bis|und)\b)[^?]*)$",
    re.DOTALL,
)
"""``[Übernimmt Lena]`` · ``[Macht Frau Muster] wieder mit Herrn Probst``"""
_APPOSITION = re.compile(
    r"D(?:er|ie)\s[A-ZÄÖÜ][^,;:]{2,60},\s(?P<who>(?:Herr|Frau)\s[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+)?),(?=\s[a-zäöüß]+t\s)"
)
"""``[Der Leiter des Bauhofs, Herr Probst,] repariert das Tor``"""
_PREPOSITION = re.compile(r"(?:An|Auf|Beim?|Für|Mit|Nach|Über|Um|Zu[mr]?)\s")
"""``[Mit dem Wirt] spricht Frau Muster``"""
_REFERENCE = re.compile(r"\s*\((?:siehe|vgl|s\.|Anlage|Anhang|Beilage|TOP)[^()]*\)(?=\W*$)")
"""``stellt den Bericht vor[ (siehe Anlage 2)].``"""
_SHORT = 5
"""Letters of an infinitive that many others end in by chance."""
_SUFFERED = re.compile(
    r"\w*ge(?!stalten|nehmigen|winnen|währen)\w{2,}en"
    r"|(?:über|unter|ver|be|ent|er|emp)\w*(?:nommen|schoben|wiesen|fohlen|boten|schrieben|schlossen|hoben|zogen|"
    r"troffen|sprochen|standen|loren|brochen|mieden|schieden|griffen|liehen|rufen|lesen|lassen|raten|treten|"
    r"halten|geben)"
)
"""``wird [gebeten]``, ``wird [verschoben]``: done to somebody, not by them"""
_PRONOUN_DOES = re.compile(r"\W*(?:[Ee]r|[Ss]ie)\s(?P<deed>[a-zäöüß]{2,}t\s.*)", re.DOTALL)
_FINISHED = re.compile(
    r"\b(?:ist|sind|war(?:en)?|sei(?:en)?|wäre|wurden?|worden|hat(?:te)?|haben|habe|nicht|kein\w*|dass|daß)\b"
)
"""What is so, what was done, what is denied: no work."""
_VOTED = re.compile(r"\?|,\s(?:einstimmig|gewählt)\b")
"""``Die Kasse macht wieder Frau Muster[, einstimmig]`` is an election."""
_PARTICIPLE = re.compile(
    r"(?:\w{2,6})?ge(?!stalt|nehmig|währ|winn|hör|lang|nieß)\w{3,}t|\w{2,6}ge\w{2,}en|gekommen|gegangen"
)
"""``Frau Muster [gewählt]`` · ``Muster und Probst [vorgeschlagen]``"""


def deed(text: str, known: frozenset[str]) -> tuple[str, str] | None:
    """Return the name of the subject, one of ``known``, and verb and complement of what it does."""
    text = _APPOSITION.sub(r"\g<who>", text) if text.startswith(("Der ", "Die ")) else text
    for pattern in (_LEADING, _following(), _VERB_FIRST):
        match = pattern.match(text)
        if match is None or match["name"] not in known or not _is_verb(match["verb"]):
            continue
        if pattern is _VERB_FIRST and not any_form().fullmatch(match["verb"].lower()):
            continue
        parts = match.groupdict("")
        several = parts.get("others") and (
            "before" not in parts or several_form().fullmatch(parts["verb"])
        )
        if parts["verb"].endswith("t") or several:
            before = parts.get("before", "")
            if _PREPOSITION.match(before):
                before = before[0].lower() + before[1:]
            return parts["name"], f"{parts['verb'].lower()} {before}{parts['rest']}"
    return None


def pronoun_deed(text: str) -> str | None:
    """Return the verb of work and its complement behind a pronoun: ``Er [reinigt ihn selbst]``."""
    done = _PRONOUN_DOES.match(text)
    return done["deed"] if done and any_form().match(done["deed"]) else None


def only_tells_of_them(text: str) -> bool:
    """Whether a pronoun's verb is one of saying, thinking or being: ``Sie braucht Geld``."""
    done = _PRONOUN_DOES.match(text)
    return done is not None and only_tells(done["deed"])


def is_work(done: str) -> bool:
    """Whether verb and complement are work: ``zimmert die Bank``, but not ``macht deutlich``."""
    behind = re.split(r"\b", done, maxsplit=2)[2]
    clause = re.split(r",\s|[;:]|\s[–—-]\s", behind, maxsplit=1)[0].strip(" .!")
    if _VOTED.search(done) or _FINISHED.search(clause):
        return False
    return not only_tells(done) or and_works().search(clause) is not None


def only_tells(done: str) -> bool:
    """Whether the verb is one of saying, thinking or being, with what stands behind it."""
    verb, behind = re.split(r"\b", _REFERENCE.sub("", done), maxsplit=2)[1:]
    if behind.lstrip().startswith(":"):  # informiert: …
        return True
    told = _telling().get(_plain(verb))
    return told is not None and bool(told.search(behind.strip(" .")))


def tells_of(infinitive: str) -> bool:
    """Whether an infinitive is one of saying, thinking or being: ``anmerken``, ``hinweisen``."""
    return any(
        _plain(infinitive).endswith(form) and (form == _plain(infinitive) or len(form) > _SHORT)
        for form, told in _telling().items()
        if not told.pattern
    )


def is_suffered(participle: str) -> bool:
    """Whether a word behind ``wird`` is what is done to somebody: ``gebeten``, ``verschoben``."""
    return _SUFFERED.fullmatch(participle) is not None


@cache
def _following() -> re.Pattern[str]:
    """``Radtour: [machen] Lena [Muster] und Jens`` · ``Das [machen] wie immer [Lena] und Jens``."""
    return re.compile(
        rf"\W*(?!(?i:er|sie|wir|ich|man|es|alle)\s|{_OFFICE})(?P<before>[^,;:?!]{{2,80}}?:?\s){_VERB.format('verb')}\s"
        rf"(?:(?:{alternatives('words_before_doer.txt')})\s){{0,3}}(?!Herrn\b){_NAMED.format('name')}"
        rf"{_OTHERS}(?=[,;]|\.(?!\s[A-ZÄÖÜ])|\s[^A-ZÄÖÜ]|$)(?P<rest>.*)",
        re.DOTALL,
    )


def _is_verb(word: str) -> bool:
    idle = word in word_set("not_verbs.txt") or word.endswith("schoben")
    return not idle and not _PARTICIPLE.fullmatch(word)


@cache
def _telling() -> dict[str, re.Pattern[str]]:
    """Verbs that only tell, each with what must stand behind it for that; empty: anything."""
    return {
        _plain(form): re.compile("|".join(filter(None, (behind, _at_end(particle)))))
        for present, plural, particle, behind in rows("telling_verbs.csv")
        for form in (present, plural)
    }


def _plain(word: str) -> str:
    """``begrüsst`` is ``begrüßt`` in Switzerland and on typewriters."""
    return word.replace("ß", "ss")


def _at_end(particle: str) -> str:
    """A pattern for a particle at the end of its clause: ``führt den Plan [aus], …``."""
    return rf"\b(?:{particle})(?=\W*$|\s?[,:;(]|\s(?:und|wie)\b)" if particle else ""
