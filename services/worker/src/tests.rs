//! The worker whole: on a real store and queue, against a folder and a mail server that misbehaves.

mod faults;
mod house;
mod letters;
