//! Reads a traversal, as the plan's JSON prints it and HCL writes it, into a
//! [`Reference`].
//!
//! The text is split quote-aware: an instance key may hold dots, brackets and
//! quotes.

use std::sync::Arc;

use super::address::{InstanceKey, ResourceMode, unquote};
use super::configuration::{KeySelector, Reference};
use super::value::PathStep;

/// One step of a traversal.
enum Step<'a> {
    Name(&'a str),
    Key(String),
    Index(u64),
    Splat,
    Expression(&'a str),
}

impl Reference {
    /// Reads one traversal: `aws_instance.a["k"].id`, `module.net.vpc_id`,
    /// `var.x.y`, `each.key`. Gives `None` for what is no traversal at all; a
    /// traversal that leads to nothing in the graph is [`Reference::Ambient`].
    pub fn parse(text: &str) -> Option<Self> {
        let steps = split(text)?;
        let mut rest = steps.as_slice();
        let Some((Step::Name(root), tail)) = rest.split_first() else {
            return None;
        };
        let second = match tail.first() {
            Some(Step::Name(name)) => Some(*name),
            _ => None,
        };
        let mode = match *root {
            "var" => return second.map(|name| Reference::Variable(name.into())),
            "local" => return second.map(|name| Reference::Local(name.into())),
            "each" => {
                return match second {
                    Some("key") => Some(Reference::EachKey),
                    Some("value") => Some(Reference::EachValue),
                    _ => None,
                };
            }
            "count" => return Some(Reference::CountIndex),
            "module" => {
                let call = Arc::from(second?);
                let (key, after) = selector(&tail[1..]);
                let output = match after.first() {
                    Some(Step::Name(name)) => Some(Arc::from(*name)),
                    Some(Step::Key(name)) => Some(Arc::from(name.as_str())),
                    _ => None,
                };
                return Some(Reference::Module { call, key, output });
            }
            "self" | "path" | "terraform" | "tofu" | "action" | "provider" | "run" | "check" => {
                return Some(Reference::Ambient((*root).into()));
            }
            "data" => ResourceMode::Data,
            "ephemeral" => ResourceMode::Ephemeral,
            _ => ResourceMode::Managed,
        };
        if mode != ResourceMode::Managed || *root == "resource" {
            rest = tail;
        }
        match rest {
            [Step::Name(type_name), Step::Name(name), after @ ..] => {
                let (key, after) = selector(after);
                Some(Reference::Resource {
                    mode,
                    type_name: (*type_name).into(),
                    name: (*name).into(),
                    key,
                    attribute: fixed(after),
                })
            }
            _ => Some(Reference::Ambient(text.into())),
        }
    }

    /// Whether what comes next may be its index.
    pub fn is_perhaps_indexed(&self) -> bool {
        matches!(
            self,
            Reference::Resource {
                key: KeySelector::Perhaps(_),
                ..
            } | Reference::Module {
                key: KeySelector::Perhaps(_),
                ..
            }
        )
    }

    /// The same reference, where `next` is the traversal that comes after it in
    /// the plan's JSON: what selects instances may be the index of a block that
    /// stands there without one.
    #[must_use]
    pub fn perhaps_indexed_by(mut self, next: &str) -> Self {
        let (key, bare) = match &mut self {
            Reference::Resource { key, attribute, .. } => (key, attribute.is_empty()),
            Reference::Module { key, output, .. } => (key, output.is_none()),
            _ => return self,
        };
        let selects = matches!(next, "each.key" | "each.value" | "count.index")
            || next.starts_with("each.value.")
            || next.starts_with("each.value[");
        if bare && selects && *key == KeySelector::Whole {
            *key = KeySelector::Perhaps(next.into());
        }
        self
    }
}

/// The instance selector at the head of `steps` and what follows it.
fn selector<'a, 'b>(steps: &'b [Step<'a>]) -> (KeySelector, &'b [Step<'a>]) {
    let Some((first, rest)) = steps.split_first() else {
        return (KeySelector::Whole, steps);
    };
    let key = match first {
        Step::Name(_) => return (KeySelector::Whole, steps),
        Step::Key(name) => KeySelector::Fixed(InstanceKey::Name(name.as_str().into())),
        Step::Index(index) => KeySelector::Fixed(InstanceKey::Index(*index)),
        Step::Splat => KeySelector::Splat,
        Step::Expression("each.key" | "each.value") => KeySelector::Each,
        Step::Expression("count.index") => KeySelector::Count,
        Step::Expression(_) => KeySelector::Computed,
    };
    (key, rest)
}

/// The steps up to the first that is not a literal.
fn fixed(steps: &[Step<'_>]) -> Vec<PathStep> {
    steps
        .iter()
        .map_while(|step| match step {
            Step::Name(name) => Some(PathStep::Name((*name).into())),
            Step::Key(name) => Some(PathStep::Name(name.as_str().into())),
            Step::Index(index) => usize::try_from(*index).ok().map(PathStep::Index),
            Step::Splat | Step::Expression(_) => None,
        })
        .collect()
}

fn split(text: &str) -> Option<Vec<Step<'_>>> {
    let mut steps = Vec::with_capacity(4);
    let mut rest = text;
    loop {
        if let Some(inner) = rest.strip_prefix('[') {
            let (step, length) = index(inner)?;
            if steps.is_empty() {
                return None;
            }
            steps.push(step);
            rest = &inner[length..];
        } else {
            if !steps.is_empty() {
                rest = rest.strip_prefix('.')?;
            }
            let end = rest.find(['.', '[']).unwrap_or(rest.len());
            let word = &rest[..end];
            steps.push(match word {
                "*" if !steps.is_empty() => Step::Splat,
                // Before Terraform 0.12 an index was written `.0`.
                _ if !steps.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit()) => {
                    Step::Index(word.parse().ok()?)
                }
                _ if is_identifier(word) => Step::Name(word),
                _ => return None,
            });
            rest = &rest[end..];
        }
        if rest.is_empty() {
            return Some(steps);
        }
    }
}

/// Reads what stands between brackets; gives the bytes taken, the closing one included.
fn index(inner: &str) -> Option<(Step<'_>, usize)> {
    if inner.starts_with('"')
        && let Some((key, length)) = unquote(inner)
        && inner[length..].starts_with(']')
    {
        return Some((Step::Key(key), length + 1));
    }
    let mut open = 1usize;
    let mut quoted = false;
    let mut bytes = inner.bytes().enumerate();
    while let Some((at, byte)) = bytes.next() {
        match byte {
            b'\\' if quoted => {
                bytes.next();
            }
            b'"' => quoted = !quoted,
            b'[' if !quoted => open += 1,
            b']' if !quoted => {
                open -= 1;
                if open == 0 {
                    let body = inner[..at].trim();
                    let step = match body {
                        "*" => Step::Splat,
                        _ => body.parse().map_or(Step::Expression(body), Step::Index),
                    };
                    return Some((step, at + 1));
                }
            }
            _ => {}
        }
    }
    None
}

fn is_identifier(word: &str) -> bool {
    !word.is_empty()
        && word
            .chars()
            .all(|c| c.is_alphanumeric() || c == '_' || c == '-')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resource(text: &str) -> (ResourceMode, String, KeySelector, usize) {
        match Reference::parse(text) {
            Some(Reference::Resource {
                mode,
                type_name,
                name,
                key,
                attribute,
            }) => (mode, format!("{type_name}/{name}"), key, attribute.len()),
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn keys_hide_what_looks_like_syntax() {
        let name = |text: &str| KeySelector::Fixed(InstanceKey::Name(text.into()));
        for (text, key, steps) in [
            (r#"aws_x.y["a.b[0]\"]"].id"#, name("a.b[0]\"]"), 1),
            ("aws_x.y", KeySelector::Whole, 0),
            ("aws_x.y.id.z[2]", KeySelector::Whole, 3),
            ("aws_x.y[*].id", KeySelector::Splat, 1),
            ("aws_x.y.*.id", KeySelector::Splat, 1),
            ("aws_x.y.0.id", KeySelector::Fixed(InstanceKey::Index(0)), 1),
            ("aws_x.y[each.key]", KeySelector::Each, 0),
            ("aws_x.y[count.index].id", KeySelector::Count, 1),
            (r#"aws_x.y[var.m["]"]].id"#, KeySelector::Computed, 1),
            ("aws_x.y.list[count.index].id", KeySelector::Whole, 1),
        ] {
            let expected = (ResourceMode::Managed, "aws_x/y".to_owned(), key, steps);
            assert_eq!(resource(text), expected, "{text}");
        }
        assert_eq!(resource("data.t.n.id").0, ResourceMode::Data);
        assert_eq!(resource("ephemeral.t.n").0, ResourceMode::Ephemeral);
        assert_eq!(resource("resource.t.n").1, "t/n");
    }

    #[test]
    fn other_roots_have_their_own_kinds() {
        assert_eq!(
            Reference::parse(r#"module.m["one"].out.x"#),
            Some(Reference::Module {
                call: "m".into(),
                key: KeySelector::Fixed(InstanceKey::Name("one".into())),
                output: Some("out".into()),
            })
        );
        assert_eq!(
            Reference::parse("var.a.b"),
            Some(Reference::Variable("a".into()))
        );
        assert_eq!(Reference::parse("each.value.x"), Some(Reference::EachValue));
        assert_eq!(
            Reference::parse("path.module"),
            Some(Reference::Ambient("path".into()))
        );
        for text in ["", "a..b", "a.b[", "[0]", "a b.c", ".a"] {
            assert_eq!(Reference::parse(text), None, "{text}");
        }
    }
}
