//! Who answers for a group's letters: what the law of most countries wants letters to name.

use crate::values::draft::{Edit, Read};
use crate::values::text::{Place, Title, WebUrl};

/// Who answers for a group's letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imprint {
    /// The person or body that writes, by its full name.
    pub legal_name: Option<Title>,
    /// Where post reaches them.
    pub postal_address: Option<Place>,
    /// What they do with people's data.
    pub privacy_url: Option<WebUrl>,
    /// How else they are reached: a mail address, a number, a page.
    pub contact: Option<Place>,
}

/// A new imprint, or a change to one.
#[expect(missing_docs, reason = "the fields of an Imprint, which says what each is")]
#[derive(Clone, Debug, Default)]
pub struct ImprintDraft {
    pub legal_name: Edit<Title>,
    pub postal_address: Edit<Place>,
    pub privacy_url: Edit<WebUrl>,
    pub contact: Edit<Place>,
}

impl Imprint {
    /// Invitations that a group makes at most before its letters name who writes.
    pub const NEEDED_ABOVE: usize = 50;

    /// What a draft makes of the present one.
    pub(super) fn from_draft(draft: ImprintDraft, present: Self) -> Read<Self> {
        Some(Self {
            legal_name: draft.legal_name.over(present.legal_name)?,
            postal_address: draft.postal_address.over(present.postal_address)?,
            privacy_url: draft.privacy_url.over(present.privacy_url)?,
            contact: draft.contact.over(present.contact)?,
        })
    }
}
