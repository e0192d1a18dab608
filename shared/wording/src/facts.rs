//! What else people are told of an event, beside when and where it is: lines that letters and pages show alike.

use domain::event::details::Details;
use domain::schedule::Schedule;

use crate::{Text, texts, when};

/// A label and what stands beside it, for each detail that is set, of an event or a date of it that is then.
#[must_use]
pub fn further(details: &Details, schedule: &Schedule) -> Vec<(Text, Text)> {
    let moment = |local| when::moment(local, schedule.zone());
    let closes = details
        .rsvp_closes
        .map(|local| (texts::fact_answer_by(), moment(local)));
    closes.into_iter().collect()
}
