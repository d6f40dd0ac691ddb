//! The rules of a run: built in, and the user's own beside them.

use std::path::Path;
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::Detector;
use super::file::{self, Source};
use super::head::{Head, Written, detector_of};
use super::matcher::{Match, Matcher};
use super::nearest::nearest;
use super::reader::Depth;
use super::rule::Rule;
use crate::catalog::Catalog;
use crate::error::{Error, ErrorCode, Result};
use crate::hcl::syntax::Expr;
use crate::source::FileId;

/// A rule file that the build put into the binary.
struct Embedded {
    group: &'static str,
    id: &'static str,
    /// What decides whether the rest is needed.
    head: Written,
    /// The file without what a run does not need.
    core: &'static str,
    /// The file.
    whole: &'static str,
}

static BUILT_IN: &[Embedded] = include!(concat!(env!("OUT_DIR"), "/rules.rs"));

impl Embedded {
    fn load(&self, index: usize, depth: Depth) -> Result<Rule, Box<Error>> {
        let name = format!("rules/{}/{}.hcl", self.group, self.id);
        let text = match depth {
            Depth::Run => self.core,
            Depth::Full => self.whole,
        };
        let source = Source {
            text,
            file: FileId(u32::try_from(index).unwrap_or(u32::MAX)),
            name: &name,
            group: self.group,
            id: self.id,
        };
        file::load(&source, depth, Catalog::built_in())
    }
}

/// A set of rules, sorted by group and id.
#[derive(Debug, Default)]
pub struct RuleSet {
    rules: Vec<Entry>,
    by_id: Vec<usize>,
    /// What the rules were checked against, and their examples are run with.
    catalog: Catalog,
}

/// A rule of a set. A built-in one is read when somebody asks for more than its head.
#[derive(Debug)]
pub(super) struct Entry {
    id: Arc<str>,
    group: Arc<str>,
    head: Option<Head>,
    /// Position among the built-in rules, of one that is not read yet.
    built_in: usize,
    rule: OnceLock<Rule>,
    /// The condition of a built-in rule, which most changes do not meet.
    condition: OnceLock<Option<Expr>>,
}

impl Entry {
    fn read(rule: Rule) -> Self {
        Entry {
            condition: OnceLock::from(None),
            id: rule.id.clone(),
            group: rule.group.clone(),
            head: None,
            built_in: usize::MAX,
            rule: OnceLock::from(rule),
        }
    }

    /// The whole rule.
    pub(super) fn rule(&self) -> &Rule {
        self.rule.get_or_init(|| {
            let embedded = BUILT_IN.get(self.built_in);
            let read = embedded.and_then(|one| one.load(self.built_in, Depth::Run).ok());
            // Tests read every one of them; should one fail all the same, it stops what it looks at.
            read.unwrap_or_else(|| Rule::unread(&self.id, &self.group))
        })
    }

    /// Its condition, where that can be asked without the rest of the rule.
    pub(super) fn condition(&self) -> Option<&Expr> {
        let read = || self.head.as_ref().and_then(Head::condition);
        self.condition.get_or_init(read).as_ref()
    }

    /// Whether it is known to decide by observations alone.
    pub(super) fn observes(&self) -> bool {
        self.head.as_ref().is_some_and(|head| head.observes)
    }

    /// Which changes it looks at.
    pub(super) fn matcher(&self) -> &Matcher {
        match &self.head {
            Some(head) => &head.matcher,
            None => &self.rule().matcher,
        }
    }

    /// Its detector; nothing for a rule that decides in another way.
    pub(super) fn detector(&self) -> Option<Detector> {
        match &self.head {
            Some(head) => head.detector,
            None => detector_of(self.rule()),
        }
    }
}

/// A rule file of the user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleFile {
    /// Display path with `/` separators; its last directory is the group.
    pub path: String,
    /// Content.
    pub text: String,
}

impl RuleSet {
    /// The built-in rules, ready to run. Their examples and long texts are not
    /// read; [`RuleSet::built_in_full`] has them.
    ///
    /// # Errors
    /// [`ErrorCode::Internal`]; the tests of this crate load every one of them.
    pub fn built_in() -> Result<Self> {
        let loaded = BUILT_IN.iter().enumerate().map(|(index, embedded)| {
            let Some(head) = Head::of(&embedded.head) else {
                return embedded.load(index, Depth::Run).map(Entry::read);
            };
            Ok(Entry {
                id: embedded.id.into(),
                group: embedded.group.into(),
                head: Some(head),
                built_in: index,
                rule: OnceLock::new(),
                condition: OnceLock::new(),
            })
        });
        Self::default().gather(loaded.collect())
    }

    /// The built-in rules with texts and examples, every check made.
    ///
    /// # Errors
    /// As [`RuleSet::built_in`].
    pub fn built_in_full() -> Result<Self> {
        let loaded = BUILT_IN.par_iter().enumerate();
        let loaded =
            loaded.map(|(index, embedded)| embedded.load(index, Depth::Full).map(Entry::read));
        Self::default().gather(loaded.collect())
    }

    /// The same set with the user's rules, which may speak of types that the user's
    /// catalog knows. They are checked in full, because nobody has built them in.
    ///
    /// # Errors
    /// Every mistake in every file, and ids that are taken.
    pub fn with_files(self, files: &[RuleFile], catalog: Catalog) -> Result<Self> {
        let loaded = files
            .par_iter()
            .enumerate()
            .map(|(index, own)| {
                let path = Path::new(&own.path);
                let id = path
                    .file_stem()
                    .map(|stem| stem.to_string_lossy())
                    .unwrap_or_default();
                let group = path
                    .parent()
                    .and_then(Path::file_name)
                    .map_or_else(|| "user".into(), |name| name.to_string_lossy());
                let index = u32::try_from(BUILT_IN.len() + index).unwrap_or(u32::MAX);
                let source = Source {
                    text: &own.text,
                    file: FileId(index),
                    name: &own.path,
                    group: &group,
                    id: &id,
                };
                file::load(&source, Depth::Full, catalog).map(Entry::read)
            })
            .collect();
        RuleSet { catalog, ..self }.gather(loaded)
    }

    fn gather(self, loaded: Vec<Result<Entry, Box<Error>>>) -> Result<Self> {
        let mut rules = self.rules;
        let mut errors: Vec<Error> = Vec::new();
        let mut taken: FxHashSet<Arc<str>> = rules.iter().map(|rule| rule.id.clone()).collect();
        for result in loaded {
            match result {
                Ok(rule) if !taken.insert(rule.id.clone()) => errors.push(Error::new(
                    ErrorCode::InvalidRule,
                    format!("the id `{}` is taken by another rule", rule.id),
                )),
                Ok(rule) => rules.push(rule),
                Err(error) => errors.push(*error),
            }
        }
        if let Some(error) = merge(errors) {
            return Err(error);
        }
        rules.sort_by(|a, b| (&a.group, &a.id).cmp(&(&b.group, &b.id)));
        let mut by_id: Vec<usize> = (0..rules.len()).collect();
        by_id.sort_by(|a, b| rules[*a].id.cmp(&rules[*b].id));
        Ok(RuleSet {
            rules,
            by_id,
            catalog: self.catalog,
        })
    }

    /// What their examples are run with.
    pub(super) fn catalog(&self) -> Catalog {
        self.catalog
    }

    /// All rules, by group and id.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Rule> {
        self.rules.iter().map(Entry::rule)
    }

    /// All rules, by group and id, without reading them.
    pub(super) fn entries(&self) -> impl ExactSizeIterator<Item = &Entry> {
        self.rules.iter()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.rules.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }

    /// The rule of this id.
    pub fn get(&self, id: &str) -> Option<&Rule> {
        self.entry(id).map(Entry::rule)
    }

    /// The same without reading it.
    pub(super) fn entry(&self, id: &str) -> Option<&Entry> {
        let at = self
            .by_id
            .binary_search_by(|index| self.rules[*index].id.as_ref().cmp(id))
            .ok()?;
        self.rules.get(self.by_id[at])
    }

    /// The id that a misspelt one most likely means.
    pub fn nearest(&self, id: &str) -> Option<&Arc<str>> {
        let near = nearest(id, self.rules.iter().map(|rule| rule.id.as_ref()))?;
        self.entry(near).map(|rule| &rule.id)
    }
}

/// The whole text of a built-in rule's file, with its path in the repository.
pub fn built_in_text(id: &str) -> Option<(String, &'static str)> {
    let found = BUILT_IN.iter().find(|embedded| embedded.id == id)?;
    Some((
        format!("rules/{}/{}.hcl", found.group, found.id),
        found.whole,
    ))
}

/// One error that tells of all.
fn merge(errors: Vec<Error>) -> Option<Error> {
    let count = errors.len();
    let mut errors = errors.into_iter();
    let mut first = errors.next()?;
    if count > 1 {
        first.message = format!("{} (and {} more rule files)", first.message, count - 1);
    }
    for other in errors {
        if other.excerpts.is_empty() {
            first.message = format!("{}; {}", first.message, other.message);
        }
        first.excerpts.extend(other.excerpts);
    }
    Some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(name: &str, text: &str) -> Result<RuleSet> {
        let file = RuleFile {
            path: format!("rules/own/{name}.hcl"),
            text: text.to_owned(),
        };
        RuleSet::default().with_files(&[file], Catalog::built_in())
    }

    const GOOD: &str = r#"
rule "too-small" {
  title      = "Too small"
  severity   = "low"
  effect     = production ? "needs-approval" : "note"
  since      = "0.1.0"
  rationale  = "Because."
  help       = "Make it larger."
  references = []
  match {
    types   = ["aws_instance"]
    actions = ["update"]
  }
  when       = before.size > after.size
  attributes = ["size"]
  message    = "`${address}` shrinks to ${after.size}"
  example "shrinks" {
    expect = "finding"
    type   = "aws_instance"
    before = { size = 3 }
    after  = { size = 2 }
  }
  example "grows" {
    expect = "pass"
    type   = "aws_instance"
    before = { size = 2 }
    after  = { size = 3 }
  }
}
"#;

    fn labels(text: &str) -> Vec<String> {
        let error = own("too-small", text).expect_err("mistakes");
        assert_eq!(error.code, ErrorCode::InvalidRule);
        error
            .excerpts
            .into_iter()
            .map(|excerpt| excerpt.label)
            .collect()
    }

    #[test]
    fn a_good_rule_loads_and_its_examples_hold() {
        let set = own("too-small", GOOD).expect("a rule");
        assert!(set.get("too-small").is_some());
        let outcomes = super::super::examples::test(&set, &crate::decide::findings);
        assert_eq!(outcomes.len(), 2);
        for outcome in outcomes {
            assert_eq!(outcome.failure, None, "{}", outcome.example);
        }
    }

    #[test]
    fn mistakes_are_told_together_with_suggestions() {
        let text = GOOD
            .replace("severity   =", "severty    =")
            .replace("after.size\n  attr", "after.sizes\n  attr")
            .replace("production ?", "prodution ?")
            .replace("aws_instance\"]", "aws_instanse\"]")
            .replace("[\"update\"]", "[\"upgrade\"]");
        let labels = labels(&text);
        for wanted in [
            "unknown attribute `severty`; did you mean `severity`?",
            "no example has the attribute `sizes`; did you mean `size`?",
            "unknown name `prodution`; did you mean `production`?",
            "the catalog knows no type `aws_instanse`; did you mean `aws_instance`?",
            "unknown action `upgrade`",
        ] {
            assert!(
                labels.iter().any(|label| label.starts_with(wanted)),
                "{wanted}: {labels:?}"
            );
        }
    }

    #[test]
    fn conditions_and_names_are_checked() {
        let wrong = |from: &str, to: &str| labels(&GOOD.replace(from, to)).join("\n");
        assert!(wrong("before.size > after.size", "\"yes\"").contains("true or false"));
        assert!(wrong("before.size > after.size", "lengt(before.size) > 1").contains("`length`"));
        assert!(wrong("rule \"too-small\"", "rule \"too-big\"").contains("must agree"));
        assert!(wrong("\"needs-approval\" :", "\"need-approval\" :").contains("`needs-approval`"));
        assert!(wrong("expect = \"pass\"", "expect = \"finding\"").contains("\"pass\""));
        assert!(own("too-small", "rule {").is_err());
        for (condition, wanted) in [
            ("lost(\"backups\")", "did you mean `backup`?"),
            (
                "before.size > 1 && action == \"updte\"",
                "did you mean `update`?",
            ),
            ("contains([\"dta\"], holds)", "did you mean `data`?"),
            ("radius.totl > 1", "did you mean `total`?"),
            (
                "anytrue([for guard in protections : guard.losst])",
                "did you mean `lost`?",
            ),
            (
                "anytrue([for rule in before.rules : rule.open])",
                "no example has the attribute `rules`",
            ),
            ("lost_paths(\"backup\")", "length(lost_paths(…)) > 0"),
            ("!holds", "compare it with something"),
            ("attributes[0] == \"size\"", "unknown name `attributes`"),
        ] {
            let found = wrong("before.size > after.size", condition);
            assert!(found.contains(wanted), "{condition}: {found}");
        }
        assert!(wrong("[\"size\"]", "[\"sise\"]").contains("did you mean `size`?"));
        assert!(wrong("${after.size}", "${after.sice}").contains("did you mean `size`?"));
    }

    #[test]
    fn a_guard_that_rule_and_examples_misspell_alike_is_told() {
        let text = GOOD
            .replace("\"aws_instance\"", "\"aws_db_instance\"")
            .replace("size", "deletion_protecton");
        let found = labels(&text).join("\n");
        assert!(
            found.contains("no guard `deletion_protecton`")
                && found.contains("did you mean `deletion_protection`?"),
            "{found}"
        );
    }

    #[test]
    fn examples_are_checked() {
        let wrong = |to: &str| {
            let from =
                "expect = \"finding\"\n    type   = \"aws_instance\"\n    before = { size = 3 }";
            assert!(GOOD.contains(from));
            labels(&GOOD.replace(from, to)).join("\n")
        };
        let change = "expect = \"finding\"\n type = \"aws_instance\"\n before = { size = 3 }\n";
        for (more, wanted) in [
            ("sensitive = [\"sice\"]", "nothing at `sice`"),
            ("effect = \"aproval\"", "unknown effect `aproval`"),
            ("instances = 0", "from 1 to"),
            ("production = \"maybe\"", "true, false or \"unknown\""),
            ("plan = { mod = \"destroy\" }", "did you mean `mode`?"),
            ("plan = { errored = \"yes\" }", "`errored` is true or false"),
            ("before_fils = {}", "did you mean `before_files`?"),
            ("stat \"a.b\" {}", "did you mean `state`?"),
            (
                "check \"check.a\" { status = \"failed\" }",
                "did you mean `fail`?",
            ),
        ] {
            let found = wrong(&format!("{change}{more}"));
            assert!(found.contains(wanted), "{more}: {found}");
        }
        for (files, wanted) in [
            ("{ \"../a.tf\" = \"\" }", "not a path below the top"),
            ("{ \"a.tf\" = \"resource {\" }", "`a.tf` does not parse"),
            ("{ \"a.tf\" = \"${x}\" }", "write `$${…}`"),
            ("\"a\"", "an object of paths and texts"),
        ] {
            let found = wrong(&format!("expect = \"finding\"\n before_files = {files}\n "));
            assert!(found.contains(wanted), "{files}: {found}");
        }
        let mixed = wrong("expect = \"finding\"\n files = {}\n before = { size = 3 }");
        assert!(mixed.contains("has no `before`"), "{mixed}");
    }

    #[test]
    fn every_built_in_rule_loads_and_its_examples_hold() {
        let set = RuleSet::built_in_full().unwrap_or_else(|error| {
            panic!(
                "{error}\n{:#?}",
                error
                    .excerpts
                    .iter()
                    .map(|e| (&e.name, &e.label))
                    .collect::<Vec<_>>()
            )
        });
        let failures: Vec<_> = super::super::examples::test(&set, &crate::decide::findings)
            .into_iter()
            .filter(|outcome| outcome.failure.is_some())
            .collect();
        assert!(failures.is_empty(), "{failures:#?}");
        let core = RuleSet::built_in().expect("the same rules cut down");
        assert!(
            set.iter()
                .map(|rule| &rule.id)
                .eq(core.iter().map(|rule| &rule.id))
        );
    }

    #[test]
    fn the_heads_say_what_the_rules_say() {
        let set = RuleSet::built_in().expect("the built-in rules");
        for entry in set.entries() {
            assert!(entry.head.is_some(), "{} is read at every start", entry.id);
            let embedded = &BUILT_IN[entry.built_in];
            let rule = embedded
                .load(entry.built_in, Depth::Run)
                .unwrap_or_else(|error| panic!("{error}"));
            let shown = |matcher: &Matcher| format!("{matcher:?}");
            assert_eq!(shown(entry.matcher()), shown(&rule.matcher), "{}", rule.id);
            let shown = |detector: Option<Detector>| format!("{detector:?}");
            assert_eq!(
                shown(entry.detector()),
                shown(detector_of(&rule)),
                "{}",
                rule.id
            );
        }
    }
}
