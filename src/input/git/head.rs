//! The commit that a checkout is at, without starting git.
//! Facts: gitrepository-layout(5).

use std::path::{Path, PathBuf};

/// Longest file of a repository that is read for this.
const MAX_FILE: u64 = 8 * 1024 * 1024;

/// The commit of `HEAD` of the repository whose top is given; nothing where it
/// is stored in another way than git commonly does.
pub fn commit(top: &Path) -> Option<String> {
    let git = directory(&top.join(".git"))?;
    let head = text(&git.join("HEAD"))?;
    let Some(name) = head.strip_prefix("ref: ") else {
        return hash(&head);
    };
    let safe = name.starts_with("refs/") && !name.split('/').any(|part| part == "..");
    safe.then_some(())?;
    // A linked worktree keeps its HEAD, and shares the branches.
    let common = text(&git.join("commondir")).map_or_else(|| git.clone(), |way| git.join(way));
    if let Some(loose) = text(&common.join(name)) {
        return hash(&loose);
    }
    let packed = text(&common.join("packed-refs"))?;
    packed.lines().find_map(|line| {
        let (commit, other) = line.split_once(' ')?;
        (other == name).then(|| hash(commit))?
    })
}

/// The directory of a repository: `.git` is one, or a file that names it.
fn directory(place: &Path) -> Option<PathBuf> {
    if place.is_dir() {
        return Some(place.to_owned());
    }
    let text = text(place)?;
    let way = Path::new(text.strip_prefix("gitdir: ")?);
    Some(place.parent()?.join(way))
}

fn text(file: &Path) -> Option<String> {
    let short = std::fs::metadata(file).ok()?.len() <= MAX_FILE;
    let text = short.then(|| std::fs::read_to_string(file).ok())??;
    Some(text.trim_end().to_owned())
}

fn hash(text: &str) -> Option<String> {
    let hex = text.bytes().all(|byte| byte.is_ascii_hexdigit());
    (hex && matches!(text.len(), 40 | 64)).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_are_read_loose_packed_and_detached() {
        let directory = tempfile::tempdir().expect("a directory");
        let git = directory.path().join(".git");
        let write = |name: &str, text: &str| {
            let path = git.join(name);
            std::fs::create_dir_all(path.parent().expect("a parent")).expect("a directory");
            std::fs::write(path, text).expect("a file");
        };
        let (one, two) = ("a".repeat(40), "b".repeat(40));
        write("HEAD", "ref: refs/heads/main\n");
        write(
            "packed-refs",
            &format!("# pack-refs\n{one} refs/heads/main\n"),
        );
        assert_eq!(commit(directory.path()), Some(one));
        write("refs/heads/main", &format!("{two}\n"));
        assert_eq!(commit(directory.path()), Some(two.clone()));
        write("HEAD", &format!("{two}\n"));
        assert_eq!(commit(directory.path()), Some(two));
        write("HEAD", "ref: refs/../../secret\n");
        assert_eq!(commit(directory.path()), None);
    }
}
