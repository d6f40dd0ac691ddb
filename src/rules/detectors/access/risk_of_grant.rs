//! `risk-of-grant`: words say that more may be done, or by others.

use crate::analysis::Analysis;
use crate::catalog::lexicon::Harm;
use crate::rules::detectors::access::joins_rulers;
use crate::rules::detectors::words;
use crate::rules::{Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Change(detect);

fn detect(context: &Analysis<'_>, index: usize, out: &mut Vec<Detection>) {
    let told = out.len();
    words::detect(context, index, Harm::Grants, out);
    // What the words say of the object is told once.
    if out.len() == told {
        out.extend(joins_rulers::detect(context, index));
    }
}
