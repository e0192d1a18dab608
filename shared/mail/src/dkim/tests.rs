//! Canonical forms by the examples of the RFCs, and keys as openssl writes them. That signatures verify elsewhere is
//! shown by tests/journeys/signed.rs.

use ring::signature::{ED25519, UnparsedPublicKey};

use super::*;

/// The key of RFC 8463, appendix A.2, in the form of PKCS#8.
const ED25519_KEY: &str = "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g\n-----END PRIVATE KEY-----\n";
const ED25519_PUBLIC: &[u8] = b"11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";

const LETTER: &[u8] = b"From: Joe SixPack <joe@football.example.com>\r\n\
    To: Suzie Q <suzie@shopping.example.net>\r\n\
    Subject: Is dinner ready?\r\n\
    \r\n\
    Hi.\r\n\r\nWe lost the game.  Are you hungry yet?\r\n\r\nJoe.\r\n";

fn dkim() -> Dkim {
    Dkim::new(ED25519_KEY, "brisbane", "football.example.com").unwrap()
}

fn text(octets: &[u8]) -> &str {
    std::str::from_utf8(octets).unwrap()
}

#[test]
fn header_and_body_are_relaxed_as_the_rfc_shows() {
    // RFC 6376, 3.4.5.
    let letter = b"A: X\r\nB : Y\t\r\n\tZ  \r\n\r\n C \r\nD \t E\r\n\r\n\r\n";
    let (head, body) = canonical::halves(letter);
    let fields = canonical::fields(head);
    assert_eq!(text(&canonical::chosen(&fields, &["a", "b", "b"])), "a:X\r\nb:Y Z\r\n");
    assert_eq!(text(&canonical::body(body)), " C\r\nD E\r\n");
    for nothing in ["", "\r\n", "\r\n\r\n", " \t\r\n"] {
        assert_eq!(canonical::body(nothing.as_bytes()), b"", "{nothing:?}");
    }
    assert_eq!(canonical::body(b"no end"), b"no end\r\n");
}

#[test]
fn the_body_hash_is_the_one_of_rfc_8463() {
    let body = canonical::body(b"Hi.\r\n\r\nWe lost the game.  Are you hungry yet?\r\n\r\nJoe.\r\n");
    let hash = BASE64.encode(digest(&SHA256, &body).as_ref());
    assert_eq!(hash, "2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=");
}

#[test]
fn of_two_fields_the_last_is_signed_first() {
    let fields = canonical::fields(b"A: 1\r\nB: x\r\na: 2\r\n");
    assert_eq!(text(&canonical::chosen(&fields, &["A", "A", "A"])), "a:2\r\na:1\r\n");
}

#[test]
fn a_signature_stands_above_the_letter_and_fits_it() {
    let signed = dkim().signed(LETTER).unwrap();
    assert!(signed.ends_with(LETTER));
    let field = text(&signed[..signed.len() - LETTER.len()]);
    assert!(field.lines().all(|line| line.len() <= 78), "{field}");
    let (start, signature) = field.rsplit_once("b=").unwrap();
    assert!(
        start.contains(" a=ed25519-sha256; c=relaxed/relaxed;\r\n d=football.example.com;\r\n s=brisbane;"),
        "{field}"
    );
    assert!(
        start
            .replace("\r\n  ", "")
            .contains("h=From:To:Subject:From:To:Subject:Date:Reply-To:MIME-Version:Content-Type;"),
        "{field}"
    );
    let mut hashed = b"from:Joe SixPack <joe@football.example.com>\r\nto:Suzie Q <suzie@shopping.example.net>\r\n\
        subject:Is dinner ready?\r\n"
        .to_vec();
    hashed.extend(canonical::field(format!("{start}b=").as_bytes()).trim_ascii_end());
    let signature: String = signature.split_ascii_whitespace().collect();
    let public = UnparsedPublicKey::new(&ED25519, BASE64.decode(ED25519_PUBLIC).unwrap());
    let hash = digest(&SHA256, &hashed);
    let valid = public.verify(hash.as_ref(), &BASE64.decode(signature.as_bytes()).unwrap());
    assert!(valid.is_ok(), "{field}");
    assert_eq!(
        dkim().signed(LETTER).unwrap(),
        signed,
        "a second attempt is the same letter"
    );
}

#[test]
fn a_file_without_a_usable_key_is_refused_with_the_reason() {
    let cut = ED25519_KEY.replace("MC4C", "");
    for (pem, why) in [
        ("", "it holds no private key"),
        ("hello", "it holds no private key"),
        ("-----BEGIN PRIVATE KEY-----\nMC4C", "it holds no private key"),
        (
            "-----BEGIN PRIVATE KEY-----\n!!\n-----END PRIVATE KEY-----",
            "it is damaged",
        ),
        (cut.as_str(), "it holds neither"),
        (
            "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----",
            "the public key",
        ),
        (
            "-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----",
            "another kind",
        ),
        (
            "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----",
            "encrypted",
        ),
    ] {
        let error = Dkim::new(pem, "s", "d.example").unwrap_err().to_string();
        assert!(error.contains(why), "{error}");
        assert!(!format!("{error}{:?}", dkim()).contains("MC4C"));
    }
}
