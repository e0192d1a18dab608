//! Every address that the service hands out, absolute for mail, feeds and JSON, by path for its own pages.

use std::sync::Arc;

use domain::InvitationId;
use domain::event::{Event, Visibility};
use domain::group::Group;
use domain::invitation::Invitation;
use domain::values::ids::Id;
use domain::values::token::{Claim, Keyring, Purpose};

/// Makes links, and takes the signed ones apart.
#[derive(Clone)]
pub(crate) struct Links {
    base: Arc<str>,
    /// The path within the base, for a service that a proxy shows below `/somewhere`.
    prefix: Arc<str>,
    keyring: Arc<Keyring>,
}

impl Links {
    pub(crate) fn new(public_url: &str, keyring: Arc<Keyring>) -> Self {
        let base = public_url.trim_end_matches('/');
        let path = url::Url::parse(base).map_or_else(|_| String::new(), |url| url.path().to_owned());
        Self {
            base: base.into(),
            prefix: path.trim_end_matches('/').into(),
            keyring,
        }
    }

    /// A path as a browser has to ask for it.
    pub(crate) fn path(&self, path: &str) -> String {
        format!("{}{path}", self.prefix)
    }

    /// What stands before every path.
    pub(crate) fn prefix(&self) -> &str {
        &self.prefix
    }

    /// An absolute link.
    pub(crate) fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// The public page of an event; a private one has none.
    pub(crate) fn event_page(&self, event: &Event) -> Option<String> {
        (event.plan.visibility != Visibility::Private).then(|| self.absolute(&format!("/e/{}", event.slug)))
    }

    /// The public feed of a group.
    pub(crate) fn group_feed(&self, group: &Group) -> String {
        self.absolute(&format!("/g/{}/calendar.ics", group.slug))
    }

    /// The token of a personal page.
    pub(crate) fn rsvp_token(&self, invitation: &Invitation) -> String {
        self.keyring
            .sign(Purpose::Rsvp, invitation.id.uuid(), invitation.link_version)
    }

    /// The personal page.
    pub(crate) fn rsvp_page(&self, invitation: &Invitation) -> String {
        self.absolute(&format!("/r/{}", self.rsvp_token(invitation)))
    }

    /// The personal feed.
    pub(crate) fn personal_feed(&self, invitation: InvitationId, version: u16) -> String {
        let token = self.keyring.sign(Purpose::Feed, invitation.uuid(), version);
        self.absolute(&format!("/f/{token}.ics"))
    }

    /// The token of an unsubscribe page.
    pub(crate) fn unsubscribe_token(&self, invitation: &Invitation) -> String {
        self.keyring
            .sign(Purpose::Unsubscribe, invitation.id.uuid(), invitation.link_version)
    }

    /// What a token says, if it is genuine.
    pub(crate) fn verify(&self, purpose: Purpose, token: &str) -> Option<Claim> {
        self.keyring.verify(purpose, token)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn a_plain_base_has_no_prefix() {
        assert_eq!(links("http://localhost:8080").path("/r/x"), "/r/x");
    }
}
