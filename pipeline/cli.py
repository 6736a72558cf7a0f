"""The command line: each command calls one room."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import click
from rich.console import Console

from pipeline import __version__
from pipeline.configuration import load_settings
from pipeline.errors import PipelineError
from pipeline.settings import Settings
from pipeline.workspace import Workspace, init

FAILED, INTERRUPTED = 1, 130
STAGES = ("pages", "ocr", "layout", "correct", "structure", "extract", "store")


class Commands(click.Group):
    """Turns our errors into a message and an exit code."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; exit as the error says."""
        try:
            return super().invoke(ctx)
        except PipelineError as error:
            click.echo(f"Error: {error}", err=True)
            sys.exit(error.exit_code)
        except KeyboardInterrupt:
            click.echo("Interrupted. What was complete is kept; run again to go on.", err=True)
            sys.exit(INTERRUPTED)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
@click.option(
    "--root",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    envvar="PROTOKOLLE_ROOT",
    help="Folder with data/, corrections/ and pipeline.toml (default: this one).",
)
@click.pass_context
def main(context: click.Context, root: Path) -> None:
    """Scanned German protocols into a database that people can ask."""
    context.obj = Workspace(root.resolve())


def _settings(workspace: Workspace, **ingest: object) -> Settings:
    flags = {key: value for key, value in ingest.items() if value is not None}
    return load_settings(workspace.config, os.environ, {"ingest": flags})


@main.command("init")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def init_command(folder: Path) -> None:
    """Make FOLDER an archive: data/raw, data/processed, corrections."""
    for made in init(folder.resolve()):
        click.echo(f"made {made}")
    click.echo(
        f"Drop scans into {folder / 'data' / 'raw'}, then: protokolle --root {folder} ingest"
    )


@main.command("ingest")
@click.option("--jobs", type=click.IntRange(0), help="Pages read at once (0: one per core).")
@click.option("--executor", type=click.Choice(["thread", "process", "dask"]), help="Where.")
@click.option("--scheduler", help="Address of a dask scheduler.")
@click.option("--from", "stage", type=click.Choice(STAGES), default=None, help="Redo from here.")
@click.option("--force", is_flag=True, help="Do everything again, reading included.")
@click.option("--dry-run", is_flag=True, help="Only say what would be done.")
@click.pass_obj
def ingest_command(
    workspace: Workspace,
    jobs: int | None,
    executor: str | None,
    scheduler: str | None,
    stage: str | None,
    force: bool,
    dry_run: bool,
) -> None:
    """Read what is new in data/raw into the database."""
    from pipeline.bookkeeping import Order
    from pipeline.run import run

    settings = _settings(workspace, jobs=jobs, executor=executor, scheduler=scheduler)
    order = Order("pages" if force else stage or "", dry_run)
    summary = run(workspace, settings, order, Console(stderr=True))
    summary.show(Console())
    if summary.failures:
        sys.exit(FAILED)


@main.command("watch")
@click.option("--every", default=5.0, show_default=True, help="Seconds between two looks.")
@click.pass_obj
def watch_command(workspace: Workspace, every: float) -> None:
    """Ingest again and again whatever arrives in data/raw, until interrupted."""
    from pipeline.bookkeeping import Order
    from pipeline.run import run

    settings = _settings(workspace)
    console = Console(stderr=True)
    console.print(f"Watching {workspace.raw}; Ctrl-C ends it.", highlight=False)
    while True:
        summary = run(workspace, settings, Order(), console)
        if summary.documents:
            summary.show(Console())
        time.sleep(every)


@main.command("status")
@click.argument("document", required=False)
@click.pass_obj
def status_command(workspace: Workspace, document: str | None) -> None:
    """Show all documents, or one DOCUMENT (number or part of its path) with its doubts."""
    from pipeline.reports.rows import find_document, reading
    from pipeline.reports.status import print_archive, print_document

    with reading(workspace.database) as connection:
        if document is None:
            print_archive(connection, Console())
        else:
            print_document(connection, find_document(connection, document), Console())


@main.command("check")
@click.pass_obj
def check_command(workspace: Workspace) -> None:
    """Check the dictionaries, the settings and the programs; list unused rules."""
    from pipeline.dictionaries import load_dictionaries
    from pipeline.ocr import chosen_engine
    from pipeline.reports.rows import reading
    from pipeline.reports.unused_rules import unused_rules

    settings = _settings(workspace)
    rules = load_dictionaries(workspace.corrections)
    click.echo(f"corrections/: {len(rules.words)} word rules, no contradictions")
    engine = chosen_engine(settings.ocr)
    click.echo(f"pages are read with {engine.name} {engine.version}")
    if workspace.database.is_file():
        with reading(workspace.database) as connection:
            for rule in unused_rules(connection, rules):
                click.echo(f"unused so far: {rule.source} {rule.misread} → {rule.correct}")


@main.command("explain")
@click.argument("document")
@click.argument("page", type=click.IntRange(1))
@click.argument("line", type=click.IntRange(1), required=False)
@click.option("--picture", type=click.Path(path_type=Path), help="Draw the page's boxes there.")
@click.pass_obj
def explain_command(
    workspace: Workspace, document: str, page: int, line: int | None, picture: Path | None
) -> None:
    """Show how a page (or one LINE of it) was read, repaired and understood."""
    from pipeline.reports.explain import print_page
    from pipeline.reports.picture import draw_page
    from pipeline.reports.rows import find_document, reading

    with reading(workspace.database) as connection:
        found = find_document(connection, document)
        print_page(connection, found, page, line, Console())
        if picture:
            draw_page(connection, workspace, found, page, picture)


@main.command("learn")
@click.option("--dry-run", is_flag=True, help="Only say what would change.")
@click.pass_obj
def learn_command(workspace: Workspace, dry_run: bool) -> None:
    """Learn from accepted and rejected repairs how this archive's scans are misread."""
    from pipeline.correct.learning import differences, learn, write_confusions
    from pipeline.dictionaries import load_dictionaries
    from pipeline.reports.reviewed import reviews
    from pipeline.reports.rows import reading

    known = load_dictionaries(workspace.corrections).confusions
    with reading(workspace.database) as connection:
        learned = learn(reviews(connection))
    changes = differences(known, learned)
    for change in changes:
        click.echo(change)
    if changes and not dry_run:
        write_confusions(workspace.corrections / "confusions.csv", learned)
    click.echo(f"{len(changes)} weights {'would change' if dry_run else 'changed'}")


@main.command("evaluate")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False, exists=True))
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for machines.")
@click.option("--errors", is_flag=True, help="List what was missed and what was wrong.")
@click.pass_obj
def evaluate_command(workspace: Workspace, folder: Path, as_json: bool, errors: bool) -> None:
    """Compare the database with the *.gold.json and *.truth.txt files in FOLDER."""
    from pipeline.evaluate import evaluate, print_report

    report = evaluate(workspace.database, folder)
    print_report(report, Console(), as_json=as_json, errors=errors)


@main.command("serve")
@click.option("--port", default=8001, show_default=True)
@click.option("--host", default="127.0.0.1", show_default=True)
@click.pass_obj
def serve_command(workspace: Workspace, port: int, host: str) -> None:
    """Open the database in Datasette."""
    from pipeline.publish import serve

    serve(workspace.database, workspace.processed, port=port, host=host)


@main.command("export")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.pass_obj
def export_command(workspace: Workspace, folder: Path) -> None:
    """Write every table and view as CSV into FOLDER."""
    from pipeline.reports.export import export_tables
    from pipeline.reports.rows import reading

    with reading(workspace.database) as connection:
        for name, rows in export_tables(connection, folder).items():
            click.echo(f"{name}.csv: {rows} rows")
