//! The command `antrag`.

fn main() {}
