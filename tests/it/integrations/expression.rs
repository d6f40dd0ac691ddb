//! The part of GitHub's expressions that `action.yml` uses: texts, contexts,
//! `==`, `!=`, `&&`, `||`, brackets, `always()`. Facts: documentation
//! "Evaluate expressions in workflows and actions".

/// A value of an expression.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    Text(String),
    Truth(bool),
}

impl Value {
    /// What counts as true: every text but the empty one.
    pub(super) fn truthy(&self) -> bool {
        match self {
            Value::Text(text) => !text.is_empty(),
            Value::Truth(truth) => *truth,
        }
    }

    fn text(&self) -> String {
        match self {
            Value::Text(text) => text.clone(),
            Value::Truth(truth) => truth.to_string(),
        }
    }
}

/// A text with its `${{ }}` filled in; `context` gives the value of a path, empty if it has none.
pub(super) fn fill(text: &str, context: &dyn Fn(&str) -> String) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, tail)) = rest.split_once("${{") {
        let (inside, after) = tail.split_once("}}").expect("an expression ends");
        out.push_str(before);
        out.push_str(&evaluate(inside, context).text());
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The value of an expression.
pub(super) fn evaluate(text: &str, context: &dyn Fn(&str) -> String) -> Value {
    let tokens = tokens(text);
    let mut rest = tokens.as_slice();
    let value = any(&mut rest, context);
    assert!(rest.is_empty(), "`{text}` is understood whole: {rest:?}");
    value
}

fn tokens(text: &str) -> Vec<String> {
    let pattern =
        regex::Regex::new(r"'(?:[^']|'')*'|[A-Za-z_][A-Za-z0-9_.-]*(?:\(\))?|&&|\|\||==|!=|[()]")
            .expect("a pattern");
    pattern
        .find_iter(text)
        .map(|token| token.as_str().to_owned())
        .collect()
}

fn take(rest: &mut &[String], wanted: &str) -> bool {
    match rest {
        [first, tail @ ..] if first == wanted => {
            *rest = tail;
            true
        }
        _ => false,
    }
}

fn any(rest: &mut &[String], context: &dyn Fn(&str) -> String) -> Value {
    let mut value = all(rest, context);
    while take(rest, "||") {
        let other = all(rest, context);
        if !value.truthy() {
            value = other;
        }
    }
    value
}

fn all(rest: &mut &[String], context: &dyn Fn(&str) -> String) -> Value {
    let mut value = comparison(rest, context);
    while take(rest, "&&") {
        let other = comparison(rest, context);
        if value.truthy() {
            value = other;
        }
    }
    value
}

fn comparison(rest: &mut &[String], context: &dyn Fn(&str) -> String) -> Value {
    let value = term(rest, context);
    if take(rest, "==") {
        Value::Truth(value.text() == term(rest, context).text())
    } else if take(rest, "!=") {
        Value::Truth(value.text() != term(rest, context).text())
    } else {
        value
    }
}

fn term(rest: &mut &[String], context: &dyn Fn(&str) -> String) -> Value {
    if take(rest, "(") {
        let value = any(rest, context);
        assert!(take(rest, ")"), "a bracket is closed");
        return value;
    }
    let [first, tail @ ..] = *rest else {
        panic!("an expression goes on");
    };
    *rest = tail;
    match first
        .strip_prefix('\'')
        .and_then(|text| text.strip_suffix('\''))
    {
        Some(text) => Value::Text(text.replace("''", "'")),
        None if first == "always()" => Value::Truth(true),
        None => Value::Text(context(first)),
    }
}
