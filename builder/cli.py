"""Words of the command line → one command. Only the module of that command is imported."""

from __future__ import annotations

import os
import sys
from importlib import import_module

TYPE_CHECKING = False  # what typing.TYPE_CHECKING is, without the time that its module takes
if TYPE_CHECKING:
    import argparse

COMMANDS = {
    "build": "check the content and build the site",
    "check": "check the content without building",
    "diff": "say in words what a change does to the facts",
    "corrections": "find facts that changed after publication without a correction",
    "due": "list the support lines that are due for checking",
    "links": "follow every link to the outside",
    "new": "write a new entry or record, or start a new site",
    "schemas": "write the JSON Schemas of the data files and the front matter",
    "serve": "show the site in a browser, and follow every save",
    "prove": "break the site's own true content in memory, and count what the checks refuse",
    "explain": "say what a code of a problem means, or what a record states and where it is cited",
    "figures": "list the figures of a text",
    "audit": "compare a published folder with the list of what was published",
    "verify": "find every reading and quotation in the source documents",
    "settle": "say that what the site tells has been read against its sources, so that no slip turns it",
}
"""Each is a module of builder.commands with `arguments(parser)` and `run(options) -> exit code`."""


def main(arguments: list[str]) -> int:
    """Run one command of `python -m builder`. Exit codes: 0 done, 1 problems, 2 wrong usage."""
    if arguments[:1] == ["build"]:
        from builder.commands import build  # noqa: PLC0415 — needs cli itself

        if (wanted := build.plain(arguments[1:])) is not None:
            return build.made(*wanted)
    import argparse  # noqa: PLC0415 — a third of the time of a build in which nothing has changed

    def formatter(prog: str) -> argparse.HelpFormatter:
        """What writes the help of a command. It is made for every option, and without a width it would first import what copies files."""
        try:
            columns = int(os.environ.get("COLUMNS", "")) or os.get_terminal_size().columns
        except (ValueError, OSError):
            columns = 80
        return argparse.RawDescriptionHelpFormatter(prog, width=columns - 2)

    name = next((word for word in arguments if not word.startswith("-")), None)
    parser = argparse.ArgumentParser(prog="python -m builder", description="Build a site whose every figure, date and quotation is proved.", formatter_class=formatter)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", prog=parser.prog)
    known = [name] if name in COMMANDS and arguments[0] == name else COMMANDS  # the others are made only to be listed
    for command in known:
        about = COMMANDS[command]
        sub = commands.add_parser(command, help=about, description=f"{about[:1].upper()}{about[1:]}.", formatter_class=formatter)
        if command == name:
            module = import_module(f"builder.commands.{command}")
            sub.epilog = module.__doc__
            module.arguments(sub)
    options = parser.parse_args(arguments)
    if options.command is None:
        parser.print_help()
        return 2
    return int(import_module(f"builder.commands.{options.command}").run(options))


def usage(message: str) -> int:
    """Say on standard error what is wrong with the words of a command; exit code 2."""
    from builder.characters import shown  # noqa: PLC0415 — a usage that is right needs it not

    print(f"python -m builder: {shown(message)}", file=sys.stderr)
    return 2
