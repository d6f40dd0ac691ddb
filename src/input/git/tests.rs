use super::*;
use std::fs;

/// A repository in a temporary directory; `None`, said loudly, without git.
pub(crate) struct Scratch {
    pub(crate) dir: tempfile::TempDir,
}

impl Scratch {
    pub(crate) fn new(options: &[&str]) -> Option<Scratch> {
        if Command::new("git").arg("--version").output().is_err() {
            eprintln!("SKIPPED: git is not on PATH");
            return None;
        }
        let scratch = Scratch {
            dir: tempfile::tempdir().expect("a directory"),
        };
        let mut arguments = vec!["init", "-q", "-b", "main"];
        arguments.extend(options);
        scratch.git(&arguments);
        Some(scratch)
    }

    pub(crate) fn git(&self, arguments: &[&str]) -> String {
        git_in(self.dir.path(), arguments)
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.dir.path().join(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a directory");
        fs::write(path, text).expect("a file");
    }

    pub(crate) fn commit(&self) {
        self.git(&["add", "-A", "-f"]);
        self.git(&["commit", "-q", "--allow-empty", "-m", "x"]);
    }

    fn open(&self) -> Repository {
        Repository::open(self.dir.path()).expect("a repository")
    }
}

fn git_in(place: &Path, arguments: &[&str]) -> String {
    let settings = [
        "user.name=x",
        "user.email=x@example.com",
        "commit.gpgsign=false",
        "protocol.file.allow=always",
        "uploadpack.allowFilter=true",
    ];
    let mut command = Command::new("git");
    for name in ["GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE", "GIT_PREFIX"] {
        command.env_remove(name);
    }
    command.arg("-C").arg(place);
    for setting in settings {
        command.args(["-c", setting]);
    }
    let output = command.args(arguments).output().expect("git runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {said}");
    String::from_utf8_lossy(&output.stdout)
        .trim_end()
        .to_owned()
}

fn read(tree: &dyn Tree, path: &str) -> Option<String> {
    let bytes = tree.read(path).expect("readable")?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

#[test]
fn revisions_and_the_working_tree_are_read_without_a_checkout() {
    for options in [&[][..], &["--object-format=sha256"][..]] {
        let Some(repo) = Scratch::new(options) else {
            return;
        };
        repo.write("stacks/a/main.tf", "one\r\n");
        repo.write("stacks/ä b.tf", "same");
        repo.write(".gitattributes", "*.tf text eol=lf filter=boom\n");
        repo.git(&["add", "-f", "."]);
        repo.git(&["commit", "-q", "-m", "x"]);
        // A filter or a replacement would show, if one was used.
        repo.git(&["config", "filter.boom.smudge", "touch ran; cat"]);
        repo.write("stacks/a/main.tf", "two");
        repo.commit();
        repo.write("stacks/a/main.tf", "three");
        repo.write("new.tf", "new");
        let place = repo.dir.path().join("stacks/a");
        let git = Repository::open(&place).expect("a repository");
        assert_eq!(git.below(), "stacks/a");
        let old = git.revision("HEAD~1").expect("a revision");
        let new = git.revision("main").expect("a revision");
        let now = git.working_tree(&old).expect("a tree");
        assert_eq!(read(&old, "stacks/a/main.tf").as_deref(), Some("one\n"));
        assert_eq!(read(&new, "stacks/a/main.tf").as_deref(), Some("two"));
        assert_eq!(read(&now, "stacks/a/main.tf").as_deref(), Some("three"));
        assert_eq!(read(&new, "new.tf"), None);
        assert_eq!(read(&now, "new.tf").as_deref(), Some("new"));
        let same = |path: &str| {
            let content = |tree: &dyn Tree| tree.entry(path).and_then(|e| e.content.clone());
            content(&old).is_some() && content(&old) == content(&now)
        };
        assert!(same("stacks/ä b.tf") && !same("stacks/a/main.tf"));
        assert!(!repo.dir.path().join("ran").exists());
        assert_eq!(git.objects.asked(), 2);
        new.prefetch(&["stacks/a/main.tf", "stacks/ä b.tf", "none.tf"]);
        assert_eq!(git.objects.asked(), 3);
        assert_eq!(read(&new, "stacks/ä b.tf").as_deref(), Some("same"));
        assert_eq!(git.objects.asked(), 3);
    }
}

#[test]
fn what_git_cannot_answer_is_told_with_help() {
    let Some(repo) = Scratch::new(&[]) else {
        return;
    };
    repo.write("a.tf", "x");
    repo.commit();
    let git = repo.open();
    for name in ["-h", "--all", "", "nothing", "HEAD:a.tf", "a\nb"] {
        let error = git.revision(name).expect_err("no commit");
        assert_eq!(error.code, ErrorCode::Git, "{name}");
        assert!(error.help.is_some(), "{error}");
    }
    let none = tempfile::tempdir().expect("a directory");
    let error = Repository::open(none.path()).expect_err("no repository");
    assert_eq!(error.message, "the directory lies in no git repository");
    assert!(Repository::open(&repo.dir.path().join("a.tf")).is_err());
    let bare = none.path().join("bare");
    repo.git(&["clone", "-q", "--bare", ".", &bare.to_string_lossy()]);
    let git = Repository::open(&bare).expect("a repository");
    let tree = git.revision("main").expect("a revision");
    assert_eq!(read(&tree, "a.tf").as_deref(), Some("x"));
    assert!(git.working_tree(&tree).expect_err("bare").help.is_some());
}

#[test]
fn a_partial_clone_is_not_filled_up() {
    let Some(repo) = Scratch::new(&[]) else {
        return;
    };
    repo.write("a.tf", "old");
    repo.commit();
    repo.write("a.tf", "new");
    repo.commit();
    repo.git(&["config", "uploadpack.allowFilter", "true"]);
    let clone = tempfile::tempdir().expect("a directory");
    let url = format!("file://{}", repo.dir.path().display());
    let to = clone.path().join("c");
    repo.git(&[
        "clone",
        "-q",
        "--filter=blob:none",
        &url,
        &to.to_string_lossy(),
    ]);
    let git = Repository::open(&to).expect("a repository");
    let old = git.revision("HEAD~1").expect("a revision");
    let error = old.read("a.tf").expect_err("not there");
    assert_eq!(error.code, ErrorCode::Git);
    assert!(error.help.is_some_and(|help| help.contains("git fetch")));
    let new = git.revision("HEAD").expect("a revision");
    assert_eq!(read(&new, "a.tf").as_deref(), Some("new"));
}

#[cfg(unix)]
#[test]
fn links_and_submodules_are_what_they_are() {
    use std::os::unix::fs::symlink;
    let (Some(repo), Some(other)) = (Scratch::new(&[]), Scratch::new(&[])) else {
        return;
    };
    other.write("main.tf", "sub");
    other.commit();
    repo.write("shared/main.tf", "shared");
    fs::create_dir_all(repo.dir.path().join("a")).expect("a directory");
    for (target, link) in [
        ("../shared/main.tf", "a/main.tf"),
        ("../shared", "a/dir"),
        ("../../outside", "a/out"),
        ("/etc/passwd", "a/root"),
    ] {
        symlink(target, repo.dir.path().join(link)).expect("a link");
    }
    let from = other.dir.path().to_string_lossy().into_owned();
    repo.git(&["submodule", "--quiet", "add", &from, "sub"]);
    repo.commit();
    let git = repo.open();
    let tree = git.revision("HEAD").expect("a revision");
    assert_eq!(read(&tree, "a/main.tf").as_deref(), Some("shared"));
    assert_eq!(read(&tree, "a/dir/main.tf").as_deref(), Some("shared"));
    assert!(tree.read("a/out").is_err() && tree.read("a/root").is_err());
    assert_eq!(read(&tree, "sub/main.tf"), None);
    let kind = |tree: &dyn Tree, path: &str| tree.entry(path).map(|entry| entry.kind);
    assert_eq!(kind(&tree, "sub"), Some(EntryKind::Submodule));
    assert_eq!(kind(&tree, "a/out"), Some(EntryKind::Symlink));
    let content = |tree: &dyn Tree| tree.entry("sub").and_then(|e| e.content.clone());
    let now = git.working_tree(&tree).expect("a tree");
    assert_eq!(content(&tree), content(&now));
    assert!(now.entry("sub/main.tf").is_none());
    git_in(
        &repo.dir.path().join("sub"),
        &["commit", "-q", "--allow-empty", "-m", "y"],
    );
    let now = git.working_tree(&tree).expect("a tree");
    assert_ne!(content(&tree), content(&now));
}

#[test]
fn a_linked_worktree_is_a_repository() {
    let Some(repo) = Scratch::new(&[]) else {
        return;
    };
    repo.write("a.tf", "x");
    repo.commit();
    let other = tempfile::tempdir().expect("a directory");
    let place = other.path().join("w");
    repo.git(&["worktree", "add", "-q", &place.to_string_lossy()]);
    fs::write(place.join("a.tf"), "y").expect("a file");
    let git = Repository::open(&place).expect("a repository");
    let base = git.revision("main").expect("a revision");
    assert_eq!(read(&base, "a.tf").as_deref(), Some("x"));
    let now = git.working_tree(&base).expect("a tree");
    assert_eq!(read(&now, "a.tf").as_deref(), Some("y"));
    assert_eq!(now.list().len(), 1);
}
