//! Links that open the page of an event's door, so that whoever stands there needs no account.

mod make_link;
mod revoke_link;

pub use make_link::make_link;
pub use revoke_link::revoke_link;
