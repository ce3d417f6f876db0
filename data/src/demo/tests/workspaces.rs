//! What happens in workspaces is what members could have done.

use super::*;
use domain::{
    rich_text::{SafeHtml, render},
    text::{line, prose},
    time::Day,
    workspace::{
        member::fold,
        page::{NamesFound, PupilNames, names_on_page},
        plan::{BODY_MAX, Due, TITLE_MAX, TaskState},
        poll::{ANSWERS_MAX, ANSWERS_MIN, QUESTION_MAX},
    },
};
use std::collections::HashMap;

#[test]
fn html_is_the_rendered_source() {
    let rows = whole().rows;
    let posts = rows.posts.iter().map(|row| (&row.source, &row.html, 4_000));
    let replies = rows
        .replies
        .iter()
        .map(|row| (&row.source, &row.html, 10_000));
    let pages = rows
        .pages
        .iter()
        .map(|row| (&row.source, &row.html, 100_000));
    for (source, html, max) in posts.chain(replies).chain(pages) {
        assert_eq!(prose(source, 1, max).as_ref(), Ok(source));
        assert_eq!(render(source).as_str(), html);
    }
    for comment in &rows.comments {
        assert_eq!(prose(&comment.body, 1, 1_000).as_ref(), Ok(&comment.body));
    }
}

#[test]
fn threads_count_their_replies_and_remember_the_last() {
    let rows = small().rows;
    for thread in &rows.threads {
        let mut own: Vec<_> = rows
            .replies
            .iter()
            .filter(|row| row.thread_id == thread.id)
            .collect();
        own.sort_by_key(|row| row.id);
        assert_eq!(own.len() as i32, thread.reply_count + 1);
        assert_eq!(own[0].author_id, thread.author_id);
        assert_eq!(own[0].created_at, thread.created_at);
        assert!(own.is_sorted_by(|one, next| one.created_at < next.created_at));
        assert_eq!(own.last().unwrap().created_at, thread.last_reply_at);
    }
}

#[test]
fn everybody_who_writes_is_a_member_at_that_time() {
    let rows = small().rows;
    let members: HashMap<_, _> = rows
        .members
        .iter()
        .map(|row| ((row.workspace_id, row.account_id), row))
        .collect();
    let posts = rows
        .posts
        .iter()
        .map(|row| (row.workspace_id, row.author_id, row.created_at));
    let comments = rows
        .comments
        .iter()
        .map(|row| (row.workspace_id, row.author_id, row.created_at));
    let replies = rows
        .replies
        .iter()
        .map(|row| (row.workspace_id, row.author_id, row.created_at));
    let materials = rows
        .materials
        .iter()
        .map(|row| (row.workspace_id, row.author_id, row.created_at));
    let pages = rows
        .pages
        .iter()
        .map(|row| (row.workspace_id, row.created_by, row.created_at));
    let polls = rows
        .polls
        .iter()
        .map(|row| (row.workspace_id, row.author_id, row.created_at));
    for (workspace, author, at) in posts
        .chain(comments)
        .chain(replies)
        .chain(materials)
        .chain(pages)
        .chain(polls)
    {
        let member = members[&(workspace, author)];
        assert!(member.joined_at <= at && at < START);
    }
    for post in rows.posts.iter().filter(|row| row.audience == "staff") {
        assert_eq!(
            members[&(post.workspace_id, post.author_id)].role,
            "founder"
        );
    }
    for page in &rows.pages {
        assert_ne!(members[&(page.workspace_id, page.created_by)].role, "pupil");
    }
    for page in &rows.published_pages {
        assert_eq!(
            members[&(page.workspace_id, page.published_by)].role,
            "founder"
        );
    }
}

#[test]
fn lists_paged_by_id_are_in_the_order_of_time() {
    let rows = small().rows;
    let ids = rows.posts.iter().map(|row| (row.id, row.created_at));
    let comments = rows.comments.iter().map(|row| (row.id, row.created_at));
    let replies = rows.replies.iter().map(|row| (row.id, row.created_at));
    let notices = rows
        .notifications
        .iter()
        .map(|row| (row.id, row.created_at));
    let projects = rows.projects.iter().map(|row| (row.id, row.created_at));
    for (id, at) in ids
        .chain(comments)
        .chain(replies)
        .chain(notices)
        .chain(projects)
    {
        assert_eq!(millis(id), at);
    }
}

#[test]
fn pupils_have_nicknames_of_their_own_and_nothing_that_finds_them() {
    let rows = small().rows;
    for account in rows.accounts.iter().filter(|row| row.kind == "pupil") {
        assert_eq!(
            (account.email.as_ref(), account.search_text.as_str()),
            (None, "")
        );
        assert_eq!(line(&account.name, 1, 80).as_ref(), Ok(&account.name));
    }
    let mut taken = HashSet::new();
    let mut foxes = 0;
    for member in rows.members.iter().filter(|row| row.class_id.is_some()) {
        let nickname = member.nickname.clone().unwrap();
        assert_eq!(line(&nickname, 1, 30).as_ref(), Ok(&nickname));
        assert_eq!(member.nickname_folded.as_ref(), Some(&fold(&nickname)));
        assert!(
            taken.insert((member.workspace_id, fold(&nickname))),
            "{nickname}"
        );
        foxes += usize::from(nickname == "SunnyFox");
    }
    assert_eq!(foxes, 1, "the persona is the only one of her name");
}

#[test]
fn published_pages_are_current_name_no_pupil_and_open_their_pictures() {
    let rows = small().rows;
    let names: HashMap<_, _> = rows
        .accounts
        .iter()
        .map(|row| (row.id, row.name.clone()))
        .collect();
    let with_picture = rows.published_files.iter().map(|row| row.page_id);
    assert!(with_picture.collect::<HashSet<_>>().len() > 2);
    for published in &rows.published_pages {
        let page = rows
            .pages
            .iter()
            .find(|row| row.id == published.page_id)
            .unwrap();
        assert_eq!(
            (page.version, &page.html),
            (published.version, &published.html)
        );
        assert!(page.updated_at < published.published_at && published.published_at < START);
        let pupils: Vec<PupilNames> = rows
            .members
            .iter()
            .filter(|row| row.workspace_id == page.workspace_id && row.class_id.is_some())
            .map(|row| PupilNames {
                roster: names[&row.account_id].clone(),
                nickname: row.nickname.clone(),
            })
            .collect();
        let html = SafeHtml::from_storage(page.html.clone());
        let found = names_on_page(&page.title, &page.source, &html, &pupils);
        assert_eq!(found, NamesFound::default(), "{}", page.title);
        for file in rows
            .files
            .iter()
            .filter(|file| page.html.contains(&file.id.to_string()))
        {
            let mut open = rows.published_files.iter();
            assert!(open.any(|row| row.file_id == file.id && row.page_id == page.id));
        }
    }
    for page in &rows.pages {
        let mut versions = rows.page_versions.iter();
        let current = versions.find(|row| row.page_id == page.id && row.version == page.version);
        assert_eq!(current.map(|row| &row.source), Some(&page.source));
    }
}

#[test]
fn workspaces_know_the_size_of_their_files() {
    let made = small();
    let rows = &made.rows;
    for workspace in &rows.workspaces {
        let own = rows
            .files
            .iter()
            .filter(|row| row.workspace_id == Some(workspace.id));
        assert_eq!(own.map(|row| row.size).sum::<i64>(), workspace.bytes_used);
    }
    let kept: HashMap<_, _> = made.files.iter().map(|(key, bytes)| (key, bytes)).collect();
    assert_eq!(kept.len(), rows.files.len());
    for file in &rows.files {
        let bytes = kept[&file.storage_key];
        assert_eq!(bytes.len() as i64, file.size);
        assert_eq!(
            bytes.starts_with(b"\x89PNG"),
            file.media_type == "image/png"
        );
    }
    for row in rows.materials.iter().filter(|row| row.kind == "image") {
        assert_eq!(line(&row.alt, 1, 300).as_ref(), Ok(&row.alt));
    }
}

#[test]
fn every_open_project_has_its_workspace_with_its_founders() {
    let rows = small().rows;
    for project in &rows.projects {
        let workspace = rows
            .workspaces
            .iter()
            .find(|row| row.project_id == Some(project.id));
        let state = match project.state.as_str() {
            "active" => Some("open"),
            "closed" => Some("closed"),
            "archived" => Some("archived"),
            _ => None,
        };
        assert_eq!(workspace.map(|row| row.state.as_str()), state);
        let Some(workspace) = workspace else {
            continue;
        };
        assert_eq!(workspace.title, project.title);
        for founder in rows
            .founders
            .iter()
            .filter(|row| row.project_id == project.id)
        {
            let mut members = rows.members.iter();
            let own = members.find(|row| {
                row.workspace_id == workspace.id && row.account_id == founder.account_id
            });
            assert_eq!(own.map(|row| row.role.as_str()), Some("founder"));
        }
        let mut sections = rows.sections.iter();
        assert!(sections.any(|row| row.workspace_id == workspace.id));
    }
}

#[test]
fn polls_have_votes_of_members_and_forget_whose_secret_ones_were() {
    let rows = small().rows;
    assert_eq!(rows.polls.len(), 2);
    for poll in &rows.polls {
        assert_eq!(
            line(&poll.question, 2, QUESTION_MAX).as_ref(),
            Ok(&poll.question)
        );
        let answers = rows
            .poll_answers
            .iter()
            .filter(|row| row.poll_id == poll.id);
        let ids: HashSet<_> = answers.map(|row| row.id).collect();
        assert!((ANSWERS_MIN as usize..=ANSWERS_MAX as usize).contains(&ids.len()));
        let ballots: Vec<_> = rows
            .poll_ballots
            .iter()
            .filter(|row| row.poll_id == poll.id)
            .collect();
        assert!(ballots.len() > 20);
        for ballot in ballots {
            let is_forgotten = poll.secret && poll.state == "closed";
            assert_eq!(ballot.account_id.is_none(), is_forgotten);
            let is_member = |account| {
                rows.members
                    .iter()
                    .any(|row| (row.workspace_id, row.account_id) == (poll.workspace_id, account))
            };
            assert!(ballot.account_id.is_none_or(is_member));
            let choices: Vec<_> = rows
                .poll_choices
                .iter()
                .filter(|row| row.ballot_id == ballot.id)
                .collect();
            assert!(choices.iter().all(|row| ids.contains(&row.answer_id)));
            assert_eq!(choices.len(), if poll.kind == "ranked" { 3 } else { 1 });
        }
    }
}

#[test]
fn a_plan_has_tasks_in_every_state_moved_by_members() {
    let rows = small().rows;
    assert_eq!((rows.plan_phases.len(), rows.plan_tasks.len()), (3, 12));
    for phase in &rows.plan_phases {
        assert_eq!(line(&phase.title, 2, TITLE_MAX).as_ref(), Ok(&phase.title));
    }
    for state in TaskState::ALL {
        assert!(
            rows.plan_tasks
                .iter()
                .any(|row| row.state == state.as_str())
        );
    }
    let today = Day::of(Timestamp::from_millis(START));
    let due = |row: &crate::entity::plan_task::Model| {
        let day = row.due_on.as_ref().map(|day| day.parse().unwrap());
        Due::of(day, row.state.parse().unwrap(), today)
    };
    for wanted in [Due::Overdue, Due::Soon, Due::Later] {
        assert!(
            rows.plan_tasks.iter().any(|row| due(row) == wanted),
            "{wanted:?}"
        );
    }
    for task in &rows.plan_tasks {
        assert_eq!(line(&task.title, 2, TITLE_MAX).as_ref(), Ok(&task.title));
        assert_eq!(prose(&task.body, 0, BODY_MAX).as_ref(), Ok(&task.body));
        assert!(rows.plan_phases.iter().any(|row| row.id == task.phase_id));
        let mover = rows
            .members
            .iter()
            .find(|row| (row.workspace_id, row.account_id) == (task.workspace_id, task.moved_by));
        assert!(mover.unwrap().joined_at <= task.moved_at && task.moved_at < START);
    }
    let shown = rows
        .plan_tasks
        .iter()
        .filter(|row| !row.evidence.is_empty());
    assert_eq!(shown.count(), 3);
    let of_a_school = rows.plan_tasks.iter().filter(|row| row.school_id.is_some());
    assert_eq!(of_a_school.count(), 3);
}
