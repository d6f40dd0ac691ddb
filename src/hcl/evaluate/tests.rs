//! Tests of the evaluator.

use super::*;
use crate::hcl::parse::parse_expression;
use crate::source::FileId;

struct Names(Map);

impl Scope for Names {
    fn root(&self, name: &str) -> Option<Cow<'_, Value>> {
        self.0.get(name).map(Cow::Borrowed)
    }
}

fn json(text: &str) -> Value {
    Value::from(&serde_json::from_str::<serde_json::Value>(text).expect("JSON"))
}

fn names() -> Names {
    let mut object = json(
        r#"{"o": {"a": {"b": [1, {"c": "x"}]}, "n": null, "t": {"k.l": true}},
            "l": ["x", "y"], "m": {"p": 1, "q": 2}, "s": "text", "rules": [{"from": 22}, {"from": 443}]}"#,
    );
    if let Value::Map(map) = &mut object {
        map.insert("u".into(), Value::Unknown);
    }
    match object {
        Value::Map(map) => Names(map),
        _ => Names(Map::new()),
    }
}

/// The value printed, with `?` for unknown and `!` after it when there were problems.
fn show(text: &str, mode: Mode) -> String {
    let names = names();
    let expr = parse_expression(text, FileId(0), "t").expect("well formed");
    let evaluation = evaluate(&expr, &names, mode);
    let mut out = print(&evaluation.value);
    if !evaluation.problems.is_empty() {
        out.push('!');
    }
    out
}

fn print(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Unknown => "?".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => format!("'{text}'"),
        Value::List(list) => {
            let items: Vec<String> = list.iter().map(print).collect();
            format!("[{}]", items.join(" "))
        }
        Value::Map(map) => {
            let items: Vec<String> = map
                .iter()
                .map(|(key, value)| format!("{key}:{}", print(value)))
                .collect();
            format!("{{{}}}", items.join(" "))
        }
    }
}

fn check(mode: Mode, cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(show(text, mode), *expected, "{text} in {mode:?}");
    }
}

#[test]
fn logic_has_three_values() {
    for mode in [Mode::Rule, Mode::Configuration] {
        check(
            mode,
            &[
                ("u && false", "false"),
                ("false && u", "false"),
                ("u && true", "?"),
                ("u || true", "true"),
                ("true || nope", "true"),
                ("u || false", "?"),
                ("!u", "?"),
                ("u == 1", "?"),
                ("[u, 1] == [1, 2]", "false"),
                ("[u, 1] == [1, 1]", "?"),
                ("{a = u} == {b = 1}", "false"),
                ("u ? 1 : 1", "1"),
                ("u ? 1 : 2", "?"),
                ("\"true\" && true", "true"),
                ("[for x in [1, 2] : x if u]", "?"),
                ("{(u) = 1}", "?"),
                ("\"a${u}\"", "?"),
                ("u.a[0].b", "?"),
                ("l[u]", "?"),
                ("u[*].a", "?"),
                ("try(u, 1)", "?"),
                ("can(u)", "?"),
            ],
        );
    }
}

#[test]
fn absence_is_null_in_rules_and_an_error_in_configuration() {
    check(
        Mode::Rule,
        &[
            ("o.x", "null"),
            ("o.x.y[0].z", "null"),
            ("o.n.y", "null"),
            ("l[7]", "null"),
            ("o.x == null", "true"),
            ("o.x != true", "true"),
            ("o.x < 7", "false"),
            ("7 >= o.x", "false"),
            ("[for r in o.x : r]", "[]"),
            ("o.x[*].y", "[]"),
            ("rules[*].to", "[null null]"),
            ("!o.x", "?!"),
            ("o.x + 1", "?!"),
            ("o.x && true", "?!"),
            ("s.x", "?!"),
            ("s.x || true", "true!"),
            ("nope", "?!"),
            ("try(o.x, 1)", "1"),
            ("try(o.n, 1)", "null"),
            ("try(o.n.y, 1)", "1"),
            ("try(l[7], o.x)", "?!"),
            ("try(s.x, 1)", "1"),
            ("can(s.x)", "false"),
            ("can(o.x)", "false"),
            ("can(o.n)", "true"),
        ],
    );
    check(
        Mode::Configuration,
        &[
            ("o.x", "?!"),
            ("o.n.y", "?!"),
            ("l[7]", "?!"),
            ("o.x == null", "?!"),
            ("try(o.x, l[9], \"d\")", "'d'"),
            ("can(o.x)", "false"),
            ("can(o.a)", "true"),
            ("null < 7", "?!"),
            ("[for r in o.n : r]", "?!"),
            ("try(o.x)", "?!"),
            ("u ? nope : 1", "?"),
        ],
    );
}

#[test]
fn values_are_computed() {
    check(
        Mode::Configuration,
        &[
            ("1 + 2 * 3 - 4 / 2", "5"),
            ("7 % 3", "1"),
            ("-7 % 3", "-1"),
            ("1 / 3 * 3 < 1.1", "true"),
            ("9223372036854775807 + 1", "9223372036854775808"),
            ("1 / 0", "?!"),
            ("\"5\" * 2", "10"),
            ("1 == 1.0", "true"),
            ("\"1\" == 1", "false"),
            ("o.a.b[1].c", "'x'"),
            ("o[\"t\"][\"k.l\"]", "true"),
            ("o.a.b.0", "1"),
            ("[{x = [1, 2]}][0].x[1]", "2"),
            ("rules[*].from", "[22 443]"),
            ("rules.*.from[0]", "22"),
            ("o[*].t", "[{k.l:true}]"),
            ("null[*]", "[]"),
            ("[for i, x in l : \"${i}${x}\"]", "['0x' '1y']"),
            ("{for k, v in m : k => v * 2 if v > 1}", "{q:4}"),
            (
                "{for x in [1, 2, 3] : x % 2 == 0 ? \"e\" : \"o\" => x...}",
                "{e:[2] o:[1 3]}",
            ),
            ("{for x in [1, 1] : x => x}", "?!"),
            (
                "[for x in [[1], [2, 3]] : [for y in x : y + 1]]",
                "[[2] [3 4]]",
            ),
            ("{true = 1, null = 2, (s) = 3}", "{null:2 text:3 true:1}"),
            ("\"${true} ${1.50} ${s}\"", "'true 1.5 text'"),
            ("\"${l}\"", "['x' 'y']"),
            ("\"a${l}\"", "?!"),
            (
                "\"%{if true}a%{else}b%{endif}%{for x in l}<${x}>%{endfor}\"",
                "'a<x><y>'",
            ),
            ("<<-E\n    a\n      ${s}\n  E", "'a\n  text\n'"),
            ("templatestring(\"<$${x}>\", {x = 1})", "'<1>'"),
            ("templatestring(\"$${y}\", {x = 1})", "?!"),
            ("true ? 1 : \"a\"", "'1'"),
            ("true ? 1 : null", "1"),
            (
                "[for k, v in toset([\"b\", \"a\"]) : \"${k}${v}\"]",
                "['aa' 'bb']",
            ),
            ("provider::aws::f(1)", "?"),
            ("no_such_function(1)", "?!"),
        ],
    );
}

#[test]
fn traversals_borrow() {
    let names = names();
    let expr = parse_expression("o.a.b[1]", FileId(0), "t").expect("well formed");
    let evaluation = evaluate(&expr, &names, Mode::Rule);
    assert!(matches!(evaluation.value, Cow::Borrowed(_)));
}

#[test]
fn problems_have_places() {
    let names = names();
    let text = "true && s.x";
    let expr = parse_expression(text, FileId(0), "t").expect("well formed");
    let evaluation = evaluate(&expr, &names, Mode::Rule);
    assert_eq!(&text[evaluation.problems[0].span.range()], "s.x");
}

#[test]
fn bombs_end_as_unknown() {
    let range = format!("[{}]", "1,".repeat(100));
    let nested = format!(
        "[for a in {range} : [for b in {range} : [for c in {range} : [for d in {range} : 1]]]]"
    );
    assert_eq!(show(&nested, Mode::Rule), "?!");
    assert_eq!(show(&format!("can({nested})"), Mode::Rule), "?!");
    let mut text = "\"xxxxxxxxxxxxxxxx\"".to_owned();
    for _ in 0..30 {
        text = format!("[for x in [{text}] : \"${{x}}${{x}}${{x}}${{x}}\"][0]");
    }
    assert_eq!(show(&text, Mode::Rule), "?!");
    // As deep as the parser lets it be.
    let deep = format!("{}1{}", "[".repeat(60), "]".repeat(60));
    assert!(show(&deep, Mode::Rule).starts_with("[["));
    let sum = format!("1{}", " + 1".repeat(120));
    assert_eq!(show(&sum, Mode::Rule), "121");
}
