"""Many files: their order, the memory, and what cannot be read."""

from __future__ import annotations

import gzip
import json
import os
import sys
from pathlib import Path

import pytest

import innokyla
from conftest import turns_beside

PAGE = "Kokonaisuuden nimi\nSivu {}\nLuotu\n\n5.5.2022\n"


def names(pages: list[innokyla.Page]) -> list[str | None]:
    return [page.title for page in pages]


@pytest.mark.parametrize("threads", [1, 2, 7])
def test_pages_come_in_the_order_of_the_names(tmp_path: Path, threads: int) -> None:
    for at in range(100):
        # The first is the longest to parse, so that it would come last.
        body = "Teksti on virke.\n\n" * (20_000 if at == 0 else 1)
        folder = tmp_path / f"{at // 10}"
        folder.mkdir(exist_ok=True)
        (folder / f"{at:03}.txt").write_text(PAGE.format(at) + "\n" + body, encoding="utf-8")
    (tmp_path / "0" / "._000.txt").write_bytes(b"\x00\x05")
    (tmp_path / "0" / "kuva.png").write_bytes(b"\x89PNG")
    pages = list(innokyla.read(tmp_path, threads=threads))
    assert names(pages) == [f"Sivu {at}" for at in range(100)]


def test_folders_sort_among_files_as_bytes_do(tmp_path: Path) -> None:
    for name in ["b.txt", "a/x.txt", "Z.txt", "ä.TXT", "a.txt"]:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(PAGE.format(name), encoding="utf-8")
    found = names(list(innokyla.read(tmp_path)))
    assert found == [f"Sivu {it}" for it in ["Z.txt", "a/x.txt", "a.txt", "b.txt", "ä.TXT"]]


def test_only_so_many_pages_are_under_way(tmp_path: Path) -> None:
    """A reader that nobody asks opens no further file."""
    file = tmp_path / "sivu.txt"
    file.write_text(PAGE.format(1), encoding="utf-8")
    asked = 0

    def paths() -> object:
        nonlocal asked
        while True:
            asked += 1
            yield file

    pages = innokyla.read(paths(), threads=2)  # type: ignore[arg-type]
    for count in range(1, 200):
        next(pages)
        assert asked <= count + 32


def test_json_lines_and_packed_files(tmp_path: Path) -> None:
    rows = [{"body": PAGE.format(at), "id": at} for at in range(3)]
    lines = "\ufeff" + "\n\n".join(json.dumps(row) for row in rows)
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(lines.encode()))
    (tmp_path / "b.txt.gz").write_bytes(gzip.compress(PAGE.format("b").encode()))
    pages = list(innokyla.read(tmp_path, text_field="body", id_field="id"))
    assert names(pages) == ["Sivu 0", "Sivu 1", "Sivu 2", "Sivu b"]
    sources = [page.source for page in pages]
    assert [it and (it.line, it.id) for it in sources] == [
        (1, "0"),
        (3, "1"),
        (5, "2"),
        (None, None),
    ]


def test_files_that_zstandard_packed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    zstandard = pytest.importorskip("zstandard")
    row = json.dumps({"text": PAGE.format(1)}) + "\n"
    packed = zstandard.compress(row.encode()) + zstandard.compress(row.encode())
    (tmp_path / "a.jsonl.zst").write_bytes(packed)
    (tmp_path / "b.txt.zst").write_bytes(zstandard.compress(PAGE.format("b").encode()))
    assert names(list(innokyla.read(tmp_path))) == ["Sivu 1", "Sivu 1", "Sivu b"]
    for module in ("compression.zstd", "backports.zstd", "zstandard"):
        monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(innokyla.InputError, match=r"a\.jsonl\.zst: packed by Zstandard"):
        list(innokyla.read(tmp_path))


def test_what_cannot_be_read_is_told_in_its_place(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PAGE.format("a"), encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"%PDF-1.7\n")
    (tmp_path / "c.jsonl").write_text('{"text": 1}\n{"text": "Otsikko"}\nx\n', encoding="utf-8")
    (tmp_path / "d.txt.gz").write_bytes(gzip.compress(b"Otsikko" * 99)[:-9])
    (tmp_path / "e.txt").write_text("x" * 2000, encoding="utf-8")
    (tmp_path / "f.jsonl").write_text("x" * 2000 + '\n{"text": "Otsikko"}', encoding="utf-8")
    (tmp_path / "f.txt").write_text('{"text": "Otsikko"}\n', encoding="utf-8")
    (tmp_path / "f2.txt").write_text("WARC/1.0\r\nWARC-Type: warcinfo\r\n", encoding="utf-8")
    (tmp_path / "g.txt").write_text(PAGE.format("g"), encoding="utf-8")
    errors: list[innokyla.InputError] = []
    found = list(innokyla.read([tmp_path, "gone.txt"], on_error=errors.append, max_size=1000))
    assert names(found) == ["Sivu a", "Otsikko", "Otsikko", "Sivu g"]
    told = [str(error).replace(f"{tmp_path}{os.sep}", "") for error in errors]
    assert told == [
        "b.txt: not text: PDF data at byte 0",
        'c.jsonl:1: the value of "text" is not a string',
        "c.jsonl:3: not JSON: expected value at byte 0",
        "d.txt.gz: Compressed file ended before the end-of-stream marker was reached",
        "e.txt: larger than 1000 bytes",
        "f.jsonl:1: larger than 1000 bytes",
        "f.txt: JSON in a file that is not named .jsonl",
        "f2.txt: many pages in one file: the command reads it",
        "gone.txt: No such file or directory",
    ]
    with pytest.raises(innokyla.InputError, match=r"b\.txt: not text"):
        list(innokyla.read(tmp_path))


def test_a_folder_without_pages_and_a_link_in_a_ring_are_told(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    with pytest.raises(innokyla.InputError, match=r"no file in this folder matches \*\.txt"):
        list(innokyla.read(tmp_path))
    (tmp_path / "sub" / "ring").symlink_to(tmp_path)
    with pytest.raises(innokyla.InputError, match="a symbolic link that leads back to"):
        list(innokyla.read(tmp_path))


def test_a_name_that_is_not_unicode_is_in_the_record_as_the_command_has_it(
    tmp_path: Path,
) -> None:
    file = os.fsencode(tmp_path) + b"/sivu-\xe4.txt"
    with open(file, "w", encoding="utf-8") as page:
        page.write(PAGE.format(1))
    [found] = innokyla.read(tmp_path)
    assert found.source is not None
    assert found.source.path == f"{tmp_path}/sivu-\ufffd.txt"
    found.to_json().encode()


def test_an_error_of_the_paths_is_the_callers_own(tmp_path: Path) -> None:
    def paths() -> object:
        raise KeyError("mine")
        yield

    with pytest.raises(KeyError, match="mine"):
        list(innokyla.read(paths()))  # type: ignore[arg-type]


def test_the_interpreter_is_free_while_a_page_is_parsed() -> None:
    """Another thread counts on while one long page is parsed."""
    text = PAGE.format(1) + "\nTeksti on virke, ja se jatkuu.\n" * 200_000
    assert turns_beside(lambda: innokyla.check(text)) > 5
