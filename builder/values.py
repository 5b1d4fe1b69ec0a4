"""Frozen values, as `dataclasses.dataclass(frozen=True, slots=True)` makes them, but each method is written when it is first called.

To write all methods of all values takes an eighth of the time of a short command, which calls few of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__all__ = ["dataclass", "names_of", "replace"]

if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass, replace  # what type checkers are to see, and the same to those who read

    Writer = Callable[[Any, dict[str, Any]], str]
else:

    def dataclass(*, frozen: bool, slots: bool, order: bool = False) -> Callable[[type], type]:
        """Make a class whose annotations name what its values hold: frozen and with slots, as there is no other kind."""
        assert frozen
        assert slots
        return lambda kind: _made(kind, WRITERS | COMPARED if order else WRITERS)

    def replace(value: object, /, **changes: object) -> object:
        """The same value but for some of what it holds, as `dataclasses.replace`."""
        return type(value)(**{name: getattr(value, name) for name in value.__match_args__} | changes)


def names_of(kind: type) -> tuple[str, ...]:
    """What values of this kind hold, by name, in order; nothing when they are not of the house."""
    return kind.__match_args__ if kind in DEFAULTS else ()  # type: ignore[attr-defined]


def _made(kind: type, writers: dict[str, Writer]) -> type:
    own = vars(kind)
    names = tuple(own.get("__annotations__", {}))
    space = {name: value for name, value in own.items() if name not in names and name not in ("__dict__", "__weakref__")}
    space |= {"__slots__": names, "__match_args__": names, "__dataclass_fields__": _Fields(), "__setattr__": _refuse, "__delattr__": _refuse, "__reduce__": _taken_apart}
    space |= {name: _later(name, write) for name, write in writers.items() if name not in space}
    made = type(kind)(kind.__name__, kind.__bases__, space)
    made.__qualname__ = kind.__qualname__
    DEFAULTS[made] = {name: own[name] for name in names if name in own}
    return made


class _Fields:
    """What the functions of the library look for, made when they do."""

    def __get__(self, value: object, kind: Any) -> dict[str, Any]:
        import dataclasses  # noqa: PLC0415 - takes as long to load as thirty of our own modules, for what it brings along

        found: dict[str, Any] = {}
        for name in kind.__match_args__:
            field = found[name] = dataclasses.field(default=DEFAULTS[kind].get(name, dataclasses.MISSING))
            field.name, field.type, field._field_type = name, kind.__annotations__[name], dataclasses._FIELD  # type: ignore[attr-defined]  # noqa: SLF001
        return found


def _refuse(_: object, name: str, *__: object) -> None:
    from dataclasses import FrozenInstanceError  # noqa: PLC0415 - as above

    raise FrozenInstanceError(f"cannot change field {name!r}")


def _taken_apart(self: Any) -> tuple[type, tuple[object, ...]]:
    return type(self), tuple(getattr(self, name) for name in self.__match_args__)


def _later(name: str, write: Writer) -> Callable[..., object]:
    """A method that writes itself when it is first called."""

    def method(self: object, *values: object, **named: object) -> object:
        kind = next(kind for kind in type(self).__mro__ if vars(kind).get(name) is method)
        known: dict[str, Any] = {}
        exec(write(kind, known), known)  # noqa: S102 - nothing but the names of our own fields
        known[name].__qualname__ = f"{kind.__qualname__}.{name}"
        setattr(kind, name, known[name])
        return known[name](self, *values, **named)

    return method


def _init(kind: Any, known: dict[str, Any]) -> str:
    words, lines = [], []
    for name in kind.__match_args__:
        known[f"set_{name}"] = vars(kind)[name].__set__
        if name in DEFAULTS[kind]:
            known[f"default_{name}"] = DEFAULTS[kind][name]
        words.append(f"{name}=default_{name}" if name in DEFAULTS[kind] else name)
        lines.append(f" set_{name}(self, {name})\n")
    return f"def __init__({', '.join(('self', *words))}):\n{''.join(lines) or ' pass'}"


def _repr(kind: Any, _: object) -> str:
    return f"def __repr__(self): return f'{kind.__qualname__}({', '.join(f'{name}={{self.{name}!r}}' for name in kind.__match_args__)})'"


def _hash(kind: Any, _: object) -> str:
    return f"def __hash__(self): return hash({_all(kind, 'self')})"


def _compared(name: str, operator: str) -> Writer:
    def write(kind: Any, _: object) -> str:
        return f"def {name}(self, other):\n if other.__class__ is self.__class__: return {_all(kind, 'self')} {operator} {_all(kind, 'other')}\n return NotImplemented"

    return write


def _all(kind: Any, of: str) -> str:
    return f"({''.join(f'{of}.{name}, ' for name in kind.__match_args__)})"


WRITERS = {"__init__": _init, "__repr__": _repr, "__hash__": _hash, "__eq__": _compared("__eq__", "==")}
COMPARED = {name: _compared(name, operator) for name, operator in (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">="))}
DEFAULTS: dict[type, dict[str, object]] = {}
"""Of every kind what is taken for what is not given, by name."""
