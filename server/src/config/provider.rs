//! Accounts elsewhere with which people can sign in (OpenID Connect).

use super::Secret;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// One `[[providers]]` of the configuration file. [`describe`] explains the keys.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Provider {
    pub id: String,
    pub name: String,
    pub issuer: String,
    pub client_id: String,
    pub client_secret: Secret,
    pub scopes: Vec<String>,
    pub email_is_confirmed: bool,
}

impl Default for Provider {
    fn default() -> Self {
        Self {
            id: String::new(),
            name: String::new(),
            issuer: String::new(),
            client_id: String::new(),
            client_secret: Secret::default(),
            scopes: vec!["email".to_owned(), "profile".to_owned()],
            email_is_confirmed: false,
        }
    }
}

/// What the keys mean, as part of a configuration file; the providers that are set up below it.
pub(super) fn describe(providers: &[Provider]) -> String {
    let mut text = "\
# Accounts elsewhere with which people can sign in (OpenID Connect). Once for each provider:
# [[providers]]
# Short name, of small letters, digits and lines. It is part of the address that the provider sends
# people back to, <base_url>/login/with/<id>/back, and must not change later.
# id = \"ministry\"
# What people know it by.
# name = \"Ministry of Education\"
# Its address; /.well-known/openid-configuration is found below it.
# issuer = \"https://login.ministry.example\"
# What it knows the portal by.
# client_id = \"twinspan\"
# Empty for a public client.
# client_secret = \"\"
# What it is asked for besides \"openid\".
# scopes = [\"email\", \"profile\"]
# Believe addresses of which it does not say whether they are confirmed. Only when it confirms every
# address: whoever has an address there opens the account with that address here.
# email_is_confirmed = false
"
    .to_owned();
    for provider in providers {
        text += "\n[[providers]]\n";
        text += &toml::to_string(provider).unwrap_or_default();
    }
    text
}

/// Whether people could sign in with each.
///
/// # Errors
/// A sentence for the operator.
pub(super) fn check(providers: &[Provider]) -> Result<(), String> {
    let mut known = BTreeSet::new();
    for provider in providers {
        let id = &provider.id;
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if id.is_empty() || id.len() > 40 || !id.chars().all(fits) {
            return Err(format!(
                "providers: the id `{id}` must be 1–40 small letters, digits and lines"
            ));
        }
        if !known.insert(id) {
            return Err(format!("providers: the id `{id}` is there twice"));
        }
        for (key, value) in [("name", &provider.name), ("client_id", &provider.client_id)] {
            if value.is_empty() {
                return Err(format!("providers: `{id}` needs a {key}"));
            }
        }
        let issuer = &provider.issuer;
        let is_local = ["http://localhost", "http://127.0.0.1"]
            .iter()
            .any(|local| issuer.starts_with(local));
        if !issuer.starts_with("https://") && !is_local {
            return Err(format!(
                "providers: the issuer of `{id}` must begin with https://"
            ));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn provider(id: &str, issuer: &str) -> Provider {
        Provider {
            id: id.into(),
            name: "Ministry".into(),
            issuer: issuer.into(),
            client_id: "twinspan".into(),
            ..Default::default()
        }
    }

    #[test]
    fn mistakes_are_told() {
        let good = provider("ministry", "https://login.example");
        assert_eq!(check(std::slice::from_ref(&good)), Ok(()));
        assert_eq!(check(&[provider("local", "http://localhost:4000")]), Ok(()));
        let told = |providers: &[Provider]| check(providers).unwrap_err();
        assert!(told(&[good.clone(), good]).contains("twice"));
        assert!(told(&[provider("Ministry", "https://login.example")]).contains("small letters"));
        assert!(told(&[provider("ministry", "http://login.example")]).contains("https://"));
        let mut nameless = provider("ministry", "https://login.example");
        nameless.name.clear();
        assert!(told(&[nameless]).contains("needs a name"));
    }

    #[test]
    fn secrets_are_not_printed() {
        let mut own = provider("ministry", "https://login.example");
        own.client_secret = toml::from_str::<toml::Table>("s = \"hidden\"").unwrap()["s"]
            .clone()
            .try_into()
            .unwrap();
        let text = describe(&[own]);
        assert!(text.contains("[[providers]]\nid = \"ministry\""));
        assert!(!text.contains("hidden"));
    }
}
