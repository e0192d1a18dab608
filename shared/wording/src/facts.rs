//! What else people are told of an event, beside when and where it is: lines that letters and pages show alike.

use domain::event::details::Details;
use domain::schedule::Schedule;

use crate::{Text, texts, when};

/// What the place has for people who need it. None: nothing is said.
#[must_use]
pub fn access(details: &Details) -> Option<(Text, Text)> {
    let all = details.access.all().map(|fact| texts::access_fact(fact.as_str()));
    when::list(all).map(|all| (texts::facts_access(), all))
}

/// A label and what stands beside it, for each detail that is set, of an event or a date of it that is then.
#[must_use]
pub fn further(details: &Details, schedule: &Schedule) -> Vec<(Text, Text)> {
    // A date that was moved to before they open says nothing of doors.
    let doors = details.doors_open.filter(|opens| *opens < schedule.starts().time());
    let doors = doors.map(|opens| (texts::facts_doors_open(), texts::facts_doors_time(when::time(opens))));
    let moment = |local| when::moment(local, schedule.zone());
    let closes = details
        .rsvp_closes
        .map(|local| (texts::fact_answer_by(), moment(local)));
    doors.into_iter().chain(closes).collect()
}
