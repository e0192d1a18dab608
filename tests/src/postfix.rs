//! A Postfix of Debian's, run from a folder of its own on a free port, that hands mail for one domain over LMTP.

use std::os::unix::fs::{PermissionsExt, chown};
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;
use testkit::free_port;

use crate::wait_for;

/// A running instance. Dropped, it is stopped.
pub struct Postfix {
    folder: TempDir,
    /// Where it takes mail over SMTP.
    pub port: u16,
}

impl Postfix {
    /// Whether this machine has one that can be run: it is installed, and we are root.
    pub fn is_here() -> bool {
        let root = Command::new("id").arg("-u").output();
        Path::new("/usr/sbin/postfix").exists() && root.is_ok_and(|id| id.stdout == b"0\n")
    }

    /// Starts one that takes mail for `domain` and hands it to this LMTP port.
    pub fn handing_over(domain: &str, lmtp: u16) -> Self {
        let postfix = Self {
            // Not in TMPDIR: its sockets' names must stay short, and its user must be able to enter.
            folder: tempfile::Builder::new()
                .prefix("acquaint-postfix.")
                .tempdir_in("/tmp")
                .expect("a folder"),
            port: free_port(),
        };
        postfix.write(domain, lmtp);
        postfix.run("start");
        wait_for("Postfix to listen", || {
            std::net::TcpStream::connect(("127.0.0.1", postfix.port)).ok()
        });
        postfix
    }

    fn write(&self, domain: &str, lmtp: u16) {
        let folder = self.folder.path();
        std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o755)).expect("a mode");
        for name in ["config", "queue", "data"] {
            std::fs::create_dir(folder.join(name)).expect("a folder");
        }
        let user = user_id("postfix");
        chown(folder.join("data"), Some(user), None).expect("an owner");
        let path = folder.display();
        // The last two are the two lines of deploy/README.md.
        let main = format!(
            "compatibility_level = 3.6
queue_directory = {path}/queue
data_directory = {path}/data
multi_instance_enable = yes
maillog_file = {path}/log
maillog_file_prefixes = {path}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mx.example.org
mydestination =
mynetworks = 127.0.0.0/8
smtpd_relay_restrictions = permit_mynetworks, reject
alias_maps =
minimal_backoff_time = 1s
maximal_backoff_time = 2s
queue_run_delay = 1s
recipient_delimiter = +
virtual_mailbox_domains = {domain}
virtual_transport = lmtp:inet:127.0.0.1:{lmtp}
"
        );
        std::fs::write(folder.join("config/main.cf"), main).expect("main.cf");
        let port = self.port;
        let master = format!(
            "127.0.0.1:{port} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
"
        );
        std::fs::write(folder.join("config/master.cf"), master).expect("master.cf");
    }

    fn run(&self, command: &str) {
        let config = self.folder.path().join("config");
        let status = Command::new("/usr/sbin/postfix")
            .arg("-c")
            .arg(config)
            .arg(command)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        assert!(
            status.is_ok_and(|status| status.success()),
            "postfix {command}: {}",
            self.log()
        );
    }

    /// What it logged.
    pub fn log(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }
}

impl Drop for Postfix {
    fn drop(&mut self) {
        let config = self.folder.path().join("config");
        let _ = Command::new("/usr/sbin/postfix")
            .arg("-c")
            .arg(config)
            .arg("stop")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
    }
}

fn user_id(name: &str) -> u32 {
    let output = Command::new("id").args(["-u", name]).output().expect("a user");
    String::from_utf8_lossy(&output.stdout)
        .trim()
        .parse()
        .expect("a number")
}
