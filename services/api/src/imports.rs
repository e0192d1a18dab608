//! Lists of people that an organizer brings along, as a table or as pasted text.

pub(crate) mod answer;
pub(crate) mod apply;
pub(crate) mod create;
pub(crate) mod get;
mod reading;

pub(crate) use answer::ObtainedAnswer;
pub(crate) use reading::bounded;
