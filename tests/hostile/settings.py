"""Attacks by settings, ids, addresses and numbers to dial."""

from __future__ import annotations

from tests.hostile.case import EVENT_PATH, HOME_PATH, Case, data, front, page
from tests.hostile.small import EVENT, FIGURES, FILES, GLOSSARY, SITE, TERM, TIMELINE

TIMELINE_PATH = "content/pages/timeline.md"
IDS = {
    "quotation-mark": "'a\"b'",
    "element": '"<b>"',
    "handler": "'x\" onmouseover=\"alert(1)'",
    "line-break": '"a\\nb"',
    "upwards": "../a",
    "slash": "a/b",
    "backslash": "'a\\b'",
    "space": "a b",
    "fragment": '"a#b"',
    "query": '"a?b"',
    "colon": '"a:b"',
    "dot": "'..'",
    "accent": "é",
    "cyrillic": "Е01",
    "full-width": "Ｅ01",
    "long": "a" * 300,
    "empty": '""',
    "line-at-the-end": '"E01\\n"',
    "list": "[E01]",
}
ADDRESSES = ("../x/", "/x/", "//evil.example/", "x", "x//y/", "x/../y/", "./", "X/", "é/", "x y/", "C:/x/", "x\\y/", "'x\"y/'", "'<b>/'", "con/", "nul/x/", "https://evil.example/", "'x?y/'", "'x#y/'", "assets/../x/", "a" * 300 + "/", "com1/", ".git/", "index.html")
URLS = ("javascript:alert(1)", "'https://x\" onclick=\"alert(1)'", "data:text/html,x", "//evil.example/", "http:evil", "https://a@evil.example/", "'https://evil.example/ x'", "'https://<b>/'", "vbscript:x", "file:///etc/passwd", "/etc/passwd", "https://", "https://exаmple.org/", "https://xn--exmple-cua.org/", "https://127.0.0.1/", "https://localhost/")
NUMBERS = ("'0800,,1'", "'*#06#'", "evil", "'1;phone-context=x'", "'0800 1111'", "'tel:1'", "'1\" onclick=\"x'", "٠٨٠٠", "'0800\\n1'", "'+44'", "[1]")
PHONES = ("0800 1112", "O800 1111", "0800 1111 or 0900 1", "0800", "not known")
COURSE = """---
id: whole
title: "The whole course"
description: "All chapters of the course on one page, for reading away from the screen and for printing it on paper."
view: course
---
All chapters follow.
"""
CASES: tuple[Case, ...] = (
    *(front(f"id-of-an-event-{name}", "id: E01", f"id: {text}", "*") for name, text in IDS.items()),
    *(data(f"id-of-a-figure-{name}", "figures", "id: carts", f"id: {text}", "*") for name, text in IDS.items()),
    *(data(f"id-of-a-theme-{name}", "site", "themes: [{id: warning", f"themes: [{{id: {text}", "*") for name, text in IDS.items() if name not in ("list", "backslash")),
    *(page(f"address-{address[:14]}", "view: timeline", f"view: timeline\naddress: {address}", "*", TIMELINE_PATH) for address in ADDRESSES),
    *(data(f"exit-{url[:20]}", "site", '"https://example.org/weather"', url, "*") for url in (*URLS, "http://example.org/")),
    *(data(f"source-{url[:20]}", "sources", "https://example.org/report", url, "*") for url in URLS),
    *(data(f"support-{url[:20]}", "support", '"https://example.org/wardens"', url, "*") for url in URLS),
    *(data(f"base-{url[:26]}", "site", '"https://example.org/bridge/"', url, "*") for url in (*URLS, "'https://example.org/?a=b'", "'https://example.org/#a'", "https://example.org/a/../b/")),
    *(data(f"dial-{number[:14]}", "support", '"08001111"', number, "*") for number in NUMBERS),
    *(data(f"phone-{number}", "support", 'phone: "0800 1111"', f'phone: "{number}"', "altered-phone") for number in PHONES),
    *(data(f"language-{text}", "site", "en-GB", text, "*") for text in ("'en\" onload=\"x'", "english language", "''", "[en]", "ｅｎ")),
    *(data(f"document-{name}", "sources", "  link: true", f"  link: true\n  file: {name}", "*") for name in ("../../etc/passwd", "/etc/passwd", "a\\b", ".hidden", "'a\\0b'", "a/b", "''''")),
    data("sign-in-what-is-shown", "figures", "shown: about 300 carts", "shown: about 300 carts 💯", "look-alike"),
    Case("term-that-takes-the-place-of-the-help", {"content/glossary/beam.md": None, "content/glossary/help.md": TERM.replace("id: beam", "id: help"), "content/pages/glossary.md": GLOSSARY.replace("term:beam", "term:help")}, "page-lacks", "templates/pages/glossary.html"),
    data("navigation-to-nothing", "site", "navigation: [timeline, findings]", "navigation: [nowhere]", "unknown-id"),
    data("navigation-twice", "site", "navigation: [timeline, findings]", "navigation: [timeline, timeline]", "*"),
    data("footer-twice", "site", "footer: [sources, help]", "footer: [help, help]", "*"),
    data("course-twice", "site", "course: [home, timeline]", "course: [home, home]", "*"),
    data("navigation-to-an-event", "site", "navigation: [timeline, findings]", "navigation: [E01]", "unknown-id"),
    data("list-item-twice", "site", "themes: [{", "themes: [{id: warning, name: A}, {", "*"),
    Case("lists-gone", {"content/data/site.yaml": SITE[: SITE.index("lists:")] + "lists: {}\n"}, "unknown-choice", "content/findings/F01-late.md"),
    data("limit-below-nothing", "site", "quotation_words: 15", "quotation_words: -1", "wrong-type"),
    data("unknown-setting", "site", "short: Bridge", "short: Bridge\nplugins: [evil]", "unknown-key"),
    data("setting-of-python", "site", "short: Bridge", "short: !!python/object:os.system Bridge", "yaml-tag"),
    data("exit-gone", "site", 'exit: {label: Leave this page, address: "https://example.org/weather", note: It does not clear the history of your browser.}\n', "", "missing-key"),
    data("help-gone", "site", "help: {title: If a bridge looks unsafe, intro: These people can help.}\n", "", "missing-key"),
    data("content-note-gone", "site", "content_note: This page describes a bridge.\n", "", "missing-key"),
    data("content-note-empty", "site", "This page describes a bridge.", '""', "missing-key"),
    data("content-note-of-spaces", "site", "This page describes a bridge.", '" "', "*"),
    *(data(f"content-note-of-{name}", "site", "This page describes a bridge.", text, "missing-key") for name, text in (("a-full-stop", '"."'), ("a-dash", '"–"'), ("dots", '"…"'))),
    data("exit-label-of-a-dash", "site", "label: Leave this page", 'label: "-"', "missing-key"),
    data("title-gone", "site", "title: The bridge\n", "", "missing-key"),
    Case("course-in-itself", {"content/pages/whole.md": COURSE, "content/data/site.yaml": SITE.replace("course: [home, timeline]", "course: [home, whole]")}, "*", "content/data/site.yaml"),
    Case("course-with-the-page-of-missing-addresses", {"content/pages/whole.md": COURSE, "content/data/site.yaml": SITE.replace("course: [home, timeline]", "course: [home, missing]")}, "*", "content/data/site.yaml"),
    Case("title-of-another-page", {TIMELINE_PATH: TIMELINE.replace('"Timeline"', '"The bridge"')}, "duplicate-title", "content/pages/"),
    Case("figure-derived-from-itself", {"content/data/figures.yaml": FIGURES.replace("  owner: inquiry\n", "  owner: inquiry\n  derived: {rule: sum, of: [carts]}\n")}, "*", "content/data/figures.yaml"),
    Case("figure-counts-by-python", {"content/data/figures.yaml": FIGURES.replace("  owner: inquiry\n", "  owner: inquiry\n  counts: {kind: __class__}\n")}, "*", "content/data/figures.yaml"),
    Case("expression-in-a-speaker", {"content/data/speakers.yaml": "- {id: inquiry, name: '(a+)+$', also: ['the report (']}\n", HOME_PATH: FILES[HOME_PATH] + "\n" + "a" * 5_000 + "! [about 301 carts](figure:carts)\n"}, "altered-figure", HOME_PATH),
    Case("expression-in-the-wording", {"content/data/wording.yaml": "never:\n  - {words: ['(a+)+$'], because: x}\nrelative: []\nquoted_only: []\n", EVENT_PATH: EVENT + "\n(a+)+$ " + "a" * 5_000 + "!\n"}, "banned-word", EVENT_PATH),
)
