//! Whether a request was made on this very machine, without a proxy between.

use std::net::IpAddr;

use actix_web::HttpRequest;
use actix_web::http::Uri;
use actix_web::http::header::{HOST, HeaderName};
use actix_web::http::uri::Authority;

/// Header fields that proxies add, beside those that begin as the families below do.
const BY_PROXIES: [&str; 14] = [
    "cdn-loop",
    "fastly-client-ip",
    "fly-client-ip",
    "forwarded",
    "front-end-https",
    "true-client-ip",
    "via",
    "x-client-ip",
    "x-cluster-client-ip",
    "x-host",
    "x-proxyuser-ip",
    "x-real-ip",
    "x-remote-addr",
    "x-scheme",
];
const FAMILIES: [&str; 7] = [
    "cf-",
    "x-amzn-",
    "x-appengine-",
    "x-azure-",
    "x-envoy-",
    "x-forwarded",
    "x-original-",
];

/// Whether the peer and every name that the request calls us by are loopback, and no proxy left its mark.
pub(crate) fn is_asked_from(request: &HttpRequest) -> bool {
    let is_peer = request.peer_addr().is_some_and(|peer| is_ip(peer.ip()));
    let hosts = request.headers().get_all(HOST).map(|host| host.to_str().unwrap_or(""));
    let mut named = hosts.chain(request.uri().authority().map(Authority::as_str)).peekable();
    // By another site's name, a browser here would hand that site what it reads.
    let is_named =
        named.peek().is_some() && named.all(|host| host.parse::<Authority>().is_ok_and(|host| is_host(&host)));
    is_peer && is_named && !request.headers().keys().any(is_by_a_proxy)
}

/// Whether a URL leads to this machine from itself alone.
pub(crate) fn is_base(url: &str) -> bool {
    url.parse::<Uri>().is_ok_and(|url| url.authority().is_some_and(is_host))
}

fn is_host(authority: &Authority) -> bool {
    let host = authority.host();
    let literal = host.trim_start_matches('[').trim_end_matches(']');
    host.eq_ignore_ascii_case("localhost") || literal.parse::<IpAddr>().is_ok_and(is_ip)
}

fn is_ip(ip: IpAddr) -> bool {
    ip.to_canonical().is_loopback()
}

fn is_by_a_proxy(name: &HeaderName) -> bool {
    BY_PROXIES.contains(&name.as_str()) || FAMILIES.iter().any(|family| name.as_str().starts_with(family))
}
