//! Work on all cores, results in the order of the input.
//!
//! Workers take batches from one shared source, so that only the batches being worked
//! on are in memory. Each batch has a number; the calling thread hands results on in
//! the order of the numbers, and keeps those that are early. What it keeps is bounded:
//! above [`LIMIT`], only the worker of the next batch may send.
//!
//! The same batches give the same results in the same order for any number of
//! workers. A single batch, or a single worker, starts no thread at all.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::mpsc::{Receiver, sync_channel};
use std::sync::{Condvar, Mutex, PoisonError};
use std::thread;

use super::lock::lock;

/// How many bytes of results may wait for their turn.
const LIMIT: usize = 8 << 20;

/// A result that takes memory while it waits.
pub(crate) trait SizeHint {
    /// About how many bytes it takes.
    fn size_hint(&self) -> usize;
}

/// Where a worker hands its results on.
pub(crate) type Emit<'e, R> = dyn FnMut(R) -> ControlFlow<()> + 'e;

/// Puts every batch through a worker, and every result into `sink`, in order.
///
/// `worker` is called once for each thread, so that a worker can keep its buffers from
/// one batch to the next. A worker emits the results of a batch one by one, and stops
/// when it is answered [`ControlFlow::Break`]. `sink` runs on the calling thread, and
/// ends the run with the same answer.
pub(crate) fn run<B, R, W>(
    jobs: usize,
    batches: impl Iterator<Item = B> + Send,
    worker: impl Fn() -> W + Sync,
    mut sink: impl FnMut(R) -> ControlFlow<()>,
) where
    B: Send,
    R: SizeHint + Send,
    W: FnMut(B, &mut Emit<'_, R>) -> ControlFlow<()>,
{
    let mut batches = batches.fuse();
    let first = batches.next();
    let second = if jobs > 1 { batches.next() } else { None };
    let alone = second.is_none();
    let mut batches = first.into_iter().chain(second).chain(batches);
    if alone {
        let mut work = worker();
        let mut flow = ControlFlow::Continue(());
        while let (ControlFlow::Continue(()), Some(batch)) = (flow, batches.next()) {
            flow = work(batch, &mut |result| sink(result));
        }
        return;
    }

    let turns = Turns::default();
    let source = Mutex::new((0_u64..).zip(batches));
    let (sender, results) = sync_channel(2 * jobs);
    thread::scope(|scope| {
        for _ in 0..jobs {
            let (turns, source, worker, sender) = (&turns, &source, &worker, sender.clone());
            scope.spawn(move || {
                let _guard = StopOnPanic(turns);
                let mut work = worker();
                while !turns.stopped() {
                    let next = lock(source).next();
                    let Some((number, batch)) = next else { break };
                    let send = |result: Option<R>, ends: bool| {
                        let size = result.as_ref().map_or(0, R::size_hint);
                        if turns.admit(number, size) && sender.send((number, result, ends)).is_ok()
                        {
                            ControlFlow::Continue(())
                        } else {
                            ControlFlow::Break(())
                        }
                    };
                    // Each message wakes the receiver, so that the end of a batch goes
                    // with its last result.
                    let mut last = None;
                    let flow = work(batch, &mut |result| match last.replace(result) {
                        None => ControlFlow::Continue(()),
                        earlier => send(earlier, false),
                    });
                    if send(last, true).is_break() || flow.is_break() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        deliver(&results, &turns, &mut sink);
        turns.stop();
        // Workers that wait to send get an error.
        drop(results);
    });
}

/// Hands results on in the order of their batches.
fn deliver<R: SizeHint>(
    results: &Receiver<Message<R>>,
    turns: &Turns,
    sink: &mut impl FnMut(R) -> ControlFlow<()>,
) {
    let mut early: BTreeMap<u64, Vec<(Option<R>, bool)>> = BTreeMap::new();
    let mut turn = 0;
    for (number, result, ends) in results {
        early.entry(number).or_default().push((result, ends));
        while let Some(ready) = early.remove(&turn) {
            let before = turn;
            for (result, ends) in ready {
                let size = result.as_ref().map_or(0, R::size_hint);
                if result.is_some_and(|result| sink(result).is_break()) {
                    return;
                }
                turn += u64::from(ends);
                turns.change(|state| {
                    state.held = state.held.saturating_sub(size);
                    state.turn = turn;
                });
            }
            if turn == before {
                break;
            }
        }
    }
}

/// A result of a batch by its number, and whether the batch ends there.
type Message<R> = (u64, Option<R>, bool);

/// Which batch is next, and how much waits.
#[derive(Default)]
struct Turns {
    state: Mutex<TurnState>,
    changed: Condvar,
}

#[derive(Default)]
struct TurnState {
    turn: u64,
    held: usize,
    stopped: bool,
    /// How many workers wait for room.
    waiting: usize,
}

impl Turns {
    /// Waits until there is room for a result of batch `number`; false when the
    /// run has ended.
    fn admit(&self, number: u64, size: usize) -> bool {
        let mut state = lock(&self.state);
        state.waiting += 1;
        let waited = self.changed.wait_while(state, |state| {
            !state.stopped && number != state.turn && state.held + size > LIMIT
        });
        state = waited.unwrap_or_else(PoisonError::into_inner);
        state.waiting -= 1;
        state.held += size;
        !state.stopped
    }

    fn stop(&self) {
        self.change(|state| state.stopped = true);
    }

    fn stopped(&self) -> bool {
        lock(&self.state).stopped
    }

    fn change(&self, change: impl FnOnce(&mut TurnState)) {
        let mut state = lock(&self.state);
        change(&mut state);
        // A notification costs a system call even if no thread waits.
        if state.waiting > 0 {
            self.changed.notify_all();
        }
    }
}

/// Stops the run when a worker panics, since its batch will never be finished.
struct StopOnPanic<'t>(&'t Turns);

impl Drop for StopOnPanic<'_> {
    fn drop(&mut self) {
        if thread::panicking() {
            self.0.stop();
        }
    }
}

#[cfg(test)]
mod tests;
