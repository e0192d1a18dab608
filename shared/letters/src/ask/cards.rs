//! The two who said yes to each other, as cards for address books: what the other has of the reader comes along, too.

use calendar::{ContactCard, contact_card};
use domain::mail::ask_letter::{AskLetter, AskLetterKind, Party};
use mail::AttachedFile;

/// The card of the other, and the reader's own; none, where it is not the letter to both.
pub(super) fn both(about: &AskLetter) -> Vec<AttachedFile> {
    let other = about.other.as_ref().filter(|_| about.kind == AskLetterKind::Agreed);
    other.map_or_else(Vec::new, |other| {
        vec![
            file(about, other, "contact.vcf"),
            file(about, &about.to, "your-own.vcf"),
        ]
    })
}

fn file(about: &AskLetter, party: &Party, name: &'static str) -> AttachedFile {
    let address = party.address.to_string();
    AttachedFile {
        name,
        kind: "text/vcard; charset=utf-8",
        bytes: contact_card(&ContactCard {
            // The same in every letter: who has the card takes the newer one instead.
            uid: &format!("mailto:{address}"),
            name: party.name.as_str(),
            email: &address,
            category: about.group.plan.name.as_str(),
            changed_at: about.ask.answered_at.unwrap_or(about.ask.asked_at),
        }),
    }
}
