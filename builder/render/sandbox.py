"""The sandbox in which templates run: within bounds, with a short way to the attributes of views, and with what was made of them kept."""

from __future__ import annotations

from dataclasses import is_dataclass
from typing import TYPE_CHECKING, Any

from jinja2 import DictLoader, StrictUndefined, nodes
from jinja2.runtime import LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment

from builder.render.limits import CHECKED, Budget, joined, limit, looks_at_words, operated, watched
from builder.views import page_shapes, shapes

if TYPE_CHECKING:
    from jinja2 import Template
    from jinja2.runtime import Context

SHAPES = frozenset(shape for shape in (*vars(shapes).values(), *vars(page_shapes).values()) if isinstance(shape, type) and is_dataclass(shape))
"""What views are made of: they hold data and no methods, so every public attribute of theirs is safe."""


REPEATED = frozenset((shapes.NoteView, shapes.Choice))
"""What many pages show alike, as one and the same value. A macro sees its arguments and nothing else, so it makes the same of it every time."""

COMPONENTS = frozenset(("figure", "term", "crosslink"))
"""The macros that are given words to print."""

SCOPE = frozenset(("_loop_vars", "_block_vars"))
"""What jinja2 adds to a call in a loop or a block for functions that ask for their context; a macro never sees it."""

MOST_SAID = 50_000  # of half a kilobyte each
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
        every = tuple(tree.find_all(nodes.Node))
        if looks_at_words(every, COMPONENTS):
            self.looking.add(name)
        return watched(tree, every, name)

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
