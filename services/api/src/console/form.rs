//! Forms of the console: what is sent becomes the JSON that the API reads, and faults come back beside their fields.
//!
//! So there is one set of rules: a form has no reader of its own. A field's name is its JSON pointer without the first
//! slash (`venue/name`).

use std::borrow::Cow;

use askama::Template;
use serde_json::{Map, Value};
use wording::{Language, Text, invalid, texts};

use super::visit::{Sent, Visit, field};
use crate::error::{ApiError, Faults};
use crate::pages::explained;

/// What a field takes.
#[derive(Clone)]
pub(crate) enum Kind {
    Line,
    Email,
    Url,
    /// Text of several lines.
    Lines(u8),
    Number {
        min: i64,
        max: i64,
    },
    /// A local date and time.
    Moment,
    TimeOfDay,
    Decimal,
    Colour,
    /// Whole numbers with commas between.
    Numbers,
    /// Texts, one a line.
    List(u8),
    /// One of these.
    Choice(Vec<(Cow<'static, str>, String)>),
    Tick,
    File,
    Hidden,
}

impl Kind {
    /// One of these words, each with what stands for it.
    pub(crate) fn choice<W: Into<Cow<'static, str>>>(of: impl IntoIterator<Item = (W, String)>) -> Self {
        Self::Choice(of.into_iter().map(|(word, label)| (word.into(), label)).collect())
    }
}

/// A field of a form.
#[derive(Clone)]
pub(crate) struct Field {
    pub(crate) name: &'static str,
    pub(crate) label: String,
    hint: String,
    kind: Kind,
    is_required: bool,
    /// Shown once its part is opened.
    is_further: bool,
    value: String,
    faults: Vec<String>,
}

impl Field {
    /// A field that may be left empty.
    pub(crate) fn new(visit: &Visit, name: &'static str, label: impl AsRef<Text>, kind: Kind) -> Self {
        Self {
            name,
            label: visit.say(label),
            hint: String::new(),
            kind,
            is_required: false,
            is_further: false,
            value: String::new(),
            faults: Vec::new(),
        }
    }

    /// A value that goes along unseen.
    pub(crate) fn hidden(name: &'static str, value: impl Into<String>) -> Self {
        Self {
            name,
            label: String::new(),
            hint: String::new(),
            kind: Kind::Hidden,
            is_required: false,
            is_further: false,
            value: value.into(),
            faults: Vec::new(),
        }
    }

    /// One that has to be filled in.
    pub(crate) fn required(mut self) -> Self {
        self.is_required = true;
        self
    }

    /// One that few need.
    pub(crate) fn further(mut self) -> Self {
        self.is_further = true;
        self
    }

    /// With a word of help.
    pub(crate) fn hint(mut self, visit: &Visit, hint: impl AsRef<Text>) -> Self {
        self.hint = visit.say(hint);
        self
    }

    /// With what stands in it at first.
    pub(crate) fn with(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }

    /// Its name in HTML.
    fn id(&self) -> String {
        format!("f-{}", self.name.replace('/', "-"))
    }

    /// What describes it.
    fn described(&self) -> String {
        let parts = [("hint", self.hint.is_empty()), ("fault", self.faults.is_empty())];
        let named = parts.iter().filter(|(_, is_empty)| !is_empty);
        let ids: Vec<String> = named.map(|(part, _)| format!("{}-{part}", self.id())).collect();
        ids.join(" ")
    }

    /// The type of its input, where it is one of a line.
    fn input_type(&self) -> &'static str {
        match self.kind {
            Kind::Email => "email",
            Kind::Url => "url",
            Kind::Number { .. } => "number",
            Kind::Moment => "datetime-local",
            Kind::TimeOfDay => "time",
            Kind::Colour => "color",
            Kind::File => "file",
            Kind::Hidden => "hidden",
            _ => "text",
        }
    }

    /// What was sent, as JSON has it; none: it is not for JSON.
    fn json(&self) -> Option<Value> {
        let text = self.value.trim();
        Some(match self.kind {
            Kind::File | Kind::Hidden => return None,
            Kind::Tick => Value::Bool(!text.is_empty()),
            _ if text.is_empty() => Value::Null,
            Kind::Number { .. } => text.parse::<i64>().map_or_else(|_| text.into(), Value::from),
            Kind::Decimal => text.parse::<f64>().map_or_else(|_| text.into(), Value::from),
            Kind::Numbers => {
                let numbers: Result<Vec<i64>, _> = text
                    .split([',', ' ', ';'])
                    .filter(|part| !part.is_empty())
                    .map(str::parse)
                    .collect();
                numbers.map_or_else(|_| text.into(), Value::from)
            }
            Kind::List(_) => text.lines().map(str::trim).filter(|line| !line.is_empty()).collect(),
            _ => text.replace("\r\n", "\n").into(),
        })
    }

    fn fill(&mut self, shown: &Value) {
        let text = match shown {
            Value::Null | Value::Bool(false) => String::new(),
            Value::Bool(true) => "1".to_owned(),
            Value::String(text) => text.clone(),
            Value::Array(items) if matches!(self.kind, Kind::List(_)) => {
                let lines: Vec<&str> = items.iter().filter_map(Value::as_str).collect();
                lines.join("\n")
            }
            Value::Array(items) => items.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
            other => other.to_string(),
        };
        // Browsers that show seconds ask for them.
        let minutes = matches!(self.kind, Kind::Moment | Kind::TimeOfDay)
            .then(|| text.strip_suffix(":00"))
            .flatten();
        self.value = minutes
            .filter(|rest| rest.contains(':'))
            .map_or(text.clone(), str::to_owned);
    }
}

/// Which part of a field a pointer means.
enum Line {
    All,
    /// An item of a list, which is a line of text: counted from 1.
    At(u32),
}

/// None: the pointer leads to another field.
fn line_of(pointer: &str, field: &str) -> Option<Line> {
    match pointer.strip_prefix(field)?.strip_prefix('/') {
        None => (pointer == field).then_some(Line::All),
        Some(within) => {
            let item: u32 = within.split('/').next()?.parse().ok()?;
            Some(Line::At(item + 1))
        }
    }
}

/// A form, as it is shown.
#[derive(Template, Clone)]
#[template(path = "console/form.html")]
pub(crate) struct Form {
    language: Language,
    action: String,
    fields: Vec<Field>,
    /// What is wrong with none of its fields alone.
    faults: Vec<String>,
    /// Its buttons: what they send, and what stands on them. The first is the usual one.
    submits: Vec<(&'static str, String)>,
    further: String,
}

impl Form {
    /// A form with one button.
    pub(crate) fn new(visit: &Visit, path: &str, fields: Vec<Field>, button: impl AsRef<Text>) -> Self {
        Self {
            language: visit.language,
            action: visit.href(path),
            fields,
            faults: Vec::new(),
            submits: vec![("", visit.say(button))],
            further: visit.say(texts::console_further()),
        }
    }

    /// With another button, which sends this as `press`.
    pub(crate) fn or_press(mut self, visit: &Visit, press: &'static str, button: impl AsRef<Text>) -> Self {
        self.submits.push((press, visit.say(button)));
        self
    }

    /// With its further fields under these words.
    pub(crate) fn folding(mut self, visit: &Visit, words: impl AsRef<Text>) -> Self {
        self.further = visit.say(words);
        self
    }

    /// Whose usual button sends this as `press`.
    pub(crate) fn pressing(mut self, press: &'static str) -> Self {
        if let Some(first) = self.submits.first_mut() {
            first.0 = press;
        }
        self
    }

    /// With what the API shows of the thing.
    pub(crate) fn filled(mut self, shown: &Value) -> Self {
        for field in self
            .fields
            .iter_mut()
            .filter(|field| !matches!(field.kind, Kind::Hidden))
        {
            if let Some(value) = shown.pointer(&format!("/{}", field.name)) {
                field.fill(value);
            }
        }
        self
    }

    /// With what was sent.
    pub(crate) fn sent(mut self, sent: &Sent) -> Self {
        for one in self.fields.iter_mut().filter(|one| !matches!(one.kind, Kind::File)) {
            field(sent, one.name).clone_into(&mut one.value);
        }
        self
    }

    /// What was sent as the body that the API would get.
    pub(crate) fn json(&self) -> Map<String, Value> {
        let mut object = Map::new();
        for one in &self.fields {
            let Some(value) = one.json() else { continue };
            match one.name.split_once('/') {
                None => drop(object.insert(one.name.to_owned(), value)),
                Some((of, name)) => {
                    let inner = object.entry(of).or_insert_with(|| Value::Object(Map::new()));
                    if let Value::Object(inner) = inner {
                        inner.insert(name.to_owned(), value);
                    }
                }
            }
        }
        for (name, value) in &mut object {
            let is_empty = value
                .as_object()
                .is_some_and(|inner| inner.values().all(Value::is_null));
            let mut within = self
                .fields
                .iter()
                .filter(|one| one.name.starts_with(&format!("{name}/")));
            if is_empty && !within.any(|one| one.is_required) {
                *value = Value::Null;
            }
        }
        object
    }

    /// The same as bytes.
    pub(crate) fn body(&self) -> Vec<u8> {
        Value::Object(self.json()).to_string().into_bytes()
    }

    /// The same as it is, to be sent once more unseen, by another button.
    pub(crate) fn once_more(mut self, visit: &Visit, button: impl AsRef<Text>) -> Self {
        for field in &mut self.fields {
            field.kind = Kind::Hidden;
            field.is_further = false;
        }
        self.submits = vec![("", visit.say(button))];
        self
    }

    /// With something more that goes along unseen.
    pub(crate) fn along(mut self, name: &'static str, value: &str) -> Self {
        self.fields.push(Field::hidden(name, value));
        self
    }

    /// The form once more, with what was wrong with it; other errors are not its own.
    pub(crate) fn refused(mut self, error: ApiError) -> Result<Self, ApiError> {
        match error {
            ApiError::Invalid(faults) => self.note(&faults),
            other => match explained(&other) {
                Some(text) => self.faults.push(self.language.say(text)),
                None => return Err(other),
            },
        }
        Ok(self)
    }

    fn note(&mut self, faults: &Faults) {
        for fault in faults.listed() {
            let said = fault
                .invalid
                .as_ref()
                .map(|why| self.language.say(invalid::explained(why)));
            let said = said.unwrap_or_else(|| fault.detail.clone());
            let pointer = fault.pointer.as_deref().unwrap_or_default().trim_start_matches('/');
            let mut fields = self
                .fields
                .iter_mut()
                .filter(|field| !matches!(field.kind, Kind::Hidden));
            // What is wrong with a table as a whole stands beside the field of the file.
            let of_file = |field: &Field| pointer.is_empty() && matches!(field.kind, Kind::File);
            let line_in = |field: &Field| of_file(field).then_some(Line::All).or(line_of(pointer, field.name));
            let found = fields.find_map(|field| Some((line_in(field)?, field)));
            match found {
                Some((Line::All, field)) => field.faults.push(said),
                Some((Line::At(number), field)) => {
                    let language = self.language;
                    field.faults.push(language.say(texts::console_line(number, said)));
                }
                None => self.faults.push(said),
            }
        }
    }

    /// Something that is wrong with a field.
    pub(crate) fn fault(mut self, name: &str, text: impl AsRef<Text>) -> Self {
        let said = self.language.say(text);
        if let Some(field) = self.fields.iter_mut().find(|field| field.name == name) {
            field.faults.push(said);
        }
        self
    }

    fn is_faulty(&self) -> bool {
        !self.faults.is_empty() || self.fields.iter().any(|field| !field.faults.is_empty())
    }

    fn has_file(&self) -> bool {
        self.fields.iter().any(|field| matches!(field.kind, Kind::File))
    }

    fn shown(&self, is_further: bool) -> impl Iterator<Item = &Field> {
        self.fields.iter().filter(move |field| field.is_further == is_further)
    }

    fn has_further(&self) -> bool {
        self.fields
            .iter()
            .any(|field| field.is_further && !matches!(field.kind, Kind::Hidden))
    }

    /// Whether something that is folded away needs a look.
    fn is_further_open(&self) -> bool {
        self.fields
            .iter()
            .any(|field| field.is_further && !field.faults.is_empty())
    }
}
