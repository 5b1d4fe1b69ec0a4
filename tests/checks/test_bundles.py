"""The order of style sheets and scripts names files that are there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from builder.build import examine, judge
from builder.text import File

ROOT = Path(__file__).parents[2]


def test_a_misspelt_script_in_the_order_is_refused_with_the_right_name() -> None:
    tree, verdict = examine(ROOT)
    assert not verdict.errors
    files = tuple(File(file.path, file.text.replace("exit.js", "exti.js")) if file.path == "static/js/order.txt" else file for file in tree.files)
    (problem,) = judge(replace(tree, files=files)).errors
    assert (problem.code, problem.span.path, problem.help) == ("unknown-part", "static/js/order.txt", "did you mean “exit.js”?")
