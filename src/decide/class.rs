//! The class of each change: the table of the contract, raised by findings.

use crate::analysis::Analysis;
use crate::finding::{Class, Finding, Subject};

/// Final classes, parallel to the change set's changes. Findings only raise.
pub fn classify(context: &Analysis<'_>, findings: &[Finding]) -> Vec<Class> {
    let mut classes: Vec<Class> = context
        .changes
        .iter()
        .map(|change| change.base_class)
        .collect();
    for finding in findings {
        if let (Subject::Change(index), Some(raises)) = (&finding.subject, finding.raises)
            && let Some(class) = classes.get_mut(*index)
        {
            *class = (*class).max(raises);
        }
    }
    classes
}
