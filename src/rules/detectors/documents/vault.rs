//! Policies of Vault, Consul and Nomad: paths and capabilities in HCL, or kinds of
//! objects with a prefix of their names and one word for what may be done.

use crate::catalog::lexicon;
use crate::hcl::parse::parse_body;
use crate::hcl::syntax::{Body, Expr};
use crate::source::FileId;

use super::pattern::{Pattern, Syntax};
use super::{Collector, Comparison, names};

/// What a policy says about one path.
struct Rule {
    path: Pattern,
    capabilities: Vec<String>,
    /// Constraints beside the capabilities (allowed parameters, durations) as they stand.
    rest: Vec<String>,
}

impl Rule {
    fn denies(&self) -> bool {
        self.capabilities
            .iter()
            .any(|capability| capability == "deny")
    }
}

fn read(text: &str) -> Option<Vec<Rule>> {
    if text.trim().is_empty() {
        return Some(Vec::new());
    }
    let body: Body = parse_body(text, FileId(0), "policy").ok()?;
    // `operator = "read"`
    let whole = body.attributes.iter().map(|attribute| {
        Some(Rule {
            path: Pattern::new(&attribute.name, Syntax::default()),
            capabilities: level(attribute.expr.as_str()?)?,
            rest: Vec::new(),
        })
    });
    let blocks = body.blocks.iter().map(|block| {
        let path = of_block(&block.kind, block.label(0))?;
        // `+` stands for one segment; taken for letters it covers only itself.
        let path = Pattern::new(&path, Syntax::default());
        let mut rule = Rule {
            path,
            capabilities: Vec::new(),
            rest: Vec::new(),
        };
        for attribute in &block.body.attributes {
            if &*attribute.name == "capabilities" {
                let list = attribute.expr.elements()?;
                let texts: Option<Vec<&str>> = list.iter().map(Expr::as_str).collect();
                rule.capabilities
                    .extend(texts?.into_iter().map(str::to_owned));
            } else if &*attribute.name == "policy" && &*block.kind != "path" {
                rule.capabilities.extend(level(attribute.expr.as_str()?)?);
            } else {
                rule.rest
                    .push(format!("{} {:?}", attribute.name, attribute.expr.kind));
            }
        }
        for inner in &block.body.blocks {
            rule.rest.push(format!("{:?}", inner.body));
        }
        rule.rest.sort_unstable();
        Some(rule)
    });
    whole.chain(blocks).collect()
}

/// What a block is about: a path, or objects of a kind whose names start like its label.
fn of_block(kind: &str, label: Option<&str>) -> Option<String> {
    if kind == "path" {
        return label.map(str::to_owned);
    }
    let label = label.unwrap_or_default();
    Some(match kind.strip_suffix("_prefix") {
        Some(kind) => format!("{kind}:{label}*"),
        None => format!("{kind}:{label}"),
    })
}

/// What one word allows.
fn level(word: &str) -> Option<Vec<String>> {
    let rights: &[&str] = match word {
        "deny" => &["deny"],
        "list" => &["list"],
        "read" => &["list", "read"],
        "write" => &["list", "read", "write"],
        "scale" => &["list", "read", "scale"],
        _ => return None,
    };
    Some(rights.iter().map(|right| (*right).to_owned()).collect())
}

/// Whether a path names what it means: a wildcard stands only at the end, behind
/// a mount and two names, and it is none of Vault's own.
fn is_named(path: &str) -> bool {
    if let Some((_, name)) = path.split_once(':') {
        return !name.trim_end_matches('*').is_empty();
    }
    let fixed = path.strip_suffix('*').unwrap_or(path);
    let own = ["auth/", "identity/", "sys/"]
        .iter()
        .any(|start| fixed.starts_with(start));
    let names = fixed.split('/').filter(|name| !name.is_empty()).count();
    let open = fixed.contains(['*', '+']) || (fixed.len() < path.len() && !fixed.ends_with('/'));
    !own && !open && names >= if fixed.len() < path.len() { 3 } else { 2 }
}

/// Compares two policies as texts.
pub fn compare(before: &str, after: &str) -> Comparison {
    let (Some(old), Some(new)) = (read(before), read(after)) else {
        return Comparison::unclear("the policy cannot be read");
    };
    let mut found = Collector::default();
    for widens in [true, false] {
        let (here, there) = if widens { (&new, &old) } else { (&old, &new) };
        for rule in here.iter().filter(|rule| !rule.denies()) {
            let left = left_over(rule, there);
            if left.is_empty() {
                continue;
            }
            let reads = left.iter().all(|right| matches!(*right, "read" | "list"));
            let sentence = format!("{} on {}", names(left), names([rule.path.text()]));
            if widens && reads && is_named(rule.path.text()) {
                found.reads.push(format!("allows {sentence}"));
            } else if widens {
                found.wider.push(format!("allows {sentence}"));
            } else {
                found.narrower.push(format!("no longer allows {sentence}"));
            }
        }
        // A denial works the other way round.
        for rule in here.iter().filter(|rule| rule.denies()) {
            let kept = there
                .iter()
                .any(|other| other.denies() && other.path.covers(&rule.path));
            if !kept {
                let path = names([rule.path.text()]);
                if widens {
                    found.narrower.push(format!("denies {path}"));
                } else {
                    found.wider.push(format!("no longer denies {path}"));
                }
            }
        }
    }
    // A more exact path wins over a wider one, whatever the two say: with
    // several that overlap, less text can mean more access.
    if found.wider.is_empty() && !found.narrower.is_empty() && overlap(&old) {
        found
            .unclear
            .push("takes out a path of several that overlap, so that another one decides".into());
    }
    found.finish()
}

/// The capabilities of a rule that no other rule gives for its path.
fn left_over<'r>(rule: &'r Rule, others: &[Rule]) -> Vec<&'r str> {
    let given = |capability: &&str| {
        others.iter().any(|other| {
            !other.denies()
                && other.path.covers(&rule.path)
                && other.capabilities.iter().any(|theirs| theirs == capability)
                && (other.rest.is_empty() || other.rest == rule.rest)
        })
    };
    let all = rule.capabilities.iter().map(String::as_str);
    all.filter(|capability| !given(capability)).collect()
}

/// Whether two of the rules are about the same path in part.
fn overlap(rules: &[Rule]) -> bool {
    rules.iter().enumerate().any(|(at, rule)| {
        let mut later = rules[at + 1..].iter();
        later.any(|other| rule.path != other.path && rule.path.overlaps(&other.path))
    })
}

/// Why a policy makes its bearer the root of Vault.
pub fn grants_admin(text: &str) -> Option<String> {
    read(text)?
        .iter()
        .find(|rule| {
            matches!(rule.path.text(), "*" | "sys/*" | "auth/*")
                && rule
                    .capabilities
                    .iter()
                    .any(|capability| matches!(capability.as_str(), "sudo" | "update" | "create"))
        })
        .map(|rule| {
            format!(
                "it may write to every path under {}",
                names([rule.path.text()])
            )
        })
}

/// Why a policy gives more than to read, beside what every token does with itself.
pub fn writes(text: &str) -> Option<String> {
    let rules = read(text)?;
    let own = |path: &str| path.ends_with("-self");
    let verbs: Vec<&str> = rules
        .iter()
        .filter(|rule| !rule.denies() && !own(rule.path.text()))
        .flat_map(|rule| rule.capabilities.iter().map(String::as_str))
        .filter(|verb| matches!(*verb, "sudo" | "root") || lexicon::does_more_than_read(verb))
        .collect();
    (!verbs.is_empty()).then(|| format!("{} is more than to read", names(verbs)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::detectors::documents::Relation;

    #[test]
    fn capabilities_are_compared_by_path() {
        let policy = |path: &str, capabilities: &str| {
            format!("path \"{path}\" {{\n  capabilities = [{capabilities}]\n}}\n")
        };
        let read = policy("secret/app/*", "\"read\"");
        let more = policy("secret/app/*", "\"list\", \"read\"");
        let all = policy("secret/*", "\"read\"");
        let deny = policy("secret/app/*", "\"deny\"");
        for (before, after, expected) in [
            (&read, &read, Relation::Same),
            (&read, &more, Relation::Wider),
            (&more, &read, Relation::Narrower),
            (&read, &all, Relation::Wider),
            (&all, &read, Relation::Narrower),
            (&deny, &String::new(), Relation::Wider),
            (&format!("{all}{deny}"), &all, Relation::Wider),
            (&format!("{all}{read}"), &all, Relation::Same),
            (&read, &"path {".to_owned(), Relation::Unclear),
        ] {
            assert_eq!(
                compare(before, after).relation,
                expected,
                "{before} {after}"
            );
        }
        let kind = |prefix: &str, level: &str| {
            format!("service_prefix \"{prefix}\" {{\n  policy = \"{level}\"\n}}\nacl = \"read\"\n")
        };
        for (before, after, expected) in [
            (kind("", "write"), kind("", "read"), Relation::Narrower),
            (kind("", "read"), kind("", "write"), Relation::Wider),
            (kind("orders", "read"), kind("", "read"), Relation::Wider),
            (kind("", "read"), kind("orders", "read"), Relation::Narrower),
            (kind("a", "some"), kind("a", "read"), Relation::Unclear),
        ] {
            let found = compare(&before, &after).relation;
            assert_eq!(found, expected, "{before} {after}");
        }
        assert!(grants_admin(&policy("*", "\"create\", \"sudo\"")).is_some());
        assert!(grants_admin(&read).is_none());
    }
}
