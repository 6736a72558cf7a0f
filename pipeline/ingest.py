"""One document on its whole way, from words on pages to facts with evidence."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline import __version__
from pipeline.correct import Corrector
from pipeline.dictionaries import Dictionaries
from pipeline.extract.facts import extract_facts, extractors
from pipeline.layout import lay_out, unreadable
from pipeline.lexicon import Lexicon
from pipeline.ocr import doubts
from pipeline.reading import ReadDocument
from pipeline.settings import Settings
from pipeline.store import IngestedDocument
from pipeline.structure import outline
from pipeline.workspace import Workspace


class Ingest:
    """The stages behind the reading, made once and used for every document."""

    def __init__(
        self,
        workspace: Workspace,
        settings: Settings,
        rules: Dictionaries,
        archive: Iterable[str] = (),
    ) -> None:
        """``archive`` holds names that other documents vouch for."""
        lexicon = Lexicon.load()
        self.workspace, self.settings, self.rules = workspace, settings, rules
        self.corrector = Corrector(rules, lexicon, settings.correct, archive)
        self.extractors = extractors(rules, lexicon, settings.extract)

    def document(self, read: ReadDocument, fingerprint: str) -> IngestedDocument:
        """Take a read document the rest of the way; each line is one room."""
        pages = lay_out(read.ordered, self.settings.layout)
        transcript = self.corrector.correct(pages, read.source.path)
        parts = outline(transcript)
        facts = extract_facts(transcript, parts, self.extractors)
        self.workspace.save_stages(read.source.sha256, transcript, parts, facts)
        return IngestedDocument(
            source=read.source,
            status="partial" if read.failed else "done",
            error=read.failed_pages,
            transcript=transcript,
            outline=parts,
            facts=facts,
            issues=(*doubts(pages), *unreadable(pages)),
            pages_failed=tuple((page.number, page.message) for page in read.failed),
            page_count=read.page_count,
            pipeline_version=__version__,
            settings_hash=fingerprint,
            dictionary_hash=self.rules.fingerprint,
        )
