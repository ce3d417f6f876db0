//! What is asked of each endpoint: real things of the small world, and input that holds.

mod announcements;
mod pages;
mod people;
mod projects;
mod workspace;

use super::small_world::SmallWorld;

/// A page.
pub struct Page {
    /// As the router has it.
    pub pattern: &'static str,
    /// Which of several.
    pub what: &'static str,
    pub address: String,
}

/// A server function.
pub struct Call {
    pub endpoint: &'static str,
    /// Which of several.
    pub what: &'static str,
    pub fields: Vec<(&'static str, String)>,
}

/// A form with a file.
pub struct Upload {
    pub endpoint: &'static str,
    /// Which of several.
    pub what: &'static str,
    pub fields: Vec<(&'static str, String)>,
}

/// All there is to ask.
pub struct Asked {
    pub pages: Vec<Page>,
    pub files: Vec<(&'static str, String)>,
    pub calls: Vec<Call>,
    pub uploads: Vec<Upload>,
}

impl Asked {
    pub fn of(small: &SmallWorld) -> Self {
        let file = |id: uuid::Uuid| format!("/files/{id}");
        Self {
            pages: pages::of(small),
            files: vec![
                ("/stats.csv", "/stats.csv".to_owned()),
                (
                    "/partners/feed.atom",
                    "/partners/feed.atom?q=river".to_owned(),
                ),
                (
                    "/kits/{id}/kit.json in the library",
                    format!("/kits/{}/kit.json", small.published_kit),
                ),
                (
                    "/kits/{id}/kit.json draft of Hungary",
                    format!("/kits/{}/kit.json", small.kit),
                ),
                ("/robots.txt", "/robots.txt".to_owned()),
                ("/sitemap.xml", "/sitemap.xml".to_owned()),
                (
                    "/sitemap/{kind}/{first}",
                    format!("/sitemap/projects/{}", uuid::Uuid::nil()),
                ),
                (
                    "/sitemap/{kind}/{first} of people",
                    format!("/sitemap/people/{}", uuid::Uuid::nil()),
                ),
                (
                    "/w/{id}/plan.ics without a key",
                    format!("/w/{}/plan.ics", small.workspace),
                ),
                ("/files/{id} on a published page", file(small.picture_file)),
                ("/files/{id} of a material", file(small.document_file)),
                (
                    "/files/{id} of a removed material",
                    file(small.removed_file),
                ),
                ("/files/{id} of a message", file(small.letter_file)),
                ("/files/{id} of a paper of who waits", file(small.paper)),
                (
                    "/desk/schools/import/{id}/rest.csv",
                    format!("/desk/schools/import/{}/rest.csv", small.import),
                ),
            ],
            calls: calls(small),
            uploads: uploads(small),
        }
    }
}

fn uploads(small: &SmallWorld) -> Vec<Upload> {
    let field = |name, value: &dyn ToString| (name, value.to_string());
    let message = |what, to| Upload {
        endpoint: "send_message",
        what,
        fields: vec![to, field("body", &"Good morning.")],
    };
    vec![
        Upload {
            endpoint: "upload_material",
            what: "",
            fields: vec![
                field("workspace", &small.workspace),
                field("title", &"Plan"),
                field("alt", &""),
            ],
        },
        Upload {
            endpoint: "upload_certificate",
            what: "",
            fields: Vec::new(),
        },
        Upload {
            endpoint: "upload_project_picture",
            what: "of a draft",
            fields: vec![
                field("project", &small.draft),
                field("description", &"A bridge"),
            ],
        },
        Upload {
            endpoint: "upload_register",
            what: "of Hungary",
            fields: vec![field("country", &"HU")],
        },
        Upload {
            endpoint: "import_kit",
            what: "that is none",
            fields: Vec::new(),
        },
        message("to a colleague", field("people[]", &small.friend.id)),
        message("to a pupil", field("people[]", &small.pupil)),
        message("to who waits", field("people[]", &small.waiting.id)),
        message(
            "to whom the founder blocked",
            field("people[]", &small.blocked.id),
        ),
        message(
            "in the founder's conversation",
            field("conversation", &small.conversation),
        ),
    ]
}

type Field<'f> = (&'static str, &'f dyn ToString);

type Add<'a> = &'a mut dyn FnMut(&'static str, &'static str, &[Field<'_>]);

fn calls(small: &SmallWorld) -> Vec<Call> {
    let mut calls = Vec::new();
    let mut add = |endpoint: &'static str, what: &'static str, fields: &[Field<'_>]| {
        let fields = fields
            .iter()
            .map(|(name, value)| (*name, value.to_string()))
            .collect();
        calls.push(Call {
            endpoint,
            what,
            fields,
        });
    };
    people::of_everybody(small, &mut add);
    people::of_people_and_schools(small, &mut add);
    announcements::of_the_board(small, &mut add);
    projects::of_projects(small, &mut add);
    projects::of_the_desk(small, &mut add);
    workspace::of_members(small, &mut add);
    workspace::of_contents(small, &mut add);
    calls
}
