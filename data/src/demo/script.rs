//! What happens in a workspace: who writes what, when.

use super::{
    Making,
    chance::Chance,
    content::{MaterialContent, MaterialScript, Post, Script, SectionScript, ThreadScript},
};
use crate::entity::{feed_comment, feed_post, file, forum_section, material, reply, thread};
use domain::{
    rich_text::RichText,
    time::{DAY, HOUR, MINUTE},
    workspace::{feed::Audience, material::MaterialKind},
};
use std::collections::HashMap;
use uuid::Uuid;

/// The last minutes in which something may have happened: nobody writes while the world is made.
pub(super) const JUST_NOW: i64 = 5 * MINUTE;

/// Somebody who writes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Author {
    pub(super) id: Uuid,
    pub(super) is_pupil: bool,
}

/// A picture among the materials.
pub(super) struct Picture {
    pub(super) file: Uuid,
    pub(super) alt: String,
    pub(super) at: i64,
}

/// A workspace in which something happens.
pub(super) struct Stage<'a> {
    pub(super) making: &'a mut Making,
    pub(super) chance: Chance,
    pub(super) workspace: Uuid,
    pub(super) opened_at: i64,
    pub(super) authors: HashMap<String, Author>,
    /// Placeholders with what they stand for.
    pub(super) words: Vec<(String, String)>,
}

impl<'a> Stage<'a> {
    pub(super) fn new(making: &'a mut Making, workspace: Uuid, opened_at: i64) -> Self {
        Self {
            chance: making.chance(&format!("stage {workspace}")),
            making,
            workspace,
            opened_at,
            authors: HashMap::new(),
            words: Vec::new(),
        }
    }

    /// Plays a whole script.
    pub(super) fn play(
        mut self,
        script: &Script,
        authors: HashMap<String, Author>,
        words: Vec<(String, String)>,
    ) {
        self.authors = authors;
        self.words = words;
        for post in &script.feed {
            self.post(post, Audience::Members);
        }
        for post in &script.bulletin {
            self.post(post, Audience::Staff);
        }
        let mut pictures = Vec::new();
        for material in &script.materials {
            pictures.extend(self.material(material));
        }
        for (index, page) in script.pages.iter().enumerate() {
            self.scripted_page(index, page, pictures.get(index));
        }
        for (index, section) in script.forum.iter().enumerate() {
            self.section(index as i32 + 1, section);
        }
        self.plan(&script.plan);
        for poll in &script.polls {
            self.poll(poll);
        }
    }

    /// The author of a line; the first teacher when the cast lacks somebody.
    pub(super) fn author(&self, by: &str) -> Author {
        let nobody = Author {
            id: Uuid::nil(),
            is_pupil: false,
        };
        let author = self.authors.get(by).or_else(|| self.authors.get("t1"));
        author.copied().unwrap_or(nobody)
    }

    pub(super) fn fill(&self, text: &str) -> String {
        let known = self.words.iter().filter(|(word, _)| text.contains(word));
        known.fold(text.to_owned(), |text, (word, stands_for)| {
            text.replace(word, stands_for)
        })
    }

    /// Some time in the working hours of a day of the script.
    pub(super) fn moment(&mut self, day: i64) -> i64 {
        self.opened_at + day * DAY + self.chance.between(HOUR, 8 * HOUR)
    }

    /// Some minutes or hours later, not at night, and never after now.
    pub(super) fn after(&mut self, at: i64) -> i64 {
        let wait = match self.chance.between(0, 99) {
            0..=39 => self.chance.between(2 * MINUTE, 20 * MINUTE),
            40..=79 => self.chance.between(20 * MINUTE, 4 * HOUR),
            _ => self.chance.between(4 * HOUR, 20 * HOUR),
        };
        let next = at + wait;
        let morning = 6 * HOUR + self.chance.between(0, 3 * HOUR);
        let next = match next.rem_euclid(DAY) / HOUR {
            0..=5 => next.div_euclid(DAY) * DAY + morning,
            6..=19 => next,
            _ => (next.div_euclid(DAY) + 1) * DAY + morning,
        };
        let latest = self.making.now - JUST_NOW;
        next.min(at + ((latest - at) / 2).max(1))
    }

    fn post(&mut self, post: &Post, audience: Audience) {
        let author = self.author(&post.by);
        let at = self.moment(post.day);
        let text = rich(&self.fill(&post.text));
        let id = self.chance.id(at);
        self.making.rows.posts.push(feed_post::Model {
            id,
            workspace_id: self.workspace,
            author_id: author.id,
            audience: audience.as_str().to_owned(),
            source: text.source,
            html: text.html.as_str().to_owned(),
            created_at: at,
            deleted_at: None,
            deleted_by: None,
        });
        let mut at = at;
        for comment in &post.comments {
            at = self.after(at);
            let body = self.fill(&comment.text);
            self.making.rows.comments.push(feed_comment::Model {
                id: self.chance.id(at),
                post_id: id,
                workspace_id: self.workspace,
                author_id: self.author(&comment.by).id,
                body,
                created_at: at,
                deleted_at: None,
                deleted_by: None,
            });
        }
    }

    fn section(&mut self, position: i32, section: &SectionScript) {
        let at = self.opened_at + i64::from(position) * 5 * MINUTE;
        let id = self.chance.id(at);
        self.making.rows.sections.push(forum_section::Model {
            id,
            workspace_id: self.workspace,
            position,
            title: self.fill(&section.title),
            about: self.fill(&section.about),
            created_by: self.author("t1").id,
            created_at: at,
        });
        for thread in &section.threads {
            self.thread(id, thread);
        }
    }

    fn thread(&mut self, section: Uuid, script: &ThreadScript) {
        let author = self.author(&script.by);
        let created_at = self.moment(script.day);
        let id = self.chance.id(created_at);
        self.reply(id, author, &script.text, created_at);
        let mut at = created_at;
        for words in &script.replies {
            at = self.after(at);
            self.reply(id, self.author(&words.by), &words.text, at);
        }
        self.making.rows.threads.push(thread::Model {
            id,
            workspace_id: self.workspace,
            section_id: section,
            author_id: author.id,
            title: self.fill(&script.title),
            reply_count: script.replies.len() as i32,
            created_at,
            last_reply_at: at,
            deleted_at: None,
            deleted_by: None,
        });
    }

    fn reply(&mut self, thread: Uuid, author: Author, text: &str, at: i64) {
        let text = rich(&self.fill(text));
        self.making.rows.replies.push(reply::Model {
            id: self.chance.id(at),
            thread_id: thread,
            workspace_id: self.workspace,
            author_id: author.id,
            source: text.source,
            html: text.html.as_str().to_owned(),
            created_at: at,
            deleted_at: None,
            deleted_by: None,
        });
    }

    fn material(&mut self, script: &MaterialScript) -> Option<Picture> {
        let author = self.author(&script.by);
        let at = self.moment(script.day);
        let (bytes, alt, size) = match &script.what {
            MaterialContent::Picture { motif, mood, alt } => {
                let drawn = self.making.pictures.get(&(motif.clone(), *mood));
                (drawn.cloned()?, alt.clone(), Some(self.making.plan.picture))
            }
            MaterialContent::Document { content } => {
                (self.fill(content).into_bytes(), String::new(), None)
            }
        };
        let media_type = match script.file.rsplit('.').next() {
            Some("png") => "image/png",
            Some("csv") => "text/csv",
            _ => "text/plain",
        };
        let key = self.chance.key();
        let id = self.chance.id(at);
        let length = bytes.len() as i64;
        self.making.rows.files.push(file::Model {
            id,
            owner_id: author.id,
            workspace_id: Some(self.workspace),
            storage_key: key.clone(),
            name: script.file.clone(),
            media_type: media_type.to_owned(),
            size: length,
            width: size.map(|size| size.0 as i32),
            height: size.map(|size| size.1 as i32),
            created_at: at,
        });
        self.making.rows.materials.push(material::Model {
            id: self.chance.id(at),
            workspace_id: self.workspace,
            file_id: id,
            author_id: author.id,
            kind: MaterialKind::of(media_type).as_str().to_owned(),
            title: self.fill(&script.title),
            alt: alt.clone(),
            created_at: at,
            deleted_at: None,
            deleted_by: None,
        });
        let own = |workspace: &&mut crate::entity::workspace::Model| workspace.id == self.workspace;
        if let Some(workspace) = self.making.rows.workspaces.iter_mut().find(own) {
            workspace.bytes_used += length;
        }
        self.making.files.push((key, bytes));
        size.map(|_| Picture { file: id, alt, at })
    }
}

/// A text as it is kept. The texts of the content are within the limits; a test watches over that.
pub(super) fn rich(markdown: &str) -> RichText {
    RichText::parse(markdown, 1, 100_000).unwrap_or_default()
}
