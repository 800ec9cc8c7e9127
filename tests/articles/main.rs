//! Articles as other sites print them: what is text, what is data, what heads what.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod dates;
mod links;
mod site;
mod text;

use innokyla::{Article, Block, Record, parse};

const FIRST: &str = "Neuvonta palvelee asukkaita arkisin ja auttaa löytämään oikean palvelun.";
const SECOND: &str = "Toiminta alkoi keväällä, ja sen tulokset kootaan syksyllä yhteen.";

fn article(text: &str) -> Article<'static> {
    match parse(text).into_record().into_owned() {
        Record::Article(article) => *article,
        other => panic!("{other:?}"),
    }
}

/// A block as its kind and its words.
fn show(block: &Block<'_>) -> String {
    match block {
        Block::Paragraph { text } => format!("p {text}"),
        Block::Heading { text } => format!("h {text}"),
        Block::Link { text } => format!("a {text}"),
        Block::List { items, .. } => {
            let items: Vec<&str> = items.iter().map(|item| &*item.value).collect();
            format!("l {}", items.join(" / "))
        }
        _ => String::new(),
    }
}

/// The headings of the sections.
fn headings(article: &Article<'_>) -> Vec<String> {
    let sections = article.sections.iter();
    sections
        .map(|section| section.heading.as_ref().unwrap().to_string())
        .collect()
}
