//! The own profile: a form that says who reads it.

use super::{api, sorted};
use crate::{
    page::{Page, page},
    request::request,
    routes::Route,
    ui::*,
    words::{self, Lang},
};
use domain::{forms::ticked, people::OwnProfile};
use leptos::prelude::*;

/// Editing the own profile.
#[component]
pub fn ProfilePage() -> impl IntoView {
    page(async move { api::my_profile().await }, |own| {
        let lang = words::lang();
        let title = words::people_profile_title(lang);
        let see = view! {
            <LinkButton
                href=Route::Person { id: own.id }.path()
                variant=Variant::Secondary
                sign=Sign::Eye
            >
                {words::people_see_own(lang)}
            </LinkButton>
        };
        Page::new(
            title.clone(),
            view! {
                <PageTitle title lead=words::people_profile_lead(lang) actions=see.into_any() />
                <div class="with-aside">
                    <ProfileForm lang own=own.clone() />
                    <div class="stack">
                        <Card
                            title=words::people_who_sees(lang)
                            level=2
                            look=CardLook::Sunken
                        >
                            <p>{words::people_who_sees_text(lang)}</p>
                        </Card>
                        <School lang school=own.school />
                        <Card title=words::notification_title(lang) level=2 look=CardLook::Sunken>
                            <p>
                                <a href=Route::NotificationSettings.path()>
                                    {words::notification_settings(lang)}
                                </a>
                            </p>
                        </Card>
                    </div>
                </div>
            },
        )
    })
}

#[component]
fn School(lang: Lang, school: Option<String>) -> impl IntoView {
    let (name, label) = match school {
        Some(name) => (name, words::site_menu_my_school(lang)),
        None => (
            words::people_no_school(lang),
            words::people_choose_school(lang),
        ),
    };
    view! {
        <Card title=words::people_school(lang) level=2 look=CardLook::Sunken>
            <p>
                <bdi>{name}</bdi>
            </p>
            <p>
                <a href=Route::MySchool.path()>{label}</a>
            </p>
        </Card>
    }
}

#[component]
fn ProfileForm(lang: Lang, own: OwnProfile) -> impl IntoView {
    let form = own.form;
    let zones = own
        .time_zones
        .into_iter()
        .map(|zone| Choice::new(zone.clone(), zone.replace('_', " ")))
        .collect();
    let portal_zone = request().portal.time_zone.clone();
    view! {
        <Form endpoint="save_profile" class="narrow" autosave=own.id.to_string()>
            <VersionField version=own.version />
            <Field
                name="name"
                label=words::account_name(lang)
                value=form.name
                autocomplete="name"
                required=true
            />
            <TextArea
                name="about"
                label=words::people_about(lang)
                hint=words::people_about_me_hint(lang)
                value=form.about
                max=2000
            />
            <CheckboxGroup
                name="subjects"
                legend=words::people_subjects(lang)
                choices=sorted(lang, own.subjects)
                chosen=form.subjects
                columns=true
            />
            <CheckboxGroup
                name="languages"
                legend=words::people_languages(lang)
                hint=words::people_languages_hint(lang)
                choices=sorted(lang, own.languages)
                chosen=form.languages
                columns=true
            />
            <div class="field-row">
                <Field
                    name="age_from"
                    label=words::people_age_from(lang)
                    value=form.age_from
                    kind="number"
                    short=true
                />
                <Field
                    name="age_to"
                    label=words::people_age_to(lang)
                    value=form.age_to
                    kind="number"
                    short=true
                />
            </div>
            <Select
                name="time_zone"
                label=words::people_time_zone(lang)
                choices=zones
                value=form.time_zone
                empty=words::people_time_zone_portal(lang, portal_zone)
            />
            <Checkbox
                name="available"
                label=words::people_available_tick(lang)
                hint=words::people_available_hint(lang)
                checked=ticked(&form.available)
            />
            <Checkbox
                name="public"
                label=words::people_public_tick(lang)
                hint=words::people_public_hint(lang)
                checked=ticked(&form.public)
            />
            <FormActions>
                <Button>{words::people_save(lang)}</Button>
            </FormActions>
        </Form>
    }
}
