//! Approving the clear cases of a page at once: each is an answer of its own.

use super::approval::approve_if_clear;
use crate::Cx;
use domain::{
    AppError, AppResult,
    access::site,
    project::{ApproveForm, Welcome},
};

/// Approves the ticked projects that are clear cases still; how many were left as they are, because
/// they are none, or a colleague was faster.
pub async fn approve_several(
    cx: &Cx,
    form: ApproveForm,
    welcome: fn(&str) -> Welcome,
) -> AppResult<usize> {
    cx.lookup().site::<site::act::OpenDesk>()?;
    let mut left = 0;
    for (country, id) in form.parse()? {
        match approve_if_clear(cx, &country, id, welcome).await {
            Ok(()) => {}
            // The first fault of the portal stops it; what was done stays, and shows.
            Err(fault @ (AppError::Unavailable | AppError::Internal { reference: _ })) => {
                return Err(fault);
            }
            Err(_) => left += 1,
        }
    }
    Ok(left)
}
