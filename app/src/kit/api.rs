//! What the pages of the library are given.

use crate::api;
use domain::{
    AppResult,
    id::KitId,
    kit::{
        KitFilter,
        view::{KitList, KitPage},
    },
};

pub(super) async fn search(filter: KitFilter) -> AppResult<KitList> {
    data::kit::search(&api::cx()?, &filter).await
}

pub(super) async fn page(id: KitId, lang: String) -> AppResult<KitPage> {
    data::kit::page(&api::cx()?, id, &lang).await
}
