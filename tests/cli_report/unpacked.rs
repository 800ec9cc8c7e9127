//! A report read back, by other code than wrote it.

use std::collections::BTreeMap;
use std::io::Read as _;

use flate2::read::DeflateDecoder;
use serde_json::Value;

use crate::command::{Run, Sandbox, run};

/// What a report holds.
pub(crate) struct Report {
    /// The page without its data.
    pub(crate) shell: String,
    pub(crate) blocks: BTreeMap<String, Value>,
}

impl Report {
    pub(crate) fn of(html: &str) -> Self {
        let mut shell = String::new();
        let mut blocks = BTreeMap::new();
        let mut rest = html;
        while let Some((before, behind)) =
            rest.split_once("<script type=\"application/octet-stream\" id=\"")
        {
            shell += before;
            let (id, behind) = behind.split_once("\">").unwrap();
            let (letters, behind) = behind.split_once("</script>\n").unwrap();
            let mut json = String::new();
            DeflateDecoder::new(decoded(letters).as_slice())
                .read_to_string(&mut json)
                .unwrap();
            let known = blocks.insert(id.to_owned(), serde_json::from_str(&json).unwrap());
            assert!(known.is_none(), "{id} stands twice");
            rest = behind;
        }
        shell += rest;
        Self { shell, blocks }
    }

    /// Runs `innokyla report` in a folder and reads what it writes to `report.html`.
    pub(crate) fn written(sandbox: &Sandbox, args: &[&str]) -> (Self, Run) {
        let run = run(sandbox, &[&["report", "-o", "report.html"], args].concat());
        let html = String::from_utf8(sandbox.read("report.html")).unwrap();
        (Self::of(&html), run)
    }

    pub(crate) fn rows(&self) -> &[Value] {
        self.blocks["index"].as_array().unwrap()
    }

    pub(crate) fn collection(&self) -> &Value {
        &self.blocks["collection"]
    }

    /// The pages of all blocks, in order.
    pub(crate) fn pages(&self) -> Vec<&Value> {
        let firsts = self.collection()["blocks"].as_array().unwrap();
        let mut pages = Vec::new();
        for (number, first) in firsts.iter().enumerate() {
            assert_eq!(first.as_u64().unwrap(), pages.len() as u64);
            pages.extend(self.blocks[&format!("block-{number}")].as_array().unwrap());
        }
        assert_eq!(pages.len(), self.rows().len());
        pages
    }
}

/// Base64, bit by bit.
pub(crate) fn decoded(letters: &str) -> Vec<u8> {
    let (mut bits, mut count, mut bytes) = (0_u32, 0, Vec::new());
    for letter in letters.trim_end_matches('=').chars() {
        let six = match letter {
            'A'..='Z' => letter as u32 - 'A' as u32,
            'a'..='z' => letter as u32 - 'a' as u32 + 26,
            '0'..='9' => letter as u32 - '0' as u32 + 52,
            '+' => 62,
            '/' => 63,
            _ => panic!("{letter:?} is no letter of base64"),
        };
        bits = bits << 6 | six;
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count & 0xff) as u8);
        }
    }
    bytes
}
