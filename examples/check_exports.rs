//! Checks whether exports parse cleanly, and prints what is wrong and where if not.
//!
//! ```text
//! cargo run --example check_exports -- seeds/*.txt
//! ```

use std::error::Error;
use std::ffi::OsString;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use innokyla::Severity;

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let all_clean = run(std::env::args_os().skip(1), &mut io::stdout().lock())?;
    Ok(if all_clean {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Prints a line for each clean file and for each diagnostic. Returns whether every file
/// can be trusted: it is text, and no value of it is lost or wrong.
pub fn run(
    arguments: impl Iterator<Item = OsString>,
    out: &mut impl Write,
) -> Result<bool, Box<dyn Error>> {
    let mut all_clean = true;
    for path in arguments {
        let name = Path::new(&path).display();
        let bytes = std::fs::read(&path)?;
        let parsed = match innokyla::parse_bytes(&bytes) {
            Ok(parsed) => parsed,
            Err(error) => {
                writeln!(out, "{name}: {error}")?;
                all_clean = false;
                continue;
            }
        };
        let diagnostics = parsed.diagnostics();
        if diagnostics.is_empty() {
            writeln!(out, "{name}: clean")?;
        }
        for found in diagnostics {
            writeln!(
                out,
                "{name}:{}:{}: {}: {}",
                found.line, found.column, found.severity, found.message
            )?;
            all_clean &= found.severity < Severity::Error;
        }
    }
    Ok(all_clean)
}
