"""The style sheets keep to the tokens, and the tokens keep to the contrast that WCAG 2.2 asks for, in every scheme."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

CSS = Path(__file__).parent.parent / "static" / "css"
TOKENS = (CSS / "tokens.css").read_text(encoding="utf-8")
SHEETS = sorted(path.relative_to(CSS).as_posix() for path in CSS.rglob("*.css"))

TEXT = [  # what is written on what: 4.5 is AA, most of ours are beyond 7 (AAA)
    ("text", "surface", 7.0),
    ("text", "surface-soft", 7.0),
    ("text-quiet", "surface", 7.0),
    ("text-quiet", "surface-soft", 7.0),
    ("link", "surface", 7.0),
    ("link", "surface-soft", 7.0),
    ("link-visited", "surface", 7.0),
    ("link-visited", "surface-soft", 7.0),
    ("accent", "surface", 7.0),
    ("exit-text", "exit", 7.0),
    ("action-text", "action", 7.0),
    ("right", "surface", 4.5),
    ("right", "surface-soft", 4.5),
    ("wrong", "surface", 4.5),
    ("wrong", "surface-soft", 4.5),
]
PARTS = [  # what must be told apart without reading: 3 is AA
    *((part, ground, 3.0) for part in ("line", "focus", "accent") for ground in ("surface", "surface-soft")),
    ("exit", "surface", 3.0),
    ("action", "surface", 3.0),
    *((f"mark-{number}", "surface", 3.0) for number in range(6)),
]


def declarations(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+):\s*([^;]+);", block))


def blocks() -> dict[str, dict[str, str]]:
    """The four blocks of the sheet: primitive, light, dark, print."""
    roots = re.findall(r":root \{(.*?)\}", TOKENS, re.DOTALL)
    assert len(roots) == 4
    return dict(zip(("primitive", "light", "dark", "print"), map(declarations, roots), strict=True))


BLOCKS = blocks()
PRIMITIVE = BLOCKS["primitive"]


def scheme(name: str) -> dict[str, str]:
    """Every semantic token of a scheme, as the browser would resolve it."""
    return {**BLOCKS["light"], **(BLOCKS[name] if name != "light" else {})}


def colour(name: str, token: str) -> str:
    value = scheme(name)[token]
    found = re.fullmatch(r"var\(--([\w-]+)\)", value)
    assert found, f"{token} is {value}, not a primitive token"
    return PRIMITIVE[found[1]]


def luminance(hexadecimal: str) -> float:
    parts = [int(hexadecimal[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_known_contrasts_are_computed_rightly() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", ["light", "dark", "print"])
@pytest.mark.parametrize(("front", "back", "least"), TEXT + PARTS)
def test_contrast(name: str, front: str, back: str, least: float) -> None:
    assert contrast(colour(name, front), colour(name, back)) >= least


def test_a_primitive_token_is_a_value_and_a_semantic_colour_is_a_primitive_token() -> None:
    assert all(re.fullmatch(r"#[0-9a-f]{6}", value) for value in PRIMITIVE.values())
    for name in ("light", "dark", "print"):
        for token, value in BLOCKS[name].items():
            assert "#" not in value, token
            for used in re.findall(r"var\(--([\w-]+)\)", value):
                assert used in PRIMITIVE, f"{token} uses {used}"


def test_dark_and_print_only_repoint_colours() -> None:
    colours = {token for token, value in BLOCKS["light"].items() if value.startswith("var(")}
    assert set(BLOCKS["dark"]) == colours - {"shadow"}
    assert set(BLOCKS["print"]) <= colours


def test_no_primitive_token_is_left_over() -> None:
    assert {used for name in ("light", "dark", "print") for value in BLOCKS[name].values() for used in re.findall(r"var\(--([\w-]+)\)", value)} == set(PRIMITIVE)


@pytest.mark.parametrize("sheet", [sheet for sheet in SHEETS if sheet != "tokens.css"])
def test_a_sheet_uses_semantic_tokens_only(sheet: str) -> None:
    text = (CSS / sheet).read_text(encoding="utf-8")
    for used in re.findall(r"var\(--([\w-]+)", text):
        assert used in BLOCKS["light"], f"--{used} is no semantic token"
    assert not re.findall(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(|\boklch\(", text), "a colour of its own"
    assert not re.findall(r"@import|url\(|expression|!important", text)


def test_no_semantic_token_is_left_over() -> None:
    used = {name for sheet in SHEETS for name in re.findall(r"var\(--([\w-]+)", (CSS / sheet).read_text(encoding="utf-8"))}
    assert set(BLOCKS["light"]) <= used


@pytest.mark.parametrize("sheet", [sheet for sheet in SHEETS if sheet != "layers.css"])
def test_a_sheet_is_one_layer_of_its_name(sheet: str) -> None:
    text = re.sub(r"/\*.*?\*/", "", (CSS / sheet).read_text(encoding="utf-8"), flags=re.DOTALL).strip()
    layer = "components" if sheet.startswith("components/") else Path(sheet).stem
    assert text.startswith(f"@layer {layer} {{")
    assert len(re.findall("@layer", text)) == 1
    assert layer in (CSS / "layers.css").read_text(encoding="utf-8")


def test_the_order_names_every_sheet_once_layers_first() -> None:
    order = (CSS / "order.txt").read_text(encoding="utf-8").split()
    assert sorted(order) == SHEETS
    assert order[0] == "layers.css"
