//! Journeys through the real program: as organizers, invited people, their calendars, and those who run it.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a story fails where it stands, and prints its figures"
)]

mod addresses;
mod after_the_end;
mod answers_by_calendar;
mod answers_to_dates;
mod apart;
mod architecture;
mod bad_input;
mod between_groups;
mod books;
mod commands;
mod console;
mod crowd;
mod database_faults;
mod database_outages;
mod deploy;
mod erasing;
mod faults;
mod files;
mod followers;
mod hostile_clients;
mod house;
mod kills;
mod lawful;
mod life;
mod lists;
mod load;
mod looking;
mod lost_links;
mod mail_from_outside;
mod office;
mod online_link;
mod openapi;
mod organizer_letters;
mod other_parsers;
mod outages;
mod outsider;
mod own_answers;
mod own_page;
mod passed_over;
mod public_rsvp;
mod readme;
mod replay;
mod settling;
mod signed;
mod stubborn_mail;
mod tls;
mod volume;
mod webhooks;
