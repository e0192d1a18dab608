//! `acquaint api` and `acquaint worker`: the two services apart, which need a broker between them.

use std::process::ExitCode;

use crate::error::Failure;

/// Says what is missing: this version carries messages only inside one process.
pub(crate) fn refuse(service: &'static str) -> Result<ExitCode, Failure> {
    Err(Failure::NoBroker(service))
}
