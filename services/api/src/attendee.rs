//! What attendees open: no account, the link is the key. Looking changes nothing; only a POST does.

pub(crate) mod answer;
pub(crate) mod event;
mod facts;
pub(crate) mod invite_file;
pub(crate) mod rsvp;
mod rsvp_page;
mod state;
mod token;
pub(crate) mod unsubscribe;
