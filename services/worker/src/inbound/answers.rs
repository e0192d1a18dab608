//! Answers that calendars send: decided by `domain::reply`, taken by the RSVP queue, and what follows from either.

use domain::InvitationId;
use domain::invitation::Invitation;
use domain::mail::content::Notification;
use domain::reply;
use domain::reply::{Intent, Proposed, Rejection, ReplyDecision};
use domain::rsvp::seating::{Actor, Refusal, Reply};
use domain::rsvp::status::{Answer, ReplyIssue, ReplyVersion, Seat, Source};
use domain::schedule::series::Days;
use domain::values::text::Note;
use store::mail_in::inbound;
use store::mail_in::inbound::InboundMail;
use store::mail_queue::{self, Enqueued};
use store::rsvp::invitations;
use store::rsvp::invitations::{InvitationView, ResendReason};
use store::rsvp::occurrences;
use store::rsvp::occurrences::OccurrenceAnswer;
use store::rsvp::proposals;
use store::{AnswerError, AnswerRequest, FromCalendar, StoreError, WriteTx};
use uuid::Uuid;

use super::context::ReplyContext;
use super::said::said;
use super::sender_check::SenderCheck;
use super::{CalendarPart, Inbox, Incoming, Outcome, Unfinished};

impl Inbox {
    /// Acts upon a calendar. `invitation`: whose the token in the address is; none: the mail must prove it.
    pub(super) async fn calendar(
        &self,
        mail: &InboundMail,
        incoming: &Incoming,
        part: &CalendarPart,
        invitation: Option<InvitationId>,
    ) -> Result<Outcome, Unfinished> {
        let messages = match (&part.messages, invitation) {
            (Ok(messages), _) => messages,
            (Err(_), Some(invitation)) if part.has_words() => {
                return self.words_beside(mail, incoming, part, invitation).await;
            }
            (Err(why), _) => return Err(Unfinished::Unreadable(why.to_string())),
        };
        let whose = match invitation {
            Some(invitation) => Some(invitation),
            None => match self.proven(incoming, &messages.first).await? {
                SenderCheck::Of(invitation) => Some(invitation),
                SenderCheck::Missing(invitation) => return self.hold(mail, invitation).await,
                SenderCheck::OfNobody => None,
            },
        };
        let fingerprint = fingerprint(incoming, part);
        if self.is_repeated(mail, &fingerprint).await? {
            return self.done(mail, "repeated").await;
        }
        // Of each as it is after the one before. A crash in between has the first ones known the next time.
        let mut outcome = "nobody";
        let last = messages.others.len();
        for (number, message) in messages.iter().enumerate() {
            let Some(opened) = self.open(whose).await? else {
                return self.done(mail, "nobody").await;
            };
            let Some(said) = said(message, &opened.event) else {
                // The invitation that a program attached to what its user wrote, for instance.
                return self.words_beside(mail, incoming, part, opened.invitation.id).await;
            };
            let before = self.said_of_dates(&opened).await?;
            let decision = reply::decide(&said, &opened.event, &opened.invitation, &before, mail.received_at);
            let context = ReplyContext {
                mail,
                opened,
                said,
                before,
                fingerprint: fingerprint.clone(),
                number,
                is_last: number == last,
            };
            outcome = self.follow(&context, decision).await?;
        }
        Ok(outcome)
    }

    async fn follow(&self, context: &ReplyContext<'_>, decision: ReplyDecision) -> Result<Outcome, Unfinished> {
        match decision {
            ReplyDecision::Apply {
                answer,
                guests,
                has_too_many,
                note,
                reply_version,
            } => {
                let reply_issue = has_too_many.then_some(ReplyIssue::FewerGuests);
                let calendar = FromCalendar {
                    reply_version,
                    reply_issue,
                };
                let reply = from_invitee(answer, guests);
                self.answer(context, Given { reply, note, calendar }, "applied").await
            }
            ReplyDecision::ApplyToDates {
                days,
                answer,
                is_delegated,
                note,
                reply_version,
            } => {
                let day = days.first().map(ToString::to_string);
                let deputy = is_delegated.then(|| deputy(context, day, note.clone()));
                let given = OccurrenceAnswer {
                    invitation: context.opened.invitation.id,
                    link_version: None,
                    days,
                    answer,
                    note,
                    source: Source::Calendar,
                    stamp: Some(reply_version.stamp),
                };
                self.answer_to_dates(context, given, reply_version, deputy).await
            }
            ReplyDecision::Delegated { note, reply_version } => self.delegated(context, note, reply_version).await,
            ReplyDecision::Stale { reply_version } => {
                self.request_resend(context, ResendReason::Tell(ReplyIssue::Stale), "stale", reply_version)
                    .await
            }
            ReplyDecision::Overtaken { reply_version } => {
                self.request_resend(
                    context,
                    ResendReason::Tell(ReplyIssue::Overtaken),
                    "overtaken",
                    reply_version,
                )
                .await
            }
            ReplyDecision::SendAgain => {
                self.request_resend(context, ResendReason::SendAgain, "sent_again", None)
                    .await
            }
            ReplyDecision::Proposal(proposed) => self.proposal(context, proposed).await,
            ReplyDecision::Known => self.finish(context, "known").await,
            ReplyDecision::Refused(unfit) => self.refused(context, unfit).await,
        }
    }

    pub(super) async fn answer(
        &self,
        context: &ReplyContext<'_>,
        given: Given,
        outcome: Outcome,
    ) -> Result<Outcome, Unfinished> {
        let reply = given.reply;
        let request = AnswerRequest {
            invitation: context.opened.invitation.id,
            link_version: None,
            reply,
            note: given.note,
            name: None,
            language: None,
            source: Source::Calendar,
            calendar: Some(given.calendar),
        };
        match self.rsvp_queue.answer(request).await {
            // The calendar shows a yes now, where the letter showed that the person waits.
            Ok(answered) if waits_as_before(&context.opened.invitation, &answered.opened.invitation, reply) => {
                self.request_resend(context, ResendReason::SetRight, outcome, None)
                    .await
            }
            Ok(_) => self.finish(context, outcome).await,
            Err(AnswerError::Outdated) => self.finish(context, "known").await,
            Err(AnswerError::NotFound) => self.finish(context, "withdrawn").await,
            Err(AnswerError::Refused(refusal)) => self.not_taken(context, refusal).await,
            // Only these come again. A refusal must not turn into one by `?`, or its mail would go round for ever.
            Err(AnswerError::Busy) => Err(Unfinished::Busy),
            Err(AnswerError::Store(error)) => Err(error.into()),
        }
    }

    /// Tells the person, where there is something that they can still do.
    pub(super) async fn not_taken(&self, context: &ReplyContext<'_>, refusal: Refusal) -> Result<Outcome, Unfinished> {
        match reply::issue_of(refusal) {
            Some(reply_issue) => {
                self.request_resend(context, ResendReason::Tell(reply_issue), "not_taken", None)
                    .await
            }
            None => self.finish(context, "closed").await,
        }
    }

    /// The organizer hears of it first: if the answer then comes a second time, it is known, and nobody would be told.
    pub(super) async fn delegated(
        &self,
        context: &ReplyContext<'_>,
        note: Option<Note>,
        reply_version: ReplyVersion,
    ) -> Result<Outcome, Unfinished> {
        let told = deputy(context, None, note.clone());
        let (id, opened) = (context.identity(), context.opened.clone());
        self.store.write(move |tx| tell(tx, id, &opened, &told)).await?;
        self.answer(
            context,
            Given::no(note, reply_version, ReplyIssue::Delegated),
            "delegated",
        )
        .await
    }

    async fn proposal(&self, context: &ReplyContext<'_>, proposed: Proposed) -> Result<Outcome, Unfinished> {
        let told = Notification::Proposal {
            day: proposed.day.map(|day| day.to_string()),
            starts_at: proposed.starts_at,
            ends_at: proposed.ends_at,
            note: proposed.note.clone(),
        };
        let (id, opened, mark) = (context.identity(), context.opened.clone(), context.mark());
        let unit = move |tx: &mut WriteTx<'_>| {
            let outcome = if proposals::add(tx, id, &opened.invitation, &proposed)? {
                tell(tx, id, &opened, &told)?;
                "proposal"
            } else {
                "known"
            };
            mark.set(tx, outcome)?;
            Ok::<_, StoreError>(outcome)
        };
        Ok(self.store.write(unit).await?)
    }

    /// Logged without the words. Of somebody else's answer the organizer hears, since the person may be welcome; who only
    /// asks for the newest copy has answered nothing.
    async fn refused(&self, context: &ReplyContext<'_>, unfit: Rejection) -> Result<Outcome, Unfinished> {
        tracing::info!(invitation = %context.opened.invitation.id, reason = %unfit, "a calendar's answer was refused");
        if unfit == Rejection::OtherAttendee && context.said.intent != Intent::SendAgain {
            let (id, opened) = (context.identity(), context.opened.clone());
            self.store
                .write(move |tx| tell(tx, id, &opened, &Notification::OtherAttendee))
                .await?;
        }
        let outcome = match unfit {
            Rejection::OtherEvent => "other_event",
            Rejection::OtherOccurrence => "other_occurrence",
            Rejection::OtherAttendee => "other_attendee",
            Rejection::NoAttendee => "no_attendee",
            Rejection::Withdrawn => "withdrawn",
            Rejection::NotAnnounced => "not_announced",
            Rejection::Cancelled => "cancelled",
            Rejection::SaysNothing => "no_answer",
        };
        self.finish(context, outcome).await
    }

    /// Has a letter sent to the invited address, at most one a day. `reply_version`: what is remembered, though it does not count.
    pub(super) async fn request_resend(
        &self,
        context: &ReplyContext<'_>,
        request_resend: ResendReason,
        outcome: Outcome,
        reply_version: Option<ReplyVersion>,
    ) -> Result<Outcome, Unfinished> {
        let (invitation, mark) = (context.opened.invitation.id, context.mark());
        let unit = move |tx: &mut WriteTx<'_>| {
            if let Some(reply_version) = reply_version {
                invitations::record_reply(tx, invitation, reply_version)?;
            }
            let goes_out = invitations::request_resend(tx, invitation, request_resend)?;
            let outcome = match request_resend {
                ResendReason::SendAgain if !goes_out => "sent_before",
                _ => outcome,
            };
            mark.set(tx, outcome)?;
            Ok::<_, StoreError>(outcome)
        };
        Ok(self.store.write(unit).await?)
    }

    pub(super) async fn finish(&self, context: &ReplyContext<'_>, outcome: Outcome) -> Result<Outcome, Unfinished> {
        let mark = context.mark();
        self.store.write(move |tx| mark.set(tx, outcome)).await?;
        Ok(outcome)
    }

    pub(super) async fn open(&self, invitation: Option<InvitationId>) -> Result<Option<InvitationView>, Unfinished> {
        let Some(invitation) = invitation else { return Ok(None) };
        Ok(self.store.read(move |tx| invitations::open(tx, invitation)).await?)
    }

    async fn said_of_dates(&self, opened: &InvitationView) -> Result<Days, Unfinished> {
        if opened.event.plan.series.is_none() {
            return Ok(Days::new());
        }
        let id = opened.invitation.id;
        Ok(self.store.read(move |tx| occurrences::of(tx, id)).await?)
    }

    pub(super) async fn is_repeated(&self, mail: &InboundMail, fingerprint: &[u8]) -> Result<bool, Unfinished> {
        let (mail, fingerprint) = (mail.clone(), fingerprint.to_vec());
        Ok(self
            .store
            .read(move |tx| inbound::is_repeated(tx, &mail, &fingerprint))
            .await?)
    }
}

/// What a calendar answers, as the RSVP queue takes it.
pub(super) struct Given {
    reply: Reply,
    note: Option<Note>,
    calendar: FromCalendar,
}

impl Given {
    /// A no of which the next letter says why.
    pub(super) fn no(note: Option<Note>, reply_version: ReplyVersion, reply_issue: ReplyIssue) -> Self {
        Self {
            reply: from_invitee(Answer::No, None),
            note,
            calendar: FromCalendar {
                reply_version,
                reply_issue: Some(reply_issue),
            },
        }
    }
}

fn waits_as_before(before: &Invitation, after: &Invitation, reply: Reply) -> bool {
    let waits = after.status.seat() == Some(Seat::Waitlisted) && before.status == after.status;
    let is_told_anyway = before.last_sent.as_ref().is_some_and(|told| told.asked_again);
    reply.answer == Answer::Yes && waits && !is_told_anyway
}

/// What the RSVP queue is asked: a calendar speaks for its person.
fn from_invitee(answer: Answer, guests: Option<u16>) -> Reply {
    Reply {
        answer,
        guests,
        actor: Actor::Invitee,
    }
}

/// The same mail sent twice has the same one; the same words sent anew have not.
pub(super) fn fingerprint(incoming: &Incoming, part: &CalendarPart) -> Vec<u8> {
    let id = incoming.message_id.as_deref().unwrap_or_default();
    [&part.sha256, id.as_bytes()].concat()
}

/// What the organizer is told of somebody who is to come instead.
fn deputy(context: &ReplyContext<'_>, day: Option<String>, note: Option<Note>) -> Notification {
    let to = context.said.attendees.iter().find_map(|one| one.deputy.as_ref());
    Notification::Delegated {
        day,
        to: to.map(ToString::to_string),
        note,
    }
}

/// Writes to the organizer, and says what became of it.
pub(super) fn tell(
    tx: &mut WriteTx<'_>,
    id: Uuid,
    opened: &InvitationView,
    notification: &Notification,
) -> Result<Enqueued, StoreError> {
    let enqueued = mail_queue::notify_organizer(tx, id, &opened.group, opened.invitation.id, notification)?;
    if !matches!(enqueued, Enqueued::OnItsWay | Enqueued::SaidBefore) {
        tracing::warn!(%id, ?enqueued, kind = notification.kind(), "an organizer was not told of a mail");
    }
    Ok(enqueued)
}
