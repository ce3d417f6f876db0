//! Who founds a project with whom.

use super::{founding::Founding, people::Staff, projects::Plot};
use domain::time::DAY;

impl Founding<'_> {
    /// Places of the founders among the staff; the first one had the idea.
    pub(super) fn founders(&mut self, plot: &Plot, before: i64) -> Vec<usize> {
        if let Some((script, cast)) = plot.cast {
            return self.cast(script, cast, plot.idea, before);
        }
        let idea = &self.making.content.projects[plot.idea];
        let (languages, ages) = (idea.languages.clone(), (idea.age_from, idea.age_to));
        let persona = |of: Option<&str>| {
            of.and_then(|id| {
                self.people
                    .staff
                    .iter()
                    .position(|staff| staff.persona == Some(id))
            })
        };
        let (lead, with) = (persona(plot.personas.0), persona(plot.personas.1));
        let national = lead.is_none() && with.is_none() && self.chance.percent(8);
        let count = match self.chance.between(0, 99) {
            0..=54 => 2,
            55..=84 => 3,
            _ => 4,
        };
        let speaks = |staff: &Staff| staff.languages.iter().any(|own| languages.contains(own));
        // Who is asked by a persona, or asks one, is not from her school.
        let mut founders: Vec<usize> = lead.into_iter().chain(with).collect();
        if lead.is_none() {
            let first = self.choose(before, ages, &founders, |staff| {
                speaks(staff) && plot.country.is_none_or(|country| staff.alpha2 == country)
            });
            founders.splice(0..0, first);
        }
        while founders.len() < count {
            let home = founders
                .first()
                .map(|place| self.people.staff[*place].alpha2.as_str());
            let next = self.choose(before, ages, &founders, |staff| {
                speaks(staff) && national == (Some(staff.alpha2.as_str()) == home)
            });
            let Some(next) = next else {
                break;
            };
            // The persona stays the last one: in an invited project she is the one who is asked.
            let place = founders.len() - with.iter().count();
            founders.insert(place, next);
        }
        if founders.len() < 2 {
            founders.clear();
        }
        founders
    }

    /// The teachers of a script: from its countries and towns, or the personas it names.
    fn cast(&mut self, script: usize, cast: usize, idea: usize, before: i64) -> Vec<usize> {
        let cast = &self.making.content.scripts[script].casts[cast];
        let idea = &self.making.content.projects[idea];
        let ages = (idea.age_from, idea.age_to);
        let wanted: Vec<_> = cast
            .countries
            .iter()
            .enumerate()
            .map(|(index, country)| {
                let author = format!("t{}", index + 1);
                (
                    country.clone(),
                    cast.towns.get(index).cloned(),
                    cast.personas.get(&author).cloned(),
                )
            })
            .collect();
        let mut founders = Vec::new();
        for (country, town, persona) in wanted {
            let persona = persona.and_then(|id| {
                let mut staff = self.people.staff.iter();
                staff.position(|staff| staff.persona == Some(id.as_str()))
            });
            let schools = self.schools;
            founders.extend(persona.or_else(|| {
                self.choose(before, ages, &founders, |staff| {
                    staff.alpha2 == country
                        && town
                            .as_ref()
                            .is_none_or(|town| schools[staff.school].town == *town)
                })
            }));
        }
        // A script is played by everybody or not at all.
        if founders.len() < 3 {
            founders.clear();
        }
        founders
    }

    /// Somebody who was there before, is open for projects, is not in too many already, and comes
    /// from a school that has no founder yet; somebody with pupils of this age if there is one.
    fn choose(
        &mut self,
        before: i64,
        ages: (i32, i32),
        others: &[usize],
        fits: impl Fn(&Staff) -> bool,
    ) -> Option<usize> {
        let taken = |staff: &Staff| {
            others
                .iter()
                .any(|place| self.people.staff[*place].school == staff.school)
        };
        let possible: Vec<usize> = self
            .people
            .staff
            .iter()
            .enumerate()
            .filter(|(place, staff)| {
                staff.is_in()
                    && staff.available
                    && staff.persona.is_none()
                    && staff.ready_at < before - 3 * DAY
                    && self.busy.get(place).copied().unwrap_or_default() < 4
                    && !taken(staff)
                    && fits(staff)
            })
            .map(|(place, _)| place)
            .collect();
        let same_age: Vec<usize> = possible
            .iter()
            .copied()
            .filter(|place| {
                let (from, to) = self.people.staff[*place].ages;
                from < ages.1 && to > ages.0
            })
            .collect();
        let from = if same_age.is_empty() {
            &possible
        } else {
            &same_age
        };
        let chosen = self.chance.pick(from).copied()?;
        *self.busy.entry(chosen).or_default() += 1;
        Some(chosen)
    }
}
