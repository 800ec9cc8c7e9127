//! Links lead somewhere, and every chapter is in the book.

use std::path::{Component, Path, PathBuf};

use crate::markdown::{Page, chapters};
use crate::support::{assert_none, path};

/// `docs/fi/../rules.md` without its `..`; `None` above the root.
fn plain(target: &Path) -> Option<PathBuf> {
    let mut plain = PathBuf::new();
    for part in target.components() {
        match part {
            Component::ParentDir => plain.pop().then_some(())?,
            Component::CurDir => {}
            part => plain.push(part),
        }
    }
    Some(plain)
}

/// What is wrong with a link of a page.
fn fault(page: &Page, link: &str) -> Option<String> {
    if link.starts_with("https://") || link.starts_with("mailto:") {
        return None;
    }
    let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
    let folder = Path::new(&page.name).parent().unwrap();
    let target = match file {
        "" => PathBuf::from(&page.name),
        file => match plain(&folder.join(file)) {
            Some(target) => target,
            None => return Some("leads out of the repository".to_owned()),
        },
    };
    if !path(target.to_str().unwrap()).exists() {
        return Some("leads to no file".to_owned());
    }
    // The book has the files of docs/ alone.
    if folder.starts_with("docs") && !target.starts_with("docs") {
        return Some("leads out of the book: name the file instead".to_owned());
    }
    let is_page = target.extension().is_some_and(|ending| ending == "md");
    if anchor.is_empty() || !is_page {
        return None;
    }
    let anchors = Page::read(target.to_str().unwrap()).anchors();
    (!anchors.iter().any(|it| it == anchor)).then(|| "leads to no heading".to_owned())
}

#[test]
fn every_link_leads_to_a_file_and_a_heading() {
    let mut pages = chapters();
    pages.extend(
        [
            "README.md",
            "CONTRIBUTING.md",
            "SECURITY.md",
            "CHANGELOG.md",
            "seeds/README.md",
            "fuzz/README.md",
        ]
        .map(Page::read),
    );
    let mut wrong = Vec::new();
    let mut links = 0;
    for page in &pages {
        for link in page.links() {
            links += 1;
            if let Some(fault) = fault(page, &link) {
                wrong.push(format!("{}: {link} {fault}", page.name));
            }
        }
    }
    assert_none(&wrong);
    assert!(links > 60, "{links} links");
}

/// A link that is wrong is seen as such.
#[test]
fn a_link_that_leads_nowhere_is_seen() {
    let page = |text: &str| Page {
        name: "docs/fi/sivu.md".to_owned(),
        text: text.to_owned(),
    };
    let told = |text: &str| {
        let page = page(text);
        let faults = page.links().into_iter().filter_map(|it| fault(&page, &it));
        faults.collect::<Vec<_>>().join("; ")
    };
    assert_eq!(told("[a](../rules.md#malformed-date) `[b](none.md)`"), "");
    assert_eq!(told("```text\n[a](none.md)\n```"), "");
    assert_eq!(told("![a](kuva.png)"), "leads to no file");
    assert_eq!(
        told("x [a](../rules.md#no-such-rule)."),
        "leads to no heading"
    );
    assert!(told("[a](../../README.md)").starts_with("leads out of the book"));
    assert_eq!(told("[a](../../../x.md)"), "leads out of the repository");
}

#[test]
fn headings_have_the_anchors_that_books_give_them() {
    let page = Page {
        name: "sivu.md".to_owned(),
        text: "# Yö, `a_b` – 2.\n\n## Yö\n\n```sh\n# ei\n```\n\n## Yö\n".to_owned(),
    };
    assert_eq!(page.anchors(), ["yö-a_b--2", "yö", "yö-1"]);
}

#[test]
fn every_chapter_is_in_the_book_once() {
    let summary = Page::read("docs/SUMMARY.md");
    let mut listed: Vec<String> = summary.links();
    listed.sort();
    let all = chapters();
    let names = all
        .iter()
        .filter_map(|page| page.name.strip_prefix("docs/"));
    let mut names: Vec<&str> = names.filter(|name| *name != "SUMMARY.md").collect();
    names.sort_unstable();
    assert_eq!(listed, names);
}

/// The first page of the guide leads to each chapter.
#[test]
fn the_first_page_leads_to_every_chapter() {
    let links = Page::read("docs/README.md").links();
    let summary = Page::read("docs/SUMMARY.md").links();
    let missing = summary
        .iter()
        .filter(|name| *name != "README.md" && !links.contains(name));
    assert_eq!(missing.collect::<Vec<_>>(), Vec::<&String>::new());
}
