//! What the statistics page loads.

use crate::api;
use domain::{AppResult, statistics::Statistics};

/// How large the portal is, with the months of one country or of all together.
pub async fn statistics(country: String) -> AppResult<Statistics> {
    data::statistics::statistics(&api::cx()?, &country).await
}
