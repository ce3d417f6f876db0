//! Accounts, people, schools.

use super::{Add, Field, SmallWorld};

const PASSWORD: &str = "a bridge over nine rivers";

pub fn of_everybody(small: &SmallWorld, add: Add<'_>) {
    let (mail, known) = (&"new@school.example", &small.founder.email);
    add(
        "register",
        "",
        &[
            ("name", &"Somebody New"),
            ("email", mail),
            ("password", &PASSWORD),
            ("agree", &"on"),
        ],
    );
    add("resend_confirmation", "", &[("email", mail)]);
    add("confirm_email", "with no such token", &[("token", &"abc")]);
    add(
        "sign_in",
        "with a wrong password",
        &[("email", known), ("password", &PASSWORD)],
    );
    add(
        "sign_in_pupil",
        "with a wrong secret",
        &[
            ("class_code", &"CODE-9"),
            ("nickname", &"Star"),
            ("secret", &"abc123"),
        ],
    );
    add(
        "sign_in_as_demo_person",
        "in no demo",
        &[("person", &"judit")],
    );
    add("ask_new_password", "", &[("email", known)]);
    add(
        "choose_new_password",
        "with no such token",
        &[("token", &"abc"), ("password", &PASSWORD)],
    );
    add("choose_language", "", &[("language", &"tr")]);
    add("sign_out", "", &[]);
    add(
        "change_password",
        "with a wrong one",
        &[("current", &"something else"), ("password", &PASSWORD)],
    );
    add(
        "finish_sign_in",
        "with no such token",
        &[("token", &"abc"), ("code", &"123456")],
    );
    for endpoint in ["begin_second_step", "drop_second_step"] {
        add(
            endpoint,
            "with a wrong password",
            &[("current", &"something else")],
        );
    }
    add(
        "confirm_second_step",
        "before it was begun",
        &[("code", &"123456")],
    );
    // The portal of these tests has an address of numbers, for which there are no passkeys.
    add(
        "begin_passkey",
        "where there is none",
        &[("current", &"something else")],
    );
    add(
        "add_passkey",
        "where there is none",
        &[("token", &"abc"), ("name", &"Phone"), ("answer", &"{}")],
    );
    add(
        "remove_passkey",
        "with a wrong password",
        &[
            ("passkey", &"018bf354-8c42-7dbb-81b3-217d0f0f0529"),
            ("current", &"something else"),
        ],
    );
    add("ask_for_passkey", "where there is none", &[]);
    add(
        "sign_in_with_passkey",
        "where there is none",
        &[("token", &"abc"), ("answer", &"{}")],
    );
    add(
        "join_with_provider",
        "who came from nowhere",
        &[("name", &"Judit"), ("agree", &"on")],
    );
    add(
        "link_provider",
        "who came from nowhere",
        &[("email", known), ("password", &PASSWORD)],
    );
    add(
        "unlink_provider",
        "with a wrong password",
        &[("provider", &"ministry"), ("current", &"something else")],
    );
    add(
        "end_session",
        "of the founder",
        &[("session", &small.founders_session)],
    );
    add("end_other_sessions", "", &[]);
    add(
        "confirm_identity",
        "with a wrong password",
        &[("current", &"something else")],
    );
    add("ask_email_change", "without a password", &[("email", mail)]);
    for endpoint in [
        "confirm_email_change",
        "stop_email_change",
        "undo_email_change",
    ] {
        add(endpoint, "with no such token", &[("token", &"abc")]);
    }
    add("cancel_email_change", "", &[]);
    for endpoint in ["ask_export", "ask_erasure", "keep_account"] {
        add(endpoint, "", &[]);
    }
    add("mark_notifications_read", "", &[]);
    add(
        "save_notification_choices",
        "",
        &[("choices[contact-asked]", &"daily")],
    );
    add(
        "save_notification_choices",
        "for the project",
        &[
            ("project", &small.active),
            ("choices[project-decided]", &"off"),
        ],
    );
    add(
        "save_notification_times",
        "",
        &[("digest_hour", &"7"), ("digest_day", &"1")],
    );
    add("put_first_steps_away", "", &[]);
    add("unsubscribe", "with no such token", &[("token", &"abc")]);
    add("save_draft", "", &[("form", &"reply"), ("fields", &"[]")]);
}

pub fn of_people_and_schools(small: &SmallWorld, add: Add<'_>) {
    add(
        "save_profile",
        "",
        &[("name", &"New Name"), ("version", &1)],
    );
    add("remove_picture", "", &[]);
    let person = |id| ("person", id as &dyn ToString);
    add(
        "ask_contact",
        "the outsider",
        &[
            person(&small.outsider.id),
            ("message", &"We measure rain. Will you join?"),
        ],
    );
    add(
        "ask_contact",
        "who waits",
        &[
            person(&small.waiting.id),
            ("message", &"We measure rain. Will you join?"),
        ],
    );
    add(
        "ask_contact",
        "a pupil",
        &[
            person(&small.pupil),
            ("message", &"We measure rain. Will you join?"),
        ],
    );
    add(
        "save_search",
        "",
        &[
            ("name", &"Rivers"),
            ("kind", &"people"),
            ("question", &"q=river"),
        ],
    );
    for endpoint in ["tell_search", "forget_search"] {
        add(
            endpoint,
            "one that is not there",
            &[("search", &small.outsider.id)],
        );
    }
    add(
        "accept_contact",
        "who asked the founder",
        &[person(&small.asker.id)],
    );
    add(
        "decline_contact",
        "who asked the founder",
        &[person(&small.asker.id)],
    );
    add("block_person", "a colleague", &[person(&small.friend.id)]);
    add("block_person", "a pupil", &[person(&small.pupil)]);
    add(
        "unblock_person",
        "whom the founder blocked",
        &[person(&small.blocked.id)],
    );
    add(
        "leave_conversation",
        "of the founder and several",
        &[("conversation", &small.circle)],
    );
    let report = |kind, subject| -> [Field<'_>; 3] {
        [("kind", kind), ("subject", subject), ("reason", &"insult")]
    };
    add(
        "report",
        "a colleague",
        &report(&"person", &small.friend.id),
    );
    add("report", "a pupil", &report(&"person", &small.pupil));
    add(
        "report",
        "the founder's message",
        &report(&"message", &small.letter),
    );
    add("hold_report", "in Hungary", &[("report", &small.report)]);
    add(
        "decide_report",
        "in Hungary",
        &[("report", &small.report), ("verdict", &"keep")],
    );
    add("reopen_report", "in Hungary", &[("report", &small.report)]);
    let details: [Field<'_>; 8] = [
        ("name", &"School by the River"),
        ("types[0]", &"primary"),
        ("town", &"Szeged"),
        ("address", &"Main Street 1"),
        ("head_name", &"Somebody"),
        ("head_email", &"head@school.example"),
        ("country", &"HU"),
        ("role", &"teacher"),
    ];
    add("add_school", "", &details);
    let corrects = |school| {
        [
            &[("school", school as &dyn ToString), ("version", &1)][..],
            &details,
        ]
        .concat()
    };
    add(
        "save_school",
        "the founder's",
        &corrects(&small.founder.school),
    );
    add("save_school", "pending", &corrects(&small.pending_school));
    add(
        "answer_as_colleague",
        "about who waits",
        &[
            person(&small.newcomer),
            ("school", &small.founder.school),
            ("answer", &"known"),
        ],
    );
    add(
        "remove_certificate",
        "that is none",
        &[("file", &small.document_file)],
    );
    add(
        "join_school",
        "validated",
        &[("school", &small.outsider.school), ("role", &"teacher")],
    );
    add(
        "join_school",
        "refused",
        &[("school", &small.refused_school), ("role", &"teacher")],
    );
    add(
        "change_workplace",
        "the founder's",
        &[("school", &small.founder.school), ("role", &"librarian")],
    );
    add(
        "leave_school",
        "the founder's",
        &[("school", &small.founder.school)],
    );
    add(
        "name_school_administrator",
        "of the founder's",
        &[
            ("school", &small.founder.school),
            ("person", &small.founder.id),
            ("named", &"yes"),
        ],
    );
    add(
        "answer_as_head",
        "with no such token",
        &[("token", &"abc"), ("answer", &"known")],
    );
    add("answer_officer", "", &[("answer", &"I have corrected it.")]);
}
