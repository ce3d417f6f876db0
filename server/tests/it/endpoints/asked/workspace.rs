//! A workspace: its members and what is in it.

use super::{Add, Field, SmallWorld};

fn page(id: &dyn ToString) -> Field<'_> {
    ("page", id)
}

pub fn of_members(small: &SmallWorld, add: Add<'_>) {
    let w = ("workspace", &small.workspace as &dyn ToString);
    let member = |id| ("member", id as &dyn ToString);
    add("join_workspace", "", &[w]);
    add("decline_workspace", "", &[w]);
    add(
        "invite_member",
        "a contact",
        &[w, ("person", &small.friend.id), ("role", &"teacher")],
    );
    add(
        "withdraw_member_invitation",
        "",
        &[w, member(&small.invited.id)],
    );
    add(
        "change_role",
        "of the member",
        &[w, member(&small.member.id), ("role", &"expert")],
    );
    add(
        "change_role",
        "of the founder",
        &[w, member(&small.founder.id), ("role", &"expert")],
    );
    add(
        "change_role",
        "of the pupil",
        &[w, member(&small.pupil), ("role", &"pupil-coordinator")],
    );
    add(
        "remove_member",
        "the member",
        &[w, member(&small.member.id)],
    );
    add(
        "remove_member",
        "the founder",
        &[w, member(&small.founder.id)],
    );
    add("remove_member", "the pupil", &[w, member(&small.pupil)]);
    add(
        "add_class",
        "",
        &[w, ("name", &"5a"), ("pupils", &"Nagy Bence; Sun")],
    );
    add("new_card", "of the pupil", &[w, member(&small.pupil)]);
    add("new_class_cards", "", &[w, ("class", &small.class)]);
    add("save_workspace_settings", "", &[w, ("pupils_post", &"on")]);
    add(
        "close_workspace",
        "",
        &[w, ("results", &"Two classes measured five rivers.")],
    );
    add("reopen_workspace", "open", &[w]);
    add("archive_workspace", "open", &[w]);
    add(
        "rest_workspace",
        "until a day",
        &[w, ("until", &"2999-01-01")],
    );
    add("end_rest", "", &[w]);
}

pub fn of_contents(small: &SmallWorld, add: Add<'_>) {
    let w = ("workspace", &small.workspace as &dyn ToString);
    let body = ("body", &"Carp and pike." as &dyn ToString);
    let title = ("title", &"Fish" as &dyn ToString);
    add(
        "post_update",
        "for members",
        &[w, ("audience", &"members"), body],
    );
    add(
        "post_update",
        "for staff",
        &[w, ("audience", &"staff"), body],
    );
    add(
        "comment_post",
        "for members",
        &[w, ("post", &small.post), body],
    );
    add(
        "comment_post",
        "for staff",
        &[w, ("post", &small.bulletin), body],
    );
    add("delete_post", "for members", &[w, ("post", &small.post)]);
    add("delete_post", "for staff", &[w, ("post", &small.bulletin)]);
    add("delete_comment", "", &[w, ("comment", &small.comment)]);
    add(
        "save_page",
        "new",
        &[w, page(&""), ("version", &0), title, body],
    );
    add(
        "save_page",
        "of the founder",
        &[w, page(&small.page), ("version", &1), title, body],
    );
    add("move_page", "", &[w, page(&small.page), ("way", &"down")]);
    add("archive_page", "", &[w, page(&small.page)]);
    add("restore_page", "archived", &[w, page(&small.archived_page)]);
    add(
        "restore_page_version",
        "",
        &[w, page(&small.page), ("restored", &1), ("version", &1)],
    );
    add(
        "publish_page",
        "",
        &[
            w,
            page(&small.page),
            ("version", &1),
            ("agree", &"on"),
            ("nicknames", &"on"),
        ],
    );
    add("unpublish_page", "", &[w, page(&small.published_page)]);
    add("start_section", "", &[w, title, ("about", &"")]);
    add(
        "start_thread",
        "",
        &[w, ("section", &small.section), title, body],
    );
    add("reply", "", &[w, ("thread", &small.thread), body]);
    add("delete_reply", "", &[w, ("reply", &small.reply)]);
    add(
        "restore_reply",
        "deleted",
        &[w, ("reply", &small.deleted_reply)],
    );
    add("delete_thread", "", &[w, ("thread", &small.thread)]);
    add(
        "restore_thread",
        "deleted",
        &[w, ("thread", &small.deleted_thread)],
    );
    of_plan(small, add);
    let poll = ("poll", &small.poll as &dyn ToString);
    add(
        "start_poll",
        "",
        &[
            w,
            ("question", &"Where?"),
            ("answers", &"Ohrid\nSzeged"),
            ("kind", &"single"),
        ],
    );
    add("vote_in_poll", "", &[w, poll, ("answer", &small.answer)]);
    add("close_poll", "", &[w, poll]);
    add("delete_poll", "", &[w, poll]);
    add(
        "restore_poll",
        "removed",
        &[w, ("poll", &small.removed_poll)],
    );
    add("remove_material", "", &[w, ("material", &small.picture)]);
    add(
        "restore_material",
        "removed",
        &[w, ("material", &small.removed)],
    );
}

fn of_plan(small: &SmallWorld, add: Add<'_>) {
    let w = ("workspace", &small.workspace as &dyn ToString);
    let task = ("task", &small.task as &dyn ToString);
    let phase = ("phase", &small.phase as &dyn ToString);
    let title = ("title", &"Fish" as &dyn ToString);
    let doer = ("doer", &"pupils" as &dyn ToString);
    add("save_phase", "new", &[w, title]);
    add("move_phase", "", &[w, phase, ("way", &"down")]);
    add("remove_phase", "empty", &[w, ("phase", &small.empty_phase)]);
    add("save_task", "new", &[w, phase, title, doer]);
    add(
        "save_task",
        "of the founder",
        &[w, task, phase, title, doer, ("version", &1)],
    );
    add("move_task", "", &[w, task, ("way", &"down")]);
    add("step_task", "for pupils", &[w, task, ("step", &"start")]);
    add(
        "step_task",
        "for teachers",
        &[w, ("task", &small.other_task), ("step", &"start")],
    );
    add("remove_task", "", &[w, task]);
    add("renew_plan_feed", "", &[w]);
    add("stop_plan_feed", "", &[w]);
}
