//! Staff of the schools and the officers of the countries.

use super::{
    Making,
    chance::Chance,
    content::Country,
    name::Name,
    persona::personas,
    profile::{self, Profile},
    schools::School,
    standing::Standing,
    text::slug,
};
use crate::entity::account;
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

/// What a new account is made from.
pub(super) struct Registration {
    pub(super) name: Name,
    pub(super) email: String,
    pub(super) lang: String,
    pub(super) time_zone: String,
    /// Empty before there is a school.
    pub(super) country: String,
    pub(super) standing: Standing,
    pub(super) profile: Profile,
}

/// Fills the schools with staff, and the countries with officers.
pub(super) fn build(making: &mut Making, schools: &[School]) -> People {
    let (chance, lately) = (making.chance("people"), making.chance("lately"));
    let mut desk = Desk {
        making,
        schools,
        chance,
        lately,
        people: People::default(),
        emails: HashMap::new(),
        host: "demo.twinspan.example",
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
pub(super) struct Desk<'a> {
    pub(super) making: &'a mut Making,
    pub(super) schools: &'a [School],
    pub(super) chance: Chance,
    /// Decides who came within the last weeks.
    pub(super) lately: Chance,
    pub(super) people: People,
    /// How many people have this name already.
    pub(super) emails: HashMap<String, u32>,
    /// Where their addresses are.
    pub(super) host: &'static str,
}

impl Desk<'_> {
    /// Somebody comes to work at a school; the first one is its head and added it.
    pub(super) fn employ(&mut self, index: usize, first: bool) {
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
            email: email(&name.full, country, &mut self.emails, self.host),
            name,
            lang: interface_language(country).to_owned(),
            time_zone: country.time_zone.clone(),
            country: school.alpha2.clone(),
            standing: self.standing(school, first),
            profile,
        };
        self.register(registration, Some((index, role)), None);
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
                email: email(&name.full, country, &mut self.emails, self.host),
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

    /// Makes the account and, where there is a school, its place there.
    pub(super) fn register(
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
            mut standing,
            profile,
        } = registration;
        let id = self.chance.id(standing.created_at);
        let ready_at = standing.state_at;
        let places = place.map_or_else(Vec::new, |(index, role)| {
            self.places(id, index, role, &mut standing, persona.is_some())
        });
        let joins = standing.state == AccountState::Validated
            && places.iter().any(|one| one.confirmed_at.is_none());
        let rows = &mut self.making.rows;
        rows.account_tags.extend(profile.tags(id));
        rows.affiliations.extend(places);
        if let Some((index, _)) = place {
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
                ready_at,
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
            joins: joins.then(|| country.clone()),
            country: Some(country).filter(|country| !country.is_empty()),
            about: profile.about,
            available: profile.available,
            available_from: None,
            available_to: None,
            public_profile: profile.public_profile,
            picture_id: None,
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
fn email(name: &str, country: &Country, taken: &mut HashMap<String, u32>, host: &str) -> String {
    let plain = slug(name, " ");
    let mut words: Vec<&str> = plain.split_whitespace().collect();
    if country.family_name_first {
        words.reverse();
    }
    let local = words.join(".");
    let count = taken.entry(local.clone()).or_insert(0);
    *count += 1;
    format!("{local}{count}@{host}")
}

/// The language of the country if the portal speaks it.
pub(super) fn interface_language(country: &Country) -> &'static str {
    match country.languages.first().map(String::as_str) {
        Some("hu") => "hu",
        Some("tr") => "tr",
        _ => "en",
    }
}
