//! Terraform's functions against Terraform: every expression of
//! `testdata/functions.tsv` has to give what `terraform console` gave when
//! `testdata/functions.sh` asked it.

use std::collections::BTreeMap;

use blastgate::hcl::functions::{Files, FunctionContext, lookup};
use blastgate::model::value::{Map, Number, Value};
use hcl_edit::Span as _;
use hcl_edit::expr::{BinaryOperator, Expression, ObjectKey, UnaryOperator};
use hcl_edit::template::Element;
use unicode_normalization::UnicodeNormalization as _;

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

/// Just enough of the language for the table; the functions alone are under test here.
fn evaluate(
    source: &str,
    expression: &Expression,
    context: &FunctionContext<'_>,
) -> Result<Value, String> {
    let text = |text: &str| Value::from(text.nfc().collect::<String>());
    Ok(match expression {
        Expression::Null(_) => Value::Null,
        Expression::Bool(bool) => Value::Bool(*bool.value()),
        // The parser's own number is a double; only the source has all digits.
        Expression::Number(number) => Number::parse(&source[number.span().expect("parsed")])
            .map(Value::Number)
            .ok_or("number")?,
        Expression::String(string) => text(string.value()),
        Expression::Parenthesis(inner) => evaluate(source, inner.inner(), context)?,
        Expression::Array(array) => Value::List(
            array
                .iter()
                .map(|e| evaluate(source, e, context))
                .collect::<Result<_, _>>()?,
        ),
        Expression::Object(object) => {
            let mut map = Map::new();
            for (key, value) in object {
                let key = match key {
                    ObjectKey::Ident(ident) => ident.as_str().to_owned(),
                    ObjectKey::Expression(key) => match evaluate(source, key, context)? {
                        Value::String(key) => key.to_string(),
                        Value::Number(key) => key.to_string(),
                        other => return Err(format!("key {other:?}")),
                    },
                };
                map.insert(key.into(), evaluate(source, value.expr(), context)?);
            }
            Value::Map(map)
        }
        Expression::UnaryOp(op) => {
            match (op.operator.value(), evaluate(source, &op.expr, context)?) {
                (UnaryOperator::Neg, Value::Number(number)) => {
                    Value::Number(Number::from_big(-number.to_big()))
                }
                other => return Err(format!("{other:?}")),
            }
        }
        Expression::BinaryOp(op) => {
            let sides = (
                evaluate(source, &op.lhs_expr, context)?,
                evaluate(source, &op.rhs_expr, context)?,
            );
            match (op.operator.value(), sides) {
                (BinaryOperator::Div, (Value::Number(a), Value::Number(b))) => {
                    Value::Number(Number::from_big(a.to_big() / b.to_big()))
                }
                other => return Err(format!("{other:?}")),
            }
        }
        Expression::StringTemplate(template) => {
            let elements: Vec<&Element> = template.iter().collect();
            match elements[..] {
                [Element::Interpolation(only)] => evaluate(source, &only.expr, context)?,
                _ => return Err("template".to_owned()),
            }
        }
        Expression::FuncCall(call) => {
            let mut arguments = Vec::new();
            for argument in call.args.iter() {
                arguments.push(evaluate(source, argument, context)?);
            }
            if call.args.expand_final() {
                match arguments.pop() {
                    Some(Value::List(last)) => arguments.extend(last),
                    other => return Err(format!("{other:?}...")),
                }
            }
            let mut name = String::new();
            for space in &call.name.namespace {
                name.push_str(space.as_str());
                name.push_str("::");
            }
            name.push_str(call.name.name.as_str());
            let function = lookup(&name).ok_or("no such function")?;
            function(&arguments, context).map_err(|error| error.message)?
        }
        other => return Err(format!("{other:?}")),
    })
}

#[test]
fn functions_answer_as_terraform_does() {
    let files = Tree(BTreeMap::from([
        ("data/hello.txt", &b"hello\n"[..]),
        ("data/one.txt", b"one"),
        ("data/binary.bin", b"\xff\xfe"),
        ("data/sub/x.json", br#"{"a":[1,2]}"#),
    ]));
    let context = FunctionContext {
        files: Some(&files),
    };
    let encode = lookup("jsonencode").expect("the function exists");
    let mut wrong = Vec::new();
    let mut rows = 0;
    for row in include_str!("../testdata/functions.tsv").lines() {
        rows += 1;
        let (source, expected) = row.split_once('\t').expect("two columns");
        let answer = match hcl_edit::parser::parse_expr(source) {
            Ok(expression) => evaluate(source, &expression, &context),
            Err(error) => Err(error.to_string()),
        };
        let shown = match &answer {
            Ok(value) => match encode(std::slice::from_ref(value), &context) {
                Ok(Value::String(json)) => json.to_string(),
                other => format!("{other:?}"),
            },
            Err(_) => "!".to_owned(),
        };
        if shown != expected {
            wrong.push(format!(
                "{source}\n  terraform: {expected}\n  here:      {shown} {answer:?}"
            ));
        }
    }
    assert!(rows > 700, "the table holds {rows} rows only");
    assert!(
        wrong.is_empty(),
        "{} of {rows} differ:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
