//! Other times that people propose from their calendars.

pub(crate) mod list;

use domain::Instant;
use domain::schedule::Zone;
use store::rsvp::proposals::Proposal;
use wording::{Text, texts, when};

/// The times of a proposal in words; none: it has none.
pub(crate) fn times(zone: &Zone, proposal: &Proposal) -> Option<Text> {
    let moment = |at: Instant| when::moment(zone.local(at), zone);
    match (proposal.starts_at, proposal.ends_at) {
        (Some(starts), Some(ends)) => Some(texts::console_proposal_times(moment(ends), moment(starts))),
        (Some(at), None) | (None, Some(at)) => Some(moment(at)),
        (None, None) => None,
    }
}
