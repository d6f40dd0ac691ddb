//! `blastgate catalog probe`: what a provider says of itself, as a catalog file to go
//! on from. Its schema tells which attributes there are; the provider itself, asked to
//! plan changes, which of them replace the object.

#[cfg(feature = "probe")]
mod ask;
#[cfg(feature = "probe")]
mod messages;
#[cfg(feature = "probe")]
mod plugin;
#[cfg(feature = "probe")]
mod samples;

use std::fmt::Write as _;
use std::path::Path;

use crate::catalog::schema::Schema;
use crate::catalog::{self, Catalog};
use crate::cli::ProbeArgs;
use crate::error::{Error, ErrorCode, Result};

/// Prints a catalog file; gives the exit code.
///
/// # Errors
/// When the schema or the provider cannot be read, or has no such type.
pub fn run(arguments: &ProbeArgs) -> Result<u8> {
    let text = match (&arguments.provider_binary, &arguments.schema) {
        (Some(binary), _) => of_provider(binary, arguments)?,
        (None, Some(schema)) => of_schema(&read(schema)?, &arguments.types),
        (None, None) => String::new(),
    };
    if text.is_empty() {
        return Err(Error::new(
            ErrorCode::InvalidPolicy,
            "the provider has no such type".to_owned(),
        )
        .with_help("Leave --type out to see all of them."));
    }
    super::rules::print(&text)?;
    Ok(0)
}

/// Reads a schema file.
///
/// # Errors
/// When it is not there or is no schema.
pub fn read(path: &Path) -> Result<Schema> {
    let fail = |error: String| {
        let name = super::inputs::display(path);
        Error::new(
            ErrorCode::InvalidPolicy,
            format!("cannot read the schema {name}: {error}"),
        )
        .with_help("Write it with `terraform providers schema -json`.")
    };
    let bytes = std::fs::read(path).map_err(|error| fail(error.to_string()))?;
    Schema::read(&bytes).map_err(fail)
}

fn is_wanted(patterns: &[String], name: &str) -> bool {
    let fits = |pattern: &String| catalog::glob::glob(pattern, name);
    patterns.is_empty() || patterns.iter().any(fits)
}

/// What a schema alone tells.
fn of_schema(schema: &Schema, patterns: &[String]) -> String {
    let mut out = String::new();
    let mut provider = "";
    for name in schema.types().filter(|name| is_wanted(patterns, name)) {
        let prefix = name.split('_').next().unwrap_or(name);
        if prefix != provider {
            // A file is about one provider: what follows belongs in the next file.
            provider = prefix;
            let _ = writeln!(
                out,
                "provider {prefix:?} {{\n  evidence = \"source\"\n  probe    = \"none\"\n}}\n"
            );
        }
        describe(&mut out, schema, name, "");
    }
    out
}

/// The block of a type; `more` are lines that its schema does not tell.
fn describe(out: &mut String, schema: &Schema, name: &str, more: &str) {
    let known = Catalog::built_in().lookup(name);
    let holds = known.map_or("data", |facts| facts.holds().as_str());
    let note = if known.is_some() {
        ""
    } else {
        " # nobody knows: say what is lost with it"
    };
    let _ = writeln!(out, "type {name:?} {{\n  holds = {holds:?}{note}");
    let tags = ["tags", "labels"];
    if let Some(tags) = tags.iter().find(|tags| schema.has_attribute(name, tags)) {
        let _ = writeln!(out, "  tags = {tags:?}");
    }
    out.push_str(more);
    for (key, paths) in [
        ("optional_computed", schema.optional_computed(name)),
        ("computed", schema.computed(name)),
    ] {
        // An id is declared as one that may be written down, and is refused there.
        let paths: Vec<String> = paths.into_iter().filter(|path| path != "id").collect();
        if !paths.is_empty() {
            let _ = writeln!(out, "  {key} = {paths:?}");
        }
    }
    let _ = writeln!(out, "}}\n");
}

#[cfg(not(feature = "probe"))]
fn of_provider(_: &Path, _: &ProbeArgs) -> Result<String> {
    Err(Error::new(
        ErrorCode::Usage,
        "this blastgate was built without the feature `probe`, which asks providers",
    )
    .with_help(
        "Build it with `cargo install --path . --features probe`, or give the output of `terraform providers schema -json` with --schema.",
    ))
}

/// What a provider says when it is asked to plan changes.
#[cfg(feature = "probe")]
fn of_provider(binary: &Path, arguments: &ProbeArgs) -> Result<String> {
    let fail = |error: String| {
        let name = super::inputs::display(binary);
        Error::new(
            ErrorCode::Io,
            format!("the provider {name} cannot be asked: {error}"),
        )
        .with_help("Give the binary of a Terraform provider; with --configuration its arguments, where it needs some before it plans.")
    };
    let configuration = match &arguments.configuration {
        Some(file) => Some(configuration(file)?),
        None => None,
    };
    let mut asked = ask::Asked::new(binary, configuration.as_ref()).map_err(fail)?;
    let document = serde_json::json!({
        "provider_schemas": { "asked": { "resource_schemas": asked.types } },
    });
    let schema = Schema::read(document.to_string().as_bytes()).map_err(fail)?;
    let wanted: Vec<&str> = schema
        .types()
        .filter(|name| is_wanted(&arguments.types, name))
        .collect();
    if wanted.is_empty() {
        return Ok(String::new());
    }
    let mut out = header(binary, asked.protocol(), arguments.date.as_deref());
    let bar = super::check::progress(wanted.len());
    for name in wanted {
        let answers = asked.ask(name).map_err(fail)?;
        describe(&mut out, &schema, name, &answered(&answers));
        bar.inc(1);
    }
    bar.finish_and_clear();
    Ok(out)
}

/// Arguments of the provider, as JSON.
#[cfg(feature = "probe")]
fn configuration(file: &Path) -> Result<serde_json::Value> {
    let fail = |error: String| {
        let name = super::inputs::display(file);
        Error::new(
            ErrorCode::Usage,
            format!("cannot read the provider's configuration {name}: {error}"),
        )
        .with_help("It is a JSON object: { \"region\": \"eu-central-1\" }.")
    };
    let text = std::fs::read_to_string(file).map_err(|error| fail(error.to_string()))?;
    let value: serde_json::Value =
        serde_json::from_str(&text).map_err(|error| fail(error.to_string()))?;
    if value.is_object() {
        Ok(value)
    } else {
        Err(fail("it is not an object".to_owned()))
    }
}

/// The provider block, with where its facts come from.
#[cfg(feature = "probe")]
fn header(binary: &Path, protocol: u8, date: Option<&str>) -> String {
    let file = binary.file_name().unwrap_or_default().to_string_lossy();
    let rest = file.strip_prefix("terraform-provider-").unwrap_or(&file);
    let rest = rest.strip_suffix(".exe").unwrap_or(rest);
    let mut parts = rest.split('_');
    let name = parts.next().unwrap_or(rest);
    let version = parts.next().and_then(|part| part.strip_prefix('v'));
    // A mirror keeps it at HOST/NAMESPACE/NAME/VERSION/PLATFORM.
    let place: Vec<_> = binary.components().rev().take(5).collect();
    let part = |at: usize| {
        let part = place.get(at).map(|part| part.as_os_str().to_string_lossy());
        part.unwrap_or_default().into_owned()
    };
    let source = (part(3) == name).then(|| format!("{}/{name}", part(4)));
    let mut out = format!("# Asked of {file} over protocol {protocol}");
    if let Some(date) = date {
        let _ = write!(out, ", {date}");
    }
    let _ = writeln!(out, ".\nprovider {name:?} {{");
    for (key, value) in [("source", source.as_deref()), ("version", version)] {
        if let Some(value) = value {
            let _ = writeln!(out, "  {key:<8} = {value:?}");
        }
    }
    let _ = writeln!(out, "  evidence = \"probe\"\n}}\n");
    out
}

/// What the answers say of a type. A listed path answers for those inside it.
#[cfg(feature = "probe")]
fn answered(answers: &ask::Answers) -> String {
    let around = |path: &str| {
        let mut dots = path.match_indices('.').map(|(at, _)| &path[..at]);
        dots.any(|outer| answers.replaces.contains(outer))
    };
    let always: Vec<&String> = answers
        .replaces
        .iter()
        .filter(|path| !around(path))
        .collect();
    let mut out = String::new();
    if !always.is_empty() {
        let _ = writeln!(out, "  force_new = {always:?}");
    }
    let added: Vec<&String> = answers
        .replaces_when_added
        .iter()
        .filter(|path| !around(path))
        .collect();
    if !added.is_empty() {
        let _ = writeln!(out, "  force_new_when = {{");
        for path in added {
            let _ = writeln!(out, "    {path:?} = \"add\"");
        }
        let _ = writeln!(out, "  }}");
    }
    let unanswered = answers.unanswered.len();
    if unanswered == 0 {
        return out;
    }
    let word = if unanswered == answers.asked {
        "none"
    } else {
        "partial"
    };
    let list: Vec<&str> = answers.unanswered.iter().map(String::as_str).collect();
    let _ = writeln!(out, "  probe = {word:?} # no answer: {}", list.join(", "));
    out
}
