//! Staff of the schools and the officers of the countries.

use super::{
    Making,
    chance::Chance,
    content::Country,
    name::Name,
    persona::{StaffPersona, personas},
    profile::{self, Profile},
    schools::School,
    text::slug,
};
use crate::entity::{account, account_tag, affiliation, support_grant};
use domain::{
    account::AccountState,
    school::SchoolState,
    text::fold_for_search,
    time::{DAY, HOUR, MINUTE},
};
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// What the other parts need to know of a teacher.
#[derive(Clone, Debug)]
pub(super) struct Staff {
    pub(super) id: Uuid,
    pub(super) name: Name,
    /// Place of the country in the content.
    pub(super) country: usize,
    pub(super) alpha2: String,
    /// Place among the schools.
    pub(super) school: usize,
    pub(super) languages: Vec<String>,
    pub(super) ages: (i32, i32),
    pub(super) state: AccountState,
    pub(super) available: bool,
    /// Language of the pages.
    pub(super) lang: String,
    /// Since when the state holds: from then on a validated person meets others.
    pub(super) ready_at: i64,
    pub(super) persona: Option<&'static str>,
}

impl Staff {
    /// Whether the person takes part: validated, and not in a queue.
    pub(super) fn is_in(&self) -> bool {
        self.state == AccountState::Validated
    }
}

/// Everybody but pupils.
#[derive(Debug, Default)]
pub(super) struct People {
    pub(super) staff: Vec<Staff>,
    /// Country → officer.
    pub(super) officers: BTreeMap<String, Uuid>,
}

/// How far the registration of somebody is, and since when.
struct Standing {
    state: AccountState,
    created_at: i64,
    confirmed_at: Option<i64>,
    state_at: i64,
    comment: String,
}

/// What a new account is made from.
struct Registration {
    name: Name,
    email: String,
    lang: String,
    time_zone: String,
    /// Empty before there is a school.
    country: String,
    standing: Standing,
    profile: Profile,
}

/// Fills the schools with staff, and the countries with officers.
pub(super) fn build(making: &mut Making, schools: &[School]) -> People {
    let chance = making.chance("people");
    let mut desk = Desk {
        making,
        schools,
        chance,
        people: People::default(),
        emails: HashMap::new(),
    };
    for persona in personas() {
        if let Some(staff) = persona.staff() {
            desk.persona(&persona.id, staff);
        }
    }
    for (index, school) in schools.iter().enumerate() {
        let small = school.state != SchoolState::Validated;
        let staff = if small { 1 } else { 3 };
        // The school of a persona was added by her.
        for place in usize::from(school.persona.is_some())..staff {
            desk.employ(index, place == 0);
        }
    }
    let open: Vec<usize> = (0..schools.len())
        .filter(|index| schools[*index].state == SchoolState::Validated)
        .collect();
    while desk.people.staff.len() < desk.making.plan.staff && !open.is_empty() {
        let index = open[desk.chance.below(open.len())];
        desk.employ(index, false);
    }
    desk.newcomers();
    desk.officers();
    desk.people
}

/// Where people register.
struct Desk<'a> {
    making: &'a mut Making,
    schools: &'a [School],
    chance: Chance,
    people: People,
    /// How many people have this name already.
    emails: HashMap<String, u32>,
}

impl Desk<'_> {
    /// Most are in; three of a hundred wait, and so does whoever comes to a school that waits.
    fn standing(&mut self, school: &School, first: bool) -> Standing {
        let state = match school.state {
            SchoolState::Validated if first => AccountState::Validated,
            SchoolState::Validated => match self.chance.between(0, 999) {
                0..=24 => AccountState::Registered,
                25..=31 => AccountState::Returned,
                32..=33 => AccountState::Refused,
                34..=35 => AccountState::Suspended,
                _ => AccountState::Validated,
            },
            SchoolState::Pending | SchoolState::Returned | SchoolState::Refused => {
                AccountState::Registered
            }
        };
        let now = self.making.now;
        let chance = &mut self.chance;
        let created_at = match (school.state, state) {
            // They added the school on the day they came.
            _ if first => school.created_at - 20 * MINUTE,
            (SchoolState::Validated, AccountState::Registered) => {
                now - chance.between(DAY / 6, 18 * DAY)
            }
            (SchoolState::Validated, AccountState::Returned | AccountState::Refused) => {
                now - chance.between(9 * DAY, 40 * DAY)
            }
            (SchoolState::Validated, AccountState::Validated | AccountState::Suspended) => {
                now - chance.between(150 * DAY, now - school.created_at)
            }
            (SchoolState::Pending | SchoolState::Returned | SchoolState::Refused, _) => {
                now - chance.between(DAY / 6, now - school.created_at)
            }
        };
        let confirmed_at = created_at + chance.between(MINUTE, 9 * MINUTE);
        let decided_at = confirmed_at + chance.between(DAY, 8 * DAY);
        let languages = &self.making.content.countries[school.country].languages;
        let mut comment = |verdict| {
            self.making
                .content
                .comment(chance, "person", verdict, languages)
        };
        let (state_at, comment) = match state {
            AccountState::Registered => (confirmed_at, String::new()),
            AccountState::Validated | AccountState::Suspended => (decided_at, String::new()),
            AccountState::Returned => (decided_at, comment("return")),
            AccountState::Refused => (decided_at, comment("refuse")),
        };
        Standing {
            state,
            created_at,
            confirmed_at: Some(confirmed_at),
            state_at,
            comment,
        }
    }

    /// Somebody comes to work at a school; the first one is its head and added it.
    fn employ(&mut self, index: usize, first: bool) {
        let school = &self.schools[index];
        let country = &self.making.content.countries[school.country];
        let name = if first {
            Name::written(&school.head, country.family_name_first)
        } else {
            Name::invent(&mut self.chance, country)
        };
        let profile = profile::invent(
            &mut self.chance,
            &self.making.content,
            country,
            &school.types,
            &school.town,
        );
        let role = if first {
            "head-teacher"
        } else {
            role(&mut self.chance, &school.types)
        };
        let registration = Registration {
            email: email(&name.full, country, &mut self.emails),
            name,
            lang: interface_language(country).to_owned(),
            time_zone: country.time_zone.clone(),
            country: school.alpha2.clone(),
            standing: self.standing(school, first),
            profile,
        };
        self.register(registration, Some((index, role)), None);
    }

    /// A persona: staff of her school, or an officer.
    fn persona(&mut self, id: &'static str, persona: &StaffPersona) {
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

    /// People who registered and have not answered the mail yet: nobody sees them.
    fn newcomers(&mut self) {
        for _ in 0..self.making.plan.staff / 200 {
            let created_at = self.making.now - self.chance.between(10 * MINUTE, 5 * DAY);
            let Some(country) = self.chance.weighted(&self.making.content.countries) else {
                return;
            };
            let name = Name::invent(&mut self.chance, country);
            let registration = Registration {
                email: email(&name.full, country, &mut self.emails),
                name,
                lang: interface_language(country).to_owned(),
                time_zone: "UTC".to_owned(),
                country: String::new(),
                standing: Standing {
                    state: AccountState::Registered,
                    created_at,
                    confirmed_at: None,
                    state_at: created_at,
                    comment: String::new(),
                },
                profile: Profile {
                    available: true,
                    ..Profile::default()
                },
            };
            self.register(registration, None, None);
        }
    }

    /// One officer for each country that has none among the personas.
    fn officers(&mut self) {
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
        });
        if let Some(country) = country {
            self.people.officers.entry(country).or_insert(account);
        }
    }

    /// Makes the account and, where there is a school, its place there.
    fn register(
        &mut self,
        registration: Registration,
        place: Option<(usize, &str)>,
        persona: Option<&'static str>,
    ) -> Uuid {
        let Registration {
            name,
            email,
            lang,
            time_zone,
            country,
            standing,
            profile,
        } = registration;
        let id = self.chance.id(standing.created_at);
        let rows = &mut self.making.rows;
        for (kind, values) in [
            ("language", &profile.languages),
            ("subject", &profile.subjects),
        ] {
            rows.account_tags
                .extend(values.iter().map(|value| account_tag::Model {
                    account_id: id,
                    kind: kind.to_owned(),
                    value: value.clone(),
                }));
        }
        if let Some((index, role)) = place {
            let from_at = standing.created_at + 20 * MINUTE;
            rows.affiliations.push(affiliation::Model {
                id: self.chance.id(from_at),
                account_id: id,
                school_id: self.schools[index].id,
                role: role.to_owned(),
                from_at,
                to_at: None,
            });
            rows.schools[index].created_by.get_or_insert(id);
            self.people.staff.push(Staff {
                id,
                country: self.schools[index].country,
                alpha2: self.schools[index].alpha2.clone(),
                school: index,
                languages: profile.languages.clone(),
                ages: profile.ages.unwrap_or((6, 16)),
                state: standing.state,
                available: profile.available,
                lang: lang.clone(),
                ready_at: standing.state_at,
                persona,
                name: name.clone(),
            });
        }
        let seen = standing.state == AccountState::Validated && self.chance.percent(80);
        let last_seen_at = self.making.now - self.chance.between(HOUR, 60 * DAY);
        rows.accounts.push(account::Model {
            id,
            kind: "staff".to_owned(),
            state: standing.state.as_str().to_owned(),
            state_comment: standing.comment,
            state_at: standing.state_at,
            email: Some(email),
            email_confirmed_at: standing.confirmed_at,
            password_hash: Some(self.making.secrets.password.clone()),
            search_text: fold_for_search(&name.full),
            name: name.full,
            lang,
            time_zone,
            country: Some(country).filter(|country| !country.is_empty()),
            about: profile.about,
            available: profile.available,
            public_profile: profile.public_profile,
            age_from: profile.ages.map(|ages| ages.0),
            age_to: profile.ages.map(|ages| ages.1),
            created_at: standing.created_at,
            last_seen_at: seen.then_some(last_seen_at),
            version: 1,
        });
        id
    }
}

fn role(chance: &mut Chance, types: &[String]) -> &'static str {
    let pre_school = types.iter().any(|of| of == "ecec");
    match chance.between(0, 99) {
        0..=2 => "librarian",
        3..=4 => "ict-coordinator",
        5..=6 => "school-counsellor",
        7 => "deputy-head",
        8..=60 if pre_school => "pre-school-staff",
        _ => "teacher",
    }
}

/// `judit.szabo2@demo.twinspan.example`: the given name first, whatever the country writes. The
/// number keeps clear of the personas.
fn email(name: &str, country: &Country, taken: &mut HashMap<String, u32>) -> String {
    let plain = slug(name, " ");
    let mut words: Vec<&str> = plain.split_whitespace().collect();
    if country.family_name_first {
        words.reverse();
    }
    let local = words.join(".");
    let count = taken.entry(local.clone()).or_insert(0);
    *count += 1;
    format!("{local}{count}@demo.twinspan.example")
}

/// The language of the country if the portal speaks it.
fn interface_language(country: &Country) -> &'static str {
    match country.languages.first().map(String::as_str) {
        Some("hu") => "hu",
        Some("tr") => "tr",
        _ => "en",
    }
}
