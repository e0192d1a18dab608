//! Chance that can be had again: by the seed that a test printed.

use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;

/// A generator of chance (`SplitMix64`).
#[derive(Clone, Debug)]
pub struct Dice(u64);

impl Dice {
    /// By `ACQUAINT_TEST_SEED`, or by a new seed; whoever tells it can be followed.
    pub fn cast() -> (Self, u64) {
        let given = std::env::var("ACQUAINT_TEST_SEED").ok();
        let seed = match given {
            Some(text) => text.parse().expect("ACQUAINT_TEST_SEED is a number"),
            None => RandomState::new().hash_one(0) >> 16,
        };
        (Self(seed), seed)
    }

    /// Dice of somebody's own, which follow from these.
    pub fn split(&mut self) -> Self {
        Self(self.next())
    }

    /// A number below this one.
    pub fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end.max(1)).expect("a number");
        usize::try_from(self.next() % end).expect("a number below")
    }

    /// Puts a list into some order.
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for end in (1..list.len()).rev() {
            let other = self.below(end + 1);
            list.swap(end, other);
        }
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }
}

/// Whether the tests have all the time they want: `ACQUAINT_TEST_LONG=1`.
pub fn is_long() -> bool {
    std::env::var("ACQUAINT_TEST_LONG").is_ok_and(|value| value == "1")
}
