//! Short letters of which a link is the only matter: what kinds there are, and whom each may go to.

use crate::values::words;

/// What a short letter is for. Each has its texts in `letters::link`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LinkKind {
    /// All personal links of what is to come for an address.
    YourLinks,
    /// To sign in with a browser.
    SignIn,
    /// A place in a team that is offered.
    TeamPlace,
    /// Whether whoever reads there wants to follow a group.
    ConfirmFollow,
    /// New events of a group, to a follower.
    NewEvents,
    /// The person's own page.
    OwnPage,
    /// How to turn on a webhook that was turned off.
    WebhookOff,
    /// What a group is about to erase.
    RetentionAhead,
    /// The page that erases all that is kept of the person.
    Erase,
    /// Whether whoever reads there said yes to an ask that was forwarded to them.
    ConfirmAsk,
}

words!(LinkKind, "your_links, sign_in, team_place, confirm_follow, new_events, own_page, webhook_off, retention_ahead, erase, confirm_ask", YourLinks => "your_links",
    SignIn => "sign_in", TeamPlace => "team_place", ConfirmFollow => "confirm_follow", NewEvents => "new_events",
    OwnPage => "own_page", WebhookOff => "webhook_off", RetentionAhead => "retention_ahead", Erase => "erase", ConfirmAsk => "confirm_ask");

impl LinkKind {
    /// Whether a group writes it to people, and not to who organizes.
    #[must_use]
    pub fn is_for_people(self) -> bool {
        matches!(self, Self::ConfirmFollow | Self::NewEvents)
    }

    /// Whether anybody can have it sent to any address: its foot ends all mail there.
    #[must_use]
    pub fn is_unasked(self) -> bool {
        matches!(
            self,
            Self::YourLinks | Self::ConfirmFollow | Self::ConfirmAsk | Self::SignIn | Self::OwnPage | Self::Erase
        )
    }

    /// Whether it goes also to who wants no mail: it is about what is kept of them.
    #[must_use]
    pub fn goes_to_who_left(self) -> bool {
        matches!(self, Self::OwnPage | Self::Erase)
    }
}
