//! What all pages of the console are made of: a frame with the way back, tabs, and parts below each other.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use domain::group::Group;
use domain::people::Right;
use wording::{Language, Text, texts};

use super::visit::Visit;
use crate::conditional::zipped;
use crate::error::ApiError;
use crate::pages::{self, assets, language};

#[derive(Template)]
#[template(path = "console/page.html")]
struct Frame<'a> {
    prefix: &'a str,
    stylesheet: &'a str,
    language: Language,
    title: &'a str,
    /// What tells it from the pages beside it; the first of these is called by the title.
    heading: &'a str,
    /// The language of the title, where it is an organizer's; else empty.
    lang: &'a str,
    /// Each with the language of its words, where they are an organizer's.
    crumbs: &'a [(Link, String)],
    tabs: &'a [Tab],
    notice: &'a str,
    main: &'a str,
    /// It has parts that a script keeps up to date, and is loaded again without.
    is_live: bool,
    script: &'a str,
}

/// A link.
#[derive(Clone)]
pub(crate) struct Link {
    pub(crate) label: String,
    pub(crate) href: String,
}

/// A page beside others.
pub(crate) struct Tab {
    pub(crate) link: Link,
    pub(crate) is_current: bool,
}

/// A page in the making.
pub(crate) struct Page<'v> {
    visit: &'v Visit,
    title: String,
    lang: String,
    /// What the page is called, where neither the title nor a tab says it.
    called: Option<String>,
    crumbs: Vec<(Link, String)>,
    tabs: Vec<Tab>,
    status: StatusCode,
    main: String,
    is_live: bool,
}

impl<'v> Page<'v> {
    /// A page with nothing on it.
    pub(crate) fn new(visit: &'v Visit, title: impl Into<String>) -> Self {
        Self {
            visit,
            title: title.into(),
            lang: String::new(),
            called: None,
            crumbs: vec![(link(visit.say(texts::console_title()), visit.href("")), String::new())],
            tabs: Vec::new(),
            status: StatusCode::OK,
            main: String::new(),
            is_live: false,
        }
    }

    /// Whose title is in an organizer's language.
    pub(crate) fn in_language(mut self, tag: &str) -> Self {
        tag.clone_into(&mut self.lang);
        self
    }

    /// Called so itself, below what its title is about.
    pub(crate) fn called(mut self, words: impl Into<String>) -> Self {
        self.called = Some(words.into());
        self
    }

    /// With one more step on the way to it.
    pub(crate) fn under(mut self, label: impl Into<String>, path: &str) -> Self {
        self.crumbs.push((link(label, self.visit.href(path)), String::new()));
        self
    }

    /// With the page of a group on the way to it.
    pub(crate) fn under_group(mut self, group: &Group) -> Self {
        let path = self.visit.href(&format!("/groups/{}", group.id));
        let language = group.plan.language.clone();
        self.crumbs.push((link(group.plan.name.as_str(), path), language));
        self
    }

    /// Beside these, as far as whoever looks may open them; the one whose name this is, is it.
    pub(crate) fn beside(mut self, tabs: &[(&str, Right, Text, String)], current: &str) -> Self {
        let open = tabs.iter().filter(|(_, right, ..)| self.visit.may(*right));
        let tab = |(name, _, label, path): &(&str, Right, Text, String)| Tab {
            link: link(self.visit.say(label), self.visit.href(path)),
            is_current: *name == current,
        };
        self.tabs = open.map(tab).collect();
        self
    }

    /// Answered with another status than 200.
    pub(crate) fn with_status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// With a part more.
    pub(crate) fn add(mut self, part: &impl Template) -> Result<Self, ApiError> {
        self.main.push_str(&part.render()?);
        Ok(self)
    }

    /// With a part more that changes by itself.
    pub(crate) fn add_live(mut self, part: &impl Template) -> Result<Self, ApiError> {
        self.is_live = true;
        self.add(part)
    }

    /// With a paragraph more.
    pub(crate) fn say(self, text: impl AsRef<Text>) -> Result<Self, ApiError> {
        let text = self.visit.say(text);
        self.add(&Paragraph { text })
    }

    /// The answer.
    pub(crate) fn finish(mut self) -> Result<HttpResponse, ApiError> {
        let visit = self.visit;
        let tab = self.tabs.iter().skip(1).find(|tab| tab.is_current);
        let called = self.called.or_else(|| tab.map(|tab| tab.link.label.clone()));
        if let (Some(_), Some(first)) = (&called, self.tabs.first()) {
            let whole = link(self.title.as_str(), first.link.href.as_str());
            self.crumbs.push((whole, self.lang.clone()));
        }
        let done = visit.asked("done");
        let frame = Frame {
            prefix: visit.context.links.prefix(),
            stylesheet: assets::console_stylesheet(),
            language: visit.language,
            title: &self.title,
            lang: &self.lang,
            heading: called.as_deref().unwrap_or(&self.title),
            crumbs: &self.crumbs,
            tabs: &self.tabs,
            notice: &if done.is_empty() {
                done
            } else {
                visit.say(texts::console_done(done))
            },
            main: &self.main,
            is_live: self.is_live,
            script: assets::script(),
        };
        let page = pages::personal(self.status, &frame)?;
        let page = if self.is_live { pages::with_script(page) } else { page };
        Ok(zipped(&visit.request, language::said_in(visit.language, page)))
    }
}

/// A link with what it is called.
pub(crate) fn link(label: impl Into<String>, href: impl Into<String>) -> Link {
    Link {
        label: label.into(),
        href: href.into(),
    }
}

#[derive(Template)]
#[template(
    source = "<p>{% for piece in pages::pieces(text) %}{% if piece.is_code %}<code>{{ piece.text }}</code>{% else %}{{ piece.text }}{% endif %}{% endfor %}</p>\n",
    ext = "html"
)]
struct Paragraph {
    text: String,
}

/// What is to be copied, letter by letter.
#[derive(Template)]
#[template(source = "<p class=\"code\"><code>{{ code }}</code></p>\n", ext = "html")]
pub(crate) struct Code {
    pub(crate) code: String,
}

/// What most who come here do next: a link that looks like a button.
#[derive(Template)]
#[template(
    source = "<p class=\"first\"><a class=\"button\" href=\"{{ link.href }}\">{{ link.label }}</a></p>\n",
    ext = "html"
)]
pub(crate) struct First {
    pub(crate) link: Link,
}

/// Links or buttons beside each other.
#[derive(Template)]
#[template(path = "console/ways.html")]
pub(crate) struct Ways {
    pub(crate) links: Vec<Link>,
    pub(crate) buttons: Vec<Button>,
}

/// What one press does.
pub(crate) struct Button {
    pub(crate) label: String,
    pub(crate) action: String,
    /// It is not what most come for.
    pub(crate) is_quiet: bool,
}

/// Labels and what stands beside them.
#[derive(Template)]
#[template(path = "console/facts.html")]
pub(crate) struct Facts {
    pub(crate) facts: Vec<(String, String)>,
}

/// A list of things, with what narrows it and the way to its next page.
#[derive(Template)]
#[template(path = "console/list.html")]
pub(crate) struct List {
    pub(crate) language: Language,
    pub(crate) heading: Option<String>,
    pub(crate) filter: Option<Filter>,
    pub(crate) rows: Vec<Row>,
    /// What is said where there is none: what it is for, and how the first comes.
    pub(crate) empty: Vec<String>,
    pub(crate) next: Option<String>,
}

/// What narrows a list.
#[derive(Default)]
pub(crate) struct Filter {
    pub(crate) action: String,
    /// What is looked for.
    pub(crate) words: String,
    /// Kinds of rows, of which one is shown.
    pub(crate) choices: Vec<Tab>,
    /// The name and value by which the search keeps to that kind.
    pub(crate) kept: (&'static str, String),
    /// Answers to questions, each with its word, of which one may be chosen, and the word of that.
    pub(crate) chosen: (Vec<(String, String)>, String),
}

impl Filter {
    /// Chips that show all rows, or those of one word; what else the query says stays.
    pub(crate) fn by_chips(visit: &Visit, words: impl Iterator<Item = (&'static str, String)>) -> Self {
        let shown = visit.asked("show");
        let choice = |(word, label): (&str, String)| {
            let query = url::form_urlencoded::parse(visit.request.query_string().as_bytes());
            let kept = query.filter(|(name, _)| !["cursor", "done", "show"].contains(&&**name));
            let mut query = url::form_urlencoded::Serializer::new(String::new());
            query.extend_pairs(kept).append_pair("show", word);
            Tab {
                link: link(label, format!("?{}", query.finish())),
                is_current: word == shown,
            }
        };
        let all = ("", visit.say(texts::console_all()));
        Self {
            choices: std::iter::once(all).chain(words).map(choice).collect(),
            ..Self::default()
        }
    }
}

/// One of a list.
#[derive(Default)]
pub(crate) struct Row {
    pub(crate) title: String,
    /// The language of the title, where it is an organizer's; else empty.
    pub(crate) lang: String,
    pub(crate) href: Option<String>,
    /// Where it stands, in a word.
    pub(crate) badge: String,
    /// The same as programs say it, by which its badge gets its colour.
    pub(crate) is: &'static str,
    pub(crate) lines: Vec<String>,
    pub(crate) buttons: Vec<Button>,
    /// Under which word its buttons are folded away; empty: they are not.
    pub(crate) folded: String,
    /// Its buttons ask once more, and say what it is about.
    pub(crate) asks: bool,
}

impl List {
    /// A list without any more to it.
    pub(crate) fn of(visit: &Visit, rows: Vec<Row>) -> Self {
        Self {
            language: visit.language,
            heading: None,
            filter: None,
            rows,
            empty: Vec::new(),
            next: None,
        }
    }

    /// Under a heading of its own.
    pub(crate) fn headed(mut self, visit: &Visit, heading: impl AsRef<Text>) -> Self {
        self.heading = Some(visit.say(heading));
        self
    }

    /// With what is said where there is none.
    pub(crate) fn or_say(mut self, visit: &Visit, empty: impl AsRef<Text>) -> Self {
        self.empty.push(visit.say(empty));
        self
    }

    /// With a search, and what is said where there is none; where there is nothing at all, nothing is looked for.
    pub(crate) fn searched(mut self, visit: &Visit, empty: impl AsRef<Text>) -> Self {
        let (words, show) = (visit.asked("q"), visit.asked("show"));
        if self.rows.is_empty() && words.is_empty() && show.is_empty() {
            return self.or_say(visit, empty);
        }
        self.filter = Some(Filter {
            action: visit.request.path().to_owned(),
            words,
            kept: ("show", show),
            ..Filter::default()
        });
        self.or_say(visit, texts::console_nothing_found())
    }

    /// With the way to the next page of it: the cursor of that, and whatever else the query says.
    pub(crate) fn going_on(mut self, visit: &Visit, next: Option<String>) -> Self {
        let go_on = |next: String| {
            let query = url::form_urlencoded::parse(visit.request.query_string().as_bytes());
            let kept = query.filter(|(name, _)| name != "cursor" && name != "done");
            let mut query = url::form_urlencoded::Serializer::new(String::new());
            query.extend_pairs(kept).append_pair("cursor", &next);
            format!("?{}", query.finish())
        };
        self.next = next.map(go_on);
        self
    }
}
