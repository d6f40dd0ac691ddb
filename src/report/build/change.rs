//! One change as the report shows it.

use super::*;

impl Builder<'_> {
    pub(super) fn change(&self, index: usize, findings: Vec<usize>) -> ReportChange {
        let (change, context) = self.context.change(index);
        let no_op = is_plain_no_op(change);
        let (diff, diff_truncated) = if no_op {
            (Vec::new(), 0)
        } else {
            diff::entries(change, self.redactor, &mut self.room.borrow_mut())
        };
        let class = self.decision.classes[index];
        ReportChange {
            address: self.address(index),
            previous_address: change
                .previous_address
                .as_ref()
                .map(|address| self.text(&address.to_string())),
            deposed: change.deposed.as_deref().map(|key| self.text(key)),
            type_name: self.often(&change.address.type_name),
            provider: self.often(&change.provider),
            actions: change
                .action
                .words()
                .iter()
                .map(|word| self.often(word))
                .collect(),
            symbol: change.action.symbol(),
            verb: change.action.verb(),
            action_reason: change.reason.as_deref().map(|reason| self.text(reason)),
            importing: change.importing.is_some(),
            deferred: change.deferred.is_some(),
            class,
            class_reason: self.class_reason(index, class),
            production: self.production(&context.production),
            holds: match context.facts.holds() {
                Holds::Data => "data",
                Holds::Identity => "identity",
                Holds::Nothing => "nothing",
            },
            replace_paths: {
                let mut paths: Vec<Text> = change
                    .replace_paths
                    .iter()
                    .map(|path| self.text(&path.to_string()))
                    .collect();
                // Terraform writes them in the order of a hash.
                paths.sort();
                paths.dedup();
                paths
            },
            cause: self.cause_of(index),
            blast_radius: context
                .radius
                .as_ref()
                .map_or_else(exact_nothing, |radius| ReportRadius {
                    tree: self.tree(index, radius),
                    ..self.radius(radius, class)
                }),
            diff,
            diff_truncated,
            protections: self.protections(index),
            findings,
            location: self.change_location(change),
            prediction: change
                .predicted
                .as_ref()
                .map(|prediction| ReportPrediction {
                    certainty: if prediction.certain {
                        Certainty::Certain
                    } else {
                        Certainty::Possible
                    },
                    why: self.text(&prediction.why),
                }),
        }
    }

    fn change_location(&self, change: &ResourceChange) -> Option<Location> {
        if is_plain_no_op(change) {
            return None;
        }
        let span = locate::of_change(self.context, change)?;
        locate::location(&self.context.change_set.sources, span, self.redactor)
    }

    fn class_reason(&self, index: usize, class: Class) -> Text {
        let (change, context) = self.context.change(index);
        if class > context.base_class
            && let Some(at) = self.raised.get(&(index, class))
        {
            let rule = &self.decision.findings[*at].rule;
            return self.often(&format!("raised by {rule}"));
        }
        let verb = change.action.verb();
        let sentence = match (class, &change.action) {
            (_, Action::Unrecognized(_)) => {
                "the action is not known, so it counts as destructive".to_owned()
            }
            (Class::ReadOnly, _) => format!("{verb} changes nothing that exists"),
            (Class::Destructive, _) => {
                let where_ = match context.production.value {
                    IsProduction::Yes => "in production",
                    IsProduction::Unknown => "where nothing says that it is not production",
                    IsProduction::No => "of a type that holds data",
                };
                format!("{verb} {where_}")
            }
            (Class::Reversible, action) if action.destroys() => {
                format!("{verb} outside production of a type that holds no data")
            }
            (Class::Reversible, _) => format!("{verb} can be undone"),
        };
        self.often(&sentence)
    }

    fn production(&self, production: &Production) -> ReportProduction {
        ReportProduction {
            value: production.value,
            evidence: production
                .evidence
                .iter()
                .take(12)
                .map(|evidence| ReportEvidence {
                    says: evidence.says,
                    source: self.often(&evidence.source),
                    text: self.often(&evidence.text),
                    side: evidence.side,
                    disguised: evidence.disguised,
                })
                .collect(),
        }
    }

    fn protections(&self, index: usize) -> Vec<ReportProtection> {
        self.context.changes[index]
            .protections
            .iter()
            .map(|protection| ReportProtection {
                kind: protection.kind.as_str(),
                path: self.often(protection.path),
                before: protection.before.as_str(),
                after: protection.after.as_str(),
            })
            .collect()
    }

    fn radius(&self, radius: &Radius, class: Class) -> ReportRadius {
        let limit = match class {
            _ if self.options.contents.all_dependents => usize::MAX,
            Class::Destructive => MAX_DEPENDENTS,
            Class::Reversible | Class::ReadOnly => FEW_DEPENDENTS,
        };
        let kinds = || Kinds::new(self.context.graph, |name| self.often(name));
        ReportRadius {
            direct: radius.direct,
            total: radius.total,
            production: radius.production,
            data: radius.data,
            depth: radius.depth,
            exact: radius.exact,
            dependents: radius
                .dependents
                .iter()
                .take(limit)
                .map(|id| self.node_name(*id))
                .collect(),
            truncated: radius.total > limit.min(radius.dependents.len()),
            by_type: match radius.dependents.is_empty() {
                true => Vec::new(),
                false => self.kinds.get_or_init(kinds).count(&radius.dependents),
            },
            tree: Vec::new(),
        }
    }

    /// Name of a node; made once, because the same dependents stand in many radii.
    pub(super) fn node_name(&self, id: NodeId) -> Text {
        if let Some(name) = self.names.borrow().get(&id) {
            return name.clone();
        }
        let name = self.new_node_name(id);
        self.names.borrow_mut().insert(id, name.clone());
        name
    }

    fn new_node_name(&self, id: NodeId) -> Text {
        let node = self.context.graph.node(id);
        let mut name = node.address.to_string();
        if let Some(deposed) = &node.deposed {
            name = format!("{name} (deposed {deposed})");
        }
        if node.stack != self.context.stack {
            let stack = &self.context.stacks.sets[usize::from(node.stack)]
                .origin
                .name;
            name = format!("{name} (in {stack})");
        }
        self.text(&name)
    }
}

fn exact_nothing() -> ReportRadius {
    ReportRadius {
        exact: true,
        ..ReportRadius::default()
    }
}
