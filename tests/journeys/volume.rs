//! Many at once: memory stays where it is.

use std::time::Instant;

use journeys::Setup;
use serde_json::json;

use crate::house::House;

#[test]
fn five_thousand_invitations_in_one_call_leave_memory_small() {
    let house = House::start(Setup::with_mail_server());
    let sink = house.setup.sink.clone().unwrap();
    let event = house.event(&json!({}), &[]);
    let people: Vec<_> = (0..5_000)
        .map(|number| {
            // Of one place no more than may be written to at once.
            let obtained = json!({ "from": format!("walk {}", number / 100), "ground": "came_before" });
            json!({ "email": format!("guest{number}@example.org"), "name": "x".repeat(100), "obtained": obtained })
        })
        .collect();
    let began = Instant::now();
    house
        .organizer
        .json(
            "POST",
            &format!("/events/{event}/invitations"),
            &json!({ "people": people }),
        )
        .is(202);
    let invited = began.elapsed();
    let letters = sink.wait_for_letters(5_000, std::time::Duration::from_secs(250));
    assert_eq!(letters.len(), 5_000);
    let memory = house.program.memory();
    println!(
        "invited in {invited:?}, all letters out after {:?}, {memory} MiB resident",
        began.elapsed()
    );
    assert!(memory <= 150, "{memory} MiB");
}
