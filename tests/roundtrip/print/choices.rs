//! Choices that proptest makes, one number each.
//!
//! When the numbers run out, each choice is 0, which is always the plainest one. So
//! fewer and smaller numbers make a plainer export, and shrinking finds a small one.

/// The numbers that have not been used yet.
#[derive(Clone)]
pub(crate) struct Choices<'n> {
    numbers: std::slice::Iter<'n, u16>,
}

impl<'n> Choices<'n> {
    pub(crate) fn new(numbers: &'n [u16]) -> Self {
        Self {
            numbers: numbers.iter(),
        }
    }

    /// A number below `below`.
    pub(crate) fn pick(&mut self, below: usize) -> usize {
        usize::from(self.numbers.next().copied().unwrap_or_default()) % below.max(1)
    }

    /// True once in `times`.
    pub(crate) fn one_in(&mut self, times: usize) -> bool {
        self.pick(times) + 1 == times
    }

    pub(crate) fn coin(&mut self) -> bool {
        self.one_in(2)
    }

    /// One of a pool.
    pub(crate) fn of<T: Copy>(&mut self, pool: &[T]) -> T {
        pool[self.pick(pool.len())]
    }

    /// As many values as chosen, from `least` to `most`.
    pub(crate) fn several<T>(
        &mut self,
        least: usize,
        most: usize,
        mut make: impl FnMut(&mut Self) -> T,
    ) -> Vec<T> {
        let count = least + self.pick(most - least + 1);
        (0..count).map(|_| make(self)).collect()
    }
}
