//! The `blastgate` command.

fn main() {}
