//! A `RabbitMQ` node that a test may kill.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use tempfile::TempDir;

use super::TestBroker;
use super::management::Management;
use crate::patience::wait;
use crate::port::free_port;
use crate::with_us;

/// Runs a node in the foreground: the same that `tests/run` starts for all.
const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/rabbitmq-node");
/// A node starts in 5 s on an idle machine.
const AT_MOST: Duration = Duration::from_mins(2);

/// A private node with its own folder and ports. It is killed when this is dropped.
pub struct OwnBroker {
    folder: TempDir,
    amqp_port: u16,
    http_port: u16,
    /// Where it listens for TLS, and the folder with `server.pem` and `server.key`.
    tls: Option<(u16, PathBuf)>,
    node: Option<Child>,
    broker: TestBroker,
}

impl OwnBroker {
    /// Starts a node, and waits until it takes connections.
    #[must_use]
    pub fn start() -> Self {
        Self::start_on(None)
    }

    /// The same, with a second port for TLS. The certificate is read anew at each start.
    #[must_use]
    pub fn start_with_tls(certificate: &Path) -> Self {
        Self::start_on(Some((free_port(), certificate.to_owned())))
    }

    fn start_on(tls: Option<(u16, PathBuf)>) -> Self {
        let (amqp_port, http_port) = (free_port(), free_port());
        let broker = TestBroker {
            management: Management::new(&format!("http://guest:guest@127.0.0.1:{http_port}")),
            vhost: "/".to_owned(),
            url: format!("amqp://guest:guest@127.0.0.1:{amqp_port}"),
            is_ours: false,
        };
        let mut own = Self {
            folder: tempfile::tempdir().expect("a temporary folder"),
            amqp_port,
            http_port,
            tls,
            node: None,
            broker,
        };
        own.start_again();
        own
    }

    /// Its one vhost.
    #[must_use]
    pub fn broker(&self) -> &TestBroker {
        &self.broker
    }

    /// The value for `ACQUAINT_AMQP_URL`.
    #[must_use]
    pub fn url(&self) -> &str {
        self.broker.url()
    }

    /// The same over TLS, by this name of the machine.
    #[must_use]
    pub fn tls_url(&self, host: &str) -> String {
        let (port, _) = self.tls.as_ref().expect("a port for TLS");
        format!("amqps://guest:guest@{host}:{port}")
    }

    /// Kills the node as a power cut would, and waits until it is gone. Nothing happens if it is away.
    pub fn kill(&mut self) {
        if let Some(mut node) = self.node.take() {
            node.kill().expect("the node is killed");
            node.wait().expect("the node is gone");
        }
    }

    /// Starts it on what it had, and waits until it takes connections.
    pub fn start_again(&mut self) {
        self.launch();
        self.await_ready();
    }

    /// Starts it on what it had, and does not wait.
    pub fn launch(&mut self) {
        assert!(self.node.is_none(), "the node runs");
        let log = std::fs::File::options()
            .create(true)
            .append(true)
            .open(self.log())
            .expect("a log");
        let node = with_us(SCRIPT)
            .arg(self.folder.path().join("node"))
            .args([self.amqp_port.to_string(), self.http_port.to_string()])
            .args(self.tls.iter().map(|(port, _)| port.to_string()))
            .args(self.tls.iter().map(|(_, certificate)| certificate))
            .stdin(Stdio::null())
            .stdout(log.try_clone().expect("a log"))
            .stderr(log)
            .spawn();
        self.node = Some(node.expect("bash runs"));
    }

    /// Waits until it takes connections.
    pub fn await_ready(&mut self) {
        wait("the broker's node", AT_MOST, || {
            let ended = self.node.as_mut().and_then(|node| node.try_wait().ok()).flatten();
            assert!(ended.is_none(), "the node ended: {}", self.said());
            let is_open = std::net::TcpStream::connect(("127.0.0.1", self.amqp_port)).is_ok();
            is_open && self.broker.management.is_up()
        });
    }

    /// Waits until a queue's declaration is on disk. Messages are before they are confirmed, but `RabbitMQ` writes what
    /// was declared up to some seconds late, and a queue that a power cut takes away takes its messages along.
    pub fn await_written(&self, queue: &str) {
        let files = [
            "mnesia/*/LATEST.LOG mnesia/*/rabbit_durable_queue.DC*",
            "mnesia/*/quorum/*/names.dets",
        ];
        wait("the queue to be written down", Duration::from_secs(30), || {
            files.iter().all(|file| {
                let found = Command::new("sh")
                    .args(["-c", &format!("grep -qs -- \"$0\" {file}"), queue])
                    .current_dir(self.folder.path().join("node"))
                    .status();
                found.is_ok_and(|status| status.success())
            })
        });
    }

    fn log(&self) -> PathBuf {
        self.folder.path().join("log")
    }

    fn said(&self) -> String {
        std::fs::read_to_string(self.log()).unwrap_or_default()
    }
}

impl Drop for OwnBroker {
    fn drop(&mut self) {
        if let Some(node) = &mut self.node {
            let _ = node.kill();
            let _ = node.wait();
        }
    }
}
