//! What organizers read of the mail that people sent: who it was, what they want, and what became of it.

use std::fmt::Write;

use domain::event::Event;
use domain::invitation::Invitation;
use domain::reply::Proposed;
use domain::values::text::Note;
use domain::{Instant, MailAddress};
use jiff::civil::Date;

use mail::inbound::{Incoming, Words};

/// What a notice says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// Its subject line.
    pub title: String,
    /// What it says.
    pub body: String,
    /// Who an answer goes to.
    pub reply_to: MailAddress,
}

/// Whom a notice is about, and which event.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// The event.
    pub event: &'a Event,
    /// The person's invitation to it.
    pub invitation: &'a Invitation,
    /// The day by which the one date of a series is known that it is about; none: all of the event.
    pub day: Option<Date>,
}

impl About<'_> {
    /// The person wrote. An answer goes to where they wrote from.
    #[must_use]
    pub fn words(self, incoming: &Incoming, words: &Words) -> Wording {
        let invited = &self.invitation.address;
        let from = incoming.from.as_ref().unwrap_or(invited);
        let has_words = !words.text.trim().is_empty();
        let end = if has_words { ":" } else { ", without a word." };
        let mut body = format!("{} answered a letter about {}{end}\n\n", self.person(), self.occasion());
        if !incoming.subject.is_empty() {
            let _ = writeln!(body, "Subject: {}\n", incoming.subject);
        }
        body.push_str(&quoted(&words.text));
        let rest = left_out(words);
        body.push_str(if has_words { &rest } else { rest.trim_start() });
        if from != invited {
            let _ = write!(
                body,
                "\nIt was sent from {from}, which is not the address that was invited."
            );
        }
        body.push_str("\nYour answer to this mail goes to them.\n");
        Wording {
            title: format!("{} wrote about {}", self.name(), self.title()),
            body,
            reply_to: from.clone(),
        }
    }

    /// The person proposed another time.
    #[must_use]
    pub fn proposal(self, proposed: &Proposed) -> Wording {
        let mut body = format!("{} proposes another time for {}", self.person(), self.occasion());
        if let Some(starts) = proposed.starts_at {
            let _ = write!(body, ": {}", self.local(starts));
            if let Some(ends) = proposed.ends_at {
                let _ = write!(body, " to {}", self.local(ends));
            }
        }
        body.push_str(".\n");
        add_note(&mut body, proposed.note.as_ref());
        body.push_str(
            "\nTheir answer and the event stay as they are. If you move the event, everybody invited hears of it.\n",
        );
        let title = format!("{} proposes another time for {}", self.name(), self.title());
        self.to_the_invited(title, body)
    }

    /// The person passed the invitation on.
    #[must_use]
    pub fn delegated(self, to: Option<&MailAddress>, note: Option<&Note>) -> Wording {
        let deputy = to.map_or("somebody else", MailAddress::as_str);
        let place = match self.day {
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
    #[must_use]
    pub fn other_attendee(self) -> Wording {
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
    #[must_use]
    pub fn unproven(self) -> Wording {
        let body = format!(
            "A calendar's answer for {} about {} came without the secret part of its address, and nothing shows that it is theirs. It was not taken. You can ask them, and answer for them.\n",
            self.person(),
            self.occasion()
        );
        let title = format!("An answer about {} was not taken", self.title());
        self.to_the_invited(title, body)
    }

    /// A seat came free, and no letter could tell the person.
    #[must_use]
    pub fn passed_over(self) -> Wording {
        let (group, event) = (self.event.group, self.event.id);
        let address = &self.invitation.address;
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
            reply_to: self.invitation.address.clone(),
        }
    }

    fn title(&self) -> &str {
        self.event.plan.title.as_str()
    }

    /// What the organizer calls the person.
    fn name(&self) -> &str {
        match self.invitation.name.as_str() {
            "" => self.invitation.address.as_str(),
            name => name,
        }
    }

    fn person(&self) -> String {
        match self.invitation.name.as_str() {
            "" => self.invitation.address.to_string(),
            name => format!("{name} ({})", self.invitation.address),
        }
    }

    /// The event and when it is; of a series, whether it is about one date or all.
    fn occasion(&self) -> String {
        let plan = &self.event.plan;
        let date = self.day.and_then(|day| plan.occurrence_on(day));
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
    fn local(&self, at: Instant) -> String {
        let zone = self.event.plan.schedule.zone();
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
fn left_out(words: &Words) -> String {
    let cut = if words.is_cut {
        "This is the beginning: what they wrote is longer.\n"
    } else {
        ""
    };
    let files = match words.files {
        0 => String::new(),
        1 => "1 file came with it and is not passed on. Ask for it if you need it.\n".to_owned(),
        more => format!("{more} files came with it and are not passed on. Ask for them if you need them.\n"),
    };
    if words.is_cut || words.files > 0 {
        format!("\n{cut}{files}")
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
