//! `innokyla completions`: what a shell offers after `innokyla`.

use clap::Args;
use clap_complete::Shell;

use super::output::print;
use super::{Status, config};

/// Print a script that makes a shell complete innokyla's options and their values
#[derive(Args)]
#[command(after_help = "\
\x1b[1;4mExamples:\x1b[0m
  innokyla completions bash > ~/.local/share/bash-completion/completions/innokyla
  innokyla completions zsh > ~/.zfunc/_innokyla      # with fpath+=~/.zfunc before compinit
  innokyla completions fish > ~/.config/fish/completions/innokyla.fish
  innokyla completions powershell >> $PROFILE")]
pub(crate) struct CompletionsArgs {
    /// The shell
    #[arg(value_enum, value_name = "SHELL")]
    shell: Shell,
}

impl CompletionsArgs {
    pub(crate) fn run(&self) -> Status {
        let mut script = Vec::new();
        let mut command = config::command();
        clap_complete::generate(self.shell, &mut command, "innokyla", &mut script);
        print(&String::from_utf8_lossy(&script))
    }
}
