"""JSON lines of texts on standard input become JSON lines of figures on standard output."""

import sys

from builder.numerals.lines import main_lines

main_lines(sys.stdin, sys.stdout)
