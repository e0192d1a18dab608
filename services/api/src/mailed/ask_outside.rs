//! An ask to somebody who is none of an event's people: the lines that a connector forwards, the yes of who opens them, and
//! `GET, POST /ask/{token}/confirm`, by the letter that comes to the address that they gave.

use std::net::IpAddr;

use actions::ActionError;
use actions::asks::{SayYes, confirm};
use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use domain::asks::{Ask, AskState};
use domain::mail::ask_letter::Party;
use domain::values::ids::Id;
use domain::values::invalid::Invalid;
use domain::values::text::PersonName;
use domain::values::token::{Claim, Purpose};
use domain::{AskId, MailAddress};
use store::asks::readers;
use store::{ReadTx, WriteTx};
use wording::{Language, Text, texts};

use super::{Press, Said};
use crate::context::Context;
use crate::error::ApiError;
use crate::fields::{Fields, parsed};
use crate::pages::{self, assets, language};
use crate::token;

/// What who passed an ask on, or brings two together, writes from a mailbox of their own.
pub(super) struct Forward {
    title: Text,
    label: Text,
    lines: Text,
}

#[derive(Template)]
#[template(path = "forward.html")]
struct ForwardPage<'a> {
    prefix: &'a str,
    stylesheet: &'a str,
    language: Language,
    forward: Forward,
}

impl Forward {
    /// The lines to forward; none: it is nobody to whom they write alone, or it is over. What looks like silence changes nothing here.
    pub(super) fn of(context: &Context, ask: &Ask, asker: &Party) -> Option<Self> {
        let passed = ask.passed_on.as_ref()?;
        let is_over = ask.state != AskState::Asked || ask.answer_until() <= context.store.now();
        let is_open = ask.outside.is_some() && !is_over;
        let link = context.links.ask_page(Claim {
            id: ask.id.uuid(),
            version: ask.turn(),
        });
        let (name, what) = (&asker.name, &ask.plan.what);
        let forward = if ask.suggestion.is_some() {
            Self {
                title: texts::asks_suggest(),
                label: texts::asks_lines(),
                lines: texts::asks_lines_text(link, name, what, &passed.words),
            }
        } else {
            Self {
                title: texts::asks_pass_on(ask.plan.kind.as_str()),
                label: texts::asks_outside_lines(),
                lines: texts::asks_outside_text(link, name, what, &passed.words),
            }
        };
        is_open.then_some(forward)
    }

    pub(super) fn page(self, context: &Context, language: Language) -> Result<HttpResponse, ApiError> {
        let page = ForwardPage {
            prefix: context.links.prefix(),
            stylesheet: assets::stylesheet(),
            language,
            forward: self,
        };
        Ok(language::said_in(language, pages::personal(StatusCode::OK, &page)?))
    }
}

/// Reads the yes of who opened the forwarded link.
pub(super) fn their_yes(
    mut fields: Fields,
    claim: Claim,
    network: Option<IpAddr>,
    language: &'static str,
) -> Result<SayYes, ApiError> {
    let name = fields.required("name", parsed(PersonName::parse));
    if name.as_ref().is_some_and(|name| name.as_str().is_empty()) {
        fields.fault("name", &Invalid::Empty);
    }
    let address = fields.required("email", parsed(MailAddress::parse));
    fields.ignore_others();
    let yes = name.zip(address).map(|(name, address)| SayYes {
        ask: AskId::from_uuid(claim.id),
        turn: claim.version,
        name,
        address,
        network,
        language,
    });
    fields.finish(yes)
}

/// `GET /ask/{token}/confirm`: the button, and nothing changes.
pub(crate) async fn get(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let answered = show(&context, &request).await;
    pages::answered(&request, answered)
}

/// `POST /ask/{token}/confirm`: takes the yes, once.
pub(crate) async fn post(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let answered = press(&context, &request).await;
    pages::answered(&request, answered)
}

async fn show(context: &Context, request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    let claim = token::claim(context, request, Purpose::AskConfirm)?;
    let unit = move |tx: &mut ReadTx<'_>| readers::get(tx, claim.id);
    let found = context.store.read(unit).await.map_err(ApiError::from)?;
    found.ok_or_else(|| token::wrong(context, request))?;
    let language = language::asked(request).unwrap_or_default();
    let (title, button) = (
        texts::asks_outside_letter_subject(),
        texts::asks_outside_letter_button(),
    );
    Press::page(context, language, title, texts::asks_outside_confirm(), button)
}

async fn press(context: &Context, request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    let claim = token::claim(context, request, Purpose::AskConfirm)?;
    let unit = move |tx: &mut WriteTx<'_>| confirm(tx, claim);
    let is_theirs = match context.store.write(unit).await {
        Err(ActionError::NotFound) => return Err(token::wrong(context, request)),
        other => other?,
    };
    let language = language::asked(request).unwrap_or_default();
    let said = if is_theirs {
        texts::asks_outside_confirmed()
    } else {
        texts::asks_said("none")
    };
    Said::page(context, language, texts::asks_outside_letter_subject(), said)
}
