"""Numbers that count nothing: identifiers, labels, telephone numbers, idioms, and “one” as a pronoun."""
