//! What the public types promise whoever builds on them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, dead_code)]

mod support;

use std::fmt::{Debug, Display};
use std::str::FromStr;

use innokyla::{
    Article, Diagnostic, Document, Error, Field, KehittamisenPolku, Kind, Kokonaisuus, Language,
    LineIndex, NameError, Outline, Parsed, Profile, Record, Region, SectionId, Severity, Source,
    Span, Text, Toimintamalli, WrongKind, check, parse, parse_bytes,
};
use serde::de::DeserializeOwned;

/// A page can be read on one thread and used on another, for as long as one likes.
#[test]
fn the_types_can_be_sent_shared_and_kept() {
    fn holds<T: Send + Sync + 'static>() {}
    holds::<Parsed<'static>>();
    holds::<Record<'static>>();
    holds::<Document<'static>>();
    holds::<Outline>();
    holds::<Diagnostic>();
    holds::<Profile>();
    holds::<LineIndex<'static>>();
    holds::<Error>();
    holds::<NameError>();
    holds::<WrongKind>();
    holds::<check::StrictError>();
    holds::<check::Options>();
    holds::<check::Duplicates>();
}

/// Records are read wherever serde asks for data that borrows nothing.
#[test]
fn the_types_are_read_as_owned_data() {
    fn holds<T: DeserializeOwned>() {}
    holds::<Record<'static>>();
    holds::<Kokonaisuus<'static>>();
    holds::<Toimintamalli<'static>>();
    holds::<KehittamisenPolku<'static>>();
    holds::<Article<'static>>();
    holds::<Document<'static>>();
    holds::<Source<'static>>();
    holds::<Text<'static>>();
}

fn read_back<T>(all: &[T])
where
    T: FromStr<Err = NameError> + Display + Debug + PartialEq,
{
    assert!(!all.is_empty());
    for value in all {
        assert_eq!(value.to_string().parse().as_ref(), Ok(value));
    }
    let error = "x y".parse::<T>().unwrap_err();
    let names: Vec<_> = all.iter().map(T::to_string).collect();
    assert_eq!(error.allowed(), names);
}

/// What is printed as a name is read as one, and another word is told the names.
#[test]
fn names_read_back() {
    read_back(Kind::ALL);
    read_back(Language::ALL);
    read_back(SectionId::ALL);
    read_back(Severity::ALL);
    read_back(Region::ALL);
    read_back(Field::ALL);
    for region in Region::ALL {
        assert_eq!(region.code().parse().as_ref(), Ok(region));
    }
    let error = "Uusimaa".parse::<Region>().unwrap_err().to_string();
    assert!(
        error.starts_with("`Uusimaa` is not a code or name of a region: use `Itä-Uusimaa`, "),
        "{error}"
    );
}

/// A name is the word that the JSON has.
#[test]
fn names_are_those_of_the_json() {
    fn agree<T: serde::Serialize + Display>(all: &[T]) {
        for value in all {
            let json = serde_json::to_value(value).unwrap();
            assert_eq!(json.as_str(), Some(&*value.to_string()));
        }
    }
    agree(Kind::ALL);
    agree(Language::ALL);
    agree(SectionId::ALL);
    agree(Severity::ALL);
}

/// A document read back is the one that was written: source, spans, diagnostics and
/// the place of every value.
#[test]
fn a_document_reads_back() {
    for page in support::all_pages() {
        let parsed = parse_bytes(page.text.as_bytes()).unwrap();
        let bare = Document::of(parsed.record());
        let full = bare
            .clone()
            .source(Source::new(parsed.encoding()).path(&*page.name).line(7))
            .spans(true)
            .diagnostics(parsed.diagnostics());
        for document in [bare, full] {
            let json = serde_json::to_string(&document).unwrap();
            let again: Document<'static> = serde_json::from_str(&json).unwrap();
            assert_eq!(again, document, "{}", page.name);
            assert_eq!(serde_json::to_string(&again).unwrap(), json);
            let places = if document.spans {
                parsed.record().spans()
            } else {
                Default::default()
            };
            assert_eq!(again.record.spans(), places, "{}", page.name);
        }
    }
}

/// A document of another contract, or one whose spans fit no value, is refused.
#[test]
fn a_document_that_is_none_is_refused() {
    let parsed = parse("Kokonaisuuden nimi\nSilta\n");
    let json = serde_json::to_string(&Document::of(parsed.record()).spans(true)).unwrap();
    let error = |json: &str| {
        let error = serde_json::from_str::<Document<'_>>(json).unwrap_err();
        error.to_string()
    };
    for (json, expected) in [
        (
            json.replace("innokyla/1", "innokyla/2"),
            "`innokyla/2` is not a document of this version, `innokyla/1` at line 1 column 22",
        ),
        ("{}".to_owned(), "missing field `schema` at line 1 column 2"),
        (
            json.replace("\"/name\"", "\"/nimi\""),
            "`spans` names `/nimi`, where the record has no value",
        ),
    ] {
        assert!(error(&json).starts_with(expected), "{}", error(&json));
    }
}

/// Texts are compared by their words, wherever they stand.
#[test]
fn equal_texts_hash_alike() {
    let here = Text::new("Silta", Span::new(0, 5));
    let there = Text::new(String::from("Silta"), Span::new(40, 45));
    assert_eq!(here, there);
    let set = std::collections::HashSet::from([here, there]);
    assert_eq!(set.len(), 1);
}

/// A record is the page of its kind and of no other.
#[test]
fn a_record_becomes_the_page_of_its_kind() {
    let record = parse("Toimintamallin nimi\nMalli\n").into_record();
    assert!(record.as_toimintamalli().is_some());
    assert!(record.as_kokonaisuus().is_none());
    assert!(record.as_kehittamisen_polku().is_none());
    assert!(record.as_article().is_none());
    let error = Article::try_from(record.clone()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the page is of the kind toimintamalli, not article"
    );
    let page = Toimintamalli::try_from(record.clone()).unwrap();
    assert_eq!(Record::from(page), record);
}

/// A program expects kinds and asks for content by the options that the command takes.
#[test]
fn a_program_says_which_kinds_it_expects() {
    let codes = |text: &str, options: check::Options| -> Vec<String> {
        let found = check::check(&parse(text), &options).into_iter();
        found.map(|found| found.code.into_owned()).collect()
    };
    let article = "Neuvonta avattiin\n\nNeuvontapiste palvelee asukkaita arkisin.\n";
    let missing = "404 Not Found\n\nnginx\n";
    let options = check::Options::default;
    let model = || options().expect([Kind::Toimintamalli]);
    assert_eq!(codes(article, options()), ["not-an-export"]);
    assert_eq!(codes(article, model()), ["unexpected-kind"]);
    assert_eq!(
        codes(article, model().expect(Kind::ALL.iter().copied())),
        [""; 0]
    );
    assert_eq!(codes(article, options().expect([])), ["unexpected-kind"]);
    assert_eq!(codes(missing, model()), ["no-content"]);
    assert_eq!(
        codes(missing, options().expect([Kind::Article])),
        ["no-content"]
    );
    assert!(parse(article).into_result().is_ok());
    assert!(parse(missing).into_result().is_err());

    let found = check::no_content(&parse(missing), &options().path("sivu.txt")).unwrap();
    assert_eq!(
        found,
        check::check(&parse(missing), &options().path("sivu.txt"))[0]
    );
    assert_eq!(check::no_content(&parse(article), &options()), None);
}

/// What only holds the place of a value is no value, and is told where it stands.
#[test]
fn a_placeholder_is_told_and_in_no_record() {
    let text = "Kokonaisuuden nimi\nSilta\nRahoittaja\nKunta\nEi tiedossa\nYhteyshenkilön nimi\n\
                Hankepäällikkö (rekrytointi kesken)\nYhteyshenkilön organisaatio\n-\n\
                Luotu\n\n1.2.2022\n\nViimeksi muokattu\n\n1.2.2022\n";
    let parsed = parse(text);
    let page = parsed.record().as_kokonaisuus().unwrap();
    assert_eq!(page.funders.len(), 1);
    assert_eq!(page.contact.people, []);
    assert_eq!(page.contact.organisation, None);
    let found = parsed.diagnostics();
    let lines: Vec<_> = found
        .iter()
        .map(|found| (found.code.as_ref(), found.line))
        .collect();
    let told = [5, 7, 9].map(|line| ("unlikely-value", line));
    assert_eq!(lines, told);
    assert_eq!(parsed.outline().rebuild(text), text);
}
