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
}

words!(LinkKind, "your_links, sign_in, team_place", YourLinks => "your_links", SignIn => "sign_in",
    TeamPlace => "team_place");
