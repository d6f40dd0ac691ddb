use super::*;
use std::fs;

struct Scratch(tempfile::TempDir);

const MAIN: &str = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\n";

impl Scratch {
    fn new() -> Self {
        let scratch = Scratch(tempfile::tempdir().expect("a directory"));
        scratch.write("main.tf", MAIN);
        scratch.write("m/a.tf", "a\n");
        scratch.write("crlf.tf", "a\r\nb\r\n");
        scratch
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.0.path().join(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a directory");
        fs::write(path, text).expect("a file");
    }

    fn apply(&self, patch: &str) -> Result<Patched> {
        apply(self.0.path(), patch.as_bytes(), "x.patch")
    }

    fn refused(&self, patch: &str) -> Error {
        let error = self.apply(patch).map(|_| ()).expect_err(patch);
        assert_eq!(error.code, ErrorCode::InvalidPatch, "{error}");
        assert!(error.help.is_some(), "{error}");
        error
    }
}

fn text(tree: &PatchedTree, path: &str) -> Option<String> {
    let bytes = tree.read(path).expect("readable")?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

const EDIT: &str = "--- a/main.tf\n+++ b/main.tf\n@@ -2,3 +2,3 @@ x\n two\n-three\n+3\n four\n";

#[test]
fn what_git_diff_writes_is_applied() {
    let scratch = Scratch::new();
    let patch = format!(
        "diff --git a/main.tf b/main.tf\nindex 1..2 100644\n{EDIT}\
diff --git a/m/a.tf b/m/b.tf\nsimilarity index 100%\nrename from m/a.tf\nrename to m/b.tf\n\
diff --git a/new.tf b/new.tf\nnew file mode 100644\nindex 0..1\n--- /dev/null\n+++ b/new.tf\n@@ -0,0 +1 @@\n+n\n\\ No newline at end of file\n\
diff --git a/empty.tf b/empty.tf\nnew file mode 100644\nindex 0..1\n\
diff --git a/crlf.tf b/crlf.tf\ndeleted file mode 100644\nindex 1..0\n--- a/crlf.tf\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-a\r\n-b\r\n"
    );
    let Patched { before, after } = scratch.apply(&patch).expect("applies");
    assert_eq!(text(&after, "main.tf"), Some(MAIN.replace("three", "3")));
    assert_eq!(text(&before, "main.tf").as_deref(), Some(MAIN));
    assert_eq!(text(&after, "m/b.tf").as_deref(), Some("a\n"));
    assert_eq!(text(&after, "m/a.tf"), None);
    assert_eq!(text(&after, "new.tf").as_deref(), Some("n"));
    assert_eq!(text(&after, "crlf.tf"), None);
    let paths: Vec<&str> = after
        .list()
        .iter()
        .map(|entry| entry.path.as_ref())
        .collect();
    assert_eq!(paths, ["empty.tf", "m/b.tf", "main.tf", "new.tf"]);
}

#[test]
fn plain_patches_and_other_prefixes_are_applied() {
    let scratch = Scratch::new();
    for (from, to) in [("a/", "b/"), ("old/", "new/"), ("", "")] {
        let patch = EDIT
            .replace("a/main", &format!("{from}main"))
            .replace("b/main", &format!("{to}main"));
        let done = scratch.apply(&patch).expect("applies");
        assert_eq!(
            text(&done.after, "main.tf"),
            Some(MAIN.replace("three", "3"))
        );
    }
    let plain = format!(
        "diff --git main.tf main.tf\n{}",
        EDIT.replace("a/", "").replace("b/", "")
    );
    assert!(scratch.apply(&plain).is_ok());
    let created = "--- old/n.tf\t1970-01-01\n+++ new/n.tf\t2026-01-01\n@@ -0,0 +1 @@\n+n\n";
    let done = scratch.apply(created).expect("applies");
    assert_eq!(text(&done.after, "n.tf").as_deref(), Some("n\n"));
    let mail = format!(
        "From 1 Mon\nSubject: x\n\ntext\n---\n main.tf | 2 +-\n\ndiff --git a/main.tf b/main.tf\n{EDIT}-- \n2.47\n"
    );
    assert!(scratch.apply(&mail).is_ok());
    let swap = "diff --git a/m/a.tf b/main.tf\nrename from m/a.tf\nrename to main.tf\n\
diff --git a/main.tf b/m/a.tf\nrename from main.tf\nrename to m/a.tf\n";
    let done = scratch.apply(swap).expect("applies");
    assert_eq!(text(&done.after, "main.tf").as_deref(), Some("a\n"));
    let crlf = "--- a/crlf.tf\n+++ b/crlf.tf\n@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n";
    let done = scratch.apply(crlf).expect("applies");
    assert_eq!(text(&done.after, "crlf.tf").as_deref(), Some("a\r\nc\r\n"));
}

#[test]
fn what_does_not_fit_exactly_is_refused() {
    let scratch = Scratch::new();
    let offset = EDIT.replace("-2,3 +2,3", "-3,3 +3,3");
    let error = scratch.refused(&offset);
    assert!(error.message.contains("line 3 of `main.tf`"), "{error}");
    assert_eq!(error.location.and_then(|at| at.line), Some(3));
    for (from, to) in [
        ("-2,3 +2,3", "-2,3 +4,3"),
        ("-2,3 +2,3", "-2,4 +2,4"),
        ("-2,3 +2,3", "-99,3 +99,3"),
        (" two", " too"),
        ("-three\n", "-three\r\n"),
        ("+3\n", "+3\n\\ No newline at end of file\n"),
        ("main.tf", "none.tf"),
        ("+++ b/main.tf", "+++ b/m/a.tf"),
    ] {
        scratch.refused(&EDIT.replace(from, to));
    }
    let error = scratch.refused("--- a/crlf.tf\n+++ b/crlf.tf\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n");
    assert!(error.help.is_some_and(|help| help.contains("CRLF")));
    scratch.refused("--- /dev/null\n+++ b/main.tf\n@@ -0,0 +1 @@\n+x\n");
    scratch.refused("--- /dev/null\n+++ b/m\n@@ -0,0 +1 @@\n+x\n");
    scratch.refused("--- /dev/null\n+++ b/main.tf/x\n@@ -0,0 +1 @@\n+x\n");
    scratch.refused("--- a/main.tf\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-one\n-two\n");
    scratch.refused(&format!("{EDIT}{EDIT}"));
    for text in [
        "",
        "\n",
        "hello",
        "Only in a: x.tf\n",
        "diff --git a/main.tf b/main.tf\n",
    ] {
        scratch.refused(text);
    }
    scratch.refused(&format!("Only in a: x.tf\n{EDIT}"));
    // Modes alone change nothing that is read.
    let modes = "diff --git a/main.tf b/main.tf\nold mode 100644\nnew mode 100755\n";
    let Patched { before, after } = scratch.apply(modes).expect("applies");
    assert_eq!(before.list(), after.list());
    // A part that stands outside of every `diff --git` would be skipped.
    scratch.refused(&format!(
        "{EDIT}diff --git a/m/a.tf b/m/c.tf\nrename from m/a.tf\nrename to m/c.tf\n"
    ));
}

#[test]
fn what_is_no_text_inside_is_refused() {
    let scratch = Scratch::new();
    for path in [
        "../x.tf",
        "/etc/x",
        "m/../../x",
        ".git/config",
        "m/.GIT/hooks/x",
        "m\\x",
        "./x",
        "C:/x",
    ] {
        scratch.refused(&format!("--- /dev/null\n+++ b/{path}\n@@ -0,0 +1 @@\n+x\n"));
        scratch.refused(&format!(
            "diff --git a/m/a.tf b/{path}\nrename from m/a.tf\nrename to {path}\n"
        ));
    }
    scratch.refused("--- /dev/null\n+++ /etc/x\n@@ -0,0 +1 @@\n+x\n");
    for body in [
        "new file mode 120000\n--- /dev/null\n+++ b/l\n@@ -0,0 +1 @@\n+/etc/passwd\n\\ No newline at end of file\n",
        "index 1..2 120000\n--- a/l\n+++ b/l\n@@ -1 +1 @@\n-a\n+b\n",
        "new file mode 160000\n--- /dev/null\n+++ b/l\n@@ -0,0 +1 @@\n+Subproject commit 1\n",
        "index 1..2 100644\nBinary files a/l and b/l differ\n",
        "new file mode 100644\nindex 0..1\nGIT binary patch\nliteral 1\nIcmZPo000310RR91\n\nliteral 0\nHcmV?d00001\n\n",
    ] {
        scratch.refused(&format!("diff --git a/l b/l\n{body}"));
    }
    scratch
        .refused("diff --cc main.tf\n--- a/main.tf\n+++ b/main.tf\n@@@ -1,1 -1,1 +1,1 @@@\n++x\n");
    assert!(apply(scratch.0.path(), b"--- a\xff\n", "x").is_err());
}

#[cfg(unix)]
#[test]
fn links_lead_to_the_patched_file() {
    let scratch = Scratch::new();
    let link = |target: &str, path: &str| {
        std::os::unix::fs::symlink(target, scratch.0.path().join(path)).expect("a link");
    };
    link("../main.tf", "m/main.tf");
    link("m", "d");
    let done = scratch.apply(EDIT).expect("applies");
    assert_eq!(
        text(&done.after, "m/main.tf"),
        Some(MAIN.replace("three", "3"))
    );
    assert_eq!(
        text(&done.after, "d/main.tf"),
        Some(MAIN.replace("three", "3"))
    );
    assert_eq!(text(&done.before, "m/main.tf").as_deref(), Some(MAIN));
    scratch.refused(&EDIT.replace("/main.tf", "/m/main.tf"));
    scratch.refused("--- a/d/a.tf\n+++ b/d/a.tf\n@@ -1 +1 @@\n-a\n+b\n");
}

#[test]
fn git_agrees() {
    let scratch = Scratch::new();
    let git = |arguments: &[&str]| {
        let output = std::process::Command::new("git")
            .arg("-C")
            .arg(scratch.0.path())
            .args(arguments)
            .output();
        output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned())
    };
    if git(&["init", "-q"]).is_err() {
        eprintln!("SKIPPED: git is not on PATH");
        return;
    }
    let old = git(&["add", "-A"])
        .and_then(|_| git(&["write-tree"]))
        .expect("a tree");
    scratch.write("main.tf", "zero\none\ntwo\nthree\nfive\nsix\nseven\n8");
    scratch.write("m/ü x.tf", "new\n");
    fs::remove_file(scratch.0.path().join("crlf.tf")).expect("removed");
    let patch = git(&["add", "-A"])
        .and_then(|_| git(&["diff", "-U0", "--cached", old.trim()]))
        .expect("a patch");
    scratch.write("main.tf", MAIN);
    scratch.write("crlf.tf", "a\r\nb\r\n");
    fs::remove_file(scratch.0.path().join("m/ü x.tf")).expect("removed");
    let done = scratch
        .apply(&patch)
        .unwrap_or_else(|error| panic!("{error}\n{patch}"));
    assert_eq!(
        text(&done.after, "main.tf").as_deref(),
        Some("zero\none\ntwo\nthree\nfive\nsix\nseven\n8")
    );
    assert_eq!(text(&done.after, "m/ü x.tf").as_deref(), Some("new\n"));
    assert_eq!(text(&done.after, "crlf.tf"), None);
}
