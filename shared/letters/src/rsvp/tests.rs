//! Letters as a mail program reads them.

mod drawn;
mod not_taken;
mod odd_input;
mod series;
mod shape;
mod snapshots;
mod words;

use domain::event::{Event, EventPlan, Visibility};
use domain::group::Group;
use domain::mail::content::MailContent;
use domain::mail::owed::owed;
use domain::rsvp::status::RsvpStatus;
use domain::schedule::series::Days;
use domain::values::text::{CancelReason, Description, PersonName, Title, WebUrl};
use domain::{Instant, MailAddress};
use mail::Envelope;
use mail::mailbox::reading::StoredLetter;
use mail_parser::{MessageParser, MimeHeaders};

use super::*;
use crate::compose;
use crate::fixture::{self, delivery, identity, links, now};

/// The people and things of a story.
struct Story {
    group: Group,
    event: Event,
    invitation: Invitation,
    days: Days,
    now: Instant,
}

impl Story {
    fn new() -> Self {
        Self {
            group: fixture::group(),
            event: fixture::event(),
            invitation: fixture::invitation(),
            days: Days::new(),
            now: now(),
        }
    }

    /// The letter that is owed now.
    fn envelope(&self) -> Envelope {
        self.envelope_by(&identity())
    }

    fn envelope_by(&self, identity: &MailIdentity) -> Envelope {
        let letter = owed(&self.event, &self.invitation, false, self.now).expect("a letter is owed");
        let content = MailContent::Rsvp(Box::new(RsvpLetter {
            group: self.group.clone(),
            event: self.event.clone(),
            invitation: self.invitation.clone(),
            is_lost: false,
            letter,
            days: self.days.clone(),
            stamp: self.now,
        }));
        let letter = Letter {
            delivery: delivery(),
            content: &content,
            now: self.now,
        };
        compose(identity, &links(), &letter).unwrap()
    }

    fn read(&self) -> StoredLetter {
        StoredLetter::parse(delivery(), &self.envelope().bytes).unwrap()
    }

    /// The letter went out: the person knows.
    fn told(mut self) -> Self {
        let organizer = organizer_for(&identity(), &self.invitation);
        self.invitation.last_sent = Some(fixture::told(&self.event, &self.invitation, &organizer));
        self
    }

    /// The person's standing changed.
    fn moved(mut self, status: RsvpStatus) -> Self {
        self.invitation.move_to(status);
        self.invitation.answered_sequence = Some(self.event.sequence);
        self
    }

    /// The organizer changed the plan.
    fn revised(mut self, change: impl FnOnce(&mut EventPlan)) -> Self {
        let mut plan = self.event.plan.clone();
        change(&mut plan);
        self.event.revise(plan, now());
        self
    }
}

fn header<'a>(letter: &'a StoredLetter, name: &str) -> Option<&'a str> {
    letter
        .headers
        .iter()
        .find(|(n, _)| n.eq_ignore_ascii_case(name))
        .map(|(_, value)| value.as_str())
}

/// What `Summary` says is `calendar`'s to test; here it is enough that the part is the right one.
fn unfolded(letter: &StoredLetter) -> String {
    let calendar = letter.calendar.clone().expect("a calendar part");
    String::from_utf8(calendar).unwrap().replace("\r\n ", "")
}

fn calendar_line(letter: &StoredLetter, name: &str) -> String {
    unfolded(letter)
        .lines()
        .find(|line| line.starts_with(name))
        .unwrap_or_default()
        .to_owned()
}

/// The answers that a letter has buttons for.
fn offered(letter: &StoredLetter) -> String {
    let answers = ["yes", "maybe", "no"];
    let is_offered = |answer: &&str| letter.text.contains(&format!("?answer={answer}"));
    answers.into_iter().filter(is_offered).collect::<Vec<_>>().join(" ")
}

fn opening(letter: &StoredLetter) -> &str {
    letter.text.lines().next().unwrap()
}
