"""Two dates of one sentence that have changed places are refused, though each is the date of an event."""

from __future__ import annotations

import pytest

from tests.site_in_memory import codes_of


@pytest.mark.parametrize(("sentence", "codes"), [
    ("The harbour was shut [in February 2011](event:E2), and fishers opened it again [in December 2009](event:E1).", ["altered"]),
    ("The port closed the harbour [in February 2011](event:E2) and opened it again [in December 2009](event:E1).", ["altered"]),
    ("The port closed the harbour [in December 2009](event:E1) and opened it again [in February 2011](event:E2).", []),
    ("Opened again [in February 2011](event:E2), the harbour had been closed [in December 2009](event:E1).", []),
    ("Between [December 2009](event:E1) and [February 2011](event:E2) the harbour was closed.", []),
])  # fmt: skip
def test_dates_that_have_changed_places(sentence: str, codes: list[str]) -> None:
    assert bool(codes_of(sentence)) == bool(codes)
