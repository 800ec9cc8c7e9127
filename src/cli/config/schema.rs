//! The JSON Schema of the file, from the options that clap knows.

use clap::Arg;
use serde_json::{Map, Value, json};

use super::options::{
    INPUT_TABLE, Takes, input_options, is_pairs, is_path, options, tables, takes,
};

/// The schema of `innokyla.toml`.
pub(in crate::cli) fn schema() -> Value {
    let cli = super::command();
    let mut properties = Map::new();
    let inputs = input_options(&cli).into_iter();
    let inputs = inputs.map(|(_, name, arg)| (name, arg));
    let about = "Options about inputs, for every command that has them; what the table of a \
                 command says goes before.";
    properties.insert(INPUT_TABLE.to_owned(), table(about, inputs));
    for command in tables(&cli) {
        let name = command.get_name();
        let about = format!("Options of `innokyla {name}`.");
        properties.insert(name.to_owned(), table(&about, options(command)));
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "innokyla.toml",
        "description": "Options of the command `innokyla`: a table for each command, with options \
                        by their long names. Paths are relative to the file. The command line goes \
                        before it.",
        "type": "object",
        "properties": properties,
        "additionalProperties": false
    })
}

fn table<'o>(about: &str, options: impl Iterator<Item = (&'o str, &'o Arg)>) -> Value {
    let properties: Map<_, _> = options
        .map(|(name, arg)| (name.to_owned(), property(arg)))
        .collect();
    json!({
        "description": about,
        "type": "object",
        "properties": properties,
        "additionalProperties": false
    })
}

fn property(arg: &Arg) -> Value {
    let item = item(arg);
    let mut property = match takes(arg) {
        Takes::Nothing => json!({ "type": "boolean" }),
        Takes::One => item,
        Takes::Many => {
            let many = json!({ "type": "array", "items": item });
            let mut forms = vec![item.clone(), many.clone()];
            if is_pairs(arg) {
                let value = json!({ "anyOf": [item, many] });
                forms.push(json!({ "type": "object", "additionalProperties": value }));
            }
            json!({ "anyOf": forms })
        }
    };
    if let Some(property) = property.as_object_mut() {
        let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
        let help = help.split_whitespace().collect::<Vec<_>>().join(" ");
        property.insert("description".to_owned(), help.into());
        if let [default] = arg.get_default_values()
            && takes(arg) == Takes::One
        {
            property.insert("default".to_owned(), default.to_string_lossy().into());
        }
    }
    property
}

/// One value of an option.
fn item(arg: &Arg) -> Value {
    let values = arg.get_possible_values();
    let values: Vec<_> = values.iter().map(|value| value.get_name()).collect();
    if !values.is_empty() {
        return json!({ "enum": values });
    }
    match is_path(arg) || is_pairs(arg) {
        true => json!({ "type": "string" }),
        false => json!({ "type": ["string", "integer"] }),
    }
}

#[cfg(test)]
mod tests {
    /// What clap asserts of a command line holds.
    #[test]
    fn the_command_line_is_sound() {
        crate::cli::config::command().debug_assert();
    }
}
