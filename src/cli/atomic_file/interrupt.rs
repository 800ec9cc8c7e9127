//! The end of a run by Ctrl-C or by the system, which removes unfinished files.

use std::collections::BTreeSet;
use std::io;
use std::path::PathBuf;
use std::sync::{Mutex, Once};

use tempfile::NamedTempFile;

use crate::cli::lock::lock;
#[cfg(unix)]
use crate::cli::terminal::say;

/// The files of this process that are not whole.
static UNFINISHED: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

/// A file that an interrupt removes, until this is dropped.
pub(super) struct UnfinishedFile(PathBuf);

impl Drop for UnfinishedFile {
    fn drop(&mut self) {
        lock(&UNFINISHED).remove(&self.0);
    }
}

/// Makes a file that an interrupt removes from its first moment.
pub(super) fn known(
    make: impl FnOnce() -> io::Result<NamedTempFile>,
) -> io::Result<(NamedTempFile, UnfinishedFile)> {
    heed();
    let mut files = lock(&UNFINISHED);
    let file = make()?;
    files.insert(file.path().to_owned());
    let known = UnfinishedFile(file.path().to_owned());
    Ok((file, known))
}

/// Installs the handler of interrupts, once.
fn heed() {
    static WATCHED: Once = Once::new();
    WATCHED.call_once(watch);
}

/// The status of the last round of a run that goes on until it is interrupted.
static LAST_ROUND: Mutex<Option<u8>> = Mutex::new(None);

/// Makes this the status with which an interrupt ends the run.
pub(crate) fn end_with(status: u8) {
    heed();
    *lock(&LAST_ROUND) = Some(status);
}

/// Does something that an interrupt must not cut in two.
pub(super) fn uninterrupted<T>(work: impl FnOnce() -> T) -> T {
    let _files = lock(&UNFINISHED);
    work()
}

/// Installs a handler that removes unfinished files and says so. A run that writes no file
/// installs none.
#[cfg(unix)]
fn watch() {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;

    let ignored = ignored();
    let signals = [SIGINT, SIGTERM, SIGHUP].into_iter().filter(|signal| {
        // What the caller ignores stays ignored, as under `nohup`.
        ignored.map_or(*signal != SIGHUP, |mask| mask >> (signal - 1) & 1 == 0)
    });
    let Ok(mut signals) = Signals::new(signals) else {
        return;
    };
    // Without the thread an interrupt ends the run as it ends any other.
    let _ = std::thread::Builder::new().spawn(move || {
        if let Some(signal) = signals.forever().next() {
            // Held to the end, so that no file is begun or renamed.
            let files = lock(&UNFINISHED);
            for file in files.iter() {
                let _ = std::fs::remove_file(file);
            }
            if let Some(status) = *lock(&LAST_ROUND) {
                say(&format!(
                    "interrupted; the status is {status}, that of the last round"
                ));
                std::process::exit(i32::from(status));
            }
            say("interrupted; no file is half written");
            let _ = signal_hook::low_level::emulate_default_handler(signal);
        }
    });
}

#[cfg(not(unix))]
fn watch() {}

/// The signals that the process was started to ignore, a bit for each; `None` where the
/// system does not say.
#[cfg(unix)]
fn ignored() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let mask = status
        .lines()
        .find_map(|line| line.strip_prefix("SigIgn:"))?;
    u64::from_str_radix(mask.trim(), 16).ok()
}
