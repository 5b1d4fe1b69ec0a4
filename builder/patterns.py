"""Regular expressions that are compiled when they are first used: of some two hundred, a short command uses few."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

__all__ = ["HOST", "RESERVED_NAME", "pattern"]

HOST = r"(?:(?![Xx][Nn]--)[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,8}(?![Xx][Nn]--)[A-Za-z]{2,24}"
"""The name of a host: no number, no computer of the reader's own, and no letters that look like others, be they written in ASCII."""

RESERVED_NAME = r"(?i:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\..*)?|.*[. ]|.*[<>:\"|?*\\].*"
"""The name of a file that Windows cannot hold."""

if TYPE_CHECKING:
    from re import compile as pattern  # what type checkers are to see, and the same to those who read
else:
    METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split", "pattern")

    class pattern:  # noqa: N801 - stands for a function
        """As `re.compile`. After the first use its methods are those of the compiled expression itself."""

        def __init__(self, source: str | bytes, flags: int = 0) -> None:
            self._source = source, flags

        def __getattr__(self, name: str) -> Any:
            if name not in METHODS:
                raise AttributeError(name)
            compiled = re.compile(*self._source)
            vars(self).update((method, getattr(compiled, method)) for method in METHODS)
            return getattr(compiled, name)
