//! The services apart: any number of `acquaint api` and `acquaint worker` on one PostgreSQL, one RabbitMQ and one mail
//! server.

use std::process::{Command, ExitStatus};
use std::sync::Arc;
use std::time::{Duration, Instant};

use tempfile::TempDir;
use testkit::{SmtpSink, TestBroker, TestDatabase, free_port};

use crate::program::run_to_the_end;
use crate::{Acquaint, Http, Post, binary};

/// What every process is given, so that a link that one signs is one that another knows.
const SECRET: &str = "the same secret for every process of a house";

/// Servers that processes share.
pub struct Apart {
    folder: TempDir,
    /// The mail server.
    pub sink: Arc<SmtpSink>,
    /// Where the public URL leads: the first API listens there.
    port: u16,
    database_url: String,
    amqp_url: String,
    settings: Vec<(String, String)>,
    /// Gone with this value, if they are ours.
    own: (Option<TestDatabase>, Option<TestBroker>),
}

impl Apart {
    /// A schema and a vhost on the servers that all tests share.
    pub fn start() -> Self {
        let (schema, vhost) = (TestDatabase::postgres(), TestBroker::start());
        let mut apart = Self::bare(&schema.url().expect("a URL"), vhost.url());
        apart.own = (Some(schema), Some(vhost));
        apart.migrated()
    }

    /// A schema on the shared PostgreSQL, and a broker that the test brings along.
    pub fn on_broker(amqp_url: &str) -> Self {
        let schema = TestDatabase::postgres();
        let mut apart = Self::bare(&schema.url().expect("a URL"), amqp_url);
        apart.own.0 = Some(schema);
        apart.migrated()
    }

    /// Servers that the test brings along.
    pub fn on(database_url: &str, amqp_url: &str) -> Self {
        Self::bare(database_url, amqp_url).migrated()
    }

    fn bare(database_url: &str, amqp_url: &str) -> Self {
        Self {
            folder: tempfile::tempdir().expect("a temporary folder"),
            sink: Arc::new(SmtpSink::start()),
            port: free_port(),
            database_url: database_url.to_owned(),
            amqp_url: amqp_url.to_owned(),
            settings: Vec::new(),
            own: (None, None),
        }
    }

    fn migrated(self) -> Self {
        let (_, said, status) = self.run(&["migrate"]);
        assert!(status.success(), "{said}");
        self
    }

    /// Sets a variable for the processes that start from now on.
    pub fn set(&mut self, name: &str, value: &str) {
        self.settings.push((name.to_owned(), value.to_owned()));
    }

    /// The vhost.
    pub fn vhost(&self) -> &TestBroker {
        self.own.1.as_ref().expect("a vhost of its own")
    }

    /// Asks the database, one row a line.
    pub fn ask(&self, sql: &str) -> String {
        testkit::ask_postgres(&self.database_url, sql)
    }

    /// Where letters end up.
    pub fn post(&self) -> Post {
        Post::Server(Arc::clone(&self.sink))
    }

    /// The base of every link.
    pub fn base(&self) -> String {
        format!("http://localhost:{}", self.port)
    }

    /// The environment that every process runs in; each has its port beside it.
    pub fn environment(&self) -> Vec<(String, String)> {
        let data = self.folder.path().join("data");
        let named = [
            ("ACQUAINT_PUBLIC_URL", self.base()),
            ("ACQUAINT_DATA_DIR", data.display().to_string()),
            ("ACQUAINT_DATABASE_URL", self.database_url.clone()),
            ("ACQUAINT_AMQP_URL", self.amqp_url.clone()),
            ("ACQUAINT_SMTP_URL", self.sink.url()),
            ("ACQUAINT_MAIL_FROM", "Acquaint <events@events.example.org>".to_owned()),
            ("ACQUAINT_SECRET", SECRET.to_owned()),
            // Crowds answer faster than people, and each letter is waited for.
            ("ACQUAINT_RATE_LIMITS", "off".to_owned()),
            ("ACQUAINT_SETTLE_SECONDS", "0".to_owned()),
        ];
        let named = named.into_iter().map(|(name, value)| (name.to_owned(), value));
        named.chain(self.settings.iter().cloned()).collect()
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(binary());
        command.args(arguments).current_dir(self.folder.path());
        command.envs(self.environment());
        command
    }

    /// Runs a command to its end: stdout, stderr, status.
    pub fn run(&self, arguments: &[&str]) -> (String, String, ExitStatus) {
        run_to_the_end(&mut self.command(arguments))
    }

    /// A new organizer's key.
    pub fn key(&self) -> String {
        let (printed, said, status) =
            self.run(&["organizer", "create", "--email", "host@example.org", "--name", "Host"]);
        assert!(status.success(), "{said}");
        printed.trim().lines().last().expect("a key").to_owned()
    }

    /// A client at the public URL, with this key.
    pub fn organizer(&self, key: &str) -> Http {
        Http::new(&self.base()).with_key(key)
    }

    /// The port of the public URL.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Starts the API that the public URL leads to.
    pub fn api(&self) -> Acquaint {
        self.start_on("api", self.port)
    }

    /// Starts another API, which shares the work.
    pub fn another_api(&self) -> Acquaint {
        self.start_on("api", free_port())
    }

    /// Starts a worker.
    pub fn worker(&self) -> Acquaint {
        self.start_on("worker", free_port())
    }

    /// Starts a service, and waits until it and its servers are ready.
    pub fn start_on(&self, service: &str, port: u16) -> Acquaint {
        self.launch_on(service, port).answering("/readyz")
    }

    /// Starts a service, and waits until it is up, whatever its servers do.
    pub fn start_alone_on(&self, service: &str, port: u16) -> Acquaint {
        self.launch_on(service, port).answering("/healthz")
    }

    fn launch_on(&self, service: &str, port: u16) -> Acquaint {
        let address = format!("127.0.0.1:{port}");
        let listen = match service {
            "worker" => "ACQUAINT_WORKER_LISTEN",
            _ => "ACQUAINT_LISTEN",
        };
        Acquaint::launch(self.command(&[service]).env(listen, address), port)
    }

    /// Waits until nothing is on its way any longer: no message in the outbox, no letter owed, none in hand or put off.
    pub fn settle(&self) {
        self.settle_within(Duration::from_mins(2));
    }

    /// The same, for a shorter time at most.
    pub fn settle_within(&self, at_most: Duration) {
        let deadline = Instant::now() + at_most;
        while self.ask(UNSETTLED) != "0" {
            assert!(Instant::now() < deadline, "still on its way:\n{}", self.ask(ON_ITS_WAY));
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}

/// How much is still on its way.
const UNSETTLED: &str = "SELECT (SELECT count(*) FROM outbox)
    + (SELECT count(*) FROM invitations WHERE mail_due_since IS NOT NULL)
    + (SELECT count(*) FROM mails WHERE state IN ('pending', 'sending', 'deferred'))
    + (SELECT count(*) FROM tasks WHERE kind IN ('event_fan_out', 'inbound_mail') AND run_at <= now())";

/// The same, for people.
const ON_ITS_WAY: &str = "SELECT 'message ' || kind || ', leased until ' || coalesce(leased_until::text, 'never') FROM outbox
    UNION ALL SELECT 'letter owed to ' || i.id || ' since ' || mail_due_since || ', answer ' || coalesce(answer, 'none')
        || ', revision ' || revision || ', told ' || coalesce(last_sent->>'status', 'nothing') || ', mails: '
        || coalesce((SELECT string_agg(d.kind || ' ' || d.state || ' of ' || d.updated_at, ', ' ORDER BY d.updated_at)
            FROM mails d WHERE d.subject_id = i.id), 'none')
        FROM invitations i WHERE mail_due_since IS NOT NULL
    UNION ALL SELECT 'letter ' || id || ' is ' || state || ' under a lease until ' || coalesce(lease_until::text, 'never')
        FROM mails WHERE state IN ('pending', 'sending', 'deferred')
    UNION ALL SELECT kind || ' ' || unique_key || ' is ' || state || ', attempt ' || attempt FROM tasks
    UNION ALL SELECT 'it is ' || now()";
