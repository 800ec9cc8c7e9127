//! A page for a browser as it grows: blocks of pages, the list of all pages, what is known of
//! them as a whole.

use std::io::{self, Write};
use std::mem;

use serde::Serialize;

use super::block::{PackedArray, packed, write_block};
use super::shell;

#[derive(Default)]
pub(crate) struct BrowserPage {
    /// The list of all pages.
    pub(crate) index: PackedArray,
    /// How many pages are in blocks.
    pages: usize,
    /// The number of the first page in each block.
    blocks: Vec<usize>,
}

impl BrowserPage {
    pub(crate) fn open(out: &mut impl Write) -> io::Result<()> {
        out.write_all(shell::head().as_bytes())
    }

    /// Writes a block that holds `pages` pages.
    pub(crate) fn write_block(
        &mut self,
        out: &mut impl Write,
        pages: usize,
        block: PackedArray,
    ) -> io::Result<()> {
        let id = format!("block-{}", self.blocks.len());
        write_block(out, &id, &block.finish()?)?;
        self.blocks.push(self.pages);
        self.pages += pages;
        Ok(())
    }

    /// The number of the first page in each block, for the view that [`close`](Self::close)
    /// writes.
    pub(crate) fn take_blocks(&mut self) -> Vec<usize> {
        mem::take(&mut self.blocks)
    }

    pub(crate) fn close(self, out: &mut impl Write, view: &impl Serialize) -> io::Result<()> {
        write_block(out, "index", &self.index.finish()?)?;
        write_block(out, "collection", &packed(view)?)?;
        out.write_all(shell::foot().as_bytes())
    }
}
