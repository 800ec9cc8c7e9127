"""The package says what the command says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import innokyla
from conftest import FOLDERS, ROOT

EXPECTED = sorted((ROOT / "tests/fixtures/expected").glob("*.json"))


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda path: path.stem)
def test_attributes_are_the_values_that_were_written_by_hand(expected: Path) -> None:
    text = (ROOT / "tests/fixtures/pages" / f"{expected.stem}.txt").read_text(encoding="utf-8")
    record = innokyla.parse(text).to_dict()
    hand_written = json.loads(expected.read_text(encoding="utf-8"))
    for key in ("schema", "source"):
        record.pop(key, None)
        hand_written.pop(key, None)
    assert record == hand_written


def test_every_page_of_every_folder_is_as_the_command_writes_it(
    converted: list[dict[str, Any]],
) -> None:
    unread: list[innokyla.InputError] = []
    pages = list(innokyla.read(FOLDERS, on_error=unread.append))
    assert {it.path.split("/")[2] for it in unread if it.path} == {"no-content", "undecodable"}
    assert len(pages) == len(converted) > 700
    for page, expected in zip(pages, converted, strict=True):
        data = Path(expected["source"]["path"]).read_bytes()
        spans = {key: _characters(page.text, span) for key, span in expected.pop("spans").items()}
        found = expected.pop("diagnostics")
        assert page.to_dict() == expected
        assert page.spans == spans
        assert [_in_bytes(page.text, it.to_dict()) for it in page.diagnostics] == found

        alone = innokyla.parse_bytes(data, path=expected["source"]["path"])
        assert (alone, alone.source, alone.spans) == (page, page.source, page.spans)


def _characters(text: str, span: list[int]) -> tuple[int, ...]:
    data = text.encode()
    return tuple(len(data[:byte].decode()) for byte in span)


def _in_bytes(text: str, value: Any) -> Any:
    """A diagnostic with its spans in bytes, as the command counts them."""
    value["span"] = [len(text[:count].encode()) for count in value["span"]]
    for place in value.get("related", []):
        _in_bytes(text, place)
    return value


def test_text_of_json_is_read_as_the_command_reads_it(command: Any, tmp_path: Path) -> None:
    """A byte-order mark, text encoded twice and an ordinary text, as strings."""
    page = "Hyvä arki\n\nKokonaisuuden nimi\nHyvä arki 😀\nLuotu\n\n5.5.2022\n"
    texts = [page, "\ufeff" + page, page.encode().decode("cp1252", "replace"), "ä\r\n\r\nö"]
    lines = tmp_path / "pages.jsonl"
    rows = [json.dumps({"text": text, "url": str(at)}) for at, text in enumerate(texts)]
    lines.write_text("\n".join(rows) + "\n", encoding="utf-8")

    run = command("convert", str(lines), "--format", "ndjson")
    expected = [json.loads(line) for line in run.stdout.splitlines()]
    assert [page.to_dict() for page in innokyla.read(lines)] == expected
    for text, record in zip(texts, expected, strict=True):
        del record["source"]
        assert innokyla.parse(text).to_dict() == record
