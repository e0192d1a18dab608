//! Invitations: who is asked to an event, and what they said.

pub(crate) mod accept;
pub(crate) mod answer;
pub(crate) mod body;
pub(crate) mod create;
pub(crate) mod decline;
pub(crate) mod delete;
pub(crate) mod get;
pub(crate) mod list;
pub(crate) mod patch;
mod people;
pub(crate) mod resend;

pub(crate) use body::DateAnswer;
