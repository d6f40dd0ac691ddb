//! The plan file and its `show -json` output must give the same change set:
//! who may hand in the JSON must not get another verdict than with the file.

mod generated;

use blastgate::input::{self, Limits};
use blastgate::model::change::{ChangeSet, ResourceChange};
use blastgate::model::value::{Number, Object, Path, Value};

fn read(path: &std::path::Path) -> ChangeSet {
    let bytes = std::fs::read(path).expect("a readable file");
    input::read(bytes, "plan", &Limits::default())
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Equal, but for numbers that the plan file keeps as decimal text.
fn same(binary: &Value, json: &Value) -> bool {
    match (binary, json) {
        (Value::String(text), Value::Number(number)) => {
            Number::parse(text).as_ref() == Some(number)
        }
        (Value::List(a), Value::List(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
        }
        (Value::Map(a), Value::Map(b)) => {
            a.len() == b.len()
                && a.iter()
                    .zip(b)
                    .all(|((name, a), (other, b))| name == other && same(a, b))
        }
        _ => binary == json,
    }
}

fn leaves(object: &Object, visit: &mut dyn FnMut(&Path)) {
    object.value().walk(&mut |path, value| {
        if !matches!(
            value,
            Value::List(_) | Value::Map(_) | Value::Null | Value::Unknown
        ) {
            visit(path);
        }
    });
}

/// What the JSON marks must be marked in the file, and what the file marks must
/// be marked in the JSON on one side at least: the file does not keep the
/// marks of the schema for each side.
fn objects(what: &str, binary: &Object, json: &Object, other: &Object, problems: &mut Vec<String>) {
    if binary.exists() != json.exists() {
        problems.push(format!(
            "{what}: exists {} / {}",
            binary.exists(),
            json.exists()
        ));
        return;
    }
    if !same(binary.value(), json.value()) {
        problems.push(format!("{what}: {:?} / {:?}", binary.value(), json.value()));
        return;
    }
    leaves(binary, &mut |path| {
        let marked = binary.sensitive().at(path).is_all();
        let here = json.sensitive().at(path).is_all();
        if (here && !marked) || (marked && !here && !other.sensitive().at(path).is_all()) {
            problems.push(format!("{what}.{path}: marked in one only"));
        }
    });
}

fn changes(
    what: &str,
    binary: &[ResourceChange],
    json: &[ResourceChange],
    problems: &mut Vec<String>,
) {
    let keys = |list: &[ResourceChange]| -> Vec<String> {
        list.iter()
            .map(|change| {
                format!(
                    "{} {:?} {:?}",
                    change.address, change.deposed, change.deferred
                )
            })
            .collect()
    };
    if keys(binary) != keys(json) {
        problems.push(format!("{what}: {:?} / {:?}", keys(binary), keys(json)));
        return;
    }
    for (a, b) in binary.iter().zip(json) {
        let at = format!("{what} {}", a.address);
        if a.action != b.action || a.reason != b.reason || a.provider != b.provider {
            problems.push(format!(
                "{at}: {} {:?} {} / {} {:?} {}",
                a.action, a.reason, a.provider, b.action, b.reason, b.provider
            ));
        }
        if a.previous_address != b.previous_address || a.importing != b.importing {
            problems.push(format!("{at}: previous address or import differ"));
        }
        if b.provider_alias.is_some() && a.provider_alias != b.provider_alias {
            problems.push(format!(
                "{at}: alias {:?} / {:?}",
                a.provider_alias, b.provider_alias
            ));
        }
        let mut paths = (a.replace_paths.clone(), b.replace_paths.clone());
        paths.0.sort();
        paths.1.sort();
        if paths.0 != paths.1 || a.identity != b.identity {
            problems.push(format!("{at}: replacement paths or identity differ"));
        }
        objects(
            &format!("{at} before"),
            &a.before,
            &b.before,
            &b.after,
            problems,
        );
        objects(
            &format!("{at} after"),
            &a.after,
            &b.after,
            &b.before,
            problems,
        );
    }
}

fn compare(binary: &ChangeSet, json: &ChangeSet) -> Vec<String> {
    let mut problems = Vec::new();
    let (a, b) = (&binary.origin, &json.origin);
    if (
        a.tool,
        &a.tool_version,
        a.errored,
        a.complete,
        a.applyable,
        &a.timestamp,
    ) != (
        b.tool,
        &b.tool_version,
        b.errored,
        b.complete,
        b.applyable,
        &b.timestamp,
    ) {
        problems.push(format!("origin: {a:?} / {b:?}"));
    }
    changes("change", &binary.changes, &json.changes, &mut problems);
    changes("drift", &binary.drift, &json.drift, &mut problems);

    let names = |set: &ChangeSet| -> Vec<String> {
        set.outputs
            .iter()
            .map(|output| format!("{} {} {}", output.name, output.action, output.sensitive))
            .collect()
    };
    if names(binary) == names(json) {
        for (a, b) in binary.outputs.iter().zip(&json.outputs) {
            // The JSON says only whether all of an output is known.
            let coarse = b.after.value().is_unknown() && a.after.value().has_unknown();
            if !coarse && !same(a.after.value(), b.after.value()) {
                problems.push(format!("output {} after", a.name));
            }
            if !same(a.before.value(), b.before.value()) {
                problems.push(format!("output {} before", a.name));
            }
        }
    } else {
        problems.push(format!("outputs: {:?} / {:?}", names(binary), names(json)));
    }

    for (name, variable) in &binary.variables {
        let other = json.variables.get(name).map(|variable| &variable.value);
        // The JSON leaves out those that are given again at apply.
        if variable.value.is_unknown() && other.is_none() {
            continue;
        }
        if !other.is_some_and(|other| same(&variable.value, other)) {
            problems.push(format!("variable {name}: {:?} / {other:?}", variable.value));
        }
    }

    told_of_the_plan(binary, json, &mut problems);

    let (a, b) = (&binary.prior_state, &json.prior_state);
    // The JSON lists the state by module, the file in its own order.
    let instances = |set: &ChangeSet| -> Vec<String> {
        let mut all: Vec<String> = set
            .prior_state
            .instances
            .iter()
            .map(|instance| {
                let mut needs: Vec<String> = instance
                    .dependencies
                    .iter()
                    .map(ToString::to_string)
                    .collect();
                needs.sort();
                format!(
                    "{} {:?} {} {} {needs:?} {:?}",
                    instance.address,
                    instance.deposed,
                    instance.tainted,
                    instance.provider,
                    instance.identity
                )
            })
            .collect();
        all.sort();
        all
    };
    if a.present != b.present || instances(binary) != instances(json) {
        problems.push(format!(
            "prior state: {} {:#?} / {} {:#?}",
            a.present,
            instances(binary),
            b.present,
            instances(json)
        ));
    } else {
        let sorted = |set: &ChangeSet| {
            let mut all = set.prior_state.instances.clone();
            all.sort_by(|a, b| (&a.address, &a.deposed).cmp(&(&b.address, &b.deposed)));
            all
        };
        for (a, b) in sorted(binary).iter().zip(&sorted(json)) {
            objects(
                &format!("prior {}", a.address),
                &a.object,
                &b.object,
                &b.object,
                &mut problems,
            );
        }
    }
    problems
}

/// What stands beside the changes: checks, invocations, relevant attributes, and
/// the gaps that both can see.
fn told_of_the_plan(binary: &ChangeSet, json: &ChangeSet, problems: &mut Vec<String>) {
    if binary.checks != json.checks {
        problems.push(format!("checks: {:?} / {:?}", binary.checks, json.checks));
    }
    if binary.relevant != json.relevant {
        problems.push(format!(
            "relevant: {:?} / {:?}",
            binary.relevant, json.relevant
        ));
    }
    let invocations = |set: &ChangeSet| -> Vec<String> {
        set.invocations
            .iter()
            .map(|one| {
                format!(
                    "{} {} {} {:?} {:?} {:?}",
                    one.address,
                    one.type_name,
                    one.trigger,
                    one.resource,
                    one.on_failure,
                    one.deferred
                )
            })
            .collect()
    };
    if invocations(binary) == invocations(json) {
        for (a, b) in binary.invocations.iter().zip(&json.invocations) {
            objects(
                &format!("config of {}", a.address),
                &a.config,
                &b.config,
                &b.config,
                problems,
            );
        }
    } else {
        problems.push(format!(
            "invocations: {:?} / {:?}",
            invocations(binary),
            invocations(json)
        ));
    }
    let odd = |set: &ChangeSet| -> Vec<String> {
        let mut all: Vec<String> = set
            .gaps
            .iter()
            .filter(|gap| gap.why.starts_with("it is ") || gap.why.starts_with("the tool wrote"))
            .map(|gap| format!("{} {}", gap.what, gap.why))
            .collect();
        all.sort();
        all
    };
    if odd(binary) != odd(json) {
        problems.push(format!("gaps: {:?} / {:?}", odd(binary), odd(json)));
    }
}

#[test]
fn both_readers_see_the_same_plan() {
    let pairs = crate::common::plans_in_both_formats();
    if pairs.is_empty() {
        crate::common::skipped!("no plan is there in both forms");
        return;
    }
    let mut differing = 0;
    let mut compared = 0;
    for pair in &pairs {
        let binary = read(&pair.join("plan.tfplan"));
        let json = read(&pair.join("plan.json"));
        compared += binary.changes.len();
        for problem in compare(&binary, &json) {
            eprintln!("{}: {problem}", pair.display());
            differing += 1;
        }
    }
    eprintln!("compared {} plans, {compared} changes", pairs.len());
    assert_eq!(differing, 0, "the readers disagree, see above");
}
