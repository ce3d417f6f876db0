//! What the operator can set: each key in [`sections`] with its meaning and its default.
//!
//! A key has its value from, in this order: a flag of the command line, the variable
//! `TWINSPAN_<SECTION>_<KEY>`, the file, the default. `twinspan config` prints what holds.

mod provider;
mod secret;
mod sections;

pub use self::{
    provider::Provider,
    secret::{DatabaseUrl, Secret},
    sections::{Database, Files, Limits, Log, LogFormat, Mail, MailTls, Portal, Server},
};

use self::sections::Section;
use ipnet::IpNet;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, net::IpAddr, path::Path};
use toml::{Table, Value};

/// Name of the configuration file that is looked for in the data folder.
pub const FILE_NAME: &str = "twinspan.toml";

/// Everything that can be set.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    pub portal: Portal,
    pub server: Server,
    pub database: Database,
    pub mail: Mail,
    pub files: Files,
    pub limits: Limits,
    pub log: Log,
    /// Accounts elsewhere with which people can sign in: `[[providers]]`, once for each.
    pub providers: Vec<Provider>,
}

/// Name of a section, what it is about, and its keys with their meaning.
type Described = (
    &'static str,
    &'static str,
    &'static [(&'static str, &'static str)],
);

const SECTIONS: &[Described] = &[
    Portal::DESCRIBED,
    Server::DESCRIBED,
    Database::DESCRIBED,
    Mail::DESCRIBED,
    Files::DESCRIBED,
    Limits::DESCRIBED,
    Log::DESCRIBED,
];

impl Config {
    /// Puts the configuration together. `flags` are full names of keys (`server.listen`) with the
    /// values that were typed.
    ///
    /// # Errors
    /// A sentence for the operator that says where the mistake is.
    pub fn load(
        file: Option<&Path>,
        variables: &BTreeMap<String, String>,
        flags: &[(&str, String)],
    ) -> Result<Self, String> {
        let mut table = file.map(read).transpose()?.unwrap_or_default();
        for (section, _, keys) in SECTIONS {
            for (key, _) in *keys {
                let variable = variable(section, key);
                if let Some(text) = variables.get(&variable) {
                    set(&mut table, section, key, text)
                        .map_err(|mistake| format!("{variable}: {mistake}"))?;
                }
            }
        }
        for (name, text) in flags {
            let (section, key) = name.split_once('.').unwrap_or((name, ""));
            set(&mut table, section, key, text).map_err(|mistake| format!("{name}: {mistake}"))?;
        }
        let config: Self = Value::Table(table)
            .try_into()
            .map_err(|error| format!("configuration: {error}"))?;
        config.check()?;
        Ok(config)
    }

    /// Variables that look like ours and are none: a misspelt name is otherwise never noticed.
    pub fn unknown_variables(variables: &BTreeMap<String, String>) -> Vec<String> {
        let known = |name: &str| {
            SECTIONS.iter().any(|(section, _, keys)| {
                keys.iter().any(|(key, _)| variable(section, key) == name)
            })
        };
        variables
            .keys()
            .filter(|name| name.starts_with("TWINSPAN_") && !known(name))
            .filter(|name| {
                !matches!(
                    name.as_str(),
                    "TWINSPAN_DATA" | "TWINSPAN_CONFIG" | "TWINSPAN_DEMO"
                )
            })
            .cloned()
            .collect()
    }

    /// As a configuration file, each key with its meaning and its default; secrets are masked.
    pub fn describe(&self) -> String {
        let own = table_of(self);
        let defaults = table_of(&Self::default());
        let mut text = String::new();
        for (section, about, keys) in SECTIONS {
            text += &format!("#{}\n[{section}]\n", about.trim_end().replace('\n', "\n#"));
            for (key, meaning) in *keys {
                let value = |table: &Table| {
                    table[*section]
                        .get(*key)
                        .map_or_else(String::new, ToString::to_string)
                };
                text += &format!(
                    "#{}\n# Default: {}. Variable: {}.\n{key} = {}\n",
                    meaning.trim_end().replace('\n', "\n#"),
                    value(&defaults),
                    variable(section, key),
                    value(&own)
                );
            }
            text.push('\n');
        }
        text + &provider::describe(&self.providers)
    }

    /// The address of the portal for people, without a slash at the end.
    pub fn base_url(&self) -> String {
        if self.server.base_url.is_empty() {
            format!("http://{}", self.server.listen)
        } else {
            self.server.base_url.clone()
        }
    }

    /// The address to which people write when they cannot sign in.
    pub fn contact(&self) -> String {
        let sender = self.mail.from.parse::<lettre::message::Mailbox>();
        match sender {
            Ok(sender) if self.portal.contact.is_empty() => sender.email.to_string(),
            _ => self.portal.contact.clone(),
        }
    }

    /// Networks whose `X-Forwarded-For` is believed.
    pub fn trusted_proxies(&self) -> Result<Vec<IpNet>, String> {
        self.server
            .trusted_proxies
            .iter()
            .map(|text| {
                text.parse::<IpNet>()
                    .or_else(|_| text.parse::<IpAddr>().map(IpNet::from))
                    .map_err(|_| {
                        format!("server.trusted_proxies: `{text}` is no address or network")
                    })
            })
            .collect()
    }

    fn check(&self) -> Result<(), String> {
        self.trusted_proxies()?;
        let url = &self.server.base_url;
        let host = url
            .strip_prefix("https://")
            .or_else(|| url.strip_prefix("http://"));
        if !url.is_empty() && host.is_none_or(|host| host.is_empty() || host.contains(['/', ' '])) {
            return Err(format!(
                "server.base_url: `{url}` must look like https://portal.example.org, without a path"
            ));
        }
        if jiff::tz::TimeZone::get(&self.portal.time_zone).is_err() {
            return Err(format!(
                "portal.time_zone: `{}` is no time zone such as Europe/Brussels",
                self.portal.time_zone
            ));
        }
        if self.mail.from.parse::<lettre::message::Mailbox>().is_err() {
            return Err(format!(
                "mail.from: `{}` must look like Portal <portal@example.org>",
                self.mail.from
            ));
        }
        let contact = &self.portal.contact;
        if !contact.is_empty() && contact.parse::<lettre::Address>().is_err() {
            return Err(format!(
                "portal.contact: `{contact}` must look like help@portal.example.org"
            ));
        }
        provider::check(&self.providers)?;
        if self.limits.request_seconds == 0 || self.limits.concurrent_requests == 0 {
            return Err(
                "limits.request_seconds and limits.concurrent_requests cannot be 0".to_owned(),
            );
        }
        Ok(())
    }
}

/// Reads a file; a mistake in it is told with its line.
fn read(file: &Path) -> Result<Table, String> {
    let name = file.display();
    let text = std::fs::read_to_string(file).map_err(|error| format!("{name}: {error}"))?;
    toml::from_str::<Config>(&text).map_err(|error| format!("{name}: {error}"))?;
    text.parse().map_err(|error| format!("{name}: {error}"))
}

fn variable(section: &str, key: &str) -> String {
    format!("TWINSPAN_{section}_{key}").to_uppercase()
}

fn table_of(config: &Config) -> Table {
    Table::try_from(config).unwrap_or_default()
}

/// Sets a key from text; what the text means depends on the kind of the default.
fn set(table: &mut Table, section: &str, key: &str, text: &str) -> Result<(), String> {
    let defaults = table_of(&Config::default());
    let default = defaults
        .get(section)
        .and_then(|section| section.get(key))
        .ok_or("there is no such key")?;
    let value = match default {
        Value::Integer(_) => Value::Integer(
            text.trim()
                .parse()
                .map_err(|_| format!("`{text}` is no whole number"))?,
        ),
        Value::Boolean(_) => Value::Boolean(truth(text)?),
        Value::Array(_) => Value::Array(
            text.split(',')
                .map(str::trim)
                .filter(|item| !item.is_empty())
                .map(|item| Value::String(item.to_owned()))
                .collect(),
        ),
        _ => Value::String(text.to_owned()),
    };
    let section = table
        .entry(section)
        .or_insert_with(|| Value::Table(Table::new()));
    if let Value::Table(section) = section {
        section.insert(key.to_owned(), value);
    }
    Ok(())
}

/// `1`, `true`, `yes`, `on`, or their opposites.
pub(crate) fn truth(text: &str) -> Result<bool, String> {
    match text.trim().to_lowercase().as_str() {
        "1" | "true" | "yes" | "on" => Ok(true),
        "0" | "false" | "no" | "off" | "" => Ok(false),
        _ => Err(format!("`{text}` is neither true nor false")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn variables(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect()
    }

    fn file(text: &str) -> tempfile::NamedTempFile {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), text).unwrap();
        file
    }

    #[test]
    fn flags_win_over_variables_over_the_file_over_defaults() {
        let file = file(
            "[server]\nlisten = \"0.0.0.0:1\"\nbase_url = \"https://file.example\"\n\
             [portal]\nname = \"File\"\n",
        );
        let config = Config::load(
            Some(file.path()),
            &variables(&[
                ("TWINSPAN_SERVER_LISTEN", "0.0.0.0:2"),
                ("TWINSPAN_SERVER_BASE_URL", "https://variable.example"),
            ]),
            &[("server.listen", "0.0.0.0:3".to_owned())],
        )
        .unwrap();
        assert_eq!(config.server.listen.port(), 3);
        assert_eq!(config.server.base_url, "https://variable.example");
        assert_eq!(config.portal.name, "File");
        assert_eq!(config.portal.time_zone, Portal::default().time_zone);
    }

    #[test]
    fn variables_are_read_as_the_kind_of_their_key() {
        let config = Config::load(
            None,
            &variables(&[
                ("TWINSPAN_DATABASE_CONNECTIONS", "12"),
                ("TWINSPAN_PORTAL_PSEUDO_LANGUAGES", "yes"),
                ("TWINSPAN_SERVER_TRUSTED_PROXIES", "10.0.0.0/8, ::1"),
            ]),
            &[],
        )
        .unwrap();
        assert_eq!(config.database.connections, 12);
        assert!(config.portal.pseudo_languages);
        assert_eq!(config.trusted_proxies().unwrap().len(), 2);
    }

    #[test]
    fn mistakes_are_told_with_their_place() {
        let told =
            |text: &str| Config::load(Some(file(text).path()), &BTreeMap::new(), &[]).unwrap_err();
        assert!(
            told("[server]\nlisten = 3\n").contains("line 2"),
            "{}",
            told("[server]\nlisten = 3\n")
        );
        assert!(told("[server]\nlistn = \"x\"\n").contains("listn"));
        assert!(told("[server]\nbase_url = \"portal.example\"\n").contains("server.base_url"));
        assert!(told("[portal]\ntime_zone = \"Mars/Olympus\"\n").contains("Mars/Olympus"));
        let variable = variables(&[("TWINSPAN_DATABASE_CONNECTIONS", "many")]);
        assert!(
            Config::load(None, &variable, &[])
                .unwrap_err()
                .contains("TWINSPAN_DATABASE_CONNECTIONS")
        );
        assert_eq!(
            Config::unknown_variables(&variables(&[
                ("TWINSPAN_SEVER_LISTEN", ""),
                ("PATH", ""),
                ("TWINSPAN_DATA", "")
            ])),
            ["TWINSPAN_SEVER_LISTEN"]
        );
    }

    #[test]
    fn the_description_is_a_configuration_file_without_secrets() {
        let config = Config::load(
            None,
            &variables(&[
                ("TWINSPAN_MAIL_SMTP_PASSWORD", "hunter2"),
                (
                    "TWINSPAN_DATABASE_URL",
                    "postgres://twinspan:hunter2@db/twinspan",
                ),
                ("TWINSPAN_FILES_S3_SECRET_KEY", "hunter2"),
            ]),
            &[],
        )
        .unwrap();
        let text = config.describe();
        assert!(!text.contains("hunter2"), "{text}");
        assert!(
            text.contains("postgres://twinspan:********@db/twinspan"),
            "{text}"
        );
        assert!(!format!("{config:?}").contains("hunter2"));
        toml::from_str::<Config>(&text).unwrap();
        // Every key has a line of its own.
        for (section, _, keys) in SECTIONS {
            let table = table_of(&config);
            assert_eq!(
                table[*section].as_table().unwrap().len(),
                keys.len(),
                "{section}"
            );
        }
    }
}
