"""Our values are what the library's frozen dataclasses with slots are."""

from __future__ import annotations

import copy
import dataclasses
import pickle

import pytest

from builder import values


def kinds(dataclass):
    """The same classes, made by one maker or the other."""

    @dataclass(frozen=True, slots=True)
    class Empty:
        """Nothing."""

    @dataclass(frozen=True, slots=True)
    class Pier:
        """A pier."""

        name: str
        length: float
        missing: bool = False
        kind: str = "pleasure"
        tags: tuple[str, ...] = ()
        notes: object = ()

        @property
        def long(self) -> bool:
            """Whether it is."""
            return self.length > 100

    return Empty, Pier


Made, Theirs = kinds(values.dataclass), kinds(dataclasses.dataclass)


@values.dataclass(frozen=True, slots=True)
class Bolt:
    """A bolt, which can be sent to another process."""

    size: int
    rusted: bool = False


def tried(kind, *arguments, **named):
    try:
        return repr(kind(*arguments, **named))
    except TypeError as error:
        return str(error)


@pytest.mark.parametrize(
    ("arguments", "named"),
    [((), {}), (("Hallow",), {}), (("Hallow", 240), {}), (("Hallow",), {"length": 3, "tags": ("x",)}), (("a", 1, True, "k", (), 3), {}), (("a", 1, True, "k", (), 3, 4), {}), (("a",), {"name": "b"}), ((), {"else_": 1}), (("{x}", "'\n"), {})],
)
def test_they_are_made_and_shown_alike(arguments, named) -> None:
    for ours, theirs in zip(Made, Theirs, strict=True):
        assert tried(ours, *arguments, **named) == tried(theirs, *arguments, **named)


def test_they_are_compared_alike() -> None:
    for _, pier in (Made, Theirs):
        assert pier("Hallow", 1) == pier("Hallow", 1.0)
        assert pier("Hallow", 1) != pier("Hallow", 2)
        assert pier("Hallow", 1) != ("Hallow", 1)
        assert hash(dataclasses.replace(pier("Hallow", 1), notes=())) == hash(dataclasses.replace(pier("Hallow", 1), notes=()))
        with pytest.raises(TypeError):
            hash(dataclasses.replace(pier("Hallow", 1), notes=[]))
    assert Made[1]("Hallow", 1) != Theirs[1]("Hallow", 1)


def test_those_in_an_order_have_it() -> None:
    class Pair:
        """Two numbers."""

        first: int
        second: int

    pairs = [kind(first, second) for kind in (values.dataclass(frozen=True, slots=True, order=True)(Pair), dataclasses.dataclass(frozen=True, slots=True, order=True)(Pair)) for first in range(3) for second in range(3)]
    ours, theirs = pairs[:9], pairs[9:]
    for operator in ("__lt__", "__le__", "__gt__", "__ge__", "__eq__", "__ne__"):
        assert [getattr(one, operator)(other) for one in ours for other in ours] == [getattr(one, operator)(other) for one in theirs for other in theirs]
        assert getattr(ours[0], operator)((0, 0)) is NotImplemented


def test_they_cannot_be_changed() -> None:
    for empty, pier in (Made, Theirs):
        one = pier("Hallow", 1)
        for break_ in (lambda: setattr(one, "name", "x"), lambda: delattr(one, "name"), lambda: setattr(one, "other", 1), lambda: setattr(empty(), "other", 1)):  # noqa: B023 - called at once
            with pytest.raises((dataclasses.FrozenInstanceError, AttributeError, TypeError)):
                break_()
        assert not hasattr(one, "__dict__")


def test_the_functions_of_the_library_know_them() -> None:
    for _, pier in (Made, Theirs):
        one = pier("Hallow", 1)
        assert dataclasses.is_dataclass(pier)
        assert [field.name for field in dataclasses.fields(pier)] == ["name", "length", "missing", "kind", "tags", "notes"]
        assert dataclasses.replace(one, length=500).long
        assert pier.__match_args__ == pier.__slots__ == ("name", "length", "missing", "kind", "tags", "notes")
        assert pier.__doc__ == "A pier."
    with pytest.raises(TypeError):
        dataclasses.replace(Made[1]("Hallow", 1), width=2)


def test_they_are_replaced_as_the_library_does() -> None:
    one = Made[1]("Hallow", 1)
    assert values.replace(one, length=500, tags=("x",)) == dataclasses.replace(one, length=500, tags=("x",))
    assert values.replace(Made[0]()) == Made[0]()
    with pytest.raises(TypeError):
        values.replace(one, width=2)


def test_their_names_are_known_and_no_others() -> None:
    assert values.names_of(Made[1]) == ("name", "length", "missing", "kind", "tags", "notes")
    assert values.names_of(Theirs[1]) == values.names_of(tuple) == ()


def test_they_can_be_copied_and_sent() -> None:
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps((Bolt(3), Bolt(4, rusted=True)), protocol)) == (Bolt(3), Bolt(4, rusted=True))
    assert copy.deepcopy(Bolt(3)) == copy.copy(Bolt(3)) == Bolt(3)
