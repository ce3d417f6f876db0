//! What the pages of the materials are given.

use super::{MaterialKind, UploadLimits};
use crate::{
    Timestamp,
    id::{FileId, MaterialId},
    workspace::view::{Author, Frame},
};
use serde::{Deserialize, Serialize};

/// One material.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MaterialLine {
    pub id: MaterialId,
    pub file: FileId,
    pub kind: MaterialKind,
    pub title: String,
    /// What a picture shows.
    pub alt: String,
    /// Name of the file.
    pub name: String,
    /// Bytes.
    pub size: i64,
    /// Of a picture, in pixels.
    pub dimensions: Option<(i32, i32)>,
    pub author: Author,
    pub at: Timestamp,
    pub may_delete: bool,
}

/// The materials of a workspace, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MaterialsView {
    pub frame: Frame,
    pub materials: Vec<MaterialLine>,
    /// The materials after this one are older.
    pub next: Option<MaterialId>,
    /// The materials before this one are newer.
    pub previous: Option<MaterialId>,
    /// Removed not long ago; for those who can bring them back.
    pub removed: Vec<MaterialLine>,
    pub may_upload: bool,
    pub may_restore: bool,
    /// Bytes of all materials.
    pub used: u64,
    /// Largest files, and how many bytes there may be.
    pub limits: UploadLimits,
}

/// One material on its own page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MaterialView {
    pub frame: Frame,
    pub material: MaterialLine,
}
