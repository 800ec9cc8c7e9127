"""Pages in DataFrames of a Spark of this machine."""

from __future__ import annotations

import json
import runpy
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import innokyla
from conftest import FOLDERS, ROOT

pa = pytest.importorskip("pyarrow")
pytest.importorskip("pyspark")
if shutil.which("java") is None:
    pytest.skip("Spark needs Java, which is not there", allow_module_level=True)

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

#: How many pages the test of a whole job has.
MANY = 50_000


@pytest.fixture(scope="module")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SparkSession]:
    from pyspark.sql import SparkSession

    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("PYSPARK_PYTHON", sys.executable)
        environment.setenv("PYSPARK_DRIVER_PYTHON", sys.executable)
        session = (
            SparkSession.builder.master("local[2]")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "4")
            .config("spark.task.maxFailures", "1")
            .config("spark.local.dir", str(tmp_path_factory.mktemp("spark")))
            .config("spark.sql.warehouse.dir", str(tmp_path_factory.mktemp("warehouse")))
            .getOrCreate()
        )
        session.sparkContext.setLogLevel("ERROR")
        yield session
        session.stop()


def test_a_job_gives_what_the_command_gives(
    spark: SparkSession, command: Any, tmp_path: Path
) -> None:
    """Over many pages, of all kinds, good and bad, on two tasks at a time."""
    from pyarrow import compute
    from pyarrow.parquet import read_table

    from innokyla.spark import convert

    pages = list(innokyla.read(FOLDERS, on_error=lambda _: None))
    texts = [page.text for page in pages] + ["404 Not Found\n\nnginx\n", "", "\x01" * 99]
    rows = [{"url": f"{at:05}", "text": texts[at % len(texts)]} for at in range(MANY)]
    lines = tmp_path / "pages.jsonl"
    lines.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    without = sum(1 for at in range(MANY) if at % len(texts) >= len(pages))

    command("convert", str(lines), "-o", str(tmp_path / "expected.parquet"))
    expected = read_table(tmp_path / "expected.parquet")
    assert expected.num_rows == MANY - without

    frame = spark.read.schema("url string, text string").json(str(lines)).repartition(8)
    convert(frame).write.parquet(str(tmp_path / "pages"))
    # Spark calls the items of lists otherwise.
    found = read_table(tmp_path / "pages").cast(expected.schema)
    assert found.num_rows == MANY
    found = found.take(compute.sort_indices(compute.struct_field(found["source"], "id")))
    is_page = compute.is_valid(found["kind"])
    bad = found.filter(compute.invert(is_page))["diagnostics"].to_pylist()
    assert {diagnostics[0]["severity"] for diagnostics in bad} == {"error"}
    assert len(bad) == without
    found = found.filter(is_page)
    for key in ("id", "encoding"):
        values = [compute.struct_field(it["source"], key) for it in (found, expected)]
        assert values[0].equals(values[1])
    for column in expected.schema.names:
        if column not in ("source", "diagnostics"):
            assert found[column].equals(expected[column]), column


def test_a_bad_page_fails_no_task(spark: SparkSession) -> None:
    from innokyla.spark import convert

    page = "Kokonaisuuden nimi\nSilta kotiin 😀\nLuotu\n\n1.2.2022\n"
    rows = [(1, page), (2, None), (3, ""), (4, "502 Bad Gateway\n"), (5, "\x01" * 50)]
    frame = spark.createDataFrame(rows, "url bigint, text string")
    # Spark's strings may hold any bytes: those of Windows-1252 are read all the same.
    broken = spark.sql("select 6 as url, cast(X'48797620E42061726B690A' as string) as text")
    found = convert(frame.union(broken)).orderBy("source.id").collect()
    assert [row["source"]["id"] for row in found] == ["1", "2", "3", "4", "5", "6"]
    assert [row["kind"] for row in found] == ["kokonaisuus", None, None, None, None, "article"]
    assert [row["diagnostics"] and row["diagnostics"][0]["code"] for row in found] == [
        None,
        "no-content",
        "no-content",
        "no-content",
        "undecodable",
        None,
    ]
    assert found[0]["title"] == "Silta kotiin 😀"
    assert str(found[0]["created"]) == "2022-02-01"


def test_columns_may_be_bytes_nested_or_without_ids(spark: SparkSession) -> None:
    from innokyla.spark import convert, schema

    frame = spark.sql(
        "select named_struct('body', cast('Otsikko\n\nTeksti on virke.\n' as binary)) as page"
    )
    converted = convert(frame, text="page.body", id=None, diagnostics=True)
    [row] = converted.collect()
    assert (row["title"], row["source"]["id"]) == ("Otsikko", None)
    assert [it["code"] for it in row["diagnostics"]] == ["not-an-export"]
    assert converted.schema == schema()


def test_a_wrong_column_is_named_before_the_job_begins(spark: SparkSession) -> None:
    from pyspark.errors import AnalysisException

    from innokyla.spark import convert

    frame = spark.sql("select 1 as text, 'a' as url")
    with pytest.raises(TypeError, match="the column text has the type int, not string or binary"):
        convert(frame)
    with pytest.raises(AnalysisException, match="body"):
        convert(frame, text="body")
    with pytest.raises(AnalysisException, match="address"):
        convert(spark.sql("select 'a' as text"), id="address")


def test_the_recipe_converts_a_crawl(spark: SparkSession, tmp_path: Path) -> None:
    recipe = runpy.run_path(str(ROOT / "examples/convert_crawl.py"))
    rows = [
        ("https://innokyla.fi/a", "Otsikko\n\nTeksti on virke.\n"),
        ("https://innokyla.fi/b", "404 Not Found\n"),
        ("https://example.org/c", "Otsikko\n\nTeksti on virke.\n"),
    ]
    crawl, pages = str(tmp_path / "crawl"), str(tmp_path / "pages")
    spark.createDataFrame(rows, "url string, text string").write.parquet(crawl)
    recipe["run"](spark, crawl, pages)
    [row] = spark.read.parquet(pages).collect()
    assert (row["source"]["id"], row["title"]) == ("https://innokyla.fi/a", "Otsikko")
