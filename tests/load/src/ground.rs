//! What the bench stands on: the servers that `tests/bench` started, the programs, and how long to measure.

use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::failure::Failure;
use crate::sink::Sink;
use crate::sql::Sql;

/// Everything that all rows use.
pub(crate) struct Ground {
    /// `postgres://user@127.0.0.1:port`, without a database.
    pub(crate) postgres: String,
    /// The broker.
    pub(crate) amqp: String,
    /// The program under test, beside this one.
    pub(crate) acquaint: PathBuf,
    /// For everything that is written.
    pub(crate) folder: PathBuf,
    /// Where letters go, if this machine has Postfix's tools.
    sink: Option<Sink>,
    /// How much is measured.
    pub(crate) size: Size,
    /// Whether the program has `api` and `worker` apart.
    pub(crate) apart: bool,
    /// Whether tables grow a thousandfold, too.
    pub(crate) huge: bool,
    /// Cores of this machine.
    pub(crate) cores: usize,
}

/// How much is measured.
#[derive(Clone, Copy)]
pub(crate) struct Size {
    /// Pairs of each row.
    pub(crate) pairs: usize,
    /// How long each side of a pair runs, where time is what bounds it.
    pub(crate) time: Duration,
    /// Events that answers are spread over.
    pub(crate) events: usize,
    /// People invited to each of them.
    pub(crate) people_each: usize,
    /// Groups with 200 events each, for feeds that nobody asked for before.
    pub(crate) groups: usize,
    /// Rows in the stocked outbox.
    pub(crate) rows: usize,
    /// Letters of one turn.
    pub(crate) letters: usize,
    /// Answers given one at a time.
    pub(crate) lone_answers: usize,
    /// Invitations whose memory is looked at.
    pub(crate) many: usize,
}

impl Size {
    /// For figures.
    pub(crate) const WHOLE: Self = Self {
        pairs: 3,
        time: Duration::from_secs(6),
        events: 1_000,
        people_each: 10,
        groups: 300,
        rows: 50_000,
        letters: 10_000,
        lone_answers: 500,
        many: 100_000,
    };

    /// To see that it all still runs.
    pub(crate) const QUICK: Self = Self {
        pairs: 1,
        time: Duration::from_millis(1_200),
        events: 200,
        people_each: 10,
        groups: 40,
        rows: 10_000,
        letters: 2_000,
        lone_answers: 60,
        many: 2_000,
    };
}

impl Ground {
    /// Looks round: what `tests/bench` left in the environment, and what this program can do.
    pub(crate) fn survey(size: Size, huge: bool) -> Result<Self, Failure> {
        let own = std::env::current_exe().map_err(Failure::system("the bench's own path"))?;
        let acquaint = own.with_file_name("acquaint");
        let folder = PathBuf::from(given("BENCH_FOLDER")?);
        let amqp = given("BENCH_AMQP_URL")?;
        let apart = speaks_amqp(&acquaint, &folder, &amqp)?;
        Ok(Self {
            postgres: given("BENCH_POSTGRES_URL")?,
            // Whether it is missing or does not start is the same to the rows that need it.
            sink: Sink::start(&folder).ok(),
            amqp,
            acquaint,
            folder,
            size,
            apart,
            huge,
            cores: std::thread::available_parallelism().map_or(1, usize::from),
        })
    }

    /// A new database of this name; an earlier one of the same name is dropped.
    pub(crate) fn database(&self, name: &str) -> Result<String, Failure> {
        let mut sql = Sql::open(&format!("{}/postgres", self.postgres))?;
        sql.ask(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"))?;
        sql.ask(&format!("CREATE DATABASE {name}"))?;
        Ok(format!("{}/{name}", self.postgres))
    }

    /// Where letters go. Refuses a row that needs it where there is none.
    pub(crate) fn sink(&self) -> Result<&Sink, Failure> {
        let why = "Postfix's smtp-sink does not run on this machine";
        self.sink.as_ref().ok_or_else(|| Failure::NotHere(why.to_owned()))
    }

    /// The mail server as settings name it; nobody listens there where there is no sink.
    pub(crate) fn smtp(&self) -> String {
        self.sink.as_ref().map_or("smtp://127.0.0.1:9".to_owned(), Sink::url)
    }

    /// Refuses a row that needs the services apart, where the program has only `serve`.
    pub(crate) fn need_apart(&self) -> Result<(), Failure> {
        if self.apart {
            return Ok(());
        }
        let why = "this program knows no ACQUAINT_AMQP_URL, so API and worker can't run apart";
        Err(Failure::NotHere(why.to_owned()))
    }
}

fn given(name: &str) -> Result<String, Failure> {
    std::env::var(name).map_err(|_| Failure::unexpected(format!("{name} is not set: run this by tests/bench")))
}

fn speaks_amqp(acquaint: &Path, folder: &Path, url: &str) -> Result<bool, Failure> {
    let mut command = Command::new(acquaint);
    command.arg("config").env("ACQUAINT_AMQP_URL", url).current_dir(folder);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let status = command.status().map_err(Failure::system("starting acquaint config"))?;
    Ok(status.success())
}

/// An address on this machine that nobody listens on.
pub(crate) fn free_address() -> Result<SocketAddr, Failure> {
    // Held by nobody from here on; the kernel does not give it out again soon.
    let listener = TcpListener::bind("127.0.0.1:0").map_err(Failure::system("a free port"))?;
    listener.local_addr().map_err(Failure::system("a free port"))
}
