//! What all requests share: set up once when the program starts.

use crate::{
    clock::Clock,
    config::Config,
    files::{Incoming, Store},
    folder::Folder,
    limits::RateLimits,
    network::Proxies,
    openid::Providers,
    site,
};
use app::request::Portal;
use data::{Cx, Db};
use domain::{
    account::provider::Provider, message::DailyLimits, workspace::material::UploadLimits,
};
use std::{ops::Deref, sync::Arc};
use tokio::sync::Semaphore;

/// What handlers need. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Shared(Arc<Parts>);

/// The parts of [`Shared`].
#[derive(Debug)]
pub struct Parts {
    pub config: Config,
    /// What pages know of the set-up.
    pub portal: Arc<Portal>,
    pub db: Db,
    /// Uploaded files.
    pub files: Store,
    /// Files on their way in.
    pub incoming: Incoming,
    pub clock: Clock,
    pub proxies: Proxies,
    pub limits: RateLimits,
    /// Where people can have an account with which they sign in here.
    pub providers: Providers,
    /// Requests that can be answered at the same time.
    pub room: Arc<Semaphore>,
    /// Uploads that can be received at the same time.
    pub uploads: Arc<Semaphore>,
    /// Pictures that can be decoded at the same time.
    pub pictures: Arc<Semaphore>,
}

impl Shared {
    /// Puts everything together.
    ///
    /// # Errors
    /// A sentence for the operator.
    pub fn new(config: Config, folder: &Folder, db: Db, clock: Clock) -> Result<Self, String> {
        Ok(Self(Arc::new(Parts {
            portal: Arc::new(portal(&config)),
            proxies: Proxies::new(config.trusted_proxies()?),
            providers: Providers::new(&config.providers)?,
            limits: RateLimits::new(&config.limits, &clock),
            room: Arc::new(Semaphore::new(config.limits.concurrent_requests)),
            uploads: Arc::new(Semaphore::new(config.limits.concurrent_uploads)),
            pictures: Arc::new(Semaphore::new(config.limits.concurrent_pictures)),
            files: Store::new(&config.files, folder)?,
            incoming: Incoming::new(folder),
            config,
            db,
            clock,
        })))
    }

    /// The context of a visitor's request at this moment.
    pub fn cx(&self, request_id: &str, lang: &str) -> Cx {
        Cx::new(self.db.clone(), self.clock.now(), request_id, lang)
            .with_uploads(self.portal.uploads)
            .with_time_zone(&self.portal.time_zone)
            .with_daily(DailyLimits {
                messages: self.config.limits.messages_per_day,
                message_files: self.config.limits.message_megabytes_per_day * 1_000_000,
                reports: self.config.limits.reports_per_day,
            })
    }

    /// Largest form without files, in bytes.
    pub fn form_bytes(&self) -> usize {
        self.config.limits.form_kilobytes.saturating_mul(1000)
    }
}

impl Deref for Shared {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

fn portal(config: &Config) -> Portal {
    const MB: u64 = 1_000_000;
    let base_url = config.base_url();
    Portal {
        name: config.portal.name.clone(),
        secure: base_url.starts_with("https://"),
        base_url,
        demo: config.portal.demo,
        pseudo_languages: config.portal.pseudo_languages,
        time_zone: config.portal.time_zone.clone(),
        contact: config.contact(),
        providers: config
            .providers
            .iter()
            .map(|provider| Provider {
                id: provider.id.clone(),
                name: provider.name.clone(),
            })
            .collect(),
        uploads: UploadLimits {
            image: config.limits.image_megabytes * MB,
            file: config.limits.file_megabytes * MB,
            video: config.limits.video_megabytes * MB,
            workspace: config.limits.workspace_megabytes * MB,
        },
        assets: site::assets(),
    }
}
