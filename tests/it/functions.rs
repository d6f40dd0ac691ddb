//! Terraform's functions and expressions against Terraform: every expression of
//! `testdata/functions.tsv` and `testdata/expressions.tsv` has to give what
//! `terraform console` gave when the scripts beside them asked it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use blastgate::hcl::evaluate::{Kind, Mode, Scope, evaluate};
use blastgate::hcl::functions::{Files, FunctionContext, lookup};
use blastgate::hcl::parse::parse_expression;
use blastgate::hcl::syntax::Step;
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
fn answer(source: &str, scope: &dyn Scope) -> String {
    let Ok(expression) = parse_expression(source, FileId(0), "functions.tsv") else {
        return "!".to_owned();
    };
    let evaluation = evaluate(&expression, scope, Mode::Configuration);
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

/// The variables that `expressions.sh` declares, with their types.
struct Variables(Value);

impl Scope for Variables {
    fn root(&self, name: &str) -> Option<Cow<'_, Value>> {
        (name == "var").then_some(Cow::Borrowed(&self.0))
    }

    fn kind(&self, _: &str, steps: &[Step], _: usize) -> Option<Kind> {
        let [Step::Attribute(name)] = steps else {
            return None;
        };
        match name.as_ref() {
            "s" | "nul" => Some(Kind::String),
            "n" => Some(Kind::Other),
            "l" | "empty" => Some(Kind::List),
            "m" | "emptym" => Some(Kind::Map),
            "set" => Some(Kind::Set),
            "o" => Some(Kind::Object),
            _ => None,
        }
    }
}

/// What differs, and why it may. Terraform refuses most of it, which costs nothing: a
/// configuration that it refuses changes nothing.
const DIFFER: &[(&str, &str)] = &[
    // Since Terraform 1.12 and in OpenTofu, the right side is not looked at.
    ("true || null", "true"),
    ("false && null", "false"),
    ("false && \"x\"", "false"),
    ("true || \"x\"", "true"),
    // Only types that do not go together make these an error, and values have none.
    ("true ? 1 : true", "1"),
    ("true ? { a = 1, b = [1] } : {}", "{\"a\":1,\"b\":[1]}"),
    ("true ? [1] : \"a\"", "[1]"),
    ("true ? [1] : { a = 1 }", "[1]"),
    ("toset([\"a\"])[0]", "\"a\""),
    ("concat(var.set, [])", "[\"a\",\"b\"]"),
    ("element(toset([\"a\"]), 0)", "\"a\""),
    ("slice(toset([\"a\"]), 0, 1)", "[\"a\"]"),
    // Names are looked up when they are used, not before.
    ("true ? 1 : nosuch", "1"),
    ("try(nosuch, 1)", "1"),
    ("try(var.nosuch, 1)", "1"),
    ("can(nosuch)", "false"),
    // Forms that only Terraform's parser refuses.
    ("[[1, 2]].0.1", "2"),
    ("{ var.s = 1 }", "{\"t\":1}"),
    // The parser of expressions that stand alone; files take the last one.
    ("{ a = 1, a = 2 }", "!"),
    (
        "templatestring(\"$${a}-$${b}\", { a = 1, b = true })",
        "\"1-true\"",
    ),
    (
        "templatestring(\"%%{ for x in l }$${x}%%{ endfor }\", { l = [\"a\", \"b\"] })",
        "\"ab\"",
    ),
    // Later releases count from the end.
    ("element([\"a\", \"b\"], -1)", "\"b\""),
    ("format(\"%v\", null)", "\"null\""),
    // A text and the number that is written like it, where a schema makes them one.
    ("concat(tolist([1]), tolist([\"a\"]))", "[1,\"a\"]"),
    ("lookup(var.m, \"nope\", 5)", "5"),
    ("lookup(var.m, \"nope\", true)", "true"),
];

#[test]
fn expressions_answer_as_terraform_does() {
    let json = r#"{"s": "t", "n": 7, "nul": null, "l": ["x", "y"], "empty": [], "emptym": {},
        "m": {"k": "v"}, "set": ["a", "b"], "o": {"n": 1, "s": "t", "b": null}}"#;
    let json: serde_json::Value = serde_json::from_str(json).expect("JSON");
    let variables = Variables(Value::from(&json));
    let mut wrong = Vec::new();
    let (mut rows, mut unknown) = (0, 0);
    for row in include_str!("../../testdata/expressions.tsv").lines() {
        rows += 1;
        let (source, expected) = row.split_once('\t').expect("two columns");
        let here = answer(&source.replace('⏎', "\n"), &variables);
        let excused = DIFFER.iter().find(|(known, _)| *known == source);
        let expected = excused.map_or(expected, |(_, here)| here);
        // What is not known claims nothing.
        if here == "Ok(Unknown)" && excused.is_none() {
            unknown += 1;
        } else if here != expected {
            wrong.push(format!(
                "{source}\n  terraform: {expected}\n  here:      {here}"
            ));
        }
    }
    assert!(rows > 700, "the table holds {rows} rows only");
    assert!(unknown <= 4, "{unknown} rows have no value here");
    assert!(
        wrong.is_empty(),
        "{} of {rows} differ:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
