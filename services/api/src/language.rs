//! The language of a page: where its link is one person's alone, what they chose on their own page; else what the reader's browser
//! asks for, as far as there are texts in it, else the group's.

use actix_web::http::header::{AcceptLanguage, CONTENT_LANGUAGE, Header, HeaderValue, Quality, VARY};
use actix_web::{HttpRequest, HttpResponse};
use domain::PersonId;
use domain::group::Group;
use domain::invitation::Invitation;
use store::{ReadTx, own_page};
use wording::Language;

use crate::context::Context;
use crate::error::ApiError;

/// The language that the reader's browser asks for; none: it asks for none that there is.
pub(crate) fn asked(request: &HttpRequest) -> Option<Language> {
    let AcceptLanguage(mut asked) = AcceptLanguage::parse(request).ok()?;
    asked.retain(|one| one.quality > Quality::ZERO);
    let ranked = AcceptLanguage(asked).ranked();
    ranked.iter().find_map(|one| Language::of_tag(one.item()?.as_str()))
}

/// The language that this person chose, else what their browser asks for. Not for pages that others open too: nobody learns what
/// somebody chose.
pub(crate) async fn of_person(
    context: &Context,
    request: &HttpRequest,
    person: Option<PersonId>,
) -> Result<Option<Language>, ApiError> {
    let Some(person) = person else {
        return Ok(asked(request));
    };
    let unit = move |tx: &mut ReadTx<'_>| own_page::language(tx, person);
    let chosen = context.store.read_one(unit).await.map_err(ApiError::from)?;
    Ok(chosen.as_deref().and_then(Language::of_tag).or_else(|| asked(request)))
}

/// The language of a page of a group, for a reader who asks for this one.
pub(crate) fn of_group(asked: Option<Language>, group: &Group) -> Language {
    let own = || Language::of_tag(&group.plan.language);
    asked.or_else(own).unwrap_or_default().spoken_by(group)
}

/// The language of a page of somebody who is invited.
pub(crate) fn of_invitation(asked: Option<Language>, invitation: &Invitation, group: &Group) -> Language {
    let own = || invitation.language.as_deref().and_then(Language::of_tag);
    of_group(asked.or_else(own), group)
}

/// The name under which a page is kept for readers who ask for this language.
pub(crate) fn cache_key(slug: &str, asked: Option<Language>) -> String {
    format!("{slug} {}", asked.map_or("", Language::tag))
}

/// A page that says which language it is in, and that others may get it in another.
pub(crate) fn said_in(language: Language, mut page: HttpResponse) -> HttpResponse {
    let headers = page.headers_mut();
    headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(language.tag()));
    headers.insert(VARY, HeaderValue::from_static("Accept-Language"));
    page
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::http::header::ACCEPT_LANGUAGE;
    use actix_web::test::TestRequest;

    #[test]
    fn the_reader_s_best_language_that_there_is_counts() {
        let of = |header: &str| {
            let request = TestRequest::default().insert_header((ACCEPT_LANGUAGE, header));
            asked(&request.to_http_request())
        };
        assert_eq!(of("de-AT,de;q=0.9,en;q=0.8"), Some(Language::De));
        assert_eq!(of("tlh, en;q=0.5, de;q=0.4"), Some(Language::En));
        assert_eq!(of("zh-TW, en;q=0.5"), Some(Language::Zh));
        assert_eq!(of("de;q=0, tlh"), None);
        assert_eq!(of("*"), None);
        assert_eq!(of("%, --"), None);
        assert_eq!(asked(&TestRequest::default().to_http_request()), None);
    }
}
