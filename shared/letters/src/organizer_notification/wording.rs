//! What organizers read of the mail that people sent: who it was, what they want, and what became of it.

use domain::Instant;
use domain::invitation::origin::Fared;
use domain::mail::content::{Notification, OrganizerNotification};
use domain::values::text::Note;
use mail::MailIdentity;
use wording::{Language, Text, texts, when};

use crate::Links;
use crate::layout::{Block, Foot, Layout, Link, Look};

/// Finds the words.
pub(super) fn of(identity: &MailIdentity, links: &Links, told: &OrganizerNotification, language: Language) -> Layout {
    let about = About { links, told, language };
    let (subject, opening, blocks) = match &told.notification {
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
    let opening = Block::Opening(language.say(opening));
    let why = texts::notice_why(&told.recipient, &told.group.plan.name, links.absolute("/"));
    Layout {
        language,
        subject: language.say(subject),
        look: Look::of_event(&told.group, &told.event),
        blocks: std::iter::once(opening).chain(blocks).collect(),
        foot: Foot {
            why: language.say(why),
            leave: Some(Link {
                label: language.say(texts::link_leave_team(&told.group.plan.name)),
                url: links.absolute("/console/account"),
            }),
            ..Foot::by_operator(language, links, identity)
        },
    }
}

/// Who an answer goes to; none: to nobody in particular.
pub(super) fn reply_to(told: &OrganizerNotification) -> Option<String> {
    match &told.notification {
        // An answer goes to where the words came from.
        Notification::Words { from: Some(from), .. } => Some(from.clone()),
        Notification::SendingStopped { .. } => None,
        _ => Some(told.invitation.address.to_string()),
    }
}

/// Whom it is about, and which event.
#[derive(Clone, Copy)]
struct About<'a> {
    links: &'a Links,
    told: &'a OrganizerNotification,
    language: Language,
}

/// The subject, what happened, and the rest.
type Notice = (Text, Text, Vec<Block>);

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
        let blocks = self
            .lines(under)
            .into_iter()
            .chain(quoted(text))
            .chain(self.lines(more.into_iter().chain(with_files)))
            .chain(self.lines(sent_from.into_iter().chain([texts::wrote_answer()])));
        let title = texts::wrote_subject(self.name(), self.title());
        (title, opening, blocks.collect())
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
        (title, opening, self.noted(note, texts::proposed_next()))
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
        (title, opening, self.noted(note, texts::delegated_next()))
    }

    /// Somebody answered who got the invitation from the person. Their address is theirs to give.
    fn other_attendee(self) -> Notice {
        let opening = texts::forwarded(self.name(), self.occasion(), self.person());
        (texts::forwarded_subject(self.title()), opening, Vec::new())
    }

    /// An answer came to an address without a token, and anybody could have written it.
    fn unproven(self) -> Notice {
        let opening = texts::unproven(self.occasion(), self.person());
        (texts::unproven_subject(self.title()), opening, Vec::new())
    }

    /// A seat came free, and no letter could tell the person.
    fn passed_over(self) -> Notice {
        let answers = format!("/console/events/{}/answers", self.told.event.id);
        let mut blocks = self.lines([texts::passed_over_next()]);
        blocks.push(self.way(texts::passed_over_chance(), self.unreached()));
        blocks.push(self.way(texts::passed_over_answer(), self.links.absolute(&answers)));
        let title = texts::passed_over_subject(self.name(), self.title());
        (title, texts::passed_over(self.occasion(), self.person()), blocks)
    }

    /// People of an origin are written to no more.
    fn stopped(self, from: &str, fared: Fared) -> Notice {
        let opening = texts::sending_stopped(fared.bounced, fared.complained, from, fared.written_to);
        let mut blocks = self.lines([texts::sending_stopped_next(fared.waiting)]);
        blocks.push(self.way(texts::sending_stopped_go_on(), self.unreached()));
        (texts::sending_stopped_subject(from), opening, blocks)
    }

    /// A paragraph of ours, a sentence a line; none: there is nothing to say.
    fn lines(self, lines: impl IntoIterator<Item = Text>) -> Vec<Block> {
        let lines: Vec<String> = lines.into_iter().map(|line| self.language.say(line)).collect();
        let said = (!lines.is_empty()).then(|| Block::Paragraph(lines.join("\n")));
        said.into_iter().collect()
    }

    fn way(self, label: Text, url: String) -> Block {
        let label = self.language.say(label);
        Block::Way(Link { label, url })
    }

    /// What the person wrote beside it, and what comes next.
    fn noted(self, note: Option<&Note>, next: Text) -> Vec<Block> {
        let note = quoted(note.map(Note::as_str).unwrap_or_default());
        let before = note.is_some().then(texts::they_write);
        let blocks = self.lines(before).into_iter().chain(note);
        blocks.chain(self.lines([next])).collect()
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

/// The person's own words; none: they wrote none.
fn quoted(words: &str) -> Option<Block> {
    let words = words.trim();
    (!words.is_empty()).then(|| Block::Quoted(words.to_owned()))
}

#[cfg(test)]
mod tests;
