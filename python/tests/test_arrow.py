"""Pages as Arrow data: the values, the libraries that take them, and rows without a page."""

from __future__ import annotations

import datetime
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import innokyla
from conftest import ROOT, turns_beside

pa = pytest.importorskip("pyarrow")

TEXTS = [
    "Kokonaisuuden nimi\nSilta kotiin 😀\nRahoittaja\nSosiaali- ja terveysministeriö (STM)\n"
    "Luotu\n\n1.2.2022\n",
    None,
    "Otsikko\n\nTeksti on virke.\n",
    "404 Not Found\n\nnginx\n",
    b"%PDF-1.7\n\x00",
    b"Hyv\xe4 arki\n\nTeksti on virke.\n",
    "Toimintamallin nimi\nÄänitorvi\nLuotu\n\n5.5.2022\n",
]
KINDS = ["kokonaisuus", None, "article", None, None, "article", "toimintamalli"]


def padded(value: Any, kind: Any) -> Any:
    """A value of JSON as the type of its column holds it."""
    if value is None:
        return None
    if pa.types.is_struct(kind):
        return {field.name: padded(value.get(field.name), field.type) for field in kind}
    if pa.types.is_list(kind):
        return [padded(it, kind.value_type) for it in value]
    if pa.types.is_date32(kind):
        return datetime.date.fromisoformat(value)
    return value


def rows(table: Any) -> list[Any]:
    return pa.table(table).to_pylist()  # type: ignore[no-any-return]


def test_rows_are_the_records_of_the_command(converted: list[dict[str, Any]]) -> None:
    paths = [record["source"]["path"] for record in converted]
    texts = [Path(path).read_bytes() for path in paths]
    table = pa.table(innokyla.to_arrow(texts, paths, diagnostics=True, batch_size=100))
    assert table.column("kind").num_chunks > 5
    found = table.to_pylist()
    assert len(found) == len(converted)
    for row, record in zip(found, converted, strict=True):
        source = record["source"]
        record["source"] = {"encoding": source["encoding"], "id": source["path"]}
        for finding in record["diagnostics"]:
            for place in [finding, *finding["related"]]:
                place["path"] = None
        assert row == padded(record, pa.struct(table.schema))


def test_the_schema_is_the_one_of_the_command(command: Any) -> None:
    described = json.loads(command("schema", "arrow").stdout)
    schema = pa.schema(innokyla.to_arrow([]))
    assert schema.names == [column["name"] for column in described["columns"]]
    assert schema.metadata[b"innokyla.schema"] == innokyla.SCHEMA.encode()
    for texts in (TEXTS, TEXTS[::-1], TEXTS[2:3]):
        assert pa.schema(innokyla.to_arrow(texts)).equals(schema, check_metadata=True)


def test_a_row_without_a_page_says_why() -> None:
    found = rows(innokyla.to_arrow(TEXTS, range(len(TEXTS))))
    assert [row["kind"] for row in found] == KINDS
    assert [row["source"]["id"] for row in found] == [str(at) for at in range(len(TEXTS))]
    told = {at: row["diagnostics"] for at, row in enumerate(found) if row["kind"] is None}
    assert {at: [it["code"] for it in found] for at, found in told.items()} == {
        1: ["no-content"],
        3: ["no-content"],
        4: ["undecodable"],
    }
    assert all(row["diagnostics"] is None for row in found if row["kind"])
    everywhere = rows(innokyla.to_arrow(TEXTS, diagnostics=True))
    assert all(row["diagnostics"] is not None for row in everywhere)


STRINGS = [text if isinstance(text, str) else None for text in TEXTS]


def columns() -> Iterator[Any]:
    """The same texts in the columns of several libraries."""
    import pandas as pd
    import polars as pl

    for kind in (pa.string(), pa.large_string(), pa.string_view()):
        yield pytest.param(pa.array(STRINGS, kind), id=str(kind))
    yield pytest.param(pa.array(["x", *STRINGS])[1:], id="slice")
    halves = [STRINGS[:3], [], STRINGS[3:]]
    yield pytest.param(pa.chunked_array(halves, pa.string()), id="chunks")
    yield pytest.param(pl.Series(STRINGS), id="polars")
    yield pytest.param(pd.Series(STRINGS), id="pandas")
    yield pytest.param(pd.Series([it or float("nan") for it in STRINGS]), id="pandas-nan")
    yield pytest.param((it for it in STRINGS), id="generator")


@pytest.mark.parametrize("texts", list(columns()))
def test_texts_come_from_any_column(texts: Any) -> None:
    assert rows(innokyla.to_arrow(texts)) == rows(innokyla.to_arrow(STRINGS))


def test_bytes_come_from_columns_and_ids_of_any_type() -> None:
    texts = [it.encode() if isinstance(it, str) else it for it in TEXTS]
    expected = rows(innokyla.to_arrow(TEXTS, map(str, range(len(TEXTS)))))
    for kind in (pa.binary(), pa.large_binary(), pa.binary_view()):
        ids = pa.array([str(at) for at in range(len(TEXTS))], pa.string_view())
        assert rows(innokyla.to_arrow(pa.array(texts, kind), ids)) == expected
    assert rows(innokyla.to_arrow(pa.nulls(1)))[0]["kind"] is None


def test_polars_duckdb_and_pandas_take_the_table() -> None:
    import duckdb
    import polars as pl

    pages = innokyla.to_arrow(TEXTS)
    expected = [kind for kind in KINDS if kind]
    frame = pl.DataFrame(pages)
    assert frame["kind"].drop_nulls().to_list() == expected
    assert frame["created"].dtype == pl.Date
    found = duckdb.execute("select kind from pages where kind is not null").fetchall()
    assert [kind for (kind,) in found] == expected
    names = duckdb.execute("select unnest(funders).abbreviation from pages").fetchall()
    assert names == [("STM",)]
    pandas = pa.table(pages).to_pandas()
    assert pandas["kind"].dropna().tolist() == expected


def test_a_table_is_not_copied() -> None:
    """Two readers of a table look at the same memory."""
    pages = innokyla.to_arrow(TEXTS)
    first, second = (pa.table(pages).column("title").chunk(0) for _ in range(2))
    assert [it.address for it in first.buffers() if it] == [
        it.address for it in second.buffers() if it
    ]
    del pages
    assert first.to_pylist()[0] == "Silta kotiin 😀"


def test_batches_hold_as_many_rows_as_asked_for_in_order() -> None:
    texts = [f"Sivu {at}\n\nTeksti on virke.\n" for at in range(1000)]
    for threads in (1, 2, 5):
        table = pa.table(innokyla.to_arrow(texts, threads=threads, batch_size=64))
        assert table["title"].to_pylist() == [f"Sivu {at}" for at in range(1000)]
        sizes = [len(chunk) for chunk in table["title"].chunks]
        assert sizes == [64] * 15 + [40]


def test_wrong_arguments_are_named() -> None:
    with pytest.raises(ValueError, match="2 texts, but 1 ids"):
        innokyla.to_arrow(["a", "b"], ["a"])
    with pytest.raises(TypeError, match="a column of Int64, which is neither text nor bytes"):
        innokyla.to_arrow(pa.array([1]))
    with pytest.raises(TypeError):
        innokyla.to_arrow([1])  # type: ignore[list-item]
    with pytest.raises(TypeError, match="a list of texts, not one text"):
        innokyla.to_arrow("Otsikko")
    broken = pa.Array.from_buffers(
        pa.string(), 1, [None, pa.array([0, 1], pa.int32()).buffers()[1], pa.py_buffer(b"\xff")]
    )
    with pytest.raises(Exception, match=r"(?i)utf-?8"):
        innokyla.to_arrow(broken)


def test_the_interpreter_is_free_meanwhile() -> None:
    texts = ["Otsikko\n\n" + "Teksti on virke, ja se jatkuu.\n\n" * 20_000] * 20
    assert turns_beside(lambda: innokyla.to_arrow(texts)) > 5


def test_an_interrupt_ends_the_work() -> None:
    program = (
        "import innokyla, _thread, threading\n"
        "texts = ['Otsikko\\n\\n' + 'Teksti on virke, ja se jatkuu.\\n\\n' * 200] * 200_000\n"
        "threading.Timer(0.5, _thread.interrupt_main).start()\n"
        "try:\n    innokyla.to_arrow(texts)\nexcept KeyboardInterrupt:\n    print('interrupted')\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, env=os.environ, capture_output=True, check=False
    )
    assert run.stdout == b"interrupted\n", run.stderr.decode()
