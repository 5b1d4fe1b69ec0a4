"""Single words: text into tokens, the closed lexicon, numbers in digits and in words, and the nouns that are counted."""
