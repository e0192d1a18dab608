//! What organizers read of the mail that people sent: who it was, what they want, and what became of it.

use std::fmt::Write;

use domain::Instant;
use domain::mail::content::{Notification, OrganizerNotification};
use domain::values::text::Note;

/// What an organizer reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wording {
    /// The subject line.
    pub(super) title: String,
    /// What it says.
    pub(super) body: String,
    /// Who an answer goes to.
    pub(super) reply_to: String,
}

/// Finds the words.
pub(super) fn of(told: &OrganizerNotification) -> Wording {
    let about = About(told);
    match &told.notification {
        Notification::Words {
            from,
            subject,
            text,
            is_cut,
            files,
        } => {
            let left_out = left_out(*is_cut, *files);
            about.words(from.as_deref(), subject, text, &left_out)
        }
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
    }
}

/// Whom it is about, and which event.
#[derive(Clone, Copy)]
struct About<'a>(&'a OrganizerNotification);

impl<'a> About<'a> {
    /// The person wrote. An answer goes to where they wrote from.
    fn words(self, from: Option<&str>, subject: &str, text: &str, left_out: &str) -> Wording {
        let has_words = !text.trim().is_empty();
        let end = if has_words { ":" } else { ", without a word." };
        let mut body = format!("{} answered a letter about {}{end}\n\n", self.person(), self.occasion());
        if !subject.is_empty() {
            let _ = writeln!(body, "Subject: {subject}\n");
        }
        body.push_str(&quoted(text));
        body.push_str(if has_words { left_out } else { left_out.trim_start() });
        if let Some(from) = from {
            let _ = write!(
                body,
                "\nIt was sent from {from}, which is not the address that was invited."
            );
        }
        body.push_str("\nYour answer to this mail goes to them.\n");
        Wording {
            title: format!("{} wrote about {}", self.name(), self.title()),
            body,
            reply_to: from.unwrap_or(self.0.invitation.address.as_str()).to_owned(),
        }
    }

    /// The person proposed another time.
    fn proposal(self, starts_at: Option<Instant>, ends_at: Option<Instant>, note: Option<&Note>) -> Wording {
        let mut body = format!("{} proposes another time for {}", self.person(), self.occasion());
        if let Some(starts) = starts_at {
            let _ = write!(body, ": {}", self.local(starts));
            if let Some(ends) = ends_at {
                let _ = write!(body, " to {}", self.local(ends));
            }
        }
        body.push_str(".\n");
        add_note(&mut body, note);
        body.push_str(
            "\nTheir answer and the event stay as they are. If you move the event, everybody invited hears of it.\n",
        );
        let title = format!("{} proposes another time for {}", self.name(), self.title());
        self.to_the_invited(title, body)
    }

    /// The person passed the invitation on.
    fn delegated(self, to: Option<&str>, note: Option<&Note>) -> Wording {
        let deputy = to.unwrap_or("somebody else");
        let place = match self.0.notification.day() {
            None => "their own place is free again",
            Some(_) => "they stay away from that date and keep their place in the series",
        };
        let mut body = format!(
            "{} passed the invitation to {} on to {deputy}. Invitations are personal: {place}, and nobody was invited instead.\n",
            self.person(),
            self.occasion()
        );
        add_note(&mut body, note);
        body.push_str("\nIf that is all right with you, invite whom they have in mind.\n");
        let title = format!("{} wants to send somebody else to {}", self.name(), self.title());
        self.to_the_invited(title, body)
    }

    /// Somebody answered who got the invitation from the person. Their address is theirs to give.
    fn other_attendee(self) -> Wording {
        let body = format!(
            "The invitation of {} to {} was answered by a calendar under another address, as happens when it is forwarded. The answer was not taken, and {} stands as before. If somebody is to come instead, invite them.\n",
            self.person(),
            self.occasion(),
            self.name()
        );
        let title = format!("Somebody who is not invited answered for {}", self.title());
        self.to_the_invited(title, body)
    }

    /// An answer came to an address without a token, and anybody could have written it.
    fn unproven(self) -> Wording {
        let body = format!(
            "A calendar's answer for {} about {} came without the secret part of its address, and nothing shows that it is theirs. It was not taken. You can ask them, and answer for them.\n",
            self.person(),
            self.occasion()
        );
        let title = format!("An answer about {} was not taken", self.title());
        self.to_the_invited(title, body)
    }

    /// A seat came free, and no letter could tell the person.
    fn passed_over(self) -> Wording {
        let (group, event) = (self.0.event.group, self.0.event.id);
        let address = &self.0.invitation.address;
        let body = format!(
            "A seat came free at {}, and {} was next in line. Mail to that address came back, was called spam, or is not wanted, so nobody could tell them. They were passed over: the seat goes to the next in line who can be told, or to who answers first.\n\nThey keep their place on the waitlist. If the address works, give it another chance (`DELETE /api/v1/groups/{group}/suppressions/{address}`); if you reach them another way, answer for them (`PUT /api/v1/events/{event}/rsvps`). You hear of this once.\n",
            self.occasion(),
            self.person(),
        );
        let title = format!(
            "A seat at {} came free, and {} could not be told",
            self.title(),
            self.name()
        );
        self.to_the_invited(title, body)
    }

    fn to_the_invited(self, title: String, body: String) -> Wording {
        Wording {
            title,
            body,
            reply_to: self.0.invitation.address.to_string(),
        }
    }

    fn title(self) -> &'a str {
        self.0.event.plan.title.as_str()
    }

    /// What the organizer calls the person.
    fn name(self) -> &'a str {
        match self.0.invitation.name.as_str() {
            "" => self.0.invitation.address.as_str(),
            name => name,
        }
    }

    fn person(self) -> String {
        match self.0.invitation.name.as_str() {
            "" => self.0.invitation.address.to_string(),
            name => format!("{name} ({})", self.0.invitation.address),
        }
    }

    /// The event and when it is; of a series, whether it is about one date or all.
    fn occasion(self) -> String {
        let plan = &self.0.event.plan;
        let date = self.0.notification.day().and_then(|day| plan.occurrence_on(day));
        let starts = date
            .as_ref()
            .map_or(plan.schedule.starts_at(), |date| date.schedule.starts_at());
        let (title, starts) = (self.title(), self.local(starts));
        match (&plan.series, date) {
            (None, _) => format!("{title} on {starts}"),
            (Some(_), None) => format!("the series {title} that begins on {starts}"),
            (Some(_), Some(_)) => format!("the date of {title} on {starts}"),
        }
    }

    /// A moment by the clocks of where the event is.
    fn local(self, at: Instant) -> String {
        let zone = self.0.event.plan.schedule.zone();
        let local = zone.local(at).to_string();
        let minutes = local.get(..16).unwrap_or(&local).replace('T', " ");
        format!("{minutes} ({})", zone.name())
    }
}

fn add_note(body: &mut String, note: Option<&Note>) {
    if let Some(note) = note.filter(|note| !note.as_str().is_empty()) {
        body.push_str("They write:\n\n");
        body.push_str(&quoted(note.as_str()));
    }
}

/// What of a mail is not passed on.
fn left_out(is_cut: bool, files: usize) -> String {
    let cut = if is_cut {
        "This is the beginning: what they wrote is longer.\n"
    } else {
        ""
    };
    let listed = match files {
        0 => String::new(),
        1 => "1 file came with it and is not passed on. Ask for it if you need it.\n".to_owned(),
        more => format!("{more} files came with it and are not passed on. Ask for them if you need them.\n"),
    };
    if is_cut || files > 0 {
        format!("\n{cut}{listed}")
    } else {
        String::new()
    }
}

fn quoted(text: &str) -> String {
    text.trim().lines().fold(String::new(), |mut all, line| {
        let _ = writeln!(all, "> {line}");
        all
    })
}

#[cfg(test)]
mod tests;
