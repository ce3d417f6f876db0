//! Classes and their pupils.

use super::{content::Country, people::Staff, workspaces::House};
use crate::{
    entity::{account, class, member, pupil},
    workspace::secret::{CODE_LENGTH, CODE_LETTERS},
};
use domain::{
    time::{DAY, HOUR, MINUTE},
    workspace::{Role, member::fold},
};
use uuid::Uuid;

/// Class code of the persona who is a pupil.
pub const CLASS_CODE: &str = "HDK379";

impl House<'_> {
    pub(super) fn class(
        &mut self,
        workspace: Uuid,
        teacher: &Staff,
        name: &str,
        of_persona: bool,
        opened_at: i64,
    ) -> class::Model {
        let code: String = std::iter::repeat_with(|| self.chance.pick(CODE_LETTERS).copied())
            .take(CODE_LENGTH)
            .flatten()
            .map(char::from)
            .collect();
        let created_at = opened_at + self.chance.between(10 * MINUTE, 40 * MINUTE);
        let class = class::Model {
            id: self.chance.id(created_at),
            workspace_id: workspace,
            school_id: self.schools[teacher.school].id,
            name: name.to_owned(),
            code: if of_persona {
                CLASS_CODE.to_owned()
            } else {
                code
            },
            created_by: teacher.id,
            created_at,
        };
        self.making.rows.classes.push(class.clone());
        class
    }

    pub(super) fn pupil(
        &mut self,
        class: &class::Model,
        teacher: &Staff,
        nickname: String,
        roster_name: String,
        role: Role,
    ) -> Uuid {
        let created_at = class.created_at;
        let id = self.chance.id(created_at);
        let country: &Country = &self.making.content.countries[teacher.country];
        let seen = self.chance.between(HOUR, 20 * DAY);
        self.making.rows.accounts.push(account::Model {
            id,
            kind: "pupil".to_owned(),
            state: "validated".to_owned(),
            state_comment: String::new(),
            state_at: created_at,
            email: None,
            email_confirmed_at: None,
            password_hash: None,
            name: roster_name,
            lang: teacher.lang.clone(),
            time_zone: country.time_zone.clone(),
            country: Some(country.alpha2.clone()),
            joins: None,
            about: String::new(),
            available: false,
            available_from: None,
            available_to: None,
            public_profile: false,
            picture_id: None,
            age_from: None,
            age_to: None,
            // Pupils are not found by any search.
            search_text: String::new(),
            created_at,
            last_seen_at: Some((self.making.now - seen).max(created_at)),
            version: 1,
        });
        self.making.rows.pupils.push(pupil::Model {
            account_id: id,
            school_id: class.school_id,
            secret_hash: self.making.secrets.pupil.clone(),
            secret_set_at: created_at,
        });
        self.making.rows.members.push(member::Model {
            workspace_id: class.workspace_id,
            account_id: id,
            school_id: Some(class.school_id),
            class_id: Some(class.id),
            role: role.as_str().to_owned(),
            nickname_folded: Some(fold(&nickname)),
            nickname: Some(nickname),
            joined_at: created_at,
            removed_at: None,
        });
        id
    }
}
