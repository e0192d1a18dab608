//! Mail that leaves: claimed and recorded, enqueued by what causes it or owed to invitations, and what of it was missed.

pub mod announcements;
pub mod bounces;
pub mod deliveries;
pub mod feedback;
pub mod letters;
pub(crate) mod link_letters;
pub mod missed;
pub mod organizer_letters;
pub mod overdue;
pub mod reminders;
