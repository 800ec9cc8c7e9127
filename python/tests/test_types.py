"""What type checkers know of pages; mypy reads this file in strict mode."""

from __future__ import annotations

import datetime

from typing_extensions import assert_never, assert_type

import innokyla


def told_apart(page: innokyla.Page) -> str | None:
    """Each kind has its own keys, and there is no other kind."""
    if page.kind == "kokonaisuus":
        assert_type(page, innokyla.Kokonaisuus)
        assert_type(page.created, datetime.date | None)
        return page.funders[0].abbreviation
    if page.kind == "toimintamalli":
        return page.place
    if page.kind == "kehittamisen-polku":
        return page.stage
    if page.kind == "article":
        return page.languages[0]
    assert_never(page)


def words(body: list[innokyla.Block]) -> list[str]:
    found: list[str] = []
    for block in body:
        match block:
            case innokyla.ListBlock(items=items):
                found.extend(items)
            case innokyla.ImageBlock(alt=alt):
                found.append(alt or "")
            case _:
                found.append(block.text)
    return found


def test_kinds_and_blocks_are_told_apart() -> None:
    page = innokyla.parse("FI SV EN\n\nOtsikko\n\nTeksti on virke.\n\n- yksi\n- kaksi\n")
    assert told_apart(page) == "fi"
    assert words(page.lead) == ["Teksti on virke.", "yksi", "kaksi"]
    model = innokyla.parse("Toimintamallin nimi\nMalli\nToteutuspaikka\nOulu\nLuotu\n\n5.5.2022\n")
    assert told_apart(model) == "Oulu"
