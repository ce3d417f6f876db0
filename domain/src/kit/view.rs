//! What the pages about kits are given.

use super::{KitForm, KitState, KitText, template::Template};
use crate::{Timestamp, id::KitId, reference::Choice};
use serde::{Deserialize, Serialize};

/// A kit, named in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KitName {
    pub id: KitId,
    pub title: String,
}

/// A kit in the library.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct KitCard {
    pub id: KitId,
    pub title: String,
    pub summary: String,
    /// Names of the age bands.
    pub levels: Vec<String>,
    pub subjects: Vec<String>,
    /// Names of the languages it is written in.
    pub languages: Vec<String>,
    pub weeks: i32,
}

/// A page of the library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KitList {
    pub cards: Vec<KitCard>,
    /// Where the next page starts.
    pub next: Option<String>,
    pub levels: Vec<Choice>,
    pub subjects: Vec<Choice>,
    pub competences: Vec<Choice>,
    /// Languages that some kit is written in.
    pub languages: Vec<Choice>,
}

/// A kit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KitPage {
    pub id: KitId,
    pub state: KitState,
    pub text: KitText,
    pub template: Template,
    /// Languages it is written in, this one among them.
    pub languages: Vec<Choice>,
    pub levels: Vec<String>,
    pub subjects: Vec<String>,
    pub competences: Vec<String>,
    pub age_from: Option<i32>,
    pub age_to: Option<i32>,
    pub weeks: Option<i32>,
    /// The reader may start projects.
    pub may_start: bool,
    pub may_edit: bool,
}

/// The lists a kit chooses from, named in the reader's language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KitChoices {
    pub levels: Vec<Choice>,
    pub subjects: Vec<Choice>,
    pub competences: Vec<Choice>,
    pub languages: Vec<Choice>,
    /// Countries of which the reader may choose; none when there is nothing to choose.
    pub countries: Vec<Choice>,
    /// The reader may also write for the centre.
    pub centre: bool,
}

/// The form of an existing kit in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditKit {
    pub id: KitId,
    pub state: KitState,
    pub form: KitForm,
    pub version: i32,
    /// Languages it is written in.
    pub written: Vec<Choice>,
    /// Names of the fields that must be filled in before it can be published.
    pub missing: Vec<String>,
    pub may_publish: bool,
    pub may_withdraw: bool,
    pub choices: KitChoices,
}

/// A kit in the list of the desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskKit {
    pub id: KitId,
    pub title: String,
    pub state: KitState,
    /// Name of the country whose officers look after it; empty for the centre.
    pub country: String,
    /// Names of the languages it is written in.
    pub languages: Vec<String>,
    /// How many projects began with it.
    pub projects: u32,
    pub updated_at: Timestamp,
}

/// The kits that an officer looks after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskKits {
    pub kits: Vec<DeskKit>,
    /// Where the next page starts.
    pub next: Option<String>,
}
