//! The people of the demo world whom one click signs in.

use crate::{
    Cx,
    account::Resumed,
    session::{Entry, NewSession},
    sql::{one, params},
};
use domain::{
    AppError, AppResult,
    account::{DemoSignInForm, Stay},
    id::AccountId,
    workspace::member::fold,
};
use sea_orm::FromQueryResult;
use serde::Deserialize;
use std::{collections::BTreeMap, sync::LazyLock};
use uuid::Uuid;

/// Somebody whom one click signs in.
#[derive(Clone, Debug, Deserialize)]
pub struct Persona {
    /// Stable short name, such as `judit`; what the sign-in page sends.
    pub id: String,
    /// Who is shown and how it is told.
    #[serde(flatten)]
    pub who: Who,
    description: BTreeMap<String, String>,
}

/// What kind of person.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Who {
    /// A teacher or an officer.
    Staff(Box<StaffPersona>),
    /// A pupil.
    Pupil(PupilPersona),
}

/// A member of staff.
#[derive(Clone, Debug, Deserialize)]
pub struct StaffPersona {
    pub name: String,
    pub email: String,
    pub(super) state: String,
    pub(super) lang: String,
    pub(super) time_zone: String,
    #[serde(default)]
    pub(super) role: String,
    pub(super) school: Option<PersonaSchool>,
    #[serde(default)]
    pub(super) subjects: Vec<String>,
    #[serde(default)]
    pub(super) languages: Vec<String>,
    #[serde(default)]
    pub(super) interests: Vec<String>,
    pub(super) age_from: Option<i32>,
    pub(super) age_to: Option<i32>,
    #[serde(default)]
    pub(super) available: bool,
    #[serde(default, rename = "public")]
    pub(super) public_profile: bool,
    #[serde(default)]
    pub(super) about: String,
    #[serde(default)]
    pub(super) support: Vec<PersonaGrant>,
}

/// A pupil of another persona's class.
#[derive(Clone, Debug, Deserialize)]
pub struct PupilPersona {
    pub nickname: String,
    /// Word and number, as on the card.
    pub secret: String,
    pub(super) roster_name: String,
}

/// The school of a persona, which exists for her.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct PersonaSchool {
    pub(super) name: String,
    pub(super) legal_name: String,
    pub(super) types: Vec<String>,
    pub(super) country: String,
    pub(super) region: String,
    pub(super) town: String,
    pub(super) address: String,
    pub(super) postcode: String,
    pub(super) national_number: String,
    pub(super) website: String,
    pub(super) head_name: String,
    pub(super) head_email: String,
    pub(super) state: String,
}

/// What a persona may do on the support desk.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct PersonaGrant {
    pub(super) role: String,
    pub(super) country: Option<String>,
}

impl Persona {
    /// Who she is, in the reader's language or in English.
    pub fn description(&self, lang: &str) -> &str {
        let text = self.description.get(lang);
        text.or_else(|| self.description.get("en"))
            .map_or("", String::as_str)
    }

    /// The name under which others meet her: a pupil's nickname.
    pub fn name(&self) -> &str {
        match &self.who {
            Who::Staff(staff) => &staff.name,
            Who::Pupil(pupil) => &pupil.nickname,
        }
    }

    /// The member of staff she is.
    pub(super) fn staff(&self) -> Option<&StaffPersona> {
        match &self.who {
            Who::Staff(staff) => Some(staff),
            Who::Pupil(_) => None,
        }
    }

    /// The pupil she is.
    pub(super) fn pupil(&self) -> Option<&PupilPersona> {
        match &self.who {
            Who::Staff(_) => None,
            Who::Pupil(pupil) => Some(pupil),
        }
    }
}

static PERSONAS: LazyLock<Vec<Persona>> = LazyLock::new(|| {
    #[derive(Deserialize)]
    struct Personas {
        personas: Vec<Persona>,
    }
    serde_json::from_str::<Personas>(include_str!("../../demo/personas.json"))
        .map(|file| file.personas)
        .unwrap_or_else(|error| {
            tracing::error!(%error, "the people of the demo world cannot be read");
            Vec::new()
        })
});

/// All of them, in the order of the sign-in page.
pub fn personas() -> &'static [Persona] {
    &PERSONAS
}

/// Signs a persona in. Only in a demo world; elsewhere there is no such thing.
pub async fn sign_in(cx: &Cx, form: &DemoSignInForm, user_agent: &str) -> AppResult<NewSession> {
    if !super::is_demo(cx.db()).await? {
        return Err(AppError::NotFound);
    }
    let persona = personas()
        .iter()
        .find(|persona| persona.id == form.person)
        .ok_or(AppError::NotFound)?;
    let account = account(cx, persona).await?;
    // One click has no second step, and everything of a demo world is to be tried.
    let entry = match &persona.who {
        Who::Staff(staff) => Entry::staff(!staff.support.is_empty(), Stay::Browser).strong(),
        Who::Pupil(_) => Entry::pupil(),
    };
    let resumed = Resumed::of(&form.resume_form, &form.resume_fields);
    let user_agent = user_agent.to_owned();
    cx.write(move |tx| async move {
        resumed.keep(&tx, account.0).await?;
        tx.start_session(account, entry, &user_agent).await
    })
    .await
}

async fn account(cx: &Cx, persona: &Persona) -> AppResult<AccountId> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
    }
    let (sql, value) = match &persona.who {
        Who::Staff(staff) => (
            "SELECT id FROM account WHERE email = $1",
            staff.email.clone(),
        ),
        Who::Pupil(pupil) => (
            "SELECT account_id AS id FROM member WHERE nickname_folded = $1 ORDER BY account_id LIMIT 1",
            fold(&pupil.nickname),
        ),
    };
    let row: Option<Row> = one(cx.read(), sql, params![value]).await?;
    row.map(|row| AccountId(row.id)).ok_or(AppError::NotFound)
}
