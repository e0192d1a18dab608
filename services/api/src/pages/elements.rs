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

/// What is shown (with the console's stylesheet, which has that of all pages within it), and below it how it is written.
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
        stylesheet: assets::console_stylesheet(),
        cover: cover::svg(Colour::OWN, Uuid::nil()),
        elements: ELEMENTS,
    };
    pages::html(StatusCode::OK, &page)
}

const ELEMENTS: &[Element] = &[
    Element {
        name: "Words",
        about: "Headings, paragraphs, links, lists and code need no class. What leads a page is .lead, who it is of .group above its heading, what is said by the way <small>, what is not there yet .empty; .code is typed off, and .reason keeps the lines of an organizer.",
        html: "<h3>A heading</h3>\n<p class=\"lead\">What leads a page.</p>\n<p>Words with <a href=\"#words\">a link</a>, <code>code</code> and <small>what is said by the way</small>.</p>\n<p class=\"group\">Harbour Makers</p>\n<p class=\"reason\">The boiler broke.\nWe meet in May.</p>\n<p class=\"empty\">Nobody answered yet.</p>\n<p class=\"code\"><code>4711 0815</code></p>",
    },
    Element {
        name: "Buttons",
        about: "The first is the one that matters; all others are .quiet. A link that looks like one is .button, and .first where it leads a page. Several stand in .presses; a form that is but a button is .bare.",
        html: "<p><button type=\"button\">Publish</button>\n<button type=\"button\" class=\"quiet\">Save as a draft</button>\n<button type=\"button\" disabled>Not now</button>\n<a class=\"button quiet\" href=\"#buttons\">A link</a></p>\n<p class=\"first\"><a class=\"button\" href=\"#buttons\">A new event</a></p>\n<div class=\"presses\"><form class=\"bare\"><button type=\"button\" class=\"quiet\">Skip</button></form>\n<form class=\"bare\"><button type=\"button\" class=\"quiet\">Take out</button></form></div>",
    },
    Element {
        name: "Form",
        about: "Each field in a <p> with its <label>. What helps stands beside its field as .hint, what is wrong as .fault, and the field names both to screen readers. A page of several fields has what is wrong once more at its top, as .alert. A field with its button beside it is a p.one-line.",
        html: "<form method=\"get\">\n<h3>A new event</h3>\n<p><label>Title<input type=\"text\" name=\"title\" required></label></p>\n<p><label for=\"seats\">Seats</label>\n<span class=\"hint\" id=\"seats-hint\">Empty: as many as come.</span><span class=\"fault\" id=\"seats-fault\">must be a whole number from 1</span>\n<input type=\"number\" id=\"seats\" name=\"seats\" value=\"-1\" aria-invalid=\"true\" aria-describedby=\"seats-hint seats-fault\"></p>\n<p><label>Who sees it<select name=\"visibility\"><option>Everybody</option><option>Who has the link</option></select></label></p>\n<fieldset><legend>Will you come?</legend>\n<label><input type=\"radio\" name=\"answer\" checked> Yes</label>\n<label><input type=\"radio\" name=\"answer\"> No</label>\n</fieldset>\n<p><label><input type=\"checkbox\" name=\"waitlist\" checked> With a waitlist</label></p>\n<p><button type=\"button\">Save</button></p>\n</form>\n<form class=\"bare\"><p class=\"one-line\"><label>Your name<input type=\"text\" name=\"name\"></label> <button type=\"button\" class=\"quiet\">Choose</button></p></form>",
    },
    Element {
        name: "Cards",
        about: "What stands now (.standing), any card (.card), what is wrong with a page (.alert), what went well (.notice).",
        html: "<section class=\"standing\"><h3>You're in</h3><p>A place is kept for you.</p></section>\n<div class=\"alert\"><p>It was not saved: the end lies before the start.</p></div>\n<div class=\"notice\"><p>Saved. 12 letters go out.</p></div>",
    },
    Element {
        name: "Facts",
        about: "What people plan by: a <dl class=\"facts\">. The fact that matters most has the class main. What happens when is a <dl class=\"agenda\">.",
        html: "<dl class=\"facts\">\n<dt>When</dt><dd class=\"main\">Thursday 3 December 2026, 18:30</dd>\n<dt>Where</dt><dd>Sailmakers' Loft<br>Speicherstraße 12, Hamburg</dd>\n</dl>\n<dl class=\"agenda\"><dt>18:45</dt><dd>Soup</dd><dt>19:30</dt><dd>Two talks</dd></dl>",
    },
    Element {
        name: "Table",
        about: "Lists of people and letters. A wide one stands in a .scrolls that keyboards reach.",
        html: "<div class=\"scrolls\" tabindex=\"0\" role=\"group\" aria-label=\"Answers\">\n<table>\n<caption>Answers</caption>\n<thead><tr><th scope=\"col\">Name</th><th scope=\"col\">Answer</th><th scope=\"col\">Guests</th></tr></thead>\n<tbody><tr><th scope=\"row\">Anna Berg</th><td>Yes</td><td>1</td></tr>\n<tr><th scope=\"row\">Bo Okafor</th><td>Maybe</td><td>0</td></tr></tbody>\n</table>\n</div>",
    },
    Element {
        name: "Navigation",
        about: "A <nav> with a list; the page that is open has aria-current. In the console .crumbs lead back, .tabs to the pages beside; .chips and a form.search narrow a list.",
        html: "<nav aria-label=\"An event\"><ul>\n<li><a href=\"#navigation\" aria-current=\"page\">Answers</a></li>\n<li><a href=\"#navigation\">Letters</a></li>\n<li><a href=\"#navigation\">Team</a></li>\n</ul></nav>\n<nav class=\"crumbs\" aria-label=\"The way back\"><a href=\"#navigation\">Harbour Makers</a> <span aria-hidden=\"true\">›</span></nav>\n<nav class=\"tabs\" aria-label=\"A group\"><a href=\"#navigation\" aria-current=\"page\">Events</a><a href=\"#navigation\">Team</a></nav>\n<nav class=\"chips\" aria-label=\"Show\"><a href=\"#navigation\" aria-current=\"true\">All</a><a href=\"#navigation\">Who waits</a></nav>\n<form class=\"bare search\" role=\"search\"><label>Search<input type=\"text\" name=\"q\"></label> <button type=\"button\" class=\"quiet\">Search</button></form>",
    },
    Element {
        name: "Lists",
        about: "Things to go on to: <ul class=\"coming\">. Short ways beside each other: <ul class=\"ways\">. Rows of the console: <ul class=\"things\">, each a .thing with its .badge; data-is says whether that is good or bad.",
        html: "<ul class=\"coming\">\n<li><a href=\"#lists\">Mentors &amp; Makers</a><br><small>9 December</small></li>\n<li><a href=\"#lists\">Breakfast</a><br><small>16 December</small></li>\n</ul>\n<ul class=\"ways\"><li><a href=\"#lists\">Google</a></li><li><a href=\"#lists\">Outlook</a></li></ul>\n<ul class=\"things\">\n<li><p class=\"thing\"><a href=\"#lists\" dir=\"auto\">Anna Berg</a> <span class=\"badge\" data-is=\"going\">Going</span></p><p>anna@example.org</p></li>\n<li><p class=\"thing\"><b dir=\"auto\">Bo Okafor</b> <span class=\"badge\" data-is=\"bounced\">Came back</span> <time>18:02</time></p></li>\n</ul>",
    },
    Element {
        name: "More on demand",
        about: "What few need stands in <details>, closed; within a card it is .bare.",
        html: "<details><summary>All events in your calendar</summary><p>An address to subscribe to.</p></details>\n<details class=\"bare\"><summary>The same as a table</summary><p>It has no card of its own.</p></details>",
    },
    Element {
        name: "Progress",
        about: "How far something got (<progress>) and how full it is (<meter>), always with the same in words. A live block is a [data-live] around them; what it says aloud, at most once a minute, is .spoken.",
        html: "<p><label for=\"sent\">Letters: 40 of 60 sent</label>\n<progress id=\"sent\" value=\"40\" max=\"60\"></progress></p>\n<p>12 of 20 seats are taken.</p>\n<meter min=\"0\" max=\"20\" value=\"12\" aria-label=\"Seats\">12 of 20</meter>\n<p role=\"status\" class=\"spoken\">12 of 20 seats are taken.</p>",
    },
    Element {
        name: "Pictures",
        about: "A <figure class=\"chart\">: what it says in words, a .legend, the .plot with its .tops and .marks, the .axis, and below it the same as a table. Its lines are now, then and most. Shares are a <table class=\"bars\">.",
        html: r#"<figure class="chart"><figcaption><b>Answers</b> 12 so far, 9 last time.
<ul class="legend"><li><svg aria-hidden="true" viewBox="0 0 24 8"><path class="now" d="M0 4H24"/></svg> This time</li>
<li><svg aria-hidden="true" viewBox="0 0 24 8"><path class="then" d="M0 4H24"/></svg> Last time</li>
<li><svg aria-hidden="true" viewBox="0 0 24 8"><path class="most" d="M0 4H24"/></svg> Seats</li></ul></figcaption>
<div class="plot" dir="ltr" aria-hidden="true"><ol class="tops"><li>20</li><li>0</li></ol>
<svg viewBox="0 0 100 40" preserveAspectRatio="none"><path class="grid" d="M0 0H100M0 20H100M0 40H100"/><path class="area" d="M0 40L100 16V40z"/><path class="most" d="M0 4H100"/><path class="then" d="M0 40L100 22"/><path class="now" d="M0 40L100 16"/></svg>
<ol class="marks"><li>1 June</li><li>8 June</li></ol></div>
<p class="axis"><small>Days before</small></p></figure>
<table class="bars"><caption><b>Letters</b></caption><tbody><tr><th scope="row">Sent</th><td>48</td><td aria-hidden="true"><svg viewBox="0 0 100 10" preserveAspectRatio="none"><path class="bar" d="M0 0H80V10H0z"/></svg></td></tr></tbody></table>"#,
    },
    Element {
        name: "Covers",
        about: "An event's cover leads its page; where it is not the matter it is .low, and in a list of events each is a .tile.",
        html: r##"<div class="low"><svg class="cover" viewBox="0 0 8 1" preserveAspectRatio="xMidYMid slice" aria-hidden="true"><path fill="#0b6b60" d="M0 0H8V1H0z"/></svg></div>
<ul class="coming"><li class="tile"><svg class="cover" viewBox="0 0 1 1" aria-hidden="true"><path fill="#0b6b60" d="M0 0H1V1H0z"/></svg><p><a href="#covers">Mentors &amp; Makers</a><br><small>9 December</small></p></li></ul>"##,
    },
    Element {
        name: "Steps",
        about: "What follows on what: <ol class=\"steps\">, a heading each.",
        html: "<ol class=\"steps\"><li><h3>Invite</h3><p>Paste a list.</p></li><li><h3>They answer</h3><p>By one press.</p></li></ol>",
    },
    Element {
        name: "The door",
        about: "What is pressed in a crowd is large: <ul class=\"coming door\">; who is found alone has a button.large. The code that is shown there stands in .seat-code, a name to wear is a .badge-card.",
        html: r#"<ul class="coming door"><li><p><b dir="auto">Anna Berg</b> <small class="badge">No seat</small></p><form class="bare presses"><button type="button">In</button></form></li></ul>
<ul class="coming door"><li><p><b dir="auto">Bo Okafor</b></p><form class="bare presses"><button type="button" class="large">In</button></form></li></ul>
<section class="standing seat-code"><h3>Show this at the door</h3><svg viewBox="0 0 3 3" role="img" aria-label="Your code"><path d="M0 0H1V1H0zM2 0H3V1H2zM1 1H2V2H1zM0 2H1V3H0z"/></svg></section>
<div class="badge-card"><p dir="auto">Mentors &amp; Makers</p><p class="name" dir="auto">Anna Berg</p><p dir="auto">Harbour Makers</p></div>"#,
    },
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;

    use super::ELEMENTS;

    /// What one page alone has, and draws itself: how help goes on, the docs of the API, letters of the demo, the picture of `/`, a
    /// field that nobody sees; and what leaves nothing else of its page on paper.
    const ELSEWHERE: [&str; 13] = [
        "away", "badges", "chain", "crossing", "end", "fields", "help", "letter", "letters", "life", "picture",
        "poster", "try",
    ];

    fn classes(html: &str) -> impl Iterator<Item = &str> {
        let named = html.split("class=\"").skip(1).filter_map(|rest| rest.split('"').next());
        named.flat_map(str::split_whitespace)
    }

    #[test]
    fn every_class_that_is_styled_and_used_stands_there() {
        let styles = concat!(
            include_str!("../../assets/acquaint.css"),
            include_str!("../../assets/console.css")
        );
        let goes_on = |c: char| c.is_alphanumeric() || c == '-';
        let is_styled = |class: &str| {
            styles
                .split(&format!(".{class}"))
                .skip(1)
                .any(|rest| !rest.starts_with(goes_on))
        };
        let templates = ["templates", "templates/console"]
            .into_iter()
            .flat_map(|folder| fs::read_dir(folder).unwrap());
        let pages = templates
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.is_file());
        let pages: Vec<String> = pages.map(|page| fs::read_to_string(page).unwrap()).collect();
        assert!(pages.len() > 50);
        let used: BTreeSet<&str> = pages
            .iter()
            .flat_map(|page| classes(page))
            .filter(|class| is_styled(class))
            .collect();
        let there: BTreeSet<&str> = ELEMENTS
            .iter()
            .flat_map(|one| classes(one.html))
            .chain(ELSEWHERE)
            .collect();
        assert_eq!(used.difference(&there).collect::<Vec<_>>(), [&""; 0]);
    }
}
