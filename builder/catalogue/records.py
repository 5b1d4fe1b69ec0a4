"""Faults of records: evidence, rules, dates, ids."""

from __future__ import annotations

from builder.catalogue.fault import Fault

FIGURES = "content/data/figures.yaml"
READ = "readings: [{source: R1, at: 4, phrase: 'nine cranes', follows: true}]"
EVENT = '---\nid: E3\ntitle: The crane was sold\ndate: {date}\n{more}theme: closing\nagencies: [port]\nreadings: [{{source: R1, at: 4, phrase: "{phrase}", follows: true}}]\nlinks: [F1]\n---\nThe crane was sold.\n'
SETTLED = "content/data/settled.json"
E3 = "content/timeline/E3-crane.md"

Q2 = "content/questions/Q2-who-closed-it.md"


def _question(form: str, right: str, answer: str = "The port office.") -> str:
    options = f"  - {{text: The port office, right: {right}}}\n  - {{text: The town hall, right: false}}\n"
    return f"---\nid: Q2\nask: Who closed the harbour?\nformat: {form}\noptions:\n{options}answer: {answer}\nlinks: [F1]\n---\nThe port office closed it.\n"


def _event(date: str, phrase: str, more: str = "") -> str:
    return EVENT.format(date=f'"{date}"', phrase=phrase, more=more)


RECORDS = (
    Fault("no-evidence", "A record has nothing that proves it.", "A figure needs a phrase of a source, or a rule by which it is worked out.",
        "- {id: cranes, says: Cranes, shown: nine cranes, owner: inquiry}\n", f"- {{id: cranes, says: Cranes, shown: nine cranes, owner: inquiry, {READ}}}\n", FIGURES),
    Fault("no-unit", "A record does not say what its number counts.", "Without a noun, the same number could be claimed of anything.",
        "- {id: cranes, says: Cranes, shown: '9', owner: inquiry, readings: [{source: R1, at: 4, phrase: 'nine cranes', follows: true}]}\n", f"- {{id: cranes, says: Cranes, shown: '9', units: [cranes], owner: inquiry, {READ}}}\n", FIGURES),
    Fault("no-reading", "No reading gives what the record shows.", "What a record shows must be what a source says.",
        f"- {{id: cranes, says: Cranes, shown: eight cranes, owner: inquiry, because: We think so., {READ[:-2]}, says: A slip.}}]}}\n", f"- {{id: cranes, says: Cranes, shown: nine cranes, owner: inquiry, {READ}}}\n", FIGURES),
    Fault("reading-differs", "A reading says something else than the record, and nothing explains it.", "Sources that disagree are shown with the reason why one is followed.",
        f"- {{id: cranes, says: Cranes, shown: around nine cranes, owner: inquiry, because: We follow the plan., {READ}}}\n", f"- {{id: cranes, says: Cranes, shown: nine cranes, owner: inquiry, {READ}}}\n", FIGURES),
    Fault("no-reason", "Something differs or is inferred, and no reason is given.", "A reader can judge a decision only with its reason.",
        f"- {{id: cranes, says: Cranes, shown: nine cranes, owner: inquiry, {READ[:-1]}, {{source: R1, at: 8, phrase: 'ten cranes', says: A slip.}}]}}\n",
        f"- {{id: cranes, says: Cranes, shown: nine cranes, owner: inquiry, because: The plan shows nine [cranes](<plain:word>)., {READ[:-1]}, {{source: R1, at: 8, phrase: 'ten cranes', says: A slip.}}]}}\n".replace(" nine [cranes](<plain:word>)", " them"), FIGURES),
    Fault("wrong-sum", "A derived figure is not what its rule gives.", "Derived figures are worked out anew at every check.",
        "- {id: again, says: Closed, shown: 13 months, owner: inquiry, derived: {rule: months-between, of: [E1, E2]}}\n", "- {id: again, says: Closed, shown: 14 months, owner: inquiry, derived: {rule: months-between, of: [E1, E2]}}\n", FIGURES),
    Fault("no-sum", "An input of a rule has no single number or date.", "A rule needs values that can be reckoned with.",
        "- {id: again, says: Closed, shown: 14 months, owner: inquiry, derived: {rule: months-between, of: [E1]}}\n", "- {id: again, says: Closed, shown: 14 months, owner: inquiry, derived: {rule: months-between, of: [E1, E2]}}\n", FIGURES),
    Fault("wrong-count", "A count is not what is counted.", "Counts of the site's own things change with the site.",
        "- {id: events, says: Events, shown: three events, owner: inquiry, counts: {kind: event}}\n", "- {id: events, says: Events, shown: two events, owner: inquiry, counts: {kind: event}}\n", FIGURES),
    Fault("broken-date", "A date is not a date, or runs backwards.", "Dates are data: they put events in order and are compared with the page.",
        _event("2010-06-31", "sold in June 2010"), _event("2010-06", "sold in June 2010"), E3),
    Fault("date-without-reading", "Nothing gives the date.", "A date is a fact like any other; one that is inferred says so, and what from.",
        _event("2010-07", "sold in June 2010"), _event("2010-06", "sold in June 2010"), E3),
    Fault("wrong-date-words", "The words for a date do not mean the date.", "Readers see the words, machines see the date: they must agree.",
        _event("2010-06", "sold in the summer of 2010", "date_words: June 2011\nprecision: inferred\nwhy: The plan.\n"), _event("2010-06", "sold in June 2010", "date_words: June 2010\n"), E3),
    Fault("condition-missing", "A recommendation has lost a condition.", "A recommendation without its condition asks for something else.",
        "---\nid: R9\ntitle: Mend the wall\naddressee: The port office\ncondition: if it is safe\nreadings: [{source: R1, at: 16, phrase: mend it if it is safe, follows: true}]\nlinks: [F1]\n---\nMend the wall.\n",
        "---\nid: R9\ntitle: Mend the wall\naddressee: The port office\ncondition: if it is safe\nreadings: [{source: R1, at: 16, phrase: mend it if it is safe, follows: true}]\nlinks: [F1]\n---\nMend the wall, if it is safe.\n",
        "content/recommendations/R9-mend.md"),
    Fault("wrong-options", "What can be chosen in a question does not fit its format.", "A reader who answers rightly must be told so.",
        _question("single", "false"), _question("single", "true"), Q2),
    Fault("wrong-answer", "The answer of a question is an option that is not right.", "The answer and the options must tell a reader the same.",
        _question("single", "true", "The town hall."), _question("single", "true"), Q2),
    Fault("not-verified", "A phrase has changed since it was found in its document.", "What is printed is looked up in the document itself, and locked.",
        "- {id: deep, says: Depth, shown: nine metres, owner: keeper, readings: [{source: R2, at: 4, phrase: nine metres, follows: true}]}\n",
        "- {id: deep, says: Depth, shown: nine metres, owner: keeper, readings: [{source: R1, at: 4, phrase: nine metres, follows: true}]}\n", FIGURES),
    Fault("altered-statement", "A sentence says otherwise than when it was read against its sources.", "No record tells what a sentence says beside its figures; who has read it can settle it, so that no slip turns it.",
        '{"finding:F1": ["Everybody looked after the wall"]}', '{"finding:F1": ["Nobody looked after the wall"]}', SETTLED),
    Fault("not-settled", "Something that the site tells has not been settled.", "Nothing but a reader's eye holds it; it stops nothing.", '{"finding:F2": []}', "", SETTLED, note=True),
    Fault("broken-settlement", "What was settled cannot be read.", "Without it nothing shows what was read against its sources.", "[]", "{}", SETTLED),
    Fault("uncorrected-change", "A published fact was changed, and no correction says so.", "A reader who trusted the old figure must be able to learn that it was wrong."),
    Fault("unknown-id", "An id is written that nothing has.", "Links that lead nowhere help nobody.",
        f"- {{id: cranes, says: Cranes, shown: nine cranes, owner: inquiry, links: [F9], {READ}}}\n", f"- {{id: cranes, says: Cranes, shown: nine cranes, owner: inquiry, links: [F1], {READ}}}\n", FIGURES),
    Fault("duplicate-id", "An id is used twice.", "A claim must know which of the two is meant.",
        f"- {{id: lamps, says: Cranes, shown: nine cranes, owner: inquiry, {READ}}}\n", f"- {{id: cranes, says: Cranes, shown: nine cranes, owner: inquiry, {READ}}}\n", FIGURES),
    Fault("unknown-choice", "A value is not one of those that the site allows.", "Lists keep the same thing from having two names.",
        _event("2010-06", "sold in June 2010").replace("closing", "closed"), _event("2010-06", "sold in June 2010"), E3),
    Fault("unused-record", "A record is cited nowhere.", "It may have been forgotten; it stops nothing.",
        f"- {{id: cranes, says: Cranes, shown: nine cranes, owner: inquiry, {READ}}}\n", "", FIGURES, note=True),
    Fault("unused-source", "A source is used nowhere.", "It may have been forgotten; it stops nothing.",
        "- {id: R3, name: the map, type: map, what: A map.}\n", "", "content/data/sources.yaml", note=True),
    Fault("unreached", "Nothing is linked to an entry, and it links to nothing.", "Readers find an entry through others; it stops nothing.",
        _event("2010-06", "sold in June 2010").replace("links: [F1]\n", ""), _event("2010-06", "sold in June 2010"), E3, note=True),
)  # fmt: skip
