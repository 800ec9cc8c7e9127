//! A parser of command-line values from a fixed list, which shells and schemas can look at.

use std::error::Error;
use std::ffi::OsStr;

use clap::builder::{PossibleValue, StringValueParser, TypedValueParser};
use clap::{Arg, Command};

/// Parses a word by `parse`, and lists the words that there are for shells and schemas.
#[derive(Clone)]
pub(crate) struct OneOf<T> {
    names: Vec<&'static str>,
    parse: fn(&str) -> Result<T, Box<dyn Error + Send + Sync>>,
}

/// A parser for the words of this list.
pub(crate) fn one_of<T>(
    names: impl IntoIterator<Item = &'static str>,
    parse: fn(&str) -> Result<T, Box<dyn Error + Send + Sync>>,
) -> OneOf<T> {
    let names = names.into_iter().collect();
    OneOf { names, parse }
}

impl<T: Clone + Send + Sync + 'static> TypedValueParser for OneOf<T> {
    type Value = T;

    fn parse_ref(
        &self,
        command: &Command,
        arg: Option<&Arg>,
        word: &OsStr,
    ) -> Result<T, clap::Error> {
        let parse = self.parse;
        let parser = StringValueParser::new().try_map(move |word| parse(&word));
        parser.parse_ref(command, arg, word)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(self.names.iter().map(PossibleValue::new)))
    }
}
