//! One line of a client, understood (RFC 5321, 4.1; RFC 2033, 4).

/// What a client asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Command {
    /// LHLO.
    Hello,
    /// MAIL: the sender, empty for none, and how large the mail will be, if that was said.
    Mail { sender: String, size: Option<usize> },
    /// RCPT: the address.
    Recipient(String),
    /// DATA.
    Data,
    /// RSET.
    Reset,
    /// NOOP.
    Nothing,
    /// VRFY.
    Verify,
    /// HELP.
    Help,
    /// QUIT.
    Quit,
}

/// Why a line is no command that we take: the answer to it.
pub(super) type Mistake = &'static str;

const UNKNOWN: Mistake = "500 5.5.1 no such command";
const NOT_LMTP: Mistake = "500 5.5.1 this is LMTP: say LHLO";
const NO_NAME: Mistake = "501 5.5.4 say LHLO with your name";
const NO_PATH: Mistake = "501 5.5.4 write the address as <user@domain>";
const PARAMETER: Mistake = "555 5.5.4 a parameter that is not offered here";
const NOT_UTF_8: Mistake = "501 5.5.2 an address is UTF-8";
const NO_SIZE: Mistake = "501 5.5.4 SIZE takes a number";

/// Longest path (RFC 5321, 4.5.3.1.3), and some more for who takes no notice.
const PATH_MAX: usize = 320;

impl Command {
    /// Reads a line without its end.
    pub(super) fn read(line: &[u8]) -> Result<Self, Mistake> {
        // SMTPUTF8 (RFC 6531): addresses may be UTF-8, anything else is none.
        let line = std::str::from_utf8(line).map_err(|_| garbled(line))?.trim_end();
        let (verb, rest) = line.split_once(' ').unwrap_or((line, ""));
        match verb.to_ascii_uppercase().as_str() {
            "LHLO" if rest.trim().is_empty() => Err(NO_NAME),
            "LHLO" => Ok(Self::Hello),
            "HELO" | "EHLO" => Err(NOT_LMTP),
            "MAIL" => mail(rest),
            "RCPT" => recipient(rest),
            "DATA" => Ok(Self::Data),
            "RSET" => Ok(Self::Reset),
            "NOOP" => Ok(Self::Nothing),
            "VRFY" => Ok(Self::Verify),
            "HELP" => Ok(Self::Help),
            "QUIT" => Ok(Self::Quit),
            _ => Err(UNKNOWN),
        }
    }
}

/// What is said to a line that is not UTF-8.
fn garbled(line: &[u8]) -> Mistake {
    let verb = line.get(..5).unwrap_or_default().to_ascii_uppercase();
    match verb.as_slice() {
        b"MAIL " | b"RCPT " => NOT_UTF_8,
        _ => UNKNOWN,
    }
}

fn mail(rest: &str) -> Result<Command, Mistake> {
    let (sender, parameters) = path(rest, "FROM:")?;
    let mut size = None;
    for parameter in parameters.split_ascii_whitespace() {
        let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
        match (name.to_ascii_uppercase().as_str(), value.to_ascii_uppercase().as_str()) {
            // One that does not fit a number is too large all the same.
            ("SIZE", number) if is_number(number) => size = Some(number.parse().unwrap_or(usize::MAX)),
            ("SIZE", _) => return Err(NO_SIZE),
            ("BODY", "7BIT" | "8BITMIME") | ("SMTPUTF8", "") => {}
            _ => return Err(PARAMETER),
        }
    }
    Ok(Command::Mail { sender, size })
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|octet| octet.is_ascii_digit())
}

fn recipient(rest: &str) -> Result<Command, Mistake> {
    let (address, parameters) = path(rest, "TO:")?;
    if address.is_empty() {
        return Err(NO_PATH);
    }
    if !parameters.trim().is_empty() {
        return Err(PARAMETER);
    }
    Ok(Command::Recipient(address))
}

/// The address between angle brackets, a source route (RFC 5321, C) taken off it, and what follows.
fn path<'l>(rest: &'l str, keyword: &str) -> Result<(String, &'l str), Mistake> {
    let (given, rest) = rest.trim_start().split_at_checked(keyword.len()).ok_or(NO_PATH)?;
    let rest = rest.trim_start().strip_prefix('<').ok_or(NO_PATH)?;
    let (path, rest) = rest.split_once('>').ok_or(NO_PATH)?;
    let plain = path.len() <= PATH_MAX && !path.chars().any(|c| c.is_control() || c == '<');
    if !given.eq_ignore_ascii_case(keyword) || !plain {
        return Err(NO_PATH);
    }
    let address = match path.strip_prefix('@') {
        Some(route) => route.split_once(':').ok_or(NO_PATH)?.1,
        None => path,
    };
    Ok((address.to_owned(), rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_understood_in_any_case() {
        let mail = |sender: &str, size| {
            Ok(Command::Mail {
                sender: sender.to_owned(),
                size,
            })
        };
        for (line, expected) in [
            ("LHLO mx.example.org", Ok(Command::Hello)),
            ("MAIL FROM:<>", mail("", None)),
            (
                "mail from:<anna@example.org> SIZE=1000 BODY=8BITMIME SMTPUTF8",
                mail("anna@example.org", Some(1_000)),
            ),
            (
                "MAIL FROM: <@a.example,@b.example:jürgen@example.org>",
                mail("jürgen@example.org", None),
            ),
            (
                "MAIL FROM:<a@b.example> size=99999999999999999999999",
                mail("a@b.example", Some(usize::MAX)),
            ),
            (
                "RCPT TO:<rsvp+x@example.org>",
                Ok(Command::Recipient("rsvp+x@example.org".to_owned())),
            ),
            ("data", Ok(Command::Data)),
            ("QUIT ", Ok(Command::Quit)),
        ] {
            assert_eq!(Command::read(line.as_bytes()), expected, "{line}");
        }
    }

    #[test]
    fn what_is_no_command_is_answered_with_what_would_be() {
        for (line, expected) in [
            ("", UNKNOWN),
            ("EHLO x", NOT_LMTP),
            ("LHLO", NO_NAME),
            ("MAIL FROM:anna@example.org", NO_PATH),
            ("MAIL FROM:<anna@example.org", NO_PATH),
            ("MAIL", NO_PATH),
            ("MAIL FROM:<a@b.c> RET=HDRS", PARAMETER),
            ("MAIL FROM:<a@b.c> SIZE=big", NO_SIZE),
            ("RCPT TO:<>", NO_PATH),
            ("RCPT TO:<a@b.c> NOTIFY=NEVER", PARAMETER),
            ("RCPT TO:<a\u{0}@b.c>", NO_PATH),
            ("STARTTLS", UNKNOWN),
        ] {
            assert_eq!(Command::read(line.as_bytes()), Err(expected), "{line}");
        }
        for line in [b"MAIL FROM:<\xff>".as_slice(), b"rcpt to:<j\xfcrgen@example.org>"] {
            assert!(Command::read(line).is_err_and(|answer| answer.starts_with("501")));
        }
        assert_eq!(Command::read(b"NOOP \xff"), Err(UNKNOWN));
    }
}
