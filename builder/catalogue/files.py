"""Faults of files: names, characters, YAML, front matter; the lock, the documents and what was published."""

from __future__ import annotations

from builder.catalogue.fault import Fault

FIGURES = "content/data/figures.yaml"
TERM = "---\nid: quay\ntitle: Quay\nbasis: general\n---\nA place where boats are unloaded.\n"
QUAY = "content/glossary/quay.md"

FILES = (
    Fault("no-front-matter", "The keys at the top of the file are missing or have no end.", "They say what the entry is.", TERM[4:], TERM, QUAY),
    Fault("file-name", "The file has another name than the id in it.", "Files are found by their ids.", TERM.replace("id: quay", "id: pier"), TERM, QUAY),
    Fault("unknown-file", "A file has no use.", "A misnamed file would be left out in silence.", "- {id: x}\n", "", "content/data/figure.yaml"),
    Fault("unknown-folder", "A folder is not one of the site's.", "Entries in it would be left out in silence.", TERM, "", "content/glossar/quay.md"),
    Fault("unknown-key", "A key is written that means nothing here.", "A mistyped key would be left out in silence.", TERM.replace("basis:", "base:"), TERM, QUAY),
    Fault("missing-key", "A key that is needed is missing or empty.", "Without it the entry cannot be shown or proved.", TERM.replace("title: Quay\n", ""), TERM, QUAY),
    Fault("wrong-type", "A value is of the wrong kind.", "A list is not a text, and a text is not a number.", TERM.replace("title: Quay", "title: [Quay]"), TERM, QUAY),
    Fault("wrong-form", "A value has not the form that it needs.", "Addresses, ids and numbers are used by programs, which take them literally.", TERM.replace("id: quay", "id: the quay"), TERM, QUAY),
    Fault("duplicate-key", "A key is written twice.", "Only one of the two could count.", TERM.replace("basis: general", "basis: general\nbasis: source"), TERM, QUAY),
    Fault("broken-yaml", "The data cannot be read.", "YAML is exact about quotation marks, colons and indentation.", TERM.replace("title: Quay", 'title: "Quay'), TERM, QUAY),
    Fault("yaml-key", "A key is not a word.", "Keys are plain words before a colon.", TERM.replace("basis: general", "basis: general\n[a, b]: c"), TERM, QUAY),
    Fault("yaml-quotes", "A value stands between quotation marks that YAML does not know.", "The marks would be shown as a part of it.", TERM.replace("title: Quay", "title: “Quay”"), TERM, QUAY),
    Fault("yaml-alias", "An anchor or an alias of YAML is used.", "Values are written out where they are used, so that each can be read and checked alone.", TERM.replace("title: Quay", "title: &name Quay"), TERM, QUAY),
    Fault("yaml-tag", "A tag of YAML is used.", "Values are texts; what they mean is said by the key.", TERM.replace("title: Quay", "title: !name Quay"), TERM, QUAY),
    Fault("yaml-documents", "A data file holds more than one document.", "Only the first would count.", "- {id: a, name: A}\n---\n- {id: b, name: B}\n", "", "content/data/speakers.yaml"),
    Fault("yaml-too-deep", "The data is nested too deeply.", "No entry needs it, and it can bring a program down.", TERM.replace("title: Quay", f"title: {'[' * 14}x{']' * 14}"), TERM, QUAY),
    Fault("yaml-too-large", "A value or a file is too large.", "Reading must end in bounded time."),
    Fault("broken-lock", "The lock of verified phrases cannot be read.", "Without it nothing shows that the phrases stand in their documents.", "{}", "", "content/data/verified.json"),
    Fault("broken-proof", "The counts of the proof are not those that a proof wrote.", "They are shown to readers.", "{}", "", "content/data/proof.json"),
    Fault("stale-proof", "The content has changed since the checks were last proved on it.", "The counts are true of the content that they were made on; it stops nothing.",
        '{"content": "0", "rows": [], "seal": "ddbabb16fa3ad853dbfeda260aa3ae41650f4dc41d7d9078ed98fb798397237d"}', "", "content/data/proof.json", note=True),
    Fault("wrong-place", "A phrase stands in another line of the document than the record says.", "Readers are told the line."),
    Fault("not-in-document", "A phrase does not stand in its document.", "A reading is what is printed, letter by letter."),
    Fault("no-document", "A document that is to be verified cannot be read.", "What cannot be read cannot prove anything."),
    Fault("document-changed", "A document is not the one that was verified.", "Another edition may say something else."),
    Fault("support-unchecked", "A support line has not been checked.", "A number for help must be compared with its owner's page; it stops nothing.", note=True),
    Fault("no-content", "There is no folder “content”.", "The command was given in another folder, or the files are missing."),
    Fault("too-many-files", "There are more files than a site can have.", "Reading must end in bounded time."),
    Fault("file-too-large", "A file is larger than a site needs.", "Reading must end in bounded time."),
    Fault("unreadable", "A file cannot be read.", "What cannot be read cannot be checked."),
    Fault("encoding", "A file is not in UTF-8.", "In another encoding, letters become other letters."),
    Fault("byte-order-mark", "A file begins with a byte order mark.", "It is invisible and shifts what follows."),
    Fault("lone-carriage-return", "A line ends in a way that programs read differently.", "The places of problems would be wrong."),
    Fault("control-character", "A file holds a character that cannot be seen.", "What cannot be seen cannot be checked by a person."),
    Fault("bidi-character", "A file holds a character that changes the direction of reading.", "A text could look otherwise than it is."),
    Fault("invisible-character", "A file holds a character without width.", "Two words could look alike and be different."),
    Fault("path-case-clash", "Two names differ only in capitals or accents.", "On some computers one would replace the other."),
    Fault("path-characters", "A name has characters that addresses cannot have.", "Names become addresses."),
    Fault("path-deep", "A folder lies too deep.", "No site needs it."),
    Fault("path-not-normal", "A name is spelt with separate accents.", "Two spellings of one name would be two files."),
    Fault("path-reserved", "A name has a meaning of its own on some computers.", "The file could not be copied there."),
    Fault("path-special", "Something stands there that is not a file.", "Only files can be read."),
    Fault("path-symlink", "A symbolic link stands in place of a file.", "It could lead anywhere, so links are not followed."),
    Fault("path-taken", "A static file has the name of a file that the builder makes.", "One would take the place of the other."),
    Fault("unknown-part", "The order of the style sheets or scripts names a file that is not there.", "It would be left out in silence, and with it what it does, such as the way to leave.", "exti.js\n", "", "static/js/order.txt"),
    Fault("unsafe-svg", "A drawing holds more than a drawing.", "Whoever opens it by its own address runs what is in it, under the name of the site."),
    Fault("path-unknown", "A file is of a kind that the builder does not read.", "A misnamed file would be left out in silence."),
    Fault("no-manifest", "The list of what was published cannot be read.", "Without it nothing shows what a published site should hold."),
    Fault("published-added", "A file was added to the published site.", "What the builder did not make has not been checked."),
    Fault("published-altered", "A file of the published site was altered.", "What was altered has not been checked."),
    Fault("published-missing", "A file of the published site is missing.", "Readers would find a gap."),
)  # fmt: skip
