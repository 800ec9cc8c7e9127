//! How far a run has come, on standard error, where that is a terminal.

use std::fmt;
use std::io::{self, IsTerminal as _};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use indicatif::{ProgressBar, ProgressState, ProgressStyle};

use super::terminal::say;

/// A bar with the rate and the time left; nothing where standard error is no terminal.
#[derive(Default)]
pub(crate) struct Progress {
    bar: Option<ProgressBar>,
    /// The bytes of input that have been read, where bytes are counted.
    bytes: Option<Arc<AtomicU64>>,
}

impl Progress {
    /// Whether standard error is a terminal, so that a person can see the bar.
    pub(crate) fn has_watcher() -> bool {
        io::stderr().is_terminal()
    }

    /// Shows a bar that counts pages, or else bytes of input as they are read, towards
    /// `length`, if that is known.
    pub(crate) fn towards(length: Option<u64>, bytes: Option<Arc<AtomicU64>>) -> Self {
        let (unit, rate) = match bytes {
            None => ("{human_pos}/{human_len}", "{pages_per_sec}"),
            Some(_) => ("{bytes}/{total_bytes}", "{bytes_per_sec}"),
        };
        let (bar, template) = match length {
            Some(length) => (
                ProgressBar::new(length),
                format!("{{bar:30}} {unit} {rate}, {{eta}} left"),
            ),
            None => {
                let (unit, _) = unit.split_once('/').unwrap_or((unit, ""));
                (
                    ProgressBar::new_spinner(),
                    format!("{{spinner}} {unit} {rate}"),
                )
            }
        };
        if let Ok(style) = ProgressStyle::with_template(&template) {
            let rate = |state: &ProgressState, text: &mut dyn fmt::Write| {
                // A rate that cannot be formatted is left out.
                let _ = write!(text, "{:.0}/s", state.per_sec());
            };
            bar.set_style(style.with_key("pages_per_sec", rate));
        }
        Self {
            bar: Some(bar),
            bytes,
        }
    }

    pub(crate) fn advance(&self, pages: u64) {
        match (&self.bar, &self.bytes) {
            (Some(bar), Some(bytes)) => bar.set_position(bytes.load(Ordering::Relaxed)),
            (Some(bar), None) => bar.inc(pages),
            (None, _) => {}
        }
    }

    /// Writes a line without tearing the bar.
    pub(crate) fn say(&self, message: &str) {
        match &self.bar {
            Some(bar) => bar.suspend(|| say(message)),
            None => say(message),
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
