//! Inviting somebody to found a project who is not here yet: by a letter, whose link is the
//! permission to take the place it keeps. Rules: [`domain::project`].

use super::{
    founding::{ask, current_school, follow_founders, tell_invited},
    text::note,
};
use crate::{
    Cx, Deed, Tx,
    lookup::{Granted, ProjectHandle},
    reference::name_of,
    sql::{all, one, params, run, stored},
    token::{hash, random_token},
};
use domain::{
    AppError, AppResult, RuleBroken,
    access::{Actor, project::act, site},
    id::{AccountId, FounderLetterId, ProjectId},
    mail::Letter,
    project::{
        LETTER_WORKS, LETTERS_PER_DAY, LetterForm, LetterLine, LetterPage, LetterReader,
        ProjectState, may_invite,
    },
    reference::ReferenceKind,
};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// Letters of a person since a moment.
const SENT: &str = "SELECT COUNT(*) AS n, MIN(sent_at) AS first FROM founder_letter
    WHERE invited_by = $1 AND sent_at > $2";

/// Writes to somebody who need not have an account. Whether they have one is told to nobody: the
/// letter is the same.
///
/// # Errors
/// [`AppError::TooMany`] beyond [`LETTERS_PER_DAY`]; [`RuleBroken::AlreadyAsked`] while a letter to
/// this address waits.
pub async fn invite_by_letter(cx: &Cx, form: LetterForm) -> AppResult<ProjectId> {
    let (id, email) = form.parse()?;
    cx.write(move |tx| async move {
        tx.lock_project(id).await?;
        let project: Granted<ProjectHandle, act::InviteFounder> =
            tx.lookup().project(id).permit().await?;
        may_invite(&project.founders).map_err(AppError::Rule)?;
        let me = tx.cx().actor().person()?.clone();
        tx.within_a_day(me.id, LETTERS_PER_DAY, SENT).await?;
        let token = random_token()?;
        let sent = run(
            tx.conn(),
            "INSERT INTO founder_letter (id, project_id, email, token_hash, invited_by, sent_at)
             VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (project_id, email) DO UPDATE
             SET token_hash = excluded.token_hash, invited_by = excluded.invited_by,
                 sent_at = excluded.sent_at, account_id = NULL, ended_at = NULL
             WHERE founder_letter.ended_at IS NOT NULL",
            params![
                crate::context::new_id(),
                id.0,
                email.as_str(),
                hash(&token),
                me.id.0,
                tx.now()
            ],
        )
        .await?;
        if sent == 0 {
            return Err(AppError::Rule(RuleBroken::AlreadyAsked));
        }
        let letter = Letter::FounderWanted {
            from: me.name,
            title: project.title.clone(),
            token,
        };
        tx.send(&email, tx.cx().lang(), &letter).await?;
        follow_founders(&tx, id, project.state).await?;
        note(
            &tx,
            Deed::ProjectInviteByLetter,
            id,
            serde_json::Value::Null,
        )
        .await?;
        Ok(id)
    })
    .await
}

/// Takes a letter back: its link leads nowhere any more.
pub async fn withdraw_letter(cx: &Cx, id: ProjectId, letter: FounderLetterId) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lock_project(id).await?;
        let project: Granted<ProjectHandle, act::InviteFounder> =
            tx.lookup().project(id).permit().await?;
        let withdrawn = run(
            tx.conn(),
            "UPDATE founder_letter SET ended_at = $1 WHERE id = $2 AND project_id = $3 AND ended_at IS NULL",
            params![tx.now(), letter.0, id.0],
        )
        .await?;
        if withdrawn == 0 {
            return Err(AppError::Rule(RuleBroken::WrongState));
        }
        follow_founders(&tx, id, project.state).await?;
        note(&tx, Deed::ProjectWithdrawInvitation, id, serde_json::Value::Null).await
    })
    .await
}

/// The letters of a project that wait for an answer. The caller has shown the permission.
pub(super) async fn letters(cx: &Cx, id: ProjectId) -> AppResult<Vec<LetterLine>> {
    #[derive(FromQueryResult)]
    struct Line {
        id: Uuid,
        email: String,
        opened_by: Option<String>,
    }
    let lines: Vec<Line> = all(
        cx.read(),
        "SELECT l.id, l.email, a.name AS opened_by FROM founder_letter l
         LEFT JOIN account a ON a.id = l.account_id
         WHERE l.project_id = $1 AND l.ended_at IS NULL ORDER BY l.sent_at, l.id",
        params![id.0],
    )
    .await?;
    Ok(lines
        .into_iter()
        .map(|line| LetterLine {
            id: FounderLetterId(line.id),
            email: line.email,
            opened_by: line.opened_by,
        })
        .collect())
}

#[derive(FromQueryResult)]
struct Opened {
    id: Uuid,
    project_id: Uuid,
    state: String,
    title: String,
    short_description: String,
    account_id: Option<Uuid>,
    sender: String,
    school: String,
}

impl Opened {
    /// SQL of all letters; `$1` is the reader's language.
    fn select() -> String {
        let country = name_of(ReferenceKind::Country, "s.country", "$1");
        format!(
            "SELECT l.id, l.project_id, p.state, p.title, p.short_description, l.account_id, a.name AS sender,
                    s.name || ', ' || s.town || ', ' || {country} AS school
             FROM founder_letter l JOIN project p ON p.id = l.project_id
             JOIN account a ON a.id = l.invited_by
             JOIN project_founder f ON f.project_id = p.id AND f.account_id = l.invited_by
             JOIN school s ON s.id = f.school_id"
        )
    }
}

/// What a link stands for, while it works: the project is still being written.
async fn open(conn: &impl ConnectionTrait, cx: &Cx, token: &str) -> AppResult<Opened> {
    let opened: Opened = one(
        conn,
        format!(
            "{} WHERE l.token_hash = $2 AND l.ended_at IS NULL AND l.sent_at > $3",
            Opened::select()
        ),
        params![cx.lang(), hash(token), cx.now().millis() - LETTER_WORKS],
    )
    .await?
    .ok_or(AppError::Expired)?;
    let state: ProjectState = stored(&opened.state)?;
    if state.is_being_written() {
        Ok(opened)
    } else {
        Err(AppError::Expired)
    }
}

/// Who reads the page of a letter.
fn reader(cx: &Cx, opened: &Opened) -> LetterReader {
    let may = |action| site::decide(cx.actor(), action).allows();
    match cx.actor() {
        Actor::Visitor => LetterReader::Visitor,
        Actor::Person(_) if may(site::Action::WriteProject) => LetterReader::May,
        Actor::Person(person) if may(site::Action::JoinSchool) => {
            if opened.account_id == Some(person.id.0) {
                LetterReader::Remembered
            } else {
                LetterReader::Waits
            }
        }
        Actor::Person(_) => LetterReader::MayNot,
    }
}

/// What the link of a letter shows, to whoever holds it.
///
/// # Errors
/// [`AppError::Expired`] for links that are old, taken back, or none of ours.
pub async fn letter_page(cx: &Cx, token: &str) -> AppResult<LetterPage> {
    let opened = open(cx.read(), cx, token).await?;
    Ok(LetterPage {
        reader: reader(cx, &opened),
        from: opened.sender,
        school: opened.school,
        title: opened.title,
        short_description: opened.short_description,
    })
}

/// Takes the place that a letter keeps: whoever can found projects is invited from now on and answers
/// on the page of the project, for whoever waits to be validated it is remembered. `None` for these.
pub async fn redeem_letter(cx: &Cx, token: &str) -> AppResult<Option<ProjectId>> {
    let token = token.to_owned();
    cx.write(move |tx| async move {
        let me = tx.cx().actor().person()?.id;
        let found = open(tx.conn(), tx.cx(), &token).await?;
        let id = ProjectId(found.project_id);
        tx.lock_project(id).await?;
        let opened = open(tx.conn(), tx.cx(), &token).await?;
        match reader(tx.cx(), &opened) {
            LetterReader::May => {
                invite(&tx, &opened, me.0).await?;
                Ok(Some(id))
            }
            LetterReader::Waits | LetterReader::Remembered => {
                run(
                    tx.conn(),
                    "UPDATE founder_letter SET account_id = $1 WHERE id = $2",
                    params![me.0, opened.id],
                )
                .await?;
                Ok(None)
            }
            LetterReader::Visitor | LetterReader::MayNot => Err(AppError::Forbidden),
        }
    })
    .await
}

/// The letter becomes an invitation. Who is in already, or was asked otherwise, stays so.
async fn invite(tx: &Tx, opened: &Opened, person: Uuid) -> AppResult<()> {
    let id = ProjectId(opened.project_id);
    end(tx, opened.id).await?;
    let school = current_school(tx.conn(), person)
        .await?
        .ok_or(AppError::Rule(RuleBroken::NoSchool))?;
    run(
        tx.conn(),
        "DELETE FROM project_founder WHERE project_id = $1 AND account_id = $2 AND state IN ('declined', 'left')",
        params![id.0, person],
    )
    .await?;
    match ask(tx, id, person, school).await {
        Ok(()) | Err(AppError::Rule(RuleBroken::AlreadyAsked)) => {}
        Err(error) => return Err(error),
    }
    follow_founders(tx, id, stored(&opened.state)?).await
}

async fn end(tx: &Tx, letter: Uuid) -> AppResult<()> {
    run(
        tx.conn(),
        "UPDATE founder_letter SET ended_at = $1 WHERE id = $2",
        params![tx.now(), letter],
    )
    .await
    .map(drop)
}

/// Somebody was validated: the letters they took to be theirs become invitations. Those of projects
/// that are not being written any more are over.
pub(crate) async fn follow_letters(tx: &Tx, person: AccountId) -> AppResult<()> {
    let waiting: Vec<Opened> = all(
        tx.conn(),
        format!(
            "{} WHERE l.account_id = $2 AND l.ended_at IS NULL ORDER BY l.sent_at, l.id",
            Opened::select()
        ),
        params![tx.cx().lang(), person.0],
    )
    .await?;
    for letter in waiting {
        let id = ProjectId(letter.project_id);
        let state: ProjectState = stored(&letter.state)?;
        if !state.is_being_written() {
            end(tx, letter.id).await?;
            continue;
        }
        invite(tx, &letter, person.0).await?;
        tell_invited(tx, id, &letter.title, person.0, &letter.sender).await?;
    }
    Ok(())
}

/// The job: links that are too old lead nowhere any more, and no project waits for somebody who
/// cannot answer.
pub(crate) async fn end_old_letters(cx: &Cx) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Waits {
        id: Uuid,
    }
    let now = cx.now().millis();
    cx.write(move |tx| async move {
        run(
            tx.conn(),
            "UPDATE founder_letter SET ended_at = $1 WHERE ended_at IS NULL AND sent_at <= $2",
            params![now, now - LETTER_WORKS],
        )
        .await?;
        let waiting: Vec<Waits> = all(
            tx.conn(),
            "SELECT p.id FROM project p WHERE p.state = 'invited'
               AND NOT EXISTS (SELECT 1 FROM project_founder f WHERE f.project_id = p.id AND f.state = 'invited')
               AND NOT EXISTS (SELECT 1 FROM founder_letter l WHERE l.project_id = p.id AND l.ended_at IS NULL)
             ORDER BY p.id LIMIT 1000",
            vec![],
        )
        .await?;
        for project in waiting {
            let id = ProjectId(project.id);
            tx.lock_project(id).await?;
            follow_founders(&tx, id, ProjectState::Invited).await?;
        }
        Ok(())
    })
    .await
}
