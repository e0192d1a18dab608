//! A `PostgreSQL` server that a test may kill. Unlike the one that all tests share, it does not trust the machine to stay
//! up: fsync and its kin are on.

use std::fs;
use std::os::unix::fs::{PermissionsExt, chown};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use tempfile::TempDir;

use crate::DIES_WITH_US;
use crate::patience::wait;
use crate::port::free_port;

/// A private server with its own folder and port. It is killed when this is dropped.
pub struct OwnPostgres {
    folder: TempDir,
    port: u16,
    /// The folder with `server.pem` and `server.key`, if it speaks TLS.
    certificate: Option<PathBuf>,
    /// Whom it runs as, if not as whom we are: it refuses to run as root.
    user: Option<String>,
    server: Option<Child>,
}

impl OwnPostgres {
    /// Starts a server with an empty database, and waits until it takes connections.
    #[must_use]
    pub fn start() -> Self {
        Self::start_on(None)
    }

    /// The same, for clients that speak TLS alone. The certificate is read anew at each start.
    #[must_use]
    pub fn start_with_tls(certificate: &Path) -> Self {
        Self::start_on(Some(certificate.to_owned()))
    }

    fn start_on(certificate: Option<PathBuf>) -> Self {
        let mut own = Self {
            folder: tempfile::tempdir().expect("a temporary folder"),
            port: free_port(),
            certificate,
            user: std::env::var("ACQUAINT_TEST_SERVER_USER").ok(),
            server: None,
        };
        own.open_folder();
        own.make_cluster();
        own.start_again();
        own
    }

    /// The value for `ACQUAINT_DATABASE_URL`.
    #[must_use]
    pub fn url(&self) -> String {
        format!("postgres://acquaint@127.0.0.1:{}/postgres", self.port)
    }

    /// The same by this name of the machine, with parameters.
    #[must_use]
    pub fn tls_url(&self, host: &str, parameters: &str) -> String {
        format!("postgres://acquaint@{host}:{}/postgres?{parameters}", self.port)
    }

    /// What a statement answers, one row a line.
    #[must_use]
    pub fn ask(&self, sql: &str) -> String {
        crate::ask_postgres(&self.url(), sql)
    }

    /// Kills it and the processes of its clients, as a power cut would, and waits until they are gone.
    pub fn kill(&mut self) {
        let Some(mut server) = self.server.take() else { return };
        // Stopped first, so that it makes no new ones while they are listed.
        let postmaster = server.id().to_string();
        signal("STOP", std::slice::from_ref(&postmaster));
        let mut processes = children(&postmaster);
        processes.push(postmaster);
        signal("KILL", &processes);
        server.wait().expect("the server is gone");
        wait("the server's processes to go", Duration::from_secs(30), || {
            processes
                .iter()
                .all(|process| !Path::new("/proc").join(process).exists())
        });
    }

    /// Stops it and the processes of its clients where they stand: connections stay open, and nobody answers.
    pub fn pause(&self) {
        signal("STOP", &self.processes());
    }

    /// Lets it go on.
    pub fn resume(&self) {
        signal("CONT", &self.processes());
    }

    fn processes(&self) -> Vec<String> {
        let postmaster = self.server.as_ref().expect("the server runs").id().to_string();
        let mut processes = children(&postmaster);
        processes.push(postmaster);
        processes
    }

    /// Starts it on what it had, and waits until it takes connections.
    pub fn start_again(&mut self) {
        assert!(self.server.is_none(), "the server runs");
        let log = fs::File::options()
            .create(true)
            .append(true)
            .open(self.log())
            .expect("a log");
        let tls: &[&str] = match &self.certificate {
            None => &[],
            Some(folder) => {
                self.take_certificate(folder);
                &[
                    "-c",
                    "ssl=on",
                    "-c",
                    "ssl_cert_file=server.pem",
                    "-c",
                    "ssl_key_file=server.key",
                ]
            }
        };
        let server = self
            .as_user(&program("postgres"))
            .arg("-D")
            .arg(self.data())
            .args(["-p", &self.port.to_string(), "-c", "listen_addresses=127.0.0.1"])
            .args(["-c", "unix_socket_directories=", "-c", "max_connections=200"])
            .args(tls)
            .stdin(Stdio::null())
            .stdout(log.try_clone().expect("a log"))
            .stderr(log)
            .spawn();
        self.server = Some(server.expect("the server starts"));
        let ready = program("pg_isready");
        wait("PostgreSQL to recover", Duration::from_mins(1), || {
            let ended = self.server.as_mut().and_then(|server| server.try_wait().ok()).flatten();
            assert!(ended.is_none(), "the server ended: {}", self.said());
            let asked = Command::new(&ready)
                .args(["-q", "-h", "127.0.0.1", "-p", &self.port.to_string()])
                .status();
            asked.is_ok_and(|status| status.success())
        });
    }

    fn make_cluster(&self) {
        let output = self
            .as_user(&program("initdb"))
            .arg("-D")
            .arg(self.data())
            .args(["-U", "acquaint", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8"])
            .arg("--no-sync")
            .output()
            .expect("initdb runs");
        assert!(
            output.status.success(),
            "initdb: {}",
            String::from_utf8_lossy(&output.stderr)
        );
    }

    /// Puts certificate and key among the server's data, where they are its user's own, and lets nobody in without TLS.
    fn take_certificate(&self, folder: &Path) {
        let user = self
            .user
            .as_ref()
            .map(|user| id("-u", user).parse().expect("a user's number"));
        for file in ["server.pem", "server.key"] {
            let own = self.data().join(file);
            fs::copy(folder.join(file), &own).expect("a copy");
            fs::set_permissions(&own, fs::Permissions::from_mode(0o600)).expect("a file of its own");
            chown(&own, user, None).expect("the file changes hands");
        }
        fs::write(self.data().join("pg_hba.conf"), "hostssl all all 127.0.0.1/32 trust\n").expect("a rule");
    }

    /// Lets the server's user into the folder.
    fn open_folder(&self) {
        let Some(user) = &self.user else { return };
        let number = id("-u", user).parse().expect("a user's number");
        chown(self.folder.path(), Some(number), None).expect("the folder changes hands");
        fs::set_permissions(self.folder.path(), fs::Permissions::from_mode(0o755)).expect("the folder opens");
    }

    /// A command as the server's user, from a folder that it may be in.
    fn as_user(&self, program: &Path) -> Command {
        let mut command = Command::new("setpriv");
        if let Some(user) = &self.user {
            command.args(["--reuid", user, "--regid", &id("-g", user), "--clear-groups"]);
        }
        command.args(DIES_WITH_US).arg("--").arg(program);
        command.current_dir(self.folder.path());
        command
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn log(&self) -> PathBuf {
        self.folder.path().join("log")
    }

    fn said(&self) -> String {
        fs::read_to_string(self.log()).unwrap_or_default()
    }
}

impl Drop for OwnPostgres {
    fn drop(&mut self) {
        self.kill();
    }
}

fn program(name: &str) -> PathBuf {
    let folder = std::env::var_os("ACQUAINT_TEST_POSTGRES_HOME");
    let folder = folder.expect("ACQUAINT_TEST_POSTGRES_HOME is not set: run the tests by tests/run");
    Path::new(&folder).join(name)
}

fn id(of: &str, user: &str) -> String {
    let output = Command::new("id").args([of, user]).output().expect("id runs");
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

fn children(process: &str) -> Vec<String> {
    let list = fs::read_to_string(format!("/proc/{process}/task/{process}/children")).unwrap_or_default();
    list.split_whitespace().map(str::to_owned).collect()
}

/// Some may have ended in the meantime, which is well.
fn signal(name: &str, processes: &[String]) {
    let _ = Command::new("kill")
        .args(["-s", name])
        .args(processes)
        .stderr(Stdio::null())
        .status();
}

#[cfg(test)]
mod tests {
    use super::OwnPostgres;

    #[test]
    fn what_a_killed_server_committed_is_there_when_it_starts_again() {
        let mut own = OwnPostgres::start();
        assert_eq!(own.ask("SHOW fsync"), "on");
        assert_eq!(own.ask("CREATE TABLE t (n int); INSERT INTO t VALUES (42)"), "");
        own.kill();
        own.start_again();
        assert_eq!(own.ask("SELECT n FROM t"), "42");
    }
}
