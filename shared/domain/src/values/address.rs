//! Mail addresses: shown and written to as they were typed, compared by an identity.

use std::fmt;
use std::hash::{Hash, Hasher};

use icu_normalizer::ComposingNormalizerBorrowed;
use idna::AsciiDenyList;
use idna::uts46::{DnsLength, Hyphens, Uts46};
use uuid::Uuid;

use crate::values::invalid::Invalid;
use crate::values::text::{is_forbidden, is_invisible};

/// A mail address. Two are equal if they lead to one mailbox, in whichever way each was typed.
///
/// The identity that is compared is the domain in ASCII (UTS 46), and what stands before the `@` in NFC and in small
/// letters. By RFC 5321 only the server of a domain knows whether case matters there; hardly one says that it does, but
/// letters go to what was typed.
#[derive(Clone)]
pub struct MailAddress {
    typed: String,
    identity: String,
}

/// What an address ends with that nobody has.
const NOBODY: &str = "@erased.invalid";

impl MailAddress {
    /// Most octets that SMTP carries (RFC 5321, 4.5.3.1.3, less the angle brackets).
    pub const MAX: usize = 254;

    /// Most octets before the `@` (RFC 5321, 4.5.3.1.1).
    const MAX_LOCAL: usize = 64;

    /// Checks a bare address in any script (RFC 6531): no display name, no line break, no blank. Quotes that change nothing
    /// are left out, as RFC 5321 asks of who sends (4.1.2), and so is the dot that ends a domain in the DNS or a sentence.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let (local, domain) = text.trim().rsplit_once('@').ok_or(Invalid::Address)?;
        let quoted = local.strip_prefix('"').and_then(|local| local.strip_suffix('"'));
        let (local, domain) = (quoted.unwrap_or(local), domain.strip_suffix('.').unwrap_or(domain));
        let typed = format!("{local}@{domain}");
        if typed.len() > Self::MAX || !is_local(local) {
            return Err(Invalid::Address);
        }
        let domain = ascii_domain(domain).ok_or(Invalid::Address)?;
        if local.len() + "@".len() + domain.len() > Self::MAX {
            return Err(Invalid::Address);
        }
        let identity = format!("{}@{domain}", folded(local));
        Ok(Self { typed, identity })
    }

    /// Takes an address that was parsed before, as the database gives it back.
    #[must_use]
    pub fn trusted(text: String) -> Self {
        Self::parse(&text).unwrap_or_else(|_| Self::kept(None, text))
    }

    /// Takes an address that was parsed before and kept as its identity and as what [`typed`](Self::typed) gave.
    #[must_use]
    pub fn kept(typed: Option<String>, identity: String) -> Self {
        Self {
            typed: typed.unwrap_or_else(|| identity.clone()),
            identity,
        }
    }

    /// What stands where an address was erased, or where somebody at the door gave none: one that nobody has, ever (RFC 2606, 2).
    #[must_use]
    pub fn nobody(id: Uuid) -> Self {
        Self::kept(None, format!("{}{NOBODY}", id.simple()))
    }

    /// Whether an identity is one that nobody has.
    #[must_use]
    pub fn is_nobody(identity: &str) -> bool {
        identity.ends_with(NOBODY)
    }

    /// The address as it was typed, for those who would write to it: empty, where it is one that nobody has.
    #[must_use]
    pub fn to_write_to(&self) -> &str {
        if Self::is_nobody(&self.identity) {
            ""
        } else {
            &self.typed
        }
    }

    /// The address as it was typed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.typed
    }

    /// The address as it was typed, if that is not the identity.
    #[must_use]
    pub fn typed(&self) -> Option<&str> {
        (self.typed != self.identity).then_some(&self.typed)
    }

    /// What is the same for all ways to write the address.
    #[must_use]
    pub fn identity(&self) -> &str {
        &self.identity
    }

    /// The address as envelopes, headers and calendars carry it: the domain in ASCII, so that a mail server needs SMTPUTF8
    /// only for what stands before the `@`, and that as it was typed.
    #[must_use]
    pub fn wire(&self) -> String {
        let local = self.typed.rsplit_once('@').map_or("", |(local, _)| local);
        format!("{local}@{}", self.domain())
    }

    /// The domain, in ASCII.
    #[must_use]
    pub fn domain(&self) -> &str {
        self.identity.rsplit_once('@').map_or("", |(_, domain)| domain)
    }
}

/// A domain name in any script as it is looked up, in ASCII and small letters (UTS 46); none if it is not one.
#[must_use]
pub fn ascii_domain(domain: &str) -> Option<String> {
    // Names with hyphens in third and fourth place exist.
    let (hyphens, length) = (Hyphens::CheckFirstLast, DnsLength::Verify);
    let ascii = Uts46::new().to_ascii(domain.as_bytes(), AsciiDenyList::STD3, hyphens, length);
    Some(ascii.ok()?.into_owned())
}

/// Whether it can stand before the `@` without quotes (RFC 5321, 4.1.2; RFC 6532, 3.2).
fn is_local(local: &str) -> bool {
    let is_behind_script = |at: usize| {
        let before = local.get(..at).and_then(|before| before.chars().next_back());
        before.is_some_and(|before| !before.is_ascii())
    };
    let fits = |(at, c): (usize, char)| match c {
        '\0'..='\x7f' => c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c),
        // Words of some languages, and emoji, are not written without these; by themselves they would hide.
        '\u{200c}' | '\u{200d}' | '\u{fe0f}' => is_behind_script(at),
        _ => !(is_forbidden(c, false) || c.is_whitespace() || is_invisible(c)),
    };
    local.len() <= MailAddress::MAX_LOCAL
        && local.split('.').all(|atom| !atom.is_empty())
        && local.char_indices().all(fits)
}

fn folded(local: &str) -> String {
    if local.is_ascii() {
        return local.to_ascii_lowercase();
    }
    let nfc = ComposingNormalizerBorrowed::new_nfc();
    let small: String = nfc.normalize(local).chars().map(small_letter).collect();
    // Some pairs of letter and mark are one character only in small.
    nfc.normalize(&small).into_owned()
}

/// The small letter of a capital one, where each is the other's: `İ` has two characters, and `ẞ` is not the capital of `ß`.
fn small_letter(c: char) -> char {
    let small = only(c.to_lowercase());
    small.filter(|small| only(small.to_uppercase()) == Some(c)).unwrap_or(c)
}

fn only(mut characters: impl Iterator<Item = char>) -> Option<char> {
    characters.next().filter(|_| characters.next().is_none())
}

impl PartialEq for MailAddress {
    fn eq(&self, other: &Self) -> bool {
        self.identity == other.identity
    }
}

impl Eq for MailAddress {}

impl Hash for MailAddress {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.identity.hash(state);
    }
}

impl fmt::Display for MailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.typed)
    }
}

impl fmt::Debug for MailAddress {
    /// Only the domain: addresses do not belong into logs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "…@{}", self.domain())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn identity(text: &str) -> String {
        MailAddress::parse(text).expect(text).identity().to_owned()
    }

    #[test]
    fn an_address_is_kept_as_typed_and_compared_by_what_it_leads_to() {
        let anna = MailAddress::parse(" Anna.Berg@MÜLLER.example ").unwrap();
        assert_eq!(anna.as_str(), "Anna.Berg@MÜLLER.example");
        assert_eq!(anna.wire(), "Anna.Berg@xn--mller-kva.example");
        for same in [
            "anna.berg@xn--mller-kva.example",
            "ANNA.BERG@XN--MLLER-KVA.example",
            "anna.berg@mu\u{308}ller.example",
            "anna.berg@ｍüller。ｅxample",
        ] {
            assert_eq!(MailAddress::parse(same), Ok(anna.clone()), "{same}");
        }
        assert_eq!(identity("JU\u{308}RGEN@example.org"), identity("jürgen@example.org"));
        assert_eq!(identity("J\u{30c}@example.org"), identity("ǰ@example.org"));
        assert_eq!(identity("ΝΊΚΟΣ@example.org"), "νίκοσ@example.org");
    }

    #[test]
    fn quotes_and_a_last_dot_that_change_nothing_are_taken_off() {
        let anna = MailAddress::parse("Anna@example.org").unwrap();
        for same in ["\"Anna\"@example.org", "Anna@example.org.", " \"Anna\"@example.org. "] {
            let parsed = MailAddress::parse(same).expect(same);
            assert_eq!((parsed.as_str(), parsed.wire()), (anna.as_str(), anna.wire()), "{same}");
            assert_eq!(parsed, anna);
        }
    }

    #[test]
    fn no_address_becomes_another() {
        for (one, other) in [
            ("İpek@guests.test", "i\u{307}pek@guests.test"),
            ("İpek@guests.test", "ipek@guests.test"),
            ("ıpek@guests.test", "ipek@guests.test"),
            ("Straẞe@guests.test", "straße@guests.test"),
            ("νίκος@guests.test", "νίκοσ@guests.test"),
            ("ａnna@guests.test", "anna@guests.test"),
            ("anna@straße.test", "anna@strasse.test"),
        ] {
            assert_ne!(identity(one), identity(other));
        }
        assert_eq!(
            MailAddress::parse("İpek@guests.test").unwrap().wire(),
            "İpek@guests.test"
        );
    }

    #[test]
    fn what_scripts_need_is_taken() {
        for right in [
            "anna@example.இந்தியா",
            "कृष्ण@example.org",
            "श्री\u{200d}राम@डाटा.भारत",
            "ju\u{308}rgen@mu\u{308}ller.example",
            "❤\u{fe0f}@example.org",
            "o'neil+{x}/y=z@r3---sn.example.org",
            "events@localhost",
        ] {
            assert!(MailAddress::parse(right).is_ok(), "{right}");
        }
    }

    #[test]
    fn what_is_none_is_refused() {
        let long = format!("{}@example.org", "a".repeat(65));
        let long_domain = format!("a@{}example.org", "xn--mller-kva.".repeat(20));
        for wrong in [
            "",
            "anna",
            "anna@",
            "@example.org",
            "a b@example.org",
            "a@b\r\nRCPT TO:<x@y.z>",
            "Anna <a@example.org>",
            "a@b@c.d",
            "\"a b\"@example.org",
            "\"a@b\"@example.org",
            "\"a\\b\"@example.org",
            "\"\"@example.org",
            "\"a@example.org",
            "\"@example.org",
            ".a@example.org",
            "a..b@example.org",
            "a@-b.example",
            "a@example.org..",
            "a@.",
            "a@exam_ple.org",
            "a@xn--a.example",
            "a@[192.0.2.1]",
            "a\u{202e}b@example.org",
            "a\u{85}b@example.org",
            "a\u{2028}b@example.org",
            "a\u{200b}b@example.org",
            "a\u{200d}b@example.org",
            "a@example\u{202e}.org",
            "a@b\u{3000}c.example",
            "a＠example.org",
            &long,
            &long_domain,
        ] {
            assert_eq!(MailAddress::parse(wrong), Err(Invalid::Address), "{wrong:?}");
        }
    }

    #[test]
    fn a_log_line_does_not_tell_who_it_is() {
        let anna = MailAddress::parse("anna@example.org").unwrap();
        assert_eq!(format!("{anna:?}"), "…@example.org");
    }
}
