use super::*;
use crate::{
    both_databases,
    support::{
        decide_person, decide_school, person, school,
        tests::{decision, notices, waiting, with_new_school, words},
    },
};
use domain::{notification::Notice, support::Verdict};

const LANGUAGES: [&str; 3] = ["en", "hu", "tr"];

fn form(country: &str, subject: Subject, texts: &[(&str, &str)]) -> ReasonForm {
    let texts = texts.iter();
    ReasonForm {
        id: String::new(),
        country: country.into(),
        subject: subject.as_str().into(),
        texts: texts
            .map(|(lang, text)| ((*lang).into(), (*text).into()))
            .collect(),
    }
}

async fn save(cx: &Cx, form: ReasonForm) -> AppResult<()> {
    save_reason(cx, form, LANGUAGES.to_vec()).await
}

const SEPTEMBER: [(&str, &str); 2] = [
    ("en", "Please come back in September."),
    ("hu", "Kérjük, jelentkezzen szeptemberben."),
];

both_databases! {
    async fn an_own_reason_is_read_in_the_language_of_the_person(world: World) {
        let officer = world.by(world.officer(Some("HU")).await).await;
        save(&officer, form("", Subject::Person, &SEPTEMBER)).await.unwrap();
        let (hungarian, turkish) = (waiting(&world, "HU").await, waiting(&world, "HU").await);
        for (staff, lang) in [(&hungarian, "hu"), (&turkish, "tr")] {
            world.sql("UPDATE account SET lang = $1 WHERE id = $2", params![lang, staff.id.0]).await;
        }
        let before = world.db.statements();
        let dossier = person(&officer, hungarian.id).await.unwrap();
        assert!(world.db.statements() - before <= 6);
        assert_eq!(dossier.reasons.len(), 1);
        assert_eq!(dossier.reasons[0].1, "Please come back in September.", "in the officer's own language");
        for staff in [&hungarian, &turkish] {
            let mut form = decision(staff.id, Verdict::Return);
            form.comment = String::new();
            form.reasons = vec![dossier.reasons[0].0.to_string(), "full-name".into()];
            decide_person(&officer, form, words).await.unwrap();
        }
        let said = async |id| match notices(&world, id).await.remove(0) {
            Notice::RegistrationReturned { comment } => comment,
            other => panic!("{other:?}"),
        };
        assert_eq!(said(hungarian.id).await, "hu:full-name\n\nKérjük, jelentkezzen szeptemberben.");
        assert_eq!(said(turkish.id).await, "tr:full-name\n\nPlease come back in September.");
        let history = person(&officer, hungarian.id).await.unwrap().history;
        assert_eq!(history[0].own_reasons, ["Please come back in September."]);
    }

    async fn reasons_are_of_one_country_and_one_subject(world: World) {
        let hungarian = world.by(world.officer(Some("HU")).await).await;
        let turkish = world.by(world.officer(Some("TR")).await).await;
        let central = world.by(world.officer(None).await).await;
        save(&hungarian, form("", Subject::Person, &SEPTEMBER)).await.unwrap();
        let id = own_reasons(&hungarian).await.unwrap()[0].id;
        assert!(own_reasons(&turkish).await.unwrap().is_empty());
        assert_eq!(own_reasons(&central).await.unwrap().len(), 1);
        let foreign = ReasonForm { id: id.to_string(), ..form("", Subject::Person, &SEPTEMBER) };
        assert_eq!(save(&turkish, foreign).await, Err(AppError::NotFound));
        assert_eq!(remove_reason(&turkish, id).await, Err(AppError::NotFound));
        assert_eq!(save(&turkish, form("HU", Subject::Person, &SEPTEMBER)).await, Err(AppError::NotFound));
        assert_eq!(
            save(&central, form("", Subject::Person, &SEPTEMBER)).await,
            Err(AppError::field("country", Problem::Required))
        );
        save(&central, form("TR", Subject::Person, &SEPTEMBER)).await.unwrap();

        let staff = with_new_school(&world, "HU").await;
        assert!(school(&hungarian, staff.school).await.unwrap().reasons.is_empty());
        let mut form = decision(staff.school, Verdict::Return);
        form.reasons = vec![id.to_string()];
        assert_eq!(
            decide_school(&hungarian, form, words).await,
            Err(AppError::field("reasons", Problem::UnknownChoice))
        );
        let teacher = world.by(world.teacher("HU").await.id).await;
        assert_eq!(own_reasons(&teacher).await, Err(AppError::NotFound));
        assert_eq!(remove_reason(&teacher, id).await, Err(AppError::NotFound));
    }

    async fn a_reason_is_changed_and_removed(world: World) {
        let officer = world.by(world.officer(Some("HU")).await).await;
        save(&officer, form("", Subject::School, &SEPTEMBER)).await.unwrap();
        let id = own_reasons(&officer).await.unwrap()[0].id;
        let changed = ReasonForm {
            id: id.to_string(),
            ..form("", Subject::School, &[("tr", "Lütfen eylülde yeniden başvurun.")])
        };
        save(&officer, changed).await.unwrap();
        let reasons = own_reasons(&officer).await.unwrap();
        assert_eq!(reasons[0].texts, [("tr".to_owned(), "Lütfen eylülde yeniden başvurun.".to_owned())]);
        remove_reason(&officer, id).await.unwrap();
        assert!(own_reasons(&officer).await.unwrap().is_empty());
        assert_eq!(remove_reason(&officer, id).await, Err(AppError::NotFound));
    }
}
