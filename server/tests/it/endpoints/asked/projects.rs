//! Projects, and the desk that decides.

use super::{Add, Field, SmallWorld};

pub fn of_projects(small: &SmallWorld, add: Add<'_>) {
    let text: [Field<'_>; 11] = [
        ("title", &"Bridges"),
        ("short_description", &"Pupils draw bridges."),
        ("languages[0]", &"en"),
        ("subjects[0]", &"art"),
        ("competences[0]", &"culture"),
        ("age_from", &9),
        ("age_to", &12),
        ("pupil_count", &40),
        ("aims", &"To see what is under our feet."),
        ("work_process", &"First we look, then we draw."),
        ("expected_results", &"A picture book."),
    ];
    let project = |id| ("project", id as &dyn ToString);
    let saves = |id| [&[project(id), ("version", &1)][..], &text].concat();
    add("start_project", "", &text);
    add("save_project", "draft", &saves(&small.draft));
    add("save_project", "submitted", &saves(&small.submitted));
    add("save_project", "active", &saves(&small.active));
    add("delete_project", "draft", &[project(&small.draft)]);
    add("delete_project", "active", &[project(&small.active)]);
    add(
        "invite_founder",
        "a contact",
        &[project(&small.draft), ("person", &small.friend.id)],
    );
    add(
        "remind_founder",
        "just asked",
        &[project(&small.draft), ("person", &small.invited.id)],
    );
    add(
        "remove_project_picture",
        "active",
        &[project(&small.active)],
    );
    add("remove_project_picture", "draft", &[project(&small.draft)]);
    add(
        "invite_founder_by_letter",
        "of a draft",
        &[project(&small.draft), ("email", &"new@school.example")],
    );
    add(
        "withdraw_founder_letter",
        "that nobody wrote",
        &[project(&small.draft), ("letter", &small.draft)],
    );
    add(
        "redeem_founder_letter",
        "that is none",
        &[("token", &"abc")],
    );
    add("leave_project", "draft", &[project(&small.draft)]);
    add("leave_project", "active", &[project(&small.active)]);
    for endpoint in ["remind_partner", "withdraw_place_offer"] {
        add(
            endpoint,
            "of a founder",
            &[project(&small.active), ("person", &small.founder.id)],
        );
    }
    add(
        "offer_place",
        "to an outsider",
        &[
            project(&small.active),
            ("founder", &small.founder.id),
            ("person", &small.friend.id),
        ],
    );
    add(
        "answer_place_offer",
        "that nobody made",
        &[project(&small.active), ("answer", &"accept")],
    );
    add("repeat_project", "active", &[project(&small.active)]);
    add("repeat_project", "draft", &[project(&small.draft)]);
    add("make_kit", "active", &[project(&small.active)]);
    add(
        "withdraw_invitation",
        "of a founder",
        &[project(&small.draft), ("person", &small.invited.id)],
    );
    add(
        "answer_invitation",
        "to found",
        &[project(&small.draft), ("answer", &"accept")],
    );
    add(
        "put_into_gallery",
        "active",
        &[
            project(&small.active),
            ("sentence", &"Pupils of two towns built one bridge."),
        ],
    );
    add(
        "put_into_gallery",
        "draft",
        &[project(&small.draft), ("sentence", &"It is still a draft.")],
    );
    add("take_out_of_gallery", "active", &[project(&small.active)]);
    add("submit_project", "complete", &[project(&small.complete)]);
    add("submit_project", "submitted", &[project(&small.submitted)]);
}

pub fn of_the_desk(small: &SmallWorld, add: Add<'_>) {
    let kit = |id| ("kit", id as &dyn ToString);
    let text: [Field<'_>; 3] = [("lang", &"en"), ("title", &"Bells"), ("version", &1)];
    add("save_kit", "new", &text);
    let saves = |id| [&[kit(id)][..], &text].concat();
    add("save_kit", "draft of Hungary", &saves(&small.kit));
    add("save_kit", "of the centre", &saves(&small.published_kit));
    add("publish_kit", "draft of Hungary", &[kit(&small.kit)]);
    add("publish_kit", "of the centre", &[kit(&small.published_kit)]);
    add("withdraw_kit", "draft of Hungary", &[kit(&small.kit)]);
    add(
        "withdraw_kit",
        "of the centre",
        &[kit(&small.published_kit)],
    );
    let yes = ("verdict", &"approve" as &dyn ToString);
    add("approve_projects", "nothing ticked", &[]);
    add(
        "decide_person",
        "in Hungary",
        &[("id", &small.waiting.id), yes, ("with_school", &"on")],
    );
    add("reopen_person", "in Hungary", &[("id", &small.refused.id)]);
    add(
        "decide_school",
        "in Hungary",
        &[("id", &small.pending_school), yes],
    );
    add(
        "reopen_school",
        "in Hungary",
        &[("id", &small.refused_school)],
    );
    let person = ("subject", &"person" as &dyn ToString);
    let school = ("subject", &"school" as &dyn ToString);
    let waiting = ("id", &small.waiting.id as &dyn ToString);
    for endpoint in ["take_case", "give_case_back"] {
        add(endpoint, "in Hungary", &[person, waiting]);
    }
    add(
        "take_case",
        "a school in Hungary",
        &[school, ("id", &small.pending_school)],
    );
    add(
        "write_note",
        "in Hungary",
        &[person, waiting, ("note", &"Called the school.")],
    );
    add("remove_note", "of the officer", &[("id", &small.note)]);
    add(
        "save_reason",
        "of Hungary",
        &[
            ("country", &"HU"),
            ("subject", &"person"),
            ("texts[en]", &"Please come back in September."),
        ],
    );
    add("remove_reason", "of Hungary", &[("id", &small.reason)]);
    add(
        "validate_people",
        "in Hungary",
        &[("people[0]", &small.waiting.id)],
    );
    let outsider: (&'static str, &dyn ToString) = ("person", &small.outsider.id);
    add(
        "appoint_person",
        "as ambassador",
        &[outsider, ("role", &"ambassador")],
    );
    add(
        "appoint_person",
        "as officer of Hungary",
        &[outsider, ("role", &"officer"), ("country", &"HU")],
    );
    add("end_role", "of a mentor", &[("grant", &small.grant)]);
    add(
        "merge_accounts",
        "of Hungary",
        &[
            ("one", &small.waiting.id),
            ("other", &small.outsider.id),
            ("keep", &small.outsider.id),
        ],
    );
    add(
        "suspend_person",
        "in Hungary",
        &[
            ("person", &small.outsider.id),
            ("reason", &"Wrote unkindly to others."),
        ],
    );
    add("take_second_step", "of somebody who has none", &[outsider]);
    add(
        "reinstate_person",
        "who is not locked out",
        &[("person", &small.outsider.id)],
    );
    add(
        "merge_schools",
        "of Hungary",
        &[
            ("one", &small.pending_school),
            ("other", &small.outsider.school),
            ("keep", &small.outsider.school),
        ],
    );
    add(
        "transfer_school",
        "of Hungary",
        &[("id", &small.pending_school), ("country", &"TR")],
    );
    add(
        "transfer_person",
        "of Hungary",
        &[("id", &small.waiting.id), ("country", &"TR")],
    );
    let import: (&'static str, &dyn ToString) = ("import", &small.import);
    add("read_register", "of Hungary", &[import]);
    add(
        "choose_register_columns",
        "of Hungary",
        &[import, ("national_number", &0), ("name", &1), ("town", &2)],
    );
    add("import_register", "of Hungary", &[import]);
    add(
        "settle_register_line",
        "that is no question",
        &[import, ("line", &2), ("answer", &"same")],
    );
    add(
        "decide_project",
        "for Hungary",
        &[("id", &small.submitted), ("country", &"HU"), yes],
    );
    add(
        "decide_project",
        "for Türkiye",
        &[("id", &small.submitted), ("country", &"TR"), yes],
    );
    add(
        "decide_project",
        "for France",
        &[("id", &small.submitted), ("country", &"FR"), yes],
    );
}
