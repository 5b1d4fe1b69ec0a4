"""Sentences, passages and titles: owners, words to keep, quotations, and what a whole sentence says otherwise than its record."""
