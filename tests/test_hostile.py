"""Nothing that a file holds can hang a run or fill the memory: each ends as a row with a reason."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import repeat
from pathlib import Path

import hostile_files as hostile
import pytest
from reportlab.pdfgen.canvas import Canvas
from rich.console import Console

from pipeline import run as running
from pipeline.apart import EndedError, apart, hand_on, results_apart
from pipeline.bookkeeping import Order
from pipeline.executors import make_executor
from pipeline.pages import pdf_file, plan_pages
from pipeline.records import SourceDocument
from pipeline.settings import IngestSettings, IntakeSettings, PagesSettings, Settings
from pipeline.store import Store
from pipeline.workspace import Workspace, init

FOR_EVER = repeat(1)
"""``sum`` of it never ends, and never comes back from C."""
SECONDS = 0.5
SETTINGS = Settings(
    intake=IntakeSettings(settle_seconds=0.0), pages=PagesSettings(render_seconds=3.0)
)

REASONS = {
    "nested-forms.pdf": (hostile.nested_forms, "not drawn after 3 seconds"),
    "nested-on-all-pages.pdf": (
        lambda: hostile.nested_forms(pages=9),
        "each of the pages 1, 2, 3 takes",
    ),
    "picture-bomb.pdf": (hostile.picture_bomb, "not drawn after 3 seconds"),
    "content-bomb.pdf": (hostile.content_bomb, "Page 1: "),
    "endless-tree.pdf": (hostile.endless_tree, "poppler cannot draw it"),
    "deep-arrays.pdf": (hostile.deep_arrays, "is damaged"),
    "many-pages.pdf": (hostile.many_pages, "10000 pages are more than 2000"),
    "huge-page.pdf": (hostile.huge_page, "Page 1: drawn as"),
    "cut-short.pdf": (lambda: hostile.huge_page()[:-9], "cut short"),
    "huge.png": (hostile.huge_png, "2500000000 pixels"),
    "huge.tif": (hostile.huge_tiff, "3600000000 pixels"),
    "endless.tif": (hostile.endless_tiff, "cannot be decoded"),
}
"""How each file is made, and what its row says."""


@pytest.fixture
def short_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_file, "PAGE_SECONDS", SECONDS)


@pytest.mark.usefixtures("short_patience")
def test_each_hostile_file_ends_as_a_row_with_a_reason(tmp_path: Path) -> None:
    init(tmp_path)
    workspace = Workspace(tmp_path)
    for name, (make, _) in REASONS.items():
        (workspace.raw / name).write_bytes(make())
    Canvas(str(workspace.raw / "locked.pdf"), encrypt="geheim").save()
    (workspace.raw / "good.txt").write_text("Protokoll\n\nTOP 1: Haushalt\n", encoding="utf-8")
    for file in workspace.raw.iterdir():
        os.utime(file, (1_600_000_000, 1_600_000_000))
    summary = running.run(workspace, SETTINGS, Order(), Console(quiet=True))
    with Store.open(workspace.database) as store:
        states = {row.path: row.status for row in store.documents()}
    assert states.pop("good.txt") == "done"
    assert set(states.values()) == {"failed"}
    found = dict(summary.failures)
    expected = {name: reason for name, (_, reason) in REASONS.items()} | {"locked.pdf": "password"}
    assert found.keys() == expected.keys()
    assert [(name, found[name]) for name in expected if expected[name] not in found[name]] == []


@pytest.mark.usefixtures("short_patience")
def test_a_page_that_hangs_costs_only_itself(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(hostile.nested_forms(calm=1))
    source = SourceDocument(path.name, "0" * 64, "application/pdf", 1)
    hung, calm = plan_pages(path, source, PagesSettings())
    assert (hung.why, hung.page) == ("Seite nicht zu öffnen: Bild gelesen", None)
    assert (calm.why, calm.source) == ("leere Seite: nichts darauf", "text-layer")


def test_what_hangs_is_ended_and_the_next_work_done() -> None:
    with pytest.raises(EndedError, match=r"longer than 0\.5 seconds"):
        apart(SECONDS, sum, FOR_EVER)
    assert apart(SECONDS, pow, 2, 5) == 32


def test_a_crash_and_too_much_memory_are_told() -> None:
    with pytest.raises(EndedError, match="crash"):
        apart(SECONDS, os.abort)
    with pytest.raises(EndedError, match="1,024 MiB of memory"):
        apart(SECONDS, bytearray, 2 * 1024**3)
    with pytest.raises(EndedError, match="exit code 1: files of this program"):
        apart(SECONDS, os._exit, 1)


def test_a_process_serves_until_it_is_ended() -> None:
    first = apart(SECONDS, os.getpid)
    with pytest.raises(ValueError, match="invalid literal"):
        apart(SECONDS, int, "Beschluss")
    assert apart(SECONDS, os.getpid) == first
    assert next(results_apart(SECONDS, range, 9)) == 0
    assert list(results_apart(SECONDS, range, 3)) == [0, 1, 2]


@pytest.mark.parametrize("kind", ["thread", "process"])
def test_every_executor_survives(kind: str) -> None:
    before = apart(SECONDS, os.getpid)
    with make_executor(IngestSettings(jobs=1, executor=kind)) as executor:
        hung = executor.submit(apart, SECONDS, sum, FOR_EVER)
        after = executor.submit(apart, SECONDS, os.getpid)
        assert isinstance(hung.exception(timeout=30), EndedError)
        assert after.result(timeout=30) != before
    assert apart(SECONDS, os.getpid) == before


def test_a_process_that_was_handed_on_serves_the_next_thread() -> None:
    first = apart(SECONDS, os.getpid)
    hand_on()
    with ThreadPoolExecutor(1) as executor:
        assert executor.submit(apart, SECONDS, os.getpid).result() == first
    assert apart(SECONDS, os.getpid) != first


def test_a_daemon_may_open_files_too() -> None:
    """Workers of dask are daemons, which may have no children of ``multiprocessing``."""
    ours, theirs = multiprocessing.Pipe()
    daemon = multiprocessing.Process(target=_send_power, args=(theirs,), daemon=True)
    daemon.start()
    assert ours.poll(30)
    assert ours.recv() == 32
    daemon.join()


def _send_power(connection: multiprocessing.connection.Connection) -> None:
    connection.send(apart(SECONDS, pow, 2, 5))


def test_the_process_ends_with_the_run_that_was_killed() -> None:
    run = (
        "import os, time; from pipeline.apart import apart;"
        "print(apart(9, os.getpid), flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", run], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout
        child = int(parent.stdout.readline())
        parent.send_signal(signal.SIGKILL)
    assert _soon(lambda: not _runs(child))


def _soon(happened: Callable[[], bool]) -> bool:
    ends = time.monotonic() + 10
    while not happened() and time.monotonic() < ends:
        time.sleep(0.05)
    return happened()


def _runs(process: int) -> bool:
    """Whether it works still: a dead process that nobody has waited for does not."""
    try:
        os.kill(process, 0)
        state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1]
    except OSError:
        return False
    return state.split()[0] != "Z"
