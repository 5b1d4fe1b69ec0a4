"""Entries → EntryView and QuestionView, as one page shows them."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from builder.dates import in_words, machine, parse_date
from builder.kinds import KIND
from builder.model import Body, Record
from builder.values import dataclass
from builder.views.links import MATRIX
from builder.views.notes import entry_title
from builder.views.shapes import Choice, DateView, EntryView, Html, OptionView, QuestionView

if TYPE_CHECKING:
    from builder.model import Entry, SoundSite
    from builder.views.inline import Citing
    from builder.views.links import Links

AS_STATED = "as-stated"
LISTED = {"theme": "themes", "group": "groups", "strength": "strengths", "origin": "origins"}


@dataclass(frozen=True, slots=True)
class Choices:
    """The site's own lists."""

    of: dict[str, tuple[Choice, ...]]

    def pick(self, name: str, value: str) -> Choice | None:
        """The item of a list with this id."""
        return next((choice for choice in self.of.get(name, ()) if choice.id == value), None)


def choices(site: SoundSite) -> Choices:
    """The lists of a site's settings."""
    lists = site.settings.values.get("lists")
    if not isinstance(lists, Record):
        return Choices({})
    return Choices({name: tuple(Choice(item.text("id"), item.text("name"), item.text("about")) for item in lists.records(name)) for name in lists.values})


def entry_view(entry: Entry, citing: Citing, links: Links, lists: Choices) -> EntryView:
    """An entry as the page of `citing` shows it."""
    record, values = entry.record, entry.record.values
    picked = {key: lists.pick(name, record.text(key)) for key, name in LISTED.items() if key in values}
    if entry.kind == "disagreement":
        picked["group"] = lists.pick("disagreements", record.text("kind"))
    heading = citing.html(record.body("title")) if isinstance(values.get("title"), Body) else Html("")
    body = citing.html(entry.body)
    return EntryView(
        id=entry.id,
        kind=entry.kind,
        kind_name=KIND[entry.kind].label,
        anchor=entry.id,
        address=citing.link(entry.name),
        title=entry_title(entry),
        heading=heading,
        body=body,
        date=date_view(entry, citing) if values.get("date") else None,
        theme=picked.get("theme"),
        group=picked.get("group"),
        strength=picked.get("strength"),
        origin=picked.get("origin"),
        agencies=tuple(choice for name in _texts(record, "agencies") if (choice := lists.pick("agencies", name))),
        speaker=_text(record, "speaker"),
        addressee=_html(record, "addressee", citing),
        practice=_html(record, "practice", citing),
        expansion=_text(record, "expansion"),
        roles=_text(record, "roles"),
        restored=_html(record, "restored", citing),
        minutes=minutes(record),
        asks=_many(record, "asks", citing),
        good=_many(record, "good", citing),
        readings=citing.notebook.readings(record, citing.page),
        related=links.beside(entry.id, citing.notebook, citing.page),
        connections=_row(entry, citing, links),
    )


def _row(entry: Entry, citing: Citing, links: Links) -> str:
    """The address of the entry's row on the page of connections; empty when it has none."""
    page = citing.addresses.of.get("view:connections")
    if page is None or entry.kind not in MATRIX or not links.linked.get(entry.id):
        return ""
    return citing.addresses.to(f"{page}#from-{entry.id}", citing.page)


def date_view(entry: Entry, citing: Citing) -> DateView:
    """The date of an event in words and for machines."""
    record, date = entry.record, entry.record.text("date")
    return DateView(date_words(record), machine(date), date, entry.name, _precision(record), _html(record, "why", citing))


def date_words(record: Record) -> str:
    """A date as it is shown."""
    words = record.text("date_words") or in_words(record.text("date"))
    return words[:1].upper() + words[1:]


def marked_date(record: Record) -> str:
    """A date in plain words, with how it is known where its source does not state it."""
    precision = _precision(record)
    return date_words(record) + (f" ({precision})" if precision != AS_STATED else "")


def _precision(record: Record) -> str:
    """How a date is known: as its source states it, inferred or corrected."""
    return _text(record, "precision") or AS_STATED


def day_view(text: str, proof: str) -> DateView:
    """A day that is data of the site itself."""
    return DateView(in_words(text), machine(text), text, proof)


def minutes(record: Record) -> int:
    """The minutes that an entry says it takes; 0 when it says nothing."""
    value = record.values.get("minutes")
    return value if isinstance(value, int) else 0


def chronological(entry: Entry) -> tuple[str, str, str]:
    """The key that puts events in order."""
    date = parse_date(entry.record.text("date"))
    return (*(date.order if date else ("9999", "")), entry.id)


def question_view(entry: Entry, citing: Citing, links: Links) -> QuestionView:
    """A question as the page of `citing` shows it. Options to order or match are shuffled, always alike."""
    record = entry.record
    ask = citing.html(record.body("ask"))
    options = [OptionView(*_both(option, "text", citing), option.flag("right"), citing.html(option.body("because"))) for option in record.records("options")]
    options += [OptionView(*_both(item, "text", citing), right=True, because=Html(""), place=place) for place, item in enumerate(record.records("items"), 1)]
    pairs = list(enumerate(record.records("pairs"), 1))
    places = {index: place for place, (index, _) in enumerate(sorted(pairs, key=lambda pair: _shuffle(f"{entry.id}-{pair[0]}")), 1)}
    options += [OptionView(*_both(pair, "left", citing), right=True, because=Html(""), place=places[index], partner=citing.html(pair.body("right"))) for index, pair in pairs]
    if record.records("items"):
        options.sort(key=lambda option: _shuffle(option.text))
    answer = citing.html(record.body("answer"))
    reason = citing.html(entry.body)
    return QuestionView(entry.id, entry.id, record.text("format"), ask, tuple(options), answer, reason, links.beside(entry.id, citing.notebook, citing.page))


def _both(option: Record, key: str, citing: Citing) -> tuple[Html, Html]:
    """The words of an option as a label, and with their links."""
    return citing.label(option.body(key)), citing.html(option.body(key))


def _shuffle(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def _text(record: Record, key: str) -> str:
    return record.text(key) if key in record.values else ""


def _texts(record: Record, key: str) -> tuple[str, ...]:
    return record.texts(key) if key in record.values else ()


def _html(record: Record, key: str, citing: Citing) -> Html:
    return citing.html(record.body(key)) if key in record.values else Html("")


def _many(record: Record, key: str, citing: Citing) -> tuple[Html, ...]:
    value = record.values.get(key)
    return tuple(citing.html(item) for item in value if isinstance(item, Body)) if isinstance(value, tuple) else ()
