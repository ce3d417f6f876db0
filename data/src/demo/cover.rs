//! The picture of a project.

use super::{
    content::{MaterialContent, Script},
    script::Stage,
};
use crate::entity::{file, project_picture};
use uuid::Uuid;

impl Stage<'_> {
    /// The first picture of the script stands for the whole project, too.
    pub(super) fn cover(&mut self, project: Uuid, by: Uuid, script: &Script) {
        let first = script
            .materials
            .iter()
            .find_map(|material| match &material.what {
                MaterialContent::Picture { motif, mood, alt } => {
                    let drawn = self.making.pictures.get(&(motif.clone(), *mood));
                    drawn.map(|drawn| (drawn.clone(), alt.clone(), material.file.clone()))
                }
                MaterialContent::Document { .. } => None,
            });
        let Some((bytes, description, name)) = first else {
            return;
        };
        let at = self.moment(1);
        let (key, id, size) = (
            self.chance.key(),
            self.chance.id(at),
            self.making.plan.picture,
        );
        self.making.rows.files.push(file::Model {
            id,
            owner_id: by,
            workspace_id: None,
            storage_key: key.clone(),
            name,
            media_type: "image/png".to_owned(),
            size: bytes.len() as i64,
            width: Some(size.0 as i32),
            height: Some(size.1 as i32),
            created_at: at,
        });
        self.making
            .rows
            .project_pictures
            .push(project_picture::Model {
                project_id: project,
                file_id: id,
                description,
            });
        self.making.files.push((key, bytes));
    }
}
