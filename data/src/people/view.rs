//! A person's page, as far as its reader may see it.

use super::{INTEREST, PROJECT_KIND, PUBLIC};
use crate::{
    Cx, announcement,
    lookup::{PersonHandle, pair},
    reference::name_of,
    report::{is_withheld, why, withheld},
    sql::{all, one, params, stored},
};
use domain::{
    AppError, AppResult, Timestamp,
    access::{self, Actor, person, school},
    id::{AccountId, FileId, SchoolId},
    partner::ContactOffer,
    people::{
        Availability, PersonSchool, PersonView, Preview, Spoken,
        profile::{Part, Reader},
    },
    reference::ReferenceKind,
    report::ReportedKind,
};
use sea_orm::FromQueryResult;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    about: String,
    picture_id: Option<Uuid>,
    age_from: Option<i32>,
    age_to: Option<i32>,
    available: bool,
    available_from: Option<i64>,
    available_to: Option<i64>,
    public_profile: bool,
    message: Option<String>,
    asked_at: Option<i64>,
    answered_at: Option<i64>,
    withheld: Option<String>,
}

#[derive(FromQueryResult)]
struct SchoolRow {
    id: Uuid,
    state: String,
    country: String,
    name: String,
    town: String,
    country_name: String,
    role: String,
    is_confirmed: bool,
    is_withheld: bool,
}

#[derive(FromQueryResult)]
struct Tag {
    kind: String,
    value: String,
    level: Option<String>,
    name: String,
}

/// A person's page.
pub async fn profile(cx: &Cx, id: AccountId) -> AppResult<PersonView> {
    let person = cx
        .lookup()
        .person(id)
        .permit::<person::act::ReadProfile>()
        .await?;
    let reader = reader(cx.actor(), &person);
    Ok(view(cx, &person, cx.actor(), reader).await?.0)
}

/// The own page, as somebody else sees it.
pub async fn preview(cx: &Cx, reader: Reader) -> AppResult<PersonView> {
    let me = cx.actor().person()?;
    let person = cx
        .lookup()
        .person(me.id)
        .permit::<person::act::ReadProfile>()
        .await?;
    let seen_by = match reader {
        Reader::Visitor => &Actor::Visitor,
        Reader::Colleague => cx.actor(),
    };
    let (view, is_public) = view(cx, &person, seen_by, reader).await?;
    let is_open = me.is_validated_staff() && (is_public || reader == Reader::Colleague);
    Ok(PersonView {
        preview: Some(Preview { reader, is_open }),
        ..view
    })
}

/// Which parts somebody reads who may open the page.
fn reader(actor: &Actor, person: &PersonHandle) -> Reader {
    let is_colleague = |reader: &access::Person| {
        reader.id == person.id
            || reader.is_officer()
            || (reader.is_validated_staff() && !person.between().is_blocked())
    };
    match actor {
        Actor::Person(reader) if is_colleague(reader) => Reader::Colleague,
        Actor::Person(_) | Actor::Visitor => Reader::Visitor,
    }
}

/// The page for a reader; and whether visitors may open it.
async fn view(
    cx: &Cx,
    person: &PersonHandle,
    actor: &Actor,
    reader: Reader,
) -> AppResult<(PersonView, bool)> {
    let row = row(cx, person.id).await?;
    let tags = tags(cx, person.id).await?;
    let schools = schools(cx, person.id).await?;
    let of = |kind| of_kind(&tags, kind);
    let public: Vec<Part> = of(PUBLIC)
        .filter_map(|tag| tag.value.parse().ok())
        .collect();
    let sees = |part: Part| reader.sees(part, &public);
    let may_block = person.may(person::Action::Block);
    let moment = |millis: Option<i64>| millis.map(Timestamp::from_millis);
    let offer = if may_block {
        ContactOffer::of(
            person.between(),
            person.is_available(),
            row.message.as_deref().unwrap_or_default(),
            moment(row.answered_at).or(moment(row.asked_at)),
            cx.now(),
        )
    } else {
        ContactOffer::None
    };
    let names = |part: Part, kind| -> Vec<String> {
        let shown = of(kind).filter(|_| sees(part));
        shown.map(|tag| tag.name.clone()).collect()
    };
    let languages = of(ReferenceKind::Language.as_str()).filter(|_| sees(Part::Languages));
    let languages = languages.map(|tag| Spoken {
        name: tag.name.clone(),
        level: tag.level.as_deref().and_then(|level| level.parse().ok()),
    });
    let availability = sees(Part::Availability).then(|| Availability {
        open: row.available,
        from: moment(row.available_from),
        to: moment(row.available_to),
        kinds: of(PROJECT_KIND)
            .filter_map(|tag| tag.value.parse().ok())
            .collect(),
    });
    let looks_for = match reader {
        Reader::Colleague => announcement::of_author(cx, person.id).await?,
        Reader::Visitor => Vec::new(),
    };
    let view = PersonView {
        id: person.id,
        name: person.name.clone(),
        roles: person.roles().to_vec(),
        picture: row.picture_id.map(FileId).filter(|_| sees(Part::Picture)),
        subjects: names(Part::Subjects, ReferenceKind::Subject.as_str()),
        languages: languages.collect(),
        interests: names(Part::Interests, INTEREST),
        age_from: row.age_from.filter(|_| sees(Part::Ages)),
        age_to: row.age_to.filter(|_| sees(Part::Ages)),
        availability,
        looks_for,
        schools: schools
            .into_iter()
            .filter(|_| sees(Part::School))
            .map(|school| school.view(actor))
            .collect::<AppResult<_>>()?,
        about: if sees(Part::About) {
            row.about
        } else {
            String::new()
        },
        offer,
        may_write: person.may(person::Action::Write),
        may_report: person.may(person::Action::Report),
        may_block,
        withheld: why(row.withheld.as_deref())?,
        preview: None,
    };
    Ok((view, row.public_profile))
}

fn of_kind<'t>(tags: &'t [Tag], kind: &'t str) -> impl Iterator<Item = &'t Tag> {
    tags.iter().filter(move |tag| tag.kind == kind)
}

async fn row(cx: &Cx, id: AccountId) -> AppResult<Row> {
    let me = cx.actor().account().map_or(Uuid::nil(), |me| me.0);
    let (low, high) = pair(id.0, me);
    let withheld = withheld(ReportedKind::Person, "a.id");
    one(
        cx.read(),
        format!(
            "SELECT a.about, a.picture_id, a.age_from, a.age_to, a.available, a.available_from, a.available_to,
                    a.public_profile, c.message, c.asked_at, c.answered_at, {withheld} AS withheld
             FROM account a
             LEFT JOIN contact c ON c.low_id = $2 AND c.high_id = $3
             WHERE a.id = $1"
        ),
        params![id.0, low, high],
    )
    .await?
    .ok_or(AppError::NotFound)
}

/// Where the person works; what is not confirmed shows only as long as nothing is.
async fn schools(cx: &Cx, id: AccountId) -> AppResult<Vec<SchoolRow>> {
    let mut schools: Vec<SchoolRow> = all(
        cx.read(),
        format!(
            "SELECT s.id, s.state, s.country, s.name, s.town, {country} AS country_name, {role} AS role,
                    f.confirmed_at IS NOT NULL AS is_confirmed, {withheld} AS is_withheld
             FROM affiliation f JOIN school s ON s.id = f.school_id
             WHERE f.account_id = $1 AND f.to_at IS NULL
             ORDER BY f.confirmed_at IS NULL, f.from_at DESC, f.id DESC",
            country = name_of(ReferenceKind::Country, "s.country", "$2"),
            role = name_of(ReferenceKind::StaffRole, "f.role", "$2"),
            withheld = is_withheld(ReportedKind::School, "s.id"),
        ),
        params![id.0, cx.lang()],
    )
    .await?;
    if schools.first().is_some_and(|first| first.is_confirmed) {
        schools.retain(|school| school.is_confirmed);
    }
    Ok(schools)
}

async fn tags(cx: &Cx, id: AccountId) -> AppResult<Vec<Tag>> {
    all(
        cx.read(),
        "SELECT t.kind, t.value, t.level, COALESCE(own.name, en.name, t.value) AS name
         FROM account_tag t
         LEFT JOIN reference_name own ON own.kind = t.kind AND own.id = t.value AND own.lang = $2
         LEFT JOIN reference_name en ON en.kind = t.kind AND en.id = t.value AND en.lang = 'en'
         WHERE t.account_id = $1 ORDER BY t.kind, t.value",
        params![id.0, cx.lang()],
    )
    .await
}

impl SchoolRow {
    fn view(self, actor: &Actor) -> AppResult<PersonSchool> {
        let facts = access::school::Facts {
            state: stored(&self.state)?,
            country: self.country,
            member: false,
            confirmed: false,
            creator: false,
            administrator: false,
            unattended: false,
            withheld: self.is_withheld,
        };
        let may_read = school::decide(actor, &facts, school::Action::Read).allows();
        Ok(PersonSchool {
            id: Some(SchoolId(self.id)).filter(|_| may_read),
            name: self.name,
            town: self.town,
            country: self.country_name,
            role: self.role,
        })
    }
}
