//! The data folder of embedded use: SQLite file, mailbox, secret, and the lock that keeps a second `serve` away.

use std::fs::{File, OpenOptions, Permissions, TryLockError};
use std::io::{ErrorKind, Read, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use data_encoding::BASE32_NOPAD;

use crate::error::Failure;

/// Octets of chance in a secret that the program makes itself.
const SECRET_OCTETS: usize = 40;

/// Characters that a secret has at least.
const SECRET_MIN: usize = 32;

/// The folder, made if it was not there.
#[derive(Clone, Debug)]
pub(crate) struct DataFolder(PathBuf);

impl DataFolder {
    /// Opens it, for the owner's eyes only if it is made now.
    pub(crate) fn open(path: &Path) -> Result<Self, Failure> {
        let folder = Self(path.to_owned());
        std::fs::DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(path)
            .map_err(|cause| folder.unusable(cause))?;
        Ok(folder)
    }

    /// Whether a program that signs links has been at work in the folder.
    pub(crate) fn has_secret(path: &Path) -> bool {
        path.join("secret").exists()
    }

    /// Whether there is a SQLite file in the folder.
    pub(crate) fn has_sqlite(path: &Path) -> bool {
        path.join("acquaint.sqlite").exists()
    }

    /// The SQLite file, made for the owner's eyes only. SQLite gives the files beside it the same mode.
    pub(crate) fn sqlite(&self) -> Result<PathBuf, Failure> {
        let path = self.0.join("acquaint.sqlite");
        match OpenOptions::new().create_new(true).write(true).mode(0o600).open(&path) {
            Ok(_) => {}
            Err(cause) if cause.kind() == ErrorKind::AlreadyExists => {
                for name in ["acquaint.sqlite", "acquaint.sqlite-wal", "acquaint.sqlite-shm"] {
                    make_private(&self.0.join(name));
                }
            }
            Err(cause) => return Err(self.unusable(cause)),
        }
        Ok(path)
    }

    /// The folder that letters are kept in.
    pub(crate) fn mailbox(&self) -> PathBuf {
        self.0.join("mailbox")
    }

    /// Takes the lock that one `serve` holds while it runs; the system lets go of it even after a kill.
    pub(crate) fn lock(&self) -> Result<File, Failure> {
        let path = self.0.join("serve.lock");
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .mode(0o600)
            .open(path)
            .map_err(|cause| self.unusable(cause))?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => Err(Failure::InUse(self.0.clone())),
            Err(TryLockError::Error(cause)) => Err(self.unusable(cause)),
        }
    }

    /// That the secret is not where it was.
    pub(crate) fn secret_is_gone(&self) -> Failure {
        Failure::Secret {
            path: self.0.join("secret"),
            what: "is gone",
        }
    }

    /// The secret that signs links: made once, mode 0600, and kept.
    pub(crate) fn secret(&self) -> Result<Vec<u8>, Failure> {
        let path = self.0.join("secret");
        match self.make_secret(&path) {
            Ok(()) => tracing::info!("made the secret that signs links: {}", path.display()),
            Err(cause) if cause.kind() == ErrorKind::AlreadyExists => {}
            Err(cause) => return Err(self.unusable(cause)),
        }
        if let Some(mode) = make_private(&path) {
            tracing::warn!(
                "{} had mode {mode:03o}: others on this machine may have read it and can then forge links; from now on only its owner may",
                path.display()
            );
        }
        let mut text = String::new();
        File::open(&path)
            .and_then(|mut file| file.read_to_string(&mut text))
            .map_err(|cause| self.unusable(cause))?;
        let secret = text.trim();
        if secret.len() < SECRET_MIN {
            return Err(Failure::Secret {
                path,
                what: "holds fewer than 32 characters",
            });
        }
        Ok(secret.as_bytes().to_vec())
    }

    /// Written beside its place and linked into it, so that a crash never leaves half a secret there.
    fn make_secret(&self, path: &Path) -> std::io::Result<()> {
        if path.exists() {
            return Err(ErrorKind::AlreadyExists.into());
        }
        let mut octets = [0; SECRET_OCTETS];
        getrandom::fill(&mut octets).map_err(std::io::Error::other)?;
        let beside = self.0.join(format!("secret.{}", std::process::id()));
        let mut file = OpenOptions::new()
            .create(true)
            .truncate(true)
            .write(true)
            .mode(0o600)
            .open(&beside)?;
        let written = writeln!(file, "{}", BASE32_NOPAD.encode(&octets)).and_then(|()| file.sync_all());
        let linked = written.and_then(|()| std::fs::hard_link(&beside, path));
        std::fs::remove_file(&beside)?;
        linked
    }

    fn unusable(&self, cause: std::io::Error) -> Failure {
        Failure::DataFolder {
            path: self.0.clone(),
            cause,
        }
    }
}

/// Takes a file's rights from all but its owner; answers the mode that it had, if others had any. Where that is not ours to
/// do, it stays: a file of another user may be shared on purpose.
fn make_private(path: &Path) -> Option<u32> {
    let found = std::fs::metadata(path).ok().filter(std::fs::Metadata::is_file)?;
    let mode = found.permissions().mode() & 0o777;
    let others = Permissions::from_mode(mode & 0o077);
    if others.mode() == 0 {
        return None;
    }
    let _ = std::fs::set_permissions(path, Permissions::from_mode(mode & 0o700));
    Some(mode)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_secret_is_made_once_and_for_the_owner_only() {
        let scratch = tempfile::tempdir().unwrap();
        let folder = DataFolder::open(&scratch.path().join("data")).unwrap();
        let secret = folder.secret().unwrap();
        assert!(secret.len() >= SECRET_MIN);
        assert_eq!(folder.secret().unwrap(), secret);
        let mode = std::fs::metadata(scratch.path().join("data/secret"))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600);
        assert_eq!(std::fs::read_dir(scratch.path().join("data")).unwrap().count(), 1);
    }

    #[test]
    fn a_secret_file_that_was_emptied_is_not_used() {
        let scratch = tempfile::tempdir().unwrap();
        std::fs::write(scratch.path().join("secret"), "short\n").unwrap();
        let refused = DataFolder::open(scratch.path()).unwrap().secret();
        assert!(matches!(refused, Err(Failure::Secret { .. })));
    }

    #[test]
    fn a_second_serve_is_kept_away() {
        let scratch = tempfile::tempdir().unwrap();
        let folder = DataFolder::open(scratch.path()).unwrap();
        let held = folder.lock().unwrap();
        assert!(matches!(folder.lock(), Err(Failure::InUse(_))));
        drop(held);
        assert!(folder.lock().is_ok());
    }
}
