//! `twinspan serve`

use super::Options;
use crate::{clock::Clock, listen, mail::Post, router, shared::Shared, work::Work};
use std::time::Duration;
use tokio::{
    net::TcpListener,
    signal::unix::{SignalKind, signal},
};

/// Runs the portal until it is asked to stop.
pub(super) async fn run(options: &Options) -> Result<(), String> {
    let (mut config, folder, db) = options.open_current().await?;
    config.portal.demo |= data::demo::is_demo(&db)
        .await
        .map_err(|error| format!("cannot read the database: {error}"))?;
    let patience = Duration::from_secs(config.server.shutdown_seconds);
    let address = config.server.listen;
    let post = Post::new(&config.mail, &folder)?;
    let shared = Shared::new(config, &folder, db, Clock::system())?;
    shared.incoming.clear()?;
    let router = router::router(shared.clone());
    let listener = TcpListener::bind(address)
        .await
        .map_err(|error| format!("cannot listen on {address}: {error}"))?;
    let stop = asked_to_stop()?;
    println!(
        "{} is ready: {}",
        shared.portal.name, shared.portal.base_url
    );
    if shared.portal.demo {
        println!("This is a demo world: the sign-in page offers its people.");
    }
    let work = Work::begin(&shared, post);
    listen::serve(listener, router, stop, patience).await;
    work.stop(patience).await;
    tracing::info!("stopped");
    super::close(shared.db.clone()).await
}

/// Ctrl-C, or the wish of the service manager.
fn asked_to_stop() -> Result<impl Future<Output = ()>, String> {
    let on = |kind| signal(kind).map_err(|error| format!("cannot wait for signals: {error}"));
    let (mut interrupt, mut terminate) =
        (on(SignalKind::interrupt())?, on(SignalKind::terminate())?);
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}
