//! Findings, and what stands beside the changes.

use super::*;
use crate::model::change::GapEffect;
use crate::model::hex::hex;
use crate::policy::PolicySource;
use crate::source::{SourceMap, Span};

impl Builder<'_> {
    pub(super) fn finding(&self, finding: &Finding) -> ReportFinding {
        let set = self.context.change_set;
        let address = finding.subject.address(set);
        let span = locate::of_finding(self.context, finding);
        let policy = self.policy_line(finding);
        let sources = &set.sources;
        let mut hash = Sha256::new();
        for part in [
            finding.rule.as_ref(),
            address.as_deref().unwrap_or(""),
            &finding.attributes.join(","),
        ] {
            hash.update(part.as_bytes());
            hash.update([0]);
        }
        ReportFinding {
            rule: of_rule(&finding.rule),
            title: of_rule(&finding.title),
            severity: finding.severity,
            certainty: finding.certainty,
            effect: finding.effect,
            raises: finding.raises,
            address: match finding.subject {
                Subject::Change(index) => Some(self.address(index)),
                _ => address.map(|address| self.text(&address)),
            },
            message: self.text(&finding.message),
            help: self.often(&finding.help),
            evidence: finding
                .evidence
                .iter()
                .map(|fact| self.redactor.name(fact))
                .collect(),
            fix: self.fix(finding, span),
            place: finding.concern.place(finding.certainty),
            cause: match finding.subject {
                Subject::Change(index) => self.cause_of(index),
                // What stands beside the objects gets its causes once all findings are known.
                _ => None,
            },
            location: span.and_then(|span| locate::location(sources, span, self.redactor)),
            decided_by: policy.as_ref().map(|(location, _)| location.clone()),
            waived_by: finding.waived_by.as_deref().map(|waiver| self.text(waiver)),
            fingerprint: hex(&hash.finalize()),
            excerpt: span
                .and_then(|span| locate::excerpt(sources, span, &finding.title, self.redactor)),
            policy_excerpt: policy.map(|(_, excerpt)| excerpt),
        }
    }

    /// Texts of the rules that found something. Built-in rules run without
    /// their long texts, which are read here.
    pub(super) fn rules(&self) -> Vec<ReportRule> {
        if !self.options.contents.rule_texts {
            return Vec::new();
        }
        let full = RuleSet::built_in_full().ok();
        let ids: BTreeSet<&str> = self
            .decision
            .findings
            .iter()
            .map(|finding| finding.rule.as_ref())
            .collect();
        ids.into_iter()
            .filter_map(|id| {
                let built_in = full.as_ref().and_then(|full| full.get(id));
                let rule = built_in.or_else(|| self.decision.rules.get(id))?;
                Some(ReportRule {
                    id: of_rule(id),
                    title: of_rule(&rule.title),
                    rationale: of_rule(&rule.texts.rationale),
                    help: of_rule(&rules::help_text(rule)),
                    references: rule
                        .texts
                        .references
                        .iter()
                        .map(|one| of_rule(one))
                        .collect(),
                })
            })
            .collect()
    }

    /// The line of the policy that decided a finding, with the lines around it.
    fn policy_line(&self, finding: &Finding) -> Option<(Location, Excerpt)> {
        let place = finding.decided_by?;
        let PolicySource::File { name, text, .. } = &self.context.policy.source else {
            return None;
        };
        let mut sources = SourceMap::default();
        let file = sources.add(name.as_str(), text.as_ref());
        let span = Span::new(file, place.start..place.start + place.length);
        let location = locate::location(&sources, span, self.redactor)?;
        let excerpt = locate::excerpt(&sources, span, "the policy says so", self.redactor)?;
        Some((location, excerpt))
    }

    pub(super) fn drift(&self) -> Vec<DriftEntry> {
        self.context
            .change_set
            .drift
            .iter()
            .map(|drift| DriftEntry {
                address: self.text(&drift.address.to_string()),
                actions: drift
                    .action
                    .words()
                    .iter()
                    .map(|word| self.often(word))
                    .collect(),
                note: Text::trusted(match drift.action {
                    Action::Delete if self.context.change_set.is_relevant(&drift.address, &[]) => {
                        "gone already, and what is planned depends on it; this plan does not delete it"
                    }
                    Action::Delete => "gone already; this plan does not delete it",
                    _ if self
                        .context
                        .change_set
                        .is_relevant(&drift.address, &drift.changed_paths()) =>
                    {
                        "changed outside Terraform since the last apply, and what is planned depends on that"
                    }
                    _ => "changed outside Terraform since the last apply",
                }),
            })
            .collect()
    }

    pub(super) fn invocations(&self) -> Vec<InvocationEntry> {
        self.context
            .change_set
            .invocations
            .iter()
            .enumerate()
            .map(|(index, invocation)| InvocationEntry {
                address: self.text(&invocation.address),
                type_name: self.text(&invocation.type_name),
                trigger: self.text(&invocation.trigger),
                effect: self
                    .decision
                    .findings
                    .iter()
                    .filter(|finding| finding.subject == Subject::Invocation(index))
                    .map(|finding| finding.effect)
                    .max()
                    .unwrap_or(Effect::Note),
            })
            .collect()
    }

    pub(super) fn outputs(&self) -> Vec<OutputEntry> {
        self.context
            .change_set
            .outputs
            .iter()
            .filter(|output| !output.action.is_no_op())
            .map(|output| OutputEntry {
                name: self.text(&output.name),
                actions: output
                    .action
                    .words()
                    .iter()
                    .map(|word| self.often(word))
                    .collect(),
                sensitive: output.sensitive,
            })
            .collect()
    }

    pub(super) fn gaps(&self) -> Vec<GapEntry> {
        let mut gaps: Vec<GapEntry> = self
            .context
            .change_set
            .gaps
            .iter()
            .map(|gap| GapEntry {
                standing: gap.effect == GapEffect::Note,
                what: self.text(&gap.what),
                why: self.text(&gap.why),
                treated_as: self.text(&gap.treated_as),
            })
            .collect();
        gaps.sort();
        gaps.dedup();
        gaps
    }
}
