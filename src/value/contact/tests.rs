use super::*;

/// One thing a line: an address and what marks it, a number after `#`, what is neither
/// after `!`.
fn shown(text: &str) -> Vec<String> {
    let show = |found: FoundContact| match found.what {
        ContactDetail::Unread => format!("!{}", found.whole.slice(text)),
        ContactDetail::Phone(span) => format!("#{}", span.slice(text)),
        ContactDetail::Email {
            span,
            template,
            rewritten,
        } => {
            let star = if template { "*" } else { "" };
            let address = rewritten.map_or(String::new(), |to| format!(" = {to}"));
            format!("{star}{}{address}", span.slice(text))
        }
    };
    contacts(text).map(show).collect()
}

#[track_caller]
fn check(rows: &[(&str, &[&str])]) {
    crate::value::check(shown, rows);
}

#[test]
fn addresses_stand_alone_or_in_a_list() {
    #[rustfmt::skip]
    check(&[
        ("", &[]),
        (" , ; \n", &[]),
        ("mikael.palola@jyvaskyla.fi", &["mikael.palola@jyvaskyla.fi"]),
        ("maija.meri@thl.fi, anu.niemi@thl.fi", &["maija.meri@thl.fi", "anu.niemi@thl.fi"]),
        ("maija.meri@thl.fi; anu.niemi@thl.fi;", &["maija.meri@thl.fi", "anu.niemi@thl.fi"]),
        ("maija.meri@thl.fi,anu.niemi@thl.fi", &["maija.meri@thl.fi", "anu.niemi@thl.fi"]),
        ("maija.meri@thl.fi ja anu.niemi@thl.fi", &["maija.meri@thl.fi", "anu.niemi@thl.fi"]),
        ("maija.meri@thl.fi sekä anu.niemi@thl.fi", &["maija.meri@thl.fi", "anu.niemi@thl.fi"]),
        ("maija.meri@thl.fi / anu.niemi@thl.fi", &["maija.meri@thl.fi", "anu.niemi@thl.fi"]),
        ("maija.meri@thl.fi/anu.niemi@thl.fi", &["maija.meri@thl.fi", "anu.niemi@thl.fi"]),
        ("maija.meri@thl.fi anu.niemi@thl.fi", &["maija.meri@thl.fi", "anu.niemi@thl.fi"]),
        ("maija.meri@thl.fi\nanu.niemi@thl.fi\n", &["maija.meri@thl.fi", "anu.niemi@thl.fi"]),
        ("maija.meri@thl.fi och anna.berg@thl.fi", &["maija.meri@thl.fi", "anna.berg@thl.fi"]),
        ("Maija.Meri@THL.FI", &["Maija.Meri@THL.FI"]),
        ("maija_meri-1+sote@ext.oulu.fi", &["maija_meri-1+sote@ext.oulu.fi"]),
        ("mäki@yhtiö.fi", &["mäki@yhtiö.fi"]),
        ("q\u{301}@thl.fi", &["q\u{301}@thl.fi"]),
        ("maija@thl.xn--p1a1", &["maija@thl.xn--p1a1"]),
    ]);
}

#[test]
fn marks_around_an_address_are_left_out() {
    #[rustfmt::skip]
    check(&[
        ("maija.meri@thl.fi.", &["maija.meri@thl.fi"]),
        ("(maija.meri@thl.fi)", &["maija.meri@thl.fi"]),
        ("<maija.meri@thl.fi>", &["maija.meri@thl.fi"]),
        ("[maija.meri@thl.fi].", &["maija.meri@thl.fi"]),
        ("\"maija.meri@thl.fi\"", &["maija.meri@thl.fi"]),
        ("mailto:maija.meri@thl.fi", &["maija.meri@thl.fi"]),
        ("mailto: maija.meri@thl.fi", &["maija.meri@thl.fi"]),
        ("(mailto:maija.meri@thl.fi)", &["maija.meri@thl.fi"]),
        ("sähköposti:maija.meri@thl.fi", &["maija.meri@thl.fi"]),
        ("Sähköposti: maija.meri@thl.fi", &["maija.meri@thl.fi"]),
        ("s-posti maija.meri@thl.fi; email: anu@thl.fi", &["maija.meri@thl.fi", "anu@thl.fi"]),
        ("mailto:maija.meri@thl.fi?subject=Silta&body=Hei%20vaan", &["maija.meri@thl.fi"]),
        ("<mailto:maija@thl.fi?subject=Silta>, anu@thl.fi", &["maija@thl.fi", "anu@thl.fi"]),
    ]);
}

#[test]
fn a_pattern_is_marked_as_a_template() {
    #[rustfmt::skip]
    check(&[
        ("etunimi.sukunimi@gov.fi", &["*etunimi.sukunimi@gov.fi"]),
        ("etunimi.sukunimi@thl.fi, maija.meri@thl.fi", &["*etunimi.sukunimi@thl.fi", "maija.meri@thl.fi"]),
        ("Etunimi.Sukunimi@thl.fi", &["*Etunimi.Sukunimi@thl.fi"]),
        ("etunimi_sukunimi@thl.fi", &["*etunimi_sukunimi@thl.fi"]),
        ("etunimi-sukunimi@thl.fi", &["*etunimi-sukunimi@thl.fi"]),
        ("e.sukunimi@thl.fi", &["*e.sukunimi@thl.fi"]),
        ("enimi.snimi@thl.fi", &["*enimi.snimi@thl.fi"]),
        ("förnamn.efternamn@ovph.fi", &["*förnamn.efternamn@ovph.fi"]),
        ("fornamn.efternamn@ovph.fi", &["*fornamn.efternamn@ovph.fi"]),
        ("firstname.lastname@thl.fi", &["*firstname.lastname@thl.fi"]),
        ("nimi.sukunimi@thl.fi", &["*nimi.sukunimi@thl.fi"]),
        ("etunimi.sukunimi(at)thl.fi", &["*etunimi.sukunimi(at)thl.fi = etunimi.sukunimi@thl.fi"]),
        ("toni.niminen@thl.fi", &["toni.niminen@thl.fi"]),
    ]);
}

#[test]
fn a_hidden_or_spaced_at_sign_is_put_in() {
    #[rustfmt::skip]
    check(&[
        ("maija(at)thl.fi", &["maija(at)thl.fi = maija@thl.fi"]),
        ("maija[at]thl.fi", &["maija[at]thl.fi = maija@thl.fi"]),
        ("maija(ät)thl.fi", &["maija(ät)thl.fi = maija@thl.fi"]),
        ("maija(a)thl.fi.", &["maija(a)thl.fi = maija@thl.fi"]),
        ("(maija(at)thl.fi)", &["maija(at)thl.fi = maija@thl.fi"]),
        ("maija (at) thl.fi", &["maija (at) thl.fi = maija@thl.fi"]),
        ("maija [at] thl.fi, anu (AT) thl.fi", &["maija [at] thl.fi = maija@thl.fi", "anu (AT) thl.fi = anu@thl.fi"]),
        ("maija.meri at thl.fi", &["maija.meri at thl.fi = maija.meri@thl.fi"]),
        ("maija.meri @ thl.fi", &["maija.meri @ thl.fi = maija.meri@thl.fi"]),
        ("maija.meri @thl.fi", &["maija.meri @thl.fi = maija.meri@thl.fi"]),
        ("maija.meri@ thl.fi.", &["maija.meri@ thl.fi = maija.meri@thl.fi"]),
        ("maija(at)thl(dot)fi", &["maija(at)thl(dot)fi = maija@thl.fi"]),
        ("maija@thl(dot)fi", &["maija@thl(dot)fi = maija@thl.fi"]),
        ("Maija Meri maija.meri @thl.fi", &["!Maija Meri", "maija.meri @thl.fi = maija.meri@thl.fi"]),
        ("maija(@)thl.fi", &["maija(@)thl.fi = maija@thl.fi"]),
        ("maija ( at ) thl.fi", &["maija ( at ) thl.fi = maija@thl.fi"]),
        ("sähköposti:maija.meri (at) thl.fi", &["maija.meri (at) thl.fi = maija.meri@thl.fi"]),
        ("maija[@]thl.fi", &["maija[@]thl.fi = maija@thl.fi"]),
        ("maija [@] thl.fi", &["maija [@] thl.fi = maija@thl.fi"]),
        ("maija.meri{at}thl.fi", &["maija.meri{at}thl.fi = maija.meri@thl.fi"]),
        ("maija[AT]thl[DOT]fi", &["maija[AT]thl[DOT]fi = maija@thl.fi"]),
        ("maija [at] thl [dot] fi", &["maija [at] thl [dot] fi = maija@thl.fi"]),
        ("maija [dot] meri (ät) thl (piste) fi", &["maija [dot] meri (ät) thl (piste) fi = maija.meri@thl.fi"]),
        ("maija.meri at thl dot fi", &["maija.meri at thl dot fi = maija.meri@thl.fi"]),
        ("maija.meri [a] thl.fi", &["maija.meri [a] thl.fi = maija.meri@thl.fi"]),
        ("maija.meri (a) thl.fi", &["maija.meri (a) thl.fi = maija.meri@thl.fi"]),
        ("maija.meri<at>thl.fi", &["maija.meri<at>thl.fi = maija.meri@thl.fi"]),
        ("maija.meri <ät> thl.fi", &["maija.meri <ät> thl.fi = maija.meri@thl.fi"]),
        ("maija.meri (at) thl . fi", &["maija.meri (at) thl . fi = maija.meri@thl.fi"]),
        ("maija.meri@thl.fi . Anu", &["maija.meri@thl.fi", "!. Anu"]),
        ("maija.meri ((at)) thl.fi", &["maija.meri ((at)) thl.fi = maija.meri@thl.fi"]),
        ("maija.meri [at thl.fi", &["maija.meri [at thl.fi = maija.meri@thl.fi"]),
        ("maija.meri(snabel-a)ovph.fi", &["maija.meri(snabel-a)ovph.fi = maija.meri@ovph.fi"]),
    ]);
}

#[test]
fn what_is_no_address_is_malformed() {
    #[rustfmt::skip]
    check(&[
        ("etunimi.sukunimi@", &["!etunimi.sukunimi@"]),
        ("maija.meri@thl", &["!maija.meri@thl"]),
        ("maija.meri.thl.fi", &["!maija.meri.thl.fi"]),
        ("@thl.fi", &["!@thl.fi"]),
        ("maija@@thl.fi", &["!maija@@thl.fi"]),
        ("maija@thl.fianu@thl.fi", &["!maija@thl.fianu@thl.fi"]),
        ("maija..meri@thl.fi", &["!maija..meri@thl.fi"]),
        (".meri@thl.fi", &["!.meri@thl.fi"]),
        ("maija@thl..fi", &["!maija@thl..fi"]),
        ("maija@192.168.0.1", &["!maija@192.168.0.1"]),
        ("maija.meri@thl,fi", &["!maija.meri@thl,fi"]),
        ("maija@thl-.fi", &["!maija@thl-.fi"]),
        ("maija@thl,anu@thl.fi", &["!maija@thl", "anu@thl.fi"]),
        ("maija.meri\n@thl.fi", &["!maija.meri", "!@thl.fi"]),
        ("(at)", &["!(at)"]),
        ("(at) @thl.fi", &["!(at)", "!@thl.fi"]),
        ("ei ole tiedossa", &["!ei ole tiedossa"]),
    ]);
}

#[test]
fn prose_beside_addresses_is_one_run_to_a_line() {
    #[rustfmt::skip]
    check(&[
        ("Maija Meri maija.meri@thl.fi", &["!Maija Meri", "maija.meri@thl.fi"]),
        ("Maija Meri, maija.meri@thl.fi, Anu Niemi, anu.niemi@thl.fi",
            &["!Maija Meri", "maija.meri@thl.fi", "!Anu Niemi", "anu.niemi@thl.fi"]),
        ("Maija Meri <maija.meri@thl.fi>", &["!Maija Meri", "maija.meri@thl.fi"]),
        ("Hankejohtaja, vs. ja muut maija.meri@thl.fi", &["!Hankejohtaja, vs. ja muut", "maija.meri@thl.fi"]),
        ("ks. sivut\nei vielä", &["!ks. sivut", "!ei vielä"]),
        ("etunimi.sukunimi@thl.fi (ei ääkkösiä)", &["*etunimi.sukunimi@thl.fi", "!(ei ääkkösiä)"]),
        ("Maija Meri @thl.fi", &["!Maija Meri", "!@thl.fi"]),
        ("kirjoita (maija) at thl.fi", &["!kirjoita (maija) at thl.fi"]),
        ("vastaamme at kaikkiin", &["!vastaamme at kaikkiin"]),
    ]);
}

#[test]
fn a_telephone_number_is_no_address() {
    #[rustfmt::skip]
    check(&[
        ("maija@thl.fi, puh. 044 000 3333", &["maija@thl.fi", "#044 000 3333"]),
        ("maija@thl.fi p. 044-000 3333", &["maija@thl.fi", "#044-000 3333"]),
        ("maija@thl.fi / +358 44 000 3333", &["maija@thl.fi", "#+358 44 000 3333"]),
        ("maija@thl.fi\n0440003333", &["maija@thl.fi", "#0440003333"]),
        ("p.0440003333, maija@thl.fi", &["#0440003333", "maija@thl.fi"]),
        ("Puhelin: 044 000 3333, sähköposti: maija@thl.fi", &["#044 000 3333", "maija@thl.fi"]),
        ("maija@thl.fi (044 000 3333)", &["maija@thl.fi", "#044 000 3333"]),
        ("maija@thl.fi (gsm 044 000 3333).", &["maija@thl.fi", "#044 000 3333"]),
        ("+358 (0)44 000 3333", &["#+358 (0)44 000 3333"]),
        ("+358(0)440003333", &["#+358(0)440003333"]),
        ("(09) 123 4567", &["#(09) 123 4567"]),
        ("(0401234567)", &["#0401234567"]),
        ("040.123.4567", &["#040.123.4567"]),
        ("040/123 4567", &["#040/123 4567"]),
        ("0295 000 111 (vaihde)", &["#0295 000 111"]),
        ("vaihde 1234", &["#1234"]),
        ("puh. nro: 040 123 4567", &["#040 123 4567"]),
        ("Tfn 06 123 4567 eller 040 123 4567", &["#06 123 4567", "#040 123 4567"]),
        ("040 123 4567, 050 765 4321", &["#040 123 4567", "#050 765 4321"]),
        ("040 123 4567 050 765 4321", &["#040 123 4567", "#050 765 4321"]),
        ("040 123 4567/050 765 4321", &["#040 123 4567", "#050 765 4321"]),
        ("040 123 0456", &["#040 123 0456"]),
        ("+358 40 123 0456 tai 050 1", &["#+358 40 123 0456", "!050 1"]),
    ]);
}

/// Behind a slash stands an extension, which is none of the number.
#[test]
fn a_slash_behind_a_whole_number_ends_it() {
    let found = shown("040 123 4567/12");
    assert!(found.contains(&"#040 123 4567".to_owned()), "{found:?}");
}

#[test]
fn what_looks_like_a_number_is_none() {
    for text in [
        "00100 Helsinki",
        "05.05.2022",
        "2020-2023",
        "01/2022",
        "0201256-6",
        "klo 09.00-15.00",
        "12345678",
        "puh.",
        "p. 1",
        "040 123 4567x",
    ] {
        check(&[(text, &[&format!("!{text}")])]);
    }
}

#[test]
fn details_stand_beside_names() {
    let text = "Anu Niemi (THL), puh. 040 123 4567, Maija Meri <maija@thl.fi>, liisa@thl";
    let found = contacts_beside(text).into_iter();
    let details: Vec<_> = found.map(|found| found.whole.slice(text)).collect();
    assert_eq!(details, ["puh. 040 123 4567", "maija@thl.fi", "liisa@thl"]);
    assert_eq!(contacts_beside("Anu Niemi, THL"), []);
}

/// Each is read at once; were any of them read in quadratic time, it would take minutes.
#[test]
fn long_values_take_linear_time() {
    for unit in [
        "a@", "a @ ", "(at)", "a(at)", "a (at) ", "((", "a.", ",", "ja ", "a@b.fi ", "040 ", "p. ",
        "0(",
    ] {
        let text = unit.repeat(100_000 / unit.len());
        assert!(contacts(&text).count() <= text.len(), "{unit}");
    }
}

/// What is glued to a label is no part of it, and is lost in no label either.
#[test]
fn a_label_is_letters_alone() {
    let text = "thl.fimailto:ja(at)thl.fi";
    check(&[(text, &[&format!("!{text}")])]);
}

proptest::proptest! {
    #[test]
    fn items_follow_each_other_and_hold_every_word(
        text in "((maija|meri|@|at|\\(at\\)|thl\\.fi|\\.|ja|mailto:|<|>)[ ,;\n]?){0,14}",
    ) {
        let mut end = 0;
        for found in contacts(&text) {
            let span = found.whole;
            proptest::prop_assert!(span.start >= end && !span.is_empty());
            let between = text.get(end..span.start).unwrap();
            proptest::prop_assert!(!between.contains("thl") && !between.contains('@'), "{between}");
            end = span.end;
        }
        proptest::prop_assert!(!text.get(end..).unwrap().contains("thl"));
    }
}

/// Where an address stands is asked of whole lines, too, and its hidden sign is the same.
#[test]
fn a_line_holds_an_address_or_what_hides_one() {
    for line in [
        "maija.meri@kyla.example",
        "maija.meri(at)kyla.example",
        "maija.meri [at] kyla.example",
        "maija.meri ( ät ) kyla.example",
        "maija.meri {a\u{308}t} kyla.example",
        "maija.meri(a)kyla.example",
        "maija.meri(miukumauku)kyla.example",
    ] {
        assert!(holds_address(line), "{line}");
        assert_eq!(contacts_beside(line).len(), 1, "{line}");
    }
    for line in [
        "Facebook:@kyla",
        "Kylä (a) ja kunta",
        "(a) kohta",
        "Kylä (alkaen keväällä)",
        "Kylä (atk)",
    ] {
        assert!(!holds_address(line), "{line}");
    }
}

/// A remark beside an address is no broken one.
#[test]
fn remarks_beside_addresses() {
    let unread = |text: &str| {
        let found = without_remarks(text, contacts(text).collect());
        let unread = found
            .into_iter()
            .filter(|found| found.what == ContactDetail::Unread);
        unread
            .map(|found| found.whole.slice(text).to_owned())
            .collect::<Vec<_>>()
    };
    for text in [
        "maija.meri@thl.fi (yleinen)",
        "maija.meri@thl.fi (ajanvaraus), anu@thl.fi (palaute)",
        "maija.meri@thl.fi / vuoropuhelin 050 123 4567",
        "maija.meri@thl.fi (Maija Meri)",
        "Maija: maija.meri@thl.fi",
        "kirjaamo: kirjaamo@thl.fi, hanke: hanke@thl.fi",
        "maija.meri@thl.fi (31.12. asti)",
        "maija.meri@thl.fi (anu@thl.fi 1.1.2023 alkaen)",
        "maija.meri@thl.fi / www.kyla.example.fi",
    ] {
        assert_eq!(unread(text), [""; 0], "{text}");
    }
    for (text, expected) in [
        ("Maija Meri", &["Maija Meri"][..]),
        ("maija.meri@thl.fi\nRantalan kunta", &["Rantalan kunta"]),
        ("maija.meri@thl.fi, anu.niemi thl.fi", &["anu.niemi thl.fi"]),
        ("maija.meri@thl.fi, anu.niemi.thl.fi", &["anu.niemi.thl.fi"]),
        ("maija.meri@thl.fi, anu@thl", &["anu@thl"]),
        ("maija.meri / anu @thl.fi", &["maija.meri"]),
    ] {
        assert_eq!(unread(text), expected, "{text}");
    }
}
