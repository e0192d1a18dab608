//! What calendars answer to the REQUEST of a meeting: taken as a press on its page is.

use actions::ActionError;
use actions::asks::{Meet, Wish, meet};
use calendar::itip::{Attendee, CalendarMessage, Method, Moment, Participation};
use domain::mail::ask_letter::Party;
use domain::meetings::{self, CalendarAnswer, Meeting, Offer, Side};
use domain::schedule::Zone;
use domain::values::ids::Id;
use domain::{Instant, MailAddress, MeetingId};
use store::asks::meetings as kept;
use store::mail_in::inbound;
use store::mail_in::inbound::InboundMail;
use store::{ReadTx, StoreError, WriteTx, asks};

use super::answers::fingerprint;
use super::{CalendarPart, Inbox, Incoming, Outcome, Unfinished};

/// A meeting with both of its people, the asker first, each with their own clocks.
struct Opened {
    meeting: Meeting,
    both: [Option<(Party, Zone)>; 2],
}

impl Opened {
    fn read(tx: &mut ReadTx<'_>, meeting: MeetingId) -> Result<Option<Self>, StoreError> {
        let Some(meeting) = kept::get(tx, meeting)? else {
            return Ok(None);
        };
        let Some(ask) = asks::get(tx, meeting.ask)? else {
            return Ok(None);
        };
        let mut both = [None, None];
        for (side, own) in [Side::Asker, Side::Asked].into_iter().zip(&mut both) {
            if let Some(party) = kept::side(tx, &ask, side)? {
                let zone = asks::zone_of(tx, &ask, party.person)?;
                *own = Some((party, zone));
            }
        }
        Ok(Some(Self { meeting, both }))
    }

    /// Which of the two has an address.
    fn side_of(&self, address: &MailAddress) -> Option<Side> {
        let is_theirs = |own: &Option<(Party, Zone)>| own.as_ref().is_some_and(|(party, _)| party.address == *address);
        let place = self.both.iter().position(is_theirs)?;
        u16::try_from(place).ok().and_then(Side::of_number)
    }

    /// What they want, as it would be pressed; none: nothing that can be done for them.
    fn wish(&self, side: Side, message: &CalendarMessage, attendee: &Attendee, received: Instant) -> Option<Wish> {
        match (&message.method, message.proposed) {
            (Method::Reply, _) => Some(Wish::Hear(CalendarAnswer {
                participation: said(&attendee.participation)?,
                sequence: message.sequence,
                stamp: message.stamp.map_or(received, |stamp| stamp.min(received)),
            })),
            (Method::Counter, Some(proposed)) => {
                let starts = match proposed.starts {
                    Moment::At(instant) => instant,
                    Moment::Wall(local) => side.of(self.both.each_ref()).as_ref()?.1.instant_of(local),
                };
                let place = self.meeting.place.clone();
                let offer = Offer::new(vec![starts], place, received).ok()?;
                Some(Wish::Offer(offer.times, offer.place))
            }
            _ => None,
        }
    }
}

fn said(participation: &Participation) -> Option<meetings::Participation> {
    match participation {
        Participation::Accepted => Some(meetings::Participation::Accepted),
        Participation::Tentative => Some(meetings::Participation::Tentative),
        // Who sends somebody else does not come: the other is to meet them, and nobody else.
        Participation::Declined | Participation::Delegated { .. } => Some(meetings::Participation::Declined),
        Participation::NoAnswer => None,
    }
}

/// The meeting that a UID of ours names, if it is one.
fn named(message: &CalendarMessage) -> Option<MeetingId> {
    message.event.map(|event| MeetingId::from_uuid(event.uuid()))
}

fn addresses(attendee: &Attendee) -> impl Iterator<Item = &MailAddress> {
    attendee.address.iter().chain(&attendee.also)
}

impl Inbox {
    /// Whose answer a calendar without a token is, if it is about a meeting: From must be shown to be one of the two.
    pub(super) async fn met(
        &self,
        incoming: &Incoming,
        part: &CalendarPart,
    ) -> Result<Option<(MeetingId, Side)>, Unfinished> {
        let first = part.messages.as_ref().ok().map(|messages| &messages.first);
        let Some(meeting) = first.and_then(named) else {
            return Ok(None);
        };
        let Some(from) = incoming.from.clone().filter(|from| incoming.is_shown_to_be_from(from)) else {
            return Ok(None);
        };
        let found = self.store.read(move |tx| Opened::read(tx, meeting)).await?;
        Ok(found
            .and_then(|opened| opened.side_of(&from))
            .map(|side| (meeting, side)))
    }

    /// Acts upon the calendar of one of the two.
    pub(super) async fn meeting(
        &self,
        mail: &InboundMail,
        incoming: &Incoming,
        part: &CalendarPart,
        (meeting, side): (MeetingId, Side),
    ) -> Result<Outcome, Unfinished> {
        let messages = part.messages.as_ref();
        let message = &messages.map_err(|why| Unfinished::Unreadable(why.to_string()))?.first;
        if named(message) != Some(meeting) {
            return self.done(mail, "other_event").await;
        }
        let fingerprint = fingerprint(incoming, part);
        if self.is_repeated(mail, &fingerprint).await? {
            return self.done(mail, "repeated").await;
        }
        let Some(opened) = self.store.read(move |tx| Opened::read(tx, meeting)).await? else {
            return self.done(mail, "nobody").await;
        };
        // A calendar that was forwarded is answered by somebody else.
        let mut all = message.attendees.iter();
        let own = all.find(|one| addresses(one).any(|address| opened.side_of(address) == Some(side)));
        let Some(own) = own else {
            return self.done(mail, "other_attendee").await;
        };
        let Some(wish) = opened.wish(side, message, own, mail.received_at) else {
            return self.done(mail, "no_answer").await;
        };
        let (id, given) = (mail.id, Meet { meeting, side, wish });
        let unit = move |tx: &mut WriteTx<'_>| {
            let before = kept::get(tx, given.meeting)?;
            let after = meet(tx, given.clone())?;
            let outcome = if before.as_ref() == Some(&after) {
                "known"
            } else {
                "applied"
            };
            inbound::finish(tx, id, outcome, Some(&fingerprint))?;
            Ok::<_, ActionError>(outcome)
        };
        match self.store.write(unit).await {
            Ok(outcome) => Ok(outcome),
            Err(ActionError::Store(error)) => Err(error.into()),
            // Gone meanwhile, or a time that has passed.
            Err(_) => self.done(mail, "nobody").await,
        }
    }
}
