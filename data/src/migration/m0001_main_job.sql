-- The main job: people, schools, contacts, projects, workspaces, and what carries them.
-- {uuid} is BLOB on SQLite and UUID on PostgreSQL. Moments are BIGINT milliseconds since 1970 UTC.

-- Reference lists: data the operator can edit.
CREATE TABLE reference (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    active BOOLEAN NOT NULL,
    data TEXT NOT NULL,
    PRIMARY KEY (kind, id)
);
CREATE TABLE reference_name (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    lang TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (kind, id, lang),
    FOREIGN KEY (kind, id) REFERENCES reference (kind, id)
);

-- People.
CREATE TABLE account (
    id {uuid} PRIMARY KEY,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    state_comment TEXT NOT NULL,
    state_at BIGINT NOT NULL,
    email TEXT UNIQUE,
    email_confirmed_at BIGINT,
    password_hash TEXT,
    name TEXT NOT NULL,
    lang TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    -- Of the school where the person works.
    country TEXT,
    -- Of somebody who is validated: the country of one more school, which is not confirmed yet.
    joins TEXT,
    about TEXT NOT NULL,
    available BOOLEAN NOT NULL,
    -- Days of the time for projects, at noon UTC.
    available_from BIGINT,
    available_to BIGINT,
    public_profile BOOLEAN NOT NULL,
    -- A row of file.
    picture_id {uuid},
    age_from INTEGER,
    age_to INTEGER,
    search_text TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    last_seen_at BIGINT,
    version INTEGER NOT NULL
);
CREATE INDEX account_queue ON account (kind, country, state, state_at);
-- Who waits for the officers of a country, and of any: data/src/support.rs has the same words.
CREATE INDEX account_waiting ON account
    ((CASE kind || ' ' || state WHEN 'staff registered' THEN COALESCE(country, '') WHEN 'staff validated' THEN joins END), state_at, id)
    WHERE CASE kind || ' ' || state WHEN 'staff registered' THEN COALESCE(country, '') WHEN 'staff validated' THEN joins END IS NOT NULL;
CREATE INDEX account_waiting_anywhere ON account (state_at, id)
    WHERE CASE kind || ' ' || state WHEN 'staff registered' THEN COALESCE(country, '') WHEN 'staff validated' THEN joins END IS NOT NULL;
-- Everybody who can be found is read in the order of ids, in pieces (data/src/search).
CREATE INDEX account_found ON account (kind, state, id);
CREATE TABLE account_tag (
    account_id {uuid} NOT NULL REFERENCES account (id),
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    -- Of languages: how well.
    level TEXT,
    PRIMARY KEY (account_id, kind, value)
);
CREATE TABLE session (
    id {uuid} PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    account_id {uuid} NOT NULL REFERENCES account (id),
    kind TEXT NOT NULL,
    -- Came in with a second step.
    strong BOOLEAN NOT NULL,
    user_agent TEXT NOT NULL,
    -- Two letters of the country it came from, where a proxy tells; else empty.
    place TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL,
    -- When the person last said who they are: at the sign-in, or again since.
    fresh_at BIGINT NOT NULL,
    idle_millis BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX session_account ON session (account_id);
CREATE TABLE one_time_token (
    id {uuid} PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    purpose TEXT NOT NULL,
    account_id {uuid} REFERENCES account (id),
    data TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX one_time_token_account ON one_time_token (account_id);
-- Another address for an account, until both mailboxes have agreed.
CREATE TABLE email_change (
    account_id {uuid} PRIMARY KEY REFERENCES account (id),
    new_email TEXT NOT NULL,
    old_confirmed_at BIGINT,
    new_confirmed_at BIGINT,
    expires_at BIGINT NOT NULL
);
-- The second step of a sign-in: the key that the owner's app has too, and the last code that was used.
CREATE TABLE second_step (
    account_id {uuid} PRIMARY KEY REFERENCES account (id),
    secret TEXT NOT NULL,
    since BIGINT NOT NULL,
    last_step BIGINT NOT NULL,
    -- Codes in a row that were wrong, and when the last was typed.
    wrong_codes INTEGER NOT NULL,
    wrong_at BIGINT NOT NULL
);
-- A key and codes that were shown, until the first code from the app proves that they arrived.
CREATE TABLE second_step_offer (
    account_id {uuid} PRIMARY KEY REFERENCES account (id),
    secret TEXT NOT NULL,
    codes TEXT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE TABLE recovery_code (
    account_id {uuid} NOT NULL REFERENCES account (id),
    code_hash TEXT NOT NULL,
    used_at BIGINT,
    PRIMARY KEY (account_id, code_hash)
);
-- Passkeys (WebAuthn): `data` is the public key with what belongs to it, as `webauthn-rs` writes it.
CREATE TABLE passkey (
    id {uuid} PRIMARY KEY,
    account_id {uuid} NOT NULL REFERENCES account (id),
    -- The device's own name for the key, in hexadecimal digits.
    credential TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    data TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    last_used_at BIGINT
);
CREATE INDEX passkey_account ON passkey (account_id);
-- Accounts elsewhere (OpenID Connect) that open an account here: `subject` is the provider's name for it.
CREATE TABLE linked_provider (
    provider TEXT NOT NULL,
    subject TEXT NOT NULL,
    account_id {uuid} NOT NULL REFERENCES account (id),
    linked_at BIGINT NOT NULL,
    PRIMARY KEY (provider, subject)
);
CREATE INDEX linked_provider_account ON linked_provider (account_id);
-- Accounts that were merged into another: their addresses lead there. Who signs in with the address
-- of one is told so, as long as address and hash are kept.
CREATE TABLE account_redirect (
    old_id TEXT PRIMARY KEY,
    -- The same id, as the audit log has it.
    was_id {uuid} NOT NULL UNIQUE,
    account_id {uuid} NOT NULL REFERENCES account (id),
    email TEXT,
    password_hash TEXT,
    merged_at BIGINT NOT NULL
);
CREATE INDEX account_redirect_account ON account_redirect (account_id);
CREATE INDEX account_redirect_email ON account_redirect (email);
CREATE TABLE support_grant (
    id {uuid} PRIMARY KEY,
    account_id {uuid} NOT NULL REFERENCES account (id),
    role TEXT NOT NULL,
    country TEXT,
    granted_at BIGINT NOT NULL,
    -- Nobody when it was the operator.
    granted_by {uuid} REFERENCES account (id),
    from_at BIGINT NOT NULL,
    until_at BIGINT,
    ended_at BIGINT,
    -- Nobody when its day had come.
    ended_by {uuid} REFERENCES account (id)
);
CREATE INDEX support_grant_account ON support_grant (account_id);
CREATE INDEX support_grant_country ON support_grant (role, country);
-- Nobody has the same role twice at the same time.
CREATE UNIQUE INDEX support_grant_open ON support_grant (account_id, role, COALESCE(country, '')) WHERE ended_at IS NULL;
-- Who is locked out, until when if that is known, and how far their validation was before.
CREATE TABLE suspension (
    account_id {uuid} PRIMARY KEY REFERENCES account (id),
    was_state TEXT NOT NULL,
    was_comment TEXT NOT NULL,
    was_at BIGINT NOT NULL,
    suspended_by {uuid} REFERENCES account (id),
    until_at BIGINT
);

-- Schools.
CREATE TABLE school (
    id {uuid} PRIMARY KEY,
    state TEXT NOT NULL,
    state_comment TEXT NOT NULL,
    state_at BIGINT NOT NULL,
    name TEXT NOT NULL,
    legal_name TEXT NOT NULL,
    country TEXT NOT NULL,
    region TEXT NOT NULL,
    town TEXT NOT NULL,
    address TEXT NOT NULL,
    postcode TEXT NOT NULL,
    national_number TEXT NOT NULL,
    website TEXT NOT NULL,
    head_name TEXT NOT NULL,
    head_email TEXT NOT NULL,
    search_text TEXT NOT NULL,
    -- Number and town as they are compared, to find the same school again.
    number_key TEXT NOT NULL,
    town_key TEXT NOT NULL,
    -- Host of the web site as e-mail addresses are compared with it; empty when there is none.
    site_host TEXT NOT NULL,
    created_by {uuid} REFERENCES account (id),
    created_at BIGINT NOT NULL,
    version INTEGER NOT NULL
);
CREATE INDEX school_number ON school (country, number_key);
CREATE INDEX school_town ON school (country, town_key);
CREATE INDEX school_queue ON school (country, state, state_at);
CREATE INDEX school_directory ON school (country, search_text, id);
CREATE TABLE school_tag (
    school_id {uuid} NOT NULL REFERENCES school (id),
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (school_id, kind, value)
);
CREATE TABLE affiliation (
    id {uuid} PRIMARY KEY,
    account_id {uuid} NOT NULL REFERENCES account (id),
    school_id {uuid} NOT NULL REFERENCES school (id),
    role TEXT NOT NULL,
    from_at BIGINT NOT NULL,
    to_at BIGINT,
    -- When the support organisation confirmed that the person works there, or asked for something first.
    confirmed_at BIGINT,
    returned_at BIGINT
);
CREATE INDEX affiliation_account ON affiliation (account_id);
CREATE INDEX affiliation_school ON affiliation (school_id);
-- Nobody works twice at one school at the same time.
CREATE UNIQUE INDEX affiliation_current ON affiliation (account_id, school_id) WHERE to_at IS NULL;
-- Staff who look after the page of their school.
CREATE TABLE school_administrator (
    school_id {uuid} NOT NULL REFERENCES school (id),
    account_id {uuid} NOT NULL REFERENCES account (id),
    named_at BIGINT NOT NULL,
    PRIMARY KEY (school_id, account_id)
);
CREATE INDEX school_administrator_account ON school_administrator (account_id);
-- Entries that were merged into another: their addresses lead there.
CREATE TABLE school_redirect (
    old_id TEXT PRIMARY KEY,
    school_id {uuid} NOT NULL REFERENCES school (id),
    merged_at BIGINT NOT NULL
);
CREATE INDEX school_redirect_school ON school_redirect (school_id);
-- The head of a school was asked whether somebody works there: once for each person and school.
CREATE TABLE head_question (
    account_id {uuid} NOT NULL REFERENCES account (id),
    school_id {uuid} NOT NULL REFERENCES school (id),
    token_hash TEXT NOT NULL UNIQUE,
    asked_at BIGINT NOT NULL,
    answer TEXT NOT NULL,
    answered_at BIGINT,
    PRIMARY KEY (account_id, school_id)
);
CREATE INDEX head_question_school ON head_question (school_id);

-- Validated staff of a school say whether they know who registered there: one answer each.
CREATE TABLE colleague_answer (
    account_id {uuid} NOT NULL REFERENCES account (id),
    school_id {uuid} NOT NULL REFERENCES school (id),
    colleague_id {uuid} NOT NULL REFERENCES account (id),
    answer TEXT NOT NULL,
    answered_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, school_id, colleague_id)
);
CREATE INDEX colleague_answer_school ON colleague_answer (school_id);
CREATE INDEX colleague_answer_colleague ON colleague_answer (colleague_id);
-- Papers that say where somebody works.
CREATE TABLE certificate (
    -- A row of file.
    file_id {uuid} PRIMARY KEY,
    account_id {uuid} NOT NULL REFERENCES account (id),
    uploaded_at BIGINT NOT NULL
);
CREATE INDEX certificate_account ON certificate (account_id);

-- A national register that is brought in, and what became of its lines.
CREATE TABLE school_import (
    id {uuid} PRIMARY KEY,
    country TEXT NOT NULL,
    state TEXT NOT NULL,
    state_at BIGINT NOT NULL,
    created_by {uuid} REFERENCES account (id),
    created_at BIGINT NOT NULL,
    file_name TEXT NOT NULL,
    file_hash TEXT NOT NULL,
    -- The file in the store; empty once it was removed.
    storage_key TEXT NOT NULL,
    -- How it is read; empty fields are found out.
    encoding TEXT NOT NULL,
    delimiter TEXT NOT NULL,
    heading_line INTEGER NOT NULL,
    -- Names of the columns with some cells, and which column is what, both as JSON.
    samples TEXT NOT NULL,
    columns TEXT NOT NULL,
    kind TEXT NOT NULL,
    lines INTEGER NOT NULL,
    done INTEGER NOT NULL,
    added INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    alike INTEGER NOT NULL,
    broken INTEGER NOT NULL
);
CREATE INDEX school_import_list ON school_import (country, id);
CREATE TABLE school_import_line (
    import_id {uuid} NOT NULL REFERENCES school_import (id),
    line INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    school_id {uuid} REFERENCES school (id),
    name TEXT NOT NULL,
    town TEXT NOT NULL,
    national_number TEXT NOT NULL,
    problems TEXT NOT NULL,
    -- The cells as they came, of a line that did not come in.
    record TEXT NOT NULL,
    PRIMARY KEY (import_id, line)
);
CREATE INDEX school_import_line_outcome ON school_import_line (import_id, outcome, line);
CREATE INDEX school_import_line_school ON school_import_line (school_id);

-- Who and what changed so that a search may find something else: written by triggers, read by the
-- index of each node (data/src/search). `seq` grows; on PostgreSQL it is the transaction's number.
CREATE TABLE search_change (
    seq BIGINT NOT NULL,
    kind TEXT NOT NULL,
    id {uuid} NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX search_change_seq ON search_change (seq);

-- Searches that people keep; `question` is the fields of its address, one a line.
CREATE TABLE saved_search (
    id {uuid} PRIMARY KEY,
    account_id {uuid} NOT NULL REFERENCES account (id),
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    question TEXT NOT NULL,
    is_told BOOLEAN NOT NULL,
    -- What came later is new.
    looked_at BIGINT NOT NULL
);
CREATE INDEX saved_search_account ON saved_search (account_id, kind);
CREATE INDEX saved_search_due ON saved_search (looked_at) WHERE is_told;

-- Contacts: one row per pair; low_id < high_id keeps it one.
CREATE TABLE contact (
    id {uuid} PRIMARY KEY,
    low_id {uuid} NOT NULL REFERENCES account (id),
    high_id {uuid} NOT NULL REFERENCES account (id),
    asked_by {uuid} NOT NULL REFERENCES account (id),
    blocked_by {uuid} REFERENCES account (id),
    state TEXT NOT NULL,
    message TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    answered_at BIGINT,
    UNIQUE (low_id, high_id)
);
CREATE INDEX contact_high ON contact (high_id);

-- Messages between staff. Who reads a conversation is in participant; a project's own thread would be
-- another kind.
CREATE TABLE conversation (
    id {uuid} PRIMARY KEY,
    kind TEXT NOT NULL,
    -- Of a conversation of two, the lower id first: the two have only one.
    low_id {uuid} REFERENCES account (id),
    high_id {uuid} REFERENCES account (id),
    title TEXT NOT NULL,
    started_by {uuid} NOT NULL REFERENCES account (id),
    created_at BIGINT NOT NULL,
    last_message_at BIGINT NOT NULL,
    UNIQUE (low_id, high_id)
);
CREATE TABLE message (
    id {uuid} PRIMARY KEY,
    conversation_id {uuid} NOT NULL REFERENCES conversation (id),
    author_id {uuid} NOT NULL REFERENCES account (id),
    source TEXT NOT NULL,
    html TEXT NOT NULL,
    search_text TEXT NOT NULL,
    -- To somebody who was no contact and had not written back: such messages are counted.
    to_strangers BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX message_list ON message (conversation_id, id);
CREATE INDEX message_to_strangers ON message (author_id, created_at) WHERE to_strangers;
CREATE TABLE participant (
    conversation_id {uuid} NOT NULL REFERENCES conversation (id),
    account_id {uuid} NOT NULL REFERENCES account (id),
    joined_at BIGINT NOT NULL,
    left_at BIGINT,
    -- The newest message this person sees, when it came, and how many are not read yet.
    last_message_id {uuid} REFERENCES message (id),
    last_at BIGINT NOT NULL,
    unread INTEGER NOT NULL,
    PRIMARY KEY (conversation_id, account_id)
);
CREATE INDEX participant_list ON participant (account_id, last_at, conversation_id);
CREATE INDEX participant_unread ON participant (account_id) WHERE unread > 0;

-- Reports. All complaints about one thing until it is decided are one report.
CREATE TABLE report (
    id {uuid} PRIMARY KEY,
    kind TEXT NOT NULL,
    subject_id {uuid} NOT NULL,
    author_id {uuid} REFERENCES account (id),
    country TEXT,
    -- What it was called and what it said when it was reported first.
    title TEXT NOT NULL,
    evidence TEXT NOT NULL,
    search_text TEXT NOT NULL,
    state TEXT NOT NULL,
    opened_at BIGINT NOT NULL,
    -- The place in the queue: when it came, but reports about children in danger stand before all.
    rank BIGINT NOT NULL,
    verdict TEXT,
    comment TEXT NOT NULL,
    decided_by {uuid} REFERENCES account (id),
    decided_at BIGINT
);
CREATE UNIQUE INDEX report_waiting ON report (kind, subject_id) WHERE decided_at IS NULL;
CREATE INDEX report_queue ON report (country, state, rank, id);
CREATE INDEX report_author ON report (author_id);
CREATE INDEX report_subject ON report (subject_id);
CREATE TABLE complaint (
    report_id {uuid} NOT NULL REFERENCES report (id),
    reporter_id {uuid} NOT NULL REFERENCES account (id),
    reason TEXT NOT NULL,
    words TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (report_id, reporter_id)
);
CREATE INDEX complaint_reporter ON complaint (reporter_id, made_at);
-- What is hidden from everybody but its author and the officers: held until it is decided, or removed.
CREATE TABLE withheld (
    kind TEXT NOT NULL,
    subject_id {uuid} NOT NULL,
    state TEXT NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (kind, subject_id)
);

-- Kits: projects that are ready to be begun. The first ones come with the portal (data/kits).
CREATE TABLE kit (
    id {uuid} PRIMARY KEY,
    state TEXT NOT NULL,
    -- Whose officers look after it; none: the central ones.
    country TEXT,
    age_from INTEGER,
    age_to INTEGER,
    weeks INTEGER,
    -- None: it came with the portal.
    created_by {uuid} REFERENCES account (id),
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    published_at BIGINT,
    version INTEGER NOT NULL
);
CREATE INDEX kit_public ON kit (published_at, id) WHERE state = 'published';
CREATE INDEX kit_list ON kit (updated_at, id);
CREATE TABLE kit_tag (
    kit_id {uuid} NOT NULL REFERENCES kit (id),
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (kit_id, kind, value)
);
CREATE INDEX kit_tag_value ON kit_tag (kind, value, kit_id);
-- A kit in one language. How the last four are written: domain/src/kit/template.rs.
CREATE TABLE kit_text (
    kit_id {uuid} NOT NULL REFERENCES kit (id),
    lang TEXT NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    aims TEXT NOT NULL,
    process TEXT NOT NULL,
    results TEXT NOT NULL,
    evaluation TEXT NOT NULL,
    follow_up TEXT NOT NULL,
    pages TEXT NOT NULL,
    plan TEXT NOT NULL,
    forum TEXT NOT NULL,
    polls TEXT NOT NULL,
    search_text TEXT NOT NULL,
    PRIMARY KEY (kit_id, lang)
);

-- Projects.
CREATE TABLE project (
    id {uuid} PRIMARY KEY,
    state TEXT NOT NULL,
    state_at BIGINT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    short_description TEXT NOT NULL,
    aims TEXT NOT NULL,
    work_process TEXT NOT NULL,
    expected_results TEXT NOT NULL,
    age_from INTEGER,
    age_to INTEGER,
    pupil_count INTEGER,
    search_text TEXT NOT NULL,
    created_by {uuid} NOT NULL REFERENCES account (id),
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    submitted_at BIGINT,
    active_at BIGINT,
    version INTEGER NOT NULL,
    -- What came of it, told when it is finished.
    results TEXT NOT NULL,
    -- The last day of a rest.
    resting_until BIGINT,
    -- The kit it began with.
    kit_id {uuid} REFERENCES kit (id)
);
CREATE INDEX project_kit ON project (kit_id) WHERE kit_id IS NOT NULL;
CREATE INDEX project_public ON project (active_at, id) WHERE state IN ('active', 'closed', 'archived');
CREATE TABLE project_tag (
    project_id {uuid} NOT NULL REFERENCES project (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (project_id, kind, value)
);
CREATE INDEX project_tag_value ON project_tag (kind, value, project_id);
CREATE TABLE project_founder (
    project_id {uuid} NOT NULL REFERENCES project (id) ON DELETE CASCADE,
    account_id {uuid} NOT NULL REFERENCES account (id),
    school_id {uuid} NOT NULL REFERENCES school (id),
    country TEXT NOT NULL,
    state TEXT NOT NULL,
    invited_at BIGINT NOT NULL,
    answered_at BIGINT,
    -- When the others last wondered where they are.
    reminded_at BIGINT,
    PRIMARY KEY (project_id, account_id)
);
CREATE INDEX project_founder_account ON project_founder (account_id);
-- Letters to people who need not be here yet: each keeps a founder's place.
CREATE TABLE founder_letter (
    id {uuid} PRIMARY KEY,
    project_id {uuid} NOT NULL REFERENCES project (id) ON DELETE CASCADE,
    email TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    -- Who took it to be theirs, and waits to be validated.
    account_id {uuid} REFERENCES account (id),
    invited_by {uuid} NOT NULL REFERENCES account (id),
    sent_at BIGINT NOT NULL,
    ended_at BIGINT,
    UNIQUE (project_id, email)
);
CREATE INDEX founder_letter_sender ON founder_letter (invited_by, sent_at);
CREATE INDEX founder_letter_account ON founder_letter (account_id);
-- A founder's place that is offered to somebody.
CREATE TABLE succession (
    project_id {uuid} NOT NULL REFERENCES project (id) ON DELETE CASCADE,
    founder_id {uuid} NOT NULL REFERENCES account (id),
    successor_id {uuid} NOT NULL REFERENCES account (id),
    -- The founder, or one of the others in their absence.
    offered_by {uuid} NOT NULL REFERENCES account (id),
    offered_at BIGINT NOT NULL,
    PRIMARY KEY (project_id, founder_id),
    UNIQUE (project_id, successor_id)
);
-- The text that was sent in a round, as a form: what the countries answer to.
CREATE TABLE project_round (
    project_id {uuid} NOT NULL REFERENCES project (id) ON DELETE CASCADE,
    round INTEGER NOT NULL,
    version INTEGER NOT NULL,
    form TEXT NOT NULL,
    PRIMARY KEY (project_id, round)
);
CREATE TABLE project_approval (
    project_id {uuid} NOT NULL REFERENCES project (id) ON DELETE CASCADE,
    round INTEGER NOT NULL,
    country TEXT NOT NULL,
    state TEXT NOT NULL,
    -- JSON: ready-made reasons.
    reasons TEXT NOT NULL,
    comment TEXT NOT NULL,
    -- JSON: what is said of single fields.
    remarks TEXT NOT NULL,
    officer_id {uuid} REFERENCES account (id),
    asked_at BIGINT NOT NULL,
    decided_at BIGINT,
    PRIMARY KEY (project_id, round, country)
);
CREATE INDEX project_approval_queue ON project_approval (country, state, asked_at);
-- Projects that officers show to everybody, with a sentence why.
CREATE TABLE gallery_entry (
    project_id {uuid} PRIMARY KEY REFERENCES project (id) ON DELETE CASCADE,
    officer_id {uuid} NOT NULL REFERENCES account (id),
    sentence TEXT NOT NULL,
    shown_at BIGINT NOT NULL
);
CREATE INDEX gallery_entry_newest ON gallery_entry (shown_at, project_id);

-- The partner board.
CREATE TABLE announcement (
    id {uuid} PRIMARY KEY,
    author_id {uuid} NOT NULL REFERENCES account (id),
    state TEXT NOT NULL,
    state_at BIGINT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    kind TEXT NOT NULL,
    places INTEGER,
    age_from INTEGER,
    age_to INTEGER,
    -- Months, counted from January 1970.
    period_from INTEGER,
    period_to INTEGER,
    -- What its author is writing already.
    project_id {uuid} REFERENCES project (id) ON DELETE SET NULL,
    search_text TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    -- Since when it is on the board: what came later is new.
    opened_at BIGINT,
    -- Until when it is on the board.
    expires_at BIGINT,
    -- When its author was told that the end is near.
    reminded_at BIGINT,
    version INTEGER NOT NULL
);
CREATE INDEX announcement_board ON announcement (opened_at, id) WHERE state IN ('open', 'taken');
CREATE INDEX announcement_author ON announcement (author_id);
CREATE INDEX announcement_ends ON announcement (expires_at) WHERE state = 'open';
CREATE INDEX announcement_project ON announcement (project_id) WHERE project_id IS NOT NULL;
CREATE TABLE announcement_tag (
    announcement_id {uuid} NOT NULL REFERENCES announcement (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (announcement_id, kind, value)
);

-- Workspaces.
CREATE TABLE workspace (
    id {uuid} PRIMARY KEY,
    kind TEXT NOT NULL,
    project_id {uuid} UNIQUE REFERENCES project (id),
    title TEXT NOT NULL,
    state TEXT NOT NULL,
    settings TEXT NOT NULL,
    bytes_used BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE TABLE class (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    school_id {uuid} NOT NULL REFERENCES school (id),
    name TEXT NOT NULL,
    code TEXT NOT NULL UNIQUE,
    created_by {uuid} NOT NULL REFERENCES account (id),
    created_at BIGINT NOT NULL,
    UNIQUE (workspace_id, school_id, name)
);
CREATE TABLE member (
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    account_id {uuid} NOT NULL REFERENCES account (id),
    school_id {uuid} REFERENCES school (id),
    class_id {uuid} REFERENCES class (id),
    role TEXT NOT NULL,
    nickname TEXT,
    nickname_folded TEXT,
    joined_at BIGINT NOT NULL,
    removed_at BIGINT,
    PRIMARY KEY (workspace_id, account_id)
);
CREATE INDEX member_account ON member (account_id);
CREATE UNIQUE INDEX member_nickname ON member (class_id, nickname_folded);
CREATE TABLE pupil (
    account_id {uuid} PRIMARY KEY REFERENCES account (id),
    school_id {uuid} NOT NULL REFERENCES school (id),
    secret_hash TEXT NOT NULL,
    secret_set_at BIGINT NOT NULL
);
-- Staff who were asked to join; they become members when they accept.
CREATE TABLE invitation (
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    account_id {uuid} NOT NULL REFERENCES account (id),
    role TEXT NOT NULL,
    state TEXT NOT NULL,
    invited_by {uuid} NOT NULL REFERENCES account (id),
    invited_at BIGINT NOT NULL,
    answered_at BIGINT,
    PRIMARY KEY (workspace_id, account_id)
);
CREATE INDEX invitation_account ON invitation (account_id, state);
CREATE TABLE card_sheet (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    created_by {uuid} NOT NULL REFERENCES account (id),
    content TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE TABLE file (
    id {uuid} PRIMARY KEY,
    owner_id {uuid} NOT NULL REFERENCES account (id),
    workspace_id {uuid} REFERENCES workspace (id),
    storage_key TEXT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size BIGINT NOT NULL,
    width INTEGER,
    height INTEGER,
    created_at BIGINT NOT NULL
);
CREATE INDEX file_owner ON file (owner_id, created_at);
CREATE TABLE project_picture (
    project_id {uuid} PRIMARY KEY REFERENCES project (id) ON DELETE CASCADE,
    file_id {uuid} NOT NULL UNIQUE REFERENCES file (id) ON DELETE CASCADE,
    -- The words for those who do not see it.
    description TEXT NOT NULL
);
CREATE TABLE message_file (
    message_id {uuid} NOT NULL REFERENCES message (id),
    file_id {uuid} NOT NULL UNIQUE REFERENCES file (id),
    PRIMARY KEY (message_id, file_id)
);
-- Keys under which bytes are being stored, until a file row speaks of them; and those of files that
-- are gone, until the bytes are.
CREATE TABLE arriving_file (
    storage_key TEXT PRIMARY KEY,
    noted_at BIGINT NOT NULL
);
CREATE TABLE feed_post (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    author_id {uuid} NOT NULL REFERENCES account (id),
    audience TEXT NOT NULL,
    source TEXT NOT NULL,
    html TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    deleted_at BIGINT,
    deleted_by {uuid}
);
CREATE INDEX feed_post_list ON feed_post (workspace_id, audience, id);
CREATE TABLE feed_comment (
    id {uuid} PRIMARY KEY,
    post_id {uuid} NOT NULL REFERENCES feed_post (id),
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    author_id {uuid} NOT NULL REFERENCES account (id),
    body TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    deleted_at BIGINT,
    deleted_by {uuid}
);
CREATE INDEX feed_comment_post ON feed_comment (post_id, id);
CREATE TABLE page (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    source TEXT NOT NULL,
    html TEXT NOT NULL,
    pupils_edit BOOLEAN NOT NULL,
    created_by {uuid} NOT NULL REFERENCES account (id),
    created_at BIGINT NOT NULL,
    updated_by {uuid} NOT NULL REFERENCES account (id),
    updated_at BIGINT NOT NULL,
    archived_at BIGINT,
    version INTEGER NOT NULL
);
CREATE INDEX page_list ON page (workspace_id, position);
CREATE TABLE page_version (
    page_id {uuid} NOT NULL REFERENCES page (id),
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    source TEXT NOT NULL,
    author_id {uuid} NOT NULL REFERENCES account (id),
    saved_at BIGINT NOT NULL,
    PRIMARY KEY (page_id, version)
);
-- What visitors read: the page as the teacher who published it saw it. A later edit, maybe a
-- pupil's, waits for the next time a teacher publishes.
CREATE TABLE published_page (
    page_id {uuid} PRIMARY KEY REFERENCES page (id),
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    html TEXT NOT NULL,
    published_by {uuid} NOT NULL REFERENCES account (id),
    published_at BIGINT NOT NULL
);
CREATE INDEX published_page_list ON published_page (workspace_id);
-- Pictures on published pages: visitors may load them.
CREATE TABLE published_file (
    page_id {uuid} NOT NULL REFERENCES published_page (page_id) ON DELETE CASCADE,
    file_id {uuid} NOT NULL REFERENCES file (id) ON DELETE CASCADE,
    PRIMARY KEY (page_id, file_id)
);
CREATE INDEX published_file_file ON published_file (file_id);
CREATE TABLE forum_section (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    about TEXT NOT NULL,
    created_by {uuid} NOT NULL REFERENCES account (id),
    created_at BIGINT NOT NULL
);
CREATE INDEX forum_section_list ON forum_section (workspace_id, position);
CREATE TABLE thread (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    section_id {uuid} NOT NULL REFERENCES forum_section (id),
    author_id {uuid} NOT NULL REFERENCES account (id),
    title TEXT NOT NULL,
    reply_count INTEGER NOT NULL,
    created_at BIGINT NOT NULL,
    last_reply_at BIGINT NOT NULL,
    deleted_at BIGINT,
    deleted_by {uuid}
);
CREATE INDEX thread_list ON thread (workspace_id, section_id, last_reply_at);
-- The first reply of a thread is its opening post; thread.reply_count does not count it, nor
-- deleted ones.
CREATE TABLE reply (
    id {uuid} PRIMARY KEY,
    thread_id {uuid} NOT NULL REFERENCES thread (id),
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    author_id {uuid} NOT NULL REFERENCES account (id),
    source TEXT NOT NULL,
    html TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    deleted_at BIGINT,
    deleted_by {uuid}
);
CREATE INDEX reply_list ON reply (thread_id, id);
CREATE TABLE material (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    file_id {uuid} NOT NULL UNIQUE REFERENCES file (id),
    author_id {uuid} NOT NULL REFERENCES account (id),
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    alt TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    deleted_at BIGINT,
    deleted_by {uuid}
);
CREATE INDEX material_list ON material (workspace_id, id);
CREATE TABLE plan_phase (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    created_by {uuid} NOT NULL REFERENCES account (id),
    created_at BIGINT NOT NULL
);
CREATE INDEX plan_phase_list ON plan_phase (workspace_id, position);
-- The day is one of the calendar (2026-11-25), the same for everybody. Without a school a task is for
-- all of them.
CREATE TABLE plan_task (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    phase_id {uuid} NOT NULL REFERENCES plan_phase (id),
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    school_id {uuid} REFERENCES school (id),
    doer TEXT NOT NULL,
    due_on TEXT,
    state TEXT NOT NULL,
    evidence TEXT NOT NULL,
    created_by {uuid} NOT NULL REFERENCES account (id),
    created_at BIGINT NOT NULL,
    moved_by {uuid} NOT NULL REFERENCES account (id),
    moved_at BIGINT NOT NULL,
    version INTEGER NOT NULL
);
CREATE INDEX plan_task_list ON plan_task (workspace_id, position);
CREATE INDEX plan_task_phase ON plan_task (phase_id);
-- Addresses for calendar programs, one for each member who has one.
CREATE TABLE plan_feed (
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    account_id {uuid} NOT NULL REFERENCES account (id),
    token_hash TEXT NOT NULL UNIQUE,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, account_id)
);
CREATE TABLE poll (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    author_id {uuid} NOT NULL REFERENCES account (id),
    question TEXT NOT NULL,
    kind TEXT NOT NULL,
    secret BOOLEAN NOT NULL,
    state TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    deleted_at BIGINT,
    deleted_by {uuid}
);
CREATE INDEX poll_list ON poll (workspace_id, id);
CREATE TABLE poll_answer (
    id {uuid} PRIMARY KEY,
    poll_id {uuid} NOT NULL REFERENCES poll (id),
    position INTEGER NOT NULL,
    answer TEXT NOT NULL
);
CREATE INDEX poll_answer_list ON poll_answer (poll_id, position);
-- One for each person; when a secret poll is closed, it is forgotten whose.
CREATE TABLE poll_ballot (
    id {uuid} PRIMARY KEY,
    poll_id {uuid} NOT NULL REFERENCES poll (id),
    account_id {uuid} REFERENCES account (id),
    school_id {uuid} REFERENCES school (id),
    UNIQUE (poll_id, account_id)
);
-- What is on a ballot. The place is 1 where there are no places.
CREATE TABLE poll_choice (
    ballot_id {uuid} NOT NULL REFERENCES poll_ballot (id) ON DELETE CASCADE,
    answer_id {uuid} NOT NULL REFERENCES poll_answer (id),
    place INTEGER NOT NULL,
    PRIMARY KEY (ballot_id, answer_id)
);

-- What carries the rest.
-- Downloads of the own data, and accounts whose owners want them erased.
CREATE TABLE data_export (
    id {uuid} PRIMARY KEY,
    account_id {uuid} NOT NULL REFERENCES account (id),
    -- A row of file, as soon as it is made.
    file_id {uuid},
    asked_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX data_export_account ON data_export (account_id);
CREATE TABLE erasure (
    account_id {uuid} PRIMARY KEY REFERENCES account (id),
    asked_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL
);
CREATE TABLE draft (
    account_id {uuid} NOT NULL REFERENCES account (id),
    form TEXT NOT NULL,
    fields TEXT NOT NULL,
    saved_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, form)
);
CREATE TABLE notification (
    id {uuid} PRIMARY KEY,
    account_id {uuid} NOT NULL REFERENCES account (id),
    notice TEXT NOT NULL,
    -- The project it is about: people choose for a project how they are told.
    project_id {uuid},
    created_at BIGINT NOT NULL,
    read_at BIGINT,
    -- When the collected letter is due that tells it too; empty when none does, or did already.
    digest_at BIGINT
);
CREATE INDEX notification_list ON notification (account_id, id);
CREATE INDEX notification_unread ON notification (account_id) WHERE read_at IS NULL;
CREATE INDEX notification_digest ON notification (digest_at, account_id) WHERE digest_at IS NOT NULL;
-- How somebody wants to be told of a kind of news: everywhere, or in one project.
CREATE TABLE notification_choice (
    id {uuid} PRIMARY KEY,
    account_id {uuid} NOT NULL REFERENCES account (id),
    kind TEXT NOT NULL,
    project_id {uuid} REFERENCES project (id) ON DELETE CASCADE,
    delivery TEXT NOT NULL
);
CREATE UNIQUE INDEX notification_choice_everywhere ON notification_choice (account_id, kind) WHERE project_id IS NULL;
CREATE UNIQUE INDEX notification_choice_project ON notification_choice (account_id, kind, project_id) WHERE project_id IS NOT NULL;
CREATE INDEX notification_choice_of_project ON notification_choice (project_id);
-- How somebody wants the portal to behave. No row: as usual.
CREATE TABLE preference (
    account_id {uuid} PRIMARY KEY REFERENCES account (id),
    -- Hours of the day in which no letter is sent that can wait.
    quiet_from INTEGER,
    quiet_to INTEGER,
    digest_hour INTEGER NOT NULL,
    -- Monday is 1.
    digest_day INTEGER NOT NULL,
    -- The checklist of first steps was put away.
    steps_away BOOLEAN NOT NULL DEFAULT FALSE
);
-- Links in letters that stop letters of their kind, without signing in.
CREATE TABLE unsubscribe_link (
    token_hash TEXT PRIMARY KEY,
    account_id {uuid} NOT NULL REFERENCES account (id),
    kind TEXT NOT NULL,
    mail_id {uuid} NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX unsubscribe_link_account ON unsubscribe_link (account_id, kind);
CREATE TABLE outbox_mail (
    id {uuid} PRIMARY KEY,
    to_email TEXT NOT NULL,
    lang TEXT NOT NULL,
    letter TEXT NOT NULL,
    -- Token of the link that stops such letters; empty when they cannot be stopped.
    unsubscribe TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    due_at BIGINT NOT NULL,
    locked_until BIGINT NOT NULL,
    last_error TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    sent_at BIGINT
);
CREATE INDEX outbox_mail_due ON outbox_mail (state, due_at);
CREATE TABLE job (
    id {uuid} PRIMARY KEY,
    task TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    due_at BIGINT NOT NULL,
    locked_until BIGINT NOT NULL,
    last_error TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    finished_at BIGINT
);
CREATE INDEX job_due ON job (state, due_at);
CREATE TABLE audit (
    id {uuid} PRIMARY KEY,
    at BIGINT NOT NULL,
    actor_id {uuid},
    -- Whose officers may read it: the country of the person or school it is about, else of who did it.
    country TEXT,
    action TEXT NOT NULL,
    target_kind TEXT NOT NULL,
    target_id TEXT NOT NULL,
    request_id TEXT NOT NULL,
    data TEXT NOT NULL
);
CREATE INDEX audit_target ON audit (target_kind, target_id, at);
CREATE INDEX audit_country ON audit (country, id);
CREATE INDEX audit_actor ON audit (actor_id, id);
-- Who of the officers works on a person or a school, so that no other one does.
CREATE TABLE desk_assignment (
    person_id {uuid} UNIQUE REFERENCES account (id),
    school_id {uuid} UNIQUE REFERENCES school (id),
    officer_id {uuid} NOT NULL REFERENCES account (id),
    taken_at BIGINT NOT NULL
);
CREATE INDEX desk_assignment_officer ON desk_assignment (officer_id);
-- Reasons that the officers of a country give again and again, in the languages they wrote them in.
CREATE TABLE desk_reason (
    id {uuid} PRIMARY KEY,
    country TEXT NOT NULL,
    subject TEXT NOT NULL
);
CREATE INDEX desk_reason_list ON desk_reason (country, subject, id);
CREATE TABLE desk_reason_text (
    reason_id {uuid} NOT NULL REFERENCES desk_reason (id),
    lang TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (reason_id, lang)
);
-- What officers tell each other about a person or a school.
CREATE TABLE desk_note (
    id {uuid} PRIMARY KEY,
    person_id {uuid} REFERENCES account (id),
    school_id {uuid} REFERENCES school (id),
    author_id {uuid} NOT NULL REFERENCES account (id),
    body TEXT NOT NULL,
    written_at BIGINT NOT NULL
);
CREATE INDEX desk_note_person ON desk_note (person_id, id);
CREATE INDEX desk_note_school ON desk_note (school_id, id);
CREATE INDEX desk_note_author ON desk_note (author_id);
-- What officers decided, and since when it had waited: numbers, nothing about people.
CREATE TABLE desk_decision (
    id {uuid} PRIMARY KEY,
    queue TEXT NOT NULL,
    country TEXT NOT NULL,
    verdict TEXT NOT NULL,
    waited_since BIGINT NOT NULL,
    decided_at BIGINT NOT NULL
);
CREATE INDEX desk_decision_time ON desk_decision (decided_at, country);

-- When the officers of a country last heard of projects that wait too long.
CREATE TABLE desk_reminder (
    country TEXT PRIMARY KEY,
    told_at BIGINT NOT NULL
);

-- How large the portal was at the end of a month, and is in this one: counted by a job, read by everybody.
-- Each month has a row without a country, with the projects of all together, since one of two countries
-- is in both.
CREATE TABLE statistic (
    -- Months since January 1970.
    month INTEGER NOT NULL,
    country TEXT NOT NULL,
    schools BIGINT NOT NULL,
    staff BIGINT NOT NULL,
    projects BIGINT NOT NULL,
    PRIMARY KEY (month, country)
);
CREATE INDEX statistic_country ON statistic (country, month);

-- Where the parts of the site map begin: found by a job.
CREATE TABLE site_map_part (
    kind TEXT NOT NULL,
    first_id {uuid} NOT NULL,
    PRIMARY KEY (kind, first_id)
);
