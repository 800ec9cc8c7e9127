//! `innokyla man`: manual pages.

use std::io;
use std::path::{Path, PathBuf};

use clap::{Args, Command};
use clap_mangen::Man;

use super::failure::unwritten;
use super::output::{Output, print};
use super::terminal::told;
use super::{Status, config};

mod roff;

use roff::{in_ascii, sections, titled};

/// Print the manual page of innokyla, or write those of all its commands
#[derive(Args)]
#[command(after_help = "\
\x1b[1;4mExamples:\x1b[0m
  innokyla man | man -l -
  innokyla man -o ~/.local/share/man/man1      # then: man innokyla-check")]
pub(crate) struct ManArgs {
    /// Write a page for innokyla and one for each command into DIR
    #[arg(short, long, value_name = "DIR", value_hint = clap::ValueHint::DirPath)]
    output: Option<PathBuf>,
}

impl ManArgs {
    pub(crate) fn run(&self) -> Status {
        let mut innokyla = config::command().disable_help_subcommand(true);
        innokyla.build();
        let Some(folder) = &self.output else {
            // What is written into memory is written.
            let page = page(innokyla).unwrap_or_default();
            return print(&String::from_utf8_lossy(&page));
        };
        let commands: Vec<_> = innokyla.get_subcommands().cloned().collect();
        for command in std::iter::once(innokyla).chain(commands) {
            if told(write(folder, command)).is_none() {
                return Status::Failed;
            }
        }
        Status::Done
    }
}

/// The manual page of a command.
fn page(command: Command) -> io::Result<Vec<u8>> {
    let help = command.get_after_long_help();
    let help = help.or(command.get_after_help()).map(ToString::to_string);
    let nothing: Option<&str> = None;
    let mut page = Vec::new();
    let command = command.after_help(nothing).after_long_help(nothing);
    Man::new(command).render(&mut page)?;
    let page = titled(&String::from_utf8_lossy(&page)) + &sections(&help.unwrap_or_default());
    Ok(in_ascii(&page).into_bytes())
}

/// Writes the manual page of a command into a folder; the error is a message.
fn write(folder: &Path, command: Command) -> Result<(), String> {
    let name = command.get_display_name().unwrap_or("innokyla");
    let path = folder.join(format!("{name}.1"));
    let output = Output::file(&path)?;
    page(command)
        .and_then(|page| output.finish_with(&page))
        .map_err(|error| unwritten(&path, &error))
}
