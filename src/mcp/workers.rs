//! A few threads that do what is asked. A judgement uses all cores by itself, so
//! that more of them would only hold more plans in memory at once.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::{mpsc, oneshot};

use crate::error::Error;

/// Calls that run at once.
pub(super) const AT_ONCE: usize = 4;
/// Most calls that wait.
const MOST_WAITING: usize = 1_000;

type Job = Box<dyn FnOnce() + Send>;

/// The threads.
pub(super) struct Workers {
    queue: SyncSender<Job>,
}

/// How far a call is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    /// It reads its input.
    Read,
    /// It judges.
    Judge,
    /// It judges again, with the fix.
    JudgeAgain,
    /// It writes the answer.
    Write,
}

/// Why a call has no result.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// The client does not want it any more.
    Cancelled,
    /// It could not be judged.
    Refused(Box<Error>),
    /// A defect of blastgate.
    Panicked,
    /// Too many calls wait.
    Busy,
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Stop::Refused(Box::new(error))
    }
}

/// What a call tells while it runs, and what it is told.
pub(super) struct Course {
    cancelled: Arc<AtomicBool>,
    stages: mpsc::UnboundedSender<Stage>,
}

/// The other end of a [`Course`].
pub(super) struct Running<T> {
    /// Set when the client cancels; the call ends before its next stage.
    pub(super) cancelled: Arc<AtomicBool>,
    /// Stages as they are reached.
    pub(super) stages: mpsc::UnboundedReceiver<Stage>,
    /// The result; closed without one after a panic.
    pub(super) result: oneshot::Receiver<Result<T, Stop>>,
}

impl Course {
    /// Tells that a stage is reached.
    ///
    /// # Errors
    /// [`Stop::Cancelled`] when nobody wants the result.
    pub(super) fn reach(&self, stage: Stage) -> Result<(), Stop> {
        if self.cancelled.load(Ordering::Relaxed) {
            return Err(Stop::Cancelled);
        }
        // The receiver is gone when the call was given up; then the next stage ends it.
        let _ = self.stages.send(stage);
        Ok(())
    }
}

impl Workers {
    /// Starts some threads.
    ///
    /// # Errors
    /// When the system gives none.
    pub(super) fn start(count: usize) -> std::io::Result<Self> {
        let (queue, jobs) = sync_channel(MOST_WAITING);
        let jobs = Arc::new(Mutex::new(jobs));
        for _ in 0..count {
            let jobs = jobs.clone();
            std::thread::Builder::new()
                .stack_size(crate::app::STACK)
                .spawn(move || {
                    while let Some(job) = next(&jobs) {
                        job();
                    }
                })?;
        }
        Ok(Workers { queue })
    }

    /// Lets a thread do something. A panic in it ends this call only.
    ///
    /// # Errors
    /// [`Stop::Busy`] when too many calls wait already.
    pub(super) fn run<T: Send + 'static>(
        &self,
        task: impl FnOnce(&Course) -> Result<T, Stop> + Send + 'static,
    ) -> Result<Running<T>, Stop> {
        let cancelled = Arc::new(AtomicBool::new(false));
        let (stages, reached) = mpsc::unbounded_channel();
        let (sender, result) = oneshot::channel();
        let course = Course {
            cancelled: cancelled.clone(),
            stages,
        };
        let job = move || {
            let done = catch_unwind(AssertUnwindSafe(|| {
                // One that was given up while it waited does not begin.
                if course.cancelled.load(Ordering::Relaxed) {
                    return Err(Stop::Cancelled);
                }
                task(&course)
            }));
            let _ = sender.send(done.unwrap_or(Err(Stop::Panicked)));
        };
        self.queue.try_send(Box::new(job)).map_err(|_| Stop::Busy)?;
        Ok(Running {
            cancelled,
            stages: reached,
            result,
        })
    }
}

/// Waits for the next job; `None` when no more can come.
fn next(jobs: &Mutex<Receiver<Job>>) -> Option<Job> {
    jobs.lock()
        .unwrap_or_else(PoisonError::into_inner)
        .recv()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_ends_one_call_and_no_other() {
        let workers = Workers::start(1).expect("a thread");
        let bad = workers
            .run::<u8>(|_| panic!("on purpose"))
            .expect("a place");
        let good = workers.run(|_| Ok(7)).expect("a place");
        assert_eq!(bad.result.blocking_recv(), Ok(Err(Stop::Panicked)));
        assert_eq!(good.result.blocking_recv(), Ok(Ok(7)));
    }

    #[test]
    fn a_cancelled_call_ends_at_its_next_stage_or_never_begins() {
        let workers = Workers::start(1).expect("a thread");
        let (go, wait) = std::sync::mpsc::channel::<()>();
        let first = workers
            .run::<()>(move |course| {
                course.reach(Stage::Read)?;
                let _ = wait.recv();
                course.reach(Stage::Judge)?;
                unreachable!("it was cancelled")
            })
            .expect("a place");
        let second = workers
            .run::<()>(|_| unreachable!("it was cancelled"))
            .expect("a place");
        second.cancelled.store(true, Ordering::Relaxed);
        first.cancelled.store(true, Ordering::Relaxed);
        go.send(()).expect("the first call waits");
        assert_eq!(first.result.blocking_recv(), Ok(Err(Stop::Cancelled)));
        assert_eq!(second.result.blocking_recv(), Ok(Err(Stop::Cancelled)));
    }

    #[test]
    fn calls_run_at_once() {
        let workers = Workers::start(2).expect("threads");
        let (tell, told) = std::sync::mpsc::channel::<u8>();
        let waits = workers
            .run(move |_| Ok(told.recv().expect("the other call runs")))
            .expect("a place");
        let tells = workers
            .run(move |_| tell.send(7).map_err(|_| Stop::Busy))
            .expect("a place");
        assert_eq!(waits.result.blocking_recv(), Ok(Ok(7)));
        assert_eq!(tells.result.blocking_recv(), Ok(Ok(())));
    }
}
