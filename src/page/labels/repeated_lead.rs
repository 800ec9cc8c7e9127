//! The lead repeated in the short description: a line that is no label in one of them is no
//! label in the other.

use std::borrow::Cow;
use std::ops::Range;

use crate::layout::Field;
use crate::page::{Context, LabelCandidate};

/// The candidates, without the words of labels in a short description that repeats the lead.
pub(super) fn without_repeated_lead<'c>(
    context: &Context<'_, '_>,
    candidates: &'c [LabelCandidate],
) -> Cow<'c, [LabelCandidate]> {
    let Some(repeated) = repeated_lead(context, candidates) else {
        return candidates.into();
    };
    let is_in_lead = |candidate: &&LabelCandidate| repeated.contains(&candidate.line);
    if !candidates.iter().any(|candidate| is_in_lead(&candidate)) {
        return candidates.into();
    }
    let others = candidates.iter().filter(|candidate| !is_in_lead(candidate));
    others.copied().collect()
}

/// The lines of the short description that are those of the lead, behind the first, up to the
/// last candidate that is a line of the lead as well.
fn repeated_lead(context: &Context<'_, '_>, candidates: &[LabelCandidate]) -> Option<Range<usize>> {
    let name = candidates
        .iter()
        .position(|candidate| candidate.spelling.is_name())?;
    let (lead, facts) = candidates.split_at(name);
    // Words of labels stand in the lead only where it has candidates.
    let mut words = lead.iter();
    let from = words
        .find(|words| !words.spelling.is(Field::Furniture))?
        .line;
    let name = facts.first()?.line;
    let summary = facts.iter().find(|fact| fact.spelling.is(Field::Summary))?;
    let first = summary.line + 1;
    let is_first = |line: &usize| context.is_same_line(*line, first);
    let opening = (0..from).find(is_first)?;
    let is_same = |at: &usize| context.is_same_line(opening + at, first + at);
    let length = (1..name - opening).take_while(is_same).count();
    Some(first + 1..first + 1 + length)
}

#[cfg(test)]
mod tests {
    /// What stands below words of a label in the lead is no value of it where the short
    /// description repeats the lead.
    #[test]
    fn words_of_labels_in_a_repeated_lead_are_no_labels() {
        const LEAD: &str = "Hanke tuo hoidon kotiin.\n\nRahoittaja\n\nKunta maksaa kaiken.";
        let text = format!(
            "Silta-hanke\n\n{LEAD}\n\nKokonaisuuden nimi\nSilta-hanke\nLyhyt kuvaus\n\n{LEAD}\n\n\
             Luotu\n\n1.2.2022\n\nViimeksi muokattu\n\n5.5.2022\n"
        );
        let parsed = crate::parse(&text);
        let page = parsed.record().as_kokonaisuus().unwrap();
        assert!(page.funders.is_empty());
    }
}
