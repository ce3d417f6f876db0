//! The own profile: a form that says who reads it.

mod form;
mod picture;

use self::{form::ProfileForm, picture::Picture};
use super::{api, person::previews};
use crate::{
    page::{Page, page},
    routes::Route,
    ui::*,
    words::{self, Lang},
};
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
        let (id, name) = (own.id, own.form.name.clone());
        let (picture, school) = (own.picture, own.school.clone());
        Page::new(
            title.clone(),
            view! {
                <PageTitle title lead=words::people_profile_lead(lang) actions=see.into_any() />
                <div class="with-aside">
                    <div class="stack">
                        <Picture lang id name picture />
                        <ProfileForm lang own />
                    </div>
                    <div class="stack">
                        <Card title=words::people_who_sees(lang) level=2 look=CardLook::Sunken>
                            <p>{words::people_who_sees_text(lang)}</p>
                            {previews(lang, id, None)}
                        </Card>
                        <School lang school />
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
