//! Uploads and downloads (SECURITY "Files").

use crate::browser::{Answer, Browser, Portal, Upload};
use axum::body::Bytes;
use data::{
    both_databases,
    testing::{Staff, World},
};
use domain::{id::WorkspaceId, workspace::Role};
use image::{DynamicImage, ImageEncoder, ImageFormat, RgbImage, codecs::jpeg::JpegEncoder};
use std::io::Cursor;

struct Workspace {
    portal: Portal,
    id: WorkspaceId,
    judit: Staff,
    elif: Staff,
}

impl Workspace {
    async fn new(world: World) -> Self {
        Self::with(world, |_| ()).await
    }

    async fn with(world: World, configure: impl FnOnce(&mut server::config::Config)) -> Self {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let (_, id) = world.project(&[&judit, &elif]).await;
        let portal = Portal::with(world, configure).await;
        Self {
            portal,
            id,
            judit,
            elif,
        }
    }

    /// Forms can stand on any page.
    fn page(&self) -> String {
        "/about".to_owned()
    }

    async fn upload(&self, browser: &mut Browser, name: &str, bytes: impl Into<Bytes>) -> Answer {
        let fields = [
            ("workspace", self.id.to_string()),
            ("title", "Our river".into()),
            ("alt", "A river".into()),
        ];
        let upload = Upload::new(&fields).file(name, bytes.into());
        browser
            .upload(&self.page(), "upload_material", upload)
            .await
    }

    /// Rows, objects and arriving files: all must agree.
    async fn kept(&self) -> i64 {
        let rows = self.portal.world.count("file").await;
        let folder = self.portal.folder();
        assert_eq!(files_in(&folder.files()), rows, "an object for each row");
        assert_eq!(files_in(&folder.incoming()), 0, "nothing waits");
        rows
    }

    /// Where the newest file can be downloaded.
    async fn newest(&self) -> String {
        format!("/files/{}", self.portal.world.newest("file").await)
    }
}

fn files_in(folder: &std::path::Path) -> i64 {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return 0;
    };
    entries
        .map(|entry| entry.unwrap().path())
        .map(|path| if path.is_dir() { files_in(&path) } else { 1 })
        .sum()
}

fn photo() -> Vec<u8> {
    let mut photo = Vec::new();
    let mut encoder = JpegEncoder::new(&mut photo);
    encoder
        .set_exif_metadata(b"MM\0\x2a\0\0\0\x08\0\0GPS Szeged".to_vec())
        .unwrap();
    RgbImage::new(64, 48).write_with_encoder(encoder).unwrap();
    photo
}

const PDF: &[u8] = b"%PDF-1.7\nten bytes!";

both_databases! {
    async fn a_photo_is_kept_without_the_place_where_it_was_taken(world: World) {
        let workspace = Workspace::new(world).await;
        let mut judit = workspace.portal.by(workspace.judit.id).await;
        let answer = workspace.upload(&mut judit, "river.jpg", photo()).await;
        assert_eq!(answer.status.as_u16(), 303, "{}", answer.body);
        assert!(answer.location().starts_with(&format!("/w/{}/materials", workspace.id)), "{}", answer.location());
        assert_eq!(workspace.kept().await, 1);

        let mut elif = workspace.portal.by(workspace.elif.id).await;
        let file = elif.get(&workspace.newest().await).await;
        assert_eq!((file.status.as_u16(), file.header("content-type")), (200, "image/jpeg"));
        assert_eq!(file.header("content-length"), file.bytes.len().to_string());
        assert!(file.header("content-disposition").starts_with("inline;"));
        assert!(!file.bytes.windows(6).any(|part| part == b"Szeged"));
        assert!(image::load_from_memory(&file.bytes).is_ok());
    }

    async fn a_document_is_offered_for_saving_and_runs_nothing(world: World) {
        let workspace = Workspace::new(world).await;
        let mut judit = workspace.portal.by(workspace.judit.id).await;
        workspace.upload(&mut judit, "terv.pdf", PDF).await;
        let file = judit.get(&workspace.newest().await).await;
        assert_eq!(file.bytes, PDF);
        assert!(file.header("content-disposition").starts_with("attachment;"), "{file:?}");
        assert_eq!(file.header("x-content-type-options"), "nosniff");
        assert!(file.header("content-security-policy").ends_with("sandbox"));
        assert_eq!(file.header("cache-control"), "private, no-cache");
    }

    async fn a_part_of_a_file_can_be_asked_for(world: World) {
        let workspace = Workspace::new(world).await;
        let mut judit = workspace.portal.by(workspace.judit.id).await;
        workspace.upload(&mut judit, "terv.pdf", PDF).await;
        let address = workspace.newest().await;
        let whole = judit.get(&address).await;
        let part = judit.clone().sending("range", "bytes=0-3").get(&address).await;
        assert_eq!((part.status.as_u16(), part.bytes.as_ref()), (206, b"%PDF".as_slice()));
        assert_eq!(part.header("content-range"), format!("bytes 0-3/{}", PDF.len()));
        let beyond = judit.clone().sending("range", "bytes=900-").get(&address).await;
        assert_eq!(beyond.status.as_u16(), 416);
        let etag = whole.header("etag").to_owned();
        let known = judit.clone().sending("if-none-match", &etag).get(&address).await;
        assert_eq!((known.status.as_u16(), known.bytes.len()), (304, 0));
    }

    async fn every_download_asks_for_permission_anew(world: World) {
        let workspace = Workspace::new(world).await;
        let eve = workspace.portal.world.teacher("FR").await;
        workspace.portal.world.join(workspace.id, &eve, Role::Teacher).await;
        let mut judit = workspace.portal.by(workspace.judit.id).await;
        workspace.upload(&mut judit, "terv.pdf", PDF).await;
        let address = workspace.newest().await;
        let mut eve_browser = workspace.portal.by(eve.id).await;
        let file = eve_browser.get(&address).await;
        assert_eq!(file.status.as_u16(), 200);
        let leave = "UPDATE member SET removed_at = 1 WHERE account_id = $1";
        workspace.portal.world.sql(leave, vec![eve.id.0.into()]).await;
        let etag = file.header("etag").to_owned();
        let again = eve_browser.sending("if-none-match", &etag).get(&address).await;
        assert_eq!(again.status.as_u16(), 404);
        assert!(!again.body.contains("PDF"));
    }

    async fn a_file_that_may_not_be_seen_is_like_one_that_is_not_there(world: World) {
        let workspace = Workspace::new(world).await;
        let mut judit = workspace.portal.by(workspace.judit.id).await;
        workspace.upload(&mut judit, "terv.pdf", PDF).await;
        let hidden = workspace.newest().await;
        let unknown = format!("/files/{}", uuid::Uuid::nil());
        let outsider = workspace.portal.world.teacher("FR").await;
        for mut browser in [workspace.portal.visitor(), workspace.portal.by(outsider.id).await] {
            let (hidden_answer, unknown_answer) = (browser.get(&hidden).await, browser.get(&unknown).await);
            // Visitors are sent to sign in, and back to what they asked for.
            let (hidden_id, unknown_id) = (&hidden["/files/".len()..], &unknown["/files/".len()..]);
            assert_eq!(
                hidden_answer.alike().replace(hidden_id, "ID"),
                unknown_answer.alike().replace(unknown_id, "ID")
            );
            assert_ne!(hidden_answer.status.as_u16(), 200);
        }
    }

    async fn what_is_not_what_it_says_is_refused_and_not_kept(world: World) {
        let workspace = Workspace::new(world).await;
        let mut judit = workspace.portal.by(workspace.judit.id).await;
        let mut png = Vec::new();
        DynamicImage::new_rgb8(8, 8).write_to(&mut Cursor::new(&mut png), ImageFormat::Png).unwrap();
        let mut bomb = png.clone();
        bomb[16..20].copy_from_slice(&[0, 1, 0, 0]);
        for (name, bytes) in [
            ("river.jpg", png.clone()),
            ("river.pdf", png.clone()),
            ("river.svg", b"<svg onload='alert(1)'/>".to_vec()),
            ("river.png", b"<html><script>alert(1)</script>".to_vec()),
            ("river.exe", b"MZ".to_vec()),
            ("river.png", bomb),
            ("river.png", png[..40].to_vec()),
            ("river.png", Vec::new()),
        ] {
            let answer = workspace.upload(&mut judit, name, bytes).await;
            assert_eq!(answer.status.as_u16(), 422, "{name}: {}", answer.body);
        }
        assert_eq!(workspace.kept().await, 0);
    }

    async fn a_file_larger_than_allowed_is_refused_while_it_comes(world: World) {
        let workspace = Workspace::with(world, |config| {
            config.limits.image_megabytes = 1;
            config.limits.file_megabytes = 2;
        }).await;
        let mut judit = workspace.portal.by(workspace.judit.id).await;
        let mut large = PDF.to_vec();
        large.resize(2_000_001, b' ');
        let answer = workspace.upload(&mut judit, "terv.pdf", large.clone()).await;
        assert_eq!(answer.status.as_u16(), 413);
        large.pop();
        assert_eq!(workspace.upload(&mut judit, "terv.pdf", large).await.status.as_u16(), 303);
        let mut large = photo();
        large.resize(1_000_001, 0);
        assert_eq!(workspace.upload(&mut judit, "river.jpg", large).await.status.as_u16(), 413);
        assert_eq!(workspace.kept().await, 1);
    }

    async fn a_full_workspace_takes_no_more(world: World) {
        let workspace = Workspace::with(world, |config| config.limits.workspace_megabytes = 1).await;
        let mut judit = workspace.portal.by(workspace.judit.id).await;
        let mut half = PDF.to_vec();
        half.resize(600_000, b' ');
        assert_eq!(workspace.upload(&mut judit, "one.pdf", half.clone()).await.status.as_u16(), 303);
        assert_eq!(workspace.upload(&mut judit, "two.pdf", half).await.status.as_u16(), 422);
        assert_eq!(workspace.kept().await, 1);
    }

    async fn an_upload_that_is_cut_off_leaves_nothing(world: World) {
        let workspace = Workspace::new(world).await;
        let mut judit = workspace.portal.by(workspace.judit.id).await;
        let mut bytes = PDF.to_vec();
        bytes.resize(500_000, b' ');
        let fields = [("workspace", workspace.id.to_string()), ("title", String::new()), ("alt", String::new())];
        let upload = Upload::new(&fields).file("terv.pdf", bytes.into()).cut_off_at(300_000);
        judit.upload(&workspace.page(), "upload_material", upload).await;
        assert_eq!(workspace.kept().await, 0);
    }

    async fn nobody_but_a_member_uploads(world: World) {
        let workspace = Workspace::new(world).await;
        let outsider = workspace.portal.world.teacher("HU").await;
        let mut outsider = workspace.portal.by(outsider.id).await;
        let answer = workspace.upload(&mut outsider, "terv.pdf", PDF).await;
        assert_eq!(answer.status.as_u16(), 404);
        let answer = workspace.upload(&mut workspace.portal.visitor(), "terv.pdf", PDF).await;
        assert_ne!(answer.status.as_u16(), 303);
        assert_eq!(workspace.kept().await, 0);
    }

    async fn what_the_use_case_refuses_leaves_the_store_again(world: World) {
        let workspace = Workspace::new(world).await;
        let mut judit = workspace.portal.by(workspace.judit.id).await;
        // A picture without a description.
        let fields = [("workspace", workspace.id.to_string()), ("title", "x".repeat(500)), ("alt", String::new())];
        let upload = Upload::new(&fields).file("river.jpg", photo().into());
        let answer = judit.upload(&workspace.page(), "upload_material", upload).await;
        assert_eq!(answer.status.as_u16(), 422);
        assert_eq!(workspace.kept().await, 0);
    }

    async fn one_upload_too_many_is_asked_to_come_back(world: World) {
        let workspace = Workspace::with(world, |config| config.limits.concurrent_uploads = 1).await;
        let place = workspace.portal.shared.uploads.clone().try_acquire_owned().unwrap();
        let mut judit = workspace.portal.by(workspace.judit.id).await;
        assert_eq!(workspace.upload(&mut judit, "terv.pdf", PDF).await.status.as_u16(), 503);
        drop(place);
        assert_eq!(workspace.upload(&mut judit, "terv.pdf", PDF).await.status.as_u16(), 303);
    }
}
