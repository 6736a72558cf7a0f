"""Who a task is given to: a person named there, called by first name, or by office."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extract.tasks.deeds import deed, is_work
from pipeline.extract.tasks.holders import does
from pipeline.extract.tasks.infinitives import is_infinitive_phrase
from pipeline.extract.tasks.orders import until_ordered
from pipeline.extract.tasks.printed_names import PrintedNames
from pipeline.extract.tasks.signs import by_initials, names_of, only
from pipeline.extract.tasks.verbs import acting_names
from pipeline.records import Evidence, Facts, PersonMention
from pipeline.sieve import Sifted

_TITLED = r"(?:(?:Herrn?|Frau|Hr\.|Fr\.|Dr\.|Prof\.|[A-ZÄÖÜ][\w.-]*)\s)*?(?P<last>[A-ZÄÖÜ][\w-]+)"
_SUBJECT = re.compile(rf"(?:Es\s\w+\s\w+,\sda(?:ss|ß)\s)?{_TITLED}\s(?=[a-zäöüß]|und\s|[/&])")
"""``[Stadtrat Dr. Jens Probst] wird …``"""
_BEHIND_VERB = re.compile(
    rf"\b(?:wird|werden|will|soll|sollen|hat|haben|muss)\s{_TITLED}(?=\s[^A-ZÄÖÜ]|,|\.(?!\s[A-ZÄÖÜ])|$)"
)
"""``Den Plan wird [Frau Muster] …``"""
_PROMISES = re.compile(
    r"\b(?:sag(?:t|te)|sicher(?:t|te)|erklär(?:t|te)\ssich|verspr(?:icht|ach)|übernimmt)"
    r"(?:\s[A-ZÄÖÜ][\w.-]*)+(?=[\s,])"
)
"""``Auf Nachfrage von Frau Muster [sagt Herr Probst] zu, …``"""
_MODAL = re.compile(rf"{_TITLED}\s(?=(?:wird|will|soll|muss|lässt|läßt)\s)")
"""``[Jens Probst] wird Frau Muster bis Mai die Unterlagen schicken``"""
_HE = re.compile(
    r"[^,;]{0,80}\b[a-zäöüß]+[tdl]\ser\b|[Dd]en\s[^,;]{0,80}\b[a-zäöüß]+t\ssie\b|Auf\s[^;:]+,\s[a-zäöüß]+t\s(?:er|sie)\szu\b"
)
"""``Auf die Frage von Frau Muster [nennt er] die Zahlen`` · ``Auf die Frage, …, sagt er zu``"""
_ASKS = re.compile(
    r"\b(?:bittet|bat|beauftragte?|ersuchte?|ermächtigte?)\s(?=(?:Herrn?|Frau|d(?:en|ie|as)|alle|[A-ZÄÖÜ]))"
)
_ASKED_FOR = re.compile(r",\s|\bum\s|\bmit\s")
"""``bittet den Bürgermeister[, ]das zu klären`` · ``ersucht Frau Muster [um ]Einholung``"""
_ASIDE = re.compile(r"[(\[]([^()\[\]]{3,60})[)\]]|\s[–—-]\s([A-ZÄÖÜ][^–-]{2,40})$")
"""``Zaun reparieren (Muster)``"""
_HE_FIRST = re.compile(r"(?:[Ss]ie|[Ee]r)\s")
_BEHIND = re.compile(r"\s\((?P<who>[^()]{3,40})\)\W*$")
_PRONOUN = re.compile(
    r"(?:[Ss]ie|[Ee]r|Beide)\s"
    r"|(?![Dd]er\s[\w-]+\s\w+\ssie\s).{0,80}\b(?:wird|soll|will)\s(?:er|sie)\s"
)
"""``Sie klärt das`` · ``Den Plan wird er bis Mai vorlegen``, but not ``der Bauhof wird sie …``"""
_THAT = Sifted(rf",\sda(?:ss|ß)\s{_TITLED}\s")
"""``Wir einigen uns darauf[, dass Lena ]die Firma anruft``"""
_AFTER = re.compile(r"(?:Sobald|Nachdem)\s[^,]{5,100},\s(?=[a-zäöüß]+t\s)")
"""``[Sobald die Zahlen da sind, ]informiert Frau Muster die Presse``"""
_OPENING = 60
"""Characters of a sentence in which its subject stands."""
_RECIPIENT = re.compile(
    r"\b(?:an|bei|für|gegen|über|von|mit)\s(?:(?:Herrn?|Frau|Hr\.|Fr\.|Dr\.|Koll\w*\.|d(?:en|ie|as))\s)*"
    r"(?P<first>[A-ZÄÖÜ][\w-]+)(?:\s(?P<last>[A-ZÄÖÜ][\w-]+))?"
)
"""``Alle schicken ihre Texte bis Mai [an Frau Muster]``"""


class TaskPeople(PrintedNames):
    """The people of one document, ready to be found in a sentence or a cell."""

    def __init__(self, known: Facts, text: str = "") -> None:
        super().__init__(known, text)
        self._mentions: dict[int, list[PersonMention]] = {}
        for one in known.person_mentions:
            self._mentions.setdefault(one.evidence.page, []).append(one)

    def doer(
        self, text: str, evidence: Evidence, subject: str | None, told: str | None
    ) -> str | None:
        """Return who is to do what ``text`` says; whom somebody asks comes before who asks.

        ``subject`` is who was named last before, ``told`` what a label prints.
        """
        asked = _ASKS.search(text)
        if asked and _ASKED_FOR.search(text, asked.end()):
            whom = text[asked.end() :]
            return self.printed(whom) or self.called(whom)
        leading = self._leading(text)
        sure = (told and self.beside(told)) or self._noted(text)
        first = leading or self._named_first(text)
        if sure := sure or (None if first else self._offices.acting_in(text)):
            return sure
        if not first and does(text):
            return self._offices.held_in(text) or self._beside_work(text)
        pronoun = subject if _PRONOUN.match(text) else None
        ordered = text[: until_ordered(text)]
        if ordered != text:
            return self.printed(ordered) or self.called(text) or pronoun
        if _HE.match(text) or (pronoun and not leading and _HE_FIRST.match(text)):
            return subject
        stated = None if leading else _PROMISES.search(text) or _MODAL.match(text)
        found = (stated and self.printed(stated[0])) or self._named(text, evidence, leading)
        return found or pronoun or self._beside_work(text)

    def _named_first(self, text: str) -> bool:
        """Whether somebody known is the subject: ``[Lena Muster soll] der Obfrau schreiben``."""
        modal = _MODAL.match(text)
        return modal is not None and modal["last"] in self._names

    def _noted(self, text: str) -> str | None:
        """``Lena fragen, ob sie Zeit hat (Jens)``: whose name stands behind a note does it."""
        aside = _BEHIND.search(text)
        work = text[: aside.start()].partition(",")[0] if aside else ""
        return self.beside(aside["who"]) if aside and is_infinitive_phrase(work) else None

    def _named(self, text: str, evidence: Evidence, leading: str | None) -> str | None:
        """Return the first who is named and to whom nothing is only sent or shown."""
        doing = _RECIPIENT.sub(self._without_known, text)
        found = leading or (None if self.printed(text) else self.called(text))
        found = found or self._among(evidence, doing) or self.called(text) or self.acting(doing)
        return found or self.printed(doing[:_OPENING])

    def _beside_work(self, text: str) -> str | None:
        """Return who stands in brackets, behind a dash, or as a sign before: ``PS legt … vor``."""
        aside = [" ".join(one).strip() for one in _ASIDE.findall(text)]
        named = (
            self.beside(part) or by_initials(part, self._people) for part in (*aside, text[:4])
        )
        return next((one for one in named if one), None)

    def _without_known(self, recipient: re.Match[str]) -> str:
        """Return nothing for somebody known: ``Alle schicken das an [Frau Muster]``."""
        known = recipient["first"] in self._names or recipient["last"] in self._names
        return " " if known else recipient[0]

    def _among(self, evidence: Evidence, doing: str | None) -> str | None:
        """Return the first person named at ``evidence``, who stands in ``doing`` if it is given."""
        for mention in self._mentioned(evidence):
            if doing is None or mention.name_raw.split()[-1] in doing:
                return mention.person
        return None

    def _mentioned(self, evidence: Evidence) -> Iterator[PersonMention]:
        for mention in self._mentions.get(evidence.page, ()):
            if evidence.start <= mention.evidence.start < evidence.end:
                yield mention

    def at(self, evidence: Evidence, printed: str | None = None) -> str | None:
        """Return the first person named at ``evidence``, or the one ``printed`` there."""
        if printed and (named := self.printed(printed)):
            return named
        if found := self._among(evidence, printed):
            return found
        if not printed:
            return None
        return self.at_once(printed)

    def named_at(self, evidence: Evidence) -> Iterator[str]:
        """Yield whoever is named at ``evidence``."""
        return (mention.person for mention in self._mentioned(evidence))

    def leading(self, text: str, evidence: Evidence) -> str | None:
        """Return who is spoken of: a person named there, or ``[Der Obmann] berichtet``."""
        if found := self._among(evidence, None) or self.printed(text[:_OPENING]):
            return found
        return self._offices.held_in(text) if text.startswith(("Der ", "Die ")) else None

    def acting(self, text: str) -> str | None:
        """``Lena klärt …``, ``soll Jens …``: the one person called by a name beside a verb."""
        beside = acting_names().finditer(text) if self._name_signs.may_stand_in(text) else ()
        names = {(match["before"] or match["behind"]).split()[-1] for match in beside}
        names.update(match["last"] for match in _BEHIND_VERB.finditer(text))
        names.update(match["last"] for match in _THAT.finditer(text))
        return only(one for one in self._people if one.given_name in names or one.surname in names)

    def acts(self, text: str) -> bool:
        """Whether the text begins with somebody known and the work that they do."""
        done = self.deed(text)
        return done is not None and is_work(done)

    def _leading(self, text: str) -> str | None:
        """Return the one person who is the subject: ``[Benno] fragt bei Frau Muster nach``."""
        done = deed(text, self._names) if self._name_signs.may_stand_in(text) else None
        named = only(one for one in self._people if done and done[0] in names_of(one))
        return named or (self._signs.get(done[0]) if done else None)

    def deed(self, text: str) -> str | None:
        """Return verb and complement of what somebody known does: ``holt Preise ein``."""
        text = _AFTER.sub("Dann ", text) if text.startswith(("Sobald", "Nachdem")) else text
        done = deed(text, self._names) if self._name_signs.may_stand_in(text) else None
        return done[1] if done else self._offices.deed_in(text)

    def leads(self, text: str) -> bool:
        """Whether somebody known is the subject: ``Frau Muster wird``, ``Dazu wird er``."""
        if _PRONOUN.match(text) or self.deed(text):
            return True
        found = (_SUBJECT.match(text), _BEHIND_VERB.search(text))
        return any(one is not None and one["last"] in self._names for one in found)
