//! Classes: pupils are added by pasting names, and get accounts, nicknames and cards.
//!
//! A class belongs to one school and one workspace and is named once: who adds "5.b" again adds to
//! it, and names that are there already are left alone. So sending a form twice makes nobody twice.

use super::{frame, member::teaches_here, nickname, secret, secret::Secret, unreadable};
use crate::{
    Audit, Cx, Tx,
    context::new_id,
    entity::{account, member, pupil},
    sql::{DbResult, all, one, params, run},
};
use domain::{
    AppError, AppResult, Problem, RuleBroken,
    access::workspace::{Action, Target, act},
    account::{AccountKind, AccountState},
    id::{AccountId, CardSheetId, ClassId, SchoolId, WorkspaceId},
    text,
    workspace::{
        Role,
        member::{
            ClassForm, NewPupil, fold, list_problem,
            view::{Card, Class, ClassView, NewClassView, PupilForTeachers, PupilView},
        },
    },
};
use sea_orm::{ActiveValue::Set, EntityTrait, FromQueryResult};
use serde_json::json;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// The page on which a class is added.
///
/// # Errors
/// [`RuleBroken::NoSchool`] for a teacher who is here without a school: a class belongs to one.
pub async fn new(cx: &Cx, workspace: WorkspaceId) -> AppResult<NewClassView> {
    #[derive(FromQueryResult)]
    struct Row {
        name: String,
    }
    let granted = cx
        .lookup()
        .workspace(workspace)
        .permit::<act::ManagePupils>()
        .await?;
    let school = granted.school.ok_or(AppError::Rule(RuleBroken::NoSchool))?;
    let row: Option<Row> = one(
        cx.read(),
        "SELECT name FROM school WHERE id = $1",
        params![school.0],
    )
    .await?;
    Ok(NewClassView {
        frame: frame(&granted),
        school: row.map(|row| row.name).unwrap_or_default(),
    })
}

/// What came of a list of names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Added {
    pub workspace: WorkspaceId,
    pub class: ClassId,
    /// The cards of the new pupils; `None` when all of them were there already.
    pub sheet: Option<CardSheetId>,
}

/// Adds pupils to a class of the teacher's school, and the class itself when it is new.
///
/// # Errors
/// [`Problem::NicknameTaken`] when a given nickname belongs to somebody else in the class.
pub async fn add(cx: &Cx, form: ClassForm) -> AppResult<Added> {
    let workspace: WorkspaceId = form.workspace.parse()?;
    let (name, pupils) = form.parse()?;
    // Asked twice: nobody makes us hash two hundred secrets for nothing.
    cx.lookup()
        .workspace(workspace)
        .permit::<act::ManagePupils>()
        .await?;
    let secrets = secret::deal(cx.lang(), pupils.len()).await?;
    cx.write(move |tx| async move {
        let granted = tx
            .lookup()
            .workspace(workspace)
            .permit::<act::ManagePupils>()
            .await?;
        let school = granted.school.ok_or(AppError::Rule(RuleBroken::NoSchool))?;
        let class = open_class(&tx, workspace, school, &name).await?;
        let roster = Roster::load(&tx, workspace, class.id).await?;
        let newcomers = roster.sort_out(pupils, secrets)?;
        let place = Place {
            workspace,
            school,
            class,
            country: country_of(&tx, school).await?,
        };
        let cards = place.admit(&tx, newcomers).await?;
        let sheet = if cards.is_empty() {
            None
        } else {
            Some(tx.lay_out(workspace, &cards).await?)
        };
        let entry = Audit {
            action: "class.add_pupils",
            target: "class",
            id: place.class.id,
        };
        let data = json!({ "workspace": workspace, "pupils": cards.len() });
        tx.audit(entry, data).await?;
        Ok(Added {
            workspace,
            class: place.class.id.into(),
            sheet,
        })
    })
    .await
}

#[derive(FromQueryResult)]
struct ClassRow {
    id: Uuid,
    code: String,
}

/// The class of this name, made when there is none. Its row stays locked until the transaction
/// ends, so that two lists for one class come one after the other.
async fn open_class(
    tx: &Tx,
    workspace: WorkspaceId,
    school: SchoolId,
    name: &str,
) -> AppResult<ClassRow> {
    let made: Option<ClassRow> = one(
        tx.conn(),
        "INSERT INTO class (id, workspace_id, school_id, name, code, created_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (workspace_id, school_id, name) DO UPDATE SET name = excluded.name
         RETURNING id, code",
        params![
            new_id(),
            workspace.0,
            school.0,
            name,
            unused_code(tx).await?,
            tx.cx().actor().person()?.id.0,
            tx.now()
        ],
    )
    .await?;
    made.ok_or(AppError::Unavailable)
}

/// A code that no class has. There are a hundred million; the unique index is for the rest.
async fn unused_code(tx: &Tx) -> AppResult<String> {
    for _ in 0..20 {
        let code = secret::class_code()?;
        let taken: Option<ClassRow> = one(
            tx.conn(),
            "SELECT id, code FROM class WHERE code = $1",
            params![code.as_str()],
        )
        .await?;
        if taken.is_none() {
            return Ok(code);
        }
    }
    Err(AppError::Unavailable)
}

async fn country_of(tx: &Tx, school: SchoolId) -> AppResult<Option<String>> {
    #[derive(FromQueryResult)]
    struct Row {
        country: String,
    }
    let row: Option<Row> = one(
        tx.conn(),
        "SELECT country FROM school WHERE id = $1",
        params![school.0],
    )
    .await?;
    Ok(row.map(|row| row.country))
}

/// A pupil who gets a card.
struct Newcomer {
    /// The account, of somebody who was in the class before and comes back.
    known: Option<Uuid>,
    name: String,
    nickname: String,
    secret: Secret,
}

/// Who is in the class, and which nicknames are taken.
struct Roster {
    /// By folded name: account, nickname, whether the pupil was removed.
    pupils: HashMap<String, (Uuid, String, bool)>,
    nicknames_of_class: HashSet<String>,
    nicknames_of_workspace: HashSet<String>,
}

impl Roster {
    async fn load(tx: &Tx, workspace: WorkspaceId, class: Uuid) -> AppResult<Self> {
        #[derive(FromQueryResult)]
        struct Row {
            id: Uuid,
            name: String,
            nickname: String,
            nickname_folded: String,
            class_id: Option<Uuid>,
            removed_at: Option<i64>,
        }
        // Nicknames of those who were removed stay theirs: their texts carry them.
        let rows: Vec<Row> = all(
            tx.conn(),
            "SELECT a.id, a.name, m.nickname, m.nickname_folded, m.class_id, m.removed_at
             FROM member m JOIN account a ON a.id = m.account_id
             WHERE m.workspace_id = $1 AND m.nickname_folded IS NOT NULL",
            params![workspace.0],
        )
        .await?;
        let mut roster = Self {
            pupils: HashMap::new(),
            nicknames_of_class: HashSet::new(),
            nicknames_of_workspace: HashSet::new(),
        };
        for row in rows {
            if row.class_id == Some(class) {
                roster
                    .nicknames_of_class
                    .insert(row.nickname_folded.clone());
                roster.pupils.insert(
                    text::fold_for_search(&row.name),
                    (row.id, row.nickname, row.removed_at.is_some()),
                );
            }
            roster.nicknames_of_workspace.insert(row.nickname_folded);
        }
        Ok(roster)
    }

    /// Who is new, who comes back; names that are there already are left out. Given nicknames must
    /// be free in the class, invented ones are also nobody else's in the workspace.
    fn sort_out(mut self, pupils: Vec<NewPupil>, secrets: Vec<Secret>) -> AppResult<Vec<Newcomer>> {
        let mut newcomers = Vec::new();
        for given in pupils.iter().filter_map(|pupil| pupil.nickname.as_deref()) {
            self.nicknames_of_workspace.insert(fold(given));
        }
        for (pupil, secret) in pupils.into_iter().zip(secrets) {
            let (known, nickname) =
                match self.pupils.get(&text::fold_for_search(&pupil.roster_name)) {
                    Some((_, _, false)) => continue,
                    Some((id, nickname, true)) => (Some(*id), nickname.clone()),
                    None => (None, self.nickname_for(&pupil)?),
                };
            newcomers.push(Newcomer {
                known,
                name: pupil.roster_name,
                nickname,
                secret,
            });
        }
        Ok(newcomers)
    }

    fn nickname_for(&mut self, pupil: &NewPupil) -> AppResult<String> {
        match &pupil.nickname {
            Some(given) if self.nicknames_of_class.insert(fold(given)) => Ok(given.clone()),
            Some(_) => Err(list_problem(Problem::NicknameTaken { line: pupil.line })),
            None => {
                let invented = nickname::invent(&mut self.nicknames_of_workspace)?;
                self.nicknames_of_class.insert(fold(&invented));
                Ok(invented)
            }
        }
    }
}

/// Where the pupils are admitted.
struct Place {
    workspace: WorkspaceId,
    school: SchoolId,
    class: ClassRow,
    country: Option<String>,
}

/// Rows of one statement, well below the number of values that both engines take.
const ROWS: usize = 100;

impl Place {
    /// Makes accounts and members of the newcomers; their cards, in the order of the list.
    async fn admit(&self, tx: &Tx, newcomers: Vec<Newcomer>) -> AppResult<Vec<Card>> {
        let (mut accounts, mut pupils, mut members) = (Vec::new(), Vec::new(), Vec::new());
        let mut cards = Vec::with_capacity(newcomers.len());
        for newcomer in newcomers {
            let Newcomer {
                known,
                name,
                nickname,
                secret,
            } = newcomer;
            match known {
                Some(id) => self.readmit(tx, id, secret.hash).await?,
                None => {
                    let id = new_id();
                    accounts.push(self.account(tx, id, &name)?);
                    pupils.push(pupil::ActiveModel {
                        account_id: Set(id),
                        school_id: Set(self.school.0),
                        secret_hash: Set(secret.hash),
                        secret_set_at: Set(tx.now()),
                    });
                    members.push(self.member(tx, id, &nickname));
                }
            }
            cards.push(Card {
                name,
                nickname,
                class_code: self.class.code.clone(),
                secret: secret.shown,
            });
        }
        for rows in accounts.chunks(ROWS) {
            account::Entity::insert_many(rows.to_vec())
                .exec_without_returning(tx.conn())
                .await
                .db()?;
        }
        for rows in pupils.chunks(ROWS) {
            pupil::Entity::insert_many(rows.to_vec())
                .exec_without_returning(tx.conn())
                .await
                .db()?;
        }
        for rows in members.chunks(ROWS) {
            member::Entity::insert_many(rows.to_vec())
                .exec_without_returning(tx.conn())
                .await
                .db()?;
        }
        Ok(cards)
    }

    /// An account without e-mail address, found by no search.
    fn account(&self, tx: &Tx, id: Uuid, name: &str) -> AppResult<account::ActiveModel> {
        Ok(account::ActiveModel {
            id: Set(id),
            kind: Set(AccountKind::Pupil.as_str().to_owned()),
            state: Set(AccountState::Validated.as_str().to_owned()),
            state_comment: Set(String::new()),
            state_at: Set(tx.now()),
            email: Set(None),
            email_confirmed_at: Set(None),
            password_hash: Set(None),
            name: Set(name.to_owned()),
            // The class reads the portal as its teacher does, until a pupil chooses.
            lang: Set(tx.cx().lang().to_owned()),
            time_zone: Set(tx.cx().actor().person()?.time_zone.clone()),
            country: Set(self.country.clone()),
            about: Set(String::new()),
            available: Set(false),
            public_profile: Set(false),
            age_from: Set(None),
            age_to: Set(None),
            search_text: Set(String::new()),
            created_at: Set(tx.now()),
            last_seen_at: Set(None),
            version: Set(1),
        })
    }

    fn member(&self, tx: &Tx, id: Uuid, nickname: &str) -> member::ActiveModel {
        member::ActiveModel {
            workspace_id: Set(self.workspace.0),
            account_id: Set(id),
            school_id: Set(Some(self.school.0)),
            class_id: Set(Some(self.class.id)),
            role: Set(Role::Pupil.as_str().to_owned()),
            nickname: Set(Some(nickname.to_owned())),
            nickname_folded: Set(Some(fold(nickname))),
            joined_at: Set(tx.now()),
            removed_at: Set(None),
        }
    }

    /// Somebody who was removed comes back, under the same nickname, with a new secret.
    async fn readmit(&self, tx: &Tx, id: Uuid, hash: String) -> AppResult<()> {
        run(
            tx.conn(),
            "UPDATE member SET removed_at = NULL WHERE workspace_id = $1 AND account_id = $2",
            params![self.workspace.0, id],
        )
        .await?;
        run(
            tx.conn(),
            "UPDATE pupil SET secret_hash = $1, secret_set_at = $2 WHERE account_id = $3",
            params![hash, tx.now(), id],
        )
        .await
        .map(drop)
    }
}

#[derive(FromQueryResult)]
struct RosterRow {
    id: Uuid,
    nickname: Option<String>,
    name: String,
    role: String,
    class_id: Uuid,
    class_name: String,
    class_code: String,
    school_id: Uuid,
    school_name: String,
}

/// Classes with their pupils, for the teachers of the workspace; a class may have no pupil left.
const ROSTER: &str = "SELECT m.account_id AS id, m.nickname, a.name, m.role,
        c.id AS class_id, c.name AS class_name, c.code AS class_code, s.id AS school_id, s.name AS school_name
    FROM class c JOIN school s ON s.id = c.school_id
    JOIN member m ON m.class_id = c.id AND m.removed_at IS NULL
    JOIN account a ON a.id = m.account_id
    WHERE c.workspace_id = $1";

impl RosterRow {
    fn pupil(self) -> AppResult<PupilForTeachers> {
        Ok(PupilForTeachers {
            id: self.id.into(),
            nickname: self.nickname.unwrap_or_default(),
            name: self.name,
            role: self.role.parse().map_err(unreadable)?,
        })
    }
}

/// The page of a class. To everybody but the teachers of the workspace it does not exist.
pub async fn show(cx: &Cx, workspace: WorkspaceId, class: ClassId) -> AppResult<ClassView> {
    let granted = cx
        .lookup()
        .workspace(workspace)
        .permit::<act::Read>()
        .await?;
    if !teaches_here(&granted) {
        return Err(AppError::NotFound);
    }
    let rows: Vec<RosterRow> = all(
        cx.read(),
        format!("{ROSTER} AND c.id = $2 ORDER BY a.name, a.id"),
        params![workspace.0, class.0],
    )
    .await?;
    let first = rows.first().ok_or(AppError::NotFound)?;
    let may_manage = granted.may(Action::ManagePupils, Target::default());
    Ok(ClassView {
        frame: frame(&granted),
        school: first.school_name.clone(),
        may_add: may_manage && granted.school == Some(SchoolId(first.school_id)),
        may_manage,
        class: Class {
            id: class,
            name: first.class_name.clone(),
            code: first.class_code.clone(),
            pupils: rows
                .into_iter()
                .map(RosterRow::pupil)
                .collect::<AppResult<_>>()?,
        },
    })
}

/// The page of a pupil. To everybody but the teachers of the workspace it does not exist.
pub async fn show_pupil(cx: &Cx, workspace: WorkspaceId, pupil: AccountId) -> AppResult<PupilView> {
    let granted = cx
        .lookup()
        .workspace(workspace)
        .permit::<act::Read>()
        .await?;
    if !teaches_here(&granted) {
        return Err(AppError::NotFound);
    }
    let row: RosterRow = one(
        cx.read(),
        format!("{ROSTER} AND m.account_id = $2"),
        params![workspace.0, pupil.0],
    )
    .await?
    .ok_or(AppError::NotFound)?;
    let may = |action| granted.may(action, Target::default());
    Ok(PupilView {
        frame: frame(&granted),
        class: row.class_id.into(),
        class_name: row.class_name.clone(),
        class_code: row.class_code.clone(),
        school: row.school_name.clone(),
        may_manage: may(Action::ManagePupils),
        may_change_role: may(Action::ManageMembers),
        pupil: row.pupil()?,
    })
}

#[cfg(test)]
mod tests;
