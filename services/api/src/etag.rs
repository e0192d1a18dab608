//! Entity tags (RFC 9110, sections 8.8.3 and 13.1): who changes a thing can say which state of it they saw.

use actix_web::HttpRequest;
use actix_web::http::header::{HeaderMap, HeaderName, IF_MATCH, IF_NONE_MATCH};

use crate::error::ApiError;

/// The tag of a revision.
pub(crate) fn tag(revision: i64) -> String {
    format!("\"{revision}\"")
}

/// What `If-Match` asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum IfMatch {
    /// Nothing.
    Whatever,
    /// That the thing exists, or one of these tags.
    Tags(Vec<String>),
}

impl IfMatch {
    /// Reads the header, which may come as several lines.
    pub(crate) fn of(request: &HttpRequest) -> Self {
        let tags = tags(request.headers(), &IF_MATCH);
        if request.headers().contains_key(IF_MATCH) {
            Self::Tags(tags)
        } else {
            Self::Whatever
        }
    }

    /// Refuses to go on if the thing, which exists, is at another revision.
    pub(crate) fn check(&self, revision: i64) -> Result<(), ApiError> {
        match self {
            // A weak tag never matches here: If-Match compares strongly (RFC 9110, 13.1.1).
            Self::Tags(tags) if !tags.iter().any(|found| found == "*" || *found == tag(revision)) => {
                Err(ApiError::ChangedMeanwhile)
            }
            _ => Ok(()),
        }
    }
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

    fn if_match(value: &str) -> IfMatch {
        IfMatch::of(
            &TestRequest::default()
                .insert_header((IF_MATCH, value))
                .to_http_request(),
        )
    }

    #[test]
    fn if_match_knows_lists_and_stars_and_no_weak_tags() {
        for good in ["\"7\"", "\"1\", \"7\"", "*", "\"7\""] {
            assert!(if_match(good).check(7).is_ok(), "{good}");
        }
        for bad in ["\"8\"", "7", "W/\"7\"", "", "\"1\", \"2\""] {
            assert!(if_match(bad).check(7).is_err(), "{bad}");
        }
        assert!(IfMatch::of(&TestRequest::default().to_http_request()).check(7).is_ok());
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
