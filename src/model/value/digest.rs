//! A short digest of a value, for looking values up.

use std::hash::{Hash as _, Hasher as _};

use rustc_hash::FxHasher;

use super::Value;

impl Value {
    /// A digest: equal values have equal digests. What has the same digest need
    /// not be equal. Values are read with a bounded depth, so this recursion is
    /// bounded too.
    pub fn digest(&self) -> u64 {
        let mut hasher = FxHasher::default();
        self.feed(&mut hasher);
        hasher.finish()
    }

    fn feed(&self, hasher: &mut FxHasher) {
        match self {
            Value::Null => 0_u8.hash(hasher),
            Value::Unknown => 1_u8.hash(hasher),
            Value::Bool(truth) => (2_u8, truth).hash(hasher),
            // Numbers are equal by value, however they are written.
            Value::Number(number) => (3_u8, (number.as_f64() + 0.0).to_bits()).hash(hasher),
            Value::String(text) => (4_u8, &**text).hash(hasher),
            Value::List(list) => {
                (5_u8, list.len()).hash(hasher);
                list.iter().for_each(|element| element.feed(hasher));
            }
            Value::Map(map) => {
                (6_u8, map.len()).hash(hasher);
                for (name, member) in map {
                    (**name).hash(hasher);
                    member.feed(hasher);
                }
            }
        }
    }
}
