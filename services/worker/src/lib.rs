//! Takes messages off the queue and sees to what follows from them.
//!
//! A message says *what to look at*. The [`mail::pipeline`] gathers those about invitations, claims the letters that are owed
//! now, and has them written and sent, many at once in a bounded window; [`mail::recording`] writes down how that went, and only
//! then is the message answered. Domains that ask for fewer letters get them at a [`mail::throttle`] of their own. [`event_fan_out`]
//! spreads an event's change over its invitations, page by page. [`sweeper`] finds what no message told of. Mail from
//! outside comes in through [`lmtp`], is read and acted upon in [`inbound`], and organizers hear of it through
//! [`notices`]. Which letter is owed is `domain`'s to say, the protocol of claims `store`'s, how a letter or a notice
//! reads and leaves `mail`'s.

mod acknowledge;
mod backoff;
mod event_fan_out;
mod inbound;
mod inbound_parts;
mod lmtp;
mod mail;
mod notices;
mod options;
mod shutdown;
mod sweeper;
mod worker;

pub use lmtp::{LmtpLimits, LmtpListener};
pub use options::WorkerOptions;
pub use worker::{Worker, WorkerContext};

#[cfg(test)]
mod tests;
