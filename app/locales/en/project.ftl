# Projects: finding them, writing one together, the support organisations' answers.

project-list-title = Projects
project-list-lead = What schools of different countries do together. Look around, or start one of your own.
project-start = Start a project
project-mine = Your projects
project-open-workspace = Open the workspace
project-all = See all projects
project-none = The first project is still to come
project-none-text = As soon as the support organisations have approved a project, everybody can read about it here.
project-none-found = Nothing found
project-none-found-text = Try fewer or other words, or leave a choice open.

project-search = Search
project-search-words = Words, school or town
project-search-kind = Kind

project-kind-european = Several countries
project-kind-national = One country
project-kind-european-text = The founders work in several countries: the support organisation of each approves the project.
project-kind-national-path = All founders work in one country, so one support organisation approves the project. With a founder from another country it spans countries: invite one before you send it.
project-kind-national-text = All founders work in one country: its support organisation approves the project.

# Where in its life a project is.
project-state-draft = Draft
project-state-invited = Waiting for founders
project-state-submitted = With the support organisations
project-state-returned = Changes asked for
project-state-refused = Not approved
project-state-active = Running
project-state-closed = Finished
project-state-archived = Archived
project-results = What came of it

# Whose turn it is, in the list of one's own projects.
project-turn-answer = You are invited
project-turn-improve = Please change something
project-turn-write = Go on writing
project-turn-co-founders = Waiting for your co-founders
project-turn-support = Waiting for the support organisations
project-turn-work = Running

# What a project says of itself.
project-facts = At a glance
project-schools = Schools
project-published = What came out of it
project-since = Since
project-ages = Ages
project-ages-of = { $from }–{ $to } years
project-age-of = { $age } years
project-field-title = Title
project-field-short-description = In short
project-field-languages = Languages of the project
project-field-subjects = Subjects
project-field-competences = Key competences
project-field-age-from = Age of the youngest
project-field-age-to = Age of the oldest
project-field-pupil-count = Number of pupils
project-field-aims = Aims
project-field-work-process = How we work
project-field-expected-results = What we expect

# The form.
project-new-title = Start a project
project-new-lead = A title is enough to begin. You can fill in the rest later, alone or with your co-founders.
project-edit-title = Change the text
project-part-idea = The idea
project-part-class = Who takes part
project-part-plan = The plan
project-hint-title = What would make a pupil curious?
project-hint-short-description = Two or three sentences. They stand in the list of projects.
project-hint-languages = In which the pupils write and speak to each other.
project-hint-competences = What the pupils get better at.
project-hint-aims = What should be different at the end?
project-hint-work-process = Step by step: who does what, when, and how the pupils of the schools work together.
project-hint-expected-results = What will there be to see, hear or hold?
project-save-draft = Save as a draft
project-save = Save
project-missing-title = Not everything is filled in yet
project-missing = Still missing: { $fields }.
project-missing-may-wait = You can save it as it is. It must be complete when you send it to the support organisations.
project-picture = Picture of the project
project-picture-hint = People see it first: on the page of the project, in lists, and where somebody passes the link on. No pupil may be recognised on it.
project-picture-file = Picture
project-picture-description = What is on it?
project-picture-description-hint = For people who do not see it, in one sentence.

# The way to the workspace.
project-edit = Change the text
project-founding = How it goes on
project-founders = Founders
project-founders-only = Only the founders and the support organisations see this part.
project-founder-accepted = Founder
project-founder-invited = Not answered yet
project-founder-declined = Declined
project-founder-left = Left
project-remind = Ask again
project-repeat-title = Once more
project-repeat-text = The same project for the next school year: a new draft with this text. The other founders are invited again; pages and pupils stay here.
project-repeat = Begin once more
project-remarks = Remarks on single fields
project-remarks-hint = The founders see each remark beside its field when they change the text.
project-withdraw = Take the invitation back
project-step-write = You write what you want to do
project-step-write-text = All founders can change the text.
project-step-invite = You find co-founders
project-step-invite-text = Two to six founders, from at least two schools. All have the same rights.
project-step-send = You send it
project-step-send-text = When the text is complete and everybody has answered.
project-step-support = The support organisations approve it
project-step-support-text = One for each founder's country, within five working days.
project-step-waiting-for = Waiting for: { $countries }. You hear from us as soon as they answer.
project-step-work = The workspace opens
project-step-work-text = You add your classes, and the work begins.
project-support-of = Support organisation: { $country }
project-approval-waiting = Not answered yet
project-approval-approved = Approved
project-approval-returned = Changes asked for
project-approval-refused = Not approved
project-returned-title = Please change something
project-returned = Read what the support organisation writes, change the text, and send it again.
project-refused-title = This project was not approved
project-refused = You can read why below. If something is unclear, please write to your support organisation.
project-invite-title = Invite a co-founder
project-invite-person = Which of your contacts?
project-invite-hint = You find here colleagues who accepted your request, or whose request you accepted.
project-invite = Invite
project-invite-nobody = You can invite colleagues who are your contacts. At the moment there is nobody left to invite.
project-invite-find = Find colleagues
project-lacks-title = Before you can send it
project-lacks-answers = Not everybody you invited has answered yet.
project-lacks-partner = A co-founder from another school is missing.
project-send-title = Everything is ready
project-send-text = The support organisation of each founder's country reads your project. Until they answer, nobody can change it.
project-send = Send to the support organisations
project-leave = Leave the project
project-leave-question = Leave this project?
project-leave-text = The other founders go on without you. They can invite you again.
project-delete = Delete the project
project-delete-question = Delete this project?
project-delete-text = The text and all invitations are gone for all founders. This cannot be taken back.

# An invitation.
project-invitation-title = You are invited to found this project
project-invitation = { $names } would like to found this project with you. Read it, then answer.
project-accept = Accept
project-decline = Decline

# The support desk.
project-for-officers = You see this page as a support officer.
project-on-the-desk = See it on the support desk
project-desk-lead = Projects that wait for your country's answer, the oldest first.
project-desk-empty-text = When a school of your country sends a project, it appears here.
project-desk-project = Project
project-desk-asked = Sent on
project-desk-round = Round { $round }
project-desk-school-doubt = School not validated
project-desk-bulk = Approve the ticked ones
project-desk-bulk-text = Only clear cases can be ticked: all founders and their schools are validated, and no country had doubts. You can read each project before.
project-desk-tick = { $country }: { $title }
project-desk-changes = What is new in this round
project-desk-answers = What the countries say
project-decide-title = Your answer for: { $country }
project-verdict-approve = Approve
project-verdict-approve-hint = The workspace opens as soon as every country has approved.
project-verdict-return = Give back for changes
project-verdict-return-hint = The founders change it and send it again, to all countries.
project-verdict-refuse = Refuse
project-verdict-refuse-hint = This is the end of the project. The founders cannot send it again.
project-decide-comment = To the founders
project-decide-comment-hint = Needed to give back or refuse. All founders read it.

# The first forum of a new workspace.
project-welcome-title = Getting to know each other
project-welcome-about = Say hello: who are you, where is your school, and what do you see from your window?

# The gallery.
project-gallery = Gallery
project-gallery-lead = Projects that the support organisations recommend, and why.
project-gallery-all = See the gallery
project-gallery-empty = Nothing in the gallery yet
project-gallery-empty-text = As soon as a support organisation recommends a project, it stands here.
project-gallery-in = Recommended
project-gallery-put = Put into the gallery
project-gallery-change = Change the sentence in the gallery
project-gallery-sentence = Why should others look at it?
project-gallery-sentence-hint = One or two sentences. Everybody can read them, on the page of the project and in the gallery.
project-gallery-take-out = Take out of the gallery

told-project-started = Your project is saved as a draft.
told-project-deleted = The project is deleted.
told-founder-invited = The invitation is on its way.
told-founder-reminded = We asked them again.
told-project-repeated = A new draft with the same text. Change what is different this time.
told-project-picture-changed = The project has a new picture.
told-project-picture-removed = The picture is removed.
told-invitation-withdrawn = The invitation is taken back.
told-invitation-accepted = You are in. You can now work on the text too.
told-invitation-declined = You declined. The founders were told.
told-project-sent = Your project is sent. You hear from us as soon as the support organisations answer.
told-project-shown = The project is in the gallery.
told-project-unshown = The project is no longer in the gallery.
