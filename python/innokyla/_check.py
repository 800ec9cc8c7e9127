"""What is wrong with a page."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Literal, TypeAlias

from innokyla import _innokyla
from innokyla._parse import parse
from innokyla._records import Diagnostic, Page, Severity, Source, read_diagnostic

Kind: TypeAlias = Literal["kokonaisuus", "toimintamalli", "kehittamisen-polku", "article"]


def check(
    page: Page | str,
    *,
    expect: Iterable[Kind] | None = None,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] = (),
    severity: Mapping[str, Severity] | None = None,
) -> list[Diagnostic]:
    """What is wrong with a page, in the order of its text; nothing where it reads cleanly.

    `expect` names the kinds of page that are no `unexpected-kind`; `select` leaves out every
    rule but these, `ignore` leaves rules out, `severity` changes how grave they are. The
    command's `innokyla rules` lists the rules. Spans count characters of `page.text`.

    >>> import innokyla
    >>> text = "Kokonaisuuden nimi\\nSilta\\nLuotu\\n\\neilen\\nViimeksi muokattu\\n\\n1.2.2022\\n"
    >>> [finding] = innokyla.check(text)
    >>> finding.code, finding.line, finding.span.of(text)
    ('malformed-date', 5, 'eilen')
    >>> innokyla.check(text, ignore=["malformed-date"])
    []

    Raises `ValueError` for a rule, kind or severity that there is not.
    """
    checked = parse(page) if isinstance(page, str) else page
    return diagnostics(
        checked._text,
        checked.source,
        expect=None if expect is None else list(expect),
        select=None if select is None else list(select),
        ignore=list(ignore),
        severity=list((severity or {}).items()),
    )


def diagnostics(
    text: _innokyla.PageText,
    source: Source | None,
    *,
    expect: list[str] | None = None,
    select: list[str] | None = None,
    ignore: list[str] | None = None,
    severity: list[tuple[str, str]] | None = None,
) -> list[Diagnostic]:
    path = None if source is None else source.path
    found = text.check(path, expect, select, ignore or [], severity or [])
    return [read_diagnostic(it) for it in json.loads(found)]
