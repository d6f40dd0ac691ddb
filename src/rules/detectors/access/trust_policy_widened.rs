//! `trust-policy-widened`: more identities may assume a role.

use crate::analysis::Analysis;
use crate::rules::{CaseName, Detection, Detector};

use super::policies::Question;

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Change(detect);

const QUESTION: Question = Question {
    trust: true,
    widened: CaseName("widened"),
    granted: CaseName("granted"),
    unclear: CaseName("unclear"),
    new: CaseName("new"),
    reads: None,
};

fn detect(context: &Analysis<'_>, index: usize, out: &mut Vec<Detection>) {
    QUESTION.ask(context, index, out);
}
