//! What a group is told of its helps in numbers, and from how many on.

/// What a group is told of its helps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// How many there were, of one person to another once.
    pub helps: usize,
    /// People who helped.
    pub helpers: usize,
    /// People who were helped.
    pub helped: usize,
    /// People who were helped, and after that helped somebody else than who had helped them.
    pub paid_forward: usize,
}

impl Sums {
    /// Fewer than this would tell of single people.
    pub const FEWEST: usize = 5;

    /// How many paid it forward, if that may be told.
    #[must_use]
    pub fn told_forward(&self) -> Option<usize> {
        Some(self.paid_forward).filter(|count| *count >= Self::FEWEST)
    }

    /// Whether they may be told: neither few helps nor few people are behind them.
    #[must_use]
    pub fn may_be_told(&self) -> bool {
        [self.helps, self.helpers, self.helped]
            .iter()
            .all(|count| *count >= Self::FEWEST)
    }
}
