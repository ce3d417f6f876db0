//! The frame of every page's content.

use leptos::prelude::*;

/// First thing the keyboard reaches: jumps over the header.
#[component]
pub fn SkipLink() -> impl IntoView {
    let label = crate::words::ui_skip_to_content(crate::words::lang());
    view! {
        <a class="skip-link" href="#main">
            {label}
        </a>
    }
}

/// What the page is about: everything between header and footer.
#[component]
pub fn Main(children: Children) -> impl IntoView {
    view! {
        <main class="page" id="main" tabindex="-1">
            {children()}
        </main>
    }
}

/// The page's own title, with a sentence below and buttons beside it.
#[component]
pub fn PageTitle(
    #[prop(into)] title: String,
    /// What the page is for.
    #[prop(optional, into)]
    lead: String,
    /// Buttons beside the title.
    #[prop(optional)]
    actions: Option<AnyView>,
) -> impl IntoView {
    view! {
        <div class="page-title">
            <div class="page-title-text">
                <h1>
                    <bdi>{title}</bdi>
                </h1>
                {(!lead.is_empty())
                    .then(|| {
                        view! {
                            <p class="lead">
                                <bdi>{lead}</bdi>
                            </p>
                        }
                    })}
            </div>
            {actions.map(|actions| view! { <div class="cluster">{actions}</div> })}
        </div>
    }
}
