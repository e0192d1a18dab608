//! Every web address that letters, pages, feeds and JSON hand out: absolute, or by path for the service's own pages.

use std::sync::Arc;

use domain::event::{Event, Visibility};
use domain::group::Group;
use domain::invitation::Invitation;
use domain::values::ids::Id;
use domain::values::token::{Claim, Keyring, Purpose};
use domain::{DoorLinkId, EventId, Instant, InvitationId, MemberId, SignInId};

/// Makes links, and takes the signed ones apart.
#[derive(Clone, Debug)]
pub struct Links {
    base: Arc<str>,
    /// The path within the base, for a service that a proxy shows below `/somewhere`.
    prefix: Arc<str>,
    keyring: Arc<Keyring>,
}

impl Links {
    /// Links below `public_url`.
    #[must_use]
    pub fn new(public_url: &str, keyring: Arc<Keyring>) -> Self {
        let base = public_url.trim_end_matches('/');
        let path = url::Url::parse(base).map_or_else(|_| String::new(), |url| url.path().to_owned());
        Self {
            base: base.into(),
            prefix: path.trim_end_matches('/').into(),
            keyring,
        }
    }

    /// A path as a browser has to ask for it.
    #[must_use]
    pub fn path(&self, path: &str) -> String {
        format!("{}{path}", self.prefix)
    }

    /// What stands before every path.
    #[must_use]
    pub fn prefix(&self) -> &str {
        &self.prefix
    }

    /// An absolute link.
    #[must_use]
    pub fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// Whether pages are reached over TLS.
    #[must_use]
    pub fn is_secure(&self) -> bool {
        self.base.starts_with("https:")
    }

    /// Where our pages come from, as browsers name it in Origin.
    #[must_use]
    pub fn origin(&self) -> String {
        url::Url::parse(&self.base).map_or_else(|_| String::new(), |url| url.origin().ascii_serialization())
    }

    /// The page that signs a browser in.
    #[must_use]
    pub fn sign_in(&self, sign_in: SignInId) -> String {
        let token = self.keyring.sign(Purpose::SignIn, sign_in.uuid(), 0);
        self.absolute(&format!("/console/sign-in/{token}"))
    }

    fn place(&self, member: MemberId) -> String {
        format!("/console/team/{}", self.keyring.sign(Purpose::Team, member.uuid(), 0))
    }

    /// The page where somebody takes a place in a team.
    #[must_use]
    pub fn team_place(&self, member: MemberId) -> String {
        self.absolute(&self.place(member))
    }

    /// The same by its path.
    #[must_use]
    pub fn team_place_path(&self, member: MemberId) -> String {
        self.path(&self.place(member))
    }

    /// The public page of an event; a private one has none.
    #[must_use]
    pub fn event_page(&self, event: &Event) -> Option<String> {
        (event.plan.visibility != Visibility::Private).then(|| self.absolute(&format!("/e/{}", event.slug)))
    }

    /// The public feed of a group.
    #[must_use]
    pub fn group_feed(&self, group: &Group) -> String {
        self.absolute(&format!("/g/{}/calendar.ics", group.slug))
    }

    /// The token of a personal page.
    #[must_use]
    pub fn rsvp_token(&self, invitation: &Invitation) -> String {
        self.keyring
            .sign(Purpose::Rsvp, invitation.id.uuid(), invitation.link_version)
    }

    /// The personal page.
    #[must_use]
    pub fn rsvp_page(&self, invitation: &Invitation) -> String {
        self.absolute(&format!("/r/{}", self.rsvp_token(invitation)))
    }

    /// What somebody shows at the door.
    #[must_use]
    pub fn seat_code(&self, invitation: &Invitation) -> String {
        let token = self
            .keyring
            .sign(Purpose::Seat, invitation.id.uuid(), invitation.link_version);
        self.absolute(&format!("/c/{token}"))
    }

    /// The address of an event's poster.
    #[must_use]
    pub fn poster(&self, event: &Event) -> String {
        self.absolute(&format!("/here/{}", event.poster))
    }

    /// The page of an event's door.
    #[must_use]
    pub fn door_page(&self, link: DoorLinkId) -> String {
        self.absolute(&self.door(link))
    }

    /// The same by its path.
    #[must_use]
    pub fn door_path(&self, link: DoorLinkId) -> String {
        self.path(&self.door(link))
    }

    fn door(&self, link: DoorLinkId) -> String {
        format!("/door/{}", self.keyring.sign(Purpose::Door, link.uuid(), 0))
    }

    /// What a browser keeps that opened it.
    #[must_use]
    pub fn door_session(&self, link: DoorLinkId) -> String {
        self.keyring.sign(Purpose::DoorSession, link.uuid(), 0)
    }

    /// The personal feed: `Feed`, or `EventFeed` for that of this event alone.
    #[must_use]
    pub fn personal_feed(&self, purpose: Purpose, invitation: &Invitation) -> String {
        let token = self
            .keyring
            .sign(purpose, invitation.id.uuid(), invitation.feed_version);
        self.absolute(&format!("/f/{token}.ics"))
    }

    /// The path of the page that stops mail to who has this invitation. It is signed for version 0: who wants no more mail
    /// must always be able to say so, whatever became of the personal link.
    fn unsubscribe(&self, invitation: InvitationId) -> String {
        let token = self.keyring.sign(Purpose::Unsubscribe, invitation.uuid(), 0);
        format!("/u/{token}")
    }

    /// The page to unsubscribe.
    #[must_use]
    pub fn unsubscribe_page(&self, invitation: InvitationId) -> String {
        self.absolute(&self.unsubscribe(invitation))
    }

    /// The path of the page that stops one group's mail to who has this invitation, and nothing else.
    #[must_use]
    pub fn leave_path(&self, invitation: InvitationId) -> String {
        self.path(&format!(
            "/u/{}",
            self.keyring.sign(Purpose::Leave, invitation.uuid(), 0)
        ))
    }

    /// The stamp of a form about an event that is handed out now.
    #[must_use]
    pub fn form_stamp(&self, about: EventId, now: Instant) -> String {
        self.keyring.stamp(about.uuid(), now)
    }

    /// When a form about an event was handed out, if its stamp is genuine.
    #[must_use]
    pub fn form_handed_out(&self, about: EventId, stamp: &str) -> Option<Instant> {
        self.keyring.stamped_at(about.uuid(), stamp)
    }

    /// The page that confirms following a group.
    #[must_use]
    pub fn follow_page(&self, names: Claim) -> String {
        self.mailed("follow", Purpose::Follow, names)
    }

    /// Somebody's own page.
    #[must_use]
    pub fn own_page(&self, names: Claim) -> String {
        self.mailed("me", Purpose::OwnPage, names)
    }

    /// The page that erases all that is kept of somebody.
    #[must_use]
    pub fn erase_page(&self, names: Claim) -> String {
        let token = self.keyring.sign(Purpose::Erase, names.id, names.version);
        self.absolute(&format!("/me/{token}/erase"))
    }

    /// An ask as the one asked sees it.
    #[must_use]
    pub fn ask_page(&self, names: Claim) -> String {
        self.mailed("ask", Purpose::Ask, names)
    }

    /// The page that confirms a yes to an ask that was forwarded.
    #[must_use]
    pub fn ask_confirm_page(&self, names: Claim) -> String {
        let token = self.keyring.sign(Purpose::AskConfirm, names.id, names.version);
        self.absolute(&format!("/ask/{token}/confirm"))
    }

    /// A meeting as one of the two sees it.
    #[must_use]
    pub fn meet_page(&self, names: Claim) -> String {
        self.mailed("meet", Purpose::Meet, names)
    }

    /// In or out this month, for one of those who are asked.
    #[must_use]
    pub fn coffee_page(&self, names: Claim) -> String {
        self.mailed("coffee", Purpose::Coffee, names)
    }

    /// Help as who was helped sees it.
    #[must_use]
    pub fn thanks_page(&self, names: Claim) -> String {
        self.mailed("thanks", Purpose::Thanks, names)
    }

    /// What a browser keeps that opened somebody's own page.
    #[must_use]
    pub fn own_session(&self, link: Claim) -> String {
        self.keyring.sign(Purpose::OwnSession, link.id, link.version)
    }

    /// The page that stops mail of a group to a follower.
    #[must_use]
    pub fn unfollow_page(&self, names: Claim) -> String {
        self.mailed("u", Purpose::Unfollow, names)
    }

    /// The page that ends all mail to an address, which is named there sealed.
    #[must_use]
    pub fn object_page(&self, address: &str) -> String {
        self.absolute(&format!("/u/{address}"))
    }

    /// The page to answer to an event that was announced.
    #[must_use]
    pub fn join_page(&self, names: Claim) -> String {
        self.mailed("join", Purpose::Announced, names)
    }

    fn mailed(&self, path: &str, purpose: Purpose, names: Claim) -> String {
        let token = self.keyring.sign(purpose, names.id, names.version);
        self.absolute(&format!("/{path}/{token}"))
    }

    /// What a token says, if it is genuine.
    #[must_use]
    pub fn verify(&self, purpose: Purpose, token: &str) -> Option<Claim> {
        self.keyring.verify(purpose, token)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    fn links(public_url: &str) -> Links {
        Links::new(
            public_url,
            Arc::new(Keyring::new(b"a secret of thirty-two octets ok", None)),
        )
    }

    #[test]
    fn links_keep_the_path_that_a_proxy_puts_before_ours() {
        let links = links("https://example.org/meet/");
        assert_eq!(links.path("/r/x"), "/meet/r/x");
        assert_eq!(links.absolute("/e/y"), "https://example.org/meet/e/y");
    }

    #[test]
    fn a_link_carries_the_invitation_and_its_version() {
        let mut invitation = fixture::invitation();
        invitation.link_version = 7;
        let links = links("http://localhost:8080/");
        let claim = |purpose, url: &str, start: &str| links.verify(purpose, url.strip_prefix(start).unwrap()).unwrap();
        let url = links.rsvp_page(&invitation);
        let rsvp = claim(Purpose::Rsvp, &url, "http://localhost:8080/r/");
        assert_eq!((rsvp.id, rsvp.version), (invitation.id.uuid(), 7));
        let url = links.unsubscribe_page(invitation.id);
        let unsubscribe = claim(Purpose::Unsubscribe, &url, "http://localhost:8080/u/");
        assert_eq!((unsubscribe.id, unsubscribe.version), (invitation.id.uuid(), 0));
    }

    #[test]
    fn a_plain_base_has_no_prefix() {
        assert_eq!(links("http://localhost:8080").path("/r/x"), "/r/x");
    }
}
