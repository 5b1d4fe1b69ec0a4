"""Views + templates → HTML. With its sandbox the only importer of jinja2: a template sees its view and nothing else."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, TypeVar

from jinja2 import DictLoader, TemplateError, TemplateSyntaxError
from markupsafe import Markup

from builder.problem import Problem
from builder.render.limits import encoded
from builder.render.sandbox import Sandbox
from builder.sheet import WORDS
from builder.text import Span
from builder.values import replace
from builder.views.shapes import Html

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from builder.sheet import Around
    from builder.text import File
    from builder.views.page_shapes import PageView

T = TypeVar("T")


class TemplateFault(Exception):
    """A template that cannot be used, as a problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


MOST_AROUND = 5_000


class Templates:
    """The templates of a site, compiled on first use; also the inline components that bodies are made with. With `keep`, what they made of each view is kept."""

    def __init__(self, files: Iterable[File], *, keep: bool = False) -> None:
        self.files = {file.path.removeprefix("templates/"): file for file in files}
        self.environment = Sandbox(DictLoader({name: file.text for name, file in self.files.items()}), keep=keep)
        self.version = sha256(repr(sorted((name, file.text) for name, file in self.files.items())).encode("utf-8", "surrogatepass")).hexdigest()
        self._macros: dict[str, Callable[..., str]] = {}
        self._around: dict[tuple[object, ...], Around] = {}

    def page(self, view: PageView) -> bytes:
        """The whole page of a view, in UTF-8: the largest have nine million letters, so they are never whole as text."""
        self.environment.budget.begin()
        return self._guarded(f"pages/{view.template}.html", lambda name: encoded(self.environment.get_template(name).generate(view=view)))

    def around(self, view: PageView) -> tuple[bytes, bytes] | None:
        """What stands before and behind the body of a page; None when that depends on the body, or when it does not stand in one place."""
        self.environment.used.clear()
        before, *after = self.page(replace(view, body=Html(WORDS))).split(WORDS.encode())
        return None if self.environment.used & self.environment.looking or len(after) != 1 else (before, after[0])

    def figure(self, inner: str, number: int, anchor: str, *, first: bool) -> str:
        """A proved figure or quotation as a link to its note, or with its number only where there is no anchor; the note leads back to where the page cites it first."""
        return self._component("figure", inner, number, anchor, first)

    def term(self, inner: str, address: str, anchor: str) -> str:
        """The first use of a glossary term on a page."""
        return self._component("term", inner, address, anchor)

    def crosslink(self, inner: str, address: str, proof: str) -> str:
        """A link to another entry or page."""
        return self._component("crosslink", inner, address, proof)

    def _component(self, name: str, inner: str, *arguments: object) -> str:
        """What an inline component makes of some words and its other arguments; what it puts around the words is made once."""
        key = (name, *arguments)
        if key not in self._around:
            if len(self._around) >= MOST_AROUND:
                self._around.clear()
            before, *after = self._called(name, WORDS, arguments).split(WORDS)
            if f"components/{name}.html" in self.environment.looking or len(after) != 1:
                return self._called(name, inner, arguments)
            self._around[key] = before, after[0]
        return inner.join(self._around[key])

    def _called(self, name: str, inner: str, arguments: tuple[object, ...]) -> str:
        words = Markup(inner)  # noqa: S704 — made by the Markdown reader
        return self._guarded(f"components/{name}.html", lambda path: self._macro(path, name)(words, *arguments))

    def _macro(self, path: str, name: str) -> Callable[..., str]:
        if name not in self._macros:
            self._macros[name] = getattr(self.environment.get_template(path).module, name)
        return self._macros[name]

    def _guarded(self, name: str, work: Callable[[str], T]) -> T:
        try:
            return work(name)
        except TemplateSyntaxError as error:
            raise TemplateFault(self._fault(error.name or name, error.lineno, error.message or "it cannot be read")) from error
        except TemplateError as error:
            where, line = _place(error, name)
            raise TemplateFault(self._fault(where, line, error.message or type(error).__name__)) from error
        except (TypeError, ValueError, AttributeError, NameError, ArithmeticError, LookupError, RecursionError, SyntaxError, MemoryError) as error:
            where, line = _place(error, name)
            raise TemplateFault(self._fault(where, line, f"{type(error).__name__}: {error}")) from error

    def _fault(self, name: str, line: int, message: str) -> Problem:
        file = self.files.get(name)
        start = _line_start(file.text, line) if file else 0
        end = start + len(file.text[start:].split("\n", 1)[0]) if file else 0
        return Problem("broken-template", Span(f"templates/{name}", start, end), f"the template cannot be used: {message}", "mend the line, or restore the file from git")


def _place(error: Exception, name: str) -> tuple[str, int]:
    """The innermost template line of a traceback."""
    place, trace = (name, 1), error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        if code.co_filename.startswith("<template>") or not code.co_filename.endswith(".py"):
            own = trace.tb_frame.f_globals.get("name", name)
            place = (own if isinstance(own, str) else name, trace.tb_lineno)
        trace = trace.tb_next
    return place


def _line_start(text: str, line: int) -> int:
    start = 0
    for _ in range(line - 1):
        start = text.find("\n", start) + 1
        if not start:
            return len(text)
    return start
