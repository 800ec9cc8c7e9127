//! Labels that go on upon the next line.

use crate::check::{DiagnosticDraft, DiagnosticSink, PageView, quoted};
use crate::fault::FaultKind;
use crate::record::Kind;

/// Reports two lines that are together a label which the page lacks.
pub(super) fn report(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    if page.kind() == Kind::Article {
        return;
    }
    let of_several_words = page
        .absent_spellings()
        .filter(|spelling| spelling.contains(' '));
    let absent: Vec<&str> = of_several_words.collect();
    // What stands like a label is reported with the label that it is like.
    let is_told = |start| {
        let mut told = page.faults_of(FaultKind::UnknownLabel);
        told.any(|fault| fault.span.start == start)
    };
    for pair in page.lines_of_page().windows(2) {
        let [first, second] = pair else { continue };
        let (above, below) = (first.item(page.text()), second.item(page.text()));
        let (start, end) = (page.words(above), page.words(below));
        let end = end.trim_end_matches(['*', ' ', ':']);
        let is_wrapped = |spelling: &&str| {
            let rest = spelling.strip_prefix(start);
            rest.and_then(|rest| rest.strip_prefix(' ')) == Some(end)
        };
        let spelling = absent.iter().copied().find(is_wrapped);
        if let Some(spelling) = spelling.filter(|_| !is_told(above.start)) {
            sink.report(above.cover(below), || {
                DiagnosticDraft::new(format!(
                    "{} stands over two lines and is not read as a label",
                    quoted(spelling)
                ))
                .help("the page has no such label; join the two lines")
            });
        }
    }
}
