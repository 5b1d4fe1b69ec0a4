"""python -m builder."""

import os
import sys

for stream in (sys.stdout, sys.stderr):
    if hasattr(stream, "reconfigure"):  # a program that reads what is told must not depend on the computer that tells it
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
try:
    from builder.cli import main

    code = main(sys.argv[1:])
    if sys.stdout is not None:
        sys.stdout.flush()
except BrokenPipeError:  # whoever listened has gone
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    code = 1
except ModuleNotFoundError as error:
    if (error.name or "builder").partition(".")[0] == "builder":
        raise
    print(f"The library “{error.name}” is missing. Run “make site” once, then “.venv/bin/python -m builder …”; after an update, run “make site” again.", file=sys.stderr)
    code = 2
sys.exit(code)
