//! Time on the processor, of all threads, so that other work on the machine is
//! no matter.

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::Bencher;

/// Time that all threads of the process have spent on processors; wall time
/// where the system does not tell.
pub(crate) fn spent(start: Instant) -> Duration {
    let threads = std::fs::read_dir("/proc/self/task").into_iter().flatten();
    let spent: u64 = threads
        .filter_map(|thread| {
            let text = std::fs::read_to_string(thread.ok()?.path().join("schedstat")).ok()?;
            text.split_whitespace().next()?.parse::<u64>().ok()
        })
        .sum();
    if spent == 0 {
        return start.elapsed();
    }
    Duration::from_nanos(spent)
}

/// Measures the time that something takes of all processors together.
#[allow(dead_code, reason = "not every bench uses criterion")]
pub(crate) fn on_processor<T>(b: &mut Bencher<'_>, mut run: impl FnMut() -> T) {
    let start = Instant::now();
    b.iter_custom(|times| {
        let before = spent(start);
        for _ in 0..times {
            black_box(run());
        }
        spent(start).saturating_sub(before)
    });
}
