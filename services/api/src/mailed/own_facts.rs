//! All that is kept of a person, as JSON.

use std::collections::BTreeMap;

use domain::event::questions::GivenAnswer;
use domain::follower::Follower;
use domain::rsvp::status::{Answer, Seat, Source};
use domain::values::token::Purpose;
use letters::Links;
use serde::Serialize;
use store::own_page::{OwnData, OwnInvitation, OwnSuppression};
use store::people::contacts::Contact;

use super::own_account::AccountFacts;
use super::own_help::OwnHelp;
use super::own_mail::{LetterFacts, MailFacts, ProposalFacts};
use super::own_waiting::{NewsFacts, RowFacts};
use crate::events::answer::instant;
use crate::events::seat_log::SeatStep;
use crate::imports as imported;
use crate::invitations::body::{DateAnswer, ObtainedAnswer, OverridesAnswer};

/// All that is kept of a person, which `/me/{token}` answers as JSON (`Accept: application/json`).
#[derive(Serialize)]
pub(crate) struct OwnDataAnswer {
    email: String,
    since: String,
    /// In which they chose to be written to.
    language: Option<String>,
    invitations: Vec<InvitationFacts>,
    follows: Vec<FollowFacts>,
    contacts: Vec<ContactFacts>,
    /// In which lists they are that an organizer brought along; each is kept for a day.
    lists: Vec<RowFacts>,
    /// Events that were announced to them, or wait for their next letter.
    news: Vec<NewsFacts>,
    suppressions: Vec<SuppressionFacts>,
    /// When mail to them came back for now.
    came_back: Vec<String>,
    /// The newest letters to them, and to organizers about them.
    letters: Vec<LetterFacts>,
    /// Mail from outside that is kept for a week, of theirs or about them.
    mail: Vec<MailFacts>,
    /// With which they organize.
    account: Option<AccountFacts>,
    /// What they say of themselves, asked and were asked, and whom they meet.
    helping: OwnHelp,
}

#[derive(Serialize)]
struct InvitationFacts {
    id: String,
    event: String,
    starts_at: String,
    /// The group that gave the address, as it wrote it, under this name, then.
    group: String,
    email: String,
    name: String,
    invited_at: String,
    /// Where the group has the address from.
    obtained: Option<ObtainedAnswer>,
    /// Since when those who are coming may see the name; null: they don't.
    name_shown_since: Option<String>,
    /// Of the browser in which they answered.
    language: Option<String>,
    answer: Option<&'static str>,
    seat: Option<&'static str>,
    /// Until when a seat is held for them that they asked for.
    held_until: Option<String>,
    /// From which network they asked for it.
    held_network: Option<String>,
    /// Their place in the queue.
    waitlist_position: Option<u32>,
    guests: u16,
    note: String,
    /// What holds for them alone.
    overrides: OverridesAnswer,
    /// What organizers wrote down when they set a rule aside for them.
    noted: Vec<SeatStep>,
    /// What was asked beside it, and answered.
    answers: BTreeMap<String, String>,
    /// What was asked for owners of the group alone, and answered.
    private_answers: BTreeMap<String, String>,
    /// What they said of single dates, where it differs.
    dates: Vec<DateAnswer>,
    /// Other times that their calendar proposed.
    proposals: Vec<ProposalFacts>,
    /// When they were checked in.
    came_at: Vec<String>,
    source: Option<&'static str>,
    answered_at: Option<String>,
    /// The feed of all that this organizer invites them to.
    calendar_url: String,
}

#[derive(Serialize)]
struct FollowFacts {
    id: String,
    group: String,
    email: String,
    state: &'static str,
    mode: &'static str,
    language: String,
    asked_at: String,
    since: Option<String>,
}

/// Who brought the address along, without inviting anybody.
#[derive(Serialize)]
struct ContactFacts {
    id: String,
    group: String,
    email: String,
    name: String,
    obtained: imported::ObtainedAnswer,
    /// The address of who of the group brought it.
    added_by: String,
    since: String,
}

#[derive(Serialize)]
struct SuppressionFacts {
    group: Option<String>,
    scope: &'static str,
    cause: &'static str,
    since: String,
}

impl OwnDataAnswer {
    pub(super) fn of(data: &OwnData, helping: OwnHelp, links: &Links) -> Self {
        Self {
            helping,
            email: data.address.to_string(),
            since: instant(data.since),
            language: data.language.clone(),
            invitations: data
                .invitations
                .iter()
                .map(|own| InvitationFacts::of(own, links))
                .collect(),
            follows: data
                .follows
                .iter()
                .map(|(follower, group, _)| FollowFacts::of(follower, group))
                .collect(),
            contacts: data
                .contacts
                .iter()
                .map(|(contact, group)| ContactFacts::of(contact, group))
                .collect(),
            lists: data.rows.iter().map(RowFacts::of).collect(),
            news: data.news.iter().map(NewsFacts::of).collect(),
            suppressions: data.suppressions.iter().map(SuppressionFacts::of).collect(),
            came_back: data.came_back.iter().copied().map(instant).collect(),
            letters: data.letters.iter().map(LetterFacts::of).collect(),
            mail: data.mail.iter().map(MailFacts::of).collect(),
            account: data.account.as_ref().map(AccountFacts::of),
        }
    }
}

impl InvitationFacts {
    fn of(own: &OwnInvitation, links: &Links) -> Self {
        let invitation = &own.invitation;
        Self {
            id: invitation.id.to_string(),
            event: own.event.clone(),
            starts_at: instant(own.starts_at),
            group: own.group.clone(),
            email: invitation.address.to_string(),
            name: invitation.name.to_string(),
            invited_at: instant(invitation.created_at),
            obtained: ObtainedAnswer::of(invitation),
            name_shown_since: own.name_shown_since.map(instant),
            language: invitation.language.clone(),
            answer: invitation.status.answer().map(Answer::as_str),
            seat: invitation.status.seat().map(Seat::as_str),
            held_until: invitation.status.held_until().map(instant),
            held_network: own.held_network.clone(),
            waitlist_position: own.waitlist_position,
            overrides: OverridesAnswer::from(invitation.overrides),
            noted: own.noted.iter().map(SeatStep::from).collect(),
            guests: invitation.status.guests(),
            note: invitation.note.to_string(),
            answers: in_words(own.said_openly()),
            private_answers: in_words(own.in_private.values()),
            dates: own.days.iter().map(DateAnswer::from).collect(),
            proposals: own.proposals.iter().map(ProposalFacts::of).collect(),
            came_at: own.check_ins.iter().map(|one| instant(one.came_at)).collect(),
            source: invitation.source.map(Source::as_str),
            answered_at: invitation.answered_at.map(instant),
            calendar_url: links.personal_feed(Purpose::Feed, invitation),
        }
    }
}

/// What was answered, by the words of the question.
fn in_words<'a>(said: impl Iterator<Item = &'a GivenAnswer>) -> BTreeMap<String, String> {
    said.map(|one| (one.label.clone(), one.said.to_string())).collect()
}

impl FollowFacts {
    fn of(follower: &Follower, group: &str) -> Self {
        Self {
            id: follower.id.to_string(),
            group: group.to_owned(),
            email: follower.address.to_string(),
            state: follower.state.as_str(),
            mode: follower.mode.as_str(),
            language: follower.language.clone(),
            asked_at: instant(follower.asked_at),
            since: follower.since.map(instant),
        }
    }
}

impl ContactFacts {
    fn of(contact: &Contact, group: &str) -> Self {
        Self {
            id: contact.id.to_string(),
            group: group.to_owned(),
            email: contact.email.clone(),
            name: contact.name.to_string(),
            obtained: imported::ObtainedAnswer::of(&contact.obtained),
            added_by: contact.added_by.to_string(),
            since: instant(contact.added_at),
        }
    }
}

impl SuppressionFacts {
    fn of(own: &OwnSuppression) -> Self {
        Self {
            group: own.group.clone(),
            scope: own.scope.as_str(),
            cause: own.cause.as_str(),
            since: instant(own.since),
        }
    }
}
