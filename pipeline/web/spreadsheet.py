"""CSV that a spreadsheet opens as text: no cell of a scanned page becomes a formula.

OCR reads bullets as ``=`` and ``+``; a hostile scan may even hold ``=HYPERLINK(…)``. Such cells get
an apostrophe in front (OWASP, "CSV Injection"); numbers with a sign stay as they are.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import Any

from pipeline.web.guard import Application, Receive, Scope, Send

_ALWAYS = frozenset("=@\t\r")
_UNLESS_NUMBER = frozenset("+-")


class CsvCells:
    """Rewrites CSV text piece by piece, wherever the pieces are cut."""

    def __init__(self) -> None:
        self._quoted = False
        self._at_start = True
        self._sign = ""

    def rewrite(self, text: str) -> str:
        """The next piece; a sign at its very end comes out with the piece after it."""
        return "".join(self._letter(letter) for letter in text)

    def rest(self) -> str:
        """What is held back when no piece follows."""
        held, self._sign = self._sign, ""
        return held

    def _letter(self, letter: str) -> str:
        held, self._sign = self._sign, ""
        if held and not letter.isdigit():
            held = "'" + held
        if letter == '"':
            self._quoted = not self._quoted
            return held + letter
        if not self._quoted and letter in ",\n\r":
            self._at_start = True
            return held + letter
        first, self._at_start = self._at_start, False
        if first and letter in _UNLESS_NUMBER:
            self._sign = letter
            return held
        return held + ("'" if first and letter in _ALWAYS else "") + letter


def as_text(app: Application) -> Application:
    """Wrap an ASGI application: what it answers under a ``.csv`` address has no formulas."""

    async def application(scope: Scope, receive: Receive, send: Send) -> None:
        is_csv = scope["type"] == "http" and scope["path"].endswith(".csv")
        await app(scope, receive, _rewriting(send) if is_csv else send)

    return application


def _rewriting(send: Send) -> Send:
    """Wrap an ASGI ``send``: CSV (which Datasette also shows as plain text) is rewritten."""
    cells: CsvCells | None = None

    async def sending(message: MutableMapping[str, Any]) -> None:
        nonlocal cells
        if message["type"] == "http.response.start":
            headers = [(name.lower(), value) for name, value in message.get("headers", ())]
            kind = dict(headers).get(b"content-type", b"")
            if message["status"] == 200 and kind.startswith((b"text/csv", b"text/plain")):
                cells = CsvCells()
                message["headers"] = [pair for pair in headers if pair[0] != b"content-length"]
        elif message["type"] == "http.response.body" and cells is not None:
            body = cells.rewrite(message.get("body", b"").decode("utf-8"))
            more = message.get("more_body", False)
            message["body"] = (body if more else body + cells.rest()).encode("utf-8")
        await send(message)

    return sending
