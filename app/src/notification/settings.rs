//! How one wants to be told: for each kind of news, everywhere or in one project, and when.

use super::{
    api,
    kind::{day_name, delivery_name, kind_name},
};
use crate::{
    page::{self, Page, page},
    routes::Route,
    ui::*,
    words::{self, Lang},
};
use domain::{
    AppError,
    id::ProjectId,
    notification::{ChoiceLine, Delivery, ProjectLine, Settings, Times},
};
use leptos::prelude::*;

/// `/me/notifications`; with `?project=…` for one of the reader's projects.
#[component]
pub fn NotificationSettingsPage() -> impl IntoView {
    let asked = page::query("project");
    let project: Result<Option<ProjectId>, AppError> = match asked.as_str() {
        "" => Ok(None),
        id => id.parse().map(Some),
    };
    page(
        async move { api::settings(project?).await },
        |settings| match settings.project.clone() {
            Some(project) => of_project(project, settings),
            None => everywhere(settings),
        },
    )
}

fn everywhere(settings: Settings) -> Page {
    let lang = words::lang();
    let title = words::notification_settings(lang);
    let Settings {
        project: _,
        lines,
        times,
        projects,
    } = settings;
    Page::new(
        title.clone(),
        view! {
            <Breadcrumb crumbs=vec![
                Crumb::link(words::notification_title(lang), Route::Notifications.path()),
                Crumb::here(title.clone()),
            ] />
            <PageTitle title lead=words::notification_settings_lead(lang) />
            <div class="with-aside">
                <div class="stack">
                    <section class="stack">
                        <h2>{words::notification_kinds_title(lang)}</h2>
                        <Choices lang project=String::new() lines />
                    </section>
                    <section class="stack" id="times">
                        <h2>{words::notification_times_title(lang)}</h2>
                        <p class="soft">
                            {words::notification_times_text(lang)} " "
                            <a href=Route::Me.path()>{words::people_time_zone(lang)}</a>
                        </p>
                        <TimesForm lang times />
                    </section>
                </div>
                <div class="stack">
                    <Card title=words::notification_always_title(lang) level=2 look=CardLook::Sunken>
                        <p>{words::notification_always_text(lang)}</p>
                    </Card>
                    {(!projects.is_empty()).then(|| view! { <Projects lang projects /> })}
                </div>
            </div>
        },
    )
}

fn of_project(project: ProjectLine, settings: Settings) -> Page {
    let lang = words::lang();
    let id = project.id.to_string();
    Page::new(
        words::notification_project_title(lang, &project.title),
        view! {
            <Breadcrumb crumbs=vec![
                Crumb::link(words::notification_title(lang), Route::Notifications.path()),
                Crumb::link(
                    words::notification_settings(lang),
                    Route::NotificationSettings.path(),
                ),
                Crumb::here(project.title.clone()),
            ] />
            <PageTitle
                title=words::notification_project_title(lang, project.title)
                lead=words::notification_project_lead(lang)
            />
            <Choices lang project=id lines=settings.lines />
        },
    )
}

/// A drop-down list for each kind.
#[component]
fn Choices(
    lang: Lang,
    /// Empty for everywhere.
    project: String,
    lines: Vec<ChoiceLine>,
) -> impl IntoView {
    let everywhere = project.is_empty();
    let cancel = if everywhere {
        String::new()
    } else {
        Route::NotificationSettings.path()
    };
    let selects = lines
        .into_iter()
        .map(|line| {
            let choices = Delivery::ALL
                .iter()
                .map(|one| Choice::new(one.as_str(), delivery_name(lang, *one)))
                .collect();
            let otherwise = delivery_name(lang, line.otherwise);
            let empty = if everywhere {
                words::notification_as_usual(lang, otherwise)
            } else {
                words::notification_as_everywhere(lang, otherwise)
            };
            view! {
                <Select
                    name=format!("choices[{}]", line.kind.as_str())
                    label=kind_name(lang, line.kind)
                    choices
                    value=line.chosen.map(Delivery::as_str).unwrap_or_default()
                    empty
                />
            }
        })
        .collect_view();
    view! {
        <Form endpoint="save_notification_choices" class="narrow">
            <input type="hidden" name="project" value=project />
            {selects}
            <FormActions cancel>
                <Button>{words::notification_save(lang)}</Button>
            </FormActions>
        </Form>
    }
}

#[component]
fn TimesForm(lang: Lang, times: Times) -> impl IntoView {
    let hours = || -> Vec<Choice> {
        (0..24_u8)
            .map(|hour| Choice::new(hour.to_string(), format!("{hour}:00")))
            .collect()
    };
    let days = (1..=7_u8)
        .map(|day| Choice::new(day.to_string(), day_name(lang, day)))
        .collect();
    let (from, to) = times.quiet.map_or_else(Default::default, |quiet| {
        (quiet.from.to_string(), quiet.to.to_string())
    });
    view! {
        <Form endpoint="save_notification_times" class="narrow">
            <div class="field-row">
                <Select
                    name="quiet_from"
                    label=words::notification_quiet_from(lang)
                    choices=hours()
                    value=from
                    empty=words::notification_no_rest(lang)
                />
                <Select
                    name="quiet_to"
                    label=words::notification_quiet_to(lang)
                    choices=hours()
                    value=to
                    empty=words::notification_no_rest(lang)
                />
            </div>
            <div class="field-row">
                <Select
                    name="digest_hour"
                    label=words::notification_digest_hour(lang)
                    choices=hours()
                    value=times.digest_hour.to_string()
                    required=true
                />
                <Select
                    name="digest_day"
                    label=words::notification_digest_day(lang)
                    choices=days
                    value=times.digest_day.to_string()
                    required=true
                />
            </div>
            <FormActions>
                <Button>{words::notification_save_times(lang)}</Button>
            </FormActions>
        </Form>
    }
}

#[component]
fn Projects(lang: Lang, projects: Vec<ProjectLine>) -> impl IntoView {
    view! {
        <section class="stack">
            <h2>{words::notification_projects_title(lang)}</h2>
            <p class="soft">{words::notification_projects_text(lang)}</p>
            <ul class="rows" role="list">
                {projects
                    .into_iter()
                    .map(|project| {
                        let id = project.id.to_string();
                        let href = Route::NotificationSettings.with_query(&[("project", &id)]);
                        let badge = (project.choices > 0)
                            .then(|| {
                                view! {
                                    <Badge tone=Tone::Info>
                                        {words::notification_own_choices(lang)}
                                    </Badge>
                                }
                            });
                        view! {
                            <li>
                                <a class="row-text" href=href>
                                    <bdi>{project.title}</bdi>
                                </a>
                                {badge}
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </section>
    }
}
