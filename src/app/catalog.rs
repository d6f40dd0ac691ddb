//! `blastgate catalog show` and `check`.

use std::fmt::Write as _;
use std::path::Path;

use crate::catalog::{self, AttributeFact, Catalog, Safe};
use crate::cli::CatalogCommand;
use crate::error::{Error, ErrorCode, Result};

/// Runs the subcommand; gives the exit code.
pub fn run(command: &CatalogCommand) -> u8 {
    let done = match command {
        CatalogCommand::Show { type_name, which } => {
            let policy = super::trust::open(which).and_then(super::trust::Trust::alone);
            policy.and_then(|policy| show(type_name, policy.catalog))
        }
        CatalogCommand::Check { directory, schema } => check(directory, schema.as_deref()),
        CatalogCommand::Probe(arguments) => super::probe::run(arguments),
    };
    done.unwrap_or_else(|error| super::fail(&error))
}

/// The source of facts about names that mean the same for all providers.
const EVERYWHERE: &str = "any";

/// Everything that is known of a type.
fn show(type_name: &str, catalog: Catalog) -> Result<u8> {
    let facts = catalog.facts(type_name);
    let attributes = catalog.attributes(type_name);
    let mut out = String::new();
    match facts.provider() {
        Some(provider) => {
            let _ = writeln!(out, "{type_name} (provider {provider})");
        }
        // The table of its provider says which attributes there are and which of them replace it.
        None if facts.in_table() => {
            let _ = writeln!(
                out,
                "{type_name}: no record of its own in the catalog, so it counts as holding data.\n\
                 Its provider's schema is known: a change of a path that is listed replaces it, and one of\n\
                 another path may{}.",
                if facts.replacement_is_open() {
                    ""
                } else {
                    " where its name speaks of a name, a place or an engine"
                }
            );
            let always: Vec<&str> = facts.force_new_paths().collect();
            row(&mut out, "replaced by", &always.join(", "));
        }
        None => {
            let _ = writeln!(
                out,
                "{type_name}: not in the catalog. It counts as holding data, and any change as replacing it;\n\
                 what follows is said of all types with such a name."
            );
        }
    }
    if facts.known() {
        record(&mut out, facts);
    }
    for (fact, texts) in attributes.type_facts() {
        let texts = texts.join(", ");
        let _ = writeln!(
            out,
            "  {fact:<18} {}",
            if texts.is_empty() { "yes" } else { &texts }
        );
    }
    let (general, own): (Vec<&AttributeFact>, Vec<&AttributeFact>) = attributes
        .iter()
        .partition(|fact| fact.source == EVERYWHERE);
    if !own.is_empty() {
        let _ = writeln!(out, "\nAttributes:");
    }
    for fact in own {
        attribute(&mut out, fact);
    }
    if !general.is_empty() {
        let _ = writeln!(
            out,
            "\nand {} about names that mean the same everywhere (rules/catalog/facts/any.hcl)",
            super::outputs::counted(general.len(), "fact")
        );
    }
    super::rules::print(&out)?;
    Ok(0)
}

/// One line of what is known, where there is something.
fn row(out: &mut String, name: &str, text: &str) {
    if !text.is_empty() {
        let _ = writeln!(out, "  {name:<18} {text}");
    }
}

fn record(out: &mut String, facts: catalog::TypeFacts) {
    let mut row = |name: &str, text: String| row(out, name, &text);
    let why = facts
        .why()
        .map_or_else(String::new, |why| format!(" ({why})"));
    row("holds", format!("{}{why}", facts.holds()));
    row("parent", facts.parents().collect::<Vec<_>>().join(", "));
    let words = [
        ("grants access", facts.grants_access()),
        ("executes", facts.executes()),
        ("is a safeguard", facts.guard()),
    ];
    for (name, word) in words {
        row(name, word.unwrap_or_default().to_owned());
    }
    let always: Vec<&str> = facts.force_new_paths().collect();
    row("replaced by", always.join(", "));
    let when: Vec<String> = facts
        .force_new_conditions()
        .map(|(path, when)| format!("{path} ({when})"))
        .collect();
    row("replaced when", when.join(", "));
    row("probed", facts.probe().to_string());
    for guard in facts.protections() {
        let safe = match guard.safe {
            Safe::Is(value) => value.to_string(),
            Safe::OneOf(values) => {
                let values: Vec<String> = values.iter().map(|value| value.to_string()).collect();
                format!("one of {}", values.join(", "))
            }
            Safe::AtLeast(least) => format!("at least {least}"),
            Safe::Set => "set".to_owned(),
            Safe::NotLower(never) => {
                let never: Vec<String> = never.iter().map(|value| value.to_string()).collect();
                let note = if never.is_empty() {
                    ""
                } else {
                    ", and never is "
                };
                format!("not lower than before{note}{}", never.join(" or "))
            }
            Safe::MinDuration(least) => format!("at least {least:?}"),
        };
        row(
            "protected by",
            format!("{} ({}), safe: {safe}", guard.path, guard.kind),
        );
    }
    row("source", facts.source().unwrap_or_default().to_owned());
}

fn attribute(out: &mut String, fact: &AttributeFact) {
    let harmful: Vec<&str> = fact.harmful.iter().map(|word| word.as_str()).collect();
    let _ = write!(out, "  {}: {}", fact.path, fact.meaning);
    if !harmful.is_empty() {
        let _ = write!(out, ", harmful: {}", harmful.join(", "));
    }
    if !fact.words.is_empty() {
        let _ = write!(out, " [{}]", fact.words.join(", "));
    }
    if let Some((name, value)) = fact.only_where {
        let _ = write!(out, ", where {name} is {value}");
    }
    if !fact.means.is_empty() {
        let _ = write!(out, "\n      {}", fact.means);
    }
    let _ = writeln!(out, "\n      source: {}", fact.source);
}

/// The sources of a directory, each with its path.
fn sources(directory: &Path) -> Result<Vec<(String, String)>> {
    let files = super::trust::rule_files(directory)?;
    if files.is_empty() {
        return Err(Error::new(
            ErrorCode::InvalidPolicy,
            format!(
                "there is no catalog file in {}",
                super::inputs::display(directory)
            ),
        )
        .with_help(
            "Catalog files end in .hcl; `blastgate explain catalog` tells what they hold.",
        ));
    }
    Ok(files
        .into_iter()
        .map(|file| (file.path, file.text))
        .collect())
}

fn check(directory: &Path, schema: Option<&Path>) -> Result<u8> {
    let sources = sources(directory)?;
    let (types, blocks) = catalog::own::check(&sources)?;
    let mut out = String::new();
    let mut dead = 0;
    if let Some(schema) = schema {
        let schema = super::probe::read(schema)?;
        for (pattern, path) in catalog::own::paths(&sources)? {
            if schema.has(&pattern, &path) == Some(false) {
                dead += 1;
                let _ = writeln!(out, "{pattern}: the provider has no {path}");
            }
        }
    }
    let _ = writeln!(
        out,
        "{} and {}: {}",
        super::outputs::counted(types, "type"),
        super::outputs::counted(blocks, "fact block"),
        if dead == 0 {
            "no mistakes".to_owned()
        } else {
            format!("{dead} dead")
        }
    );
    super::rules::print(&out)?;
    Ok(if dead == 0 { 0 } else { super::REFUSED })
}
