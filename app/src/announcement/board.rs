//! The board with its search, and the own announcements on top.

use super::{
    api,
    follow::{Follow, FollowedSearches},
    mine::Mine,
    period, state_badge, state_name,
};
use crate::{
    choices, format,
    page::{Page, page, query},
    project::{ages, kind_name},
    remembered::written_once,
    routes::Route,
    ui::{
        Badge, Button, Card, Choice, EmptyState, Field, LinkButton, PageTitle, Pagination,
        SearchForm, Select, Sign, Variant,
    },
    words::{self, Lang},
};
use domain::{
    announcement::{
        AnnouncementFilter, AnnouncementState,
        view::{AnnouncementCard, Board},
    },
    project::ProjectKind,
    reference,
};
use leptos::{prelude::*, tachys::html::InertElement};
use leptos_meta::Link;

/// What is asked for, from the address.
fn asked() -> AnnouncementFilter {
    AnnouncementFilter {
        q: query("q"),
        country: query("country"),
        subject: query("subject"),
        language: query("language"),
        age: query("age"),
        kind: query("kind"),
        state: query("state"),
        after: query("after"),
    }
}

/// Who looks for partners.
#[component]
pub fn BoardPage() -> impl IntoView {
    let filter = asked();
    page(api::board(filter.clone()), move |board: Board| {
        let lang = words::lang();
        let title = words::announcement_title(lang);
        let start = board.may_write.then(|| start_button(lang));
        let follow = (board.may_follow && filter.is_asking())
            .then(|| view! { <Follow filter=filter.clone() /> });
        let followed = board.followed.clone();
        let feed = Route::AnnouncementFeed {
            filter: filter.clone(),
        };
        Page::new(
            title.clone(),
            view! {
                <Link rel="alternate" type_="application/atom+xml" href=feed.path() />
                <PageTitle title lead=words::announcement_lead(lang) actions=start.into_any() />
                <Mine mine=board.mine.clone() />
                <Search filter=filter.clone() board=board.clone() />
                {follow}
                <Found filter=filter.clone() board />
                <FollowedSearches followed filter />
            },
        )
    })
}

fn start_button(lang: Lang) -> impl IntoView + use<> {
    view! {
        <LinkButton href=Route::NewAnnouncement.path() sign=Sign::Plus>
            {words::announcement_new(lang)}
        </LinkButton>
    }
}

/// A list of the search, in the order of the reader's dictionary. Sorted and written once for all who
/// choose the same.
fn select(
    lang: Lang,
    name: &'static str,
    label: String,
    entries: Vec<reference::Choice>,
    chosen: &str,
) -> InertElement {
    let chosen = entries.iter().find(|entry| entry.id == chosen);
    let value = chosen.map_or_else(String::new, |entry| entry.id.clone());
    let shown = (
        "announcement-search",
        lang,
        name,
        entries.clone(),
        value.clone(),
    );
    written_once(&shown, || {
        let choices = choices::sorted(lang, entries);
        let empty = words::ui_any(lang);
        view! { <Select name label choices value empty /> }
    })
}

#[component]
fn Search(filter: AnnouncementFilter, board: Board) -> impl IntoView {
    let lang = words::lang();
    let kinds = ProjectKind::ALL
        .iter()
        .map(|kind| Choice::new(kind.as_str(), kind_name(lang, *kind)))
        .collect();
    let taken = AnnouncementState::Taken;
    let states = vec![Choice::new(taken.as_str(), state_name(lang, taken))];
    view! {
        <SearchForm label=words::project_search(lang) action=Route::Announcements.path()>
            <div class="field-row">
                <Field
                    name="q"
                    label=words::announcement_words(lang)
                    kind="search"
                    value=filter.q.clone()
                />
                {select(
                    lang,
                    "country",
                    words::search_facet_country(lang),
                    board.countries,
                    &filter.country,
                )}
                {select(
                    lang,
                    "subject",
                    words::search_facet_subject(lang),
                    board.subjects,
                    &filter.subject,
                )}
                {select(
                    lang,
                    "language",
                    words::search_facet_language(lang),
                    board.languages,
                    &filter.language,
                )}
                <Field
                    name="age"
                    label=words::search_facet_age(lang)
                    kind="number"
                    value=filter.age.clone()
                    short=true
                />
                <Select
                    name="kind"
                    label=words::project_search_kind(lang)
                    choices=kinds
                    value=filter.kind.clone()
                    empty=words::ui_any(lang)
                />
                <Select
                    name="state"
                    label=words::announcement_state(lang)
                    choices=states
                    value=filter.state
                    empty=state_name(lang, AnnouncementState::Open)
                />
                <Button variant=Variant::Secondary sign=Sign::Search>
                    {words::project_search(lang)}
                </Button>
            </div>
        </SearchForm>
    }
}

#[component]
fn Found(filter: AnnouncementFilter, board: Board) -> impl IntoView {
    let lang = words::lang();
    if board.cards.is_empty() {
        return nothing(lang, &filter, board.may_write);
    }
    let next = board.next.map(|after| {
        Route::FoundAnnouncements {
            filter: AnnouncementFilter { after, ..filter },
        }
        .path()
    });
    let cards = board
        .cards
        .into_iter()
        .map(|card| {
            written_once(&("announcement-card", lang, card.clone()), || {
                one(lang, card)
            })
        })
        .collect_view();
    view! {
        <section class="stack">
            <h2>{words::announcement_found(lang)}</h2>
            <div class="grid">{cards}</div>
            <Pagination previous=None next />
        </section>
    }
    .into_any()
}

fn nothing(lang: Lang, filter: &AnnouncementFilter, may_write: bool) -> AnyView {
    if filter.is_asking() || !filter.after.is_empty() {
        return view! {
            <EmptyState
                title=words::project_none_found(lang)
                text=words::project_none_found_text(lang)
            >
                <LinkButton href=Route::Announcements.path() variant=Variant::Secondary>
                    {words::announcement_all(lang)}
                </LinkButton>
            </EmptyState>
        }
        .into_any();
    }
    view! {
        <EmptyState title=words::announcement_none(lang) text=words::announcement_none_text(lang)>
            {may_write.then(|| start_button(lang))}
        </EmptyState>
    }
    .into_any()
}

fn one(lang: Lang, card: AnnouncementCard) -> AnyView {
    let wanted = card.wanted;
    let ages = ages(lang, wanted.age_from, wanted.age_to);
    let period = period(lang, &wanted);
    let state = (card.state != AnnouncementState::Open).then(|| state_badge(lang, card.state));
    let mut subjects = wanted.subjects;
    format::sort_by_name(lang, &mut subjects, |name| name);
    let footer = view! {
        {state}
        {(!ages.is_empty()).then(|| view! { <Badge sign=Sign::People>{ages}</Badge> })}
        {(!period.is_empty()).then(|| view! { <Badge sign=Sign::Calendar>{period}</Badge> })}
        {subjects
            .into_iter()
            .take(2)
            .map(|subject| view! { <Badge>{subject}</Badge> })
            .collect_view()}
    };
    let author = card.author.map(|(name, school)| {
        let author = if school.is_empty() {
            name
        } else {
            format!("{name} · {school}")
        };
        view! {
            <p class="soft small">
                <bdi>{author}</bdi>
            </p>
        }
    });
    view! {
        <Card
            title=card.title
            href=Route::Announcement { id: card.id }.path()
            footer=footer.into_any()
        >
            <p class="soft small">{wanted.country}</p>
            {author}
            <p>
                <bdi>{card.excerpt}</bdi>
            </p>
        </Card>
    }
    .into_any()
}
