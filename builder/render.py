"""Views + templates → HTML. The only importer of jinja2, and sandboxed: a template sees its view and nothing else."""

from __future__ import annotations

from dataclasses import is_dataclass
from typing import TYPE_CHECKING, TypeVar

from jinja2 import DictLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from builder.problem import Problem
from builder.text import Span
from builder.views import shapes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from builder.text import File
    from builder.views.shapes import PageView

T = TypeVar("T")
VIEWS = frozenset(kind for kind in vars(shapes).values() if isinstance(kind, type) and is_dataclass(kind))


class TemplateFault(Exception):
    """A template that cannot be used, as a problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class _Environment(ImmutableSandboxedEnvironment):
    """The sandbox, with a short way for views: frozen values that hold nothing but what a page shows."""

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        """Whether a template may read the attribute."""
        if type(obj) in VIEWS:
            return not attr.startswith("_")
        return super().is_safe_attribute(obj, attr, value)


class Templates:
    """The templates of a site, compiled on first use; also the inline components that bodies are made with."""

    def __init__(self, files: Iterable[File]) -> None:
        self.files = {file.path.removeprefix("templates/"): file for file in files}
        self.environment = _Environment(
            loader=DictLoader({name: file.text for name, file in self.files.items()}),
            undefined=StrictUndefined,
            autoescape=True,
            auto_reload=False,
            cache_size=-1,
        )
        self._macros: dict[str, Callable[..., str]] = {}

    def page(self, view: PageView) -> str:
        """The whole page of a view."""
        return self._guarded(f"pages/{view.template}.html", lambda name: self.environment.get_template(name).render(view=view))

    def figure(self, inner: str, number: int, anchor: str, proof: str, kind: str) -> str:
        """A proved figure or quotation as a link to its note."""
        return self._component("figure")(Markup(inner), number, anchor, proof, kind)  # noqa: S704 — made by the Markdown reader

    def term(self, inner: str, address: str, anchor: str) -> str:
        """The first use of a glossary term on a page."""
        return self._component("term")(Markup(inner), address, anchor)  # noqa: S704

    def crosslink(self, inner: str, address: str, proof: str) -> str:
        """A link to another entry or page."""
        return self._component("crosslink")(Markup(inner), address, proof)  # noqa: S704

    def _component(self, name: str) -> Callable[..., str]:
        if name not in self._macros:
            path = f"components/{name}.html"
            self._macros[name] = self._guarded(path, lambda path: getattr(self.environment.get_template(path).module, name))
        return self._macros[name]

    def _guarded(self, name: str, work: Callable[[str], T]) -> T:
        try:
            return work(name)
        except TemplateSyntaxError as error:
            raise TemplateFault(self._fault(error.name or name, error.lineno, error.message or "it cannot be read")) from error
        except TemplateError as error:
            where, line = _place(error, name)
            raise TemplateFault(self._fault(where, line, error.message or type(error).__name__)) from error
        except (TypeError, ValueError, AttributeError, ArithmeticError, LookupError, RecursionError) as error:
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
