//! A root that keeps its state where another one keeps it: whichever is applied
//! last destroys what the other one manages.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::files::{directory_of, is_configuration};
use crate::hcl::evaluate::constant;
use crate::hcl::merge;
use crate::hcl::syntax::Body;
use crate::input::tree::Tree;
use crate::model::change::{ChangeSet, Gap, GapEffect};
use crate::source::FileId;

/// Settings of a backend that name the one place where a state is.
const PLACES: &[&str] = &[
    "key",
    "prefix",
    "path",
    "address",
    "name",
    "workspaces.name",
    "workspaces.prefix",
    "secret_suffix",
    "schema_name",
];

/// The gap of a root whose backend is new and the same as that of another root.
pub(super) fn gap(set: &ChangeSet, before: &dyn Tree, after: &dyn Tree) -> Option<Gap> {
    let root = set.origin.root.as_str();
    set.configuration.modules.first()?.backend.as_ref()?;
    let own = backends(after, |directory| directory == root).remove(root)?;
    let was = backends(before, |directory| directory == root).remove(root);
    if was.as_ref() == Some(&own) {
        return None;
    }
    let others = backends(after, |directory| directory != root);
    let other = others.iter().find(|(_, backend)| **backend == own)?.0;
    let other = if other.is_empty() { "." } else { other };
    Some(Gap {
        what: "backend".to_owned(),
        why: format!("the root module {other} keeps its state in the same place"),
        treated_as: "a state that holds what this configuration does not have".to_owned(),
        effect: GapEffect::NeedsApproval,
    })
}

/// Backends by directory, as the text of their constant settings. A backend
/// that does not say where its state is, or says it with expressions, is none.
fn backends(tree: &dyn Tree, wanted: impl Fn(&str) -> bool) -> BTreeMap<String, String> {
    let mut out = BTreeMap::new();
    for entry in tree.list() {
        let directory = directory_of(&entry.path);
        if !is_configuration(&entry.path) || !wanted(directory) {
            continue;
        }
        let bytes = tree.read(&entry.path).ok().flatten();
        let text = bytes
            .as_deref()
            .and_then(|bytes| std::str::from_utf8(bytes).ok())
            .filter(|text| text.contains("backend") || text.contains("cloud"));
        let Some(body) = text.and_then(|text| merge::parse_file(&entry.path, text, FileId(0)).ok())
        else {
            continue;
        };
        if let Some(backend) = backend(&body) {
            out.insert(directory.to_owned(), backend);
        }
    }
    out
}

fn backend(body: &Body) -> Option<String> {
    let blocks = body
        .blocks_of("terraform")
        .flat_map(|block| &block.body.blocks);
    let mut found = blocks.filter(|block| matches!(block.kind.as_ref(), "backend" | "cloud"));
    let block = found.next()?;
    let kind = block.labels.first().map_or("cloud", AsRef::as_ref);
    let mut settings = BTreeMap::new();
    collect(&block.body, "", &mut settings)?;
    let says_where = PLACES.iter().any(|place| settings.contains_key(*place));
    (says_where && kind != "local").then(|| format!("{kind} {settings:?}"))
}

fn collect(body: &Body, path: &str, out: &mut BTreeMap<String, Arc<str>>) -> Option<()> {
    for attribute in &body.attributes {
        let value = constant(&attribute.expr)?;
        out.insert(
            format!("{path}{}", attribute.name),
            format!("{value:?}").into(),
        );
    }
    for block in &body.blocks {
        collect(&block.body, &format!("{path}{}.", block.kind), out)?;
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use crate::input::tree::MemoryTree;
    use crate::predict::{DiffOptions, read};

    fn gaps(before: &[(&str, &str)], after: &[(&str, &str)]) -> usize {
        let (before, after) = (MemoryTree::texts(before), MemoryTree::texts(after));
        let sets = read(&before, &after, &DiffOptions::default()).expect("readable");
        let all = sets.iter().flat_map(|set| &set.gaps);
        all.filter(|gap| gap.why.contains("the same place")).count()
    }

    const CLOUD: &str = "terraform {\n  cloud {\n    organization = \"acme\"\n    workspaces {\n      name = \"prod\"\n    }\n  }\n}\n";
    const S3: &str =
        "terraform {\n  backend \"s3\" {\n    bucket = \"b\"\n    key = \"prod\"\n  }\n}\n";

    #[test]
    fn a_second_root_with_the_state_of_the_first_is_seen() {
        for text in [CLOUD, S3] {
            let one = ("prod/main.tf", text);
            assert_eq!(gaps(&[one], &[one, ("x/main.tf", text)]), 1, "{text}");
            let other = text.replace("prod\"", "x\"");
            assert_eq!(gaps(&[one], &[one, ("x/main.tf", &other)]), 0, "{other}");
            // A root that moves takes its state along.
            assert_eq!(gaps(&[one], &[("x/main.tf", text)]), 0);
        }
        let partial = "terraform {\n  backend \"s3\" {}\n}\n";
        let one = ("prod/main.tf", partial);
        assert_eq!(gaps(&[one], &[one, ("x/main.tf", partial)]), 0);
    }
}
