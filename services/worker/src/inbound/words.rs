//! What organizers read of the mail that people sent, and plain words passed on to them.

use std::fmt::Write;

use domain::event::Event;
use domain::text::Note;
use domain::{Instant, InvitationId, MailAddress};
use mail::inbound::{Incoming, Words};
use store::inbound::{self, InboundMail};
use store::invitations::Opened;
use store::notices::{NoticeKind, Written};
use store::proposals::Proposed;
use store::{StoreError, Tx};

use super::answers::tell;
use super::{Inbox, Outcome, Unfinished};

/// Octets of a mail's identity that are kept.
const FINGERPRINT_MAX: usize = 500;

/// What a notice says.
#[derive(Debug)]
pub(super) struct Wording {
    pub(super) title: String,
    pub(super) body: String,
    pub(super) reply_to: Option<MailAddress>,
}

impl Inbox {
    /// Passes on what a person wrote.
    pub(super) async fn pass_on(
        &self,
        mail: &InboundMail,
        incoming: &Incoming,
        words: &Words,
        invitation: InvitationId,
    ) -> Result<Outcome, Unfinished> {
        let Some(opened) = self.open(Some(invitation)).await? else {
            return self.done(mail, "nobody").await;
        };
        if words.text.trim().is_empty() {
            return self.done(mail, "dropped").await;
        }
        let fingerprint = fingerprint(incoming, words);
        if self.is_repeated(mail, &fingerprint).await? {
            return self.done(mail, "repeated").await;
        }
        let wording = written(&opened, incoming, words);
        let id = mail.id;
        let unit = move |tx: &mut Tx<'_>| {
            let outcome = match tell(tx, id, &opened, NoticeKind::Words, &wording)? {
                Written::OnItsWay | Written::Told => "passed_on",
                Written::TooMany | Written::Nowhere => "not_passed_on",
            };
            inbound::finish(tx, id, outcome, Some(&fingerprint))?;
            Ok::<_, StoreError>(outcome)
        };
        Ok(self.store.write(unit).await?)
    }
}

/// The same mail sent twice has the same one: mail servers bring a mail again where they missed our answer.
fn fingerprint(incoming: &Incoming, words: &Words) -> Vec<u8> {
    let known_by = incoming.message_id.as_deref().unwrap_or(&words.text);
    known_by.bytes().take(FINGERPRINT_MAX).collect()
}

fn written(opened: &Opened, incoming: &Incoming, words: &Words) -> Wording {
    let reply_to = incoming.from.clone();
    let reply_to = reply_to.unwrap_or_else(|| opened.invitation.address.clone());
    let mut body = format!("{} answered a letter about {}:\n\n", person(opened), event(opened));
    if !incoming.subject.is_empty() {
        let _ = writeln!(body, "Subject: {}\n", incoming.subject);
    }
    body.push_str(&quoted(&words.text));
    if reply_to != opened.invitation.address {
        let _ = write!(
            body,
            "\nIt was sent from {reply_to}, which is not the address that was invited."
        );
    }
    body.push_str("\nYour answer to this mail goes to them.\n");
    Wording {
        title: format!("{} wrote about {}", name(opened), title(opened)),
        body,
        reply_to: Some(reply_to),
    }
}

/// Somebody proposed another time.
pub(super) fn proposal(opened: &Opened, proposed: &Proposed) -> Wording {
    let mut body = format!("{} proposes another time for {}", person(opened), event(opened));
    if let Some(starts) = proposed.starts_at {
        let _ = write!(body, ": {}", local(&opened.event, starts));
        if let Some(ends) = proposed.ends_at {
            let _ = write!(body, " to {}", local(&opened.event, ends));
        }
    }
    body.push_str(".\n");
    add_note(&mut body, proposed.note.as_ref());
    body.push_str(
        "\nTheir answer and the event stay as they are. If you move the event, everybody invited hears of it.\n",
    );
    Wording {
        title: format!("{} proposes another time for {}", name(opened), title(opened)),
        body,
        reply_to: Some(opened.invitation.address.clone()),
    }
}

/// Somebody passed the invitation on.
pub(super) fn delegated(opened: &Opened, note: Option<&Note>) -> Wording {
    let mut body = format!(
        "{} passed the invitation to {} on to somebody else. Invitations are personal: their own place is free again, and nobody was invited instead.\n",
        person(opened),
        event(opened)
    );
    add_note(&mut body, note);
    body.push_str("\nIf you know whom they have in mind, invite them.\n");
    Wording {
        title: format!("{} wants to send somebody else to {}", name(opened), title(opened)),
        body,
        reply_to: Some(opened.invitation.address.clone()),
    }
}

/// Somebody answered who got the invitation from who was invited.
pub(super) fn other_attendee(opened: &Opened) -> Wording {
    Wording {
        title: format!("Somebody who is not invited answered for {}", title(opened)),
        body: format!(
            "The invitation of {} to {} was answered by a calendar under another address, as happens when it is forwarded. The answer was not taken, and {} stands as before. If somebody is to come instead, invite them.\n",
            person(opened),
            event(opened),
            name(opened)
        ),
        reply_to: Some(opened.invitation.address.clone()),
    }
}

/// An answer came to an address without a token, and anybody could have written it.
pub(super) fn unproven(opened: &Opened) -> Wording {
    Wording {
        title: format!("An answer about {} was not taken", title(opened)),
        body: format!(
            "A calendar's answer for {} about {} came without the secret part of its address, and nothing shows that it is theirs. It was not taken. You can ask them, and answer for them.\n",
            person(opened),
            event(opened)
        ),
        reply_to: Some(opened.invitation.address.clone()),
    }
}

fn title(opened: &Opened) -> &str {
    opened.event.plan.title.as_str()
}

/// What the organizer calls the person.
fn name(opened: &Opened) -> &str {
    match opened.invitation.name.as_str() {
        "" => opened.invitation.address.as_str(),
        name => name,
    }
}

fn person(opened: &Opened) -> String {
    match opened.invitation.name.as_str() {
        "" => opened.invitation.address.to_string(),
        name => format!("{name} ({})", opened.invitation.address),
    }
}

fn event(opened: &Opened) -> String {
    let starts = opened.event.plan.schedule.starts_at();
    format!("{} on {}", title(opened), local(&opened.event, starts))
}

/// A moment by the clocks of where the event is.
fn local(event: &Event, at: Instant) -> String {
    let zone = event.plan.schedule.zone();
    let local = zone.local(at).to_string();
    let minutes = local.get(..16).unwrap_or(&local).replace('T', " ");
    format!("{minutes} ({})", zone.name())
}

fn add_note(body: &mut String, note: Option<&Note>) {
    if let Some(note) = note {
        body.push_str("They write:\n\n");
        body.push_str(&quoted(note.as_str()));
    }
}

fn quoted(text: &str) -> String {
    text.trim().lines().fold(String::new(), |mut all, line| {
        let _ = writeln!(all, "> {line}");
        all
    })
}
