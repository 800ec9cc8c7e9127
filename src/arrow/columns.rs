//! The columns, derived from the JSON Schema of a page, which is derived from the record:
//! no key of the contract can be without its column.

use std::sync::Arc;

use arrow_schema::{DataType, Field, Fields};
use serde_json::{Map, Value, json};

/// A column, or a field of one.
struct Column {
    name: String,
    shape: Shape,
    meaning: String,
    /// What it means on each kind of page that has it; empty where all have it.
    kinds: Map<String, Value>,
}

enum Shape {
    Scalar(DataType),
    List(Box<Self>),
    Struct(Vec<Column>),
}

/// The columns of every page.
pub(super) fn fields() -> Fields {
    columns().iter().map(Column::field).collect()
}

/// The columns for people.
pub(super) fn described() -> Vec<Value> {
    columns().iter().map(Column::described).collect()
}

fn columns() -> Vec<Column> {
    let page = crate::schema::record();
    let definitions = &page["$defs"];
    let envelope = |key: &str| column(key, &page["properties"][key], definitions);
    let kind = json!({ "type": "string", "description": KIND });
    let mut columns = vec![
        envelope("schema"),
        envelope("source"),
        column("kind", &kind, definitions),
    ];
    for kind in list(&page["oneOf"]) {
        let name = &kind["properties"]["kind"]["const"];
        let mut own = properties(resolve(kind, definitions), definitions);
        for column in &mut own {
            let meaning = std::mem::take(&mut column.meaning);
            column.kinds = [(text(name).to_owned(), meaning.into())]
                .into_iter()
                .collect();
        }
        merge(&mut columns, own);
    }
    columns.push(envelope("diagnostics"));
    let kept = json!({ "type": "string", "description": KEPT });
    columns.push(column("kept", &kept, definitions));
    columns
}

const KIND: &str = "Which of the site's templates the page is: `kokonaisuus`, `toimintamalli`, \
                    `kehittamisen-polku` or `article`.";

const KEPT: &str = "The fields that came with the page and were kept, as one JSON object; `null` \
                    where there are none. In JSON they are keys of `source`.";

/// The columns of an object's keys: those that are always there in the order of the record,
/// then the others.
fn properties(object: &Value, definitions: &Value) -> Vec<Column> {
    let required = list(&object["required"]).iter().map(text);
    let all = object["properties"].as_object().into_iter().flatten();
    let others = all.map(|(key, _)| key.as_str());
    let mut columns: Vec<Column> = Vec::new();
    for key in required.chain(others) {
        if !columns.iter().any(|column| column.name == key) {
            columns.push(column(key, &object["properties"][key], definitions));
        }
    }
    columns
}

fn column(name: &str, schema: &Value, definitions: &Value) -> Column {
    let described = [schema, resolve(schema, definitions)];
    let meaning = described.map(|schema| text(&schema["description"]));
    let meaning = match (
        meaning.iter().find(|text| !text.is_empty()),
        schema["const"].as_str(),
    ) {
        (Some(meaning), _) => (*meaning).to_owned(),
        (None, Some(word)) => format!("`{word}`"),
        (None, None) => String::new(),
    };
    Column {
        name: name.to_owned(),
        shape: shape(schema, definitions),
        meaning,
        kinds: Map::new(),
    }
}

/// How values of a schema are held; those of several schemas are objects, or all text.
fn shape(schema: &Value, definitions: &Value) -> Shape {
    let schema = resolve(schema, definitions);
    let alternatives = list(&schema["anyOf"]).iter().chain(list(&schema["oneOf"]));
    let mut alternatives = alternatives
        .filter(|alternative| alternative["type"] != "null")
        .map(|alternative| shape(alternative, definitions));
    if let Some(mut first) = alternatives.next() {
        for other in alternatives {
            first.merge(other);
        }
        return first;
    }
    let types = &schema["type"];
    let types = list(types).iter().chain([types]);
    let mut types = types
        .filter_map(Value::as_str)
        .filter(|name| *name != "null");
    match types.next() {
        Some("object") => Shape::Struct(properties(schema, definitions)),
        Some("array") => Shape::List(Box::new(shape(&schema["items"], definitions))),
        Some("integer") => Shape::Scalar(DataType::Int64),
        Some("boolean") => Shape::Scalar(DataType::Boolean),
        _ if schema["format"] == "date" => Shape::Scalar(DataType::Date32),
        _ => Shape::Scalar(DataType::Utf8),
    }
}

impl Shape {
    fn merge(&mut self, other: Self) {
        match (self, other) {
            (Self::Struct(columns), Self::Struct(others)) => merge(columns, others),
            (Self::List(items), Self::List(others)) => items.merge(*others),
            // A value that is held otherwise than its column fails when it is pushed.
            _ => {}
        }
    }

    fn data_type(&self) -> DataType {
        match self {
            Self::Scalar(scalar) => scalar.clone(),
            Self::List(items) => {
                let item = Field::new_list_field(items.data_type(), true);
                DataType::List(Arc::new(item))
            }
            Self::Struct(columns) => DataType::Struct(columns.iter().map(Column::field).collect()),
        }
    }

    fn name(&self) -> String {
        match self {
            Self::Scalar(scalar) => scalar.to_string().to_lowercase(),
            Self::List(items) => format!("list<{}>", items.name()),
            Self::Struct(_) => "struct".to_owned(),
        }
    }

    /// The fields of its structs.
    fn fields(&self) -> &[Column] {
        match self {
            Self::Scalar(_) => &[],
            Self::List(items) => items.fields(),
            Self::Struct(columns) => columns,
        }
    }
}

/// Adds columns; of two of one name the first stays, with what both mean.
fn merge(columns: &mut Vec<Column>, others: Vec<Column>) {
    for other in others {
        match columns.iter_mut().find(|column| column.name == other.name) {
            None => columns.push(other),
            Some(column) => {
                column.shape.merge(other.shape);
                column.kinds.extend(other.kinds);
                if !column.meaning.contains(&other.meaning) {
                    column.meaning = format!("{} {}", column.meaning, other.meaning);
                }
            }
        }
    }
}

impl Column {
    fn field(&self) -> Field {
        Field::new(&self.name, self.shape.data_type(), true)
    }

    fn described(&self) -> Value {
        let mut described = json!({ "name": self.name, "type": self.shape.name() });
        if !self.meaning.is_empty() {
            described["meaning"] = self.meaning.as_str().into();
        }
        if !self.kinds.is_empty() {
            described["kinds"] = self.kinds.clone().into();
        }
        let fields: Vec<_> = self.shape.fields().iter().map(Self::described).collect();
        if !fields.is_empty() {
            described["fields"] = fields.into();
        }
        described
    }
}

/// The definition that a schema names, else itself.
fn resolve<'s>(schema: &'s Value, definitions: &'s Value) -> &'s Value {
    match text(&schema["$ref"]).strip_prefix("#/$defs/") {
        Some(name) => &definitions[name],
        None => schema,
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
