"""One page."""

from __future__ import annotations

import json

from innokyla import _innokyla
from innokyla._errors import InputError
from innokyla._records import Page, Source, read_page


def parse(text: str) -> Page:
    """Reads a page: a text of any kind, with what is wrong in its `diagnostics`.

    A byte-order mark is left out, and text that was encoded twice (`Ã¤` for `ä`) put right,
    as the command does; `page.text` is what was parsed, and what spans count in.

    >>> import innokyla
    >>> page = innokyla.parse("Kokonaisuuden nimi\\nSilta kotiin\\nLuotu\\n\\n1.2.2022\\n")
    >>> isinstance(page, innokyla.Kokonaisuus)
    True
    >>> page.name, page.created
    ('Silta kotiin', datetime.date(2022, 2, 1))
    >>> page.text[slice(*page.spans["/created"])]
    '1.2.2022'

    Raises `InputError` where more than a tenth of it are control characters, which no text
    has, and `UnicodeEncodeError` for half a surrogate pair, which is no character.
    """
    try:
        return page_of(_innokyla.decode_text(text))
    except UnicodeError:
        raise
    except ValueError as error:
        raise InputError(str(error)) from None


def parse_bytes(data: bytes, *, encoding: str | None = None, path: str | None = None) -> Page:
    """Decodes a page, then reads it.

    The encoding is found by the bytes, or is `encoding`: `utf-8`, `utf-16le`, `utf-16be`,
    `windows-1252`, `macintosh` or `ibm850`. `path` names the page in `page.source`, in its
    diagnostics and in errors; no file is opened.

    >>> import innokyla
    >>> page = innokyla.parse_bytes(b"Hyv\\xe4 arki\\n\\nTeksti on virke.\\n")
    >>> page.title, page.encoding
    ('Hyvä arki', 'windows-1252')

    Raises `InputError` for bytes that are no text.
    """
    try:
        page = page_of(_innokyla.decode(data, encoding))
    except ValueError as error:
        raise InputError(str(error), path) from None
    if path is not None:
        page.source = Source(encoding=page.encoding, path=path)
    return page


def page_of(text: _innokyla.PageText, record: str | None = None) -> Page:
    """The page of a text, whose record may have been read already."""
    page = read_page(json.loads(text.record() if record is None else record))
    page._text = text
    return page
