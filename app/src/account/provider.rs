//! Signing in with an account elsewhere, such as a ministry's.

pub mod api;

use super::{CurrentPasswordField, sign_in_again};
use crate::{
    page::{self, Page, page},
    request::request,
    routes::Route,
    ui::*,
    words::{self, Lang},
};
use domain::account::provider::{LinkedView, NewcomerView};
use leptos::prelude::*;

/// The other places where people can have an account: below the form of the sign-in page.
#[component]
pub(super) fn WithProviders(lang: Lang) -> impl IntoView {
    let providers = request().portal.providers.clone();
    (!providers.is_empty()).then(|| {
        let buttons = providers
            .into_iter()
            .map(|provider| {
                let route = Route::WithProvider {
                    provider: provider.id,
                    next: page::query("next"),
                };
                view! {
                    <li>
                        <LinkButton href=route.path() variant=Variant::Secondary>
                            {words::account_with_provider(lang, &provider.name)}
                        </LinkButton>
                    </li>
                }
            })
            .collect_view();
        view! {
            <ul class="stack" role="list">
                {buttons}
            </ul>
        }
    })
}

/// Somebody came from a provider, and we do not know them yet.
#[component]
pub fn NewcomerPage() -> impl IntoView {
    page(async move { api::newcomer().await }, |newcomer| {
        let lang = words::lang();
        let Some(newcomer) = newcomer else {
            return sign_in_again(lang, words::account_passkey_gone_text(lang));
        };
        let title = words::account_newcomer_title(lang, &newcomer.provider);
        Page::new(
            title.clone(),
            view! {
                <PageTitle title lead=words::account_newcomer_lead(lang, &newcomer.provider) />
                <Join lang newcomer />
                <LinkOwn lang />
            },
        )
    })
}

/// New here: possible when the provider vouches for an address.
#[component]
fn Join(lang: Lang, newcomer: NewcomerView) -> impl IntoView {
    let NewcomerView {
        provider,
        email,
        name,
    } = newcomer;
    let form = match email {
        Some(email) => view! {
            <p>{words::account_newcomer_email(lang, &email)}</p>
            <Form endpoint="join_with_provider" class="narrow">
                <Field
                    name="name"
                    label=words::account_name(lang)
                    hint=words::account_name_hint(lang)
                    value=name
                    autocomplete="name"
                    required=true
                />
                <Checkbox name="agree" label=words::account_agree(lang) required=true />
                <FormActions>
                    <Button large=true>{words::account_register_button(lang)}</Button>
                </FormActions>
            </Form>
        }
        .into_any(),
        None => view! {
            <p>{words::account_newcomer_no_email(lang, &provider)}</p>
            <p>
                <LinkButton href=Route::Register.path() variant=Variant::Secondary>
                    {words::account_register_title(lang)}
                </LinkButton>
            </p>
        }
        .into_any(),
    };
    view! {
        <section class="stack">
            <h2>{words::account_newcomer_new(lang)}</h2>
            {form}
        </section>
    }
}

/// An account is here already: its password is typed once.
#[component]
fn LinkOwn(lang: Lang) -> impl IntoView {
    view! {
        <section class="stack">
            <h2>{words::account_newcomer_known(lang)}</h2>
            <p class="soft">{words::account_newcomer_known_text(lang)}</p>
            <Form endpoint="link_provider" class="narrow">
                <Field
                    name="email"
                    label=words::account_email(lang)
                    kind="email"
                    autocomplete="username"
                    required=true
                />
                <Field
                    name="password"
                    label=words::account_password(lang)
                    kind="password"
                    autocomplete="current-password"
                    required=true
                />
                <FormActions>
                    <Button variant=Variant::Secondary>{words::account_sign_in_button(lang)}</Button>
                </FormActions>
            </Form>
        </section>
    }
}

/// The part of the page of the own password and devices.
#[component]
pub(super) fn LinkedProviders(lang: Lang, linked: Vec<(String, LinkedView)>) -> impl IntoView {
    (!linked.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{words::account_linked_title(lang)}</h2>
                <ul class="rows" role="list">
                    {linked
                        .into_iter()
                        .map(|(name, linked)| view! { <Linked lang name linked /> })
                        .collect_view()}
                </ul>
            </section>
        }
    })
}

#[component]
fn Linked(lang: Lang, name: String, linked: LinkedView) -> impl IntoView {
    view! {
        <li>
            <div class="row-text">
                <bdi>{name.clone()}</bdi>
                <p class="soft small">
                    {words::account_passkey_since(lang)} " " <Time at=linked.since day=true />
                </p>
            </div>
            <Confirm
                label=words::account_unlink(lang)
                title=words::account_unlink_question(lang, &name)
                variant=Variant::Quiet
            >
                <p>{words::account_unlink_text(lang)}</p>
                <Form endpoint="unlink_provider" key=linked.provider.clone()>
                    <input type="hidden" name="provider" value=linked.provider />
                    <CurrentPasswordField />
                    <FormActions>
                        <Button variant=Variant::Danger>{words::account_unlink(lang)}</Button>
                    </FormActions>
                </Form>
            </Confirm>
        </li>
    }
}
