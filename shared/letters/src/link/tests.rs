//! Short letters as they go out, in every language.

use domain::MailAddress;
use domain::mail::content::{MailContent, PlaceOffer};
use domain::people::Role;
use domain::values::token::Claim;
use mail::mailbox::reading::StoredLetter;

use super::*;
use crate::{compose, fixture};

fn letter(kind: LinkKind, language: Language) -> LinkLetter {
    LinkLetter {
        kind,
        group: (kind == LinkKind::TeamPlace).then(fixture::group),
        recipient: MailAddress::parse("anna@example.com").unwrap(),
        person: None,
        language: language.tag().to_owned(),
        names: Claim {
            id: uuid::Uuid::from_u128(7),
            version: 0,
        },
        coming: vec![Coming {
            event: fixture::event(),
            invitation: fixture::invitation(),
        }],
        offer: Some(PlaceOffer {
            role: Role::Editor,
            event: None,
        }),
    }
}

#[test]
fn snapshots_of_short_letters() {
    for kind in [LinkKind::YourLinks, LinkKind::SignIn, LinkKind::TeamPlace] {
        for language in Language::ALL {
            let content = MailContent::Link(Box::new(letter(kind, *language)));
            let letter = Letter {
                delivery: fixture::delivery(),
                content: &content,
                now: fixture::now(),
            };
            let envelope = compose(&fixture::identity(), &fixture::links(), &letter).unwrap();
            let read = StoredLetter::parse(fixture::delivery(), &envelope.bytes).unwrap();
            let shown = format!(
                "From: {}\nSubject: {}\n\n{}\n{}",
                read.from, read.subject, read.text, read.html
            );
            let token = fixture::links().rsvp_token(&fixture::invitation());
            let links = fixture::links();
            let shown = shown.replace(&token, "[token]").replace('\r', "");
            let id = uuid::Uuid::from_u128(7);
            let signed = [
                links.sign_in(SignInId::from_uuid(id)),
                links.team_place(MemberId::from_uuid(id)),
            ];
            let shown = signed.iter().fold(shown, |shown, url| {
                let token = url.rsplit('/').next().unwrap_or_default();
                shown.replace(token, "[token]")
            });
            insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
                insta::assert_snapshot!(format!("{}.{}", kind.as_str(), language.tag()), shown);
            });
        }
    }
}
