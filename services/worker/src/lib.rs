//! Takes messages off the queue and sees to what follows from them.
//!
//! A message says *what to look at*. The [`mail::pipeline`] gathers those about mail, claims the letters that are due
//! now, and has them written and sent, many at once in a bounded window; [`mail::recording`] writes down how that went, and only
//! then is the message answered. Domains that ask for fewer letters get them at a [`mail::throttle`] of their own. What
//! waits for its time is in [`tasks`]: an event's change that spreads over its invitations, letters that no message told of,
//! mail to be read. Mail from outside comes in through [`lmtp`], and is read and acted upon in [`inbound`]. Which letter is owed
//! is `domain`'s to say, the protocol of claims `store`'s, how a letter reads `letters`', how it leaves `mail`'s.

mod acknowledge;
mod backoff;
mod inbound;
mod lmtp;
mod mail;
mod options;
mod shutdown;
mod tasks;
mod webhooks;
mod worker;

pub use lmtp::{LmtpLimits, LmtpListener};
pub use options::WorkerOptions;
pub use worker::{Worker, WorkerContext};

#[cfg(test)]
mod tests;
