"""python -m builder."""

import os
import sys

for stream in (sys.stdout, sys.stderr):
    if hasattr(stream, "reconfigure"):  # a program that reads what is told must not depend on the computer that tells it
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
try:
    from builder.cli import main

    code = main(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
except BrokenPipeError:  # whoever listened has gone
    code = 1
except KeyboardInterrupt:
    print("\nStopped before its end. What is published is whole.", file=sys.stderr)
    code = 130  # as shells give it for Ctrl+C
except OSError as error:  # the disk is full, or what is to be written is another's
    print(f"python -m builder: {error.strerror or error}{f': {error.filename}' if error.filename else ''}", file=sys.stderr)
    code = 2
except ModuleNotFoundError as error:
    if (error.name or "builder").partition(".")[0] == "builder":
        raise
    print(f"The library “{error.name}” is missing. Run “make site” once, then “.venv/bin/python -m builder …”; after an update, run “make site” again.", file=sys.stderr)
    code = 2
os._exit(code)  # all is said and written; to take everything apart first would take a fifth of the time of a short build
