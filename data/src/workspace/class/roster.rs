//! Who of a pasted list is new in a class, and who comes back.

use crate::{
    Tx,
    sql::{all, params},
    workspace::{nickname, secret::Secret},
};
use domain::{
    AppResult, Problem,
    id::WorkspaceId,
    text,
    workspace::member::{NewPupil, fold, list_problem},
};
use sea_orm::FromQueryResult;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// A pupil who gets a card.
pub(super) struct Newcomer {
    /// The account, of somebody who was in the class before and comes back.
    pub known: Option<Uuid>,
    pub name: String,
    pub nickname: String,
    pub secret: Secret,
}

/// Who is in the class, and which nicknames are taken.
pub(super) struct Roster {
    /// By folded name: account, nickname, whether the pupil was removed.
    pupils: HashMap<String, (Uuid, String, bool)>,
    nicknames_of_class: HashSet<String>,
    nicknames_of_workspace: HashSet<String>,
}

impl Roster {
    pub(super) async fn load(tx: &Tx, workspace: WorkspaceId, class: Uuid) -> AppResult<Self> {
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
    pub(super) fn sort_out(
        mut self,
        pupils: Vec<NewPupil>,
        secrets: Vec<Secret>,
    ) -> AppResult<Vec<Newcomer>> {
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
