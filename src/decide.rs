//! What follows from the findings: the class of each change, the limits of the
//! policy and the verdict.

pub mod class;
pub mod once;
pub mod verdict;
