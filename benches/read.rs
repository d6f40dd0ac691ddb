//! What reading a plan costs, and judging it whole, beside the least that a reader with a document
//! tree pays. `BLASTGATE_PLAN=FILE` measures a plan of your own.

use std::fmt::Write as _;
use std::hint::black_box;

use blastgate::decide::approval::Evidence;
use blastgate::gate::{Judge, judge};
use blastgate::input::{Limits, read};
use blastgate::policy::Policy;
use blastgate::render::json;
use blastgate::report::build::Options;
use blastgate::rules::RuleSet;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

/// A plan of `count` resources, one in five of which changes, with a prior state.
fn generated(count: usize) -> String {
    let policy = r#"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\"}]}"#;
    let values = |n: usize| {
        format!(
            r#"{{"arn":"arn:aws:s3:::bucket-{n}","bucket":"bucket-{n}","force_destroy":false,"id":"bucket-{n}","policy":"{policy}","tags":{{"env":"prod","team":"payments","number":"{n}"}},"timeouts":null,"versioning":[{{"enabled":true,"mfa_delete":false}}],"website":[]}}"#
        )
    };
    let head = |n: usize| {
        format!(
            r#""address":"module.app[\"{n}\"].aws_s3_bucket.data[{n}]","mode":"managed","type":"aws_s3_bucket","name":"data","index":{n},"provider_name":"registry.terraform.io/hashicorp/aws""#
        )
    };
    let mut planned = String::new();
    let mut changes = String::new();
    let mut state = String::new();
    for n in 0..count {
        let comma = if n > 0 { "," } else { "" };
        let action = if n % 5 == 0 { "update" } else { "no-op" };
        let (head, values) = (head(n), values(n));
        let _ = write!(planned, r#"{comma}{{{head},"values":{values}}}"#);
        let _ = write!(
            changes,
            r#"{comma}{{{head},"module_address":"module.app[\"{n}\"]","change":{{"actions":["{action}"],"before":{values},"after":{values},"after_unknown":{{}},"before_sensitive":{{"tags":{{}}}},"after_sensitive":{{"tags":{{}}}}}}}}"#
        );
        let _ = write!(
            state,
            r#"{comma}{{{head},"values":{values},"sensitive_values":{{}},"depends_on":["module.net.aws_vpc.main","module.net.aws_kms_key.main"]}}"#
        );
    }
    format!(
        r#"{{"format_version":"1.2","terraform_version":"1.11.4","planned_values":{{"root_module":{{"resources":[{planned}]}}}},"resource_changes":[{changes}],"prior_state":{{"format_version":"1.0","values":{{"root_module":{{"resources":[{state}]}}}}}},"configuration":{{}},"applyable":true,"complete":true,"errored":false}}"#
    )
}

fn reading(criterion: &mut Criterion) {
    let text = match std::env::var_os("BLASTGATE_PLAN") {
        Some(path) => std::fs::read(path).expect("BLASTGATE_PLAN names a plan"),
        None => generated(5_000).into_bytes(),
    };
    let mut group = criterion.benchmark_group("read");
    group.sample_size(10);
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("blastgate", |bencher| {
        bencher.iter_with_setup(
            || text.clone(),
            |bytes| black_box(read(bytes, "plan.json", &Limits::default()).expect("a plan")),
        );
    });
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
    group.bench_function("blastgate, judged and reported as JSON", |bencher| {
        bencher.iter_with_setup(
            || text.clone(),
            |bytes| {
                let set = read(bytes, "plan.json", &Limits::default()).expect("a plan");
                black_box(json::report(&judge(&set, &setup)))
            },
        );
    });
    group.bench_function("serde_json to Value", |bencher| {
        bencher
            .iter(|| black_box(serde_json::from_slice::<serde_json::Value>(&text).expect("JSON")));
    });
    group.finish();
}

criterion_group!(benches, reading);
criterion_main!(benches);
