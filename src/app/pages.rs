//! Pages of the manual that messages point to, so that they are at hand wherever the
//! command is.

/// Name and text, sorted by name.
const PAGES: &[(&str, &str)] = &[
    ("approvals", include_str!("../../docs/approvals.md")),
    ("catalog", include_str!("../../docs/catalog.md")),
    ("inputs", include_str!("../../docs/inputs.md")),
    ("limits", include_str!("../../docs/limits.md")),
    ("policy", include_str!("../../docs/policy.md")),
    ("report", include_str!("../../docs/report.md")),
    ("verdict", include_str!("../../docs/verdict.md")),
    ("writing-rules", include_str!("../../docs/writing-rules.md")),
];

/// The page of a name.
pub(crate) fn page(name: &str) -> Option<&'static str> {
    let found = PAGES.iter().find(|(known, _)| *known == name)?;
    Some(found.1)
}

/// The names of all pages.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    PAGES.iter().map(|(name, _)| *name)
}
