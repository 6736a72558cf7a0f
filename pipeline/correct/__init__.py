"""Lines as read into repaired lines, every change recorded with its rule and place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from pipeline.correct.archive import DocumentNames, confirmed, drawn, names_of
from pipeline.correct.capital_i import capital_i_edits, numeral_edits, shouted_edits
from pipeline.correct.certain import certain_edits, printed_words
from pipeline.correct.channel import Channel
from pipeline.correct.commoner import Commoner
from pipeline.correct.confusions import load_confusions
from pipeline.correct.context import Twins
from pipeline.correct.digits import digit_edits
from pipeline.correct.doubt import Doubter
from pipeline.correct.exact import ExactRules, applies
from pipeline.correct.judge import Judge
from pipeline.correct.leaders import leader_edits
from pipeline.correct.names import Known, agreements, closed_names, parts, printed_forms
from pipeline.correct.quotes import quote_edits
from pipeline.correct.repair import Repair
from pipeline.correct.repeats import mend_repeated
from pipeline.correct.sheet import SKIPPED, lay_sheet
from pipeline.correct.spelling import Spelling
from pipeline.correct.stream import Edit, Stream, finish, page_streams
from pipeline.correct.streets import street_edits
from pipeline.correct.table_rules import rule_edits
from pipeline.correct.two_readings import reading_edits
from pipeline.correct.umlaut_forms import UmlautForms
from pipeline.correct.unlisted import Unlisted
from pipeline.correct.verdict import damaged, wrong_language_pages
from pipeline.dictionaries import Dictionaries
from pipeline.lexicon import Lexicon
from pipeline.records import LaidOutPage, Transcript
from pipeline.settings import CorrectSettings

__all__ = ["Corrector", "DocumentNames", "confirmed"]


class Corrector:
    """Repairs the mis-reads of one document after another; may be used by several threads."""

    def __init__(
        self,
        dictionaries: Dictionaries,
        lexicon: Lexicon,
        settings: CorrectSettings,
        archive: Iterable[str] = (),
    ) -> None:
        """``archive`` holds names other documents vouch for (:func:`confirmed`)."""
        self._lexicon = lexicon
        self._settings = settings
        confusions = load_confusions(dictionaries.confusions)
        self._known = Known(
            names=closed_names(dictionaries),
            archive=parts(archive),
            lexicon=lexicon,
            confusions=confusions,
            unlisted=Unlisted(Spelling.load(), confusions),
            commoner=Commoner(UmlautForms.load(), lexicon),
            ratio=settings.fuzzy_ratio,
        )
        self.judge = Judge(Channel(lexicon, confusions), lexicon)
        self._doubter = Doubter(self.judge, lexicon)
        self._repair = Repair(Twins.load(), lexicon, settings.margin)
        self._words = dictionaries.words
        self._exact: dict[tuple[bool, tuple[str, ...]], ExactRules] = {}
        self._protected = dictionaries.protected
        self._kept = self._known.names | printed_forms(dictionaries)

    def names(self, transcript: Transcript) -> DocumentNames:
        """What a document repaired without an archive can tell others, and what it leaves open."""
        return names_of(transcript, self._lexicon)

    def drawn(self, documents: Mapping[str, DocumentNames]) -> dict[str, dict[str, str]]:
        """The words each document left open that this corrector's archive explains."""
        forms = {form for names in documents.values() for form in names.open}
        found = drawn(forms, self._known.archive, self._known.confusions)
        return {
            path: {form: found[form].text for form in names.open if form in found}
            for path, names in documents.items()
        }

    def correct(self, pages: Sequence[LaidOutPage], path: str) -> Transcript:
        """Return the document with repaired lines; ``path`` decides which scoped rules apply."""
        wrong = wrong_language_pages(
            pages, self._settings.umlaut_share, lambda text: damaged(text, self.judge)
        )
        rules = {verdict: self._rules(path, verdict) for verdict in set(wrong)}
        streams = [page_streams(page, self._join) for page in pages]
        printed = printed_words(stream.text for lines in streams for stream in lines)
        for lines, verdict in zip(streams, wrong, strict=True):
            for stream in lines:
                stream.edits = rules[verdict].edits(stream.text)
                stream.edits += ExactRules.ligatures(stream.text, stream.edits)
                if stream.line.kind not in SKIPPED:
                    stream.edits += self._by_shape(stream, verdict, printed)
        for verdict in set(wrong):
            self._repair_pages(
                [lines for lines, one in zip(streams, wrong, strict=True) if one == verdict],
                verdict,
            )
        done = tuple(finish(stream) for lines in streams for stream in lines)
        transcript = Transcript(
            tuple(_judged(page, verdict) for page, verdict in zip(pages, wrong, strict=True)), done
        )
        return self._doubter.doubted(transcript, self._kept | self._protected)

    def _by_shape(
        self, stream: Stream, wrong_language: bool, printed: Mapping[str, int]
    ) -> list[Edit]:
        """What the shape of a word alone decides, by the language the page was read in."""
        text, lexicon = stream.text, self._lexicon
        kept = self._kept | self._protected
        numerals = numeral_edits(text, stream.edits)
        numerals += shouted_edits(text, [*stream.edits, *numerals], lexicon, kept)
        if not wrong_language:
            found = [*numerals, *rule_edits(stream, [*stream.edits, *numerals], lexicon, kept)]
            taken = [*stream.edits, *found]
            read = reading_edits(stream, taken, lexicon, printed, kept)
            taken += read
            return [*found, *read, *certain_edits(text, taken, lexicon, printed, kept)]
        dots = leader_edits(text, [*stream.edits, *numerals], lexicon)
        found = [*numerals, *dots]
        found += quote_edits(text, [*stream.edits, *found])
        found += street_edits(text, [*stream.edits, *found], lexicon, self._explained)
        found += digit_edits(text, [*stream.edits, *found], lexicon, self._known.unlisted.text)
        return [*found, *capital_i_edits(text, [*stream.edits, *found], lexicon)]

    def _explained(self, word: str) -> bool:
        return not self.judge.judge(word, False).open

    def _repair_pages(self, pages: Sequence[Sequence[Stream]], wrong_language: bool) -> None:
        judge = self.judge.judge if wrong_language else self.judge.judge_unknown
        sheets = [lay_sheet(lines, judge, self._kept, self._protected) for lines in pages]
        agreed = agreements(sheets, self._known, wrong_language)
        mend_repeated(sheets, agreed)
        told = self._repair.told(sheets)
        for sheet in sheets:
            if wrong_language:
                self._repair.sheet(sheet, agreed, told)
            else:
                self._repair.doubts(sheet, agreed)

    def _rules(self, path: str, wrong_language: bool) -> ExactRules:
        active = tuple(rule for rule in self._words if applies(rule, path, wrong_language))
        key = (wrong_language, tuple(rule.source for rule in active if ":" in rule.scope))
        if key not in self._exact:
            self._exact[key] = ExactRules(active)
        return self._exact[key]

    def _join(self, head: str, tail: str) -> str:
        """``Haushalts`` + ``satzung`` are one word; ``EU`` + ``Förderung`` keep the hyphen."""
        if tail[0].islower() and not (head.isupper() and len(head) > 1):
            return head + tail
        if head.isupper() and tail.isupper() and (head + tail).capitalize() in self._lexicon:
            return head + tail
        return f"{head}-{tail}"


def _judged(page: LaidOutPage, wrong_language: bool) -> LaidOutPage:
    """The page, which says that it was read with the wrong language where its words show it."""
    if not wrong_language or page.page.wrong_language:
        return page
    return replace(page, page=replace(page.page, wrong_language=True))
