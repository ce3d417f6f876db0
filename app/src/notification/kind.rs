//! Kinds of news and the ways they come, in words.

use crate::words::{self, Lang};
use domain::notification::{Delivery, NoticeKind};

/// A kind, as a line of the settings.
pub(super) fn kind_name(lang: Lang, kind: NoticeKind) -> String {
    match kind {
        NoticeKind::Registration => words::notification_kind_registration(lang),
        NoticeKind::School => words::notification_kind_school(lang),
        NoticeKind::ContactAsked => words::notification_kind_contact_asked(lang),
        NoticeKind::ContactAccepted => words::notification_kind_contact_accepted(lang),
        NoticeKind::Message => words::notification_kind_message(lang),
        NoticeKind::Report => words::notification_kind_report(lang),
        NoticeKind::SearchMatched => words::notification_kind_search_matched(lang),
        NoticeKind::Announcement => words::notification_kind_announcement(lang),
        NoticeKind::Desk => words::notification_kind_desk(lang),
        NoticeKind::FounderInvited => words::notification_kind_founder_invited(lang),
        NoticeKind::FounderAnswered => words::notification_kind_founder_answered(lang),
        NoticeKind::FoundersPlace => words::notification_kind_founders_place(lang),
        NoticeKind::ProjectDecided => words::notification_kind_project_decided(lang),
        NoticeKind::WorkspaceOpened => words::notification_kind_workspace_opened(lang),
        NoticeKind::MemberInvited => words::notification_kind_member_invited(lang),
        NoticeKind::MemberAnswered => words::notification_kind_member_answered(lang),
    }
}

/// A way news comes.
pub(super) fn delivery_name(lang: Lang, delivery: Delivery) -> String {
    match delivery {
        Delivery::AtOnce => words::notification_delivery_at_once(lang),
        Delivery::Daily => words::notification_delivery_daily(lang),
        Delivery::Weekly => words::notification_delivery_weekly(lang),
        Delivery::Page => words::notification_delivery_page(lang),
        Delivery::Off => words::notification_delivery_off(lang),
    }
}

/// A day of the week; Monday is 1.
pub(super) fn day_name(lang: Lang, day: u8) -> String {
    match day {
        1 => words::notification_day_monday(lang),
        2 => words::notification_day_tuesday(lang),
        3 => words::notification_day_wednesday(lang),
        4 => words::notification_day_thursday(lang),
        5 => words::notification_day_friday(lang),
        6 => words::notification_day_saturday(lang),
        _ => words::notification_day_sunday(lang),
    }
}
