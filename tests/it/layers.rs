//! Imports run to the same or lower layers only (ARCHITECTURE.md), files do not
//! use each other in a circle, and none of them is too long to be read.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Modules of the crate with their layers.
const LAYERS: &[(&str, u8)] = &[
    ("source", 0),
    ("build_facts", 0),
    ("error", 0),
    ("model", 1),
    ("hcl", 2),
    ("catalog", 3),
    ("policy", 3),
    ("hook", 4),
    ("input", 4),
    ("modules", 5),
    ("predict", 5),
    ("analysis", 6),
    ("finding", 7),
    ("rules", 7),
    ("decide", 8),
    ("redact", 9),
    ("report", 9),
    ("render", 10),
    ("audit", 11),
    ("gate", 11),
    ("rego", 11),
    ("cli", 11),
    ("app", 11),
    ("mcp", 11),
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

/// Text up to the unit tests, which may look anywhere, without comments.
fn code(path: &Path) -> String {
    let text = std::fs::read_to_string(path).expect("a source file");
    let text = text
        .split("#[cfg(test)]\nmod tests")
        .next()
        .unwrap_or(&text);
    let kept = text.lines().map(|line| {
        if line.trim_start().starts_with("//") {
            ""
        } else {
            line
        }
    });
    kept.collect::<Vec<_>>().join("\n")
}

/// The module that a file is, by its path in the crate.
fn module_of(relative: &Path) -> Vec<String> {
    let mut parts: Vec<String> = relative
        .with_extension("")
        .iter()
        .map(|part| part.to_string_lossy().into_owned())
        .collect();
    if parts.last().is_some_and(|last| last == "mod") {
        parts.pop();
    }
    parts
}

/// Takes a `use` tree apart: `a::{b, c::{d, e}}` is `a::b`, `a::c::d` and `a::c::e`.
fn expand(prefix: &str, tree: &str, out: &mut Vec<String>) {
    let Some((head, rest)) = tree.split_once('{') else {
        let path = tree.split(" as ").next().unwrap_or(tree).trim();
        out.push(format!("{prefix}{path}"));
        return;
    };
    let inner = rest.rsplit_once('}').map_or(rest, |(inner, _)| inner);
    let prefix = format!("{prefix}{}", head.trim());
    let (mut depth, mut start) = (0, 0);
    for (at, c) in inner.char_indices().chain([(inner.len(), ',')]) {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                let part = inner[start..at].trim();
                if !part.is_empty() {
                    expand(&prefix, part, out);
                }
                start = at + 1;
            }
            _ => {}
        }
    }
}

/// All paths of the crate that a text names, in `use` and elsewhere.
fn paths(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut rest = String::new();
    let mut left = text;
    while let Some(at) = left.find("use ") {
        let starts = left[..at].ends_with(|c: char| c.is_whitespace()) || at == 0;
        let tree = &left[at + 4..];
        let end = tree.find(';').unwrap_or(tree.len());
        let ours = ["crate::", "super::", "self::"];
        rest.push_str(&left[..at]);
        if starts && ours.iter().any(|word| tree.trim_start().starts_with(word)) {
            let tree: String = tree[..end].split_whitespace().collect::<Vec<_>>().join(" ");
            expand("", &tree, &mut out);
            left = &left[at + 4 + end..];
        } else {
            left = tree;
        }
    }
    rest.push_str(left);
    for word in ["crate::", "super::", "self::"] {
        for (at, _) in rest.match_indices(word) {
            let alone =
                !rest[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':');
            // `pub(in crate::a)` says who may look, and uses nothing.
            if alone && !rest[..at].ends_with("(in ") {
                let path = rest[at..]
                    .chars()
                    .take_while(|c| c.is_alphanumeric() || matches!(c, '_' | ':'))
                    .collect();
                out.push(path);
            }
        }
    }
    out
}

/// The file that a path leads to, seen from the module `from`.
fn target(from: &[String], path: &str, known: &BTreeSet<Vec<String>>) -> Option<Vec<String>> {
    let mut parts: Vec<&str> = path.split("::").map(str::trim).collect();
    let mut full: Vec<String> = match parts.first() {
        Some(&"crate") => Vec::new(),
        _ => from.to_vec(),
    };
    while let Some(first @ (&"crate" | &"self" | &"super")) = parts.first() {
        if *first == "super" {
            full.pop();
        }
        parts.remove(0);
    }
    full.extend(parts.into_iter().map(str::to_owned));
    while !full.is_empty() && !known.contains(&full) {
        full.pop();
    }
    (!full.is_empty() && full != from).then_some(full)
}

#[test]
fn files_do_not_use_each_other_in_a_circle() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut all = Vec::new();
    files(&src, &mut all);
    let all: BTreeMap<Vec<String>, PathBuf> = all
        .into_iter()
        .map(|path| (module_of(path.strip_prefix(&src).expect("below src")), path))
        .filter(|(module, _)| module.last().is_some_and(|name| name != "tests"))
        .collect();
    let known: BTreeSet<Vec<String>> = all.keys().cloned().collect();
    let uses: BTreeMap<&Vec<String>, BTreeSet<Vec<String>>> = all
        .iter()
        .map(|(module, path)| {
            let named = paths(&code(path));
            let leads = |path: &String| target(module, path, &known);
            (module, named.iter().filter_map(leads).collect())
        })
        .collect();
    let reached = |from: &Vec<String>| {
        let mut seen: BTreeSet<&Vec<String>> = BTreeSet::new();
        let mut open: Vec<&Vec<String>> = uses[from].iter().collect();
        while let Some(next) = open.pop() {
            if seen.insert(next) {
                open.extend(&uses[next]);
            }
        }
        seen
    };
    let reach: BTreeMap<&Vec<String>, BTreeSet<&Vec<String>>> =
        all.keys().map(|module| (module, reached(module))).collect();
    let circles: BTreeSet<String> = all
        .keys()
        .filter(|module| reach[module].contains(module))
        .map(|module| {
            let mut circle: Vec<String> = reach[module]
                .iter()
                .filter(|other| reach[*other].contains(module))
                .map(|other| other.join("::"))
                .collect();
            circle.sort();
            circle.join(" ")
        })
        .collect();
    assert!(
        circles.is_empty(),
        "files use each other in a circle: {circles:#?}"
    );
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
        for used in paths(&code(&path)) {
            let Some(used) = used.strip_prefix("crate::") else {
                continue;
            };
            let used = used.split("::").next().unwrap_or_default().trim();
            if LAYERS.iter().any(|(name, _)| *name == used) && layer(used) > own {
                wrong.push(format!("{}: {module} uses {used}", relative.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "upward imports:\n{}", wrong.join("\n"));
}

/// Lines that a file may have.
const LONGEST: usize = 600;

#[test]
fn files_are_short_enough_to_be_read() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut all = Vec::new();
    files(&src, &mut all);
    let mut long = Vec::new();
    for path in all {
        let relative = path.strip_prefix(&src).expect("below src");
        let lines = std::fs::read_to_string(&path).expect("a source file");
        let lines = lines.lines().count();
        if lines > LONGEST && !relative.ends_with("tests.rs") {
            long.push(format!("{}: {lines} lines", relative.display()));
        }
    }
    assert!(long.is_empty(), "split them: {long:#?}");
}

/// Fields of a report that are plain strings: digests, times and revisions, none of which is
/// text of the input.
const PLAIN: &[&str] = &[
    "audit",
    "changes",
    "fingerprint",
    "now",
    "plan",
    "revision",
    "sha256",
];

/// The types of a report, beside what builds them.
const REPORT: &[&str] = &[
    "report.rs",
    "report/cause.rs",
    "report/change.rs",
    "report/finding.rs",
    "report/outcome.rs",
    "report/split.rs",
];

/// Fields whose type can hold text that nobody redacted.
fn plain_fields(text: &str) -> Vec<String> {
    let fields = text.lines().filter_map(|line| {
        let (name, kind) = line.trim().strip_prefix("pub ")?.split_once(": ")?;
        if name.contains('(') {
            return None;
        }
        let kind = kind.trim_end_matches(',').replace("&'static str", "");
        let holds = ["String", "str", "Value", "Path", "Cow"];
        let mut words = kind.split(|c: char| !c.is_alphanumeric());
        words
            .any(|word| holds.contains(&word))
            .then(|| name.to_owned())
    });
    fields.collect()
}

#[test]
fn text_of_the_input_is_in_a_report_only_as_redact_gives_it() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for file in REPORT {
        let plain = plain_fields(&code(&src.join(file)));
        let other: Vec<&String> = plain
            .iter()
            .filter(|name| !PLAIN.contains(&name.as_str()))
            .collect();
        assert!(
            other.is_empty(),
            "{file}: use `Text` or `Verbatim`: {other:?}"
        );
    }
    // The test itself sees one.
    let text =
        "pub fn a(b: &str);\npub note: Option<Arc<str>>,\npub kind: &'static str,\npub c: Text,\n";
    assert_eq!(plain_fields(text), ["note"]);
}
