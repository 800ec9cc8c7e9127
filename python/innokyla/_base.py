"""What all records share: where a value stands, and the way back to JSON."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from innokyla import _innokyla

if TYPE_CHECKING:
    from innokyla._innokyla import PageText
    from innokyla._records import Block, Diagnostic, Language, Programme, Region, Section, Source

#: The name and version of the contract that the JSON keeps.
SCHEMA = "innokyla/1"


class Span(NamedTuple):
    """A half-open range of characters of a page's text: `text[start:end]`.

    >>> Span(1, 3).of("häät")
    'ää'
    """

    start: int
    """The first character, counted from 0."""
    end: int
    """One past the last character."""

    def of(self, text: str) -> str:
        """The characters of `text` that it stands for."""
        return text[self.start : self.end]


@dataclass(slots=True)
class Record:
    """A record of the contract: its keys are attributes."""

    _tag: ClassVar[str | None] = None
    _keys: ClassVar[tuple[str, ...]] = ()
    _optional: ClassVar[tuple[str, ...]] = ()

    def to_dict(self) -> dict[str, Any]:
        """The same as in the command's JSON: dates as text, records as dicts."""
        value: dict[str, Any] = {}
        if self._tag is not None:
            value[self._tag] = getattr(self, self._tag)
        for key in self._keys:
            found = getattr(self, key)
            if found is not None or key not in self._optional:
                value[key] = _plain(found)
        return value


@dataclass(slots=True)
class PageBase(Record):
    """What pages of every kind have."""

    language: Language
    title: str | None
    region: Region | None
    programme: Programme | None
    lead: list[Block]
    sections: list[Section]
    source: Source | None = field(default=None, kw_only=True, compare=False)
    """Where the page came from; `None` where its text was given directly."""
    _text: PageText = field(init=False, repr=False, compare=False)

    @property
    def text(self) -> str:
        """The text that was parsed, which every span counts in: without a byte-order mark,
        and put right where it was encoded twice."""
        return self._text.text

    @property
    def encoding(self) -> str:
        """What the bytes were encoded in; `utf-8` for text."""
        return self._text.encoding

    @property
    def spans(self) -> dict[str, Span]:
        """Where each value stands in `text`, by its JSON Pointer, in characters.

        >>> import innokyla
        >>> page = innokyla.parse("Hyvä sivu 😀\\n\\nKokonaisuuden nimi\\nHyvä sivu 😀\\n")
        >>> start, end = page.spans["/name"]
        >>> page.text[start:end]
        'Hyvä sivu 😀'
        """
        return {pointer: Span(*span) for pointer, span in self._text.spans().items()}

    @property
    def diagnostics(self) -> list[Diagnostic]:
        """What `innokyla.check` finds with its defaults."""
        from innokyla._check import diagnostics

        return diagnostics(self._text, self.source)

    def to_dict(self) -> dict[str, Any]:
        """The object that the command writes for the page, as a dict."""
        envelope: dict[str, Any] = {"schema": SCHEMA}
        if self.source is not None:
            envelope["source"] = self.source.to_dict()
        return envelope | Record.to_dict(self)

    def to_json(self, *, indent: int | None = None) -> str:
        """The object that the command writes for the page, as text.

        >>> import innokyla
        >>> innokyla.parse("Otsikko\\n\\nTeksti on virke.\\n").to_json()[:40]
        '{"schema": "innokyla/1", "kind": "articl'
        """
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)


def _plain(value: object) -> object:
    if isinstance(value, Record):
        return value.to_dict()
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, (list, tuple)):
        return [_plain(it) for it in value]
    return value


def plain_text(body: Iterable[Block]) -> str:
    """The words of a body of text, its blocks apart by a blank line.

    >>> import innokyla
    >>> page = innokyla.parse("Otsikko\\n\\nSe sanoo:\\n\\n- yksi\\n- kaksi\\n")
    >>> print(innokyla.plain_text(page.lead))
    Se sanoo:
    <BLANKLINE>
    • yksi
    • kaksi
    """
    return _innokyla.plain_text(json.dumps([block.to_dict() for block in body]))
