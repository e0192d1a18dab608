//! Single dates of a series: what an organizer does with one.

mod revise;

pub use revise::{ReviseDate, revise};
