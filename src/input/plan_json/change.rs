//! Changes: of resources, of outputs, and the actions that apply would invoke.

use std::borrow::Cow;
use std::sync::Arc;

use super::parts::Parts;
use super::scan::{Extent, Kind, Scan, Scanner};
use super::twins::Twin;
use super::value::{self, JsonObject};
use super::{Context, fields};
use crate::error::ErrorCode;
use crate::model::action::Action;
use crate::model::address::{AddressTexts, ResourceAddress};
use crate::model::change::{
    ActionInvocation, Importing, OutputChange, RelevantAttribute, ResourceChange,
};
use crate::model::value::{Object, Path, PathStep, Value};

/// The `change` of a resource or output, as written.
#[derive(Default)]
struct Draft {
    action: Option<Action>,
    before: Option<Extent>,
    after: Option<Extent>,
    after_unknown: Option<Extent>,
    before_sensitive: Option<Extent>,
    after_sensitive: Option<Extent>,
    replace_paths: Vec<Path>,
    importing: Option<Importing>,
    generated: Option<Arc<str>>,
    identity: (Value, Value),
}

/// A change of a resource instance, as written.
#[derive(Default)]
struct Written<'a> {
    address: Option<Cow<'a, str>>,
    previous: Option<Cow<'a, str>>,
    module: Option<Cow<'a, str>>,
    mode: Option<Cow<'a, str>>,
    type_name: Option<Cow<'a, str>>,
    name: Option<Cow<'a, str>>,
    index: Option<Value>,
    provider: Option<Arc<str>>,
    deposed: Option<Arc<str>>,
    reason: Option<Arc<str>>,
    draft: Option<Draft>,
}

/// Reads the fields of a change; nothing for `null`.
fn written<'a>(
    scanner: &mut Scanner<'a>,
    context: &mut Context,
    section: &'static str,
) -> Scan<Option<Written<'a>>> {
    let mut out = Written::default();
    let found = scanner.object(section, |scanner, key| {
        match key {
            "address" => out.address = scanner.string("address")?,
            "previous_address" => out.previous = scanner.string("previous_address")?,
            "module_address" => out.module = scanner.string("module_address")?,
            "mode" => out.mode = scanner.string("mode")?,
            "type" => out.type_name = scanner.string("type")?,
            "name" => out.name = scanner.string("name")?,
            "index" => {
                let extent = scanner.skip()?;
                out.index = Some(value::value(extent.of(scanner.text()).as_bytes()));
            }
            "provider_name" => {
                out.provider = scanner
                    .string("provider_name")?
                    .map(|text| context.text(&text));
            }
            "deposed" => out.deposed = text(scanner, "deposed")?,
            "action_reason" => {
                out.reason = scanner
                    .string("action_reason")?
                    .map(|text| context.text(&text));
            }
            "change" => {
                let twin = context.twins.get(out.address.as_deref());
                let planned = twin.and_then(Twin::planned);
                out.draft = change(scanner, context, planned)?;
            }
            _ => {
                scanner.skip()?;
                context.skipped("a resource change", fields::RESOURCE_CHANGE, key);
            }
        }
        Ok(())
    })?;
    Ok(found.then_some(out))
}

/// A change of a resource instance.
pub(super) fn resource(
    scanner: &mut Scanner<'_>,
    context: &mut Context,
    section: &'static str,
    position: usize,
) -> Scan<ResourceChange> {
    let place = scanner.offset();
    let wrong = |code, what: &str| super::Fault {
        code,
        message: format!("{section}[{position}]: {what}").into(),
        at: place,
        ended: false,
    };
    let malformed = |what: &str| wrong(ErrorCode::MalformedPlan, what);
    let written =
        written(scanner, context, section)?.ok_or_else(|| malformed("null is not a change"))?;
    let parse = |texts: &mut AddressTexts, text: &str, what| {
        let read = texts.address(text);
        read.map_err(|_| malformed(what))
    };
    let text = written.address.ok_or_else(|| malformed("no `address`"))?;
    let address = parse(
        &mut context.texts,
        &text,
        "`address` is not a resource address",
    )?;
    let parts = Parts {
        module: written.module.as_deref(),
        mode: written.mode.as_deref(),
        type_name: written.type_name.as_deref(),
        name: written.name.as_deref(),
        index: written.index,
    };
    if let Some(part) = parts.contradiction(&address, &mut context.texts) {
        return Err(wrong(
            ErrorCode::SuspiciousPlan,
            &format!("`address` and `{part}` contradict each other"),
        ));
    }
    let previous_address = match written.previous.filter(|text| !text.is_empty()) {
        Some(text) => {
            let what = "`previous_address` is not a resource address";
            Some(Box::new(parse(&mut context.texts, &text, what)?))
        }
        None => None,
    };
    let draft = written.draft.ok_or_else(|| malformed("no `change`"))?;
    let action = draft.action.clone();
    let action = action.ok_or_else(|| malformed("no `actions`"))?;
    let action = action.of_mode(address.mode);
    let (before, after) = draft.objects(&action, scanner.text(), context);
    if section != "resource_drift"
        && let Some(values) = draft.before
    {
        let marked = (values, draft.before_sensitive);
        context.twins.change(&text, marked, &before);
    }
    let change = ResourceChange {
        address,
        previous_address,
        deposed: written.deposed,
        provider: written.provider.unwrap_or_else(|| context.text("")),
        provider_alias: None,
        provider_key: None,
        action,
        reason: written.reason,
        before,
        after,
        replace_paths: draft.replace_paths,
        importing: draft.importing.map(Box::new),
        deferred: None,
        identity: draft.identity,
        predicted: None,
        span: None,
    };
    context.gaps.extend(crate::input::contradictions(&change));
    if section != "resource_drift" {
        let after = draft.after.filter(|_| section == "resource_changes");
        context.named.change(&text, &change, after);
    }
    Ok(change)
}

impl Draft {
    /// The objects before and after. Of a no-op whose sides are the same text there is one,
    /// which both share.
    fn objects(&self, action: &Action, text: &str, context: &Context) -> (Object, Object) {
        let same = |a: Option<Extent>, b: Option<Extent>| {
            let of = |extent: Option<Extent>| extent.map_or("null", |extent| extent.of(text));
            of(a) == of(b)
        };
        let before = JsonObject::object(&context.buffer, self.before, None, self.before_sensitive);
        let unchanged = action.is_no_op()
            && same(self.before, self.after)
            && same(self.before_sensitive, self.after_sensitive)
            && !self
                .after_unknown
                .is_some_and(|extent| value::marks(extent.of(text).as_bytes()));
        if unchanged {
            return (before.clone(), before);
        }
        let after = JsonObject::beside(
            &context.buffer,
            self.after,
            self.after_unknown,
            self.after_sensitive,
            before.clone(),
        );
        (before, after)
    }
}

fn text(scanner: &mut Scanner<'_>, what: &'static str) -> Scan<Option<Arc<str>>> {
    let text = scanner.string(what)?;
    Ok(text.filter(|text| !text.is_empty()).map(Arc::from))
}

/// `change`; `None` for `null`. `planned` is where the object's planned values stand.
fn change(
    scanner: &mut Scanner<'_>,
    context: &mut Context,
    planned: Option<Extent>,
) -> Scan<Option<Draft>> {
    let mut draft = Draft::default();
    let found = scanner.object("change", |scanner, key| {
        match key {
            "actions" => {
                let mut words: Vec<Cow<'_, str>> = Vec::with_capacity(2);
                let found = scanner.array("actions", |scanner, _| {
                    words.push(scanner.string("actions")?.unwrap_or_default());
                    Ok(())
                })?;
                draft.action = found.then(|| Action::from_words(&words));
            }
            "before" => draft.before = Some(scanner.skip_like(&[planned])?.0),
            "after" => draft.after = Some(scanner.skip_like(&[draft.before, planned])?.0),
            "after_unknown" => draft.after_unknown = Some(scanner.skip()?),
            "before_sensitive" => draft.before_sensitive = Some(scanner.skip()?),
            "after_sensitive" => draft.after_sensitive = Some(scanner.skip()?),
            "replace_paths" => {
                scanner.array("replace_paths", |scanner, _| {
                    let path = path(scanner)?;
                    draft.replace_paths.push(path);
                    Ok(())
                })?;
            }
            "importing" => draft.importing = importing(scanner)?,
            "generated_config" => draft.generated = text(scanner, "generated_config")?,
            "before_identity" => draft.identity.0 = owned(scanner)?,
            "after_identity" => draft.identity.1 = owned(scanner)?,
            _ => {
                scanner.skip()?;
                context.skipped("a change", fields::CHANGE, key);
            }
        }
        Ok(())
    })?;
    if let (Some(importing), Some(text)) = (&mut draft.importing, draft.generated.take()) {
        importing.generated = Some(text);
    }
    // The order of the tools is that of a hash map.
    draft.replace_paths.sort();
    Ok(found.then_some(draft))
}

fn owned(scanner: &mut Scanner<'_>) -> Scan<Value> {
    let extent = scanner.skip()?;
    Ok(value::value(extent.of(scanner.text()).as_bytes()))
}

fn path(scanner: &mut Scanner<'_>) -> Scan<Path> {
    let mut path = Path::default();
    scanner.array("replace_paths", |scanner, _| {
        let step = match owned(scanner)? {
            Value::String(name) => Some(PathStep::Name(name)),
            Value::Number(index) => index
                .as_i64()
                .and_then(|index| usize::try_from(index).ok())
                .map(PathStep::Index),
            _ => None,
        };
        match step {
            Some(step) => {
                path.0.push(step);
                Ok(())
            }
            None => Err(scanner.fault(
                ErrorCode::MalformedPlan,
                "`replace_paths` holds a step that is neither a name nor an index",
            )),
        }
    })?;
    Ok(path)
}

fn importing(scanner: &mut Scanner<'_>) -> Scan<Option<Importing>> {
    let mut importing = Importing::default();
    let found = scanner.object("importing", |scanner, key| {
        match key {
            "id" => importing.id = text(scanner, "importing.id")?,
            "identity" => importing.identity = owned(scanner)?,
            "unknown" => importing.unknown = scanner.bool("importing.unknown")?.unwrap_or(false),
            _ => {
                scanner.skip()?;
            }
        }
        Ok(())
    })?;
    Ok(found.then_some(importing))
}

/// An entry of `deferred_changes`.
pub(super) fn deferred(
    scanner: &mut Scanner<'_>,
    context: &mut Context,
    position: usize,
) -> Scan<Option<ResourceChange>> {
    let mut reason = None;
    let mut change = None;
    scanner.object("deferred_changes", |scanner, key| {
        match key {
            "reason" => reason = scanner.string("reason")?.map(|text| context.text(&text)),
            "resource_change" if scanner.kind()? == Kind::Object => {
                change = Some(resource(scanner, context, "deferred_changes", position)?);
            }
            _ => {
                scanner.skip()?;
            }
        }
        Ok(())
    })?;
    if let Some(change) = &mut change {
        change.deferred = Some(reason.unwrap_or_else(|| context.text("unknown")));
    } else {
        return Err(scanner.fault(
            ErrorCode::MalformedPlan,
            "an entry of `deferred_changes` holds no change",
        ));
    }
    Ok(change)
}

/// An entry of `relevant_attributes`.
pub(super) fn relevant(
    scanner: &mut Scanner<'_>,
    context: &mut Context,
) -> Scan<RelevantAttribute> {
    let mut found = RelevantAttribute {
        resource: context.text(""),
        path: Path::default(),
    };
    scanner.object("relevant_attributes", |scanner, key| {
        match key {
            "resource" => {
                let text = scanner.string("resource")?.unwrap_or_default();
                found.resource = context.text(&text);
            }
            "attribute" => found.path = path(scanner)?,
            _ => {
                scanner.skip()?;
            }
        }
        Ok(())
    })?;
    Ok(found)
}

/// A change of a root output.
pub(super) fn output(
    scanner: &mut Scanner<'_>,
    context: &mut Context,
    name: &str,
) -> Scan<OutputChange> {
    let place = scanner.fault(
        ErrorCode::MalformedPlan,
        "an output change has no `actions`",
    );
    let name = context.text(name);
    let draft = change(scanner, context, None)?.unwrap_or_default();
    let Some(action) = draft.action else {
        return Err(place);
    };
    let text = scanner.text();
    let marked = |extent: Option<Extent>| {
        extent.is_some_and(|extent| value::marks(extent.of(text).as_bytes()))
    };
    Ok(OutputChange {
        name,
        action,
        sensitive: marked(draft.before_sensitive) || marked(draft.after_sensitive),
        before: JsonObject::object(&context.buffer, draft.before, None, draft.before_sensitive),
        after: JsonObject::object(
            &context.buffer,
            draft.after,
            draft.after_unknown,
            draft.after_sensitive,
        ),
    })
}

/// An action that apply would invoke.
pub(super) fn invocation(
    scanner: &mut Scanner<'_>,
    context: &mut Context,
) -> Scan<ActionInvocation> {
    let mut address: Option<Arc<str>> = None;
    let mut type_name: Option<Arc<str>> = None;
    let mut trigger = String::new();
    let mut resource = None;
    let mut on_failure = None;
    let mut config = (None, None, None);
    scanner.object("action_invocations", |scanner, key| {
        match key {
            "address" => address = text(scanner, "address")?,
            "type" => type_name = text(scanner, "type")?,
            "config_values" => config.0 = Some(scanner.skip()?),
            "config_unknown" => config.1 = Some(scanner.skip()?),
            "config_sensitive" => config.2 = Some(scanner.skip()?),
            "lifecycle_action_trigger" => {
                if let Some(found) = lifecycle_trigger(scanner)? {
                    (trigger, resource, on_failure) = found;
                }
            }
            "invoke_action_trigger" => {
                let mut caller = None;
                let found = scanner.object("invoke_action_trigger", |scanner, key| {
                    if key == "calling_resource_address" {
                        caller = scanner.string("calling_resource_address")?;
                    } else {
                        scanner.skip()?;
                    }
                    Ok(())
                })?;
                if found {
                    "-invoke".clone_into(&mut trigger);
                    resource = caller.and_then(|caller| ResourceAddress::parse(&caller).ok());
                }
            }
            _ => {
                scanner.skip()?;
                context.skipped("an action invocation", fields::INVOCATION, key);
            }
        }
        Ok(())
    })?;
    if trigger.is_empty() {
        "unknown".clone_into(&mut trigger);
    }
    let address = address.unwrap_or_else(|| context.text(""));
    let type_name = type_name.unwrap_or_else(|| {
        // `module.a.action.TYPE.NAME[key]`: an old build may leave the type out.
        let rest = address.rsplit_once("action.").map_or("", |(_, rest)| rest);
        rest.split('.').next().unwrap_or_default().into()
    });
    Ok(ActionInvocation {
        address,
        type_name,
        trigger,
        resource,
        on_failure: on_failure.filter(|word| word.as_ref() != "halt"),
        config: JsonObject::object(&context.buffer, config.0, config.1, config.2),
        deferred: None,
    })
}

/// What triggers, of which resource, and what happens where it fails.
type Trigger = (String, Option<ResourceAddress>, Option<Arc<str>>);

/// `lifecycle_action_trigger`; nothing for `null`.
fn lifecycle_trigger(scanner: &mut Scanner<'_>) -> Scan<Option<Trigger>> {
    let (mut event, mut source, mut on_failure) = (None, None, None);
    let found = scanner.object("lifecycle_action_trigger", |scanner, key| {
        match key {
            "triggering_resource_address" => {
                source = scanner.string("triggering_resource_address")?;
            }
            "action_trigger_event" => event = scanner.string("action_trigger_event")?,
            "on_failure" => on_failure = text(scanner, "on_failure")?,
            _ => {
                scanner.skip()?;
            }
        }
        Ok(())
    })?;
    if !found {
        return Ok(None);
    }
    let mut trigger = snake(&event.unwrap_or_default());
    let mut resource = None;
    if let Some(source) = source {
        trigger.push_str(" of ");
        trigger.push_str(&source);
        resource = ResourceAddress::parse(&source).ok();
    }
    Ok(Some((trigger, resource, on_failure)))
}

/// An entry of `deferred_action_invocations`.
pub(super) fn deferred_invocation(
    scanner: &mut Scanner<'_>,
    context: &mut Context,
) -> Scan<Option<ActionInvocation>> {
    let mut reason = None;
    let mut found = None;
    scanner.object("deferred_action_invocations", |scanner, key| {
        match key {
            "reason" => reason = text(scanner, "reason")?,
            "action_invocation" if scanner.kind()? == Kind::Object => {
                found = Some(invocation(scanner, context)?);
            }
            _ => {
                scanner.skip()?;
            }
        }
        Ok(())
    })?;
    let Some(invocation) = &mut found else {
        return Err(scanner.fault(
            ErrorCode::MalformedPlan,
            "an entry of `deferred_action_invocations` holds no invocation",
        ));
    };
    invocation.deferred = Some(reason.unwrap_or_else(|| context.text("unknown")));
    Ok(found)
}

/// `AfterCreate` as `after_create`.
fn snake(camel: &str) -> String {
    let mut out = String::with_capacity(camel.len() + 2);
    for (position, c) in camel.chars().enumerate() {
        if c.is_ascii_uppercase() && position > 0 {
            out.push('_');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}
