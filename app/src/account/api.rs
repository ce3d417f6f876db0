//! Accounts: loaders of the pages, and what their forms do.

use crate::{
    api,
    outcome::{Done, Outcome, Told},
    request::{Portal, request},
    routes::{Route, own_address},
    site::api::keep_language,
};
use data::account::{PasskeySite, SignedIn};
use domain::{
    AppError, AppResult,
    account::{
        ChangePasswordForm, DemoPerson, DemoSignInForm, NewPasswordForm, PupilSignInForm,
        RegisterForm, SessionView, SignInForm, email::EmailView, passkey::PasskeyView,
        provider::LinkedView, second_step::SecondStepView,
    },
};
use leptos::prelude::*;
use leptos::server_fn::codec::PostUrl;

/// Whether the link of a confirmation letter still works.
pub async fn confirmation_link_holds(token: String) -> AppResult<bool> {
    data::account::confirmation_link_holds(&api::cx()?, &token).await
}

/// Whether a link to choose a password still works.
pub async fn new_password_link_holds(token: String) -> AppResult<bool> {
    data::account::new_password_link_holds(&api::cx()?, &token).await
}

/// All the ways in to the own account.
pub struct Security {
    pub sessions: Vec<SessionView>,
    pub second_step: SecondStepView,
    /// Where the portal can have some.
    pub passkeys: Option<Vec<PasskeyView>>,
    /// With the names of the providers.
    pub linked: Vec<(String, LinkedView)>,
    pub email: EmailView,
}

/// All the ways in to the own account.
pub async fn security() -> AppResult<Security> {
    let (cx, portal) = (api::cx()?, request().portal);
    let passkeys = if site(&portal).is_possible() {
        Some(data::account::passkeys(&cx).await?)
    } else {
        None
    };
    let linked = data::account::linked_providers(&cx).await?;
    let name_of = |id: &str| {
        let known = portal.providers.iter().find(|provider| provider.id == id);
        known.map_or_else(|| id.to_owned(), |provider| provider.name.clone())
    };
    Ok(Security {
        sessions: data::session::mine(&cx).await?,
        second_step: data::account::second_step(&cx).await?,
        passkeys,
        linked: linked
            .into_iter()
            .map(|linked| (name_of(&linked.provider), linked))
            .collect(),
        email: data::account::my_email(&cx).await?,
    })
}

/// Whether the portal's address can have passkeys.
pub fn passkeys_are_possible() -> bool {
    site(&request().portal).is_possible()
}

/// The portal as passkeys know it.
pub(super) fn site(portal: &Portal) -> PasskeySite<'_> {
    PasskeySite {
        base_url: &portal.base_url,
        name: &portal.name,
    }
}

/// The people of a demo world, whom one click signs in; nobody in a real one.
pub fn demo_people() -> Vec<DemoPerson> {
    let request = request();
    if !request.portal.demo {
        return Vec::new();
    }
    data::demo::personas()
        .iter()
        .map(|persona| DemoPerson {
            id: persona.id.clone(),
            name: persona.name().to_owned(),
            description: persona.description(request.lang.base_tag()).to_owned(),
        })
        .collect()
}

/// Registers a staff account.
#[server(endpoint = "register", input = PostUrl)]
pub async fn register(#[server(flatten)] form: RegisterForm) -> Outcome {
    data::account::register(&api::cx()?, form).await?;
    Ok(Done::at(Route::Registered))
}

/// Mails another confirmation link.
#[server(endpoint = "resend_confirmation", input = PostUrl)]
pub async fn resend_confirmation(#[server(default)] email: String) -> Outcome {
    data::account::resend_confirmation(&api::cx()?, &email).await?;
    Ok(Done::at(Route::Registered).told(Told::LinkSent))
}

/// Confirms an address and signs its owner in.
#[server(endpoint = "confirm_email", input = PostUrl)]
pub async fn confirm_email(#[server(default)] token: String) -> Outcome {
    let request = request();
    let session = data::account::confirm_email(&api::cx()?, &token, &request.user_agent).await?;
    api::keep_session(&session);
    Ok(Done::at(Route::MySchool).told(Told::Confirmed))
}

/// Signs staff in.
#[server(endpoint = "sign_in", input = PostUrl)]
pub async fn sign_in(#[server(flatten)] form: SignInForm) -> Outcome {
    let request = request();
    match data::account::sign_in(&api::cx()?, &form, &request.user_agent).await? {
        SignedIn::In(session) => {
            api::keep_session(&session);
            Ok(go_on(&form.next))
        }
        SignedIn::HalfWay { token } => {
            let next = form.next;
            Ok(Done::at(Route::SecondStep { token, next }))
        }
    }
}

/// Signs a pupil in.
#[server(endpoint = "sign_in_pupil", input = PostUrl)]
pub async fn sign_in_pupil(#[server(flatten)] form: PupilSignInForm) -> Outcome {
    let request = request();
    let session = data::account::sign_in_pupil(&api::cx()?, &form, &request.user_agent).await?;
    api::keep_session(&session);
    Ok(go_on(&form.next))
}

/// Signs in as one of the people of a demo world. Elsewhere there is no such thing.
#[server(endpoint = "sign_in_as_demo_person", input = PostUrl)]
pub async fn sign_in_as_demo_person(#[server(flatten)] form: DemoSignInForm) -> Outcome {
    let request = request();
    if !request.portal.demo {
        return Err(AppError::NotFound.into());
    }
    let session = data::demo::sign_in(&api::cx()?, &form, &request.user_agent).await?;
    api::keep_session(&session);
    Ok(go_on(&form.next))
}

/// The page that follows a sign-in: the one that asked for it, if it is one of ours.
pub(super) fn go_on(next: &str) -> Done {
    Done {
        to: own_address(next),
        told: None,
    }
}

/// Ends the session of this device. The next page is in the language that was read until now.
#[server(endpoint = "sign_out", input = PostUrl)]
pub async fn sign_out() -> Outcome {
    let lang = request().lang;
    data::session::sign_out(&api::cx()?).await?;
    api::forget_session();
    keep_language(lang);
    Ok(Done::at(Route::Home).told(Told::SignedOut))
}

/// Mails a link to choose a new password.
#[server(endpoint = "ask_new_password", input = PostUrl)]
pub async fn ask_new_password(#[server(default)] email: String) -> Outcome {
    data::account::ask_new_password(&api::cx()?, &email).await?;
    Ok(Done::at(Route::ForgotPassword).told(Told::LinkSent))
}

/// Sets a new password with a mailed link.
#[server(endpoint = "choose_new_password", input = PostUrl)]
pub async fn choose_new_password(#[server(flatten)] form: NewPasswordForm) -> Outcome {
    data::account::choose_new_password(&api::cx()?, form).await?;
    let login = Route::Login {
        next: String::new(),
    };
    Ok(Done::at(login).told(Told::PasswordChosen))
}

/// Changes the own password.
#[server(endpoint = "change_password", input = PostUrl)]
pub async fn change_password(#[server(flatten)] form: ChangePasswordForm) -> Outcome {
    data::account::change_password(&api::cx()?, form).await?;
    Ok(Done::at(Route::Security).told(Told::PasswordChanged))
}

/// Signs one of the own devices out.
#[server(endpoint = "end_session", input = PostUrl)]
pub async fn end_session(#[server(default)] session: String) -> Outcome {
    data::session::end(&api::cx()?, session.parse()?).await?;
    Ok(Done::at(Route::Security).told(Told::SessionEnded))
}

/// Signs all of the own devices out but this one.
#[server(endpoint = "end_other_sessions", input = PostUrl)]
pub async fn end_other_sessions() -> Outcome {
    data::session::end_others(&api::cx()?).await?;
    Ok(Done::at(Route::Security).told(Told::SessionsEnded))
}
