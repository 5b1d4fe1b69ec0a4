"""Fuzz the readers: `python -m tests.fuzz --seconds N [--target NAME …]`; the seconds are shared out among the targets.

What was learnt is kept in .cache/fuzz/, so that the next run goes on from there. An input that fails stays in
tests/fuzz/crashes/NAME/, where an ordinary test replays it for ever after.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
TARGETS = ("markdown", "yaml", "figures", "entries", "edtf", "page")


def fuzz(name: str, seconds: int) -> bool:
    """Fuzz one target, and say how it went."""
    command = [sys.executable, "-m", "tests.fuzz.one", name, str(seconds)]
    before = os.times()
    done = subprocess.run(command, cwd=ROOT, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True, errors="replace", check=False)
    after = os.times()
    worked = after.children_user + after.children_system - before.children_user - before.children_system  # where others work, too, it is less
    stats = dict(re.findall(r"stat::(\w+):\s+(\d+)", done.stderr))
    cover = re.findall(r"cov: (\d+)", done.stderr)
    state = "sound" if done.returncode == 0 else "ended" if "run interrupted" in done.stderr else "FAILED"  # ended: by a signal from outside
    print(f"{name:9} {state:6} {seconds:5} s, {worked:5.0f} s at work, {int(stats.get('number_of_executed_units', 0)):>10,} inputs, cover {cover[-1] if cover else '?'}, peak {stats.get('peak_rss_mb', '?')} MB", flush=True)
    if done.returncode:
        print(done.stdout[-4000:], done.stderr[-2000:], sep="\n", file=sys.stderr)
    return done.returncode == 0


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=120)
    parser.add_argument("--target", action="append", choices=TARGETS)
    options = parser.parse_args()
    names = options.target or TARGETS
    results = [fuzz(name, max(1, options.seconds // len(names))) for name in names]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
