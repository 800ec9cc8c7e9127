"""Programmes that run in each year, by the region that their titles name, by Polars.

pip install ./python polars
python examples/regions_by_year.py corpus
"""

import sys

import polars as pl

import innokyla


def regions_by_year(folder: str) -> pl.DataFrame:
    """A row for each region and year, with the number of programmes."""
    pages = innokyla.read(folder)
    texts = [page.text for page in pages if page.kind == "kokonaisuus"]
    run = pl.col("run").struct
    year = {side: run.field(side).str.head(4).cast(pl.Int32) for side in ("start", "end")}
    start = pl.coalesce(year["start"], year["end"])
    end = pl.coalesce(year["end"], year["start"])
    return (
        pl.DataFrame(innokyla.to_arrow(texts))
        .select(
            programme=pl.coalesce("name", "title"),
            region=pl.col("region").struct.field("name"),
            run=pl.col("period").struct.field("ranges"),
        )
        .drop_nulls("region")
        .explode("run")
        .drop_nulls("run")
        .with_columns(year=pl.int_ranges(start, end + 1))
        .explode("year")
        .group_by("region", "year")
        .agg(programmes=pl.col("programme").n_unique())
        .sort("region", "year")
    )


if __name__ == "__main__":
    with pl.Config(tbl_rows=-1):
        print(regions_by_year(sys.argv[1]))
