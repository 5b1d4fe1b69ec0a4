"""Attacks by templates: they are reviewed, and yet they can reach nothing, and cannot run for ever."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.hostile.case import Case
from tests.hostile.small import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

PATH = "templates/content/page.html"
TWENTY_LOOPS = "".join(f"{{% for a{n} in view.frame.navigation + view.frame.navigation %}}" for n in range(30)) + "x" + "{% endfor %}" * 30
ATTACKS = {
    "class": "{{ view.__class__ }}",
    "mro": "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "class-by-filter": "{{ view|attr('__class__') }}",
    "class-by-item": "{{ view['__class__'] }}",
    "class-by-joined-name": "{{ view['__cl' ~ 'ass__'] }}",
    "class-by-map": "{{ [view]|map(attribute='__class__')|list }}",
    "globals-of-a-function": "{{ lipsum.__globals__ }}",
    "globals-of-a-cycler": "{{ cycler.__init__.__globals__.os.popen('true').read() }}",
    "globals-of-a-joiner": "{{ joiner().__init__.__globals__ }}",
    "globals-of-a-namespace": "{{ namespace().__init__.__globals__ }}",
    "globals-of-the-template": "{{ self.__init__.__globals__ }}",
    "template-itself": "{{ self._TemplateReference__context }}",
    "environment": "{{ self.environment }}",
    "private": "{{ view._secret }}",
    "slots": "{{ view.__slots__ }}",
    "reduce": "{{ view.__reduce__() }}",
    "format": "{{ '{0.__class__}'.format(view) }}",
    "format-map": "{{ '{a.__class__}'.format_map({'a': view}) }}",
    "old-format": "{{ '%999999999d' % 1 }}",
    "format-filter": "{{ '%999999999d'|format(1) }}",
    "open": "{{ open('/etc/passwd').read() }}",
    "import-of-python": "{{ __import__('os') }}",
    "configuration": "{{ config }}",
    "request": "{{ request.application }}",
    "missing": "{{ view.nothing }}",
    "missing-name": "{{ nothing }}",
    "missing-item": "{{ view.notes[99].words }}",
    "include-of-a-path": "{% include '/etc/passwd' %}",
    "include-upwards": "{% include '../content/data/site.yaml' %}",
    "include-of-nothing": "{% include 'components/nothing.html' %}",
    "include-of-itself": "{% include 'content/page.html' %}",
    "import-of-nothing": "{% import 'nothing.html' as a %}",
    "unknown-filter": "{{ view|evil }}",
    "unknown-test": "{{ view is evil }}",
    "unknown-tag": "{% evil %}",
    "debug-tag": "{% debug %}",
    "do-tag": "{% do view %}",
    "open-block": "{% if view %}",
    "open-expression": "{{ view",
    "open-comment": "{# view",
    "end-without-block": "{% endif %}",
    "power": "{{ 10 ** 10 ** 10 }}",
    "shift-by-product": "{{ 'a' * 10000000000 }}",
    "list-by-product": "{{ [1] * 1000000000 }}",
    "long-range": "{{ range(10000000000)|list }}",
    "loop-of-a-range": "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
    "loops-in-loops": TWENTY_LOOPS,
    "center": "{{ 'a'.center(10000000000) }}",
    "center-filter": "{{ 'a'|center(10000000000) }}",
    "indent-filter": "{{ 'a'|indent(10000000000, true) }}",
    "lorem-ipsum": "{{ lipsum(n=1000000) }}",
    "batch-filter": "{{ [1]|batch(1000000000, 0)|list }}",
    "replace-doubling": "{{ 'aaaaaaaaaa'|replace('a', 'aaaaaaaaaa'|replace('a', 'aaaaaaaaaa'|replace('a', 'a'|center(10000))))|length }}",
    "macro-for-ever": "{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}",
    "macro-that-doubles": "{% macro a(n) %}{% if n %}{{ a(n - 1) }}{{ a(n - 1) }}{% endif %}{% endmacro %}{{ a(40) }}",
    "text-that-doubles": "{% set a = 'aaaaaaaaaa' %}" + "{% set a = a ~ a %}" * 40 + "{{ a|length }}",
    "sum-that-doubles": "{% set a = 'aaaaaaaaaa' %}" + "{% set a = a + a %}" * 40 + "{{ a|length }}",
    "block-that-doubles": "{% set a %}aaaaaaaaaa{% endset %}" + "{% set a %}{{ a }}{{ a }}{% endset %}" * 40 + "{{ a|length }}",
    "join-that-doubles": "{% set a = ['aaaaaaaaaa'] %}" + "{% set a = [a|join, a|join] %}" * 40 + "{{ a|join|length }}",
    "list-that-doubles": "{% set a = [1] %}" + "{% set a = a + a %}" * 40 + "{{ a|length }}",
    "change-of-the-view": "{% set view.title = 'x' %}",
    "append": "{{ [].append(1) }}",
    "call-of-a-text": "{{ view.title() }}",
    "division-by-nothing": "{{ 1 / 0 }}",
    "escaping-turned-off": "{% autoescape false %}{{ view.title }}{% endautoescape %}",
    "endless-number": "{{ 'inf'|float|int }}",
    "huge-number": "{{ " + "9" * 5_000 + " }}",
    "nested-brackets": "{{ " + "(" * 400 + "1" + ")" * 400 + " }}",
    "very-nested-brackets": "{{ " + "(" * 20_000 + "1" + ")" * 20_000 + " }}",
    "nested-blocks": "{% if view %}" * 150 + "{% endif %}" * 150,
    "words-in-quotation-marks": "<p>It said “that nobody looked”.</p>",
    "words-in-quotation-marks-by-entities": "<p>It said &ldquo;that nobody looked&rdquo;.</p>",
    "words-in-angles": "<p>It said «that nobody looked».</p>",
    "words-in-an-element-for-quotations": "<p>It said <q>that nobody looked</q>.</p>",
    "inline-script": "<script>alert(1)</script>",
    "inline-handler": '<p onclick="alert(1)">a</p>',
    "inline-style": '<p style="color: red">a</p>',
    "script-from-elsewhere": '<script src="https://evil.example/x.js"></script>',
    "script-address": '<a href="javascript:alert(1)">a</a>',
    "form": '<form action="https://evil.example/"></form>',
    "frame": '<iframe src="https://evil.example/"></iframe>',
}


def attacks() -> Iterator[Case]:
    source = (ROOT / PATH).read_text(encoding="utf-8")
    page = {"content/pages/plain.md": PLAIN}
    for name, text in ATTACKS.items():
        yield Case(f"template-{name}", {PATH: f"{source}\n{text}\n", **page}, "*", "templates/", placed=name not in ("inline-script",))
    yield Case("template-of-many-expressions", {PATH: "{{ 1 }}" * 50_000, **page}, "file-too-large", PATH, placed=False)
    yield Case("template-with-nul", {PATH: f"{source}\0", **page}, "control-character", PATH)
    yield Case("template-with-hidden-direction", {PATH: f"{source}\u202e", **page}, "bidi-character", PATH)
    yield Case("template-with-a-figure", {PATH: f"{source}<p>It carried 300 carts.</p>\n", **page}, "figure-in-template", PATH)
    for number, printed in enumerate(('{{ "900" }}', "{{ 30 * 30 }}", "{{ view.title ~ ' nine hundred' }}", '{% set toll = "900" %}{{ toll }}')):
        yield Case(f"template-that-prints-a-figure-of-its-own-{number}", {PATH: f"{source}<p>It carried {printed} carts.</p>\n", **page}, "figure-in-template", PATH)
    for number, content in enumerate(("900 carts", "nine hundred carts", r"\39\30\30  carts")):
        yield Case(f"style-sheet-that-writes-a-figure-{number}", {"static/css/base.css": f'h1::after {{ content: "{content}"; }}\n', **page}, "figure-in-template", "static/css/base.css")
    for number, words in enumerate(('"There were 900 carts."', "'There were 9' + '00 carts.'", '"There were nine " + "hundred carts."', "`There were 900 carts for ${name}.`", r'"There were \x39\u0030\u{30} carts."')):
        yield Case(f"script-that-writes-a-figure-{number}", {"static/js/more.js": f'document.body.append({words}); // It isn’t "so".\n', **page}, "figure-in-template", "static/js/more.js")
    yield Case("text-file-with-a-figure", {"static/notes.txt": "It carried 900 carts.\n", **page}, "figure-in-template", "static/notes.txt")
    yield Case("manifest-with-a-figure", {"static/site.webmanifest": '{"description": "It carried 900 carts."}\n', **page}, "figure-in-template", "static/site.webmanifest")
    yield Case("template-with-a-figure-of-entities", {PATH: f"{source}<p>It carried &#51;&#48;&#x30; carts.</p>\n", **page}, "figure-in-template", PATH)
    yield Case("template-with-a-word-of-entities", {PATH: f"{source}<p>It carried t&#104;ree carts.</p>\n", **page}, "figure-in-template", PATH)
    base = (ROOT / "templates" / "base.html").read_text(encoding="utf-8")
    for name, text in INLINE.items():
        yield Case(f"inline-component-{name}", {"templates/components/figure.html": text}, "broken-template", "templates/components/figure.html")
    for name, old, new in LACKS:
        assert old in base, old
        yield Case(f"page-without-{name}", {"templates/base.html": base.replace(old, new)}, "page-lacks", "templates/pages/", placed=True)
    yield Case("template-gone", {"templates/pages/page.html": None, **page}, "broken-template", "templates/pages/page.html", placed=False)
    yield Case("all-templates-gone", {"templates/base.html": None, **page}, "broken-template", "templates/", placed=False)


INLINE = {
    "with-another-argument": "{% macro figure(inner, number, anchor, proof, more) %}{{ more }}{% endmacro %}",
    "with-fewer-arguments": "{% macro figure(inner) %}{{ inner }}{% endmacro %}",
    "with-a-missing-name": "{% macro figure(inner, number, anchor, proof) %}{{ nothing }}{% endmacro %}",
    "that-divides-by-nothing": "{% macro figure(inner, number, anchor, proof) %}{{ number / 0 }}{% endmacro %}",
    "for-ever": "{% macro figure(inner, number, anchor, proof) %}{{ figure(inner, number, anchor, proof) }}{% endmacro %}",
    "gone": "{# nothing #}",
}
LACKS = (
    ("end-of-a-comment", "</main>", "</main><!-- more to come"),
    ("end-of-a-text-field", "</main>", "</main><textarea>"),
    ("language", '<html lang="{{ frame.language }}">', "<html>"),
    ("its-language", '<html lang="{{ frame.language }}">', '<html lang="xx">'),
    ("title", "<title>{{ frame.title }}</title>", "<title></title>"),
    ("heading", "<h1>{{ view.title }}</h1>", "<p>{{ view.title }}</p>"),
    ("one-heading", "<h1>{{ view.title }}</h1>", "<h1>{{ view.title }}</h1><h1>{{ view.title }}</h1>"),
    ("content-note", "{{ content_note(frame) }}", ""),
    ("way-past", '<a class="skip" href="#main">Skip to main content</a>', ""),
    ("exit", "{{ exit(frame) }}", ""),
    ("help", "{{ footer(frame) }}", ""),
    ("sources", "{{ notes(view.notes) }}", ""),
    ("policy", 'http-equiv="Content-Security-Policy"', 'http-equiv="x-policy"'),
    ("tight-policy", "default-src 'none'", "default-src *"),
    ("policy-without-exceptions", "default-src 'none';", "default-src 'none'; script-src *;"),
    ("policy-without-inline-scripts", "default-src 'none';", "default-src 'none'; script-src 'unsafe-inline';"),
    ("policy-without-hosts", "default-src 'none';", "default-src 'none'; img-src https://evil.example;"),
    ("silence-to-others", '<meta name="referrer" content="no-referrer">', ""),
)
PLAIN = """---
id: plain
title: "A plain page"
description: "A page with nothing but its own words, laid out by nothing but the template that is under attack."
view: page
---
Nothing but words.
"""
CASES: tuple[Case, ...] = tuple(attacks())
