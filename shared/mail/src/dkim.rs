//! DKIM signatures (RFC 6376, and RFC 8463 for Ed25519) over letters that are written already.
//!
//! Not lettre's: its defaults do not verify, its RSA is three times slower than `ring`'s, which TLS brings along, and it
//! walks the headers by recursion, a stack frame a character. How octets are made comparable is in [`canonical`], what a
//! key file may hold in [`key`]. Where a letter is signed, and when it is not, `identity` knows.

mod canonical;
mod key;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use data_encoding::BASE64;
use ring::digest::{SHA256, digest};

use crate::MailError;
pub(crate) use key::Key;

/// Header fields that are signed where a letter has them. List-Unsubscribe must be among them (RFC 8058, 4).
const SIGNED: [&str; 13] = [
    "From",
    "To",
    "Subject",
    "Date",
    "Reply-To",
    "MIME-Version",
    "Content-Type",
    "Message-ID",
    "List-Id",
    "List-Unsubscribe",
    "List-Unsubscribe-Post",
    "Auto-Submitted",
    "Feedback-ID",
];

/// How many of them are named once more than the letter has them, so that nobody can put a second one above ours (RFC
/// 6376, 8.15): those that people read and answer by, and those that say how the body is read.
const SEALED: usize = 7;

/// Characters of a signature on one line.
const LINE: usize = 72;

/// Signs letters for a domain.
#[derive(Clone, Debug)]
pub struct Dkim {
    key: Arc<Key>,
    selector: String,
    domain: String,
}

impl Dkim {
    /// Takes the text of a PEM file: an Ed25519 key or an RSA key of 2,048 bits or more, as `openssl genpkey` and
    /// `openssl genrsa` write them.
    pub fn new(pem: &str, selector: &str, domain: &str) -> Result<Self, MailError> {
        Ok(Self {
            key: Arc::new(Key::from_pem(pem)?),
            selector: selector.to_owned(),
            domain: domain.to_owned(),
        })
    }

    /// Whether a signature takes so long that other tasks should not wait for it.
    pub(crate) fn is_slow(&self) -> bool {
        matches!(*self.key, Key::Rsa(_))
    }

    /// The letter with its signature above it.
    pub(crate) fn signed(&self, letter: &[u8]) -> Result<Vec<u8>, MailError> {
        let (head, body) = canonical::halves(letter);
        let fields = canonical::fields(head);
        let mut names: Vec<&str> = SIGNED
            .iter()
            .copied()
            .filter(|name| fields.iter().any(|field| field.is(name)))
            .collect();
        names.extend(SIGNED.iter().copied().take(SEALED));
        let unsigned = self.field(&names, &canonical::body(body));
        let mut hashed = canonical::chosen(&fields, &names);
        // The signature signs its own field too, still without its value and its line end (RFC 6376, 3.7).
        hashed.extend(canonical::field(unsigned.as_bytes()).trim_ascii_end());
        let signature = BASE64.encode(&self.key.sign(&hashed)?);
        let mut signed = unsigned.into_bytes();
        for piece in signature.as_bytes().chunks(LINE) {
            signed.extend_from_slice(b"\r\n ");
            signed.extend_from_slice(piece);
        }
        signed.extend_from_slice(b"\r\n");
        signed.extend_from_slice(letter);
        Ok(signed)
    }

    /// The field, up to where the signature's value begins.
    fn field(&self, names: &[&str], body: &[u8]) -> String {
        let body_hash = BASE64.encode(digest(&SHA256, body).as_ref());
        format!(
            "DKIM-Signature: v=1; a={}; c=relaxed/relaxed;\r\n d={};\r\n s={};\r\n h={};\r\n bh={body_hash};\r\n b=",
            self.key.algorithm(),
            self.domain,
            self.selector,
            names.join(":\r\n  "),
        )
    }
}
