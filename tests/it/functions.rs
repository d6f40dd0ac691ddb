//! Terraform's functions against Terraform: every expression of
//! `testdata/functions.tsv` has to give what `terraform console` gave when
//! `testdata/functions.sh` asked it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use blastgate::hcl::evaluate::{Mode, Scope, evaluate};
use blastgate::hcl::functions::{Files, FunctionContext, lookup};
use blastgate::hcl::parse::parse_expression;
use blastgate::model::value::Value;
use blastgate::source::FileId;

/// The files that `functions.sh` lays out.
struct Tree(BTreeMap<&'static str, &'static [u8]>);

impl Files for Tree {
    fn read(&self, path: &str) -> Option<Vec<u8>> {
        self.0.get(path).map(|bytes| bytes.to_vec())
    }

    fn list(&self, directory: &str) -> Option<Vec<String>> {
        let prefix = match directory {
            "." | "" => String::new(),
            _ => format!("{directory}/"),
        };
        let below = self.0.keys().filter_map(|path| path.strip_prefix(&prefix));
        Some(below.map(str::to_owned).collect())
    }
}

impl Scope for Tree {
    fn root(&self, _: &str) -> Option<Cow<'_, Value>> {
        None
    }

    fn files(&self) -> Option<&dyn Files> {
        Some(self)
    }
}

/// The JSON of an expression's value, or `!` when it has none.
fn answer(source: &str, tree: &Tree) -> String {
    let Ok(expression) = parse_expression(source, FileId(0), "functions.tsv") else {
        return "!".to_owned();
    };
    let evaluation = evaluate(&expression, tree, Mode::Configuration);
    if !evaluation.problems.is_empty() {
        return "!".to_owned();
    }
    let encode = lookup("jsonencode").expect("the function exists");
    match encode(
        &[evaluation.value.into_owned()],
        &FunctionContext::default(),
    ) {
        Ok(Value::String(json)) => json.to_string(),
        other => format!("{other:?}"),
    }
}

#[test]
fn functions_answer_as_terraform_does() {
    let tree = Tree(BTreeMap::from([
        ("data/hello.txt", &b"hello\n"[..]),
        ("data/one.txt", b"one"),
        ("data/binary.bin", b"\xff\xfe"),
        ("data/sub/x.json", br#"{"a":[1,2]}"#),
    ]));
    let mut wrong = Vec::new();
    let mut rows = 0;
    for row in include_str!("../../testdata/functions.tsv").lines() {
        rows += 1;
        let (source, expected) = row.split_once('\t').expect("two columns");
        let here = answer(source, &tree);
        if here != expected {
            wrong.push(format!(
                "{source}\n  terraform: {expected}\n  here:      {here}"
            ));
        }
    }
    assert!(rows > 900, "the table holds {rows} rows only");
    assert!(
        wrong.is_empty(),
        "{} of {rows} differ:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
