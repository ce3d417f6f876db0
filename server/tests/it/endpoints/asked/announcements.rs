//! The partner board.

use super::{Add, Field, SmallWorld};

pub fn of_the_board(small: &SmallWorld, add: Add<'_>) {
    let text: [Field<'_>; 10] = [
        ("title", &"Rivers"),
        ("body", &"My class would like to write letters."),
        ("kind", &"any"),
        ("places", &2),
        ("age_from", &9),
        ("age_to", &12),
        ("from", &"2027-01"),
        ("to", &"2027-05"),
        ("languages[0]", &"en"),
        ("subjects[0]", &"art"),
    ];
    let this = |id| ("announcement", id as &dyn ToString);
    let (open, draft) = (this(&small.announcement), this(&small.announced_draft));
    add("start_announcement", "a draft", &text);
    add(
        "start_announcement",
        "on the board",
        &[&[("publish", &"on" as &dyn ToString)][..], &text].concat(),
    );
    let version = ("version", &1 as &dyn ToString);
    for (what, id) in [("open", open), ("draft", draft)] {
        let fields = [&[id, version][..], &text].concat();
        add("save_announcement", what, &fields);
        add("lead_announcement", what, &[id, ("step", &"withdraw")]);
        add("delete_announcement", what, &[id]);
        let answer = ("body", &"We have a river, too!" as &dyn ToString);
        add("reply_announcement", what, &[id, answer]);
    }
    add(
        "lead_announcement",
        "over by hand",
        &[open, ("step", &"expire")],
    );
    add(
        "follow_announcements",
        "",
        &[("name", &"Rivers"), ("question", &"q=river")],
    );
    add(
        "report",
        "an announcement",
        &[
            ("kind", &"announcement"),
            ("subject", &small.announcement),
            ("reason", &"advertising"),
        ],
    );
}
