use super::*;

#[test]
fn an_entry_has_a_text_and_perhaps_an_identifier() {
    #[rustfmt::skip]
    let table = [
        (r#"{"text":"Silta","url":"a/1"}"#, Ok(("Silta", Some("a/1")))),
        (r#"{"url":7,"more":[{}],"text":"Silta\n"}"#, Ok(("Silta\n", Some("7")))),
        (
            r#"{"text":"","url":12345678901234567890123}"#,
            Ok(("", Some("12345678901234567890123"))),
        ),
        (r#"{"text":"Silta","url":true}"#, Ok(("Silta", Some("true")))),
        (r#"{"text":"Silta","url":null}"#, Ok(("Silta", None))),
        (r#"{"text":"Silta"}"#, Ok(("Silta", None))),
        (r#" {"text":"\u00e4"} "#, Ok(("ä", None))),
        (r#"{"text":"Silta","url":{}}"#, Err("the value of \"url\" is not a single value")),
        (r#"{"text":7}"#, Err("the value of \"text\" is not a string")),
        (r#"{"text":null}"#, Err("the value of \"text\" is not a string")),
        (r#"{"text":["Silta"]}"#, Err("the value of \"text\" is not a string")),
        (r#"{"url":8,"text":{"a":1}}"#, Err("the value of \"text\" is not a string")),
        (r#"{"body":"Silta"}"#, Err("no \"text\" in the object")),
        ("[]", Err("not an object of JSON: an array")),
            ("\"a\"", Err("not an object of JSON: a string")),
            ("-1.5", Err("not an object of JSON: a number")),
            ("null", Err("not an object of JSON: null")),
        (r#"{"text":"Silta""#, Err("not JSON: EOF while parsing an object at byte 14")),
        ("Silta", Err("not JSON: expected value at byte 0")),
        (r#"{"text":"Silta"} {}"#, Err("not JSON: trailing characters at byte 17")),
    ];
    for (line, expected) in table {
        let found = Entry::read(3, line.as_bytes(), Keys::default());
        let same = Entry::read_str(3, line, Keys::default());
        assert_eq!(format!("{found:?}"), format!("{same:?}"));
        let found = found.map_err(|error| error.fault.to_string());
        let found = found.as_ref().map(|e| (e.text.as_ref(), e.id.as_deref()));
        assert_eq!(found.map_err(String::as_str), expected, "{line}");
    }
}

#[test]
fn keys_are_named_by_the_caller() {
    let line = br#"{"body":"Silta","text":"no","no":3}"#;
    let keys = |text, id| Keys { text, id };
    let found = Entry::read(1, line, keys("body", "no")).unwrap();
    assert_eq!((&*found.text, found.id.as_deref()), ("Silta", Some("3")));
    let found = Entry::read(1, line, keys("body", "body")).unwrap();
    assert_eq!(found.id.as_deref(), Some("Silta"));
}

#[test]
fn keys_lead_into_objects() {
    let line = br#"{"a":{"b/c":{"text":"Silta"},"u":7,"t":["x","y"]},"m.u":"own","m":{"u":"in"}}"#;
    let table = [
        ("a.b/c.text", "a.u", Some(("Silta", Some("7")))),
        ("/a/b~1c/text", "/a/u", Some(("Silta", Some("7")))),
        ("/a/t/1", "/a/none", Some(("y", None))),
        ("a.t.0", "/m.u", Some(("x", Some("own")))),
        ("m.u", "/m/u", Some(("in", Some("in")))),
        ("a.b", "m.u", None),
        ("/a/t/2", "m.u", None),
        ("a.u.deep", "m.u", None),
    ];
    for (text, id, expected) in table {
        let found = Entry::read(1, line, Keys { text, id });
        let found = found
            .as_ref()
            .ok()
            .map(|e| (e.text.as_ref(), e.id.as_deref()));
        assert_eq!(found, expected, "{text} {id}");
    }
}

#[test]
fn half_a_surrogate_pair_is_read_as_no_character() {
    #[rustfmt::skip]
    let table = [
        (r#"{"text":"a\ud83d b"}"#, "a\u{fffd} b", 1),
        (r#"{"text":"\ude00\ud83d\ude00"}"#, "\u{fffd}\u{1f600}", 1),
        (r#"{"text":"\\ud83d\ud83d\n\uD83D"}"#, "\\ud83d\u{fffd}\n\u{fffd}", 2),
        (r#"{"text":"\ud83d\ude00"}"#, "\u{1f600}", 0),
    ];
    for (line, text, replaced) in table {
        let found = Entry::read_str(1, line, Keys::default()).unwrap();
        assert_eq!(
            (found.text.as_ref(), found.replaced),
            (text, replaced),
            "{line}"
        );
        let same = Entry::read(1, line.as_bytes(), Keys::default()).unwrap();
        assert_eq!(found, same);
    }
    assert!(Entry::read_str(1, r#"{"text":"\ud83d"#, Keys::default()).is_err());
}
