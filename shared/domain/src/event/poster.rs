//! Three words by which the address of an event's poster is known: easy to type off a wall, and hard to guess from home.
//! When they let people check in.

use std::fmt;
use std::time::Duration;

use super::{Event, EventPlan, EventStatus};
use crate::values::instant::Instant;

/// A poster is of use from so long before a start.
const BEFORE: Duration = Duration::from_hours(1);

/// Three words with hyphens between.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PosterWords(String);

impl PosterWords {
    /// Words by chance.
    #[must_use]
    pub fn by_chance(chance: [u8; 3]) -> Self {
        let words = chance.map(|octet| WORDS.get(usize::from(octet)).copied().unwrap_or("acorn"));
        Self(words.join("-"))
    }

    /// Takes what was made before, as the database gives it back.
    #[must_use]
    pub fn trusted(words: String) -> Self {
        Self(words)
    }

    /// What somebody typed, as words are kept; it need not be any.
    #[must_use]
    pub fn typed(text: &str) -> Self {
        let letters = |c: char| c.is_ascii_alphabetic();
        let words = text.split(|c| !letters(c)).filter(|word| !word.is_empty());
        let words: Vec<String> = words.take(4).map(str::to_ascii_lowercase).collect();
        Self(words.join("-"))
    }

    /// The words, with hyphens between.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The words, with spaces between.
    #[must_use]
    pub fn spaced(&self) -> String {
        self.0.replace('-', " ")
    }
}

impl fmt::Display for PosterWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl EventPlan {
    /// Whether it has a door, where people show a code and a poster hangs: it does not take place online alone.
    #[must_use]
    pub fn has_door(&self) -> bool {
        self.venue.is_some() || self.online_url.is_none()
    }
}

impl Event {
    /// Whether its poster lets people check in: from an hour before a date that takes place until its end, if it has a door.
    #[must_use]
    pub fn poster_is_on(&self, now: Instant) -> bool {
        let dates = self.plan.occurrences();
        let mut dates = dates.iter().filter(|date| !date.is_called_off());
        self.status == EventStatus::Published
            && self.plan.has_door()
            && dates.any(|date| now >= date.schedule.starts_at().minus(BEFORE) && now < date.schedule.ends_at())
    }
}

/// 256 of them.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "acorn", "alder", "amber", "anchor", "apple", "arbor", "arrow", "aspen", "atlas", "autumn", "bakery",
    "balloon", "bamboo", "banjo", "barley", "basket", "beacon", "beech", "berry", "biscuit", "blanket", "blossom",
    "bonfire", "bottle", "branch", "bread", "breeze", "bridge", "brook", "butter", "button", "cabin", "cactus",
    "camera", "canoe", "canvas", "canyon", "caramel", "carrot", "castle", "cedar", "cello", "cherry", "chimney",
    "cinnamon", "circle", "citrus", "clarinet", "clock", "clover", "coast", "cobalt", "coconut", "compass",
    "copper", "coral", "corner", "cradle", "crane", "crayon", "cricket", "crystal", "daisy", "delta", "desert",
    "diamond", "dolphin", "drum", "eagle", "echo", "elder", "ember", "falcon", "feather", "fennel", "fern",
    "field", "finch", "flint", "flute", "forest", "fountain", "fox", "galaxy", "garden", "garlic", "ginger",
    "glacier", "glass", "globe", "goose", "grape", "gravel", "guitar", "hammock", "harvest", "hazel", "heron",
    "hill", "honey", "hornet", "island", "ivory", "ivy", "jacket", "jelly", "jigsaw", "juniper", "kayak", "kettle",
    "kitten", "koala", "ladder", "lagoon", "lark", "laurel", "lavender", "lemon", "lighthouse", "lily", "lime",
    "linen", "lizard", "llama", "lotus", "lunch", "magnet", "magpie", "maple", "marble", "market", "marsh",
    "meadow", "meteor", "mint", "mirror", "mitten", "moon", "mountain", "muffin", "mustard", "nectar", "needle",
    "nickel", "north", "nutmeg", "oak", "ocean", "olive", "onion", "opal", "orange", "orchard", "orchid", "otter",
    "oven", "owl", "paddle", "palm", "panda", "paper", "parade", "parrot", "peach", "peanut", "pearl", "pelican",
    "pencil", "pepper", "piano", "picnic", "pine", "planet", "plum", "pocket", "polar", "poppy", "potato",
    "prairie", "pretzel", "pumpkin", "quartz", "quilt", "quiver", "rabbit", "radish", "rain", "raven", "reef",
    "ribbon", "robin", "rocket", "rose", "ruby", "saddle", "sage", "sail", "salmon", "sand", "satin", "scarf",
    "shell", "shore", "silver", "slate", "snow", "sofa", "sparrow", "spice", "spinach", "spruce", "squirrel",
    "star", "stone", "stove", "summer", "sunset", "swan", "syrup", "tango", "teapot", "temple", "thimble",
    "thunder", "tiger", "timber", "toast", "tomato", "torch", "tower", "trail", "train", "tree", "tulip", "tunnel",
    "turnip", "turtle", "valley", "velvet", "village", "vine", "violet", "waffle", "wagon", "walnut", "water",
    "wave", "wheat", "whistle", "willow", "window", "winter", "wool", "yarn", "zebra", "zephyr",
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::fixture;
    use crate::values::text::WebUrl;

    #[test]
    fn words_are_told_apart_however_they_are_typed() {
        assert_eq!(WORDS.iter().collect::<BTreeSet<_>>().len(), 256);
        let words = PosterWords::by_chance([0, 9, 255]);
        assert_eq!(
            PosterWords::typed(&format!(" {} ", words.spaced().to_uppercase())),
            words
        );
        assert_ne!(PosterWords::typed("../amber/"), words);
    }

    #[test]
    fn a_poster_is_on_from_an_hour_before_to_the_end() {
        let event = fixture::published();
        let (starts_at, ends_at) = (event.plan.schedule.starts_at(), event.plan.schedule.ends_at());
        let minute = Duration::from_mins(1);
        assert!(event.poster_is_on(starts_at.minus(BEFORE)) && event.poster_is_on(ends_at.minus(minute)));
        assert!(!event.poster_is_on(starts_at.minus(BEFORE + minute)) && !event.poster_is_on(ends_at));
        assert!(!fixture::draft().poster_is_on(starts_at));
        let mut online = event;
        online.plan.venue = None;
        online.plan.online_url = Some(WebUrl::parse("https://meet.example.org/x").unwrap());
        assert!(!online.poster_is_on(starts_at), "there is no door");
    }
}
