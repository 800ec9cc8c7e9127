//! The reports of a check: what each format prints.
#![cfg(feature = "cli")]

mod formats;
mod hostile;
mod places;
mod schemas;
mod support;
mod text;
