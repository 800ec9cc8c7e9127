//! Buffers that are reused.

use std::mem;
use std::sync::{Arc, Mutex};

use super::lock::lock;

/// Buffers that one thread fills and another empties. Memory from the system is zeroed first,
/// which costs as much as filling it.
#[derive(Clone, Default)]
pub(crate) struct Buffers(Arc<Mutex<Vec<Vec<u8>>>>);

/// A buffer larger than this is not kept.
pub(crate) const KEPT: usize = 4 << 20;

impl Buffers {
    /// An empty buffer, with room where one is left.
    pub(crate) fn take(&self) -> Vec<u8> {
        lock(&self.0).pop().unwrap_or_default()
    }

    /// Leaves a buffer for the next to take.
    pub(crate) fn leave(&self, buffer: &mut Vec<u8>) {
        let mut buffer = mem::take(buffer);
        if (1..=KEPT).contains(&buffer.capacity()) {
            buffer.clear();
            lock(&self.0).push(buffer);
        }
    }
}
