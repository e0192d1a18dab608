//! The program itself: started as a process of its own, stopped politely or not.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use tempfile::TempDir;
use testkit::{SmtpSink, TestDatabase, free_port};

use crate::{Http, Post, wait_within};

/// The built program, which lies beside the test's own folder.
pub fn binary() -> PathBuf {
    let own = std::env::current_exe().expect("the test's own path");
    let built = own
        .parent()
        .and_then(Path::parent)
        .map(|profile| profile.join("acquaint"));
    let built = built.filter(|path| path.exists());
    built.expect("the program is built first: run the tests by tests/run, or `cargo build` before them")
}

/// A folder, a port and servers that a program may be started on again and again.
pub struct Setup {
    folder: TempDir,
    database: Option<TestDatabase>,
    /// The mail server, if mail does not stay in the folder.
    pub sink: Option<Arc<SmtpSink>>,
    port: u16,
    overrides: Vec<(String, String)>,
    left_out: Vec<&'static str>,
}

impl Setup {
    /// Nothing set: SQLite and the mailbox folder.
    pub fn embedded() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        Self {
            folder,
            database: None,
            sink: None,
            port: free_port(),
            overrides: Vec::new(),
            left_out: Vec::new(),
        }
    }

    /// SQLite and a mail server.
    pub fn with_mail_server() -> Self {
        Self {
            sink: Some(Arc::new(SmtpSink::start())),
            ..Self::embedded()
        }
    }

    /// PostgreSQL, not migrated yet, and a mail server.
    pub fn bare_servers() -> Self {
        Self {
            database: Some(TestDatabase::postgres()),
            ..Self::with_mail_server()
        }
    }

    /// PostgreSQL and a mail server.
    pub fn servers() -> Self {
        let setup = Self::bare_servers();
        assert!(setup.run(&["migrate"]).2.success());
        setup
    }

    /// Sets a variable beside what the set-up sets itself.
    pub fn set(&mut self, name: &str, value: &str) {
        self.overrides.push((name.to_owned(), value.to_owned()));
    }

    /// Leaves a variable out that the set-up sets itself.
    pub fn unset(&mut self, name: &'static str) {
        self.left_out.push(name);
    }

    /// The data folder.
    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// The URL of the database, if it is PostgreSQL.
    pub fn database_url(&self) -> Option<String> {
        self.database.as_ref().and_then(TestDatabase::url)
    }

    /// The file of the embedded database.
    pub fn sqlite(&self) -> PathBuf {
        self.folder.path().join("data/acquaint.sqlite")
    }

    /// Where letters end up.
    pub fn post(&self) -> Post {
        match &self.sink {
            Some(sink) => Post::Server(Arc::clone(sink)),
            None => Post::Folder(self.data().join("mailbox")),
        }
    }

    /// Where the program listens.
    pub fn base(&self) -> String {
        format!("http://localhost:{}", self.port)
    }

    /// The environment that the program runs in, and nothing else of Acquaint's.
    pub fn environment(&self) -> Vec<(String, String)> {
        let mut variables = vec![
            ("ACQUAINT_LISTEN".to_owned(), format!("127.0.0.1:{}", self.port)),
            ("ACQUAINT_PUBLIC_URL".to_owned(), self.base()),
            ("ACQUAINT_DATA_DIR".to_owned(), self.data().display().to_string()),
            (
                "ACQUAINT_MAIL_FROM".to_owned(),
                "Acquaint <events@events.example.org>".to_owned(),
            ),
            // Stories answer faster than people, and each letter is waited for.
            ("ACQUAINT_SETTLE_SECONDS".to_owned(), "0".to_owned()),
        ];
        variables.extend(self.database_url().map(|url| ("ACQUAINT_DATABASE_URL".to_owned(), url)));
        variables.extend(
            self.sink
                .as_ref()
                .map(|sink| ("ACQUAINT_SMTP_URL".to_owned(), sink.url())),
        );
        variables.extend(self.overrides.iter().cloned());
        variables.retain(|(name, _)| !self.left_out.contains(&name.as_str()));
        variables
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

    /// A key of who has been organizing for longest, kept to these rights.
    pub fn key_kept_to(&self, rights: &str) -> String {
        let (keys, ..) = self.run(&["key", "list"]);
        let mut oldest = keys.lines().nth(1).expect("a key").split_whitespace();
        let organizer = oldest.nth(1).expect("whose it is");
        let create = [
            "key", "create", "--email", organizer, "--name", "kept", "--rights", rights,
        ];
        let (printed, said, status) = self.run(&create);
        assert!(status.success(), "{said}");
        printed.lines().last().expect("a key").to_owned()
    }

    /// Runs a command that reads this from stdin.
    pub fn pipe(&self, arguments: &[&str], input: &[u8]) -> ExitStatus {
        let mut command = self.command(arguments);
        let silent = command
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let mut child = silent.spawn().expect("the program starts");
        // It may have heard enough before the end.
        let _ = child.stdin.take().expect("its input").write_all(input);
        child.wait().expect("its end")
    }

    /// Starts `serve`, and waits until it answers.
    pub fn serve(&self) -> Acquaint {
        self.start(&["serve"])
    }

    /// The same where it can't become ready: waits until it is up.
    pub fn serve_unready(&self) -> Acquaint {
        Acquaint::launch(&mut self.command(&["serve"]), self.port).answering("/healthz")
    }

    /// Starts a command that serves, and waits until it is ready.
    pub fn start(&self, arguments: &[&str]) -> Acquaint {
        let program = Acquaint::launch(&mut self.command(arguments), self.port);
        program.answering("/readyz")
    }
}

/// Runs a command to its end: stdout, stderr, status.
pub(crate) fn run_to_the_end(command: &mut Command) -> (String, String, ExitStatus) {
    let output = command.stdin(Stdio::null()).output().expect("the program runs");
    let text = |octets: &[u8]| String::from_utf8_lossy(octets).into_owned();
    (text(&output.stdout), text(&output.stderr), output.status)
}

fn listen(output: impl std::io::Read + Send + 'static, said: &Arc<Mutex<Vec<String>>>) {
    let said = Arc::clone(said);
    std::thread::spawn(move || {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            said.lock().unwrap_or_else(PoisonError::into_inner).push(line);
        }
    });
}

/// A running program. Dropped, it is killed.
pub struct Acquaint {
    child: Child,
    said: Arc<Mutex<Vec<String>>>,
    port: u16,
    /// A client of it, without a key.
    pub http: Http,
    started: Instant,
    /// How long it took from the start to the first answer that all is ready.
    pub started_in: Duration,
}

impl Acquaint {
    /// Starts it; it will listen on this port.
    pub(crate) fn launch(command: &mut Command, port: u16) -> Self {
        let piped = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = piped.spawn().expect("the program starts");
        let said = Arc::new(Mutex::new(Vec::new()));
        listen(child.stdout.take().expect("its output"), &said);
        listen(child.stderr.take().expect("its log"), &said);
        Self {
            child,
            said,
            port,
            http: Http::new(&format!("http://localhost:{port}")),
            started: Instant::now(),
            started_in: Duration::ZERO,
        }
    }

    /// Waits until it answers a path with 200.
    pub(crate) fn answering(mut self, path: &str) -> Self {
        wait_within("the program to answer", Duration::from_secs(30), || {
            assert!(self.is_running(), "it ended at once:\n{}", self.said());
            let answer = self.http.try_send("GET", path, &[], "");
            answer.filter(|answer| answer.status == 200)
        });
        self.started_in = self.started.elapsed();
        self
    }

    /// The port that it listens on.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// All that it printed and logged so far.
    pub fn said(&self) -> String {
        self.said.lock().unwrap_or_else(PoisonError::into_inner).join("\n")
    }

    /// The key that it printed.
    pub fn key(&self) -> String {
        wait_within("a key", Duration::from_secs(10), || {
            self.said()
                .lines()
                .find(|line| line.starts_with("acq_"))
                .map(str::to_owned)
        })
    }

    /// A client with the key that it printed.
    pub fn organizer(&self) -> Http {
        self.http.with_key(&self.key())
    }

    /// The process.
    pub fn process(&self) -> u32 {
        self.child.id()
    }

    /// Whether it runs.
    pub fn is_running(&mut self) -> bool {
        self.child.try_wait().expect("its state").is_none()
    }

    /// Sends a signal by name.
    pub fn signal(&self, name: &str) {
        let status = Command::new("kill")
            .args(["-s", name, &self.child.id().to_string()])
            .status();
        assert!(status.is_ok_and(|status| status.success()), "kill -s {name}");
    }

    /// Asks it to stop, and checks that it does, cleanly and within ten seconds.
    pub fn stop(mut self, signal: &str) -> String {
        self.signal(signal);
        let status = wait_within("a clean stop", Duration::from_millis(10_500), || {
            self.child.try_wait().expect("its state")
        });
        assert!(status.success(), "{status}:\n{}", self.said());
        self.said()
    }

    /// Kills it, as a power cut would.
    pub fn kill(mut self) {
        self.child.kill().expect("it is killed");
        self.child.wait().expect("it is gone");
    }

    /// Memory of its own, in MiB: without the pages of its file, of which an unoptimised build has a hundred that no other has.
    pub fn memory(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).expect("its status");
        let line = status
            .lines()
            .find_map(|line| line.strip_prefix("RssAnon:"))
            .expect("its memory");
        let kibibytes: u64 = line.trim().trim_end_matches(" kB").parse().expect("a number");
        kibibytes / 1_024
    }
}

impl Drop for Acquaint {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln_log(&self.said());
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What the program said, where a failed test shows it.
fn eprintln_log(said: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stderr(), "--- the program said:\n{said}\n---");
}
