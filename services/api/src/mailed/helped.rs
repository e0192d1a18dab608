//! `GET /me/{token}/helped`: how far one's own help went, and how people of one's groups helped each other, as each group is
//! told it.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use domain::group::Group;
use domain::{GroupId, PersonId};
use serde::Serialize;
use store::asks::profiles;
use store::people::groups;
use store::{ReadTx, StoreError};
use wording::{Language, texts};

use super::own_page::{bound, open};
use crate::context::Context;
use crate::error::ApiError;
use crate::pages::chain::Chain;
use crate::pages::{self, assets, language};
use crate::path;

#[derive(Template)]
#[template(path = "helped.html")]
struct HelpedPage<'a> {
    prefix: &'a str,
    stylesheet: &'a str,
    language: Language,
    own_page: String,
    /// How far their own help went, if they helped anybody.
    help: Option<Help>,
    /// Each, and its picture, as HTML.
    groups: Vec<(Group, Option<String>)>,
}

/// How far help of theirs went.
#[derive(Clone, Serialize)]
pub(super) struct Help {
    pub(super) helped: usize,
    /// Others, whom those helped later.
    pub(super) went_on: usize,
    /// What some of those are called, who agreed to that.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) went_on_to: Vec<String>,
}

impl Help {
    /// How far it went, if they helped anybody, and the groups where they did, or were helped.
    pub(super) async fn of(context: &Context, person: PersonId) -> Result<(Option<Self>, Vec<GroupId>), ApiError> {
        let own = context.chains.of_person(&context.store, person).await?;
        let help = (own.reach.helped > 0).then_some(Self {
            helped: own.reach.helped,
            went_on: own.reach.went_on,
            went_on_to: own.went_on_to,
        });
        Ok((help, own.groups))
    }
}

/// `GET /me/{token}/helped`: the pictures, and nothing changes.
pub(crate) async fn get(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let answered = show(&context, &request).await;
    pages::answered(&request, answered)
}

async fn show(context: &Context, request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    let link = open(context, request).await?;
    let (help, there) = Help::of(context, link.person).await?;
    // Those where they helped, or were helped, whether they have to do with them any more or not.
    let unit = move |tx: &mut ReadTx<'_>| {
        let mut all: Vec<Group> = Vec::new();
        for group in there {
            all.extend(groups::get(tx, group)?);
        }
        let theirs = profiles::groups_of(tx, link.person)?
            .into_iter()
            .map(|(group, _)| group);
        all.extend(theirs);
        all.sort_by_key(|group| group.id);
        all.dedup_by_key(|group| group.id);
        Ok::<_, StoreError>(all)
    };
    let all = context.store.read(unit).await.map_err(ApiError::from)?;
    let language = language::of_person(context, request, Some(link.person)).await?;
    let language = language.unwrap_or_default();
    let mut groups = Vec::with_capacity(all.len());
    for group in all {
        let chain = Chain::of(context, language, group.id).await?;
        let picture = chain.map(|chain| chain.render()).transpose().map_err(ApiError::from)?;
        groups.push((group, picture));
    }
    let page = HelpedPage {
        prefix: context.links.prefix(),
        stylesheet: assets::stylesheet(),
        language,
        own_page: context.links.path(&format!("/me/{}", path::part(request, "token"))),
        help,
        groups,
    };
    let page = language::said_in(language, pages::personal(StatusCode::OK, &page)?);
    bound(context, link, page)
}
