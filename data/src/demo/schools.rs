//! Schools: spread over the countries by weight, with names that fit their towns.

use super::{
    Making,
    chance::Chance,
    content::{Content, Country, Weighted},
    name::Name,
    persona::{PersonaSchool, personas},
    text::{postcode, roman, slug},
};
use crate::entity::{school, school_tag};
use domain::{
    school::{SchoolDetails, SchoolState, number_key, site_host, town_key},
    time::DAY,
};
use std::collections::HashSet;
use uuid::Uuid;

/// What the other parts need to know of a school.
#[derive(Clone, Debug)]
pub(super) struct School {
    pub(super) id: Uuid,
    /// Place of its country in the content, which may have a country twice, once a language.
    pub(super) country: usize,
    pub(super) alpha2: String,
    pub(super) name: String,
    pub(super) types: Vec<String>,
    pub(super) town: String,
    pub(super) head: String,
    pub(super) state: SchoolState,
    pub(super) created_at: i64,
    /// The persona it exists for.
    pub(super) persona: Option<&'static str>,
}

/// All schools: first those of the personas, then those a script needs in a certain town, then the
/// others.
pub(super) fn build(making: &mut Making) -> Vec<School> {
    let mut chance = making.chance("schools");
    let mut schools = Vec::new();
    for persona in personas() {
        if let Some(school) = persona.staff().and_then(|staff| staff.school.as_ref()) {
            schools.push(of_persona(making, &mut chance, &persona.id, school));
        }
    }
    let mut taken = HashSet::new();
    for (country, town) in wanted(&making.content, making.plan.schools) {
        let details = invent(
            &mut chance,
            &making.content.countries[country],
            town,
            &mut taken,
        );
        let state = state(&mut chance);
        // Towns of scripts must have a school that takes part.
        let state = if town.is_some() {
            SchoolState::Validated
        } else {
            state
        };
        schools.push(add(making, &mut chance, country, state, details));
    }
    schools
}

/// Four of a hundred wait or were given back.
fn state(chance: &mut Chance) -> SchoolState {
    match chance.between(0, 99) {
        0..=2 => SchoolState::Pending,
        3 => SchoolState::Returned,
        _ => SchoolState::Validated,
    }
}

/// One school more, in some country.
pub(super) fn another(
    making: &mut Making,
    chance: &mut Chance,
    taken: &mut HashSet<(String, String)>,
) -> Option<School> {
    let content = making.content.clone();
    let countries = content.countries.iter().enumerate();
    let countries: Vec<_> = countries.map(Somewhere).collect();
    let Somewhere((index, country)) = chance.weighted(&countries)?;
    let details = invent(chance, country, None, taken);
    let state = state(chance);
    Some(add(making, chance, *index, state, details))
}

/// A country and its place in the content.
struct Somewhere<'c>((usize, &'c Country));

impl Weighted for Somewhere<'_> {
    fn weight(&self) -> usize {
        self.0.1.weight
    }
}

/// Country and perhaps town of each school: towns of scripts first, one for each country, the rest
/// by weight.
fn wanted(content: &Content, count: usize) -> Vec<(usize, Option<usize>)> {
    let mut wanted: Vec<(usize, Option<usize>)> = Vec::new();
    for cast in content.scripts.iter().flat_map(|script| &script.casts) {
        for (alpha2, name) in cast.countries.iter().zip(&cast.towns) {
            let place = content
                .countries
                .iter()
                .enumerate()
                .find_map(|(index, country)| {
                    let town = country.towns.iter().position(|(town, _)| town == name)?;
                    (country.alpha2 == *alpha2).then_some((index, Some(town)))
                });
            wanted.extend(place.filter(|place| !wanted.contains(place)));
        }
    }
    let total: usize = content.countries.iter().map(|country| country.weight).sum();
    for (index, country) in content.countries.iter().enumerate() {
        let here = wanted.iter().filter(|(of, _)| *of == index).count();
        let share = (country.weight * count).div_ceil(total.max(1)).max(2);
        wanted.extend(std::iter::repeat_n(
            (index, None),
            share.saturating_sub(here),
        ));
    }
    wanted
}

/// What a school is made from.
struct Invented {
    details: SchoolDetails,
    persona: Option<&'static str>,
}

fn invent(
    chance: &mut Chance,
    country: &Country,
    town: Option<usize>,
    taken: &mut HashSet<(String, String)>,
) -> Invented {
    let mut name = String::new();
    let mut types = Vec::new();
    let (mut town_name, mut region) = (String::new(), String::new());
    // A town has one school of a name; after some tries there may be two.
    for _ in 0..20 {
        let place = match town {
            Some(town) => country.towns.get(town),
            None => chance.pick(&country.towns),
        };
        (town_name, region) = place.cloned().unwrap_or_default();
        if let Some(pattern) = chance.pick(&country.schools) {
            name = pattern
                .name
                .replace("{patron}", chance.text(&country.patrons))
                .replace("{town}", &town_name)
                .replace("{n}", &chance.between(1, 20).to_string())
                .replace("{roman}", roman(chance.below(12) + 1));
            types = pattern.types.clone();
        }
        if taken.insert((name.clone(), town_name.clone())) {
            break;
        }
    }
    let site = format!(
        "{}-{}.demo.twinspan.example",
        slug(&name, "-")
            .chars()
            .take(30)
            .collect::<String>()
            .trim_matches('-'),
        slug(&town_name, "-")
    );
    let details = SchoolDetails {
        legal_name: String::new(),
        address: chance
            .text(&country.streets)
            .replace("{n}", &chance.between(1, 98).to_string()),
        postcode: postcode(chance, &country.postcode),
        national_number: format!("{:06}", chance.between(1_000, 999_999)),
        website: if chance.percent(70) {
            format!("https://{site}")
        } else {
            String::new()
        },
        head_name: Name::invent(chance, country).full,
        head_email: format!("office@{site}"),
        name,
        types,
        region,
        town: town_name,
    };
    Invented {
        details,
        persona: None,
    }
}

fn of_persona(
    making: &mut Making,
    chance: &mut Chance,
    persona: &'static str,
    school: &PersonaSchool,
) -> School {
    let country = making
        .content
        .countries
        .iter()
        .position(|country| country.alpha2 == school.country)
        .unwrap_or_default();
    let state = school.state.parse().unwrap_or(SchoolState::Pending);
    let details = SchoolDetails {
        name: school.name.clone(),
        legal_name: school.legal_name.clone(),
        types: school.types.clone(),
        region: school.region.clone(),
        town: school.town.clone(),
        address: school.address.clone(),
        postcode: school.postcode.clone(),
        national_number: school.national_number.clone(),
        website: school.website.clone(),
        head_name: school.head_name.clone(),
        head_email: school.head_email.clone(),
    };
    let invented = Invented {
        details,
        persona: Some(persona),
    };
    add(making, chance, country, state, invented)
}

fn add(
    making: &mut Making,
    chance: &mut Chance,
    country: usize,
    state: SchoolState,
    Invented { details, persona }: Invented,
) -> School {
    // Those in the queue are young; the others have been here for one to four years.
    let created_at = match state {
        SchoolState::Validated if persona.is_some() => making.days_ago(1_100),
        SchoolState::Validated => making.days_ago(chance.between(400, 1_400)),
        SchoolState::Pending if persona.is_some() => making.days_ago(1),
        SchoolState::Pending => making.days_ago(chance.between(1, 16)),
        SchoolState::Returned | SchoolState::Refused => making.days_ago(chance.between(9, 30)),
    } - chance.between(0, DAY / 3);
    let (state_at, comment) = match state {
        SchoolState::Pending => (created_at, String::new()),
        SchoolState::Validated => (created_at + chance.between(DAY, 7 * DAY), String::new()),
        SchoolState::Returned | SchoolState::Refused => {
            let lang = &making.content.countries[country].languages;
            let comment = making.content.comment(chance, "school", "return", lang);
            (created_at + chance.between(DAY, 6 * DAY), comment)
        }
    };
    let alpha2 = making.content.countries[country].alpha2.clone();
    let id = chance.id(created_at);
    for of_school in &details.types {
        making.rows.school_tags.push(school_tag::Model {
            school_id: id,
            kind: "type".to_owned(),
            value: of_school.clone(),
        });
    }
    making.rows.schools.push(school::Model {
        id,
        state: state.as_str().to_owned(),
        state_comment: comment,
        state_at,
        search_text: details.search_text(),
        number_key: number_key(&details.national_number),
        town_key: town_key(&details.town),
        site_host: site_host(&details.website),
        name: details.name.clone(),
        legal_name: details.legal_name,
        country: alpha2.clone(),
        region: details.region,
        town: details.town.clone(),
        address: details.address,
        postcode: details.postcode,
        national_number: details.national_number,
        website: details.website,
        head_name: details.head_name.clone(),
        head_email: details.head_email,
        created_by: None,
        created_at,
        version: 1,
    });
    School {
        id,
        country,
        alpha2,
        name: details.name,
        types: details.types,
        town: details.town,
        head: details.head_name,
        state,
        created_at,
        persona,
    }
}
