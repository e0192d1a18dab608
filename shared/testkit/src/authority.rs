//! Certificates for servers that speak TLS: an authority of a test's own, by openssl.

use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// An authority that nobody trusts who is not told to.
pub struct Authority {
    folder: TempDir,
}

/// When a certificate is valid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Validity {
    /// Today.
    Now,
    /// It has expired.
    Over,
}

/// What `openssl ca` wants to be told.
const SETTINGS: &str = "\
[ca]
default_ca = authority
[authority]
database = index
rand_serial = yes
new_certs_dir = .
default_md = sha256
copy_extensions = copy
unique_subject = no
policy = names
[names]
commonName = supplied
";

const NEW_KEY: [&str; 5] = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];

impl Authority {
    /// Makes an authority.
    #[must_use]
    pub fn new(name: &str) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        std::fs::write(folder.path().join("settings"), SETTINGS).expect("a file");
        std::fs::write(folder.path().join("index"), "").expect("a file");
        let authority = Self { folder };
        let subject = format!("/CN={name}");
        let files = ["-keyout", "authority.key", "-out", "authority.pem", "-days", "30"];
        authority.openssl(&[&["req", "-x509", "-subj", &subject], &NEW_KEY[..], &files].concat());
        authority
    }

    /// The file with its own certificate.
    #[must_use]
    pub fn file(&self) -> PathBuf {
        self.folder.path().join("authority.pem")
    }

    /// Writes `server.pem` and `server.key` of a server into a folder.
    pub fn certify(&self, host: &str, validity: Validity, into: &Path) {
        let (subject, names) = (format!("/CN={host}"), format!("subjectAltName=DNS:{host}"));
        let files = ["-keyout", "server.key", "-out", "server.csr"];
        self.openssl(&[&["req", "-subj", &subject, "-addext", &names], &NEW_KEY[..], &files].concat());
        let until = match validity {
            Validity::Now => "20991231000000Z",
            Validity::Over => "20210101000000Z",
        };
        let signs = [
            "ca",
            "-batch",
            "-notext",
            "-config",
            "settings",
            "-cert",
            "authority.pem",
        ];
        let dates = [
            "-keyfile",
            "authority.key",
            "-startdate",
            "20200101000000Z",
            "-enddate",
            until,
        ];
        let files = ["-in", "server.csr", "-out", "server.pem"];
        self.openssl(&[&signs[..], &dates, &files].concat());
        for file in ["server.pem", "server.key"] {
            std::fs::copy(self.folder.path().join(file), into.join(file)).expect("a copy");
        }
    }

    fn openssl(&self, arguments: &[&str]) {
        let output = Command::new("openssl")
            .args(arguments)
            .current_dir(self.folder.path())
            .output()
            .expect("openssl runs");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "openssl {arguments:?}: {said}");
    }
}
