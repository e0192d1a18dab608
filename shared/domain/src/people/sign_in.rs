//! Signing in with a browser, by a link that is mailed: how long it opens, in which browser, and how long the browser stays
//! signed in.
//!
//! A link signs in where it was asked for. Opened elsewhere it shows a code, which is typed where it was asked for: a
//! forwarded letter, or one that a stranger had sent, signs nobody in by itself.

use std::time::Duration;

use crate::values::address::MailAddress;
use crate::values::ids::SignInId;
use crate::values::instant::Instant;

/// How long a link opens.
pub const LINK_LASTS: Duration = Duration::from_mins(15);

/// How often a wrong code may be typed.
const WRONG_CODES: u16 = 5;

/// How long a browser stays signed in that asks for nothing.
pub const IDLE_FOR: Duration = Duration::from_hours(12);

/// How long a browser stays signed in at most.
pub const AT_MOST_FOR: Duration = Duration::from_hours(30 * 24);

/// What a browser is known by: the hash of a secret in a cookie.
pub type BrowserHash = [u8; 32];

/// A sign-in that somebody asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignIn {
    /// The identity.
    pub id: SignInId,
    /// The address that it was asked for with.
    pub address: MailAddress,
    /// The browser that asked; none: any may press.
    pub browser: Option<BrowserHash>,
    /// Whether an address without an account gets one.
    pub opens_account: bool,
    /// The code, once it was shown.
    pub code: Option<String>,
    /// How often a wrong one was typed.
    pub wrong_codes: u16,
    /// Whether it was used.
    pub is_over: bool,
    /// Until when it is good.
    pub expires_at: Instant,
}

impl SignIn {
    /// Whether it is still good for anything.
    #[must_use]
    pub fn is_open(&self, now: Instant) -> bool {
        !self.is_over && self.wrong_codes < WRONG_CODES && now < self.expires_at
    }

    /// Whether a press of its link signs in this browser. `false`: it shows the code.
    #[must_use]
    pub fn is_from(&self, browser: Option<&BrowserHash>) -> bool {
        self.browser.is_none() || self.browser.as_ref() == browser
    }

    /// Shows the code: the same if it was shown before.
    pub fn show_code(&mut self, chance: [u8; 4]) -> &str {
        let made = || format!("{:06}", u32::from_be_bytes(chance) % 1_000_000);
        self.code.get_or_insert_with(made)
    }

    /// Takes a code that was typed. `false`: it is wrong, which is counted.
    pub fn type_code(&mut self, typed: &str) -> bool {
        let typed: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
        let is_right = self.code.as_ref().is_some_and(|code| *code == typed);
        if !is_right {
            self.wrong_codes += 1;
        }
        is_right
    }
}

/// Whether a browser that signed in and was last seen at these times is signed in.
#[must_use]
pub fn is_signed_in(signed_in_at: Instant, last_seen_at: Instant, now: Instant) -> bool {
    now.since(signed_in_at) < AT_MOST_FOR && now.since(last_seen_at) < IDLE_FOR
}

/// A browser by what it says of itself, as its owner may know it again: `Firefox, Linux`. Empty: it says nothing that is known.
#[must_use]
pub fn browser_name(user_agent: &str) -> String {
    // Each names those below it as well.
    const BROWSERS: [(&str, &str); 6] = [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];
    const SYSTEMS: [(&str, &str); 7] = [
        ("Windows", "Windows"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("CrOS", "ChromeOS"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ];
    let first = |known: &[(&str, &'static str)]| {
        let found = known.iter().find(|(mark, _)| user_agent.contains(mark));
        found.map(|(_, name)| *name)
    };
    let parts = [first(&BROWSERS), first(&SYSTEMS)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::values::ids::Id;

    fn now() -> Instant {
        Instant::from_micros(1_800_000_000_000_000)
    }

    fn asked() -> SignIn {
        SignIn {
            id: SignInId::from_uuid(Uuid::from_u128(1)),
            address: MailAddress::parse("olga@example.org").unwrap(),
            browser: Some([1; 32]),
            opens_account: false,
            code: None,
            wrong_codes: 0,
            is_over: false,
            expires_at: now().plus(LINK_LASTS),
        }
    }

    #[test]
    fn a_link_signs_in_the_browser_that_asked_for_a_quarter_of_an_hour() {
        let mut sign_in = asked();
        assert!(sign_in.is_from(Some(&[1; 32])));
        assert!(!sign_in.is_from(Some(&[2; 32])) && !sign_in.is_from(None));
        assert!(sign_in.is_open(now()) && !sign_in.is_open(now().plus(LINK_LASTS)));
        sign_in.is_over = true;
        assert!(!sign_in.is_open(now()));
        sign_in.browser = None;
        assert!(sign_in.is_from(None));
    }

    #[test]
    fn a_code_is_good_once_it_was_shown_and_for_five_tries() {
        let mut sign_in = asked();
        assert!(
            !sign_in.type_code("000000") && !sign_in.type_code(""),
            "it was not shown"
        );
        assert_eq!(sign_in.show_code([0, 0, 0, 7]), "000007");
        assert_eq!(sign_in.show_code([9; 4]), "000007", "it stays the same");
        assert!(sign_in.type_code(" 000 007"));
        for _ in 0..3 {
            assert!(sign_in.is_open(now()));
            assert!(!sign_in.type_code("000008"));
        }
        assert!(!sign_in.is_open(now()));
    }

    #[test]
    fn a_browser_is_signed_in_for_twelve_idle_hours_and_thirty_days() {
        let day = Duration::from_hours(24);
        let just_before = now().plus(IDLE_FOR).minus(Duration::from_secs(1));
        assert!(is_signed_in(now(), now(), just_before));
        assert!(!is_signed_in(now(), now(), now().plus(IDLE_FOR)));
        let later = now().plus(30 * day);
        assert!(!is_signed_in(now(), later, later));
        assert!(is_signed_in(now().plus(day), later, later));
    }

    #[test]
    fn a_browser_is_called_what_its_owner_calls_it() {
        for (agent, name) in [
            (
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                "Firefox, Linux",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36 Edg/142.0",
                "Edge, Windows",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Safari/604.1",
                "Safari, iPhone",
            ),
            ("curl/8.1", ""),
        ] {
            assert_eq!(browser_name(agent), name);
        }
    }
}
