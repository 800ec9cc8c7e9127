"""The one exception of the package."""

from __future__ import annotations


class InputError(ValueError):
    """An input that gives no page: it could not be read, or is not text.

    >>> import innokyla
    >>> try:
    ...     innokyla.parse_bytes(b"\\x89PNG\\r\\n\\x1a\\n", path="kuva.txt")
    ... except innokyla.InputError as error:
    ...     print(error)
    kuva.txt: not text: PNG image data at byte 0
    """

    def __init__(self, reason: str, path: str | None = None, line: int | None = None) -> None:
        super().__init__(reason, path, line)
        self.reason = reason
        """What is wrong."""
        self.path = path
        """The file, as it was named; `None` where the input was given directly."""
        self.line = line
        """The line of a file of JSON lines, from 1."""

    def __str__(self) -> str:
        place = [str(it) for it in (self.path, self.line) if it is not None]
        return f"{':'.join(place)}: {self.reason}" if place else self.reason
