"""The classes are those of the schemas, and the stubs those of the compiled module."""

from __future__ import annotations

import ast
import doctest
import importlib
import json
import pkgutil
import runpy
from pathlib import Path

import pytest

import innokyla
from conftest import ROOT
from innokyla import _innokyla

HERE = ROOT / "python"


def test_the_classes_are_current() -> None:
    generator = runpy.run_path(str(HERE / "generate.py"))
    source = generator["Generator"](generator["schemas"]()).source()
    written = generator["TARGET"].read_text(encoding="utf-8")
    assert written == source, "run python python/generate.py"


def test_every_key_of_every_kind_is_an_attribute() -> None:
    """Seen from the schema, not through the generator."""
    schema = json.loads((ROOT / "schemas/record.json").read_text(encoding="utf-8"))
    for name, definition in schema["$defs"].items():
        if "properties" in definition:
            slots = getattr(innokyla, name).__dataclass_fields__
            assert set(definition["properties"]) <= set(slots), name


@pytest.mark.parametrize(
    "module", sorted(it.name for it in pkgutil.iter_modules(innokyla.__path__))
)
def test_what_the_docstrings_say_is_so(module: str) -> None:
    for needed in {"_arrow": ["pyarrow"], "spark": ["pyarrow", "pyspark"]}.get(module, []):
        pytest.importorskip(needed)
    found = doctest.testmod(importlib.import_module(f"innokyla.{module}"))
    assert found.failed == 0
    assert found.attempted > 0 or module in ("_innokyla", "_records", "spark")


def test_the_docstring_of_the_package_is_so() -> None:
    assert doctest.testmod(innokyla).failed == 0


def test_the_stubs_name_what_is_compiled() -> None:
    stubs = ast.parse(Path(HERE / "innokyla/_innokyla.pyi").read_text(encoding="utf-8"))
    named = {it.name: it for it in stubs.body if isinstance(it, (ast.ClassDef, ast.FunctionDef))}
    assert set(named) == {name for name in vars(_innokyla) if not name.startswith("__")}
    for name, stub in named.items():
        if isinstance(stub, ast.ClassDef):
            methods = {it.name for it in stub.body if isinstance(it, ast.FunctionDef)}
            missing = methods - set(dir(getattr(_innokyla, name)))
            assert not missing, name
