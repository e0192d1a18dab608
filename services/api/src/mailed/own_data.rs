//! All that is kept of a person, as a page.

use std::collections::BTreeSet;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use domain::Instant;
use domain::check_in::CheckIn;
use domain::follower::FollowState;
use domain::mail::suppression::Scope;
use domain::rsvp::status::Answer;
use domain::values::token::Purpose;
use domain::{ContactId, InvitationId};
use jiff::tz::TimeZone;
use store::own_page::{Followed, OwnData, OwnInvitation, OwnSuppression};
use store::people::contacts::Contact;
use store::rsvp::occurrences::DayAnswer;
use wording::{Language, Text, foot, texts, when};

use super::own_mail::Logged;
use super::{own_account, own_mail, own_waiting};
use crate::context::Context;
use crate::error::ApiError;
use crate::feeds::add::Subscribe;
use crate::pages::{self, assets, language};

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
    /// The calendar of each group that invited them, by an invitation of it.
    feeds: Vec<(&'a str, InvitationId, Subscribe)>,
    follows: Vec<Follows<'a>>,
    /// News that wait for a later letter.
    held: Vec<Text>,
    /// Whose contact they are, under which name.
    contacts: Vec<(Text, ContactId, &'a str)>,
    /// In which lists they are.
    rows: Vec<Text>,
    letters: Vec<Logged<'a>>,
    /// Mail that came back, and from outside.
    came: Vec<Text>,
    stopped: Vec<Text>,
    /// What is kept of the account with which they organize.
    account: Option<(Vec<Text>, &'a str)>,
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
    /// Where they wait, guests, what holds for them alone and why, what was said of single dates, and when they came.
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
            feeds: feeds(context, data),
            contacts: data.contacts.iter().map(kept).collect(),
            rows: data.rows.iter().map(own_waiting::listed).collect(),
            letters: data.letters.iter().map(Logged::of).collect(),
            came: own_mail::came(data),
            stopped: data.suppressions.iter().map(stopped).collect(),
            account: data
                .account
                .as_ref()
                .map(|own| (own_account::lines(own), own.account.name.as_str())),
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
    let place = own.waitlist_position.map(texts::rsvp_waiting_at);
    let (closes, most) = (
        own.invitation.overrides.rsvp_closes,
        own.invitation.overrides.guests_max,
    );
    let closes = closes.map(|until| texts::own_page_closes(when::moment(until, &own.zone)));
    let noted = own.noted.iter().filter_map(|step| step.note.as_deref());
    place
        .into_iter()
        .chain(guests)
        .chain(closes)
        .chain(most.map(texts::own_page_guests_max))
        .chain(noted.map(texts::own_page_noted))
        .chain(own.days.iter().map(said))
        .chain(own.check_ins.iter().map(came))
        .collect()
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

fn kept((contact, group): &(Contact, String)) -> (Text, ContactId, &str) {
    let from = contact.obtained.from.as_str();
    let said = texts::own_page_contact(&contact.email, from, group, on(contact.added_at));
    (said, contact.id, contact.name.as_str())
}

fn feeds<'a>(context: &Context, data: &'a OwnData) -> Vec<(&'a str, InvitationId, Subscribe)> {
    let mut seen = BTreeSet::new();
    let firsts = data.invitations.iter().filter(|own| seen.insert(own.of));
    firsts
        .map(|own| {
            let address = context.links.personal_feed(Purpose::Feed, &own.invitation);
            let group = own.group.as_str();
            (group, own.invitation.id, Subscribe::to(address, group))
        })
        .collect()
}

fn stopped(own: &OwnSuppression) -> Text {
    let (cause, since) = (own.cause.as_str(), on(own.since));
    match (&own.group, own.scope) {
        (Some(group), Scope::Group) => texts::own_page_stopped_group(cause, group, since),
        _ => texts::own_page_stopped_all(cause, since),
    }
}
