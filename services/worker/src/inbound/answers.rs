//! Answers that calendars send: judged by `domain::reply`, taken by the seat desk, and what follows from either.

use domain::InvitationId;
use domain::invitation::{Answer, Heard, Invitation, Plight, Seat, Source};
use domain::reply::{self, Intent, Judgement, Proposed, Unfit};
use domain::seating::{Refusal, Reply, Voice};
use domain::series::Days;
use domain::text::Note;
use jiff::civil::Date;
use mail::inbound::{CalendarPart, Incoming};
use mail::notice::{About, Wording};
use store::inbound::{self, InboundMail};
use store::invitations::{self, Nudge, Opened};
use store::notices::{self, NoticeKind, Written};
use store::occurrences::{self, OccurrenceAnswer};
use store::proposals;
use store::{AnswerError, AnswerRequest, FromCalendar, StoreError, Tx};
use uuid::Uuid;

use super::case::Case;
use super::proof::Proof;
use super::said::said;
use super::{Inbox, Outcome, Unfinished};

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
                Proof::Of(invitation) => Some(invitation),
                Proof::Missing(invitation) => return self.hold(mail, invitation).await,
                Proof::OfNobody => None,
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
            let judgement = reply::judge(&said, &opened.event, &opened.invitation, &before, mail.received_at);
            let case = Case {
                mail,
                opened,
                said,
                before,
                fingerprint: fingerprint.clone(),
                number,
                is_last: number == last,
            };
            outcome = self.follow(&case, judgement).await?;
        }
        Ok(outcome)
    }

    async fn follow(&self, case: &Case<'_>, judgement: Judgement) -> Result<Outcome, Unfinished> {
        match judgement {
            Judgement::Apply {
                answer,
                guests,
                has_too_many,
                note,
                heard,
            } => {
                let plight = has_too_many.then_some(Plight::FewerGuests);
                let calendar = FromCalendar { heard, plight };
                let reply = from_invitee(answer, guests);
                self.answer(case, Given { reply, note, calendar }, "applied").await
            }
            Judgement::ApplyToDates {
                days,
                answer,
                is_delegated,
                note,
                heard,
            } => {
                let deputy = is_delegated.then(|| deputy(case, days.first().copied(), note.as_ref()));
                let given = OccurrenceAnswer {
                    invitation: case.opened.invitation.id,
                    link_version: None,
                    days,
                    answer,
                    note,
                    source: Source::Calendar,
                    stamp: Some(heard.stamp),
                };
                self.answer_to_dates(case, given, heard, deputy).await
            }
            Judgement::Delegated { note, heard } => self.delegated(case, note, heard).await,
            Judgement::Stale { heard } => self.nudge(case, Nudge::Tell(Plight::Stale), "stale", heard).await,
            Judgement::Overtaken { heard } => {
                self.nudge(case, Nudge::Tell(Plight::Overtaken), "overtaken", heard)
                    .await
            }
            Judgement::SendAgain => self.nudge(case, Nudge::SendAgain, "sent_again", None).await,
            Judgement::Proposal(proposed) => self.proposal(case, proposed).await,
            Judgement::Known => self.finish(case, "known").await,
            Judgement::Refused(unfit) => self.refused(case, unfit).await,
        }
    }

    pub(super) async fn answer(&self, case: &Case<'_>, given: Given, outcome: Outcome) -> Result<Outcome, Unfinished> {
        let reply = given.reply;
        let request = AnswerRequest {
            invitation: case.opened.invitation.id,
            link_version: None,
            reply,
            note: given.note,
            source: Source::Calendar,
            calendar: Some(given.calendar),
        };
        match self.desk.answer(request).await {
            // The calendar shows a yes now, where the letter showed that the person waits.
            Ok(answered) if waits_as_before(&case.opened.invitation, &answered.opened.invitation, reply) => {
                self.nudge(case, Nudge::SetRight, outcome, None).await
            }
            Ok(_) => self.finish(case, outcome).await,
            Err(AnswerError::Outdated) => self.finish(case, "known").await,
            Err(AnswerError::NotFound) => self.finish(case, "withdrawn").await,
            Err(AnswerError::Refused(refusal)) => self.not_taken(case, refusal).await,
            // Only these come again. A refusal must not turn into one by `?`, or its mail would go round for ever.
            Err(AnswerError::Busy) => Err(Unfinished::Busy),
            Err(AnswerError::Store(error)) => Err(error.into()),
        }
    }

    /// Tells the person, where there is something that they can still do.
    pub(super) async fn not_taken(&self, case: &Case<'_>, refusal: Refusal) -> Result<Outcome, Unfinished> {
        match reply::plight_of(refusal) {
            Some(plight) => self.nudge(case, Nudge::Tell(plight), "not_taken", None).await,
            None => self.finish(case, "closed").await,
        }
    }

    /// The organizer hears of it first: if the answer then comes a second time, it is known, and nobody would be told.
    pub(super) async fn delegated(
        &self,
        case: &Case<'_>,
        note: Option<Note>,
        heard: Heard,
    ) -> Result<Outcome, Unfinished> {
        let wording = deputy(case, None, note.as_ref());
        let (id, opened) = (case.identity(), case.opened.clone());
        self.store
            .write(move |tx| tell(tx, id, &opened, NoticeKind::Delegated, &wording))
            .await?;
        self.answer(case, Given::no(note, heard, Plight::Delegated), "delegated")
            .await
    }

    async fn proposal(&self, case: &Case<'_>, proposed: Proposed) -> Result<Outcome, Unfinished> {
        let wording = on(&case.opened, proposed.day).proposal(&proposed);
        let (id, opened, mark) = (case.identity(), case.opened.clone(), case.mark());
        let unit = move |tx: &mut Tx<'_>| {
            let outcome = if proposals::add(tx, id, &opened.invitation, &proposed)? {
                tell(tx, id, &opened, NoticeKind::Proposal, &wording)?;
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
    async fn refused(&self, case: &Case<'_>, unfit: Unfit) -> Result<Outcome, Unfinished> {
        tracing::info!(invitation = %case.opened.invitation.id, reason = %unfit, "a calendar's answer was refused");
        if unfit == Unfit::OtherAttendee && case.said.intent != Intent::SendAgain {
            let wording = about(&case.opened).other_attendee();
            let (id, opened) = (case.identity(), case.opened.clone());
            self.store
                .write(move |tx| tell(tx, id, &opened, NoticeKind::Held, &wording))
                .await?;
        }
        let outcome = match unfit {
            Unfit::OtherEvent => "other_event",
            Unfit::OtherOccurrence => "other_occurrence",
            Unfit::OtherAttendee => "other_attendee",
            Unfit::NoAttendee => "no_attendee",
            Unfit::Withdrawn => "withdrawn",
            Unfit::NotAnnounced => "not_announced",
            Unfit::Cancelled => "cancelled",
            Unfit::SaysNothing => "no_answer",
        };
        self.finish(case, outcome).await
    }

    /// Has a letter sent to the invited address, at most one a day. `heard`: what is remembered, though it does not count.
    pub(super) async fn nudge(
        &self,
        case: &Case<'_>,
        nudge: Nudge,
        outcome: Outcome,
        heard: Option<Heard>,
    ) -> Result<Outcome, Unfinished> {
        let (invitation, mark) = (case.opened.invitation.id, case.mark());
        let unit = move |tx: &mut Tx<'_>| {
            if let Some(heard) = heard {
                invitations::remember(tx, invitation, heard)?;
            }
            let goes_out = invitations::nudge(tx, invitation, nudge)?;
            let outcome = match nudge {
                Nudge::SendAgain if !goes_out => "sent_before",
                _ => outcome,
            };
            mark.set(tx, outcome)?;
            Ok::<_, StoreError>(outcome)
        };
        Ok(self.store.write(unit).await?)
    }

    pub(super) async fn finish(&self, case: &Case<'_>, outcome: Outcome) -> Result<Outcome, Unfinished> {
        let mark = case.mark();
        self.store.write(move |tx| mark.set(tx, outcome)).await?;
        Ok(outcome)
    }

    pub(super) async fn open(&self, invitation: Option<InvitationId>) -> Result<Option<Opened>, Unfinished> {
        let Some(invitation) = invitation else { return Ok(None) };
        Ok(self.store.read(move |tx| invitations::open(tx, invitation)).await?)
    }

    async fn said_of_dates(&self, opened: &Opened) -> Result<Days, Unfinished> {
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

/// What a calendar answers, as the seat desk takes it.
pub(super) struct Given {
    reply: Reply,
    note: Option<Note>,
    calendar: FromCalendar,
}

impl Given {
    /// A no of which the next letter says why.
    pub(super) fn no(note: Option<Note>, heard: Heard, plight: Plight) -> Self {
        Self {
            reply: from_invitee(Answer::No, None),
            note,
            calendar: FromCalendar {
                heard,
                plight: Some(plight),
            },
        }
    }
}

fn waits_as_before(before: &Invitation, after: &Invitation, reply: Reply) -> bool {
    let waits = after.standing.seat() == Some(Seat::Waitlisted) && before.standing == after.standing;
    let is_told_anyway = before.told.as_ref().is_some_and(|told| told.asked_again);
    reply.answer == Answer::Yes && waits && !is_told_anyway
}

/// What the seat desk is asked: a calendar speaks for its person.
fn from_invitee(answer: Answer, guests: Option<u16>) -> Reply {
    Reply {
        answer,
        guests,
        voice: Voice::Invitee,
    }
}

/// The same mail sent twice has the same one; the same words sent anew have not.
fn fingerprint(incoming: &Incoming, part: &CalendarPart) -> Vec<u8> {
    let id = incoming.message_id.as_deref().unwrap_or_default();
    [&part.sha256, id.as_bytes()].concat()
}

/// Whom and what the organizer hears of.
pub(super) fn about(opened: &Opened) -> About<'_> {
    on(opened, None)
}

/// The same of one date of a series.
fn on(opened: &Opened, day: Option<Date>) -> About<'_> {
    About {
        event: &opened.event,
        invitation: &opened.invitation,
        day,
    }
}

/// What the organizer reads of somebody who is to come instead.
fn deputy(case: &Case<'_>, day: Option<Date>, note: Option<&Note>) -> Wording {
    let deputy = case.said.attendees.iter().find_map(|one| one.deputy.as_ref());
    on(&case.opened, day).delegated(deputy, note)
}

/// Writes to the organizer, and says what became of it.
pub(super) fn tell(
    tx: &mut Tx<'_>,
    id: Uuid,
    opened: &Opened,
    kind: NoticeKind,
    wording: &Wording,
) -> Result<Written, StoreError> {
    let written = notices::write(
        tx,
        &notices::NewNotice {
            id,
            group: &opened.group,
            invitation: opened.invitation.id,
            kind,
            reply_to: Some(wording.reply_to.clone()),
            title: &wording.title,
            body: &wording.body,
        },
    )?;
    if !matches!(written, Written::OnItsWay | Written::Told) {
        tracing::warn!(%id, ?written, kind = kind.as_str(), "an organizer was not told of a mail");
    }
    Ok(written)
}
