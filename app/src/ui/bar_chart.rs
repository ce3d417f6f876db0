//! A small chart of bars, drawn on the server. The numbers stand in a table beside it, so the
//! picture says in words only what it is of.

use leptos::prelude::*;

/// Bars that stand together, such as those of a week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bars {
    /// What they are of; shown below, shortened by the page that asks.
    pub label: String,
    /// One value for each name of the legend.
    pub values: Vec<i64>,
}

/// Width of a bar, its distance, and the height of the highest, in the picture's own measure.
const BAR: usize = 14;
const GAP: usize = 10;
const HEIGHT: i64 = 90;
/// Room for the words below.
const FOOT: i64 = 22;

/// Groups of bars with a legend.
#[component]
pub fn BarChart(
    /// What the picture is of.
    #[prop(into)]
    label: String,
    /// Names of the bars of a group, in order; at most two.
    legend: Vec<String>,
    groups: Vec<Bars>,
) -> impl IntoView {
    let in_group = legend.len().max(1);
    let group_width = in_group * BAR + GAP;
    let width = (groups.len() * group_width).max(1);
    let highest = groups
        .iter()
        .flat_map(|group| group.values.iter().copied())
        .max()
        .unwrap_or_default()
        .max(1);
    let drawn = groups
        .into_iter()
        .enumerate()
        .map(|(place, group)| {
            let left = place * group_width + GAP / 2;
            let bars = group
                .values
                .into_iter()
                .take(in_group)
                .enumerate()
                .map(|(number, value)| {
                    // A bar that is not nothing is seen.
                    let height = (value.max(0) * HEIGHT / highest).max(i64::from(value > 0));
                    view! {
                        <rect
                            class=format!("bar bar-{}", number + 1)
                            x=(left + number * BAR).to_string()
                            y=(HEIGHT - height).to_string()
                            width=(BAR - 2).to_string()
                            height=height.to_string()
                        />
                    }
                })
                .collect_view();
            view! {
                {bars}
                <text
                    class="bar-label"
                    x=(left + in_group * BAR / 2).to_string()
                    y=(HEIGHT + 15).to_string()
                    text-anchor="middle"
                >
                    {group.label}
                </text>
            }
        })
        .collect_view();
    let legend = legend
        .into_iter()
        .enumerate()
        .map(|(number, name)| {
            view! {
                <span class="bar-name">
                    <span class=format!("bar-sample bar-sample-{}", number + 1) aria-hidden="true"></span>
                    {name}
                </span>
            }
        })
        .collect_view();
    view! {
        <figure class="bar-chart">
            <svg
                role="img"
                aria-label=label
                viewBox=format!("0 0 {width} {}", HEIGHT + FOOT)
                width=width.to_string()
                height=(HEIGHT + FOOT).to_string()
            >
                {drawn}
            </svg>
            <figcaption class="cluster small soft">{legend}</figcaption>
        </figure>
    }
}
