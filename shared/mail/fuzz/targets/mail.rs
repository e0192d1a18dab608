//! Any bytes as a message, and the calendar in it.

#![no_main]

use libfuzzer_sys::fuzz_target;
use mail::inbound::{self, Content};

fuzz_target!(|bytes: &[u8]| {
    let Ok(incoming) = inbound::read(bytes, Some("mx.example.org")) else {
        return;
    };
    if let Content::Calendar(part) = incoming.content {
        let _ = calendar::itip::read(&part.bytes);
    }
});
