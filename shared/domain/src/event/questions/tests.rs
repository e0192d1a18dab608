//! What questions are and take, and what an answer keeps.

use super::*;

fn draft(id: Option<&str>, kind: QuestionKind, label: &str, options: &[&str]) -> QuestionDraft {
    QuestionDraft {
        id: id.map(str::to_owned),
        kind,
        label: Title::parse(label).unwrap(),
        help: None,
        options: options.iter().map(|one| Title::parse(one).unwrap()).collect(),
        required: kind != QuestionKind::Consent,
        when: AskedWhen::Before,
        at_door: false,
    }
}

#[test]
fn another_wording_is_another_version_and_what_was_answered_keeps_its_words() {
    let first = revised(
        vec![draft(None, QuestionKind::Choice, "Meal?", &["Meat", "Beans"])],
        &[],
    )
    .unwrap();
    assert_eq!((first[0].id.as_str(), first[0].version), ("1", 1));
    let said = first[0].take(Said::Words("Beans".to_owned())).unwrap().unwrap();
    let answers = Answers::from([("1".to_owned(), first[0].answered(said, Instant::EPOCH))]);
    assert!(!first[0].is_owed(&answers));
    let again = vec![
        draft(Some("1"), QuestionKind::Choice, "Meal?", &["Meat", "Lentils"]),
        draft(None, QuestionKind::YesNo, "Parking?", &[]),
    ];
    let second = revised(again.clone(), &first).unwrap();
    assert_eq!((second[0].version, second[1].id.as_str()), (2, "2"));
    assert!(second[0].is_owed(&answers));
    assert_eq!(answers["1"].said.to_string(), "Beans");
    let other = revised(vec![draft(None, QuestionKind::YesNo, "Wheelchair?", &[])], &[]).unwrap();
    assert!(
        other[0].is_owed(&answers),
        "one of the same id was answered, and taken out"
    );
    assert_eq!(revised(again, &second).unwrap()[0].version, 2);
}

#[test]
fn answers_fit_their_questions() {
    let all = [
        draft(None, QuestionKind::Text, "Why?", &[]),
        draft(None, QuestionKind::Many, "Which?", &["A", "B"]),
        draft(None, QuestionKind::YesNo, "Sure?", &[]),
        draft(None, QuestionKind::Consent, "Photos of me may be shown", &[]),
    ];
    let all = revised(all.to_vec(), &[]).unwrap();
    let [text, many, yes_no, consent] = all.as_slice() else {
        panic!()
    };
    let words = |words: &str| Said::Words(words.to_owned());
    assert_eq!(text.take(words(" So ")), Ok(Some(words("So"))));
    assert!(text.take(words(" ")).is_err() && text.take(Said::YesNo(true)).is_err());
    assert_eq!(
        many.take(Said::Many(vec!["B".into(), "A".into(), "B".into()])),
        Ok(Some(Said::Many(vec!["A".into(), "B".into()])))
    );
    assert!(many.take(words("C")).is_err());
    assert_eq!(yes_no.take(words("no")), Ok(Some(Said::YesNo(false))));
    assert!(yes_no.take(words("perhaps")).is_err());
    assert_eq!(consent.take(words("")), Ok(None));
}

#[test]
fn what_is_answered_in_private_is_veiled() {
    let all = revised(vec![draft(None, QuestionKind::Private, "What do you need?", &[])], &[]).unwrap();
    let said = all[0].take(Said::Words("A ramp".to_owned())).unwrap().unwrap();
    let given = all[0].answered(said, Instant::EPOCH);
    assert!(given.is_private && given.said.to_string() == "A ramp");
    assert!(!serde_json::to_string(&given.veiled()).unwrap().contains("ramp"));
    assert!(!all[0].is_owed(&Answers::from([("1".to_owned(), given.veiled())])));
}

#[test]
fn questions_that_make_no_sense_are_refused() {
    for wrong in [
        draft(None, QuestionKind::Choice, "Meal?", &["Meat"]),
        draft(None, QuestionKind::Many, "Meal?", &["Meat", "Meat"]),
        draft(None, QuestionKind::Text, "Meal?", &["Meat", "Beans"]),
        QuestionDraft {
            required: true,
            ..draft(None, QuestionKind::Consent, "Agree?", &[])
        },
        QuestionDraft {
            at_door: true,
            ..draft(None, QuestionKind::Private, "What do you need?", &[])
        },
        QuestionDraft {
            at_door: true,
            when: AskedWhen::After,
            ..draft(None, QuestionKind::Text, "How was it?", &[])
        },
    ] {
        assert!(revised(vec![wrong.clone()], &[]).is_err(), "{wrong:?}");
    }
    let mixed = [
        draft(None, QuestionKind::Text, "Why?", &[]),
        draft(Some("1"), QuestionKind::Text, "How?", &[]),
    ];
    let ids: Vec<_> = revised(mixed.to_vec(), &[])
        .unwrap()
        .into_iter()
        .map(|one| one.id)
        .collect();
    assert_eq!(ids, ["2", "1"]);
    let same = draft(Some("a"), QuestionKind::Text, "Why?", &[]);
    assert!(revised(vec![same.clone(), same], &[]).is_err());
    assert!(parse_id("Shirt size").is_err() && parse_id("shirt_2").is_ok());
}
