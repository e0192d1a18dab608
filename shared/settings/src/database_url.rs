//! Whether libpq would read a database URL as it was meant. libpq's own refusals quote the URL, password and all, so
//! what it would refuse, or take a piece of the password for a host, is refused before it sees it.

/// What a password with one of these in it makes of the rest.
const ENCODE: &str =
    "write : / ? # @ % and blanks within user and password percent-encoded, such as %40 for @ and %25 for %";

/// What is wrong with the part of a URL behind `postgres://`, in words that repeat nothing of it.
pub(crate) fn fault(place: &str) -> Option<String> {
    // libpq, too, looks for the first of these, not for the last `@`.
    let (user, rest) = match place.find(['@', '/']).map(|at| place.split_at(at)) {
        Some((user, rest)) if rest.starts_with('@') => (user, rest.get(1..).unwrap_or_default()),
        _ => ("", place),
    };
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let hosts = path.split('/').next().unwrap_or_default();
    if !has_whole_codes(user) || !has_whole_codes(rest) {
        return Some(format!("a % in it is not followed by two hexadecimal digits; {ENCODE}"));
    }
    if path.contains(['@', '#']) || user.contains(char::is_whitespace) {
        return Some(format!("user and password can't be told from the host; {ENCODE}"));
    }
    if !hosts.split(',').all(is_host) {
        return Some(format!("what should be host:port is none; {ENCODE}"));
    }
    let is_parameter = |pair: &str| pair.split('=').count() == 2 && !pair.starts_with('=');
    if !query.is_empty() && !query.split('&').all(is_parameter) {
        return Some("what follows the ? must be name=value, with & between".to_owned());
    }
    None
}

/// Whether each `%` begins the code of an octet that is not zero.
fn has_whole_codes(text: &str) -> bool {
    text.split('%').skip(1).all(|after| {
        let code = after
            .get(..2)
            .filter(|code| code.bytes().all(|byte| byte.is_ascii_hexdigit()));
        code.is_some_and(|code| code != "00")
    })
}

/// `host`, `host:port`, `[address]:port`, or nothing at all, which is the local server.
fn is_host(text: &str) -> bool {
    let port = match text.strip_prefix('[') {
        Some(literal) => match literal.split_once(']') {
            Some((address, port)) if address.parse::<std::net::Ipv6Addr>().is_ok() => port,
            _ => return false,
        },
        None => text.find(':').map_or("", |at| text.get(at..).unwrap_or_default()),
    };
    match port.strip_prefix(':') {
        None => port.is_empty(),
        Some(number) => number.is_empty() || number.parse::<u16>().is_ok_and(|number| number > 0),
    }
}
