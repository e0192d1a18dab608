//! The way back from the addresses that letters name to what they stand for.

use domain::mail::addressee::Addressee;
use domain::meetings::Side;
use domain::values::address::ascii_domain;
use domain::values::ids::Id;
use domain::values::token::Purpose;
use uuid::Uuid;

use crate::MailIdentity;

impl MailIdentity {
    /// What an address stands for, be it in angle brackets, as some mail servers pass it on; none if no mail is taken
    /// for it. A forged token ends here, without a look-up.
    #[must_use]
    pub fn addressee(&self, address: &str) -> Option<Addressee> {
        let bare = address.strip_prefix('<').and_then(|rest| rest.strip_suffix('>'));
        let address = bare.unwrap_or(address);
        let (user, domain) = address.rsplit_once('@')?;
        let domain = ascii_domain(domain)?;
        // Some mail systems fold the case of what stands before the @, too.
        let user = user.to_lowercase();
        let is_sender = domain == self.sender_domain().to_lowercase();
        if is_sender && user == self.sender_user().to_lowercase() {
            return Some(Addressee::Open);
        }
        if self.reply_domain() != Some(domain.as_str()) {
            return None;
        }
        match user.split_once('+') {
            // Feedback loops post to one registered address.
            None => matches!(user.as_str(), "rsvp" | "fbl").then_some(Addressee::Open),
            Some(("rsvp", token)) => self
                .named(Purpose::Reply, token)
                .map(|id| Addressee::Answer(Id::from_uuid(id)))
                .or_else(|| self.meeting(token)),
            Some(("bounce", token)) => self
                .named(Purpose::Bounce, token)
                .map(|id| Addressee::Bounce(Id::from_uuid(id))),
            Some(("unsub", token)) => self
                .named(Purpose::Unsubscribe, token)
                .map(|id| Addressee::Unsubscribe(Id::from_uuid(id))),
            Some(_) => None,
        }
    }

    /// The meeting, and the one of the two, that a genuine token names.
    fn meeting(&self, token: &str) -> Option<Addressee> {
        let claim = self.keyring().verify(Purpose::MeetReply, token)?;
        let side = Side::of_number(claim.version)?;
        Some(Addressee::Meeting(Id::from_uuid(claim.id), side))
    }

    /// What a genuine token names. All of these are signed for version 0: an address in a calendar stays for life.
    fn named(&self, purpose: Purpose, token: &str) -> Option<Uuid> {
        let claim = self.keyring().verify(purpose, token)?;
        (claim.version == 0).then_some(claim.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{self, identity};

    #[test]
    fn what_letters_name_is_known_again() {
        let identity = identity();
        let invitation = fixture::invitation();
        let organizer = identity.organizer_address(invitation);
        assert_eq!(identity.addressee(&organizer), Some(Addressee::Answer(invitation)));
        assert_eq!(
            identity.addressee(&organizer.to_uppercase()),
            Some(Addressee::Answer(invitation))
        );
        let meeting = domain::MeetingId::from_uuid(Uuid::from_u128(7));
        for side in [Side::Asker, Side::Asked] {
            let organizer = identity.meeting_address(meeting, side);
            assert_eq!(identity.addressee(&organizer), Some(Addressee::Meeting(meeting, side)));
        }
        let bounce = identity.bounce_address(fixture::delivery());
        assert_eq!(
            identity.addressee(&bounce),
            Some(Addressee::Bounce(fixture::delivery()))
        );
        for open in [
            "rsvp@replies.example.org",
            "fbl@replies.example.org",
            "Events@EXAMPLE.org",
            "<events@example.org>",
        ] {
            assert_eq!(identity.addressee(open), Some(Addressee::Open), "{open}");
        }
    }

    #[test]
    fn what_is_forged_or_somebody_elses_is_not() {
        let identity = identity();
        let organizer = identity.organizer_address(fixture::invitation());
        let token = organizer.strip_prefix("rsvp+").unwrap();
        for wrong in [
            format!("bounce+{token}"),
            format!("unsub+{token}"),
            format!("rsvp+x{token}"),
            organizer.replace("replies", "other"),
            organizer.replace("rsvp+", "RSVP"),
            "rsvp+@replies.example.org".to_owned(),
            // A bounce or a complaint that does not say which letter it is about.
            "bounce@replies.example.org".to_owned(),
            "postmaster@replies.example.org".to_owned(),
            "rsvp@example.org".to_owned(),
            "events".to_owned(),
            "@".to_owned(),
            String::new(),
        ] {
            assert_eq!(identity.addressee(&wrong), None, "{wrong}");
        }
    }
}
