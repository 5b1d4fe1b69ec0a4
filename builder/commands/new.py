"""What is given is checked like everything else before it is written, and a file that is there is never overwritten.

Without options it asks for everything that must be there; “new THING --help” lists the options.
“new site DIR” starts the site of another inquiry.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from builder.build import judge
from builder.cli import usage
from builder.commands import root_argument
from builder.dates import parse_date
from builder.editing.drafts import Draft, DraftError, Value, entry, named, names, record
from builder.kinds import Kind
from builder.near import did_you_mean
from builder.read import read_tree
from builder.report import as_text, summary
from builder.shape import READINGS, Edtf, Filter, Flag, FromList, Group, Many, OneOf
from builder.text import File
from builder.values import replace

if TYPE_CHECKING:
    from builder.data_files import DataFile
    from builder.model import Site
    from builder.problem import Problem
    from builder.read import Tree
    from builder.shape import Key, Type

LATER = ("not-verified",)
"""What is wrong with a new record until the next step is taken, and does not keep it from being written."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command; those after the name of the thing depend on it."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("what", help=f"site, or one of: {', '.join(names())}")
    parser.add_argument("rest", nargs=argparse.REMAINDER, help="its options: see “new THING --help”")


def run(options: argparse.Namespace) -> int:
    """Write the new thing, or say why not."""
    if options.what == "site":
        return _site(options.rest)
    of = named(options.what)
    if of is None:
        near = did_you_mean(options.what, names())
        return usage(f"there is no “{options.what}” to begin anew; " + (f"did you mean “{near[0]}”?" if near else f"choose site, {', '.join(names())}"))
    given = _parser(of, options.what).parse_args(options.rest)
    if not (given.root / "content").is_dir():
        return usage(f"there is no folder “{given.root / 'content'}”")
    tree = read_tree(given.root)
    before = judge(tree)
    try:
        values, body = _values(of, given, before.read)
        file = next((file for file in tree.files if not isinstance(of, Kind) and file.path == of.path), None)
        draft = entry(of, values, body, before.read) if isinstance(of, Kind) else record(of, values, file, before.read)
    except DraftError as error:
        return usage(str(error))
    except EOFError:
        return usage("nothing was written: the input ended before the last question was answered")
    return _write(given.root, tree, before.errors, draft, new_file=isinstance(of, Kind))


def _parser(of: Kind | DataFile, what: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=f"python -m builder new {what}", description="What must be there and is not given is asked for.")
    root_argument(parser)
    for key in of.shape.keys:
        more: dict[str, object] = {}
        if isinstance(key.type, Group | Filter) or (isinstance(key.type, Many) and isinstance(key.type.item, Group)):
            more = {"nargs": "+", "metavar": "KEY=VALUE", "action": "append"}
        elif isinstance(key.type, Many):
            more = {"nargs": "+", "metavar": key.name.upper(), "action": "extend"}
        parser.add_argument(f"--{key.name.replace('_', '-')}", dest=key.name, help=_help(key).replace("%", "%%"), **more)  # type: ignore[arg-type]
    if isinstance(of, Kind):
        parser.add_argument("--body", help="the text, in Markdown")
    return parser


_DATES = "1987, 1987-03, 1987-03-14, 1987-23 (autumn 1987) or 1987/1990"


def _help(key: Key) -> str:
    """What an option means, what must be there, and what may be given: the keys of a mapping, the words of a list."""
    item = key.type.item if isinstance(key.type, Many) else key.type
    about = f"{key.about}{' (must be there)' if key.required else ''}"
    if isinstance(item, OneOf):
        return f"{about}; one of: {', '.join(item.options)}"
    if isinstance(item, FromList):
        return f"{about}; from the list “{item.name}” in site.yaml"
    if isinstance(item, Edtf):
        return f"{about}; such as {_DATES}"
    if isinstance(item, Group):
        again = " Give the option again for a further one." if isinstance(key.type, Many) else ""
        return f"{about}. Its keys: {'; '.join(f'{one.name}={_help(one)}' for one in item.keys)}.{again}"
    return about


def _values(of: Kind | DataFile, given: argparse.Namespace, site: Site) -> tuple[dict[str, Value], str]:
    """The values that were given, and those that a person is asked for."""
    values: dict[str, Value] = {}
    for key in of.shape.keys:
        told = getattr(given, key.name)
        if told is not None:
            values[key.name] = _told(key, told)
    missing = [key for key in of.shape.keys if key.required and key.name not in values and key.name != "id"]
    asking = sys.stdin.isatty() or (bool(missing) and not values)
    if missing and not asking:
        raise DraftError(f"nothing was written: add {', '.join(f'--{key.name}' for key in missing)}")
    for key in of.shape.keys if missing else ():
        if key in missing or (not isinstance(of, Kind) and key == READINGS and key.name not in values):  # a figure that is worked out has none, any other needs them
            values[key.name] = _ask(key.type, key.name, key.about, site)
    if isinstance(of, Kind) and given.body is None and asking:
        given.body = _line("text, in a line")
    return values, getattr(given, "body", None) or ""


def _told(key: Key, told: str | list[str] | list[list[str]]) -> Value:
    if isinstance(told, str):
        return told
    if isinstance(key.type, Group | Filter):
        return _pairs(key, [pair for pairs in told for pair in pairs])
    if isinstance(key.type, Many) and isinstance(key.type.item, Group):
        return [_pairs(key, list(pairs)) for pairs in told]
    return [str(one) for one in told]


def _pairs(key: Key, pairs: list[str]) -> dict[str, Value]:
    found: dict[str, Value] = {}
    for pair in pairs:
        name, sign, value = pair.partition("=")
        if not sign:
            raise DraftError(f"--{key.name} takes KEY=VALUE, not “{pair}”")
        found[name] = value
    return found


def _ask(kind: Type, name: str, about: str, site: Site) -> Value:
    """Ask until there is an answer; lists end with an empty line."""
    if isinstance(kind, Many):
        found: list[Value] = []
        while True:
            print(f"{name} {len(found) + 1}{'' if found else f': {about}'} (an empty line ends the list)", file=sys.stderr)
            one = _ask_group(kind.item, site) if isinstance(kind.item, Group) else _answer(name, kind.item, site)
            if not one:
                return found
            found.append(one)
    if isinstance(kind, Group):
        return _ask_group(kind, site)
    answer = ""
    while not answer:
        answer = _answer(f"{name}: {about}", kind, site)
    return answer


def _ask_group(shape: Group, site: Site) -> dict[str, Value]:
    found: dict[str, Value] = {}
    for key in shape.keys:
        if not (key.required or isinstance(key.type, Flag)):
            continue
        answer = _answer(f"  {key.name}: {key.about}", key.type, site)
        if not answer and not found:
            return {}
        if answer:
            found[key.name] = answer
    return found


def _answer(question: str, kind: Type, site: Site) -> str:
    """An answer that can be one, or none: what cannot is told at once, and not after the last question."""
    options = _options(kind, site)
    told = ", ".join(options) or (f"such as {_DATES}" if isinstance(kind, Edtf) else "")
    while True:
        answer = _line(f"{question} ({told})" if told else question)
        if not answer or (parse_date(answer) is not None if isinstance(kind, Edtf) else not options or answer in options):
            return answer
        print(f"“{answer}” is not written like these.", file=sys.stderr)


def _options(kind: Type, site: Site) -> tuple[str, ...]:
    if isinstance(kind, OneOf):
        return kind.options
    if isinstance(kind, FromList):
        lists = site.settings.values.get("lists")
        return tuple(item.text("id") for item in lists.records(kind.name)) if lists else ()  # type: ignore[attr-defined]
    return ("true", "false") if isinstance(kind, Flag) else ()


def _line(question: str) -> str:
    print(f"{question}: ", end="", file=sys.stderr, flush=True)
    return input().strip()


def _write(root: Path, tree: Tree, before: tuple[Problem, ...], draft: Draft, *, new_file: bool) -> int:
    """Write the draft when nothing is wrong in what is new."""
    files = (*(file for file in tree.files if file.path != draft.path), File(draft.path, draft.text))
    verdict = judge(replace(tree, files=tuple(sorted(files, key=lambda file: file.path))))
    texts = {file.path: file.text for file in files}
    own = [problem for problem in verdict.errors if problem.span.path == draft.path and problem.span.end > draft.start and problem.code not in LATER]
    own = [problem for problem in own if problem.span.start >= draft.start]
    own += [problem for problem in verdict.errors if problem.code == "duplicate-id" and problem not in before and problem not in own]
    if own:
        print(as_text(own, texts), file=sys.stderr)
        print(f"\n{summary(len(own), 0)}. Nothing was written.", file=sys.stderr)
        return 1
    try:
        _put(root / draft.path, tree.texts.get(draft.path), draft.text, new_file=new_file)
    except FileExistsError:
        return usage(f"{draft.path} is there already, and is left as it is")
    print(f"{draft.path}{'' if new_file else f' (at its end: {draft.id})'}" if draft.id else draft.path)
    known = {(problem.code, problem.message) for problem in before}
    steps = [problem for problem in (*verdict.errors, *verdict.notes) if (problem.code, problem.message) not in known and (problem.code in LATER or problem in verdict.errors or (draft.id and draft.id in problem.message))]
    for problem in steps:
        print(f"  next: {problem.message}: {problem.help}")
    return 0


def _put(place: Path, old: str | None, text: str, *, new_file: bool) -> None:
    """Write a file that is not there yet, or add to the end of one that is, whatever its line ends are."""
    place.parent.mkdir(parents=True, exist_ok=True)
    if new_file or old is None:
        with place.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
        return
    ends = "\r\n" if b"\r\n" in place.read_bytes() else "\n"
    added = text.startswith(old)
    with place.open("a" if added else "w", encoding="utf-8", newline=ends) as file:
        file.write(text[len(old) :] if added else text)


def _site(rest: list[str]) -> int:
    from builder.starter import start  # noqa: PLC0415 — only for a new site

    parser = argparse.ArgumentParser(prog="python -m builder new site", description="Start the site of another inquiry: the builder, the templates and an example to be replaced.")
    parser.add_argument("folder", type=Path, metavar="DIR", help="where it goes; it must be empty or not be there")
    parser.add_argument("--from", dest="origin", type=Path, default=Path(), metavar="ROOT", help="the project to start from (the present folder when absent)")
    given = parser.parse_args(rest)
    try:
        count = start(given.origin, given.folder)
    except OSError as error:
        return usage(f"{error.strerror}: {error.filename}")
    print(f"{given.folder}: {count} files. Next: cd {given.folder}, git init, make site")
    return 0
