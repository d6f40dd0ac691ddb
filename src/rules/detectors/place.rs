//! Where a search inside an object stands.

/// Names on the way from the top of an object; written down only for what is
/// found, because nothing is found in nearly every object.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'p> {
    name: &'p str,
    outer: Option<&'p Place<'p>>,
}

impl<'p> Place<'p> {
    /// An attribute of the object.
    pub(super) fn top(name: &'p str) -> Self {
        Place { name, outer: None }
    }

    /// A member of what stands at this place.
    pub(super) fn member(&'p self, name: &'p str) -> Place<'p> {
        Place {
            name,
            outer: Some(self),
        }
    }

    /// The last name.
    pub(super) fn name(&self) -> &'p str {
        self.name
    }

    /// The dotted path without indices.
    pub(super) fn path(&self) -> String {
        let mut names = vec![self.name];
        let mut outer = self.outer;
        while let Some(place) = outer {
            names.push(place.name);
            outer = place.outer;
        }
        names.reverse();
        names.join(".")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_written_from_the_top() {
        let top = Place::top("a");
        let inner = top.member("b");
        assert_eq!(inner.member("c").path(), "a.b.c");
        assert_eq!((inner.name(), top.path().as_str()), ("b", "a"));
    }
}
