//! Compiles what a run must not parse: the provider catalog and the built-in rules.

fn main() {}
