//! What a reader of reports does not take is left out, and told.

use crate::command::{Sandbox, run, words};
use crate::support::page;

/// GitHub shows ten annotations of a kind in a step.
#[test]
fn github_gets_ten_of_a_kind_and_the_log_has_the_rest() {
    let spoilt = |n: usize| page(&format!("Hanke {n}")).replace("25.01.2022", "eilen");
    for (count, annotations, logged) in [(9, 9, 0), (10, 10, 0), (11, 10, 2), (40, 10, 31)] {
        let folder = Sandbox::new();
        (0..count).for_each(|n| folder.write(format!("{n:02}.txt"), spoilt(n)));
        let output = run(&folder, &["check", ".", "--format", "github"]);
        let (commands, lines): (Vec<_>, Vec<_>) = output
            .text()
            .lines()
            .partition(|line| line.starts_with("::error "));
        assert_eq!((commands.len(), lines.len()), (annotations, logged));
        let all = lines
            .iter()
            .all(|line| line.starts_with("error[malformed-date]: ./"));
        assert!(all, "{lines:?}");
        let told = format!("::{logged} more of this kind are in the log");
        let last = commands.last().unwrap();
        assert_eq!(last.contains(&told), logged > 0, "{last}");
    }
}

/// GitHub takes 25,000 results of a run.
#[test]
fn sarif_has_as_many_results_as_are_taken() {
    let folder = Sandbox::new();
    let note = page("A").replace("Siltakunta\n", "");
    let lines = (0..25_003).map(|n| {
        let text = note.replace("A\n", &format!("Hanke {n}\n"));
        format!("{}\n", serde_json::json!({ "text": text }))
    });
    folder.write("a.jsonl", lines.collect::<String>());
    let arguments = words("check --from jsonl a.jsonl --select empty-field");
    let report = run(&folder, &[&arguments[..], &["--format", "sarif"]].concat()).json();
    let run = &report["runs"][0];
    assert_eq!(run["results"].as_array().unwrap().len(), 25_000);
    let invocation = &run["invocations"][0];
    assert_eq!(invocation["executionSuccessful"], true);
    let told = &invocation["toolExecutionNotifications"][0]["message"]["text"];
    assert_eq!(
        told,
        "3 more findings are left out: a report may have 25000 results"
    );
}
