//! Stories about whole calendars, as bytes.

mod bytes;
mod feeds;
mod letters;
mod odd;
mod roundtrip;
mod sample;
mod series;
mod zones;
