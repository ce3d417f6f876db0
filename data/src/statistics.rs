//! How large the portal is: counted by a job, so that no page counts a country's teachers.

use crate::{
    Cx, Tx,
    reference::name_of,
    sql::{all, params, run},
};
use domain::{
    AppResult,
    reference::ReferenceKind,
    site::Numbers,
    statistics::{CountrySize, MONTHS, MonthSize, People, Size, Statistics, together},
    time::Month,
};
use sea_orm::FromQueryResult;
use std::collections::{BTreeMap, BTreeSet};

/// The row of all countries together.
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
/// did not run. Those are counted from what is there today and was there then.
pub(crate) async fn count(cx: &Cx) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Counted {
        month: i32,
    }
    let now = Month::of(cx.now());
    cx.write(move |tx| async move {
        let first = now.plus(1 - MONTHS);
        let counted: Vec<Counted> = all(
            tx.conn(),
            "SELECT DISTINCT month FROM statistic WHERE month >= $1 AND month < $2",
            params![first.number(), now.number()],
        )
        .await?;
        let counted: BTreeSet<i32> = counted.into_iter().map(|row| row.month).collect();
        for month in first.number()..=now.number() {
            if !counted.contains(&month) {
                count_month(&tx, Month::from_number(month)).await?;
            }
        }
        Ok(())
    })
    .await
}

async fn count_month(tx: &Tx, month: Month) -> AppResult<()> {
    run(
        tx.conn(),
        "DELETE FROM statistic WHERE month = $1",
        params![month.number()],
    )
    .await?;
    run(
        tx.conn(),
        "INSERT INTO statistic (month, country, schools, staff, projects)
         SELECT CAST($1 AS INTEGER), x.country, CAST(SUM(x.schools) AS BIGINT), CAST(SUM(x.staff) AS BIGINT),
                CAST(SUM(x.projects) AS BIGINT)
         FROM (SELECT s.country, COUNT(*) AS schools, 0 AS staff, 0 AS projects FROM school s
                WHERE s.state = 'validated' AND s.created_at < $2 GROUP BY s.country
               UNION ALL
               SELECT a.country, 0, COUNT(*), 0 FROM account a
                WHERE a.kind = 'staff' AND a.state = 'validated' AND a.country IS NOT NULL AND a.created_at < $2
                GROUP BY a.country
               UNION ALL
               SELECT f.country, 0, 0, COUNT(DISTINCT f.project_id) FROM project_founder f
                JOIN project p ON p.id = f.project_id
                WHERE f.state = 'accepted' AND p.state IN ('active', 'closed', 'archived') AND p.active_at < $2
                GROUP BY f.country
               UNION ALL
               SELECT '', 0, 0, COUNT(*) FROM project p
                WHERE p.state IN ('active', 'closed', 'archived') AND p.active_at < $2 HAVING COUNT(*) > 0) x
         GROUP BY x.country",
        params![month.number(), month.plus(1).start().millis()],
    )
    .await
    .map(|_| ())
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
    let rows = since(cx, Month::of(cx.now()).plus(1 - MONTHS)).await?;
    let mut months: BTreeMap<i32, (Vec<Size>, i64)> = BTreeMap::new();
    for row in rows {
        let (sizes, projects) = months.entry(row.month).or_default();
        match &country {
            Some(one) if one.country == row.country => {
                sizes.push(row.size());
                *projects = row.projects;
            }
            None if row.country == ALL => *projects = row.projects,
            None => sizes.push(row.size()),
            Some(_) => {}
        }
    }
    let months = months
        .into_iter()
        .map(|(month, (sizes, projects))| MonthSize {
            month: Month::from_number(month),
            size: of_month(&sizes, projects, country.is_some()),
        })
        .collect();
    Ok(Statistics {
        numbers,
        countries,
        country,
        months,
    })
}

/// One country's size as it is, or all of them together.
fn of_month(sizes: &[Size], projects: i64, one: bool) -> Size {
    let nothing = Size {
        schools: 0,
        staff: People::Exactly(0),
        projects: 0,
    };
    if one {
        return sizes.first().copied().unwrap_or(nothing);
    }
    let numbers = together(sizes.iter(), projects);
    Size {
        schools: numbers.schools,
        staff: People::Exactly(numbers.staff),
        projects: numbers.projects,
    }
}

/// Every country of every month that is shown, for a file: month, country, size. One query.
pub async fn every_month(cx: &Cx) -> AppResult<Vec<(Month, String, Size)>> {
    let rows = since(cx, Month::of(cx.now()).plus(1 - MONTHS)).await?;
    Ok(rows
        .into_iter()
        .filter(|row| row.country != ALL)
        .map(|row| {
            (
                Month::from_number(row.month),
                row.country.clone(),
                row.size(),
            )
        })
        .collect())
}

async fn since(cx: &Cx, first: Month) -> AppResult<Vec<Row>> {
    all(
        cx.read(),
        "SELECT month, country, country AS name, schools, staff, projects FROM statistic
         WHERE month >= $1 ORDER BY month, country",
        params![first.number()],
    )
    .await
}

#[cfg(test)]
mod tests;
