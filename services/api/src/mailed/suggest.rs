//! "You two should meet": the form on a person's own page by which they bring two together whom they know.

use actions::asks::Suggest;
use domain::PersonId;
use domain::asks::words::{What, WhyYou};
use domain::asks::{AskKind, AskPlan, Minutes};
use domain::values::invalid::Invalid;
use store::asks::profiles;
use store::{ReadTx, StoreError};

use super::own_page::an_id;
use crate::error::ApiError;
use crate::fields::{Fields, parsed};

/// Whom they can bring together: by what, and what each is called. Nobody, where there are not two.
pub(super) fn known(tx: &mut ReadTx<'_>, person: PersonId, words: &str) -> Result<Vec<(String, String)>, StoreError> {
    let known = profiles::known_to(tx, person, person, words)?;
    let shown: Vec<_> = known
        .into_iter()
        .map(|(_, one)| (one.profile.id.to_string(), one.name.to_string()))
        .collect();
    Ok(if shown.len() < 2 { Vec::new() } else { shown })
}

pub(super) fn read(mut fields: Fields, connector: PersonId, language: &'static str) -> Result<Suggest, ApiError> {
    let one = fields.required("first", an_id);
    let other = fields.required("second", an_id);
    if one.is_some() && one == other {
        fields.fault("second", &Invalid::SamePerson);
    }
    let what = fields.required("what", parsed(What::parse));
    let why_you = fields.required("why_you", parsed(WhyYou::parse));
    fields.ignore_others();
    let given = (|| {
        Some(Suggest {
            connector,
            two: (one?, other?),
            plan: AskPlan {
                kind: AskKind::Suggestion,
                what: what?,
                why_you: why_you?,
                minutes: Minutes::Thirty,
            },
            language,
        })
    })();
    fields.finish(given)
}
