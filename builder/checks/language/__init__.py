"""General English: the stems of words, their synonyms and contraries, and how a text denies."""
