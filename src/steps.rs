//! The steps that reading takes, counted for the tests of growth and for nobody
//! else: outside of tests a count costs nothing.

#[cfg(test)]
thread_local! {
    static STEPS: std::cell::Cell<u64> = const { std::cell::Cell::new(0) };
}

/// Counts so many lines, bytes or rows that are looked at.
#[inline(always)]
pub(crate) fn count_steps(steps: usize) {
    #[cfg(test)]
    STEPS.set(STEPS.get() + steps as u64);
    #[cfg(not(test))]
    let _ = steps;
}

/// The steps that this thread takes for something.
#[cfg(test)]
pub(crate) fn of<T>(work: impl FnOnce() -> T) -> u64 {
    let before = STEPS.get();
    std::hint::black_box(work());
    STEPS.get() - before
}
