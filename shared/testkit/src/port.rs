//! Ports for servers that are killed and started again.

use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;
use std::net::TcpListener;

/// Below Linux's range for outgoing connections, so that no client's socket takes the port while its server is away.
const FIRST: u64 = 20_000;
const COUNT: u64 = 12_000;

/// A port of 127.0.0.1 that nobody listens on.
#[must_use]
pub fn free_port() -> u16 {
    let tries = (0..200_u64).map(|turn| FIRST + RandomState::new().hash_one(turn) % COUNT);
    let ports = tries.filter_map(|port| u16::try_from(port).ok());
    let mut free = ports.filter(|port| TcpListener::bind(("127.0.0.1", *port)).is_ok());
    free.next().expect("a free port")
}
