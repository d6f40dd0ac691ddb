//! Root modules that are there for more environments than can be judged one by one.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::catalog::vocabulary::environments::{LIVE, PRODUCTION};
use crate::model::change::{Gap, GapEffect};

/// Environments of one root module that do not change themselves and are judged.
const MOST: usize = 40;

/// How many environments of a root module are not judged.
pub(crate) type Left = BTreeMap<String, usize>;

/// The environments that are judged, those that are called production before all others, and how
/// many of each root module are left.
pub(crate) fn few<T>(
    all: Vec<T>,
    root: impl Fn(&T) -> String,
    path: impl Fn(&T) -> Arc<str>,
) -> (Vec<T>, Left) {
    let mut ranked: Vec<(bool, usize, T)> = all
        .into_iter()
        .enumerate()
        .map(|(at, one)| (!is_production(&path(&one)), at, one))
        .collect();
    ranked.sort_by_key(|(other, at, _)| (*other, *at));
    let (mut counts, mut left): (Left, Left) = (BTreeMap::new(), BTreeMap::new());
    ranked.retain(|(_, _, one)| {
        let root = root(one);
        let count = counts.entry(root.clone()).or_default();
        *count += 1;
        let kept = *count <= MOST;
        if !kept {
            *left.entry(root).or_default() += 1;
        }
        kept
    });
    ranked.sort_by_key(|(_, at, _)| *at);
    (ranked.into_iter().map(|(_, _, one)| one).collect(), left)
}

fn is_production(path: &str) -> bool {
    let path = path.to_lowercase();
    path.split(|c: char| !c.is_alphanumeric())
        .any(|word| PRODUCTION.has(word) || LIVE.has(word))
}

/// What is to be said of the environments that are left.
pub(crate) fn gap(root: &str, left: &[&Left]) -> Option<Gap> {
    let count: usize = left.iter().filter_map(|one| one.get(root)).sum();
    (count > 0).then(|| Gap {
        what: format!("{count} more environments of this root module"),
        why: format!("there are more than {MOST} of them, and these were not judged"),
        treated_as: "environments in which anything could change".to_owned(),
        effect: GapEffect::NeedsApproval,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn production_is_judged_however_many_there_are() {
        let mut all: Vec<String> = (0..60).map(|at| format!("a{at:02}-dev.tfvars")).collect();
        all.push("z-prod.tfvars".to_owned());
        let (kept, left) = few(all, |_| "r".to_owned(), |one| one.as_str().into());
        assert_eq!((kept.len(), left["r"]), (MOST, 21));
        assert_eq!(kept.last().map(String::as_str), Some("z-prod.tfvars"));
        assert!(gap("r", &[&left]).is_some() && gap("s", &[&left]).is_none());
    }
}
