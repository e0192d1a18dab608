//! Words under labels that are right, wrong or missing.

use super::said;

use encoding_rs::{BIG5, EUC_KR, Encoding, GBK, ISO_2022_JP, SHIFT_JIS};

/// What answers say, short and long.
const CHINESE: [&str; 22] = [
    "好",
    "收到",
    "谢谢",
    "我来",
    "移动",
    "你好",
    "没问题",
    "一定到",
    "我们三个人",
    "谢谢邀请！",
    "我会参加。",
    "抱歉，来不了。",
    "带一位朋友可以吗？",
    "我们下周会来参加聚会",
    "请问几点开始？",
    "地点在哪里？",
    "星期三晚上见",
    "我可能会迟到十分钟。",
    "祝活动顺利",
    "Rust 聚会我来",
    "联系电话 0221 5550100",
    "请保留一个座位，谢谢。",
];
const TAIWANESE: [&str; 20] = [
    "好",
    "收到",
    "謝謝",
    "我會來",
    "沒問題",
    "一定到",
    "我們三個人",
    "謝謝邀請！",
    "我會參加。",
    "抱歉，不能來。",
    "可以帶一位朋友嗎？",
    "我們下週會來參加聚會",
    "請問幾點開始？",
    "地點在哪裡？",
    "星期三晚上見",
    "我可能會遲到十分鐘。",
    "祝活動順利",
    "Rust 聚會我來",
    "聯絡電話 0221 5550100",
    "請保留一個座位，謝謝。",
];
const JAPANESE: [&str; 20] = [
    "はい",
    "参加",
    "了解",
    "参加します。",
    "欠席します",
    "ありがとう",
    "よろしくお願いします。",
    "三人で行きます",
    "少し遅れます。",
    "友達を連れて行ってもいいですか？",
    "何時に始まりますか？",
    "場所はどこですか？",
    "楽しみにしています！",
    "残念ですが行けません。",
    "来週の勉強会に参加します",
    "席を一つお願いします",
    "ﾃｽﾄﾃﾞｽ",
    "Rust の会に行きます",
    "水曜日の夜に会いましょう",
    "電話 0221 5550100",
];
const KOREAN: [&str; 20] = [
    "네",
    "참석",
    "감사합니다",
    "참석하겠습니다.",
    "못 갑니다",
    "알겠습니다",
    "세 명이 갑니다",
    "조금 늦을 것 같아요.",
    "친구를 데려가도 되나요?",
    "몇 시에 시작하나요?",
    "장소가 어디인가요?",
    "기대하고 있습니다!",
    "아쉽지만 못 가요.",
    "다음 주 모임에 참석하겠습니다",
    "자리 하나 부탁드립니다",
    "수요일 저녁에 봐요",
    "안녕하세요",
    "Rust 모임에 가요",
    "전화 0221 5550100",
    "초대해 주셔서 감사합니다.",
];

fn read(label: &str, bytes: &[u8]) -> String {
    let label = if label.is_empty() {
        String::new()
    } else {
        format!("; charset={label}")
    };
    let head = format!("Content-Type: text/plain{label}\r\nContent-Transfer-Encoding: base64");
    said(&head, data_encoding::BASE64.encode(bytes).as_bytes())
}

#[test]
fn a_right_label_counts() {
    let all: [(&str, &'static Encoding, &[&str]); 7] = [
        ("gb2312", GBK, &CHINESE),
        ("gbk", GBK, &CHINESE),
        ("gb18030", GBK, &CHINESE),
        ("big5", BIG5, &TAIWANESE),
        ("shift_jis", SHIFT_JIS, &JAPANESE),
        ("iso-2022-jp", ISO_2022_JP, &JAPANESE[..16]),
        ("euc-kr", EUC_KR, &KOREAN),
    ];
    for (label, charset, sentences) in all {
        for sentence in sentences {
            assert_eq!(read(label, &charset.encode(sentence).0), *sentence, "{label}");
        }
    }
}

#[test]
fn utf_8_is_read_under_any_label() {
    let others = [
        "Grüße aus Köln",
        "Да, приду",
        "für",
        "¿Mañana?",
        "à bientôt",
        "Ναι, θα έρθω",
        "🎉",
        "Łódź – „tak“",
    ];
    let sentences = [&others[..], &CHINESE, &TAIWANESE, &JAPANESE, &KOREAN].concat();
    for label in [
        "",
        "us-ascii",
        "iso-8859-1",
        "windows-1252",
        "gbk",
        "gb2312",
        "gb18030",
        "big5",
        "shift_jis",
        "euc-kr",
        "euc-jp",
        "iso-2022-jp",
        "iso-2022-kr",
        "koi8-r",
        "utf-16",
        "utf-16le",
        "utf-7",
        "klingon",
        "unknown-8bit",
    ] {
        for sentence in &sentences {
            assert_eq!(read(label, sentence.as_bytes()), *sentence, "{label}");
        }
    }
}

#[test]
fn sets_of_seven_bits_are_read() {
    for (label, bytes, text) in [
        (
            "utf-7",
            "Gr+APwA3w-e +- 1 + 2, +ZeVnLIqe- a+b",
            "Grüße + 1 + 2, 日本語 a+b",
        ),
        ("UTF-7", "Hi +2DzfiQ.", "Hi 🎉."),
        ("unicode-1-1-utf-7", "+AOQ", "ä"),
        ("", "\u{1b}$B;22C\u{1b}(B", "参加"),
        ("us-ascii", "\u{1b}$B;22C\u{1b}(B", "参加"),
        ("", "\u{1b}$)C\u{e}0(;g\u{f}, ok", "감사, ok"),
        ("iso-2022-kr", "\u{1b}$)C\u{e}GQ\u{f} ok", "한 ok"),
        ("iso-2022-kr", "ok", "ok"),
    ] {
        assert_eq!(read(label, bytes.as_bytes()), text, "{label}");
    }
}

#[test]
fn a_calendar_is_read_the_same_way() {
    let ics = |comment: &str| {
        format!(
            "BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:1\nATTENDEE;PARTSTAT=ACCEPTED:mailto:a@example.com\nCOMMENT:{comment}\nEND:VEVENT\nEND:VCALENDAR"
        )
    };
    let german = ics("Grüße aus Köln").into_bytes();
    for (charset, bytes, comment) in [
        ("gbk", german.clone(), "Grüße aus Köln"),
        ("big5", german.clone(), "Grüße aus Köln"),
        ("utf-16", german.clone(), "Grüße aus Köln"),
        ("iso-2022-kr", german, "Grüße aus Köln"),
        ("utf-7", ics("Gr+APwA3w-e").into_bytes(), "Grüße"),
        ("gb2312", GBK.encode(&ics("我会参加。")).0.into_owned(), "我会参加。"),
    ] {
        let head = format!("From: a@example.com\nContent-Type: text/calendar; method=REPLY; charset={charset}\n\n");
        assert_eq!(
            super::told(&[head.as_bytes(), &bytes].concat()),
            format!("reply of a@example.com: accepted, seq 0, {comment:?}"),
            "{charset}"
        );
    }
}
