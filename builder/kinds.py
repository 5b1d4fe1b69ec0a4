"""The kinds of entries, with the shape of the front matter of each."""

from __future__ import annotations

from builder.shape import LINKS, READING, READINGS, Edtf, Flag, FromList, Group, Id, Key, Many, OneOf, Prose, Text, Whole
from builder.values import dataclass

VIEWS = (
    "home", "page", "timeline", "findings", "learning", "questions", "scenarios", "reflection", "record", "collection",
    "evidence", "disagreements", "sources", "glossary", "support", "connections", "corrections", "search", "course", "missing",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Kind:
    """A collection of Markdown entries: its name in claims, its folder in content/, its names for readers, its front matter."""

    name: str
    folder: str
    label: str
    labels: str
    shape: Group


NAME = r"[A-Za-z0-9][A-Za-z0-9-]{0,79}"
"""What names entries, records and the items of lists."""

ID = Key("id", Text(seen=False, pattern=NAME), "its name in claims and links, unique over the whole site", required=True)
TITLE = Key("title", Prose(), "the heading: it states the point", required=True)
DATE = (
    Key("date", Edtf(), "when it happened", required=True),
    Key("date_words", Text(seen=False), "the date in words, where the words made from it would not do"),
    Key("precision", OneOf(("as-stated", "inferred", "corrected")), "how the date is known; as-stated when absent"),
    Key("why", Prose(), "why the date is inferred or corrected"),
)
MUST_READ = Key("readings", Many(READING), READINGS.about, required=True)


def _kind(name: str, folder: str, label: str, labels: str, *keys: Key) -> Kind:
    return Kind(name, folder, label, labels, Group((ID, *keys, LINKS)))


KINDS = (
    _kind(
        "page", "pages", "Page", "Pages",
        Key("title", Text(), "the heading of the page, unique", required=True),
        Key("short", Text(), "the title in the navigation"),
        Key("description", Text(), "what the page is, in 50 to 160 characters, for search engines", required=True),
        Key("view", OneOf(VIEWS), "how the page is laid out", required=True),
        Key("shows", Many(Text(seen=False)), "the kinds of entries that live on this page"),
        Key("address", Text(seen=False), "the path from the top of the site; the id when absent, empty for the home page"),
        Key("minutes", Whole(), "how long the page takes"),
        Key("topics", Text(), "what the page describes, named after the content note"),
        Key("prompts", Many(Prose()), "questions to reflect on"),
        Key("covers", Many(Id(("source",))), "the sources that the page rests on"),
    ),
    _kind(
        "event", "timeline", "Event", "Timeline",
        TITLE,
        *DATE,
        Key("theme", FromList("themes"), "what it was", required=True),
        Key("agencies", Many(FromList("agencies")), "who acted or was told", required=True),
        MUST_READ,
    ),
    _kind(
        "finding", "findings", "Finding", "Findings",
        TITLE,
        Key("group", FromList("groups"), "the heading that it stands under", required=True),
        Key("strength", FromList("strengths"), "the force that the source gives it", required=True),
        MUST_READ,
    ),
    _kind(
        "learning", "learning", "Learning point", "Learning points",
        TITLE,
        Key("origin", FromList("origins"), "whose learning point it is", required=True),
        Key("practice", Prose(), "one practice for it"),
        READINGS,
    ),
    _kind(
        "recommendation", "recommendations", "Recommendation", "Recommendations",
        TITLE,
        Key("addressee", Prose(), "to whom it is addressed", required=True),
        Key("condition", Text(), "words that must stay in its text"),
        MUST_READ,
    ),
    _kind("element", "definition", "Element of the definition", "Definition", TITLE, MUST_READ),
    _kind(
        "voice", "communities", "What was said", "Communities",
        TITLE,
        Key("speaker", Text(), "who says it", required=True),
        MUST_READ,
    ),
    _kind("place", "places", "Place", "Other places", TITLE, Key("restored", Prose(), "why the editors restored the name"), MUST_READ),
    _kind(
        "outcome", "outcomes", "Outcome", "Learning outcomes",
        TITLE,
        Key("minutes", Whole(), "how long it takes", required=True),
        Key("pages", Many(Id(("page",))), "where it is learnt"),
    ),
    _kind(
        "question", "questions", "Question", "Knowledge check",
        Key("ask", Prose(), "the question", required=True),
        Key("format", OneOf(("single", "several", "order", "match", "text")), "how it is answered", required=True),
        Key("options", Many(Group((
            Key("text", Prose(), "what it says", required=True),
            Key("right", Flag(), "whether it is right"),
            Key("because", Prose(), "why"),
        ))), "the options of single and several"),
        Key("items", Many(Group((
            Key("text", Prose(), "what it says", required=True),
            Key("event", Id(("event", "later")), "the event whose date gives the order"),
        ))), "the items of order, in the right order"),
        Key("pairs", Many(Group((
            Key("left", Prose(), "one half", required=True),
            Key("right", Prose(), "the half that belongs to it", required=True),
        ))), "the pairs of match"),
        Key("answer", Prose(), "the answer in a sentence", required=True),
    ),
    _kind(
        "scenario", "scenarios", "Scenario", "Scenarios",
        TITLE,
        Key("roles", Text(), "for whom", required=True),
        Key("asks", Many(Prose()), "the questions", required=True),
        Key("good", Many(Prose()), "what good practice would show", required=True),
    ),
    _kind(
        "term", "glossary", "Term", "Glossary",
        Key("title", Text(), "the term", required=True),
        Key("expansion", Text(), "what the letters stand for"),
        Key("also", Many(Text(seen=False)), "other spellings that count as this term"),
        Key("basis", OneOf(("source", "general")), "whether a source explains it, or general knowledge", required=True),
        READINGS,
    ),
    _kind("later", "after", "Later fact", "What happened next", TITLE, *DATE, MUST_READ),
    _kind(
        "disagreement", "disagreements", "Disagreement", "Where the sources disagree",
        TITLE,
        Key("kind", FromList("disagreements"), "what kind of disagreement it is", required=True),
        Key("severity", OneOf(("must", "should", "note")), "how much hangs on it", required=True),
        MUST_READ,
        Key("outside", Many(Id(("source",))), "outside sources that settle it"),
    ),
)  # fmt: skip

KIND = {kind.name: kind for kind in KINDS}
FOLDER = {kind.folder: kind for kind in KINDS}
