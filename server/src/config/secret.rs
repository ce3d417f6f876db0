//! Values that are never printed.

use serde::{Deserialize, Serialize, Serializer};
use std::fmt;

const MASK: &str = "********";

/// A password or key.
#[derive(Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    /// The value itself, for the one who needs it.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// Whether nothing was set.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn masked(&self) -> &'static str {
        if self.0.is_empty() { "" } else { MASK }
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.masked())
    }
}

impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.masked())
    }
}

/// Address of a database, which may hold a password.
#[derive(Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct DatabaseUrl(String);

impl DatabaseUrl {
    /// The address itself, for the one who connects.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// Whether nothing was set.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn masked(&self) -> String {
        let parts = self.0.split_once("://").and_then(|(scheme, rest)| {
            rest.rsplit_once('@')
                .map(|(who, place)| (scheme, who, place))
        });
        let masked = parts.and_then(|(scheme, who, place)| {
            let (user, _) = who.split_once(':')?;
            Some(format!("{scheme}://{user}:{MASK}@{place}"))
        });
        // The password can also stand in the query.
        let address = masked.unwrap_or_else(|| self.0.clone());
        match address.split_once("password=") {
            Some((before, after)) => {
                let rest = after.find('&').map_or("", |end| &after[end..]);
                format!("{before}password={MASK}{rest}")
            }
            None => address,
        }
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.masked())
    }
}

impl Serialize for DatabaseUrl {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.masked())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_in_addresses_are_masked() {
        let masked = |text: &str| DatabaseUrl(text.to_owned()).masked();
        assert_eq!(masked("postgres://u:p@h/d"), "postgres://u:********@h/d");
        assert_eq!(masked("postgres://u:p@q@h/d"), "postgres://u:********@h/d");
        assert_eq!(
            masked("postgres:///d?user=u&password=p&x=1"),
            "postgres:///d?user=u&password=********&x=1"
        );
        assert_eq!(masked("postgres://u@h/d"), "postgres://u@h/d");
        assert_eq!(masked("sqlite://x.db"), "sqlite://x.db");
    }
}
