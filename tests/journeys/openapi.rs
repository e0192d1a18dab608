//! The OpenAPI document of the running program, in the hands of others: a linter, a validator, a generated client.

use std::path::PathBuf;
use std::process::Command;

use journeys::{Acquaint, Others, Setup, said};
use tempfile::TempDir;

const LINT_RULES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../.redocly.yaml");

/// A running program and its document as a file.
struct Described {
    program: Acquaint,
    key: String,
    folder: TempDir,
    document: PathBuf,
    setup: Setup,
}

fn described() -> Described {
    let mut setup = Setup::embedded();
    setup.set("ACQUAINT_RATE_LIMITS", "off");
    // The walk has a webhook where nobody listens.
    setup.set("ACQUAINT_WEBHOOK_NETWORKS", "127.0.0.0/8");
    let program = setup.serve();
    let folder = tempfile::tempdir().unwrap();
    let document = folder.path().join("openapi.json");
    std::fs::write(&document, program.http.get("/api/openapi.json").is(200).body).unwrap();
    Described {
        key: program.key(),
        program,
        folder,
        document,
        setup,
    }
}

#[test]
fn the_document_passes_the_linter() {
    let described = described();
    let mut lint = Others::installed().node_program("redocly");
    lint.args(["lint", "--format=stylish", "--config", LINT_RULES])
        .arg(&described.document);
    lint.env("REDOCLY_TELEMETRY", "off")
        .env("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
    said(&mut lint);
    described.program.stop("TERM");
}

#[test]
fn every_operation_answers_each_status_as_described() {
    let described = described();
    let export = described.setup.key_kept_to("people.export group.delete");
    let mut walk = Others::installed().python("openapi_walk.py");
    let answers = said(walk.args([&described.setup.base(), &described.key, &export]));
    println!("{} answers are as described", answers.trim());
    described.program.stop("TERM");
}

#[test]
fn a_generated_client_does_the_readme_s_walk() {
    let described = described();
    let others = Others::installed();
    let client = described.folder.path().join("acquaint_client");
    let settings = described.folder.path().join("settings.yaml");
    // Left as it was made: its formatter would take longer than the walk.
    // A table is no body that it knows.
    let table = "content_type_overrides:\n  text/csv: application/octet-stream\n";
    std::fs::write(&settings, format!("post_hooks: []\n{table}")).unwrap();
    let mut generate: Command = others.python_module("openapi_python_client");
    generate
        .args(["generate", "--meta=none", "--fail-on-warning", "--path"])
        .arg(&described.document);
    said(
        generate
            .arg("--config")
            .arg(&settings)
            .arg("--output-path")
            .arg(&client),
    );
    let mut walk = others.python("openapi_client.py");
    said(
        walk.arg(described.folder.path())
            .arg(described.setup.base())
            .arg(&described.key),
    );
    described.program.stop("TERM");
}
