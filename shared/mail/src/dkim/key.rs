//! A key that signs: PEM in, signatures out.

use std::fmt;

use data_encoding::BASE64;
use ring::digest;
use ring::rand::SystemRandom;
use ring::rsa::KeyPair;
use ring::signature::{Ed25519KeyPair, RSA_PKCS1_SHA256};

use crate::MailError;

/// A private key.
pub(crate) enum Key {
    Ed25519(Ed25519KeyPair),
    Rsa(KeyPair),
}

impl fmt::Debug for Key {
    /// Its kind and no more.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.algorithm())
    }
}

impl Key {
    /// Reads PKCS#8 (`PRIVATE KEY`) or PKCS#1 (`RSA PRIVATE KEY`).
    pub(super) fn from_pem(text: &str) -> Result<Self, MailError> {
        let (label, der) = block(text)?;
        let rsa = match label {
            "RSA PRIVATE KEY" => KeyPair::from_der(&der),
            "PRIVATE KEY" => {
                if let Ok(key) = Ed25519KeyPair::from_pkcs8_maybe_unchecked(&der) {
                    return Ok(Self::Ed25519(key));
                }
                KeyPair::from_pkcs8(&der)
            }
            "ENCRYPTED PRIVATE KEY" => return Err(wrong("it is encrypted, and nobody is there to give the password")),
            "PUBLIC KEY" => return Err(wrong("it is the public key, which belongs into DNS")),
            _ => return Err(wrong("it is of another kind")),
        };
        rsa.map(Self::Rsa).map_err(|error| match error.to_string().as_str() {
            "TooSmall" => wrong("it is shorter than 2048 bits"),
            _ => wrong("it holds neither an Ed25519 key nor an RSA key"),
        })
    }

    /// `a=` of the signature.
    pub(super) fn algorithm(&self) -> &'static str {
        match self {
            Self::Ed25519(_) => "ed25519-sha256",
            Self::Rsa(_) => "rsa-sha256",
        }
    }

    /// Signs what was hashed: Ed25519 the hash itself (RFC 8463, 3), RSA by PKCS#1 1.5.
    pub(super) fn sign(&self, hashed: &[u8]) -> Result<Vec<u8>, MailError> {
        match self {
            Self::Ed25519(key) => {
                let hash = digest::digest(&digest::SHA256, hashed);
                Ok(key.sign(hash.as_ref()).as_ref().to_vec())
            }
            Self::Rsa(key) => {
                let mut signature = vec![0; key.public().modulus_len()];
                key.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), hashed, &mut signature)
                    .map_err(|_| MailError::Signature)?;
                Ok(signature)
            }
        }
    }
}

fn wrong(why: &'static str) -> MailError {
    MailError::DkimKey(why)
}

/// Label and content of the first block of a PEM file (RFC 7468).
fn block(text: &str) -> Result<(&str, Vec<u8>), MailError> {
    let none = || wrong("it holds no private key");
    let (_, rest) = text.split_once("-----BEGIN ").ok_or_else(none)?;
    let (label, rest) = rest.split_once("-----").ok_or_else(none)?;
    let (content, _) = rest.split_once("-----END ").ok_or_else(none)?;
    let base64: String = content.split_ascii_whitespace().collect();
    let der = BASE64.decode(base64.as_bytes()).map_err(|_| wrong("it is damaged"))?;
    Ok((label, der))
}
