"""Addresses: what the address of a link means, and what is wrong with it."""

from __future__ import annotations

import re

from builder.model import CLAIM_SCHEMES
from builder.near import did_you_mean
from builder.patterns import HOST, pattern
from builder.values import dataclass

_SCHEME = pattern(r"([A-Za-z][A-Za-z0-9+.\-]*):")
_OUTSIDE = pattern(  # no user stands before the host
    rf"https?://{HOST}(?::[1-9][0-9]{{1,4}})?(?:[/?#][^\x00-\x1f\x7f-\x9f\u2028\u2029]*)?", re.IGNORECASE | re.ASCII
)
_CONTACT = pattern(rf"mailto:[A-Za-z0-9._+-]+@{HOST}|tel:\+?[0-9-]+", re.IGNORECASE | re.ASCII)
_FOREIGN = frozenset({"about", "blob", "data", "file", "ftp", "http", "https", "javascript", "mailto", "tel", "urn", "vbscript", "ws", "wss"})

_NAMED = pattern(rf"(?<![\w.@-])(?:[\w.+-]+@|https?://|www\.)({HOST})(?![\w@-])|(?<![\w.@/-])({HOST})(?<=\.com|\.org|\.net|\.gov|\.edu|.\.uk|.\.ie|.\.eu)(?![\w@-]|\.\w)", re.IGNORECASE | re.ASCII)
_LED_TO = pattern(rf"(?:https?://|mailto:[^@]*@)({HOST})", re.IGNORECASE | re.ASCII)


@dataclass(frozen=True, slots=True)
class Address:
    """An address, read.

    `kind` is claim, outside, contact, fragment, unknown (a scheme near one of ours) or refused.
    """

    kind: str
    scheme: str = ""
    target: str = ""
    near: tuple[str, ...] = ()


def read_address(address: str) -> Address:
    """Say what an address means."""
    found = _SCHEME.match(address)
    if found is None:
        return Address("fragment" if address[:1] == "#" and len(address) > 1 else "refused")
    scheme = found[1]
    if scheme in CLAIM_SCHEMES:
        return Address("claim", scheme, address[found.end() :])
    if _OUTSIDE.fullmatch(address):
        return Address("outside", scheme)
    if _CONTACT.fullmatch(address):
        return Address("contact", scheme)
    if scheme.lower() in _FOREIGN or len(scheme) > 40:
        return Address("refused", scheme)
    near = did_you_mean(scheme, CLAIM_SCHEMES)
    if near and near[0].lower() == scheme.lower():
        near = near[:1]
    return Address("unknown" if near else "refused", scheme, address[found.end() :], near)


def names_another(words: str, address: str) -> str:
    """The place on the web or the mailbox that the words of a link name and that its address does not lead to; empty when there is none."""
    led = _LED_TO.match(address)
    if led is None or "." not in words:
        return ""
    for named in _NAMED.finditer(words):
        host = (named[1] or named[2]).lower().removeprefix("www.")
        if "@" in named[0] and address.lower() != f"mailto:{named[0].lower()}":
            return named[0]
        if f".{led[1].lower()}"[-len(host) - 1 :] != f".{host}":
            return named[0]
    return ""
