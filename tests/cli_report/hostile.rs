//! Nothing in a page's text can run.

use sha2::{Digest as _, Sha256};

use crate::command::{Sandbox, page};
use crate::unpacked::{Report, decoded};

/// Titles and texts that end scripts, begin elements or break lines of JavaScript.
#[rustfmt::skip]
const HOSTILE: [&str; 10] = [
    "</script><script>alert(1)</script>", "<!-- <script> -->", "<img src=x onerror=alert(1)>",
    "\u{2028}alert(1)\u{2029}", "\0 \u{1} \u{7f} \u{feff}", "'\"`${alert(1)}\\u003cscript\\u003e",
    "]]></style><svg onload=alert(1)>", "javascript:alert(1) {policy} {script} {style}",
    "<!-- data -->", "\u{202e}txt.exe\u{2066} &lt;b&gt; __proto__ constructor",
];

#[test]
fn what_stands_around_the_data_is_the_same_whatever_the_pages_say() {
    let sandbox = Sandbox::new();
    for (number, words) in HOSTILE.iter().enumerate() {
        sandbox.write(format!("pages/{number}.txt"), page(words));
        let line = serde_json::json!({ "text": page(words), "url": words });
        sandbox.write(format!("lines/{number}.jsonl"), format!("{line}\n"));
    }
    sandbox.write("tame/a.txt", page("Silta"));
    let (tame, _) = Report::written(&sandbox, &["tame"]);
    for folder in ["pages", "lines"] {
        let (report, _) = Report::written(&sandbox, &[folder]);
        assert_eq!(report.shell, tame.shell);
        for (shown, words) in report.pages().into_iter().zip(HOSTILE) {
            assert_eq!(shown["text"].as_str().unwrap(), page(words));
        }
    }
}

#[test]
fn the_policy_allows_the_script_and_the_style_of_the_report_alone() {
    let sandbox = Sandbox::with(&["a.txt"]);
    let (Report { shell, .. }, _) = Report::written(&sandbox, &["a.txt"]);
    let between = |start: &str, end: &str| {
        let (_, behind) = shell.split_once(start).unwrap();
        assert!(!behind.contains(start), "{start} stands twice");
        behind.split_once(end).unwrap().0
    };
    let policy = between("http-equiv=\"Content-Security-Policy\" content=\"", "\"");
    let mut rules = policy.split("; ").map(|rule| rule.split_once(' ').unwrap());
    let mut source = |name: &str| rules.find(|(rule, _)| *rule == name).unwrap().1;
    assert_eq!(source("default-src"), "'none'");
    let script = between("<script type=\"module\">", "</script>");
    let style = between("<style>", "</style>");
    for (name, text) in [("script-src", script), ("style-src", style)] {
        let sum = source(name)
            .strip_prefix("'sha256-")
            .unwrap()
            .strip_suffix('\'')
            .unwrap();
        assert_eq!(
            decoded(sum),
            Sha256::digest(text.as_bytes()).to_vec(),
            "{name}"
        );
    }
    assert_eq!(source("img-src"), "data:");
    assert_eq!(source("base-uri"), "'none'");
    assert_eq!(source("form-action"), "'none'");
    assert_eq!(source("require-trusted-types-for"), "'script'");
    // A policy in a meta element rules what stands behind it.
    let at = |words: &str| shell.find(words).unwrap();
    assert!(at("Content-Security-Policy") < at("<style>").min(at("<link")).min(at("<script")));
}
