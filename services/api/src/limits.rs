//! Limits by address: of keys and tokens that were wrong, and of requests to send a letter again. And by invitation: of
//! answers, more of which than anybody means only fill the person's mailbox. What else is right is never counted.
//!
//! An IPv6 customer has a whole /64, so that is what is counted. Behind a proxy that is trusted, the
//! address is the rightmost one of X-Forwarded-For that no trusted proxy has: what stands left of it, anybody can write.

use std::hash::Hash;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::num::NonZeroU32;

use actix_web::HttpRequest;
use actix_web::http::header::HeaderName;
use domain::InvitationId;
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use ipnet::IpNet;

use crate::error::ApiError;

const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// Failures, and letters sent again, that an address has a minute.
const A_MINUTE: NonZeroU32 = NonZeroU32::MIN.saturating_add(29);

/// Answers to an invitation a minute. Each date of a series may be answered at one go.
const ANSWERS_A_MINUTE: NonZeroU32 = NonZeroU32::MIN.saturating_add(59);

/// Looks at posters that a network has a minute: all of a venue may come from one, and whoever guesses words needs millions.
const LOOKS_A_MINUTE: NonZeroU32 = NonZeroU32::MIN.saturating_add(299);

/// Addresses, or invitations, that are remembered before the quiet ones are forgotten at once.
const MANY: usize = 100_000;

/// What is counted.
pub(crate) struct Limits {
    failures: DefaultKeyedRateLimiter<IpAddr>,
    letters: DefaultKeyedRateLimiter<IpAddr>,
    posters: DefaultKeyedRateLimiter<IpAddr>,
    answers: DefaultKeyedRateLimiter<InvitationId>,
    on: bool,
    proxies: Vec<IpNet>,
}

impl Limits {
    pub(crate) fn new(on: bool, proxies: Vec<IpNet>) -> Self {
        let limiter = || RateLimiter::keyed(Quota::per_minute(A_MINUTE));
        Self {
            failures: limiter(),
            letters: limiter(),
            posters: RateLimiter::keyed(Quota::per_minute(LOOKS_A_MINUTE)),
            answers: RateLimiter::keyed(Quota::per_minute(ANSWERS_A_MINUTE)),
            on,
            proxies,
        }
    }

    /// Counts a key or token that was wrong. Once there were too many, says so in its stead.
    pub(crate) fn failed(&self, request: &HttpRequest) -> Result<(), ApiError> {
        let counted = self.count(&self.failures, &counted(self.address(request)));
        counted.map_err(|seconds| ApiError::TooMany { seconds })
    }

    /// Counts a letter that is asked for again.
    pub(crate) fn letter(&self, request: &HttpRequest) -> Result<(), ApiError> {
        let counted = self.count(&self.letters, &counted(self.address(request)));
        counted.map_err(|seconds| ApiError::TooMany { seconds })
    }

    /// Counts a look at a poster, whether its words are right or not.
    pub(crate) fn poster(&self, request: &HttpRequest) -> Result<(), ApiError> {
        let counted = self.count(&self.posters, &counted(self.address(request)));
        counted.map_err(|seconds| ApiError::TooMany { seconds })
    }

    /// Whether anything is limited.
    pub(crate) fn are_on(&self) -> bool {
        self.on
    }

    /// Counts an answer to an invitation.
    pub(crate) fn answer(&self, invitation: InvitationId) -> Result<(), ApiError> {
        let counted = self.count(&self.answers, &invitation);
        counted.map_err(|seconds| ApiError::AnsweredTooOften { seconds })
    }

    /// Who asks for a letter, as they are counted in the database; none: they are not counted. Whoever comes from this machine
    /// may be a proxy for everybody that nobody told us to trust.
    pub(crate) fn network(&self, request: &HttpRequest) -> Option<IpAddr> {
        let network = counted(self.address(request));
        (self.on && !network.is_loopback()).then_some(network)
    }

    /// Forgets addresses that have been quiet for a while.
    pub(crate) fn forget_the_quiet(&self) {
        for limiter in [&self.failures, &self.letters, &self.posters] {
            limiter.retain_recent();
            limiter.shrink_to_fit();
        }
        self.answers.retain_recent();
        self.answers.shrink_to_fit();
    }

    /// Counts one. An error: there were too many, and so many seconds are to be waited.
    fn count<K: Hash + Eq + Clone>(&self, limiter: &DefaultKeyedRateLimiter<K>, who: &K) -> Result<(), u64> {
        if !self.on {
            return Ok(());
        }
        if limiter.len() > MANY {
            limiter.retain_recent();
        }
        let checked = limiter.check_key(who);
        checked.map_err(|until| until.wait_time_from(DefaultClock::default().now()).as_secs() + 1)
    }

    fn address(&self, request: &HttpRequest) -> IpAddr {
        let peer = request
            .peer_addr()
            .map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| peer.ip());
        let lines = request
            .headers()
            .get_all(FORWARDED_FOR)
            .filter_map(|value| value.to_str().ok());
        let forwarded: Vec<&str> = lines.flat_map(|line| line.split(',')).map(str::trim).collect();
        client(peer, &forwarded, &self.proxies)
    }
}

/// The address of a client behind any number of trusted proxies.
fn client(peer: IpAddr, forwarded: &[&str], proxies: &[IpNet]) -> IpAddr {
    let trusted = |address: IpAddr| proxies.iter().any(|network| network.contains(&address.to_canonical()));
    let mut client = peer;
    let mut hops = forwarded.iter().rev();
    while trusted(client) {
        let Some(hop) = hops.next().and_then(|text| parse_hop(text)) else {
            break;
        };
        client = hop;
    }
    client.to_canonical()
}

/// An address as proxies write it: bare, in brackets, or with a port.
fn parse_hop(text: &str) -> Option<IpAddr> {
    let bare = text.trim_start_matches('[');
    let bare = bare.split_once(']').map_or(bare, |(address, _)| address);
    bare.parse()
        .ok()
        .or_else(|| bare.parse::<std::net::SocketAddr>().ok().map(|socket| socket.ip()))
}

/// What is counted as one: an IPv4 address, or an IPv6 /64.
fn counted(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(v6) => IpAddr::V6(Ipv6Addr::from_bits(v6.to_bits() >> 64 << 64)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    fn networks() -> Vec<IpNet> {
        vec!["10.0.0.0/8".parse().unwrap(), "fd00::/8".parse().unwrap()]
    }

    #[test]
    fn nobody_is_believed_who_is_not_trusted() {
        assert_eq!(
            client(ip("203.0.113.9"), &["198.51.100.1"], &networks()),
            ip("203.0.113.9")
        );
        assert_eq!(client(ip("10.0.0.1"), &["198.51.100.1"], &[]), ip("10.0.0.1"));
    }

    #[test]
    fn the_rightmost_stranger_is_the_client() {
        let forged = ["1.2.3.4", "198.51.100.1", "10.0.0.7"];
        assert_eq!(client(ip("10.0.0.1"), &forged, &networks()), ip("198.51.100.1"));
        assert_eq!(
            client(ip("::ffff:10.0.0.1"), &["[2001:db8::7]:4711"], &networks()),
            ip("2001:db8::7")
        );
        assert_eq!(client(ip("10.0.0.1"), &["192.0.2.7:80"], &networks()), ip("192.0.2.7"));
    }

    #[test]
    fn nonsense_leaves_the_last_address_that_is_known() {
        assert_eq!(
            client(ip("10.0.0.1"), &["unknown", "10.0.0.9"], &networks()),
            ip("10.0.0.9")
        );
        assert_eq!(client(ip("10.0.0.1"), &[], &networks()), ip("10.0.0.1"));
    }

    #[test]
    fn a_64_is_counted_as_one() {
        assert_eq!(counted(ip("2001:db8:1:2:3:4:5:6")), ip("2001:db8:1:2::"));
        assert_eq!(counted(ip("192.0.2.7")), ip("192.0.2.7"));
    }

    #[test]
    fn the_31st_failure_of_a_minute_is_told_to_wait() {
        let limits = Limits::new(true, Vec::new());
        let request = TestRequest::default()
            .peer_addr("192.0.2.7:80".parse().unwrap())
            .to_http_request();
        for _ in 0..30 {
            assert!(limits.failed(&request).is_ok());
        }
        assert!(matches!(
            limits.failed(&request),
            Err(ApiError::TooMany { seconds: 1.. })
        ));
        let other = TestRequest::default()
            .peer_addr("192.0.2.8:80".parse().unwrap())
            .to_http_request();
        assert!(limits.failed(&other).is_ok());
        assert!(limits.letter(&request).is_ok());
    }

    #[test]
    fn off_means_off() {
        let limits = Limits::new(false, Vec::new());
        let request = TestRequest::default().to_http_request();
        assert!((0..100).all(|_| limits.failed(&request).is_ok()));
    }
}
