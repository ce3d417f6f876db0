//! Accounts: loaders of the pages, and what their forms do.

use crate::{
    api,
    outcome::{Done, Outcome, Told},
    request::request,
    routes::{Route, own_address},
};
use data::account::SignedIn;
use domain::{
    AppError, AppResult,
    account::{
        ChangePasswordForm, DemoPerson, DemoSignInForm, NewPasswordForm, PupilSignInForm,
        RegisterForm, SessionView, SignInForm,
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

/// The devices on which the person is signed in, and the second step.
pub async fn security() -> AppResult<(Vec<SessionView>, SecondStepView)> {
    let cx = api::cx()?;
    Ok((
        data::session::mine(&cx).await?,
        data::account::second_step(&cx).await?,
    ))
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
    let session = data::account::finish_sign_in(&api::cx()?, &form, &request.user_agent).await?;
    api::keep_session(&session);
    Ok(go_on(&form.next))
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

/// Ends the session of this device.
#[server(endpoint = "sign_out", input = PostUrl)]
pub async fn sign_out() -> Outcome {
    data::session::sign_out(&api::cx()?).await?;
    api::forget_session();
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
