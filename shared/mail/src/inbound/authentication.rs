//! Authentication-Results (RFC 8601): what our own mail server found out about a message.

use domain::MailAddress;
use domain::values::address::ascii_domain;

use super::header::Headers;

/// The domain of `from`, if DMARC passes for it in what our own server, `authserv_id`, wrote.
///
/// Its checks may each write a header of their own; the topmost one that speaks of DMARC counts, since headers are added
/// at the top. Others' are no proof of anything.
pub(super) fn passed(headers: &Headers<'_>, authserv_id: &str, from: &MailAddress) -> Option<String> {
    let verdict = headers.all("Authentication-Results").find_map(|value| {
        let value = without_comments(&value);
        let mut statements = value.split(';');
        let writer = statements.next()?.split_whitespace().next()?;
        let ours = writer.eq_ignore_ascii_case(authserv_id);
        ours.then(|| statements.find_map(dmarc)).flatten()
    })?;
    let domain = verdict.domain.and_then(|domain| ascii_domain(&domain));
    domain.filter(|domain| verdict.passes && domain == from.domain())
}

struct Verdict {
    passes: bool,
    domain: Option<String>,
}

/// `dmarc=pass header.from=example.org`, with more words between and blanks around the equals signs.
fn dmarc(statement: &str) -> Option<Verdict> {
    let tight = statement
        .split('=')
        .map(str::trim)
        .collect::<Vec<_>>()
        .join("=")
        .to_lowercase();
    let mut words = tight.split_whitespace();
    let (method, result) = words.next()?.split_once('=')?;
    // A version may follow the method's name: `dmarc/1=pass`.
    if method.split('/').next() != Some("dmarc") {
        return None;
    }
    let domain = words.find_map(|word| word.strip_prefix("header.from="));
    Some(Verdict {
        passes: result == "pass",
        domain: domain.map(str::to_owned),
    })
}

/// Without comments in brackets, which may hold anything, even `dmarc=pass`, and with quoted text as one bare word: no
/// statement or property begins in it.
fn without_comments(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let (mut depth, mut quoted) = (0_usize, false);
    let mut characters = value.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => drop(characters.next()),
            '"' if depth == 0 => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted => depth = depth.saturating_sub(1),
            other if quoted && (other.is_whitespace() || matches!(other, ';' | '=')) => {}
            other if depth == 0 => out.push(other),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passes(head: &str) -> bool {
        let from = MailAddress::parse("anna@example.com").unwrap();
        passed(&Headers::read(head.as_bytes()), "mx.example.org", &from).as_deref() == Some("example.com")
    }

    #[test]
    fn our_own_servers_word_counts_however_it_is_written() {
        for head in [
            "Authentication-Results: mx.example.org; dmarc=pass header.from=example.com\r\n\r\n",
            "authentication-results: MX.example.org 1;\r\n spf=fail smtp.mailfrom=x;\r\n\tDMARC = Pass (p=none; dis=none)\r\n  header.from = Example.COM\r\n\r\n",
            "Authentication-Results: \"mx.example.org\"; dmarc=pass policy.dmarc=none header.from=\"example.com\";\n\n",
            "Authentication-Results: mx.example.org; dkim=pass header.d=x\nAuthentication-Results: mx.example.org; dmarc=pass header.from=example.com\n\n",
        ] {
            assert!(passes(head), "{head}");
        }
    }

    #[test]
    fn nothing_else_does() {
        for head in [
            "Subject: none\n\n",
            "Authentication-Results: mx.example.net; dmarc=pass header.from=example.com\n\n",
            "Authentication-Results: mx.example.org.evil.example; dmarc=pass header.from=example.com\n\n",
            "Authentication-Results: mx.example.org; dmarc=fail header.from=example.com\n\n",
            "Authentication-Results: mx.example.org; dmarc=pass header.from=example.net\n\n",
            "Authentication-Results: mx.example.org; dmarc=pass\n\n",
            "Authentication-Results: mx.example.org; dkim=pass header.from=example.com\n\n",
            "Authentication-Results: mx.example.org; spf=fail (dmarc=pass header.from=example.com)\n\n",
            "Authentication-Results: mx.example.org; spf=fail reason=\"x; dmarc=pass header.from=example.com\"\n\n",
            "Authentication-Results: mx.example.org; dmarc=pass reason=\"x header.from=example.com\" header.from=evil.example\n\n",
            "Authentication-Results: mx.example.org; dmarc=fail header.from=example.com\nAuthentication-Results: mx.example.org; dmarc=pass header.from=example.com\n\n",
        ] {
            assert!(!passes(head), "{head}");
        }
    }
}
