"""How many pages each funder paid for, and since when, by pandas.

pip install ./python pyarrow pandas
innokyla convert corpus -o pages.parquet
python examples/funders.py pages.parquet
"""

import sys

import pandas as pd


def funders(parquet: str) -> pd.DataFrame:
    """A row for each funder: its pages, and the day the first of them was created."""
    pages = pd.read_parquet(parquet, columns=["kind", "created", "funders"])
    rows = pages.explode("funders").dropna(subset="funders")
    rows["funder"] = [funder["name"] for funder in rows["funders"]]
    found = rows.groupby("funder").agg(pages=("kind", "size"), since=("created", "min"))
    return found.sort_values(["pages", "since"], ascending=[False, True])


if __name__ == "__main__":
    print(funders(sys.argv[1]).to_string())
