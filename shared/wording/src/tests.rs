//! Each message in each language, and the rules of each language where they differ.

use domain::rsvp::seating::Refusal;
use domain::schedule::recurrence::Recurrence;
use domain::schedule::{Schedule, Zone};

use super::*;

#[path = "../build/catalogue.rs"]
mod catalogue;

use catalogue::{Messages, differences};

fn messages(language: Language) -> Messages {
    let mut messages = Messages::new();
    for source in language.sources() {
        assert_eq!(catalogue::read(source, &mut messages), Vec::<String>::new());
    }
    messages
}

#[test]
fn every_message_is_said_in_every_language_with_its_arguments() {
    assert!(samples().len() > 100);
    for language in Language::ALL {
        let bundle = language.bundle();
        for text in samples() {
            let arguments = text.arguments.iter();
            let arguments: FluentArgs<'_> = arguments.map(|(name, one)| (*name, one.value(*language))).collect();
            let pattern = bundle.get_message(text.id).unwrap().value().unwrap();
            let mut faults = Vec::new();
            let said = bundle.format_pattern(pattern, Some(&arguments), &mut faults);
            assert!(
                faults.is_empty() && !said.is_empty(),
                "{language:?} {}: {faults:?}",
                text.id
            );
        }
    }
}

#[test]
fn a_message_or_an_argument_that_one_language_lacks_or_has_alone_is_a_fault() {
    let english = messages(Language::En);
    for language in Language::ALL {
        assert_eq!(differences(&english, &messages(*language)), Vec::<String>::new());
    }
    for id in english.keys() {
        let mut fewer = english.clone();
        let taken = fewer.remove(id).unwrap();
        assert_eq!(differences(&english, &fewer), [format!("{id} is missing")]);
        assert_eq!(differences(&fewer, &english), [format!("{id} is in no other language")]);
        for name in taken.arguments.keys() {
            let mut without = english.clone();
            without.get_mut(id).unwrap().arguments.remove(name);
            assert_eq!(differences(&english, &without), [format!("{id} lacks ${name}")]);
            assert_eq!(
                differences(&without, &english),
                [format!("{id} has ${name}, which is not given")]
            );
        }
    }
}

/// Messages of some files of a folder.
fn read_files(folder: &str, is_read: impl Fn(&str) -> bool) -> Messages {
    let mut messages = Messages::new();
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("locales")
        .join(folder);
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if is_read(path.file_stem().unwrap().to_str().unwrap()) {
            catalogue::read(&std::fs::read_to_string(&path).unwrap(), &mut messages);
        }
    }
    messages
}

/// What a group says to its people.
const TO_PEOPLE: [&str; 19] = [
    "letters",
    "pages",
    "seats",
    "refusals",
    "foot",
    "reminder",
    "event_page",
    "followers",
    "calendars",
    "names",
    "whence",
    "approval",
    "offers",
    "questions",
    "still_coming",
    "lottery",
    "poster",
    "access",
    "approval_again",
];

/// What in these files an organizer reads, or where an address is a "Sie".
const NOT_TO_THEM: [&str; 6] = [
    "ask-fault-address",
    "refusal-no-request",
    "refusal-no-room-to-accept",
    "rules-reason-hint",
    "console-questions-hint",
    "console-poster-why",
];

#[test]
fn who_is_a_friend_in_german_is_never_spoken_to_formally() {
    let formal = |message: &catalogue::Message| {
        let mut words = message.source.split(|letter: char| !letter.is_alphabetic());
        words.any(|word| word == "Sie" || word == "Ihnen" || word.starts_with("Ihr"))
    };
    let (formally, friendly) = (
        read_files("de", |file| TO_PEOPLE.contains(&file)),
        read_files("de-du", |_| true),
    );
    let left: Vec<_> = formally
        .iter()
        .filter(|(id, message)| formal(message) && !friendly.contains_key(*id))
        .collect();
    let left: Vec<_> = left
        .into_iter()
        .filter(|(id, _)| !NOT_TO_THEM.contains(&id.as_str()))
        .collect();
    assert!(left.is_empty(), "{left:#?}");
    let still: Vec<_> = friendly
        .iter()
        .filter(|(_, message)| formal(message))
        .map(|(id, _)| id.as_str())
        .collect();
    // They are the organizers.
    assert_eq!(still, ["not-taken-delegated"]);
    let said = texts::rsvp_asked();
    assert_eq!(
        (Language::De.say(&said), Language::DeDu.say(&said)),
        ("Kommen Sie?".into(), "Kommst du?".into())
    );
    assert_eq!(Language::DeDu.say(texts::direction()), "ltr");
    assert_eq!(
        (Language::DeDu.tag(), Language::of_tag("de")),
        ("de", Some(Language::De))
    );
}

#[test]
fn a_word_that_one_language_does_not_choose_by_is_a_fault() {
    let read = |text: &str| {
        let mut messages = Messages::new();
        assert_eq!(catalogue::read(text, &mut messages), Vec::<String>::new());
        messages
    };
    let english = read("a = { $b ->\n    [x] X\n    [one] Y\n   *[other] Z\n }\n");
    let same = read("a = { $b ->\n    [x] X\n    [few] Y\n   *[other] Z\n }\n");
    assert_eq!(differences(&english, &same), Vec::<String>::new());
    let without = read("a = { $b ->\n    [one] Y\n   *[other] Z\n }\n");
    assert_eq!(differences(&english, &without), ["a has [x] in one of both alone"]);
}

#[test]
fn what_can_t_be_read_or_is_there_twice_is_a_fault() {
    let mut messages = Messages::new();
    assert_eq!(catalogue::read("a = { $b", &mut messages).len(), 1);
    assert_eq!(catalogue::read("a = x\na = y", &mut messages), ["a is there twice"]);
    assert_eq!(catalogue::read("c = x\n    .title = y", &mut messages).len(), 1);
}

#[test]
fn a_language_is_found_by_its_tag() {
    assert_eq!(Language::of_tag("de"), Some(Language::De));
    assert_eq!(Language::of_tag("DE-at"), Some(Language::De));
    assert_eq!(Language::of_tag("zh-Hans-CN"), Some(Language::Zh));
    assert_eq!(Language::of_tag("den"), None);
    assert_eq!(Language::of_tag(""), None);
    assert_eq!(Language::default(), Language::En);
}

#[test]
fn plurals_are_those_of_the_language() {
    let said = |language: Language, free: u32, capacity: u32| language.say(texts::places(capacity, free));
    for (language, taken, only, one, several) in [
        (
            Language::En,
            "All 20 places are taken.",
            "The one place is taken.",
            "1 of 20 places is free.",
            "7 of 20 places are free.",
        ),
        (
            Language::De,
            "Alle 20 Plätze sind vergeben.",
            "Der einzige Platz ist vergeben.",
            "1 von 20 Plätzen ist frei.",
            "7 von 20 Plätzen sind frei.",
        ),
        (
            Language::Fr,
            "Les 20 places sont toutes prises.",
            "La seule place est prise.",
            "1 place sur 20 est libre.",
            "7 places sur 20 sont libres.",
        ),
        (
            Language::Es,
            "Las 20 plazas están ocupadas.",
            "La única plaza está ocupada.",
            "1 de 20 plazas está libre.",
            "7 de 20 plazas están libres.",
        ),
        (
            Language::Ar,
            "جميع الأماكن محجوزة (العدد الكلي: 20).",
            "المكان الوحيد محجوز.",
            "مكان واحد متاح من أصل 20.",
            "7 أماكن متاحة من أصل 20.",
        ),
        (
            Language::Zh,
            "全部20个名额已满。",
            "唯一的名额已被占用。",
            "共20个名额，剩余1个。",
            "共20个名额，剩余7个。",
        ),
    ] {
        assert_eq!(said(language, 0, 20), taken);
        assert_eq!(said(language, 0, 1), only);
        assert_eq!(said(language, 1, 20), one);
        assert_eq!(said(language, 7, 20), several);
    }
    // The six of Arabic.
    let party = |guests: u32| Language::Ar.say(texts::party(guests));
    assert_eq!(
        [0, 1, 2, 3, 11, 100].map(party),
        [
            "أنتم وحدكم",
            "أنتم ومرافق واحد",
            "أنتم ومرافقان",
            "أنتم و3 مرافقين",
            "أنتم و11 مرافقًا",
            "أنتم و100 مرافق"
        ]
    );
    let none = refusal::explained(Refusal::TooManyGuests { max: 0 });
    assert!(
        Language::De
            .say(none)
            .starts_with("Gäste können nicht mitgebracht werden")
    );
}

fn schedule(starts: &str, ends: &str, zone: &str) -> Schedule {
    Schedule::trusted(
        starts.parse().unwrap(),
        ends.parse().unwrap(),
        Zone::parse(zone).unwrap(),
    )
}

#[test]
fn times_are_read_with_their_zone() {
    let evening = schedule("2026-12-03T18:30:00", "2026-12-03T21:00:00", "America/New_York");
    let moment = when::moment(evening.starts(), evening.zone());
    let short = when::short_moment(evening.starts(), evening.zone());
    let night = when::span(&schedule("2026-12-01T18:30:00", "2026-12-02T01:00:00", "Europe/Berlin"));
    for (language, at, in_short, in_a_day, of_days) in [
        (
            Language::En,
            "Thursday 3 December 2026, 18:30 (America/New York)",
            "Thu 3 Dec 2026, 18:30 (America/New York)",
            "Thursday 3 December 2026, 18:30–21:00 (America/New York)",
            "Tuesday 1 December 2026, 18:30 – Wednesday 2 December 2026, 01:00 (Europe/Berlin)",
        ),
        (
            Language::De,
            "Donnerstag, 3. Dezember 2026, 18:30 Uhr (America/New York)",
            "Do, 3. Dez. 2026, 18:30 Uhr (America/New York)",
            "Donnerstag, 3. Dezember 2026, 18:30–21:00 Uhr (America/New York)",
            "Dienstag, 1. Dezember 2026, 18:30 Uhr – Mittwoch, 2. Dezember 2026, 01:00 Uhr (Europe/Berlin)",
        ),
        (
            Language::Fr,
            "jeudi 3 décembre 2026 à 18 h 30 (America/New York)",
            "jeu. 3 déc. 2026, 18 h 30 (America/New York)",
            "jeudi 3 décembre 2026 de 18 h 30 à 21 h (America/New York)",
            "du mardi 1er décembre 2026 à 18 h 30 au mercredi 2 décembre 2026 à 1 h (Europe/Berlin)",
        ),
        (
            Language::Es,
            "jueves, 3 de diciembre de 2026, 18:30 (America/New York)",
            "jue 3 dic 2026, 18:30 (America/New York)",
            "jueves, 3 de diciembre de 2026, 18:30–21:00 (America/New York)",
            "martes, 1 de diciembre de 2026, 18:30 – miércoles, 2 de diciembre de 2026, 1:00 (Europe/Berlin)",
        ),
        (
            Language::Ar,
            "الخميس، 3 ديسمبر 2026، الساعة 18:30 (America/New York)",
            "الخميس 3 ديسمبر 2026، 18:30 (America/New York)",
            "الخميس، 3 ديسمبر 2026، من الساعة 18:30 إلى 21:00 (America/New York)",
            "من الثلاثاء، 1 ديسمبر 2026، الساعة 18:30 إلى الأربعاء، 2 ديسمبر 2026، الساعة 01:00 (Europe/Berlin)",
        ),
        (
            Language::Zh,
            "2026年12月3日星期四 18:30（America/New York）",
            "2026年12月3日周四 18:30（America/New York）",
            "2026年12月3日星期四 18:30–21:00（America/New York）",
            "2026年12月1日星期二 18:30 至 2026年12月2日星期三 01:00（Europe/Berlin）",
        ),
    ] {
        // The spaces of French hold a time together.
        let said = |text: &Text| language.say(text).replace('\u{a0}', " ");
        assert_eq!(said(&moment), at);
        assert_eq!(said(&short), in_short);
        assert_eq!(said(&when::span(&evening)), in_a_day);
        assert_eq!(said(&night), of_days);
    }
}

#[test]
fn names_end_sentences_with_the_mark_of_the_language() {
    let said = |language: Language, title: &str| language.say(texts::letter_going(title));
    assert_eq!(said(Language::En, "Tea"), "You're going to Tea.");
    assert_eq!(said(Language::En, "Tea?"), "You're going to Tea?");
    assert_eq!(said(Language::Zh, "茶会"), "您将参加：茶会。");
    assert_eq!(said(Language::Zh, "茶会？"), "您将参加：茶会？");
    assert_eq!(said(Language::En, "شاي"), "You're going to \u{2068}شاي\u{2069}.");
    assert_eq!(said(Language::Ar, "Tea"), "ستحضرون: Tea.");
    let two = [texts::situation_closed(), texts::not_taken_kept()];
    assert_eq!(
        Language::Zh.say_all(&two),
        "回复已截止：现在只能回复“不参加”。您之前的回复仍然有效。"
    );
    assert!(Language::En.say_all(&two).contains(". "));
    assert_eq!(Language::En.say_all(&[]), "");
}

#[test]
fn rules_are_read_out() {
    let first = schedule("2026-12-03T18:30:00", "2026-12-03T21:00:00", "Europe/Berlin");
    for (rule, english, german) in [
        ("FREQ=DAILY;COUNT=3", "every day, 3 times", "jeden Tag, 3-mal"),
        ("FREQ=DAILY;COUNT=1", "every day, once", "jeden Tag, einmal"),
        (
            "FREQ=WEEKLY;BYDAY=TH;COUNT=10",
            "every week on Thursday, 10 times",
            "jede Woche am Donnerstag, 10-mal",
        ),
        (
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20270603",
            "every 2 weeks on Tuesday and Thursday, until 3 June 2027",
            "alle 2 Wochen am Dienstag und Donnerstag, bis zum 3. Juni 2027",
        ),
        (
            "FREQ=WEEKLY;BYDAY=MO,TU,TH;COUNT=10",
            "every week on Monday, Tuesday and Thursday, 10 times",
            "jede Woche am Montag, Dienstag und Donnerstag, 10-mal",
        ),
        (
            "FREQ=MONTHLY;BYDAY=1TU;COUNT=3",
            "every month on the first Tuesday, 3 times",
            "jeden Monat am ersten Dienstag, 3-mal",
        ),
        (
            "FREQ=MONTHLY;BYDAY=-1FR;COUNT=3",
            "every month on the last Friday, 3 times",
            "jeden Monat am letzten Freitag, 3-mal",
        ),
        (
            "FREQ=MONTHLY;BYMONTHDAY=15,22,-1,-3;COUNT=3",
            "every month on the 15th, the 22nd, the last day and the 3rd last day, 3 times",
            "jeden Monat am 15., 22., letzten Tag und 3. letzten Tag, 3-mal",
        ),
        (
            "FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR;COUNT=3",
            "every month on the 13th if it is a Friday, 3 times",
            "jeden Monat am 13., wenn das ein Freitag ist, 3-mal",
        ),
        (
            "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1;COUNT=3",
            "every month on the last one of Monday and Tuesday, 3 times",
            "jeden Monat am letzten der Tage Montag und Dienstag, 3-mal",
        ),
        (
            "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;COUNT=3",
            "every year in March on the last Sunday, 3 times",
            "jedes Jahr im März am letzten Sonntag, 3-mal",
        ),
        (
            "FREQ=WEEKLY;BYMONTH=6,7;COUNT=3",
            "every week in June and July, 3 times",
            "jede Woche im Juni und Juli, 3-mal",
        ),
        (
            "FREQ=DAILY",
            "every day, until 28 August 2029",
            "jeden Tag, bis zum 28. August 2029",
        ),
    ] {
        let text = repeats::in_words(&Recurrence::parse(rule).unwrap(), &first);
        assert_eq!(Language::En.say(&text), english, "{rule}");
        assert_eq!(Language::De.say(&text), german, "{rule}");
    }
}

#[test]
fn rules_are_read_out_in_the_other_languages() {
    let first = schedule("2026-12-03T18:30:00", "2026-12-03T21:00:00", "Europe/Berlin");
    for (rule, said) in [
        (
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20270601",
            [
                "toutes les 2 semaines le mardi et le jeudi, jusqu’au 1er juin 2027",
                "cada 2 semanas el martes y el jueves, hasta el 1 de junio de 2027",
                "كل أسبوعين في يوم الثلاثاء ويوم الخميس، حتى 1 يونيو 2027",
                "每2周的星期二和星期四，直到2027年6月1日",
            ],
        ),
        (
            "FREQ=MONTHLY;BYDAY=-1FR;COUNT=3",
            [
                "chaque mois le dernier vendredi, 3 fois",
                "cada mes el último viernes, 3 veces",
                "كل شهر في يوم الجمعة الأخير، 3 مرات",
                "每月的最后一个星期五，共3次",
            ],
        ),
        (
            "FREQ=MONTHLY;BYMONTHDAY=1,22,-1,-4;COUNT=12",
            [
                "chaque mois le 1er, le 22, le dernier jour et le 4e dernier jour, 12 fois",
                "cada mes el día 1, el día 22, el último día y el 4.º último día, 12 veces",
                "كل شهر في اليوم 1، اليوم 22، اليوم الأخير واليوم رقم 4 من النهاية، 12 مرة",
                "每月的1日、22日、最后一天和倒数第4天，共12次",
            ],
        ),
        (
            "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1;COUNT=2",
            [
                "chaque mois, le dernier des jours lundi et mardi, 2 fois",
                "cada mes el último día de los días lunes y martes, 2 veces",
                "كل شهر في اليوم الأخير من بين الاثنين والثلاثاء، مرتين",
                "每月的星期一和星期二中的最后一个，共2次",
            ],
        ),
        (
            "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;COUNT=3",
            [
                "chaque année en mars le dernier dimanche, 3 fois",
                "cada año en marzo el último domingo, 3 veces",
                "كل سنة في مارس في يوم الأحد الأخير، 3 مرات",
                "每年3月的最后一个星期日，共3次",
            ],
        ),
        (
            "FREQ=WEEKLY;BYMONTH=6,7;COUNT=1",
            [
                "chaque semaine en juin et juillet, une fois",
                "cada semana en junio y julio, una vez",
                "كل أسبوع في يونيو ويوليو، مرة واحدة",
                "每周，限6月和7月，共1次",
            ],
        ),
    ] {
        let text = repeats::in_words(&Recurrence::parse(rule).unwrap(), &first);
        let others = [Language::Fr, Language::Es, Language::Ar, Language::Zh];
        assert_eq!(others.map(|language| language.say(&text)), said, "{rule}");
    }
}
