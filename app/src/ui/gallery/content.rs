//! The components that show something.

use super::Part;
use crate::{
    ui::*,
    words::{self, Lang},
};
use domain::{Timestamp, rich_text};
use leptos::prelude::*;

/// 1 March 2026, 8:30 UTC: the gallery looks the same every day.
const SAMPLE_TIME: Timestamp = Timestamp::from_millis(1_772_353_800_000);

/// People and schools of the samples: names are the same in every language.
const TEACHER: &str = "Katalin Erdős";
const PARTNER: &str = "Emre Yılmaz";
const SCHOOL: &str = "Radnóti Miklós Gimnázium, Szeged";
const PARTNER_SCHOOL: &str = "Trabzon Anadolu Lisesi";

#[component]
pub(super) fn Content(lang: Lang) -> impl IntoView {
    view! {
        <Part name="Hero">
            <Hero
                title=words::gallery_project(lang)
                lead=words::gallery_project_text(lang)
                level=3
            >
                <LinkButton href="/dev/ui" large=true>
                    {words::gallery_open(lang)}
                </LinkButton>
                <LinkButton href="/dev/ui" large=true variant=Variant::Secondary>
                    {words::gallery_search(lang)}
                </LinkButton>
            </Hero>
        </Part>
        <Marks lang />
        <Messages lang />
        <Boxes lang />
        <Lists lang />
        <Part name="RichText">
            <RichText html=rich_text::render(&markdown(lang)) />
        </Part>
        <Part name="CardsSheet">
            <CardsSheet>{sheet_card(lang, "Lili", "kék-19")}{sheet_card(lang, "Ömer", "su-42")}</CardsSheet>
        </Part>
    }
}

fn sheet_card(lang: Lang, name: &str, secret: &str) -> impl IntoView {
    let facts = vec![
        Fact::new(words::gallery_class_code(lang), "7B-WEATHER"),
        Fact::new(words::gallery_nickname(lang), name.to_owned()),
        Fact::new(words::gallery_secret(lang), secret.to_owned()),
    ];
    view! { <SheetCard title=name.to_owned() facts address="twinspan.example/pupil" /> }
}

fn markdown(lang: Lang) -> String {
    format!(
        "# {title}\n\n{text} **{active}**, *{waiting}*, [{open}](/projects).\n\n\
         - {art}\n- {music}\n\n> {post}\n\n\
         | {person} | {school} |\n|---|---|\n| {TEACHER} | {SCHOOL} |\n\n`24.7 mm`",
        title = words::gallery_project(lang),
        text = words::gallery_project_text(lang),
        active = words::gallery_active(lang),
        waiting = words::gallery_waiting(lang),
        open = words::gallery_open(lang),
        art = words::gallery_subject_art(lang),
        music = words::gallery_subject_music(lang),
        post = words::gallery_post(lang),
        person = words::gallery_person(lang),
        school = words::gallery_school(lang),
    )
}

#[component]
fn Marks(lang: Lang) -> impl IntoView {
    view! {
        <Part name="Badge">
            <div class="cluster">
                {Tone::ALL
                    .iter()
                    .map(|tone| view! { <Badge tone=*tone>{words::gallery_active(lang)}</Badge> })
                    .collect_view()}
                <Badge tone=Tone::Warning sign=Sign::Clock>
                    {words::gallery_waiting(lang)}
                </Badge>
            </div>
        </Part>
        <Part name="Avatar">
            <div class="cluster">
                <Avatar name=TEACHER id="a" size=AvatarSize::Small />
                <Avatar name=TEACHER id="b" />
                <Avatar name=PARTNER id="c" size=AvatarSize::Large />
                <Avatar name=SCHOOL id="d" size=AvatarSize::Large shape=AvatarShape::Square />
                <Avatar name="" id="e" picture="/static/favicon.svg" size=AvatarSize::Large />
            </div>
        </Part>
        <Part name="Icon">
            <div class="cluster">
                {Sign::ALL.iter().map(|sign| view! { <Icon sign=*sign /> }).collect_view()}
            </div>
        </Part>
    }
}

#[component]
fn Messages(lang: Lang) -> impl IntoView {
    let step = |title: String, text: String, state| Step { title, text, state };
    let steps = vec![
        step(
            words::gallery_step_registered(lang),
            words::gallery_yesterday(lang),
            StepState::Done,
        ),
        step(
            words::gallery_step_check(lang),
            words::gallery_step_check_text(lang),
            StepState::Current,
        ),
        step(
            words::gallery_step_search(lang),
            String::new(),
            StepState::Ahead,
        ),
    ];
    let task = |title: String, text: String, is_done| Task {
        title,
        text,
        href: "/dev/ui".to_owned(),
        is_done,
    };
    let tasks = vec![
        task(words::gallery_step_registered(lang), String::new(), true),
        task(
            words::gallery_step_check(lang),
            words::gallery_step_check_text(lang),
            false,
        ),
    ];
    view! {
        <Part name="Notice, Toast">
            {NoticeKind::ALL
                .iter()
                .map(|kind| {
                    view! {
                        <Notice kind=*kind title=words::gallery_project(lang)>
                            <p>{words::gallery_notice(lang)}</p>
                        </Notice>
                    }
                })
                .collect_view()} <Toast text=words::gallery_saved(lang) />
        </Part>
        <Part name="EmptyState">
            <EmptyState
                title=words::gallery_empty(lang)
                text=words::gallery_empty_text(lang)
                level=3
            >
                <LinkButton href="/dev/ui" sign=Sign::Search>
                    {words::gallery_search(lang)}
                </LinkButton>
            </EmptyState>
        </Part>
        <Part name="Steps">
            <Steps steps />
        </Part>
        <Part name="Checklist">
            <Checklist tasks=tasks />
        </Part>
        <Part name="BarChart">
            <BarChart
                label=words::gallery_progress(lang)
                legend=vec![words::gallery_step_check(lang), words::gallery_step_search(lang)]
                groups=vec![
                    Bars { label: "1".to_owned(), values: vec![3, 5] },
                    Bars { label: "0".to_owned(), values: vec![2, 8] },
                ]
            />
        </Part>
        <Part name="ProgressBar">
            <ProgressBar label=words::gallery_progress(lang) value=3 max=5 />
            <ProgressBar label=words::ui_file_uploading(lang) />
        </Part>
    }
}

#[component]
fn Boxes(lang: Lang) -> impl IntoView {
    let badges = move || {
        view! {
            <Badge tone=Tone::Success>{words::gallery_active(lang)}</Badge>
            <Badge>{words::gallery_subject_geography(lang)}</Badge>
        }
        .into_any()
    };
    let looks = [CardLook::Plain, CardLook::Accent, CardLook::Sunken];
    view! {
        <Part name="Card">
            <div class="grid">
                {["1", "2", "3"]
                    .into_iter()
                    .map(|id| {
                        view! {
                            <Card
                                title=words::gallery_project(lang)
                                href="/dev/ui"
                                cover=id
                                footer=badges()
                            >
                                <p>{words::gallery_project_text(lang)}</p>
                            </Card>
                        }
                    })
                    .collect_view()}
                {looks
                    .into_iter()
                    .map(|look| {
                        view! {
                            <Card title=words::gallery_project(lang) look>
                                <p>{words::gallery_project_text(lang)}</p>
                            </Card>
                        }
                    })
                    .collect_view()}
            </div>
        </Part>
        <Part name="Entry">
            {["c", "b"]
                .into_iter()
                .map(|id| {
                    let meta = view! {
                        <span>{PARTNER_SCHOOL}</span>
                        <Time at=SAMPLE_TIME />
                    };
                    let actions = view! {
                        <LinkButton href="/dev/ui" variant=Variant::Quiet sign=Sign::Message>
                            {words::gallery_reply(lang)}
                        </LinkButton>
                    };
                    view! {
                        <Entry
                            author=PARTNER
                            author_id=id
                            meta=meta.into_any()
                            actions=Some(actions.into_any())
                        >
                            <p>{words::gallery_post(lang)}</p>
                        </Entry>
                    }
                })
                .collect_view()}
        </Part>
    }
}

#[component]
fn Lists(lang: Lang) -> impl IntoView {
    let row = |name: &'static str, school: &'static str, days: &'static str| -> Vec<AnyView> {
        vec![
            name.into_any(),
            school.into_any(),
            days.into_any(),
            view! { <a href="/dev/ui">{words::gallery_open(lang)}</a> }.into_any(),
        ]
    };
    let columns = vec![
        Column::new(words::gallery_person(lang)),
        Column::new(words::gallery_school(lang)),
        Column::number(words::gallery_days(lang)),
        Column::new(""),
    ];
    let rows = vec![row(TEACHER, SCHOOL, "2"), row(PARTNER, PARTNER_SCHOOL, "5")];
    let mut forum = Tab::new(words::gallery_forum(lang), "/dev/ui", true);
    forum.count = 12;
    let mut materials = Tab::new(words::gallery_materials(lang), "/dev/ui", false);
    materials.sign = Some(Sign::File);
    let tabs = vec![
        Tab::new(words::gallery_home(lang), "/dev/ui", false),
        forum,
        materials,
    ];
    let facts = vec![
        Fact::new(words::gallery_school(lang), SCHOOL),
        Fact::new(words::gallery_ages(lang), "11–14"),
        Fact::new(
            words::gallery_subjects(lang),
            words::gallery_subject_music(lang),
        ),
    ];
    let crumbs = vec![
        Crumb::link(words::gallery_home(lang), "/dev/ui"),
        Crumb::link(words::gallery_materials(lang), "/dev/ui"),
        Crumb::here(words::gallery_project(lang)),
    ];
    view! {
        <Part name="Breadcrumb">
            <Breadcrumb crumbs />
        </Part>
        <Part name="Tabs">
            <Tabs label=words::gallery_project(lang) tabs />
        </Part>
        <Part name="DataTable">
            <DataTable caption=words::gallery_queue(lang) columns rows />
        </Part>
        <Part name="DefinitionList">
            <DefinitionList facts />
        </Part>
        <Part name="Pagination">
            <Pagination previous=Some("/dev/ui".to_owned()) next=Some("/dev/ui".to_owned()) />
        </Part>
    }
}
