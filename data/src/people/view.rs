//! A person's page, as far as its reader may see it.

use super::{INTEREST, PRESENT_SCHOOL, PROJECT_KIND, PUBLIC};
use crate::{
    Cx,
    lookup::{PersonHandle, pair},
    reference::name_of,
    report::{is_withheld, why, withheld},
    sql::{all, one, params},
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
    school_id: Option<Uuid>,
    school_state: Option<String>,
    school_country: Option<String>,
    school: Option<String>,
    town: Option<String>,
    country: Option<String>,
    role: Option<String>,
    message: Option<String>,
    asked_at: Option<i64>,
    answered_at: Option<i64>,
    withheld: Option<String>,
    school_withheld: bool,
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
            row.available,
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
    let view = PersonView {
        id: person.id,
        name: person.name.clone(),
        picture: row.picture_id.map(FileId).filter(|_| sees(Part::Picture)),
        subjects: names(Part::Subjects, ReferenceKind::Subject.as_str()),
        languages: languages.collect(),
        interests: names(Part::Interests, INTEREST),
        age_from: row.age_from.filter(|_| sees(Part::Ages)),
        age_to: row.age_to.filter(|_| sees(Part::Ages)),
        availability,
        school: row.school(actor).filter(|_| sees(Part::School)),
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
    let country = name_of(ReferenceKind::Country, "s.country", "$4");
    let role = name_of(ReferenceKind::StaffRole, "f.role", "$4");
    let withheld = withheld(ReportedKind::Person, "a.id");
    let school_withheld = is_withheld(ReportedKind::School, "s.id");
    one(
        cx.read(),
        format!(
            "SELECT a.about, a.picture_id, a.age_from, a.age_to, a.available, a.available_from, a.available_to,
                    a.public_profile, s.id AS school_id, s.state AS school_state,
                    s.country AS school_country, s.name AS school, s.town, {country} AS country, {role} AS role,
                    c.message, c.asked_at, c.answered_at, {withheld} AS withheld,
                    {school_withheld} AS school_withheld
             FROM account a
             LEFT JOIN affiliation f ON {PRESENT_SCHOOL} LEFT JOIN school s ON s.id = f.school_id
             LEFT JOIN contact c ON c.low_id = $2 AND c.high_id = $3
             WHERE a.id = $1"
        ),
        params![id.0, low, high, cx.lang()],
    )
    .await?
    .ok_or(AppError::NotFound)
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

impl Row {
    fn school(&self, actor: &Actor) -> Option<PersonSchool> {
        let facts = access::school::Facts {
            state: self.school_state.as_deref()?.parse().ok()?,
            country: self.school_country.clone()?,
            member: false,
            creator: false,
            administrator: false,
            unattended: false,
            withheld: self.school_withheld,
        };
        let may_read = school::decide(actor, &facts, school::Action::Read).allows();
        Some(PersonSchool {
            id: self.school_id.map(SchoolId).filter(|_| may_read),
            name: self.school.clone()?,
            town: self.town.clone()?,
            country: self.country.clone()?,
            role: self.role.clone()?,
        })
    }
}
