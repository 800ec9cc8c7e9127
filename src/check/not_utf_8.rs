use super::{DiagnosticDraft, DiagnosticSink, PageView, rule};
use crate::source::Encoding;
use crate::span::Span;

rule! {
    /// A file in another encoding than UTF-8
    ///
    /// Finds files that were read as Windows-1252, Mac Roman, code page 850 or UTF-16. The
    /// place is the first
    /// letter beyond ASCII, or the start of a file in UTF-16.
    ///
    /// ## Why it matters
    ///
    /// The site sends UTF-8, so some tool has changed the file. The text was read all
    /// the same. But bytes count as Windows-1252 only because they are nothing else, and as
    /// Mac Roman or code page 850 by where `ä`, `ö` and `å` stand in words; letters that
    /// these do not have are lost.
    ///
    /// ## Example
    ///
    /// A page saved from an editor as *ANSI*, where `ä` is one byte, E4.
    ///
    /// ## What to do
    ///
    /// Correct the tool that saved the file. The record's `source` names the encoding.
    NotUtf8 = "not-utf-8", Warning, find
}

fn find(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    let encoding = page.parsed.encoding();
    let span = match encoding {
        Encoding::Utf8 => return,
        Encoding::Utf16Le | Encoding::Utf16Be => Span::default(),
        Encoding::Windows1252 | Encoding::Macintosh | Encoding::Ibm850 => {
            let letter = |(at, c): (usize, char)| Span::new(at, at + c.len_utf8());
            let mut letters = page.text().char_indices();
            letters
                .find(|(_, c)| !c.is_ascii())
                .map_or(Span::default(), letter)
        }
    };
    sink.report(span, || {
        let name = match encoding {
            Encoding::Macintosh => " (Mac Roman)",
            Encoding::Ibm850 => " (code page 850)",
            _ => "",
        };
        DiagnosticDraft::new(format!("the file is in {encoding}{name}, not in utf-8"))
            .help("it was read all the same; save it in UTF-8, as the site gives it")
    });
}
