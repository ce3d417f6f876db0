//! Messages: about the page, or the answer to what was just done.

use super::{
    icon::{Icon, Sign},
    island::dismiss::Dismiss,
};
use leptos::prelude::*;

/// What a message means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NoticeKind {
    #[default]
    Info,
    Success,
    Warning,
    Danger,
}

impl NoticeKind {
    /// Every kind, for the gallery.
    pub const ALL: &'static [Self] = &[Self::Info, Self::Success, Self::Warning, Self::Danger];

    const fn class(self) -> &'static str {
        match self {
            Self::Info => "notice notice-info",
            Self::Success => "notice notice-success",
            Self::Warning => "notice notice-warning",
            Self::Danger => "notice notice-danger",
        }
    }

    const fn sign(self) -> Sign {
        match self {
            Self::Info => Sign::Info,
            Self::Success => Sign::Success,
            Self::Warning => Sign::Warning,
            Self::Danger => Sign::Danger,
        }
    }

    /// Problems interrupt a screen reader, other messages wait for a pause.
    const fn role(self) -> &'static str {
        match self {
            Self::Info | Self::Success => "status",
            Self::Warning | Self::Danger => "alert",
        }
    }

    fn spoken(self) -> String {
        let lang = crate::words::lang();
        match self {
            Self::Info => crate::words::ui_notice_info(lang),
            Self::Success => crate::words::ui_notice_success(lang),
            Self::Warning => crate::words::ui_notice_warning(lang),
            Self::Danger => crate::words::ui_notice_danger(lang),
        }
    }
}

/// A message that belongs to the page.
#[component]
pub fn Notice(
    #[prop(optional)] kind: NoticeKind,
    #[prop(optional, into)] title: String,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class=kind.class() role=kind.role()>
            <Icon sign=kind.sign() />
            <div class="notice-body">
                <span class="visually-hidden">{kind.spoken()} ": "</span>
                {(!title.is_empty()).then(|| view! { <p class="notice-title">{title}</p> })}
                {children.map(|children| children())}
            </div>
        </div>
    }
}

/// The answer to what was just done, on the page that follows. It has the keyboard, so that it is read
/// out also where no script runs. Can be closed where scripts run.
#[component]
pub fn Toast(
    #[prop(default = NoticeKind::Success)] kind: NoticeKind,
    #[prop(into)] text: String,
) -> impl IntoView {
    let close = crate::words::ui_close(crate::words::lang());
    view! {
        <div class=format!("{} toast", kind.class()) role=kind.role() tabindex="-1" autofocus=true>
            <Icon sign=kind.sign() />
            <p class="notice-body">
                <span class="visually-hidden">{kind.spoken()} ": "</span>
                {text}
            </p>
            <Dismiss close />
        </div>
    }
}
