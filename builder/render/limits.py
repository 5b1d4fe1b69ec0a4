"""What templates may say and how much work they may make: they lay out a view, and no template can run for ever or fill the memory."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Any

from jinja2 import TemplateRuntimeError, TemplateSyntaxError, nodes
from jinja2.filters import do_join
from jinja2.runtime import markup_join
from jinja2.visitor import NodeTransformer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence, Sized

    from jinja2 import Environment
    from jinja2.nodes import EvalContext

FILTERS = frozenset((
    "abs", "capitalize", "default", "e", "escape", "first", "float", "groupby", "int", "join", "last", "length", "list", "lower", "map", "max", "min",
    "reject", "rejectattr", "reverse", "round", "safe", "select", "selectattr", "sort", "striptags", "sum", "title", "trim", "unique", "upper",
))  # fmt: skip
METHODS = frozenset(("count", "endswith", "index", "split", "startswith"))
GLOBALS = frozenset(("namespace",))
FORBIDDEN = (
    nodes.Pow, nodes.AssignBlock, nodes.CallBlock, nodes.FilterBlock, nodes.Import, nodes.ScopedEvalContextModifier, nodes.EvalContextModifier,
    nodes.ExprStmt, nodes.OverlayScope, nodes.ContextReference, nodes.DerivedContextReference,
)  # fmt: skip
CHECKED = frozenset("*+%")  # operators that can make something large of something small
LONGEST = 20_000_000  # characters of a text
LARGEST = 10**12
MOST_JOINED = 1_000_000  # characters or items
MOST_STEPS = 2_000_000  # passes of loops on one page
MOST_CALLS = 100_000  # macros and templates called on one page


class Budget:
    """What is left of the work that one page may make."""

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """A new page."""
        self.steps, self.calls = MOST_STEPS, MOST_CALLS

    def called(self) -> None:
        """One call."""
        self.calls -= 1
        if self.calls < 0:
            raise TemplateRuntimeError(f"the page calls more than {MOST_CALLS:,} macros")

    def counted(self, values: Iterable[Any]) -> Sized:
        """What a loop goes through, once it is known how much that is."""
        found = values if isinstance(values, (tuple, list, str, dict)) else tuple(values)
        self.steps -= len(found)
        if self.steps < 0:
            raise TemplateRuntimeError(f"the loops of the page make more than {MOST_STEPS:,} passes")
        return found


def joined(parts: Iterable[str]) -> str:
    """The parts of a text as one, if it is not too long."""
    found = list(parts)
    _measure(sum(map(len, found)))
    return "".join(found)


def encoded(parts: Iterable[str]) -> bytes:
    """The parts of a text as one in UTF-8, if it is not too long; none of them is kept as text."""
    made, length = BytesIO(), 0
    for part in parts:
        length += len(part)
        _measure(length)
        made.write(part.encode())
    return made.getvalue()  # the buffer itself: the largest pages have ten megabytes


def _concatenated(values: Iterable[Any]) -> str:
    found = list(values)
    _measure(sum(len(value) if isinstance(value, str) else 20 for value in found))
    return markup_join(found)


def _measure(length: int) -> None:
    if length > LONGEST:
        raise TemplateRuntimeError(f"a text grows longer than {LONGEST:,} characters")


def _join(eval_ctx: EvalContext, value: Iterable[Any], d: str = "", attribute: str | int | None = None) -> str:
    found = list(value)
    _measure(sum(len(one) + len(d) if isinstance(one, str) else 20 for one in found))
    said: str = do_join(eval_ctx, found, d, attribute)
    return said


_join.jinja_pass_arg = do_join.jinja_pass_arg  # type: ignore[attr-defined]


def operated(operator: str, left: Any, right: Any) -> Any:
    """The result of an operator of `CHECKED`."""
    numbers = isinstance(left, (int, float)) and isinstance(right, (int, float))
    if operator == "+":
        if not numbers and len(left) + len(right) > MOST_JOINED:
            raise TemplateRuntimeError("a text or a list grows too long")
        return left + right
    if not numbers or abs(left) > LARGEST or abs(right) > LARGEST:
        raise TemplateRuntimeError(f"“{operator}” is for numbers that are not large")
    return left * right if operator == "*" else left % right


def limit(environment: Environment, budget: Budget) -> None:
    """Take from an environment what templates do not need, and put in what watches over them."""
    environment.globals = {name: value for name, value in environment.globals.items() if name in GLOBALS}
    environment.filters = {name: value for name, value in environment.filters.items() if name in FILTERS}
    environment.filters |= {"counted-steps": budget.counted, "concatenated": _concatenated, "join": _join}


class _Watched(NodeTransformer):
    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802 - named by jinja2
        self.generic_visit(node)
        return nodes.Filter(nodes.List(node.nodes, lineno=node.lineno), "concatenated", [], [], None, None, lineno=node.lineno)


def watched(tree: nodes.Template, every: Sequence[nodes.Node], name: str | None) -> nodes.Template:
    """The template, whose nodes are `every`, with every loop and every text that grows watched; anything that templates do not need is a fault of its line."""
    for node in every:
        said = _needless(node)
        if said:
            raise TemplateSyntaxError(f"{said} is not used in templates", node.lineno, name)
        if isinstance(node, nodes.For):
            node.iter = nodes.Filter(node.iter, "counted-steps", [], [], None, None, lineno=node.lineno)
    found: nodes.Template = _Watched().visit(tree) if any(isinstance(node, nodes.Concat) for node in every) else tree
    return found


def _needless(node: nodes.Node) -> str:
    if isinstance(node, FORBIDDEN):
        return f"“{type(node).__name__}”"
    if isinstance(node, nodes.Filter) and node.name not in FILTERS:
        return f"the filter “{node.name}”"
    if isinstance(node, (nodes.Getattr, nodes.NSRef)) and node.attr.startswith("_"):
        return f"the name “{node.attr}”"
    if isinstance(node, nodes.Keyword) and node.key == "attribute" and isinstance(node.value, nodes.Const) and re.search(r"(?:^|\.)_", str(node.value.value)):
        return f"the name “{node.value.value}”"
    if isinstance(node, nodes.Name) and node.name.startswith("_"):
        return f"the name “{node.name}”"
    if isinstance(node, nodes.Call) and not isinstance(node.node, nodes.Name) and not (isinstance(node.node, nodes.Getattr) and node.node.attr in METHODS):
        return "this call"
    return ""


def looks_at_words(every: Sequence[nodes.Node], components: frozenset[str]) -> bool:
    """Whether a template, whose nodes are `every`, does anything with the body of a page, or a component with the words that it is given, but print them."""
    printed = {id(node) for output in every if isinstance(output, nodes.Output) for node in output.nodes}
    safe = [node for node in every if isinstance(node, nodes.Filter) and node.name == "safe"]
    printed |= {id(node.node) for node in safe if id(node) in printed}
    as_it_is = {id(node.node) for node in safe} & printed
    views = {id(node.node): node for node in every if isinstance(node, nodes.Getattr)}
    for name in every:
        of_view = views.get(id(name))
        if isinstance(name, nodes.Name) and name.name == "view" and (of_view is None or (of_view.attr == "body" and id(of_view) not in as_it_is)):
            return True
    given = ((macro, macro.args[0].name) for macro in every if isinstance(macro, nodes.Macro) and macro.name in components and macro.args)
    return any(name.name == words and name.ctx == "load" and id(name) not in printed for macro, words in given for name in macro.find_all(nodes.Name))
