//! How the cost of a judgement grows with what it is about. For each kind of input it prints the
//! time on the processor at two or three sizes, and the exponent between them: 1 is linear.
//!
//! `cargo bench --bench growth` measures; a word behind `--` chooses kinds by name, and
//! `BLASTGATE_LARGE=1` adds plans of 200,000 objects. `cargo test --bench growth` runs the
//! smallest size of each once.

#![allow(missing_docs, clippy::print_stdout)]

#[path = "../tests/it/plans/mod.rs"]
mod plans;
mod processor;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use blastgate::decide::approval::Evidence;
use blastgate::gate::{Judge, judge};
use blastgate::input::{Limits, read};
use blastgate::policy::Policy;
use blastgate::render::json;
use blastgate::report::build::Options;
use blastgate::rules::RuleSet;
use plans::Shape;
use processor::spent;

/// A kind of input, the sizes that it is measured at, and how to make and judge one.
struct Kind {
    name: String,
    sizes: Vec<usize>,
    make: Box<dyn Fn(usize) -> Input>,
}

/// Something to judge.
enum Input {
    /// The JSON of a plan, judged in this process.
    Plan(String),
    /// Arguments of the command, and the directory that it runs in.
    Command(Vec<String>, PathBuf),
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let measures = arguments.iter().any(|argument| argument == "--bench");
    let wanted: Vec<&String> = arguments
        .iter()
        .filter(|argument| !argument.starts_with('-'))
        .collect();
    let scratch = std::env::temp_dir().join(format!("blastgate-growth-{}", std::process::id()));
    for kind in kinds(&scratch) {
        if !wanted.is_empty() && !wanted.iter().any(|word| kind.name.contains(word.as_str())) {
            continue;
        }
        if measures {
            measure(&kind);
        } else {
            let size = kind.sizes.first().map_or(1, |size| size.div_ceil(100));
            cost(&(kind.make)(size));
            println!("{}: ran", kind.name);
        }
    }
    let _ = std::fs::remove_dir_all(&scratch);
}

fn kinds(scratch: &Path) -> Vec<Kind> {
    let mut sizes = vec![10_000, 50_000];
    if std::env::var_os("BLASTGATE_LARGE").is_some() {
        sizes.push(200_000);
    }
    let mut kinds = Vec::new();
    for shape in Shape::ALL {
        for (share, replaced) in [("one in five changes", 5), ("all change", 1)] {
            kinds.push(Kind {
                name: format!("{shape:?}, {share}").to_lowercase(),
                sizes: sizes.clone(),
                make: Box::new(move |size| Input::Plan(plans::plan(shape, size, replaced))),
            });
        }
    }
    let plan = |name: &str, sizes: &[usize], make: fn(usize) -> String| Kind {
        name: name.to_owned(),
        sizes: sizes.to_vec(),
        make: Box::new(move |size| Input::Plan(make(size))),
    };
    kinds.push(plan("entries in one list", &[10_000, 50_000], entries));
    kinds.push(plan("records in one list", &[10_000, 50_000], records));
    kinds.push(plan(
        "blocks three deep, edge",
        &[1_000, 8_000, 27_000],
        nested,
    ));
    kinds.push(plan(
        "bytes of sensitive text",
        &[200_000, 1_800_000],
        sensitive,
    ));
    kinds.push(plan("secrets", &[2_000, 20_000], secrets));
    let place = scratch.to_path_buf();
    kinds.push(Kind {
        name: "roots of a source change".to_owned(),
        sizes: vec![200, 800],
        make: Box::new(move |size| roots(&place.join(format!("roots-{size}")), size)),
    });
    let place = scratch.to_path_buf();
    kinds.push(Kind {
        name: "commits of history".to_owned(),
        sizes: vec![1_000, 10_000],
        make: Box::new(move |size| history(&place.join(format!("history-{size}")), size)),
    });
    kinds
}

/// Prints the cost at each size, and how it grows from one to the next.
fn measure(kind: &Kind) {
    let mut before: Option<(usize, f64)> = None;
    for size in &kind.sizes {
        let input = (kind.make)(*size);
        // The first run warms caches up; of the others the least counts.
        cost(&input);
        let runs = (0..3).map(|_| cost(&input).as_secs_f64() * 1_000.0);
        let least = runs.fold(f64::INFINITY, f64::min);
        let exponent = before.map_or(String::new(), |(smaller, cost)| {
            let exponent = (least / cost).ln() / (*size as f64 / smaller as f64).ln();
            format!("   exponent {exponent:.2}")
        });
        println!("{:<34} {size:>8} {least:>9.1} ms{exponent}", kind.name);
        before = Some((*size, least.max(0.001)));
    }
}

/// Judges an input once, and gives the time on the processor of all threads.
fn cost(input: &Input) -> Duration {
    match input {
        Input::Plan(text) => {
            let start = Instant::now();
            let before = spent(start);
            judge_plan(text);
            spent(start).saturating_sub(before)
        }
        Input::Command(arguments, directory) => run(arguments, directory),
    }
}

fn judge_plan(text: &str) {
    let policy = Policy::default();
    let rules = RuleSet::built_in().expect("the built-in rules load");
    let evidence = Evidence::default();
    let setup = Judge {
        policy: &policy,
        rules: &rules,
        options: Options::default(),
        environment: None,
        now: None,
        evidence: &evidence,
        baseline: None,
        untrusted_policy: false,
        outside: None,
    };
    let bytes = text.as_bytes().to_vec();
    let set = read(bytes, "plan.json", &Limits::default()).expect("a plan");
    std::hint::black_box(json::report(&judge(&set, &setup)));
}

/// Runs the command; the time is that of finished children, which the kernel counts in ticks of
/// ten milliseconds.
fn run(arguments: &[String], directory: &Path) -> Duration {
    let of_children = || {
        let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
        let fields: Vec<&str> = stat
            .rsplit_once(')')
            .map_or("", |(_, rest)| rest)
            .split_whitespace()
            .collect();
        let ticks = |at: usize| fields.get(at).and_then(|text| text.parse::<u64>().ok());
        Duration::from_millis(10 * (ticks(13).unwrap_or(0) + ticks(14).unwrap_or(0)))
    };
    let (start, before) = (Instant::now(), of_children());
    let status = Command::new(env!("CARGO_BIN_EXE_blastgate"))
        .args(arguments)
        .current_dir(directory)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .expect("the command runs");
    assert!(status.code().is_some_and(|code| code != 1), "{arguments:?}");
    match of_children().saturating_sub(before) {
        Duration::ZERO => start.elapsed(),
        spent => spent,
    }
}

/// A plan with one update.
fn update(kind: &str, before: &str, after: &str, marks: &str) -> String {
    format!(
        r#"{{"format_version":"1.2","terraform_version":"1.11.4","planned_values":{{"root_module":{{"resources":[{{"address":"{kind}.a","mode":"managed","type":"{kind}","name":"a","provider_name":"registry.terraform.io/hashicorp/aws","schema_version":1,"values":{after},"sensitive_values":{{}}}}]}}}},"resource_changes":[{{"address":"{kind}.a","mode":"managed","type":"{kind}","name":"a","provider_name":"registry.terraform.io/hashicorp/aws","change":{{"actions":["update"],"before":{before},"after":{after},"after_unknown":{{}},"before_sensitive":{marks},"after_sensitive":{marks}}}}}],"configuration":{{}},"applyable":true,"complete":true,"errored":false}}"#
    )
}

/// Plain values in one list, of which every other one goes.
fn entries(count: usize) -> String {
    let list = |step: usize| -> String {
        let texts = (0..count)
            .step_by(step)
            .map(|n| format!("\"10.{}.{}.{}/32\"", n >> 16, n >> 8 & 255, n & 255));
        texts.collect::<Vec<_>>().join(",")
    };
    let object = |list: String| format!(r#"{{"id":"pl-1","entries":[{list}]}}"#);
    update(
        "aws_ec2_managed_prefix_list",
        &object(list(1)),
        &object(list(2)),
        "{}",
    )
}

/// Objects in one list, of which every other one is another one afterwards.
fn records(count: usize) -> String {
    let list = |port: usize| -> String {
        let blocks = (0..count).map(|n| {
            let port = if n % 2 == 0 { 443 } else { port };
            format!(
                r#"{{"cidr_blocks":["10.{}.{}.{}/32"],"description":"rule {n}","from_port":{port},"protocol":"tcp","to_port":{port}}}"#,
                n >> 16,
                n >> 8 & 255,
                n & 255
            )
        });
        blocks.collect::<Vec<_>>().join(",")
    };
    let object = |list: String| format!(r#"{{"id":"sg-1","ingress":[{list}],"name":"a"}}"#);
    update(
        "aws_security_group",
        &object(list(22)),
        &object(list(8443)),
        "{}",
    )
}

/// Blocks in blocks in blocks, so many in all: each level has the cube root of that.
fn nested(count: usize) -> String {
    let edge = (count as f64).cbrt().round().max(1.0) as usize;
    let object = |last: &str| {
        let mut text = String::from(r#"{"id":"w-1","name":"w","rule":["#);
        for a in 0..edge {
            let _ = write!(text, "{}{{\"name\":\"a{a}\",\"statement\":[", comma(a));
            for b in 0..edge {
                let _ = write!(text, "{}{{\"name\":\"b{b}\",\"match\":[", comma(b));
                for c in 0..edge {
                    let value = if (a + b + c) % 3 == 0 { last } else { "same" };
                    let _ = write!(
                        text,
                        "{}{{\"name\":\"c{c}\",\"value\":\"{value}\"}}",
                        comma(c)
                    );
                }
                text.push_str("]}");
            }
            text.push_str("]}");
        }
        text.push_str("]}");
        text
    };
    update("aws_wafv2_web_acl", &object("old"), &object("new"), "{}")
}

fn comma(at: usize) -> &'static str {
    if at == 0 { "" } else { "," }
}

/// One long text that is marked, in front of an update of something else.
fn sensitive(bytes: usize) -> String {
    let text: String = (0..bytes / 16)
        .map(|n| format!("line {n:010}\\n"))
        .collect();
    let object = |size: usize| format!(r#"{{"id":"i-1","size":{size},"user_data":"{text}"}}"#);
    update(
        "aws_instance",
        &object(1),
        &object(2),
        r#"{"user_data":true}"#,
    )
}

/// Many short texts that are marked, and a policy that names some of them.
fn secrets(count: usize) -> String {
    let object = |size: usize| {
        let members = (0..count).map(|n| format!(r#""key{n:06}":"hunter-{n:06}-{n:06}""#));
        format!(
            r#"{{"id":"s-1","size":{size},"note":"uses hunter-000001-000001","secrets":{{{}}}}}"#,
            members.collect::<Vec<_>>().join(",")
        )
    };
    update(
        "aws_instance",
        &object(1),
        &object(2),
        r#"{"secrets":true}"#,
    )
}

/// Root modules beside each other, in each of which one argument changes.
fn roots(directory: &Path, count: usize) -> Input {
    for (side, days) in [("before", 30), ("after", 14)] {
        for root in 0..count {
            let place = directory.join(side).join(format!("stacks/s{root}"));
            std::fs::create_dir_all(&place).expect("a directory");
            let text = format!(
                "terraform {{\n  backend \"s3\" {{\n    key = \"s{root}\"\n  }}\n}}\n\nresource \"aws_cloudwatch_log_group\" \"a\" {{\n  name              = \"s{root}\"\n  retention_in_days = {days}\n  tags              = {{ Environment = \"production\" }}\n}}\n"
            );
            std::fs::write(place.join("main.tf"), text).expect("a file");
        }
    }
    let arguments = ["diff", "before", "after", "--format", "json"];
    Input::Command(
        arguments.map(str::to_owned).to_vec(),
        directory.to_path_buf(),
    )
}

/// A repository with so many commits, of which the last one is judged.
fn history(directory: &Path, count: usize) -> Input {
    std::fs::create_dir_all(directory).expect("a directory");
    let git = |arguments: &[&str]| {
        let mut command = Command::new("git");
        command
            .args(arguments)
            .current_dir(directory)
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        command
    };
    let mut stream = String::new();
    for commit in 0..count {
        let text = format!(
            "resource \"aws_cloudwatch_log_group\" \"a\" {{\n  name              = \"a\"\n  retention_in_days = {}\n}}\n",
            commit + 1
        );
        let _ = write!(
            stream,
            "commit refs/heads/main\ncommitter bench <bench@example.com> {} +0000\ndata 1\nx\nM 644 inline main.tf\ndata {}\n{text}\n",
            1_700_000_000 + commit,
            text.len()
        );
    }
    let made = git(&["init", "-q", "-b", "main", "."])
        .status()
        .is_ok_and(|status| status.success());
    assert!(made, "git makes a repository");
    let mut import = git(&["fast-import", "--quiet"])
        .stdin(Stdio::piped())
        .spawn()
        .expect("git runs");
    if let Some(mut pipe) = import.stdin.take() {
        std::io::Write::write_all(&mut pipe, stream.as_bytes()).expect("git reads");
    }
    assert!(
        import.wait().is_ok_and(|status| status.success()),
        "git imports"
    );
    let base = if count > 1 { "main~1" } else { "main" };
    let arguments = ["diff", "--base", base, "--head", "main", "--format", "json"];
    Input::Command(
        arguments.map(str::to_owned).to_vec(),
        directory.to_path_buf(),
    )
}
