//! The same store on an S3-compatible server: a real one, which checks signatures.

use crate::browser::{Portal, Upload};
use data::testing::{Engine, World};
use futures::TryStreamExt;
use hyper_util::rt::TokioIo;
use s3s::{auth::SimpleAuth, service::S3ServiceBuilder};
use server::{
    config::{Config, Secret},
    files::Store,
};
use tempfile::TempDir;
use tokio::net::TcpListener;

const BUCKET: &str = "twinspan";
const KEY_ID: &str = "AKTWINSPAN";
const SECRET: &str = "nine rivers and eleven bridges";

/// A server with an empty bucket.
struct S3 {
    root: TempDir,
    endpoint: String,
}

impl S3 {
    async fn start() -> Self {
        let root = tempfile::tempdir().unwrap();
        std::fs::create_dir(root.path().join(BUCKET)).unwrap();
        let mut service = S3ServiceBuilder::new(s3s_fs::FileSystem::new(root.path()).unwrap());
        service.set_auth(SimpleAuth::from_single(KEY_ID, SECRET));
        let service = service.build();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let endpoint = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                let connection = hyper::server::conn::http1::Builder::new()
                    .serve_connection(TokioIo::new(socket), service.clone());
                tokio::spawn(connection);
            }
        });
        Self { root, endpoint }
    }

    fn configure(&self, config: &mut Config) {
        let files = &mut config.files;
        files.s3_bucket = BUCKET.to_owned();
        files.s3_endpoint = self.endpoint.clone();
        files.s3_access_key = KEY_ID.to_owned();
        files.s3_secret_key = secret(SECRET);
    }

    async fn portal(&self, configure: impl FnOnce(&mut Config)) -> Portal {
        let world = World::new(Engine::Sqlite).await;
        Portal::with(world, |config| {
            self.configure(config);
            configure(config);
        })
        .await
    }

    /// Objects in the bucket.
    fn objects(&self) -> usize {
        std::fs::read_dir(self.root.path().join(BUCKET))
            .unwrap()
            .count()
    }
}

fn secret(text: &str) -> Secret {
    serde_json::from_value(text.into()).unwrap()
}

async fn bytes(store: &Store, key: &str, range: Option<std::ops::Range<u64>>) -> Vec<u8> {
    let stream = store.read(key, range).await.unwrap();
    let pieces: Vec<bytes::Bytes> = stream.try_collect().await.unwrap();
    pieces.concat()
}

#[tokio::test]
async fn bytes_are_kept_read_in_parts_and_removed() {
    let s3 = S3::start().await;
    let portal = s3.portal(|_| ()).await;
    let store = &portal.shared.files;
    store.put("small", b"ten bytes!".to_vec()).await.unwrap();
    assert_eq!(bytes(store, "small", None).await, b"ten bytes!");
    assert_eq!(bytes(store, "small", Some(4..9)).await, b"bytes");

    // Larger than what is handed over at once: it goes in several parts.
    let large: Vec<u8> = (0..20_000_000_u32).map(|n| (n / 7) as u8).collect();
    let file = portal.folder().path().join("large");
    std::fs::write(&file, &large).unwrap();
    store.put_file("large", &file).await.unwrap();
    assert!(bytes(store, "large", None).await == large);
    assert!(bytes(store, "large", Some(8_388_600..8_388_620)).await == large[8_388_600..8_388_620]);

    for key in ["small", "large", "never there"] {
        store.remove(key).await.unwrap();
        assert!(store.read(key, None).await.is_err(), "{key}");
    }
    assert_eq!(s3.objects(), 0);

    store.put("marks/one", Vec::new()).await.unwrap();
    let marks = store.list("marks").await.unwrap();
    assert_eq!(marks.len(), 1);
    assert!(marks[0].0 == "one" && marks[0].1 > 0, "{marks:?}");
    assert_eq!(store.list("others").await.unwrap(), []);
    store.remove("marks/one").await.unwrap();
    assert_eq!(store.list("marks").await.unwrap(), []);
}

const PDF: &[u8] = b"%PDF-1.7\nten bytes!";

#[tokio::test]
async fn a_material_goes_into_the_store_and_comes_out() {
    let s3 = S3::start().await;
    let portal = s3.portal(|_| ()).await;
    let (judit, elif) = (
        portal.world.teacher("HU").await,
        portal.world.teacher("TR").await,
    );
    let (_, workspace) = portal.world.project(&[&judit, &elif]).await;
    let fields = [
        ("workspace", workspace.to_string()),
        ("title", "Plan".into()),
        ("alt", String::new()),
    ];
    let upload = Upload::new(&fields).file("plan.pdf", PDF.into());
    let answer = portal
        .by(judit.id)
        .await
        .upload("/about", "upload_material", upload)
        .await;
    assert_eq!(answer.status.as_u16(), 303, "{}", answer.body);
    assert_eq!(s3.objects(), 1);

    let address = format!("/files/{}", portal.world.newest("file").await);
    let mut elif = portal.by(elif.id).await;
    let whole = elif.get(&address).await;
    assert_eq!((whole.status.as_u16(), whole.bytes.as_ref()), (200, PDF));
    let part = elif
        .clone()
        .sending("range", "bytes=1-3")
        .get(&address)
        .await;
    assert_eq!(
        (part.status.as_u16(), part.bytes.as_ref()),
        (206, b"PDF".as_slice())
    );

    // Somebody emptied the bucket.
    for object in std::fs::read_dir(s3.root.path().join(BUCKET)).unwrap() {
        std::fs::remove_dir_all(object.unwrap().path()).unwrap();
    }
    assert_eq!(elif.get(&address).await.status.as_u16(), 503);
}

#[tokio::test]
async fn a_store_that_refuses_leaves_no_row() {
    let s3 = S3::start().await;
    let portal = s3
        .portal(|config| config.files.s3_secret_key = secret("another secret"))
        .await;
    let (judit, elif) = (
        portal.world.teacher("HU").await,
        portal.world.teacher("TR").await,
    );
    let (_, workspace) = portal.world.project(&[&judit, &elif]).await;
    let fields = [
        ("workspace", workspace.to_string()),
        ("title", "Plan".into()),
        ("alt", String::new()),
    ];
    let upload = Upload::new(&fields).file("plan.pdf", PDF.into());
    let answer = portal
        .by(judit.id)
        .await
        .upload("/about", "upload_material", upload)
        .await;
    assert_eq!(answer.status.as_u16(), 503);
    assert_eq!((portal.world.count("file").await, s3.objects()), (0, 0));
}
