//! Which accounts and regions a change goes to, as the objects themselves tell.

use super::*;
use crate::model::value::Value;

/// Told before the rest is left out.
const MAX_TARGETS: usize = 4;

impl Builder<'_> {
    /// `aws 210987654321 eu-central-1`, `azure subscription ...`, `gcp project ...`;
    /// those with most changes first.
    pub(super) fn targets(&self) -> Vec<Text> {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for index in self.context.effective_changes() {
            let change = &self.context.change_set.changes[index];
            let object = if change.before.exists() {
                change.before.value()
            } else {
                change.after.value()
            };
            if let Some(target) = target(object) {
                *counts.entry(target).or_default() += 1;
            }
        }
        // An object without a region of its own tells no more than the others.
        let whole: Vec<String> = counts.keys().cloned().collect();
        counts.retain(|name, _| {
            let longer = format!("{name} ");
            !whole.iter().any(|other| other.starts_with(&longer))
        });
        let mut found: Vec<(String, usize)> = counts.into_iter().collect();
        found.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        found
            .iter()
            .take(MAX_TARGETS)
            .map(|(name, _)| self.text(name))
            .collect()
    }
}

fn target(object: &Value) -> Option<String> {
    if let Some(arn) = object.get("arn").as_str() {
        let parts: Vec<&str> = arn.splitn(6, ':').collect();
        if let ["arn", partition, _, region, account, _] = parts.as_slice()
            && !account.is_empty()
        {
            let text = format!("{partition} {account} {region}");
            return Some(text.trim_end().to_owned());
        }
    }
    let id = object.get("id").as_str()?;
    if let Some(rest) = id.strip_prefix("/subscriptions/") {
        let subscription = rest.split('/').next()?;
        return Some(format!("azure subscription {subscription}"));
    }
    let project = id.strip_prefix("projects/")?.split('/').next()?;
    Some(format!("gcp project {project}"))
}
