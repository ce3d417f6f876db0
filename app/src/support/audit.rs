//! The audit log: who did what to what, when; as far as the officer may know.

use super::{
    api,
    deed::deed_name,
    frame::{DeskFrame, DeskPart},
};
use crate::{
    page::{self, Page, page},
    routes::Route,
    ui::*,
    words::{self, Lang},
};
use domain::support::{AuditFilter, AuditKind, AuditLine, AuditPerson, AuditTarget, Deed};
use leptos::prelude::*;

/// `/desk/audit`, newest first.
#[component]
pub fn DeskAuditPage() -> impl IntoView {
    let lang = words::lang();
    let [kind, deed, by, person, from, until, after] =
        ["kind", "deed", "by", "person", "from", "until", "after"].map(page::query);
    let filter = AuditFilter {
        kind,
        deed,
        by,
        person,
        from,
        until,
        after,
    };
    let asked = filter.clone();
    page(async move { api::audit_log(asked).await }, move |log| {
        let next = log.next.map(|after| {
            Route::DeskAudit.with_query(&[
                ("kind", &filter.kind),
                ("deed", &filter.deed),
                ("by", &filter.by),
                ("person", &filter.person),
                ("from", &filter.from),
                ("until", &filter.until),
                ("after", &after),
            ])
        });
        let person = log.person.map(|person| view! { <Of lang person /> });
        let list = if log.lines.is_empty() {
            view! {
                <EmptyState
                    title=words::support_none_title(lang)
                    text=words::support_audit_none(lang)
                />
            }
            .into_any()
        } else {
            view! {
                <Entries lang lines=log.lines />
                <Pagination previous=None next />
            }
            .into_any()
        };
        Page::new(
            words::support_part_audit(lang),
            view! {
                <DeskFrame part=DeskPart::Audit lead=words::support_audit_lead(lang)>
                    {person}
                    <Search lang filter />
                    {list}
                </DeskFrame>
            },
        )
    })
}

/// Whose entries these are, and the way to all.
#[component]
fn Of(lang: Lang, person: AuditPerson) -> impl IntoView {
    view! {
        <p class="cluster">
            <a href=Route::DeskPerson { id: person.id }.path()>
                {words::deed_of(lang, &person.name)}
            </a>
            <a href=Route::DeskAudit.path()>{words::deed_of_all(lang)}</a>
        </p>
    }
}

#[component]
fn Search(lang: Lang, filter: AuditFilter) -> impl IntoView {
    let kinds = AuditKind::ALL
        .iter()
        .map(|kind| Choice::new(kind.as_str(), kind_name(lang, *kind)))
        .collect();
    // Of the chosen kind only, so that the list is short.
    let kind = filter.kind.parse::<AuditKind>().ok();
    let deeds = Deed::ALL
        .iter()
        .filter(|deed| kind.is_none_or(|kind| deed.kind() == kind))
        .map(|deed| Choice::new(deed.as_str(), deed_name(lang, *deed)))
        .collect();
    let person = (!filter.person.is_empty())
        .then(|| view! { <input type="hidden" name="person" value=filter.person.clone() /> });
    view! {
        <SearchForm label=words::support_part_audit(lang) action=Route::DeskAudit.path()>
            {person}
            <div class="field-row">
                <Select
                    name="kind"
                    label=words::support_audit_kind(lang)
                    choices=kinds
                    value=filter.kind
                    empty=words::support_audit_all(lang)
                />
                <Select
                    name="deed"
                    label=words::deed_which(lang)
                    choices=deeds
                    value=filter.deed
                    empty=words::deed_any(lang)
                />
                <Field
                    name="by"
                    label=words::support_audit_by(lang)
                    kind="search"
                    value=filter.by
                />
                <Field
                    name="from"
                    label=words::support_audit_from(lang)
                    kind="date"
                    value=filter.from
                />
                <Field
                    name="until"
                    label=words::support_audit_until(lang)
                    kind="date"
                    value=filter.until
                />
                <Button variant=Variant::Secondary sign=Sign::Search>
                    {words::support_filter_button(lang)}
                </Button>
            </div>
        </SearchForm>
    }
}

fn kind_name(lang: Lang, kind: AuditKind) -> String {
    match kind {
        AuditKind::Account => words::support_audit_account(lang),
        AuditKind::Person => words::support_audit_person(lang),
        AuditKind::School => words::support_audit_school(lang),
        AuditKind::Desk => words::support_audit_desk(lang),
        AuditKind::Contact => words::support_audit_contact(lang),
        AuditKind::Conversation => words::support_audit_conversation(lang),
        AuditKind::Announcement => words::support_audit_announcement(lang),
        AuditKind::Kit => words::support_audit_kit(lang),
        AuditKind::Project => words::support_audit_project(lang),
        AuditKind::Workspace => words::support_audit_workspace(lang),
        AuditKind::Member => words::support_audit_member(lang),
        AuditKind::Class => words::support_audit_class(lang),
        AuditKind::Pupil => words::support_audit_pupil(lang),
        AuditKind::Page => words::support_audit_page(lang),
        AuditKind::Thread => words::support_audit_thread(lang),
        AuditKind::Reply => words::support_audit_reply(lang),
        AuditKind::Task => words::support_audit_task(lang),
        AuditKind::Poll => words::support_audit_poll(lang),
        AuditKind::Post => words::support_audit_post(lang),
        AuditKind::Comment => words::support_audit_comment(lang),
        AuditKind::Material => words::support_audit_material(lang),
        AuditKind::File => words::support_audit_file(lang),
        AuditKind::Report => words::support_audit_report(lang),
        AuditKind::Portal => words::support_audit_portal(lang),
    }
}

#[component]
fn Entries(lang: Lang, lines: Vec<AuditLine>) -> impl IntoView {
    let columns = vec![
        Column::new(words::support_audit_when(lang)),
        Column::new(words::support_audit_who(lang)),
        Column::new(words::support_audit_kind(lang)),
        Column::new(words::support_audit_action(lang)),
        Column::new(words::support_audit_target(lang)),
    ];
    let rows = lines
        .into_iter()
        .map(|line| {
            let kind = line.deed().map(|deed| kind_name(lang, deed.kind()));
            let action = match line.deed() {
                Some(deed) => deed_name(lang, deed).into_any(),
                None => view! { <code>{line.action.clone()}</code> }.into_any(),
            };
            let target = target(&line);
            vec![
                view! { <Time at=line.at /> }.into_any(),
                who(lang, line.by, line.by_id.map(|id| Route::DeskPerson { id })),
                kind.unwrap_or_default().into_any(),
                action,
                target,
            ]
        })
        .collect();
    view! { <DataTable caption=words::support_part_audit(lang) columns rows /> }
}

/// Who did it, with the desk's page of them where there is one.
fn who(lang: Lang, name: String, route: Option<Route>) -> AnyView {
    match route {
        Some(route) => view! {
            <a href=route.path()>
                <bdi>{name}</bdi>
            </a>
        }
        .into_any(),
        None if name.is_empty() => words::support_audit_nobody(lang).into_any(),
        None => view! { <bdi>{name}</bdi> }.into_any(),
    }
}

fn target(line: &AuditLine) -> AnyView {
    let route = match line.target {
        AuditTarget::Person => line
            .target_id
            .parse()
            .ok()
            .map(|id| Route::DeskPerson { id }),
        AuditTarget::School => line
            .target_id
            .parse()
            .ok()
            .map(|id| Route::DeskSchool { id }),
        AuditTarget::Project => line
            .target_id
            .parse()
            .ok()
            .map(|id| Route::DeskProject { id }),
        AuditTarget::Other => None,
    };
    let name = line.target_name.clone();
    match route.filter(|_| !name.is_empty()) {
        Some(route) => view! {
            <a href=route.path()>
                <bdi>{name}</bdi>
            </a>
        }
        .into_any(),
        None => view! { <code class="small">{line.target_id.clone()}</code> }.into_any(),
    }
}
