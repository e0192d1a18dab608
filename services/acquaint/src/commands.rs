//! What each command does, one file a command.

pub(crate) mod apart;
pub(crate) mod config;
pub(crate) mod dead_letters;
pub(crate) mod demo;
pub(crate) mod key;
pub(crate) mod migrate;
pub(crate) mod organizer;
pub(crate) mod receive;
pub(crate) mod serve;
pub(crate) mod tasks;
