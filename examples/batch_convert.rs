//! Converts every export of a folder to JSON, next to each other in another.
//!
//! ```text
//! cargo run --example batch_convert -- seeds json
//! ```

use std::error::Error;
use std::ffi::OsString;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use innokyla::{Document, Source};

fn main() -> Result<(), Box<dyn Error>> {
    run(std::env::args_os().skip(1), &mut io::stdout().lock())
}

/// Writes one JSON file for each text file, and prints a line for each.
pub fn run(
    arguments: impl Iterator<Item = OsString>,
    out: &mut impl Write,
) -> Result<(), Box<dyn Error>> {
    let folders: Vec<PathBuf> = arguments.map(PathBuf::from).collect();
    let [from, to] = folders.as_slice() else {
        return Err("usage: batch_convert FROM TO".into());
    };
    fs::create_dir_all(to)?;
    for path in text_files(from)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let target = to.join(&*name).with_extension("json");
        match convert(&path, &name) {
            Ok(json) => {
                fs::write(&target, json)?;
                writeln!(out, "{name}: converted")?;
            }
            Err(error) => writeln!(out, "{name}: {error}")?,
        }
    }
    Ok(())
}

/// The whole use of the library: bytes to JSON.
fn convert(path: &Path, name: &str) -> Result<String, Box<dyn Error>> {
    let bytes = fs::read(path)?;
    let parsed = innokyla::parse_bytes(&bytes)?;
    let source = Source::new(parsed.encoding()).path(name);
    let document = Document::of(parsed.record()).source(source);
    Ok(serde_json::to_string_pretty(&document)?)
}

fn text_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(folder)?
        .map(|entry| Ok(entry?.path()))
        .collect::<io::Result<Vec<_>>>()?;
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    paths.sort();
    Ok(paths)
}
