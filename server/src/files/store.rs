//! Where the bytes of files are kept: a folder, or an S3-compatible store.

use crate::{config, folder::Folder};
use futures::{Stream, StreamExt, TryStreamExt};
use object_store::{
    GetOptions, ObjectStore, PutPayload, WriteMultipart, aws::AmazonS3Builder,
    local::LocalFileSystem, path::Path,
};
use std::sync::Arc;
use tokio::{fs::File, io::AsyncReadExt};

/// Some bytes of a file: from the first on, up to the last without it.
pub type Range = std::ops::Range<u64>;
/// Bytes handed to the store at once.
const PIECE: usize = 8 * 1024 * 1024;

/// The store.
#[derive(Clone, Debug)]
pub struct Store(Arc<dyn ObjectStore>);

impl Store {
    /// As configured.
    ///
    /// # Errors
    /// A sentence for the operator.
    pub fn new(config: &config::Files, folder: &Folder) -> Result<Self, String> {
        if config.s3_bucket.is_empty() {
            return Self::in_folder(folder);
        }
        let mut builder = AmazonS3Builder::new()
            .with_bucket_name(&config.s3_bucket)
            .with_region(&config.s3_region);
        if !config.s3_access_key.is_empty() {
            builder = builder
                .with_access_key_id(&config.s3_access_key)
                .with_secret_access_key(config.s3_secret_key.reveal());
        }
        if !config.s3_endpoint.is_empty() {
            builder = builder
                .with_endpoint(&config.s3_endpoint)
                .with_allow_http(config.s3_endpoint.starts_with("http://"));
        }
        let store = builder
            .build()
            .map_err(|error| format!("files.s3_…: {error}"))?;
        Ok(Self(Arc::new(store)))
    }

    fn in_folder(folder: &Folder) -> Result<Self, String> {
        let path = folder.files();
        let told = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
        std::fs::create_dir_all(&path).map_err(|error| told(&error))?;
        let store = LocalFileSystem::new_with_prefix(&path).map_err(|error| told(&error))?;
        Ok(Self(Arc::new(store.with_automatic_cleanup(true))))
    }

    /// Keeps some bytes under a key.
    ///
    /// # Errors
    /// When the disk or the store refuses.
    pub async fn put(&self, key: &str, bytes: Vec<u8>) -> Result<(), String> {
        self.0
            .put(&Path::from(key), PutPayload::from(bytes))
            .await
            .map(|_| ())
            .map_err(|error| error.to_string())
    }

    /// Keeps a file of this machine under a key.
    ///
    /// # Errors
    /// When the disk or the store refuses; then nothing is kept.
    pub async fn put_file(&self, key: &str, file: &std::path::Path) -> Result<(), String> {
        let told = |error: &dyn std::fmt::Display| error.to_string();
        let mut file = File::open(file).await.map_err(|error| told(&error))?;
        let upload = self
            .0
            .put_multipart(&Path::from(key))
            .await
            .map_err(|error| told(&error))?;
        let mut upload = WriteMultipart::new_with_chunk_size(upload, PIECE);
        let mut piece = vec![0; 256 * 1024];
        loop {
            let copied = match file.read(&mut piece).await {
                Ok(0) => {
                    return upload
                        .finish()
                        .await
                        .map(|_| ())
                        .map_err(|error| told(&error));
                }
                Ok(count) => match upload.wait_for_capacity(2).await {
                    Ok(()) => {
                        upload.write(&piece[..count]);
                        Ok(())
                    }
                    Err(error) => Err(told(&error)),
                },
                Err(error) => Err(told(&error)),
            };
            if let Err(error) = copied {
                // The store forgets the pieces by itself, should even this fail.
                let _ = upload.abort().await;
                return Err(error);
            }
        }
    }

    /// Reads a file, or a part of it, as it is needed.
    ///
    /// # Errors
    /// When it is not there, or the store does not answer.
    pub async fn read(
        &self,
        key: &str,
        range: Option<Range>,
    ) -> Result<impl Stream<Item = object_store::Result<bytes::Bytes>> + use<>, String> {
        let options = GetOptions {
            range: range.map(Into::into),
            ..GetOptions::default()
        };
        self.0
            .get_opts(&Path::from(key), options)
            .await
            .map(|found| found.into_stream().boxed())
            .map_err(|error| error.to_string())
    }
}

impl Store {
    /// Removes what is kept under a key. What is not there (any more) counts as removed.
    ///
    /// # Errors
    /// When the disk or the store refuses.
    pub async fn remove(&self, key: &str) -> Result<(), String> {
        match self.0.delete(&Path::from(key)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(error.to_string()),
        }
    }

    /// What is directly below a folder: the last part of each key, and when it was kept, in
    /// milliseconds since 1970.
    ///
    /// # Errors
    /// When the disk or the store does not answer.
    pub async fn list(&self, folder: &str) -> Result<Vec<(String, i64)>, String> {
        let found: Vec<_> = self
            .0
            .list(Some(&Path::from(folder)))
            .try_collect()
            .await
            .map_err(|error| error.to_string())?;
        Ok(found
            .into_iter()
            .filter_map(|one| {
                let name = one.location.filename()?.to_owned();
                Some((name, one.last_modified.timestamp_millis()))
            })
            .collect())
    }

    /// The bytes of something small enough to be held in memory.
    ///
    /// # Errors
    /// When it is not there, or the store does not answer.
    pub async fn load(&self, key: &str) -> Result<Vec<u8>, String> {
        let told = |error: object_store::Error| error.to_string();
        let found = self.0.get(&Path::from(key)).await.map_err(told)?;
        found.bytes().await.map(Into::into).map_err(told)
    }
}

#[async_trait::async_trait]
impl data::demo::Files for Store {
    async fn keep(&self, key: &str, bytes: Vec<u8>) -> domain::AppResult<()> {
        self.put(key, bytes).await.map_err(|error| {
            tracing::error!(error, "a file of the demo world was not kept");
            domain::AppError::Unavailable
        })
    }
}
