//! The one room that decides: what each finding comes to under this policy, the
//! class of each change, the limits, the verdict, and what may be done next.

pub mod class;
pub mod effect;
pub mod next_actions;
pub mod once;
pub mod verdict;
