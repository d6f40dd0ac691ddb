//! `rule "ID"`: the effect that a rule has here.

use super::reader::{Reader, place};
use super::{Key, Place, Scope, Section};
use crate::hcl::syntax::Block;
use crate::model::scale::Effect;

pub(super) const SECTION: Section = Section {
    kind: "rule",
    label: Some("the id of the rule"),
    repeats: true,
    keys: &[
        Key {
            name: "effect",
            default: "that of the rule",
        },
        Key {
            name: "types",
            default: "all",
        },
        Key {
            name: "addresses",
            default: "all",
        },
    ],
};

/// `rule "ID" { effect }`.
#[derive(Debug, Clone)]
pub struct RuleOverride {
    /// Id of the rule.
    pub id: String,
    /// The effect that it has instead.
    pub effect: Effect,
    /// Which objects it is about.
    pub scope: Scope,
    /// Where the block begins, and how long its header is.
    pub place: Place,
}

pub(super) fn read(reader: &mut Reader<'_>, block: &Block) -> Option<RuleOverride> {
    let (mut effect, mut scope) = (None, Scope::default());
    reader.wants(block, &["effect"]);
    for attribute in reader.known(block, SECTION.keys) {
        match attribute.name.as_ref() {
            "types" => scope.types = reader.some_names(attribute),
            "addresses" => scope.addresses = reader.some_names(attribute),
            _ => {
                let words = [Effect::Note, Effect::NeedsApproval, Effect::Fail]
                    .map(|effect| (effect.as_str(), effect));
                effect = reader.choice(attribute, &words);
            }
        }
    }
    Some(RuleOverride {
        id: block.label(0)?.to_owned(),
        effect: effect?,
        scope,
        place: place(block.header),
    })
}
