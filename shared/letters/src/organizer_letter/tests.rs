//! What an organizer's letter looks like, in every language, and what stands under it.

use domain::group::Group;
use domain::invitation::provenance::Provenance;
use domain::mail::content::MailContent;
use domain::mail::organizer_letter::LetterText;
use domain::people::obtained::{Ground, Obtained};
use domain::values::text::{Description, Origin, Title};

use wording::Language;

use super::*;
use crate::fixture;

fn group(language: &str) -> Group {
    let mut group = fixture::group_with_imprint();
    group.plan.language = language.to_owned();
    group
}

fn about(language: &str, is_test: bool) -> OrganizerLetter {
    let mut invitation = fixture::invitation();
    let obtained = Obtained {
        from: Origin::parse("the list at the spring fair").unwrap(),
        ground: Ground::Asked,
        at: "2026-05-03".parse().unwrap(),
    };
    invitation.obtained = Some(Provenance::said(obtained));
    OrganizerLetter {
        group: group(language),
        event: fixture::event(),
        invitation,
        text: LetterText {
            subject: Title::parse("Bring a jacket").unwrap(),
            body: Description::parse(
                "We are **outside**.\n\n<script>alert(1)</script>\n\n* [map](https://maps.example.org)",
            )
            .unwrap(),
        },
        date: None,
        is_test,
    }
}

#[test]
fn snapshots_of_a_letter() {
    for language in Language::ALL.iter().copied() {
        let about = about(language.tag(), false);
        let shown = preview(&fixture::links(), &about).unwrap();
        let links = [
            fixture::links().rsvp_page(&about.invitation),
            fixture::links().unsubscribe_page(about.invitation.id),
        ];
        fixture::picture("organizer_letter", language, &shown.html);
        let html = if fixture::is_kept_whole(language) {
            &*shown.html
        } else {
            ""
        };
        let kept = format!("{}\n\n{}\n{html}", shown.subject, shown.text);
        let kept = links
            .iter()
            .fold(kept, |kept, link| kept.replace(link.as_str(), "[link]"));
        fixture::keep!("organizer_letter", language, &kept);
    }
}

#[test]
fn it_carries_the_way_out_and_a_test_says_what_it_is() {
    for is_test in [false, true] {
        let about = about("en", is_test);
        let content = MailContent::OrganizerLetter(Box::new(about.clone()));
        let letter = Letter {
            delivery: fixture::delivery(),
            content: &content,
            now: fixture::now(),
        };
        let message = message(&fixture::identity(), &fixture::links(), &letter, &about).unwrap();
        let has_way_out = message.headers.iter().any(|(name, _)| *name == "List-Unsubscribe");
        assert_eq!(has_way_out, !is_test);
        assert_eq!(message.text.starts_with("This is a test"), is_test);
        assert!(!message.html.unwrap().contains("<script"));
    }
}
