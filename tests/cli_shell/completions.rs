//! What shells offer; each shell is asked where it is there.

use std::process::Command;

use crate::command::{BINARY, Sandbox, run};

/// The words after which a shell is asked, and some of those that it must and must not
/// offer.
#[rustfmt::skip]
const ASKED: [(&[&str], &[&str], &[&str]); 7] = [
    (&["ch"], &["check"], &["convert"]),
    (&["check", "--fo"], &["--format"], &["--ignore"]),
    (&["check", "--format", ""], &["text", "concise", "sarif"], &["csv"]),
    (&["convert", "--format", ""], &["csv", "xlsx"], &["sarif"]),
    (&["check", "--fail-on", ""], &["note", "warning", "error"], &["text"]),
    (&["check", "--select", "malf"], &["malformed-date", "malformed-email"], &["truncated"]),
    (&["explain", "unre"], &["unread-period", "unreadable"], &["truncated"]),
];

fn script(shell: &str) -> Sandbox {
    let printed = run(".", &["completions", shell]);
    assert_eq!(printed.ended(0, &[]).stderr, "");
    let folder = Sandbox::new();
    folder.write("script", &printed.stdout);
    folder
}

/// What a program prints; `None` where it is not there.
fn output(program: &str, arguments: &[&str], folder: &Sandbox) -> Option<String> {
    let bin = std::path::Path::new(BINARY).parent().unwrap();
    let path = std::env::var("PATH").unwrap_or_default();
    let output = Command::new(program)
        .args(arguments)
        .current_dir(folder)
        .env("PATH", format!("{}:{path}", bin.display()))
        .env("HOME", folder.path(""))
        .output();
    let Ok(output) = output else {
        eprintln!("{program} is not there, and was not asked");
        return None;
    };
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        output.status.success() && told.is_empty(),
        "{program}: {told}"
    );
    Some(String::from_utf8(output.stdout).unwrap())
}

fn offers(shell: &str, words: &[&str], offered: &str) {
    let asked = ASKED.iter().find(|(asked, ..)| *asked == words).unwrap();
    let offered: Vec<_> = offered.split_whitespace().collect();
    for word in asked.1 {
        assert!(
            offered.contains(word),
            "{shell}: {words:?}: no {word} in {offered:?}"
        );
    }
    for word in asked.2 {
        assert!(
            !offered.contains(word),
            "{shell}: {words:?}: {word} in {offered:?}"
        );
    }
}

#[cfg(unix)]
#[test]
fn bash_completes_commands_options_and_values() {
    let folder = script("bash");
    for (words, ..) in ASKED {
        let count = words.len();
        let [last, before] = [1, 2].map(|back| match count.checked_sub(back) {
            Some(at) => words[at],
            None => "innokyla",
        });
        let line = format!(
            "source ./script && COMP_WORDS=(innokyla {}) COMP_CWORD={count} && \
             _innokyla innokyla '{last}' '{before}' && echo \"${{COMPREPLY[@]}}\"",
            words
                .iter()
                .map(|word| format!("'{word}'"))
                .collect::<Vec<_>>()
                .join(" ")
        );
        if let Some(offered) = output("bash", &["--norc", "-c", &line], &folder) {
            offers("bash", words, &offered);
        }
    }
}

#[cfg(unix)]
#[test]
fn fish_completes_commands_options_and_values() {
    let folder = script("fish");
    // Its script does not say what an argument without an option may be.
    for (words, ..) in ASKED.iter().filter(|(words, ..)| words[0] != "explain") {
        let line = format!(
            "source ./script; complete -C 'innokyla {}'",
            words.join(" ")
        );
        if let Some(offered) = output("fish", &["--no-config", "-c", &line], &folder) {
            let names = offered.lines().filter_map(|line| line.split('\t').next());
            offers("fish", words, &names.collect::<Vec<_>>().join(" "));
        }
    }
}

/// Zsh completes on a terminal alone; its script is read, and names the words.
#[cfg(unix)]
#[test]
fn zsh_reads_the_script() {
    let folder = script("zsh");
    output("zsh", &["-f", "-n", "script"], &folder);
    let line =
        "autoload -U compinit && compinit -u -D && source ./script && print $_comps[innokyla]";
    if let Some(function) = output("zsh", &["-f", "-c", line], &folder) {
        assert_eq!(function, "_innokyla\n");
    }
    let script = String::from_utf8(folder.read("script")).unwrap();
    assert!(
        script.contains("concise json ndjson sarif"),
        "the values of --format"
    );
}

#[test]
fn every_shell_has_a_script_and_no_other_word_does() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let folder = script(shell);
        let text = String::from_utf8(folder.read("script")).unwrap();
        for word in ["completions", "per-file-ignore", "show-config"] {
            assert!(text.contains(word), "{shell} has no {word}");
        }
    }
    run(".", &["completions", "tcsh"]).ended(2, &["possible values: bash"]);
    run(".", &["completions"]).ended(2, &["<SHELL>"]);
}
