//! Secrets that are shown once and kept as their hash: keys, and what is in a session's cookie.

use data_encoding::BASE32_NOPAD;
use sha2::{Digest, Sha256};

use crate::db::chance;
use crate::error::StoreError;

/// A secret that nobody had before, behind a prefix.
pub(super) fn fresh(prefix: &str) -> Result<String, StoreError> {
    let secret: [u8; 20] = chance()?;
    Ok(format!("{prefix}{}", BASE32_NOPAD.encode(&secret).to_ascii_lowercase()))
}

/// A secret has 160 bits of chance, so one round of SHA-256 is enough: there is nothing to guess.
pub(super) fn hash(text: &str) -> Vec<u8> {
    Sha256::digest(text.as_bytes()).to_vec()
}
