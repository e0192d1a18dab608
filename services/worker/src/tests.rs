//! The worker whole: on a real store and queue, against a folder and a mail server that misbehaves.

mod after_the_end;
mod bounces;
mod calendars;
mod faults;
mod holds;
pub(crate) mod house;
mod letters;
mod meetings;
mod organizer_letters;
mod origin_trial;
mod own_answers;
mod reminders;
mod retention;
mod settling;
mod slow_domains;
mod tasks;
mod webhooks;
