//! The README's walk: exactly its blocks, run as pasted.

use std::process::Command;

use journeys::{Apart, Post, Setup, wait_for};

const README: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../README.md");

/// The blocks that are marked to be walked through.
fn blocks() -> Vec<String> {
    let text = std::fs::read_to_string(README).unwrap();
    let mut blocks = Vec::new();
    let mut rest = text.as_str();
    while let Some((_, after)) = rest.split_once("```sh walk\n") {
        let (block, after) = after.split_once("```").expect("a block ends");
        blocks.push(block.to_owned());
        rest = after;
    }
    blocks
}

fn walk_with_serve(setup: &Setup) {
    let program = setup.serve();
    walk(&setup.base(), setup.environment(), &setup.post());
    program.stop("TERM");
}

/// Pastes the blocks into a shell, where the program answers at this base.
fn walk(base: &str, environment: Vec<(String, String)>, post: &Post) {
    let blocks = blocks();
    assert!(blocks.len() >= 5, "the walk has lost its blocks");
    let script = format!("set -euo pipefail\n{}", blocks.join("\n")).replace("http://localhost:8080", base);
    let mut shell = Command::new("bash");
    // What cargo tells a test of its package is none of a newcomer's settings: it would have half of the program built anew.
    for (name, _) in std::env::vars_os() {
        let name = name.to_string_lossy();
        if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") {
            shell.env_remove(name.as_ref());
        }
    }
    let output = shell
        .args(["-c", &script])
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
        .envs(environment)
        .output()
        .expect("bash runs");
    let (out, err) = (
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
    );
    assert!(output.status.success(), "{out}\n{err}");
    let last = out.trim().lines().last().unwrap_or_default();
    assert!(
        last.contains("\"answer\":\"yes\"") && last.contains("\"guests\":1"),
        "{out}"
    );
    assert!(out.contains("SUMMARY:Mentors & Makers"), "{out}");
    // Who answers before the invitation went out, as fast as a shell, gets one letter instead of two.
    wait_for("Anna to hear that she is going", || {
        let last = post.to("anna@example.org").pop()?;
        last.subject.starts_with("You're going").then_some(())
    });
}

#[test]
fn the_walk_works_as_pasted_with_nothing_installed() {
    walk_with_serve(&Setup::embedded());
}

#[test]
fn the_walk_works_as_pasted_on_postgresql_and_a_mail_server() {
    walk_with_serve(&Setup::servers());
}

#[test]
fn the_walk_works_as_pasted_on_services_apart() {
    let apart = Apart::start();
    let (api, worker) = (apart.api(), apart.worker());
    walk(&apart.base(), apart.environment(), &apart.post());
    worker.stop("TERM");
    api.stop("TERM");
}
