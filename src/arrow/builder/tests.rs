use arrow_array::Array as _;
use arrow_array::cast::AsArray as _;
use arrow_array::types::Int64Type;
use arrow_schema::Field;

use super::*;

fn builder() -> StructBuilder {
    let numbers = DataType::new_list(DataType::Int64, true);
    let inner = Fields::from(vec![Field::new("numbers", numbers, true)]);
    let fields = Fields::from(vec![
        Field::new("name", DataType::Utf8, true),
        Field::new("inner", DataType::Struct(inner), true),
    ]);
    StructBuilder::of(&fields).unwrap()
}

struct Inner(Vec<u64>);

impl Append for Inner {
    fn append(&self, column: &mut ColumnBuilder) -> Result<(), AppendError> {
        column.object(|object| object.field("numbers", &self.0))
    }
}

#[test]
fn a_field_without_a_value_is_null_in_its_row() {
    let mut builder = builder();
    builder.end();
    builder.field("inner", &Inner(vec![1, 2])).unwrap();
    builder.field("name", "a").unwrap();
    builder.end();
    builder.field("inner", &None::<Inner>).unwrap();
    builder.end();
    builder.field("inner", &Inner(Vec::new())).unwrap();
    builder.end();
    builder.field("name", "b").unwrap();
    builder.end();
    let rows = builder.finish().unwrap();
    let names: Vec<_> = rows.column(0).as_string::<i32>().iter().collect();
    assert_eq!(names, [None, Some("a"), None, None, Some("b")]);
    let inner = rows.column(1).as_struct();
    let there: Vec<_> = (0..5).map(|row| inner.is_valid(row)).collect();
    assert_eq!(there, [false, true, false, true, false]);
    let numbers = inner.column(0).as_list::<i32>();
    let there: Vec<_> = (0..5).map(|row| numbers.is_valid(row)).collect();
    assert_eq!(there, [false, true, false, true, false]);
    let row = numbers.value(1);
    assert_eq!(row.as_primitive::<Int64Type>().values(), &[1, 2]);
    assert!(numbers.value(3).is_empty());
}

#[test]
fn a_builder_starts_anew_when_it_has_finished() {
    let mut builder = builder();
    for inner in [vec![1], vec![2, 3]] {
        builder.field("inner", &Inner(inner)).unwrap();
        builder.end();
        let rows = builder.finish().unwrap();
        assert_eq!((rows.len(), builder.finish().unwrap().len()), (1, 0));
    }
}

#[test]
fn a_value_without_a_place_is_an_error() {
    let faults = [
        builder().field("place", "a"),
        builder().field("name", &1_u64),
        builder().field("inner", &vec![1_u64]),
        builder().field("inner", &Inner(vec![u64::MAX])),
    ];
    assert!(faults.iter().all(Result::is_err), "{faults:?}");
    let mut builder = builder();
    builder.field("name", "a").unwrap();
    assert!(builder.field("name", "b").is_err(), "a second value");
}
