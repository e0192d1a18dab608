//! A list that was read in: what would become of each row, and the press that invites.

use actions::invitations::{InvitePeople, invite as invite_people};
use actions::{events, imports};
use actix_web::HttpResponse;
use domain::invitation::Invitee;
use domain::invitation::provenance::Provenance;
use domain::people::import::{ImportRow, RowState};
use domain::people::obtained::Obtained;
use domain::values::text::PersonName;
use domain::{EventId, ImportId, MailAddress};
use store::event::events::EventView;
use store::people::imports as lists;
use store::people::imports::Import;
use store::rsvp::invitations::Invited;
use store::{Page, ReadTx, WriteTx};
use wording::{invalid, texts};

use super::around;
use super::page::{Button, Filter, List, Row, Tab, Ways, link};
use super::visit::Visit;
use crate::error::ApiError;
use crate::paging::Paging;

/// People that are invited in one transaction.
const PART: u16 = 2_000;

/// `GET /console/events/{id}/invite/{import}`
pub(crate) async fn get(visit: Visit) -> Result<HttpResponse, ApiError> {
    let (found, import) = found(&visit).await?;
    let number = |name: &str| visit.asked(name).parse::<u32>().ok();
    let done = number("created").zip(number("already"));
    // Once they are invited, what is left to see to is what could not be read, or else who gets no mail.
    let left = match import.counts {
        counts if counts.bad == 0 && counts.suppressed > 0 => RowState::Suppressed,
        _ => RowState::Bad,
    };
    let state = RowState::parse(&visit.asked("show")).ok().or(done.map(|_| left));
    let paging: Paging<u32> = Paging::at(&visit.asked("cursor"));
    let (id, page) = (import.id, paging.page());
    let unit = move |tx: &mut ReadTx<'_>| lists::rows(tx, id, state, page);
    let rows = visit.context.store.read_one(unit).await.map_err(ApiError::from)?;
    let listed = paging.list(rows, |row| row.number, |row| shown(&visit, &row));
    let mut list = List::of(&visit, listed.items)
        .or_say(
            &visit,
            done.map_or_else(texts::console_nothing_found, |_| texts::console_all_invited()),
        )
        .going_on(&visit, listed.next);
    let path = visit.href(&format!("/events/{}/invite/{}", found.event.id, import.id));
    list.filter = Some(filter(&visit, &import, &path, state));
    let can = import.counts.ready + import.counts.known;
    let press = Button {
        label: visit.say(texts::console_invite_press(can)),
        action: path,
        is_quiet: import.applied.is_some(),
    };
    let ways = Ways {
        links: Vec::new(),
        buttons: (can > 0 && done.is_none()).then_some(press).into_iter().collect(),
    };
    let mut page = around::event(&visit, &found, "invite");
    if let Some((created, already)) = done {
        page = page.say(texts::console_invited(already, created))?;
    } else if import.applied.is_some() {
        page = page.say(texts::console_import_applied())?;
    } else {
        page = page.say(texts::console_import_why())?;
    }
    page.add(&ways)?.add(&list)?.finish()
}

/// The event and the list in the path, which are of one group.
async fn found(visit: &Visit) -> Result<(EventView, Import), ApiError> {
    let (event, import): (EventId, ImportId) = (visit.id()?, visit.named("import")?);
    let (who, right) = (visit.principal, visit.right);
    let unit = move |tx: &mut ReadTx<'_>| {
        let found = events::find(tx, who, right, event)?;
        Ok::<_, ApiError>((found, imports::find(tx, who, right, import)?))
    };
    let (found, import) = visit.context.store.read(unit).await?;
    if import.group == found.group.id {
        Ok((found, import))
    } else {
        Err(ApiError::NotFound)
    }
}

fn filter(visit: &Visit, import: &Import, path: &str, state: Option<RowState>) -> Filter {
    let counts = import.counts;
    let all = [
        (RowState::Ready, counts.ready),
        (RowState::Known, counts.known),
        (RowState::Suppressed, counts.suppressed),
        (RowState::Bad, counts.bad),
    ];
    let choice = |(of, rows): (RowState, u32)| Tab {
        link: link(
            visit.say(texts::console_counted(rows, texts::console_row_state(of.as_str()))),
            format!("{path}?show={}", of.as_str()),
        ),
        is_current: state == Some(of),
    };
    let everything = Tab {
        link: link(visit.say(texts::console_all()), path),
        is_current: state.is_none(),
    };
    Filter {
        choices: std::iter::once(everything).chain(all.map(choice)).collect(),
        ..Filter::default()
    }
}

fn shown(visit: &Visit, row: &ImportRow) -> Row {
    let why = match row.state {
        RowState::Ready => None,
        RowState::Known => Some(texts::console_row_known()),
        RowState::Suppressed => Some(texts::console_row_suppressed()),
        RowState::Bad => Some(wrong(row)),
    };
    let named = [row.name.as_str(), row.email.as_str()].map(str::trim);
    let named: Vec<&str> = named.into_iter().filter(|part| !part.is_empty()).collect();
    Row {
        title: visit.say(texts::console_row(row.number, named.join(", "))),
        badge: visit.say(texts::console_row_state(row.state.as_str())),
        is: row.state.as_str(),
        lines: why.map(|why| visit.say(why)).into_iter().collect(),
        ..Row::default()
    }
}

/// What is wrong with a row, which says it in English only.
fn wrong(row: &ImportRow) -> wording::Text {
    if row.email.is_empty() {
        return texts::console_row_without_address();
    }
    let address = MailAddress::parse(&row.email).err();
    let why = address.or_else(|| PersonName::parse(&row.name).err());
    why.map_or_else(texts::invalid_unreadable, |why| invalid::explained(&why))
}

/// `POST /console/events/{id}/invite/{import}`: keeps the people as contacts of the group, and invites them.
pub(crate) async fn invite(visit: Visit) -> Result<HttpResponse, ApiError> {
    let (found, import) = found(&visit).await?;
    let (who, id) = (visit.principal, import.id);
    let store = visit.context.store.with_more_time(imports::APPLYING_TAKES);
    store
        .write(move |tx: &mut WriteTx<'_>| imports::apply(tx, who, id))
        .await
        .map_err(ApiError::from)?;
    let mut invited = Invited::default();
    let mut after = None;
    loop {
        let page = Page { after, limit: PART };
        let rows = store
            .read_one(move |tx: &mut ReadTx<'_>| lists::rows(tx, id, None, page))
            .await;
        let rows = rows.map_err(ApiError::from)?;
        after = rows.last().map(|row| row.number);
        if rows.is_empty() {
            break;
        }
        let asked = InvitePeople {
            event: found.event.id,
            people: rows
                .into_iter()
                .filter_map(|row| invitee(row, &import.obtained))
                .collect(),
            policy: visit.context.invite_policy,
        };
        let part = store
            .write(move |tx: &mut WriteTx<'_>| invite_people(tx, who, &asked))
            .await;
        let part = part.map_err(ApiError::from)?;
        invited.created += part.created;
        invited.already_invited += part.already_invited;
    }
    let query = format!("created={}&already={}", invited.created, invited.already_invited);
    Ok(visit.to(&format!("/events/{}/invite/{id}?{query}", found.event.id)))
}

fn invitee(row: ImportRow, obtained: &Obtained) -> Option<Invitee> {
    let can = matches!(row.state, RowState::Ready | RowState::Known);
    Some(Invitee {
        address: row.address.filter(|_| can)?,
        name: PersonName::parse(&row.name).ok()?,
        obtained: Some(Provenance::said(obtained.clone())),
    })
}
