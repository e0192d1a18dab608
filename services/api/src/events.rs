//! Events: what people are invited to, and the steps of its life.

pub(crate) mod access;
pub(crate) mod announce;
pub(crate) mod answer;
pub(crate) mod body;
pub(crate) mod cancel;
mod changed;
pub(crate) mod copy;
pub(crate) mod create;
pub(crate) mod delete;
pub(crate) mod get;
pub(crate) mod list;
pub(crate) mod patch;
pub(crate) mod private_answers;
pub(crate) mod publish;
pub(crate) mod questions;
pub(crate) mod restore;
pub(crate) mod rows;
mod schema;
pub(crate) mod seat_log;

pub(crate) use schema::{EventPatch, NewEvent};
