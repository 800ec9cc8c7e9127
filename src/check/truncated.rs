use super::{Code, DiagnosticSink, PageView, rule};

rule! {
    /// A text that ends before the page does
    ///
    /// Finds texts that end
    ///
    /// - among the basic facts: before `Viimeksi muokattu`, or right below the label of
    ///   a fact that is never empty
    /// - inside a label, such as `Viimeksi muo`, an icon line or the last date
    /// - inside a letter, whose last bytes are missing
    /// - inside a sentence, in a last line of running text that has no line end
    /// - in the mark of a tool that has left out the rest: `[+1200 chars]`, `[...]`
    ///
    /// A missing full stop does not prove that a sentence was cut, since writers forget
    /// it. One of these signs does:
    ///
    /// - Its last words stand earlier on the page and go on there.
    /// - It is long, 80 characters and more, and ends in a comma, a hyphen, a slash, an
    ///   opening bracket or a word such as `ja` or `että`.
    /// - Its last word ends as no Finnish word does. If the line is short, the word must
    ///   also be the start of longer words on the page, and never stand by itself.
    /// - It is long, its last word is only the start of longer words on the page, and
    ///   every other long line is closed.
    /// - It ends an article, and in such a sign or word, or opens in a word such as
    ///   `Vaikka` or `Koska`.
    /// - It ends the first section of a kokonaisuus, below a closed line, and no section
    ///   follows.
    ///
    /// ## Why it matters
    ///
    /// The download broke off, and everything after the cut is lost.
    ///
    /// ## Example
    ///
    /// ```text
    /// Luotu
    ///
    /// 25.01.2022
    ///
    /// Viimeksi muo
    /// ```
    ///
    /// ## What to do
    ///
    /// Fetch the page again.
    Truncated = "truncated", Error, find
}

fn find(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    if let Some(cut) = page.cut().filter(|cut| cut.code == Code::Truncated) {
        sink.report(cut.span, || cut.draft.clone());
    }
}
