//! Words of the command line that come from a list.

use std::error::Error;
use std::ffi::OsStr;

use clap::builder::{PossibleValue, StringValueParser, TypedValueParser};
use clap::{Arg, Command};

/// Reads a word by `parse`, and tells shells and schemas the words that there are.
#[derive(Clone)]
pub(crate) struct OneOf<T> {
    names: Vec<&'static str>,
    parse: fn(&str) -> Result<T, Box<dyn Error + Send + Sync>>,
}

/// A word of this list.
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
