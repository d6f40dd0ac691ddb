//! `risk-of-guard-loss`: words say that a guard is lost.

use crate::analysis::Analysis;
use crate::catalog::lexicon::Harm;
use crate::rules::detectors::words;
use crate::rules::{Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Change(detect);

fn detect(context: &Analysis<'_>, index: usize, out: &mut Vec<Detection>) {
    words::detect(context, index, Harm::Guard, out);
}
