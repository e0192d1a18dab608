//! Entity tags (RFC 9110, sections 8.8.3 and 13.1): who changes a thing can say which state of it they saw.

use actions::Seen;
use actix_web::HttpRequest;
use actix_web::http::header::{HeaderMap, HeaderName, IF_MATCH, IF_NONE_MATCH};

/// The tag of a revision.
pub(crate) fn tag(revision: i64) -> String {
    format!("\"{revision}\"")
}

/// The state that `If-Match` asks for. A weak tag never matches here: it compares strongly (RFC 9110, 13.1.1).
pub(crate) fn if_match(request: &HttpRequest) -> Seen {
    let headers = request.headers();
    let tags = tags(headers, &IF_MATCH);
    if !headers.contains_key(IF_MATCH) || tags.iter().any(|found| found == "*") {
        return Seen::Any;
    }
    let revision = |found: &String| found.trim_matches('"').parse().ok().filter(|of| tag(*of) == *found);
    Seen::Revisions(tags.iter().filter_map(revision).collect())
}

/// The state that a form was filled in over; a revision that can't be read is none that there is.
pub(crate) fn seen(revision: &str) -> Seen {
    Seen::Revisions(revision.parse().into_iter().collect())
}

/// Whether `If-None-Match` names this tag, compared weakly (RFC 9110, 13.1.2); none if the header is not there.
pub(crate) fn none_match_names(headers: &HeaderMap, tag: &str) -> Option<bool> {
    let opaque = |tag: &str| tag.trim_start_matches("W/").to_owned();
    let tags = tags(headers, &IF_NONE_MATCH);
    headers
        .contains_key(IF_NONE_MATCH)
        .then(|| tags.iter().any(|found| found == "*" || opaque(found) == opaque(tag)))
}

fn tags(headers: &HeaderMap, name: &HeaderName) -> Vec<String> {
    // Tags may hold commas, ours never do; a stranger's tag that is cut in two matches nothing, as it should.
    let lines = headers.get_all(name).filter_map(|value| value.to_str().ok());
    lines
        .flat_map(|line| line.split(','))
        .map(|tag| tag.trim().to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    fn asked(value: &str) -> Seen {
        if_match(
            &TestRequest::default()
                .insert_header((IF_MATCH, value))
                .to_http_request(),
        )
    }

    #[test]
    fn if_match_knows_lists_and_stars_and_no_weak_tags() {
        for good in ["\"7\"", "\"1\", \"7\"", "*", "\"7\""] {
            assert!(asked(good).check(7).is_ok(), "{good}");
        }
        for bad in ["\"8\"", "7", "W/\"7\"", "", "\"1\", \"2\"", "\"07\""] {
            assert!(asked(bad).check(7).is_err(), "{bad}");
        }
        assert!(if_match(&TestRequest::default().to_http_request()).check(7).is_ok());
    }

    #[test]
    fn if_none_match_compares_weakly() {
        let names = |value: &str| {
            let request = TestRequest::default()
                .insert_header((IF_NONE_MATCH, value))
                .to_http_request();
            none_match_names(request.headers(), "W/\"a\"")
        };
        assert_eq!(names("\"a\""), Some(true));
        assert_eq!(names("\"b\", W/\"a\""), Some(true));
        assert_eq!(names("*"), Some(true));
        assert_eq!(names("\"b\""), Some(false));
        assert_eq!(
            none_match_names(TestRequest::default().to_http_request().headers(), "\"a\""),
            None
        );
    }
}
