//! Where the points of a picture lie: courses over the hours before a start, scales with round numbers, paths of SVG. Pure.

use std::fmt::Write;

/// Sides of a picture in its own units. It is stretched to the width that there is.
pub(super) const WIDTH: f64 = 1_000.0;
pub(super) const HEIGHT: f64 = 400.0;

/// Steps are drawn no closer to each other.
const HAIR: f64 = 4.0;

/// Parts into which both scales are divided; each end of one is labelled.
pub(super) const PARTS: u32 = 4;

/// A number that changes over the hours before a start.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Course {
    /// Hours before the start, the most first, and the number from then on.
    steps: Vec<(f64, u32)>,
}

impl Course {
    /// The sums of changes: hours before the start, and by how much. What comes after the start counts as at it.
    pub(super) fn of(changes: impl IntoIterator<Item = (f64, i64)>) -> Self {
        let mut sum = 0_i64;
        let steps = changes.into_iter().map(|(hours, change)| {
            sum += change;
            (hours.max(0.0), u32::try_from(sum).unwrap_or(0))
        });
        Self { steps: steps.collect() }
    }

    /// Hours before the start at which it begins; none: it never changed.
    pub(super) fn begins(&self) -> Option<f64> {
        self.steps.first().map(|(hours, _)| *hours)
    }

    /// The most that it ever was.
    pub(super) fn most(&self) -> u32 {
        self.steps.iter().map(|(_, number)| *number).max().unwrap_or(0)
    }

    /// The number so many hours before the start.
    pub(super) fn at(&self, hours: f64) -> u32 {
        let before = self.steps.iter().take_while(|(at, _)| *at >= hours);
        before.last().map_or(0, |(_, number)| *number)
    }
}

/// The scale of time: from so many units before the start to it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Span {
    pub(super) units: u32,
    pub(super) is_days: bool,
}

impl Span {
    /// The least that holds so many hours, in parts of whole units.
    pub(super) fn holding(hours: f64) -> Self {
        let is_days = hours > 48.0;
        let unit = if is_days { 24.0 } else { 1.0 };
        let parts = (hours / unit / f64::from(PARTS)).ceil().clamp(1.0, 250.0);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 1 to 250")]
        let parts = parts as u32;
        Self {
            units: parts * PARTS,
            is_days,
        }
    }

    pub(super) fn hours(self) -> f64 {
        f64::from(self.units) * if self.is_days { 24.0 } else { 1.0 }
    }

    /// Its marks in units before the start, the most first.
    pub(super) fn marks(self) -> impl Iterator<Item = u32> {
        (0..=PARTS).map(move |mark| self.units - mark * (self.units / PARTS))
    }

    fn x(self, hours: f64) -> f64 {
        (1.0 - hours / self.hours()).clamp(0.0, 1.0) * WIDTH
    }
}

/// The least round number, in so many equal whole parts, that is not less.
pub(super) fn round_top(most: u32) -> u32 {
    let mut ten = 1;
    loop {
        for one in [1, 2, 3, 5] {
            let top = one * ten * PARTS;
            if top >= most {
                return top;
            }
        }
        ten *= 10;
    }
}

/// How high a number lies.
pub(super) fn y(number: u32, top: u32) -> f64 {
    (1.0 - f64::from(number) / f64::from(top.max(1))).clamp(0.0, 1.0) * HEIGHT
}

/// The outline of a course as stairs, which ends so many hours before the start. Of steps that lie within a hair of each
/// other the last is drawn.
pub(super) fn stairs(course: &Course, span: Span, top: u32, end: f64) -> String {
    let hair = |hours: f64| (span.x(hours) / HAIR).floor();
    let mut path = format!("M{:.0} {HEIGHT:.0}", course.begins().map_or(0.0, |hours| span.x(hours)));
    let mut steps = course.steps.iter().peekable();
    while let Some((hours, number)) = steps.next() {
        let is_covered = steps.peek().is_some_and(|(next, _)| hair(*next) <= hair(*hours));
        if !is_covered {
            // Writing to a string can't fail.
            let _ = write!(path, "H{:.0}V{:.0}", span.x(*hours), y(*number, top));
        }
    }
    path + &format!("H{:.0}", span.x(end))
}

/// The same as an area above the ground.
pub(super) fn area(course: &Course, span: Span, top: u32, end: f64) -> String {
    format!("{}V{HEIGHT:.0}z", stairs(course, span, top, end))
}

/// A share of a whole in hundredths, so that what is there at all is seen.
pub(super) fn share(part: u32, whole: u32) -> u32 {
    if part == 0 {
        return 0;
    }
    let share = u64::from(part) * 100 / u64::from(whole.max(1));
    u32::try_from(share).unwrap_or(100).clamp(1, 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_course_is_the_sum_of_what_changed() {
        let course = Course::of([(50.0, 2), (10.0, 3), (4.0, -1), (-3.0, 1)]);
        let seen = [60.0, 50.0, 11.0, 10.0, 5.0, 1.0, 0.0].map(|hours| course.at(hours));
        assert_eq!(seen, [0, 2, 2, 5, 5, 4, 5]);
        assert_eq!((course.begins(), course.most()), (Some(50.0), 5));
        assert_eq!(Course::default().at(0.0), 0);
    }

    #[test]
    fn scales_are_round_and_hold_what_is_shown() {
        for (most, top) in [
            (0, 4),
            (1, 4),
            (4, 4),
            (5, 8),
            (12, 12),
            (13, 20),
            (41, 80),
            (1_999, 2_000),
            (2_001, 4_000),
        ] {
            assert_eq!(round_top(most), top, "{most}");
        }
        let span = |hours| {
            let span = Span::holding(hours);
            (span.units, span.is_days)
        };
        assert_eq!(
            [span(0.0), span(3.0), span(48.0)],
            [(4, false), (4, false), (48, false)]
        );
        assert_eq!(
            [span(49.0), span(24.0 * 9.5), span(1e9)],
            [(4, true), (12, true), (1_000, true)]
        );
        assert_eq!(Span::holding(200.0).marks().collect::<Vec<_>>(), [12, 9, 6, 3, 0]);
    }

    #[test]
    fn two_thousand_answers_are_a_short_path_within_the_picture() {
        let course = Course::of((0..2_000).map(|number| (f64::from(2_000 - number) / 10.0, 1)));
        let span = Span::holding(200.0);
        let path = stairs(&course, span, round_top(course.most()), 0.0);
        assert!((1_000..5_000).contains(&path.len()), "{}", path.len());
        assert!(path.ends_with("V0H1000") && path.starts_with("M306 400H"), "{path}");
        let one = Course::of([(12.0, 1)]);
        assert_eq!(stairs(&one, Span::holding(12.0), 4, 6.0), "M0 400H0V300H500");
        assert_eq!(area(&one, Span::holding(12.0), 4, 0.0), "M0 400H0V300H1000V400z");
    }

    #[test]
    fn what_is_there_is_seen() {
        assert_eq!(
            [share(0, 9), share(1, 2_000), share(9, 9), share(3, 0)],
            [0, 1, 100, 100]
        );
    }
}
