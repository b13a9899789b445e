//! Chance that can be repeated.

/// The same seed and name, the same rolls.
pub(crate) struct Dice(u64);

impl Dice {
    /// For one class of faults, so that a further class changes nothing in the others.
    pub(crate) fn new(seed: u64, name: &str) -> Self {
        let mixed = name
            .bytes()
            .fold(seed ^ 0x9E37_79B9_7F4A_7C15, |hash, byte| {
                (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
            });
        Self(mixed | 1)
    }

    /// A number below `bound`; 0 when there is none.
    pub(crate) fn roll(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % bound.max(1) as u64).unwrap()
    }

    /// One of them.
    pub(crate) fn pick<T>(&mut self, mut from: Vec<T>) -> Option<T> {
        if from.is_empty() {
            return None;
        }
        let at = self.roll(from.len());
        Some(from.swap_remove(at))
    }
}
