//! Any bytes as a calendar, and as the answer that it may be.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = (
        calendar::read::calendar(bytes),
        calendar::summary(bytes),
        calendar::itip::read(bytes),
    );
});
