//! The way from the start to this page.

use leptos::prelude::*;

/// One page on the way. The last one is the page itself and has no address.
#[derive(Clone, Debug)]
pub struct Crumb {
    label: String,
    href: Option<String>,
}

impl Crumb {
    /// A page above this one.
    pub fn link(label: impl Into<String>, href: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            href: Some(href.into()),
        }
    }

    /// This page.
    pub fn here(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            href: None,
        }
    }
}

/// Links to the pages above this one, from the outside in.
#[component]
pub fn Breadcrumb(crumbs: Vec<Crumb>) -> impl IntoView {
    let label = crate::words::ui_breadcrumb(crate::words::lang());
    view! {
        <nav class="breadcrumb" aria-label=label>
            <ol role="list">
                {crumbs
                    .into_iter()
                    .map(|crumb| match crumb.href {
                        Some(href) => {
                            view! {
                                <li>
                                    <a href=href>
                                        <bdi>{crumb.label}</bdi>
                                    </a>
                                </li>
                            }
                                .into_any()
                        }
                        None => {
                            view! {
                                <li aria-current="page">
                                    <bdi>{crumb.label}</bdi>
                                </li>
                            }
                                .into_any()
                        }
                    })
                    .collect_view()}
            </ol>
        </nav>
    }
}
