//! Why a letter can't be written.

use mail::MailError;

/// Why a letter can't be written. It would fail the same way each time.
#[derive(Debug, thiserror::Error)]
pub enum LetterError {
    /// It can't be made into MIME, or not be signed.
    #[error(transparent)]
    Mail(#[from] MailError),
    /// A template that can't be filled.
    #[error("the letter's text can't be written: {0}")]
    Template(#[from] askama::Error),
}
