//! Mail that leaves: letters claimed and recorded, notices to organizers, and who gets none.

pub mod announcements;
pub mod bounces;
pub mod deliveries;
pub mod letters;
pub mod notices;
pub mod suppressions;
