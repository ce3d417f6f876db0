//! The founders of an open project, for each other: who was here when, reminding somebody, passing a
//! place on; and the answer of whoever is offered one.

use super::{api, founding::founder_link};
use crate::{
    page::{Page, id, page},
    routes::Route,
    ui::*,
    words::{self, Lang},
};
use domain::{
    id::{AccountId, ProjectId},
    project::view::{FounderPlace, FoundersPage as View},
    search::Seen,
};
use leptos::prelude::*;

/// Who founds an open project.
#[component]
pub fn FoundersPage() -> impl IntoView {
    let id = id("id");
    page(async move { api::founders(id?).await }, |view: View| {
        let lang = words::lang();
        let title = words::project_founders(lang);
        let places = view
            .places
            .into_iter()
            .map(|place| view! { <Place project=view.id place /> })
            .collect_view();
        Page::new(
            title.clone(),
            view! {
                <Breadcrumb crumbs=vec![
                    Crumb::link(words::project_list_title(lang), Route::Projects.path()),
                    Crumb::link(view.title, Route::Project { id: view.id }.path()),
                    Crumb::here(title.clone()),
                ] />
                <PageTitle title lead=words::founders_lead(lang) />
                <div class="stack narrow">{places}</div>
            },
        )
    })
}

/// A founder, with what can be done about their place.
#[component]
fn Place(project: ProjectId, place: FounderPlace) -> impl IntoView {
    let lang = words::lang();
    let founder = place.founder.clone();
    let at = format!("{}, {}, {}", founder.school, founder.town, founder.country);
    let (tone, seen) = seen(lang, place.seen);
    let reminded = place.reminded_at.map(|at| {
        view! {
            <p class="soft small">{words::founders_reminded(lang)} " " <Time at day=true /></p>
        }
    });
    let remind = place.may_be_reminded.then(|| {
        view! {
            <Form endpoint="remind_partner" key=founder.id.to_string()>
                <Whose project founder=founder.id field="person" />
                <Button variant=Variant::Secondary sign=Sign::Bell>
                    {words::founders_remind(lang)}
                </Button>
            </Form>
        }
    });
    let offered = place.offered_to.clone().map(|name| {
        view! {
            <p>{words::founders_offered_to(lang, name)}</p>
            <Form endpoint="withdraw_place_offer" key=founder.id.to_string()>
                <Whose project founder=founder.id field="person" />
                <Button variant=Variant::Quiet>{words::founders_withdraw(lang)}</Button>
            </Form>
        }
    });
    let offer = place
        .may_be_offered
        .then(|| view! { <Offer project place=place.clone() /> });
    view! {
        <section class="card card-plain stack-tight">
            <h2 class="card-title">{founder_link(founder.id, &founder.name)}</h2>
            <p class="soft small">
                <bdi>{at}</bdi>
            </p>
            <div class="cluster">
                {place.is_own.then(|| view! { <Badge>{words::founders_you(lang)}</Badge> })}
                <Badge tone>{seen}</Badge>
            </div>
            {reminded}
            {remind}
            {offered}
            {offer}
        </section>
    }
}

/// Which place a form is about.
#[component]
fn Whose(project: ProjectId, founder: AccountId, field: &'static str) -> impl IntoView {
    view! {
        <input type="hidden" name="project" value=project.to_string() />
        <input type="hidden" name=field value=founder.to_string() />
    }
}

/// Passing the place on.
#[component]
fn Offer(project: ProjectId, place: FounderPlace) -> impl IntoView {
    let lang = words::lang();
    let (label, text) = if place.is_own {
        (
            words::founders_hand_over(lang),
            words::founders_hand_over_text(lang),
        )
    } else {
        (
            words::founders_replace(lang),
            words::founders_replace_text(lang),
        )
    };
    let choices: Vec<Choice> = place
        .candidates
        .iter()
        .map(|person| {
            Choice::new(
                person.id.to_string(),
                format!("{} – {}", person.name, person.school),
            )
        })
        .collect();
    let form = if choices.is_empty() {
        view! { <p>{words::founders_nobody(lang)}</p> }.into_any()
    } else {
        view! {
            <Form endpoint="offer_place" key=place.founder.id.to_string()>
                <Whose project founder=place.founder.id field="founder" />
                <Select
                    name="person"
                    label=words::founders_person(lang)
                    hint=words::founders_person_hint(lang)
                    choices
                    required=true
                />
                <FormActions>
                    <Button>{words::founders_offer(lang)}</Button>
                </FormActions>
            </Form>
        }
        .into_any()
    };
    view! {
        <Reveal label variant=Variant::Secondary>
            <div class="stack-tight">
                <p>{text}</p>
                {form}
            </div>
        </Reveal>
    }
}

/// A founder's place is offered to the reader.
#[component]
pub(super) fn Offered(project: ProjectId, by: String) -> impl IntoView {
    let lang = words::lang();
    view! {
        <Card title=words::founders_offered_title(lang) level=2 look=CardLook::Accent>
            <p>{words::founders_offered(lang, by)}</p>
            <Form endpoint="answer_place_offer">
                <input type="hidden" name="project" value=project.to_string() />
                <FormActions>
                    <Button name="answer" value="accept">{words::founders_take(lang)}</Button>
                    <Button variant=Variant::Secondary name="answer" value="decline">
                        {words::project_decline(lang)}
                    </Button>
                </FormActions>
            </Form>
        </Card>
    }
}

fn seen(lang: Lang, seen: Seen) -> (Tone, String) {
    match seen {
        Seen::Week => (Tone::Success, words::founders_seen_week(lang)),
        Seen::Month => (Tone::Success, words::founders_seen_month(lang)),
        Seen::Quarter => (Tone::Warning, words::founders_seen_quarter(lang)),
        Seen::Longer => (Tone::Warning, words::founders_seen_longer(lang)),
    }
}
