"""The data files, with the shape of each."""

from __future__ import annotations

from builder.kinds import ID, NAME
from builder.patterns import HOST
from builder.shape import LINKS, READINGS, Edtf, Filter, Flag, Group, Id, Key, Many, OneOf, Prose, Text, Whole
from builder.values import dataclass


@dataclass(frozen=True, slots=True)
class DataFile:
    """A data file in content/data/: a list of mappings, or one mapping when `single`."""

    name: str
    label: str
    shape: Group
    single: bool = False

    @property
    def path(self) -> str:
        """Its path from the root."""
        return f"content/data/{self.name}.yaml"


_SITE = rf"https?://{HOST}(?::[1-9][0-9]{{1,4}})?"
_URL = rf"{_SITE}(?:[/?#][A-Za-z0-9._~:/?#@!$&'()*+,;=%\[\]-]*)?"
_SECURE = _URL.replace("https?", "https", 1)

_PERSON = Group((Key("family", Text(), "family name"), Key("given", Text(), "given name"), Key("literal", Text(), "the whole name"), Key("suffix", Text(), "honours")))
_WORDS = Many(Group((
    Key("words", Many(Text(seen=False)), "the words", required=True),
    Key("because", Text(seen=False), "why they are not used", required=True),
    Key("instead", Text(seen=False), "what to write"),
    Key("except", Many(Text(seen=False)), "longer wordings in which they are allowed"),
)))  # fmt: skip
_LIST = Many(Group((
    Key("id", Text(seen=False, pattern=NAME), "its name in entries", required=True),
    Key("name", Text(), "its name for readers", required=True),
    Key("about", Text(), "what it means"),
)))  # fmt: skip

SITE = DataFile("site", "the site", Group((
    Key("title", Text(), "the name of the site", required=True),
    Key("short", Text(), "the name where there is little room", required=True),
    Key("language", Text(seen=False, pattern=r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", example="en-GB"), "the language of the site, such as en-GB", required=True),
    Key("address", Text(seen=False, pattern=rf"|{_SITE}(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*/?", example="https://example.org/project/"), "the address where it is published, with a slash at the end"),
    Key("description", Text(), "what the site is, in a sentence", required=True),
    Key("licence", Prose(), "the licence of the content", required=True),
    Key("editors", Text(), "who answers for it"),
    Key("exit", Group((
        Key("label", Text(), "the words of the control", required=True),
        Key("address", Text(seen=False, pattern=_SECURE, example="https://example.org/page"), "the neutral page that it leads to", required=True),
        Key("note", Text(), "what leaving does not do", required=True),
        Key("without_scripts", Text(), "what else it does not do where scripts are switched off"),
    )), "the control that leaves the site quickly", required=True),
    Key("content_note", Text(), "the first paragraph of every page", required=True),
    Key("help", Group((Key("title", Text(), "its heading", required=True), Key("intro", Text(), "its first words", required=True))), "the help panel of every page", required=True),
    Key("navigation", Many(Id(("page",))), "the pages of the main navigation, in order", required=True),
    Key("footer", Many(Id(("page",))), "the pages linked in the footer"),
    Key("course", Many(Id(("page",))), "the pages of the course, in order"),
    Key("limits", Group((
        Key("quotation_words", Whole(), "the longest quotation, in words"),
        Key("quoted_share", Whole(), "the largest share of quoted words on a page, in per cent"),
        Key("reading_words", Whole(), "the longest phrase of a reading, in words"),
    )), "how much may be quoted"),
    Key("lists", Group(tuple(Key(name, _LIST, about) for name, about in (
        ("themes", "what events are"), ("agencies", "who acts"), ("groups", "headings of the findings"), ("strengths", "the force of a finding"),
        ("origins", "whose learning point"), ("disagreements", "kinds of disagreement"),
    ))), "the site's own lists"),
)), single=True)  # fmt: skip

SOURCES = DataFile("sources", "source", Group((
    ID,
    Key("name", Text(), "its short name for readers", required=True),
    Key("type", Text(seen=False), "CSL type, such as report or webpage", required=True),
    Key("title", Text(seen=False), "CSL: its title as printed"),
    Key("author", Many(_PERSON), "CSL: who wrote it"),
    Key("issued", Edtf(), "CSL: when it was published"),
    Key("publisher", Text(seen=False), "CSL: who published it"),
    Key("container-title", Text(seen=False), "CSL: what it appeared in"),
    Key("URL", Text(seen=False, pattern=_URL, example="https://example.org/page"), "CSL: its address"),
    Key("accessed", Edtf(), "CSL: when it was read"),
    Key("note", Text(seen=False), "CSL: a note"),
    Key("file", Text(seen=False, pattern=r"[A-Za-z0-9][A-Za-z0-9._-]*", example="report.txt"), "the name of the file that is verified, without a folder"),
    Key("outside", Flag(), "true when it is not one of the documents that the site summarises"),
    Key("link", Flag(), "false: print the address without linking to it"),
    Key("what", Prose(), "what it is", required=True),
    Key("reliability", Prose(), "how far to trust it"),
    Key("used_for", Prose(), "what the site uses it for"),
    Key("checked", Edtf(), "the day on which its address was last checked"),
)))  # fmt: skip

FIGURES = DataFile("figures", "figure", Group((
    ID,
    Key("says", Text(), "what it counts", required=True),
    Key("shown", Text(seen=False), "the words to show; value, hedge and noun are read from them", required=True),
    Key("units", Many(Text(seen=False)), "nouns that may stand with the number"),
    Key("forms", Many(Text(seen=False)), "other wordings that are allowed"),
    Key("period", Edtf(), "the time that it holds for"),
    Key("place", Text(), "the place that it holds for"),
    Key("owner", Id(("speaker",)), "whose figure it is", required=True),
    Key("via", Many(Id(("speaker",))), "who passed it on, and may be named as saying it"),
    Key("attribute", Flag(), "true: its owner must be named in the sentence"),
    Key("keep", Many(Text(seen=False)), "words that must stand in the sentence"),
    READINGS,
    Key("because", Prose(), "which reading the site follows, and why"),
    Key("derived", Group((
        Key("rule", OneOf(("months-between", "years-between", "difference", "sum")), "how it is worked out", required=True),
        Key("of", Many(Id()), "from what", required=True),
    )), "a figure that is worked out from others"),
    Key("counts", Filter(), "a figure that counts the site's own entries: kind, and any other key with its value"),
    LINKS,
)))  # fmt: skip

QUOTATIONS = DataFile("quotations", "quotation", Group((
    ID,
    Key("text", Text(seen=False), "the words, verbatim", required=True),
    Key("source", Id(("source",)), "the document that prints them", required=True),
    Key("at", Whole(), "the line of the document where they begin", required=True),
    Key("speaker", Id(("speaker",)), "whose words they are", required=True),
    Key("attribute", Flag(), "true: the speaker must be named in the sentence"),
    Key("inserts", Many(Text(seen=False)), "words that pages may put into it in square brackets, because they change nothing"),
    Key("language_of_time", Flag(), "true: shown with a note that the words are of their time"),
    Key("note", Prose(), "what a reader should know of them"),
    LINKS,
)))  # fmt: skip

SPEAKERS = DataFile("speakers", "speaker", Group((
    ID,
    Key("name", Text(), "how the site names them", required=True),
    Key("also", Many(Text(seen=False)), "other names"),
    Key("role", Text(), "who they are"),
)))  # fmt: skip

SUPPORT = DataFile("support", "support line", Group((
    ID,
    Key("name", Text(seen=False), "its name", required=True),
    Key("who", Text(), "for whom it is", required=True),
    Key("phone", Text(seen=False), "the number as read"),
    Key("dial", Text(seen=False, pattern=r"[0-9]+"), "the number as dialled"),
    Key("text", Text(seen=False), "how to reach it without speaking"),
    Key("hours", Text(seen=False), "when it answers"),
    Key("address", Text(seen=False, pattern=_SECURE, example="https://example.org/page"), "its page"),
    Key("urgent", Flag(), "true: for danger"),
    Key("checked", Edtf(), "the day on which it was last checked"),
    Key("against", Text(seen=False), "what it was compared with"),
)))  # fmt: skip

WORDING = DataFile("wording", "wording", Group((
    Key("never", _WORDS, "words never used in the site's voice"),
    Key("relative", _WORDS, "words that are relative to the day of reading"),
    Key("quoted_only", _WORDS, "words allowed only inside a recorded quotation"),
)), single=True)  # fmt: skip

CORRECTIONS = DataFile("corrections", "correction", Group((
    Key("date", Edtf(), "when it was corrected", required=True),
    Key("was", Prose(), "what was wrong", required=True),
    Key("now", Prose(), "what is right", required=True),
    Key("where", Many(Id()), "ids of the pages and entries that were wrong"),
    Key("records", Many(Id()), "ids of the records that changed"),
)))  # fmt: skip

DATA_FILES = (SITE, SOURCES, FIGURES, QUOTATIONS, SPEAKERS, SUPPORT, WORDING, CORRECTIONS)
DATA = {data.path: data for data in DATA_FILES}
