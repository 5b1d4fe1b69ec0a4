"""Limits: how large a file may be, so that hostile Markdown ends in a problem and not in a hang."""

# A page of 30,000 words is 200,000 characters; nobody reads twice that.
MAX_TEXT = 400_000

# Every line may begin a block, which costs some 20 µs.
MAX_LINES = 20_000

# One line may begin several blocks: a list in a quotation in a list.
MAX_BLOCKS = 10_000

# Every character that may begin markup costs 10 to 30 µs; a page has one in forty characters.
MAX_MARKS = 10_000

# A cell costs some 15 µs, also an empty one that a short row is filled with.
MAX_CELLS = 20_000

# Quotations, lists (a list and its item count two) and emphasis in one another. Rules call one another once
# per level, so that this also bounds the stack.
MAX_NESTING = 20
