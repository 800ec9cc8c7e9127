"""The compiled half: what it takes and gives. The typed classes are around it."""

from collections.abc import Iterator

from typing_extensions import Self

class ArrowPages:
    """Pages as a table of Arrow, which any library of Arrow data takes without copying it."""

    def __len__(self) -> int: ...
    def __arrow_c_schema__(self) -> object: ...
    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...

class PageText:
    """The text of one page, with what its bytes told."""

    def __new__(
        cls, text: str, encoding: str, repaired: bool, damaged: list[tuple[int, int]]
    ) -> Self: ...
    @property
    def text(self) -> str: ...
    @property
    def encoding(self) -> str: ...
    def record(self) -> str: ...
    def spans(self) -> dict[str, tuple[int, int]]: ...
    def check(
        self,
        path: str | None,
        expect: list[str] | None,
        select: list[str] | None,
        ignore: list[str],
        severity: list[tuple[str, str]],
    ) -> str: ...

class Reader:
    """Reads what an iterator names, on several threads, and gives it in that order."""

    def __new__(
        cls,
        jobs: Iterator[tuple[str, int | None, bytes | None] | Exception],
        threads: int,
        encoding: str | None,
        max_size: int,
        text_field: str,
        id_field: str,
    ) -> Self: ...
    def __iter__(self) -> Self: ...
    def __next__(
        self,
    ) -> (
        tuple[str, int | None, str | None, str, PageText] | tuple[str, int | None, str] | Exception
    ): ...

def decode(data: bytes, encoding: str | None = None) -> PageText: ...
def decode_text(text: str) -> PageText: ...
def plain_text(blocks: str) -> str: ...
def to_arrow(
    texts: object,
    ids: object,
    diagnostics: bool,
    threads: int,
    batch_size: int,
) -> ArrowPages: ...
