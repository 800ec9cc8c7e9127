"""Pages as typed values, and where the values stand."""

from __future__ import annotations

import copy
import datetime
import pickle

import pytest

import innokyla

TEXT = """Häjyt 😀 ja ääkköset

Lyhyesti 😀.

Kokonaisuuden nimi
Häjyt 😀 ja ääkköset
Toimiaika

Hanke toteutetaan 1.10.2020–31.12.2022.

Rahoittaja
Sosiaali- ja terveysministeriö (STM)

Tekijä

Äijä Öhman

Luotu

25.1.2022

Viimeksi muokattu

5.5.2022
"""


def test_values_are_attributes_of_python_types() -> None:
    page = innokyla.parse(TEXT)
    assert isinstance(page, innokyla.Kokonaisuus)
    assert page.kind == "kokonaisuus"
    assert page.name == "Häjyt 😀 ja ääkköset"
    assert page.created == datetime.date(2022, 1, 25)
    assert page.period.ranges == [innokyla.DateRange("2020-10-01", "2022-12-31")]
    assert page.funders == [innokyla.Organisation("Sosiaali- ja terveysministeriö", "STM")]
    assert page.lead == [innokyla.ParagraphBlock("Lyhyesti 😀.")]
    assert page.programme is None
    assert page.contact.people == []


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_spans_slice_the_text_that_was_given(line_end: str) -> None:
    text = TEXT.replace("\n", line_end)
    page = innokyla.parse(text)
    assert page.text is text
    found = {pointer: text[start:end] for pointer, (start, end) in page.spans.items()}
    assert found["/name"] == found["/title"] == "Häjyt 😀 ja ääkköset"
    assert found["/authors/0"] == "Äijä Öhman"
    assert found["/period/ranges/0/start"] == "1.10.2020"
    assert found["/funders/0/abbreviation"] == "STM"
    assert found["/modified"] == "5.5.2022"
    assert all(span.of(text) == found[pointer] for pointer, span in page.spans.items())


def test_spans_are_right_at_any_distance() -> None:
    """Characters are counted in strides of bytes, and letters lie across their ends."""
    for letter in ("a", "ä", "–", "😀"):
        for length in (*range(1, 140), 1000, 5000):
            name = "Silta " + letter * length
            text = f"Kokonaisuuden nimi\n{name}\nLuotu\n\n5.5.2022\n"
            spans = innokyla.parse(text).spans
            assert (spans["/name"].start, spans["/name"].end) == (19, 19 + len(name))
            assert spans["/created"].of(text) == "5.5.2022"


def test_spans_of_repaired_text_slice_the_text_of_the_page() -> None:
    page = innokyla.parse("\ufeff" + TEXT)
    assert page.text == TEXT
    assert page.spans["/name"].of(page.text) == "Häjyt 😀 ja ääkköset"


def test_a_page_knows_its_file_and_encoding() -> None:
    page = innokyla.parse_bytes(TEXT.replace("😀", "–").encode("cp1252"), path="häjyt.txt")
    assert page.encoding == "windows-1252"
    assert page.source == innokyla.Source("windows-1252", path="häjyt.txt")
    assert page.to_dict()["source"] == {"path": "häjyt.txt", "encoding": "windows-1252"}


def test_pages_are_compared_by_their_values_and_survive_pickling() -> None:
    page = innokyla.parse(TEXT)
    assert page == innokyla.parse("\n" + TEXT)
    assert page != innokyla.parse(TEXT.replace("5.5.2022", "6.5.2022"))
    for again in (pickle.loads(pickle.dumps(page)), copy.deepcopy(page)):
        assert again == page
        assert (again.text, again.spans) == (page.text, page.spans)
        assert again.diagnostics == page.diagnostics


def test_what_is_no_text_is_an_error_with_the_name_of_the_file() -> None:
    with pytest.raises(innokyla.InputError, match=r"^kuva\.txt: not text: .* at byte 0$") as caught:
        innokyla.parse_bytes(b"\x89PNG\r\n\x1a\n", path="kuva.txt")
    assert caught.value.path == "kuva.txt"
    again = pickle.loads(pickle.dumps(caught.value))
    assert (str(again), again.path, again.reason) == (
        str(caught.value),
        "kuva.txt",
        caught.value.reason,
    )
    with pytest.raises(innokyla.InputError, match=r"^not text: "):
        innokyla.parse("\x01" * 100)
    with pytest.raises(UnicodeEncodeError):
        innokyla.parse("\ud800")
    with pytest.raises(innokyla.InputError, match="not an encoding"):
        innokyla.parse_bytes(b"", encoding="klingon")


def test_findings_have_characters_and_options() -> None:
    text = TEXT.replace("5.5.2022", "eilen 😀 ehkä")
    [finding] = innokyla.check(text)
    assert (finding.code, finding.severity) == ("malformed-date", "error")
    assert finding.span.of(text) == "eilen 😀 ehkä"
    assert innokyla.check(text, ignore=["malformed-date"]) == []
    assert innokyla.check(text, select=["empty-field"]) == []
    [graver] = innokyla.check(text, severity={"malformed-date": "note"})
    assert graver.severity == "note"
    [kind] = innokyla.check(TEXT, expect=["article"])
    assert kind.code == "unexpected-kind"
    named = innokyla.parse_bytes(text.encode(), path="sivu.txt")
    assert [it.path for it in named.diagnostics] == ["sivu.txt"]
    with pytest.raises(ValueError, match="the nearest is `malformed-date`"):
        innokyla.check(TEXT, ignore=["malformed-dates"])
