//! Mail that leaves: claimed and recorded, enqueued by what causes it or owed to invitations, and who gets none.

pub mod announcements;
pub mod bounces;
pub mod deliveries;
pub mod enqueued;
pub mod letters;
pub mod overdue;
pub mod suppressions;
