//! `twinspan demo`

use super::Options;

/// Fills an empty folder with the demo world.
pub(super) async fn run(options: &Options) -> Result<(), String> {
    let folder = options.folder();
    if folder.is_in_use() {
        return Err(format!(
            "{} is in use; a demo world needs a folder of its own",
            folder.path().display()
        ));
    }
    let (_, folder, db) = options.open_current().await?;
    folder.mark_as_demo()?;
    super::close(db).await
}
