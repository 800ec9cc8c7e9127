//! What is not read is refused by name, with what to do.

use serde_json::json;

use crate::command::{Sandbox, page, run};

/// JSON that is no line is not read for the text of a page.
#[test]
fn json_that_is_not_lines_is_refused_with_the_remedy() {
    let sandbox = Sandbox::new();
    let pretty = serde_json::to_string_pretty(&json!({ "text": page("A"), "url": 1 })).unwrap();
    for text in [
        pretty.as_str(),
        "[\"a\", \"b\"]",
        "\u{feff}{\n  \"schema\": \"innokyla/1\"\n}\n",
    ] {
        sandbox.write("a.json", text);
        let told =
            "a.json: JSON, and not one object a line: write it so by `jq -c . FILE | innokyla";
        sandbox.convert(&["a.json"]).ended(1, &[told]);
        run(&sandbox, &["check", "a.json"]).ended(2, &[told]);
        sandbox.convert(&["a.json", "--from", "text"]).ended(0, &[]);
    }
    let compact: serde_json::Value = serde_json::from_str(&pretty).unwrap();
    let run = sandbox.convert_with(&["-"], &[] as &[&str], compact.to_string().as_bytes());
    assert_eq!(run.ended(0, &[]).lines()[0]["title"], "A");
    // Brackets open words, too.
    sandbox.write("a.txt", format!("[1]\n{}", page("A")));
    sandbox.convert(&["a.txt"]).ended(0, &[]);
}

#[test]
fn what_stands_behind_an_array_is_told() {
    let sandbox = Sandbox::new();
    let page = json!({ "text": page("A") });
    sandbox.write("a.json", format!("[{page}]\n{page}\n"));
    let run = sandbox.convert(&["a.json"]);
    run.ended(1, &["a.json:2: not JSON: more stands behind the array"]);
    assert_eq!(run.lines().len(), 1);
}

/// An archive, a document and an address are named for what they are.
#[test]
fn what_is_no_text_at_all_is_named() {
    let sandbox = Sandbox::with(&["in/a.txt"]);
    let mut tar = vec![b'a'; 1024];
    tar[257..262].copy_from_slice(b"ustar");
    sandbox.write("a.tar", &tar);
    let office = |name: &[u8]| [&b"PK\x03\x04"[..], &[0; 26], name].concat();
    sandbox.write("a.docx", office(b"[Content_Types].xml"));
    sandbox.write("a.odt", office(b"mimetypeapplication/vnd"));
    sandbox.write("list", "in\n");
    #[rustfmt::skip]
    let table = [
        (&["a.tar"][..], "a.tar: a tar archive, which innokyla does not read; unpack it first"),
        (&["a.docx"], "a.docx: an office document, which innokyla does not read; save it as text"),
        (&["a.odt"], "a.odt: an office document"),
        (
            &["https://example.org/a"],
            "no such file; innokyla fetches no page: save its text first",
        ),
        (&["--files-from", "list"], "in: is a folder, and a list names files; name it beside the list"),
    ];
    for (arguments, told) in table {
        sandbox.convert(arguments).ended(1, &[told]);
    }
}

#[test]
fn what_is_packed_otherwise_is_refused_by_name() {
    let sandbox = Sandbox::with(&["good.txt"]);
    for (name, start) in [
        ("bzip2", &b"BZh91AY&SY"[..]),
        ("xz", b"\xfd7zXZ\0\0\x04"),
        ("zip", b"PK\x03\x04\x14\0"),
        ("7z", b"7z\xbc\xaf\x27\x1c\0\x04"),
        ("lz4", b"\x04\x22\x4d\x18\x64\x40"),
    ] {
        for file in ["a.txt", "a.jsonl"] {
            sandbox.write(file, [start, &[7; 100]].concat());
            let run = sandbox.convert(&[file, "good.txt"]);
            let told = format!(
                "innokyla: {file}: packed with {name}, which innokyla does not read; unpack it first: `"
            );
            assert_eq!(run.ended(1, &[&told]).paths(), ["good.txt"]);
            assert_eq!(run.stderr.lines().count(), 2, "{}", run.stderr);
        }
    }
    // In a folder it is not passed over, nor in the place of a list or a profile.
    sandbox.write("in/a.txt", page("A"));
    let packed = [&b"BZh91AY&SY"[..], &[7; 100]].concat();
    for file in ["in/b.txt.bz2", "in/C.JSONL.XZ", "list", "profile"] {
        sandbox.write(file, &packed);
    }
    let told = "packed with bzip2, which innokyla does not read";
    for (arguments, file) in [
        (&["in"][..], "in/b.txt.bz2"),
        (&["in"], "in/C.JSONL.XZ"),
        (&["--files-from", "list"], "list: the list"),
        (&["good.txt", "--profile", "profile"], "profile"),
    ] {
        sandbox
            .convert(arguments)
            .ended(1, &[&format!("innokyla: {file}: {told}")]);
    }
}
