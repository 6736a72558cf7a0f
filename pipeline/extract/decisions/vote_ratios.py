"""Text into the sides of a vote told as a ratio or alone: ``5:2 Stimmen``, ``gegen 2 Stimmen``."""

from __future__ import annotations

import re

from pipeline.extract.decisions.voters import number_of
from pipeline.sieve import Sifted

_COUNT = r"\d{1,3}|[a-zäöüß]{3,12}"
_RATIO = Sifted(
    rf"(?<![\w/.:])(?<!\bab\s)(?<!\bum\s)(?<!\bbis\s)(?P<with>[Mm]it\s)?(?P<yes>{_COUNT})(?P<own>\sStimmen(?:\s\([^)]*\))?)?"
    rf"(?:\s?:\s?|\szu\s|\sgegen\s(?:die\s)?)(?P<no>{_COUNT})(?![\w/:]|\sUhr\b)(?P<stimmen>\s*Stimmen?\b)?"
    r"(?P<verb>\s(?:bei\s[^.;]{1,40}\s|[A-ZÄÖÜ][a-zäöüß]+\s)?(?:angenommen|abgelehnt|beschlossen|genehmigt|gewählt|bewilligt|durch\b))?"
)
"""``mit 5:2 Stimmen`` · ``12 gegen 3 Stimmen`` · ``mit 9:0 beschlossen`` · ``9 : 0``, labelled

``mit 97 gegen 38 Weiderechte bewilligt``
"""
_FEW = re.compile(
    rf"(?<!Stimmen\s)(?<!Ja\s)(?<!allen\s)(?<!\d\s)\bgegen\s(?P<yes>{_COUNT})\s(?:Ja-)?Stimmen?\s(?:bei\s[^.;]{{1,40}}\s)?(?:abgelehnt|verworfen)\b"
)
"""``Der Antrag wird gegen 12 Stimmen abgelehnt``: so many were for it"""
_CLOCK = re.compile(r"\d{1,2}:0\d")
"""``auf später verschoben (13:09)``"""
_TIME = re.compile(r"\d{1,2}\s?:\s?\d\d|\D")
"""``beschlossen 19:30``, and what is no figure"""
_ITEM = re.compile(r"[A-ZÄÖÜ][\w-]+\s\d{1,2}:\s$")
"""``[Entwurf 1: ]2 Stimmen``"""
_RESULT = re.compile(
    r"\b(?:(?:angenommen|abgelehnt|beschlossen|genehmigt),\s|(?:mehrheitlich|mehrheit|einstimmig)\s\()$",
    re.IGNORECASE,
)
"""``angenommen, [4:1]`` · ``mehrheitlich ([6 : 2])``"""
_RESULT_BEFORE = re.compile(
    r"\b(?:angenommen|abgelehnt|beschlossen|genehmigt|bewilligt|zustimmung|ablehnung)\s$",
    re.IGNORECASE,
)
"""``Angenommen [mit 5 gegen 1]`` · ``Versetzung zum Bauhof: Zustimmung [6:0]``"""
_RESULT_BEHIND = re.compile(
    r"\W{1,5}(?:einstimmig\s|mehrheitlich\s|nicht\s)?(?:angenommen|abgelehnt|beschlossen|genehmigt|bewilligt|bestätigt|"
    r"zugestimmt)\b",
    re.IGNORECASE,
)
"""``[4:1] angenommen`` · ``[2/6/2] → abgelehnt``"""
_FOR = Sifted(
    rf"\bmit\s(?P<yes>{_COUNT})\s(?:von\s\d+\s)?(?:abgegebenen\s|gültigen\s){{0,2}}Stimmen\b(?!\s(?:gegen(?!\sdie\sStimme)|abgelehnt|dagegen|zu\s\d))"
    r"(?=(?:(?:[^.;]|(?<=\d)\.|(?<=[FHD]r)\.){0,60}\s)?(?:zu[mr]\s[A-ZÄÖÜ]|angenommen|zugestimmt|stattgegeben|entsprochen|beschlossen|genehmigt|\w*gewählt|bestätigt|ernannt|berufen|"
    r"folgende[nrs]?\b|bestimmt|erteilt|entlastet|verabschiedet|bewilligt|gebilligt|befürwortet|aufgenommen|entsandt|"
    r"Minderheit|die\sMehrheit|,|\.|$)|\sbei\s(?!.*\babgelehnt)|\sohne\s(?:Gegen|Stimment|Enth))"
)
"""``mit 12 Stimmen bei 2 Enthaltungen angenommen``"""
_OTHERS = Sifted(
    rf"\bmit\sden\sStimmen\svon\s(?P<yes>{_COUNT})\s(?:von\s(?:\w+\s)?\d+\s)?(?:\w+\s)?[Mm]itgliedern\b"
    r"|^(?!.*\b(?:auf|für)\s[A-ZÄÖÜ])(?!.*\bStimmen\b.*\bStimmen\b).*\b(?<!gegen\s)(?P<beside>\d{1,3})\sStimmen(?:\s(?:und|bei)\s|,\s(?:\d+\sGegenstimmen?,\s)?(?!\w+\sGegenstimme))\w+\s(?:Stimm)?[Ee]nthaltung"
)
"""``mit den Stimmen von 20 von 34 anwesenden Mitgliedern`` · ``12 Stimmen und einer Enthaltung``"""
_RECEIVED = Sifted(
    rf"\b(?:erh(?:ält|ielt|alten)|bek(?:ommt|am))\s(?P<yes>{_COUNT})\sStimmen\b"
    r"(?=.*\b(?:angenommen|abgelehnt|gewählt|durch|dagegen)\b)|\b[Gg]ewählt\s(?:wird|wurde|ist)\s(?:\w+\s)?mit\s(?P<elected>\d{1,3})\sStimmen\b|\bvereinigte?\s(?:nur\s)?(?P<joined>\d{1,3})\sStimmen\sauf\ssich|\bbei\s(?:nur\s)?(?P<few>\d{1,3})\sStimmen\skeine\sMehrheit"
)
"""``Sein Antrag erhielt 29 Stimmen und war damit abgelehnt``"""
_ALL = Sifted(
    r"\b[Aa]lle\s(?P<yes>\d{1,3})\s(?:\w+\s)?(?:Anwesenden?|[\w-]*[Mm]itglieder|Stimmberechtigten|Delegierten|[\w-]*räte)"
    r"\s(?:stimm(?:en|ten)\b[^.;]*\b(?:zu|dafür)\b|(?:sind|waren)\s(?:dafür|einverstanden)\b)"
)
"""``Alle 12 Anwesenden stimmen der Vergabe zu``"""
_ONE_NAMED = r"(?=(?:Herrn?|Frau|Hrn?\.|Fr\.|Dr\.|GR|StR|GV|Bgm\.)\s)(?![^)]*[,u&]\s)"
"""``(Gegenstimme: [GR Muster])``, but not two of them"""
_AGAINST = Sifted(
    rf"\bgegen\sdie\sStimmen\s(?:von|der)\s(?P<several>{_COUNT})\s(?=[A-ZÄÖÜ])"
    rf"|\bgegen\s(?:die\s(?=Stimme\b))?(?P<no>{_COUNT})?\s?(?:Stimme\b(?!\sder\b)|Stimmen\b(?!\sd(?:er|es)\b))"
    rf"|\bGegenstimme:\s{_ONE_NAMED}"
)
"""``gegen 2 Stimmen bei 3 Enthaltungen`` · ``gegen die Stimme von Herrn Muster``

``gegen die Stimmen von 3 Mitgliedern``
"""
_ONE_ABSTAINS = re.compile(
    r"\b(?:Stimmenthaltung|Enthaltung)\s(?:von|des|der)\s"
    r"(?=(?:Herrn|Frau|Hrn\.|Fr\.|Dr\.|Abg\.|Abgeordneten|GR|StR|GV|[\w-]*(?:rat|rätin|rats|mitglieds?|frau|herrn))\s"
    r"|[A-ZÄÖÜ][a-zäöüß-]+\s[A-ZÄÖÜ][a-zäöüß-]+\s[a-zäöü])(?![^,.;]*\sund\s)"
    r"|\b(?:Stimmenthaltung|Enthaltung)\sdes\s(?:Gewählten|Betroffenen|Betreffenden|Vorgeschlagenen|Kandidaten|Bewerbers)\b"
    r"|\b(?:Stimmenthaltung|Enthaltung):\s" + _ONE_NAMED
)
"""``bei Stimmenthaltung von Frau Muster``, but not ``bei Enthaltung der SPD-Fraktion``"""
_OWN = re.compile(
    r"\b(?:wird|wurde)\b.*\beigener\s(?:Stimm)?[Ee]nthaltung\b.*\b(?:\w*gewählt|bestimmt|bestellt|entsandt|berufen)\b"
)
"""``Frau Muster wird bei eigener Enthaltung gewählt``, but not a board that is discharged"""
_DECIDING = re.compile(
    r"\b(?:beschlie(?:ß|ss)t|beschlo(?:ß|ss)|genehmigte?|billigte?|stimmte?|empfiehlt|lehnte?|wählte?)"
    r"\s[^.;:]{0,40}$"
)
"""``Der Gemeinderat beschließt [mit 8:3] den Kauf``"""


def ratio_of(text: str, labelled: bool) -> tuple[int, int] | None:
    """Return both sides of ``mit 5:2 Stimmen``; bare figures count where ``labelled``.

    ``Eltern 1 : 2, Lehrer 3 : 0, somit [mit 4 gegen 2 Stimmen] angenommen``: what is told as the
    result goes before bare figures.
    """
    bare: tuple[int, int] | None = None
    for ratio in _RATIO.finditer(text):
        if _CLOCK.match(ratio[0]) and not ratio["stimmen"]:
            continue
        yes, no = number_of(ratio["yes"]), number_of(ratio["no"])
        before = text[: ratio.start()]
        if _ITEM.search(text, 0, ratio.end("yes") + 2):
            continue
        result = _RESULT_BEFORE.search(before)
        verb = ratio["verb"] or _DECIDING.search(before) or result
        told = ratio["stimmen"] or (ratio["with"] and verb) or _RESULT.search(before)
        told = told or (result and not _TIME.match(ratio[0]))
        told = told or tells_result_behind(text, ratio.end("no")) or _stands_last(ratio)
        if yes is None or no is None:
            continue
        if told:
            return yes, no
        if labelled and bare is None and ratio["yes"].isdigit() and ratio["no"].isdigit():
            bare = yes, no
    return bare


def _stands_last(ratio: re.Match[str]) -> bool:
    """``Anwesend 12, [mit 11 gegen 1]``: in a decision book nothing more is said."""
    against = ratio["with"] and "gegen" in ratio[0] and ratio["no"].isdigit()
    return bool(against) and not ratio.string[ratio.end() :].strip(" .)")


def only_for(text: str) -> int | None:
    """Return the votes for, where they alone are told: ``mit 12 Stimmen angenommen``."""
    for alone in (form.search(text) for form in (_FOR, _RECEIVED, _OTHERS, _ALL, _FEW)):
        yes = number_of(alone["yes"] or alone[alone.lastindex or 0]) if alone else None
        if yes is not None:
            return yes
    return None


def only_against(text: str) -> int | None:
    """Return the votes against, where no word names that side: ``gegen 2 Stimmen``."""
    against = _AGAINST.search(text)
    return number_of(against["several"] or against["no"] or "eine") if against else None


def one_abstains(text: str) -> bool:
    """Whether one person is told who abstained: ``bei Stimmenthaltung von Frau Muster``."""
    if "eigener" in text and _OWN.search(text):
        return True
    return "nthaltung" in text and _ONE_ABSTAINS.search(text) is not None


def tells_result_behind(text: str, end: int) -> bool:
    """Whether a word of the result stands right behind figures that end at ``end``."""
    return _RESULT_BEHIND.match(text, end) is not None
