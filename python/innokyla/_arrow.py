"""Pages as Arrow data."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol, TypeAlias

from innokyla import _innokyla

if TYPE_CHECKING:
    from innokyla._innokyla import ArrowPages


class ArrowArray(Protocol):
    """An array of Arrow data, such as that of pyarrow."""

    def __arrow_c_array__(
        self, requested_schema: object | None = None
    ) -> tuple[object, object]: ...


class ArrowStream(Protocol):
    """Chunks of Arrow data, such as a column of pyarrow or Polars."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...


Texts: TypeAlias = "ArrowArray | ArrowStream | Iterable[str | bytes | None]"


def to_arrow(
    texts: Texts,
    ids: ArrowArray | ArrowStream | Iterable[object] | None = None,
    *,
    diagnostics: bool = False,
    threads: int | None = None,
    batch_size: int = 1024,
) -> ArrowPages:
    """Reads pages into a table of Arrow data, a row each, on several threads.

    The table has the one schema of the contract, whatever the pages: `innokyla schema arrow`
    prints it. pyarrow, Polars, DuckDB and pandas take it without copying it:

    >>> import innokyla, pyarrow
    >>> texts = ["Kokonaisuuden nimi\\nSilta\\nLuotu\\n\\n1.2.2022\\n", "Otsikko\\n"]
    >>> pages = innokyla.to_arrow(texts, ids=["a", "b"])
    >>> pyarrow.table(pages).select(["kind", "title", "created"]).to_pylist()[0]
    {'kind': 'kokonaisuus', 'title': 'Silta', 'created': datetime.date(2022, 2, 1)}

    `texts` and `ids` are lists, or columns of Arrow data, which are not copied. Strings are
    read as `parse` reads them, bytes as `parse_bytes` does. `ids` go into `source`, as text.

    A row that gives no page has a null `kind`, and `diagnostics` that say why: null, no
    text, or the notice of a server that the page is not there. `diagnostics=True` gives those
    of the other rows, too.

    All cores work, or so many `threads`, without the interpreter's lock. `batch_size` is the
    largest number of rows of a record batch.
    """
    return _innokyla.to_arrow(
        _column(texts, text=False),
        None if ids is None else _column(ids, text=True),
        diagnostics,
        threads or os.cpu_count() or 1,
        batch_size,
    )


def _column(column: object, *, text: bool) -> object:
    """An array of Arrow, or a list of strings, bytes and `None`."""
    if hasattr(column, "__arrow_c_array__"):
        return column
    if hasattr(column, "__arrow_c_stream__") and not isinstance(column, _innokyla.ArrowPages):
        try:
            import pyarrow
        except ModuleNotFoundError:
            pass
        else:
            return pyarrow.chunked_array(column).combine_chunks()
    if isinstance(column, (str, bytes)):
        raise TypeError("a list of texts, not one text")
    values = list(column)  # type: ignore[call-overload]
    # pandas has NaN for what is missing, which is not even equal to itself.
    values = [None if value is None or value != value else value for value in values]
    if text:
        values = [value if value is None else str(value) for value in values]
    return values
