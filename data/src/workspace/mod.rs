//! Workspaces: where the members of a project work together. Each tool is a submodule.

mod deletion;
pub mod material;
