//! As much of Markdown as the guide has: fenced blocks, headings, links.

use std::fs;

use crate::support::path;

/// A page of Markdown, named by its path below the package's root.
pub(crate) struct Page {
    pub(crate) name: String,
    pub(crate) text: String,
}

impl Page {
    pub(crate) fn read(name: &str) -> Self {
        let text = fs::read_to_string(path(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        Self {
            name: name.to_owned(),
            text,
        }
    }

    /// The fenced blocks, in the order of the page.
    pub(crate) fn blocks(&self) -> Vec<Block> {
        let mut blocks: Vec<Block> = Vec::new();
        let mut open = false;
        for (number, line) in (1..).zip(self.text.lines()) {
            match line.trim_start().strip_prefix("```") {
                Some(_) if open => open = false,
                Some(language) => {
                    open = true;
                    blocks.push(Block {
                        line: number,
                        language: language.trim().to_owned(),
                        text: String::new(),
                    });
                }
                None if open => {
                    let block = blocks.last_mut().unwrap();
                    block.text += line;
                    block.text.push('\n');
                }
                None => {}
            }
        }
        blocks
    }

    /// The lines outside of fenced blocks.
    pub(crate) fn prose(&self) -> impl Iterator<Item = &str> {
        let mut open = false;
        self.text.lines().filter(move |line| {
            let is_fence = line.trim_start().starts_with("```");
            open ^= is_fence;
            !open && !is_fence
        })
    }

    /// The anchors of the headings, as books and forges make them.
    pub(crate) fn anchors(&self) -> Vec<String> {
        let mut anchors: Vec<String> = Vec::new();
        for line in self.prose().filter(|line| line.starts_with('#')) {
            let anchor = anchor(line.trim_start_matches('#').trim());
            let again = (1..).map(|number| format!("{anchor}-{number}"));
            let mut names = std::iter::once(anchor.clone()).chain(again);
            anchors.extend(names.find(|name| !anchors.contains(name)));
        }
        anchors
    }

    /// The targets of links and pictures.
    pub(crate) fn links(&self) -> Vec<String> {
        let mut links = Vec::new();
        for line in self.prose() {
            // What stands in back-quotes is no link.
            let outside: String = line.split('`').step_by(2).collect::<Vec<_>>().join("`");
            for part in outside.split("](").skip(1) {
                let target = part.split(')').next().unwrap();
                links.push(target.split(' ').next().unwrap().to_owned());
            }
        }
        links
    }
}

/// A fenced block.
pub(crate) struct Block {
    /// The line of its opening fence.
    pub(crate) line: usize,
    /// What stands behind that fence.
    pub(crate) language: String,
    /// Its lines.
    pub(crate) text: String,
}

/// The anchor of a heading: its letters and digits in lower case, with `-` for spaces.
fn anchor(heading: &str) -> String {
    let kept = heading.chars().filter_map(|letter| match letter {
        ' ' => Some('-'),
        '-' | '_' => Some(letter),
        _ => letter.is_alphanumeric().then_some(letter),
    });
    kept.flat_map(char::to_lowercase).collect()
}

/// Every chapter of the guide, and the list of chapters, by name.
pub(crate) fn chapters() -> Vec<Page> {
    let mut names = Vec::new();
    for folder in ["docs", "docs/fi"] {
        for entry in fs::read_dir(path(folder)).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            if name.ends_with(".md") {
                names.push(format!("{folder}/{name}"));
            }
        }
    }
    names.sort();
    names.iter().map(|name| Page::read(name)).collect()
}
