//! `acquaint receive`: takes one mail on stdin, for mail servers that pipe rather than speak LMTP.
//!
//! It only keeps the mail, as the LMTP server does; a running worker reads it within seconds. The exit codes are those of
//! sysexits.h, which tell the mail server whether to bring the mail again.

use std::io::Read;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use domain::mail::addressee::Addressee;
use mail::MailIdentity;
use mail::inbound::MAX_MESSAGE;
use settings::Settings;
use store::StoreError;
use store::mail_in::inbound;

use crate::data_folder::DataFolder;
use crate::error::Failure;
use crate::{app, output};

/// The mail is none that will ever be taken (`EX_DATAERR`).
const NOT_A_MAIL: u8 = 65;
/// None of its addresses stands for anything (`EX_NOUSER`).
const NO_SUCH_ADDRESS: u8 = 67;
/// Later (`EX_TEMPFAIL`): the mail server keeps it and tries again.
pub(crate) const LATER: u8 = 75;

/// Why a mail was not taken.
#[derive(Debug, thiserror::Error)]
enum Refused {
    #[error("the mail is larger than {MAX_MESSAGE} octets")]
    TooLarge,
    #[error("none of the mail's addresses stands for anything here")]
    Nobody,
    #[error(
        "there is no secret in {}, so no address can be known again: give the settings of the running program (ACQUAINT_DATA_DIR or ACQUAINT_SECRET)",
        .0.display()
    )]
    NoSecret(PathBuf),
    #[error("an address of the mail has had as much mail as it gets in a day: bring it again tomorrow")]
    OverBudget,
    #[error(transparent)]
    Later(#[from] Failure),
}

impl From<StoreError> for Refused {
    fn from(error: StoreError) -> Self {
        Self::Later(error.into())
    }
}

impl Refused {
    fn code(&self) -> u8 {
        match self {
            Self::TooLarge => NOT_A_MAIL,
            Self::Nobody => NO_SUCH_ADDRESS,
            Self::NoSecret(_) | Self::OverBudget | Self::Later(_) => LATER,
        }
    }
}

/// Takes the mail, or says why not.
pub(crate) fn run(settings: &Settings, recipients: &[String], sender: Option<&str>) -> ExitCode {
    match take(settings, recipients, sender) {
        Ok(()) => ExitCode::SUCCESS,
        Err(refused) => {
            let refused = match refused {
                Refused::Later(failure) => Refused::Later(failure.about(settings)),
                other => other,
            };
            output::problem(&refused);
            ExitCode::from(refused.code())
        }
    }
}

fn take(settings: &Settings, recipients: &[String], sender: Option<&str>) -> Result<(), Refused> {
    let raw = read_mail()?;
    let envelope = mail::envelope_of(&raw);
    // Made anew here, it would have every address refused for good.
    if settings.secret.is_none() && !DataFolder::has_secret(&settings.data_dir) {
        return Err(Refused::NoSecret(settings.data_dir.clone()));
    }
    let folder = DataFolder::open(&settings.data_dir)?;
    let keyring = Arc::new(app::keyring(settings, &folder)?);
    let identity = app::identity(settings, keyring)?;
    let addressees = addressees(&identity, recipients, &envelope.recipients);
    if addressees.is_empty() {
        return Err(Refused::Nobody);
    }
    let store = app::open_store(settings)?;
    app::require_migrated(&store)?;
    let sender = sender.or(envelope.sender.as_deref()).unwrap_or_default();
    store.write_now(|tx| {
        // The mail comes again for all of its addresses, so it is kept for all of them or for none.
        let over = inbound::keep(tx, &addressees, sender, &raw)?;
        if over.is_empty() {
            Ok(())
        } else {
            Err(Refused::OverBudget)
        }
    })
}

fn read_mail() -> Result<Vec<u8>, Refused> {
    let mut raw = Vec::new();
    // One octet more shows that there are more.
    let most = u64::try_from(MAX_MESSAGE).unwrap_or(u64::MAX).saturating_add(1);
    let mut stdin = std::io::stdin().lock().take(most);
    stdin
        .read_to_end(&mut raw)
        .map_err(|cause| Failure::System { what: "stdin", cause })?;
    if raw.len() > MAX_MESSAGE {
        return Err(Refused::TooLarge);
    }
    Ok(raw)
}

/// What the mail's addresses stand for: those of the envelope, or else the first of the headers that stands for anything.
fn addressees(identity: &MailIdentity, given: &[String], in_headers: &[String]) -> Vec<Addressee> {
    let mut all: Vec<Addressee> = Vec::new();
    if given.is_empty() {
        all.extend(in_headers.iter().find_map(|address| identity.addressee(address)));
    }
    for addressee in given.iter().filter_map(|address| identity.addressee(address)) {
        if !all.contains(&addressee) {
            all.push(addressee);
        }
    }
    all
}
