//! Schools, staff, contacts and queues.

use super::*;
use domain::{
    forms::Check,
    school::SchoolForm,
    text::{email, fold_for_search, line, prose},
};
use std::collections::BTreeMap;

#[test]
fn every_school_could_have_been_typed() {
    let made = small();
    let mut types: BTreeMap<Uuid, Vec<String>> = BTreeMap::new();
    for tag in &made.rows.school_tags {
        types
            .entry(tag.school_id)
            .or_default()
            .push(tag.value.clone());
    }
    for row in &made.rows.schools {
        let form = SchoolForm {
            name: row.name.clone(),
            legal_name: row.legal_name.clone(),
            types: types.get(&row.id).cloned().unwrap_or_default(),
            country: row.country.clone(),
            region: row.region.clone(),
            town: row.town.clone(),
            address: row.address.clone(),
            postcode: row.postcode.clone(),
            national_number: row.national_number.clone(),
            website: row.website.clone(),
            head_name: row.head_name.clone(),
            head_email: row.head_email.clone(),
            role: "teacher".to_owned(),
            ..SchoolForm::default()
        };
        let details = form.parse().unwrap().details;
        assert_eq!(details.search_text(), row.search_text);
        assert_eq!(details.website, row.website);
        assert_eq!(details.head_email, row.head_email);
        assert!(
            row.created_by.is_some(),
            "{} was added by somebody",
            row.name
        );
    }
}

#[test]
fn every_member_of_staff_could_have_registered() {
    let made = small();
    let mut addresses = HashSet::new();
    for row in made.rows.accounts.iter().filter(|row| row.kind == "staff") {
        assert_eq!(line(&row.name, 2, 80).as_ref(), Ok(&row.name));
        assert_eq!(prose(&row.about, 0, 2_000).as_ref(), Ok(&row.about));
        let address = row.email.clone().unwrap();
        assert_eq!(email(&address).as_ref(), Ok(&address));
        assert!(address.is_ascii() && addresses.insert(address));
        assert_eq!(row.search_text, fold_for_search(&row.name));
        assert!(
            row.created_at <= row.state_at && row.state_at <= START,
            "{}",
            row.name
        );
        assert_eq!(millis(row.id), row.created_at);
    }
    let mut check = Check::default();
    for staff in personas().iter().filter_map(Persona::staff) {
        check.field("email", email(&staff.email));
    }
    check.done(()).unwrap();
}

#[test]
fn queues_hold_people_of_many_ages_and_some_were_sent_back() {
    let made = whole();
    let staff = || made.rows.accounts.iter().filter(|row| row.kind == "staff");
    let waits = |row: &&crate::entity::account::Model| {
        row.state == "registered" && row.email_confirmed_at.is_some()
    };
    assert!((45..=90).contains(&staff().filter(waits).count()));
    let old = staff()
        .filter(waits)
        .filter(|row| row.state_at < START - 10 * DAY);
    assert!(old.count() > 10);
    for country in ["HU", "TR"] {
        let here = staff()
            .filter(waits)
            .filter(|row| row.country.as_deref() == Some(country));
        assert!(here.count() >= 2, "{country}");
    }
    for state in ["returned", "refused"] {
        let mut sent_back = staff().filter(|row| row.state == state).peekable();
        assert!(sent_back.peek().is_some(), "{state}");
        assert!(sent_back.all(|row| !row.state_comment.is_empty()));
    }
    let pending = made
        .rows
        .schools
        .iter()
        .filter(|row| row.state == "pending");
    assert!(pending.count() >= 4);
}

#[test]
fn contacts_are_pairs_of_validated_people_who_were_asked_with_a_sentence() {
    let made = small();
    let accounts: BTreeMap<_, _> = made.rows.accounts.iter().map(|row| (row.id, row)).collect();
    let mut pairs = HashSet::new();
    for row in &made.rows.contacts {
        assert!(row.low_id < row.high_id && pairs.insert((row.low_id, row.high_id)));
        for id in [row.low_id, row.high_id] {
            assert_eq!(accounts[&id].state, "validated");
            assert!(accounts[&id].state_at <= row.asked_at);
        }
        assert_eq!(prose(&row.message, 10, 500).as_ref(), Ok(&row.message));
        assert_eq!(row.answered_at.is_none(), row.state == "asked");
        assert!(
            row.answered_at
                .is_none_or(|at| row.asked_at < at && at < START)
        );
        assert_eq!(row.blocked_by.is_some(), row.state == "blocked");
    }
    for persona in ["Szabó Judit", "Elif Yıldız"] {
        let id = made
            .rows
            .accounts
            .iter()
            .find(|row| row.name == persona)
            .unwrap()
            .id;
        let mut open = made.rows.contacts.iter().filter(|row| {
            row.state == "asked" && row.asked_by != id && [row.low_id, row.high_id].contains(&id)
        });
        assert!(open.next().is_some(), "{persona} has somebody to answer");
    }
}

#[test]
fn only_people_who_know_each_other_write() {
    let made = whole();
    let rows = &made.rows;
    let know: HashSet<(Uuid, Uuid)> = rows
        .contacts
        .iter()
        .filter(|contact| contact.state == "accepted")
        .map(|contact| (contact.low_id, contact.high_id))
        .collect();
    let pairs = rows.conversations.iter().filter(|one| one.kind == "pair");
    let mut count = 0;
    for pair in pairs {
        let two = (pair.low_id.unwrap(), pair.high_id.unwrap());
        assert!(know.contains(&two), "{pair:?}");
        count += 1;
    }
    assert!(count > 50, "{count}");
    assert!(rows.conversations.iter().any(|one| one.kind == "several"));
    assert!(rows.participants.iter().any(|one| one.unread > 0));
    for one in &rows.participants {
        let last = rows
            .messages
            .iter()
            .find(|message| Some(message.id) == one.last_message_id)
            .unwrap();
        assert_eq!(
            (last.conversation_id, last.created_at),
            (one.conversation_id, one.last_at)
        );
        assert!(one.unread == 0 || last.author_id != one.account_id);
    }
    for message in &rows.messages {
        let text = domain::rich_text::RichText::parse(&message.source, 1, 10_000).unwrap();
        assert_eq!(text.html.as_str(), message.html);
        assert!(message.created_at < made.now);
    }
}

#[test]
fn every_report_could_have_been_made() {
    let made = whole();
    assert!(made.rows.reports.len() > 20);
    for row in &made.rows.reports {
        let complaint = made
            .rows
            .complaints
            .iter()
            .find(|complaint| complaint.report_id == row.id)
            .unwrap();
        let form = domain::report::ReportForm {
            kind: row.kind.clone(),
            subject: row.subject_id.to_string(),
            reason: complaint.reason.clone(),
            words: complaint.words.clone(),
        };
        form.parse().unwrap();
        assert_ne!(Some(complaint.reporter_id), row.author_id);
    }
}

#[test]
fn the_desks_that_can_be_tried_out_have_a_past() {
    let made = whole();
    for country in ["HU", "TR", "FR", "PL", "RO"] {
        let decided: Vec<_> = made
            .rows
            .decisions
            .iter()
            .filter(|one| one.country == country && one.queue == "people")
            .collect();
        let weeks: HashSet<i64> = decided
            .iter()
            .map(|one| (START - one.decided_at) / (7 * DAY))
            .collect();
        assert!(
            decided.len() >= 8 && weeks.len() >= 4,
            "{country}: {decided:?}"
        );
        let approvals = made.rows.audits.iter().filter(|one| {
            one.country.as_deref() == Some(country) && one.action == "person.approve"
        });
        assert!(approvals.count() >= decided.len(), "{country}");
    }
    for entry in &made.rows.audits {
        assert_eq!(millis(entry.id), entry.at, "entries sort by their moment");
    }
}
