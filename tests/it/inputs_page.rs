//! `docs/inputs.md` lists the fields that the readers know, and no others.

use std::collections::BTreeSet;
use std::path::Path;

#[test]
fn the_tables_are_what_the_readers_know() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/inputs.md");
    let text = std::fs::read_to_string(page).expect("the page");
    let mut told = BTreeSet::new();
    let mut table = false;
    for line in text.lines() {
        if line.starts_with("| message |") || line.starts_with("| object |") {
            table = true;
        } else if !line.starts_with('|') {
            table = false;
        } else if table && !line.starts_with("|--") {
            let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
            assert!(cells.iter().all(|cell| !cell.is_empty()), "{line}");
            let row = (cells[0].to_owned(), cells[1].to_owned());
            assert!(told.insert(row), "twice: {line}");
        }
    }
    let known: BTreeSet<(String, String)> = blastgate::input::known_fields()
        .into_iter()
        .map(|(object, field)| (object.to_owned(), field))
        .collect();
    let missing: Vec<_> = known.difference(&told).collect();
    let foreign: Vec<_> = told.difference(&known).collect();
    assert!(
        missing.is_empty() && foreign.is_empty(),
        "not told: {missing:?}; not known: {foreign:?}"
    );
}
