"""Attacks by files: names, links, kinds, sizes, static files that run, damaged locks."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from tests.hostile.case import EVENT_PATH, Case, made
from tests.hostile.small import EVENT

if TYPE_CHECKING:
    from pathlib import Path

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 1 1">{}</svg>\n'
USE = "<use href='#{}'/>"
DRAWINGS = {
    "script": "<script>alert(1)</script>",
    "script-of-another-name": "<s:script xmlns:s='http://www.w3.org/2000/svg'>alert(1)</s:script>",
    "handler": "<rect onload='alert(1)'/>",
    "handler-in-capitals": "<rect ONCLICK='alert(1)'/>",
    "foreign-object": "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>a</p></foreignObject>",
    "outside-picture": "<image href='https://evil.example/x.png'/>",
    "old-outside-picture": "<image xlink:href='//evil.example/x.png'/>",
    "picture-of-data": "<image href='data:image/png;base64,AA'/>",
    "outside-use": "<use href='https://evil.example/x.svg#a'/>",
    "link": "<a href='https://evil.example/'><rect/></a>",
    "script-link": "<a href='javascript:alert(1)'><rect/></a>",
    "animated-link": "<a href='#a'><set attributeName='href' to='javascript:alert(1)'/></a>",
    "style-import": "<style>@import url(//evil.example/x.css);</style>",
    "style-url": "<rect style='fill: url(https://evil.example/x)'/>",
    "fill-url": "<rect fill='url(//evil.example/x#a)'/>",
    "open-element": "<rect>",
    "picture-of-a-set": "<style>g { background: image-set('//evil.example/x' 1x) }</style>",
    "picture-by-another-name": "<style>g { background: src('//evil.example/x') }</style>",
    "style-import-in-two-pieces": f"<style>{' ' * 8_188}@import '#a'</style>",
    "figure-as-character-data": "<text><![CDATA[900 carts]]></text>",
    "laughing-uses": "<g id='a'><rect/></g>" + "".join(f"<g id='{b}'>{USE.format(a) * 10}</g>" for a, b in zip("abcdefghijklmnop", "bcdefghijklmnopq", strict=True)),
    "long-address": f"<rect id='{'a' * 1_000_000}' style='fill: url(x)'/>",
    "frame": "<iframe src='https://evil.example/'/>",
}
WHOLE = {
    "entity": '<!DOCTYPE svg [<!ENTITY a "b">]>\n' + SVG.format("&a;"),
    "laughing-entities": '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>\n' + SVG.format("&c;"),
    "outside-entity": '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n' + SVG.format("&a;"),
    "stylesheet": '<?xml-stylesheet href="//evil.example/x.css"?>\n' + SVG.format(""),
    "page": "<!DOCTYPE html><html><body>a</body></html>\n",
    "nested": SVG.format("<g>" * 30_000 + "</g>" * 30_000),
    "other-encoding": '<?xml version="1.0" encoding="ISO-8859-1"?>' + SVG.format(""),
    "encoding-of-several-bytes": '<?xml version="1.0" encoding="UTF-7"?>' + SVG.format("+ADw-script+AD4-alert(1)+ADw-/script+AD4-"),
    "nothing": "",
}
LOCKS = {
    "text": "nothing",
    "list": "[]",
    "number": "7",
    "no-seals": "{}",
    "seals-of-a-list": '{"seals": []}',
    "seals-of-nothing": '{"seals": null}',
    "cut": '{"seals": {"a": "b"',
    "nested": "[" * 100_000,
    "nested-seals": '{"seals": ' + '{"a":' * 20_000 + "1" + "}" * 20_000 + "}",
    "huge-number": '{"seals": ' + "9" * 6_000 + "}",
    "after-the-end": '{"seals": {}} {}',
    "single-quotes": "{'seals': {}}",
    "empty": "",
}
NAMES = {
    "windows-device": ("content/timeline/CON.md", "path-reserved"),
    "windows-device-with-ending": ("content/timeline/nul.E01.md", "path-reserved"),
    "windows-port": ("content/timeline/com1.md", "path-reserved"),
    "windows-port-superscript": ("content/timeline/lpt².md", "path-reserved"),
    "windows-console": ("content/timeline/conin$.md", "path-reserved"),
    "colon": ("content/timeline/E01:a.md", "path-reserved"),
    "question-mark": ("content/timeline/E01?.md", "path-reserved"),
    "star": ("content/timeline/E01*.md", "path-reserved"),
    "bar": ("content/timeline/E01|a.md", "path-reserved"),
    "angle": ("content/timeline/E01<a>.md", "path-reserved"),
    "quotation-mark": ('content/timeline/E01".md', "path-reserved"),
    "backslash": ("content/timeline/E01\\..\\a.md", "path-reserved"),
    "trailing-dot": ("content/timeline/E01.md.", "path-reserved"),
    "trailing-space": ("content/timeline/E01.md ", "path-reserved"),
    "line-break": ("content/timeline/E01\n.md", "*"),
    "escape": ("content/timeline/E01\x1b[2J.md", "*"),
    "right-to-left": ("content/timeline/E01-\u202edm.md", "path-characters"),
    "zero-width": ("content/timeline/E01-\u200b.md", "path-characters"),
    "no-break-space": ("content/timeline/E01-\u00a0a.md", "*"),
    "detached-accent": ("content/timeline/E01-cafe\u0301.md", "path-not-normal"),
    "full-width-ending": ("content/timeline/E01.ｍｄ", "path-unknown"),
    "program": ("content/timeline/E01.py", "path-unknown"),
    "archive": ("content/data/figures.zip", "path-unknown"),
    "page-in-the-data": ("content/data/E01.md", "path-unknown"),
    "unknown-data-file": ("content/data/figure.yaml", "unknown-file"),
    "unknown-collection": ("content/timelines/E01.md", "unknown-folder"),
    "no-collection": ("content/E01.md", "unknown-folder"),
    "document-that-cannot-be-read": ("static/report.pdf", "path-unknown"),
    "template-of-code": ("templates/evil.py", "path-unknown"),
    "deep": ("content/timeline/" + "a/" * 30 + "E01.md", "path-deep"),
    "wrong-name": ("content/timeline/E02-a.md", "*"),
    "page-among-the-static": ("static/evil.html", "*"),
    "old-page-among-the-static": ("static/evil.xhtml", "*"),
    "drawing-without-name": ("static/evil.svgz", "*"),
    "configuration-of-a-server": ("static/web.config", "*"),
    "manifest-among-the-static": ("static/build.json", "*"),
    "service-worker-scope": ("static/sw.php", "*"),
    "robots-among-the-static": ("static/robots.txt", "*"),
    "bundle-among-the-static": ("static/assets/site.css", "*"),
    "index-among-the-static": ("static/assets/search-index.js", "*"),
    "more-of-the-index-among-the-static": ("static/assets/search-index-2.js", "*"),
    "list-of-what-was-built": ("static/.built", ""),
}


def _link(to: str) -> object:
    return lambda path: path.symlink_to(to)


def _fifo(path: Path) -> None:
    os.mkfifo(path)


def _closed(path: Path) -> None:
    path.write_text(EVENT, encoding="utf-8")
    path.chmod(0)


CASES: tuple[Case, ...] = (
    *(made(f"name-{name}", path, EVENT, code, at="*") for name, (path, code) in NAMES.items() if code),
    *(made(f"drawing-{name}", "static/evil.svg", SVG.format(inner), "unsafe-svg", placed=True) for name, inner in DRAWINGS.items()),
    *(made(f"drawing-{name}", "static/evil.svg", text, "unsafe-svg", placed=True) for name, text in WHOLE.items()),
    made("drawing-with-a-figure-of-entities", "static/evil.svg", SVG.format("<text>&#57;&#48;&#x30; carts</text>"), "figure-in-template", placed=True),
    *(made(f"lock-{name}", "content/data/verified.json", text, "broken-lock", placed=True) for name, text in LOCKS.items()),
    made("lock-of-utf-16", "content/data/verified.json", '{"seals": {}}'.encode("utf-16"), "encoding", placed=True),
    made("link-to-a-file", EVENT_PATH, _link("/etc/passwd"), "path-symlink"),  # type: ignore[arg-type]
    made("link-to-nothing", EVENT_PATH, _link("nothing"), "path-symlink"),  # type: ignore[arg-type]
    made("link-to-itself", EVENT_PATH, _link("E01-a-beam-cracked.md"), "path-symlink"),  # type: ignore[arg-type]
    made("link-to-a-folder", "content/timeline/more", _link("/etc"), "path-symlink"),  # type: ignore[arg-type]
    made("folder-link-upwards", "content/timeline/up", _link("../.."), "path-symlink"),  # type: ignore[arg-type]
    made("link-among-the-static", "static/passwords.txt", _link("/etc/passwd"), "path-symlink"),  # type: ignore[arg-type]
    made("link-among-the-templates", "templates/pages/home.html", _link("/etc/passwd"), "path-symlink"),  # type: ignore[arg-type]
    made("link-among-the-data", "content/data/figures.yaml", _link("/etc/passwd"), "path-symlink"),  # type: ignore[arg-type]
    made("data-of-another-name", "content/data/verify.json", "{}", "unknown-file"),
    made("pipe", EVENT_PATH, _fifo, "path-special"),
    made("folder-for-a-file", "content/data/figures.yaml", lambda path: path.mkdir(), "*", at="*"),
    made("case-clash", "content/timeline/e01-A-BEAM-cracked.md", EVENT, "path-case-clash", at="*"),
    made("name-of-bytes", "content/timeline/E01-\udcff.md", EVENT, "*", at="*"),
    made("script-too-large", "static/js/a.js", "a" * 6_000_000, "file-too-large"),
    made("script-with-hidden-direction", "static/js/a.js", "let a = '\u202e';\n", "bidi-character", placed=True),
    made("style-with-hidden-direction", "static/css/a.css", "p { } /* \u2066 */\n", "bidi-character", placed=True),
    *((made("unreadable", EVENT_PATH, _closed, "unreadable"),) if os.geteuid() else ()),
)
