//! Counts for many sources at once.

/// Up to 64 counters for each word of bits, kept as binary digits across the
/// counters: adding one to any choice of them is a few word operations, where
/// counting bit by bit takes as many as there are bits set.
#[derive(Debug, Default)]
pub(super) struct Tally {
    /// Digits of the counters of each word, lowest first.
    words: Vec<Vec<u64>>,
}

impl Tally {
    pub(super) fn new(words: usize) -> Self {
        Tally {
            words: vec![Vec::new(); words],
        }
    }

    /// Adds one to the counters of a word whose bits are set.
    pub(super) fn add(&mut self, word: usize, bits: u64) {
        let mut carry = bits;
        for digit in &mut self.words[word] {
            if carry == 0 {
                return;
            }
            let sum = *digit ^ carry;
            carry &= *digit;
            *digit = sum;
        }
        if carry != 0 {
            self.words[word].push(carry);
        }
    }

    /// The counter at a position: 64 for each word.
    pub(super) fn get(&self, at: usize) -> usize {
        self.words[at / 64]
            .iter()
            .rev()
            .fold(0, |sum, digit| sum * 2 + (digit >> (at % 64) & 1) as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_each_bit() {
        let mut tally = Tally::new(2);
        for round in 0..1000u64 {
            tally.add(1, if round % 3 == 0 { 0b101 } else { 0b100 });
        }
        assert_eq!(
            (tally.get(64), tally.get(65), tally.get(66)),
            (334, 0, 1000)
        );
        assert_eq!(tally.get(0), 0);
    }
}
