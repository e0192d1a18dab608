//! Invitations: who is asked to an event, and what they said.

pub(crate) mod answer;
pub(crate) mod body;
pub(crate) mod create;
pub(crate) mod delete;
pub(crate) mod list;
mod people;
pub(crate) mod resend;

pub(crate) use body::DateAnswer;
