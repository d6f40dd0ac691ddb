//! What evidence says together, without its texts.

use super::{Evidence, IsProduction, Side};

/// What decides, gathered from any number of pieces of evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Said(u8);

const YES: u8 = 1;
const WEAK_YES: u8 = 2;
const NO: u8 = 4;
const UNKNOWN: u8 = 8;
const MARKED: u8 = 16;
const FAINT_YES: u8 = 32;
const DOUBT: u8 = 64;

impl Said {
    pub(super) fn of<'e>(evidence: impl IntoIterator<Item = &'e Evidence>) -> Self {
        let mut said = Said::default();
        for one in evidence {
            said.add(one);
        }
        said
    }

    pub(super) fn add(&mut self, evidence: &Evidence) {
        self.0 |= match (evidence.says, evidence.weak) {
            (IsProduction::Yes, false) => YES,
            (IsProduction::Yes, true) if evidence.faint && evidence.doubt => FAINT_YES | DOUBT,
            (IsProduction::Yes, true) if evidence.faint => FAINT_YES,
            (IsProduction::Yes, true) => WEAK_YES,
            (IsProduction::No, false) => NO,
            (IsProduction::Unknown, false) => UNKNOWN,
            // Nobody named an object to make it less safe.
            (IsProduction::No | IsProduction::Unknown, true) => 0,
        };
        let own = evidence.side != Side::Context;
        if own && !evidence.weak && evidence.says != IsProduction::Unknown {
            self.0 |= MARKED;
        }
    }

    /// Adds an answer that came from elsewhere and is no word of the object.
    pub(super) fn hears(&mut self, says: IsProduction) {
        self.0 |= match says {
            IsProduction::Yes => YES,
            IsProduction::No => NO,
            IsProduction::Unknown => UNKNOWN,
        };
    }

    /// What both say, as of one object.
    pub(super) fn and(self, other: Said) -> Said {
        Said(self.0 | other.0)
    }

    /// Whether production, or another environment, is named by more than a weak word.
    pub(super) fn strongly(self) -> (bool, bool) {
        (self.0 & YES != 0, self.0 & NO != 0)
    }

    /// Whether the object carries a marker of its own that names an environment.
    pub(super) fn marked(self) -> bool {
        self.0 & MARKED != 0
    }

    /// Whether production is named in a way that nothing else can outweigh.
    pub(super) fn sure(self) -> bool {
        self.0 & (YES | WEAK_YES) != 0
    }

    /// Whether nothing at all was said.
    pub(super) fn silent(self) -> bool {
        self.0 == 0
    }

    /// Any word for production wins, whatever else is said: a mark may have been
    /// copied. A faint one counts only against silence, or leaves the answer open,
    /// and a weak word for another environment decides nothing.
    pub(super) fn decide(self) -> IsProduction {
        let says = |what: u8| self.0 & what != 0;
        if self.sure() || (says(FAINT_YES) && !says(NO)) {
            return IsProduction::Yes;
        }
        if says(NO) && !says(UNKNOWN) && !says(DOUBT) {
            return IsProduction::No;
        }
        IsProduction::Unknown
    }
}
