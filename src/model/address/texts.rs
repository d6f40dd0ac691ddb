//! Texts of addresses, which thousands of them share.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{AddressError, ModulePath, ResourceAddress};

/// Where the texts of an address come from.
pub(super) trait Share {
    /// A name or key.
    fn text(&mut self, text: &str) -> Arc<str>;

    /// The path that a text spells.
    fn module(&mut self, text: &str) -> Result<ModulePath, AddressError>;
}

/// Every address has its own.
pub(super) struct Fresh;

impl Share for Fresh {
    fn text(&mut self, text: &str) -> Arc<str> {
        text.into()
    }

    fn module(&mut self, text: &str) -> Result<ModulePath, AddressError> {
        ModulePath::parse_with(text, self)
    }
}

/// The texts of all addresses of one input. Most of them are of few types in few modules, and
/// their texts took more room than the addresses themselves.
#[derive(Debug, Default)]
pub struct AddressTexts {
    texts: FxHashSet<Arc<str>>,
    modules: FxHashMap<Box<str>, ModulePath>,
}

impl AddressTexts {
    /// See [`ResourceAddress::parse`].
    ///
    /// # Errors
    /// When the text is not exactly one address.
    pub fn address(&mut self, text: &str) -> Result<ResourceAddress, AddressError> {
        ResourceAddress::parse_with(text, self)
    }

    /// See [`ModulePath::parse`].
    ///
    /// # Errors
    /// When the text is not exactly one module path.
    pub fn module(&mut self, text: &str) -> Result<ModulePath, AddressError> {
        Share::module(self, text)
    }

    /// The shared copy of a text.
    pub fn text(&mut self, text: &str) -> Arc<str> {
        Share::text(self, text)
    }
}

impl Share for AddressTexts {
    fn text(&mut self, text: &str) -> Arc<str> {
        if let Some(known) = self.texts.get(text) {
            return known.clone();
        }
        let new: Arc<str> = text.into();
        self.texts.insert(new.clone());
        new
    }

    fn module(&mut self, text: &str) -> Result<ModulePath, AddressError> {
        if let Some(known) = self.modules.get(text) {
            return Ok(known.clone());
        }
        let path = ModulePath::parse_with(text, self)?;
        self.modules.insert(text.into(), path.clone());
        Ok(path)
    }
}
