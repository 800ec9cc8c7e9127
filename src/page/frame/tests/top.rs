//! What stands above a page with a name.

use super::{page, read};

/// The line that equals the name is the title, whatever stands above it.
#[test]
fn what_stands_above_the_name_is_the_frame() {
    let lead = vec!["Hanke tuo hoidon kotiin.".to_owned()];
    let title = Some("Silta kotiin".to_owned());
    for (above, printed) in [
        ("Oma tila\n\n", "Silta kotiin\n\n"),
        ("Silta kotiin | Innokylä\nOma tila\n", "Silta kotiin\n\n"),
        ("Hyppää sisältöön\n", "Silta kotiin\n\nSilta kotiin\n\n"),
        ("Hyppää sisältöön\nFI SV EN\nHaku\n\n", "Silta kotiin\n\n"),
        ("Hyppää sisältöön\n\n", "Silta kotiin | Innokylä\n\n"),
        ("Hyppää sisältöön\nOma tila\nEtusivu\n\n", ""),
    ] {
        let (found_title, found_lead, found) = read(&page(above, printed, ""));
        assert_eq!(found_title, title, "{above:?}");
        assert_eq!(found_lead, lead, "{above:?}");
        assert_eq!(found, ["note page-frame"], "{above:?}");
    }
}

/// A lead is no frame, although the name stands in it.
#[test]
fn a_lead_above_the_name_is_no_frame() {
    let text = page("", "Hanke tuo hoidon kotiin.\n\nSilta kotiin\n\n", "");
    let (_, lead, found) = read(&text);
    let wanted = [
        "Hanke tuo hoidon kotiin.",
        "Silta kotiin",
        "Hanke tuo hoidon kotiin.",
    ];
    assert_eq!(lead, wanted);
    assert_eq!(found, ["note summary-differs"]);
}

/// Text above the title, and lines that begin a page without one, are told.
#[test]
fn what_may_be_the_frame_at_the_top_is_told() {
    for (above, title) in [
        (
            "Sivusto on pois käytöstä maanantaina.\n\n",
            "Silta kotiin\n\n",
        ),
        ("Oma tila\nUusimmat julkaisut\n\n", ""),
        ("Oma tila\n\nUusimmat julkaisut\n\n", ""),
    ] {
        let (_, _, found) = read(&page(above, title, ""));
        assert!(
            found.contains(&"warning unknown-label".to_owned()),
            "{above:?}: {found:?}"
        );
    }
}
