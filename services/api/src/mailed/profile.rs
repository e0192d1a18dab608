//! `GET, POST /me/{token}/profile`: what a person says of themselves to others of a group, and how much they want to be asked.

use std::collections::BTreeSet;

use actions::asks::{set_profile, set_settings};
use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use domain::asks::confidence::{Confidence, Delicate, avoided};
use domain::asks::profile::{AskMeAbout, AskSettings, Mentees, Profile, ProfilePlan, Topic, Topics};
use domain::group::Group;
use domain::schedule::Zone;
use domain::values::draft::Read;
use domain::values::invalid::Invalid;
use domain::{GroupId, Instant, PersonId};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Serialize;
use serde_json::Value;
use store::asks::profiles;
use store::{ReadTx, StoreError, WriteTx};
use wording::{Language, Text, texts};

use super::own_page::{an_id, bound, open};
use super::typed::{Refused, Typed};
use super::{back_saved, was_saved};
use crate::body;
use crate::context::Context;
use crate::error::ApiError;
use crate::fields::{Fields, parsed, text};
use crate::pages::{self, assets, language};
use crate::path;
use crate::query::Query;
use crate::reply::Reply;

#[derive(Template)]
#[template(path = "profile.html")]
struct ProfilePage<'a> {
    prefix: &'a str,
    stylesheet: &'a str,
    language: Language,
    own_page: String,
    groups: Vec<InGroup>,
    /// Whether it is about one group alone.
    is_short: bool,
    budget: String,
    paused_until: String,
    /// What was in the way of what was just saved.
    alert: Option<String>,
    is_saved: bool,
}

/// What they say in one group; the same as JSON.
#[derive(Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a box, or a state, of its own")]
struct InGroup {
    id: String,
    name: String,
    /// The language of that, and of the topics.
    #[serde(skip)]
    lang: String,
    topics: Vec<String>,
    helps: Topics,
    seeks: Topics,
    about: String,
    may_be_asked: bool,
    short_notice: bool,
    /// Whether the group has a monthly coffee, and whether they are asked.
    has_coffee: bool,
    coffee: bool,
    named: bool,
    zone: String,
    headline: String,
    employer: String,
    field: String,
    stage: String,
    languages: String,
    mentees: Option<u8>,
    /// What is said in confidence: their own page shows it to them alone.
    confidence: Confidence,
    /// Whom they typed that they do not want to meet, where that was not taken.
    #[serde(skip)]
    avoids_typed: Option<String>,
}

impl InGroup {
    /// Whom they do not want to meet, one a line.
    fn avoids(&self) -> String {
        if let Some(typed) = &self.avoids_typed {
            return typed.clone();
        }
        let lines: Vec<&str> = self.confidence.avoids.iter().map(String::as_str).collect();
        lines.join("\n")
    }

    fn can(&self, word: &str) -> bool {
        self.confidence.helps.iter().any(|one| one.as_str() == word)
    }

    fn wants(&self, word: &str) -> bool {
        self.confidence.seeks.iter().any(|one| one.as_str() == word)
    }

    /// What they say of themselves below the fold: by which field, what it is called, and what stands there.
    fn lines(&self) -> [(&'static str, Text, &str); 5] {
        [
            ("headline", texts::profile_headline(), &self.headline),
            ("employer", texts::profile_employer(), &self.employer),
            ("field", texts::profile_field(), &self.field),
            ("stage", texts::profile_stage(), &self.stage),
            ("languages", texts::profile_languages(), &self.languages),
        ]
    }

    fn has_more(&self) -> bool {
        self.avoids_typed.is_some()
            || !self.confidence.is_empty()
            || self.mentees.is_some()
            || self.short_notice
            || !self.zone.is_empty()
            || self.lines().iter().any(|(.., line)| !line.is_empty())
    }
}

/// What they say in all groups, and how much they want to be asked.
#[derive(Serialize)]
pub(super) struct ProfileAnswer {
    groups: Vec<InGroup>,
    budget: u16,
    paused_until: Option<String>,
}

impl ProfileAnswer {
    pub(super) fn of(tx: &mut ReadTx<'_>, person: PersonId) -> Result<Self, StoreError> {
        let mut groups = Vec::new();
        for (group, profile) in profiles::groups_of(tx, person)? {
            let has_coffee = store::asks::coffee::is_on(tx, group.id)?;
            groups.push(InGroup::of((group, profile, has_coffee)));
        }
        let settings = profiles::settings(tx, person)?;
        let paused = settings.paused_until.filter(|until| *until > tx.now());
        Ok(Self {
            groups,
            budget: settings.budget,
            paused_until: paused.map(|until| until.timestamp().to_zoned(TimeZone::UTC).date().to_string()),
        })
    }
}

impl InGroup {
    fn of((group, profile, has_coffee): (Group, Option<Profile>, bool)) -> Self {
        let plan = profile.map(|profile| profile.plan).unwrap_or_default();
        let topics = group.plan.topics.all().iter();
        Self {
            id: group.id.to_string(),
            name: group.plan.name.to_string(),
            topics: topics.map(ToString::to_string).collect(),
            lang: group.plan.language,
            helps: plan.helps,
            seeks: plan.seeks,
            about: plan.about.as_str().to_owned(),
            may_be_asked: plan.may_be_asked,
            short_notice: plan.short_notice,
            has_coffee,
            coffee: plan.coffee,
            named: plan.named,
            zone: plan.zone.map(|zone| zone.name().to_owned()).unwrap_or_default(),
            headline: plan.headline.as_str().to_owned(),
            employer: plan.employer.as_str().to_owned(),
            field: plan.field.as_str().to_owned(),
            stage: plan.stage.as_str().to_owned(),
            languages: plan.languages.as_str().to_owned(),
            mentees: plan.mentees.number(),
            confidence: plan.confidence,
            avoids_typed: None,
        }
    }

    /// The same with what was typed, if it was typed for this group.
    fn or_typed(self, typed: &Typed) -> Self {
        if !typed.is_form("group", &self.id) {
            return self;
        }
        let line = |name| typed.of(name).to_owned();
        let ticked = |start| {
            let topics = typed.names_after(start).filter_map(|topic| Topic::parse(topic).ok());
            Topics::new(topics.collect(), usize::MAX).unwrap_or_default()
        };
        let delicate = |start| typed.names_after(start).filter_map(|word| Delicate::parse(word).ok());
        Self {
            helps: ticked("helps/"),
            seeks: ticked("seeks/"),
            about: line("about"),
            may_be_asked: typed.has("may_be_asked"),
            short_notice: typed.has("short_notice"),
            coffee: typed.has("coffee"),
            named: typed.has("named"),
            zone: line("zone"),
            headline: line("headline"),
            employer: line("employer"),
            field: line("field"),
            stage: line("stage"),
            languages: line("languages"),
            mentees: typed.of("mentees").parse().ok(),
            confidence: Confidence {
                helps: delicate("can/").collect(),
                seeks: delicate("want/").collect(),
                avoids: self.confidence.avoids,
            },
            avoids_typed: Some(line("avoids")),
            ..self
        }
    }
}

/// `GET /me/{token}/profile`: what stands there, and nothing changes.
pub(crate) async fn get(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let answered = show(&context, &request, Refused::default()).await;
    pages::answered(&request, answered)
}

/// `POST /me/{token}/profile`: takes what they say in one group, or how much they want to be asked.
pub(crate) async fn post(context: Data<Context>, request: HttpRequest, payload: Payload) -> HttpResponse {
    let answered = change(&context, &request, payload).await;
    pages::answered(&request, answered)
}

async fn show(context: &Context, request: &HttpRequest, refused: Refused) -> Result<HttpResponse, ApiError> {
    let link = open(context, request).await?;
    let unit = move |tx: &mut ReadTx<'_>| ProfileAnswer::of(tx, link.person);
    let said = context.store.read(unit).await.map_err(ApiError::from)?;
    if pages::wants_json(request) {
        return bound(context, link, Reply::ok(&said)?.into());
    }
    let language = language::of_person(context, request, Some(link.person)).await?;
    let language = language.unwrap_or_default();
    let status = refused.status();
    let (alert, typed) = refused.said(language);
    let is_settings = typed.has("budget");
    let chosen = Query::of(request.query_string()).optional("group", |id| Ok(id.to_owned()));
    let is_chosen = |group: &InGroup| chosen.as_ref().is_none_or(|id| *id == group.id);
    let page = ProfilePage {
        prefix: context.links.prefix(),
        stylesheet: assets::stylesheet(),
        language,
        own_page: context.links.path(&format!("/me/{}", path::part(request, "token"))),
        is_short: chosen.is_some(),
        groups: said
            .groups
            .into_iter()
            .filter(is_chosen)
            .map(|group| group.or_typed(&typed))
            .collect(),
        budget: if is_settings {
            typed.of("budget").to_owned()
        } else {
            said.budget.to_string()
        },
        paused_until: if is_settings {
            typed.of("paused_until").to_owned()
        } else {
            said.paused_until.unwrap_or_default()
        },
        is_saved: alert.is_none() && was_saved(request),
        alert,
    };
    let page = language::said_in(language, pages::personal(status, &page)?);
    bound(context, link, page)
}

/// What leads to the part of the page with the first group where somebody has said nothing yet; where they said something in each,
/// to all of it.
pub(super) fn first_to_say(tx: &mut ReadTx<'_>, person: PersonId) -> Result<String, StoreError> {
    let mut groups = profiles::groups_of(tx, person)?.into_iter();
    let unsaid = groups.find(|(_, own)| own.as_ref().is_none_or(|own| own.plan == ProfilePlan::default()));
    Ok(unsaid.map_or_else(String::new, |(group, _)| format!("?group={}", group.id)))
}

/// What a form changes.
#[derive(Clone)]
enum Change {
    Profile(GroupId, Box<ProfilePlan>),
    /// The budget, and until when they pause.
    Settings(u16, Option<Instant>),
}

async fn change(context: &Context, request: &HttpRequest, payload: Payload) -> Result<HttpResponse, ApiError> {
    let link = open(context, request).await?;
    let form = body::read(request, payload, body::FORM_LIMIT).await?;
    let change = match read(Fields::of_form(&form)) {
        Ok(change) => change,
        Err(error) => return show(context, request, Refused::of(error, request, &form)?).await,
    };
    let speaks = language::of_person(context, request, Some(link.person)).await?;
    let unit = move |tx: &mut WriteTx<'_>| {
        match change {
            Change::Profile(group, plan) => {
                set_profile(tx, link.person, group, speaks.unwrap_or_default().tag(), *plan)?;
            }
            Change::Settings(budget, paused_until) => set_settings(tx, link.person, budget, paused_until)?,
        }
        Ok::<_, ApiError>(())
    };
    context.store.write(unit).await?;
    Ok(back_saved(context, request))
}

fn read(mut fields: Fields) -> Result<Change, ApiError> {
    if fields.has("group") {
        let group = fields.required("group", an_id);
        let helps = chosen(&mut fields, "helps", Topics::HELPS);
        let seeks = chosen(&mut fields, "seeks", Topics::SEEKS);
        let about = fields.optional("about", parsed(AskMeAbout::parse));
        let may_be_asked = fields.has("may_be_asked");
        let short_notice = fields.has("short_notice");
        let coffee = fields.has("coffee");
        let named = fields.has("named");
        let zone = fields.optional("zone", zone);
        let [headline, employer, field, stage, languages] = ["headline", "employer", "field", "stage", "languages"]
            .map(|name| fields.optional(name, parsed(AskMeAbout::parse)));
        let mentees = fields.optional("mentees", parsed(Mentees::parse));
        let avoids = fields.optional("avoids", parsed(avoided));
        let (can, want) = (delicate(&mut fields, "can"), delicate(&mut fields, "want"));
        fields.ignore_others();
        let change = (|| {
            let plan = ProfilePlan {
                helps: helps?,
                seeks: seeks?,
                about: about?.unwrap_or_default(),
                may_be_asked,
                short_notice,
                coffee,
                named,
                zone: zone?.flatten(),
                headline: headline?.unwrap_or_default(),
                employer: employer?.unwrap_or_default(),
                field: field?.unwrap_or_default(),
                stage: stage?.unwrap_or_default(),
                languages: languages?.unwrap_or_default(),
                mentees: mentees?.unwrap_or_default(),
                confidence: Confidence {
                    helps: can,
                    seeks: want,
                    avoids: avoids?.unwrap_or_default(),
                },
            };
            Some(Change::Profile(group?, Box::new(plan)))
        })();
        return fields.finish(change);
    }
    let budget = fields.required("budget", budget);
    let paused_until = fields.optional("paused_until", paused_until);
    fields.ignore_others();
    let change = budget.zip(paused_until);
    fields.finish(change.map(|(budget, paused_until)| Change::Settings(budget, paused_until.flatten())))
}

/// The topics whose boxes are ticked: each is a field `helps/TOPIC`.
fn chosen(fields: &mut Fields, name: &str, most: usize) -> Read<Topics> {
    let names = fields.names_after(&format!("{name}/"));
    let topics: Result<Vec<Topic>, Invalid> = names.iter().map(|topic| Topic::parse(topic)).collect();
    match topics.and_then(|topics| Topics::new(topics, most)) {
        Ok(topics) => Some(topics),
        Err(invalid) => {
            fields.fault(name, &invalid);
            None
        }
    }
}

/// The topics in confidence whose boxes are ticked: each is a field `NAME/WORD`.
fn delicate(fields: &mut Fields, name: &str) -> BTreeSet<Delicate> {
    let words = fields.names_after(&format!("{name}/"));
    words.iter().filter_map(|word| Delicate::parse(word).ok()).collect()
}

/// A zone; none: empty.
fn zone(value: &Value) -> Result<Option<Zone>, Invalid> {
    let name = text(value)?.trim();
    (!name.is_empty()).then(|| Zone::parse(name)).transpose()
}

fn budget(value: &Value) -> Result<u16, Invalid> {
    let most = AskSettings::MOST;
    let number = text(value)?.trim().parse().ok().filter(|number| *number <= most);
    number.ok_or(Invalid::Range {
        min: 0,
        max: most.into(),
    })
}

fn paused_until(value: &Value) -> Result<Option<Instant>, Invalid> {
    let text = text(value)?.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let day: Date = text.parse().map_err(|_| Invalid::Day)?;
    let at = day.to_zoned(TimeZone::UTC).map_err(|_| Invalid::Day)?;
    Ok(Some(Instant::new(at.timestamp())))
}
