//! Where the outputs of called modules lead.

use std::sync::Arc;

use super::normal_form::{NormalForm, list, object};
use super::symbolic::Hasher;
use super::tree::{Instances, Module, Names};
use crate::hcl::syntax::Step;

impl Names<'_, '_> {
    /// What an output of a called module leads to.
    pub(super) fn resolve_call(
        &self,
        call: &Arc<str>,
        rest: &[Step],
        bound: &[Arc<str>],
    ) -> NormalForm {
        let module = self.module;
        let mut hasher = Hasher::within(bound);
        let Some(found) = module.calls.get(call.as_ref()) else {
            hasher.put("no module");
            return self.opaque_at(hasher, rest);
        };
        let children = module.children(found);
        // The output that steps name, and the steps behind it.
        let split = |steps: &[Step]| match steps {
            [Step::Attribute(name), rest @ ..] => (Some(name.clone()), rest.to_vec()),
            steps => (None, steps.to_vec()),
        };
        let given = |child: &Module<'_>, steps: &[Step]| {
            let (name, inner) = split(steps);
            match name {
                Some(name) => output(child, Some(&name), &inner, (self, bound)),
                None => self.walk(output(child, None, &[], (self, bound)), &inner, bound),
            }
        };
        let loaded = children.iter().all(|child| child.loaded);
        match (module.call_instances(found), rest) {
            (Instances::Single, [Step::Attribute(_), ..]) if loaded => {
                if let [child] = children {
                    return given(child, rest);
                }
            }
            (Instances::Keyed(_), [Step::Index(index), rest @ ..])
                if loaded && bound.is_empty() =>
            {
                let key = self.key_of(index);
                let child = children.iter().find(|child| child.key == key);
                if let (Some(_), Some(child)) = (key, child) {
                    return given(child, rest);
                }
            }
            (Instances::Keyed(_), [Step::Splat(each), rest @ ..]) if loaded => {
                let all = children.iter().map(|child| given(child, each)).collect();
                return self.walk(list(all), rest, bound);
            }
            _ => {}
        }
        hasher.put("module");
        for child in children {
            if child.loaded {
                hasher.form(&output(child, None, &[], (self, bound)));
            } else {
                // That it is called otherwise is told once, as a gap; what it gives
                // is the same as long as nothing is replaced that it is given.
                hasher.put(&child.path.to_string());
                let place = std::ptr::from_ref(&found.form).addr();
                if self.module.tree.following.borrow().contains(&place) {
                    // A call may use what it gives itself.
                    continue;
                }
                let given = self.computed_once(Some(&found.form), || {
                    let mut inner = Hasher::default();
                    inner.body(&module.names_here(), &found.block.body, &[]);
                    inner.opaque()
                });
                let given = given.symbolic();
                hasher
                    .dependencies
                    .extend(given.dependencies.iter().cloned());
            }
        }
        self.opaque_at(hasher, rest)
    }
}

/// An output of a module, or all of them.
fn output(
    child: &Module<'_>,
    name: Option<&str>,
    rest: &[Step],
    from: (&Names<'_, '_>, &[Arc<str>]),
) -> NormalForm {
    let there = child.names_here();
    let Some(name) = name else {
        let all = child.outputs.iter().map(|(name, lazy)| {
            let form = there.target(lazy.expr, Some(&lazy.form), &[], from);
            (Arc::from(*name), form)
        });
        return object(all.collect());
    };
    match child.outputs.get(name) {
        Some(lazy) => there.target(lazy.expr, Some(&lazy.form), rest, from),
        None => {
            let mut hasher = Hasher::within(from.1);
            hasher.put("no output");
            from.0.opaque_at(hasher, rest)
        }
    }
}
