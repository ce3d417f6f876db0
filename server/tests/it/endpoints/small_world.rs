//! One world with one thing of each kind, and everybody who could ask for them.

mod parts;

use self::parts::{announced, png, text, tried_out, two, upload, write};
use crate::browser::{Portal, Upload};
use data::{
    kit, partner, project, report, support,
    testing::{Engine, Staff, World},
    workspace::{card, feed, forum, invitation, page, plan, poll},
};
use domain::{
    account::AccountState,
    id::{AccountId, ImportId, KitId, ProjectId, SchoolId, WorkspaceId},
    kit::{KitFilter, KitForm},
    partner::AskForm,
    project::gallery::GalleryForm,
    report::ReportForm,
    support::{AppointForm, NoteForm, ReasonForm},
    workspace::{
        Role,
        feed::{CommentForm, PostForm},
        forum::{ReplyForm, SectionForm, ThreadForm},
        member::InviteForm,
        page::{PageForm, PublishForm},
        plan::{PhaseForm, TaskForm},
        poll::PollForm,
    },
};
use uuid::Uuid;

pub const PDF: &[u8] = b"%PDF-1.7\nten bytes!";
pub const REGISTER: &[u8] = b"Number,Name,Town\nA1,School by the river,Szeged\n";

/// Who asks.
#[derive(Clone)]
pub struct Actor {
    pub name: &'static str,
    /// Of their session.
    pub token: Option<String>,
}

/// The people and things the table is about. Everything in the workspace was made by the founder.
pub struct SmallWorld {
    pub portal: Portal,
    pub actors: Vec<Actor>,
    pub workspace: WorkspaceId,
    /// Whose workspace it is: of founders in Hungary and Türkiye.
    pub active: ProjectId,
    /// Another teacher is invited to it and has not answered.
    pub draft: ProjectId,
    /// Could be sent to the support organisations.
    pub complete: ProjectId,
    /// Waits for Hungary and Türkiye.
    pub submitted: ProjectId,
    pub founder: Staff,
    pub founders_session: Uuid,
    pub member: Staff,
    pub invited: Staff,
    pub outsider: Staff,
    pub pupil: AccountId,
    /// A contact of founder and member.
    pub friend: Staff,
    /// Asked the founder to become a contact.
    pub asker: Staff,
    /// The founder has blocked them.
    pub blocked: Staff,
    /// Registered in Hungary, not validated.
    pub waiting: Staff,
    pub refused: Staff,
    /// Registered at the founder's school.
    pub newcomer: AccountId,
    pub pending_school: SchoolId,
    pub refused_school: SchoolId,
    /// Of the founder and their friend.
    pub conversation: Uuid,
    /// Of the founder and several.
    pub circle: Uuid,
    pub letter_file: Uuid,
    /// A register of Hungary that was tried out.
    pub import: ImportId,
    /// Written by an officer of Hungary.
    pub reason: Uuid,
    /// A draft of an officer of Hungary.
    pub kit: KitId,
    /// In the library.
    pub published_kit: KitId,
    /// Of who waits: a paper that says where they work.
    pub paper: Uuid,
    /// About who waits, written by an officer of Hungary.
    pub note: Uuid,
    /// Of the founder, to their friend.
    pub letter: Uuid,
    /// Of the founder, on the partner board.
    pub announcement: Uuid,
    /// Of the founder, not yet on the board.
    pub announced_draft: Uuid,
    /// About the outsider, in Hungary.
    pub report: Uuid,
    /// The founder is a mentor.
    pub grant: Uuid,
    pub class: Uuid,
    pub sheet: Uuid,
    pub page: Uuid,
    pub archived_page: Uuid,
    pub published_page: Uuid,
    pub section: Uuid,
    pub thread: Uuid,
    pub deleted_thread: Uuid,
    pub reply: Uuid,
    pub deleted_reply: Uuid,
    pub post: Uuid,
    pub bulletin: Uuid,
    pub comment: Uuid,
    pub phase: Uuid,
    pub empty_phase: Uuid,
    /// For pupils.
    pub task: Uuid,
    /// For teachers.
    pub other_task: Uuid,
    pub poll: Uuid,
    /// Of the poll.
    pub answer: Uuid,
    pub removed_poll: Uuid,
    pub picture: Uuid,
    pub picture_file: Uuid,
    pub document: Uuid,
    pub document_file: Uuid,
    pub removed: Uuid,
    pub removed_file: Uuid,
}

impl SmallWorld {
    pub async fn build() -> Self {
        let portal = Portal::with(World::new(Engine::Sqlite).await, |_| ()).await;
        let world = portal.world.clone();
        let (founder, emre) = (world.teacher("HU").await, world.teacher("TR").await);
        let (member, invited) = (world.teacher("PL").await, world.teacher("TR").await);
        let (outsider, friend) = (world.teacher("HU").await, world.teacher("FR").await);
        let (asker, blocked) = (world.teacher("TR").await, world.teacher("TR").await);
        for contact in [&emre, &invited, &friend] {
            world.contacts(founder.id, contact.id).await;
        }
        world.contacts(member.id, friend.id).await;
        let (active, workspace) = world.project(&[&founder, &emre]).await;
        let (_, elsewhere) = world.project(&[&emre, &friend]).await;
        world.join(workspace, &member, Role::Teacher).await;
        let pupil_elsewhere = world.pupil(elsewhere, &emre, "Demir Can", "Moon").await;
        let pupil = world.pupil(workspace, &founder, "Kiss Anna", "Star").await;
        let class = world.newest("class").await;
        let (pending_school, refused_school) = (world.school("HU").await, world.school("HU").await);
        for (school, state) in [(pending_school, "pending"), (refused_school, "refused")] {
            let sql = "UPDATE school SET state = $1 WHERE id = $2";
            world.sql(sql, vec![state.into(), school.0.into()]).await;
        }
        let at_founders = founder.school;
        let newcomer = world
            .staff_at(at_founders, "HU", AccountState::Registered)
            .await;
        let waiting = world
            .staff_at(pending_school, "HU", AccountState::Registered)
            .await;
        let refused = world
            .staff_at(at_founders, "HU", AccountState::Refused)
            .await;
        let officers = [
            world.officer(Some("HU")).await,
            world.officer(Some("FR")).await,
            world.officer(None).await,
        ];

        let shown = GalleryForm {
            project: active.to_string(),
            sentence: "Two towns measure the same rain.".into(),
        };
        let by_officer = world.by(officers[0]).await;
        project::put_into_gallery(&by_officer, shown).await.unwrap();
        let cx = world.by(founder.id).await;
        let ask = AskForm {
            person: founder.id.to_string(),
            message: "We measure rain. Would your class join?".into(),
        };
        partner::ask(&world.by(asker.id).await, &ask).await.unwrap();
        partner::block(&cx, blocked.id).await.unwrap();
        let (conversation, letter_file) = write(&portal, &founder, &[&friend]).await;
        let letter = world.newest("message").await;
        let about = ReportForm {
            kind: "person".into(),
            subject: outsider.id.to_string(),
            reason: "insult".into(),
            words: String::new(),
        };
        report::report(&cx, about).await.unwrap();
        let report = world.newest("report").await;
        let (circle, _) = write(&portal, &founder, &[&friend, &emre]).await;
        let announcement = announced(&cx, "on").await;
        let announced_draft = announced(&cx, "").await;
        let draft = project::start(&cx, text()).await.unwrap();
        project::invite_founder(&cx, draft, invited.id)
            .await
            .unwrap();
        let (complete, submitted) = (
            two(&world, &founder, &emre).await,
            two(&world, &founder, &emre).await,
        );
        project::submit(&cx, submitted).await.unwrap();

        let id = workspace.to_string();
        let invite = InviteForm {
            workspace: id.clone(),
            person: invited.id.to_string(),
            role: "teacher".into(),
        };
        invitation::invite(&cx, invite).await.unwrap();
        let sheet = card::renew(&cx, workspace, pupil).await.unwrap().0;
        let section = SectionForm {
            workspace: id.clone(),
            title: "Rivers".into(),
            about: String::new(),
        };
        let section = forum::start_section(&cx, section).await.unwrap().0;
        let (mut threads, mut replies, mut pages) = (Vec::new(), Vec::new(), Vec::new());
        for title in ["Which fish?", "Deleted"] {
            let thread = ThreadForm {
                workspace: id.clone(),
                section: section.to_string(),
                title: title.into(),
                body: "Tell us.".into(),
            };
            threads.push(forum::start_thread(&cx, thread).await.unwrap());
        }
        for body in ["Carp.", "Deleted"] {
            let reply = ReplyForm {
                workspace: id.clone(),
                thread: threads[0].to_string(),
                body: body.into(),
            };
            replies.push(forum::reply(&cx, reply).await.unwrap());
        }
        forum::delete_thread(&cx, workspace, threads[1])
            .await
            .unwrap();
        forum::delete_reply(&cx, workspace, replies[1])
            .await
            .unwrap();
        let mut posts = Vec::new();
        for audience in ["members", "staff"] {
            let post = PostForm {
                workspace: id.clone(),
                audience: audience.into(),
                body: "Good morning.".into(),
            };
            feed::post(&cx, post).await.unwrap();
            posts.push(world.newest("feed_post").await);
        }
        let comment = CommentForm {
            workspace: id.clone(),
            post: posts[0].to_string(),
            body: "Good morning to you too.".into(),
        };
        feed::comment(&cx, comment).await.unwrap();
        let comment = world.newest("feed_comment").await;
        let (mut phases, mut tasks) = (Vec::new(), Vec::new());
        for title in ["Measuring", "Telling"] {
            let phase = PhaseForm {
                workspace: id.clone(),
                title: title.into(),
                ..PhaseForm::default()
            };
            phases.push(plan::save_phase(&cx, phase).await.unwrap().1);
        }
        for doer in ["pupils", "teachers"] {
            let task = TaskForm {
                workspace: id.clone(),
                phase: phases[0].to_string(),
                title: "Measure the river".into(),
                doer: doer.into(),
                ..TaskForm::default()
            };
            tasks.push(plan::save_task(&cx, task).await.unwrap().1);
        }
        let mut polls = Vec::new();
        for question in ["Removed?", "Which river?"] {
            let poll = PollForm {
                workspace: id.clone(),
                question: question.into(),
                answers: "Tisza\nMeriç".into(),
                kind: "single".into(),
                anonymous: String::new(),
            };
            let poll = poll::start(&cx, poll).await.unwrap();
            polls.push((poll.0, world.newest("poll_answer").await));
        }
        poll::delete(&cx, workspace, polls[0].0.into())
            .await
            .unwrap();

        let (picture, picture_file) = upload(&portal, &founder, &id, "river.png", png()).await;
        let (document, document_file) =
            upload(&portal, &founder, &id, "plan.pdf", PDF.into()).await;
        let (removed, removed_file) = upload(&portal, &founder, &id, "old.pdf", PDF.into()).await;
        data::workspace::material::remove(&cx, workspace, removed.into())
            .await
            .unwrap();
        for body in [
            String::new(),
            String::new(),
            format!("![A river](/files/{picture_file})"),
        ] {
            let page = PageForm {
                workspace: id.clone(),
                title: "Our town".into(),
                body,
                version: "0".into(),
                ..PageForm::default()
            };
            pages.push(page::save(&cx, page).await.unwrap());
        }
        page::archive(&cx, workspace, pages[1]).await.unwrap();
        let publish = PublishForm {
            workspace: id.clone(),
            page: pages[2].to_string(),
            version: "1".into(),
            agree: "on".into(),
            nicknames: "on".into(),
            pictures: "on".into(),
        };
        page::publish(&cx, publish).await.unwrap();

        let paper = Upload::new(&[]).file("contract.pdf", PDF.into());
        let answer = portal
            .by(waiting.id)
            .await
            .upload("/me/school", "upload_certificate", paper)
            .await;
        assert_eq!(answer.status.as_u16(), 303, "{}", answer.body);
        let paper = world.newest("file").await;
        let note = NoteForm {
            subject: "person".into(),
            id: waiting.id.to_string(),
            note: "Called the school.".into(),
        };
        let by_officer = world.by(officers[0]).await;
        support::write_note(&by_officer, note).await.unwrap();
        let note = world.newest("desk_note").await;
        let reason = ReasonForm {
            subject: "person".into(),
            texts: [("en".to_owned(), "Please write more.".to_owned())].into(),
            ..ReasonForm::default()
        };
        support::save_reason(&by_officer, reason, vec!["en"])
            .await
            .unwrap();
        let reason = world.newest("desk_reason").await;
        let draft_of_kit = KitForm {
            lang: "en".into(),
            title: "Bells of our towns".into(),
            ..KitForm::default()
        };
        let (kit, _) = kit::save(&by_officer, draft_of_kit).await.unwrap();
        let library = kit::search(&cx, &KitFilter::default()).await.unwrap();
        let import = tried_out(&portal, &world.by(officers[0]).await).await;

        let role = AppointForm {
            person: founder.id.to_string(),
            role: "mentor".into(),
            ..AppointForm::default()
        };
        support::appoint(&world.by(officers[0]).await, role)
            .await
            .unwrap();
        let grant = world.newest("support_grant").await;

        let mut actors = vec![Actor {
            name: "visitor",
            token: None,
        }];
        for (name, account) in [
            ("pupil", pupil),
            ("other pupil", pupil_elsewhere),
            ("member", member.id),
            ("invited", invited.id),
            ("outsider", outsider.id),
            ("newcomer", newcomer.id),
            ("officer HU", officers[0]),
            ("officer FR", officers[1]),
            ("central", officers[2]),
            ("founder", founder.id),
        ] {
            let token = Some(world.sign_in(account).await);
            actors.push(Actor { name, token });
        }
        Self {
            founders_session: world.newest("session").await,
            portal,
            actors,
            workspace,
            active,
            draft,
            complete,
            submitted,
            founder,
            member,
            invited,
            outsider,
            pupil,
            friend,
            asker,
            blocked,
            waiting,
            refused,
            newcomer: newcomer.id,
            pending_school,
            refused_school,
            conversation,
            circle,
            letter_file,
            import,
            reason,
            kit,
            published_kit: library.cards[0].id,
            paper,
            note,
            letter,
            announcement,
            announced_draft,
            report,
            grant,
            class,
            sheet,
            page: pages[0].0,
            archived_page: pages[1].0,
            published_page: pages[2].0,
            section,
            thread: threads[0].0,
            deleted_thread: threads[1].0,
            reply: replies[0].0,
            deleted_reply: replies[1].0,
            post: posts[0],
            bulletin: posts[1],
            comment,
            phase: phases[0].0,
            empty_phase: phases[1].0,
            task: tasks[0].0,
            other_task: tasks[1].0,
            poll: polls[1].0,
            answer: polls[1].1,
            removed_poll: polls[0].0,
            picture,
            picture_file,
            document,
            document_file,
            removed,
            removed_file,
        }
    }
}
