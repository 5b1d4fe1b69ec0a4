"""How fast the builder is, as ratios to peers in the same run; a table in Markdown. `make bench`, or `python -m tests.benchmarks --help`.

Each build is run in turn with that of each peer, and the ratio is taken within the turn: on a machine that others use, ratios hold and
seconds do not. Processor seconds are those of all processes of a build. The site is made here: pages of random words with a dozen
figures each, two thousand figure records and two hundred quotations.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from builder.numerals import read
from tests.benchmarks import corpus, peers

MODES = ("cold", "unchanged", "one page changed")
Run = tuple[float, float]  # seconds by the clock, seconds of processors


def main() -> None:
    """Run what was asked for and print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-n", type=int, nargs="*", default=[1000], help="numbers of pages")
    parser.add_argument("--runs", type=int, default=3, help="turns of each")
    parser.add_argument("--folder", type=Path, help="where to work (a new temporary folder when absent); a file system in memory gives steadier times")
    options = parser.parse_args()
    folder = options.folder or Path(tempfile.mkdtemp())
    print(f"`python -m tests.benchmarks -n {' '.join(map(str, options.n))} --runs {options.runs}` on {platform.machine()}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}\n")
    print("| pages | generator | " + " | ".join(f"{mode}, s | CPU s | ratio" for mode in MODES) + " | largest process, MB |")
    print("|---" * (3 + 3 * len(MODES)) + "|")
    for number in options.n:
        table(number, options.runs, folder / str(number))
    print(f"\n{language()}\n\n{weights(folder / str(options.n[0]) / 'ours' / 'site')}")
    if not options.folder:
        shutil.rmtree(folder)


def table(number: int, runs: int, folder: Path) -> None:
    """The rows of one number of pages: ours, then each peer that is installed, with our ratio to it."""
    contestants = {"ours": ours(folder / "ours", number)} | {name: peer(folder / name, number) for name, peer in peers.installed().items()}
    times: dict[str, dict[str, list[Run]]] = {name: {mode: [] for mode in MODES} for name in contestants}
    largest = dict.fromkeys(contestants, 0.0)
    for turn in range(runs):
        for mode in MODES:
            for name, (command, where, page) in contestants.items():
                if mode == "cold":
                    for made in ("site", "public", ".cache", "resources"):
                        shutil.rmtree(where / made, ignore_errors=True)
                if mode == "one page changed":
                    page.write_text(page.read_text(encoding="utf-8") + f"\nA sentence more, with the word {'ab'[turn % 2] * (turn + 1)}.\n", encoding="utf-8")
                time.sleep(0.1)
                run, memory = timed(command, where)
                times[name][mode].append(run)
                largest[name] = max(largest[name], memory)
    for name in contestants:
        cells = []
        for mode in MODES:
            clock, processors = (statistics.median(values) for values in zip(*times[name][mode], strict=True))
            ratio = statistics.median(mine[0] / theirs[0] for mine, theirs in zip(times["ours"][mode], times[name][mode], strict=True))
            cells += [f"{clock:.2f}", f"{processors:.2f}", "" if name == "ours" else f"ours is {ratio:.2f}"]
        print(f"| {number:,} | {name} | {' | '.join(cells)} | {largest[name]:.0f} |", flush=True)


def ours(folder: Path, number: int) -> tuple[list[str], Path, Path]:
    """The corpus as a site of this builder."""
    corpus.write(folder, number)
    for name in ("templates", "static"):
        shutil.copytree(Path(__file__).parents[2] / name, folder / name, dirs_exist_ok=True)
    command = [sys.executable, "-m", "builder", "build", "--root", str(folder), "--output", str(folder / "site")]
    return command, folder, folder / "content" / "pages" / f"{corpus.name(number // 2)}.md"


def timed(command: list[str], folder: Path) -> tuple[Run, float]:
    """One build: seconds by the clock and of the processors, and the megabytes of its largest process."""
    where = Path(__file__).parents[2] if "builder" in command else folder
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    begun = time.perf_counter()
    process = subprocess.Popen(command, cwd=where, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment)
    said = process.stdout.read() if process.stdout else b""
    _, status, used = os.wait4(process.pid, 0)
    clock = time.perf_counter() - begun
    if status:
        sys.exit(f"{' '.join(command)} failed:\n{said[-2000:].decode(errors='replace')}")
    return (clock, used.ru_utime + used.ru_stime), used.ru_maxrss / 1024


def language() -> str:
    """How fast English is read for figures."""
    sentences = [corpus.sentence(number) for number in range(3000)]
    words, begun = sum(len(sentence.split()) for sentence in sentences), time.process_time()
    for sentence in sentences:
        read.__wrapped__(sentence)
    return f"The language of figures: {words / (time.process_time() - begun):,.0f} words a second."


def weights(site: Path) -> str:
    """What a page weighs."""
    sizes = sorted(path.stat().st_size for path in site.rglob("index.html"))
    rest = sum(path.stat().st_size for path in site.rglob("assets/site.*"))
    return f"Half of the pages weigh {statistics.median(sizes) / 1024:.1f} kB or less; style and scripts together {rest / 1024:.1f} kB, before compression."


if __name__ == "__main__":
    main()
