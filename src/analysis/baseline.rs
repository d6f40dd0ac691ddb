//! What the baseline knows of an object: once recorded as production, it counts
//! as production whatever its marks say now.

use super::is_plain_no_op;
use super::production::{Evidence, IsProduction, Production, Side};
use crate::model::change::ResourceChange;
use crate::policy::baseline::Baseline;

/// Production of an object with what the baseline adds, and whether it is recorded.
pub(super) fn with(
    baseline: Option<&Baseline>,
    change: &ResourceChange,
    mut production: Production,
) -> (Production, bool) {
    let Some(baseline) = baseline.filter(|_| !is_plain_no_op(change)) else {
        return (production, false);
    };
    let type_name = &change.address.type_name;
    let recorded = [change.before.value(), change.after.value()]
        .into_iter()
        .any(|object| baseline.holds(type_name, object));
    if recorded && production.value != IsProduction::Yes {
        production.value = IsProduction::Yes;
        let evidence = Evidence {
            says: IsProduction::Yes,
            source: "baseline".to_owned(),
            text: "recorded as production".to_owned(),
            side: Side::Context,
            disguised: false,
            weak: false,
            faint: false,
            doubt: false,
        };
        production.evidence.insert(0, evidence);
    }
    (production, recorded)
}
