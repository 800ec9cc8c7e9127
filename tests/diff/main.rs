//! Laws of the comparison of two pages: what is printed otherwise is equal, and each change
//! of a record is told for what it is, with nothing beside it.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "../roundtrip/cases.rs"]
mod cases;
mod mutation;
mod mutations;
#[allow(dead_code)]
#[path = "../roundtrip/print/mod.rs"]
mod print;
mod prints;
#[path = "../support/mod.rs"]
mod support;
mod values;
