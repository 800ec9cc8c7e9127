"""Pages in DataFrames of Spark.

A job over a whole crawl is three lines:

    from innokyla.spark import convert
    pages = convert(spark.read.parquet("crawl/"), text="text", id="url")
    pages.write.parquet("pages/")

docs/spark.md tells how to run it on a cluster.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

import pyarrow as pa
from pyspark.sql import functions
from pyspark.sql.pandas.types import from_arrow_schema
from pyspark.sql.types import BinaryType, StringType, StructType

from innokyla import to_arrow

if TYPE_CHECKING:
    from pyspark.sql import DataFrame


def schema() -> StructType:
    """The columns of `convert`: the one schema of the contract, in the types of Spark."""
    return from_arrow_schema(pa.schema(to_arrow([])))


def convert(
    df: DataFrame,
    text: str = "text",
    id: str | None = "url",
    *,
    diagnostics: bool = False,
) -> DataFrame:
    """Reads the pages of a column of texts, a row each.

    `text` is a column of strings or of bytes, `id` one that names the pages: its value
    comes back as text in `source.id`. A name with dots leads into structs.

    A row that gives no page has a null `kind`, and `diagnostics` that say why; no page makes
    a task fail. `diagnostics=True` gives those of the other rows, too.

    Raises `TypeError` for a column of another type, and what Spark raises for one that is
    missing.
    """
    texts = df.select(functions.col(text).alias("text"))
    kind = texts.schema["text"].dataType
    if not isinstance(kind, (StringType, BinaryType)):
        raise TypeError(
            f"the column {text} has the type {kind.simpleString()}, not string or binary"
        )
    ids = functions.lit(None) if id is None else functions.col(id)
    pages = df.select(functions.col(text).alias("text"), ids.cast("string").alias("id"))
    return pages.mapInArrow(partial(_convert, diagnostics=diagnostics), schema())


def _convert(batches: Iterator[pa.RecordBatch], *, diagnostics: bool) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        texts, ids = batch.columns
        # A task has one core.
        try:
            pages = to_arrow(texts, ids, diagnostics=diagnostics, threads=1)
        except pa.ArrowException:
            # Strings of Spark may hold bytes that are not UTF-8.
            texts, ids = texts.cast(pa.binary()), ids.cast(pa.binary())
            pages = to_arrow(texts, ids, diagnostics=diagnostics, threads=1)
        yield from pa.table(pages).to_batches()
