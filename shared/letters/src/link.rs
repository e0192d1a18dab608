//! Short letters of which a link is the only matter, or a few of them: one layout for all kinds. A new kind is an arm of
//! [`said`], and texts in `wording`.

use domain::event::{EventPlan, Venue};
use domain::mail::content::{Coming, LinkLetter, NewEvent};
use domain::mail::link::LinkKind;
use domain::values::ids::Id;
use domain::values::text::PersonName;
use domain::values::token::Claim;
use domain::{Instant, MemberId, SignInId};
use jiff::tz::TimeZone;
use mail::{MailIdentity, Message};
use wording::{Language, Text, texts, when};

use crate::invited::one_click;
use crate::layout::{Block, Foot, Layout, Link, Look};
use crate::rsvp::subject::shortened;
use crate::{Letter, LetterError, Links};

/// What a kind of letter says.
struct Said {
    subject: Text,
    opening: Text,
    /// The links, each alone or with the event that it is about.
    links: Vec<Block>,
    closing: Text,
    /// Why its reader gets it.
    why: Text,
    /// Where one press ends such letters, and what that is called; none: whoever did not ask for it objects, or needs do nothing.
    leave: Option<(Text, String)>,
}

/// A day where the group is, if one writes.
fn on(letter: &LinkLetter, at: Instant) -> Text {
    let local = letter.group.as_ref().map(|group| group.plan.zone.local(at));
    when::day(
        local
            .unwrap_or_else(|| at.timestamp().to_zoned(TimeZone::UTC).datetime())
            .date(),
    )
}

/// Why it comes to who asked for it, or to whose address somebody gave.
fn why_asked(links: &Links, letter: &LinkLetter) -> Text {
    texts::link_why(&letter.recipient, on(letter, letter.asked_at), links.absolute("/"))
}

/// Why a follower is told of what is new.
fn why_told(letter: &LinkLetter) -> Option<Text> {
    let group = &letter.group.as_ref()?.plan.name;
    Some(texts::new_events_why(
        &letter.recipient,
        on(letter, letter.since?),
        group,
    ))
}

/// What an owner is told, and how that ends.
fn to_owner(links: &Links, letter: &LinkLetter, group: &str) -> (Text, Option<(Text, String)>) {
    let site = links.absolute("/");
    let since = on(letter, letter.since.unwrap_or(letter.asked_at));
    let why = texts::webhook_off_why(&letter.recipient, group, since, site);
    (
        why,
        Some((texts::link_leave_team(group), links.absolute("/console/account"))),
    )
}

/// Where who did not ask for it ends all mail to the address.
fn objection(links: &Links, letter: &LinkLetter) -> Option<(Text, String)> {
    let url = links.object_page(letter.objection.as_ref()?);
    Some((texts::link_object(&letter.recipient), url))
}

fn said(language: Language, links: &Links, letter: &LinkLetter) -> Said {
    let group = letter.group.as_ref().map_or("", |group| group.plan.name.as_str());
    match letter.kind {
        LinkKind::YourLinks => Said {
            subject: texts::your_links_subject(),
            opening: texts::your_links_opening(&letter.recipient),
            links: letter.coming.iter().map(|one| to_page(language, links, one)).collect(),
            closing: texts::links_yours_alone(),
            why: why_asked(links, letter),
            leave: None,
        },
        LinkKind::SignIn => Said {
            subject: texts::sign_in_letter_subject(),
            opening: texts::sign_in_letter_opening(&letter.recipient),
            links: button(
                language,
                &texts::sign_in_button(),
                links.sign_in(SignInId::from_uuid(letter.names.id)),
            ),
            closing: texts::sign_in_letter_closing(),
            why: why_asked(links, letter),
            leave: None,
        },
        LinkKind::TeamPlace => team_place(language, links, letter),
        LinkKind::ConfirmFollow => Said {
            subject: texts::confirm_follow_subject(group),
            opening: texts::confirm_follow_opening(&letter.recipient, group),
            links: button(language, &texts::follow_button(), links.follow_page(letter.names)),
            closing: texts::confirm_follow_closing(),
            why: why_asked(links, letter),
            leave: None,
        },
        LinkKind::OwnPage => Said {
            subject: texts::own_page_subject(),
            opening: texts::own_page_opening(&letter.recipient),
            links: button(language, &texts::your_links_button(), own_page(links, letter)),
            closing: texts::own_page_closing(),
            why: why_asked(links, letter),
            leave: None,
        },
        LinkKind::Erase => Said {
            subject: texts::erase_letter_subject(),
            opening: texts::erase_letter_opening(&letter.recipient),
            links: button(language, &texts::erase_letter_button(), links.erase_page(letter.names)),
            closing: texts::erase_letter_closing(),
            why: why_asked(links, letter),
            leave: None,
        },
        LinkKind::NewEvents => Said {
            subject: news_subject(letter, group),
            opening: texts::new_events_opening(letter.news.len(), group),
            links: letter.news.iter().map(|one| to_answer(language, links, one)).collect(),
            closing: texts::new_events_closing(),
            why: why_told(letter).unwrap_or_else(|| why_asked(links, letter)),
            leave: Some((texts::new_events_leave(group), links.unfollow_page(letter.names))),
        },
        LinkKind::ConfirmAsk => Said {
            subject: texts::asks_outside_letter_subject(),
            opening: texts::asks_outside_letter_opening(&letter.recipient, group, forwarded_by(language, letter)),
            links: button(
                language,
                &texts::asks_outside_letter_button(),
                links.ask_confirm_page(letter.names),
            ),
            closing: texts::asks_outside_letter_closing(),
            why: why_asked(links, letter),
            leave: None,
        },
        LinkKind::WebhookOff => webhook_off(language, links, letter),
        LinkKind::RetentionAhead => retention_ahead(language, links, letter),
    }
}

/// Who forwarded a page, as its reader knows them.
fn forwarded_by(language: Language, letter: &LinkLetter) -> String {
    let name = letter.forwarded_by.as_ref().map(PersonName::as_str);
    let known = name.filter(|name| !name.is_empty()).map(str::to_owned);
    known.unwrap_or_else(|| language.say(texts::asks_somebody()))
}

/// Where somebody's own page begins.
fn own_page(links: &Links, letter: &LinkLetter) -> String {
    let page = links.own_page(letter.names);
    match letter.begins_in {
        Some(group) => format!("{page}/profile?group={group}"),
        None => page,
    }
}

fn news_subject(letter: &LinkLetter, group: &str) -> Text {
    match letter.news.as_slice() {
        [one] => {
            let (plan, schedule) = (&one.event.plan, &one.event.plan.schedule);
            let when = when::short_moment(schedule.starts(), schedule.zone());
            texts::new_event_subject(shortened(plan.title.as_str()), when)
        }
        _ => texts::new_events_subject(group),
    }
}

/// The button to answer to a new event.
fn to_answer(language: Language, links: &Links, new: &NewEvent) -> Block {
    let place = new.event.plan.venue.as_ref().map(Venue::line);
    let url = links.join_page(Claim {
        id: new.announcement,
        version: 0,
    });
    about(language, &new.event.plan, place, &texts::new_events_button(), url)
}

/// The button to somebody's page of an event.
fn to_page(language: Language, links: &Links, coming: &Coming) -> Block {
    let url = links.rsvp_page(&coming.invitation);
    about(language, &coming.event.plan, None, &texts::your_links_button(), url)
}

/// A button below the event that it is about.
fn about(language: Language, plan: &EventPlan, place: Option<String>, label: &Text, url: String) -> Block {
    let when = language.say(when::span(&plan.schedule));
    Block::Event {
        title: plan.title.to_string(),
        lines: [when].into_iter().chain(place).collect(),
        button: Link {
            label: language.say(label),
            url,
        },
    }
}

/// An offer of a place in a team.
fn team_place(language: Language, links: &Links, letter: &LinkLetter) -> Said {
    let group = letter.group.as_ref().map_or("", |group| group.plan.name.as_str());
    let offer = letter.offer.as_ref();
    let role = texts::role(offer.map_or("", |offer| offer.role.as_str()));
    let page = links.team_place(MemberId::from_uuid(letter.names.id));
    Said {
        subject: texts::place_letter_subject(group),
        opening: match offer.and_then(|offer| offer.event.as_ref()) {
            None => texts::place_letter_opening(group, role),
            Some(event) => texts::place_letter_opening_event(event, group, role),
        },
        links: button(language, &texts::place_letter_button(), page.clone()),
        closing: texts::place_letter_closing(),
        why: texts::place_letter_why(
            &letter.recipient,
            on(letter, letter.asked_at),
            group,
            links.absolute("/"),
        ),
        leave: Some((texts::place_letter_decline(), page)),
    }
}

/// A webhook was turned off, and where to turn it on.
fn webhook_off(language: Language, links: &Links, letter: &LinkLetter) -> Said {
    let group = letter.group.as_ref().map_or("", |group| group.plan.name.as_str());
    let url = letter.webhook.as_ref().map_or("", |url| url.as_str());
    let path = format!("/console/webhooks/{}", letter.names.id);
    let (why, leave) = to_owner(links, letter, group);
    Said {
        subject: texts::webhook_off_subject(group),
        opening: texts::webhook_off_opening(group, url),
        links: button(language, &texts::webhook_off_button(), links.absolute(&path)),
        closing: texts::webhook_off_closing(),
        why,
        leave,
    }
}

/// Names and addresses of a group's people are about to be erased, and where to have them kept longer.
fn retention_ahead(language: Language, links: &Links, letter: &LinkLetter) -> Said {
    let group = letter.group.as_ref();
    let name = group.map_or("", |group| group.plan.name.as_str());
    let invitations = letter.erases.map_or(0, |erases| erases.invitations);
    let day = group
        .zip(letter.erases)
        .map_or_else(texts::when_soon, |(group, erases)| {
            when::day(group.plan.zone.local(erases.at).date())
        });
    let path = group.map_or_else(String::new, |group| format!("/console/groups/{}/settings", group.id));
    let (why, leave) = to_owner(links, letter, name);
    Said {
        subject: texts::retention_subject(name),
        opening: texts::retention_opening(u64::try_from(invitations).unwrap_or_default(), day, name),
        links: button(language, &texts::retention_button(), links.absolute(&path)),
        closing: texts::retention_closing(),
        why,
        leave,
    }
}

/// The only button of a letter.
fn button(language: Language, label: &Text, url: String) -> Vec<Block> {
    vec![Block::Buttons(vec![Link {
        label: language.say(label),
        url,
    }])]
}

fn layout(identity: &MailIdentity, links: &Links, letter: &LinkLetter) -> Layout {
    let language = Language::of_tag(&letter.language).unwrap_or_default();
    let language = match &letter.group {
        Some(group) if letter.kind.is_for_people() => language.spoken_by(group),
        _ => language,
    };
    let said = said(language, links, letter);
    let opening = Block::Opening(language.say(said.opening));
    let closing = Block::Paragraph(language.say(said.closing));
    Layout {
        language,
        subject: language.say(said.subject),
        look: Look::of_group(letter.group.as_ref()),
        blocks: [opening].into_iter().chain(said.links).chain([closing]).collect(),
        foot: Foot {
            why: language.say(said.why),
            leave: said.leave.or_else(|| objection(links, letter)).map(|(text, url)| Link {
                label: language.say(text),
                url,
            }),
            ..letter
                .group
                .as_ref()
                .filter(|_| letter.kind.is_for_people())
                .map_or_else(
                    || Foot::by_operator(language, links, identity),
                    |group| Foot::by(language, group),
                )
        },
    }
}

/// What a short letter says.
pub(crate) fn message<'a>(
    identity: &MailIdentity,
    links: &Links,
    letter: &Letter<'_>,
    about: &'a LinkLetter,
) -> Result<Message<'a>, LetterError> {
    let layout = layout(identity, links, about);
    let group = about.group.as_ref();
    Ok(Message {
        delivery: letter.delivery,
        sender: group.map_or("", |group| group.plan.name.as_str()),
        recipient: &about.recipient,
        recipient_name: "",
        // Organizers hear nothing of asks, not even by an answer to this.
        reply_to: group
            .filter(|_| about.kind != LinkKind::ConfirmAsk)
            .and_then(|group| group.plan.reply_to.as_ref().map(ToString::to_string)),
        headers: headers(identity, about, &layout),
        text: layout.text(),
        html: Some(layout.html()?),
        subject: layout.subject,
        calendar: None,
        files: Vec::new(),
        now: letter.now,
    })
}

fn headers(identity: &MailIdentity, about: &LinkLetter, layout: &Layout) -> Vec<(&'static str, String)> {
    let mut headers = vec![("Content-Language", layout.language.tag().to_owned())];
    let group = about.group.as_ref().filter(|_| about.kind.is_for_people());
    if let (Some(url), Some(group)) = (layout.foot.leave_url(), group) {
        headers.push(("List-Id", identity.list_id(group.slug.as_str())));
        headers.push(("Feedback-ID", format!("{}:{}:acquaint", about.kind.as_str(), group.id)));
        headers.extend(one_click(&format!("<{url}>")));
    }
    headers
}

#[cfg(test)]
mod tests;
