"""A page as published → the same page as `serve` shows it: it reloads itself, and problems stand above it.

Nothing of this is ever in a published file.
"""

from __future__ import annotations

import re
from html import escape
from types import MappingProxyType
from typing import TYPE_CHECKING

from builder.report import excerpt, place, summary

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.problem import Problem

STYLE = "/.serve/problems.css"
RELOAD = "/livereload.js"
MOST = 20

_POLICY = re.compile(r"(<meta\s+http-equiv=[\"']?Content-Security-Policy[\"']?\s+content=)(\"[^\"]*\"|'[^']*')", re.IGNORECASE)
_HEAD_ENDS = re.compile(r"</head>", re.IGNORECASE)
_BODY_BEGINS = re.compile(r"<body\b[^>]*>", re.IGNORECASE)

CSS = """\
#serve-problems { all: initial; display: block; box-sizing: border-box; max-height: 60vh; overflow: auto; padding: 1rem 1.5rem;
  border-bottom: 4px solid #b00020; background: #fff4f4; color: #1a1a1a; font: 16px/1.5 system-ui, sans-serif; position: sticky; top: 0; z-index: 99999; }
#serve-problems * { all: revert; color: inherit; }
#serve-problems h2 { margin: 0 0 .5rem; font-size: 1.1rem; color: #8c0018; }
#serve-problems article { margin: 0 0 1rem; padding: .5rem 0 0; border-top: 1px solid #e0b4b4; }
#serve-problems p { margin: .2rem 0; }
#serve-problems pre { margin: .3rem 0; padding: .4rem .6rem; overflow-x: auto; background: #fff; border: 1px solid #e0b4b4; font: 14px/1.4 ui-monospace, monospace; }
#serve-problems .way-out { font-weight: 600; }
#serve-problems code { font-family: ui-monospace, monospace; }
"""


def overlaid(html: str, problems: tuple[Problem, ...], texts: Mapping[str, str], versions: Mapping[str, str] = MappingProxyType({})) -> str:
    """The page with the script that reloads it, and the problems first in its body.

    The files of `versions` are asked for by their version, so that a browser need not ask again while they stay the same.
    """
    for path, version in versions.items():
        html = html.replace(f'{path}"', f'{path}?{version}"')
    html = _POLICY.sub(lambda match: f'{match[1]}"{escape(allow(match[2][1:-1]))}"', html)
    head = f'<link rel="stylesheet" href="{STYLE}"><script src="{RELOAD}" defer></script>'
    html = _HEAD_ENDS.sub(lambda match: head + match[0], html, count=1)
    return _BODY_BEGINS.sub(lambda match: match[0] + panel(problems, texts), html, count=1) if problems else html


def allow(policy: str) -> str:
    """A content security policy that also admits the script, the style and the socket of the server itself."""
    policy = policy.replace("&#39;", "'").replace("&#x27;", "'")
    directives = {words[0].lower(): words[1:] for part in policy.split(";") if (words := part.split())}
    for name in ("script-src", "style-src", "connect-src"):
        present = directives.get(name, directives.get("default-src"))
        if present is not None:
            more = ["'self'", "ws:"] if name == "connect-src" else ["'self'"]
            directives[name] = [*(word for word in present if word != "'none'" and word not in more), *more]
    return "; ".join(" ".join((name, *words)) for name, words in directives.items())


def panel(problems: tuple[Problem, ...], texts: Mapping[str, str]) -> str:
    """The problems as HTML."""
    told = "".join(_one(problem, texts) for problem in problems[:MOST])
    more = f"<p>{len(problems) - MOST} more are in the terminal.</p>" if len(problems) > MOST else ""
    return f'<section id="serve-problems" role="alert" lang="en"><h2>{summary(len(problems), 0)}. Below stands the last good page.</h2>{told}{more}</section>'


def _one(problem: Problem, texts: Mapping[str, str]) -> str:
    lines = [f"<p><code>{escape(place(problem.span, texts))}</code></p><p>{escape(problem.message)}</p>"]
    if texts.get(problem.span.path):
        lines.append("<pre>" + escape("\n".join(excerpt(problem.span, texts[problem.span.path]))) + "</pre>")
    for note in problem.notes:
        where = f"<code>{escape(place(note.span, texts))}</code>: " if note.span else ""
        lines.append(f"<p>{where}{escape(note.text)}</p>")
    if problem.help:
        lines.append(f'<p class="way-out">{escape(problem.help)}</p>')
    return f"<article>{''.join(lines)}</article>"
