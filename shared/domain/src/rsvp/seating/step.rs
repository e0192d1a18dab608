//! One change of one party's status, and why: what the seat log keeps, and is replayed from.

use serde::{Deserialize, Serialize};

use super::Actor;
use crate::rsvp::status::RsvpStatus;
use crate::values::ids::InvitationId;
use crate::values::words;

/// Why a status changed; kept in the seat log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The person, or the organizer for them, answered.
    Answered,
    /// Seats came free, and this party was next.
    NextInLine,
    /// Seats came free, or were left, and this was the first party that fits and can be told; those ahead were skipped.
    FirstThatFits,
    /// Seats came free, and this party was passed over: it keeps its place in the queue, since no letter reaches it.
    Unreachable,
    /// The organizer took the invitation back.
    Withdrawn,
    /// The organizer invited the person again.
    InvitedAgain,
    /// The person asked for a seat on the event's page: one is held until they confirm it.
    Asked,
    /// The time for which a seat was held is up, and nobody confirmed it.
    NotConfirmed,
    /// The organizer accepts or declines each: what is free waits for that.
    NeedsApproval,
    /// The organizer accepted the request.
    Accepted,
    /// The organizer declined the request.
    NotAccepted,
    /// The mail server took the letter about an offer: its time runs from then.
    LetterTaken,
    /// The event was moved, and an offer's time with it.
    EventMoved,
    /// Seats are offered to several no longer: the event was moved, or its organizer wants it otherwise.
    SharedNoLonger,
    /// The event is on again, and an offer's time begins anew.
    EventRestored,
    /// The time of an offer is up, and nobody took it.
    OfferLapsed,
    /// Somebody else was faster: the party keeps its place in the queue.
    TakenByOthers,
    /// The organizer set the event's rules aside for this person; the note beside the step says why.
    Overridden,
    /// Asked whether they still come, they said that they do.
    StillComing,
    /// Asked in time whether they still come, they said nothing.
    NotStillComing,
    /// Seats are drawn: everybody waits until then, whatever is free.
    EntersDraw,
    /// The party was drawn.
    Drawn,
    /// Who was accepted changed party or answers, and asks anew.
    ChangedSince,
}
words!(Reason, "answered, next_in_line, first_that_fits, unreachable, withdrawn, invited_again, asked, not_confirmed, needs_approval, accepted, not_accepted, overridden, letter_taken, event_moved, shared_no_longer, event_restored, offer_lapsed, taken_by_others, still_coming, not_still_coming, enters_draw, drawn, changed_since",
    Answered => "answered", NextInLine => "next_in_line", FirstThatFits => "first_that_fits",
    Unreachable => "unreachable", Withdrawn => "withdrawn", InvitedAgain => "invited_again",
    Asked => "asked", NotConfirmed => "not_confirmed", NeedsApproval => "needs_approval", Accepted => "accepted",
    NotAccepted => "not_accepted", Overridden => "overridden", LetterTaken => "letter_taken",
    EventMoved => "event_moved", SharedNoLonger => "shared_no_longer", EventRestored => "event_restored", OfferLapsed => "offer_lapsed", TakenByOthers => "taken_by_others",
    StillComing => "still_coming", NotStillComing => "not_still_coming", EntersDraw => "enters_draw", Drawn => "drawn",
    ChangedSince => "changed_since");

/// One change of one party's status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Whose.
    pub invitation: InvitationId,
    /// Where the party stood.
    pub from: RsvpStatus,
    /// Where it stands now.
    pub to: RsvpStatus,
    /// Why.
    pub reason: Reason,
    /// Who took it.
    pub actor: Actor,
}

impl Step {
    /// Whether nothing changes but until when an offer is kept, or that a seat was confirmed, which is no news to anybody.
    #[must_use]
    pub fn only_runs(&self) -> bool {
        if self.from == self.to {
            return true;
        }
        let is_same_offer = self.from.offer().is_some() && self.from.is_offer_of(self.to);
        is_same_offer && self.from.guests() == self.to.guests()
    }

    /// What happened, in a word.
    #[must_use]
    pub fn what(&self) -> &'static str {
        match (self.from, self.to) {
            (from, to) if from == to && self.reason == Reason::Overridden => "rules_changed",
            (from, to) if from == to && self.reason == Reason::StillComing => "still_coming",
            (from, to) if from == to => "passed_over",
            (RsvpStatus::Going { .. }, RsvpStatus::Going { .. })
            | (RsvpStatus::Waiting { .. }, RsvpStatus::Waiting { .. })
            | (RsvpStatus::Requested { .. }, RsvpStatus::Requested { .. }) => "party_changed",
            (RsvpStatus::Held { .. } | RsvpStatus::Going { .. }, RsvpStatus::Unanswered) => "released",
            (RsvpStatus::Held { .. }, RsvpStatus::Going { .. }) => "confirmed",
            (RsvpStatus::Waiting { .. }, RsvpStatus::Going { .. }) if self.reason == Reason::Drawn => "drawn",
            (RsvpStatus::Waiting { .. } | RsvpStatus::Offered { .. }, RsvpStatus::Going { .. })
                if self.actor == Actor::System =>
            {
                "promoted"
            }
            (from @ RsvpStatus::Offered { .. }, to) if to.offer().is_some() && from.is_offer_of(to) => "offer_runs",
            (_, RsvpStatus::Offered { .. }) => "offered",
            (RsvpStatus::Offered { .. }, RsvpStatus::Going { .. }) => "taken",
            (RsvpStatus::Offered { .. }, RsvpStatus::Unanswered) => "lapsed",
            (RsvpStatus::Offered { .. }, RsvpStatus::Waiting { .. }) => "taken_back",
            (_, RsvpStatus::Going { .. }) if self.reason == Reason::Accepted => "accepted",
            (_, RsvpStatus::Requested { .. }) => "requested",
            (_, RsvpStatus::NotAccepted { .. }) => "not_accepted",
            (_, RsvpStatus::Held { .. }) => "held",
            (_, RsvpStatus::Going { .. }) => "seated",
            (_, RsvpStatus::Waiting { .. }) => "waitlisted",
            (_, RsvpStatus::Maybe) => "maybe",
            (_, RsvpStatus::Declined) => "declined",
            (_, RsvpStatus::Withdrawn) => "withdrawn",
            (_, RsvpStatus::Unanswered) => "invited",
        }
    }
}
