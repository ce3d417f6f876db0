//! A face, or the initials until there is one.

use leptos::prelude::*;

/// How large an avatar is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AvatarSize {
    /// In a menu or a line of text.
    Small,
    /// Beside a post.
    #[default]
    Medium,
    /// On the thing's own page.
    Large,
}

/// People are round, schools are square.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AvatarShape {
    #[default]
    Round,
    Square,
}

/// The class with the colours of a thing, always the same for the same id: `tint-0` … `tint-7`
/// (`style/tokens.css`).
pub fn tint_class(id: &str) -> String {
    // FNV-1a: short, and the same on every machine and in every version.
    let hash = id.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    format!("tint-{}", (hash ^ (hash >> 16)) % 8)
}

/// First letters of the first and the last word, in capitals.
fn initials(name: &str) -> String {
    let mut letters = name
        .split_whitespace()
        .filter_map(|word| word.chars().find(|c| c.is_alphanumeric()));
    let first = letters.next();
    let last = letters.next_back();
    first
        .into_iter()
        .chain(last)
        .flat_map(char::to_uppercase)
        .collect()
}

/// Picture or initials of a person or school. Decoration: the name is written beside it.
#[component]
pub fn Avatar(
    /// The name whose initials are shown.
    #[prop(into)]
    name: String,
    /// The id the colours come from.
    #[prop(into)]
    id: String,
    /// Address of the picture; empty when there is none.
    #[prop(optional, into)]
    picture: String,
    #[prop(optional)] size: AvatarSize,
    #[prop(optional)] shape: AvatarShape,
) -> impl IntoView {
    let size = match size {
        AvatarSize::Small => "avatar-small",
        AvatarSize::Medium => "avatar-medium",
        AvatarSize::Large => "avatar-large",
    };
    let shape = match shape {
        AvatarShape::Round => "avatar-round",
        AvatarShape::Square => "avatar-square",
    };
    let inner = if picture.is_empty() {
        initials(&name).into_any()
    } else {
        view! { <img src=picture alt="" loading="lazy" /> }.into_any()
    };
    view! {
        <span class=format!("avatar {size} {shape} {}", tint_class(&id)) aria-hidden="true">
            {inner}
        </span>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_come_from_the_first_and_last_word() {
        for (name, expected) in [
            ("Katalin Erdős", "KE"),
            ("Ádám Dániel Őri", "ÁŐ"),
            ("  şule  ", "Ş"),
            ("(Ms) Ann Lee", "ML"),
            ("", ""),
        ] {
            assert_eq!(initials(name), expected, "{name}");
        }
    }

    #[test]
    fn a_thing_keeps_its_colour_and_all_colours_are_used() {
        assert_eq!(tint_class("a"), tint_class("a"));
        let used: std::collections::BTreeSet<_> =
            (0..200).map(|n| tint_class(&format!("id-{n}"))).collect();
        assert_eq!(used.len(), 8);
    }
}
