//! Names, titles, addresses and descriptions that are not what one expects.

use super::*;

#[test]
fn names_and_titles_of_any_kind_arrive_as_they_are() {
    for name in [
        "Berg, Anna \"Änn\" (KDE)",
        "<script>alert(1)</script>",
        "=?utf-8?q?evil?=",
        "สมชาย ใจดี",
        "\\",
        "a@b.c",
        "O'Neil",
        &"長".repeat(120),
    ] {
        let mut story = Story::new();
        story.invitation.name = PersonName::parse(name).unwrap();
        story.group.plan.name = Title::parse(name).unwrap();
        let letter = story.read();
        assert_eq!(letter.to, format!("{name} <anna@example.com>"));
        assert_eq!(letter.from, format!("{name} via Acquaint <events@example.org>"));
        assert!(!letter.html.contains("<script"));
    }
    for mark in (' '..='~').map(|mark| format!("a{mark}b{mark}")) {
        let mut story = Story::new();
        story.invitation.name = PersonName::parse(&mark).unwrap();
        story.event.plan.title = Title::parse(&mark).unwrap();
        let letter = story.read();
        assert_eq!(letter.to, format!("{} <anna@example.com>", mark.trim()));
        assert!(
            letter.subject.starts_with(&format!("Invitation: {} @", mark.trim())),
            "{}",
            letter.subject
        );
    }
    for title in [
        "กิจกรรม 🎉",
        "活動, with; \"marks\"",
        "דיבור על راست",
        "x=?utf-8?b?QmNjOiBh?= y",
        &"é".repeat(110),
        &"word ".repeat(22),
    ] {
        let mut story = Story::new();
        story.event.plan.title = Title::parse(title).unwrap();
        // What holds a title together that runs the other way is no part of it.
        let subject = story.read().subject.replace(['\u{2060}', '\u{2068}', '\u{2069}'], "");
        assert_eq!(
            subject,
            format!("Invitation: {} @ Thu 3 Dec 2026, 18:30 (Europe/Berlin)", title.trim())
        );
    }
}

#[test]
fn a_web_address_arrives_as_written_and_code_makes_no_letter_wider() {
    let mut story = Story::new();
    let url = "https://example.org/_minutes_/~today~?a=1&b=*2*-";
    story.event.plan.description = Description::parse(&format!("Read {url}.\n\n    {}", "x".repeat(300))).unwrap();
    let letter = story.read();
    assert!(letter.text.contains(&format!("Read {url}.")), "{}", letter.text);
    let html = url.replace('&', "&amp;");
    assert!(
        letter.html.contains(&format!("<a href=\"{html}\">{html}</a>.")),
        "{}",
        letter.html
    );
    assert!(
        unfolded(&letter).contains(&format!("DESCRIPTION:Read {url}.")),
        "{}",
        unfolded(&letter)
    );
    assert!(
        letter.html.contains("<pre style=\"white-space:pre-wrap;"),
        "{}",
        letter.html
    );
}

#[test]
fn nothing_from_outside_starts_a_header_of_its_own() {
    // The types refuse line breaks; this is for the day somebody finds a way round them.
    let evil = "x\r\nBcc: all@example.org\r\n\r\nbody";
    let mut story = Story::new();
    story.invitation.name = PersonName::trusted(evil.to_owned());
    story.group.plan.name = Title::trusted(evil.to_owned());
    story.event.plan.title = Title::trusted(evil.to_owned());
    let bytes = story.envelope().bytes;
    let message = MessageParser::default().parse(&bytes).unwrap();
    assert!(message.bcc().is_none());
    assert_eq!(message.parts.len(), 6);
    let head = String::from_utf8(bytes).unwrap();
    let head = head.split("\r\n\r\n").next().unwrap();
    assert!(!head.contains("\r\nBcc") && head.contains("List-Id"), "{head}");
}

#[test]
fn an_address_beyond_ascii_is_the_same_everywhere() {
    let mut story = Story::new();
    story.invitation.address = MailAddress::parse("anna@müller.example").unwrap();
    let letter = story.read();
    assert_eq!(letter.to, "Anna Berg <anna@xn--mller-kva.example>");
    assert!(calendar_line(&letter, "ATTENDEE").ends_with("mailto:anna@xn--mller-kva.example"));
    assert!(story.envelope().bytes.is_ascii());
}

#[test]
fn a_private_events_calendar_leads_nowhere() {
    let mut story = Story::new();
    story.event.plan.visibility = Visibility::Private;
    assert_eq!(calendar_line(&story.read(), "URL"), "");
}

#[test]
fn a_long_description_ends_at_the_page_and_the_letter_stays_small() {
    let mut story = Story::new();
    story.event.plan.description =
        Description::parse(&"กิจกรรม <b> \"quotes\" [link](https://example.org/a)\n\n".repeat(380)).unwrap();
    let letter = story.read();
    assert!(letter.html.len() < 100_000, "{}", letter.html.len());
    assert!(letter.text.contains("The description goes on at your page."));
    assert!(
        story.envelope().bytes.len() < 200_000,
        "{}",
        story.envelope().bytes.len()
    );
}
