//! Reads the tables of attributes, `rules/catalog/schema/*.txt`: what providers' own
//! schemas say of every attribute of their types.
//!
//! ```text
//! provider hashicorp/aws 5.100.0 probe
//! aws_sqs_queue: arn@ delay_seconds?=0 name?@* redrive_policy?@ url@
//!  tags?
//! ```
//!
//! A line that begins with a type and a colon lists its attributes; lines that begin with
//! a space go on with it. `*` behind the type says that more may replace it than is marked, or less. An attribute is its name, then
//!
//! * `!` required, `?` optional, `@` computed, `*` a change of it replaces the object,
//! * `.` a block of which there is at most one,
//! * `=VALUE` what the provider sets where nothing is said,
//! * `~` an update makes it unknown; `~a,b`: an update of `a` or `b` does,
//! * `>NEW` it is called `NEW` now,
//! * `{ ... }` what is in it.

use std::collections::BTreeMap;

use super::words::TypeFact;

/// How the files of these tables end.
pub(crate) const EXTENSION: &str = "txt";

/// What the schema of a provider says of a type.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Provided {
    /// What the catalog answers questions with.
    pub(crate) facts: Vec<(TypeFact, Vec<String>)>,
    /// Paths whose change always replaces the object.
    pub(crate) force_new: Vec<String>,
    /// Paths that a configuration may set.
    pub(crate) settable: Vec<String>,
    /// Every path.
    #[cfg(test)]
    pub(crate) paths: Vec<String>,
}

/// Adds the types of a table.
///
/// # Errors
/// The first mistake in it, with file and line.
pub(crate) fn gather(
    file: &str,
    text: &str,
    out: &mut BTreeMap<String, Provided>,
) -> Result<(), String> {
    let fail = |line: usize, what: &str| format!("{file}:{}: {what}", line + 1);
    let mut lines = text
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.starts_with('#') && !line.is_empty())
        .peekable();
    match lines.next() {
        Some((_, line)) if line.starts_with("provider ") => {}
        _ => return Err(fail(0, "the provider comes first")),
    }
    while let Some((at, line)) = lines.next() {
        let Some((name, first)) = line.split_once(':').filter(|_| !line.starts_with(' ')) else {
            return Err(fail(at, "a type and a colon belong here"));
        };
        let mut body = first.to_owned();
        while let Some((_, more)) = lines.next_if(|(_, line)| line.starts_with(' ')) {
            body.push_str(more);
        }
        let mut reader = Reader::new(&body);
        reader.attributes("", true).map_err(|what| fail(at, what))?;
        if !reader.rest.is_empty() {
            return Err(fail(at, "a brace too many"));
        }
        let (name, open) = match name.strip_suffix('*') {
            Some(name) => (name, true),
            None => (name, false),
        };
        let mut provided = reader.provided();
        if open {
            let said = (TypeFact::UnknownReplacement, Vec::new());
            provided.facts.push(said);
        }
        if out.insert(name.to_owned(), provided).is_some() {
            return Err(fail(at, "this type stands twice"));
        }
    }
    Ok(())
}

/// Reads the attributes of one type.
struct Reader<'t> {
    rest: &'t str,
    #[cfg(test)]
    paths: Vec<String>,
    force_new: Vec<String>,
    settable: Vec<String>,
    kept: Vec<String>,
    defaults: Vec<String>,
    on_update: Vec<String>,
    renamed: Vec<String>,
}

impl<'t> Reader<'t> {
    fn new(body: &'t str) -> Self {
        Reader {
            rest: body,
            #[cfg(test)]
            paths: Vec::new(),
            force_new: Vec::new(),
            settable: Vec::new(),
            kept: Vec::new(),
            defaults: Vec::new(),
            on_update: Vec::new(),
            renamed: Vec::new(),
        }
    }

    fn provided(self) -> Provided {
        let facts = [
            (TypeFact::ComputedOnUpdate, self.on_update),
            (TypeFact::OptionalComputed, self.kept),
            (TypeFact::ProviderDefault, self.defaults),
            (TypeFact::Renamed, self.renamed),
        ];
        Provided {
            facts: facts
                .into_iter()
                .filter(|(_, texts)| !texts.is_empty())
                .collect(),
            force_new: self.force_new,
            settable: self.settable,
            #[cfg(test)]
            paths: self.paths,
        }
    }

    /// Takes what fits from the rest.
    fn take(&mut self, fits: impl Fn(char) -> bool) -> &'t str {
        let end = self.rest.find(|char| !fits(char));
        let (taken, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        self.rest = rest;
        taken
    }

    fn takes(&mut self, mark: char) -> bool {
        let rest = self.rest.strip_prefix(mark);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    /// Reads attributes up to the end or the closing brace. `alone` says that there is at
    /// most one of every block around them.
    fn attributes(&mut self, around: &str, alone: bool) -> Result<(), &'static str> {
        loop {
            self.take(|char| char == ' ');
            if self.rest.is_empty() || self.rest.starts_with('}') {
                return Ok(());
            }
            self.attribute(around, alone)?;
        }
    }

    fn attribute(&mut self, around: &str, alone: bool) -> Result<(), &'static str> {
        let name = self.take(|char| char.is_ascii_alphanumeric() || matches!(char, '_' | '-'));
        if name.is_empty() {
            return Err("the name of an attribute belongs here");
        }
        let path = format!("{around}{name}");
        let flags = self.take(|char| matches!(char, '!' | '?' | '@' | '*'));
        let single = self.takes('.');
        if self.takes('=') {
            let value = self.value()?;
            self.defaults.push(format!("{path}={value}"));
        }
        if self.takes('~') {
            let causes =
                self.take(|char| char.is_ascii_alphanumeric() || matches!(char, '_' | ','));
            self.on_update.extend(on_update(&path, causes));
        }
        if self.takes('>') {
            let new = self.take(|char| char.is_ascii_alphanumeric() || char == '_');
            // Blocks inside blocks are compared where they stand.
            if around.is_empty() {
                self.renamed.push(format!("{path}={new}"));
            }
        }
        if flags.contains('?') && flags.contains('@') && alone && path != "id" {
            self.kept.push(path.clone());
        }
        if flags.contains(['?', '!']) {
            self.settable.push(path.clone());
        }
        if flags.contains('*') {
            self.force_new.push(path.clone());
        }
        if self.takes('{') {
            self.attributes(&format!("{path}."), alone && single)?;
            if !self.takes('}') {
                return Err("a brace is not closed");
            }
        }
        #[cfg(test)]
        self.paths.push(path);
        Ok(())
    }

    fn value(&mut self) -> Result<&'t str, &'static str> {
        if !self.takes('"') {
            return Ok(
                self.take(|char| char.is_ascii_alphanumeric() || matches!(char, '-' | '.' | '+'))
            );
        }
        let value = self.take(|char| char != '"');
        if self.takes('"') {
            Ok(value)
        } else {
            Err("a text is not closed")
        }
    }
}

/// What makes an attribute unknown, as `path=cause|cause`. A text of the compiled table is
/// short, so many causes stand in several texts.
fn on_update(path: &str, causes: &str) -> Vec<String> {
    const LONGEST: usize = 200;
    let mut out = vec![path.to_owned()];
    for cause in causes.split(',').filter(|cause| !cause.is_empty()) {
        let (last, mark) = match out.pop() {
            Some(last) if last == path => (last, '='),
            Some(last) if last.len() + cause.len() > LONGEST => {
                out.push(last);
                (path.to_owned(), '=')
            }
            last => (last.unwrap_or_default(), '|'),
        };
        out.push(format!("{last}{mark}{cause}"));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "# Made by hand.\nprovider acme/acme 1.0 source\n\
        acme_box: arn@ name!* size?=2 note?=\"a b\" tags?@ url@~name\n disk?.{ kind?@ gone?=-1}\n \
        lid?{ on?@=true} old?>name state@~\n";

    fn read(text: &str) -> Result<BTreeMap<String, Provided>, String> {
        let mut out = BTreeMap::new();
        gather("acme.txt", text, &mut out).map(|()| out)
    }

    #[test]
    fn a_line_tells_everything_of_a_type() {
        let types = read(TABLE).expect("a table");
        let said = &types["acme_box"];
        let fact = |wanted| {
            let found = said.facts.iter().find(|(fact, _)| *fact == wanted);
            found.map_or_else(String::new, |(_, texts)| texts.join(" "))
        };
        assert_eq!(fact(TypeFact::OptionalComputed), "tags disk.kind");
        assert_eq!(
            fact(TypeFact::ProviderDefault),
            "size=2 note=a b disk.gone=-1 lid.on=true"
        );
        assert_eq!(fact(TypeFact::ComputedOnUpdate), "url=name state");
        assert_eq!(fact(TypeFact::Renamed), "old=name");
        assert_eq!(said.force_new, ["name"]);
        assert_eq!(said.paths.len(), 13);
    }

    #[test]
    fn a_type_may_leave_open_what_replaces_it() {
        let types = read("provider acme/acme 1.0 documentation\nacme_a*: b!*\nacme_c: d?\n");
        let types = types.expect("a table");
        let open = |name: &str| {
            let mut facts = types[name].facts.iter();
            facts.any(|(fact, _)| *fact == TypeFact::UnknownReplacement)
        };
        assert!(open("acme_a") && !open("acme_c"));
        assert_eq!(types["acme_a"].force_new, ["b"]);
    }

    #[test]
    fn many_causes_stand_in_several_texts() {
        let causes: Vec<String> = (10..60).map(|at| format!("cause_{at}")).collect();
        let texts = on_update("version", &causes.join(","));
        assert!(texts.len() > 1 && texts.iter().all(|text| text.len() < 255));
        let found = texts.iter().flat_map(|text| {
            let causes = text.strip_prefix("version=").expect("the attribute");
            causes.split('|')
        });
        assert_eq!(found.collect::<Vec<_>>(), causes);
    }

    #[test]
    fn a_mistake_has_its_line() {
        for (text, mistake) in [
            ("acme_box: a?\n", "acme.txt:1: the provider comes first"),
            (
                "provider a b c\n a?\n",
                "acme.txt:2: a type and a colon belong here",
            ),
            (
                "provider a b c\na: b{ c\n",
                "acme.txt:2: a brace is not closed",
            ),
            ("provider a b c\na: b}\n", "acme.txt:2: a brace too many"),
            (
                "provider a b c\na: b=\"c\n",
                "acme.txt:2: a text is not closed",
            ),
            (
                "provider a b c\na: ;\n",
                "acme.txt:2: the name of an attribute belongs here",
            ),
            (
                "provider a b c\na: b\na: b\n",
                "acme.txt:3: this type stands twice",
            ),
        ] {
            assert_eq!(read(text), Err(mistake.to_owned()), "{text}");
        }
    }
}
