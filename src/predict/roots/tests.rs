use std::sync::Mutex;

use super::*;
use crate::error::Result;
use crate::input::tree::MemoryTree;

/// A tree that counts what is read of it.
struct Counted {
    tree: MemoryTree,
    reads: Mutex<BTreeMap<String, usize>>,
}

impl Counted {
    fn new(files: &[(String, String)]) -> Self {
        let texts: Vec<(&str, &str)> = files
            .iter()
            .map(|(p, t)| (p.as_str(), t.as_str()))
            .collect();
        Counted {
            tree: MemoryTree::named(&texts),
            reads: Mutex::default(),
        }
    }
}

impl Tree for Counted {
    fn list(&self) -> &[TreeEntry] {
        self.tree.list()
    }

    fn read(&self, path: &str) -> Result<Option<Arc<[u8]>>> {
        *self
            .reads
            .lock()
            .expect("no panic")
            .entry(path.to_owned())
            .or_default() += 1;
        self.tree.read(path)
    }
}

fn call(source: &str) -> String {
    format!("module \"m\" {{\n  source = \"{source}\"\n}}\n")
}

#[test]
fn what_the_change_does_not_reach_is_read_once_and_not_parsed() {
    let mut files: Vec<(String, String)> = (0..100)
        .flat_map(|n| {
            [
                (format!("modules/m{n}/main.tf"), "locals {}\n".to_owned()),
                (
                    format!("stacks/s{n}/main.tf"),
                    call(&format!("../../modules/m{n}")),
                ),
                (
                    format!("stacks/s{n}/backend.tf"),
                    "terraform {\n  backend \"s3\" {}\n}\n".to_owned(),
                ),
            ]
        })
        .collect();
    // Another level, and a source in disguise.
    files.push(("modules/m7/inner.tf".to_owned(), call("../m8")));
    files.push((
        "stacks/s9/more.tf".to_owned(),
        call("../../modules/m\\u0038"),
    ));
    let before = Counted::new(&files);
    let changed = files
        .iter_mut()
        .find(|(path, _)| path == "modules/m8/main.tf");
    changed.expect("it is there").1 = "locals {\n  a = 1\n}\n".to_owned();
    let after = Counted::new(&files);
    let found = find(&before, &after);
    assert_eq!(found.roots, ["stacks/s7", "stacks/s8", "stacks/s9"]);
    // Four calls and three backends, of which those of the roots count.
    assert!(found.parsed <= 8, "{} files parsed", found.parsed);
    let old = before.reads.lock().expect("no panic");
    assert_eq!(old.len(), 1, "{old:?}");
    let new = after.reads.lock().expect("no panic");
    assert!(
        new.iter()
            .all(|(path, n)| *n == 1 || *n == 2 && path.contains("/s") || path.contains("/m7/"))
    );
}

#[cfg(unix)]
#[test]
fn links_to_directories_are_followed_inside_the_tree() {
    use crate::input::tree::DirectoryTree;
    let top = tempfile::tempdir().expect("a directory");
    let tree = |side: &str, target: &str, text: &str| {
        let at = top.path().join(side);
        for directory in ["stacks/a", "shared/one", "shared/two"] {
            std::fs::create_dir_all(at.join(directory)).expect("a directory");
        }
        std::fs::write(at.join("stacks/a/main.tf"), call("./net")).expect("a file");
        std::fs::write(at.join("shared/one/main.tf"), text).expect("a file");
        std::fs::write(at.join("shared/two/main.tf"), "locals {}\n").expect("a file");
        std::os::unix::fs::symlink(target, at.join("stacks/a/net")).expect("a link");
        DirectoryTree::open(&at).expect("a tree")
    };
    let base = tree("base", "../../shared/one", "locals {}\n");
    let edited = tree("edited", "../../shared/one", "locals {\n  a = 1\n}\n");
    assert_eq!(find(&base, &edited).roots, ["stacks/a"]);
    let turned = tree("turned", "../../shared/two", "locals {}\n");
    assert_eq!(find(&base, &turned).roots, ["stacks/a"]);
    let out = tree("out", "../../..", "locals {}\n");
    assert_eq!(find(&base, &out).roots, ["stacks/a"]);
}

#[cfg(unix)]
#[test]
fn files_behind_links_to_directories_have_names_there() {
    use crate::input::tree::DirectoryTree;
    let top = tempfile::tempdir().expect("a directory");
    let tree = |side: &str, policy: &str, other: &str| {
        let at = top.path().join(side);
        for directory in ["stacks/a", "shared/policies", "shared/policies-old"] {
            std::fs::create_dir_all(at.join(directory)).expect("a directory");
        }
        let text = "locals {\n  p = file(\"${path.module}/policies/p.json\")\n}\n";
        std::fs::write(at.join("stacks/a/main.tf"), text).expect("a file");
        std::fs::write(at.join("shared/policies/p.json"), policy).expect("a file");
        std::fs::write(at.join("shared/policies-old/p.json"), other).expect("a file");
        let link = at.join("stacks/a/policies");
        std::os::unix::fs::symlink("../../shared/policies", link).expect("a link");
        DirectoryTree::open(&at).expect("a tree")
    };
    let base = tree("base", "{}", "{}");
    let found = find(&base, &tree("edited", "[]", "{}"));
    assert_eq!(found.roots, ["stacks/a"]);
    assert!(found.reaches("stacks/a", "stacks/a/policies/p.json"));
    assert!(find(&base, &tree("other", "{}", "[]")).roots.is_empty());
}
