//! Seeing a little of an object that nobody has read.

/// What somebody wants to see of an object, asked member by member.
pub trait Wanted {
    /// How much of the member `name`. `parent` is the attribute that it stands
    /// in (empty at the top), and `depth` the number of maps and lists around it
    /// below the object itself.
    fn member(&self, parent: &str, name: &str, depth: usize) -> Want;
}

/// How much of a member is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Want {
    /// Nothing of it.
    Nothing,
    /// Of a map or list the members that are wanted themselves; nothing of a scalar.
    Inside,
    /// A scalar; of a map or list the members that are wanted themselves.
    Leaf,
    /// All of it.
    Whole,
}
