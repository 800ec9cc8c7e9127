"""The records of the JSON contract as classes; written by python/generate.py."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar, Literal, TypeAlias

from innokyla._base import PageBase, Record, Span

Json: TypeAlias = dict[str, Any]


@dataclass(slots=True)
class Actors(Record):
    """Who takes part: *Toimijat*."""

    _keys: ClassVar[tuple[str, ...]] = ("body", "regions",)

    body: list[Block]
    """The text, without the region lines."""

    regions: list[RegionalPage]
    """The region lines, in the order of the page. A line among them that names no region is an
    `unknown-region` and stays in the text.
    """


def read_actors(value: Json) -> Actors:
    return Actors(
        body=[read_block(it) for it in value["body"]],
        regions=[read_regional_page(it) for it in value["regions"]],
    )


@dataclass(slots=True)
class Article(PageBase):
    """A news item, a ministry's page, or any other text without Innokylä's labels
    (`not-an-export`).
    """

    kind: ClassVar[Literal["article"]] = "article"
    _tag: ClassVar[str | None] = "kind"

    _keys: ClassVar[tuple[str, ...]] = ("language", "languages", "title", "region", "programme", "lead", "images", "attachments", "sections",)

    language: Language
    """The language of the page's own words. Always there: `und` where they do not tell."""

    languages: list[str]
    """The codes that a language bar offers, in lower case and in its order: of `FI SV EN` as
    printed, of `Suomeksi På svenska In English` those of ISO 639-1. Empty where there is none.
    """

    title: str | None
    """The title: a short first line. `None` where the text starts with prose."""

    region: Region | None
    """The region that the title names: the one that opens it, as in `Keski-Suomi: …` or
    `Pohjois-Savon …`, else the one that it names elsewhere. `None` where it names none, or
    several.
    """

    programme: Programme | None
    """The programme whose code the title ends in, as in `… (RRP, P4, I3)`. `None` where it ends
    in none.
    """

    lead: list[Block]
    """The text before the first heading. Empty where there is none."""

    images: list[Image]
    """*Kuva* with the alternative text on the next line, and *Kuvateksti*: the pictures, in the
    order of the page.
    """

    attachments: list[Attachment]
    """The lines of link lists such as *Lue lisää*, and the last lines of paragraphs that lead to
    a file, in the order of the page.
    """

    sections: list[Section]
    """The sections, each opened by a heading of the page's own."""


def read_article(value: Json) -> Article:
    return Article(
        language=value["language"],
        languages=value["languages"],
        title=value["title"],
        region=None if value["region"] is None else read_region(value["region"]),
        programme=None if value["programme"] is None else read_programme(value["programme"]),
        lead=[read_block(it) for it in value["lead"]],
        images=[read_image(it) for it in value["images"]],
        attachments=[read_attachment(it) for it in value["attachments"]],
        sections=[read_section(it) for it in value["sections"]],
    )


@dataclass(slots=True)
class Attachment(Record):
    """A file or link: a line of *Liitetiedostot ja linkit*, *Liitteet ja linkit* or *Lue lisää*."""

    _keys: ClassVar[tuple[str, ...]] = ("title", "format", "size_bytes", "site",)

    title: str
    """The title, without the closing bracket that the other keys are read from."""

    format: str | None
    """The file format in lower case: `pdf`, of `(pdf, 2.3 MB)`. `None` where none is printed, as
    for a link.
    """

    size_bytes: int | None
    """The size in bytes, of decimal units: 2300000 for `2.3 MB`. `None` where none is printed."""

    site: str | None
    """The site or the address of a link, as printed: `soteuudistus.fi`, of `(soteuudistus.fi)`.
    `None` where none is printed.
    """


def read_attachment(value: Json) -> Attachment:
    return Attachment(
        title=value["title"],
        format=value["format"],
        size_bytes=value["size_bytes"],
        site=value["site"],
    )


@dataclass(slots=True)
class Contact(Record):
    """Whom to ask: the three *Yhteyshenkilön …* labels."""

    _keys: ClassVar[tuple[str, ...]] = ("people", "organisation", "emails", "phones",)

    people: list[Person]
    """*Yhteyshenkilön nimi*: the people, in the order of the page. Empty where the label or its
    value is missing. An open post is nobody (`unlikely-value`).
    """

    organisation: Organisation | None
    """*Yhteyshenkilön organisaatio*: the value as one organisation, without an address or a
    telephone number. `None` where the label or its value is missing.
    """

    emails: list[Email]
    """*Yhteyshenkilön sähköpostiosoite*: the addresses, in the order of the page, and those
    beside the people and their organisation. Text that is no address is left out
    (`malformed-email`).
    """

    phones: list[str]
    """The telephone numbers of all three labels, as printed, without `puh.` and its kin, in the
    order of the page. Empty where there is none.
    """


def read_contact(value: Json) -> Contact:
    return Contact(
        people=[read_person(it) for it in value["people"]],
        organisation=None if value["organisation"] is None else read_organisation(value["organisation"]),
        emails=[read_email(it) for it in value["emails"]],
        phones=value["phones"],
    )


@dataclass(slots=True)
class DateRange(Record):
    """A range of *Toimiaika*."""

    _keys: ClassVar[tuple[str, ...]] = ("start", "end",)

    start: PartialDate | None
    """The first date, as precise as the page gives it. `None` where the text leaves it open. A
    start after the end is a `period-reversed`.
    """

    end: PartialDate | None
    """The last date, as precise as the page gives it. `None` where the text leaves it open."""


def read_date_range(value: Json) -> DateRange:
    return DateRange(
        start=value["start"],
        end=value["end"],
    )


@dataclass(slots=True)
class Diagnostic(Record):
    """What is wrong with a page, and where.

    Lines and columns count from 1. A line ends at `\\n`, and a column is one Unicode scalar
    value. The end is exclusive: `end_column` is the column after the last.
    """

    _keys: ClassVar[tuple[str, ...]] = ("code", "severity", "message", "path", "span", "line", "column", "end_line", "end_column", "help", "related",)

    code: str
    """The stable kebab-case code of the rule: `malformed-date`."""

    severity: Severity
    """How grave it is."""

    message: str
    """What is wrong, in one sentence without a full stop."""

    path: str | None
    """The file, as it was named. `None` for text given directly."""

    span: Span
    """The bytes of the text that it is about. Empty where something is missing: the place where
    it should stand.
    """

    line: int
    """The line of the span's start."""

    column: int
    """The column of the span's start."""

    end_line: int
    """The line of the span's end."""

    end_column: int
    """The column of the span's end, exclusive."""

    help: str | None
    """What to do about it. `None` where there is nothing to say."""

    related: list[Related]
    """Other places that belong to it. Empty where there are none."""


def read_diagnostic(value: Json) -> Diagnostic:
    return Diagnostic(
        code=value["code"],
        severity=value["severity"],
        message=value["message"],
        path=value["path"],
        span=Span(*value["span"]),
        line=value["line"],
        column=value["column"],
        end_line=value["end_line"],
        end_column=value["end_column"],
        help=value["help"],
        related=[read_related(it) for it in value["related"]],
    )


@dataclass(slots=True)
class Email(Record):
    """An address of *Yhteyshenkilön sähköpostiosoite*, or one that stands beside a contact person
    or organisation.
    """

    _keys: ClassVar[tuple[str, ...]] = ("address", "template",)

    address: str
    """The address. Hidden signs, as in `maija.meri(at)example[dot]org`, are written plainly."""

    template: bool
    """Whether it is a pattern, `etunimi.sukunimi@example.org`, and nobody's address
    (`template-email`). Its span is the address's.
    """


def read_email(value: Json) -> Email:
    return Email(
        address=value["address"],
        template=value["template"],
    )


@dataclass(slots=True)
class Image(Record):
    """A picture of the page: *Kuva* and *Kuvateksti*."""

    _keys: ClassVar[tuple[str, ...]] = ("alt", "caption",)

    alt: str | None
    """The alternative text: the value of *Kuva* or *Kansikuva*. `None` where it is empty."""

    caption: str | None
    """The caption: the value of *Kuvateksti*. `None` where it is empty or missing."""


def read_image(value: Json) -> Image:
    return Image(
        alt=value["alt"],
        caption=value["caption"],
    )


@dataclass(slots=True)
class KehittamisenPolku(PageBase):
    """The development path of an operating model (*kehittämisen polku*): a title, a lead and the
    model's sections, without basic facts.
    """

    kind: ClassVar[Literal["kehittamisen-polku"]] = "kehittamisen-polku"
    _tag: ClassVar[str | None] = "kind"

    _keys: ClassVar[tuple[str, ...]] = ("language", "title", "region", "programme", "lead", "attachments", "images", "stage", "sections",)

    language: Language
    """The language of the page's own words. Always there: `und` where they do not tell."""

    title: str | None
    """The title printed at the top. `None` where the text starts with the lead."""

    region: Region | None
    """The region that the title names: the one that opens it, as in `Keski-Suomi: …` or
    `Pohjois-Savon …`, else the one that it names elsewhere. `None` where it names none, or
    several.
    """

    programme: Programme | None
    """The programme whose code the title ends in, as in `… (RRP, P4, I3)`. `None` where it ends
    in none.
    """

    lead: list[Block]
    """The text between the title and the first section. Empty where there is none."""

    attachments: list[Attachment]
    """*Liitteet ja linkit*, *Liitteet*: files and links, one a line, from below the sections.
    Often empty: exports drop link cards.
    """

    images: list[Image]
    """*Kuva* with its *Kuvateksti*, of the lead and under *Liitteet*: the pictures, in the order
    of the page. A picture without a word is left out.
    """

    stage: str | None
    """*Kehittämisen vaihe*: the words of the site's list, without the icon before them:
    `Kehitteillä`. `None` where the label or its value is missing.
    """

    sections: list[Section]
    """The sections, in the order of the page."""


def read_kehittamisen_polku(value: Json) -> KehittamisenPolku:
    return KehittamisenPolku(
        language=value["language"],
        title=value["title"],
        region=None if value["region"] is None else read_region(value["region"]),
        programme=None if value["programme"] is None else read_programme(value["programme"]),
        lead=[read_block(it) for it in value["lead"]],
        attachments=[read_attachment(it) for it in value["attachments"]],
        images=[read_image(it) for it in value["images"]],
        stage=value["stage"],
        sections=[read_section(it) for it in value["sections"]],
    )


@dataclass(slots=True)
class Kokonaisuus(PageBase):
    """A programme or project (*kokonaisuus*)."""

    kind: ClassVar[Literal["kokonaisuus"]] = "kokonaisuus"
    _tag: ClassVar[str | None] = "kind"

    _keys: ClassVar[tuple[str, ...]] = ("language", "title", "region", "programme", "lead", "name", "summary", "funders", "attachments", "authors", "created", "modified", "purpose", "period", "actors", "contact", "topics", "phenomena", "sections",)

    language: Language
    """The language of the page's own words. Always there: `und` where they do not tell."""

    title: str | None
    """The title printed at the top, else the name. `None` where both are missing."""

    region: Region | None
    """The region that the title names: the one that opens it, as in `Keski-Suomi: …` or
    `Pohjois-Savon …`, else the one that it names elsewhere. `None` where it names none, or
    several.
    """

    programme: Programme | None
    """The programme whose code the title ends in, as in `… (RRP, P4, I3)`. `None` where it ends
    in none.
    """

    lead: list[Block]
    """The text between the title and the basic facts. Empty where there is none. It is usually
    the summary again; a different one is a `summary-differs`.
    """

    name: str | None
    """*Kokonaisuuden nimi*: one line. `None` where the label or its value is missing
    (`missing-field`). Of two different names the first counts (`repeated-field`).
    """

    summary: list[Block]
    """*Lyhyt kuvaus*: running text. Empty where the label or its value is missing."""

    funders: list[Organisation]
    """*Rahoittaja*: who pays, one organisation a line, in the order of the page. Empty where no
    line stands under the label (`empty-field`) or the page has no such label.
    """

    attachments: list[Attachment]
    """*Liitetiedostot ja linkit*: files and links, one a line, from among the basic facts and
    from below the sections. Often empty: exports drop link cards.
    """

    authors: list[str]
    """*Tekijä*: names of people or organisations, in the order of the page. Empty where the label
    or its value is missing.
    """

    created: datetime.date | None
    """*Luotu*: the day the page was created, an ISO 8601 date in JSON. `None` where the label or
    its value is missing (`missing-field`) or the value is no day of the calendar
    (`malformed-date`).
    """

    modified: datetime.date | None
    """*Viimeksi muokattu*: the day of the last change, a date and `None` as `created` is. A day
    before `created` is a `modified-before-created`.
    """

    purpose: list[Block]
    """*Kokonaisuuden tarkoitus ja tavoitteet*: running text. Empty where the label or its value
    is missing.
    """

    period: Period
    """*Toimiaika*: when the programme runs. Both of its lists are empty where the label or its
    value is missing.
    """

    actors: Actors
    """*Toimijat*: who takes part. Both of its lists are empty where the label or its value is
    missing.
    """

    contact: Contact
    """*Yhteyshenkilön nimi*, *organisaatio* and *sähköpostiosoite*: whom to ask."""

    topics: list[str]
    """*Aihealueet*: tags of the site's list, in the order of the page. Empty where the label or
    its value is missing.
    """

    phenomena: list[str]
    """*Ilmiöt*: tags of the site's list, in the order of the page. Empty where the label or its
    value is missing, and where the value is *Ei liity ilmiöön*.
    """

    sections: list[Section]
    """The sections after the basic facts, in the order of the page. A heading that looks like a
    label of the site and is not a known one is an `unknown-label`.
    """


def read_kokonaisuus(value: Json) -> Kokonaisuus:
    return Kokonaisuus(
        language=value["language"],
        title=value["title"],
        region=None if value["region"] is None else read_region(value["region"]),
        programme=None if value["programme"] is None else read_programme(value["programme"]),
        lead=[read_block(it) for it in value["lead"]],
        name=value["name"],
        summary=[read_block(it) for it in value["summary"]],
        funders=[read_organisation(it) for it in value["funders"]],
        attachments=[read_attachment(it) for it in value["attachments"]],
        authors=value["authors"],
        created=None if value["created"] is None else datetime.date.fromisoformat(value["created"]),
        modified=None if value["modified"] is None else datetime.date.fromisoformat(value["modified"]),
        purpose=[read_block(it) for it in value["purpose"]],
        period=read_period(value["period"]),
        actors=read_actors(value["actors"]),
        contact=read_contact(value["contact"]),
        topics=value["topics"],
        phenomena=value["phenomena"],
        sections=[read_section(it) for it in value["sections"]],
    )


@dataclass(slots=True)
class Locality(Record):
    """A line of *Paikkakunta, maakunta tai hyvinvointialue*."""

    _keys: ClassVar[tuple[str, ...]] = ("name", "region",)

    name: str
    """The name as printed: a county, a region, a town, or *Valtakunnallinen*."""

    region: Region | None
    """The region that the name is a name of. `None` for a town or the whole country."""


def read_locality(value: Json) -> Locality:
    return Locality(
        name=value["name"],
        region=None if value["region"] is None else read_region(value["region"]),
    )


@dataclass(slots=True)
class Organisation(Record):
    """An organisation: a funder or a contact's employer."""

    _keys: ClassVar[tuple[str, ...]] = ("name", "abbreviation",)

    name: str
    """The name, without a closing bracket that holds its abbreviation."""

    abbreviation: str | None
    """The abbreviation in that bracket, without the bracket: `STM`. `None` where there is no such
    bracket.
    """


def read_organisation(value: Json) -> Organisation:
    return Organisation(
        name=value["name"],
        abbreviation=value["abbreviation"],
    )


PartialDate: TypeAlias = str
"""An ISO 8601 date to the year, the month or the day."""


@dataclass(slots=True)
class Period(Record):
    """When the programme runs: *Toimiaika*."""

    _keys: ClassVar[tuple[str, ...]] = ("body", "ranges",)

    body: list[Block]
    """The whole text."""

    ranges: list[DateRange]
    """The ranges of dates in the text, in its order. Empty where the text names none
    (`unread-period`).
    """


def read_period(value: Json) -> Period:
    return Period(
        body=[read_block(it) for it in value["body"]],
        ranges=[read_date_range(it) for it in value["ranges"]],
    )


@dataclass(slots=True)
class Person(Record):
    """A contact person of *Yhteyshenkilön nimi*."""

    _keys: ClassVar[tuple[str, ...]] = ("name", "role", "organisation",)

    name: str
    """The name as printed, a surname first and a nickname in brackets included: `Meri, Maija`,
    `Maija (Maikki) Meri`.
    """

    role: str | None
    """The titles and degrees printed beside the name, joined by `, ` where other words stand
    between them; a title in the plural is that of each name it heads. `None` where there is
    none. The time of a post, `1.3.2021 alkaen`, and the hours of a telephone are in no value.
    """

    organisation: str | None
    """The organisation, unit or place printed beside the name. `None` where there is none: an
    organisation that people share stands with the last of them.
    """


def read_person(value: Json) -> Person:
    return Person(
        name=value["name"],
        role=value["role"],
        organisation=value["organisation"],
    )


@dataclass(slots=True)
class Programme(Record):
    """The code of a programme that a title ends in: `(RRP, P4, I3)` is investment 3 of pillar 4
    of the recovery and resilience plan.
    """

    _keys: ClassVar[tuple[str, ...]] = ("code", "pillar", "investment",)

    code: str
    """The code of the programme, in capitals: `RRP`."""

    pillar: int | None
    """The number behind `P`. `None` where the code names no pillar, or several."""

    investment: int | None
    """The number behind `I`. `None` where the code names no investment, or several."""


def read_programme(value: Json) -> Programme:
    return Programme(
        code=value["code"],
        pillar=value["pillar"],
        investment=value["investment"],
    )


@dataclass(slots=True)
class Region(Record):
    """A wellbeing services county, Helsinki or Åland, with Statistics Finland's code."""

    _keys: ClassVar[tuple[str, ...]] = ("code", "name",)

    code: Literal["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "21", "90", "91"]
    """Statistics Finland's code, two digits: `15`."""

    name: Literal["Itä-Uusimaa", "Keski-Uusimaa", "Länsi-Uusimaa", "Vantaa ja Kerava", "Varsinais-Suomi", "Satakunta", "Kanta-Häme", "Pirkanmaa", "Päijät-Häme", "Kymenlaakso", "Etelä-Karjala", "Etelä-Savo", "Pohjois-Savo", "Pohjois-Karjala", "Keski-Suomi", "Etelä-Pohjanmaa", "Pohjanmaa", "Keski-Pohjanmaa", "Pohjois-Pohjanmaa", "Kainuu", "Lappi", "Helsinki", "Ahvenanmaa"]
    """The Finnish name: `Keski-Suomi`."""


def read_region(value: Json) -> Region:
    return Region(
        code=value["code"],
        name=value["name"],
    )


@dataclass(slots=True)
class RegionalPage(Record):
    """A region line of *Toimijat*: a region and the title of its page."""

    _keys: ClassVar[tuple[str, ...]] = ("region", "title",)

    region: Region
    """The region before the colon."""

    title: str
    """The title of the regional page: the text after the colon."""


def read_regional_page(value: Json) -> RegionalPage:
    return RegionalPage(
        region=read_region(value["region"]),
        title=value["title"],
    )


@dataclass(slots=True)
class Related(Record):
    """Another place that belongs to a `Diagnostic`."""

    _keys: ClassVar[tuple[str, ...]] = ("message", "path", "span", "line", "column",)

    message: str
    """What stands there."""

    path: str | None
    """The file, as it was named. `None` for text given directly."""

    span: Span
    """The bytes of that file's text."""

    line: int
    """The line of the span's start."""

    column: int
    """The column of the span's start."""


def read_related(value: Json) -> Related:
    return Related(
        message=value["message"],
        path=value["path"],
        span=Span(*value["span"]),
        line=value["line"],
        column=value["column"],
    )


@dataclass(slots=True)
class Section(Record):
    """A heading and the text under it."""

    _keys: ClassVar[tuple[str, ...]] = ("id", "heading", "body",)

    id: SectionId | None
    """Which of the site's own headings it is. `None` for any other heading, and for text under
    none.
    """

    heading: str | None
    """The heading as printed, without the ` **` of the older site. `None` for text that follows
    the basic facts under no heading.
    """

    body: list[Block]
    """The text. Empty where the next heading follows at once."""


def read_section(value: Json) -> Section:
    return Section(
        id=value["id"],
        heading=value["heading"],
        body=[read_block(it) for it in value["body"]],
    )


@dataclass(slots=True)
class Source(Record):
    """Where a page came from.

    Keys beside those named here are fields that came with the page and were kept.
    """

    _keys: ClassVar[tuple[str, ...]] = ("encoding", "id", "line", "path",)
    _optional: ClassVar[tuple[str, ...]] = ("id", "line", "path",)

    encoding: str
    """The encoding found: `utf-8`."""

    id: str | None = None
    """The identifier that a JSON line or a row gives, the address that an archive does; absent
    otherwise.
    """

    line: int | None = None
    """The number of the page in a file of many, from 1: the line of JSON lines, the row of
    Parquet, the page of an archive. Absent otherwise.
    """

    path: str | None = None
    """The file, as it was named; absent where there is none."""


def read_source(value: Json) -> Source:
    return Source(
        encoding=value["encoding"],
        id=value.get("id"),
        line=value.get("line"),
        path=value.get("path"),
    )


@dataclass(slots=True)
class Toimintamalli(PageBase):
    """An operating model (*toimintamalli*)."""

    kind: ClassVar[Literal["toimintamalli"]] = "toimintamalli"
    _tag: ClassVar[str | None] = "kind"

    _keys: ClassVar[tuple[str, ...]] = ("language", "title", "region", "programme", "lead", "name", "summary", "funders", "attachments", "authors", "created", "modified", "place", "localities", "nationwide", "parent", "images", "stage", "sections",)

    language: Language
    """The language of the page's own words. Always there: `und` where they do not tell."""

    title: str | None
    """The title printed at the top, else the name. `None` where both are missing."""

    region: Region | None
    """The region that the title names: the one that opens it, as in `Keski-Suomi: …` or
    `Pohjois-Savon …`, else the one that it names elsewhere. `None` where it names none, or
    several.
    """

    programme: Programme | None
    """The programme whose code the title ends in, as in `… (RRP, P4, I3)`. `None` where it ends
    in none.
    """

    lead: list[Block]
    """The text between the title and the basic facts. Empty where there is none. It is usually
    the summary again; a different one is a `summary-differs`.
    """

    name: str | None
    """*Toimintamallin nimi*: one line. `None` where the label or its value is missing
    (`missing-field`). Of two different names the first counts (`repeated-field`).
    """

    summary: list[Block]
    """*Toimintamallin lyhyt kuvaus*: running text. Empty where the label or its value is missing."""

    funders: list[Organisation]
    """*Toimintamallin rahoittaja*: who pays, one organisation a line, in the order of the page.
    Empty where no line stands under the label (`empty-field`) or the page has no such label.
    """

    attachments: list[Attachment]
    """*Liitteet ja linkit*: files and links, one a line, from among the basic facts and from
    below the sections. Often empty: exports drop link cards.
    """

    authors: list[str]
    """*Tekijä*: names of people or organisations, in the order of the page. Empty where the label
    or its value is missing.
    """

    created: datetime.date | None
    """*Luotu*: the day the page was created, an ISO 8601 date in JSON. `None` where the label or
    its value is missing (`missing-field`) or the value is no day of the calendar
    (`malformed-date`).
    """

    modified: datetime.date | None
    """*Viimeksi muokattu*: the day of the last change, a date and `None` as `created` is. A day
    before `created` is a `modified-before-created`.
    """

    place: str | None
    """*Toteutuspaikka*: where the model is used, as one text, its lines apart by a line break.
    `None` where the label or its value is missing.
    """

    localities: list[Locality]
    """*Paikkakunta, maakunta tai hyvinvointialue* (older: *Paikkakunta tai maakunta*): one a line
    or between commas, semicolons, strokes and *ja*, in the order of the page. Empty where the
    label or its value is missing.
    """

    nationwide: bool
    """Whether a locality says *Valtakunnallinen*, `valtakunnallinen hanke`. Its span is that
    locality's, and empty where none does.
    """

    parent: str | None
    """*Toimintamallin kokonaisuus*: the name of the programme that the model belongs to. Usually
    `None`: exports drop link cards.
    """

    images: list[Image]
    """*Kuva* with its *Kuvateksti*, and *Kansikuva*: the pictures among the basic facts, in the
    order of the page. A picture without a word is left out.
    """

    stage: str | None
    """*Kehittämisen vaihe*: the words of the site's list, without the icon before them:
    `Kehitteillä`. `None` where the label or its value is missing.
    """

    sections: list[Section]
    """The sections after the basic facts, in the order of the page. A heading that looks like a
    label of the site and is not a known one is an `unknown-label`.
    """


def read_toimintamalli(value: Json) -> Toimintamalli:
    return Toimintamalli(
        language=value["language"],
        title=value["title"],
        region=None if value["region"] is None else read_region(value["region"]),
        programme=None if value["programme"] is None else read_programme(value["programme"]),
        lead=[read_block(it) for it in value["lead"]],
        name=value["name"],
        summary=[read_block(it) for it in value["summary"]],
        funders=[read_organisation(it) for it in value["funders"]],
        attachments=[read_attachment(it) for it in value["attachments"]],
        authors=value["authors"],
        created=None if value["created"] is None else datetime.date.fromisoformat(value["created"]),
        modified=None if value["modified"] is None else datetime.date.fromisoformat(value["modified"]),
        place=value["place"],
        localities=[read_locality(it) for it in value["localities"]],
        nationwide=value["nationwide"],
        parent=value["parent"],
        images=[read_image(it) for it in value["images"]],
        stage=value["stage"],
        sections=[read_section(it) for it in value["sections"]],
    )


@dataclass(slots=True)
class ParagraphBlock(Record):
    """Lines without a blank line between them; a line break stays `\\n`."""

    type: ClassVar[Literal["paragraph"]] = "paragraph"
    _tag: ClassVar[str | None] = "type"

    _keys: ClassVar[tuple[str, ...]] = ("text",)

    text: str
    """The lines, a line break between them."""


def read_paragraph_block(value: Json) -> ParagraphBlock:
    return ParagraphBlock(
        text=value["text"],
    )


@dataclass(slots=True)
class ListBlock(Record):
    """Items with a mark or a number each: two at least, or one whose mark is no dash.

    Blank lines between items part no list. A line that is indented under an item, or that a
    tool has wrapped, belongs to it after a line break. A dash that opens direct speech, a
    numbered heading and `1. jakso` are no marks.
    """

    type: ClassVar[Literal["list"]] = "list"
    _tag: ClassVar[str | None] = "type"

    _keys: ClassVar[tuple[str, ...]] = ("ordered", "items",)

    ordered: bool
    """Whether the items are numbered. Its span is the marker of the first item."""

    items: list[str]
    """The items, without their markers."""


def read_list_block(value: Json) -> ListBlock:
    return ListBlock(
        ordered=value["ordered"],
        items=value["items"],
    )


@dataclass(slots=True)
class HeadingBlock(Record):
    """A sub-heading inside the body."""

    type: ClassVar[Literal["heading"]] = "heading"
    _tag: ClassVar[str | None] = "type"

    _keys: ClassVar[tuple[str, ...]] = ("text",)

    text: str
    """Its line."""


def read_heading_block(value: Json) -> HeadingBlock:
    return HeadingBlock(
        text=value["text"],
    )


@dataclass(slots=True)
class ImageBlock(Record):
    """A picture: a line *Kuva* with the alternative text on the next line, and perhaps
    *Kuvateksti* with the caption.
    """

    type: ClassVar[Literal["image"]] = "image"
    _tag: ClassVar[str | None] = "type"

    _keys: ClassVar[tuple[str, ...]] = ("alt", "caption",)

    alt: str | None
    """The alternative text: the value of *Kuva* or *Kansikuva*. `None` where it is empty."""

    caption: str | None
    """The caption: the value of *Kuvateksti*. `None` where it is empty or missing."""


def read_image_block(value: Json) -> ImageBlock:
    return ImageBlock(
        alt=value["alt"],
        caption=value["caption"],
    )


@dataclass(slots=True)
class LinkBlock(Record):
    """The title of a link, whose address the export does not hold."""

    type: ClassVar[Literal["link"]] = "link"
    _tag: ClassVar[str | None] = "type"

    _keys: ClassVar[tuple[str, ...]] = ("text",)

    text: str
    """The title."""


def read_link_block(value: Json) -> LinkBlock:
    return LinkBlock(
        text=value["text"],
    )


Block: TypeAlias = ParagraphBlock | ListBlock | HeadingBlock | ImageBlock | LinkBlock
"""A block of running text.

A short line, alone in its paragraph and not closed by a full stop, a comma or a colon, is a
link where its own words say so, `Katso myös …`. Else it is a heading right before a longer
paragraph, a list or another heading, and a paragraph otherwise: at the end of a body, as the
introduction of a list, or as a date, a by-line or a `Label: value`.
"""


_BLOCKS: dict[str, Callable[[Json], Block]] = {
    "paragraph": read_paragraph_block,
    "list": read_list_block,
    "heading": read_heading_block,
    "image": read_image_block,
    "link": read_link_block,
}


def read_block(value: Json) -> Block:
    return _BLOCKS[value["type"]](value)


Language: TypeAlias = Literal["fi", "sv", "en", "und"]
"""The language of a page's own words, as a BCP 47 tag: `fi`, `sv`, `en`, or `und` where the words
tell none of these.
"""


Page: TypeAlias = Kokonaisuus | Toimintamalli | KehittamisenPolku | Article
"""A page: one class for each kind."""


_PAGES: dict[str, Callable[[Json], Page]] = {
    "kokonaisuus": read_kokonaisuus,
    "toimintamalli": read_toimintamalli,
    "kehittamisen-polku": read_kehittamisen_polku,
    "article": read_article,
}


def read_page(value: Json) -> Page:
    return _PAGES[value["kind"]](value)


SectionId: TypeAlias = Literal["background", "objectives", "intended_results", "results", "operating_environment", "needs", "target_group", "intended_change", "measuring_change", "co_development", "core_idea", "adoption_conditions", "evaluation_summary"]
"""The stable name of a section heading that the site prints itself."""


Severity: TypeAlias = Literal["note", "warning", "error"]
"""How grave a diagnostic is."""


__all__ = [
    "Actors",
    "Article",
    "Attachment",
    "Block",
    "Contact",
    "DateRange",
    "Diagnostic",
    "Email",
    "HeadingBlock",
    "Image",
    "ImageBlock",
    "KehittamisenPolku",
    "Kokonaisuus",
    "Language",
    "LinkBlock",
    "ListBlock",
    "Locality",
    "Organisation",
    "Page",
    "ParagraphBlock",
    "PartialDate",
    "Period",
    "Person",
    "Programme",
    "Region",
    "RegionalPage",
    "Related",
    "Section",
    "SectionId",
    "Severity",
    "Source",
    "Toimintamalli",
]
