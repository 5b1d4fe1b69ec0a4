"""The site is sound and builds."""

from pathlib import Path

from builder.build import build

ROOT = Path(__file__).parent.parent


def test_the_site_builds(tmp_path: Path) -> None:
    """Nothing is wrong, and there are pages."""
    outcome = build(ROOT, tmp_path / "site", "https://example.org/project/")
    assert not outcome.verdict.errors
    assert outcome.pages
