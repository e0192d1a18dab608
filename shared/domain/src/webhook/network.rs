//! Which addresses are of the public internet (IANA's registries of special-purpose addresses; RFC 6890).

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use crate::values::text::WebUrl;

const SPECIAL_V4: [(Ipv4Addr, u32); 14] = [
    (Ipv4Addr::UNSPECIFIED, 8),
    (Ipv4Addr::new(10, 0, 0, 0), 8),
    (Ipv4Addr::new(100, 64, 0, 0), 10),
    (Ipv4Addr::new(127, 0, 0, 0), 8),
    (Ipv4Addr::new(169, 254, 0, 0), 16),
    (Ipv4Addr::new(172, 16, 0, 0), 12),
    (Ipv4Addr::new(192, 0, 0, 0), 24),
    (Ipv4Addr::new(192, 0, 2, 0), 24),
    (Ipv4Addr::new(192, 88, 99, 0), 24),
    (Ipv4Addr::new(192, 168, 0, 0), 16),
    (Ipv4Addr::new(198, 18, 0, 0), 15),
    (Ipv4Addr::new(198, 51, 100, 0), 24),
    (Ipv4Addr::new(203, 0, 113, 0), 24),
    (Ipv4Addr::new(224, 0, 0, 0), 3),
];

/// Some of these are ways to write IPv4 addresses, and would lead there.
const SPECIAL_V6: [(Ipv6Addr, u32); 4] = [
    (Ipv6Addr::new(0x2001, 0, 0, 0, 0, 0, 0, 0), 23),
    (Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 0), 32),
    (Ipv6Addr::new(0x2002, 0, 0, 0, 0, 0, 0, 0), 16),
    (Ipv6Addr::new(0x3fff, 0, 0, 0, 0, 0, 0, 0), 20),
];

/// Global unicast of IPv6; all else has a purpose of its own.
const UNICAST: (Ipv6Addr, u32) = (Ipv6Addr::new(0x2000, 0, 0, 0, 0, 0, 0, 0), 3);

/// Whether anybody's server may stand there.
#[must_use]
pub fn is_public(address: IpAddr) -> bool {
    let within = |address: Ipv6Addr, (network, prefix): (Ipv6Addr, u32)| {
        (address.to_bits() ^ network.to_bits()).checked_shr(128 - prefix) == Some(0)
    };
    match address.to_canonical() {
        IpAddr::V4(address) => !SPECIAL_V4
            .iter()
            .any(|(network, prefix)| (address.to_bits() ^ network.to_bits()).checked_shr(32 - prefix) == Some(0)),
        IpAddr::V6(address) => within(address, UNICAST) && !SPECIAL_V6.iter().any(|one| within(address, *one)),
    }
}

/// The address that a URL names without a name that would be looked up.
pub(super) fn named(url: &WebUrl) -> Option<IpAddr> {
    match url::Url::parse(url.as_str()).ok()?.host()? {
        url::Host::Ipv4(address) => Some(address.into()),
        url::Host::Ipv6(address) => Some(IpAddr::V6(address).to_canonical()),
        url::Host::Domain(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_public_internet_is_told_from_all_else() {
        let is_public = |text: &str| is_public(text.parse().unwrap());
        for public in ["9.9.9.9", "2620:fe::fe", "::ffff:9.9.9.9"] {
            assert!(is_public(public), "{public}");
        }
        for special in [
            "127.0.0.1",
            "10.1.2.3",
            "169.254.169.254",
            "192.168.1.1",
            "100.64.0.1",
            "0.0.0.0",
            "255.255.255.255",
            "224.0.0.1",
            "::1",
            "::",
            "::ffff:127.0.0.1",
            "::7f00:1",
            "fe80::1",
            "fd00::1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::",
            "ff02::1",
        ] {
            assert!(!is_public(special), "{special}");
        }
    }

    #[test]
    fn an_address_is_known_however_it_is_written() {
        let named = |text: &str| named(&WebUrl::parse(text).unwrap());
        let here = Some(IpAddr::V4(Ipv4Addr::LOCALHOST));
        for written in [
            "http://127.0.0.1/",
            "http://2130706433/a",
            "http://127.1:8080/",
            "http://[::ffff:127.0.0.1]/",
        ] {
            assert_eq!(named(written), here, "{written}");
        }
        assert_eq!(named("https://example.org/127.0.0.1"), None);
    }
}
