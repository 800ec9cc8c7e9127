"""Writes innokyla/_records.py, the typed classes, from the JSON Schemas in schemas/.

Run it after a change of the schemas: python python/generate.py
"""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
TARGET = HERE / "innokyla" / "_records.py"

#: The definitions that are classes written by hand, or names for Python's own types.
BY_HAND = {"Span"}

PYTHON_TYPES = {"string": "str", "integer": "int", "boolean": "bool", "null": "None"}

HEAD = '''\
"""The records of the JSON contract as classes; written by python/generate.py."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar, Literal, TypeAlias

from innokyla._base import PageBase, Record, Span

Json: TypeAlias = dict[str, Any]
'''


def schemas() -> dict[str, Any]:
    """The definitions of both schemas, and the kinds of page under the name `Page`."""
    folder = HERE.parent / "schemas"
    record = json.loads((folder / "record.json").read_text(encoding="utf-8"))
    diagnostics = json.loads((folder / "diagnostics.json").read_text(encoding="utf-8"))
    return {**diagnostics["$defs"], **record["$defs"], "Page": record}


class Generator:
    """The source of the classes, a definition at a time."""

    def __init__(self, definitions: dict[str, Any]) -> None:
        self.definitions = definitions
        kinds = definitions["Page"]["oneOf"]
        #: The word of `kind` of each class that is a page.
        self.kinds = {name(kind): kind["properties"]["kind"]["const"] for kind in kinds}

    def source(self) -> str:
        """The whole module."""
        parts = [HEAD]
        named = sorted(set(self.definitions) - BY_HAND)
        # A union names its classes, which stand above it.
        for defined in sorted(named, key=lambda it: "oneOf" in self.definitions[it]):
            parts.extend(self.definition(defined, self.definitions[defined]))
        exported = sorted(set(self.definitions) - BY_HAND | self.block_names())
        parts.append("__all__ = [\n" + "".join(f'    "{it}",\n' for it in exported) + "]\n")
        return "\n\n".join(parts)

    def block_names(self) -> set[str]:
        return {block_name(shape) for shape in self.definitions["Block"]["oneOf"]}

    def definition(self, defined: str, schema: dict[str, Any]) -> Iterator[str]:
        doc = schema.get("description", "")
        if defined == "Page":
            yield alias(defined, " | ".join(self.kinds), "A page: one class for each kind.")
            yield reader_of_choices(defined, "kind", {word: it for it, word in self.kinds.items()})
        elif defined == "Block":
            shapes = {shape["properties"]["type"]["const"]: shape for shape in schema["oneOf"]}
            for word, shape in shapes.items():
                yield from self.record(block_name(shape), shape, ("type", word))
            names = {word: block_name(shape) for word, shape in shapes.items()}
            yield alias(defined, " | ".join(names.values()), doc)
            yield reader_of_choices(defined, "type", names)
        elif "properties" in schema:
            tag = ("kind", self.kinds[defined]) if defined in self.kinds else None
            yield from self.record(defined, schema, tag)
        else:
            yield alias(defined, self.type_of(schema), doc)

    def record(
        self, cls: str, schema: dict[str, Any], tag: tuple[str, str] | None
    ) -> Iterator[str]:
        """A class, and the function that makes one of JSON."""
        fields = {
            key: schema["properties"][key]
            for key in [*schema["required"], *sorted(schema["properties"])]
            if tag is None or key != tag[0]
        }
        base = "PageBase" if cls in self.kinds else "Record"
        lines = ["@dataclass(slots=True)", f"class {cls}({base}):"]
        lines.append(docstring(schema.get("description", "")))
        optional = sorted(set(fields) - set(schema["required"]))
        if tag:
            lines.append(f'\n    {tag[0]}: ClassVar[Literal["{tag[1]}"]] = "{tag[1]}"')
            lines.append(f'    _tag: ClassVar[str | None] = "{tag[0]}"')
        lines.append(f"\n    _keys: ClassVar[tuple[str, ...]] = {words(fields)}")
        if optional:
            lines.append(f"    _optional: ClassVar[tuple[str, ...]] = {words(optional)}")
        for key, field in fields.items():
            default = " | None = None" if key in optional else ""
            lines.append(f"\n    {key}: {self.type_of(field)}{default}")
            if "description" in field:
                lines.append(docstring(field["description"]))
        yield "\n".join(lines) + "\n"

        lines = [f"def {reader(cls)}(value: Json) -> {cls}:", f"    return {cls}("]
        for key, field in fields.items():
            found = f'value.get("{key}")' if key in optional else f'value["{key}"]'
            lines.append(f"        {key}={self.read(field, found)},")
        yield "\n".join([*lines, "    )"]) + "\n"

    def type_of(self, schema: dict[str, Any]) -> str:
        """The type of a value, as an annotation."""
        if "$ref" in schema:
            return name(schema)
        if "anyOf" in schema:
            return " | ".join(self.type_of(it) for it in schema["anyOf"])
        if "oneOf" in schema:
            return literal(it["const"] for it in schema["oneOf"])
        if "enum" in schema:
            return literal(schema["enum"])
        if isinstance(schema["type"], list):
            return " | ".join(self.type_of({**schema, "type": it}) for it in schema["type"])
        if schema["type"] == "array":
            return f"list[{self.type_of(schema['items'])}]"
        if schema["type"] == "string" and schema.get("format") == "date":
            return "datetime.date"
        return PYTHON_TYPES[schema["type"]]

    def read(self, schema: dict[str, Any], found: str) -> str:
        """The expression that reads a value of JSON."""
        if "anyOf" in schema:
            inner = next(it for it in schema["anyOf"] if it != {"type": "null"})
            read = self.read(inner, found)
            return found if read == found else f"None if {found} is None else {read}"
        if schema.get("format") == "date":
            return f"None if {found} is None else datetime.date.fromisoformat({found})"
        if schema.get("type") == "array":
            read = self.read(schema["items"], "it")
            return found if read == "it" else f"[{read} for it in {found}]"
        if schema.get("$ref", "").endswith("/Span"):
            return f"Span(*{found})"
        if "$ref" in schema:
            defined = self.definitions[name(schema)]
            is_object = "properties" in defined or name(schema) == "Block"
            return f"{reader(name(schema))}({found})" if is_object else found
        return found


def name(schema: dict[str, Any]) -> str:
    return str(schema["$ref"]).rpartition("/")[2]


def block_name(shape: dict[str, Any]) -> str:
    return str(shape["properties"]["type"]["const"]).title() + "Block"


def reader(cls: str) -> str:
    return "read_" + "".join("_" + it.lower() if it.isupper() else it for it in cls).lstrip("_")


def literal(choices: Iterable[str]) -> str:
    return "Literal[" + ", ".join(f'"{it}"' for it in choices) + "]"


def words(keys: Iterable[str]) -> str:
    return "(" + "".join(f'"{it}", ' for it in keys).rstrip() + ")"


def alias(defined: str, value: str, doc: str) -> str:
    return f"{defined}: TypeAlias = {value}\n{docstring(doc, indent='')}\n"


def reader_of_choices(defined: str, tag: str, names: dict[str, str]) -> str:
    choices = "".join(f'    "{word}": {reader(cls)},\n' for word, cls in names.items())
    table = f"_{defined.upper()}S: dict[str, Callable[[Json], {defined}]] = {{\n{choices}}}\n"
    body = f"def {reader(defined)}(value: Json) -> {defined}:\n"
    return f'{table}\n\n{body}    return _{defined.upper()}S[value["{tag}"]](value)\n'


def docstring(text: str, indent: str = "    ") -> str:
    """A description of the schema in the words of Python."""
    prose = text.replace("`null`", "`None`").replace("`Language::Und`", "`und`")
    prose = prose.replace("\\n", "\\\\n")
    wrapped = "\n\n".join(
        textwrap.fill(it, 95 - len(indent), break_long_words=False, break_on_hyphens=False)
        for it in prose.split("\n\n")
    )
    end = "\n" if "\n" in wrapped else ""
    return textwrap.indent(f'"""{wrapped}{end}"""', indent)


def main() -> None:
    """Writes the module."""
    TARGET.write_text(Generator(schemas()).source(), encoding="utf-8")


if __name__ == "__main__":
    main()
