"""Tells sentences that decide by themselves: by a body, a motion or a set phrase, without vote."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from pipeline.extract.decisions.deciding_phrases import elsewhere, other_body, phrases
from pipeline.extract.decisions.outcomes import happens_here, worded_outcome
from pipeline.extract.decisions.result_sentences import is_notice
from pipeline.extract.here_and_now import decides_nothing, is_report, is_unreal
from pipeline.records import Outcome
from pipeline.wordlists import alternatives, either, words

_PRESENT = re.compile(
    r"\bwird\b|\bwerden\b|\bgilt\b|\bgelten\b|\bfindet\b|\berhält\b|\berreicht\b|\b(?:ver)?fällt\b"
)
_PAST = re.compile(r"\bwurden?\b|\b(?:ist|sind|fand|fanden|erhielt|fiel|stieß)\b")
_IS_SO = re.compile(r"\b(?:ist|sind)\s(?:\w+\s){0,2}(?:angenommen|abgelehnt)\W*$")
"""``Der Antrag ist abgelehnt``"""
_CLAUSE = re.compile(r"[,:]\s|\s(?=da(?:ss|ß)\s)|\sund\s(?=(?:es|d(?:er|ie|as))\s)")
_BECAUSE = re.compile(r",\s(?:da|weil|bis|nachdem|sobald|damit)\s")
"""``Entscheidung auf Dezember vertagt[, da] die Miete noch nicht geklärt ist``"""
_INSERTED = re.compile(r",\s(?:da|weil|nachdem|obwohl)\s[^,;:]*,\s(?=[a-zäöü])")
"""``Die Anfrage wird[, da er fehlt,] auf die nächste Sitzung verschoben``"""
_MAIN_CLAUSES = re.compile(
    r";\s|,\s(?=(?:[A-ZÄÖÜ][a-zäöüß]+|d(?:er|ie|as)\s[A-ZÄÖÜ]\w+)\s(?:wird|ist|wurde|zieht|zog)\s)|\s(?:[–-]|=+>|->|→|⇒)\s"
)
"""``Ida fehlt; [das Thema wird vertagt]`` · ``Termin unklar, [Punkt wird verschoben]``"""
_NOT_ITSELF = re.compile(r"\bwurden?\b|\bhat\b|\bhaben\b|\bwird\b")
_AGENDA_READ = re.compile(r"\bTagesordnung\s(?:wird|wurde)\s(?:verlesen|vorgelesen)\sund\b")
"""``Die Tagesordnung wird verlesen und genehmigt``: a formality, where no vote is told"""
_OPENERS = (
    r"(?:(?:Da|Weil|Nachdem|Nach|Wegen|Aufgrund|Mangels|Ohne|Mit|Auf|Daraufhin|Anschließend|Sodann|"
    r"Schließlich|Daher|Deshalb|Bis|Zu)\b[^.;]{0,120}?\b(?:wird|werden|wurden?|ist|sind)\s)"
)
"""``Da die Zahlen fehlen, wird der Antrag …`` · ``Nach Aussprache wird die Vorlage …``"""
_MOTION_LABEL = re.compile(r"(?:[\w-]*[Aa]ntrag\b[^:]{0,40}|GO(?:-Antrag)?):\s")
"""``GO: Neuer Punkt – angenommen``"""
_RESULT_ALONE = re.compile(r"(?:(?:ein|mehr)\w+\s|ohne\s\w+\s|nicht\s|so\s)*\w+(?:t|en)\s?")
"""``einstimmig angenommen``, behind a dash"""
_SHORTEST = 6
"""Letters of a body's name at least; ``PGR`` may be short for the meeting's own."""
MOST_WORDS = 14
"""What stands before a colon is longer only where it is no subject."""


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Return the pattern, compiled once for all documents whose bodies are called the same."""
    return re.compile(pattern, re.IGNORECASE)


class Deciding:
    """Tells sentences in which a body decides, or a motion is decided on, without any vote."""

    def __init__(self, bodies: Iterable[str], meeting: str | None = None) -> None:
        """``meeting`` is the body whose minutes these are, as their head names it."""
        own = either(map(re.escape, bodies))
        endings = "|".join(words("deciding_bodies.txt"))
        named = rf"|{own}" if own else ""
        self._body = _compiled(
            rf"^(?:\w+\s){{0,3}}?(?:Der|Die|Das|Alle)\s(?:[\w-]+\s){{0,2}}?(?:[\w-]*(?:{endings}){named})\b"
            r"|^Alle\s(?:stimm(?:en|ten)|sind|waren|lehn(?:en|ten))\b",
        )
        us = "|".join([*words("own_meeting.txt"), *_nouns(meeting, endings)])
        self._by_us = _compiled(
            rf"\b(?:wird|werden|wurden?)\b[^;:]*\b(?:von|vom)\s(?:\w+\s){{0,2}}?(?:[\w-]*(?:{us}))\b[^,;:]*"
            r"\b(?:angenommen|abgelehnt|genehmigt|beschlossen|gebilligt|zugestimmt|bestätigt|verabschiedet|genommen"
            r"|gewählt|bestimmt|entlastet|ernannt)\W*$",
        )
        """``Der Plan wurde von der Versammlung abgelehnt``"""
        self._we_noted = _compiled(
            rf"^(?:Der|Die|Das)\s(?:[\w-]+\s)?[\w-]*(?:{us})\s(?:hat|haben)\b[^;:]*\bkenntnis\sgenommen\W*$"
            r"|^Die\s(?:[\w-]+\s)?(?:General|Haupt|Mitglieder|Voll|Jahreshaupt)versammlung\shat\b"
            r"(?![^;:]*\b(?:am|im|in|vom|bei)\s)[^,;:]*\b(?:bestätigt|genehmigt|entlastet|beschlossen|angenommen|abgelehnt)\W*$",
        )
        """``Die Versammlung hat den Bericht zur Kenntnis genommen``"""
        self._meeting = (meeting or "").lower()
        self._ours = _compiled(rf"[\w-]*(?:{us})")
        self._body_behind = _compiled(
            rf"^[^;:]{{3,160}}?\b(?:{alternatives('deciding_verbs.txt')})\s(?:der|die|das|alle)\s(?:[\w-]+\s)?"
            rf"(?:[\w-]*(?:{endings}){named})\b",
        )
        """``Den Vorschlag lehnt der Ausschuss ab``"""
        motions = "|".join(words("motions.txt"))
        self._named_motion = _compiled(rf"(?:{motions})s?\b")
        self._motion = _compiled(
            rf"^(?:\w+\s|{_OPENERS})?(?:(?:(?:D(?:er|ie|as|em|en)|Eine?|Seine?[mn]?|Ihre?[mn]?)\s(?:[\w-]+\s){{0,2}}?)?[\w-]*(?:{motions})(?:e?s|n|en|e)?"
            rf"|TOPs?\s\d[\w.]*)\b",
        )
        self._noted = _compiled(
            rf"^(?!.*\b(?:wird|wurde|ist|war|hat|sind)\b)(?:D(?:er|ie|as)\s)?[\w-]*(?:{motions})\b"
            r"(?:[^?!]{0,60}[:,–])?\s(?:[\w.]+\s){0,4}"
            r"(?:bestätigt|genehmigt|gebilligt|angenommen|abgelehnt|beschlossen|vertagt|verschoben|zurückgestellt|bewilligt)\W*$",
        )
        """``Protokoll vom 3.5.: keine Einwände, bestätigt`` · ``Entscheidung auf Mai vertagt``"""

    def of_others(self, text: str) -> bool:
        """Whether another body decided than the one whose minutes these are.

        ``Der Ortsrat hat mit 5 : 2 Stimmen zugestimmt``, in the minutes of a Gemeinderat.
        """
        who = other_body(text) if self._meeting else None
        if not who or len(who) < _SHORTEST or self._ours.fullmatch(who):
            return False
        nouns = self._meeting.split()
        return who[:6] not in self._meeting and not any(one.endswith(who) for one in nouns)

    def outcome(self, text: str) -> Outcome | None:
        """Return what the sentence decides by itself, None when it decides nothing."""
        if self.of_others(text):
            return None
        if phrases("not-yet").search(text):
            return "deferred"
        parts = _MAIN_CLAUSES.split(text)
        whole = _INSERTED.sub(" ", text) if ", " in text else text
        if len(parts) > 1 and decides_nothing(text):
            return None
        for one in dict.fromkeys((text, whole, *parts[1:])):
            if told := self._alone(one) or self._behind_colon(one):
                return told
        behind = (self._behind_motion(text, one) for one in parts[1:])
        return next((told for told in behind if told), None)

    def _behind_motion(self, text: str, part: str) -> Outcome | None:
        """``Dringlichkeitsantrag: Änderung der Gebühren – angenommen, gilt ab Mai``."""
        first = re.split(r"[,;.(]|\s[-=]?>|\s→", part, maxsplit=1)[0]
        worded = worded_outcome(first) if _RESULT_ALONE.fullmatch(first) else None
        if worded is None or not worded[1]:
            return None
        named = self._motion.match(text) or _MOTION_LABEL.match(text)
        return worded[0] if named and not is_unreal(text) and not is_report(text) else None

    def _behind_colon(self, text: str) -> Outcome | None:
        """``Vorschlag Ida, den Beitrag zu erhöhen: zurückgestellt, bis Zahlen da sind``."""
        head, colon, told = text.partition(": ")
        if not colon or len(head.split()) > MOST_WORDS:
            return None
        if worded_outcome(head) and not is_notice(head):
            return None
        if _MOTION_LABEL.match(text) and told[:1].isupper():
            return None  # Antrag von Herrn Muster: Vertagung
        if self.is_bare(told) and (worded := worded_outcome(told)):
            return worded[0]
        return self._alone(told)

    def _alone(self, text: str) -> Outcome | None:
        worded = worded_outcome(text)
        if (
            worded is None
            or not worded[1]
            or decides_nothing(text)
            or is_unreal(text)
            or is_report(text)
        ):
            return None
        if worded[0] == "adopted" and _AGENDA_READ.search(text):
            return None
        return worded[0] if self._is_decided(text, worded[0]) else None

    @staticmethod
    def is_bare(text: str) -> bool:
        """Whether the text is a result and nothing else: ``Wird genehmigt.``."""
        return phrases("bare").search(text) is not None

    def _is_decided(self, text: str, outcome: Outcome) -> bool:
        """Whether a body, a motion or a set phrase carries the outcome."""
        ours = text.startswith("Wir beschließen ")  # im Fall des Vertrages, …
        here = ours or not elsewhere(text.split(",", maxsplit=1)[0])
        if phrases("stated").search(text) or self._body_decides(text):
            return True
        if here and (phrases("nobody").search(text) or phrases("here").search(text)):
            return True
        if outcome in ("deferred", "withdrawn") and phrases(outcome).search(text):
            return True
        named = "Antragsteller" in text or self._named_motion.search(text) is not None
        return (outcome == "withdrawn" and named) or self._motion_decided(text)

    def _body_decides(self, text: str) -> bool:
        """``Der Ausschuss nimmt Kenntnis`` · ``Den Vorschlag lehnt der Ausschuss ab``."""
        if self._body_behind.match(text) or self._by_us.search(text) or self._we_noted.match(text):
            return True
        first = _CLAUSE.split(text, maxsplit=1)[0]
        return bool(self._body.match(text)) and not _NOT_ITSELF.search(first)

    def _motion_decided(self, text: str) -> bool:
        """``Der Antrag wird abgelehnt``; in the past only what nobody else does: ``vertagt``."""
        if self._noted.match(_BECAUSE.split(text, maxsplit=1)[0]) or phrases("approved").search(
            text
        ):
            return True
        if not self._motion.match(text):
            return False
        if _PRESENT.search(text):
            return True
        here = happens_here(text) or _IS_SO.search(text) is not None
        return here and bool(_PAST.search(text)) and not elsewhere(text)


def _nouns(meeting: str | None, endings: str) -> list[str]:
    """Return the names of bodies in ``Gemeinderat der Gemeinde Musterbach``."""
    found = re.findall(rf"\b[\w-]*(?:{endings})\b", meeting or "", re.IGNORECASE)
    return [re.escape(one) for one in found]
