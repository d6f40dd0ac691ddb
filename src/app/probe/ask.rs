//! Asks a provider what replaces the objects of a type: for each path a change of it
//! alone is planned.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value as Json;

use super::messages::{
    AttributePath, ConfigureRequest, ConfigureResponse, DynamicValue, Empty, PlanRequest,
    PlanResponse, v5, v6,
};
use super::plugin::{Call, Plugin, Protocol, first_error};
use super::samples::{self, Probed, Role, Variant};

/// The version of Terraform that a provider is told; it decides nothing here.
const TERRAFORM: &str = "1.11.4";

/// What a provider says of one type.
#[derive(Debug, Default)]
pub(super) struct Answers {
    /// Paths whose change replaces the object.
    pub(super) replaces: BTreeSet<String>,
    /// Blocks that replace the object where one is added, and not where it changes.
    pub(super) replaces_when_added: BTreeSet<String>,
    /// Paths for which there was no answer.
    pub(super) unanswered: BTreeSet<String>,
    /// How many paths were asked about.
    pub(super) asked: usize,
}

/// A provider that is asked.
pub(super) struct Asked<'p> {
    binary: &'p Path,
    configuration: Option<&'p Json>,
    plugin: Plugin,
    own: Json,
    /// The schemas of its resource types, as `providers schema -json` prints them.
    pub(super) types: Json,
}

impl<'p> Asked<'p> {
    /// Starts a provider and reads its schema. With a configuration it is configured, which
    /// some providers need before they plan anything.
    pub(super) fn new(binary: &'p Path, configuration: Option<&'p Json>) -> Result<Self, String> {
        let plugin = Plugin::start(binary)?;
        let (types, own) = match plugin.protocol {
            Protocol::V5 => {
                let answer: v5::Response = plugin.call(Call::Schema, &Empty {})?;
                first_error(&answer.diagnostics)?;
                answer.json()
            }
            Protocol::V6 => {
                let answer: v6::Response = plugin.call(Call::Schema, &Empty {})?;
                first_error(&answer.diagnostics)?;
                answer.json()
            }
        };
        let asked = Asked {
            binary,
            configuration,
            plugin,
            own,
            types,
        };
        asked.configure()?;
        Ok(asked)
    }

    /// The version of the protocol that it speaks.
    pub(super) fn protocol(&self) -> u8 {
        self.plugin.protocol.number()
    }

    fn configure(&self) -> Result<(), String> {
        let Some(given) = self.configuration else {
            return Ok(());
        };
        let mut config = samples::object(&self.own, &[], Variant::Absent, Role::Configuration);
        for (name, value) in given.as_object().into_iter().flatten() {
            if config.get(name).is_none() {
                return Err(format!("it has no argument `{name}`"));
            }
            config[name] = value.clone();
        }
        let request = ConfigureRequest {
            terraform_version: TERRAFORM.to_owned(),
            config: Some(value(&config)),
        };
        let answer: ConfigureResponse = self.plugin.call(Call::Configure, &request)?;
        first_error(&answer.diagnostics)
    }

    /// What replaces an object of a type.
    pub(super) fn ask(&mut self, type_name: &str) -> Result<Answers, String> {
        let block = self.types[type_name]["block"].clone();
        let mut answers = Answers::default();
        for probed in samples::paths(&block) {
            answers.asked += 1;
            let dotted = probed.dotted();
            let (from, to) = if probed.is_block {
                (Variant::Absent, Variant::One)
            } else {
                (Variant::One, Variant::Other)
            };
            match self.replaces(type_name, &block, &probed, (from, to))? {
                Some(true) if probed.is_block => {
                    answers.replaces_when_added.insert(dotted);
                }
                Some(true) => {
                    answers.replaces.insert(dotted);
                }
                Some(false) => {}
                None => {
                    answers.unanswered.insert(dotted);
                }
            }
        }
        Ok(answers)
    }

    /// Whether a change of a path replaces the object; nothing where the provider does not plan it.
    fn replaces(
        &mut self,
        type_name: &str,
        block: &Json,
        probed: &Probed,
        (from, to): (Variant, Variant),
    ) -> Result<Option<bool>, String> {
        let make = |variant, role| value(&samples::object(block, &probed.path, variant, role));
        let request = PlanRequest {
            type_name: type_name.to_owned(),
            prior_state: Some(make(from, Role::State)),
            proposed_new_state: Some(make(to, Role::State)),
            config: Some(make(to, Role::Configuration)),
        };
        let answer: PlanResponse = match self.plugin.call(Call::Plan, &request) {
            Ok(answer) => answer,
            Err(_) => {
                // A provider may fall over an object that nobody would write.
                self.plugin = Plugin::start(self.binary)?;
                self.configure()?;
                return Ok(None);
            }
        };
        let about = |path: &AttributePath| is_about(path, &probed.path);
        if answer.requires_replace.iter().any(about) {
            return Ok(Some(true));
        }
        Ok(first_error(&answer.diagnostics).ok().map(|()| false))
    }
}

fn value(json: &Json) -> DynamicValue {
    DynamicValue {
        msgpack: samples::encoded(json),
    }
}

/// Whether a path that the provider names is the one that was asked about, or lies around or
/// inside it: many providers name the attribute that holds a set.
fn is_about(named: &AttributePath, asked: &[String]) -> bool {
    let names: Vec<&str> = named
        .steps
        .iter()
        .filter_map(|step| step.attribute_name.as_deref())
        .collect();
    !names.is_empty() && names.iter().zip(asked).all(|(name, asked)| name == asked)
}
