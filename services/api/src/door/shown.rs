//! A person as the page of a door shows them.

use domain::event::Event;
use domain::invitation::Invitation;
use domain::rsvp::status::RsvpStatus;
use domain::{InvitationId, MailAddress};
use jiff::civil::Date;
use store::rsvp::invitations::InvitationListItem;
use wording::{Language, Text, texts, when};

use super::page::fresh_id;
use crate::error::ApiError;
use crate::events::questions::told;

/// One of those who may come.
pub(super) struct Person {
    pub(super) id: InvitationId,
    /// What they are called: by their address where they have no name.
    pub(super) name: String,
    /// How many they are to be.
    pub(super) party: u16,
    /// Whether they may be another number.
    pub(super) asks_party: bool,
    /// Where they stand, if they have no seat.
    pub(super) standing: Option<Text>,
    /// What they answered to questions that are marked for the door.
    pub(super) answers: Vec<String>,
    pub(super) here: Option<Here>,
    /// What the form calls the check-in that it sends.
    pub(super) given_id: String,
}

/// That they came.
pub(super) struct Here {
    pub(super) check_in: String,
    pub(super) told: Text,
    pub(super) is_walk_in: bool,
    /// How many there are at least once others of the party have come; none: all are here.
    pub(super) with_others: Option<u16>,
}

impl Person {
    pub(super) fn of(
        row: &InvitationListItem,
        event: &Event,
        day: Option<Date>,
        language: Language,
    ) -> Result<Self, ApiError> {
        let invitation = &row.invitation;
        let party = 1 + invitation.status.guests();
        let zone = event.plan.schedule.zone();
        let here = row.came.iter().find(|check_in| check_in.day == day).map(|check_in| {
            let at = when::time(zone.local(check_in.came_at).time());
            Here {
                check_in: check_in.id.to_string(),
                told: if check_in.party > 1 {
                    texts::door_came_party(at, check_in.party)
                } else {
                    texts::door_came(at)
                },
                is_walk_in: check_in.is_walk_in,
                with_others: (check_in.party < party).then(|| 1 + check_in.party),
            }
        });
        Ok(Self {
            id: invitation.id,
            name: called(invitation.name.as_str(), &invitation.address),
            party,
            asks_party: party > 1 || event.plan.guests_max > 0,
            standing: standing(invitation.status),
            answers: answers(event, invitation, language),
            here,
            given_id: fresh_id()?,
        })
    }
}

/// What was answered in private never stands there, whatever the question became since.
fn answers(event: &Event, invitation: &Invitation, language: Language) -> Vec<String> {
    let asked = event.plan.details.questions.iter().filter(|one| one.at_door);
    let given = asked.filter_map(|one| invitation.answers.get(&one.id));
    given
        .filter(|given| !given.is_private)
        .map(|given| told(given, language))
        .collect()
}

/// What somebody is called: by their address where they have no name.
pub(crate) fn called(name: &str, address: &MailAddress) -> String {
    match name {
        "" if MailAddress::is_nobody(address.identity()) => "?".to_owned(),
        "" => address.to_string(),
        name => name.to_owned(),
    }
}

fn standing(status: RsvpStatus) -> Option<Text> {
    let word = match status {
        RsvpStatus::Going { .. } => return None,
        RsvpStatus::Waiting { .. } => "waitlisted",
        RsvpStatus::Offered { .. } => "offered",
        RsvpStatus::Requested { .. } => "requested",
        RsvpStatus::NotAccepted { .. } => "not_accepted",
        RsvpStatus::Maybe => "maybe",
        RsvpStatus::Declined => "declined",
        RsvpStatus::Held { .. } => "held",
        RsvpStatus::Unanswered | RsvpStatus::Withdrawn => "silent",
    };
    Some(texts::console_standing(word))
}
