//! What must hold in the world, so that its rows are such as the real use-cases write.

mod filled;
mod people;
mod projects;
mod workspaces;

use super::*;
use crate::testing::START;
use domain::reference::ReferenceKind;
use std::collections::HashSet;

/// The world in memory, as it is before it is written.
fn made(plan: Plan) -> Making {
    let secrets = Secrets {
        password: "hash".to_owned(),
        pupil: "hash".to_owned(),
    };
    build(plan, Timestamp::from_millis(START), secrets).unwrap()
}

/// A world with a little of everything: enough where all rows are alike.
fn small() -> Making {
    made(Plan::small())
}

/// The whole world, with small pictures.
fn whole() -> Making {
    made(Plan {
        picture: (30, 20),
        ..Plan::default()
    })
}

/// The moment that an id sorts by.
fn millis(id: Uuid) -> i64 {
    i64::try_from(id.as_u128() >> 80).unwrap()
}

#[test]
fn every_id_of_the_content_is_on_its_list() {
    let known: HashSet<(String, String)> = ReferenceKind::ALL
        .iter()
        .flat_map(|kind| {
            let names = crate::reference::seeded_names(*kind).unwrap();
            names
                .into_iter()
                .map(|(id, _)| (kind.as_str().to_owned(), id))
        })
        .collect();
    let content = Content::load().unwrap();
    let check = |kind: &str, ids: &[String]| {
        for id in ids {
            assert!(
                known.contains(&(kind.to_owned(), id.clone())),
                "{kind} {id}"
            );
        }
    };
    for country in &content.countries {
        check("country", std::slice::from_ref(&country.alpha2));
        check("language", &country.languages);
        for school in &country.schools {
            check("school-type", &school.types);
        }
    }
    for idea in &content.projects {
        check("language", &idea.languages);
        check("subject", &idea.subjects);
        check("competence", &idea.competences);
    }
    for announced in &content.announcements {
        check("country", std::slice::from_ref(&announced.country));
        check("country", &announced.countries);
        check("language", &announced.languages);
        check("subject", &announced.subjects);
    }
    for about in &content.people.abouts {
        check("subject", &about.subjects);
        check("language", std::slice::from_ref(&about.lang));
    }
    for staff in personas().iter().filter_map(Persona::staff) {
        if let Some(school) = &staff.school {
            check("country", std::slice::from_ref(&school.country));
        }
    }
    let rows = small().rows;
    for row in &rows.affiliations {
        check("staff-role", std::slice::from_ref(&row.role));
    }
    for row in &rows.account_tags {
        // Interests are anything; the rest is no list of the portal.
        if matches!(row.kind.as_str(), "language" | "subject") {
            check(&row.kind, std::slice::from_ref(&row.value));
        }
    }
    for row in &rows.school_tags {
        check("school-type", std::slice::from_ref(&row.value));
    }
    for row in &rows.project_tags {
        check(&row.kind, std::slice::from_ref(&row.value));
    }
}

#[test]
fn the_same_seed_gives_the_same_world() {
    let print = |seed| {
        let made = made(Plan {
            seed,
            ..Plan::small()
        });
        format!("{:?} {:?}", made.rows, made.files)
    };
    assert!(print(1) == print(1));
    assert!(print(1) != print(2));
}

#[test]
fn the_whole_world_has_its_size() {
    let made = whole();
    let countries: HashSet<_> = made.rows.schools.iter().map(|row| &row.country).collect();
    assert_eq!(countries.len(), 44);
    let summary = &made.summary;
    assert!((300..=360).contains(&summary.schools), "{summary:?}");
    assert!((2_000..=2_100).contains(&summary.staff), "{summary:?}");
    assert_eq!(summary.projects, 156);
    assert_eq!(made.rows.classes.len(), 3 * 23, "every script is played");
    assert!((60..=110).contains(&summary.workspaces), "{summary:?}");
    assert!(summary.pupils > 900, "{summary:?}");
    assert!(summary.posts > 900, "{summary:?}");
    assert!(summary.pictures >= 50, "{summary:?}");
    assert!(made.rows.threads.iter().any(|row| row.reply_count == 69));
}

#[test]
fn no_placeholder_is_left() {
    let made = whole();
    let text = format!("{:?}", made.rows);
    let settings = made.rows.workspaces[0].settings.clone();
    let text = text.replace(&format!("{settings:?}"), "");
    for placeholder in [
        "{t",
        "{p1",
        "{p2",
        "{p3",
        "{country",
        "{workspace",
        "{n}",
        "{patron}",
        "{roman}",
    ] {
        assert!(!text.contains(placeholder), "{placeholder}");
    }
}
