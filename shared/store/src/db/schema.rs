//! The tables as diesel sees them; `migrations/` makes them.

use diesel::{allow_tables_to_appear_in_same_query, joinable, table};

table! {
    use diesel::sql_types::{Bool, Nullable, Text};
    use crate::db::sql::{DbUuid, UtcTimestamp};

    accounts (id) {
        id -> DbUuid,
        email -> Text,
        typed_email -> Nullable<Text>,
        name -> Text,
        created_at -> UtcTimestamp,
        creates_groups -> Bool,
    }
}

table! {
    use diesel::sql_types::{Binary, Nullable, Text};
    use crate::db::sql::{DbUuid, UtcTimestamp};

    api_keys (id) {
        id -> DbUuid,
        account_id -> DbUuid,
        name -> Text,
        key_hash -> Binary,
        rights -> Nullable<Text>,
        created_at -> UtcTimestamp,
        expires_at -> Nullable<UtcTimestamp>,
        last_used_at -> Nullable<UtcTimestamp>,
        revoked_at -> Nullable<UtcTimestamp>,
    }
}

table! {
    use diesel::sql_types::{Binary, Text};
    use crate::db::sql::{DbUuid, UtcTimestamp};

    sessions (id) {
        id -> DbUuid,
        account_id -> DbUuid,
        token_hash -> Binary,
        browser -> Text,
        signed_in_at -> UtcTimestamp,
        last_seen_at -> UtcTimestamp,
    }
}

table! {
    use diesel::sql_types::{Binary, Bool, Integer, Nullable, Text};
    use crate::db::sql::{DbUuid, UtcTimestamp};

    sign_ins (id) {
        id -> DbUuid,
        email -> Text,
        typed_email -> Nullable<Text>,
        browser_hash -> Nullable<Binary>,
        opens_account -> Bool,
        code -> Nullable<Text>,
        wrong_codes -> Integer,
        is_over -> Bool,
        expires_at -> UtcTimestamp,
    }
}

table! {
    use diesel::sql_types::{BigInt, Integer, Nullable, Text};
    use crate::db::sql::{DbJson, DbUuid, UtcTimestamp};

    groups (id) {
        id -> DbUuid,
        slug -> Text,
        name -> Text,
        description -> Text,
        time_zone -> Text,
        reply_to -> Nullable<Text>,
        language -> Text,
        german_form -> Text,
        reminders -> Text,
        colour -> Nullable<Text>,
        legal_name -> Nullable<Text>,
        postal_address -> Nullable<Text>,
        privacy_url -> Nullable<Text>,
        contact -> Nullable<Text>,
        retention_days -> Nullable<Integer>,
        topics -> DbJson,
        retention_since -> UtcTimestamp,
        revision -> BigInt,
        feed_revision -> BigInt,
        feed_changed_at -> UtcTimestamp,
        created_at -> UtcTimestamp,
    }
}

table! {
    use diesel::sql_types::{Nullable, Text};
    use crate::db::sql::{DbUuid, UtcTimestamp};

    team_members (id) {
        id -> DbUuid,
        group_id -> DbUuid,
        account_id -> DbUuid,
        event_id -> Nullable<DbUuid>,
        role -> Text,
        invited_at -> UtcTimestamp,
        accepted_at -> Nullable<UtcTimestamp>,
    }
}

table! {
    use diesel::sql_types::{BigInt, Bool, Double, Integer, Nullable, Text};
    use crate::db::sql::{DbJson, DbUuid, UtcTimestamp};

    events (id) {
        id -> DbUuid,
        group_id -> DbUuid,
        slug -> Text,
        title -> Text,
        description -> Text,
        starts -> Text,
        ends -> Text,
        time_zone -> Text,
        starts_at -> UtcTimestamp,
        venue_name -> Nullable<Text>,
        venue_address -> Nullable<Text>,
        latitude -> Nullable<Double>,
        longitude -> Nullable<Double>,
        online_url -> Nullable<Text>,
        online_url_visibility -> Text,
        capacity -> Nullable<Integer>,
        guests_max -> Integer,
        waitlist -> Bool,
        visibility -> Text,
        reminders -> Nullable<Text>,
        status -> Text,
        cancel_reason -> Nullable<Text>,
        sequence -> Integer,
        material_sequence -> Integer,
        revision -> BigInt,
        letter_revision -> BigInt,
        invited -> Integer,
        going -> Integer,
        maybe -> Integer,
        declined -> Integer,
        waitlisted -> Integer,
        held -> Integer,
        offered -> Integer,
        contested -> Integer,
        requested -> Integer,
        seats_taken -> Integer,
        checked_in -> Integer,
        next_arrival -> BigInt,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
        series -> Nullable<DbJson>,
        details -> DbJson,
        over_at -> Nullable<UtcTimestamp>,
        draw -> Nullable<DbJson>,
        poster_words -> Text,
    }
}

table! {
    use diesel::sql_types::{Bool, Nullable, Text};
    use crate::db::sql::{DbUuid, UtcTimestamp};

    people (id) {
        id -> DbUuid,
        address -> Text,
        created_at -> UtcTimestamp,
        erased -> Bool,
        language -> Nullable<Text>,
    }
}

table! {
    use diesel::sql_types::{Binary, Text};

    data_keys (name) {
        name -> Text,
        wrapped -> Binary,
    }
}

table! {
    use diesel::sql_types::Binary;
    use crate::db::sql::UtcTimestamp;

    erased_addresses (hash) {
        hash -> Binary,
        erased_at -> UtcTimestamp,
    }
}

table! {
    use diesel::sql_types::{Nullable, Text};
    use crate::db::sql::{DbUuid, UtcTimestamp};

    followers (id) {
        id -> DbUuid,
        group_id -> DbUuid,
        address -> Text,
        typed_address -> Nullable<Text>,
        person_id -> Nullable<DbUuid>,
        language -> Text,
        state -> Text,
        mode -> Text,
        asked_at -> UtcTimestamp,
        since -> Nullable<UtcTimestamp>,
    }
}

table! {
    use diesel::sql_types::Nullable;
    use crate::db::sql::{DbUuid, UtcTimestamp};

    announcements (id) {
        id -> DbUuid,
        event_id -> DbUuid,
        follower_id -> DbUuid,
        person_id -> DbUuid,
        due_at -> UtcTimestamp,
        told_at -> Nullable<UtcTimestamp>,
    }
}

table! {
    use crate::db::sql::{DbUuid, UtcTimestamp};

    own_page_links (id) {
        id -> DbUuid,
        person_id -> DbUuid,
        created_at -> UtcTimestamp,
    }
}

table! {
    use diesel::sql_types::{Binary, Integer};
    use crate::db::sql::UtcTimestamp;

    letter_budgets (key) {
        key -> Binary,
        used -> Integer,
        ends_at -> UtcTimestamp,
    }
}

table! {
    use diesel::sql_types::{Nullable, Text};
    use crate::db::sql::{DbUuid, UtcTimestamp};

    suppressions (id) {
        id -> DbUuid,
        person_id -> DbUuid,
        group_id -> Nullable<DbUuid>,
        scope -> Text,
        cause -> Text,
        created_at -> UtcTimestamp,
    }
}

table! {
    use diesel::sql_types::Text;
    use crate::db::sql::{DbUuid, UtcTimestamp};

    origins (id) {
        id -> DbUuid,
        group_id -> DbUuid,
        name -> Text,
        state -> Text,
        created_at -> UtcTimestamp,
    }
}

table! {
    use diesel::sql_types::{BigInt, Bool, Integer, Nullable, Text};
    use crate::db::sql::{DbJson, DbUuid, UtcTimestamp};

    invitations (id) {
        id -> DbUuid,
        event_id -> DbUuid,
        person_id -> DbUuid,
        name -> Text,
        typed_address -> Nullable<Text>,
        answer -> Nullable<Text>,
        seat -> Nullable<Text>,
        guests -> Integer,
        arrival -> Nullable<BigInt>,
        withdrawn -> Bool,
        note -> Text,
        source -> Nullable<Text>,
        answered_at -> Nullable<UtcTimestamp>,
        answered_sequence -> Nullable<Integer>,
        revision -> BigInt,
        sequence_offset -> Integer,
        link_version -> Integer,
        resend -> Bool,
        last_sent -> Nullable<DbJson>,
        mail_due_since -> Nullable<UtcTimestamp>,
        letter_due_at -> Nullable<UtcTimestamp>,
        delivery -> Nullable<Text>,
        obtained -> Nullable<DbJson>,
        origin_id -> Nullable<DbUuid>,
        held -> Bool,
        created_at -> UtcTimestamp,
        reply_sequence -> Nullable<Integer>,
        reply_stamp -> Nullable<UtcTimestamp>,
        reply_issue -> Nullable<Text>,
        calendar_resend_at -> Nullable<UtcTimestamp>,
        resent_at -> Nullable<UtcTimestamp>,
        feed_version -> Integer,
        moved_at -> Nullable<UtcTimestamp>,
        answers -> Nullable<DbJson>,
        private_answers -> Nullable<DbJson>,
        overrides -> Nullable<DbJson>,
        held_until -> Nullable<UtcTimestamp>,
        offer -> Nullable<DbJson>,
        offered_until -> Nullable<UtcTimestamp>,
        held_network -> Nullable<Text>,
        name_shown_at -> Nullable<UtcTimestamp>,
        language -> Nullable<Text>,
    }
}

table! {
    use diesel::sql_types::{Nullable, Text};
    use crate::db::sql::{DbUuid, UtcTimestamp};

    occurrence_answers (invitation_id, day) {
        invitation_id -> DbUuid,
        day -> Text,
        answer -> Nullable<Text>,
        source -> Text,
        answered_at -> UtcTimestamp,
        note -> Text,
    }
}

table! {
    use diesel::sql_types::{BigInt, Integer, Nullable, Text};
    use crate::db::sql::{DbJson, DbUuid, UtcTimestamp};

    seat_log (id) {
        id -> BigInt,
        event_id -> DbUuid,
        invitation_id -> Nullable<DbUuid>,
        status_from -> DbJson,
        status_to -> DbJson,
        reason -> Text,
        actor -> Text,
        capacity -> Nullable<Integer>,
        note -> Nullable<Text>,
        created_at -> UtcTimestamp,
    }
}

table! {
    use diesel::sql_types::{BigInt, Nullable, Text};
    use crate::db::sql::{DbJson, DbUuid, UtcTimestamp};

    activity (position) {
        position -> BigInt,
        id -> DbUuid,
        group_id -> Nullable<DbUuid>,
        event_id -> Nullable<DbUuid>,
        kind -> Text,
        data -> DbJson,
        author -> Text,
        account_id -> Nullable<DbUuid>,
        traceparent -> Nullable<Text>,
        created_at -> UtcTimestamp,
    }
}

table! {
    use diesel::sql_types::{BigInt, Nullable, Text};
    use crate::db::sql::{DbJson, DbUuid, UtcTimestamp};

    outbox (number) {
        number -> BigInt,
        id -> DbUuid,
        kind -> Text,
        data -> DbJson,
        traceparent -> Nullable<Text>,
        created_at -> UtcTimestamp,
        leased_until -> Nullable<UtcTimestamp>,
    }
}

table! {
    use diesel::sql_types::{Integer, Nullable, Text};
    use crate::db::sql::{DbJson, DbUuid, UtcTimestamp};

    organizer_letters (id) {
        id -> DbUuid,
        event_id -> DbUuid,
        account_id -> DbUuid,
        recipients -> DbJson,
        of_day -> Nullable<Text>,
        subject -> Text,
        body -> Text,
        send_at -> Nullable<UtcTimestamp>,
        day -> Nullable<Text>,
        edge -> Nullable<Text>,
        hours -> Nullable<Integer>,
        people -> Integer,
        state -> Text,
        created_at -> UtcTimestamp,
    }
}

table! {
    use diesel::sql_types::{BigInt, Bool, Integer, Nullable, Text};
    use crate::db::sql::{DbJson, DbUuid, UtcTimestamp};

    mails (id) {
        id -> DbUuid,
        kind -> Text,
        subject_kind -> Text,
        subject_id -> DbUuid,
        serial -> BigInt,
        group_id -> Nullable<DbUuid>,
        event_id -> Nullable<DbUuid>,
        recipient -> Nullable<Text>,
        content -> Nullable<DbJson>,
        state -> Text,
        attempts -> Integer,
        lease_until -> Nullable<UtcTimestamp>,
        next_attempt_at -> Nullable<UtcTimestamp>,
        first_attempt_at -> Nullable<UtcTimestamp>,
        sent_at -> Nullable<UtcTimestamp>,
        uncertain -> Bool,
        last_error -> Nullable<Text>,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

table! {
    use diesel::sql_types::{Binary, Integer, Text};
    use crate::db::sql::{DbUuid, UtcTimestamp};

    idempotency_keys (account_id, key) {
        account_id -> DbUuid,
        key -> Text,
        fingerprint -> Binary,
        status -> Integer,
        body -> Text,
        created_at -> UtcTimestamp,
    }
}

table! {
    use diesel::sql_types::{Binary, Nullable, Text};
    use crate::db::sql::{DbUuid, UtcTimestamp};

    inbound_mails (id) {
        id -> DbUuid,
        class -> Text,
        subject -> Nullable<DbUuid>,
        sender -> Text,
        raw -> Binary,
        fingerprint -> Nullable<Binary>,
        received_at -> UtcTimestamp,
        outcome -> Nullable<Text>,
    }
}

table! {
    use diesel::sql_types::{Integer, Nullable, Text};
    use crate::db::sql::{DbJson, DbUuid, UtcTimestamp};

    tasks (id) {
        id -> DbUuid,
        kind -> Text,
        unique_key -> Text,
        subject -> Nullable<DbUuid>,
        payload -> Nullable<DbJson>,
        run_at -> UtcTimestamp,
        state -> Text,
        attempt -> Integer,
        lease_until -> Nullable<UtcTimestamp>,
        last_error -> Nullable<Text>,
        traceparent -> Nullable<Text>,
        created_at -> UtcTimestamp,
    }
}

table! {
    use diesel::sql_types::{Nullable, Text};
    use crate::db::sql::{DbUuid, UtcTimestamp};

    proposals (id) {
        id -> DbUuid,
        event_id -> DbUuid,
        invitation_id -> DbUuid,
        starts_at -> Nullable<UtcTimestamp>,
        ends_at -> Nullable<UtcTimestamp>,
        note -> Text,
        created_at -> UtcTimestamp,
        day -> Nullable<Text>,
    }
}

table! {
    use crate::db::sql::{DbUuid, UtcTimestamp};

    soft_bounces (id) {
        id -> DbUuid,
        person_id -> DbUuid,
        created_at -> UtcTimestamp,
    }
}

table! {
    use diesel::sql_types::{BigInt, Binary, Bool, Nullable, Text};
    use crate::db::sql::{DbJson, DbUuid, UtcTimestamp};

    webhooks (id) {
        id -> DbUuid,
        group_id -> DbUuid,
        url -> Text,
        types -> Nullable<DbJson>,
        enabled -> Bool,
        position -> BigInt,
        failing_since -> Nullable<UtcTimestamp>,
        revision -> BigInt,
        created_at -> UtcTimestamp,
    }
}

table! {
    use diesel::sql_types::{BigInt, Integer, Nullable, Text};
    use crate::db::sql::{DbUuid, UtcTimestamp};

    webhook_tries (id) {
        id -> DbUuid,
        webhook_id -> DbUuid,
        position -> BigInt,
        message_id -> DbUuid,
        kind -> Text,
        attempt -> Integer,
        status -> Nullable<Integer>,
        error -> Nullable<Text>,
        created_at -> UtcTimestamp,
    }
}

joinable!(api_keys -> accounts (account_id));
joinable!(sessions -> accounts (account_id));
joinable!(team_members -> accounts (account_id));
joinable!(team_members -> groups (group_id));
joinable!(team_members -> events (event_id));
joinable!(events -> groups (group_id));
joinable!(invitations -> events (event_id));
joinable!(invitations -> people (person_id));
joinable!(suppressions -> people (person_id));
joinable!(mails -> groups (group_id));
joinable!(imports -> groups (group_id));
joinable!(imports -> accounts (account_id));
joinable!(import_rows -> imports (import_id));
joinable!(contacts -> people (person_id));
joinable!(contacts -> accounts (account_id));
joinable!(contacts -> groups (group_id));
joinable!(suppressions -> groups (group_id));
joinable!(followers -> groups (group_id));
joinable!(announcements -> events (event_id));
joinable!(announcements -> followers (follower_id));
table! {
    use diesel::sql_types::{Bool, Integer, Nullable, Text};
    use crate::db::sql::{DbUuid, UtcTimestamp};

    check_ins (id) {
        id -> DbUuid,
        event_id -> DbUuid,
        invitation_id -> DbUuid,
        day -> Text,
        party -> Integer,
        walk_in -> Bool,
        given_id -> Nullable<DbUuid>,
        author -> Text,
        account_id -> Nullable<DbUuid>,
        came_at -> UtcTimestamp,
        undone_at -> Nullable<UtcTimestamp>,
    }
}

table! {
    use crate::db::sql::{DbUuid, UtcTimestamp};
    use diesel::sql_types::Nullable;

    door_links (id) {
        id -> DbUuid,
        event_id -> DbUuid,
        account_id -> DbUuid,
        created_at -> UtcTimestamp,
        revoked_at -> Nullable<UtcTimestamp>,
    }
}

joinable!(check_ins -> invitations (invitation_id));
joinable!(proposals -> invitations (invitation_id));
joinable!(occurrence_answers -> invitations (invitation_id));
table! {
    use diesel::sql_types::{Integer, Nullable, Text};
    use crate::db::sql::{DbUuid, UtcTimestamp};

    imports (id) {
        id -> DbUuid,
        group_id -> DbUuid,
        account_id -> DbUuid,
        obtained_from -> Text,
        ground -> Text,
        obtained_at -> Text,
        ready -> Integer,
        known -> Integer,
        suppressed -> Integer,
        bad -> Integer,
        contacts -> Nullable<Integer>,
        read_at -> Nullable<UtcTimestamp>,
        applied_at -> Nullable<UtcTimestamp>,
        created_at -> UtcTimestamp,
    }
}

table! {
    use diesel::sql_types::{Bool, Integer, Nullable, Text};
    use crate::db::sql::DbUuid;

    import_rows (import_id, number) {
        import_id -> DbUuid,
        number -> Integer,
        contact_id -> DbUuid,
        person_id -> DbUuid,
        address -> Nullable<Text>,
        email -> Text,
        name -> Text,
        state -> Text,
        detail -> Nullable<Text>,
        erased -> Bool,
    }
}

table! {
    use diesel::sql_types::Text;
    use crate::db::sql::{DbJson, DbUuid, UtcTimestamp};

    templates (id) {
        id -> DbUuid,
        group_id -> DbUuid,
        name -> Text,
        plan -> DbJson,
        kept_at -> UtcTimestamp,
    }
}

table! {
    use diesel::sql_types::Text;
    use crate::db::sql::{DbUuid, UtcTimestamp};

    contacts (id) {
        id -> DbUuid,
        group_id -> DbUuid,
        person_id -> DbUuid,
        email -> Text,
        name -> Text,
        obtained_from -> Text,
        ground -> Text,
        obtained_at -> Text,
        account_id -> DbUuid,
        created_at -> UtcTimestamp,
    }
}

table! {
    use diesel::sql_types::{Binary, Bool, Nullable, Text};
    use crate::db::sql::{DbJson, DbUuid, UtcTimestamp};

    profiles (id) {
        id -> DbUuid,
        person_id -> DbUuid,
        group_id -> DbUuid,
        language -> Text,
        helps -> DbJson,
        seeks -> DbJson,
        about -> Text,
        may_be_asked -> Bool,
        short_notice -> Bool,
        zone -> Nullable<Text>,
        coffee -> Bool,
        named -> Bool,
        fold -> DbJson,
        sealed -> Nullable<Binary>,
        updated_at -> UtcTimestamp,
    }
}

table! {
    use diesel::sql_types::{Integer, Nullable};
    use crate::db::sql::{DbUuid, UtcTimestamp};

    ask_settings (person_id) {
        person_id -> DbUuid,
        budget -> Integer,
        paused_until -> Nullable<UtcTimestamp>,
        counts_from -> Nullable<UtcTimestamp>,
    }
}

table! {
    use crate::db::sql::{DbUuid, UtcTimestamp};

    ask_blocks (person_id, asker_id) {
        person_id -> DbUuid,
        asker_id -> DbUuid,
        created_at -> UtcTimestamp,
    }
}

table! {
    use diesel::sql_types::{Binary, Bool, Nullable};
    use crate::db::sql::{DbUuid, UtcTimestamp};

    erased_askers (id) {
        id -> DbUuid,
        hash -> Binary,
        person_id -> Nullable<DbUuid>,
        group_id -> Nullable<DbUuid>,
        at -> UtcTimestamp,
        seen -> Bool,
    }
}

table! {
    use diesel::sql_types::{Bool, Nullable, Text};
    use crate::db::sql::{DbUuid, UtcTimestamp};

    asks (id) {
        id -> DbUuid,
        group_id -> DbUuid,
        event_id -> DbUuid,
        asker_id -> DbUuid,
        language -> Text,
        whom -> Nullable<DbUuid>,
        to_id -> Nullable<DbUuid>,
        found_at -> DbUuid,
        passed_by -> Nullable<DbUuid>,
        passed_words -> Nullable<Text>,
        outside -> Nullable<Text>,
        second -> Nullable<DbUuid>,
        suggestion -> Nullable<DbUuid>,
        standing -> Nullable<DbUuid>,
        topic -> Nullable<Text>,
        needed_at -> Nullable<UtcTimestamp>,
        kind -> Text,
        what -> Text,
        why_you -> Text,
        minutes -> Text,
        asked_at -> UtcTimestamp,
        deliver_at -> UtcTimestamp,
        closes_at -> UtcTimestamp,
        state -> Text,
        answer -> Nullable<Text>,
        answered_at -> Nullable<UtcTimestamp>,
        note -> Text,
        reached_at -> Nullable<UtcTimestamp>,
        hindered -> Bool,
        reminded -> Bool,
        thanks_offered -> Bool,
        happened -> Nullable<Text>,
        reported_at -> Nullable<UtcTimestamp>,
        report_seen_at -> Nullable<UtcTimestamp>,
    }
}

table! {
    use crate::db::sql::{DbUuid, UtcTimestamp};

    coffee_groups (group_id) {
        group_id -> DbUuid,
        since -> UtcTimestamp,
    }
}

table! {
    use diesel::sql_types::{Integer, Text};
    use crate::db::sql::{DbUuid, UtcTimestamp};

    coffee_rounds (id) {
        id -> DbUuid,
        group_id -> DbUuid,
        month -> Text,
        began_at -> UtcTimestamp,
        done -> Integer,
    }
}

table! {
    use diesel::sql_types::{Integer, Nullable, Text};
    use crate::db::sql::DbUuid;

    coffee_seats (id) {
        id -> DbUuid,
        round_id -> DbUuid,
        person_id -> DbUuid,
        done -> Integer,
        answer -> Nullable<Text>,
        place -> Nullable<Integer>,
    }
}

table! {
    use diesel::sql_types::{Bool, Integer, Nullable, Text};
    use crate::db::sql::{DbJson, DbUuid, UtcTimestamp};

    meetings (id) {
        id -> DbUuid,
        ask_id -> DbUuid,
        offered -> Nullable<DbJson>,
        offered_by -> Nullable<Text>,
        state -> Text,
        starts_at -> Nullable<UtcTimestamp>,
        place -> Nullable<Text>,
        sequence -> Integer,
        revision -> Integer,
        reminded -> Bool,
        asked -> Bool,
        happened -> Nullable<Bool>,
        heard -> DbJson,
        created_at -> UtcTimestamp,
        updated_at -> UtcTimestamp,
    }
}

table! {
    use diesel::sql_types::{Bool, Integer, Nullable, Text};
    use crate::db::sql::{DbUuid, UtcTimestamp};

    ask_candidates (ask_id, place) {
        ask_id -> DbUuid,
        place -> Integer,
        person_id -> Nullable<DbUuid>,
        found_at -> DbUuid,
        zone -> Text,
        reached_at -> Nullable<UtcTimestamp>,
        hindered -> Bool,
        answer -> Nullable<Text>,
        answered_at -> Nullable<UtcTimestamp>,
        report_seen_at -> Nullable<UtcTimestamp>,
    }
}

table! {
    use diesel::sql_types::{Nullable, Text};
    use crate::db::sql::{DbUuid, UtcTimestamp};

    ask_readers (id) {
        id -> DbUuid,
        ask_id -> DbUuid,
        address -> Text,
        typed_address -> Nullable<Text>,
        name -> Text,
        created_at -> UtcTimestamp,
    }
}

table! {
    use diesel::sql_types::Nullable;
    use crate::db::sql::DbUuid;

    help_people (id) {
        id -> DbUuid,
        person_id -> Nullable<DbUuid>,
    }
}

table! {
    use diesel::sql_types::{BigInt, Integer};

    help_counter (id) {
        id -> Integer,
        last -> BigInt,
    }
}

table! {
    use diesel::sql_types::{BigInt, Nullable};
    use crate::db::sql::{DbUuid, UtcTimestamp};

    helps (ask_id, helper) {
        ask_id -> DbUuid,
        helper -> DbUuid,
        helped -> DbUuid,
        group_id -> Nullable<DbUuid>,
        at -> UtcTimestamp,
        number -> BigInt,
    }
}

joinable!(asks -> events (event_id));
joinable!(asks -> groups (group_id));
joinable!(coffee_seats -> coffee_rounds (round_id));
joinable!(meetings -> asks (ask_id));
allow_tables_to_appear_in_same_query!(profiles, invitations);
allow_tables_to_appear_in_same_query!(soft_bounces, mails);
allow_tables_to_appear_in_same_query!(ask_candidates, asks);
allow_tables_to_appear_in_same_query!(asks, events);
allow_tables_to_appear_in_same_query!(meetings, asks);
allow_tables_to_appear_in_same_query!(help_people, profiles);
allow_tables_to_appear_in_same_query!(help_people, invitations);
allow_tables_to_appear_in_same_query!(help_people, events);
allow_tables_to_appear_in_same_query!(profiles, events);
allow_tables_to_appear_in_same_query!(coffee_seats, coffee_rounds, profiles);
allow_tables_to_appear_in_same_query!(asks, people);
allow_tables_to_appear_in_same_query!(asks, groups);
allow_tables_to_appear_in_same_query!(activity, api_keys, accounts);
allow_tables_to_appear_in_same_query!(sessions, accounts);
allow_tables_to_appear_in_same_query!(inbound_mails, tasks);
allow_tables_to_appear_in_same_query!(contacts, accounts);
allow_tables_to_appear_in_same_query!(contacts, people);
allow_tables_to_appear_in_same_query!(contacts, groups);
allow_tables_to_appear_in_same_query!(contacts, invitations);
allow_tables_to_appear_in_same_query!(contacts, events);
allow_tables_to_appear_in_same_query!(own_page_links, people);
allow_tables_to_appear_in_same_query!(soft_bounces, people);
allow_tables_to_appear_in_same_query!(import_rows, imports, people);
allow_tables_to_appear_in_same_query!(import_rows, groups);
allow_tables_to_appear_in_same_query!(import_rows, accounts);
allow_tables_to_appear_in_same_query!(imports, groups);
allow_tables_to_appear_in_same_query!(imports, accounts);
allow_tables_to_appear_in_same_query!(webhooks, activity);
allow_tables_to_appear_in_same_query!(tasks, events);
allow_tables_to_appear_in_same_query!(tasks, organizer_letters);
allow_tables_to_appear_in_same_query!(tasks, origins);
allow_tables_to_appear_in_same_query!(tasks, webhooks);
allow_tables_to_appear_in_same_query!(organizer_letters, events);
allow_tables_to_appear_in_same_query!(
    accounts,
    team_members,
    groups,
    events,
    people,
    invitations,
    origins,
    suppressions,
    followers,
    announcements,
    mails,
    proposals,
    occurrence_answers,
    check_ins
);
