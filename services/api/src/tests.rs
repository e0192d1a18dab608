//! The service over HTTP, as its users meet it: a real server on a free port, on SQLite in a folder of its own.

mod activity;
mod after_the_end;
mod ask;
mod attendee;
mod attendees;
mod bad_input;
mod console;
mod copies;
mod document;
mod events;
mod feeds;
mod group_page;
mod groups;
mod house;
mod imports;
mod invitations;
mod languages;
mod mailbox;
mod organizer;
mod page_snapshots;
mod rights;
mod series;
mod service;
mod single_dates;
mod slow_clients;
mod team;
