"""The record of a figure → where its own readings say something else: another number, force, noun or time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.checks.data.elided import read
from builder.checks.data.shares_apart import prints_a_share
from builder.checks.data.stated import hedge
from builder.checks.data.worked_out import is_worked_out
from builder.checks.identity import place_of
from builder.dates import in_words, parse_date
from builder.facts import head, plain
from builder.numerals import Quantity, figures, same_value
from builder.problem import Note, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Record, Site


def reading_problems(record: Record, said: tuple[Quantity, ...], site: Site) -> Iterator[Problem]:
    """What the readings of a record say otherwise than it does; `said` are the figures that it shows."""
    readings = record.records("readings")
    if said and readings:
        yield from _readings(record, said)
        yield from _noun(record, said[0])
    elif readings and not is_worked_out(record):
        yield from _worded(record)
    if record.text("shown"):
        yield from _forms(record, site)
    if readings and record.text("period"):
        yield from _period(record)


def _readings(record: Record, said: tuple[Quantity, ...]) -> Iterator[Problem]:
    forces = {hedge(said[0]), *(hedge(quantity) for form in record.texts("forms") for quantity in figures(form) if same_value(quantity, said[0]))}
    main, agreeing, own, differing, close, explained = said[0], 0, 0, 0, 0, 0
    for reading in record.records("readings"):
        phrase = reading.text("phrase")
        found = read(phrase)
        same = [quantity for quantity in found if same_value(quantity, main)]
        if any(hedge(quantity) in forces for quantity in same) or (main.kind == "fraction" and "" in forces and prints_a_share(phrase, main.value)):
            agreeing += 1
            own += not same or any(hedge(quantity) == hedge(main) for quantity in same)
            continue
        differing += 1
        close += bool(same)
        explained += bool(reading.body("says").parts)
        if not reading.body("says").parts:
            word = "another force" if same else "another figure" if found else "no figure"
            said_there = "” and “".join(dict.fromkeys(phrase[quantity.wide_start : quantity.wide_end] for quantity in same or found))
            way = f"show “{said_there}” if the reading is right, correct it if not" if same else "correct the one that is wrong"
            message = f"the record says “{record.text('shown')}”, the reading has {word}: “{said_there or phrase}”{f', in “{phrase}”' if said_there not in ('', phrase) else ''}"
            yield Problem("reading-differs", reading.place("phrase"), message, f"{way}, or explain the reading with “says:”", (Note("the record", record.place("shown")),))
    if differing > explained:
        return
    if not agreeing and not close and not is_worked_out(record):
        yield Problem("no-reading", record.place("shown"), f"no reading gives the figure of “{record.text('shown')}”", "correct the figure, add the reading that gives it, or say by which rule it is derived", _shown(record))
        return
    if agreeing and not own and not is_worked_out(record):
        yield Problem("no-reading", record.place("shown"), f"readings give only other forms of “{record.text('shown')}”", "show the form that a reading gives, and list the other under forms", _shown(record))
    for quantity in said[1:]:
        phrases = [reading.text("phrase") for reading in record.records("readings")]
        if quantity.kind != "date" and not any(same_value(found, quantity) for phrase in phrases for found in figures(phrase)):
            words = record.text("shown")[quantity.start : quantity.end]
            yield Problem("no-reading", record.place("shown"), f"no reading gives “{words}” of “{record.text('shown')}”", "correct the figure, or add the reading that gives it")
    if differing and agreeing and not record.body("because").parts:
        yield Problem("no-reason", record.place("id"), "the readings differ, and the record does not say why it follows one", "add “because:” with the reason")
    if not agreeing and not record.body("because").parts:
        yield Problem("no-reason", record.place("id"), f"no reading says “{record.text('shown')}”", "add a reading that says so, or “because:” with the reason")


def _noun(record: Record, main: Quantity) -> Iterator[Problem]:
    """A record that counts another thing than its readings do, without saying under its units that the two are the same."""
    read = {head(found.unit): found.unit for reading in record.records("readings") for found in figures(reading.text("phrase")) if found.unit and same_value(found, main)}
    units = {head(unit) for unit in record.texts("units")}
    if main.kind == "count" and main.unit and read and head(main.unit) not in read and not (head(main.unit) in units and units & read.keys()):
        message = f"the record counts “{main.unit}”, its reading “{next(iter(read.values()))}”"
        yield Problem("no-reading", record.place("shown"), message, "correct the one that is wrong, or list both under “units:” if they are the same thing", _shown(record))


def _period(record: Record) -> Iterator[Problem]:
    """A record for another time than its reading dates its figure to."""
    period = parse_date(record.text("period"))
    for reading in record.records("readings"):
        dates = [(found, parse_date(found.value)) for found in figures(reading.text("phrase")) if found.kind == "date"]
        if period is None or not dates or reading.body("says").parts or any(date is None or date.overlaps(period) for _, date in dates):
            continue
        said = reading.text("phrase")[dates[0][0].start : dates[0][0].end]
        message = f"the record is for {in_words(record.text('period'))}, its reading says “{said}”"
        yield Problem("wrong-period", record.place("period"), message, "correct the one that is wrong, or explain the reading with “says:”", (Note("the reading", reading.place("phrase")),))


def _forms(record: Record, site: Site) -> Iterator[Problem]:
    """Other wordings with a number of their own. A reading that is explained away lends them none; “once” adds nothing to “a month”."""
    followed = (reading.text("phrase") for reading in record.records("readings") if not reading.body("says").parts)
    known = [quantity for words in (record.text("shown"), record.text("period"), *followed) for quantity in figures(words)]
    for form in record.texts("forms"):
        for quantity in figures(form):
            if quantity.optional or (quantity.kind, quantity.value) == ("frequency", "1") or any(same_value(quantity, one) for one in known):
                continue
            message = f"the form “{form}” says “{form[quantity.start : quantity.end]}”, the record says “{record.text('shown')}”"
            help_ = "correct the form, put it in quotation marks if it holds a comma, or make it a record of its own"
            yield Problem("no-reading", place_of(form, record.place("forms"), site), message, help_, (Note("the record", record.place("shown")),))


def _worded(record: Record) -> Iterator[Problem]:
    """A record without a number: a reading must have its words."""
    wordings = [re.sub(r"^(?:an?|the) ", "", plain(words).lower()) for words in (record.text("shown"), *record.texts("forms"))]
    phrases = [plain(reading.text("phrase")).lower() for reading in record.records("readings")]
    if not any(words in phrase for words in wordings for phrase in phrases):
        yield Problem("no-reading", record.place("shown"), f"no reading has the words “{record.text('shown')}”", "write the words of a reading, or list them under forms", _shown(record))


def _shown(record: Record) -> tuple[Note, ...]:
    """The first readings of a record, for a problem."""
    return tuple(Note("a reading", reading.place("phrase")) for reading in record.records("readings")[:3])
