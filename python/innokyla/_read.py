"""Pages of files and folders."""

from __future__ import annotations

import contextlib
import fnmatch
import gzip
import importlib
import io
import os
from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO, TypeAlias

from innokyla._errors import InputError
from innokyla._innokyla import Reader
from innokyla._parse import page_of
from innokyla._records import Page, Source

StrPath: TypeAlias = "str | os.PathLike[str]"

#: A page to read: its file, the line of JSON that holds it, and bytes that were read already.
Job: TypeAlias = "tuple[str, int | None, bytes | None] | InputError"

Stream: TypeAlias = "BinaryIO | gzip.GzipFile | io.BufferedReader"

#: What stands behind the names of packed files.
PACKED = ("", ".gz", ".zst")

#: The names of files that are read of a folder.
GLOBS = tuple(f"*.{it}{packed}" for it in ("txt", "jsonl", "ndjson") for packed in PACKED)


def read(
    paths: StrPath | Iterable[StrPath],
    *,
    glob: str | Iterable[str] = GLOBS,
    encoding: str | None = None,
    text_field: str = "text",
    id_field: str = "url",
    threads: int | None = None,
    max_size: int = 64 << 20,
    on_error: Callable[[InputError], object] | None = None,
) -> Iterator[Page]:
    """The pages of files and folders, one after another.

    Folders are read with their subfolders, in the order of the names, which is the order of
    the pages, however many `threads` read ahead (all cores by default). They read and parse
    without the interpreter's lock, sixteen pages each at most, so that memory does not grow
    with the corpus. Files of a folder are those that `glob` matches, in letters of any case.

    A file whose name ends in `.jsonl` or `.ndjson` holds one JSON object a line, with the
    text of a page under `text_field` and its identifier, if any, under `id_field`; any other
    holds one page, in `encoding` or in the one that its bytes show. `.gz` is unpacked, and
    `.zst` where Python 3.14 or the package `zstandard` does it.

    >>> import innokyla
    >>> for page in innokyla.read("seeds"):
    ...     print(page.source.path, page.kind)
    seeds/000_a67bc71f83c6eb70.txt kokonaisuus
    seeds/001_bbff9a5db1ee1627.txt article
    seeds/002_61694ca061a7cb33.txt kokonaisuus
    seeds/003_c4deeaa91221db21.txt article
    seeds/004_d72ad091c9e082db.txt kokonaisuus

    Raises `InputError`, which names the file, for one that cannot be read, is no text or is
    larger than `max_size` bytes. With `on_error`, that is called with the error instead, and
    the next page is read:

    >>> errors = []
    >>> list(innokyla.read(["missing.txt"], on_error=errors.append))
    []
    >>> print(errors[0])
    missing.txt: No such file or directory
    """
    named = [paths] if isinstance(paths, (str, os.PathLike)) else paths
    globs = (glob,) if isinstance(glob, str) else tuple(glob)
    jobs = _jobs(named, globs, max_size)
    threads = threads or os.cpu_count() or 1
    reader = Reader(jobs, threads, encoding, max_size, text_field, id_field)
    return _pages(reader, on_error)


def _pages(reader: Reader, on_error: Callable[[InputError], object] | None) -> Iterator[Page]:
    for found in reader:
        if isinstance(found, Exception):
            error = found
        elif len(found) == 3:
            path, line, reason = found
            error = InputError(reason, path, line)
        else:
            path, line, identifier, record, text = found
            page = page_of(text, record)
            # The record is Unicode, which the name of a file need not be.
            shown = os.fsencode(path).decode("utf-8", "replace")
            page.source = Source(text.encoding, path=shown, line=line, id=identifier)
            yield page
            continue
        if on_error is None or not isinstance(error, InputError):
            raise error
        on_error(error)


def _jobs(paths: Iterable[StrPath], globs: tuple[str, ...], max_size: int) -> Iterator[Job]:
    for named in paths:
        path = os.fspath(named)
        if os.path.isdir(path):
            yield from _folder(path, globs, max_size)
        else:
            yield from _file(path, max_size)


def _folder(root: str, globs: tuple[str, ...], max_size: int) -> Iterator[Job]:
    any_file = False
    for job in _walk(root, globs, frozenset()):
        any_file = True
        if isinstance(job, InputError):
            yield job
        else:
            yield from _file(job, max_size)
    if not any_file:
        yield InputError(f"no file in this folder matches {', '.join(globs)}", root)


def _walk(root: str, globs: tuple[str, ...], above: frozenset[str]) -> Iterator[str | InputError]:
    """The files of a folder in the order of their names, as bytes compare."""
    canonical = os.path.realpath(root)
    if canonical in above:
        yield InputError(f"a symbolic link that leads back to {canonical}", root)
        return
    try:
        entries = sorted(os.scandir(root), key=lambda entry: os.fsencode(entry.name))
    except OSError as error:
        yield InputError(error.strerror or str(error), root)
        return
    for entry in entries:
        # What macOS puts beside files and into archives is no text.
        if entry.name.startswith("._") or entry.name == "__MACOSX":
            continue
        if entry.is_dir():
            yield from _walk(entry.path, globs, above | {canonical})
        elif any(fnmatch.fnmatchcase(entry.name.lower(), it.lower()) for it in globs):
            yield entry.path


def _file(path: str, max_size: int) -> Iterator[Job]:
    name = path.lower()
    plain = name.removesuffix(".gz").removesuffix(".zst")
    is_lines = plain.endswith((".jsonl", ".ndjson"))
    if not is_lines and plain == name:
        yield path, None, None
        return
    try:
        with open(path, "rb") as packed, _unpacked(packed, name) as file:
            if is_lines:
                yield from _lines(path, file, max_size)
            else:
                yield path, None, file.read(max_size + 1)
    except GeneratorExit:
        raise
    except InputError as error:
        yield InputError(error.reason, path)
    except Exception as error:
        # Each library of a packed format has errors of its own.
        yield InputError(getattr(error, "strerror", None) or str(error), path)


def _unpacked(packed: BinaryIO, name: str) -> Stream:
    if name.endswith(".gz"):
        return gzip.GzipFile(fileobj=packed)
    if not name.endswith(".zst"):
        return packed
    for module in ("compression.zstd", "backports.zstd"):
        with contextlib.suppress(ModuleNotFoundError):
            return importlib.import_module(module).ZstdFile(packed)  # type: ignore[no-any-return]
    with contextlib.suppress(ModuleNotFoundError):
        zstandard = importlib.import_module("zstandard")
        unpacker = zstandard.ZstdDecompressor(max_window_size=2**31)
        return io.BufferedReader(unpacker.stream_reader(packed, read_across_frames=True))
    raise InputError("packed by Zstandard: install the package zstandard, or unpack it")


def _lines(path: str, file: Stream, max_size: int) -> Iterator[Job]:
    number = 0
    while line := file.readline(max_size + 1):
        number += 1
        whole = line.endswith(b"\n") or len(line) <= max_size
        while not whole:
            # A line that is too long is told as one, and the next is read.
            rest = file.readline(max_size)
            whole = rest.endswith(b"\n") or not rest
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if line.strip():
            yield path, number, line
