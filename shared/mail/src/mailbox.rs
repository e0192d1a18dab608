//! Letters kept in a folder instead of sent: for embedded use, where people read them in the browser.
//!
//! A file a letter, named by its delivery: names sort by time, and a second attempt replaces the first as a mailbox
//! would show both as one. Reading is in [`reading`].

mod deleting;
pub mod reading;

use std::fs::{self, File};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use domain::mail::delivery::Verdict;

use crate::{Envelope, MailError};

/// How a whole letter's file name ends.
const LETTER: &str = "eml";
/// How the name of one in the making ends.
const DRAFT: &str = "draft";

/// The folder.
#[derive(Debug)]
pub struct MailboxFolder {
    path: PathBuf,
    drafts: AtomicU64,
}

impl MailboxFolder {
    /// Takes a folder, made if it is not there, and clears away what a crash left half-written.
    pub fn open(path: impl Into<PathBuf>) -> Result<Self, MailError> {
        let path = path.into();
        let prepared = make_private(&path).and_then(|()| clear_drafts(&path));
        match prepared {
            Ok(()) => Ok(Self {
                path,
                drafts: AtomicU64::new(0),
            }),
            Err(source) => Err(MailError::Folder { path, source }),
        }
    }

    /// Keeps a letter. It is there whole, on disk, when this says so.
    pub async fn deliver(&self, envelope: &Envelope) -> Verdict {
        let name = format!("{}.{LETTER}", envelope.delivery);
        let draft = self.path.join(format!(
            "{name}.{}.{DRAFT}",
            self.drafts.fetch_add(1, Ordering::Relaxed)
        ));
        let (folder, file, bytes) = (self.path.clone(), self.path.join(name), as_delivered(envelope));
        let written = tokio::task::spawn_blocking(move || write(&folder, &draft, &file, &bytes)).await;
        match written {
            Ok(Ok(())) => Verdict::Accepted,
            Ok(Err(error)) => Verdict::Away(self.trouble(&error)),
            Err(_) => Verdict::Away("mail is being shut down".to_owned()),
        }
    }

    /// Whether letters can be kept now; if not, why.
    pub async fn probe(&self) -> Result<(), String> {
        let looked = tokio::fs::read_dir(&self.path).await;
        looked.map(drop).map_err(|error| self.trouble(&error))
    }

    fn trouble(&self, error: &io::Error) -> String {
        format!(
            "the mailbox folder {} can't be written to: {error}",
            self.path.display()
        )
    }
}

/// The message with the headers that a server adds at the end of its way, so that the envelope is kept too.
fn as_delivered(envelope: &Envelope) -> Vec<u8> {
    let mut bytes = format!(
        "Return-Path: <{}>\r\nDelivered-To: {}\r\n",
        envelope.sender,
        envelope.recipient.wire()
    )
    .into_bytes();
    bytes.extend_from_slice(&envelope.bytes);
    bytes
}

fn write(folder: &Path, draft: &Path, file: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut writing = File::options()
        .create(true)
        .truncate(true)
        .write(true)
        .mode(0o600)
        .open(draft)?;
    let written = writing
        .write_all(bytes)
        .and_then(|()| writing.sync_all())
        .and_then(|()| fs::rename(draft, file));
    if written.is_err() {
        let _ = fs::remove_file(draft);
        return written;
    }
    // The name itself is on disk only once the folder is.
    File::open(folder)?.sync_all()
}

/// Letters hold personal links, so only the owner may look into the folder, whoever made it.
fn make_private(folder: &Path) -> io::Result<()> {
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    // Another user's may be shared on purpose, and can't be changed.
    let _ = fs::set_permissions(folder, fs::Permissions::from_mode(0o700));
    Ok(())
}

fn clear_drafts(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|end| end == DRAFT) {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
