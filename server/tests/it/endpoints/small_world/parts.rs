//! What the small world is made of.

use super::{PDF, REGISTER};
use crate::browser::{Portal, Upload};
use data::{
    Cx, announcement, project,
    school::register::{self, NewRegister},
    testing::{Staff, World},
};
use domain::{
    announcement::AnnouncementForm,
    id::{ImportId, ProjectId},
    project::ProjectForm,
    school::register::ColumnsForm,
};
use server::export::Outside;
use std::sync::Arc;
use uuid::Uuid;

/// A complete text.
pub(super) fn text() -> ProjectForm {
    ProjectForm {
        title: "Bridges of our towns".into(),
        short_description: "Pupils draw the bridges they cross.".into(),
        languages: vec!["en".into()],
        subjects: vec!["art".into()],
        competences: vec!["culture".into()],
        age_from: "9".into(),
        age_to: "12".into(),
        pupil_count: "40".into(),
        aims: "To see what is under our feet.".into(),
        work_process: "First we look, then we draw, then we swap.".into(),
        expected_results: "A picture book of bridges.".into(),
        version: String::new(),
        kit: String::new(),
    }
}

/// An announcement; with `publish` it is on the board.
pub(super) async fn announced(by: &Cx, publish: &str) -> Uuid {
    let form = AnnouncementForm {
        title: "Letters about our rivers".into(),
        body: "My class would like to write to one beside another river.".into(),
        places: "2".into(),
        age_from: "9".into(),
        age_to: "11".into(),
        from: "2027-01".into(),
        to: "2027-05".into(),
        languages: vec!["en".into()],
        subjects: vec!["geography".into()],
        publish: publish.into(),
        ..AnnouncementForm::default()
    };
    announcement::start(by, form).await.unwrap().0.0
}

/// A complete project of two founders.
pub(super) async fn two(world: &Arc<World>, one: &Staff, other: &Staff) -> ProjectId {
    let by_one = world.by(one.id).await;
    let id = project::start(&by_one, text()).await.unwrap();
    project::invite_founder(&by_one, id, other.id)
        .await
        .unwrap();
    let by_other = world.by(other.id).await;
    project::answer_invitation(&by_other, id, true)
        .await
        .unwrap();
    id
}

/// A conversation, and the file of its first message.
pub(super) async fn write(portal: &Portal, from: &Staff, people: &[&Staff]) -> (Uuid, Uuid) {
    let mut fields = vec![
        ("title", "Bridges".to_owned()),
        ("body", "Good morning.".to_owned()),
    ];
    fields.extend(people.iter().map(|to| ("people[]", to.id.to_string())));
    let letter = Upload::new(&fields).file("letter.pdf", PDF.into());
    let answer = portal
        .by(from.id)
        .await
        .upload("/inbox/new", "send_message", letter)
        .await;
    assert_eq!(answer.status.as_u16(), 303, "{}", answer.body);
    (
        portal.world.newest("conversation").await,
        portal.world.newest("file").await,
    )
}

/// A register whose lines were tried out.
pub(super) async fn tried_out(portal: &Portal, officer: &Cx) -> ImportId {
    let outside = Outside(portal.shared.clone());
    let key = "register".to_owned();
    let stored = portal.shared.files.put(&key, REGISTER.to_vec()).await;
    stored.unwrap();
    let file = NewRegister {
        key,
        name: "schools.csv".into(),
        hash: String::new(),
    };
    let id = register::begin(officer, "HU", file).await.unwrap();
    while register::carry_on(officer, &outside, id).await.unwrap() {}
    let columns = ColumnsForm {
        import: id.to_string(),
        national_number: "0".into(),
        name: "1".into(),
        town: "2".into(),
        ..ColumnsForm::default()
    };
    register::choose_columns(officer, columns).await.unwrap();
    while register::carry_on(officer, &outside, id).await.unwrap() {}
    id
}

/// A material and its file.
pub(super) async fn upload(
    portal: &Portal,
    staff: &Staff,
    workspace: &str,
    name: &str,
    bytes: Vec<u8>,
) -> (Uuid, Uuid) {
    let fields = [
        ("workspace", workspace.to_owned()),
        ("title", name.to_owned()),
        ("alt", "A river".to_owned()),
    ];
    let upload = Upload::new(&fields).file(name, bytes.into());
    let answer = portal
        .by(staff.id)
        .await
        .upload("/about", "upload_material", upload)
        .await;
    assert_eq!(answer.status.as_u16(), 303, "{}", answer.body);
    (
        portal.world.newest("material").await,
        portal.world.newest("file").await,
    )
}

pub(super) fn png() -> Vec<u8> {
    let mut png = std::io::Cursor::new(Vec::new());
    image::DynamicImage::new_rgb8(8, 8)
        .write_to(&mut png, image::ImageFormat::Png)
        .unwrap();
    png.into_inner()
}
