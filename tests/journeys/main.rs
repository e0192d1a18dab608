//! Journeys through the real program: as organizers, invited people, their calendars, and those who run it.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a story fails where it stands, and prints its figures"
)]

mod account;
mod addresses;
mod after_the_end;
mod answers_by_calendar;
mod answers_to_dates;
mod apart;
mod approval;
mod architecture;
mod asks;
mod asks_connecting;
mod asks_soon;
mod bad_input;
mod between_groups;
mod books;
mod browser_answers;
mod browser_console;
mod browser_door;
mod browser_pages;
mod commands;
mod console;
mod crowd;
mod database_faults;
mod database_outages;
mod deploy;
mod door;
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
mod offers;
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
mod qr;
mod questions;
mod readme;
mod replay;
mod seats;
mod settling;
mod signed;
mod staged;
mod stubborn_mail;
mod tls;
mod volume;
mod webhooks;
