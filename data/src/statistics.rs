//! How large the portal is: counted by a job, so that no page counts a country's teachers.

use crate::{
    Cx,
    entity::statistic,
    reference::name_of,
    sql::{DbResult, all, params, run},
};
use domain::{
    AppResult,
    reference::ReferenceKind,
    site::Numbers,
    statistics::{CountrySize, MONTHS, MonthSize, People, Size, Statistics, together},
    time::Month,
};
use sea_orm::{ActiveValue::Set, EntityTrait, FromQueryResult};
use std::collections::{BTreeMap, BTreeSet};

/// The row of all countries together: each month that was counted has one.
const ALL: &str = "";

#[derive(Debug, FromQueryResult)]
struct Row {
    month: i32,
    country: String,
    name: String,
    schools: i64,
    staff: i64,
    projects: i64,
}

impl Row {
    fn size(&self) -> Size {
        Size {
            schools: self.schools,
            staff: People::of(self.staff),
            projects: self.projects,
        }
    }
}

/// The job: counts this month anew, and the months that nobody counted, because the portal is new or
/// did not run. Those are counted from what is there today and was there then. Each is counted without
/// holding anybody up, and then written.
pub(crate) async fn count(cx: &Cx) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Counted {
        month: i32,
    }
    let now = Month::of(cx.now());
    let first = now.plus(1 - MONTHS);
    let counted: Vec<Counted> = all(
        cx.read(),
        "SELECT month FROM statistic WHERE country = $1 AND month >= $2 AND month < $3",
        params![ALL, first.number(), now.number()],
    )
    .await?;
    let counted: BTreeSet<i32> = counted.into_iter().map(|row| row.month).collect();
    for month in first.number()..=now.number() {
        if !counted.contains(&month) {
            let month = Month::from_number(month);
            write(cx, month, counted_until(cx, month).await?).await?;
        }
    }
    Ok(())
}

#[derive(FromQueryResult)]
struct CountedSize {
    country: String,
    schools: i64,
    staff: i64,
    projects: i64,
}

/// What there was at the end of a month: all countries that had something, and all together.
async fn counted_until(cx: &Cx, month: Month) -> AppResult<Vec<CountedSize>> {
    all(
        cx.read(),
        "SELECT x.country, CAST(SUM(x.schools) AS BIGINT) AS schools, CAST(SUM(x.staff) AS BIGINT) AS staff,
                CAST(SUM(x.projects) AS BIGINT) AS projects
         FROM (SELECT s.country, COUNT(*) AS schools, 0 AS staff, 0 AS projects FROM school s
                WHERE s.state = 'validated' AND s.created_at < $1 GROUP BY s.country
               UNION ALL
               SELECT a.country, 0, COUNT(*), 0 FROM account a
                WHERE a.kind = 'staff' AND a.state = 'validated' AND a.country IS NOT NULL AND a.created_at < $1
                GROUP BY a.country
               UNION ALL
               SELECT f.country, 0, 0, COUNT(DISTINCT f.project_id) FROM project_founder f
                JOIN project p ON p.id = f.project_id
                WHERE f.state = 'accepted' AND p.state IN ('active', 'closed', 'archived') AND p.active_at < $1
                GROUP BY f.country
               UNION ALL
               SELECT $2, 0, 0, COUNT(*) FROM project p
                WHERE p.state IN ('active', 'closed', 'archived') AND p.active_at < $1) x
         GROUP BY x.country",
        params![month.plus(1).start().millis(), ALL],
    )
    .await
}

async fn write(cx: &Cx, month: Month, sizes: Vec<CountedSize>) -> AppResult<()> {
    let rows = sizes.into_iter().map(move |size| statistic::ActiveModel {
        month: Set(month.number()),
        country: Set(size.country),
        schools: Set(size.schools),
        staff: Set(size.staff),
        projects: Set(size.projects),
    });
    cx.write(move |tx| async move {
        run(
            tx.conn(),
            "DELETE FROM statistic WHERE month = $1",
            params![month.number()],
        )
        .await?;
        statistic::Entity::insert_many(rows)
            .exec_without_returning(tx.conn())
            .await
            .db()?;
        Ok(())
    })
    .await
}

/// All countries now. One query.
pub(crate) async fn numbers(cx: &Cx) -> AppResult<Numbers> {
    Ok(now(cx).await?.0)
}

async fn now(cx: &Cx) -> AppResult<(Numbers, Vec<CountrySize>)> {
    let rows: Vec<Row> = all(
        cx.read(),
        format!(
            "SELECT s.month, s.country, COALESCE({name}, s.country) AS name, s.schools, s.staff, s.projects
             FROM statistic s WHERE s.month = (SELECT MAX(l.month) FROM statistic l) ORDER BY s.country",
            name = name_of(ReferenceKind::Country, "s.country", "$1"),
        ),
        params![cx.lang()],
    )
    .await?;
    let (all, countries): (Vec<Row>, Vec<Row>) =
        rows.into_iter().partition(|row| row.country == ALL);
    let countries: Vec<CountrySize> = countries
        .into_iter()
        .map(|row| CountrySize {
            size: row.size(),
            country: row.country,
            name: row.name,
        })
        .collect();
    let projects = all.first().map_or(0, |row| row.projects);
    let numbers = together(countries.iter().map(|country| &country.size), projects);
    Ok((numbers, countries))
}

/// What everybody may read: all countries now, and the months of one (two letters) or, when it is none
/// that takes part, of all together. Two queries.
pub async fn statistics(cx: &Cx, country: &str) -> AppResult<Statistics> {
    let (numbers, countries) = now(cx).await?;
    let country = countries.iter().find(|one| one.country == country).cloned();
    let only = country.as_ref().map(|one| one.country.as_str());
    let mut months: BTreeMap<i32, Vec<Row>> = BTreeMap::new();
    for row in shown(cx, only).await? {
        months.entry(row.month).or_default().push(row);
    }
    let months = months
        .into_iter()
        .map(|(month, rows)| MonthSize {
            month: Month::from_number(month),
            size: of_month(&rows, only),
        })
        .skip_while(|month| month.size == Size::default())
        .collect();
    Ok(Statistics {
        numbers,
        countries,
        country,
        months,
    })
}

/// One country's size as it is, or all of them together.
fn of_month(rows: &[Row], only: Option<&str>) -> Size {
    let of = |country: &str| rows.iter().find(|row| row.country == country);
    if let Some(country) = only {
        return of(country).map(Row::size).unwrap_or_default();
    }
    let countries: Vec<Size> = rows
        .iter()
        .filter(|row| row.country != ALL)
        .map(Row::size)
        .collect();
    let numbers = together(countries.iter(), of(ALL).map_or(0, |row| row.projects));
    Size {
        schools: numbers.schools,
        staff: People::Exactly(numbers.staff),
        projects: numbers.projects,
    }
}

/// Every country of every month that is shown, for a file: month, country, size. One query.
pub async fn every_month(cx: &Cx) -> AppResult<Vec<(Month, String, Size)>> {
    let rows = shown(cx, None).await?;
    Ok(rows
        .into_iter()
        .filter(|row| row.country != ALL)
        .map(|row| {
            let size = row.size();
            (Month::from_number(row.month), row.country, size)
        })
        .collect())
}

/// The rows of the months that are shown: of one country, or every row.
async fn shown(cx: &Cx, only: Option<&str>) -> AppResult<Vec<Row>> {
    let columns = "SELECT month, country, country AS name, schools, staff, projects FROM statistic";
    let first = Month::of(cx.now()).plus(1 - MONTHS).number();
    match only {
        Some(country) => {
            all(
                cx.read(),
                format!("{columns} WHERE country = $1 AND month >= $2 ORDER BY month"),
                params![country, first],
            )
            .await
        }
        None => {
            all(
                cx.read(),
                format!("{columns} WHERE month >= $1 ORDER BY month, country"),
                params![first],
            )
            .await
        }
    }
}

#[cfg(test)]
mod tests;
