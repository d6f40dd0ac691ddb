//! Paths, and files through [`Files`]: nothing here touches a disk.

use globset::GlobBuilder;
use md5::Md5;
use sha1::Sha1;
use sha2::{Sha256, Sha512};

use super::call::{Call, Outcome, Stop, bad, list, text};
use super::{Files, encoding, hash};
use crate::model::value::Value;

pub(super) fn basename(call: &Call<'_>) -> Outcome {
    let path = call.string(0)?;
    let trimmed = path.trim_end_matches('/');
    text(
        match (
            trimmed.rsplit('/').next().unwrap_or_default(),
            path.is_empty(),
        ) {
            (_, true) => ".".to_owned(),
            ("", false) => "/".to_owned(),
            (last, false) => last.to_owned(),
        },
    )
}

pub(super) fn dirname(call: &Call<'_>) -> Outcome {
    let path = call.string(0)?;
    text(clean(path.rfind('/').map_or("", |at| &path[..=at])))
}

pub(super) fn abspath(call: &Call<'_>) -> Outcome {
    let path = call.string(0)?;
    // What is relative depends on where Terraform runs.
    if !path.starts_with('/') {
        return Err(Stop::Unknown);
    }
    text(clean(&path))
}

pub(super) fn pathexpand(call: &Call<'_>) -> Outcome {
    let path = call.string(0)?;
    // A home directory is nothing that the files here tell.
    if path.starts_with('~') {
        return Err(Stop::Unknown);
    }
    Ok(Value::String(path))
}

/// The path without `.`, without needless `..` and doubled slashes; `.` when nothing is left.
fn clean(path: &str) -> String {
    let rooted = path.starts_with('/');
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => match parts.last() {
                Some(&last) if last != ".." => {
                    parts.pop();
                }
                _ if rooted => {}
                _ => parts.push(".."),
            },
            _ => parts.push(part),
        }
    }
    match (rooted, parts.is_empty()) {
        (true, _) => format!("/{}", parts.join("/")),
        (false, true) => ".".to_owned(),
        (false, false) => parts.join("/"),
    }
}

/// The files, and a path inside their tree. What lies outside is not known.
fn inside<'a>(call: &Call<'a>, path: &str) -> Result<(&'a dyn Files, String), Stop> {
    let files = call.context.files.ok_or(Stop::Unknown)?;
    let path = clean(path);
    // What `..` leads to is for the files to say: a module above the root is
    // part of the tree that is judged.
    if path.starts_with(['/', '~']) {
        return Err(Stop::Unknown);
    }
    Ok((files, path))
}

/// The content of a file. One that is not at hand may still exist where
/// Terraform runs (built there, or kept out of the repository), so that its
/// absence is no error and no answer.
fn bytes(call: &Call<'_>) -> Result<Vec<u8>, Stop> {
    let (files, path) = inside(call, &call.string(0)?)?;
    match files.read(&path) {
        Some(bytes) => Ok(bytes),
        None if is_directory(files, &path) => Err(bad(0, "the path is a directory, not a file")),
        None => Err(Stop::Unknown),
    }
}

fn is_directory(files: &dyn Files, path: &str) -> bool {
    files.list(path).is_some_and(|below| !below.is_empty())
}

pub(super) fn file(call: &Call<'_>) -> Outcome {
    encoding::utf8(bytes(call)?, 0)
}

pub(super) fn fileexists(call: &Call<'_>) -> Outcome {
    bytes(call).map(|_| Value::Bool(true))
}

pub(super) fn fileset(call: &Call<'_>) -> Outcome {
    let directory = call.string(0)?;
    let pattern = call.string(1)?;
    let (files, directory) = inside(call, &directory)?;
    let pattern = clean(&pattern);
    // A way up is a way to another directory, and the names found keep it in front.
    let (way, pattern) = way_up(&pattern);
    if pattern.starts_with('/') || pattern.split('/').any(|part| part == "..") {
        return Err(Stop::Unknown);
    }
    let directory = if way.is_empty() {
        directory
    } else {
        clean(&format!("{directory}/{way}"))
    };
    let matcher = GlobBuilder::new(pattern)
        .literal_separator(true)
        .backslash_escape(true)
        .build()
        .map_err(|_| bad(1, "invalid pattern"))?
        .compile_matcher();
    let mut found = files.list(&directory).ok_or(Stop::Unknown)?;
    found.retain(|path| matcher.is_match(path));
    found.sort();
    found.dedup();
    let named = |path: String| match way {
        "" => Value::from(path),
        _ => Value::from(format!("{way}/{path}")),
    };
    list(found.into_iter().map(named).collect())
}

/// The constant directories in front of a pattern that starts with a way up, and the
/// rest of it.
fn way_up(pattern: &str) -> (&str, &str) {
    if !pattern.starts_with("../") {
        return ("", pattern);
    }
    let constant = pattern
        .find(['*', '?', '[', '{', '\\'])
        .unwrap_or(pattern.len());
    match pattern[..constant].rfind('/') {
        Some(at) => (&pattern[..at], &pattern[at + 1..]),
        None => ("", pattern),
    }
}

pub(super) fn filebase64(call: &Call<'_>) -> Outcome {
    Ok(encoding::base64(&bytes(call)?))
}

pub(super) fn filemd5(call: &Call<'_>) -> Outcome {
    Ok(hash::hex::<Md5>(&bytes(call)?))
}

pub(super) fn filesha1(call: &Call<'_>) -> Outcome {
    Ok(hash::hex::<Sha1>(&bytes(call)?))
}

pub(super) fn filesha256(call: &Call<'_>) -> Outcome {
    Ok(hash::hex::<Sha256>(&bytes(call)?))
}

pub(super) fn filesha512(call: &Call<'_>) -> Outcome {
    Ok(hash::hex::<Sha512>(&bytes(call)?))
}

pub(super) fn filebase64sha256(call: &Call<'_>) -> Outcome {
    Ok(hash::base64::<Sha256>(&bytes(call)?))
}

pub(super) fn filebase64sha512(call: &Call<'_>) -> Outcome {
    Ok(hash::base64::<Sha512>(&bytes(call)?))
}

#[cfg(test)]
mod tests {
    use crate::hcl::functions::{Files, FunctionContext, lookup};
    use crate::model::value::Value;

    struct One;

    impl Files for One {
        fn read(&self, path: &str) -> Option<Vec<u8>> {
            (path == "a/b.txt").then(|| b"x".to_vec())
        }

        fn list(&self, directory: &str) -> Option<Vec<String>> {
            (directory == "a").then(|| vec!["b.txt".to_owned()])
        }
    }

    #[test]
    fn what_is_not_at_hand_is_unknown() {
        let context = FunctionContext { files: Some(&One) };
        for (name, path, expected) in [
            ("file", "./a/../a/b.txt", Value::from("x")),
            ("file", "a/built.zip", Value::Unknown),
            ("file", "../a/b.txt", Value::Unknown),
            ("file", "/etc/passwd", Value::Unknown),
            ("fileexists", "a/b.txt", Value::Bool(true)),
            ("fileexists", "a/built.zip", Value::Unknown),
            ("filesha256", "~/a", Value::Unknown),
            ("abspath", "a", Value::Unknown),
            ("pathexpand", "~/a", Value::Unknown),
        ] {
            let function = lookup(name).expect("the function exists");
            assert_eq!(
                function(&[path.into()], &context),
                Ok(expected),
                "{name} {path}"
            );
        }
    }
}
