//! What the officers see: the queue, and one report with what helps to decide.

use super::{look::note_look, mine};
use crate::{
    Cx,
    keyset::{self, Place},
    reference::name_of,
    sql::{all, has_words, one, params, stored},
};
use domain::{
    AppError, AppResult, Timestamp,
    access::report::act,
    id::{AccountId, FileId, ReportId},
    message::view::Other,
    reference::ReferenceKind,
    report::{
        ReportState, ReportedKind,
        view::{Complaint, ReportDossier, ReportLine, ReportedFile},
    },
    school::country,
    support::{Age, Queue, QueueFilter},
};
use sea_orm::{FromQueryResult, Value};
use uuid::Uuid;

/// Lines on a page of the queue.
const PAGE: usize = 30;
/// Complaints, and earlier decisions, that are shown.
const SHOWN: u32 = 50;

#[derive(FromQueryResult)]
struct Line {
    id: Uuid,
    kind: String,
    title: String,
    author: Option<String>,
    country: Option<String>,
    state: String,
    verdict: Option<String>,
    opened_at: i64,
    rank: i64,
    people: i64,
    reason: String,
}

/// What a queue is asked for, as a condition on `report r LEFT JOIN account a`: its author.
fn asked(cx: &Cx, filter: &QueueFilter, values: &mut Vec<Value>) -> AppResult<String> {
    let mine = mine(cx, values)?;
    let wanted = match filter.state.parse::<ReportState>() {
        Ok(state) => {
            values.push(state.as_str().into());
            format!("r.state = ${}", values.len())
        }
        Err(_) => "r.state <> 'decided'".to_owned(),
    };
    let text = "(r.search_text || ' ' || COALESCE(a.search_text, ''))";
    let mut conditions = vec![mine, wanted, has_words(text, &filter.q, values)];
    if let Ok(country) = country(&filter.country) {
        values.push(country.into());
        conditions.push(format!("r.country = ${}", values.len()));
    }
    if let Some(Place { key, id }) = Place::parse(&filter.after) {
        values.extend(params![key, id]);
        let last = values.len();
        conditions.push(format!("(r.rank, r.id) > (${}, ${last})", last - 1));
    }
    Ok(conditions.join(" AND "))
}

/// Reports that wait, those about children in danger first, then the oldest; or decided ones.
pub async fn queue(cx: &Cx, filter: &QueueFilter) -> AppResult<Queue<ReportLine>> {
    let mut values = params![cx.lang()];
    let asked = asked(cx, filter, &mut values)?;
    let mut rows: Vec<Line> = all(
        cx.read(),
        format!(
            "SELECT r.id, r.kind, r.title, a.name AS author, {country} AS country, r.state, r.verdict, r.opened_at, r.rank,
                    (SELECT COUNT(*) FROM complaint c WHERE c.report_id = r.id) AS people,
                    (SELECT c.reason FROM complaint c WHERE c.report_id = r.id
                      GROUP BY c.reason ORDER BY COUNT(*) DESC, MIN(c.made_at), c.reason LIMIT 1) AS reason
             FROM report r LEFT JOIN account a ON a.id = r.author_id
             WHERE {asked} ORDER BY r.rank, r.id LIMIT {limit}",
            limit = PAGE + 1,
            country = name_of(ReferenceKind::Country, "r.country", "$1"),
        ),
        values,
    )
    .await?;
    let next = keyset::cut(&mut rows, PAGE, |row| {
        let (key, id) = (row.rank, row.id);
        Place { key, id }.to_string()
    });
    let items = rows.into_iter().map(|row| row.view(cx));
    Ok(Queue {
        next,
        items: items.collect::<AppResult<_>>()?,
    })
}

impl Line {
    fn view(self, cx: &Cx) -> AppResult<ReportLine> {
        let since = Timestamp::from_millis(self.opened_at);
        Ok(ReportLine {
            id: ReportId(self.id),
            kind: stored(&self.kind)?,
            title: self.title,
            author: self.author.unwrap_or_default(),
            country: self.country.unwrap_or_default(),
            state: stored(&self.state)?,
            verdict: self.verdict.as_deref().map(stored).transpose()?,
            people: u32::try_from(self.people).unwrap_or(u32::MAX),
            reason: stored(&self.reason)?,
            since,
            age: Age::of(since, cx.now()),
        })
    }
}

#[derive(FromQueryResult)]
struct Row {
    evidence: String,
    author: Option<String>,
    country: Option<String>,
    opened_at: i64,
    verdict: Option<String>,
    comment: String,
    decided_by: Option<String>,
    decided_at: Option<i64>,
    previous: Option<Uuid>,
    following: Option<Uuid>,
    first: Option<Uuid>,
}

#[derive(FromQueryResult)]
struct ComplaintRow {
    reporter_id: Uuid,
    name: String,
    reason: String,
    words: String,
    made_at: i64,
}

#[derive(FromQueryResult)]
struct FileRow {
    id: Uuid,
    name: String,
}

#[derive(FromQueryResult)]
struct BeforeRow {
    id: Uuid,
    verdict: String,
    decided_at: i64,
}

/// A report with everything that helps to decide, and its neighbours in the queue it was opened from.
/// Who opens a message that was reported leaves a trace.
pub async fn dossier(cx: &Cx, id: ReportId, queue: &QueueFilter) -> AppResult<ReportDossier> {
    let report = cx.lookup().report(id).permit::<act::Read>().await?;
    let mut values = params![cx.lang(), id.0];
    let queue = QueueFilter {
        after: String::new(),
        ..queue.clone()
    };
    let asked = asked(cx, &queue, &mut values)?;
    let one_of = |place: &str, order: &str| {
        format!(
            "(SELECT r.id FROM report r LEFT JOIN account a ON a.id = r.author_id
               WHERE {asked} AND {place} ORDER BY r.rank {order}, r.id {order} LIMIT 1)"
        )
    };
    let row: Row = one(
        cx.read(),
        format!(
            "SELECT s.evidence, a.name AS author, {country} AS country, s.opened_at, s.verdict, s.comment,
                    o.name AS decided_by, s.decided_at,
                    {previous} AS previous, {following} AS following, {first} AS first
             FROM report s LEFT JOIN account a ON a.id = s.author_id LEFT JOIN account o ON o.id = s.decided_by
             WHERE s.id = $2",
            country = name_of(ReferenceKind::Country, "s.country", "$1"),
            previous = one_of("(r.rank, r.id) < (s.rank, s.id)", "DESC"),
            following = one_of("(r.rank, r.id) > (s.rank, s.id)", "ASC"),
            first = one_of("r.id <> s.id", "ASC"),
        ),
        values,
    )
    .await?
    .ok_or(AppError::NotFound)?;
    let since = Timestamp::from_millis(row.opened_at);
    let files = match report.subject.kind {
        ReportedKind::Message => {
            note_look(cx, id).await?;
            files(cx, report.subject.id).await?
        }
        ReportedKind::Person | ReportedKind::School | ReportedKind::Announcement => Vec::new(),
    };
    Ok(ReportDossier {
        id,
        subject: report.subject,
        title: report.title.clone(),
        text: row.evidence,
        files,
        author: report.author.map(|id| Other {
            id,
            name: row.author.unwrap_or_default(),
            picture: None,
        }),
        country: row.country.unwrap_or_default(),
        state: report.state,
        since,
        age: Age::of(since, cx.now()),
        complaints: complaints(cx, id).await?,
        before: before(cx, id, report.author).await?,
        verdict: row.verdict.as_deref().map(stored).transpose()?,
        comment: row.comment,
        decided_by: row.decided_by.unwrap_or_default(),
        decided_at: row.decided_at.map(Timestamp::from_millis),
        previous: row.previous.map(ReportId),
        next: row.following.or(row.first).map(ReportId),
    })
}

/// Who is a pupil is not named.
async fn complaints(cx: &Cx, id: ReportId) -> AppResult<Vec<Complaint>> {
    let rows: Vec<ComplaintRow> = all(
        cx.read(),
        format!(
            "SELECT c.reporter_id, CASE WHEN a.kind = 'pupil' THEN '' ELSE a.name END AS name, c.reason, c.words, c.made_at
             FROM complaint c JOIN account a ON a.id = c.reporter_id
             WHERE c.report_id = $1 ORDER BY c.made_at, a.id LIMIT {SHOWN}"
        ),
        params![id.0],
    )
    .await?;
    let views = rows.into_iter().map(|row| {
        Ok(Complaint {
            by: Other {
                id: AccountId(row.reporter_id),
                name: row.name,
                picture: None,
            },
            reason: stored(&row.reason)?,
            words: row.words,
            at: Timestamp::from_millis(row.made_at),
        })
    });
    views.collect()
}

async fn files(cx: &Cx, message: Uuid) -> AppResult<Vec<ReportedFile>> {
    let rows: Vec<FileRow> = all(
        cx.read(),
        "SELECT f.id, f.name FROM message_file l JOIN file f ON f.id = l.file_id
         WHERE l.message_id = $1 ORDER BY f.id",
        params![message],
    )
    .await?;
    let views = rows.into_iter().map(|row| ReportedFile {
        file: FileId(row.id),
        name: row.name,
    });
    Ok(views.collect())
}

/// What was decided against the same author before.
async fn before(
    cx: &Cx,
    id: ReportId,
    author: Option<AccountId>,
) -> AppResult<Vec<(ReportId, domain::report::ReportVerdict, Timestamp)>> {
    let Some(author) = author else {
        return Ok(Vec::new());
    };
    let mut values = params![id.0, author.0];
    let mine = mine(cx, &mut values)?;
    let rows: Vec<BeforeRow> = all(
        cx.read(),
        format!(
            "SELECT r.id, r.verdict, r.decided_at FROM report r
             WHERE r.author_id = $2 AND r.id <> $1 AND r.state = 'decided' AND r.verdict <> 'keep' AND {mine}
             ORDER BY r.decided_at DESC LIMIT {SHOWN}"
        ),
        values,
    )
    .await?;
    let views = rows.into_iter().map(|row| {
        let at = Timestamp::from_millis(row.decided_at);
        Ok((ReportId(row.id), stored(&row.verdict)?, at))
    });
    views.collect()
}
