//! Acquaint under test: a database of its own, its processes, and an organizer's key.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::broker::Broker;
use crate::client::{Client, request};
use crate::failure::Failure;
use crate::ground::{Ground, free_address};
use crate::organizer::Organizer;
use crate::process::{Running, output};
use crate::sql::Sql;

/// Longest that a process may take until it is ready.
const READY_WITHIN: Duration = Duration::from_secs(30);
/// Longest that the outbox may take to empty.
const EMPTY_WITHIN: Duration = Duration::from_mins(2);

/// A database with settings, on which processes are started and stopped.
pub(crate) struct House<'g> {
    ground: &'g Ground,
    database: String,
    folder: PathBuf,
    letters_to: String,
    settings: Vec<(&'static str, String)>,
    api: SocketAddr,
    worker: SocketAddr,
    /// A session with the database.
    pub(crate) sql: Sql,
    key: String,
}

/// A process that is ready.
pub(crate) struct Service {
    /// The process.
    pub(crate) running: Running,
    /// Where it answers.
    pub(crate) address: SocketAddr,
    /// From its start to its first answer that all is ready.
    pub(crate) ready_after: Duration,
}

impl<'g> House<'g> {
    /// A new database, brought to this version, with an organizer. Queues of earlier rows are deleted.
    pub(crate) async fn build(ground: &'g Ground, name: &str) -> Result<Self, Failure> {
        if ground.apart {
            Broker::wipe(&ground.amqp).await?;
        }
        Self::on(ground, name, ground.database(name)?)
    }

    /// The same on a SQLite file, with the queue inside the process: what `serve` is without settings.
    pub(crate) fn embedded(ground: &'g Ground, name: &str) -> Result<Self, Failure> {
        Self::on(ground, name, String::new())
    }

    fn on(ground: &'g Ground, name: &str, database: String) -> Result<Self, Failure> {
        let folder = ground.folder.join(name);
        std::fs::create_dir_all(&folder).map_err(Failure::system("a folder"))?;
        let session = if database.is_empty() {
            format!("{}/postgres", ground.postgres)
        } else {
            database.clone()
        };
        let mut house = Self {
            ground,
            sql: Sql::open(&session)?,
            database,
            folder,
            letters_to: ground.smtp(),
            settings: Vec::new(),
            api: free_address()?,
            worker: free_address()?,
            key: String::new(),
        };
        output(house.command(&["migrate"]), "acquaint migrate")?;
        let create = house.command(&["organizer", "create", "--email", "bench@example.org", "--name", "Bench"]);
        let said = output(create, "acquaint organizer create")?;
        said.lines().next_back().unwrap_or_default().clone_into(&mut house.key);
        Ok(house)
    }

    /// Starts what answers HTTP: `api`, or `serve` where there is no `api`.
    pub(crate) async fn start_api(&self) -> Result<Service, Failure> {
        let command = if self.ground.apart { "api" } else { "serve" };
        self.start(command, self.api).await
    }

    /// Starts all in one process, on SQLite.
    pub(crate) async fn serve(&self) -> Result<Service, Failure> {
        self.start("serve", self.api).await
    }

    /// Starts a worker apart.
    pub(crate) async fn start_worker(&self) -> Result<Service, Failure> {
        self.start("worker", self.worker).await
    }

    /// An organizer's connection to the API.
    pub(crate) async fn organizer(&self) -> Result<Organizer, Failure> {
        Organizer::connect(self.api, &self.key).await
    }

    /// What an organizer's request says of who sends it.
    pub(crate) fn authorization(&self) -> String {
        format!("Authorization: Bearer {}", self.key)
    }

    /// Sends the letters of processes that start from now on to another server.
    pub(crate) fn send_to(&mut self, url: String) {
        self.letters_to = url;
    }

    /// Sets a variable for the processes that start from now on.
    pub(crate) fn set(&mut self, name: &'static str, value: &str) {
        self.settings.push((name, value.to_owned()));
    }

    /// The file of the embedded database.
    pub(crate) fn sqlite(&self) -> PathBuf {
        self.folder.join("data/acquaint.sqlite")
    }

    /// The database's URL.
    pub(crate) fn database(&self) -> &str {
        &self.database
    }

    /// Waits until the outbox is empty: what was committed is all in the broker.
    pub(crate) async fn empty_outbox(&mut self) -> Result<Instant, Failure> {
        let deadline = Instant::now() + EMPTY_WITHIN;
        while Instant::now() < deadline {
            if self.sql.ask("SELECT EXISTS (SELECT 1 FROM outbox)")? == "f" {
                return Ok(Instant::now());
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        Err(Failure::TooLate {
            what: "an empty outbox".to_owned(),
            patience: EMPTY_WITHIN,
        })
    }

    /// Waits until every letter is written down as sent, and nothing is on its way.
    pub(crate) async fn letters_sent(&mut self, patience: Duration) -> Result<(), Failure> {
        self.empty_outbox().await?;
        let deadline = Instant::now() + patience;
        let owed =
            "SELECT EXISTS (SELECT 1 FROM invitations WHERE mail_due_since IS NOT NULL AND letter_due_at IS NULL)";
        while Instant::now() < deadline {
            if self.sql.ask(owed)? == "f" {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Err(Failure::TooLate {
            what: "every letter to be written down as sent".to_owned(),
            patience,
        })
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.ground.acquaint);
        command.args(arguments).current_dir(&self.folder);
        command
            .env("ACQUAINT_LISTEN", self.api.to_string())
            .env("ACQUAINT_PUBLIC_URL", format!("http://{}", self.api))
            .env("ACQUAINT_DATA_DIR", self.folder.join("data"))
            .env("ACQUAINT_SMTP_URL", &self.letters_to)
            .env("ACQUAINT_MAIL_FROM", "Acquaint <events@events.example.org>")
            .env("ACQUAINT_SECRET", "a secret of the bench, which guards nothing")
            .env("ACQUAINT_RATE_LIMITS", "off")
            .env("ACQUAINT_SETTLE_SECONDS", "0");
        command.envs(self.settings.iter().map(|(name, value)| (name, value)));
        if self.database.is_empty() {
            return command;
        }
        command.env("ACQUAINT_DATABASE_URL", &self.database);
        if self.ground.apart {
            command
                .env("ACQUAINT_AMQP_URL", &self.ground.amqp)
                .env("ACQUAINT_WORKER_LISTEN", self.worker.to_string());
        }
        command
    }

    async fn start(&self, name: &str, address: SocketAddr) -> Result<Service, Failure> {
        let begun = Instant::now();
        let mut running = Running::start(self.command(&[name]), name, &self.folder)?;
        let ready = request("GET", "/readyz", &[], "");
        while begun.elapsed() < READY_WITHIN {
            running.check()?;
            if is_ready(address, &ready).await {
                let ready_after = begun.elapsed();
                return Ok(Service {
                    running,
                    address,
                    ready_after,
                });
            }
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        Err(Failure::TooLate {
            what: format!("acquaint {name} to be ready"),
            patience: READY_WITHIN,
        })
    }
}

async fn is_ready(address: SocketAddr, ready: &[u8]) -> bool {
    let Ok(mut client) = Client::connect(address).await else {
        return false;
    };
    client.exchange(ready).await.is_ok_and(|answer| answer.status == 200)
}
