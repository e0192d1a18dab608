//! Takes messages off the queue and sees to what follows from them.
//!
//! A message says *what to look at*. The [`pipeline`] gathers those about invitations, claims the letters that are owed
//! now, and has them written and sent, many at once in a bounded window; [`marking`] writes down how that went, and only
//! then is the message answered. Domains that ask for fewer letters get them at a [`pace`] of their own. [`announcing`]
//! spreads an event's change over its invitations, page by page. [`sweeping`] finds what no message told of. Mail from
//! outside comes in through [`lmtp`], is read and acted upon in [`inbound`], and organizers hear of it through
//! [`notices`]. Which letter is owed is `domain`'s to say, the protocol of claims `store`'s, how a letter or a notice
//! reads and leaves `mail`'s.

mod announcing;
mod gate;
mod hands;
mod inbound;
mod lmtp;
mod marking;
mod notices;
mod outside;
mod pace;
mod patience;
mod pipeline;
mod sending;
mod stumbles;
mod sweeping;
mod worker;

pub use lmtp::{LmtpLimits, LmtpListener};
pub use worker::{Worker, WorkerContext, WorkerOptions};

#[cfg(test)]
mod tests;
