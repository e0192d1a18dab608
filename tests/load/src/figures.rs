//! From several turns to one figure.

/// One turn: ours, and what it is measured against.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pair {
    /// Ours.
    pub(crate) ours: f64,
    /// The raw limit, in the same unit.
    pub(crate) raw: f64,
}

impl Pair {
    /// Ours as a part of the raw limit.
    pub(crate) fn ratio(&self) -> f64 {
        self.ours / self.raw
    }
}

/// Smallest, middle and largest.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Summary {
    /// The smallest.
    pub(crate) min: f64,
    /// The median; of an even number the upper one.
    pub(crate) median: f64,
    /// The largest.
    pub(crate) max: f64,
}

impl Summary {
    /// `None` of nothing.
    pub(crate) fn of(values: impl IntoIterator<Item = f64>) -> Option<Self> {
        let values = sorted(values);
        Some(Self {
            min: *values.first()?,
            median: *values.get(values.len() / 2)?,
            max: *values.last()?,
        })
    }
}

/// The value that so many hundredths of all do not exceed.
pub(crate) fn percentile(values: impl IntoIterator<Item = f64>, hundredths: usize) -> Option<f64> {
    let values = sorted(values);
    let rank = (values.len() * hundredths).div_ceil(100).max(1);
    values.get(rank - 1).copied()
}

fn sorted(values: impl IntoIterator<Item = f64>) -> Vec<f64> {
    let mut values: Vec<f64> = values.into_iter().collect();
    values.sort_unstable_by(f64::total_cmp);
    values
}

/// A number with as many digits as mean something.
pub(crate) fn short(value: f64) -> String {
    match value {
        value if value >= 100.0 => format!("{value:.0}"),
        value if value >= 10.0 => format!("{value:.1}"),
        value if value >= 0.1 => format!("{value:.2}"),
        value => format!("{value:.3}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summary_has_the_middle_one() {
        let summary = Summary::of([3.0, 1.0, 2.0]).unwrap();
        assert_eq!(
            (short(summary.min), short(summary.median), short(summary.max)),
            ("1.00".into(), "2.00".into(), "3.00".into())
        );
        assert_eq!(Summary::of([]), None);
    }

    #[test]
    fn the_99th_of_a_hundred() {
        let hundred = || (1..=100).map(f64::from);
        assert_eq!(percentile(hundred(), 99).map(short), Some("99.0".to_owned()));
        assert_eq!(percentile(hundred(), 50).map(short), Some("50.0".to_owned()));
        assert_eq!(percentile([], 50), None);
    }
}
