//! Parts and headers.

use domain::event::online::LinkVisibility;

use super::*;

#[test]
fn the_parts_are_nested_as_calendars_expect() {
    let bytes = Story::new().envelope().bytes;
    let message = MessageParser::default().parse(&bytes).unwrap();
    let kind = |part: u32| {
        let content_type = message.part(part).unwrap().content_type().unwrap().clone();
        format!("{}/{}", content_type.ctype(), content_type.subtype().unwrap())
    };
    let inside = |part: u32| message.part(part).unwrap().sub_parts().unwrap().to_vec();
    let [alternative, file] = inside(0)[..] else {
        panic!("{:?}", inside(0))
    };
    let [text, html, calendar] = inside(alternative)[..] else {
        panic!("{:?}", inside(alternative))
    };
    assert_eq!(
        [0, alternative, text, html, calendar, file].map(kind),
        [
            "multipart/mixed",
            "multipart/alternative",
            "text/plain",
            "text/html",
            "text/calendar",
            "application/ics"
        ]
    );
    let part = |number| message.part(number).unwrap();
    assert_eq!(part(text).content_transfer_encoding(), Some("quoted-printable"));
    assert_eq!(part(html).content_transfer_encoding(), Some("quoted-printable"));
    assert_eq!(part(calendar).content_transfer_encoding(), Some("base64"));
    assert_eq!(
        part(calendar).content_type().unwrap().attribute("method"),
        Some("REQUEST")
    );
    assert_eq!(
        part(calendar).content_type().unwrap().attribute("charset"),
        Some("utf-8")
    );
    assert!(part(calendar).content_disposition().is_none() && part(calendar).attachment_name().is_none());
    assert_eq!(part(file).attachment_name(), Some("invite.ics"));
    assert_eq!(part(file).contents(), part(calendar).contents());
    assert!(bytes.is_ascii() && bytes.split(|byte| *byte == b'\n').all(|line| line.len() <= 998));
    assert!(
        !String::from_utf8(bytes)
            .unwrap()
            .replace("\r\n", "")
            .contains(['\r', '\n'])
    );
}

#[test]
fn the_headers_keep_robots_quiet_and_unsubscribing_easy() {
    let story = Story::new();
    let letter = story.read();
    assert_eq!(letter.from, "Rust Köln via Acquaint <events@example.org>");
    assert_eq!(letter.to, "Anna Berg <anna@example.com>");
    // Words of the person's own come to us too, who know whose they are.
    let organizer = organizer_for(&identity(), &story.invitation);
    assert_eq!(header(&letter, "Reply-To"), Some(organizer.as_str()));
    assert_eq!(header(&letter, "Auto-Submitted"), Some("auto-generated"));
    assert_eq!(header(&letter, "X-Auto-Response-Suppress"), Some("All"));
    assert_eq!(header(&letter, "List-Id"), Some("<rust-koeln.example.org>"));
    assert_eq!(
        header(&letter, "Message-ID"),
        Some(format!("<{}@example.org>", delivery()).as_str())
    );
    assert_eq!(header(&letter, "Date"), Some("Sun, 22 Nov 2026 09:00:00 +0000"));
    assert_eq!(
        header(&letter, "Feedback-ID"),
        Some(format!("invitation:{}:{}:acquaint", story.group.id, story.event.id).as_str())
    );
    let unsubscribe = links().unsubscribe_page(story.invitation.id);
    let token = unsubscribe.rsplit('/').next().unwrap();
    let ways = format!("<{unsubscribe}>,<mailto:unsub+{token}@replies.example.org>");
    assert_eq!(header(&letter, "List-Unsubscribe"), Some(ways.as_str()));
    assert_eq!(
        header(&letter, "List-Unsubscribe-Post"),
        Some("List-Unsubscribe=One-Click")
    );
    // On one line, for relays that sign afterwards.
    let raw = String::from_utf8(story.envelope().bytes).unwrap();
    assert!(raw.contains(&format!("\r\nList-Unsubscribe: {ways}\r\n")));

    let confirmation = story.told().moved(RsvpStatus::Maybe).read();
    assert_eq!(header(&confirmation, "List-Unsubscribe"), None);
    assert!(confirmation.text.contains("/u/"));
}

#[test]
fn without_a_reply_domain_words_go_to_the_group_and_unsubscribing_to_the_page() {
    let story = Story::new();
    let identity = fixture::identity_without_reply_domain();
    let letter = StoredLetter::parse(delivery(), &story.envelope_by(&identity).bytes).unwrap();
    assert_eq!(header(&letter, "Reply-To"), Some("orga@example.org"));
    let unsubscribe = links().unsubscribe_page(story.invitation.id);
    assert_eq!(
        header(&letter, "List-Unsubscribe"),
        Some(format!("<{unsubscribe}>").as_str())
    );
}

#[test]
fn a_second_attempt_is_the_same_letter() {
    let story = Story::new();
    assert_eq!(story.envelope(), story.envelope());
    assert_eq!(story.envelope().message_id, identity().message_id(delivery()));
    assert!(story.envelope().sender.starts_with("bounce+"));
    assert_eq!(story.envelope().recipient, story.invitation.address);
}

#[test]
fn a_letter_with_nothing_for_the_calendar_has_no_calendar() {
    let story = Story::new()
        .told()
        .moved(RsvpStatus::Declined)
        .told()
        .moved(RsvpStatus::Declined);
    let mut story = story;
    story.invitation.resend = true;
    let bytes = story.envelope().bytes;
    let message = MessageParser::default().parse(&bytes).unwrap();
    assert_eq!(
        message.root_part().content_type().unwrap().subtype(),
        Some("alternative")
    );
    assert_eq!(message.parts.len(), 3);
    assert!(story.read().calendar.is_none());
}

#[test]
fn a_long_link_breaks_where_a_narrow_screen_ends() {
    let story = Story::new().revised(|plan| {
        let url = format!("https://meet.example.org/{}", "a".repeat(400));
        plan.online_url = Some(WebUrl::parse(&url).unwrap());
        plan.online_url_visibility = LinkVisibility::Public;
    });
    let html = story.read().html;
    let (before, _) = html.split_once("<a href=\"https://meet.example.org/").unwrap();
    let (before, cell) = before.rsplit_once("<td").unwrap();
    let label = before.rsplit_once("<td").unwrap().1;
    assert!(label.contains("overflow-wrap:normal;word-break:normal"), "{label}");
    // Outlook knows the second, most others the first.
    assert!(cell.contains("overflow-wrap:anywhere;word-break:break-word"), "{cell}");
}

#[test]
fn the_organizer_of_an_invitation_stays_whatever_the_settings_become() {
    let mut invitation = fixture::invitation();
    invitation.last_sent = Some(fixture::told(&fixture::event(), &invitation, "rsvp+old@before.example"));
    assert_eq!(organizer_for(&identity(), &invitation), "rsvp+old@before.example");
}
