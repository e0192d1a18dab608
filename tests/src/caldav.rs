//! A CalDAV server that is not ours (Radicale), and a mail program that keeps a calendar on it by the letters it gets.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Child, Stdio};

use serde_json::Value;
use tempfile::TempDir;
use testkit::free_port;

use crate::{Others, wait_for};

/// A running server with an empty folder. Dropped, it is killed.
pub struct CalDav {
    process: Child,
    port: u16,
    others: Others,
    _folder: TempDir,
}

impl CalDav {
    /// Starts it, and waits until it listens.
    pub fn start() -> Self {
        let (others, folder, port) = (
            Others::installed(),
            tempfile::tempdir().expect("a temporary folder"),
            free_port(),
        );
        let mut command = others.python_module("radicale");
        command.args(["--config", "", "--auth-type", "none", "--rights-type", "owner_only"]);
        command.arg("--server-hosts").arg(format!("127.0.0.1:{port}"));
        command.arg("--storage-filesystem-folder").arg(folder.path());
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let process = command.spawn().expect("Radicale starts");
        let server = Self {
            process,
            port,
            others,
            _folder: folder,
        };
        wait_for("Radicale to listen", || {
            std::net::TcpStream::connect(("127.0.0.1", port)).ok()
        });
        server
    }

    /// What a calendar holds after letters came in an order: for each order, its entries.
    pub fn after(&self, orders: &[Vec<PathBuf>]) -> Vec<Vec<Value>> {
        let mut command = self.others.python("applies.py");
        command.arg(format!("http://127.0.0.1:{}", self.port));
        let mut applying = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("Python runs");
        let lines: Vec<String> = orders
            .iter()
            .map(|order| serde_json::to_string(order).expect("paths as JSON"))
            .collect();
        let mut stdin = applying.stdin.take().expect("its input");
        let written = std::thread::spawn(move || stdin.write_all((lines.join("\n") + "\n").as_bytes()));
        let output = applying.wait_with_output().expect("it ends");
        assert!(output.status.success(), "the mail program failed; it says why above");
        written
            .join()
            .expect("its input is written")
            .expect("it reads its input");
        let told = String::from_utf8(output.stdout).expect("it prints UTF-8");
        let entries = told
            .lines()
            .map(|line| serde_json::from_str(line).expect("it prints JSON"));
        entries.collect()
    }
}

impl Drop for CalDav {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
