//! Pages of a workspace: rich text, members-only until a teacher publishes it.

mod names;
pub mod view;

pub use self::names::{NamesFound, PupilNames, names_in, names_on_page};

use crate::{
    AppError, Problem, RuleBroken,
    forms::{Check, ticked},
    id::FileId,
    rich_text::RichText,
    text, text_enum,
};
use serde::{Deserialize, Serialize};

/// Most pages of a workspace that are not archived: they are listed in one piece, in an order of
/// their own.
pub const PAGES_MAX: u64 = 200;
/// Versions shown on one page of the history.
pub const VERSIONS_PER_PAGE: u64 = 30;

/// Writing a page, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PageForm {
    pub workspace: String,
    /// Empty for a new page.
    pub page: String,
    pub title: String,
    pub body: String,
    /// Tick: pupils may edit it.
    pub pupils_edit: String,
    /// Version the typing started from.
    pub version: String,
}

/// A page text whose fields hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageText {
    pub title: String,
    pub body: RichText,
    pub pupils_edit: bool,
}

impl PageForm {
    /// Title 1–120, text up to 100,000 characters; each picture says what it shows.
    pub fn parse(&self) -> Result<PageText, AppError> {
        let mut check = Check::default();
        let body = RichText::parse(&self.body, 0, 100_000).and_then(|body| {
            if body.pictures.iter().any(|picture| picture.file.is_none()) {
                Err(Problem::UnknownPicture)
            } else if body.pictures.iter().any(|picture| picture.alt.is_empty()) {
                Err(Problem::PictureWithoutWords)
            } else {
                Ok(body)
            }
        });
        let page = PageText {
            title: check.field("title", text::line(&self.title, 1, 120)),
            body: check.field("body", body),
            pupils_edit: ticked(&self.pupils_edit),
        };
        check.done(page)
    }
}

impl PageText {
    /// The files the text shows, each once.
    pub fn files(&self) -> Vec<FileId> {
        let mut files: Vec<FileId> = self
            .body
            .pictures
            .iter()
            .filter_map(|picture| picture.file)
            .collect();
        files.sort();
        files.dedup();
        files
    }
}

/// Publishing a page after seeing what a visitor will see, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PublishForm {
    pub workspace: String,
    pub page: String,
    /// The version that was looked at.
    pub version: String,
    /// Tick: everybody may read it.
    pub agree: String,
    /// Tick: the words that are also nicknames name no pupil.
    pub nicknames: String,
    /// Tick: everybody who can be recognised in the pictures consented.
    pub pictures: String,
}

impl PublishForm {
    /// Whether it may be published, given what is in the text: a pupil's name never, a word that is
    /// also a nickname and pictures only when the teacher says so.
    pub fn check(&self, names: &NamesFound, has_pictures: bool) -> Result<(), AppError> {
        if !names.roster.is_empty() {
            return Err(AppError::Rule(RuleBroken::PupilNamed));
        }
        let mut check = Check::default();
        if !names.nicknames.is_empty() && !ticked(&self.nicknames) {
            check.problem("nicknames", Problem::MustAgree);
        }
        if has_pictures && !ticked(&self.pictures) {
            check.problem("pictures", Problem::MustAgree);
        }
        if !ticked(&self.agree) {
            check.problem("agree", Problem::MustAgree);
        }
        check.done(())
    }
}

text_enum! {
    /// Which way a page, or another thing, moves in its list.
    pub enum Move {
        Up = "up",
        Down = "down",
    }
}

impl Move {
    /// The list with this item one place further; nothing at the end of the list.
    pub fn apply<T: Clone + PartialEq>(self, list: &[T], item: &T) -> Option<Vec<T>> {
        let from = list.iter().position(|one| one == item)?;
        let to = match self {
            Self::Up => from.checked_sub(1)?,
            Self::Down => from + 1,
        };
        if to >= list.len() {
            return None;
        }
        let mut moved = list.to_vec();
        moved.swap(from, to);
        Some(moved)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "/files/01890a5d-ac96-774b-bcce-b302099a8057";

    fn page(body: &str) -> Result<PageText, AppError> {
        PageForm {
            title: "Our town".into(),
            body: body.into(),
            ..PageForm::default()
        }
        .parse()
    }

    #[test]
    fn pictures_are_own_files_with_words() {
        let ok = page(&format!("![Bridge]({FILE}) ![Again]({FILE})")).unwrap();
        assert_eq!(ok.files().len(), 1);
        assert_eq!(
            page(&format!("![ ]({FILE})")),
            Err(AppError::field("body", Problem::PictureWithoutWords))
        );
        assert_eq!(
            page("![Bridge](https://x.example/b.png)"),
            Err(AppError::field("body", Problem::UnknownPicture))
        );
    }

    #[test]
    fn publishing_asks_for_every_confirmation_that_is_needed() {
        let fields = |form: &PublishForm, names: &NamesFound, pictures: bool| match form
            .check(names, pictures)
        {
            Err(AppError::Invalid(problems)) => {
                problems.into_iter().map(|problem| problem.field).collect()
            }
            Ok(()) => Vec::new(),
            Err(other) => panic!("{other}"),
        };
        let nickname = NamesFound {
            roster: vec![],
            nicknames: vec!["Star".into()],
        };
        let nothing = PublishForm::default();
        assert_eq!(fields(&nothing, &NamesFound::default(), false), ["agree"]);
        assert_eq!(
            fields(&nothing, &nickname, true),
            ["nicknames", "pictures", "agree"]
        );
        let all = PublishForm {
            agree: "on".into(),
            nicknames: "on".into(),
            pictures: "on".into(),
            ..PublishForm::default()
        };
        assert!(fields(&all, &nickname, true).is_empty());
    }

    #[test]
    fn a_pupils_name_is_never_published() {
        let names = NamesFound {
            roster: vec!["Kiss Anna".into()],
            nicknames: vec![],
        };
        let all = PublishForm {
            agree: "on".into(),
            ..PublishForm::default()
        };
        assert_eq!(
            all.check(&names, false),
            Err(AppError::Rule(RuleBroken::PupilNamed))
        );
    }

    #[test]
    fn a_page_moves_one_place_within_the_list() {
        assert_eq!(Move::Up.apply(&[1, 2, 3], &3), Some(vec![1, 3, 2]));
        assert_eq!(Move::Down.apply(&[1, 2, 3], &1), Some(vec![2, 1, 3]));
        assert_eq!(Move::Up.apply(&[1, 2, 3], &1), None);
        assert_eq!(Move::Down.apply(&[1, 2, 3], &3), None);
        assert_eq!(Move::Down.apply(&[1, 2, 3], &9), None);
    }
}
