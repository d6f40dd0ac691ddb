//! Terraform's functions: one table for configuration, rules and policy.
//!
//! A function is pure: whatever it may read comes through its
//! [`FunctionContext`]. Forms that must not evaluate their arguments first
//! (`try`, `can`) and those that need the evaluator (`templatefile`,
//! `templatestring`) live in [`super::evaluate`].
//!
//! Behaviour was taken from the answers of `terraform console`; the table in
//! `testdata/functions.tsv` holds them. Two things differ on purpose. A
//! [`Value`] does not tell lists from tuples and sets, nor maps from objects,
//! so what Terraform refuses for that difference alone is answered here. And
//! what would be too large, has no finite value or is in a file that is not at
//! hand is [`Value::Unknown`], which no rule takes for safe.

use crate::model::value::Value;

mod call;
mod collections;
mod conversions;
mod encoding;
mod files;
mod format;
mod hash;
mod network;
mod numbers;
mod outcome;
mod regex;
mod sets;
mod strings;
mod time;
mod types;
mod yaml;

use call::{MANY, run};

/// A function of Terraform's language. Gets its arguments evaluated; any of
/// them may hold [`Value::Unknown`] inside.
pub type Function = fn(&[Value], &FunctionContext<'_>) -> Result<Value, FunctionError>;

/// What a function may see besides its arguments.
#[derive(Clone, Copy, Default)]
pub struct FunctionContext<'a> {
    /// Files for `file`, `fileset` and their kin; absent where none may be read.
    pub files: Option<&'a dyn Files>,
}

/// Read-only view of the files beside a configuration. Implementations keep
/// inside the tree that is judged.
pub trait Files {
    /// Bytes of the file at a `/`-separated path relative to the root module.
    fn read(&self, path: &str) -> Option<Vec<u8>>;

    /// Paths of all files below a directory, relative to that directory, sorted.
    fn list(&self, directory: &str) -> Option<Vec<String>>;

    /// The same for somebody who looks for a file among them and leaves the others alone.
    fn names(&self, directory: &str) -> Option<Vec<String>> {
        self.list(directory)
    }
}

/// Why a function gave no value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FunctionError {
    /// Position of the argument at fault, from 0, when it is one.
    pub argument: Option<usize>,
    /// What is wrong; holds no argument values.
    pub message: String,
}

/// The function of this name; the prefix `core::` may stand before it.
pub fn lookup(name: &str) -> Option<Function> {
    let name = name.strip_prefix("core::").unwrap_or(name);
    let at = TABLE
        .binary_search_by(|(entry, _)| (*entry).cmp(name))
        .ok()?;
    Some(TABLE[at].1)
}

/// All names in their order, for suggestions.
pub fn names() -> impl Iterator<Item = &'static str> {
    TABLE.iter().map(|(name, _)| *name)
}

/// Builds the table from name, fewest and most arguments, and body. The bodies
/// differ in type from [`Function`] so that none of them can forget to count
/// its arguments.
macro_rules! table {
    ($($name:literal $least:literal $most:tt $body:path;)*) => {
        /// Sorted by name.
        static TABLE: &[(&str, Function)] = &[
            $(($name, |values, context| run($body, values, context, $least, $most)),)*
        ];
    };
}

table! {
    "abs" 1 1 numbers::abs;
    "abspath" 1 1 files::abspath;
    "alltrue" 1 1 collections::alltrue;
    "anytrue" 1 1 collections::anytrue;
    "base64decode" 1 1 encoding::base64decode;
    "base64encode" 1 1 encoding::base64encode;
    "base64gunzip" 1 1 types::unknown;
    "base64gzip" 1 1 types::unknown;
    "base64sha256" 1 1 hash::base64sha256;
    "base64sha512" 1 1 hash::base64sha512;
    "basename" 1 1 files::basename;
    "bcrypt" 1 2 types::unknown;
    "ceil" 1 1 numbers::ceil;
    "chomp" 1 1 strings::chomp;
    "chunklist" 2 2 collections::chunklist;
    "cidrcontains" 2 2 network::cidrcontains;
    "cidrhost" 2 2 network::cidrhost;
    "cidrnetmask" 1 1 network::cidrnetmask;
    "cidrsubnet" 3 3 network::cidrsubnet;
    "cidrsubnets" 1 MANY network::cidrsubnets;
    "coalesce" 1 MANY collections::coalesce;
    "coalescelist" 1 MANY collections::coalescelist;
    "compact" 1 1 collections::compact;
    "concat" 1 MANY collections::concat;
    "contains" 2 2 collections::contains;
    "csvdecode" 1 1 encoding::csvdecode;
    "dirname" 1 1 files::dirname;
    "distinct" 1 1 sets::distinct;
    "element" 2 2 collections::element;
    "endswith" 2 2 strings::endswith;
    "ephemeralasnull" 1 1 types::identity;
    "file" 1 1 files::file;
    "filebase64" 1 1 files::filebase64;
    "filebase64sha256" 1 1 files::filebase64sha256;
    "filebase64sha512" 1 1 files::filebase64sha512;
    "fileexists" 1 1 files::fileexists;
    "filemd5" 1 1 files::filemd5;
    "fileset" 2 2 files::fileset;
    "filesha1" 1 1 files::filesha1;
    "filesha256" 1 1 files::filesha256;
    "filesha512" 1 1 files::filesha512;
    "flatten" 1 1 collections::flatten;
    "floor" 1 1 numbers::floor;
    "format" 1 MANY format::format;
    "formatdate" 2 2 time::formatdate;
    "formatlist" 1 MANY format::formatlist;
    "indent" 2 2 strings::indent;
    "index" 2 2 collections::index;
    "issensitive" 1 1 types::unknown;
    "join" 1 MANY strings::join;
    "jsondecode" 1 1 encoding::jsondecode;
    "jsonencode" 1 1 encoding::jsonencode;
    "keys" 1 1 collections::keys;
    "length" 1 1 collections::length;
    "list" 0 MANY types::removed;
    "log" 2 2 numbers::log;
    "lookup" 2 3 collections::lookup;
    "lower" 1 1 strings::lower;
    "map" 0 MANY types::removed;
    "matchkeys" 3 3 collections::matchkeys;
    "max" 1 MANY numbers::max;
    "md5" 1 1 hash::md5;
    "merge" 0 MANY collections::merge;
    "min" 1 MANY numbers::min;
    "nonsensitive" 1 1 types::identity;
    "one" 1 1 collections::one;
    "parseint" 2 2 numbers::parseint;
    "pathexpand" 1 1 files::pathexpand;
    "plantimestamp" 0 0 types::unknown;
    "pow" 2 2 numbers::pow;
    "range" 1 3 collections::range;
    "regex" 2 2 regex::regex;
    "regexall" 2 2 regex::regexall;
    "replace" 3 3 regex::replace;
    "reverse" 1 1 collections::reverse;
    "rsadecrypt" 2 2 types::unknown;
    "sensitive" 1 1 types::identity;
    "setintersection" 1 MANY sets::setintersection;
    "setproduct" 2 MANY sets::setproduct;
    "setsubtract" 2 2 sets::setsubtract;
    "setunion" 1 MANY sets::setunion;
    "sha1" 1 1 hash::sha1;
    "sha256" 1 1 hash::sha256;
    "sha512" 1 1 hash::sha512;
    "signum" 1 1 numbers::signum;
    "slice" 3 3 collections::slice;
    "sort" 1 1 collections::sort;
    "split" 2 2 strings::split;
    "startswith" 2 2 strings::startswith;
    "strcontains" 2 2 strings::strcontains;
    "strrev" 1 1 strings::strrev;
    "substr" 3 3 strings::substr;
    "sum" 1 1 numbers::sum;
    "textdecodebase64" 2 2 encoding::textdecodebase64;
    "textencodebase64" 2 2 encoding::textencodebase64;
    "timeadd" 2 2 time::timeadd;
    "timecmp" 2 2 time::timecmp;
    "timestamp" 0 0 types::unknown;
    "title" 1 1 strings::title;
    "tobool" 1 1 types::tobool;
    "tolist" 1 1 types::tolist;
    "tomap" 1 1 types::tomap;
    "tonumber" 1 1 types::tonumber;
    "toset" 1 1 types::toset;
    "tostring" 1 1 types::tostring;
    "transpose" 1 1 collections::transpose;
    "trim" 2 2 strings::trim;
    "trimprefix" 2 2 strings::trimprefix;
    "trimspace" 1 1 strings::trimspace;
    "trimsuffix" 2 2 strings::trimsuffix;
    "upper" 1 1 strings::upper;
    "urldecode" 1 1 encoding::urldecode;
    "urlencode" 1 1 encoding::urlencode;
    "uuid" 0 0 types::unknown;
    "uuidv5" 2 2 hash::uuidv5;
    "values" 1 1 collections::values;
    "yamldecode" 1 1 yaml::yamldecode;
    "yamlencode" 1 1 yaml::yamlencode;
    "zipmap" 2 2 collections::zipmap;
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// Calls a function without files.
    pub(crate) fn call(name: &str, arguments: &[Value]) -> Result<Value, FunctionError> {
        let function = lookup(name).expect("the function exists");
        function(arguments, &FunctionContext::default())
    }

    /// A value from JSON; the string `"?"` stands for unknown.
    pub(crate) fn value(json: &str) -> Value {
        fn mark(value: Value) -> Value {
            match value {
                Value::String(text) if &*text == "?" => Value::Unknown,
                Value::List(list) => Value::List(list.into_iter().map(mark).collect()),
                Value::Map(map) => Value::Map(map.into_iter().map(|(k, v)| (k, mark(v))).collect()),
                other => other,
            }
        }
        let json: serde_json::Value = serde_json::from_str(json).expect("test JSON");
        mark(Value::from(&json))
    }

    #[test]
    fn the_table_is_sorted_and_answers_to_its_prefix() {
        let all: Vec<&str> = names().collect();
        let mut sorted = all.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(all, sorted);
        assert!(lookup("core::upper").is_some());
        assert!(lookup("provider::aws::arn_parse").is_none());
        assert!(lookup("core::core::upper").is_none());
    }

    #[test]
    fn counts_are_checked_and_nothing_panics_on_odd_arguments() {
        let odd = [
            Value::Null,
            Value::Unknown,
            value("-1"),
            value("1e300"),
            value("0.5"),
            value("\"\""),
            value("\"%[999999999999999999999]d%99999999999999s\""),
            value("[[], null, {}]"),
            value("{\"a\": [\"?\"]}"),
            value("true"),
        ];
        for (name, function) in TABLE {
            let context = FunctionContext::default();
            for a in &odd {
                let _ = function(std::slice::from_ref(a), &context);
                for b in &odd {
                    let _ = function(&[a.clone(), b.clone()], &context);
                    for c in &odd {
                        let _ = function(&[a.clone(), b.clone(), c.clone()], &context);
                    }
                }
            }
            let many = vec![Value::Unknown; 40];
            let _ = (name, function(&many, &context));
        }
        assert!(call("upper", &[]).is_err());
        assert!(call("upper", &[value("\"a\""), value("\"b\"")]).is_err());
    }

    #[test]
    fn unknown_counts_only_where_it_decides() {
        let known = [
            ("length", r#"[["?", 1]]"#, "2"),
            ("contains", r#"[["?", "a"], "a"]"#, "true"),
            ("contains", r#"[["?", "a"], "b"]"#, "\"?\""),
            (
                "merge",
                r#"[{"a": "?"}, {"b": 1}]"#,
                r#"{"a": "?", "b": 1}"#,
            ),
            ("keys", r#"[{"a": "?"}]"#, r#"["a"]"#),
            ("concat", r#"[["?"], [1]]"#, r#"["?", 1]"#),
            ("flatten", r#"[[["?"], [1]]]"#, r#"["?", 1]"#),
            ("flatten", r#"[["?", [1]]]"#, "\"?\""),
            ("coalesce", r#"["a", "?"]"#, "\"a\""),
            ("coalesce", r#"["?", "a"]"#, "\"?\""),
            ("alltrue", r#"[["?", false]]"#, "false"),
            ("anytrue", r#"[["?", true]]"#, "true"),
            ("anytrue", r#"[["?", false]]"#, "\"?\""),
            ("lookup", r#"[{"a": "?", "b": 1}, "b", 0]"#, "1"),
            ("jsonencode", r#"[{"a": "?"}]"#, "\"?\""),
            ("toset", r#"[["a", "?"]]"#, "\"?\""),
            ("tolist", r#"[["a", "?"]]"#, r#"["a", "?"]"#),
            ("formatlist", r#"["%s", ["a", "?"]]"#, r#"["a", "?"]"#),
            ("join", r#"["-", ["a", "?"]]"#, "\"?\""),
            ("element", r#"[["?", 1], 1]"#, "1"),
            ("index", r#"[["?", 1], 1]"#, "\"?\""),
            ("index", r#"[[1, "?"], 1]"#, "0"),
            ("upper", r#"["?"]"#, "\"?\""),
            ("timestamp", "[]", "\"?\""),
            ("file", r#"["x"]"#, "\"?\""),
        ];
        for (name, arguments, expected) in known {
            let Value::List(arguments) = value(arguments) else {
                panic!("arguments are a list")
            };
            assert_eq!(
                call(name, &arguments),
                Ok(value(expected)),
                "{name} {arguments:?}"
            );
        }
    }

    #[test]
    fn results_are_bounded() {
        let long = Value::string("a".repeat(1 << 20));
        assert_eq!(
            call("replace", &[long.clone(), "a".into(), long.clone()]),
            Ok(Value::Unknown)
        );
        assert_eq!(
            call("format", &["%99999999s".into(), "a".into()]),
            Ok(Value::Unknown)
        );
        assert_eq!(
            call("indent", &[value("99999999"), "a\nb".into()]),
            Ok(Value::Unknown)
        );
        let list = Value::List(vec![Value::from(1); 2000]);
        assert_eq!(
            call("setproduct", &[list.clone(), list.clone()]),
            Ok(Value::Unknown)
        );
        assert_eq!(
            call("pow", &[value("10"), value("400")]),
            Ok(Value::Unknown)
        );
        assert_eq!(call("join", &[long, list]), Ok(Value::Unknown));
    }
}
