"""A folder of the editors becomes files, bytes and problems, whatever is in it."""

from __future__ import annotations

import os
import unicodedata
from typing import TYPE_CHECKING

import pytest

import builder.read
from builder.artifacts import BUNDLES
from builder.read import Tree, read_again, read_tree, stat_tree
from builder.text import line_and_column

if TYPE_CHECKING:
    from pathlib import Path

PAGE = "---\nid: about\n---\nThe words “stand”\u00a0here — with thin\u2009and\u202fnarrow spaces.\n"


def put(root: Path, path: str, data: bytes | str = PAGE) -> Path:
    """Write a file under `root`, with the folders that it needs."""
    place = root / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(data.encode() if isinstance(data, str) else data)
    return place


@pytest.fixture
def root(tmp_path: Path) -> Path:
    put(tmp_path, "content/pages/about.md")
    return tmp_path


def found(tree: Tree) -> list[tuple[str, str]]:
    """Path and code of every problem."""
    return [(problem.span.path, problem.code) for problem in tree.problems]


def test_everything_is_read_and_sorted(root: Path) -> None:
    for path in ("content/data/site.yaml", "content/data/verified.json", "templates/base.html", "templates/feed.xml", "static/css/a.css"):
        put(root, path, "a\n")
    put(root, "static/a.png", b"\x89PNG\r\n\x1a\n\x00")
    tree = read_tree(root)
    assert tree.problems == ()
    assert [file.path for file in tree.files] == [
        "content/data/site.yaml",
        "content/data/verified.json",
        "content/pages/about.md",
        "static/css/a.css",
        "templates/base.html",
        "templates/feed.xml",
    ]
    assert [(blob.path, blob.data) for blob in tree.blobs] == [("static/a.png", b"\x89PNG\r\n\x1a\n\x00")]
    assert tree.texts["content/pages/about.md"] == PAGE


def test_the_order_of_the_directory_does_not_matter(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in "dacb":
        put(root, f"content/pages/{name}.md", f"{name}\u200b")
    first = read_tree(root)
    stats = stat_tree(root)
    scandir = os.scandir

    class Backwards:
        def __init__(self, path: str) -> None:
            with scandir(path) as entries:
                self.entries = sorted(entries, key=lambda entry: entry.name, reverse=True)

        def __enter__(self) -> list[os.DirEntry[str]]:
            return self.entries

        def __exit__(self, *_: object) -> None:
            pass

    monkeypatch.setattr(os, "scandir", Backwards)
    assert read_tree(root) == first
    assert stat_tree(root) == stats


def test_hidden_and_backup_files_are_passed_over(root: Path) -> None:
    for name in (".about.md.swp", "about.md~", "#about.md#", ".hidden.md", ".git/x.md", "x.swp", ".#about.md"):
        put(root, f"content/pages/{name}", b"\xff")
    tree = read_tree(root)
    assert tree.problems == ()
    assert len(tree.files) == 1


def test_no_content_is_a_problem_with_help(tmp_path: Path) -> None:
    tree = read_tree(tmp_path)
    assert found(tree) == [("content", "no-content")]
    assert "--root" in tree.problems[0].help
    assert found(read_tree(tmp_path / "nowhere")) == [("content", "no-content")]


def test_a_root_or_a_content_that_is_a_file(tmp_path: Path) -> None:
    put(tmp_path, "content")
    assert found(read_tree(tmp_path)) == [("content", "path-unknown")]
    assert {code for _, code in found(read_tree(tmp_path / "content"))} == {"no-content", "unreadable"}


@pytest.mark.parametrize(
    ("name", "code", "shown"),
    [
        ("a\x07b.md", "path-characters", r"a\x07b.md"),
        ("a\nb.md", "path-characters", r"a\nb.md"),
        ("a\x1b[31m.md", "path-characters", r"a\x1b[31m.md"),
        ("a\u202eb.md", "path-characters", r"a\u202eb.md"),
        ("a\u200bb.md", "path-characters", r"a\u200bb.md"),
        ("a\u00adb.md", "path-characters", r"a\xadb.md"),
        ("a\u00a0b.md", "path-characters", r"a\xa0b.md"),
        ("a\U000e0041.md", "path-characters", r"a\U000e0041.md"),
        ("a\ue000.md", "path-characters", r"a\ue000.md"),
        ("e\u0301.md", "path-not-normal", "e\u0301.md"),
        ("CON.md", "path-reserved", "CON.md"),
        ("nul.md", "path-reserved", "nul.md"),
        ("Com1.md", "path-reserved", "Com1.md"),
        ("LPT¹.md", "path-reserved", "LPT¹.md"),
        ("aux.tar.md", "path-reserved", "aux.tar.md"),
        ("conin$.md", "path-reserved", "conin$.md"),
        ("a.md.", "path-reserved", "a.md."),
        ("a.md ", "path-reserved", "a.md "),
        ("a<b.md", "path-reserved", "a<b.md"),
        ("a>b.md", "path-reserved", "a>b.md"),
        ("a:b.md", "path-reserved", "a:b.md"),
        ('a"b.md', "path-reserved", 'a"b.md'),
        ("a|b.md", "path-reserved", "a|b.md"),
        ("a?b.md", "path-reserved", "a?b.md"),
        ("a*b.md", "path-reserved", "a*b.md"),
        ("a\\b.md", "path-reserved", r"a\b.md"),
        ("b.markdown", "path-unknown", "b.markdown"),
        ("b.yaml", "path-unknown", "b.yaml"),
        ("B.MD", "path-unknown", "B.MD"),
    ],
)
def test_a_name_that_misleads_or_cannot_travel(root: Path, name: str, code: str, shown: str) -> None:
    put(root, f"content/pages/{name}")
    tree = read_tree(root)
    assert found(tree) == [(f"content/pages/{shown}", code)]
    assert tree.problems[0].span.path.isprintable()
    assert tree.problems[0].message.isprintable()
    assert tree.problems[0].help
    assert [file.path for file in tree.files] == ["content/pages/about.md"]


@pytest.mark.parametrize("path", [*BUNDLES, "robots.txt", "assets/search-index.js", "assets/search-index-1.js"])
def test_a_name_that_the_builder_gives_itself(root: Path, path: str) -> None:
    put(root, f"static/{path}")
    assert found(read_tree(root)) == [(f"static/{path}", "path-taken")]


def test_a_name_in_no_encoding(root: Path) -> None:
    (root / os.fsdecode(b"content/pages/caf\xe9.md")).touch()
    assert found(read_tree(root)) == [(r"content/pages/caf\udce9.md", "path-characters")]


def test_a_folder_with_a_bad_name_is_one_problem(root: Path) -> None:
    put(root, "content/con/a.md")
    put(root, "content/con/b.md")
    assert found(read_tree(root)) == [("content/con", "path-reserved")]


def test_good_names_of_other_languages_pass(root: Path) -> None:
    for name in ("café.md", "日本.md", "console.md", "com10.md", "a.b.md", "a b.md"):
        put(root, f"content/pages/{unicodedata.normalize('NFC', name)}")
    assert read_tree(root).problems == ()


def test_names_that_differ_only_by_case(root: Path) -> None:
    put(root, "content/pages/About.md")
    put(root, "content/Pages/other.md")
    put(root, "static/ﬁle.png")  # folds to the same as the next
    put(root, "static/file.png")
    tree = read_tree(root)
    assert {code for _, code in found(tree)} == {"path-case-clash"}
    assert len(tree.problems) == 3
    assert tree.problems[0].notes[0].span is not None


def test_links_are_not_followed(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    put(outside, "secret.md")
    (root / "content/pages/link.md").symlink_to(outside / "secret.md")
    (root / "content/folder").symlink_to(outside, target_is_directory=True)
    (root / "content/loop").symlink_to(root / "content", target_is_directory=True)
    (root / "content/broken.md").symlink_to("nowhere")
    (root / "templates").symlink_to(outside, target_is_directory=True)
    tree = read_tree(root)
    assert found(tree) == [
        ("content/broken.md", "path-symlink"),
        ("content/folder", "path-symlink"),
        ("content/loop", "path-symlink"),
        ("content/pages/link.md", "path-symlink"),
        ("templates", "path-symlink"),
    ]
    assert [file.path for file in tree.files] == ["content/pages/about.md"]


def test_a_root_that_is_a_link_is_the_users_business(root: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(root, target_is_directory=True)
    assert len(read_tree(tmp_path / "link").files) == 1


def test_depth_and_number_are_bounded(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(root, "content/2/3/4/5/6/7/eight.md")
    assert read_tree(root).problems == ()
    put(root, "content/2/3/4/5/6/7/8/nine.md")
    deep = root / "content/2/3/4/5/6/7/8"
    for _ in range(200):
        deep = deep / "d"
    deep.mkdir(parents=True)
    assert found(read_tree(root)) == [("content/2/3/4/5/6/7/8", "path-deep")]
    monkeypatch.setattr(builder.read, "MOST", 1)
    assert "too-many-files" in {code for _, code in found(read_tree(root))}


def test_pipes_and_sockets_are_not_opened(root: Path) -> None:
    os.mkfifo(root / "content/pages/pipe.md")
    assert found(read_tree(root)) == [("content/pages/pipe.md", "path-special")]


def test_too_large(root: Path) -> None:
    put(root, "content/pages/big.md", b"a" * 1_000_001)
    put(root, "content/pages/fits.md", b"a" * 1_000_000)
    put(root, "static/big.png", b"a" * 5_000_001)
    with put(root, "static/sparse.png", b"").open("r+b") as file:
        file.truncate(1 << 40)
    tree = read_tree(root)
    assert found(tree) == [("content/pages/big.md", "file-too-large"), ("static/big.png", "file-too-large"), ("static/sparse.png", "file-too-large")]
    assert "1,000,001" in tree.problems[0].message


@pytest.mark.parametrize(
    ("data", "code", "place"),
    [
        ("é\nab\xe9c".encode("latin-1"), "encoding", (1, 1)),
        (b"one\ntwo \xe2\x80\nthree", "encoding", (2, 5)),
        ("“a”\nb\n".encode() + b"cd\xff", "encoding", (3, 3)),
        (b"\xed\xa0\x80", "encoding", (1, 1)),  # a surrogate
        (b"\xc0\xaf", "encoding", (1, 1)),  # an overlong slash
        ("a".encode("utf-16"), "encoding", (1, 1)),
        ("a".encode("utf-16-be").join([b"\xfe\xff", b""]), "encoding", (1, 1)),
        ("a".encode("utf-32"), "encoding", (1, 1)),
        ("\ufeffa".encode("utf-32-be"), "encoding", (1, 1)),
        (b"a\x00b", "control-character", (1, 2)),
        ("\ufeffa".encode(), "byte-order-mark", (1, 1)),
    ],
)
def test_what_is_no_text_is_refused_and_shown(root: Path, data: bytes, code: str, place: tuple[int, int]) -> None:
    put(root, "content/pages/bad.md", data)
    tree = read_tree(root)
    assert found(tree) == [("content/pages/bad.md", code)]
    assert [file.path for file in tree.refused] == ["content/pages/bad.md"]
    assert line_and_column(tree.texts["content/pages/bad.md"], tree.problems[0].span.start) == place
    assert "content/pages/bad.md" not in {file.path for file in tree.files}


def test_the_mark_of_utf_16_is_named(root: Path) -> None:
    put(root, "content/pages/bad.md", "a".encode("utf-16"))
    assert "UTF-16" in read_tree(root).problems[0].message


def test_a_byte_order_mark_can_be_mended(root: Path) -> None:
    put(root, "content/pages/about.md", "\ufeffa")
    tree = read_tree(root)
    fix = tree.problems[0].fix
    assert fix is not None
    assert (fix.span.start, fix.span.end, fix.replacement) == (0, 1, "")


BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
INVISIBLE = "\u200b\u200c\u200d\u00ad\u2060\u2061\u2064\u206a\ufeff\u115f\u1160\u3164\uffa0\u034f\u180e\u2800\u3000\u2003\u2007\ufe00\U000e0041\U000e0100\U0001d173\ufff9"
CONTROL = "\x01\x08\x0b\x0c\x1b\x1f\x7f\x80\x85\x9b\x9f\u2028\u2029\ue000\uffff\ufdd0\U000f0000"


@pytest.mark.parametrize(
    ("character", "code"),
    [(c, "bidi-character") for c in BIDI]
    + [(c, "invisible-character") for c in INVISIBLE]
    + [(c, "control-character") for c in CONTROL]
    + [("\r", "lone-carriage-return"), ("\ufffd", "encoding")],
    ids=lambda value: f"U+{ord(value):04X}" if len(value) == 1 else value,
)
def test_a_character_that_cannot_be_seen(root: Path, character: str, code: str) -> None:
    put(root, "content/pages/about.md", f"one\ntwo – “ab{character}c”")
    tree = read_tree(root)
    assert found(tree) == [("content/pages/about.md", code)]
    assert line_and_column(tree.texts["content/pages/about.md"], tree.problems[0].span.start) == (2, 10)
    assert f"U+{ord(character):04X}" in tree.problems[0].message
    assert tree.problems[0].message.isprintable()


def test_ordinary_text_passes(root: Path) -> None:
    for number, text in enumerate(("\t", "café €5 – “x” … ½ é ñ ø", "日本語", "\u00a0\u2009\u202f", "👍🏽 ✔\ufe0f", "", "עברית")):
        put(root, f"content/pages/p{number}.md", text)
    assert read_tree(root).problems == ()


def test_line_ends_become_one_kind(root: Path) -> None:
    put(root, "content/pages/about.md", b"a\r\nb\r\n")
    put(root, "content/pages/old.md", b"a\rb")
    tree = read_tree(root)
    assert tree.texts["content/pages/about.md"] == "a\nb\n"
    assert [(p.code, p.fix.replacement) for p in tree.problems if p.fix] == [("lone-carriage-return", "\n")]


def test_many_faults_are_listed_up_to_a_bound(root: Path) -> None:
    put(root, "content/pages/about.md", "a\u200b" * 200_000)
    put(root, "content/pages/run.md", "\u200b" * 200_000)
    assert len(read_tree(root).problems) == builder.read.SHOWN + 1


def test_static_text_is_judged_and_static_bytes_are_not(root: Path) -> None:
    put(root, "static/a.js", "let a = '\u202e'")
    put(root, "static/a.svg", b"\xff\xfe<")
    put(root, "static/a.woff2", "\u202e")
    assert found(read_tree(root)) == [("static/a.js", "bidi-character"), ("static/a.svg", "encoding")]


def test_a_file_that_cannot_be_read(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(root, "content/pages/secret.md")
    real = os.open

    def refuse(path: str, *rest: int) -> int:
        if str(path).endswith("secret.md"):
            raise PermissionError(13, "Permission denied")
        return real(path, *rest)

    monkeypatch.setattr(os, "open", refuse)
    tree = read_tree(root)
    assert found(tree) == [("content/pages/secret.md", "unreadable")]
    assert "Permission denied" in tree.problems[0].message


def test_a_file_that_vanishes_or_changes(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = put(root, "content/pages/b.md", "before")
    real = os.read
    count = 0

    def change_once(handle: int, size: int) -> bytes:
        nonlocal count
        data = real(handle, size)
        if data == b"before" and not count:
            count += 1
            place.write_bytes(b"after!, and longer")
        return data

    monkeypatch.setattr(os, "read", change_once)
    assert read_tree(root).texts["content/pages/b.md"] == "after!, and longer"

    def change_always(handle: int, size: int) -> bytes:
        data = real(handle, size)
        with place.open("ab") as file:
            file.write(b"x")
        return data

    monkeypatch.setattr(os, "read", change_always)
    assert ("content/pages/b.md", "unreadable") in found(read_tree(root))
    monkeypatch.setattr(os, "read", real)

    opened = os.open

    def vanish(path: str, *rest: int) -> int:
        place.unlink(missing_ok=True)
        return opened(path, *rest)

    monkeypatch.setattr(os, "open", vanish)
    assert found(read_tree(root)) == [("content/pages/b.md", "unreadable")]


def test_a_file_swapped_for_a_link_after_it_was_seen(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = put(root, "content/pages/b.md")
    opened = os.open

    def swap(path: str, *rest: int) -> int:
        if str(path).endswith("b.md") and not place.is_symlink():
            place.unlink()
            place.symlink_to("/etc/hostname")
        return opened(path, *rest)

    monkeypatch.setattr(os, "open", swap)
    tree = read_tree(root)
    assert found(tree) == [("content/pages/b.md", "unreadable")]


def test_one_file_is_read_again_as_in_the_tree(root: Path) -> None:
    put(root, "content/pages/bad.md", "a\u202e")
    (root / "content/pages/link.md").symlink_to("about.md")
    (root / "content/pages/folder.md").mkdir()
    assert read_again(root, "content/pages/about.md") == next(file for file in read_tree(root).files if file.path.endswith("about.md"))
    for name in ("bad.md", "link.md", "folder.md", "none.md"):
        assert read_again(root, f"content/pages/{name}") is None, name


def test_stats_follow_every_change(root: Path) -> None:
    put(root, "static/a.png")
    before = stat_tree(root)
    assert [row[0] for row in before] == ["content/pages/about.md", "static/a.png"]
    put(root, "static/a.png", PAGE + "more")
    assert stat_tree(root)[0] == before[0]
    assert stat_tree(root)[1] != before[1]
    (root / "static/b.png").symlink_to("a.png")
    assert "static/b.png" in [row[0] for row in stat_tree(root)]
