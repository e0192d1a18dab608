//! Mail from outside.

pub mod inbound;
