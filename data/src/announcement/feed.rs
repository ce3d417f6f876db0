//! The board for programs that follow it: what everybody reads, whoever asks.

use super::board::{cards, rows, wanted};
use crate::{Cx, reference};
use domain::{
    AppResult,
    access::announcement::BoardScope,
    announcement::{AnnouncementFilter, IN_FEED, view::FeedEntry},
};

/// The newest announcements that fit, without their authors: two queries.
pub async fn feed(cx: &Cx, filter: &AnnouncementFilter) -> AppResult<Vec<FeedEntry>> {
    let mut values = Vec::new();
    let condition = wanted(BoardScope { reader: None }, filter, &mut values);
    let found = rows(cx, &condition, values, IN_FEED, false).await?;
    let bodies: Vec<String> = found.iter().map(|row| row.body.clone()).collect();
    let lists = reference::lists(cx).await?;
    let cards = cards(cx, found, &lists).await?;
    let entries = cards.into_iter().zip(bodies);
    Ok(entries
        .map(|(card, body)| FeedEntry { card, body })
        .collect())
}
