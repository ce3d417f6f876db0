//! Saying that something is not right.

pub mod api;
mod voice;

use self::voice::Voice;
use crate::{
    page::{self, Page, page},
    routes::Route,
    ui::*,
    words::{self, Lang},
};
use domain::{
    id::{AccountId, AnnouncementId, SchoolId},
    report::{ReportReason, ReportVerdict, ReportedKind, Subject, Withheld, view::Reportable},
};
use leptos::prelude::*;

/// What kind of thing was reported, as a word.
pub(crate) fn kind_name(lang: Lang, kind: ReportedKind) -> String {
    match kind {
        ReportedKind::Person => words::report_kind_person(lang),
        ReportedKind::School => words::report_kind_school(lang),
        ReportedKind::Message => words::report_kind_message(lang),
        ReportedKind::Announcement => words::report_kind_announcement(lang),
    }
}

/// Why something was reported, as a sentence.
pub(crate) fn reason_name(lang: Lang, reason: ReportReason) -> String {
    match reason {
        ReportReason::Insult => words::report_reason_insult(lang),
        ReportReason::Child => words::report_reason_child(lang),
        ReportReason::False => words::report_reason_false(lang),
        ReportReason::Advertising => words::report_reason_advertising(lang),
        ReportReason::Private => words::report_reason_private(lang),
        ReportReason::Other => words::report_reason_other(lang),
    }
}

/// What was decided, to its author.
pub(crate) fn decided(
    lang: Lang,
    what: ReportedKind,
    title: &str,
    verdict: ReportVerdict,
) -> String {
    let what = kind_name(lang, what);
    match verdict {
        ReportVerdict::Keep => words::report_told_kept(lang, title, what),
        ReportVerdict::Remove => words::report_told_removed(lang, title, what),
        ReportVerdict::Warn => words::report_told_warned(lang, title, what),
        ReportVerdict::Suspend => words::report_told_suspended(lang, title, what),
    }
}

/// What came of a report, to who made it.
pub(crate) fn answered(lang: Lang, what: ReportedKind, title: &str, removed: bool) -> String {
    let what = kind_name(lang, what);
    if removed {
        words::report_answer_removed(lang, title, what)
    } else {
        words::report_answer_kept(lang, title, what)
    }
}

/// Where its author finds it.
pub(crate) fn place(subject: Subject) -> Option<Route> {
    match subject.kind {
        ReportedKind::Person => Some(Route::Person {
            id: AccountId(subject.id),
        }),
        ReportedKind::School => Some(Route::School {
            id: SchoolId(subject.id),
        }),
        ReportedKind::Announcement => Some(Route::Announcement {
            id: AnnouncementId(subject.id),
        }),
        ReportedKind::Message => None,
    }
}

/// The way to a report.
#[component]
pub(crate) fn ReportLink(subject: Subject) -> impl IntoView {
    view! {
        <LinkButton href=Route::Report { subject }.path() variant=Variant::Quiet sign=Sign::Flag>
            {words::report_link(words::lang())}
        </LinkButton>
    }
}

/// Tells its author that something is hidden from others.
#[component]
pub(crate) fn WithheldNotice(why: Withheld) -> impl IntoView {
    let lang = words::lang();
    let text = match why {
        Withheld::Held => words::report_own_held(lang),
        Withheld::Removed => words::report_own_removed(lang),
    };
    view! {
        <Notice kind=NoticeKind::Warning>
            <p>{text}</p>
        </Notice>
    }
}

/// Reporting one thing: a reason, and words.
#[component]
pub fn ReportPage() -> impl IntoView {
    let subject = Subject::parse(&page::segment("kind"), &page::segment("id"));
    page(async move { api::reportable(subject?).await }, |view| {
        let voice = Voice::of_reader(words::lang());
        Page::new(voice.title.clone(), view! { <Report view voice /> })
    })
}

#[component]
fn Report(view: Reportable, voice: Voice) -> impl IntoView {
    let lang = words::lang();
    let back = place(view.subject).map_or_else(|| Route::Inbox.path(), |route| route.path());
    let reasons = ReportReason::ALL
        .iter()
        .map(|reason| Choice::new(reason.as_str(), (voice.reason)(lang, *reason)))
        .collect();
    view! {
        <PageTitle title=voice.title lead=voice.lead />
        <Card title=kind_name(lang, view.subject.kind) level=2 look=CardLook::Sunken>
            <p class="said" dir="auto">
                {view.title}
            </p>
        </Card>
        <Form endpoint="report" class="narrow">
            <input type="hidden" name="kind" value=view.subject.kind.as_str() />
            <input type="hidden" name="subject" value=view.subject.id.to_string() />
            <RadioGroup
                name="reason"
                legend=voice.question
                choices=reasons
                required=true
            />
            <TextArea
                name="words"
                label=voice.words
                hint=voice.hint
                rows=4
                max=1000
            />
            <p class="soft small">{voice.promise}</p>
            <FormActions cancel=back>
                <Button sign=Sign::Flag>{voice.button}</Button>
            </FormActions>
        </Form>
    }
}
