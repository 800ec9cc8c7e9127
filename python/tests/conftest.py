"""The command, and the pages that are invented for its tests."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]

#: Every folder of pages that the tests of the repository have.
FOLDERS = ["seeds", "tests/fixtures/pages", "tests/fixtures/flatten", "tests/check"]

Command = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture(autouse=True)
def _in_root(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages are named from the root of the repository."""
    monkeypatch.chdir(ROOT)


def turns_beside(work: Callable[[], object]) -> int:
    """How often this thread comes to a turn while another one works."""
    started, done = threading.Event(), threading.Event()

    def run() -> None:
        started.set()
        work()
        done.set()

    thread = threading.Thread(target=run)
    thread.start()
    started.wait()
    turns = 0
    while not done.is_set():
        turns += 1
        time.sleep(0.001)
    thread.join()
    return turns


@pytest.fixture(scope="session")
def command() -> Command:
    """Runs the command `innokyla`: that of the environment variable INNOKYLA, else the one
    that cargo builds."""
    program = os.environ.get("INNOKYLA") or _built()

    def run(*arguments: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run([program, *arguments], cwd=ROOT, capture_output=True, check=False)

    return run


def _built() -> str:
    if shutil.which("cargo") is None:
        pytest.skip("cargo is not there to build the command, and INNOKYLA does not name it")
    build = ["cargo", "build", "--locked", "--bin", "innokyla", "--all-features"]
    shown = subprocess.run(
        [*build, "--message-format", "json-render-diagnostics"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    messages = [json.loads(line) for line in shown.stdout.splitlines()]
    return str(next(it["executable"] for it in messages if it.get("executable")))


@pytest.fixture(scope="session")
def lines(command: Command) -> list[bytes]:
    """What the command makes of every page, with spans and diagnostics."""
    run = command("convert", *FOLDERS, "--format", "ndjson", "--spans", "--diagnostics")
    assert run.stdout, run.stderr.decode()
    return run.stdout.splitlines()


@pytest.fixture
def converted(lines: list[bytes]) -> list[dict[str, Any]]:
    """The same as records, which a test may change."""
    return [json.loads(line) for line in lines]
