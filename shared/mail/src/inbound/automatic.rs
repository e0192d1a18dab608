//! Mail that no person wrote for us: out-of-office notes, receipts, and our own letters coming back.
//!
//! Of mail with a calendar part it is asked only whether a person wrote what stands beside that.

use super::mime::Mail;

/// Whether a program wrote it (RFC 3834, and what was in use before it).
pub(super) fn is(mail: &Mail<'_>) -> bool {
    let headers = &mail.headers;
    let word = |name: &str| headers.word(name);
    let submitted = word("Auto-Submitted").is_some_and(|word| word != "no");
    let precedence =
        word("Precedence").is_some_and(|word| matches!(word.as_str(), "bulk" | "junk" | "auto_reply" | "auto-reply"));
    let returned = headers.first("Return-Path").is_some_and(|path| path == "<>");
    // Exchange writes `All` on automatic answers, and Acquaint on its letters; with less, it asks others not to answer.
    let asks_for_silence = headers
        .first("X-Auto-Response-Suppress")
        .is_some_and(|what| what.eq_ignore_ascii_case("all"));
    // What marks a list (RFC 2919, RFC 2369)
    // says nothing: people write through lists.
    let marks = [
        "X-Autoreply",
        "X-Autorespond",
        "X-Auto-Reply-From",
        "X-AutoReply-From",
        "X-Mail-Autoreply",
    ];
    let marked = marks.iter().any(|name| word(name).is_some_and(|word| word != "no"));
    // Receipts (RFC 8098), and every other report that was not understood before.
    submitted || precedence || returned || marked || asks_for_silence || headers.kind() == "multipart/report"
}
