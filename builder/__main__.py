"""python -m builder."""

import sys

try:
    from builder.cli import main

    code = main(sys.argv[1:])
except ModuleNotFoundError as error:
    if (error.name or "builder").partition(".")[0] == "builder":
        raise
    print(f"The library “{error.name}” is missing. Run “make site” once, then “.venv/bin/python -m builder …”; after an update, run “make site” again.", file=sys.stderr)
    code = 2
sys.exit(code)
