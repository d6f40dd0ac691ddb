//! What files beside the configuration are for.

/// What a file beside the configuration is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules::detectors::files) enum Role {
    /// Steps of a CI system.
    Pipeline,
    /// Commands of a shell, a build tool or a scheduler.
    Script,
    /// A program that may run commands among much else.
    Program,
    /// Who has to agree before something is merged, and what they see.
    Reviews,
    /// What scanners look for.
    Scanner,
    /// What scanners leave out.
    Ignores,
}

impl Role {
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "pipeline" => Role::Pipeline,
            "script" => Role::Script,
            "reviews" => Role::Reviews,
            "scanner" => Role::Scanner,
            "ignores" => Role::Ignores,
            _ => return None,
        })
    }
}
