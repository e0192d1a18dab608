//! The way to the private `PostgreSQL` that `tests/run` starts.

/// The administrator's URL of a `PostgreSQL` that tests may fill with databases of their own. `None` outside of
/// `tests/run`: tests that need it say so and pass over.
#[must_use]
pub fn postgres_admin_url() -> Option<String> {
    std::env::var("ACQUAINT_TEST_POSTGRES_URL").ok()
}
