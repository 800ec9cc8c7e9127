use std::collections::HashSet;
use std::mem;
use std::time::Duration;

use super::*;

impl SizeHint for thread::ThreadId {
    fn size_hint(&self) -> usize {
        mem::size_of::<Self>()
    }
}

impl SizeHint for u64 {
    fn size_hint(&self) -> usize {
        // Few fit below the limit, so that workers have to wait for their turn.
        LIMIT / 3
    }
}

fn results(jobs: usize, batches: u64, wanted: usize) -> Vec<u64> {
    let mut results = Vec::new();
    run(
        jobs,
        0..batches,
        || {
            |batch: u64, emit: &mut Emit<'_, u64>| {
                // The first are the slowest.
                thread::sleep(Duration::from_micros(200_u64.saturating_sub(batch)));
                for part in 0..3 {
                    emit(batch * 10 + part)?;
                }
                ControlFlow::Continue(())
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

/// Each worker takes a batch and waits until all of them have one, which they never
/// do where fewer work at once.
#[test]
fn as_many_workers_as_asked_for_work_at_once() {
    for jobs in [1, 2, 5] {
        let (busy, changed) = (Mutex::new(HashSet::new()), Condvar::new());
        let mut threads = HashSet::new();
        run(
            jobs,
            0..jobs,
            || {
                |_, emit: &mut Emit<'_, thread::ThreadId>| {
                    let id = thread::current().id();
                    let mut busy = lock(&busy);
                    busy.insert(id);
                    changed.notify_all();
                    let patience = Duration::from_secs(20);
                    drop(changed.wait_timeout_while(busy, patience, |busy| busy.len() < jobs));
                    emit(id)
                }
            },
            |id| {
                threads.insert(id);
                // One worker alone is not worth a thread.
                assert_eq!(id == thread::current().id(), jobs == 1);
                ControlFlow::Continue(())
            },
        );
        assert_eq!(threads.len(), jobs);
    }
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
