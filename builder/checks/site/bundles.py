"""The order of the style sheets and scripts → names in it that no file has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.near import did_you_mean
from builder.problem import Problem
from builder.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Site

ORDERS = ("static/css/order.txt", "static/js/order.txt", "static/tools/order.txt")


def bundle_problems(site: Site) -> Iterator[Problem]:
    """Every name in an order for which there is no file: what it does, such as the way to leave, would be left out in silence."""
    paths = {file.path for file in site.files}
    for order in (file for file in site.files if file.path in ORDERS):
        folder = order.path.removesuffix("order.txt")
        known = [path.removeprefix(folder) for path in sorted(paths) if path.startswith(folder) and path != order.path]
        for name in re.finditer(r"\S+", order.text):
            if name[0] not in known:
                near = did_you_mean(name[0], known)
                help_ = f"did you mean “{near[0]}”?" if near else f"add the file to {folder}, or take the line away"
                yield Problem("unknown-part", Span(order.path, *name.span()), f"there is no file {folder}{name[0]}", help_)
