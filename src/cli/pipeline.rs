//! Work on all cores, results in the order of the input.
//!
//! Workers take batches from one shared source, so that no more input is in
//! memory than they have in hand. Each batch has a number; the calling thread
//! hands results on in the order of the numbers, and holds back what came early.
//! What is held back is bounded too: when it grows past [`LIMIT`], only the
//! worker whose turn it is may go on.
//!
//! The same batches give the same results in the same order for any number of
//! workers. A single batch, or a single worker, starts no thread at all.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::mpsc::{Receiver, sync_channel};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

/// How many bytes of results may wait for their turn.
const LIMIT: usize = 8 << 20;

/// A result that takes room while it waits.
pub(crate) trait Weigh {
    /// About how many bytes it takes.
    fn weight(&self) -> usize;
}

/// Puts every batch through a worker, and every result into `sink`, in order.
///
/// `worker` is called once a thread, and gives what may keep buffers from one
/// batch to the next. It emits a batch's results as they come; an answer of
/// [`ControlFlow::Break`] tells it that nobody wants more. `sink` runs on the
/// calling thread, and ends the run by the same answer.
pub(crate) fn run<B, R, W>(
    jobs: usize,
    batches: impl Iterator<Item = B> + Send,
    worker: impl Fn() -> W + Sync,
    mut sink: impl FnMut(R) -> ControlFlow<()>,
) where
    B: Send,
    R: Weigh + Send,
    W: FnMut(B, &mut dyn FnMut(R) -> ControlFlow<()>),
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
            work(batch, &mut |result| {
                if flow.is_continue() {
                    flow = sink(result);
                }
                flow
            });
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
                    work(batch, &mut |result: R| {
                        if turns.admit(number, result.weight())
                            && sender.send((number, Some(result))).is_ok()
                        {
                            ControlFlow::Continue(())
                        } else {
                            ControlFlow::Break(())
                        }
                    });
                    if sender.send((number, None)).is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        deliver(&results, &turns, &mut sink);
        turns.stop();
        // Lets go those who wait to send.
        drop(results);
    });
}

/// Hands results on in the order of their batches. A `None` ends its batch.
fn deliver<R: Weigh>(
    results: &Receiver<(u64, Option<R>)>,
    turns: &Turns,
    sink: &mut impl FnMut(R) -> ControlFlow<()>,
) {
    let mut early: BTreeMap<u64, Vec<Option<R>>> = BTreeMap::new();
    let mut turn = 0;
    for (number, result) in results {
        early.entry(number).or_default().push(result);
        while let Some(ready) = early.remove(&turn) {
            let before = turn;
            for result in ready {
                let Some(result) = result else {
                    turn += 1;
                    continue;
                };
                let weight = result.weight();
                if sink(result).is_break() {
                    return;
                }
                turns.release(weight);
            }
            if turn == before {
                break;
            }
            turns.advance(turn);
        }
    }
}

/// Whose turn it is, and how much waits.
#[derive(Default)]
struct Turns {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    turn: u64,
    held: usize,
    stopped: bool,
}

impl Turns {
    /// Waits until there is room for a result of batch `number`; false when the
    /// run has ended.
    fn admit(&self, number: u64, weight: usize) -> bool {
        let mut state = self
            .changed
            .wait_while(lock(&self.state), |state| {
                !state.stopped && number != state.turn && state.held + weight > LIMIT
            })
            .unwrap_or_else(PoisonError::into_inner);
        state.held += weight;
        !state.stopped
    }

    fn release(&self, weight: usize) {
        self.change(|state| state.held = state.held.saturating_sub(weight));
    }

    fn advance(&self, turn: u64) {
        self.change(|state| state.turn = turn);
    }

    fn stop(&self) {
        self.change(|state| state.stopped = true);
    }

    fn stopped(&self) -> bool {
        lock(&self.state).stopped
    }

    fn change(&self, change: impl FnOnce(&mut State)) {
        change(&mut lock(&self.state));
        self.changed.notify_all();
    }
}

/// Wakes those who wait for a worker that will never finish its batch.
struct StopOnPanic<'t>(&'t Turns);

impl Drop for StopOnPanic<'_> {
    fn drop(&mut self) {
        if thread::panicking() {
            self.0.stop();
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    impl Weigh for u64 {
        fn weight(&self) -> usize {
            // Few fit the limit, so that workers have to wait for their turn.
            LIMIT / 3
        }
    }

    fn results(jobs: usize, batches: u64, wanted: usize) -> Vec<u64> {
        let mut results = Vec::new();
        run(
            jobs,
            0..batches,
            || {
                |batch: u64, emit: &mut dyn FnMut(u64) -> ControlFlow<()>| {
                    // The first are the slowest.
                    thread::sleep(Duration::from_micros(200_u64.saturating_sub(batch)));
                    for part in 0..3 {
                        if emit(batch * 10 + part).is_break() {
                            return;
                        }
                    }
                }
            },
            |result| {
                results.push(result);
                if results.len() == wanted {
                    ControlFlow::Break(())
                } else {
                    ControlFlow::Continue(())
                }
            },
        );
        results
    }

    #[test]
    fn results_come_in_the_order_of_the_input_for_any_number_of_workers() {
        let expected: Vec<u64> = (0..200)
            .flat_map(|batch| (0..3).map(move |part| batch * 10 + part))
            .collect();
        for jobs in [1, 2, 3, 16] {
            assert_eq!(results(jobs, 200, usize::MAX), expected, "{jobs} workers");
        }
        assert!(results(4, 0, usize::MAX).is_empty());
        assert_eq!(results(4, 1, usize::MAX), [0, 1, 2]);
    }

    #[test]
    fn a_sink_that_wants_no_more_ends_the_run() {
        for jobs in [1, 2, 7] {
            assert_eq!(
                results(jobs, u64::MAX, 5),
                [0, 1, 2, 10, 11],
                "{jobs} workers"
            );
        }
    }
}
