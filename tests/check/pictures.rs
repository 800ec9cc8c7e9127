//! Every rule in pictures: pages with the fault, the report of each in full, and
//! pages that come near it.
//!
//! | path below `tests/check` | what it is |
//! |---|---|
//! | `CODE/NN-what-it-shows.txt` | a page on which this rule alone reports something |
//! | `CODE/NN-what-it-shows+OTHER.txt` | the same, but the rule `OTHER` reports something, too |
//! | `CODE/ok-what-it-shows.txt` | a near miss: no rule reports anything |
//! | `unexpected-kind/*.txt` | the same, where a kokonaisuus or a toimintamalli is expected |
//! | `duplicate-page/…/*.txt` | a run of pages, in the order of their names |
//! | `CODE/…/before*.txt`, `now*.txt` | the pages of the baseline and those of today, in turn, up to [`RUN`] on either side, with the number of the page for each `{n}`; `recurring-line` has no baseline |
//!
//! The report of a picture is the snapshot of the same name below
//! `tests/snapshots/check`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use innokyla::check::{Code, Duplicates, Options, PageKey, RULES, check};
use innokyla::profile::DriftOptions;
use innokyla::report::{self, Format, Summary};
use innokyla::{Diagnostic, Kind, Profile, Severity, parse, parse_bytes};

const PICTURES: &str = "tests/check";
const SNAPSHOTS: &str = "tests/snapshots/check";

/// The fewest pictures and near misses of a rule.
const FEWEST: (usize, usize) = (5, 2);

/// How many pages there are on either side of a comparison: as many as
/// [`DriftOptions`] ask for.
const RUN: usize = 20;

/// A page, or a folder of pages, and what its name promises.
struct Picture {
    rule: Code,
    /// Without the ending.
    name: String,
    path: PathBuf,
}

impl Picture {
    fn is_near_miss(&self) -> bool {
        self.name.starts_with("ok-")
    }

    fn expected(&self) -> BTreeSet<String> {
        let mut codes = BTreeSet::new();
        if !self.is_near_miss() {
            codes.insert(self.rule.to_string());
            codes.extend(self.name.split('+').skip(1).map(str::to_owned));
        }
        codes
    }
}

/// The names in a folder, in order.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{folder:?}: {error}"));
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

fn pictures() -> Vec<Picture> {
    let mut pictures = Vec::new();
    for &rule in Code::ALL {
        for path in entries(&Path::new(PICTURES).join(rule.as_str())) {
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            let is_page = path.extension().is_some_and(|ending| ending == "txt");
            assert!(is_page || path.is_dir(), "{path:?} is no picture");
            let numbered = matches!(name.as_bytes(), [b'0'..=b'9', b'0'..=b'9', b'-', ..]);
            let picture = Picture { rule, name, path };
            assert!(
                numbered || picture.is_near_miss(),
                "{:?} is neither `NN-…` nor `ok-…`",
                picture.path
            );
            pictures.push(picture);
        }
    }
    pictures
}

/// A page of the report: its name, its text and what was found.
type Reported = (String, String, Vec<Diagnostic>);

fn one_page(path: &Path, options: Options) -> Reported {
    let bytes = fs::read(path).unwrap();
    let name = path.to_str().unwrap().to_owned();
    let options = options.path(&name);
    match parse_bytes(&bytes) {
        Ok(parsed) => (name, parsed.text().to_owned(), check(&parsed, &options)),
        Err(error) => {
            let found = innokyla::check::not_text(&error, &options);
            (name, String::new(), found.into_iter().collect())
        }
    }
}

/// A run of pages; those that are in it twice are reported.
fn run(folder: &Path) -> Vec<Reported> {
    let mut duplicates = Duplicates::default();
    let pages = entries(folder).into_iter().map(|path| {
        let (name, text, mut found) = one_page(&path, Options::default());
        let key = PageKey::of(&parse(&text));
        found.extend(duplicates.add(key, &Options::default().path(&name)));
        (name, text, found)
    });
    pages.collect()
}

/// The pages of a folder whose names start with `side`, in turn until there are
/// enough: their names in the run and their texts.
fn side(folder: &Path, side: &str) -> Vec<(String, String)> {
    let files = entries(folder).into_iter();
    let texts: Vec<_> = files
        .filter(|path| {
            path.file_name()
                .unwrap()
                .to_str()
                .unwrap()
                .starts_with(side)
        })
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    let pages = texts.iter().cycle().take(RUN).enumerate();
    pages
        .map(|(at, text)| {
            let number = format!("{:02}", at + 1);
            (format!("sivu-{number}.txt"), text.replace("{n}", &number))
        })
        .collect()
}

fn profile(pages: &[(String, String)]) -> Profile {
    let mut profile = Profile::default();
    for (name, text) in pages {
        profile.add(&parse(text), Some(name));
    }
    profile
}

/// What has changed from the one side to the other, a change at a time; or what recurs.
fn collection(rule: Code, folder: &Path) -> Vec<Reported> {
    let now = side(folder, "now");
    let found = match rule {
        Code::RecurringLine => profile(&now).recurring_lines(),
        _ => profile(&side(folder, "before")).compare(&profile(&now), &DriftOptions::default()),
    };
    let reported = found.into_iter().map(|change| {
        let name = change.path.clone().unwrap();
        let (_, text) = now.iter().find(|(page, _)| *page == name).unwrap();
        (name, text.clone(), vec![change])
    });
    reported.collect()
}

fn is_of_collections(rule: Code) -> bool {
    matches!(
        rule,
        Code::FieldMoved
            | Code::FillRateDropped
            | Code::KindChanged
            | Code::LabelAppeared
            | Code::LabelVanished
            | Code::LanguageChanged
            | Code::LineAppeared
            | Code::RecurringLine
            | Code::StageChanged
    )
}

fn reported(picture: &Picture) -> Vec<Reported> {
    match picture.rule {
        Code::DuplicatePage => run(&picture.path),
        rule if is_of_collections(rule) => collection(rule, &picture.path),
        Code::UnexpectedKind => {
            let facts = [Kind::Kokonaisuus, Kind::Toimintamalli];
            vec![one_page(&picture.path, Options::default().expect(facts))]
        }
        _ => vec![one_page(&picture.path, Options::default())],
    }
}

fn report(pages: &[Reported]) -> String {
    let mut report = Format::Text.report(report::Options::default());
    let mut out = Vec::new();
    let mut summary = Summary::default();
    report.start(&mut out).unwrap();
    for (name, text, diagnostics) in pages {
        summary.add(diagnostics);
        let page = report::Page {
            path: Some(name),
            text,
            diagnostics,
            ..report::Page::default()
        };
        report.page(&mut out, &page).unwrap();
    }
    report.finish(&mut out, &summary).unwrap();
    String::from_utf8(out).unwrap()
}

/// On each page the rules report what the name of the page says, at their own severity
/// or as a note where there is doubt, and nothing else.
#[test]
fn every_page_has_the_faults_that_its_name_says() {
    let mut wrong = String::new();
    for picture in pictures() {
        let pages = reported(&picture);
        let found = pages.iter().flat_map(|(_, _, found)| found);
        for found in found.clone() {
            let code: Code = found.code.parse().unwrap();
            let severities = [code.rule().severity, Severity::Note];
            assert!(severities.contains(&found.severity), "{:?}", picture.path);
        }
        let codes: BTreeSet<_> = found.map(|found| found.code.to_string()).collect();
        if codes != picture.expected() {
            let report = report(&pages);
            wrong += &format!("{}: {codes:?}\n{report}\n", picture.path.display());
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// The report of each page is the one that was read and kept.
#[test]
fn every_fault_is_reported_as_its_picture_shows() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for picture in pictures().iter().filter(|picture| !picture.is_near_miss()) {
        insta::with_settings!({
            snapshot_path => root.join(SNAPSHOTS).join(picture.rule.as_str()),
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, {
            insta::assert_snapshot!(picture.name.as_str(), report(&reported(picture)));
        });
    }
}

#[test]
fn every_rule_has_its_pictures_and_near_misses() {
    let pictures = pictures();
    for &rule in Code::ALL {
        let of_rule = pictures.iter().filter(|picture| picture.rule == rule);
        let (near, shown): (Vec<_>, Vec<_>) = of_rule.partition(|picture| picture.is_near_miss());
        assert!(shown.len() >= FEWEST.0, "{rule}: {} pictures", shown.len());
        assert!(near.len() >= FEWEST.1, "{rule}: {} near misses", near.len());
    }
}

/// No page and no snapshot is left over from a rule or a page that is gone.
#[test]
fn no_page_and_no_snapshot_is_left_over() {
    let codes: BTreeSet<_> = RULES.iter().map(|rule| rule.code.to_owned()).collect();
    let name = |path: PathBuf| path.file_name().unwrap().to_str().unwrap().to_owned();
    let folders = entries(Path::new(PICTURES)).into_iter();
    let folders = folders.filter(|path| path.extension().is_none_or(|ending| ending != "rs"));
    assert_eq!(folders.map(name).collect::<BTreeSet<_>>(), codes);
    let kept = entries(Path::new(SNAPSHOTS)).into_iter();
    let kept = kept.flat_map(|folder| entries(&folder));
    let shown = pictures()
        .into_iter()
        .filter(|picture| !picture.is_near_miss());
    let shown = shown.map(|picture| {
        let folder = Path::new(SNAPSHOTS).join(picture.rule.as_str());
        folder.join(format!("{}.snap", picture.name))
    });
    let (kept, shown): (BTreeSet<_>, BTreeSet<_>) = (kept.collect(), shown.collect());
    let unpaired: Vec<_> = kept.symmetric_difference(&shown).collect();
    assert!(unpaired.is_empty(), "{unpaired:?}");
}
