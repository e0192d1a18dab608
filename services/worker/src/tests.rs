//! The worker whole: on a real store and queue, against a folder and a mail server that misbehaves.

mod bounces;
mod calendars;
mod faults;
pub(crate) mod house;
mod letters;
mod slow_domains;
