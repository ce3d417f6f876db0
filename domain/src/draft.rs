//! What is being typed, kept on the server until it is sent: signing out or losing power loses nothing.

use crate::AppError;

/// Longest name of a form a draft belongs to, in bytes.
pub const FORM_KEY_MAX: usize = 120;
/// Longest draft, in bytes of its JSON.
pub const DRAFT_MAX: usize = 200_000;
/// Most drafts one person keeps; the oldest goes first.
pub const DRAFTS_PER_PERSON: u64 = 100;
/// Most characters of all drafts of one person together: they are read with every page.
pub const DRAFTS_TOTAL: u64 = 1_000_000;

/// The fields of a form as they were sent: name and value, a name can come more than once.
pub type Fields = Vec<(String, String)>;

/// Checks the name of a form: the endpoint and a key, such as `save_page:0190…`.
pub fn form_key(typed: &str) -> Result<&str, AppError> {
    let is_name = (1..=FORM_KEY_MAX).contains(&typed.len())
        && typed
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"_-:.".contains(&b));
    if is_name {
        Ok(typed)
    } else {
        Err(AppError::Invalid(Vec::new()))
    }
}

/// What is kept of a form: no passwords and secrets, nothing that the portal fills in itself. The
/// version stays: what was typed over an old one must not be sent as if it were typed over the new.
pub fn worth_keeping(fields: Fields) -> Fields {
    let is_kept = |name: &str| {
        !name.starts_with('_')
            && !["password", "current", "secret"].contains(&name)
            && !name.starts_with("resume_")
    };
    fields
        .into_iter()
        .filter(|(name, _)| is_kept(name))
        .collect()
}

/// What somebody wrote or chose among the fields of a form, in their order: nothing that the portal
/// fills in itself.
pub fn written(fields: &Fields) -> impl Iterator<Item = &str> {
    fields
        .iter()
        .filter(|(name, value)| {
            name != "version" && !value.trim().is_empty() && value.parse::<uuid::Uuid>().is_err()
        })
        .map(|(_, value)| value.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_form_is_short_and_plain() {
        assert!(form_key("save_page:0190a5f0-1234-7abc-8def-001122334455").is_ok());
        for odd in ["", "a b", "a\n", "ő", &"x".repeat(FORM_KEY_MAX + 1)] {
            assert!(form_key(odd).is_err(), "{odd:?}");
        }
    }

    #[test]
    fn ids_and_versions_are_nothing_that_was_written() {
        let fields = [
            ("workspace", "0190a5f0-1234-7abc-8def-001122334455"),
            ("body", "Dear colleagues"),
            ("version", "3"),
            ("title", " "),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()));
        let fields = Fields::from(fields);
        assert_eq!(written(&fields).collect::<Vec<_>>(), ["Dear colleagues"]);
    }

    #[test]
    fn passwords_and_secrets_are_not_kept_but_the_version_is() {
        let field = |name: &str| (name.to_owned(), "typed".to_owned());
        let kept = worth_keeping(
            [
                "body",
                "version",
                "password",
                "current",
                "secret",
                "_key",
                "resume_fields",
            ]
            .map(field)
            .into(),
        );
        assert_eq!(kept, [field("body"), field("version")]);
    }
}
