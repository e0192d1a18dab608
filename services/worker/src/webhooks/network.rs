//! Which addresses webhooks may lead to: those of the public internet, and networks that a setting names.

use std::net::IpAddr;

use ipnet::IpNet;

/// What is not the public internet (IANA's registries of special-purpose addresses; RFC 6890), and ways to write IPv4
/// addresses as IPv6 that would lead there.
const SPECIAL: &[&str] = &[
    "0.0.0.0/8",
    "10.0.0.0/8",
    "100.64.0.0/10",
    "127.0.0.0/8",
    "169.254.0.0/16",
    "172.16.0.0/12",
    "192.0.0.0/24",
    "192.0.2.0/24",
    "192.88.99.0/24",
    "192.168.0.0/16",
    "198.18.0.0/15",
    "198.51.100.0/24",
    "203.0.113.0/24",
    "224.0.0.0/3",
    "2001::/23",
    "2001:db8::/32",
    "2002::/16",
    "3fff::/20",
];

/// Global unicast of IPv6; all else has a purpose of its own.
const UNICAST: &str = "2000::/3";

/// Whether a connection to this address may be made.
pub(super) fn is_allowed(address: IpAddr, networks: &[IpNet]) -> bool {
    let address = match address {
        IpAddr::V6(v6) => v6.to_ipv4_mapped().map_or(address, IpAddr::V4),
        IpAddr::V4(_) => address,
    };
    networks.iter().any(|network| network.contains(&address)) || is_public(address)
}

fn is_public(address: IpAddr) -> bool {
    let within = |network: &str| network.parse::<IpNet>().is_ok_and(|network| network.contains(&address));
    let is_unicast = address.is_ipv4() || within(UNICAST);
    is_unicast && !SPECIAL.iter().any(|network| within(network))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_public_internet_is_reached_unless_a_setting_names_more() {
        let is_allowed = |text: &str, networks: &[IpNet]| is_allowed(text.parse().unwrap(), networks);
        for public in ["9.9.9.9", "2620:fe::fe", "::ffff:9.9.9.9"] {
            assert!(is_allowed(public, &[]), "{public}");
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
            assert!(!is_allowed(special, &[]), "{special}");
        }
        let networks = ["127.0.0.0/8".parse().unwrap()];
        assert!(is_allowed("127.0.0.1", &networks) && is_allowed("::ffff:127.0.0.1", &networks));
        assert!(!is_allowed("10.0.0.1", &networks));
    }
}
