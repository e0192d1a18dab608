//! Bounces in a mail server's own words, without the form of RFC 3464: Exim's, qmail's, and those of many a portal. Most
//! state the code that they heard.

use super::report::{DeliveryReport, Hardness, MAX_DIAGNOSTIC, RecipientReport};
use super::status;
use crate::status::is_code;

/// What servers say while they still try.
const TRIES_ON: [&str; 9] = [
    "has not yet been delivered",
    "have not yet been delivered",
    "this is a warning message only",
    "delivery attempts will continue",
    "will continue to try",
    "will retry",
    "will be retried",
    "will keep trying",
    "do not need to resend",
];

/// What the subject of a warning says, in English, German, French and Spanish.
const DELAYED: [&str; 6] = [
    "delay",
    "could not send",
    "verzögert",
    "verzögerung",
    "retard",
    "retras",
];

/// What a server says under this subject, for this recipient if it names one.
pub(super) fn report(subject: &str, text: &str, recipient: Option<domain::MailAddress>) -> DeliveryReport {
    let text = &without_quotes(without_the_letter(text));
    let is_on_its_way = is_warning(subject, text);
    let (action, verdict) = if is_on_its_way {
        ("delayed", Some((Hardness::Delayed, None)))
    } else {
        ("failed", verdict(text))
    };
    let one = verdict.map(|(hardness, code)| RecipientReport {
        recipient,
        original: None,
        action: action.to_owned(),
        status: code.map(str::to_owned),
        diagnostic: code.and_then(|code| line_of(text, code)),
        hardness,
    });
    DeliveryReport {
        recipients: one.into_iter().collect(),
    }
}

/// What stands before the letter that comes back with it, or its headers.
fn without_the_letter(text: &str) -> &str {
    let mut end = 0;
    for line in text.split_inclusive('\n') {
        let words = line.trim().to_ascii_lowercase();
        let marks = ["copy of", "original message", "returned message", "message headers"];
        let is_mark = words.starts_with("--") && marks.iter().any(|mark| words.contains(mark));
        if is_mark || words.starts_with("received: from ") || words.starts_with("return-path:") {
            break;
        }
        end += line.len();
    }
    text.get(..end).unwrap_or(text)
}

/// Our own letter, or what somebody wrote, is no answer of a server.
fn without_quotes(text: &str) -> String {
    let own = text.lines().filter(|line| !line.trim_start().starts_with('>'));
    own.collect::<Vec<_>>().join("\n")
}

/// A bounce that is taken for one costs less than the other way round: the next letter comes back as well.
fn is_warning(subject: &str, text: &str) -> bool {
    let subject = subject.to_lowercase();
    let warns = DELAYED.iter().any(|word| subject.contains(word));
    let text = text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    warns || TRIES_ON.iter().any(|words| text.contains(words))
}

/// What the text comes to, and the code that says so. The mildest counts of several: an address lives as long as one that
/// it leads to. None if nothing in it can be read.
fn verdict(text: &str) -> Option<(Hardness, Option<&str>)> {
    let (codes, is_for_now) = stated(text);
    let of_code = |code| (status::hardness("failed", Some(code), text), Some(code));
    let mildest = codes.into_iter().map(of_code).min_by_key(|(hardness, _)| *hardness);
    mildest.or_else(|| (!is_for_now && answers_condemn(text)).then_some((Hardness::Hard, None)))
}

/// Whether the words of a server's answer condemn the address: those on a line that begins with its reply code, or goes on
/// with it as in `host said: 550`; or those that are a server's alone.
fn answers_condemn(text: &str) -> bool {
    let answers: Vec<&str> = text.lines().filter(|line| is_answer(line)).collect();
    status::hardness("failed", None, &answers.join("\n")) == Hardness::Hard
}

fn is_answer(line: &str) -> bool {
    let words = line.to_lowercase();
    let is_servers = ["unrouteable address", "no mailbox here by that name"];
    if is_servers.iter().any(|servers| words.contains(servers)) {
        return true;
    }
    let mut leads_in = true;
    words.split_whitespace().any(|word| {
        let reply = bare(word).trim_start_matches('#');
        let is_refusal = reply.starts_with('5') && (is_reply(reply) || is_continued(reply));
        let is_quoted = word.starts_with(['\'', '"', '(', '\u{2018}', '\u{201c}']);
        let counts = is_refusal && (leads_in || is_quoted);
        leads_in = word.ends_with(':') || word == "said";
        counts
    })
}

/// Whether it is a reply code before more of the answer, as in `550-5.1.1` and `550-No`, and no number of a telephone.
fn is_continued(word: &str) -> bool {
    let parts = word.split_once('-');
    parts.is_some_and(|(reply, rest)| is_reply(reply) && (is_code(rest) || rest.starts_with(char::is_alphabetic)))
}

/// A word without what stands around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| "()[]<>,;:.\"'\u{2018}\u{2019}\u{201c}\u{201d}".contains(c))
}

/// The codes that are given as a server's answer, behind a reply code or a hash (`550 5.1.1`, `550-5.1.1`, `(#5.1.1)`), and
/// whether there is a reply among them that may pass. Other numbers are versions and dates.
fn stated(text: &str) -> (Vec<&str>, bool) {
    let (mut codes, mut is_for_now, mut behind_reply) = (vec![], false, false);
    for word in text.split_whitespace() {
        let word = bare(word);
        // Exchange puts a hash before the reply.
        let word = word.strip_prefix('#').filter(|word| is_reply(word)).unwrap_or(word);
        let (reply, code) = match word.split_once('-') {
            Some((reply, code)) if is_reply(reply) => (Some(reply), code),
            _ => (Some(word).filter(|word| is_reply(word)), word),
        };
        is_for_now |= reply.is_some_and(|reply| reply.starts_with('4'));
        let (is_marked, code) = code.strip_prefix('#').map_or((false, code), |code| (true, code));
        if (is_marked || behind_reply || reply.is_some()) && is_code(code) {
            codes.push(code);
        }
        behind_reply = reply.is_some();
    }
    (codes, is_for_now)
}

/// Whether it is a reply code of SMTP that refuses something.
fn is_reply(word: &str) -> bool {
    word.len() == 3 && word.starts_with(['4', '5']) && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn line_of(text: &str, code: &str) -> Option<String> {
    let line = text.lines().find(|line| line.contains(code))?;
    Some(line.trim().chars().take(MAX_DIAGNOSTIC).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn comes_to(subject: &str, text: &str) -> String {
        let report = report(subject, text, None);
        let one = report.recipients.first();
        one.map_or_else(
            || "?".to_owned(),
            |one| format!("{:?} {}", one.hardness, one.status.as_deref().unwrap_or_default()),
        )
    }

    #[test]
    fn the_stated_code_counts_and_else_the_words() {
        for (text, expected) in [
            (
                "<a@b.example>:\nSorry, no mailbox here by that name. (#5.1.1)\n",
                "Hard 5.1.1",
            ),
            ("Remote host said: 550-5.1.1 gone\n550 5.1.1 really", "Hard 5.1.1"),
            ("550: 5.1.1 <a@b.example>: User unknown", "Hard 5.1.1"),
            (
                "I'm not going to try again; it was in the queue too long. (#4.4.1)",
                "Soft 4.4.1",
            ),
            ("550 5.7.1 blocked, though 550 5.1.1", "OurFault 5.7.1"),
            ("552 5.2.2 full", "Soft 5.2.2"),
            ("550 5.5.0 mailbox unavailable", "Hard 5.5.0"),
            ("  a@b.example\n    Unrouteable address\n", "Hard "),
            ("550 User unknown", "Hard "),
            ("451 User unknown for now", "?"),
            ("Version 5.1.1 of our program could not hand it over.", "?"),
            ("Could not be handed over.", "?"),
            (
                "It failed.\n\n--- Below this line is a copy of the message.\n\n550 5.1.1\n",
                "?",
            ),
            ("It failed.\n\nReceived: from x\nX: 550 5.1.1\n", "?"),
            ("#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##", "Hard 5.1.1"),
            ("    <mx.b.example #5.1.1>", "Hard 5.1.1"),
            ("550 The account that you tried to reach does not exist", "Hard "),
            ("550 no such mailbox here", "Hard "),
            (
                "Remote server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound'",
                "Hard 5.1.10",
            ),
            ("host mx.b.example said: '550 User unknown'", "Hard "),
            (
                "550-5.2.1 The user you are trying to contact is receiving mail at a rate that\n550-5.2.1 prevents more.",
                "Soft 5.2.1",
            ),
            (
                "Tel. 555 0100. This mailbox does not exist any more: user not found",
                "?",
            ),
            ("50667 Köln. User not found", "?"),
            ("Call 555-0100, user not found", "?"),
            // What a letter of ours says, or a person, is no server's answer.
            ("Mailbox full.\n\n> 550 5.1.1 night: user unknown\n", "?"),
            ("When Bo answered he got \"user unknown\".", "?"),
            ("You are an unknown user to me. Please confirm.", "?"),
            ("550 mailbox unavailable: over quota", "?"),
            ("550 mailbox unavailable, try again later", "?"),
            ("550 Too many invalid recipients", "?"),
            ("554 rejected: no such user agent allowed", "?"),
        ] {
            assert_eq!(comes_to("failure notice", text), expected, "{text}");
        }
    }

    #[test]
    fn who_still_tries_says_so() {
        for (subject, text) in [
            ("Warning: message 1nLx2 delayed 24 hours", "550 5.1.1"),
            ("Warning: could not send message for past 4 hours", "451 4.4.1"),
            (
                "Your mail",
                "A message that you sent has not yet been\ndelivered to one recipient. (#5.1.1)",
            ),
            (
                "Your mail",
                "THIS IS A WARNING MESSAGE ONLY.\nYOU DO NOT NEED TO RESEND",
            ),
            ("Delayed Mail (still being retried)", "#5.1.1"),
            ("Delivery delayed: Invitation", "#5.1.1"),
            ("Delivery Status Notification (Delay)", "550 5.1.1"),
            ("Your mail", "The mail system will retry for 47 more hours. #5.1.1"),
            ("Zustellung verzögert", "#5.1.1"),
            ("Remise retardée : Invitation", "#5.1.1"),
            ("Entrega retrasada", "#5.1.1"),
        ] {
            assert_eq!(comes_to(subject, text), "Delayed ", "{subject}");
        }
    }
}
