//! What comes of the lines of a register.

use crate::{
    format,
    routes::Route,
    school::detail_name,
    ui::*,
    words::{self, Lang},
};
use domain::{
    FieldProblem,
    id::ImportId,
    school::register::{
        Detail, ImportState, ImportView, LineOutcome, ReportFilter, ReportLine, Tally,
    },
};
use leptos::prelude::*;

fn outcome_name(lang: Lang, outcome: LineOutcome) -> String {
    match outcome {
        LineOutcome::Added => words::import_outcome_added(lang),
        LineOutcome::Updated => words::import_outcome_updated(lang),
        LineOutcome::Unchanged => words::import_outcome_unchanged(lang),
        LineOutcome::Alike => words::import_outcome_alike(lang),
        LineOutcome::Broken => words::import_outcome_broken(lang),
    }
}

/// How many lines came to what; each number leads to its lines.
#[component]
pub(super) fn Numbers(id: ImportId, tally: Tally) -> impl IntoView {
    let lang = words::lang();
    let facts = LineOutcome::ALL
        .iter()
        .map(|outcome| {
            let number = format::number(lang, i64::from(tally.of(*outcome)));
            let value = if tally.of(*outcome) == 0 {
                number.into_any()
            } else {
                let address = Route::DeskImport { id }.with_query(&[("outcome", outcome.as_str())]);
                view! { <a href=address>{number}</a> }.into_any()
            };
            Fact::new(outcome_name(lang, *outcome), value)
        })
        .collect();
    view! { <DefinitionList facts /> }
}

/// The lines, a page at a time.
#[component]
pub(super) fn Report(import: ImportView, filter: ReportFilter) -> impl IntoView {
    let lang = words::lang();
    let id = import.summary.id;
    let is_done = import.summary.state == ImportState::Done;
    let outcome = filter.outcome.map_or("", LineOutcome::as_str);
    let next = import.next.map(|after| {
        Route::DeskImport { id }.with_query(&[("outcome", outcome), ("after", &after.to_string())])
    });
    let all = filter.outcome.map(|outcome| {
        view! {
            <p class="cluster">
                <Badge>{outcome_name(lang, outcome)}</Badge>
                <a href=Route::DeskImport { id }.path()>{words::import_report_all(lang)}</a>
            </p>
        }
    });
    let lines = if import.report.is_empty() {
        view! { <p class="soft">{words::import_report_none(lang)}</p> }.into_any()
    } else {
        let columns = vec![
            Column::new(words::import_report_line(lang)),
            Column::new(words::import_report_school(lang)),
            Column::new(words::import_report_outcome(lang)),
        ];
        let rows = import
            .report
            .into_iter()
            .map(|line| {
                let number = line.line.to_string().into_any();
                let school = school(lang, &line);
                vec![
                    number,
                    school,
                    view! { <Comes id line is_done /> }.into_any(),
                ]
            })
            .collect();
        view! {
            <DataTable caption=words::import_report(lang) columns rows />
            <Pagination previous=None next />
        }
        .into_any()
    };
    view! {
        <section class="stack">
            <h2>{words::import_report(lang)}</h2>
            {all}
            {lines}
        </section>
    }
}

fn school(lang: Lang, line: &ReportLine) -> AnyView {
    let place: Vec<String> = [
        line.town.clone(),
        if line.number.is_empty() {
            String::new()
        } else {
            words::import_report_number(lang, &line.number)
        },
    ]
    .into_iter()
    .filter(|part| !part.is_empty())
    .collect();
    view! {
        <span>
            <bdi>{line.name.clone()}</bdi>
            <span class="soft small">" " <bdi>{place.join(" · ")}</bdi></span>
        </span>
    }
    .into_any()
}

/// What comes of a line; of one that may be a school that is here, the question.
#[component]
fn Comes(id: ImportId, line: ReportLine, is_done: bool) -> impl IntoView {
    let lang = words::lang();
    let tone = match line.outcome {
        LineOutcome::Added | LineOutcome::Updated => Tone::Success,
        LineOutcome::Unchanged => Tone::Plain,
        LineOutcome::Alike => Tone::Warning,
        LineOutcome::Broken => Tone::Danger,
    };
    let problems = (!line.problems.is_empty())
        .then(|| view! { <p class="small">{problems(lang, &line.problems)}</p> });
    let asks = is_done && line.outcome == LineOutcome::Alike;
    let (number, is_alike) = (line.line, line.outcome == LineOutcome::Alike);
    let school = line.school.map(|school| {
        let lead = is_alike.then(|| view! { {words::import_alike_here(lang)} " " });
        let name = (is_alike || is_done).then(|| {
            view! {
                <p class="small">
                    {lead}
                    <a href=Route::DeskSchool { id: school.id }.path()>
                        <bdi>{school.name}</bdi>
                    </a>
                    ", "
                    <bdi>{school.town}</bdi>
                </p>
            }
        });
        view! { {name} }
    });
    let question = asks.then(|| {
        view! {
            <Form endpoint="settle_register_line" key=number.to_string() class="form-inline">
                <input type="hidden" name="import" value=id.to_string() />
                <input type="hidden" name="line" value=number.to_string() />
                <Button variant=Variant::Secondary name="answer" value="same">
                    {words::import_alike_same(lang)}
                </Button>
                <Button variant=Variant::Quiet name="answer" value="another">
                    {words::import_alike_another(lang)}
                </Button>
            </Form>
        }
    });
    view! {
        <div class="stack-tight">
            <Badge tone>{outcome_name(lang, line.outcome)}</Badge>
            {problems}
            {school}
            {question}
        </div>
    }
}

/// What is wrong with a line.
pub(super) fn problems(lang: Lang, problems: &[FieldProblem]) -> String {
    let sentences: Vec<String> = problems
        .iter()
        .map(|problem| {
            let field = problem.field.parse::<Detail>();
            let field = field.map_or_else(|_| problem.field.clone(), |one| detail_name(lang, one));
            words::import_field_problem(lang, field, problem_text(lang, &problem.problem))
        })
        .collect();
    sentences.join(" ")
}
