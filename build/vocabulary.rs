//! Compiles `rules/vocabulary/*.hcl` into the constants that `src/catalog/vocabulary.rs` includes:
//! a module for each file, with a constant for each list of words and each scale.

use std::fmt::Write as _;
use std::path::Path;
use std::{fs, io};

use hcl_edit::expr::Expression;
use hcl_edit::structure::{Block, Structure};

/// Reads every file below `dir` and writes `vocabulary.rs` to `out`.
///
/// # Errors
/// Every mistake in the files, one message each.
pub(crate) fn compile(dir: &Path, out: &Path) -> Result<(), Vec<String>> {
    let files = files(dir).map_err(|error| vec![format!("{}: {error}", dir.display())])?;
    let mut errors = Vec::new();
    let mut text = String::new();
    for (name, path, source) in files {
        match module(&name, &source) {
            Ok(module) => text.push_str(&module),
            Err(error) => errors.push(format!("{path}: {error}")),
        }
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    fs::write(out.join("vocabulary.rs"), text)
        .map_err(|error| vec![format!("{}: {error}", out.display())])
}

/// Name, path and text of the files, sorted.
fn files(dir: &Path) -> io::Result<Vec<(String, String, String)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        if let (Some(stem), Some("hcl")) = (
            path.file_stem(),
            path.extension().and_then(|extension| extension.to_str()),
        ) {
            let name = stem.to_string_lossy().into_owned();
            let text = fs::read_to_string(&path)?;
            found.push((name, path.display().to_string(), text));
        }
    }
    found.sort();
    Ok(found)
}

/// The module of one file.
fn module(name: &str, source: &str) -> Result<String, String> {
    let body = hcl_edit::parser::parse_body(source)
        .map_err(|error| format!("{}: {}", error.location().line(), error.message()))?;
    let mut constants = String::new();
    let (mut words, mut scales) = (Vec::new(), Vec::new());
    for structure in &body {
        let Structure::Block(block) = structure else {
            return Err("only `words` and `scale` blocks stand here".to_owned());
        };
        let [label] = block.labels.as_slice() else {
            return Err(format!("`{}` has one label", block.ident.as_str()));
        };
        let label = label.as_str();
        let constant = label.to_uppercase();
        match block.ident.as_str() {
            "words" => {
                let [whole, stems] = lists(block, ["words", "stems"])?;
                let _ = writeln!(
                    constants,
                    "/// `{label}`.\npub const {constant}: Words = Words {{ label: {label:?}, words: &{whole:?}, stems: &{stems:?} }};"
                );
                words.push(constant);
            }
            "scale" => {
                let [steps] = lists(block, ["steps"])?;
                let _ = writeln!(
                    constants,
                    "/// `{label}`.\npub const {constant}: Scale = Scale {{ label: {label:?}, steps: &{steps:?} }};"
                );
                scales.push(constant);
            }
            other => return Err(format!("unknown block `{other}`")),
        }
    }
    Ok(format!(
        "/// `rules/vocabulary/{name}.hcl`.\npub mod {name} {{\nuse super::{{Scale, Words}};\n{constants}\
         /// Every list of words.\npub const WORDS: &[Words] = &[{}];\n\
         /// Every scale.\npub const SCALES: &[Scale] = &[{}];\n}}\n",
        words.join(", "),
        scales.join(", ")
    ))
}

/// The lists of a block by their names; one that is left out is empty.
fn lists<const N: usize>(block: &Block, names: [&str; N]) -> Result<[Vec<String>; N], String> {
    let mut found = std::array::from_fn(|_| Vec::new());
    for inner in &block.body {
        let Structure::Attribute(attribute) = inner else {
            return Err("no block stands here".to_owned());
        };
        let key = attribute.key.as_str();
        let at = names.iter().position(|name| *name == key);
        let at = at.ok_or_else(|| format!("unknown attribute `{key}`"))?;
        let Expression::Array(list) = &attribute.value else {
            return Err(format!("`{key}` is a list of plain strings"));
        };
        for item in list.iter() {
            let text = item.as_str();
            let text = text.ok_or_else(|| format!("`{key}` is a list of plain strings"))?;
            found[at].push(text.to_lowercase());
        }
    }
    Ok(found)
}
