//! Accounts: loaders of the pages, and what their forms do.

use crate::{
    api,
    outcome::{Done, Outcome, Told},
    request::{Portal, request},
    routes::{Route, own_address},
    site::api::keep_language,
};
use data::account::{Arrival, PasskeySite, SignedIn};
use domain::{
    AppError, AppResult,
    account::{
        ChangePasswordForm, DemoPerson, DemoSignInForm, NewPasswordForm, PupilSignInForm,
        RegisterForm, SessionView, SignInForm,
        email::{ChangeEmailForm, EmailLink, EmailStep, EmailView},
        passkey::{NewPasskeyForm, PasskeySignInForm, PasskeyView},
        provider::{JoinForm, LinkForm, LinkedView, NewcomerView},
        second_step::{CodeForm, SecondStepView, SetUpView},
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

/// Who came from a provider with this browser; `None` when that is too long ago.
pub async fn newcomer() -> AppResult<Option<NewcomerView>> {
    let Some(token) = request().arrival else {
        return Ok(None);
    };
    match data::account::newcomer(&api::cx()?, &token).await {
        Err(AppError::Expired) => Ok(None),
        other => other.map(Some),
    }
}

/// Whether the portal's address can have passkeys.
pub fn passkeys_are_possible() -> bool {
    site(&request().portal).is_possible()
}

fn site(portal: &Portal) -> PasskeySite<'_> {
    PasskeySite {
        base_url: &portal.base_url,
        name: &portal.name,
    }
}

/// The question to a passkey; `None` when it is too old.
pub async fn passkey_question(token: String) -> AppResult<Option<String>> {
    match data::account::passkey_question(&api::cx()?, &token).await {
        Err(AppError::Expired) => Ok(None),
        other => other.map(Some),
    }
}

/// The question to a new passkey.
pub async fn new_passkey_question(token: String) -> AppResult<String> {
    data::account::new_passkey_question(&api::cx()?, &token).await
}

/// What the link of a letter about another address is about; `None` when it is too old.
pub async fn email_link(token: String) -> AppResult<Option<EmailLink>> {
    match data::account::email_link(&api::cx()?, &token).await {
        Err(AppError::Expired) => Ok(None),
        other => other.map(Some),
    }
}

/// Whether the second step of a sign-in can still be taken.
pub async fn sign_in_goes_on(token: String) -> AppResult<bool> {
    data::account::sign_in_goes_on(&api::cx()?, &token).await
}

/// What is needed to set the second step up.
pub async fn second_step_offer(issuer: &str) -> AppResult<SetUpView> {
    data::account::second_step_offer(&api::cx()?, issuer).await
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

/// Signs staff in with the code of the second step.
#[server(endpoint = "finish_sign_in", input = PostUrl)]
pub async fn finish_sign_in(#[server(flatten)] form: CodeForm) -> Outcome {
    let request = request();
    let finished = data::account::finish_sign_in(&api::cx()?, &form, &request.user_agent).await?;
    api::keep_session(&finished.session);
    let told = finished.linked.then_some(Told::ProviderLinked);
    Ok(Done {
        told,
        ..go_on(&form.next)
    })
}

/// Registers somebody who came from a provider.
#[server(endpoint = "join_with_provider", input = PostUrl)]
pub async fn join_with_provider(#[server(flatten)] form: JoinForm) -> Outcome {
    let request = request();
    let token = request.arrival.ok_or(AppError::Expired)?;
    let session =
        data::account::join_with_provider(&api::cx()?, &token, &form, &request.user_agent).await?;
    api::keep_session(&session);
    api::forget_arrival();
    Ok(Done::at(Route::MySchool).told(Told::Joined))
}

/// Links the account elsewhere, from which somebody came, to the account here that they show.
#[server(endpoint = "link_provider", input = PostUrl)]
pub async fn link_provider(#[server(flatten)] form: LinkForm) -> Outcome {
    let request = request();
    let token = request.arrival.ok_or(AppError::Expired)?;
    let arrival =
        data::account::link_provider(&api::cx()?, &token, &form, &request.user_agent).await?;
    api::forget_arrival();
    match arrival {
        Arrival::In(session) => {
            api::keep_session(&session);
            Ok(Done::at(Route::Home).told(Told::ProviderLinked))
        }
        Arrival::HalfWay { token } => {
            let next = String::new();
            Ok(Done::at(Route::SecondStep { token, next }))
        }
        Arrival::Newcomer { .. } => Err(AppError::Expired.into()),
    }
}

/// Ends the link of an account elsewhere.
#[server(endpoint = "unlink_provider", input = PostUrl)]
pub async fn unlink_provider(
    #[server(default)] provider: String,
    #[server(default)] current: String,
) -> Outcome {
    data::account::unlink_provider(&api::cx()?, &provider, current).await?;
    Ok(Done::at(Route::Security).told(Told::ProviderUnlinked))
}

/// Makes the question to a passkey.
#[server(endpoint = "ask_for_passkey", input = PostUrl)]
pub async fn ask_for_passkey(#[server(flatten)] form: SignInForm) -> Outcome {
    let portal = request().portal;
    let token = data::account::ask_for_passkey(&api::cx()?, site(&portal), &form).await?;
    let next = form.next;
    Ok(Done::at(Route::Passkey { token, next }))
}

/// Signs staff in with a passkey.
#[server(endpoint = "sign_in_with_passkey", input = PostUrl)]
pub async fn sign_in_with_passkey(#[server(flatten)] form: PasskeySignInForm) -> Outcome {
    let request = request();
    let site = site(&request.portal);
    let session =
        data::account::sign_in_with_passkey(&api::cx()?, site, &form, &request.user_agent).await?;
    api::keep_session(&session);
    Ok(go_on(&form.next))
}

/// Makes the question to a new passkey.
#[server(endpoint = "begin_passkey", input = PostUrl)]
pub async fn begin_passkey(#[server(default)] current: String) -> Outcome {
    let portal = request().portal;
    let token = data::account::begin_passkey(&api::cx()?, site(&portal), current).await?;
    Ok(Done::at(Route::NewPasskey { token }))
}

/// Adds a passkey to the own account.
#[server(endpoint = "add_passkey", input = PostUrl)]
pub async fn add_passkey(#[server(flatten)] form: NewPasskeyForm) -> Outcome {
    let request = request();
    let site = site(&request.portal);
    let session = data::account::add_passkey(&api::cx()?, site, &form, &request.user_agent).await?;
    api::keep_session(&session);
    Ok(Done::at(Route::Security).told(Told::PasskeyAdded))
}

/// Removes a passkey from the own account.
#[server(endpoint = "remove_passkey", input = PostUrl)]
pub async fn remove_passkey(
    #[server(default)] passkey: String,
    #[server(default)] current: String,
) -> Outcome {
    data::account::remove_passkey(&api::cx()?, passkey.parse()?, current).await?;
    Ok(Done::at(Route::Security).told(Told::PasskeyRemoved))
}

/// Makes a key and codes for the second step.
#[server(endpoint = "begin_second_step", input = PostUrl)]
pub async fn begin_second_step(#[server(default)] current: String) -> Outcome {
    data::account::begin_second_step(&api::cx()?, current).await?;
    Ok(Done::at(Route::SetUpSecondStep))
}

/// Asks for the second step from now on.
#[server(endpoint = "confirm_second_step", input = PostUrl)]
pub async fn confirm_second_step(#[server(default)] code: String) -> Outcome {
    let request = request();
    let session =
        data::account::confirm_second_step(&api::cx()?, &code, &request.user_agent).await?;
    api::keep_session(&session);
    Ok(Done::at(Route::Security).told(Told::SecondStepOn))
}

/// Does without the second step from now on.
#[server(endpoint = "drop_second_step", input = PostUrl)]
pub async fn drop_second_step(#[server(default)] current: String) -> Outcome {
    data::account::drop_second_step(&api::cx()?, current).await?;
    Ok(Done::at(Route::Security).told(Told::SecondStepOff))
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
fn go_on(next: &str) -> Done {
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

/// Mails links to the old and the new address.
#[server(endpoint = "ask_email_change", input = PostUrl)]
pub async fn ask_email_change(#[server(flatten)] form: ChangeEmailForm) -> Outcome {
    data::account::ask_email_change(&api::cx()?, form).await?;
    Ok(Done::at(Route::Security).told(Told::EmailChangeAsked))
}

/// One of the two mailboxes agrees to the other address.
#[server(endpoint = "confirm_email_change", input = PostUrl)]
pub async fn confirm_email_change(#[server(default)] token: String) -> Outcome {
    let step = data::account::confirm_email_change(&api::cx()?, &token).await?;
    let told = match step {
        EmailStep::Waiting => Told::EmailHalfConfirmed,
        EmailStep::Changed => Told::EmailChanged,
    };
    Ok(Done::at(Route::Home).told(told))
}

/// One of the two mailboxes stops the change of the address.
#[server(endpoint = "stop_email_change", input = PostUrl)]
pub async fn stop_email_change(#[server(default)] token: String) -> Outcome {
    data::account::stop_email_change(&api::cx()?, &token).await?;
    Ok(Done::at(Route::Home).told(Told::EmailChangeStopped))
}

/// The person takes the change of the own address back.
#[server(endpoint = "cancel_email_change", input = PostUrl)]
pub async fn cancel_email_change() -> Outcome {
    data::account::cancel_email_change(&api::cx()?).await?;
    Ok(Done::at(Route::Security).told(Told::EmailChangeStopped))
}

/// The old mailbox takes the change of the address back; a new password follows.
#[server(endpoint = "undo_email_change", input = PostUrl)]
pub async fn undo_email_change(#[server(default)] token: String) -> Outcome {
    let token = data::account::undo_email_change(&api::cx()?, &token).await?;
    Ok(Done::at(Route::NewPassword { token }).told(Told::EmailChangeUndone))
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
