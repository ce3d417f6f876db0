//! One school with its evidence, and the decision.

use super::{
    api,
    case::{Holder, Notes},
    decision::{Decide, LastSaid, Offered, Overtaken, Reopen},
    frame::{AgeBadge, DeskFrame, DeskPart},
    history::History,
    people::PersonBadge,
    queue::{self, Neighbours},
};
use crate::{
    format,
    page::{self, Page, page},
    routes::Route,
    school::{SchoolBadge, StaffList, StaffRow, api::Standing, website},
    ui::*,
    words::{self, Lang},
};
use domain::{
    id::SchoolId,
    school::SchoolState,
    support::{AlikeSchool, SchoolDossier, StaffEvidence, Subject},
};
use leptos::prelude::*;

/// One school: its details, what speaks for it, the decision.
#[component]
pub fn DeskSchoolPage() -> impl IntoView {
    let lang = words::lang();
    let id = page::id("id");
    let queue = queue::filter();
    let asked = queue.clone();
    page(async move { api::school(id?, asked).await }, move |found| {
        let school = match found {
            Standing::Here(school) => school,
            Standing::MovedTo(id) => return page::moved(&Route::DeskSchool { id }),
        };
        let next = school.next.map(|id| Route::DeskSchool { id });
        let previous = school.previous.map(|id| Route::DeskSchool { id });
        let go_on = next
            .as_ref()
            .map(|next| queue::in_queue(next, &queue))
            .unwrap_or_default();
        let id = school.id;
        let facts = facts(lang, &school);
        let (name, state, age) = (school.name.clone(), school.state, school.age);
        let waits = state == SchoolState::Pending;
        let (staff, alike, notes) = (school.staff, school.alike, school.notes);
        let assignment = school.assignment;
        let holder = waits.then(|| {
            view! { <Holder subject=Subject::School id=id.to_string() assignment /> }
        });
        let turn = match state {
            SchoolState::Pending => view! {
                <Overtaken subject=Subject::School shown=Offered::Decision />
                <Decide subject=Subject::School id=id.to_string() seen=school.seen next=go_on own_reasons=school.reasons />
            }
            .into_any(),
            SchoolState::Returned | SchoolState::Refused => view! {
                <Overtaken subject=Subject::School shown=Offered::Reopening />
                <Reopen subject=Subject::School id=id.to_string() />
            }
            .into_any(),
            SchoolState::Validated => view! { <Overtaken subject=Subject::School /> }.into_any(),
        };
        Page::new(
            name.clone(),
            view! {
                <DeskFrame
                    part=DeskPart::Schools
                    title=name
                    lead=format!("{}, {}", school.town, school.country)
                >
                    <div class="cluster spread">
                        <div class="cluster">
                            <SchoolBadge state />
                            {waits.then(|| view! { <AgeBadge age /> })}
                            <a href=Route::EditSchool { id }.path()>
                                {words::school_correct_button(lang)}
                            </a>
                        </div>
                        <Neighbours previous next queue=Route::DeskSchools filter=queue />
                    </div>
                    {holder}
                    <DefinitionList facts />
                    <Alike id alike />
                    <Staff staff />
                    <LastSaid comment=school.comment />
                    {turn}
                    <Notes subject=Subject::School id=id.to_string() notes />
                    <History entries=school.history />
                </DeskFrame>
            },
        )
    })
}

fn facts(lang: Lang, school: &SchoolDossier) -> Vec<Fact> {
    let head = view! {
        <span>
            <bdi>{school.head_name.clone()}</bdi>
            ", "
            <span dir="ltr">{school.head_email.clone()}</span>
        </span>
    };
    let mut facts = vec![Fact::new(
        words::school_field_types(lang),
        format::list(lang, &school.types),
    )];
    let mut say = |label: String, text: &str| {
        if !text.is_empty() {
            facts.push(Fact::new(label, text.to_owned()));
        }
    };
    say(words::school_field_legal_name(lang), &school.legal_name);
    say(words::school_field_number(lang), &school.national_number);
    let place = [
        &school.address,
        &school.postcode,
        &school.town,
        &school.region,
    ];
    let place: Vec<&str> = place
        .into_iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    say(words::school_page_address(lang), &place.join(", "));
    if !school.website.is_empty() {
        facts.push(Fact::new(
            words::school_field_website(lang),
            website(&school.website),
        ));
    }
    if !school.head_name.is_empty() || !school.head_email.is_empty() {
        facts.push(Fact::new(words::school_field_head_name(lang), head));
    }
    let evidence = if school.website.is_empty() {
        words::support_evidence_no_site(lang)
    } else if school.head_email_matches {
        words::support_evidence_head_yes(lang)
    } else {
        words::support_evidence_head_no(lang)
    };
    facts.push(Fact::new(words::support_evidence_title(lang), evidence));
    facts.push(Fact::new(
        words::support_since(lang),
        view! { <Time at=school.since /> },
    ));
    facts
}

#[component]
fn Alike(id: SchoolId, alike: Vec<AlikeSchool>) -> impl IntoView {
    let lang = words::lang();
    let alike = (!alike.is_empty()).then(|| {
        let list = alike
            .into_iter()
            .map(|school| {
                let compare =
                    Route::DeskMergeSchool { id }.with_query(&[("with", &school.id.to_string())]);
                view! {
                    <li>
                        <a href=Route::DeskSchool { id: school.id }.path()>
                            <bdi>{school.name}</bdi>
                        </a>
                        ", "
                        <bdi>{school.town}</bdi>
                        " "
                        <SchoolBadge state=school.state />
                        " "
                        <a href=compare>{words::merge_compare(lang)}</a>
                    </li>
                }
            })
            .collect_view();
        view! {
            <Card title=words::support_alike_title(lang) level=2 look=CardLook::Accent>
                <p>{words::support_alike_text(lang)}</p>
                <ul>{list}</ul>
            </Card>
        }
    });
    view! {
        {alike}
        <p>
            <a href=Route::DeskMergeSchool { id }.path()>{words::merge_title(lang)}</a>
        </p>
    }
}

#[component]
fn Staff(staff: Vec<StaffEvidence>) -> impl IntoView {
    let lang = words::lang();
    let rows = staff
        .into_iter()
        .map(|one| StaffRow {
            page: Route::DeskPerson { id: one.id },
            name: one.name,
            role: if one.is_creator {
                format!("{} · {}", one.role, words::support_creator(lang))
            } else {
                one.role
            },
            face: None,
            below: None,
            after: Some(view! { <PersonBadge state=one.state /> }.into_any()),
        })
        .collect();
    view! {
        <StaffList
            title=words::support_staff_title(lang)
            nobody=words::support_staff_none(lang)
            rows
        />
    }
}
