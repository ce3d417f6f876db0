//! What a workspace begins with, to be read before.

use super::field_label;
use crate::{
    ui::{Badge, Reveal, RichText, Sign},
    words::{self, Lang},
    workspace::plan::doer_name,
};
use domain::{
    kit::template::{Phase, Schools, Task, Template, TemplatePage, TemplatePoll, TemplateSection},
    rich_text::render,
};
use leptos::prelude::*;

/// Pages, plan, forum and polls; parts that are empty are left out.
#[component]
pub(super) fn TemplatePreview(template: Template) -> impl IntoView {
    let lang = words::lang();
    let Template {
        pages,
        phases,
        forum,
        polls,
    } = template;
    let plan = (!phases.is_empty()).then(|| view! { <Plan phases /> });
    let pages = (!pages.is_empty()).then(|| view! { <Pages pages /> });
    let forum = (!forum.is_empty()).then(|| view! { <Forum sections=forum /> });
    let polls = (!polls.is_empty()).then(|| view! { <Polls polls /> });
    view! {
        <section class="stack" id="template">
            <h2>{words::kit_template(lang)}</h2>
            <p class="soft">{words::kit_template_text(lang)}</p>
            {plan}
            {pages}
            {forum}
            {polls}
        </section>
    }
}

fn schools_name(lang: Lang, schools: Schools) -> String {
    match schools {
        Schools::Each => words::kit_schools_each(lang),
        Schools::One => words::kit_schools_one(lang),
    }
}

#[component]
fn Plan(phases: Vec<Phase>) -> impl IntoView {
    let lang = words::lang();
    let phases = phases
        .into_iter()
        .map(|phase| {
            let tasks = phase.tasks.into_iter().map(|task| one(lang, task));
            view! {
                <h4>
                    <bdi>{phase.title}</bdi>
                </h4>
                <ul class="rows" role="list">
                    {tasks.collect_view()}
                </ul>
            }
        })
        .collect_view();
    view! {
        <h3>{field_label(lang, "plan")}</h3>
        {phases}
    }
}

fn one(lang: Lang, task: Task) -> AnyView {
    let who = format!(
        "{} · {}",
        doer_name(lang, task.who),
        schools_name(lang, task.schools)
    );
    let text = (!task.text.is_empty()).then(|| view! { <RichText html=render(&task.text) /> });
    view! {
        <li>
            <div class="row-text stack-tight">
                <p>
                    <strong>
                        <bdi>{task.title}</bdi>
                    </strong>
                </p>
                {text}
                <p class="soft small">{who}</p>
            </div>
            <Badge sign=Sign::Calendar>{words::kit_day(lang, i64::from(task.day))}</Badge>
        </li>
    }
    .into_any()
}

#[component]
fn Pages(pages: Vec<TemplatePage>) -> impl IntoView {
    let lang = words::lang();
    let pages = pages
        .into_iter()
        .map(|page| {
            view! {
                <Reveal label=page.title sign=Sign::File>
                    <RichText html=render(&page.text) />
                </Reveal>
            }
        })
        .collect_view();
    view! {
        <h3>{field_label(lang, "pages")}</h3>
        {pages}
    }
}

#[component]
fn Forum(sections: Vec<TemplateSection>) -> impl IntoView {
    let lang = words::lang();
    let sections = sections
        .into_iter()
        .map(|section| {
            view! {
                <div class="stack-tight">
                    <h4>
                        <bdi>{section.title}</bdi>
                    </h4>
                    <p class="soft" dir="auto">
                        {section.about}
                    </p>
                    <Reveal label=section.thread sign=Sign::Message>
                        <RichText html=render(&section.text) />
                    </Reveal>
                </div>
            }
        })
        .collect_view();
    view! {
        <h3>{field_label(lang, "forum")}</h3>
        {sections}
    }
}

#[component]
fn Polls(polls: Vec<TemplatePoll>) -> impl IntoView {
    let lang = words::lang();
    let polls = polls
        .into_iter()
        .map(|poll| {
            let answers = poll.answers.into_iter().map(|answer| {
                view! {
                    <li>
                        <bdi>{answer}</bdi>
                    </li>
                }
            });
            view! {
                <div class="stack-tight">
                    <h4>
                        <bdi>{poll.question}</bdi>
                    </h4>
                    <ul>{answers.collect_view()}</ul>
                </div>
            }
        })
        .collect_view();
    view! {
        <h3>{field_label(lang, "polls")}</h3>
        {polls}
    }
}
