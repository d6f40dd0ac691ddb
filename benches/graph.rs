//! The graph and the radii beside the reading of the plan that they are made
//! from: at 1,000, 10,000 and 50,000 instances time per instance must stay the
//! same, and for every shape of plan the graph must cost less than the reading.
//!
//! It counts time on the processor, of all threads, so that other work on the
//! machine is no matter. `BLASTGATE_PLANS` names a directory with further plans
//! as JSON, which are measured too.

#![allow(missing_docs)]

#[path = "../tests/it/plans/mod.rs"]
mod plans;
mod processor;

use std::hint::black_box;

use blastgate::analysis::graph::{Graph, NodeId};
use blastgate::analysis::radius::radii_listing;
use blastgate::input::{Limits, read};
use blastgate::model::change::ChangeSet;
use criterion::measurement::WallTime;
use criterion::{
    BenchmarkGroup, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main,
};
use plans::Shape;
use processor::on_processor;

fn set(text: &str) -> ChangeSet {
    read(text.as_bytes().to_vec(), "plan.json", &Limits::default()).expect("a plan")
}

fn sources(set: &ChangeSet, graph: &Graph) -> Vec<NodeId> {
    (0..set.changes.len())
        .filter(|at| !set.changes[*at].action.is_no_op())
        .filter_map(|at| graph.of_change(at))
        .collect()
}

/// Reading, graph and radii of one plan.
fn stages(group: &mut BenchmarkGroup<'_, WallTime>, name: &str, text: &str) {
    let set = set(text);
    let graph = Graph::build(&set);
    let sources = sources(&set, &graph);
    group.throughput(Throughput::Elements(graph.len() as u64));
    group.bench_function(BenchmarkId::new("read", name), |b| {
        on_processor(b, || self::set(text));
    });
    group.bench_function(BenchmarkId::new("graph", name), |b| {
        on_processor(b, || Graph::build(black_box(&set)));
    });
    group.bench_function(BenchmarkId::new("radius", name), |b| {
        on_processor(b, || {
            radii_listing(black_box(&graph.clone()), &sources, &|_| (true, false), 100)
        });
    });
}

fn sizes(c: &mut Criterion) {
    let mut group = c.benchmark_group("size");
    group.sample_size(10);
    for size in [1_000, 10_000, 50_000] {
        let text = plans::plan(Shape::Mixed, size, 5);
        stages(&mut group, &size.to_string(), &text);
    }
    group.finish();
}

fn shapes(c: &mut Criterion) {
    let mut group = c.benchmark_group("shape");
    group.sample_size(10);
    for shape in Shape::ALL {
        for (share, replaced) in [("some", 5), ("all", 1)] {
            let text = plans::plan(shape, 10_000, replaced);
            stages(&mut group, &format!("{shape:?}-{share}"), &text);
        }
    }
    let more = std::env::var_os("BLASTGATE_PLANS").map(std::fs::read_dir);
    for entry in more.into_iter().flatten().flatten().flatten() {
        if let Ok(text) = std::fs::read_to_string(entry.path()) {
            stages(&mut group, &entry.file_name().to_string_lossy(), &text);
        }
    }
    group.finish();
}

criterion_group!(benches, sizes, shapes);
criterion_main!(benches);
