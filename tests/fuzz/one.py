"""One target, fuzzed for some seconds: `python -m tests.fuzz.one NAME SECONDS`. Exit code 1 when something was found."""

from __future__ import annotations

import hashlib
import os
import pkgutil
import resource
import sys
import time
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

HERE = Path(__file__).parent
SLOWEST = 1.0  # seconds of work for one input
GROWTH = 200_000_000  # bytes
KIBI = 1 if sys.platform == "darwin" else 1024

with suppress(ImportError):
    import atheris

if "atheris" in globals():
    with atheris.instrument_imports(include=["builder", "markdown_it", "edtf", "yaml"]):
        from builder import numerals

        # Now: what is imported only when it is first used would run unseen, and teach the fuzzer nothing.
        for module in pkgutil.iter_modules(numerals.__path__, "builder.numerals."):
            if not module.name.endswith("__main__"):
                import_module(module.name)
        import_module("edtf")
        from tests.fuzz.targets import TARGETS, seeds
else:
    from tests.fuzz.targets import TARGETS, seeds

if TYPE_CHECKING:
    from collections.abc import Callable


def bounded(target: Callable[[bytes], None]) -> Callable[[bytes], None]:
    """The target, which fails, too, when an input takes too long or the process has grown too far."""
    begun = 0
    count = 0

    def run(data: bytes) -> None:
        nonlocal begun, count
        start = time.process_time()
        target(data)
        taken = time.process_time() - start
        count += 1
        if count == 500:  # the caches of regular expressions and templates are full by now
            begun = _peak()
        assert taken < SLOWEST or count < 3, f"{taken:.2f} s for {len(data)} bytes"
        assert not begun or _peak() - begun < GROWTH, f"grew by {_peak() - begun:,} bytes in {count} inputs"

    return run


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * KIBI


def with_atheris(name: str, seconds: int, corpus: Path, crashes: Path) -> None:
    """Coverage-guided, by libFuzzer. It ends the process itself."""
    arguments = [
        f"-max_total_time={seconds}", f"-artifact_prefix={crashes}{os.sep}", f"-dict={HERE / 'words.dict'}", "-max_len=6000", "-timeout=30",
        "-rss_limit_mb=2048", "-print_final_stats=1", "-verbosity=1", str(corpus),
    ]  # fmt: skip
    atheris.Setup([sys.argv[0], *arguments], bounded(TARGETS[name]))
    atheris.Fuzz()


def with_hypothesis(name: str, seconds: int, crashes: Path) -> int:
    """Where there is no atheris: pieces of the seeds, and any bytes, put together at random."""
    from hypothesis import HealthCheck, given, settings
    from hypothesis import strategies as st

    pieces = sorted({line for seed in seeds(name) for line in seed.splitlines(keepends=True)})[:2000]
    target, count = bounded(TARGETS[name]), 0
    found: list[bytes] = []

    @settings(max_examples=200, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(st.one_of(st.sampled_from(pieces), st.binary(max_size=8), st.text(max_size=8).map(str.encode)), max_size=12).map(b"".join))
    def inputs(data: bytes) -> None:
        nonlocal count
        count += 1
        found[:] = [data]
        target(data)

    end = time.monotonic() + seconds
    try:
        while time.monotonic() < end:
            inputs()
    except Exception:
        (crashes / f"crash-{hashlib.sha1(found[0]).hexdigest()}").write_bytes(found[0])
        raise
    print(f"stat::number_of_executed_units: {count}", file=sys.stderr)
    return 0


def main(name: str, seconds: int) -> int:
    corpus, crashes = HERE.parents[1] / ".cache" / "fuzz" / name, HERE / "crashes" / name
    corpus.mkdir(parents=True, exist_ok=True)
    crashes.mkdir(parents=True, exist_ok=True)
    if "atheris" not in globals():
        return with_hypothesis(name, seconds, crashes)
    known = list(seeds(name))
    for seed in known[:: max(1, len(known) // max(10, 3 * seconds))]:  # all of them are run before anything is changed, which takes its time
        (corpus / hashlib.sha1(seed).hexdigest()).write_bytes(seed)
    with_atheris(name, seconds, corpus, crashes)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2])))
