"""Frozen values of the house ↔ bytes. What is read back can hold nothing but such values, so it can never run code.

The bytes are a pickle in which only the classes named here may be called, and all that these do is hold their fields.
"""

from __future__ import annotations

import io
import pickle
from operator import attrgetter
from sys import intern
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from builder import model, problem, sheet, text
from builder.model import Parsed
from builder.values import names_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def unchanging(held: dict[str, object]) -> MappingProxyType[str, object]:
    """A mapping that nobody can change. There are many with the same keys, which are kept once."""
    return MappingProxyType({intern(key) if type(key) is str else key: value for key, value in held.items()})


VALUES = tuple(kind for module in (model, problem, sheet, text) for kind in vars(module).values() if isinstance(kind, type) and names_of(kind) and kind.__module__ == module.__name__)
CLASSES = {(kind.__module__, kind.__name__): kind for kind in VALUES}
MAKERS: dict[tuple[str, str], Callable[..., object]] = {**CLASSES, (unchanging.__module__, unchanging.__name__): unchanging, (model.Claim.__module__, model.Claim.__name__): model.claim_of}


class Damaged(Exception):
    """Bytes that are not ours, or no longer what they were."""


def _taken_apart(kind: type) -> Callable[[object], tuple[object, ...]]:
    names = names_of(kind)
    get = attrgetter(*names)
    return lambda value: (kind, get(value) if len(names) > 1 else (get(value),))


_APART: Mapping[type, Callable[[Any], Any]] = {kind: _taken_apart(kind) for kind in CLASSES.values()} | {MappingProxyType: lambda value: (unchanging, (dict(value),))}


class _Reader(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Callable[..., object]:
        return MAKERS[module, name]


def to_bytes(value: object) -> bytes:
    """The value as bytes."""
    out = io.BytesIO()
    writer = pickle.Pickler(out, protocol=4)
    writer.dispatch_table = _APART
    writer.dump(value)
    return out.getvalue()


def parsed_from(data: bytes) -> Parsed:
    """What a file was parsed to."""
    value = from_bytes(data)
    if isinstance(value, Parsed):
        return value
    raise Damaged


def from_bytes(data: bytes) -> object:
    """The value of these bytes; `Damaged` when they hold anything but values of the house."""
    try:
        return _Reader(io.BytesIO(data)).load()
    except Exception as error:
        raise Damaged from error
