//! JSON syntax (`.tf.json`): the same tree out of JSON.
//!
//! Which property is a block and which an argument depends on where it stands,
//! so the structure of Terraform's own blocks is written down here. Blocks
//! that only a provider's schema knows (`ingress`) come out as arguments with
//! an object or a list of objects.

mod reader;

use std::sync::Arc;

use self::reader::{Kind, Member, Node};
use super::parse::{MAX_TEXT, invalid, parse_expression_at, parse_template_at};
use super::syntax::{Attribute, Block, Body, Expr, ExprKind, ObjectItem};
use crate::error::{Error, ErrorCode, Result};
use crate::model::value::{Number, Value};
use crate::source::{FileId, Span};

/// What a body may hold.
struct Schema {
    /// Kinds of blocks, with their number of labels and what they hold.
    blocks: &'static [(&'static str, usize, &'static Schema)],
    /// Arguments whose strings are expressions, not templates.
    bare: &'static [&'static str],
}

static PLAIN: Schema = Schema {
    blocks: &[],
    bare: &[],
};
static ACTION_TRIGGER: Schema = Schema {
    blocks: &[],
    bare: &["events", "actions"],
};
static LIFECYCLE: Schema = Schema {
    blocks: &[
        ("precondition", 0, &PLAIN),
        ("postcondition", 0, &PLAIN),
        ("action_trigger", 0, &ACTION_TRIGGER),
    ],
    bare: &["ignore_changes", "replace_triggered_by"],
};
static PROVISIONER: Schema = Schema {
    blocks: &[("connection", 0, &PLAIN), ("_", 0, &CONTENT)],
    bare: &["when", "on_failure"],
};
static DYNAMIC: Schema = Schema {
    blocks: &[("content", 0, &CONTENT)],
    bare: &["iterator"],
};
static CONTENT: Schema = Schema {
    blocks: &[("dynamic", 1, &DYNAMIC)],
    bare: &[],
};
static RESOURCE: Schema = Schema {
    blocks: &[
        ("lifecycle", 0, &LIFECYCLE),
        ("provisioner", 1, &PROVISIONER),
        ("connection", 0, &PLAIN),
        ("dynamic", 1, &DYNAMIC),
        ("_", 0, &CONTENT),
    ],
    bare: &["provider", "depends_on"],
};
static ACTION: Schema = Schema {
    blocks: &[("config", 0, &CONTENT)],
    bare: &["provider"],
};
static MODULE: Schema = Schema {
    blocks: &[("lifecycle", 0, &LIFECYCLE), ("_", 0, &CONTENT)],
    bare: &["providers", "depends_on"],
};
static VARIABLE: Schema = Schema {
    blocks: &[("validation", 0, &PLAIN)],
    bare: &["type"],
};
static OUTPUT: Schema = Schema {
    blocks: &[("precondition", 0, &PLAIN)],
    bare: &["depends_on", "type"],
};
static CHECK: Schema = Schema {
    blocks: &[("data", 2, &RESOURCE), ("assert", 0, &PLAIN)],
    bare: &[],
};
static ADDRESSES: Schema = Schema {
    blocks: &[
        ("lifecycle", 0, &LIFECYCLE),
        ("provisioner", 1, &PROVISIONER),
        ("connection", 0, &PLAIN),
    ],
    bare: &["from", "to", "provider"],
};
static CLOUD: Schema = Schema {
    blocks: &[("workspaces", 0, &PLAIN)],
    bare: &[],
};
static TERRAFORM: Schema = Schema {
    blocks: &[
        ("backend", 1, &PLAIN),
        ("cloud", 0, &CLOUD),
        ("state_store", 1, &STATE_STORE),
        ("required_providers", 0, &PLAIN),
        ("provider_meta", 1, &PLAIN),
        ("encryption", 0, &ENCRYPTION),
    ],
    bare: &[],
};
static STATE_STORE: Schema = Schema {
    blocks: &[("provider", 1, &PLAIN)],
    bare: &[],
};
static ENCRYPTION: Schema = Schema {
    blocks: &[
        ("key_provider", 2, &PLAIN),
        ("method", 2, &PLAIN),
        ("state", 0, &ENCRYPTION_TARGET),
        ("plan", 0, &ENCRYPTION_TARGET),
        ("remote_state_data_sources", 0, &ENCRYPTION_TARGET),
    ],
    bare: &[],
};
static ENCRYPTION_TARGET: Schema = Schema {
    blocks: &[("fallback", 0, &PLAIN), ("default", 0, &PLAIN)],
    bare: &["method"],
};
static PROVIDER: Schema = Schema {
    blocks: &[("dynamic", 1, &DYNAMIC), ("_", 0, &CONTENT)],
    bare: &[],
};
static ROOT: Schema = Schema {
    blocks: &[
        ("terraform", 0, &TERRAFORM),
        ("provider", 1, &PROVIDER),
        ("variable", 1, &VARIABLE),
        ("locals", 0, &PLAIN),
        ("output", 1, &OUTPUT),
        ("module", 1, &MODULE),
        ("resource", 2, &RESOURCE),
        ("data", 2, &RESOURCE),
        ("ephemeral", 2, &RESOURCE),
        ("action", 2, &ACTION),
        ("moved", 0, &ADDRESSES),
        ("removed", 0, &ADDRESSES),
        ("import", 0, &ADDRESSES),
        ("check", 1, &CHECK),
    ],
    bare: &[],
};

/// Reads a `.tf.json` file. `name` is shown in errors, `file` goes into the spans.
///
/// # Errors
/// [`ErrorCode::InvalidConfiguration`] when the text is not JSON, an argument is
/// repeated, a block is no object, or a template does not parse.
pub fn parse_body(text: &str, file: FileId, name: &str) -> Result<Body> {
    parse_with(&ROOT, text, file, name)
}

/// Reads a `.tfvars.json` file, in which every property is an argument.
///
/// # Errors
/// As [`parse_body`].
pub fn parse_arguments(text: &str, file: FileId, name: &str) -> Result<Body> {
    parse_with(&PLAIN, text, file, name)
}

fn parse_with(schema: &Schema, text: &str, file: FileId, name: &str) -> Result<Body> {
    if text.len() > MAX_TEXT {
        return Err(Error::new(
            ErrorCode::LimitExceeded,
            format!("{name} is larger than {MAX_TEXT} bytes"),
        ));
    }
    let root = reader::read(text, file)
        .map_err(|mistake| invalid(text, name, mistake.at, mistake.message))?;
    let mut body = Body::default();
    let lowered = match &root.kind {
        // The root may be cut into several objects that are read as one.
        Kind::Array(parts) => parts
            .iter()
            .try_for_each(|part| members_into(part, schema, &mut body)),
        _ => members_into(&root, schema, &mut body),
    };
    lowered.map_err(|mistake| invalid(text, name, mistake.span.range().start, mistake.message))?;
    Ok(body)
}

struct Mistake {
    span: Span,
    message: &'static str,
}

fn mistake<T>(span: Span, message: &'static str) -> Result<T, Mistake> {
    Err(Mistake { span, message })
}

fn members(node: &Node) -> Result<&[Member], Mistake> {
    match &node.kind {
        Kind::Object(members) => Ok(members),
        _ => mistake(node.span, "expected an object"),
    }
}

fn members_into(node: &Node, schema: &Schema, body: &mut Body) -> Result<(), Mistake> {
    for member in members(node)? {
        if member.name == "//" {
            continue;
        }
        let known = schema
            .blocks
            .iter()
            .find(|(kind, _, _)| *kind == member.name);
        if let Some((_, labels, inner)) = known {
            let mut found = Found {
                kind: Arc::from(member.name.as_str()),
                schema: inner,
                header: member.name_span,
                out: &mut body.blocks,
            };
            found.descend(&member.value, *labels, &mut Vec::new())?;
            continue;
        }
        if body.attribute(&member.name).is_some() {
            return mistake(member.name_span, "this argument is set twice");
        }
        let bare = schema.bare.contains(&member.name.as_str());
        body.attributes.push(Attribute {
            name: member.name.as_str().into(),
            expr: expression(&member.value, bare)?,
            name_span: member.name_span,
            span: Span {
                end: member.value.span.end,
                ..member.name_span
            },
        });
    }
    Ok(())
}

/// Gathers the blocks below one property.
struct Found<'b> {
    kind: Arc<str>,
    schema: &'static Schema,
    header: Span,
    out: &'b mut Vec<Block>,
}

impl Found<'_> {
    /// Goes down `levels` levels of labels; each may be a list of objects too.
    fn descend(
        &mut self,
        node: &Node,
        levels: usize,
        labels: &mut Vec<Arc<str>>,
    ) -> Result<(), Mistake> {
        match &node.kind {
            Kind::Null => Ok(()),
            Kind::Array(items) => {
                for item in items {
                    if matches!(item.kind, Kind::Array(_)) {
                        return mistake(item.span, "expected an object");
                    }
                    self.descend(item, levels, labels)?;
                }
                Ok(())
            }
            _ if levels == 0 => {
                let mut body = Body::default();
                members_into(node, self.schema, &mut body)?;
                self.out.push(Block {
                    kind: self.kind.clone(),
                    labels: labels.clone(),
                    body,
                    header: self.header,
                    span: Span {
                        start: self.header.start,
                        ..node.span
                    },
                });
                Ok(())
            }
            _ => {
                let outer = self.header;
                for member in members(node)? {
                    if member.name == "//" {
                        continue;
                    }
                    labels.push(member.name.as_str().into());
                    self.header = member.name_span;
                    self.descend(&member.value, levels - 1, labels)?;
                    labels.pop();
                }
                self.header = outer;
                Ok(())
            }
        }
    }
}

/// `bare`: strings hold references and keywords.
fn expression(node: &Node, bare: bool) -> Result<Expr, Mistake> {
    let span = node.span;
    let kind = match &node.kind {
        Kind::Null => ExprKind::Literal(Value::Null),
        Kind::Bool(value) => ExprKind::Literal(Value::Bool(*value)),
        Kind::Number(text) => {
            ExprKind::Literal(Number::parse(text).map_or(Value::Unknown, Value::Number))
        }
        Kind::String(text) => {
            let bare_expr = if bare {
                parse_expression_at(text, span)
            } else {
                None
            };
            return match bare_expr.or_else(|| parse_template_at(text, span)) {
                Some(expr) => Ok(expr),
                None => mistake(span, "the template in this string does not parse"),
            };
        }
        Kind::Array(items) => ExprKind::Tuple(
            items
                .iter()
                .map(|item| expression(item, bare))
                .collect::<Result<_, _>>()?,
        ),
        Kind::Object(members) => ExprKind::Object(
            members
                .iter()
                .map(|member| {
                    let key = parse_template_at(&member.name, member.name_span);
                    Ok(ObjectItem {
                        key: match key {
                            Some(key) => key,
                            None => return mistake(member.name_span, "the name does not parse"),
                        },
                        value: expression(&member.value, bare)?,
                    })
                })
                .collect::<Result<_, Mistake>>()?,
        ),
    };
    Ok(Expr::new(kind, span))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hcl::parse;

    const FILE: FileId = FileId(0);

    fn body(text: &str) -> Body {
        parse_body(text, FILE, "t.tf.json").expect("well formed")
    }

    #[test]
    fn both_syntaxes_give_one_tree() {
        let json = body(
            r#"{"resource": {"a_b": {"c": {"//": "why", "x": "${var.y}-${1 + 2}", "n": 10000000000000000000001,
                "depends_on": ["a_b.d"], "lifecycle": {"ignore_changes": ["tags"], "prevent_destroy": true},
                "list": [true, null, "$${x}"]}}}}"#,
        );
        let native = parse::parse_body(
            "resource \"a_b\" \"c\" {\n x = \"${var.y}-${1 + 2}\"\n n = 10000000000000000000001\n depends_on = [a_b.d]\n list = [true, null, \"$${x}\"]\n lifecycle {\n ignore_changes = [tags]\n prevent_destroy = true\n }\n}\n",
            FILE,
            "t.tf",
        )
        .expect("well formed");
        assert_eq!(json, native);
    }

    #[test]
    fn repeated_blocks_add_up_and_lists_are_read() {
        let json = body(
            r#"[{"resource": {"a": {"b": {}}}, "resource": [{"a": {"c": {}}}, {"a": [{"d": {}}, {"e": [{}]}]}]},
                {"resource": {"a": {"f": {}}}}, {"variable": {"v": null}}]"#,
        );
        let names: Vec<_> = json
            .blocks
            .iter()
            .filter_map(|block| block.label(1))
            .collect();
        assert_eq!(names, ["b", "c", "d", "e", "f"]);
    }

    #[test]
    fn mistakes_are_refused() {
        for text in [
            "",
            "{",
            "[[{}]]",
            r#"{"resource": {"a": {"b": {"x": 1, "x": 2}}}}"#,
            r#"{"resource": {"a": "b"}}"#,
            r#"{"output": {"a": {"value": "${"}}}"#,
            r#"{"a": 01}"#,
            "{} {}",
            "{\"a\": \"\n\"}",
            "{\"a\": \"\\",
        ] {
            assert!(parse_body(text, FILE, "t").is_err(), "{text}");
        }
        let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        assert!(parse_body(&deep, FILE, "t").is_err());
    }

    #[test]
    fn spans_cover_the_name_and_the_value() {
        let text = r#"{"resource": {"a": {"b": {"x": "é", "y": 1}}}}"#;
        let json = body(text);
        let block = &json.blocks[0];
        assert_eq!(&text[block.header.range()], "\"b\"");
        assert_eq!(&text[block.body.attributes[1].span.range()], "\"y\": 1");
    }
}
