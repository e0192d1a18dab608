//! People are invited by a list: pasted, or a table. It is looked at row by row before anybody gets a letter.

use actions::imports;
use actions::imports::NewImport;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Bytes;
use domain::ImportId;
use domain::group::Group;
use domain::group::imprint::Imprint;
use domain::people::Right;
use domain::people::obtained::Ground;
use serde_json::{Map, Value};
use store::event::events::EventView;
use store::people::imports as lists;
use store::people::imports::Import;
use store::{ReadTx, WriteTx};
use wording::{Language, texts};

use super::event::found;
use super::form::{Field, Form, Kind};
use super::page::{List, Row};
use super::visit::Visit;
use super::{around, moment_in};
use crate::body;
use crate::error::ApiError;
use crate::imports::bounded;
use crate::imports::create::{read_pasted, rows_of_table, rows_of_text};

/// `GET /console/events/{id}/invite`
pub(crate) async fn get(visit: Visit) -> Result<HttpResponse, ApiError> {
    let found = found(&visit).await?;
    let group = found.group.id;
    let unit = move |tx: &mut ReadTx<'_>| lists::waiting(tx, group);
    // A list is the whole group's.
    let waiting = if visit.may_in_group(Right::PeopleEdit) {
        visit.context.store.read_one(unit).await.map_err(ApiError::from)?
    } else {
        Vec::new()
    };
    let zone = found.event.plan.schedule.zone();
    let row = |list: &Import| Row {
        title: list.obtained.from.to_string(),
        href: Some(visit.href(&format!("/events/{}/invite/{}", found.event.id, list.id))),
        lines: vec![visit.say(texts::console_list_waiting(
            moment_in(zone, list.created_at),
            list.counts.ready + list.counts.known,
        ))],
        ..Row::default()
    };
    let page = around::event(&visit, &found, "invite")
        .say(texts::console_invite_why())?
        .add(&form(&visit, &found))?;
    if waiting.is_empty() {
        return page.finish();
    }
    let list = List::of(&visit, waiting.iter().map(row).collect());
    page.add(&list.headed(&visit, texts::console_lists_waiting()))?.finish()
}

/// The form once more, with what was wrong with it.
fn again(visit: &Visit, found: &EventView, form: &Form) -> Result<HttpResponse, ApiError> {
    around::event(visit, found, "invite")
        .with_status(StatusCode::UNPROCESSABLE_ENTITY)
        .say(texts::console_invite_why())?
        .add(form)?
        .finish()
}

fn form(visit: &Visit, found: &EventView) -> Form {
    let grounds = [
        Ground::Asked,
        Ground::CameBefore,
        Ground::Member,
        Ground::KnowsPersonally,
    ];
    let grounds = grounds.map(|ground| (ground.as_str(), visit.say(texts::console_ground(ground.as_str()))));
    let fields = vec![
        Field::new(visit, "text", texts::console_paste(), Kind::Lines(6)).hint(visit, texts::console_paste_hint()),
        Field::new(visit, "file", texts::console_file(), Kind::File).hint(visit, texts::console_file_hint()),
        Field::new(visit, "obtained/from", texts::console_obtained_from(), Kind::Line)
            .hint(visit, texts::console_obtained_from_hint(Imprint::NEEDED_ABOVE)),
        Field::new(
            visit,
            "obtained/ground",
            texts::console_obtained_ground(),
            Kind::choice(grounds),
        ),
    ];
    let path = format!("/events/{}/invite", found.event.id);
    Form::new(visit, &path, fields, texts::console_invite_look())
}

/// `POST /console/events/{id}/invite`: reads the list. Nobody is written to.
pub(crate) async fn read(mut visit: Visit) -> Result<HttpResponse, ApiError> {
    let found = found(&visit).await?;
    let body = visit.body(body::INVITATIONS_LIMIT).await?;
    let form = form(&visit, &found).sent(&body::form_fields(&body));
    let table = body::form_file(&body, "file");
    if table.is_some() && form.json().get("text").is_some_and(|text| !text.is_null()) {
        let form = form.fault("file", texts::console_file_or_paste());
        return again(&visit, &found, &form);
    }
    match read_in(&visit, &found.group, &form, table).await {
        Ok(import) => Ok(visit.to(&format!("/events/{}/invite/{import}", found.event.id))),
        Err(error) => again(&visit, &found, &form.refused(error)?),
    }
}

async fn read_in(visit: &Visit, group: &Group, form: &Form, table: Option<Bytes>) -> Result<ImportId, ApiError> {
    let store = &visit.context.store;
    let mut said = form.json();
    if table.is_none() {
        say_typed(&mut said, group);
    }
    if table.is_some() {
        said.insert("text".to_owned(), "a table".into());
    }
    let (text, obtained) = read_pasted(Value::Object(said).to_string().as_bytes(), store.now())?;
    let rows = match &table {
        Some(table) => rows_of_table(table, "")?,
        None => rows_of_text(&text)?,
    };
    let new = NewImport {
        group: group.id,
        obtained,
    };
    let import = imports::read_in(store, visit.principal, new, bounded(rows)).await?;
    let unit = move |tx: &mut WriteTx<'_>| imports::complete(tx, import);
    store.write(unit).await?;
    Ok(import)
}

/// A few addresses of which nothing else is said were typed in, and that is what their owners read.
fn say_typed(said: &mut Map<String, Value>, group: &Group) {
    let few = said.get("text").and_then(Value::as_str).is_some_and(|text| {
        rows_of_text(text).is_ok_and(|rows| rows.take(Imprint::NEEDED_ABOVE + 1).count() <= Imprint::NEEDED_ABOVE)
    });
    let obtained = said.get_mut("obtained").and_then(Value::as_object_mut);
    if let Some(from) = obtained.and_then(|obtained| obtained.get_mut("from"))
        && few
        && from.is_null()
    {
        let language = Language::of_tag(&group.plan.language).unwrap_or_default();
        *from = language.say(texts::whence_typed()).into();
    }
}
