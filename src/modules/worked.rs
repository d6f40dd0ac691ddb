//! What is worked out once for a side: the same question is asked for every object.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::node::Node;
use super::normal_form::{NormalForm, SharedForm};
use super::symbolic::SymbolicValue;
use crate::catalog::{Catalog, TypeFact};
use crate::hcl::parse::parse_template;
use crate::hcl::syntax::Expr;
use crate::model::address::InstanceKey;
use crate::source::FileId;

/// Length of all templates of a side that are kept.
const MAX_TEMPLATES: usize = 16 << 20;

/// An instance of a data source, by the place of its block in a module instance.
pub(super) type At = (usize, Option<InstanceKey>);

/// What a fact about a whole type says.
pub(crate) type Said = Option<Rc<[&'static str]>>;

/// Templates as expressions, by where they stand and their texts; none where one is no template.
type Templates = FxHashMap<(FileId, Arc<str>), Option<Rc<Expr>>>;

/// Answers that hold for as long as a side is read.
#[derive(Default)]
pub(crate) struct Worked {
    settled: Cell<bool>,
    /// Provider blocks, by module instance and place.
    providers: RefCell<FxHashMap<(usize, usize), Rc<Node>>>,
    /// What data sources ask for.
    asked: RefCell<BTreeMap<At, Rc<SymbolicValue>>>,
    /// Documents that data sources write.
    written: RefCell<BTreeMap<At, Option<NormalForm>>>,
    /// Templates as expressions, by their texts, and how long these are together.
    templates: RefCell<Templates>,
    templates_size: Cell<usize>,
    /// Facts about whole types.
    facts: RefCell<FxHashMap<(Arc<str>, TypeFact), Said>>,
}

impl Worked {
    /// Notes that it is known which object of the other side each object is: before that,
    /// what depends on objects may come to something else.
    pub(crate) fn settle(&self) {
        self.settled.set(true);
    }

    /// The text of a template as an expression: the same one is rendered for every object.
    pub(super) fn template(&self, text: &str, file: FileId, name: &str) -> Option<Rc<Expr>> {
        let key = (file, Arc::from(text));
        if let Some(known) = self.templates.borrow().get(&key) {
            return known.clone();
        }
        let made = parse_template(text, file, name).ok().map(Rc::new);
        let size = self.templates_size.get().saturating_add(text.len());
        if size <= MAX_TEMPLATES {
            self.templates_size.set(size);
            self.templates.borrow_mut().insert(key, made.clone());
        }
        made
    }

    /// What a fact about a whole type says.
    pub(crate) fn type_fact(&self, catalog: Catalog, type_name: &Arc<str>, fact: TypeFact) -> Said {
        let key = (type_name.clone(), fact);
        if let Some(known) = self.facts.borrow().get(&key) {
            return known.clone();
        }
        let found: Said = catalog.type_fact(type_name, fact).map(Rc::from);
        self.facts.borrow_mut().insert(key, found.clone());
        found
    }

    /// A provider block with its values, by module instance and place.
    pub(super) fn provider(&self, place: (usize, usize), make: impl FnOnce() -> Node) -> Rc<Node> {
        if let Some(known) = self.providers.borrow().get(&place) {
            return known.clone();
        }
        let made = Rc::new(make());
        if self.settled.get() {
            self.providers.borrow_mut().insert(place, made.clone());
        }
        made
    }

    /// What a data source asks for.
    pub(super) fn asked(&self, at: At, make: impl FnOnce() -> SymbolicValue) -> Rc<SymbolicValue> {
        if let Some(known) = self.asked.borrow().get(&at) {
            return known.clone();
        }
        let made = Rc::new(make());
        if self.settled.get() {
            self.asked.borrow_mut().insert(at, made.clone());
        }
        made
    }

    /// The document that a data source writes, if it writes one.
    pub(super) fn written(
        &self,
        at: At,
        make: impl FnOnce() -> Option<NormalForm>,
    ) -> Option<NormalForm> {
        if let Some(known) = self.written.borrow().get(&at) {
            return known.clone();
        }
        let made = make().map(|form| match form {
            NormalForm::Known(_) | NormalForm::Shared(_) => form,
            form => NormalForm::Shared(Rc::new(SharedForm::new(form))),
        });
        if self.settled.get() {
            self.written.borrow_mut().insert(at, made.clone());
        }
        made
    }
}

/// An instance of a block in a module instance.
pub(super) fn instance_at<T>(block: &T, key: Option<&InstanceKey>) -> At {
    (std::ptr::from_ref(block).addr(), key.cloned())
}
