"""A folder → its site in a browser, that follows every save. The only importer of livereload."""

from __future__ import annotations

import errno
import json
import sys
import webbrowser
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from livereload.watcher import Watcher
from tornado.httpserver import HTTPServer
from tornado.ioloop import IOLoop, PeriodicCallback
from tornado.netutil import bind_sockets
from tornado.web import Application, RequestHandler

from builder.editing.overlay import CSS, RELOAD, STYLE, overlaid
from builder.editing.workshop import Workshop
from builder.report import as_text, summary

if TYPE_CHECKING:
    from pathlib import Path

HOST = "127.0.0.1"
POLL = 20  # milliseconds between two looks at the folder
KEPT = "max-age=600"  # what a browser need not ask for again
PORTS = 50  # how many ports are tried


class _Page(RequestHandler):
    """Every address but the server's own."""

    def initialize(self, desk: Desk) -> None:
        self.desk = desk

    def get(self) -> None:
        path = unquote(self.request.path).lstrip("/")
        answer = self.desk.workshop.answer(path)
        self.desk.tell()
        self.set_status(answer.status)
        self.set_header("Content-Type", answer.type)
        versions = self.desk.workshop.versions
        kept = path in versions and self.request.query == versions[path]
        self.set_header("Cache-Control", KEPT if kept else "no-cache")  # asked for every time, and sent when it changed
        if answer.status == 301:
            self.set_header("Location", "/" + answer.data.decode())
            return
        self.desk.served[self.request.path] = self.desk.workshop.number
        workshop = self.desk.workshop
        self.write(overlaid(answer.data.decode(), workshop.problems, workshop.tree.texts, versions).encode() if answer.html else answer.data)


class _Style(RequestHandler):
    """The style of the problems."""

    def get(self) -> None:
        self.set_header("Content-Type", "text/css")
        self.set_header("Cache-Control", KEPT)
        self.write(CSS)


class _Script(LiveReloadJSHandler):  # type: ignore[misc]  # livereload has no types
    """The script that reloads a page."""

    def set_default_headers(self) -> None:
        """It stays the same for as long as the server runs."""
        self.set_header("Cache-Control", KEPT)


class _Wire(LiveReloadHandler):  # type: ignore[misc]  # livereload has no types
    """The socket over which a page is told to reload."""

    def initialize(self, desk: Desk) -> None:
        self.desk = desk

    def on_message(self, message: str | bytes) -> None:
        """A page that was served before the last change, and connects after it, has missed the message."""
        super().on_message(message)
        told: dict[str, Any] = json.loads(message)
        path = urlsplit(str(told.get("url", ""))).path
        number = self.desk.workshop.number
        if told.get("command") == "info" and self.desk.served.get(path, number) != number:
            self.send_message({"command": "reload", "path": "/", "liveCSS": False})


class Desk:
    """The workshop and who looks at it."""

    def __init__(self, workshop: Workshop) -> None:
        self.workshop = workshop
        self.served: dict[str, int] = {}
        self._told: tuple[object, ...] = ()

    def poll(self) -> None:
        """Look at the folder, and tell terminal and browsers what came of it."""
        if self.workshop.look():
            self.tell()
            if self.workshop.number > 1:
                LiveReloadHandler.reload_waiters("/")

    def tell(self) -> None:
        """Say in the terminal what changed in the problems."""
        problems, workshop = self.workshop.problems, self.workshop
        if problems == self._told:
            return
        if problems:
            print(f"\n{as_text(problems, workshop.tree.texts)}\n\n{summary(len(problems), 0)}. The browser shows the last good page.", file=sys.stderr, flush=True)
        else:
            print("\nAll mended.", file=sys.stderr, flush=True)
        self._told = problems

    def application(self) -> Application:
        """The addresses of the server."""
        desk = {"desk": self}
        LiveReloadHandler.watcher = Watcher()  # livereload names its watcher when it reloads; ours is `poll`
        LiveReloadHandler.live_css = False
        handlers: list[Any] = [(r"/livereload", _Wire, desk), (RELOAD.replace(".", r"\."), _Script), (STYLE.replace(".", r"\."), _Style), (r".*", _Page, desk)]
        return Application(handlers)


def serve(root: Path, port: int, *, look: bool = True) -> None:
    """Serve the site of `root` until the process is told to end; `look` opens a browser."""
    desk = Desk(Workshop(root))
    server = HTTPServer(desk.application())
    free = _listen(server, port)
    desk.poll()
    address = f"http://{HOST}:{free}/"
    if free != port:
        print(f"Port {port} is in use.", flush=True)
    print(f"{address} follows every save in {root.resolve().name}. End with Ctrl+C.", flush=True)
    PeriodicCallback(desk.poll, POLL).start()
    if look:
        IOLoop.current().call_later(0.1, webbrowser.open, address)
    try:
        IOLoop.current().start()
    except KeyboardInterrupt:
        print()


def _listen(server: HTTPServer, port: int) -> int:
    """Take the port, or the next one that is free."""
    for number in range(port, port + PORTS):
        try:
            sockets = bind_sockets(number, HOST)
        except OSError as error:
            if error.errno not in (errno.EADDRINUSE, errno.EACCES):
                raise
            continue
        server.add_sockets(sockets)
        return int(sockets[0].getsockname()[1])
    raise OSError(errno.EADDRINUSE, f"no port from {port} to {port + PORTS - 1} is free")
