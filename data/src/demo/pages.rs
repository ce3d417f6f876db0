//! Pages: written, illustrated, published.

use super::{
    content::PageScript,
    script::{Author, Picture, Stage, rich},
};
use crate::entity::{page, page_version, published_file, published_page};
use domain::time::{DAY, HOUR};
use uuid::Uuid;

/// A page's first text.
pub(super) struct Written<'a> {
    pub(super) by: Uuid,
    pub(super) at: i64,
    pub(super) position: i32,
    pub(super) title: &'a str,
    pub(super) body: &'a str,
    pub(super) pupils_edit: bool,
}

impl Stage<'_> {
    /// A page of the script; those of teachers are illustrated.
    pub(super) fn scripted_page(
        &mut self,
        index: usize,
        script: &PageScript,
        picture: Option<&Picture>,
    ) {
        let author = self.author(&script.by);
        let (title, body) = (self.fill(&script.title), self.fill(&script.body));
        let page = self.page(&Written {
            by: author.id,
            at: self.opened_at + script.day * DAY + 3 * HOUR,
            position: index as i32 + 1,
            title: &title,
            body: &body,
            // What a pupil begins is open to pupils.
            pupils_edit: script.pupils_edit || author.is_pupil,
        });
        if let Some(picture) = picture.filter(|_| !author.is_pupil) {
            self.illustrate(page, author, picture);
        }
        if script.visibility == "web" {
            let teacher = if author.is_pupil {
                self.author("t1")
            } else {
                author
            };
            self.publish(page, teacher.id);
        }
    }

    /// Writes a page; its place among the rows.
    pub(super) fn page(&mut self, written: &Written<'_>) -> usize {
        let text = rich(written.body);
        let id = self.chance.id(written.at);
        let rows = &mut self.making.rows;
        rows.page_versions.push(page_version::Model {
            page_id: id,
            version: 1,
            title: written.title.to_owned(),
            source: text.source.clone(),
            author_id: written.by,
            saved_at: written.at,
        });
        rows.pages.push(page::Model {
            id,
            workspace_id: self.workspace,
            position: written.position,
            title: written.title.to_owned(),
            source: text.source,
            html: text.html.as_str().to_owned(),
            pupils_edit: written.pupils_edit,
            created_by: written.by,
            created_at: written.at,
            updated_by: written.by,
            updated_at: written.at,
            archived_at: None,
            version: 1,
        });
        rows.pages.len() - 1
    }

    /// Adds a picture below the text: the page's second version.
    fn illustrate(&mut self, page: usize, author: Author, picture: &Picture) {
        let at = self.after(self.making.rows.pages[page].created_at.max(picture.at));
        let rows = &mut self.making.rows;
        let page = &mut rows.pages[page];
        let source = format!(
            "{}\n\n![{}](/files/{})",
            page.source, picture.alt, picture.file
        );
        let text = rich(&source);
        page.source = text.source;
        page.html = text.html.as_str().to_owned();
        page.updated_at = at;
        page.version = 2;
        rows.page_versions.push(page_version::Model {
            page_id: page.id,
            version: 2,
            title: page.title.clone(),
            source: page.source.clone(),
            author_id: author.id,
            saved_at: at,
        });
    }

    /// Puts a page on the web, as it is now.
    pub(super) fn publish(&mut self, page: usize, teacher: Uuid) {
        let at = self.after(self.making.rows.pages[page].updated_at);
        let rows = &mut self.making.rows;
        let page = &rows.pages[page];
        rows.published_pages.push(published_page::Model {
            page_id: page.id,
            workspace_id: self.workspace,
            version: page.version,
            title: page.title.clone(),
            html: page.html.clone(),
            published_by: teacher,
            published_at: at,
        });
        for picture in rich(&page.source).pictures {
            rows.published_files
                .extend(picture.file.map(|file| published_file::Model {
                    page_id: page.id,
                    file_id: file.0,
                }));
        }
    }
}
