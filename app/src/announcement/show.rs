//! The page of one announcement: what everybody reads, and what its reader can do about it.

use super::{api, facts, state_badge};
use crate::{
    format,
    page::{
        Page, id, page,
        world::{World, thing},
    },
    people::place,
    project::field_label,
    report::{ReportLink, WithheldNotice},
    request::{person, request},
    routes::{self, Route},
    ui::{
        Avatar, Breadcrumb, Button, Card, CardLook, Confirm, Crumb, DefinitionList, Form,
        FormActions, LinkButton, Notice, NoticeKind, PageTitle, Sign, TextArea, Time, Variant,
    },
    words::{self, Lang},
};
use domain::{
    announcement::{
        Step,
        view::{AnnouncementPage as View, Own},
    },
    id::AnnouncementId,
    people::PersonLine,
    report::{ReportedKind, Subject},
};
use leptos::prelude::*;

/// One announcement.
#[component]
pub fn AnnouncementPage() -> impl IntoView {
    let id = id("id");
    page(async move { api::page(id?).await }, |view: View| {
        let lang = words::lang();
        let title = view.title.clone();
        let crumbs = vec![
            Crumb::link(words::announcement_title(lang), Route::Announcements.path()),
            Crumb::here(title.clone()),
        ];
        let world = view.state.is_public().then(|| World {
            path: Route::Announcement { id: view.id }.path(),
            description: view.body.clone(),
            picture: None,
            thing: thing("Demand", &view.title),
        });
        let own = view
            .own
            .clone()
            .map(|own| view! { <OwnNotices lang own /> });
        let page = Page::new(
            title.clone(),
            view! {
                <Breadcrumb crumbs />
                <PageTitle title lead=view.wanted.country.clone() actions=actions(lang, &view) />
                <div class="cluster">{state_badge(lang, view.state)}</div>
                {own}
                <Body lang view />
            },
        );
        match world {
            Some(world) => page.for_the_world(world),
            None => page,
        }
    })
}

/// The doors beside the title: for the author only.
fn actions(lang: Lang, view: &View) -> AnyView {
    let id = view.id;
    view.own
        .is_some()
        .then(|| {
            view! {
                <LinkButton
                    href=Route::EditAnnouncement { id }.path()
                    variant=Variant::Secondary
                    sign=Sign::Edit
                >
                    {words::project_edit(lang)}
                </LinkButton>
            }
        })
        .into_any()
}

/// What its author should know: that others do not see it, what is missing, when it ends.
#[component]
fn OwnNotices(lang: Lang, own: Own) -> impl IntoView {
    let withheld = own.withheld.map(|why| view! { <WithheldNotice why /> });
    let labels: Vec<String> = own.missing.iter().map(|field| label(lang, field)).collect();
    let missing = (!labels.is_empty()).then(|| {
        view! {
            <Notice title=words::project_missing_title(lang)>
                <p>{words::project_missing(lang, format::list(lang, &labels))}</p>
                <p>{words::announcement_missing_text(lang)}</p>
            </Notice>
        }
    });
    let until = own.expires_at.map(|at| {
        let until = words::announcement_until(lang, format::day(lang, at));
        if own.ends_soon {
            view! {
                <Notice kind=NoticeKind::Warning title=until>
                    <p>{words::announcement_ends_soon(lang)}</p>
                </Notice>
            }
            .into_any()
        } else {
            view! { <p class="soft small">{until}</p> }.into_any()
        }
    });
    view! {
        {withheld}
        {missing}
        {until}
    }
}

/// What a field of the form is called.
pub(super) fn label(lang: Lang, field: &str) -> String {
    match field {
        "body" => words::announcement_field_body(lang),
        "places" => words::announcement_field_places(lang),
        "from" => words::announcement_field_from(lang),
        "to" => words::announcement_field_to(lang),
        other => field_label(lang, other),
    }
}

#[component]
fn Body(lang: Lang, view: View) -> impl IntoView {
    let id = view.id;
    let since = view.opened_at.map(|at| {
        view! {
            <p class="soft small">{words::project_since(lang)} " " <Time at day=true /></p>
        }
    });
    let reply = view.may_reply.then(|| view! { <Reply lang id /> });
    let report = view.may_report.then(|| {
        let subject = Subject {
            kind: ReportedKind::Announcement,
            id: id.0,
        };
        view! { <ReportLink subject /> }
    });
    let author = match view.author {
        Some(author) => view! { <Author lang author project=view.project /> }.into_any(),
        None => view! { <SignInFirst lang /> }.into_any(),
    };
    let steps = view.own.map(|own| view! { <Steps lang id own /> });
    view! {
        <div class="with-aside">
            <div class="stack">
                <p class="said" dir="auto">
                    {view.body}
                </p>
                {steps}
                {reply}
            </div>
            <aside class="stack">
                <Card title=words::project_facts(lang) level=2 look=CardLook::Sunken>
                    <DefinitionList facts=facts(lang, view.kind, &view.wanted) narrow=true />
                    {since}
                </Card>
                {author}
                {report}
            </aside>
        </div>
    }
}

/// Who looks for partners: for colleagues.
#[component]
fn Author(lang: Lang, author: PersonLine, project: Option<String>) -> impl IntoView {
    let place = place(lang, &author);
    let picture = routes::picture(author.picture);
    let project = project.map(|title| {
        view! {
            <p class="small">
                {words::announcement_has_project(lang)} " " <bdi>{title}</bdi>
            </p>
        }
    });
    view! {
        <Card title=words::announcement_author(lang) level=2 look=CardLook::Sunken>
            <div class="card-person">
                <Avatar name=author.name.clone() id=author.id.to_string() picture />
                <p>
                    <a href=Route::Person { id: author.id }.path()>
                        <bdi>{author.name}</bdi>
                    </a>
                    <br />
                    <span class="soft small">
                        <bdi>{place}</bdi>
                    </span>
                </p>
            </div>
            {project}
        </Card>
    }
}

/// For everybody else: who may know more, and the way to it.
#[component]
fn SignInFirst(lang: Lang) -> impl IntoView {
    let door = person().is_none().then(|| {
        let next = request().address;
        view! {
            <LinkButton href=Route::Login { next }.path() variant=Variant::Secondary>
                {words::site_sign_in(lang)}
            </LinkButton>
        }
    });
    view! {
        <Card title=words::announcement_author(lang) level=2 look=CardLook::Sunken>
            <p>{words::announcement_for_colleagues(lang)}</p>
            {door}
        </Card>
    }
}

/// Writing to the author, in place.
#[component]
fn Reply(lang: Lang, id: AnnouncementId) -> impl IntoView {
    let me = person().map_or_else(String::new, |me| me.id.to_string());
    view! {
        <section class="stack">
            <h2>{words::announcement_reply_title(lang)}</h2>
            <Form endpoint="reply_announcement" key=id.to_string() autosave=me>
                <input type="hidden" name="announcement" value=id.to_string() />
                <TextArea
                    name="body"
                    label=words::message_text(lang)
                    hint=words::announcement_reply_hint(lang)
                    rows=6
                    rich=true
                    required=true
                />
                <FormActions>
                    <Button sign=Sign::Message>{words::message_send(lang)}</Button>
                </FormActions>
            </Form>
        </section>
    }
}

/// The buttons of its author: each is one press.
#[component]
fn Steps(lang: Lang, id: AnnouncementId, own: Own) -> impl IntoView {
    let is_complete = own.missing.is_empty();
    let buttons: Vec<_> = own
        .steps
        .into_iter()
        .filter(|step| is_complete || !step.opens())
        .map(|step| {
            let (label, variant) = match step {
                Step::Publish => (words::announcement_publish(lang), Variant::Primary),
                Step::Take => (words::announcement_take(lang), Variant::Primary),
                Step::Reopen => (words::announcement_reopen(lang), Variant::Primary),
                Step::Renew => (words::announcement_renew(lang), Variant::Secondary),
                Step::Withdraw | Step::Expire => {
                    (words::announcement_withdraw(lang), Variant::Quiet)
                }
            };
            view! {
                <Button variant name="step" value=step.as_str()>
                    {label}
                </Button>
            }
        })
        .collect();
    let lead = (!buttons.is_empty()).then(|| {
        view! {
            <Form endpoint="lead_announcement">
                <input type="hidden" name="announcement" value=id.to_string() />
                <div class="cluster">{buttons}</div>
            </Form>
        }
    });
    view! {
        <section class="stack">
            <h2>{words::project_founding(lang)}</h2>
            {lead}
            <Confirm
                label=words::announcement_delete(lang)
                title=words::announcement_delete_question(lang)
                variant=Variant::Quiet
            >
                <p>{words::announcement_delete_text(lang)}</p>
                <Form endpoint="delete_announcement">
                    <input type="hidden" name="announcement" value=id.to_string() />
                    <FormActions>
                        <Button variant=Variant::Danger sign=Sign::Trash>
                            {words::announcement_delete(lang)}
                        </Button>
                    </FormActions>
                </Form>
            </Confirm>
        </section>
    }
}
