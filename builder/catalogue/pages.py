"""Faults of pages, of Markdown and of templates."""

from __future__ import annotations

from builder.catalogue.fault import Fault

HEAD = "---\nid: {id}\ntitle: {title}\ndescription: A page of the site about the harbour wall and what was found.\nview: {view}\n{more}---\nWords of the page.\n"
MORE = "content/pages/more.md"


def _page(title: str = "More", view: str = "page", more: str = "", name: str = "more") -> str:
    return HEAD.format(id=name, title=title, view=view, more=more)


SETTINGS = "content/data/site.yaml"


def _settings(navigation: str, course: str) -> str:
    return f"""title: The harbour wall
short: Harbour wall
language: en-GB
description: What an inquiry found about a harbour wall that nobody looked after.
licence: Free to use.
exit: {{label: Leave, address: "https://example.org/weather", note: It does not clear your history.}}
content_note: This page describes a closed harbour.
help: {{title: Help, intro: These lines can help.}}
navigation: [{navigation}]
course: [{course}]
lists:
  themes: [{{id: closing, name: Closing}}, {{id: opening, name: Opening}}]
  agencies: [{{id: port, name: Port office}}, {{id: town, name: Town hall}}]
  groups: [{{id: wall, name: The wall}}, {{id: boats, name: The boats}}]
  strengths: [{{id: finding, name: Finding}}, {{id: view, name: View}}]
  origins: [{{id: source, name: By a source}}]
  disagreements: [{{id: error, name: Error in a source}}]
"""


PAGES = (
    Fault("no-settings", "The site has no settings.", "The title, the language and the navigation stand in content/data/site.yaml."),
    Fault("no-pages", "The site has no pages.", "A site needs at least the page that readers come to first."),
    Fault("no-home", "No page is the home page.", "Readers come to it first.",
        _page("The harbour wall", "page", name="home"), _page("The harbour wall", "home", name="home"), "content/pages/home.md"),
    Fault("no-page-for-kind", "There is no page on which something could be shown.", "What has no place cannot be linked to.",
        _page("Glossary", "glossary", name="glossary"), _page("Glossary", "glossary", "shows: [term]\n", "glossary"), "content/pages/glossary.md"),
    Fault("duplicate-title", "Two pages have the same title.", "Readers tell pages apart by their titles.", _page("Timeline"), _page(), MORE),
    Fault("duplicate-address", "Two pages have the same address.", "One would replace the other.", _page(more="address: timeline/\n"), _page(more="address: more/\n"), MORE),
    Fault("duplicate-view", "Two pages are laid out for a task that only one can have.", "Links to that task would not know which of them to take.", _page(view="timeline"), _page(), MORE),
    Fault("duplicate-home", "Two pages show the same kind of entry.", "Every entry has one place.", _page(more="shows: [event]\n"), _page(), MORE),
    Fault("description-length", "The description is too short or too long.", "Search engines cut long ones, and short ones say nothing.",
        _page().replace("A page of the site about the harbour wall and what was found.", "A page."), _page(), MORE),
    Fault("page-lacks", "A finished page lacks something that none may lack.", "The way out, the help and the content note must be on every page."),
    Fault("heading-level", "A heading has the wrong level.", "Screen readers find their way by the levels.", "# A heading\n\nWords.", "## A heading\n\nWords."),
    Fault("without-words", "A link or a heading has no words.", "Readers who hear the page meet nothing there.", "See [](https://example.org/map).", "See [the map](https://example.org/map)."),
    Fault("lost-words", "Words of the text would reach no reader.", "What is written and not shown is lost in silence.", "| Lamp | State |\n| --- | --- |\n| East | lit | broken |", "| Lamp | State | Note |\n| --- | --- | --- |\n| East | lit | broken |"),
    Fault("misleading-link", "A link names one address and leads to another.", "Readers trust the address that they read.", "See [www.gov.uk](https://example.org/map).", "See [the map](https://example.org/map)."),
    Fault("indented-text", "A line is indented so far that it is code.", "Text from a word processor often is, and readers would see it in another type, without its links.", "The keeper wrote:\n\n    The wall was dry.", "The keeper wrote:\n\nThe wall was dry."),
    Fault("list-number", "An item of a list has another number than its turn.", "Readers see the numbers of a list, and one that counts nothing is a figure.", "1917. The wall was built.", "- The wall was built."),
    Fault("link-not-allowed", "A link has an address that is none of the site's.", "Links lead to pages by their ids, or to the outside with https.", "See [the map](../map.html).", "See [the map](https://example.org/map)."),
    Fault("shown-mark", "A mark of Markdown stands in the text.", "Readers would see it, and not what it was meant to make.", "The harbour keeper **counted [17 lamps](figure:lamps).", "The harbour keeper **counted** [17 lamps](figure:lamps)."),
    Fault("broken-link", "Brackets were meant as a link but are read as text.", "Readers would see the brackets, and the claim proves nothing.", "The wall was [17 lamps] (figure:lamps) long.", "The harbour keeper counted [17 lamps](figure:lamps)."),
    Fault("listed-twice", "A list of pages names one twice.", "Readers would meet it twice.", _settings("timeline, timeline", "home"), _settings("timeline", "home"), SETTINGS),
    Fault("no-chapter", "A page that cannot be a chapter is listed in the course.", "The page that holds the course would hold itself, without end."),
    Fault("unsafe-template", "A template holds a script, a style, a frame or an address elsewhere.", "The policy of the site forbids them, so that nothing can be slipped in; a browser would leave them out in silence.",
        '<p onclick="x()">A</p>\n', "<p>A</p>\n", "templates/more.html"),
    Fault("raw-html", "The text holds HTML.", "What is on the pages is made by templates; HTML in a text is shown as it stands.", "A <b>wall</b>.", "A **wall**."),
    Fault("picture-not-allowed", "The text holds a picture.", "Pictures are drawn from data, so that they can be proved, too.", "![A wall](wall.png)", "A wall."),
    Fault("too-deep", "Quotations, lists or brackets are nested too deeply.", "Nobody can read it, and it can bring a program down.", "> " * 40 + "wall", "- wall"),
    Fault("too-large", "A text is larger than can be read.", "Reading must end in bounded time."),
    Fault("figure-in-template", "A figure stands in a template.", "Nothing can prove it there.",
        "<p>There were 17 lamps.</p>", "<p>There were lamps.</p>", "templates/components/wall.html"),
    Fault("quotation-in-template", "Words stand in quotation marks in a template.", "Nothing can prove there that somebody said them.",
        "<p>The keeper said “the wall was dry”.</p>", "<p>The keeper spoke.</p>", "templates/components/wall.html"),
    Fault("broken-template", "A template cannot be used.", "A page without its template cannot be made."),
    Fault("not-published", "The site was built but could not be put in its place.", "The old site stays as it was until the new one is whole."),
)  # fmt: skip
