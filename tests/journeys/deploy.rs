//! What `deploy/` promises, checked without the engines: names, commands and versions that it repeats are the program's
//! own, and its files are what their readers take. No container is built or started here.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use journeys::{Setup, binary};
use serde_json::Value;

const DEPLOY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../deploy");
const SOURCES: [&str; 2] = [
    concat!(env!("CARGO_MANIFEST_DIR"), "/../services"),
    concat!(env!("CARGO_MANIFEST_DIR"), "/../shared"),
];

/// Where the units expect the program.
const INSTALLED: &str = "/usr/local/bin/acquaint";

/// A clean stop takes up to ten seconds; whoever waits for it gives two more.
const STOP_SECONDS: u64 = 12;

fn read(name: &str) -> String {
    let path = Path::new(DEPLOY).join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|cause| panic!("{}: {cause}", path.display()))
}

/// All files below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] })
        .collect()
}

/// The words that begin with `prefix` and go on with letters that `belongs` allows.
fn words<'a>(text: &'a str, prefix: &str, belongs: fn(char) -> bool) -> BTreeSet<&'a str> {
    let found = text.match_indices(prefix).map(|(start, _)| {
        let rest = &text[start + prefix.len()..];
        let length = rest.find(|letter| !belongs(letter)).unwrap_or(rest.len());
        &text[start..start + prefix.len() + length]
    });
    found.filter(|word| word.len() > prefix.len()).collect()
}

fn compose() -> Value {
    serde_yaml_ng::from_str(&read("compose.yaml")).expect("compose.yaml is YAML")
}

/// The services of compose.yaml that run our own image.
fn ours(compose: &Value) -> Vec<(&String, &Value)> {
    let services = compose["services"].as_object().expect("services");
    let own = services.iter().filter(|(_, service)| service["build"].is_object());
    own.collect()
}

fn units() -> Vec<PathBuf> {
    let mut units = files(&Path::new(DEPLOY).join("systemd"));
    units.retain(|path| {
        path.extension()
            .is_some_and(|kind| kind == "service" || kind == "target")
    });
    units
}

/// What stands after `acquaint` in lines for a shell and in `code spans`, as far as it is commands and no options.
fn commands_in_prose(text: &str) -> Vec<Vec<String>> {
    let is_command = |word: &&str| {
        !word.is_empty() && !word.starts_with('-') && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
    };
    let mut commands = Vec::new();
    for line in text.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        for (place, word) in words.iter().enumerate() {
            if word.trim_start_matches('`') == "acquaint" || *word == INSTALLED {
                let rest = words[place + 1..].join(" ");
                let span = rest.split('`').next().unwrap_or_default();
                let command = span.split(' ').take_while(is_command).map(str::to_owned);
                commands.push(command.collect());
            }
        }
    }
    commands.retain(|command: &Vec<String>| !command.is_empty());
    commands
}

/// Every command that a unit, a container or a reader of the README gives to the program.
fn commands() -> BTreeSet<Vec<String>> {
    let mut commands: BTreeSet<_> = commands_in_prose(&read("README.md")).into_iter().collect();
    for unit in units() {
        let text = std::fs::read_to_string(unit).unwrap();
        let starts = text.lines().filter_map(|line| line.strip_prefix("ExecStart="));
        commands.extend(starts.flat_map(commands_in_prose));
    }
    let dockerfile = read("Dockerfile");
    let default = dockerfile.lines().find_map(|line| line.strip_prefix("CMD "));
    commands.insert(serde_json::from_str(default.expect("a default command")).unwrap());
    for (name, service) in ours(&compose()) {
        let command = serde_json::from_value(service["command"].clone());
        commands.insert(command.unwrap_or_else(|_| panic!("{name} says what to run")));
    }
    commands
}

#[test]
fn every_setting_that_is_named_is_one_of_the_programs() {
    let (printed, said, status) = Setup::embedded().run(&["config"]);
    assert!(status.success(), "{said}");
    let known: BTreeSet<&str> = printed
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    for path in files(Path::new(DEPLOY)) {
        let text = std::fs::read_to_string(&path).unwrap();
        let named = words(&text, "ACQUAINT_", |letter| {
            letter.is_ascii_uppercase() || letter == '_'
        });
        let unknown: Vec<_> = named.difference(&known).collect();
        assert!(unknown.is_empty(), "{} names {unknown:?}", path.display());
    }
}

#[test]
fn every_command_that_is_given_exists() {
    let setup = Setup::embedded();
    let commands = commands();
    for wanted in ["serve", "api", "worker", "migrate"] {
        assert!(commands.contains(&vec![wanted.to_owned()]), "nobody runs {wanted}");
    }
    for command in commands {
        let mut arguments: Vec<&str> = command.iter().map(String::as_str).collect();
        arguments.push("--help");
        let (_, said, status) = setup.run(&arguments);
        assert!(status.success(), "acquaint {}: {said}", command.join(" "));
    }
}

#[test]
fn every_metric_that_is_to_be_watched_is_counted() {
    let sources: String = SOURCES
        .iter()
        .flat_map(|folder| files(Path::new(folder)))
        .filter(|path| path.extension().is_some_and(|kind| kind == "rs"))
        .map(|path| std::fs::read_to_string(path).unwrap())
        .collect();
    let readme = read("README.md");
    let watched = words(&readme, "acquaint_", |letter| {
        letter.is_ascii_lowercase() || letter == '_'
    });
    assert!(watched.len() >= 5, "{watched:?}");
    for metric in watched {
        assert!(sources.contains(&format!("\"{metric}\"")), "nothing counts {metric}");
    }
}

/// They are the lines that the journey with a real Postfix runs on.
#[test]
fn postfix_is_given_two_lines() {
    let readme = read("README.md");
    for line in [
        "virtual_mailbox_domains = replies.example.org\n",
        "virtual_transport = lmtp:inet:127.0.0.1:2424\n",
    ] {
        assert!(readme.contains(line), "the README lacks {line}");
    }
    let port = "ACQUAINT_LMTP_LISTEN=127.0.0.1:2424";
    assert!(readme.contains(port) && read("acquaint.env.example").contains(port));
}

#[test]
fn the_compose_file_holds_the_whole_house() {
    let compose = compose();
    let services = compose["services"].as_object().expect("services");
    let names: BTreeSet<&str> = services.keys().map(String::as_str).collect();
    let wanted = [
        "migrate", "api-1", "api-2", "worker", "proxy", "postgres", "rabbitmq", "mailpit",
    ];
    assert_eq!(names, BTreeSet::from(wanted));
    assert_eq!(compose["services"]["worker"]["deploy"]["replicas"], 2);
    for (name, service) in services {
        let image = service["image"].as_str().expect("an image");
        let version = image
            .rsplit_once(':')
            .map(|(_, version)| version.trim_start_matches('v'));
        assert!(
            version.is_some_and(|version| version.starts_with(|letter: char| letter.is_ascii_digit())),
            "{name}: {image} is not pinned"
        );
        for port in service["ports"].as_array().into_iter().flatten() {
            let port = port.as_str().expect("a port in quotes");
            assert!(port.starts_with("127.0.0.1:"), "{name} listens to the world: {port}");
        }
        let memory = &service["deploy"]["resources"]["limits"]["memory"];
        assert!(memory.is_string(), "{name} may take all memory");
        for volume in service["volumes"].as_array().into_iter().flatten() {
            let source = volume.as_str().and_then(|volume| volume.split(':').next());
            if let Some(file) = source.filter(|source| source.starts_with("./")) {
                assert!(Path::new(DEPLOY).join(file).is_file(), "{name}: there is no {file}");
            }
        }
    }
}

#[test]
fn containers_of_ours_are_of_this_version_and_may_stop_cleanly() {
    let compose = compose();
    let image = format!("acquaint:{}", env!("CARGO_PKG_VERSION"));
    let own = ours(&compose);
    assert_eq!(own.len(), 4);
    for (name, service) in own {
        assert_eq!(service["image"], image.as_str(), "{name}");
        assert_eq!(service["read_only"], true, "{name}");
        if service["restart"] == "no" {
            continue;
        }
        assert!(
            service["healthcheck"]["test"].is_array(),
            "{name} tells nobody how it is"
        );
        let grace = service["stop_grace_period"].as_str();
        let seconds = grace.and_then(|grace| grace.strip_suffix('s')?.parse::<u64>().ok());
        assert!(
            seconds.is_some_and(|seconds| seconds >= STOP_SECONDS),
            "{name}: {grace:?}"
        );
    }
    let version = format!("ARG VERSION={}\n", env!("CARGO_PKG_VERSION"));
    assert!(
        read("Dockerfile").contains(&version),
        "the image's label is of {version}"
    );
}

#[test]
fn the_units_are_valid() {
    if Command::new("systemd-analyze").arg("--version").output().is_err() {
        println!("skipped: there is no systemd-analyze here");
        return;
    }
    // The program is not installed where the tests run: the units are read with its real place.
    let folder = tempfile::tempdir().unwrap();
    let program = binary().display().to_string();
    for unit in units() {
        let text = std::fs::read_to_string(&unit).unwrap().replace(INSTALLED, &program);
        std::fs::write(folder.path().join(unit.file_name().unwrap()), text).unwrap();
    }
    for unit in files(folder.path()) {
        let output = Command::new("systemd-analyze")
            .arg("verify")
            .arg(&unit)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{}: {said}", unit.display());
        // What it does not know it only mentions.
        let name = unit.file_name().unwrap().to_string_lossy().replace("@.service", "@");
        assert!(!said.contains(&name), "{said}");
    }
}

#[test]
fn units_that_serve_may_stop_cleanly() {
    for unit in units() {
        let text = std::fs::read_to_string(&unit).unwrap();
        if !text.contains("Restart=on-failure") {
            continue;
        }
        let stop = text.lines().find_map(|line| line.strip_prefix("TimeoutStopSec="));
        let seconds = stop.and_then(|stop| stop.parse::<u64>().ok());
        assert!(
            seconds.is_some_and(|seconds| seconds >= STOP_SECONDS),
            "{}: {stop:?}",
            unit.display()
        );
    }
}

#[test]
fn the_brokers_definitions_are_those_of_the_code() {
    let definitions: Value = serde_json::from_str(&read("rabbitmq/definitions.json")).expect("JSON");
    let names = |kind: &str| -> BTreeSet<String> {
        let things = definitions[kind].as_array().into_iter().flatten();
        things
            .filter_map(|thing| Some(thing["name"].as_str()?.to_owned()))
            .collect()
    };
    assert!(names("exchanges").contains("acquaint"), "{definitions}");
    for queue in ["acquaint.worker.v1", "acquaint.dead-letters"] {
        assert!(names("queues").contains(queue), "{queue}");
    }
}

#[test]
fn the_brokers_user_has_the_same_rights_in_containers_and_without() {
    let compose = compose();
    let users = compose["configs"]["rabbitmq-users"]["content"].as_str().expect("users");
    let users: Value = serde_json::from_str(users).expect("JSON");
    let rights = &users["permissions"][0];
    let right = |name: &str| rights[name].as_str().expect("a pattern").to_owned();
    let command = format!(
        "set_permissions {} '{}' '{}' '{}'",
        right("user"),
        right("configure"),
        right("write"),
        right("read")
    );
    assert!(read("README.md").contains(&command), "the README lacks {command}");
}

#[test]
fn no_example_holds_a_secret() {
    for example in ["acquaint.env.example", "compose.env.example"] {
        let text = read(example);
        let settings = text.lines().map(|line| line.trim_start_matches('#'));
        for (name, value) in settings.filter_map(|line| line.split_once('=')) {
            if name.ends_with("_PASSWORD") || name == "ACQUAINT_SECRET" || name == "ACQUAINT_SECRET_PREVIOUS" {
                assert_eq!(value, "", "{example}: {name}");
            }
        }
    }
}
