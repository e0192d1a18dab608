//! Query parameters, read as bodies are: every fault in one answer, unknown names among them.

use domain::values::draft::Violations;

use crate::error::{ApiError, Fault, Faults};

/// The parameters of a query, taken out one by one.
pub(crate) struct Query {
    pairs: Vec<(String, String)>,
    faults: Faults,
}

impl Query {
    /// Takes a query apart.
    pub(crate) fn of(query: &str) -> Self {
        let pairs = url::form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        Self {
            pairs,
            faults: Faults::default(),
        }
    }

    /// A parameter that may be left out; given twice, the last counts.
    pub(crate) fn optional<T>(&mut self, name: &str, read: impl FnOnce(&str) -> Result<T, String>) -> Option<T> {
        let mut found = None;
        self.pairs.retain_mut(|(key, value)| {
            let other = key != name;
            if !other {
                found = Some(std::mem::take(value));
            }
            other
        });
        let read = read(&found?);
        read.map_err(|detail| self.faults.note(|| Fault::parameter(name, "invalid", &detail)))
            .ok()
    }

    /// A parameter that has to be there.
    pub(crate) fn required<T>(&mut self, name: &str, read: impl FnOnce(&str) -> Result<T, String>) -> Option<T> {
        if self.pairs.iter().all(|(key, _)| key != name) {
            self.faults.note(|| Fault::parameter(name, "required", "is required"));
        }
        self.optional(name, read)
    }

    /// The value, if there was no fault.
    pub(crate) fn finish<T>(self, value: T) -> Result<T, ApiError> {
        self.judged(Ok(value))
    }

    /// What rules made of the parameters, if neither they nor the reader found a fault; otherwise all of them.
    pub(crate) fn judged<T>(mut self, judged: Result<T, Violations>) -> Result<T, ApiError> {
        for (name, _) in &self.pairs {
            self.faults
                .note(|| Fault::parameter(name, "unknown", "is not a parameter of this path"));
        }
        match judged {
            Ok(value) if self.faults.is_empty() => return Ok(value),
            Ok(_) => {}
            Err(Violations(violations)) => {
                for one in &violations {
                    // A parameter is called as the field is, which may stand within another.
                    let name = one.field.rsplit('/').next().unwrap_or(one.field);
                    self.faults
                        .note(|| Fault::parameter(name, one.invalid.code(), &one.invalid.to_string()));
                }
            }
        }
        Err(ApiError::Invalid(self.faults))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_and_wrong_parameters_are_all_named() {
        let mut query = Query::of("limit=x&lmit=3");
        assert_eq!(
            query.optional("limit", |text| text.parse::<u16>().map_err(|e| e.to_string())),
            None
        );
        let Err(ApiError::Invalid(faults)) = query.finish(()) else {
            panic!("no faults")
        };
        let names: Vec<_> = faults
            .listed()
            .iter()
            .filter_map(|fault| fault.parameter.as_deref())
            .collect();
        assert_eq!(names, ["limit", "lmit"]);
    }
}
