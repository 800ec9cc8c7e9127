//! The command `innokyla`: page exports in, records out.
//!
//! Everything that touches files, terminals and threads is under [`cli`]; the
//! library knows nothing of them.

#![forbid(unsafe_code)]

mod cli;
mod partners;
mod plural;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::main()
}
