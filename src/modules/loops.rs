//! What a `for` makes of a collection whose shape is known: the same of each element.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::cases;
use super::normal_form::{NormalForm, list, object};
use super::tree::Names;
use crate::hcl::evaluate::{Kind, kind_of};
use crate::hcl::syntax::ForExpr;
use crate::model::value::Value;

/// Names and branches that are followed to see what a collection is.
const KINDS: usize = 12;
/// Elements of one collection that are taken one by one.
const MOST: usize = 500;

impl Names<'_, '_> {
    /// A `for` outside of any other; `None` where the shape of its collection, a key or a
    /// condition is not known.
    pub(super) fn reduce_each(&self, each: &ForExpr) -> Option<NormalForm> {
        let collection = self.normal_form(&each.collection, &[]);
        cases::in_each_case(&[collection], &|forms| {
            let made = self.of_each(each, forms.first()?)?;
            Some(match &each.key {
                None => list(made.into_iter().map(|(_, value)| value).collect()),
                Some(_) => keyed(made, each.grouping)?,
            })
        })
    }

    /// The key, where there is one, and the value for each element.
    fn of_each(
        &self,
        each: &ForExpr,
        collection: &NormalForm,
    ) -> Option<Vec<(Option<Arc<str>>, NormalForm)>> {
        // The elements of a set are their own keys, and often nothing tells a set.
        let counted = || {
            let kind = kind_of(&each.collection, self, KINDS);
            matches!(kind, Some(Kind::List | Kind::Tuple))
        };
        let elements: Vec<(Value, NormalForm)> = match collection.elements() {
            Some(_) if each.key_variable.is_some() && !counted() => return None,
            Some(elements) => (0_i64..).map(Value::from).zip(elements).collect(),
            None => collection
                .members()?
                .into_iter()
                .map(|(key, value)| (Value::String(key), value))
                .collect(),
        };
        if elements.len() > MOST {
            return None;
        }
        let mut out = Vec::new();
        for (key, value) in elements {
            let mut names = self.clone();
            if let Some(variable) = &each.key_variable {
                names.forms.push((variable.clone(), NormalForm::Known(key)));
            }
            names.forms.push((each.value_variable.clone(), value));
            if let Some(condition) = &each.condition {
                match names.normal_form(condition, &[]).peel() {
                    NormalForm::Known(Value::Bool(true)) => {}
                    NormalForm::Known(Value::Bool(false)) => continue,
                    _ => return None,
                }
            }
            let key = match &each.key {
                None => None,
                Some(key) => match names.normal_form(key, &[]).peel() {
                    NormalForm::Known(Value::String(key)) => Some(key.clone()),
                    NormalForm::Known(Value::Number(key)) => Some(key.to_string().into()),
                    _ => return None,
                },
            };
            out.push((key, names.normal_form(&each.value, &[])));
        }
        Some(out)
    }
}

/// Values by their keys; `None` where a key is given twice and that is an error.
fn keyed(made: Vec<(Option<Arc<str>>, NormalForm)>, grouping: bool) -> Option<NormalForm> {
    let mut groups: BTreeMap<Arc<str>, Vec<NormalForm>> = BTreeMap::new();
    for (key, value) in made {
        groups.entry(key?).or_default().push(value);
    }
    let mut out = BTreeMap::new();
    for (key, mut values) in groups {
        let value = match (grouping, values.len()) {
            (true, _) => list(values),
            (false, 1) => values.pop()?,
            (false, _) => return None,
        };
        out.insert(key, value);
    }
    Some(object(out))
}
