//! `/dev/elements`: every element of the pages' language and how to use it, for developers. For embedded use only.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use domain::values::colour::Colour;
use uuid::Uuid;

use super::assets;
use crate::context::Context;
use crate::error::ApiError;
use crate::{cover, loopback, pages};

/// What is shown, and below it how it is written.
struct Element {
    name: &'static str,
    about: &'static str,
    html: &'static str,
}

impl Element {
    /// What links to it say.
    fn id(&self) -> String {
        self.name.to_lowercase().replace(' ', "-")
    }
}

#[derive(Template)]
#[template(path = "elements.html")]
struct ElementsPage<'a> {
    prefix: &'a str,
    stylesheet: &'a str,
    cover: String,
    elements: &'static [Element],
}

/// `GET /dev/elements`
pub(crate) async fn get(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    pages::answered(&request, show(&context, &request))
}

fn show(context: &Context, request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    if !(context.is_for_this_machine && loopback::is_asked_from(request)) {
        return Err(ApiError::NotFound);
    }
    let page = ElementsPage {
        prefix: context.links.prefix(),
        stylesheet: assets::stylesheet(),
        cover: cover::svg(Colour::OWN, Uuid::nil()),
        elements: ELEMENTS,
    };
    pages::html(StatusCode::OK, &page)
}

const ELEMENTS: &[Element] = &[
    Element {
        name: "Words",
        about: "Headings, paragraphs, links, lists and code need no class. What leads a page is .lead, what is said by the way <small>.",
        html: "<h3>A heading</h3>\n<p class=\"lead\">What leads a page.</p>\n<p>Words with <a href=\"#words\">a link</a>, <code>code</code> and <small>what is said by the way</small>.</p>",
    },
    Element {
        name: "Buttons",
        about: "The first is the one that matters; all others are .quiet. A link that looks like one is .button.",
        html: "<p><button type=\"button\">Publish</button>\n<button type=\"button\" class=\"quiet\">Save as a draft</button>\n<button type=\"button\" disabled>Not now</button>\n<a class=\"button quiet\" href=\"#buttons\">A link</a></p>",
    },
    Element {
        name: "Form",
        about: "Each field in a <p> with its <label>. What is wrong stands below its field as .error, and the field says so to screen readers.",
        html: "<form method=\"get\">\n<h3>A new event</h3>\n<p><label>Title<input type=\"text\" name=\"title\" required></label></p>\n<p><label for=\"seats\">Seats</label>\n<input type=\"number\" id=\"seats\" name=\"seats\" value=\"-1\" aria-invalid=\"true\" aria-describedby=\"seats-wrong\">\n<span class=\"error\" id=\"seats-wrong\">Seats must be a whole number from 1.</span></p>\n<p><label>Who sees it<select name=\"visibility\"><option>Everybody</option><option>Who has the link</option></select></label></p>\n<fieldset><legend>Will you come?</legend>\n<label><input type=\"radio\" name=\"answer\" checked> Yes</label>\n<label><input type=\"radio\" name=\"answer\"> No</label>\n</fieldset>\n<p><label><input type=\"checkbox\" name=\"waitlist\" checked> With a waitlist</label></p>\n<p><button type=\"button\">Save</button></p>\n</form>",
    },
    Element {
        name: "Cards",
        about: "What stands now (.standing), any card (.card), what is wrong (.error, or .alert for a whole page), what went well (.notice).",
        html: "<section class=\"standing\"><h3>You're in</h3><p>A place is kept for you.</p></section>\n<div class=\"error\"><p>It was not saved: the end lies before the start.</p></div>\n<div class=\"notice\"><p>Saved. 12 letters go out.</p></div>",
    },
    Element {
        name: "Facts",
        about: "What people plan by: a <dl class=\"facts\">. The fact that matters most has the class main.",
        html: "<dl class=\"facts\">\n<dt>When</dt><dd class=\"main\">Thursday 3 December 2026, 18:30</dd>\n<dt>Where</dt><dd>Sailmakers' Loft<br>Speicherstraße 12, Hamburg</dd>\n</dl>",
    },
    Element {
        name: "Table",
        about: "Lists of people and letters. A wide one stands in a .scrolls that keyboards reach.",
        html: "<div class=\"scrolls\" tabindex=\"0\" role=\"group\" aria-label=\"Answers\">\n<table>\n<caption>Answers</caption>\n<thead><tr><th scope=\"col\">Name</th><th scope=\"col\">Answer</th><th scope=\"col\">Guests</th></tr></thead>\n<tbody><tr><th scope=\"row\">Anna Berg</th><td>Yes</td><td>1</td></tr>\n<tr><th scope=\"row\">Bo Okafor</th><td>Maybe</td><td>0</td></tr></tbody>\n</table>\n</div>",
    },
    Element {
        name: "Navigation",
        about: "A <nav> with a list; the page that is open has aria-current.",
        html: "<nav aria-label=\"An event\"><ul>\n<li><a href=\"#navigation\" aria-current=\"page\">Answers</a></li>\n<li><a href=\"#navigation\">Letters</a></li>\n<li><a href=\"#navigation\">Team</a></li>\n</ul></nav>",
    },
    Element {
        name: "Lists",
        about: "Things to go on to: <ul class=\"coming\">. Short ways beside each other: <ul class=\"ways\">.",
        html: "<ul class=\"coming\">\n<li><a href=\"#lists\">Mentors &amp; Makers</a><br><small>9 December</small></li>\n<li><a href=\"#lists\">Breakfast</a><br><small>16 December</small></li>\n</ul>\n<ul class=\"ways\"><li><a href=\"#lists\">Google</a></li><li><a href=\"#lists\">Outlook</a></li></ul>",
    },
    Element {
        name: "More on demand",
        about: "What few need stands in <details>, closed.",
        html: "<details><summary>All events in your calendar</summary><p>An address to subscribe to.</p></details>",
    },
    Element {
        name: "Progress",
        about: "How far something got, always with the same in words.",
        html: "<p><label for=\"sent\">Letters: 40 of 60 sent</label>\n<progress id=\"sent\" value=\"40\" max=\"60\"></progress></p>",
    },
];
