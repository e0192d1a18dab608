//! Mail from outside, read after it was acknowledged: understood, and acted upon.
//!
//! All that follows from a mail can be done twice with the same end, since a crash may come between the deed and the mark.
//! What it is, `mail` reads; what an answer means, `domain::reply` says; answers go through the RSVP queue.

mod answers;
mod bounces;
mod context;
mod dates;
mod meeting;
mod said;
mod sender_check;
mod words;

use std::sync::Arc;

use calendar::itip::{self, CalendarMessages, ItipError, Method};
use domain::mail::addressee::Addressee;
use domain::mail::suppression::Scope;
use mail::MailIdentity;
use mail::inbound::{Asks, Content, DeliveryReport, Unreadable};
use store::mail_in::inbound;
use store::mail_in::inbound::InboundMail;
use store::people::suppressions;
use store::rsvp::invitations;
use store::{RsvpQueue, Store, StoreError};

/// What a calendar says, or why that can't be read.
type CalendarContent = Result<CalendarMessages, ItipError>;
/// A mail that was read.
pub(crate) type Incoming = mail::inbound::Incoming<CalendarContent>;
/// The calendar in it.
pub(crate) type CalendarPart = mail::inbound::CalendarPart<CalendarContent>;

/// What came of a mail, in one word for the database, the log and the metric.
pub(crate) type Outcome = &'static str;

/// Why a mail is not finished.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Unfinished {
    /// Nothing in it can be read; that stays so.
    #[error("it can't be read: {0}")]
    Unreadable(String),
    /// Reading it broke off.
    #[error("reading it broke off")]
    BrokeOff,
    /// The RSVP queue has no time.
    #[error("too many answers are coming in")]
    Busy,
    /// The database did not do it.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Reads mail and does what follows from it.
pub(crate) struct Inbox {
    pub(crate) store: Store,
    pub(crate) rsvp_queue: RsvpQueue,
    /// Knows our own addresses again.
    pub(crate) identity: Arc<MailIdentity>,
    pub(crate) authserv_id: Option<String>,
}

impl Inbox {
    /// Does what follows from a mail. What can't be read is put aside: that stays so.
    pub(crate) async fn see_to(&self, mail: &InboundMail) -> Result<(), Unfinished> {
        let outcome = match self.work_on(mail).await {
            Err(Unfinished::Unreadable(why)) => {
                let id = mail.id;
                tracing::info!(mail = %id, why, "a mail from outside was parked");
                self.store.write(move |tx| inbound::finish(tx, id, &why, None)).await?;
                "parked"
            }
            worked => worked?,
        };
        metrics::counter!("acquaint_inbound_mails_total", "outcome" => outcome).increment(1);
        tracing::info!(mail = %mail.id, outcome, "a mail from outside was read");
        Ok(())
    }

    async fn work_on(&self, mail: &InboundMail) -> Result<Outcome, Unfinished> {
        if let Addressee::Unsubscribe(invitation) = mail.addressee {
            // Whatever it says: who writes there wants no more.
            return self.unsubscribe(mail, invitation).await;
        }
        let incoming = self.read(mail).await?;
        match (mail.addressee, &incoming.content) {
            (Addressee::Answer(invitation), Content::Calendar(part)) => {
                self.calendar(mail, &incoming, part, Some(invitation)).await
            }
            (Addressee::Meeting(meeting, side), Content::Calendar(part)) => {
                self.meeting(mail, &incoming, part, (meeting, side)).await
            }
            // An invitation of ours that a program attached to what its user wrote.
            (Addressee::Open, Content::Calendar(part)) if !part.asks_for_something() && part.has_words() => {
                match self.answered(&incoming).await? {
                    Some(invitation) => self.words_beside(mail, &incoming, part, invitation).await,
                    None => self.done(mail, "dropped").await,
                }
            }
            (Addressee::Open, Content::Calendar(part)) => match self.met(&incoming, part).await? {
                Some(whose) => self.meeting(mail, &incoming, part, whose).await,
                None => self.calendar(mail, &incoming, part, None).await,
            },
            // Some programs answer to the envelope's sender, whose token proves as much.
            (Addressee::Bounce(letter), Content::Calendar(part)) => match self.addressed(letter).await? {
                Some(invitation) => self.calendar(mail, &incoming, part, Some(invitation)).await,
                None => match self.met(&incoming, part).await? {
                    Some(whose) => self.meeting(mail, &incoming, part, whose).await,
                    None => self.done(mail, "nobody").await,
                },
            },
            (Addressee::Answer(invitation), Content::Words(words)) => {
                self.pass_on(mail, &incoming, words, invitation).await
            }
            // Who answers a letter to its sender, past Reply-To.
            (Addressee::Open, Content::Words(words)) => match self.answered(&incoming).await? {
                Some(invitation) => self.pass_on(mail, &incoming, words, invitation).await,
                None => self.done(mail, "dropped").await,
            },
            (Addressee::Bounce(letter), Content::DeliveryReport(report)) => {
                self.bounced(mail, letter, &incoming, report).await
            }
            (Addressee::Bounce(letter), Content::Complaint(complaint)) => {
                self.complained(mail, letter, &incoming, complaint).await
            }
            (Addressee::Open, Content::Complaint(complaint)) => {
                self.complained_openly(mail, &incoming, complaint).await
            }
            // A mail server's own words, in a form of its own: nobody else sends from nowhere and does not say that a
            // program wrote it.
            (Addressee::Bounce(letter), Content::Words(words)) if mail.sender.is_empty() => {
                let report = DeliveryReport::in_words(&incoming.subject, words);
                let is_about_something_else = report.recipients.is_empty() && incoming.is_from_postmaster();
                if is_about_something_else || self.is_from_recipient(letter, &incoming).await? {
                    return self.done(mail, "dropped").await;
                }
                self.bounced(mail, letter, &incoming, &report).await
            }
            (Addressee::Bounce(letter), Content::Words(words)) => match self.addressed(letter).await? {
                Some(invitation) => self.pass_on(mail, &incoming, words, invitation).await,
                None => self.done(mail, "nobody").await,
            },
            // Out-of-office notes, our own letters coming back, and bounces whose address proves nothing.
            _ => self.done(mail, "dropped").await,
        }
    }

    /// Reading is work for a blocking thread; a reader that breaks off takes nothing with it.
    async fn read(&self, mail: &InboundMail) -> Result<Incoming, Unfinished> {
        let (raw, authserv_id) = (Arc::clone(&mail.raw), self.authserv_id.clone());
        let reading =
            tokio::task::spawn_blocking(move || mail::inbound::read(&raw, authserv_id.as_deref(), read_calendar));
        match reading.await {
            Ok(read) => read.map_err(|why: Unreadable| Unfinished::Unreadable(why.to_string())),
            Err(_) => Err(Unfinished::BrokeOff),
        }
    }

    /// Writes down that a mail needs nothing more.
    async fn done(&self, mail: &InboundMail, outcome: Outcome) -> Result<Outcome, Unfinished> {
        let id = mail.id;
        self.store
            .write(move |tx| inbound::finish(tx, id, outcome, None))
            .await?;
        Ok(outcome)
    }

    async fn unsubscribe(&self, mail: &InboundMail, invitation: domain::InvitationId) -> Result<Outcome, Unfinished> {
        let id = mail.id;
        let unit = move |tx: &mut store::WriteTx<'_>| {
            let outcome = match invitations::open(tx, invitation)? {
                None => "nobody",
                Some(opened) => {
                    suppressions::unsubscribe(tx, opened.invitation.person, Scope::Group, opened.group.id)?;
                    "unsubscribed"
                }
            };
            inbound::finish(tx, id, outcome, None)?;
            Ok::<_, StoreError>(outcome)
        };
        Ok(self.store.write(unit).await?)
    }
}

fn read_calendar(bytes: &[u8], declared: Option<&str>) -> (Option<Asks>, CalendarContent) {
    let messages = itip::read_all(bytes, declared);
    let asks = messages.as_ref().ok().map(|messages| match messages.first.method {
        Method::Reply => Asks::Answer,
        Method::Counter | Method::Refresh => Asks::Question,
        Method::Other(_) => Asks::Nothing,
    });
    (asks, messages)
}
