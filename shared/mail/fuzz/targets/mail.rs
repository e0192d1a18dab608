//! Any bytes as a message, and the calendar in it.

#![no_main]

use libfuzzer_sys::fuzz_target;
use mail::inbound::Asks;

fuzz_target!(|bytes: &[u8]| {
    let _ = mail::inbound::read(bytes, Some("mx.example.org"), |bytes, declared| {
        (Some(Asks::Answer), calendar::itip::read_all(bytes, declared))
    });
});
