//! The digest of what is risky.

use super::*;

impl Builder<'_> {
    /// Over (address, deposed, action, class, replace paths, guards) of what is
    /// risky: the same risk after a rebase has the same digest.
    pub(super) fn risk_digest(&self) -> String {
        let mut hash = Sha256::new();
        let mut put = |part: &str| {
            hash.update(part.as_bytes());
            hash.update([0]);
        };
        let mut findings: BTreeMap<usize, BTreeSet<&str>> = BTreeMap::new();
        for finding in &self.decision.findings {
            if finding.effect > Effect::Note {
                match finding.subject {
                    Subject::Change(index) => {
                        findings.entry(index).or_default().insert(&finding.rule);
                    }
                    _ => {
                        put(&finding.rule);
                        put(&finding.message);
                    }
                }
            }
        }
        for (index, change) in self.context.set.changes.iter().enumerate() {
            let class = self.decision.classes[index];
            let rules = findings.get(&index);
            if class < Class::Destructive && rules.is_none() {
                continue;
            }
            put(&change.address.to_string());
            put(change.deposed.as_deref().unwrap_or(""));
            put(&change.action.to_string());
            put(class.as_str());
            let mut paths: Vec<String> = change
                .replace_paths
                .iter()
                .map(ToString::to_string)
                .collect();
            paths.sort();
            paths.iter().for_each(|path| put(path));
            for rule in rules.into_iter().flatten() {
                put(rule);
            }
            for protection in &self.context.changes[index].protections {
                put(protection.path);
                put(protection.before.as_str());
                put(protection.after.as_str());
            }
            put("");
        }
        hex(&hash.finalize())
    }
}
