//! The schemas of the types whose JSON differs from their Rust shape.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::record::{PartialDate, Region, Text};
use crate::span::{Span, Spanned};

impl<T: JsonSchema> JsonSchema for Spanned<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

impl JsonSchema for Text<'_> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        str::json_schema(generator)
    }
}

/// The schemas that are written out.
macro_rules! shapes {
    ($($type:ident = $schema:expr;)+) => {$(
        impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                $schema
            }
        }
    )+};
}

shapes! {
    Span = json_schema!({
        "description": "The byte range [start, end) of the text that was parsed.",
        "type": "array",
        "items": { "type": "integer", "minimum": 0 },
        "minItems": 2,
        "maxItems": 2
    });
    PartialDate = json_schema!({
        "description": "An ISO 8601 date to the year, the month or the day.",
        "type": "string",
        "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
    });
    Region = json_schema!({
        "description": "A wellbeing services county, Helsinki or Åland, with Statistics Finland's code.",
        "type": "object",
        "properties": {
            "code": {
                "description": "Statistics Finland's code, two digits: `15`.",
                "type": "string",
                "enum": all(Self::code)
            },
            "name": {
                "description": "The Finnish name: `Keski-Suomi`.",
                "type": "string",
                "enum": all(Self::name)
            }
        },
        "required": ["code", "name"],
        "additionalProperties": false
    });
}

fn all(word: fn(Region) -> &'static str) -> Vec<&'static str> {
    Region::ALL.iter().map(|region| word(*region)).collect()
}
