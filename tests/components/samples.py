"""Values for the examples of the components: small, neutral, with every field filled."""

from __future__ import annotations

from types import SimpleNamespace

from builder.views.page_shapes import CorrectionView, Frame, OperatorView, PageView, RecordView, SourceView, SupportView
from builder.views.shapes import (
    Choice,
    DateView,
    EntryView,
    GroupView,
    Html,
    LinkView,
    Mark,
    NoteView,
    OptionView,
    PictureView,
    QuestionView,
    ReadingView,
    RelatedView,
)

LINKS = (LinkView("../one/", "First page", note="what it is about"), LinkView("./", "This page", current=True))
DATE = DateView("autumn 2009", "2009", "2009-23", "event:e1", "inferred", Html("Worked out from <em>the text</em>."))
DAY = DateView("1 March 2026", "2026-03-01", "2026-03-01", "correction")
SEASON = DateView("early 1990s", "", "199X", "event:e2")
THEMES = (Choice("warning", "Warning", "What was said"), Choice("response", "Response", "What was done"))
READINGS = (
    ReadingView(LinkView("../sources/#s1", "Report & annex"), "line 5", "about <40> cases", follows=True),
    ReadingView(LinkView("../sources/#s2", "Newspaper"), "", "at least 40 cases", follows=False, differs=True, says=Html("Its own <em>words</em>.")),
)
RELATED = (RelatedView("finding", "Findings", (LinkView("../findings/#f1", "A finding"), LinkView("../findings/#f2", "Another"))), RelatedView("event", "Timeline", LINKS[:1]))
ENTRY = EntryView(
    "e1",
    "event",
    "Event",
    "e1",
    "../timeline/#e1",
    "A meeting & its minutes",
    Html("<p>What happened, with a <a href='#x'>link</a>.</p>"),
    date=DATE,
    theme=THEMES[0],
    group=Choice("g", "Group"),
    strength=Choice("finding", "Finding", "Stated as found."),
    origin=Choice("source", "From a source", "Drawn by it."),
    agencies=(Choice("council", "Council"), Choice("board", "Board")),
    speaker="The chair",
    addressee=Html("The <em>board</em>"),
    practice=Html("Write it down."),
    expansion="In full",
    roles="Teaching",
    restored=Html("Named in the minutes."),
    minutes=10,
    asks=(Html("What do you do?"),),
    good=(Html("Tell someone."),),
    readings=READINGS,
    related=RELATED,
    heading=Html("A meeting &amp; its minutes"),
    connections="../connections/#from-e1",
)
BARE = EntryView("e2", "event", "Event", "e2", "../timeline/#e2", "Only a title", Html(""), date=SEASON)
GROUP = GroupView("group-1", "First group", Html("<p>About it.</p>"), (ENTRY, BARE))
NOTES = (
    NoteView("note-1", "figure", "around 40 cases", "cases reported", "2013", "the town", "the report", READINGS, Html("<p>We follow the report.</p>"), "../evidence/#r1"),
    NoteView("note-2", "term", "Board", "A group that oversees", "", "", "", (), Html("<p>In plain words.</p>"), "../glossary/#board"),
)
PICTURE = PictureView(
    "The picture",
    "What it shows.",
    THEMES,
    ((0.0, "1990"), (500.0, "2000")),
    (Mark(0.0, 300.0, 0, 0, 0, "warning", "1990: first", "#e1"), Mark(5.0, 0.0, 0, 1, 1, "warning", "1990: second", "#e2"), Mark(700.0, 0.0, 1, 0, 0, "response", "2005: third", "#e1")),
)


def question(kind: str) -> QuestionView:
    """A question of each format."""
    options = tuple(
        OptionView(Html(f"Option <em>{place}</em>"), Html(f"Option <em>{place}</em>"), place == 2, Html("Because."), place if kind == "order" else 0, Html(f"Partner {place}") if kind == "match" else Html(""))
        for place in (2, 3, 1)
    )
    return QuestionView(f"q-{kind}", f"q-{kind}", kind, Html("What then?"), () if kind == "text" else options, Html("The second."), Html("<p>The reason.</p>"), RELATED)


RECORDS = (
    RecordView("r1", "figure", "r1", "cases reported", "around 40 cases", "40", "around", "cases", "2013", "the town", "the report", ("estimate",), READINGS, Html("We follow it."), "", LINKS, RELATED),
    RecordView("r2", "count", "r2", "entries here", "2 events", "2", "", "events", "", "", "the editors", (), (), Html(""), "the events of this site", (), ()),
)
SOURCES = (
    SourceView("s1", "s1", Html("Author, A. (2014). <cite>Report</cite>."), "https://example.org/", "https://example.org/", False, Html("A report."), Html("First hand."), Html("The figures."), "1 March 2026", LINKS),
    SourceView("s2", "s2", Html("<cite>Paper</cite>."), "", "example.org/paper", True, Html(""), Html(""), Html(""), "", ()),
)
SUPPORT = (
    SupportView("line", "A line", "For anyone", "0800 1111", "08001111", "Text 85258", "Day and night", "https://example.org/", True, DAY, "the service's own page"),
    SupportView("office", "An office", "For adults", "", "", "", "", "", False, None, ""),
)
CORRECTION = CorrectionView(DAY, Html("over 40"), Html("around 40"), LINKS)
PROOFS = (OperatorView("A digit changed", 12_045, 12_045, 0, 0, right=False), OperatorView("The same in words", 5, 1, 0, 1, right=True))
FRAME = Frame(
    "en-GB", "The whole title", "Short title", "Page – Short title", "What the page holds.", "page/", "../", "", LINKS, LINKS, (LinkView("../", "Home"), LinkView("./", "Page", current=True)),
    "This page describes harm.", "one, two", "Leave this page", "https://example.org/", "It does not clear the history.", "It can be gone back to.", "If you have been affected", "Help is at hand.", "../help/", SUPPORT,
    Html("<p>Licence.</p>"), "abc1234", '{"@type": "WebPage"}', "", "../feed.xml", "../search/",
)
CHAPTER = PageView(
    "learning", FRAME, "A chapter", Html(""), Html("<h2>Head</h2>"), 10, NOTES, groups=(GROUP,), picture=PICTURE, outcomes=(ENTRY,), questions=tuple(question(kind) for kind in ("single", "several", "order", "match", "text")),
    prompts=(Html("What will you do?"),),
)  # fmt: skip
SAMPLE = SimpleNamespace(
    links=LINKS, date=DATE, day=DAY, season=SEASON, themes=THEMES, readings=READINGS, related=RELATED, entry=ENTRY, bare=BARE, group=GROUP, notes=NOTES, picture=PICTURE,
    question=question, records=RECORDS, sources=SOURCES, support=SUPPORT, correction=CORRECTION, proofs=PROOFS, frame=FRAME, chapter=CHAPTER, plain=(("20", "an example", LINKS[0]),),
)
