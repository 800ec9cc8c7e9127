//! The page around the data: markup, style and script, which allow no other.

use sha2::{Digest as _, Sha256};

use super::block::base64;

const PAGE: &str = include_str!("page/page.html");
const STYLE: &str = include_str!("page/style.css");
const WORDS: &str = include_str!("page/words.json");

/// The script, in the order in which its parts need each other.
const SCRIPTS: [&str; 16] = [
    include_str!("page/dom.js"),
    include_str!("page/language.js"),
    include_str!("page/data.js"),
    include_str!("page/state.js"),
    include_str!("page/table.js"),
    include_str!("page/charts.js"),
    include_str!("page/timeline.js"),
    include_str!("page/map.js"),
    include_str!("page/collection.js"),
    include_str!("page/list.js"),
    include_str!("page/text.js"),
    include_str!("page/record.js"),
    include_str!("page/page.js"),
    include_str!("page/report.js"),
    include_str!("page/changes.js"),
    include_str!("page/main.js"),
];

/// Where the data stand in the page.
const DATA: &str = "<!-- data -->\n";

/// What stands before the data.
pub(crate) fn head() -> String {
    let (head, _) = PAGE.split_once(DATA).unwrap_or_default();
    // The browser runs what has these checksums, and nothing else.
    let policy = format!(
        "default-src 'none'; script-src '{}'; style-src '{}'; img-src data:; base-uri 'none'; \
         form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
        checksum(&script()),
        checksum(STYLE),
    );
    head.replacen("{policy}", &policy, 1)
        .replacen("{style}", STYLE, 1)
}

/// What stands behind the data.
pub(crate) fn foot() -> String {
    let (_, foot) = PAGE.split_once(DATA).unwrap_or_default();
    foot.replacen("{script}", &script(), 1)
}

fn script() -> String {
    let mut script = format!("\nconst WORDS = {};\n", WORDS.trim_end());
    script.extend(SCRIPTS);
    script
}

/// The source of a script or style as a policy names it.
fn checksum(text: &str) -> String {
    format!("sha256-{}", base64(&Sha256::digest(text.as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_has_each_of_its_places_once() {
        for place in ["{policy}", "{style}", DATA, "{script}"] {
            assert_eq!(PAGE.matches(place).count(), 1, "{place}");
        }
        assert!(head().contains("</style>") && foot().contains("</script>"));
    }

    #[test]
    fn neither_style_nor_script_ends_before_its_end() {
        for text in [STYLE, &script()] {
            let text = text.to_ascii_lowercase();
            for end in ["</script", "</style", "<!--", "{script}", "{style}"] {
                assert!(!text.contains(end), "{end}");
            }
        }
    }

    /// Text becomes elements nowhere, and styles and handlers stand in no attribute.
    #[test]
    fn the_script_makes_no_markup_of_text() {
        #[rustfmt::skip]
        let sinks = [
            "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(",
            "srcdoc", "DOMParser", "setAttribute(\"style\"", "setAttribute(\"on", "fetch(",
            "XMLHttpRequest", "http://", "https://", "import(",
        ];
        for sink in sinks {
            let found = script()
                .replace("http://www.w3.org/2000/svg", "")
                .contains(sink);
            assert!(!found, "{sink}");
        }
    }
}
