//! Pages read with the frame that a profile shows.

use std::fs;

use serde_json::Value;

use crate::command::{Sandbox, run as innokyla, words};
use crate::{OLDER, folder};

/// A page with lines around it that the parser does not know.
fn framed(number: u32) -> String {
    format!(
        "Oma tila\nUusimmat julkaisut\n\nMalli {number} auttaa kaikkia.\n\n\
         Toimintamallin nimi\nMalli {number}\nToimintamallin lyhyt kuvaus\n\n\
         Malli {number} auttaa kaikkia.\n\nLuotu\n\n1.2.2022\n\nViimeksi muokattu\n\n2.2.2022\n\
         Ratkaisun perusidea **\n\nHoitaja vastaa {number} kertaa.\n\n\
         Tilaa kuukausikirje\n\nVersio\n"
    )
}

/// The frame that a profile has learnt is in no value of the pages that are read with it.
#[test]
fn a_frame_is_learnt_by_a_profile_and_passed_over_with_it() {
    let folder = Sandbox::new();
    fs::create_dir(folder.path("pages")).unwrap();
    for number in 0..20 {
        fs::write(folder.path(format!("pages/{number}.txt")), framed(number)).unwrap();
    }
    fs::write(folder.path("page.txt"), framed(21)).unwrap();
    let run = |arguments: &[&str]| innokyla(&folder, arguments);
    let profile = run(&["profile", "pages", "-o", "profile.json", "--quiet"]);
    assert_eq!(profile.status, 0, "{}", profile.stderr);

    let body = |page: &Value| page["sections"][0]["body"].as_array().unwrap().len();
    let before: Value = serde_json::from_str(run(&["convert", "page.txt"]).text()).unwrap();
    assert_eq!(
        (before["lead"].as_array().unwrap().len(), body(&before)),
        (2, 3)
    );
    let with_profile = ["convert", "page.txt", "--profile", "profile.json"];
    let after: Value = serde_json::from_str(run(&with_profile).text()).unwrap();
    assert_eq!(
        (after["lead"].as_array().unwrap().len(), body(&after)),
        (1, 1)
    );
    assert_eq!(after["title"], "Malli 21");

    let told = run(&["check", "page.txt", "--format", "ndjson"]);
    assert!(told.text().contains("unknown-label"), "{}", told.text());
    let check = words("check page.txt --format ndjson --profile profile.json");
    let told = run(&check);
    let found: Value = serde_json::from_str(told.text()).unwrap();
    assert_eq!(found["code"], "page-frame");
    assert_eq!(
        found["message"],
        "the site's frame stands around the page: 2 lines above, 2 below"
    );
}

/// A profile is read whole or not at all, and never written over.
#[test]
fn a_profile_that_pages_are_read_with_is_kept() {
    let folder = folder(3, OLDER);
    let run = |arguments: &[&str]| innokyla(&folder, arguments);
    assert_eq!(run(&["profile", "pages", "-o", "profile.json"]).status, 0);
    let kept = fs::read(folder.path("profile.json")).unwrap();
    #[rustfmt::skip]
    let table = [
        (&["convert", "pages", "--profile", "profile.json", "-o", "profile.json"][..], 2),
        (&words("check pages --profile profile.json --report json=profile.json"), 2),
        (&["convert", "pages", "--profile", "pages/000.txt"], 1),
        (&["check", "pages", "--profile", "none.json"], 2),
    ];
    for (arguments, status) in table {
        let run = run(arguments);
        assert_eq!(run.status, status, "{arguments:?}: {}", run.stderr);
        assert_eq!(run.stdout, b"", "{arguments:?}");
    }
    assert_eq!(fs::read(folder.path("profile.json")).unwrap(), kept);
}
