//! How large the portal is, by country and over time.

mod api;
mod size;

pub(crate) use self::size::Numbers;

use crate::{
    format,
    page::{self, Page, page},
    routes::Route,
    ui::*,
    words::{self, Lang},
};
use domain::statistics::{CountrySize, FEWEST, MonthSize, People, Statistics};
use leptos::prelude::*;

/// Months, and countries, in a picture; the table has all of them.
const DRAWN: usize = 12;

/// `/stats`.
#[component]
pub fn StatisticsPage() -> impl IntoView {
    let lang = words::lang();
    let country = page::query("country");
    page(
        async move { api::statistics(country).await },
        move |statistics| {
            Page::new(
                words::statistics_title(lang),
                view! {
                    <PageTitle
                        title=words::statistics_title(lang)
                        lead=words::statistics_lead(lang, FEWEST)
                    />
                    <Numbers numbers=statistics.numbers />
                    {if statistics.countries.is_empty() {
                        view! {
                            <EmptyState
                                title=words::statistics_nothing(lang)
                                text=words::statistics_nothing_text(lang)
                            />
                        }
                            .into_any()
                    } else {
                        shown(lang, statistics)
                    }}
                },
            )
        },
    )
}

fn shown(lang: Lang, statistics: Statistics) -> AnyView {
    let Statistics {
        numbers: _,
        mut countries,
        country,
        months,
    } = statistics;
    format::sort_by_name(lang, &mut countries, |one| &one.name);
    view! {
        <OverTime lang countries=countries.clone() country months />
        <ByCountry lang countries />
        <p>
            <LinkButton
                href=Route::StatisticsFile.path()
                variant=Variant::Secondary
                sign=Sign::Download
                download=true
            >
                {words::statistics_csv(lang)}
            </LinkButton>
        </p>
    }
    .into_any()
}

fn people(lang: Lang, people: People) -> String {
    match people {
        People::Few => words::statistics_few(lang, FEWEST),
        People::Exactly(number) => format::number(lang, number),
    }
}

fn cell(text: String) -> AnyView {
    text.into_any()
}

/// What is counted.
#[derive(Clone, Copy)]
enum Counted {
    Schools,
    Staff,
    Projects,
}

impl Counted {
    const ALL: [Self; 3] = [Self::Schools, Self::Staff, Self::Projects];

    fn name(self, lang: Lang) -> String {
        match self {
            Self::Schools => words::statistics_schools(lang),
            Self::Staff => words::statistics_staff(lang),
            Self::Projects => words::statistics_projects(lang),
        }
    }

    /// The height of its bar; few people have none.
    fn of(self, size: &domain::statistics::Size) -> i64 {
        match self {
            Self::Schools => size.schools,
            Self::Staff => size.staff.in_total(),
            Self::Projects => size.projects,
        }
    }
}

/// The last months, of all countries or of one: three pictures, and the same as a table.
#[component]
fn OverTime(
    lang: Lang,
    countries: Vec<CountrySize>,
    country: Option<CountrySize>,
    months: Vec<MonthSize>,
) -> impl IntoView {
    let name = country
        .as_ref()
        .map_or_else(|| words::statistics_all(lang), |one| one.name.clone());
    let choices = countries
        .into_iter()
        .map(|one| Choice::new(one.country, one.name))
        .collect();
    let value = country.map(|one| one.country).unwrap_or_default();
    let pictures = Counted::ALL
        .map(|counted| {
            let groups = months
                .iter()
                .skip(months.len().saturating_sub(DRAWN))
                .map(|month| Bars {
                    label: format::number(lang, month.month.of_year().into()),
                    values: vec![counted.of(&month.size)],
                })
                .collect();
            view! {
                <li class="stack">
                    <h3>{counted.name(lang)}</h3>
                    <BarChart
                        label=words::statistics_chart_months(lang, counted.name(lang), &name)
                        legend=vec![counted.name(lang)]
                        groups
                    />
                </li>
            }
        })
        .collect_view();
    let rows = months
        .iter()
        .rev()
        .map(|month| {
            vec![
                cell(format::month(lang, month.month)),
                cell(format::number(lang, month.size.schools)),
                cell(people(lang, month.size.staff)),
                cell(format::number(lang, month.size.projects)),
            ]
        })
        .collect();
    let caption = words::statistics_months_caption(lang, &name);
    view! {
        <section class="stack">
            <h2>{words::statistics_over_time(lang, &name)}</h2>
            <SearchForm label=words::statistics_choose(lang) action=Route::Statistics.path()>
                <Select
                    name="country"
                    label=words::statistics_country(lang)
                    choices
                    value
                    empty=words::statistics_all(lang)
                />
                <Button variant=Variant::Secondary>{words::statistics_show(lang)}</Button>
            </SearchForm>
            <p class="soft small">{words::statistics_months_lead(lang)}</p>
            <ul class="grid" role="list">
                {pictures}
            </ul>
            <Reveal label=words::statistics_as_table(lang)>
                <DataTable caption columns=columns(lang, words::statistics_month(lang)) rows />
            </Reveal>
        </section>
    }
}

fn columns(lang: Lang, first: String) -> Vec<Column> {
    let mut columns = vec![Column::new(first)];
    columns.extend(Counted::ALL.map(|counted| Column::number(counted.name(lang))));
    columns
}

/// The countries beside each other: the largest as a picture, all as a table.
#[component]
fn ByCountry(lang: Lang, countries: Vec<CountrySize>) -> impl IntoView {
    let mut largest: Vec<&CountrySize> = countries.iter().collect();
    largest.sort_by_key(|one| std::cmp::Reverse(one.size.schools));
    let groups = largest
        .into_iter()
        .take(DRAWN)
        .map(|one| Bars {
            label: one.country.clone(),
            values: vec![one.size.schools, one.size.projects],
        })
        .collect();
    let rows = countries
        .iter()
        .map(|one| {
            let route = Route::Statistics.with_query(&[("country", &one.country)]);
            vec![
                view! { <a href=route>{one.name.clone()}</a> }.into_any(),
                cell(format::number(lang, one.size.schools)),
                cell(people(lang, one.size.staff)),
                cell(format::number(lang, one.size.projects)),
            ]
        })
        .collect();
    view! {
        <section class="stack">
            <h2>{words::statistics_by_country(lang)}</h2>
            <BarChart
                label=words::statistics_chart_countries(lang)
                legend=vec![Counted::Schools.name(lang), Counted::Projects.name(lang)]
                groups
            />
            <DataTable
                caption=words::statistics_countries_caption(lang)
                columns=columns(lang, words::statistics_country(lang))
                rows
            />
        </section>
    }
}
