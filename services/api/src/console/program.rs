//! What happens and who is there, as lines of text: `18:30 Doors open`, `Olga Berg: runs the place`. A line is an item of
//! the list that the API takes.

use domain::event::questions::parse_id;
use serde_json::{Map, Value, json};

/// Puts lists in place of the lines that were sent.
pub(super) fn to_lists(body: &mut Map<String, Value>) {
    replace(body, "agenda", |line| {
        let (at, what) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        json!({ "at": at, "what": what.trim() })
    });
    replace(body, "hosts", |line| match line.split_once([':', '：']) {
        Some((name, about)) => json!({ "name": name.trim(), "about": about.trim() }),
        None => json!({ "name": line }),
    });
    replace(body, "questions", question);
}

/// `choice* Meal? | Meat | Beans // All of it is organic #meal`, and before it `after` for one that is asked then, or `door` for one
/// that the door sees the answer of. The signs have blanks before them, or a backslash where they are none.
fn question(line: &str) -> Value {
    let (mark, line) = match line.split_once(char::is_whitespace) {
        Some((mark @ ("after" | "door"), rest)) => (mark, rest.trim()),
        _ => ("", line),
    };
    let (line, id) = match line.rsplit_once(" #") {
        Some((rest, id)) if parse_id(id).is_ok() => (rest.trim(), Some(id)),
        _ => (line, None),
    };
    let (line, help) = match line.split_once(" // ") {
        Some((rest, help)) => (rest.trim(), Some(plain(help))),
        None => (line, None),
    };
    let mut parts = line.split(" | ").map(str::trim);
    let asked = parts.next().unwrap_or_default();
    let (kind, label) = asked.split_once(char::is_whitespace).unwrap_or((asked, ""));
    let mut question = json!({
        "kind": kind.trim_end_matches('*'),
        "required": kind.ends_with('*'),
        "label": plain(label),
        "options": parts.map(plain).collect::<Vec<_>>(),
        "help": help,
        "when": if mark == "after" { "after" } else { "before" },
        "at_door": mark == "door",
    });
    if let (Some(id), Some(fields)) = (id, question.as_object_mut()) {
        fields.insert("id".to_owned(), id.into());
    }
    question
}

/// Words without the backslashes that say which signs are none.
fn plain(words: &str) -> String {
    let mut plain = String::with_capacity(words.len());
    let mut signs = words.trim().chars();
    while let Some(sign) = signs.next() {
        plain.push(if sign == '\\' {
            signs.next().unwrap_or(sign)
        } else {
            sign
        });
    }
    plain
}

/// The other way round.
fn marked(words: &str) -> String {
    let marked = words.replace('\\', "\\\\");
    let signs = [" |", " //", " #"];
    signs.into_iter().fold(marked, |words, sign| {
        let (blank, rest) = sign.split_at(1);
        words.replace(sign, &format!("{blank}\\{rest}"))
    })
}

/// The same the other way round.
fn question_line(question: &Value) -> String {
    let star = if question.get("required").and_then(Value::as_bool) == Some(true) {
        "*"
    } else {
        ""
    };
    let options = question.get("options").and_then(Value::as_array).into_iter().flatten();
    let options = options
        .filter_map(Value::as_str)
        .map(|option| format!(" | {}", marked(option)));
    let options: String = options.collect();
    let help = match part(question, "help") {
        "" => String::new(),
        help => format!(" // {}", marked(help)),
    };
    let (kind, label, id) = (
        part(question, "kind"),
        marked(part(question, "label")),
        part(question, "id"),
    );
    let mark = match part(question, "when") {
        "after" => "after ",
        _ if question.get("at_door").and_then(Value::as_bool) == Some(true) => "door ",
        _ => "",
    };
    format!("{mark}{kind}{star} {label}{options}{help} #{id}")
}

fn replace(body: &mut Map<String, Value>, name: &str, read: fn(&str) -> Value) {
    if let Some(value) = body.get_mut(name)
        && let Some(text) = value.as_str()
    {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        *value = lines.map(read).collect();
    }
}

/// Puts lines in place of the lists that the API shows.
pub(super) fn to_lines(shown: &mut Value) {
    let lines_of = |list: &Value, line: fn(&Value) -> String| {
        let lines: Vec<String> = list.as_array().into_iter().flatten().map(line).collect();
        lines.join("\n")
    };
    if let Some(list) = shown.get_mut("agenda") {
        *list = lines_of(list, |item| {
            format!("{} {}", minute(part(item, "at")), part(item, "what"))
        })
        .into();
    }
    if let Some(list) = shown.get_mut("questions") {
        *list = lines_of(list, question_line).into();
    }
    if let Some(list) = shown.get_mut("hosts") {
        *list = lines_of(list, |item| match part(item, "about") {
            "" => part(item, "name").to_owned(),
            about => format!("{}: {about}", part(item, "name")),
        })
        .into();
    }
}

fn part<'v>(item: &'v Value, name: &str) -> &'v str {
    item.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// `18:30:00` is 18:30 to people.
fn minute(at: &str) -> &str {
    at.strip_suffix(":00").filter(|rest| rest.contains(':')).unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_become_the_lists_of_the_api_and_back() {
        let lists = json!({
            "agenda": [{ "at": "18:30:00", "what": "Doors open" }, { "at": "19:00:00", "what": "Talks" }],
            "hosts": [{ "name": "Olga Berg", "about": "Runs it" }, { "name": "Bo", "about": null }],
        });
        let mut shown = lists.clone();
        to_lines(&mut shown);
        assert_eq!(shown["agenda"], "18:30 Doors open\n19:00 Talks");
        assert_eq!(shown["hosts"], "Olga Berg: Runs it\nBo");
        let mut body = shown.as_object().unwrap().clone();
        to_lists(&mut body);
        assert_eq!(body["agenda"][1], json!({ "at": "19:00", "what": "Talks" }));
        assert_eq!(
            body["hosts"],
            json!([{ "name": "Olga Berg", "about": "Runs it" }, { "name": "Bo" }])
        );
        let asked = json!({ "kind": "choice", "required": true, "label": "Meal?", "options": ["Meat", "Beans"], "help": "Organic", "when": "after", "at_door": false, "id": "meal" });
        assert_eq!(
            question_line(&asked),
            "after choice* Meal? | Meat | Beans // Organic #meal"
        );
        assert_eq!(question(&question_line(&asked)), asked);
        let awkward = json!({ "kind": "many", "required": false, "label": "I agree to https://ex.org/terms | all // of #it \\", "options": ["A|B", "C | D // E"], "help": "See https://ex.org/#faq", "when": "before", "at_door": true, "id": "terms" });
        assert_eq!(question(&question_line(&awkward)), awkward);
        let link = question("text See https://ex.org/#faq");
        assert_eq!(
            (&link["label"], link.get("id")),
            (&json!("See https://ex.org/#faq"), None)
        );
        let new = json!({ "kind": "text", "required": false, "label": "Why?", "options": [], "help": null, "when": "before", "at_door": false });
        assert_eq!(question("text Why?"), new);
        let mut faulty = json!({ "agenda": "noon\n\n" }).as_object().unwrap().clone();
        to_lists(&mut faulty);
        assert_eq!(faulty["agenda"], json!([{ "at": "noon", "what": "" }]));
    }
}
