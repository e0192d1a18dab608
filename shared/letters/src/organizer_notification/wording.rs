//! What organizers read of the mail that people sent: who it was, what they want, and what became of it.

use domain::Instant;
use domain::invitation::origin::Fared;
use domain::mail::content::{Notification, OrganizerNotification};
use domain::values::text::Note;
use wording::{Language, Text, texts, when};

use crate::Links;

/// What an organizer reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wording {
    /// The subject line.
    pub(super) title: String,
    /// What it says.
    pub(super) body: String,
    /// Who an answer goes to; none: to nobody in particular.
    pub(super) reply_to: Option<String>,
}

/// Finds the words.
pub(super) fn of(links: &Links, told: &OrganizerNotification, language: Language) -> Wording {
    let about = About { links, told, language };
    let (title, paragraphs) = match &told.notification {
        Notification::Words {
            from,
            subject,
            text,
            is_cut,
            files,
        } => about.words(from.as_deref(), subject, text, (*is_cut, *files)),
        Notification::Proposal {
            starts_at,
            ends_at,
            note,
            ..
        } => about.proposal(*starts_at, *ends_at, note.as_ref()),
        Notification::Delegated { to, note, .. } => about.delegated(to.as_deref(), note.as_ref()),
        Notification::OtherAttendee => about.other_attendee(),
        Notification::Unproven => about.unproven(),
        Notification::PassedOver => about.passed_over(),
        Notification::SendingStopped { from, fared, .. } => about.stopped(from, *fared),
    };
    let said = paragraphs.iter().map(|one| one.said(language));
    let body: Vec<String> = said.filter(|paragraph| !paragraph.is_empty()).collect();
    let address = match &told.notification {
        // An answer goes to where the words came from.
        Notification::Words { from: Some(from), .. } => Some(from.as_str()),
        Notification::SendingStopped { .. } => None,
        _ => Some(told.invitation.address.as_str()),
    };
    Wording {
        title: language.say(title),
        body: format!("{}\n", body.join("\n\n")),
        reply_to: address.map(str::to_owned),
    }
}

/// A paragraph.
enum Paragraph {
    /// Of ours.
    Said(Vec<Text>),
    /// Of the person's.
    Quoted(String),
}

impl Paragraph {
    fn said(&self, language: Language) -> String {
        match self {
            Self::Said(lines) => {
                let lines: Vec<String> = lines.iter().map(|line| language.say(line)).collect();
                lines.join("\n")
            }
            Self::Quoted(text) => {
                let lines: Vec<String> = text.trim().lines().map(|line| format!("> {line}")).collect();
                lines.join("\n")
            }
        }
    }
}

impl From<Text> for Paragraph {
    fn from(text: Text) -> Self {
        Self::Said(vec![text])
    }
}

/// Whom it is about, and which event.
#[derive(Clone, Copy)]
struct About<'a> {
    links: &'a Links,
    told: &'a OrganizerNotification,
    language: Language,
}

type Notice = (Text, Vec<Paragraph>);

impl<'a> About<'a> {
    /// The person wrote.
    fn words(self, from: Option<&str>, subject: &str, text: &str, (is_cut, files): (bool, usize)) -> Notice {
        let opening = if text.trim().is_empty() {
            texts::wrote_nothing(self.occasion(), self.person())
        } else {
            texts::wrote(self.occasion(), self.person())
        };
        let under = (!subject.is_empty()).then(|| texts::wrote_under(subject));
        let more = is_cut.then(texts::wrote_more);
        let with_files = (files > 0).then(|| texts::wrote_with_files(files));
        let sent_from = from.map(texts::wrote_from);
        let paragraphs = vec![
            opening.into(),
            Paragraph::Said(under.into_iter().collect()),
            Paragraph::Quoted(text.to_owned()),
            Paragraph::Said(more.into_iter().chain(with_files).collect()),
            Paragraph::Said(sent_from.into_iter().chain([texts::wrote_answer()]).collect()),
        ];
        (texts::wrote_subject(self.name(), self.title()), paragraphs)
    }

    /// The person proposed another time.
    fn proposal(self, starts_at: Option<Instant>, ends_at: Option<Instant>, note: Option<&Note>) -> Notice {
        let (occasion, person) = (self.occasion(), self.person());
        let (starts, ends) = (starts_at.map(|at| self.local(at)), ends_at.map(|at| self.local(at)));
        let opening = match (starts, ends) {
            (Some(starts), Some(ends)) => texts::proposed_times(ends, occasion, person, starts),
            (Some(starts), None) => texts::proposed_start(occasion, person, starts),
            (None, _) => texts::proposed(occasion, person),
        };
        let title = texts::proposed_subject(self.name(), self.title());
        (title, noted(opening, note, texts::proposed_next()))
    }

    /// The person passed the invitation on.
    fn delegated(self, to: Option<&str>, note: Option<&Note>) -> Notice {
        let (occasion, person) = (self.occasion(), self.person());
        let opening = match (to, self.told.notification.day()) {
            (Some(deputy), None) => texts::delegated(deputy, occasion, person),
            (None, None) => texts::delegated_to_nobody_named(occasion, person),
            (Some(deputy), Some(_)) => texts::delegated_date(deputy, occasion, person),
            (None, Some(_)) => texts::delegated_date_to_nobody_named(occasion, person),
        };
        let title = texts::delegated_subject(self.name(), self.title());
        (title, noted(opening, note, texts::delegated_next()))
    }

    /// Somebody answered who got the invitation from the person. Their address is theirs to give.
    fn other_attendee(self) -> Notice {
        let body = texts::forwarded(self.name(), self.occasion(), self.person());
        (texts::forwarded_subject(self.title()), vec![body.into()])
    }

    /// An answer came to an address without a token, and anybody could have written it.
    fn unproven(self) -> Notice {
        let body = texts::unproven(self.occasion(), self.person());
        (texts::unproven_subject(self.title()), vec![body.into()])
    }

    /// A seat came free, and no letter could tell the person.
    fn passed_over(self) -> Notice {
        let answers = format!("/console/events/{}/answers", self.told.event.id);
        let next = Paragraph::Said(vec![
            texts::passed_over_next(),
            texts::passed_over_chance(self.unreached()),
            texts::passed_over_answer(self.links.absolute(&answers)),
        ]);
        let body = texts::passed_over(self.occasion(), self.person());
        let title = texts::passed_over_subject(self.name(), self.title());
        (title, vec![body.into(), next])
    }

    /// People of an origin are written to no more.
    fn stopped(self, from: &str, fared: Fared) -> Notice {
        let what = texts::sending_stopped(fared.bounced, fared.complained, from, fared.written_to);
        let next = texts::sending_stopped_next(fared.waiting);
        let go_on = texts::sending_stopped_go_on(self.unreached());
        let title = texts::sending_stopped_subject(from);
        (title, vec![what.into(), next.into(), go_on.into()])
    }

    /// Where the group reads who gets no mail, and changes that.
    fn unreached(self) -> String {
        let path = format!("/console/groups/{}/unreached", self.told.event.group);
        self.links.absolute(&path)
    }

    fn title(self) -> &'a str {
        self.told.event.plan.title.as_str()
    }

    /// What the organizer calls the person.
    fn name(self) -> &'a str {
        match self.told.invitation.name.as_str() {
            "" => self.told.invitation.address.as_str(),
            name => name,
        }
    }

    fn person(self) -> String {
        let address = &self.told.invitation.address;
        match self.told.invitation.name.as_str() {
            "" => address.to_string(),
            name => self.language.say(texts::person(address, name)),
        }
    }

    /// The event and when it is; of a series, whether it is about one date or all.
    fn occasion(self) -> Text {
        let plan = &self.told.event.plan;
        let date = self.told.notification.day().and_then(|day| plan.occurrence_on(day));
        let schedule = date.as_ref().map_or(&plan.schedule, |date| &date.schedule);
        let (title, when) = (self.title(), when::moment(schedule.starts(), schedule.zone()));
        match (&plan.series, &date) {
            (None, _) => texts::occasion(title, when),
            (Some(_), None) => texts::occasion_series(title, when),
            (Some(_), Some(_)) => texts::occasion_date(title, when),
        }
    }

    /// A moment by the clocks of where the event is.
    fn local(self, at: Instant) -> Text {
        let zone = self.told.event.plan.schedule.zone();
        when::moment(zone.local(at), zone)
    }
}

/// What the person wrote beside it, between our words.
fn noted(opening: Text, note: Option<&Note>, next: Text) -> Vec<Paragraph> {
    let note = note.filter(|note| !note.as_str().is_empty());
    let quoted = note.map(|note| [texts::they_write().into(), Paragraph::Quoted(note.to_string())]);
    let mut paragraphs = vec![opening.into()];
    paragraphs.extend(quoted.into_iter().flatten());
    paragraphs.push(next.into());
    paragraphs
}

#[cfg(test)]
mod tests;
