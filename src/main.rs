//! The command `innokyla`.

fn main() {}
