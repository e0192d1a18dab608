//! All that is kept of a person, as a page and as JSON.

use std::collections::BTreeMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use domain::Instant;
use domain::check_in::CheckIn;
use domain::event::questions::GivenAnswer;
use domain::follower::{FollowState, Follower};
use domain::mail::suppression::Scope;
use domain::rsvp::status::{Answer, Seat, Source};
use jiff::tz::TimeZone;
use serde::Serialize;
use store::own_page::{Followed, OwnData, OwnInvitation, OwnSuppression};
use store::people::contacts::Contact;
use store::rsvp::occurrences::DayAnswer;
use wording::{Language, Text, foot, texts, when};

use super::own_account::{self, AccountFacts};
use super::own_help::OwnHelp;
use super::own_mail::{self, LetterFacts, Logged, MailFacts, ProposalFacts};
use super::own_waiting::{self, NewsFacts, RowFacts};
use crate::context::Context;
use crate::error::ApiError;
use crate::events::answer::instant;
use crate::imports as imported;
use crate::invitations::body::{DateAnswer, ObtainedAnswer};
use crate::pages::{self, assets, language};

/// The same as JSON.
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
    guests: u16,
    note: String,
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
    pub(super) fn of(data: &OwnData, helping: OwnHelp) -> Self {
        Self {
            helping,
            email: data.address.to_string(),
            since: instant(data.since),
            language: data.language.clone(),
            invitations: data.invitations.iter().map(InvitationFacts::of).collect(),
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
    fn of(own: &OwnInvitation) -> Self {
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
            guests: invitation.status.guests(),
            note: invitation.note.to_string(),
            answers: in_words(own.said_openly()),
            private_answers: in_words(own.in_private.values()),
            dates: own.days.iter().map(DateAnswer::from).collect(),
            proposals: own.proposals.iter().map(ProposalFacts::of).collect(),
            came_at: own.check_ins.iter().map(|one| instant(one.came_at)).collect(),
            source: invitation.source.map(Source::as_str),
            answered_at: invitation.answered_at.map(instant),
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

/// The page.
#[derive(Template)]
#[template(path = "own_page.html")]
pub(crate) struct OwnDataPage<'a> {
    prefix: &'a str,
    stylesheet: &'a str,
    language: Language,
    since: Text,
    /// The way to the pages behind it.
    own_page: String,
    invitations: Vec<Invited<'a>>,
    follows: Vec<Follows<'a>>,
    /// News that wait for a later letter.
    held: Vec<Text>,
    /// Whose contact they are, and in which lists.
    contacts: Vec<Text>,
    letters: Vec<Logged<'a>>,
    /// Mail that came back, and from outside.
    came: Vec<Text>,
    stopped: Vec<Text>,
    /// What is kept of the account with which they organize.
    account: Option<Vec<Text>>,
    /// What they have to do before they are erased.
    first: Option<Text>,
    /// The language that they chose, or that of this page.
    speaks: &'a str,
}

struct Invited<'a> {
    own: &'a OwnInvitation,
    when: Text,
    from: Text,
    whence: Option<Text>,
    answer: Text,
    /// Guests, what was said of single dates, and when they came.
    further: Vec<Text>,
    proposed: Vec<Text>,
}

struct Follows<'a> {
    group: &'a str,
    /// The language of that.
    lang: &'a str,
    asked: Text,
    id: String,
    address: &'a str,
    choices: Vec<Choice>,
}

struct Choice {
    word: &'static str,
    label: Text,
    is_chosen: bool,
}

fn on(at: Instant) -> Text {
    when::day(at.timestamp().to_zoned(TimeZone::UTC).date())
}

impl<'a> OwnDataPage<'a> {
    pub(crate) fn respond(
        context: &'a Context,
        language: Language,
        data: &'a OwnData,
        token: &str,
    ) -> Result<HttpResponse, ApiError> {
        let page = Self {
            prefix: context.links.prefix(),
            stylesheet: assets::stylesheet(),
            language,
            own_page: context.links.path(&format!("/me/{token}")),
            since: texts::own_page_since(&data.address, on(data.since)),
            invitations: data.invitations.iter().map(invited).collect(),
            follows: data.follows.iter().map(follows).collect(),
            held: own_waiting::held(&data.news),
            contacts: data
                .contacts
                .iter()
                .map(kept)
                .chain(data.rows.iter().map(own_waiting::listed))
                .collect(),
            letters: data.letters.iter().map(Logged::of).collect(),
            came: own_mail::came(data),
            stopped: data.suppressions.iter().map(stopped).collect(),
            account: data.account.as_ref().map(own_account::lines),
            first: data.account.as_ref().and_then(own_account::first),
            speaks: data.language.as_deref().unwrap_or(language.tag()),
        };
        Ok(language::said_in(language, pages::personal(StatusCode::OK, &page)?))
    }
}

fn invited(own: &OwnInvitation) -> Invited<'_> {
    let invitation = &own.invitation;
    Invited {
        own,
        when: when::date(own.zone.local(own.starts_at).date()),
        from: texts::own_page_invited(&invitation.address, &own.group, on(invitation.created_at)),
        whence: foot::whence(&own.zone, invitation),
        proposed: own_mail::proposed(&own.zone, &own.proposals),
        further: further(own),
        answer: match invitation.status.held_until() {
            Some(until) => texts::rsvp_held(when::moment(own.zone.local(until), &own.zone)),
            None => texts::own_answer(invitation.status.answer().map_or("none", Answer::as_str)),
        },
    }
}

fn further(own: &OwnInvitation) -> Vec<Text> {
    let guests = Some(own.invitation.status.guests()).filter(|guests| *guests > 0);
    let said = |one: &DayAnswer| texts::own_page_day(when::day(one.day), texts::own_answer(one.answer.as_str()));
    let came = |one: &CheckIn| texts::own_page_came(when::moment(own.zone.local(one.came_at), &own.zone));
    let guests = guests.map(texts::own_page_guests).into_iter();
    let said = guests.chain(own.days.iter().map(said));
    said.chain(own.check_ins.iter().map(came)).collect()
}

fn follows((follower, group, lang): &Followed) -> Follows<'_> {
    let hears = match follower.state {
        FollowState::Paused => "paused",
        FollowState::Left | FollowState::Pending => "left",
        FollowState::Following => follower.mode.as_str(),
    };
    let choices = [
        ("every", texts::own_hear_every()),
        ("monthly", texts::own_hear_monthly()),
        ("answered", texts::own_hear_answered()),
        ("paused", texts::own_hear_paused()),
        ("left", texts::own_hear_left()),
    ];
    let choice = |(word, label)| Choice {
        word,
        label,
        is_chosen: word == hears,
    };
    Follows {
        group,
        lang,
        asked: texts::whence_follower(on(follower.asked_at)),
        id: follower.id.to_string(),
        address: follower.address.as_str(),
        // Nothing is theirs to choose before they confirm it.
        choices: follower
            .person
            .map_or_else(Vec::new, |_| choices.into_iter().map(choice).collect()),
    }
}

fn kept((contact, group): &(Contact, String)) -> Text {
    texts::own_page_contact(
        &contact.email,
        contact.obtained.from.as_str(),
        group,
        on(contact.added_at),
    )
}

fn stopped(own: &OwnSuppression) -> Text {
    let (cause, since) = (own.cause.as_str(), on(own.since));
    match (&own.group, own.scope) {
        (Some(group), Scope::Group) => texts::own_page_stopped_group(cause, group, since),
        _ => texts::own_page_stopped_all(cause, since),
    }
}
