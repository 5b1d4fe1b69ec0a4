"""SHA-256, quick to load: the library's own module first loads OpenSSL, which takes a twentieth of the time of a short build.

The library does the same for its random numbers (`random`). Who has much to digest takes `hashlib`, which is five times as fast.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__all__ = ["sha256"]

if TYPE_CHECKING:
    from hashlib import sha256
else:
    try:
        from _sha256 import sha256  # Python 3.11
    except ImportError:
        try:
            from _sha2 import sha256  # since 3.12
        except ImportError:
            from hashlib import sha256
