//! Guards of an object (catalog facts) before and after a change.
