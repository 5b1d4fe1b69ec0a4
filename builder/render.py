"""Views + templates → HTML. The only importer of jinja2, and sandboxed: a template sees its view and nothing else."""

from __future__ import annotations

from dataclasses import is_dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any, TypeVar

from jinja2 import DictLoader, StrictUndefined, TemplateError, TemplateSyntaxError, nodes
from jinja2.runtime import LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from builder.problem import Problem
from builder.render_limits import CHECKED, Budget, joined, limit, looks_at_words, operated, watched
from builder.sheet import WORDS
from builder.text import Span
from builder.views import shapes
from builder.views.shapes import Html

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from jinja2 import Template
    from jinja2.runtime import Context

    from builder.sheet import Around
    from builder.text import File
    from builder.views.shapes import PageView

T = TypeVar("T")


class TemplateFault(Exception):
    """A template that cannot be used, as a problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


SHAPES = frozenset(shape for shape in vars(shapes).values() if isinstance(shape, type) and is_dataclass(shape))
"""What views are made of: they hold data and no methods, so every public attribute of theirs is safe."""


REPEATED = frozenset((shapes.NoteView, shapes.Choice))
"""What many pages show alike, as one and the same value. A macro sees its arguments and nothing else, so it makes the same of it every time."""

COMPONENTS = frozenset(("figure", "term", "crosslink"))
"""The macros that are given words to print."""

SCOPE = frozenset(("_loop_vars", "_block_vars"))
"""What jinja2 adds to a call in a loop or a block for functions that ask for their context; a macro never sees it."""

MOST_SAID = 50_000  # of half a kilobyte each
MOST_AROUND = 5_000
MOST_KEPT = 5_000


class Sandbox(ImmutableSandboxedEnvironment):
    """The sandbox, with a short way for the attributes of views: a template asks for five hundred of them on a page."""

    def __init__(self, loader: DictLoader, *, keep: bool = False) -> None:
        super().__init__(loader=loader, undefined=StrictUndefined, autoescape=True, auto_reload=False, cache_size=-1)
        self.budget = Budget()
        limit(self, self.budget)
        self.used: set[str | None] = set()  # the templates of the present page
        self.looking: set[str | None] = set()  # those that make something of the words that they are to print
        self.said: dict[tuple[int, int], tuple[object, object, object]] = {}  # the values stay alive, so their identities stay theirs
        self.kept: dict[tuple[object, ...], tuple[object, object]] | None = {} if keep else None

    concat = staticmethod(joined)
    intercepted_binops = CHECKED

    def call_binop(self, context: Context, operator: str, left: object, right: object) -> object:  # noqa: ARG002
        """What an operator gives, within bounds."""
        return operated(operator, left, right)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        if looks_at_words(tree, COMPONENTS):
            self.looking.add(name)
        return watched(tree, name)

    def _load_template(self, name: str, globals: Any) -> Template:  # noqa: A002 - named by jinja2
        self.used.add(name)
        return super()._load_template(name, globals)

    def get_template(self, *arguments: Any, **named: Any) -> Template:
        """As in any environment, counted."""
        self.budget.called()
        return super().get_template(*arguments, **named)

    def getattr(self, obj: object, attribute: str) -> object:
        """As in any sandbox."""
        if (type(obj) in SHAPES or type(obj) is LoopContext) and attribute[0] != "_":
            try:
                return getattr(obj, attribute)
            except AttributeError:
                pass
        return super().getattr(obj, attribute)

    def getitem(self, obj: object, argument: object) -> object:
        """As in any sandbox; views have attributes and no items, and filters ask for items first."""
        if type(obj) in SHAPES and isinstance(argument, str):
            return self.getattr(obj, argument)
        return super().getitem(obj, argument)

    def call(self, context: Context, obj: object, *arguments: object, **named: object) -> object:
        """As in any sandbox; a macro that was given one small value before says the same again."""
        self.budget.called()
        if type(obj) is not Macro or not arguments or type(arguments[0]) not in SHAPES:
            return super().call(context, obj, *arguments, **named)
        if len(arguments) != 1 or not named.keys() <= SCOPE or type(arguments[0]) not in REPEATED:
            return self._of_values(context, obj, *arguments, **named)
        key = (id(obj), id(arguments[0]))
        known = self.said.get(key)
        if known is None:
            if len(self.said) >= MOST_SAID:
                self.said.clear()
            known = self.said[key] = (obj, arguments[0], self._of_values(context, obj, *arguments))
        return known[2]

    def _of_values(self, context: Context, macro: Macro, *arguments: object, **named: object) -> object:
        """What a macro makes of a view. Where pages are made again and again, it is kept by the value of the view, as most entries of a page stay as they are."""
        if self.kept is None:
            return super().call(context, macro, *arguments, **named)
        others = ((name, value) for name, value in named.items() if name not in SCOPE)
        key = (id(macro), *((type(value), tuple(value) if type(value) is list else value) for value in arguments), *((name, type(value), value) for name, value in others))
        try:
            known = self.kept.get(key)
        except TypeError:  # something in it can change
            return super().call(context, macro, *arguments, **named)
        if known is None:
            if len(self.kept) >= MOST_KEPT:
                self.kept.clear()
            known = self.kept[key] = (macro, super().call(context, macro, *arguments, **named))
        return known[1]


class Templates:
    """The templates of a site, compiled on first use; also the inline components that bodies are made with. With `keep`, what they made of each view is kept."""

    def __init__(self, files: Iterable[File], *, keep: bool = False) -> None:
        self.files = {file.path.removeprefix("templates/"): file for file in files}
        self.environment = Sandbox(DictLoader({name: file.text for name, file in self.files.items()}), keep=keep)
        self.version = sha256(repr(sorted((name, file.text) for name, file in self.files.items())).encode("utf-8", "surrogatepass")).hexdigest()
        self._macros: dict[str, Callable[..., str]] = {}
        self._around: dict[tuple[object, ...], Around] = {}

    def page(self, view: PageView) -> str:
        """The whole page of a view."""
        self.environment.budget.begin()
        return self._guarded(f"pages/{view.template}.html", lambda name: self.environment.get_template(name).render(view=view))

    def around(self, view: PageView) -> Around | None:
        """What stands before and behind the body of a page; None when that depends on the body, or when it does not stand in one place."""
        self.environment.used.clear()
        before, *after = self.page(replace(view, body=Html(WORDS))).split(WORDS)
        return None if self.environment.used & self.environment.looking or len(after) != 1 else (before, after[0])

    def figure(self, inner: str, number: int, anchor: str, proof: str) -> str:
        """A proved figure or quotation as a link to its note, or with its number only where there is no anchor."""
        return self._component("figure", inner, number, anchor, proof)

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
