//! Personas and officers: those who are not hired by chance.

use super::{
    name::Name,
    people::{Desk, Registration, interface_language},
    persona::StaffPersona,
    profile::Profile,
    standing::Standing,
};
use crate::entity::support_grant;
use domain::{
    account::AccountState,
    time::{DAY, HOUR, MINUTE},
};
use uuid::Uuid;

impl Desk<'_> {
    /// A persona: staff of her school, or an officer.
    pub(super) fn persona(&mut self, id: &'static str, persona: &StaffPersona) {
        let state = persona.state.parse().unwrap_or(AccountState::Registered);
        let school = self
            .schools
            .iter()
            .position(|school| school.persona == Some(id));
        let created_at = match school {
            Some(index) => self.schools[index].created_at - 20 * MINUTE,
            None => self.making.days_ago(1_500) + HOUR,
        };
        let confirmed_at = created_at + 4 * MINUTE;
        let grants = &persona.support;
        let country = grants
            .iter()
            .find_map(|grant| grant.country.clone())
            .or_else(|| school.map(|index| self.schools[index].alpha2.clone()));
        let family_name_first = self
            .making
            .content
            .countries
            .iter()
            .any(|known| Some(&known.alpha2) == country.as_ref() && known.family_name_first);
        let registration = Registration {
            name: Name::written(&persona.name, family_name_first),
            email: persona.email.clone(),
            lang: persona.lang.clone(),
            time_zone: persona.time_zone.clone(),
            country: country.unwrap_or_default(),
            standing: Standing {
                state,
                created_at,
                confirmed_at: Some(confirmed_at),
                state_at: match state {
                    AccountState::Registered => confirmed_at,
                    _ => confirmed_at + 2 * DAY,
                },
                comment: String::new(),
            },
            profile: Profile {
                languages: persona.languages.clone(),
                subjects: persona.subjects.clone(),
                interests: persona.interests.clone(),
                ages: persona.age_from.zip(persona.age_to),
                about: persona.about.clone(),
                available: persona.available,
                public_profile: persona.public_profile,
            },
        };
        let account = self.register(
            registration,
            school.map(|index| (index, persona.role.as_str())),
            Some(id),
        );
        for grant in grants {
            self.grant(account, &grant.role, grant.country.clone());
        }
    }

    /// One officer for each country that has none among the personas.
    pub(super) fn officers(&mut self) {
        for index in 0..self.making.content.countries.len() {
            let country = &self.making.content.countries[index];
            if self.people.officers.contains_key(&country.alpha2) {
                continue;
            }
            let alpha2 = country.alpha2.clone();
            let created_at = self.making.days_ago(self.chance.between(1_500, 1_900));
            let registration = Registration {
                name: Name::invent(&mut self.chance, country),
                email: format!("officer.{}@demo.twinspan.example", alpha2.to_lowercase()),
                lang: interface_language(country).to_owned(),
                time_zone: country.time_zone.clone(),
                country: alpha2.clone(),
                standing: Standing {
                    state: AccountState::Validated,
                    created_at,
                    confirmed_at: Some(created_at),
                    state_at: created_at,
                    comment: String::new(),
                },
                profile: Profile::default(),
            };
            let account = self.register(registration, None, None);
            self.grant(account, "officer", Some(alpha2));
        }
    }

    fn grant(&mut self, account: Uuid, role: &str, country: Option<String>) {
        let granted_at = self.making.days_ago(1_490);
        self.making.rows.grants.push(support_grant::Model {
            id: self.chance.id(granted_at),
            account_id: account,
            role: role.to_owned(),
            country: country.clone(),
            granted_at,
            granted_by: None,
            from_at: granted_at,
            until_at: None,
            ended_at: None,
            ended_by: None,
        });
        if let Some(country) = country {
            self.people.officers.entry(country).or_insert(account);
        }
    }
}
