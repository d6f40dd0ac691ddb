//! Following symbolic links inside a tree that is not a directory on disk.

use crate::error::Result;

use super::tree;

/// Most links on the way to one file; Linux allows as many.
const MAX_LINKS: usize = 40;

/// The path that a path leads to when every link on the way is followed.
/// `target_of` gives the text of the link at a path that is one.
///
/// # Errors
/// When the way leaves the tree, goes round in circles, or a link cannot be read.
pub fn resolve(
    path: &str,
    mut target_of: impl FnMut(&str) -> Result<Option<String>>,
) -> Result<String> {
    let mut pending: Vec<String> = path.split('/').rev().map(str::to_owned).collect();
    let mut done: Vec<String> = Vec::new();
    let mut links = 0;
    if path.starts_with('/') {
        return Err(tree::leaves(path));
    }
    while let Some(part) = pending.pop() {
        match part.as_str() {
            "" | "." => {}
            ".." => {
                if done.pop().is_none() {
                    return Err(tree::leaves(path));
                }
            }
            _ => {
                done.push(part);
                let Some(target) = target_of(&done.join("/"))? else {
                    continue;
                };
                links += 1;
                if links > MAX_LINKS {
                    return Err(tree::circles(path));
                }
                if target.starts_with('/') {
                    return Err(tree::leaves(path));
                }
                done.pop();
                pending.extend(target.split('/').rev().map(str::to_owned));
            }
        }
    }
    Ok(done.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn follow(path: &str) -> Result<String> {
        resolve(path, |at| {
            Ok(match at {
                "stacks/a/main.tf" => Some("../../shared/main.tf".to_owned()),
                "shared" => Some("common".to_owned()),
                "out" => Some("../elsewhere".to_owned()),
                "root" => Some("/etc".to_owned()),
                "circle" => Some("circle".to_owned()),
                _ => None,
            })
        })
    }

    #[test]
    fn links_are_followed_inside_and_refused_outside() {
        let inside = follow("stacks/a/main.tf").expect("inside");
        assert_eq!(inside, "common/main.tf");
        assert_eq!(follow("a/./b/../c").expect("inside"), "a/c");
        for path in ["out/x", "root/passwd", "circle", "../x", "/x"] {
            assert!(follow(path).is_err(), "{path}");
        }
    }
}
