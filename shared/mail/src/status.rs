//! What an enhanced status code (RFC 3463) says of an address, whether a server says it at once or in a bounce.

/// Whether it says that there is no such address: bad mailbox, bad host, bad syntax, moved, null MX (RFC 7505), disabled.
pub(crate) fn names_no_address(code: &str) -> bool {
    matches!(code, "5.1.1" | "5.1.2" | "5.1.3" | "5.1.6" | "5.1.10" | "5.2.1")
}
