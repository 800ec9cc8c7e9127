"""Reads the text exports of Innokylä pages and gives back typed records.

>>> import innokyla
>>> page = innokyla.parse("Toimintamallin nimi\\nDigihoitaja\\nLuotu\\n\\n5.5.2022\\n")
>>> page.kind
'toimintamalli'
>>> page.name, page.created
('Digihoitaja', datetime.date(2022, 5, 5))

`parse` and `parse_bytes` read one page, `read` files and folders, `check` says what is wrong
with a page, `to_arrow` gives tables. `innokyla.spark` converts DataFrames of Spark.
"""

from innokyla import _records
from innokyla._arrow import to_arrow
from innokyla._base import SCHEMA, Span, plain_text
from innokyla._check import Kind, check
from innokyla._errors import InputError
from innokyla._innokyla import ArrowPages
from innokyla._parse import parse, parse_bytes
from innokyla._read import read
from innokyla._records import *  # noqa: F403

__all__ = [
    "SCHEMA",
    "ArrowPages",
    "InputError",
    "Kind",
    "Span",
    "check",
    "parse",
    "parse_bytes",
    "plain_text",
    "read",
    "to_arrow",
]
__all__ += _records.__all__
