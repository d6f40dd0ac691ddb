//! `risk-of-loss`: words say that entries are lost.

use crate::analysis::Analysis;
use crate::catalog::lexicon::Harm;
use crate::rules::detectors::words;
use crate::rules::{Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Change(detect);

fn detect(context: &Analysis<'_>, index: usize, out: &mut Vec<Detection>) {
    words::detect(context, index, Harm::Loss, out);
}
