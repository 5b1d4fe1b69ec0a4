"""Passages and texts → digits and letters that look like others, by which a figure could pass for prose or for another figure."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from builder.numerals import figures
from builder.patterns import pattern
from builder.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Passage

_BOXED = r"\u249c-\u24e9\U0001f110-\U0001f189"  # letters in circles, boxes and brackets
_WORD = pattern(rf"[\w⁄\u0300-\u036f\u20d0-\u20ff{_BOXED}]+(?:[.,][\w\u0300-\u036f]+)*")
_SIGN = pattern(r"[^\w\s\x00-\x7f]")
_NEAR_DIGITS = pattern(r"[0-9](?:[.,]?[OoIl]|(?<=[OoIl][0-9])|(?<=[OoIl][.,][0-9]))")
_FOR_DIGITS = pattern(r"(?!O[0-9]+\Z)(?=[0-9OoIl.,]*[OoIl])(?=[0-9OoIl.,]*[0-9])[0-9OoIl][0-9OoIl.,]*")
_KNOWN = frozenset("½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒")
_RAISED = frozenset("²³")  # of square and cubic metres
_LOOKS = str.maketrans(
    "аАвВеЕёЁзЗіІјЈкКмМнНоОрРсСтТуУхХѕЅԁһԛԝүӡбоαΑβΒεΕηΗιΙκΚμΜνΝοΟρΡτΤυΥχΧγΖζօսհոցյﬀıɪᴀʙᴄᴅᴇꜰɢʜᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢɡɑѵԍѡՕՏ",
    "aAbBeEeE33iIjJkKmMhHoOpPcCtTyYxXsSdhqwy36oaAbBeEnHiIkKuMvNoOpPtTuYxXyZzouhngjfiiabcdefghjklmnoprstuvwyzgavgwOS",
)  # fmt: skip
_AREA = pattern(r"(?<=[^\W\d_])[²³]")
_SCRIPTS = ("CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC", "LISU")


def lookalike_problems(passage: Passage) -> Iterator[Problem]:
    """Every word of a passage in which a character stands for one that it only looks like."""
    text = passage.text
    if text.isascii() and not _NEAR_DIGITS.search(text):
        return
    for word in _WORD.finditer(text):
        said = _said(word[0], text[word.start() - 1 : word.start()])
        if said:
            span = passage.span(word.start(), word.end())
            yield Problem("look-alike", span, f"“{word[0]}” {said}", "write it with the digits 0 to 9 and the ordinary letters of the language")
    for sign in _SIGN.finditer(text):
        if unicodedata.category(sign[0]) == "So" and _names_a_number(unicodedata.name(sign[0], "").lower()):
            yield Problem("look-alike", passage.span(*sign.span()), f"“{sign[0]}” is a picture of a number: {_named(sign[0])}", "write it with the digits 0 to 9, or in words")


@cache
def _names_a_number(name: str) -> bool:
    """Whether the name of a sign tells a number, as those of dice, of faces of clocks and of the hundred points do."""
    return any(character.isdigit() for character in name) or bool(figures(name))


def _said(word: str, before: str) -> str:
    """What is wrong with a word; nothing when it is what it seems."""
    for character, last in zip(word, f"{before or ' '}{word}", strict=False):
        if character.isascii():
            continue
        if unicodedata.category(character) in ("Mn", "Me") and last.isascii() and last.isdigit():
            return f"has a mark on a digit: {_named(character)}"
        if unicodedata.numeric(character, None) is not None and character not in _KNOWN and not (character in _RAISED and last.isalpha()):
            return f"is or holds a number that is not written in the digits 0 to 9: {_named(character)}"
    word = _AREA.sub("", word)
    meant = _skeleton(word)
    if _FOR_DIGITS.fullmatch(meant):
        return "mixes digits with letters that look like digits"
    if meant == word:
        return ""
    if len({_script(character) for character in word if character.isalpha()} - {""}) > 1:
        return "mixes letters of several scripts, which look alike"
    if figures(meant) and not figures(word):
        return f"looks like “{meant}” and is written in other characters"
    return ""


def _named(character: str) -> str:
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()


def _skeleton(word: str) -> str:
    """The word in the ASCII characters that it looks like."""
    if word.isascii():
        return word
    word = pattern(f"[{_BOXED}]").sub(lambda boxed: unicodedata.name(boxed[0])[-1].lower(), word)
    plain = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", word).translate(_LOOKS))
    return "".join(character for character in plain if unicodedata.category(character) not in ("Mn", "Me"))


def _script(character: str) -> str:
    name = unicodedata.name(character, "")
    return next((script for script in _SCRIPTS if name.startswith(script)), "LATIN" if name.startswith("LATIN") else "")
