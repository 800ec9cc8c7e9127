"""The classes are those of the schemas, and the stubs those of the compiled module."""

from __future__ import annotations

import ast
import json
from pathlib import Path

from conftest import ROOT

import generate
from innokyla import _innokyla

HERE = ROOT / "python"


def test_the_classes_are_current() -> None:
    written = generate.TARGET.read_text(encoding="utf-8")
    assert written == generate.Generator(generate.schemas()).source(), (
        "run python python/generate.py"
    )


def test_every_key_of_every_kind_is_an_attribute() -> None:
    """Seen from the schema, not through the generator."""
    import innokyla

    schema = json.loads((ROOT / "schemas/record.json").read_text(encoding="utf-8"))
    for name, definition in schema["$defs"].items():
        if "properties" in definition:
            slots = getattr(innokyla, name).__dataclass_fields__
            assert set(definition["properties"]) <= set(slots), name


def test_the_stubs_name_what_is_compiled() -> None:
    stubs = ast.parse(Path(HERE / "innokyla/_innokyla.pyi").read_text(encoding="utf-8"))
    named = {it.name: it for it in stubs.body if isinstance(it, (ast.ClassDef, ast.FunctionDef))}
    assert set(named) == {name for name in vars(_innokyla) if not name.startswith("__")}
    for name, stub in named.items():
        if isinstance(stub, ast.ClassDef):
            methods = {it.name for it in stub.body if isinstance(it, ast.FunctionDef)}
            missing = methods - set(dir(getattr(_innokyla, name)))
            assert not missing, name
