//! What the program keeps on disk is its owner's alone, and the secret is nothing that it makes twice.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use journeys::Setup;
use serde_json::json;

use crate::house::House;

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn files_are_their_owners_alone_whoever_made_the_folder() {
    let setup = Setup::embedded();
    let data = setup.data();
    fs::create_dir_all(data.join("mailbox")).unwrap();
    for folder in [&data, &data.join("mailbox")] {
        fs::set_permissions(folder, Permissions::from_mode(0o755)).unwrap();
    }
    let house = House::start(setup);
    house.event(&json!({}), &[("anna@example.org", "Anna")]);
    house.setup.post().nth("anna@example.org", 1);
    for name in [
        "acquaint.sqlite",
        "acquaint.sqlite-wal",
        "acquaint.sqlite-shm",
        "secret",
        "serve.lock",
    ] {
        assert_eq!(mode(&data.join(name)), 0o600, "{name}");
    }
    assert_eq!(mode(&data.join("mailbox")), 0o700);
    for letter in fs::read_dir(data.join("mailbox")).unwrap() {
        assert_eq!(mode(&letter.unwrap().path()), 0o600);
    }
}

#[test]
fn a_secret_that_others_could_read_is_warned_of_and_one_that_is_lost_is_not_made_anew() {
    let House {
        program, setup, desk, ..
    } = House::start(Setup::embedded());
    let event = desk.event(&json!({}), &[("anna@example.org", "Anna")]);
    let link = desk.link(&event, "anna@example.org");
    assert!(program.said().contains("made the secret"), "{}", program.said());
    program.stop("TERM");
    let (secret, database) = (setup.data().join("secret"), setup.data().join("acquaint.sqlite"));

    for path in [&secret, &database] {
        fs::set_permissions(path, Permissions::from_mode(0o666)).unwrap();
    }
    let program = setup.serve();
    assert!(program.said().contains("had mode 666"), "{}", program.said());
    assert!(!program.said().contains("made the secret"), "{}", program.said());
    assert_eq!((mode(&secret), mode(&database)), (0o600, 0o600));
    program.http.get(&link).is(200);
    program.stop("TERM");

    let held = fs::read_to_string(&secret).unwrap();
    fs::remove_file(&secret).unwrap();
    let (_, said, status) = setup.run(&["serve"]);
    assert!(!status.success(), "{said}");
    for words in ["is gone", "put it back", "ACQUAINT_SECRET", "openssl rand"] {
        assert!(said.contains(words), "{said}");
    }
    assert!(!secret.exists(), "no other was made");

    let mut setup = setup;
    setup.set("ACQUAINT_SECRET", held.trim());
    let program = setup.serve();
    program.http.get(&link).is(200);
}
