//! The board. Everybody finds the same, but for blocks; a test compares it with the single decisions.

use super::{Tags, WANTED, WantedRow, follow::followed};
use crate::{
    Cx,
    keyset::{self, Place},
    lookup::{author_stands, blocked},
    people::PRESENT_SCHOOL,
    reference::{self, Lists},
    report::is_withheld,
    sql::{all, has_words, params, stored},
};
use domain::{
    AppResult, Timestamp,
    access::{Actor, announcement::BoardScope, site},
    announcement::{
        AnnouncementFilter, AnnouncementState, PER_PAGE, WantedKind,
        view::{AnnouncementCard, Board, MyAnnouncement},
    },
    id::{AccountId, AnnouncementId},
    message::excerpt,
    project::ProjectKind,
    reference::ReferenceKind,
    report::ReportedKind,
    text,
};
use sea_orm::{FromQueryResult, Value};
use uuid::Uuid;

/// Most own announcements that are listed.
const MINE_MAX: u32 = 50;
/// Most announcements of one person that their page shows.
const OF_AUTHOR_MAX: u32 = 5;

/// `FROM … WHERE …` of what the board shows to nobody in particular; rows are named `n`.
pub(crate) fn listed() -> String {
    let nobody = BoardScope { reader: None };
    format!(
        "announcement n JOIN account a ON a.id = n.author_id WHERE {}",
        on_board(nobody, &mut Vec::new())
    )
}

/// A condition on `announcement n JOIN account a`: [`BoardScope::contains`] it. The states are written
/// as the partial index `announcement_board` has them, so that the databases use that.
fn on_board(scope: BoardScope, values: &mut Vec<Value>) -> String {
    let states: Vec<String> = AnnouncementState::ALL
        .iter()
        .filter(|state| state.is_public())
        .map(|state| format!("'{}'", state.as_str()))
        .collect();
    let mut conditions = vec![
        format!("n.state IN ({})", states.join(", ")),
        author_stands(),
        format!("NOT {}", is_withheld(ReportedKind::Announcement, "n.id")),
    ];
    if let Some(reader) = scope.reader {
        values.push(reader.0.into());
        let reader = format!("${}", values.len());
        conditions.push(format!("NOT {}", blocked("n.author_id", &reader)));
    }
    conditions.join(" AND ")
}

/// What is asked of the board for a reader, as a condition on `announcement n JOIN account a`.
pub(super) fn wanted(
    scope: BoardScope,
    filter: &AnnouncementFilter,
    values: &mut Vec<Value>,
) -> String {
    let mut conditions = vec![
        on_board(scope, values),
        has_words("n.search_text", &filter.q, values),
    ];
    let mut with = |value: Value, condition: &dyn Fn(&str) -> String| {
        values.push(value);
        conditions.push(condition(&format!("${}", values.len())));
    };
    with(filter.wanted_state().as_str().into(), &|state| {
        format!("n.state = {state}")
    });
    if !filter.country.is_empty() {
        with(filter.country.as_str().into(), &|country| {
            format!("a.country = {country}")
        });
    }
    for (kind, chosen) in [
        (ReferenceKind::Subject, &filter.subject),
        (ReferenceKind::Language, &filter.language),
    ] {
        if !chosen.is_empty() {
            with(chosen.as_str().into(), &|value| {
                format!(
                    "EXISTS (SELECT 1 FROM announcement_tag t
                              WHERE t.announcement_id = n.id AND t.kind = '{}' AND t.value = {value})",
                    kind.as_str()
                )
            });
        }
    }
    if let Ok(age) = text::number(&filter.age, 0, 25) {
        with(age.into(), &|age| {
            format!("n.age_from <= {age} AND n.age_to >= {age}")
        });
    }
    if let Ok(kind) = filter.kind.parse::<ProjectKind>() {
        let fitting: Vec<String> = WantedKind::ALL
            .iter()
            .filter(|wanted| wanted.fits(kind))
            .map(|wanted| format!("'{}'", wanted.as_str()))
            .collect();
        conditions.push(format!("n.kind IN ({})", fitting.join(", ")));
    }
    conditions.join(" AND ")
}

#[derive(FromQueryResult)]
pub(super) struct Row {
    pub(super) id: Uuid,
    title: String,
    pub(super) body: String,
    state: String,
    #[sea_orm(nested)]
    wanted: WantedRow,
    opened_at: i64,
    author: Option<String>,
    school: Option<String>,
}

/// Rows that fit, the newest first; their authors only when `named`.
pub(super) async fn rows(
    cx: &Cx,
    condition: &str,
    values: Vec<Value>,
    limit: usize,
    named: bool,
) -> AppResult<Vec<Row>> {
    let (author, join) = if named {
        (
            "a.name AS author, s.name AS school",
            format!(
                "LEFT JOIN affiliation f ON {PRESENT_SCHOOL} LEFT JOIN school s ON s.id = f.school_id"
            ),
        )
    } else {
        (
            "CAST(NULL AS TEXT) AS author, CAST(NULL AS TEXT) AS school",
            String::new(),
        )
    };
    all(
        cx.read(),
        format!(
            "SELECT n.id, n.title, n.body, n.state, n.opened_at, {WANTED}, {author}
             FROM announcement n JOIN account a ON a.id = n.author_id {join}
             WHERE {condition} ORDER BY n.opened_at DESC, n.id DESC LIMIT {limit}"
        ),
        values,
    )
    .await
}

/// The rows as the board shows them: one query for what they chose.
pub(super) async fn cards(
    cx: &Cx,
    rows: Vec<Row>,
    lists: &Lists,
) -> AppResult<Vec<AnnouncementCard>> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let tags = Tags::load(cx.read(), &ids).await?;
    rows.into_iter()
        .map(|row| {
            let (kind, wanted) = row.wanted.view(row.id, &tags, lists)?;
            Ok(AnnouncementCard {
                id: AnnouncementId(row.id),
                title: row.title,
                excerpt: excerpt(&row.body),
                state: stored(&row.state)?,
                kind,
                wanted,
                opened_at: Timestamp::from_millis(row.opened_at),
                author: row
                    .author
                    .map(|author| (author, row.school.unwrap_or_default())),
            })
        })
        .collect()
}

/// A page of the board: at most five queries. Values that mean nothing are ignored.
pub async fn board(cx: &Cx, filter: &AnnouncementFilter) -> AppResult<Board> {
    let mut values = Vec::new();
    let mut condition = wanted(BoardScope::of(cx.actor()), filter, &mut values);
    if let Some(Place { key, id }) = Place::parse(&filter.after) {
        values.extend(params![key, id]);
        let last = values.len();
        condition.push_str(&format!(
            " AND (n.opened_at, n.id) < (${}, ${last})",
            last - 1
        ));
    }
    let is_colleague = is_colleague(cx);
    let mut found = rows(cx, &condition, values, PER_PAGE + 1, is_colleague).await?;
    let next = keyset::cut(&mut found, PER_PAGE, |row| {
        let (key, id) = (row.opened_at, row.id);
        Place { key, id }.to_string()
    });
    let lists = reference::lists(cx).await?;
    let is_front = !filter.is_asking() && filter.after.is_empty();
    let may = |action| site::decide(cx.actor(), action).allows();
    let may_follow = may(site::Action::SearchDirectory);
    Ok(Board {
        cards: cards(cx, found, &lists).await?,
        next,
        countries: lists.of(ReferenceKind::Country),
        subjects: lists.of(ReferenceKind::Subject),
        languages: lists.of(ReferenceKind::Language),
        mine: if is_front {
            mine(cx).await?
        } else {
            Vec::new()
        },
        followed: if may_follow {
            followed(cx).await?
        } else {
            Vec::new()
        },
        may_write: may(site::Action::WriteAnnouncement),
        may_follow,
    })
}

/// Whether the reader sees who wrote what the board shows.
fn is_colleague(cx: &Cx) -> bool {
    match cx.actor() {
        Actor::Person(person) => person.is_validated_staff(),
        Actor::Visitor => false,
    }
}

#[derive(FromQueryResult)]
struct MineRow {
    id: Uuid,
    title: String,
    state: String,
    expires_at: Option<i64>,
}

/// The reader's own announcements, what changed last first. One query; none for visitors.
async fn mine(cx: &Cx) -> AppResult<Vec<MyAnnouncement>> {
    let Some(me) = cx.actor().account() else {
        return Ok(Vec::new());
    };
    let rows: Vec<MineRow> = all(
        cx.read(),
        format!(
            "SELECT id, title, state, expires_at FROM announcement
             WHERE author_id = $1 ORDER BY updated_at DESC, id DESC LIMIT {MINE_MAX}"
        ),
        params![me.0],
    )
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(MyAnnouncement {
                id: AnnouncementId(row.id),
                title: row.title,
                state: stored(&row.state)?,
                expires_at: row.expires_at.map(Timestamp::from_millis),
            })
        })
        .collect()
}

/// What somebody looks for now, for their page: to colleagues only, because the board does not tell
/// visitors who wrote what. One query.
pub async fn of_author(cx: &Cx, author: AccountId) -> AppResult<Vec<(AnnouncementId, String)>> {
    #[derive(FromQueryResult)]
    struct Title {
        id: Uuid,
        title: String,
    }
    if !is_colleague(cx) {
        return Ok(Vec::new());
    }
    let mut values = params![author.0];
    let condition = on_board(BoardScope::of(cx.actor()), &mut values);
    let rows: Vec<Title> = all(
        cx.read(),
        format!(
            "SELECT n.id, n.title FROM announcement n JOIN account a ON a.id = n.author_id
             WHERE n.author_id = $1 AND n.state = 'open' AND {condition}
             ORDER BY n.opened_at DESC, n.id DESC LIMIT {OF_AUTHOR_MAX}"
        ),
        values,
    )
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| (AnnouncementId(row.id), row.title))
        .collect())
}
