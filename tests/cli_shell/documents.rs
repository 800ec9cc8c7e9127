//! The files that `docs/check.md` shows are what the command takes and writes.

use crate::command::{Sandbox, run, words};

/// The blocks of a language in the document.
fn blocks(language: &str) -> Vec<&'static str> {
    let text = include_str!("../../docs/check.md");
    let open = format!("```{language}\n");
    let blocks = text.split(&open).skip(1);
    blocks
        .map(|block| block.split("```").next().unwrap())
        .collect()
}

#[test]
fn the_file_of_options_in_the_documents_is_one() {
    let [config] = blocks("toml")[..] else {
        panic!("one file of options is shown");
    };
    let folder = Sandbox::of(&[("innokyla.toml", config.as_bytes())]);
    for command in ["check", "convert", "profile"] {
        let shown = run(&folder, &[command, "corpus", "--show-config"]);
        let text = shown.ended(0, &[]).text();
        let line = "exclude = [\"luonnokset\", \"*.bak.txt\"]  # innokyla.toml:5\n";
        assert!(text.contains(line), "{text}");
    }
    let config: toml::Value = toml::from_str(config).unwrap();
    let schema = serde_json::from_str(include_str!("../../schemas/config.json")).unwrap();
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    assert!(validator.is_valid(&serde_json::to_value(config).unwrap()));
}

#[test]
fn the_accepted_findings_in_the_documents_are_some() {
    let [accepted] = blocks("json")[..] else {
        panic!("one file of accepted findings is shown");
    };
    let folder = Sandbox::of(&[("known.json", accepted.as_bytes()), ("c.txt", b"x\n")]);
    let arguments = words("check c.txt --accepted known.json --accept known.json");
    run(
        &folder,
        &[&arguments[..], &["--select", "truncated"]].concat(),
    )
    .ended(0, &[]);
    // It is as it would be written.
    assert_eq!(
        String::from_utf8(folder.read("known.json")).unwrap(),
        accepted
    );
}
