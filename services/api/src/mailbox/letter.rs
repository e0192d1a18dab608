//! `GET /dev/mailbox/{id}`, and its HTML part and the whole of it as files of their own.

use std::ops::Range;

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use calendar::CalendarSummary;
use mail::mailbox::reading::{self, StoredLetter};

use crate::context::Context;
use crate::error::ApiError;
use crate::pages::{self, assets};
use crate::path;

/// A piece of a letter's text.
enum Piece<'a> {
    Words(&'a str),
    Link(&'a str),
}

#[derive(Template)]
#[template(path = "letter.html")]
struct LetterPage<'a> {
    prefix: &'a str,
    stylesheet: &'a str,
    letter: &'a StoredLetter,
    text: Vec<Piece<'a>>,
    summary: Option<Vec<(&'static str, String)>>,
    calendar: Option<String>,
}

/// `GET /dev/mailbox/{id}`: a letter, readable, its links live.
pub(crate) async fn get(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let shown = show(&context, &request).await;
    super::answered(&request, shown)
}

/// `GET /dev/mailbox/{id}/html`: its HTML part, for the frame.
pub(crate) async fn html(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let shown = frame(&context, &request).await;
    super::answered(&request, shown)
}

/// `GET /dev/mailbox/{id}/raw`: the letter as it was sent.
pub(crate) async fn raw(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let shown = file(&context, &request).await;
    super::answered(&request, shown)
}

async fn find(context: &Context, request: &HttpRequest) -> Result<StoredLetter, ApiError> {
    let folder = super::folder(context, request).await?;
    let id = path::part(request, "id").to_owned();
    super::look(folder, move |folder| reading::find(folder, &id))
        .await?
        .ok_or(ApiError::NotFound)
}

async fn show(context: &Context, request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    let letter = find(context, request).await?;
    let page = LetterPage {
        prefix: context.links.prefix(),
        stylesheet: assets::stylesheet(),
        text: pieces(&letter.text),
        summary: letter.calendar.as_deref().and_then(calendar::summary).map(lines),
        calendar: letter
            .calendar
            .as_deref()
            .map(|bytes| String::from_utf8_lossy(bytes).into_owned()),
        letter: &letter,
    };
    Ok(pages::with_frame(pages::personal(StatusCode::OK, &page)?))
}

async fn frame(context: &Context, request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    let letter = find(context, request).await?;
    Ok(pages::letter(leading_out(&letter.html)))
}

/// The HTML with its links leading out of the frame, which the pages they lead to do not let themselves be shown in.
fn leading_out(html: &str) -> String {
    const OUT: &str = "<base target=\"_top\">";
    match html.split_once("<head>") {
        Some((before, after)) => format!("{before}<head>{OUT}{after}"),
        None => format!("{OUT}{html}"),
    }
}

async fn file(context: &Context, request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    let letter = find(context, request).await?;
    let folder = super::folder(context, request).await?;
    let name = format!("{}.eml", letter.id);
    let file = folder.join(&name);
    let bytes = tokio::fs::read(file)
        .await
        .map_err(|error| ApiError::Mailbox(error.to_string()))?;
    let mut response = HttpResponse::Ok();
    response.insert_header((CONTENT_TYPE, "message/rfc822"));
    response.insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")));
    Ok(response.body(bytes))
}

/// What a calendar part says, by name.
fn lines(summary: CalendarSummary) -> Vec<(&'static str, String)> {
    let CalendarSummary {
        method,
        uid,
        sequence,
        summary,
        starts,
        status,
        participation,
    } = summary;
    let named = [
        ("Method", method),
        ("Title", summary),
        ("Starts", starts),
        ("Status", status),
        ("Answer", participation),
        ("Sequence", Some(sequence.to_string())),
        ("UID", uid),
    ];
    named
        .into_iter()
        .filter_map(|(name, value)| Some((name, value?)))
        .collect()
}

/// Cuts a text at its web links.
fn pieces(text: &str) -> Vec<Piece<'_>> {
    let part = |range: Range<usize>| text.get(range).unwrap_or_default();
    let mut pieces = Vec::new();
    let mut written = 0;
    for link in markdown::web_addresses(text).filter(|link| part(link.clone()).contains("://")) {
        pieces.extend([Piece::Words(part(written..link.start)), Piece::Link(part(link.clone()))]);
        written = link.end;
    }
    pieces.push(Piece::Words(part(written..text.len())));
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn links(text: &str) -> Vec<&str> {
        pieces(text)
            .into_iter()
            .filter_map(|piece| if let Piece::Link(url) = piece { Some(url) } else { None })
            .collect()
    }

    #[test]
    fn links_in_a_text_are_found_whole() {
        assert_eq!(
            links("Yes: https://a.example/r/x?answer=yes\nNo (http://b.example/c_(d))."),
            ["https://a.example/r/x?answer=yes", "http://b.example/c_(d)"]
        );
        assert!(links("no link, not even ftp://x").is_empty());
    }

    #[test]
    fn links_of_the_frame_lead_out_of_it() {
        assert_eq!(
            leading_out("<html><head><title>"),
            "<html><head><base target=\"_top\"><title>"
        );
        assert_eq!(leading_out("<p>"), "<base target=\"_top\"><p>");
    }

    #[test]
    fn nothing_of_a_text_is_lost() {
        let text = "é https://a.example. https://b.example) end";
        let joined: String = pieces(text)
            .into_iter()
            .map(|piece| match piece {
                Piece::Words(part) | Piece::Link(part) => part,
            })
            .collect();
        assert_eq!(joined, text);
    }
}
