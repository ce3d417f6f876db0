//! `twinspan doctor`

use super::Options;

/// Looks whether everything is there.
pub(super) async fn run(options: &Options) -> Result<(), String> {
    let (_, _, db) = options.open().await?;
    db.ping().await.map_err(|error| error.to_string())?;
    super::close(db).await
}
