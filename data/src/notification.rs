//! Notifications: what a person is told on the page.

use crate::{
    Cx, Tx,
    context::new_id,
    entity::notification,
    reference,
    sql::{DbResult, all, params, run},
};
use domain::{
    AppError, AppResult, Timestamp,
    id::NotificationId,
    notification::{NOTIFICATIONS_PER_PAGE, Notice, NotificationView, Notifications},
    reference::ReferenceKind,
};
use sea_orm::{ActiveValue::Set, EntityTrait, FromQueryResult};
use uuid::Uuid;

impl Tx {
    /// Tells a person on the page.
    pub(crate) async fn notify(&self, account: Uuid, notice: &Notice) -> AppResult<()> {
        let notice = serde_json::to_string(notice).map_err(|_| AppError::Internal {
            reference: String::new(),
        })?;
        notification::Entity::insert(notification::ActiveModel {
            id: Set(new_id()),
            account_id: Set(account),
            notice: Set(notice),
            created_at: Set(self.now()),
            read_at: Set(None),
        })
        .exec_without_returning(self.conn())
        .await
        .db()?;
        Ok(())
    }
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    notice: String,
    created_at: i64,
    read_at: Option<i64>,
}

/// The newest notifications of the signed-in person, or those before a certain one.
pub async fn list(cx: &Cx, before: Option<NotificationId>) -> AppResult<Notifications> {
    let me = cx.actor().person()?.id;
    let mut values = params![me.0];
    let older = match before {
        Some(id) => {
            values.push(id.0.into());
            "AND id < $2"
        }
        None => "",
    };
    let limit = NOTIFICATIONS_PER_PAGE + 1;
    let mut rows: Vec<Row> = all(
        cx.read(),
        format!(
            "SELECT id, notice, created_at, read_at FROM notification
             WHERE account_id = $1 {older} ORDER BY id DESC LIMIT {limit}"
        ),
        values,
    )
    .await?;
    let more = rows.len() > NOTIFICATIONS_PER_PAGE;
    rows.truncate(NOTIFICATIONS_PER_PAGE);
    let next = rows.last().filter(|_| more).map(|row| row.id.into());
    let mut list: Vec<_> = rows.into_iter().filter_map(Row::into_view).collect();
    name_countries(cx, &mut list).await?;
    Ok(Notifications { list, next })
}

impl Row {
    /// A kind that a newer version wrote is skipped, not a fault.
    fn into_view(self) -> Option<NotificationView> {
        Some(NotificationView {
            id: self.id.into(),
            notice: serde_json::from_str(&self.notice).ok()?,
            at: Timestamp::from_millis(self.created_at),
            unread: self.read_at.is_none(),
        })
    }
}

/// Notices carry the code of a country; readers get its name in their language.
async fn name_countries(cx: &Cx, list: &mut [NotificationView]) -> AppResult<()> {
    let mut codes: Vec<&mut String> = list
        .iter_mut()
        .filter_map(|one| match &mut one.notice {
            Notice::ProjectDecided { country, .. } => Some(country),
            _ => None,
        })
        .collect();
    if codes.is_empty() {
        return Ok(());
    }
    let lists = reference::lists(cx).await?;
    for code in &mut codes {
        **code = lists.name(ReferenceKind::Country, code);
    }
    Ok(())
}

/// Marks all of the signed-in person's notifications as read.
pub async fn mark_all_read(cx: &Cx) -> AppResult<()> {
    let me = cx.actor().person()?.id;
    let now = cx.now().millis();
    cx.write(move |tx| async move {
        run(
            tx.conn(),
            "UPDATE notification SET read_at = $1 WHERE account_id = $2 AND read_at IS NULL",
            params![now, me.0],
        )
        .await
        .map(|_| ())
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{both_databases, testing::World};
    use domain::id::AccountId;

    async fn tell(world: &World, account: AccountId, notice: Notice) {
        let cx = world.visitor();
        cx.write(move |tx| async move { tx.notify(account.0, &notice).await })
            .await
            .unwrap();
    }

    both_databases! {
        async fn people_read_their_own_notifications_newest_first(world: World) {
            let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
            tell(&world, judit.id, Notice::RegistrationValidated).await;
            tell(&world, judit.id, Notice::ContactAsked { from: "Elif".into() }).await;
            let cx = world.by(judit.id).await;
            assert_eq!(cx.actor().person().unwrap().unread, 2);
            let page = list(&cx, None).await.unwrap();
            let notices: Vec<_> = page.list.iter().map(|one| (&one.notice, one.unread)).collect();
            assert_eq!(notices, [
                (&Notice::ContactAsked { from: "Elif".into() }, true),
                (&Notice::RegistrationValidated, true),
            ]);
            assert_eq!(list(&world.by(elif.id).await, None).await.unwrap(), Notifications::default());

            mark_all_read(&cx).await.unwrap();
            assert!(list(&cx, None).await.unwrap().list.iter().all(|one| !one.unread));
            assert_eq!(world.by(judit.id).await.actor().person().unwrap().unread, 0);
        }

        async fn a_long_list_goes_on_where_it_stopped(world: World) {
            let judit = world.teacher("HU").await;
            for n in 0..=NOTIFICATIONS_PER_PAGE {
                tell(&world, judit.id, Notice::ContactAsked { from: n.to_string() }).await;
            }
            let cx = world.by(judit.id).await;
            let first = list(&cx, None).await.unwrap();
            assert_eq!(first.list.len(), NOTIFICATIONS_PER_PAGE);
            let rest = list(&cx, first.next).await.unwrap();
            assert_eq!(rest.list.len(), 1);
            assert_eq!(rest.next, None);
        }

        async fn countries_are_named_in_the_readers_language(world: World) {
            let judit = world.teacher("HU").await;
            tell(&world, judit.id, Notice::ProjectDecided {
                project: String::new(), title: "Bridges".into(), country: "HU".into(), verdict: "approve".into(),
            }).await;
            let cx = world.by(judit.id).await.with_lang("hu");
            let before = world.db.statements();
            let page = list(&cx, None).await.unwrap();
            assert!(world.db.statements() - before <= 2);
            let Notice::ProjectDecided { country, .. } = &page.list[0].notice else { panic!("another notice") };
            assert_eq!(country, "Magyarország");
        }

        async fn a_notice_of_a_newer_version_is_skipped(world: World) {
            let judit = world.teacher("HU").await;
            tell(&world, judit.id, Notice::RegistrationValidated).await;
            world.sql("UPDATE notification SET notice = '{\"kind\":\"from_the_future\"}'", vec![]).await;
            assert!(list(&world.by(judit.id).await, None).await.unwrap().list.is_empty());
        }

        async fn visitors_have_no_notifications(world: World) {
            assert_eq!(list(&world.visitor(), None).await, Err(AppError::SignInNeeded));
            assert_eq!(mark_all_read(&world.visitor()).await, Err(AppError::SignInNeeded));
        }
    }
}
