//! What attendees open: no account, the link is the key. Looking changes nothing; only a POST does.

pub(crate) mod answer;
mod answer_body;
pub(crate) mod answer_date;
pub(crate) mod ask;
pub(crate) mod check_in;
mod dates;
pub(crate) mod event;
mod event_data;
pub(crate) mod event_file;
pub(crate) mod facts;
pub(crate) mod group;
pub(crate) mod invite_file;
mod object;
pub(crate) mod personal;
pub(crate) mod picture;
mod proposal;
mod questions;
pub(crate) mod rsvp;
pub(crate) mod rsvp_page;
pub(crate) mod show_name;
pub(crate) mod state;
pub(crate) mod unsubscribe;
