//! "You two should meet": the form on a person's own page by which they bring two together whom they know.

use actions::asks::Suggest;
use domain::asks::words::{What, WhyYou};
use domain::asks::{AskKind, AskPlan, Minutes};
use domain::values::invalid::Invalid;
use domain::{PersonId, ProfileId};
use serde_json::Value;
use store::asks::profiles;
use store::{ReadTx, StoreError};

use super::own_page::an_id;
use crate::error::ApiError;
use crate::fields::{Fields, parsed};

/// Whom they can bring together, with each other or with somebody who is not here: by what, and what each is called.
pub(super) fn known(tx: &mut ReadTx<'_>, person: PersonId, words: &str) -> Result<Vec<(String, String)>, StoreError> {
    let known = profiles::known_to(tx, person, person, words)?;
    let shown = known
        .into_iter()
        .map(|known| (known.one.profile.id.to_string(), known.one.name.to_string()));
    Ok(shown.collect())
}

pub(super) fn read(mut fields: Fields, connector: PersonId, language: &'static str) -> Result<Suggest, ApiError> {
    let one = fields.required("first", an_id);
    let other = fields.required("second", somebody_here);
    if one.is_some() && Some(one) == other {
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

/// One of those who are known; none: nobody who is here.
fn somebody_here(value: &Value) -> Result<Option<ProfileId>, Invalid> {
    (value.as_str() != Some("")).then(|| an_id(value)).transpose()
}
