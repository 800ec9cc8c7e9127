//! The count of a law's violations.

use std::fs;
use std::path::Path;

use crate::departure::Departure;
use crate::judge::Judgement;
use crate::page::Page;

/// What a law counts.
pub(crate) struct Count {
    law: String,
    cases: usize,
    /// Cases with a value that differs, named by a finding or not.
    differ: usize,
    violations: Vec<Violation>,
}

struct Violation {
    told: String,
    text: String,
}

impl Count {
    pub(crate) fn new(law: impl Into<String>) -> Self {
        Self {
            law: law.into(),
            cases: 0,
            differ: 0,
            violations: Vec::new(),
        }
    }

    /// Counts a case, and what breaks the law in it; nothing where it holds.
    pub(crate) fn case(&mut self, page: &str, what: &str, wrong: &[String], text: &str) {
        self.cases += 1;
        if !wrong.is_empty() {
            self.violations.push(Violation {
                told: format!("{page}, {what}: {}", wrong.join("; ")),
                text: text.to_owned(),
            });
        }
    }

    /// Counts a departure from a page whose values differ in silence.
    pub(crate) fn silent(&mut self, page: &Page, departure: &Departure) -> Judgement {
        let judgement = Judgement::of(page, departure);
        self.differ += usize::from(!judgement.differ.is_empty());
        self.case(
            &page.name,
            &departure.what,
            &judgement.silent,
            &judgement.text,
        );
        judgement
    }

    /// Counts a departure, and in the other count whether what is read right is told.
    pub(crate) fn silent_or_untold(
        &mut self,
        untold: &mut Self,
        page: &Page,
        departure: &Departure,
    ) {
        let judgement = self.silent(page, departure);
        let unsaid = match judgement.differ.is_empty() && judgement.told.is_empty() {
            true => vec!["nothing says so".to_owned()],
            false => Vec::new(),
        };
        untold.case(&page.name, &departure.what, &unsaid, &judgement.text);
    }

    /// Prints the count and the first violations; what to say where the limit is wrong.
    fn settle(self, limit: usize) -> Option<String> {
        let (law, count) = (&self.law, self.violations.len());
        println!("{law}: {} cases, {count} violations", self.cases);
        if self.differ > count {
            println!("  besides, {} read otherwise and told", self.differ - count);
        }
        let most = std::env::var("DEPARTURES_SHOW");
        let most = most.map_or(20, |most| most.parse().unwrap());
        for violation in self.violations.iter().take(most) {
            println!("  {}", violation.told);
        }
        if let Some(folder) = std::env::var_os("DEPARTURES_SAVE") {
            let folder = Path::new(&folder).join(law.replace(['/', ' '], "_"));
            fs::create_dir_all(&folder).unwrap();
            for (at, violation) in self.violations.iter().take(most).enumerate() {
                fs::write(folder.join(format!("{at:03}.txt")), &violation.text).unwrap();
                fs::write(folder.join(format!("{at:03}.md")), &violation.told).unwrap();
            }
        }
        match count.cmp(&limit) {
            std::cmp::Ordering::Equal => None,
            std::cmp::Ordering::Greater => Some(format!(
                "{law}: {count} violations, {} more than there were",
                count - limit
            )),
            std::cmp::Ordering::Less => Some(format!(
                "{law}: {count} violations, fewer than {limit}: lower the limit"
            )),
        }
    }
}

/// Holds each count to its limit.
pub(crate) fn hold(counts: impl IntoIterator<Item = (Count, usize)>) {
    let counts = counts.into_iter();
    let wrong: Vec<String> = counts
        .filter_map(|(count, limit)| count.settle(limit))
        .collect();
    crate::support::assert_none(&wrong);
}

/// At most so many of all, evenly spread.
pub(crate) fn sample<T>(all: Vec<T>, most: usize) -> Vec<T> {
    let count = all.len().max(1);
    let is_taken = |at: usize| at * most / count != (at + 1) * most / count;
    let all = all.into_iter().enumerate();
    all.filter(|(at, _)| count <= most || is_taken(*at))
        .map(|(_, one)| one)
        .collect()
}
