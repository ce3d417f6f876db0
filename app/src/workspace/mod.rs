//! Where the members of a project work together. Each tool is a submodule; [`frame`] stands
//! around the pages of all of them.

mod author;
mod frame;

pub(crate) use self::{
    author::{author_href, author_meta, role_name},
    frame::{WorkspaceFrame, heading, tool_name},
};
