"""Markdown to try things on: pieces that mean something to the parser, put together at random."""

from __future__ import annotations

from hypothesis import strategies as st

PIECES = (
    "a", "word", "two words", " ", "  ", "   ", "    ", "\t", "\n", "\n\n", "\n> ", "> ", ">", "\n- ", "- ", "* ",
    "+ ", "1. ", "12) ", "# ", "## ", " ##", "###### ", "\n---\n", "\n===\n", "---", "***", "*", "**", "_", "__", "`",
    "``", "```", "\n```\n", "~~~\n", "[", "]", "](", ")", "(", "!", "![", "[x](figure:y)", "[x](<plain:a b>)",
    '[x](https://example.org "t")', "[x][r]", "[r]", "\n[r]: figure:z\n", "\n[r]: <https://e.org> 'title'\n", "\\",
    "\\\n", "\\|", "\\*", "|", " | ", "\n|---|---|\n", "\n| a | b |\n|---|:-:|\n| c | d |\n", "--|--", ":-", "&amp;",
    "&pound;", "&#49;", "&#x1F600;", "&", "<", ">", "<b>", "</b>", "<!-- c -->", "<https://e.org>", "<m@e.org>",
    "<div>\n", "\u00a0", "😀", "é", "£5", "157", "“q”", '"', "'", "\u2028", "\x0b", "\x1f", "#x", "javascript:", ":",
    "/", "//x", "%20", "figure:", "figrue:", ".", "\r", "\0", "\ud800",
)  # fmt: skip

markdown = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
