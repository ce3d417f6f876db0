use super::*;
use crate::{
    both_databases,
    sql::params,
    support::{
        decide_person, people_queue, person, take,
        tests::{decision, state, waiting, words},
    },
    testing::{Staff, World},
};
use domain::{
    Problem,
    account::AccountState,
    school::{SchoolState, head::HeadAnswer},
    support::{CaseForm, EvidenceFilter, QueueFilter, Verdict},
};

/// Somebody whose address is that of the school's web site.
async fn clear(world: &World) -> Staff {
    let staff = waiting(world, "HU").await;
    let sql = "UPDATE school SET website = 'https://www.school.example', site_host = 'school.example' WHERE id = $1";
    world.sql(sql, params![staff.school.0]).await;
    staff
}

async fn answered(world: &World, staff: &Staff, answer: &str) {
    world
        .sql(
            "INSERT INTO head_question (account_id, school_id, token_hash, asked_at, answer)
             VALUES ($1, $2, $3, 0, $4)",
            params![staff.id.0, staff.school.0, staff.email.as_str(), answer],
        )
        .await;
}

fn form(people: &[&Staff]) -> BulkForm {
    BulkForm {
        people: people.iter().map(|one| one.id.to_string()).collect(),
    }
}

both_databases! {
    async fn clear_cases_are_validated_at_once_and_each_is_told(world: World) {
        let (one, other) = (clear(&world).await, clear(&world).await);
        let officer = world.by(world.officer(Some("HU")).await).await;
        let outcome = validate_several(&officer, form(&[&one, &other]), words).await.unwrap();
        assert_eq!((outcome.validated, outcome.left), (vec![one.id, other.id], vec![]));
        for staff in [&one, &other] {
            assert_eq!(state(&world, staff.id).await, AccountState::Validated);
            let letters = format!("outbox_mail WHERE to_email = '{}'", staff.email);
            assert_eq!(world.count(&letters).await, 1);
            let entries = format!("audit WHERE action = 'person.approve' AND target_id = '{}'", staff.id);
            assert_eq!(world.count(&entries).await, 1);
        }
    }

    async fn who_is_no_clear_case_or_somebody_elses_is_left_and_named(world: World) {
        let (fine, decided, taken, doubted) = (
            clear(&world).await, clear(&world).await, clear(&world).await, clear(&world).await,
        );
        let silent = waiting(&world, "HU").await;
        let foreign = waiting(&world, "TR").await;
        answered(&world, &doubted, "unknown").await;
        let officer = world.by(world.officer(Some("HU")).await).await;
        let colleague = world.by(world.officer(Some("HU")).await).await;
        let name = colleague.actor().person().unwrap().name.clone();
        decide_person(&colleague, decision(decided.id, Verdict::Refuse), words).await.unwrap();
        let case = CaseForm { subject: "person".into(), id: taken.id.to_string(), over: String::new() };
        take(&colleague, case).await.unwrap();

        let all = form(&[&fine, &decided, &taken, &doubted, &silent, &foreign]);
        let outcome = validate_several(&officer, all, words).await.unwrap();
        assert_eq!(outcome.validated, [fine.id]);
        assert_eq!(outcome.left, [decided.id, taken.id, doubted.id, silent.id, foreign.id]);
        assert_eq!(state(&world, decided.id).await, AccountState::Refused);
        assert_eq!(state(&world, taken.id).await, AccountState::Registered);

        let before = world.db.statements();
        let left = left_out(&officer, &outcome.left).await.unwrap();
        assert_eq!(world.db.statements() - before, 2);
        let of = |staff: &Staff| left.iter().find(|one| one.id == staff.id);
        assert_eq!(of(&decided).unwrap().decided_by, name);
        assert_eq!(of(&taken).unwrap().assignment.as_ref().unwrap().officer, name);
        assert!(of(&silent).unwrap().decided_by.is_empty());
        assert_eq!(of(&foreign), None, "nothing is told of another country");
    }

    async fn only_officers_validate_several(world: World) {
        let staff = clear(&world).await;
        let teacher = world.by(world.teacher("HU").await.id).await;
        assert_eq!(validate_several(&teacher, form(&[&staff]), words).await, Err(AppError::NotFound));
        assert_eq!(validate_several(&world.visitor(), form(&[&staff]), words).await, Err(AppError::SignInNeeded));
        assert_eq!(left_out(&teacher, &[staff.id]).await, Err(AppError::NotFound));
        let officer = world.by(world.officer(Some("HU")).await).await;
        let nobody = validate_several(&officer, BulkForm::default(), words).await;
        assert_eq!(nobody, Err(AppError::field("people", Problem::Required)));
    }

    /// The queue, its filters and the rule say the same of every kind of evidence.
    async fn queries_and_the_rule_agree_on_what_is_clear(world: World) {
        let officer = world.by(world.officer(Some("HU")).await).await;
        let colleagues = [
            (world.teacher("HU").await, "known", 2),
            (world.teacher("HU").await, "known", 3),
            (world.teacher("HU").await, "unknown", 5),
        ];
        let mut count = 0;
        for email in ["t@school.example", "t@my.school.example", "t@otherschool.example", "t@mail.example"] {
            for site in ["", "https://www.school.example/en", "http://other.example"] {
                for answer in ["", "known", "unknown"] {
                    for school in [SchoolState::Pending, SchoolState::Validated] {
                        let staff = waiting(&world, "HU").await;
                        let address = format!("{}.{email}", staff.id);
                        world.sql("UPDATE account SET email = $1 WHERE id = $2", params![address, staff.id.0]).await;
                        world.sql(
                            "UPDATE school SET state = $1, website = $2, site_host = $3 WHERE id = $4",
                            params![school.as_str(), site, domain::school::site_host(site), staff.school.0],
                        ).await;
                        answered(&world, &staff, answer).await;
                        count += 1;
                        for (colleague, said, _) in colleagues.iter().filter(|one| count % one.2 == 0) {
                            world.sql(
                                "INSERT INTO colleague_answer (account_id, school_id, colleague_id, answer, answered_at)
                                 VALUES ($1, $2, $3, $4, 0)",
                                params![staff.id.0, staff.school.0, colleague.id.0, *said],
                            ).await;
                        }
                        if count % 7 == 0 {
                            let sql = "INSERT INTO certificate (file_id, account_id, uploaded_at) VALUES ($1, $1, 0)";
                            world.sql(sql, params![staff.id.0]).await;
                        }
                    }
                }
            }
        }
        let listed = async |evidence: &str| {
            let (mut found, mut after) = (Vec::new(), String::new());
            loop {
                let filter = QueueFilter { evidence: evidence.into(), after, ..QueueFilter::default() };
                let page = people_queue(&officer, &filter).await.unwrap();
                found.extend(page.items);
                match page.next {
                    Some(next) => after = next,
                    None => return found,
                }
            }
        };
        let all = listed("").await;
        assert_eq!(all.len(), 4 * 3 * 3 * 2);
        for one in &all {
            let dossier = person(&officer, one.id).await.unwrap();
            assert_eq!(one.evidence.email_matches, dossier.schools[0].email_matches, "{one:?}");
        }
        for filter in EvidenceFilter::ALL {
            let expected: Vec<_> = all
                .iter()
                .filter(|one| match filter {
                    EvidenceFilter::Clear => one.evidence.is_clear(),
                    EvidenceFilter::Mail => one.evidence.email_matches,
                    EvidenceFilter::Head => one.evidence.head == Some(HeadAnswer::Known),
                    EvidenceFilter::Colleague => one.evidence.known > 0,
                    EvidenceFilter::Certificate => one.evidence.certificates > 0,
                    EvidenceFilter::Nothing => !one.evidence.is_supported(),
                    EvidenceFilter::Doubt => one.evidence.is_doubted(),
                })
                .map(|one| one.id)
                .collect();
            let found: Vec<_> = listed(filter.as_str()).await.iter().map(|one| one.id).collect();
            assert!(!found.is_empty());
            assert_eq!(found, expected, "{}", filter.as_str());
        }
    }
}
