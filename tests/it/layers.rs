//! Imports run to the same or lower layers only (ARCHITECTURE.md).

use std::path::{Path, PathBuf};

/// Modules of the crate with their layers.
const LAYERS: &[(&str, u8)] = &[
    ("source", 0),
    ("error", 0),
    ("model", 1),
    ("hcl", 2),
    ("catalog", 3),
    ("policy", 3),
    ("input", 4),
    ("analysis", 5),
    ("finding", 6),
    ("rules", 6),
    ("decide", 7),
    ("redact", 7),
    ("report", 7),
    ("render", 8),
    ("cli", 9),
    ("gate", 9),
    ("app", 9),
];

fn layer(module: &str) -> u8 {
    let known = LAYERS.iter().find(|(name, _)| *name == module);
    let Some((_, layer)) = known else {
        panic!("`{module}` has no layer; give it one here and in ARCHITECTURE.md");
    };
    *layer
}

fn files(directory: &Path, out: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(directory).expect("src can be listed") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files(&path, out);
        } else if path.extension().is_some_and(|end| end == "rs") {
            out.push(path);
        }
    }
}

/// Text up to the unit tests: those may look anywhere.
fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod tests").next().unwrap_or(text)
}

#[test]
fn imports_run_downwards() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut all = Vec::new();
    files(&src, &mut all);
    let mut wrong = Vec::new();
    for path in all {
        let relative = path.strip_prefix(&src).expect("below src");
        let first = relative.components().next().expect("a component");
        let module = first.as_os_str().to_string_lossy();
        let module = module.trim_end_matches(".rs").to_owned();
        if module == "lib" || module == "main" || relative.ends_with("tests.rs") {
            continue;
        }
        let own = layer(&module);
        let text = std::fs::read_to_string(&path).expect("a source file");
        for (number, line) in without_tests(&text).lines().enumerate() {
            let code = line.trim_start();
            if code.starts_with("//") {
                continue;
            }
            for part in code.split("crate::").skip(1) {
                let used: String = part
                    .chars()
                    .take_while(|c| c.is_alphanumeric() || *c == '_')
                    .collect();
                if LAYERS.iter().any(|(name, _)| *name == used) && layer(&used) > own {
                    wrong.push(format!(
                        "{}:{}: {module} uses {used}",
                        relative.display(),
                        number + 1
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "upward imports:\n{}", wrong.join("\n"));
}
