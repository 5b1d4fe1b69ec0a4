"""Everything is checked first. With any problem the output stays as it was; without, it is replaced as a whole."""

# Nothing that is not needed when nothing has changed:
# ruff: noqa: PTH112, PTH118

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from time import perf_counter

from builder.cli import usage
from builder.commands import path, root_argument
from builder.incremental.stamp import Stamp

TYPE_CHECKING = False  # what typing.TYPE_CHECKING is, without the time that its module takes
if TYPE_CHECKING:
    import argparse
    from pathlib import Path

PATIENCE = 2.0  # seconds after which a build says how far it is
ADDRESS = r"https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~-]+)*/?"
"""Where a site may stand: other than in its settings, also on a host without a full name."""
PLAIN = frozenset(("--root", "--output", "--base-url"))


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    root_argument(parser, text=True)
    parser.add_argument("--output", metavar="DIR", help="where the site goes (site/ under the root when absent)")
    parser.add_argument("--base-url", metavar="URL", help="the address where the site will stand, such as https://example.org/project/ (the one in content/data/site.yaml when absent)")


def run(options: argparse.Namespace) -> int:
    """Build, and say in a line what was built."""
    return made(options.root, options.output, options.base_url)


def plain(words: list[str]) -> tuple[str, str | None, str | None] | None:
    """The root, the output and the address, where nothing is said but whole names of options, each once and with a value; all else is left to argparse."""
    found = dict(zip(words[::2], words[1::2], strict=False))
    if 2 * len(found) != len(words) or not found.keys() <= PLAIN or any(value.startswith("-") for value in found.values()):
        return None
    return found.get("--root", "."), found.get("--output"), found.get("--base-url")


def made(root: str, output: str | None, base: str | None) -> int:
    """Build the site at `root`, and say in a line what was built."""
    begun = perf_counter()
    root = root.rstrip(os.sep) or root[:1] or "."
    if not os.path.isdir(root):
        return usage(f"there is no folder “{root}”")
    output = output or os.path.join(root, "site")
    stamp = Stamp(root, output, base)
    if stamp.changed == ():
        print(f"{stamp.said}, nothing has changed, {perf_counter() - begun:.2f} s")
        return 0
    gc.disable()  # what a build makes, it keeps to its end
    try:
        if stamp.changed and (written := _rewritten(root, output, stamp)) is not None:
            print(f"{stamp.said}, {written} files written, 0 removed, {perf_counter() - begun:.2f} s")
            return 0
        return _build(path(root), path(output), base, stamp, begun)
    finally:
        gc.freeze()  # nor is it looked through when all is done
        gc.enable()


def _build(root: Path, output: Path, base: str | None, stamp: Stamp, begun: float) -> int:
    """Build what the stamp does not vouch for."""
    import re  # noqa: PLC0415 — not needed when nothing changed, as this address was good the last time

    if base and not re.fullmatch(ADDRESS, base):
        return usage(f"--base-url must be an address such as https://example.org/project/, not “{base}”")
    from builder.build import build  # noqa: PLC0415 — a third of a second, not paid when nothing changed
    from builder.incremental.store import Store  # noqa: PLC0415
    from builder.provenance import MANIFEST  # noqa: PLC0415
    from builder.publish import PublishError, make_ready  # noqa: PLC0415

    stamp.begin()
    store = Store(root, output)
    outcome = build(root, output, base, store, lambda done: _progress(done, begun))
    store.keep(published=outcome.changes is not None)
    if outcome.changes is None:
        from builder.report import as_text, summary  # noqa: PLC0415 — only a refusal needs it

        print(as_text(outcome.verdict.errors, outcome.texts), file=sys.stderr)
        print(f"\n{summary(len(outcome.verdict.errors), len(outcome.verdict.notes))}. Nothing was published; the output stays as it was.", file=sys.stderr)
        return 1
    changes = outcome.changes
    proved = f"{outcome.pages} pages, {outcome.proved} claims proved"

    def stamped(folders: tuple[str, ...]) -> None:
        """Vouch for the output, if no other build, which may have read less, has published since."""
        if (output / MANIFEST).read_bytes() == outcome.manifest:
            stamp.write(proved, store.edition, folders)

    with suppress(OSError, PublishError):  # without a stamp, the next build is a whole one
        make_ready(output, stamped)
    print(f"{proved}, {len(changes.written)} files written, {len(changes.removed)} removed, {perf_counter() - begun:.2f} s")
    return 0


def _progress(done: str, begun: float) -> None:
    """Say to a waiting person how far the build is; a short one needs no telling."""
    if (passed := perf_counter() - begun) > PATIENCE:
        print(f"… {done}, {passed:.0f} s", file=sys.stderr, flush=True)


def _rewritten(root: str, output: str, stamp: Stamp) -> int | None:
    """How many files were written, when only the running text of pages has changed."""
    above, changed = f"{stamp.root}{os.sep}", stamp.changed or ()
    names = [path.removeprefix(above).replace(os.sep, "/") for path in changed]
    if not all(path.startswith("content/") and path.endswith(".md") for path in names):
        return None
    from builder.incremental.texts import MOST, still_say, texts_of  # noqa: PLC0415

    if len(names) > MOST:
        return None
    texts = texts_of(root, names)  # what takes longest is begun first
    stamp.look_on()
    from builder.incremental.cache import Cache  # noqa: PLC0415
    from builder.incremental.rewrite import known, rewritten  # noqa: PLC0415
    from builder.publish import PublishError, renew  # noqa: PLC0415

    folder, site, cache = path(root), path(output), Cache(stamp.root)
    try:
        pages = known(site, names, cache) if cache.common("edition") == stamp.edition else None
        stamp.look()
        read = texts()
        made = rewritten(folder, site, read, pages, cache) if read is not None and pages is not None else None
        if made is None or not renew(made.files, site, stamp.stands, lambda: stamp.renew(changed, made.files, lambda: still_say(folder, made.read)), root=folder):
            return None
        cache.renew(made.pages)
    except PublishError:
        return None  # the whole build says what stands in the way
    finally:
        cache.close()
    return len(made.files)
