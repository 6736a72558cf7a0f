"""Tells sentences that decide by themselves: by a body, a motion or a set phrase, without vote."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.extract.outcomes import happens_here, is_report, is_unreal, worded_outcome
from pipeline.records import Outcome
from pipeline.wordlists import words

_PRESENT = re.compile(
    r"\bwird\b|\bwerden\b|\bgilt\b|\bgelten\b|\bfindet\b|\berhält\b|\berreicht\b|\bfällt\b"
)
_PAST = re.compile(r"\bwurden?\b|\b(?:ist|sind|fand|fanden|erhielt|fiel)\b")
_ELSEWHERE = re.compile(
    r"\b(?:von|vom|durch)\s(?:d\w+\s)?[A-ZÄÖÜ]|\bim\s(?:[A-ZÄÖÜ]|letzten|vergangenen|vorigen)"
    r"|\b(?:19|20)\d\d\b|\bam\s\d|\bzuvor\b|\binzwischen\b|\bmittlerweile\b|\bnoch\snicht\b"
    r"|\bdass\b|\bdaß\b"
)
"""``wurde im Bauausschuss beschlossen``: decided by others, or at another time."""
_STATED = re.compile(
    r"\b(?:ist|sind)\s(?:das\s)?(?:so|damit|somit|hiermit)\s(?:\w+\s){0,3}?(?:beschlossen|angenommen|"
    r"genehmigt|abgelehnt|kenntnis)"
    r"|(?:^|,\s)(?:Damit|Somit|Hiermit)\s(?:ist|sind|gilt|gelten)\b"
    r"|^(?:Sie|Er|Es|Diese[rs]?)\s(?:gilt|gelten)\s(?:\w+\s)?als\s(?:genehmigt|angenommen|beschlossen)"
    r"|^(?:(?:wird|wurde)\s)?(?:zur\s)?kenntnis(?:\sgenommen)?\W*$"
    r"|^(?:[^,.:]{0,40}\s)?(?:besteht|herrscht)\s[^,.]{0,20}(?:einvernehmen|einigkeit|einverständnis|konsens)"
    r"|\b(?:fand|findet|erhielt|erhält|erreichte?)\s(?:sich\s)?keine\smehrheit"
    r"|\b(?:als|für)\sgenehmigt\serklärt|\bfand\sbei\s(?:\w+\s)?\d+\sStimmen\skeine\sMehrheit"
    r"|^D(?:er|ie|as)\s[^,.]{3,80}\s(?:wird|werden)\s(?:\w+\s){0,3}zur\skenntnis\sgenommen\W*$"
    r"|\b(?:sind|waren)\ssich\s(?:\w+\s){0,2}einig\b|\b(?:sind|waren)\salle\seinverstanden\b"
    r"|\bfa(?:ss|ß)t\s(?:\w+\s){0,2}folgende[nr]?\s\w*beschl",
    re.IGNORECASE,
)
"""``Es ist so beschlossen`` · ``Damit ist der Antrag abgelehnt`` · ``Es besteht Einvernehmen``"""
_NOBODY = re.compile(
    r"^(?:Es\s(?:wird|wurde)\s(?:\w+\s)?beschlossen|Beschlossen\s(?:wird|wurde)|"
    r"(?:Wir|Man)\s(?:beschl\w+|lehn\w+|stimm\w+|einig\w+|verständig\w+))\b",
    re.IGNORECASE,
)
"""``Es wird beschlossen, …`` · ``Beschlossen wurde, …`` · ``Wir beschließen, …``"""
_WHICH = re.compile(
    r",\s(?:welche[srn]?|d(?:ie|as|er))\s(?:\w+\s){0,3}(?:ohne\s\w+|so|einhellig)\s"
    r"(?:angenommen|genehmigt|gebilligt|bestätigt)\s(?:wurden?|wird|werden)\W*$"
)
"""``… verlas die Niederschrift, welche ohne Einwand genehmigt wurde``"""
_DISCHARGED = re.compile(
    r"\b(?:wird|werden|wurden?)\b.{0,120}\b(?:entlastet|entlastung\b.{0,30}\berteilt)\b"
    r"|\bentlastung\b.{0,60}\b(?:wird|wurde)\b.{0,60}\berteilt\b",
    re.IGNORECASE,
)
"""``Dem Vorstand wird Entlastung erteilt`` · ``Der Vorstand wurde entlastet``"""
_ELECTED = re.compile(
    r"\b(?P<verb>wird|werden|wurden?)\b.{0,120}\b(?:zu[mr]?|als)\b.{1,80}\b(?:wieder|nach|neu)?gewählt\b"
    r"|^(?:Zu[mr]?|Als)\s.{1,80}\b(?P<other>wird|werden|wurden?)\b.{1,120}\b(?:wieder|nach|neu)?gewählt\b"
    r"|^(?:wieder|nach|neu)?gewählt\s(?:wird|werden|wurden?|ist|sind)\b"
    r"(?!.*\b(?:geheim|schriftlich|offen|per|mit\sStimmzetteln?)\b)",
    re.IGNORECASE | re.DOTALL,
)
"""``Frau Muster wird zur Kassenwartin gewählt`` · ``Zum Schriftführer wurde er gewählt``"""
_DEFERRED = re.compile(
    r"^(?:[^.:]{0,60}:\s)?vertagt\b|\b(?:wird|werden)\b.{0,120}\bvertagt\b"
    r"|\bauf\s(?:die|das|den)\s(?:nächste|kommende|übernächste)[nrs]?\s\w+\s(?:verschoben|vertagt)"
    r"|^(?:Hier|Dar)über\s(?:wird|soll)\s(?:erst\s)?(?:im|am|in\sder|bei|nach)\s"
    r"|\bbis\szu[rm]\s(?:nächsten|kommenden)\b.{0,40}\bzurückgestellt|\berst\s(?:in|auf)\sder\s\w+\s"
    r"|\b(?:wird|werden)\b(?!.*(?:€|Euro|EUR|DM|Mittel|Rücklage)).{0,120}\bzurückgestellt\b",
    re.IGNORECASE | re.DOTALL,
)
"""``Vertagt auf nächste Woche`` · ``wird auf die nächste Sitzung verschoben``"""
_NOT_YET = re.compile(
    r"\bsoll(?:en)?\s(?:[\w.]+\s){0,3}(?:erst|in\sder\snächsten)\b[^;:]{3,80}\b(?:entschieden|beschlossen|abgestimmt)\swerden\b"
)
"""``Über den Anschluss soll erst im Mai entschieden werden``"""
_IS_SO = re.compile(r"\b(?:ist|sind)\s(?:\w+\s){0,2}(?:angenommen|abgelehnt)\W*$")
"""``Der Antrag ist abgelehnt``"""
_APPROVED = re.compile(
    r"^(?:D(?:as|ie)\s)?(?:\w+\s)?(?:Protokoll|Niederschrift|Verhandlungsschrift)\b[^,;:]*\b(?:wurde|ist)\b[^,;:]*"
    r"\b(?:genehmigt|bestätigt|gebilligt|angenommen|verabschiedet)\W*$"
)
"""``Das Protokoll der letzten Sitzung wurde genehmigt``: nobody else does that."""
_CLAUSE = re.compile(r"[,:]\s")
_AGENDA = re.compile(r"\bTagesordnung\b(?!spunkt)")
_OPENERS = (
    r"(?:(?:Da|Weil|Nachdem|Nach|Wegen|Aufgrund|Mangels|Ohne|Mit|Auf|Daraufhin|Anschließend|Sodann|"
    r"Schließlich|Daher|Deshalb|Bis|Zu)\b[^.;]{0,120}?\b(?:wird|werden|wurden?|ist|sind)\s)"
)
"""``Da die Zahlen fehlen, wird der Antrag …`` · ``Nach Aussprache wird die Vorlage …``"""


class Deciding:
    """Tells sentences in which a body decides, or a motion is decided on, without any vote."""

    def __init__(self, bodies: Iterable[str]) -> None:
        own = "|".join(re.escape(body) for body in sorted(bodies, key=len, reverse=True))
        endings = "|".join(words("deciding_bodies.txt"))
        named = rf"|{own}" if own else ""
        self._body = re.compile(
            rf"^(?:\w+\s){{0,3}}?(?:Der|Die|Das|Alle)\s(?:[\w-]+\s){{0,2}}?(?:[\w-]*(?:{endings}){named})\b"
            r"|^Alle\s(?:stimmen|sind|lehnen)\b",
            re.IGNORECASE,
        )
        motions = "|".join(words("motions.txt"))
        self._named_motion = re.compile(rf"(?:{motions})s?\b", re.IGNORECASE)
        self._motion = re.compile(
            rf"^(?:\w+\s|{_OPENERS})?(?:D(?:er|ie|as|em|en)\s(?:[\w-]+\s){{0,2}}?[\w-]*(?:{motions})(?:e?s|n|en|e)?"
            rf"|TOPs?\s\d[\w.]*)\b",
            re.IGNORECASE,
        )
        self._noted = re.compile(
            rf"^(?!.*\b(?:wird|wurde|ist|war|hat|sind)\b)(?:D(?:er|ie|as)\s)?[\w-]*(?:{motions})\b"
            r"(?:[^?!]{0,60}[:,–])?\s(?:[\w.]+\s){0,4}(?:bestätigt|genehmigt|gebilligt|angenommen|abgelehnt|beschlossen)\W*$",
            re.IGNORECASE,
        )
        """``Protokoll vom 3.5.: keine Einwände, bestätigt`` · ``Antrag mündlich abgelehnt``"""

    def outcome(self, text: str) -> Outcome | None:
        """Return what the sentence decides by itself, None when it decides nothing."""
        if _NOT_YET.search(text):
            return "deferred"
        worded = worded_outcome(text)
        if worded is None or not worded[1] or is_unreal(text) or is_report(text):
            return None
        if _AGENDA.search(text) and worded[0] == "adopted":
            return None
        return worded[0] if self._is_decided(text, worded[0]) else None

    def _is_decided(self, text: str, outcome: Outcome) -> bool:
        """Whether a body, a motion or a set phrase carries the outcome."""
        if (
            _STATED.search(text)
            or _WHICH.search(text)
            or (outcome == "deferred" and _DEFERRED.search(text))
        ):
            return True
        if _NOBODY.match(text) and not _ELSEWHERE.search(text.split(",", maxsplit=1)[0]):
            return True
        if self._body.match(text) and not re.search(
            r"\bwurden?\b|\bhat\b|\bhaben\b|\bwird\b", _CLAUSE.split(text, maxsplit=1)[0]
        ):
            return True
        if outcome == "withdrawn" and (self._named_motion.search(text) or "Antragsteller" in text):
            return True
        return (outcome == "adopted" and self._person_decided(text)) or self._motion_decided(text)

    def _motion_decided(self, text: str) -> bool:
        """``Der Antrag wird abgelehnt``; in the past only what nobody else does: ``vertagt``."""
        if self._noted.match(text) or _APPROVED.match(text):
            return True
        if not self._motion.match(text):
            return False
        if _PRESENT.search(text):
            return True
        here = happens_here(text) or _IS_SO.search(text) is not None
        return here and bool(_PAST.search(text)) and not _ELSEWHERE.search(text)

    @staticmethod
    def _person_decided(text: str) -> bool:
        """Whether people are discharged or elected here and now."""
        if _ELSEWHERE.search(text.split(",", maxsplit=1)[0]):
            return False
        return bool(_DISCHARGED.search(text) or _ELECTED.search(text))
