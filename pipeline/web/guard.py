"""Turns away requests that another website makes the reader's browser send."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
Application = Callable[[Scope, Receive, Send], Awaitable[None]]

_SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


def refusal(method: str, headers: dict[str, str], hosts: Iterable[str] = ()) -> str | None:
    """Why this request is refused, or None; header names are lower case.

    The Host must be this machine, an address in digits, or one of ``hosts``: a foreign name that
    points here is DNS rebinding. What changes something must come from our own pages.
    """
    host = headers.get("host", "")
    if not _is_ours(host, hosts):
        return f"Der Name {host!r} gehört nicht zu diesem Archiv."
    site = headers.get("sec-fetch-site", "none")
    reads = method in _SAFE_METHODS
    if site not in {"same-origin", "none"} and not (
        reads and headers.get("sec-fetch-mode") == "navigate"
    ):
        return "Die Anfrage kommt von einer anderen Website."
    origin = headers.get("origin")
    if not reads and origin is not None and urlsplit(origin).netloc != host:
        return "Die Anfrage kommt von einer anderen Website."
    return None


def _is_ours(host: str, hosts: Iterable[str]) -> bool:
    try:
        name = urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return False
    if name == "localhost" or name in set(hosts):
        return True
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def guarded(app: Application, hosts: Iterable[str] = ()) -> Application:
    """Wrap an ASGI application; refused requests end with 403."""
    allowed = tuple(hosts)

    async def application(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await app(scope, receive, send)
            return
        headers = {
            name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]
        }
        reason = refusal(scope["method"], headers, allowed)
        if reason is None:
            await app(scope, receive, _with_headers(send))
            return
        await send(
            {
                "type": "http.response.start",
                "status": 403,
                "headers": [(b"content-type", b"text/plain; charset=utf-8")],
            }
        )
        await send({"type": "http.response.body", "body": reason.encode()})

    return application


def _with_headers(send: Send) -> Send:
    """Add the headers that keep other sites from framing or guessing our answers."""

    async def sending(message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            message["headers"] = [
                *message.get("headers", ()),
                (b"x-content-type-options", b"nosniff"),
                (b"x-frame-options", b"SAMEORIGIN"),
                (b"referrer-policy", b"same-origin"),
            ]
        await send(message)

    return sending
