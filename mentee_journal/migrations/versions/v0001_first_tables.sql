CREATE TABLE attachment (
    uid TEXT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    bytes BLOB NOT NULL,
    about_kind TEXT NOT NULL,
    about_uid TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    private BOOLEAN NOT NULL,
    digest TEXT NOT NULL,
    CONSTRAINT pk_attachment PRIMARY KEY (uid)
)
--
CREATE INDEX ix_attachment_about_uid ON attachment (about_uid)
--
CREATE TABLE draft (
    about_uid TEXT NOT NULL,
    field TEXT NOT NULL,
    about_kind TEXT NOT NULL,
    text TEXT NOT NULL,
    at TEXT NOT NULL,
    CONSTRAINT pk_draft PRIMARY KEY (about_uid, field)
)
--
CREATE TABLE framework (
    uid TEXT NOT NULL,
    name TEXT NOT NULL,
    about TEXT NOT NULL,
    source TEXT NOT NULL,
    "key" TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    private BOOLEAN NOT NULL,
    digest TEXT NOT NULL,
    CONSTRAINT pk_framework PRIMARY KEY (uid)
)
--
CREATE TABLE goal (
    uid TEXT NOT NULL,
    title TEXT NOT NULL,
    why TEXT NOT NULL,
    measure TEXT NOT NULL,
    unit TEXT NOT NULL,
    baseline DOUBLE,
    target DOUBLE,
    starts_on DATE,
    due_on DATE,
    status TEXT NOT NULL,
    obstacle TEXT NOT NULL,
    if_then TEXT NOT NULL,
    scale JSON NOT NULL,
    attained INTEGER,
    closed_on DATE,
    closing_reason TEXT NOT NULL,
    closing_note TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    private BOOLEAN NOT NULL,
    digest TEXT NOT NULL,
    bring_up BOOLEAN NOT NULL,
    CONSTRAINT pk_goal PRIMARY KEY (uid),
    CONSTRAINT ck_goal_status_word CHECK (status IN ('draft', 'active', 'achieved', 'paused', 'dropped')),
    CONSTRAINT ck_goal_attained_range CHECK (attained BETWEEN -2 AND 2),
    CONSTRAINT ck_goal_has_title CHECK (length(title) > 0)
)
--
CREATE TABLE indicator (
    uid TEXT NOT NULL,
    name TEXT NOT NULL,
    unit TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    private BOOLEAN NOT NULL,
    digest TEXT NOT NULL,
    CONSTRAINT pk_indicator PRIMARY KEY (uid)
)
--
CREATE TABLE mentorship (
    uid TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    stage TEXT NOT NULL,
    role TEXT NOT NULL,
    organisation TEXT NOT NULL,
    email TEXT NOT NULL,
    link TEXT NOT NULL,
    how_we_met TEXT NOT NULL,
    topics TEXT NOT NULL,
    notes TEXT NOT NULL,
    purpose TEXT NOT NULL,
    expect_from_mentor TEXT NOT NULL,
    expect_from_me TEXT NOT NULL,
    cadence_days INTEGER,
    channel TEXT NOT NULL,
    confidentiality TEXT NOT NULL,
    starts_on DATE,
    review_on DATE,
    ends_on DATE,
    closing_note TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    private BOOLEAN NOT NULL,
    digest TEXT NOT NULL,
    CONSTRAINT pk_mentorship PRIMARY KEY (uid),
    CONSTRAINT ck_mentorship_kind_word CHECK (kind IN ('one_to_one', 'reverse', 'external', 'peer', 'circle')),
    CONSTRAINT ck_mentorship_stage_word CHECK (stage IN ('idea', 'asked', 'agreed', 'active', 'paused', 'completed', 'declined')),
    CONSTRAINT ck_mentorship_cadence_days_positive CHECK (cadence_days > 0)
)
--
CREATE TABLE need (
    uid TEXT NOT NULL,
    name TEXT NOT NULL,
    position INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    private BOOLEAN NOT NULL,
    digest TEXT NOT NULL,
    CONSTRAINT pk_need PRIMARY KEY (uid)
)
--
CREATE TABLE profile (
    uid TEXT NOT NULL,
    name TEXT NOT NULL,
    about TEXT NOT NULL,
    language TEXT NOT NULL,
    preferences JSON NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    private BOOLEAN NOT NULL,
    digest TEXT NOT NULL,
    CONSTRAINT pk_profile PRIMARY KEY (uid)
)
--
CREATE TABLE prompt (
    uid TEXT NOT NULL,
    text TEXT NOT NULL,
    moment TEXT NOT NULL,
    topic TEXT NOT NULL,
    "set" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    favourite BOOLEAN NOT NULL,
    archived BOOLEAN NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    private BOOLEAN NOT NULL,
    digest TEXT NOT NULL,
    CONSTRAINT pk_prompt PRIMARY KEY (uid),
    CONSTRAINT ck_prompt_moment_word CHECK (moment IN ('any', 'before_session', 'after_session', 'monthly', 'closing'))
)
--
CREATE INDEX ix_prompt_key ON prompt ("key")
--
CREATE TABLE revision (
    uid TEXT NOT NULL,
    about_kind TEXT NOT NULL,
    about_uid TEXT NOT NULL,
    field TEXT NOT NULL,
    text TEXT NOT NULL,
    rival BOOLEAN NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    private BOOLEAN NOT NULL,
    digest TEXT NOT NULL,
    CONSTRAINT pk_revision PRIMARY KEY (uid)
)
--
CREATE INDEX ix_revision_about_uid_field ON revision (about_uid, field)
--
CREATE TABLE tag (
    uid TEXT NOT NULL,
    name TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    private BOOLEAN NOT NULL,
    digest TEXT NOT NULL,
    CONSTRAINT pk_tag PRIMARY KEY (uid),
    CONSTRAINT uq_tag_name UNIQUE (name)
)
--
CREATE TABLE assessment (
    uid TEXT NOT NULL,
    "on" DATE NOT NULL,
    framework_uid TEXT,
    occasion TEXT NOT NULL,
    rater TEXT NOT NULL,
    mentorship_uid TEXT,
    title TEXT NOT NULL,
    note TEXT NOT NULL,
    finished BOOLEAN NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    private BOOLEAN NOT NULL,
    digest TEXT NOT NULL,
    CONSTRAINT pk_assessment PRIMARY KEY (uid),
    CONSTRAINT ck_assessment_occasion_word CHECK (occasion IN ('baseline', 'check', 'closing')),
    CONSTRAINT ck_assessment_rater_word CHECK (rater IN ('self', 'mentor')),
    CONSTRAINT fk_assessment_framework_uid FOREIGN KEY(framework_uid) REFERENCES framework (uid) ON DELETE SET NULL,
    CONSTRAINT fk_assessment_mentorship_uid FOREIGN KEY(mentorship_uid) REFERENCES mentorship (uid) ON DELETE SET NULL
)
--
CREATE INDEX ix_assessment_framework_uid ON assessment (framework_uid)
--
CREATE INDEX ix_assessment_mentorship_uid ON assessment (mentorship_uid)
--
CREATE INDEX ix_assessment_on ON assessment ("on")
--
CREATE TABLE check_in (
    uid TEXT NOT NULL,
    goal_uid TEXT NOT NULL,
    "on" DATE NOT NULL,
    value DOUBLE,
    progress INTEGER,
    confidence INTEGER,
    note TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    private BOOLEAN NOT NULL,
    digest TEXT NOT NULL,
    CONSTRAINT pk_check_in PRIMARY KEY (uid),
    CONSTRAINT ck_check_in_progress_range CHECK (progress BETWEEN 0 AND 100),
    CONSTRAINT ck_check_in_confidence_range CHECK (confidence BETWEEN 1 AND 5),
    CONSTRAINT fk_check_in_goal_uid FOREIGN KEY(goal_uid) REFERENCES goal (uid) ON DELETE CASCADE
)
--
CREATE INDEX ix_check_in_goal_uid ON check_in (goal_uid)
--
CREATE TABLE competency (
    uid TEXT NOT NULL,
    framework_uid TEXT NOT NULL,
    name TEXT NOT NULL,
    definition TEXT NOT NULL,
    "group" TEXT NOT NULL,
    levels JSON NOT NULL,
    aim INTEGER,
    position INTEGER NOT NULL,
    archived BOOLEAN NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    private BOOLEAN NOT NULL,
    digest TEXT NOT NULL,
    CONSTRAINT pk_competency PRIMARY KEY (uid),
    CONSTRAINT ck_competency_aim_range CHECK (aim BETWEEN 1 AND 5),
    CONSTRAINT fk_competency_framework_uid FOREIGN KEY(framework_uid) REFERENCES framework (uid) ON DELETE CASCADE
)
--
CREATE INDEX ix_competency_framework_uid ON competency (framework_uid)
--
CREATE TABLE contact (
    uid TEXT NOT NULL,
    private BOOLEAN NOT NULL,
    mentorship_uid TEXT NOT NULL,
    "on" DATE NOT NULL,
    channel TEXT NOT NULL,
    direction TEXT NOT NULL,
    text TEXT NOT NULL,
    follow_up_on DATE,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    digest TEXT NOT NULL,
    CONSTRAINT pk_contact PRIMARY KEY (uid),
    CONSTRAINT ck_contact_direction_word CHECK (direction IN ('out', 'in')),
    CONSTRAINT fk_contact_mentorship_uid FOREIGN KEY(mentorship_uid) REFERENCES mentorship (uid) ON DELETE CASCADE
)
--
CREATE INDEX ix_contact_mentorship_uid ON contact (mentorship_uid)
--
CREATE TABLE goal_mentorship (
    goal_uid TEXT NOT NULL,
    mentorship_uid TEXT NOT NULL,
    CONSTRAINT pk_goal_mentorship PRIMARY KEY (goal_uid, mentorship_uid),
    CONSTRAINT fk_goal_mentorship_goal_uid FOREIGN KEY(goal_uid) REFERENCES goal (uid) ON DELETE CASCADE,
    CONSTRAINT fk_goal_mentorship_mentorship_uid FOREIGN KEY(mentorship_uid) REFERENCES mentorship (uid) ON DELETE CASCADE
)
--
CREATE INDEX ix_goal_mentorship_mentorship_uid ON goal_mentorship (mentorship_uid)
--
CREATE TABLE goal_tag (
    goal_uid TEXT NOT NULL,
    tag_uid TEXT NOT NULL,
    CONSTRAINT pk_goal_tag PRIMARY KEY (goal_uid, tag_uid),
    CONSTRAINT fk_goal_tag_goal_uid FOREIGN KEY(goal_uid) REFERENCES goal (uid) ON DELETE CASCADE,
    CONSTRAINT fk_goal_tag_tag_uid FOREIGN KEY(tag_uid) REFERENCES tag (uid) ON DELETE CASCADE
)
--
CREATE INDEX ix_goal_tag_tag_uid ON goal_tag (tag_uid)
--
CREATE TABLE member (
    uid TEXT NOT NULL,
    mentorship_uid TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    email TEXT NOT NULL,
    alias TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    private BOOLEAN NOT NULL,
    digest TEXT NOT NULL,
    CONSTRAINT pk_member PRIMARY KEY (uid),
    CONSTRAINT fk_member_mentorship_uid FOREIGN KEY(mentorship_uid) REFERENCES mentorship (uid) ON DELETE CASCADE
)
--
CREATE INDEX ix_member_mentorship_uid ON member (mentorship_uid)
--
CREATE TABLE milestone (
    uid TEXT NOT NULL,
    goal_uid TEXT NOT NULL,
    text TEXT NOT NULL,
    due_on DATE,
    done_on DATE,
    position INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    private BOOLEAN NOT NULL,
    digest TEXT NOT NULL,
    CONSTRAINT pk_milestone PRIMARY KEY (uid),
    CONSTRAINT fk_milestone_goal_uid FOREIGN KEY(goal_uid) REFERENCES goal (uid) ON DELETE CASCADE
)
--
CREATE INDEX ix_milestone_goal_uid ON milestone (goal_uid)
--
CREATE TABLE need_mentorship (
    need_uid TEXT NOT NULL,
    mentorship_uid TEXT NOT NULL,
    CONSTRAINT pk_need_mentorship PRIMARY KEY (need_uid, mentorship_uid),
    CONSTRAINT fk_need_mentorship_need_uid FOREIGN KEY(need_uid) REFERENCES need (uid) ON DELETE CASCADE,
    CONSTRAINT fk_need_mentorship_mentorship_uid FOREIGN KEY(mentorship_uid) REFERENCES mentorship (uid) ON DELETE CASCADE
)
--
CREATE INDEX ix_need_mentorship_mentorship_uid ON need_mentorship (mentorship_uid)
--
CREATE TABLE reading (
    uid TEXT NOT NULL,
    indicator_uid TEXT NOT NULL,
    "on" DATE NOT NULL,
    value DOUBLE NOT NULL,
    note TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    private BOOLEAN NOT NULL,
    digest TEXT NOT NULL,
    CONSTRAINT pk_reading PRIMARY KEY (uid),
    CONSTRAINT fk_reading_indicator_uid FOREIGN KEY(indicator_uid) REFERENCES indicator (uid) ON DELETE CASCADE
)
--
CREATE INDEX ix_reading_indicator_uid ON reading (indicator_uid)
--
CREATE TABLE session (
    uid TEXT NOT NULL,
    starts_at TEXT NOT NULL,
    title TEXT NOT NULL,
    mentorship_uid TEXT,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    minutes INTEGER,
    place TEXT NOT NULL,
    aim TEXT NOT NULL,
    notes TEXT NOT NULL,
    private_notes TEXT NOT NULL,
    feeling TEXT NOT NULL,
    usefulness INTEGER,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    private BOOLEAN NOT NULL,
    digest TEXT NOT NULL,
    bring_up BOOLEAN NOT NULL,
    CONSTRAINT pk_session PRIMARY KEY (uid),
    CONSTRAINT ck_session_kind_word CHECK (kind IN ('meeting', 'circle', 'guest_speaker', 'book_club', 'case_study', 'group_discussion', 'shadowing', 'other')),
    CONSTRAINT ck_session_status_word CHECK (status IN ('planned', 'held', 'cancelled')),
    CONSTRAINT ck_session_usefulness_range CHECK (usefulness BETWEEN 1 AND 5),
    CONSTRAINT ck_session_minutes_range CHECK (minutes >= 0),
    CONSTRAINT fk_session_mentorship_uid FOREIGN KEY(mentorship_uid) REFERENCES mentorship (uid) ON DELETE SET NULL
)
--
CREATE INDEX ix_session_mentorship_uid ON session (mentorship_uid)
--
CREATE INDEX ix_session_starts_at ON session (starts_at)
--
CREATE TABLE share (
    uid TEXT NOT NULL,
    "on" DATE NOT NULL,
    code TEXT NOT NULL,
    mentorship_uid TEXT,
    format TEXT NOT NULL,
    since DATE,
    until DATE,
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    text TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    private BOOLEAN NOT NULL,
    digest TEXT NOT NULL,
    CONSTRAINT pk_share PRIMARY KEY (uid),
    CONSTRAINT ck_share_format_word CHECK (format IN ('md', 'html', 'pdf')),
    CONSTRAINT fk_share_mentorship_uid FOREIGN KEY(mentorship_uid) REFERENCES mentorship (uid) ON DELETE SET NULL
)
--
CREATE INDEX ix_share_code ON share (code)
--
CREATE INDEX ix_share_mentorship_uid ON share (mentorship_uid)
--
CREATE INDEX ix_share_on ON share ("on")
--
CREATE TABLE action (
    uid TEXT NOT NULL,
    text TEXT NOT NULL,
    owner TEXT NOT NULL,
    due_on DATE,
    done_on DATE,
    session_uid TEXT,
    goal_uid TEXT,
    mentorship_uid TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    private BOOLEAN NOT NULL,
    digest TEXT NOT NULL,
    CONSTRAINT pk_action PRIMARY KEY (uid),
    CONSTRAINT ck_action_owner_word CHECK (owner IN ('me', 'mentor')),
    CONSTRAINT fk_action_session_uid FOREIGN KEY(session_uid) REFERENCES session (uid) ON DELETE SET NULL,
    CONSTRAINT fk_action_goal_uid FOREIGN KEY(goal_uid) REFERENCES goal (uid) ON DELETE SET NULL,
    CONSTRAINT fk_action_mentorship_uid FOREIGN KEY(mentorship_uid) REFERENCES mentorship (uid) ON DELETE SET NULL
)
--
CREATE INDEX ix_action_goal_uid ON action (goal_uid)
--
CREATE INDEX ix_action_mentorship_uid ON action (mentorship_uid)
--
CREATE INDEX ix_action_session_uid ON action (session_uid)
--
CREATE TABLE advice (
    uid TEXT NOT NULL,
    text TEXT NOT NULL,
    mentorship_uid TEXT,
    session_uid TEXT,
    "on" DATE,
    experiment TEXT NOT NULL,
    status TEXT NOT NULL,
    result TEXT NOT NULL,
    told_mentor_on DATE,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    private BOOLEAN NOT NULL,
    digest TEXT NOT NULL,
    bring_up BOOLEAN NOT NULL,
    CONSTRAINT pk_advice PRIMARY KEY (uid),
    CONSTRAINT ck_advice_status_word CHECK (status IN ('new', 'trying', 'worked', 'partly', 'did_not_work', 'set_aside')),
    CONSTRAINT fk_advice_mentorship_uid FOREIGN KEY(mentorship_uid) REFERENCES mentorship (uid) ON DELETE SET NULL,
    CONSTRAINT fk_advice_session_uid FOREIGN KEY(session_uid) REFERENCES session (uid) ON DELETE SET NULL
)
--
CREATE INDEX ix_advice_mentorship_uid ON advice (mentorship_uid)
--
CREATE INDEX ix_advice_session_uid ON advice (session_uid)
--
CREATE TABLE agenda_line (
    uid TEXT NOT NULL,
    session_uid TEXT NOT NULL,
    text TEXT NOT NULL,
    minutes INTEGER,
    about_kind TEXT NOT NULL,
    about_uid TEXT,
    position INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    private BOOLEAN NOT NULL,
    digest TEXT NOT NULL,
    CONSTRAINT pk_agenda_line PRIMARY KEY (uid),
    CONSTRAINT fk_agenda_line_session_uid FOREIGN KEY(session_uid) REFERENCES session (uid) ON DELETE CASCADE
)
--
CREATE INDEX ix_agenda_line_session_uid ON agenda_line (session_uid)
--
CREATE TABLE comment (
    uid TEXT NOT NULL,
    text TEXT NOT NULL,
    "on" DATE NOT NULL,
    author TEXT NOT NULL,
    mentorship_uid TEXT,
    about_kind TEXT NOT NULL,
    about_uid TEXT,
    share_uid TEXT,
    read_at TEXT,
    reply TEXT NOT NULL,
    edited_from TEXT NOT NULL,
    level INTEGER,
    fingerprint TEXT NOT NULL,
    record_changed BOOLEAN NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    private BOOLEAN NOT NULL,
    digest TEXT NOT NULL,
    CONSTRAINT pk_comment PRIMARY KEY (uid),
    CONSTRAINT ck_comment_level_range CHECK (level BETWEEN 1 AND 5),
    CONSTRAINT fk_comment_mentorship_uid FOREIGN KEY(mentorship_uid) REFERENCES mentorship (uid) ON DELETE SET NULL,
    CONSTRAINT fk_comment_share_uid FOREIGN KEY(share_uid) REFERENCES share (uid) ON DELETE SET NULL
)
--
CREATE INDEX ix_comment_about_uid ON comment (about_uid)
--
CREATE INDEX ix_comment_fingerprint ON comment (fingerprint)
--
CREATE INDEX ix_comment_mentorship_uid ON comment (mentorship_uid)
--
CREATE INDEX ix_comment_share_uid ON comment (share_uid)
--
CREATE TABLE feedback (
    uid TEXT NOT NULL,
    private BOOLEAN NOT NULL,
    direction TEXT NOT NULL,
    person TEXT NOT NULL,
    mentorship_uid TEXT,
    session_uid TEXT,
    "on" DATE,
    situation TEXT NOT NULL,
    what_was_done TEXT NOT NULL,
    effect TEXT NOT NULL,
    response TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    digest TEXT NOT NULL,
    bring_up BOOLEAN NOT NULL,
    CONSTRAINT pk_feedback PRIMARY KEY (uid),
    CONSTRAINT ck_feedback_direction_word CHECK (direction IN ('received', 'given')),
    CONSTRAINT fk_feedback_mentorship_uid FOREIGN KEY(mentorship_uid) REFERENCES mentorship (uid) ON DELETE SET NULL,
    CONSTRAINT fk_feedback_session_uid FOREIGN KEY(session_uid) REFERENCES session (uid) ON DELETE SET NULL
)
--
CREATE INDEX ix_feedback_mentorship_uid ON feedback (mentorship_uid)
--
CREATE INDEX ix_feedback_session_uid ON feedback (session_uid)
--
CREATE TABLE goal_competency (
    goal_uid TEXT NOT NULL,
    competency_uid TEXT NOT NULL,
    CONSTRAINT pk_goal_competency PRIMARY KEY (goal_uid, competency_uid),
    CONSTRAINT fk_goal_competency_goal_uid FOREIGN KEY(goal_uid) REFERENCES goal (uid) ON DELETE CASCADE,
    CONSTRAINT fk_goal_competency_competency_uid FOREIGN KEY(competency_uid) REFERENCES competency (uid) ON DELETE CASCADE
)
--
CREATE INDEX ix_goal_competency_competency_uid ON goal_competency (competency_uid)
--
CREATE TABLE rating (
    uid TEXT NOT NULL,
    assessment_uid TEXT NOT NULL,
    competency_uid TEXT NOT NULL,
    level INTEGER,
    knowledge INTEGER,
    confidence INTEGER,
    then_level INTEGER,
    evidence TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    private BOOLEAN NOT NULL,
    digest TEXT NOT NULL,
    CONSTRAINT pk_rating PRIMARY KEY (uid),
    CONSTRAINT ck_rating_level_range CHECK (level BETWEEN 1 AND 5),
    CONSTRAINT ck_rating_knowledge_range CHECK (knowledge BETWEEN 1 AND 5),
    CONSTRAINT ck_rating_confidence_range CHECK (confidence BETWEEN 1 AND 5),
    CONSTRAINT ck_rating_then_level_range CHECK (then_level BETWEEN 1 AND 5),
    CONSTRAINT fk_rating_assessment_uid FOREIGN KEY(assessment_uid) REFERENCES assessment (uid) ON DELETE CASCADE,
    CONSTRAINT fk_rating_competency_uid FOREIGN KEY(competency_uid) REFERENCES competency (uid) ON DELETE CASCADE
)
--
CREATE INDEX ix_rating_assessment_uid ON rating (assessment_uid)
--
CREATE INDEX ix_rating_competency_uid ON rating (competency_uid)
--
CREATE TABLE reflection (
    uid TEXT NOT NULL,
    private BOOLEAN NOT NULL,
    title TEXT NOT NULL,
    "on" DATE NOT NULL,
    guide TEXT NOT NULL,
    finished BOOLEAN NOT NULL,
    mentorship_uid TEXT,
    session_uid TEXT,
    goal_uid TEXT,
    depth INTEGER,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    digest TEXT NOT NULL,
    bring_up BOOLEAN NOT NULL,
    CONSTRAINT pk_reflection PRIMARY KEY (uid),
    CONSTRAINT ck_reflection_depth_range CHECK (depth BETWEEN 1 AND 4),
    CONSTRAINT fk_reflection_mentorship_uid FOREIGN KEY(mentorship_uid) REFERENCES mentorship (uid) ON DELETE SET NULL,
    CONSTRAINT fk_reflection_session_uid FOREIGN KEY(session_uid) REFERENCES session (uid) ON DELETE SET NULL,
    CONSTRAINT fk_reflection_goal_uid FOREIGN KEY(goal_uid) REFERENCES goal (uid) ON DELETE SET NULL
)
--
CREATE INDEX ix_reflection_goal_uid ON reflection (goal_uid)
--
CREATE INDEX ix_reflection_mentorship_uid ON reflection (mentorship_uid)
--
CREATE INDEX ix_reflection_on ON reflection ("on")
--
CREATE INDEX ix_reflection_session_uid ON reflection (session_uid)
--
CREATE TABLE session_competency (
    session_uid TEXT NOT NULL,
    competency_uid TEXT NOT NULL,
    CONSTRAINT pk_session_competency PRIMARY KEY (session_uid, competency_uid),
    CONSTRAINT fk_session_competency_session_uid FOREIGN KEY(session_uid) REFERENCES session (uid) ON DELETE CASCADE,
    CONSTRAINT fk_session_competency_competency_uid FOREIGN KEY(competency_uid) REFERENCES competency (uid) ON DELETE CASCADE
)
--
CREATE INDEX ix_session_competency_competency_uid ON session_competency (competency_uid)
--
CREATE TABLE session_goal (
    session_uid TEXT NOT NULL,
    goal_uid TEXT NOT NULL,
    CONSTRAINT pk_session_goal PRIMARY KEY (session_uid, goal_uid),
    CONSTRAINT fk_session_goal_session_uid FOREIGN KEY(session_uid) REFERENCES session (uid) ON DELETE CASCADE,
    CONSTRAINT fk_session_goal_goal_uid FOREIGN KEY(goal_uid) REFERENCES goal (uid) ON DELETE CASCADE
)
--
CREATE INDEX ix_session_goal_goal_uid ON session_goal (goal_uid)
--
CREATE TABLE session_member (
    session_uid TEXT NOT NULL,
    member_uid TEXT NOT NULL,
    CONSTRAINT pk_session_member PRIMARY KEY (session_uid, member_uid),
    CONSTRAINT fk_session_member_session_uid FOREIGN KEY(session_uid) REFERENCES session (uid) ON DELETE CASCADE,
    CONSTRAINT fk_session_member_member_uid FOREIGN KEY(member_uid) REFERENCES member (uid) ON DELETE CASCADE
)
--
CREATE INDEX ix_session_member_member_uid ON session_member (member_uid)
--
CREATE TABLE session_tag (
    session_uid TEXT NOT NULL,
    tag_uid TEXT NOT NULL,
    CONSTRAINT pk_session_tag PRIMARY KEY (session_uid, tag_uid),
    CONSTRAINT fk_session_tag_session_uid FOREIGN KEY(session_uid) REFERENCES session (uid) ON DELETE CASCADE,
    CONSTRAINT fk_session_tag_tag_uid FOREIGN KEY(tag_uid) REFERENCES tag (uid) ON DELETE CASCADE
)
--
CREATE INDEX ix_session_tag_tag_uid ON session_tag (tag_uid)
--
CREATE TABLE share_item (
    uid TEXT NOT NULL,
    share_uid TEXT NOT NULL,
    about_kind TEXT NOT NULL,
    about_uid TEXT NOT NULL,
    reference TEXT NOT NULL,
    hash TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    private BOOLEAN NOT NULL,
    digest TEXT NOT NULL,
    CONSTRAINT pk_share_item PRIMARY KEY (uid),
    CONSTRAINT fk_share_item_share_uid FOREIGN KEY(share_uid) REFERENCES share (uid) ON DELETE CASCADE
)
--
CREATE INDEX ix_share_item_about_uid ON share_item (about_uid)
--
CREATE INDEX ix_share_item_share_uid ON share_item (share_uid)
--
CREATE TABLE takeaway (
    uid TEXT NOT NULL,
    session_uid TEXT NOT NULL,
    text TEXT NOT NULL,
    position INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    private BOOLEAN NOT NULL,
    digest TEXT NOT NULL,
    CONSTRAINT pk_takeaway PRIMARY KEY (uid),
    CONSTRAINT fk_takeaway_session_uid FOREIGN KEY(session_uid) REFERENCES session (uid) ON DELETE CASCADE
)
--
CREATE INDEX ix_takeaway_session_uid ON takeaway (session_uid)
--
CREATE TABLE answer (
    uid TEXT NOT NULL,
    reflection_uid TEXT NOT NULL,
    question TEXT NOT NULL,
    prompt TEXT NOT NULL,
    text TEXT NOT NULL,
    step TEXT NOT NULL,
    position INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    private BOOLEAN NOT NULL,
    digest TEXT NOT NULL,
    CONSTRAINT pk_answer PRIMARY KEY (uid),
    CONSTRAINT fk_answer_reflection_uid FOREIGN KEY(reflection_uid) REFERENCES reflection (uid) ON DELETE CASCADE
)
--
CREATE INDEX ix_answer_prompt ON answer (prompt)
--
CREATE INDEX ix_answer_reflection_uid ON answer (reflection_uid)
--
CREATE TABLE rating_feedback (
    rating_uid TEXT NOT NULL,
    feedback_uid TEXT NOT NULL,
    CONSTRAINT pk_rating_feedback PRIMARY KEY (rating_uid, feedback_uid),
    CONSTRAINT fk_rating_feedback_rating_uid FOREIGN KEY(rating_uid) REFERENCES rating (uid) ON DELETE CASCADE,
    CONSTRAINT fk_rating_feedback_feedback_uid FOREIGN KEY(feedback_uid) REFERENCES feedback (uid) ON DELETE CASCADE
)
--
CREATE INDEX ix_rating_feedback_feedback_uid ON rating_feedback (feedback_uid)
--
CREATE TABLE rating_goal (
    rating_uid TEXT NOT NULL,
    goal_uid TEXT NOT NULL,
    CONSTRAINT pk_rating_goal PRIMARY KEY (rating_uid, goal_uid),
    CONSTRAINT fk_rating_goal_rating_uid FOREIGN KEY(rating_uid) REFERENCES rating (uid) ON DELETE CASCADE,
    CONSTRAINT fk_rating_goal_goal_uid FOREIGN KEY(goal_uid) REFERENCES goal (uid) ON DELETE CASCADE
)
--
CREATE INDEX ix_rating_goal_goal_uid ON rating_goal (goal_uid)
--
CREATE TABLE rating_session (
    rating_uid TEXT NOT NULL,
    session_uid TEXT NOT NULL,
    CONSTRAINT pk_rating_session PRIMARY KEY (rating_uid, session_uid),
    CONSTRAINT fk_rating_session_rating_uid FOREIGN KEY(rating_uid) REFERENCES rating (uid) ON DELETE CASCADE,
    CONSTRAINT fk_rating_session_session_uid FOREIGN KEY(session_uid) REFERENCES session (uid) ON DELETE CASCADE
)
--
CREATE INDEX ix_rating_session_session_uid ON rating_session (session_uid)
--
CREATE TABLE reflection_competency (
    reflection_uid TEXT NOT NULL,
    competency_uid TEXT NOT NULL,
    CONSTRAINT pk_reflection_competency PRIMARY KEY (reflection_uid, competency_uid),
    CONSTRAINT fk_reflection_competency_reflection_uid FOREIGN KEY(reflection_uid) REFERENCES reflection (uid) ON DELETE CASCADE,
    CONSTRAINT fk_reflection_competency_competency_uid FOREIGN KEY(competency_uid) REFERENCES competency (uid) ON DELETE CASCADE
)
--
CREATE INDEX ix_reflection_competency_competency_uid ON reflection_competency (competency_uid)
--
CREATE TABLE reflection_tag (
    reflection_uid TEXT NOT NULL,
    tag_uid TEXT NOT NULL,
    CONSTRAINT pk_reflection_tag PRIMARY KEY (reflection_uid, tag_uid),
    CONSTRAINT fk_reflection_tag_reflection_uid FOREIGN KEY(reflection_uid) REFERENCES reflection (uid) ON DELETE CASCADE,
    CONSTRAINT fk_reflection_tag_tag_uid FOREIGN KEY(tag_uid) REFERENCES tag (uid) ON DELETE CASCADE
)
--
CREATE INDEX ix_reflection_tag_tag_uid ON reflection_tag (tag_uid)
--
CREATE TABLE search_entry (id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, kind TEXT NOT NULL)
--
CREATE VIEW search_words AS SELECT e.id AS id, coalesce(r."name", '') AS title, coalesce(r."about", '') AS body FROM search_entry e JOIN profile r ON r.uid = e.uid WHERE e.kind = 'profile' UNION ALL SELECT e.id AS id, coalesce(r."name", '') AS title, coalesce(r."role", '') || char(10) || coalesce(r."organisation", '') || char(10) || coalesce(r."email", '') || char(10) || coalesce(r."link", '') || char(10) || coalesce(r."how_we_met", '') || char(10) || coalesce(r."topics", '') || char(10) || coalesce(r."notes", '') || char(10) || coalesce(r."purpose", '') || char(10) || coalesce(r."expect_from_mentor", '') || char(10) || coalesce(r."expect_from_me", '') || char(10) || coalesce(r."channel", '') || char(10) || coalesce(r."confidentiality", '') || char(10) || coalesce(r."closing_note", '') AS body FROM search_entry e JOIN mentorship r ON r.uid = e.uid WHERE e.kind = 'mentorship' UNION ALL SELECT e.id AS id, coalesce(r."name", '') AS title, coalesce(r."role", '') || char(10) || coalesce(r."alias", '') || char(10) || coalesce(r."email", '') AS body FROM search_entry e JOIN member r ON r.uid = e.uid WHERE e.kind = 'member' UNION ALL SELECT e.id AS id, coalesce(r."text", '') AS title, coalesce(r."channel", '') AS body FROM search_entry e JOIN contact r ON r.uid = e.uid WHERE e.kind = 'contact' UNION ALL SELECT e.id AS id, coalesce(r."name", '') AS title, '' AS body FROM search_entry e JOIN need r ON r.uid = e.uid WHERE e.kind = 'need' UNION ALL SELECT e.id AS id, coalesce(r."title", '') AS title, coalesce(r."aim", '') || char(10) || coalesce(r."notes", '') || char(10) || coalesce(r."private_notes", '') || char(10) || coalesce(r."feeling", '') || char(10) || coalesce(r."place", '') AS body FROM search_entry e JOIN session r ON r.uid = e.uid WHERE e.kind = 'session' UNION ALL SELECT e.id AS id, coalesce(r."text", '') AS title, '' AS body FROM search_entry e JOIN agenda_line r ON r.uid = e.uid WHERE e.kind = 'agenda_line' UNION ALL SELECT e.id AS id, coalesce(r."text", '') AS title, '' AS body FROM search_entry e JOIN takeaway r ON r.uid = e.uid WHERE e.kind = 'takeaway' UNION ALL SELECT e.id AS id, coalesce(r."text", '') AS title, '' AS body FROM search_entry e JOIN action r ON r.uid = e.uid WHERE e.kind = 'action' UNION ALL SELECT e.id AS id, coalesce(r."text", '') AS title, coalesce(r."experiment", '') || char(10) || coalesce(r."result", '') AS body FROM search_entry e JOIN advice r ON r.uid = e.uid WHERE e.kind = 'advice' UNION ALL SELECT e.id AS id, coalesce(r."what_was_done", '') AS title, coalesce(r."person", '') || char(10) || coalesce(r."situation", '') || char(10) || coalesce(r."effect", '') || char(10) || coalesce(r."response", '') AS body FROM search_entry e JOIN feedback r ON r.uid = e.uid WHERE e.kind = 'feedback' UNION ALL SELECT e.id AS id, coalesce(r."title", '') AS title, coalesce(r."why", '') || char(10) || coalesce(r."measure", '') || char(10) || coalesce(r."obstacle", '') || char(10) || coalesce(r."if_then", '') || char(10) || coalesce(r."scale", '') || char(10) || coalesce(r."closing_reason", '') || char(10) || coalesce(r."closing_note", '') AS body FROM search_entry e JOIN goal r ON r.uid = e.uid WHERE e.kind = 'goal' UNION ALL SELECT e.id AS id, coalesce(r."text", '') AS title, '' AS body FROM search_entry e JOIN milestone r ON r.uid = e.uid WHERE e.kind = 'milestone' UNION ALL SELECT e.id AS id, coalesce(r."note", '') AS title, '' AS body FROM search_entry e JOIN check_in r ON r.uid = e.uid WHERE e.kind = 'check_in' UNION ALL SELECT e.id AS id, coalesce(r."name", '') AS title, coalesce(r."unit", '') AS body FROM search_entry e JOIN indicator r ON r.uid = e.uid WHERE e.kind = 'indicator' UNION ALL SELECT e.id AS id, coalesce(r."note", '') AS title, '' AS body FROM search_entry e JOIN reading r ON r.uid = e.uid WHERE e.kind = 'reading' UNION ALL SELECT e.id AS id, coalesce(r."text", '') AS title, coalesce(r."topic", '') AS body FROM search_entry e JOIN prompt r ON r.uid = e.uid WHERE e.kind = 'prompt' UNION ALL SELECT e.id AS id, coalesce(r."title", '') AS title, '' AS body FROM search_entry e JOIN reflection r ON r.uid = e.uid WHERE e.kind = 'reflection' UNION ALL SELECT e.id AS id, coalesce(r."question", '') AS title, coalesce(r."text", '') AS body FROM search_entry e JOIN answer r ON r.uid = e.uid WHERE e.kind = 'answer' UNION ALL SELECT e.id AS id, coalesce(r."name", '') AS title, coalesce(r."about", '') || char(10) || coalesce(r."source", '') AS body FROM search_entry e JOIN framework r ON r.uid = e.uid WHERE e.kind = 'framework' UNION ALL SELECT e.id AS id, coalesce(r."name", '') AS title, coalesce(r."definition", '') || char(10) || coalesce(r."levels", '') AS body FROM search_entry e JOIN competency r ON r.uid = e.uid WHERE e.kind = 'competency' UNION ALL SELECT e.id AS id, coalesce(r."title", '') AS title, coalesce(r."note", '') AS body FROM search_entry e JOIN assessment r ON r.uid = e.uid WHERE e.kind = 'assessment' UNION ALL SELECT e.id AS id, coalesce(r."evidence", '') AS title, '' AS body FROM search_entry e JOIN rating r ON r.uid = e.uid WHERE e.kind = 'rating' UNION ALL SELECT e.id AS id, coalesce(r."text", '') AS title, coalesce(r."author", '') || char(10) || coalesce(r."reply", '') AS body FROM search_entry e JOIN comment r ON r.uid = e.uid WHERE e.kind = 'comment' UNION ALL SELECT e.id AS id, coalesce(r."name", '') AS title, '' AS body FROM search_entry e JOIN tag r ON r.uid = e.uid WHERE e.kind = 'tag' UNION ALL SELECT e.id AS id, coalesce(r."name", '') AS title, '' AS body FROM search_entry e JOIN attachment r ON r.uid = e.uid WHERE e.kind = 'attachment'
--
CREATE VIRTUAL TABLE search USING fts5(title, body, content='search_words', content_rowid='id', prefix='1 2 3', tokenize='unicode61 remove_diacritics 2')
--
CREATE TRIGGER search_profile_added AFTER INSERT ON profile WHEN new.deleted_at IS NULL BEGIN INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'profile' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 + 1048575; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."name", '') AS title, coalesce(new."about", '') AS body FROM search_entry WHERE uid = new.uid; END
--
CREATE TRIGGER search_profile_changed AFTER UPDATE OF "about", "deleted_at", "name" ON profile BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."name", '') AS title, coalesce(old."about", '') AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'profile' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 + 1048575 HAVING new.deleted_at IS NULL; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."name", '') AS title, coalesce(new."about", '') AS body FROM search_entry WHERE uid = new.uid AND new.deleted_at IS NULL; END
--
CREATE TRIGGER search_profile_removed AFTER DELETE ON profile BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."name", '') AS title, coalesce(old."about", '') AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; END
--
CREATE TRIGGER search_mentorship_added AFTER INSERT ON mentorship WHEN new.deleted_at IS NULL BEGIN INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'mentorship' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 + 1048575; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."name", '') AS title, coalesce(new."role", '') || char(10) || coalesce(new."organisation", '') || char(10) || coalesce(new."email", '') || char(10) || coalesce(new."link", '') || char(10) || coalesce(new."how_we_met", '') || char(10) || coalesce(new."topics", '') || char(10) || coalesce(new."notes", '') || char(10) || coalesce(new."purpose", '') || char(10) || coalesce(new."expect_from_mentor", '') || char(10) || coalesce(new."expect_from_me", '') || char(10) || coalesce(new."channel", '') || char(10) || coalesce(new."confidentiality", '') || char(10) || coalesce(new."closing_note", '') AS body FROM search_entry WHERE uid = new.uid; END
--
CREATE TRIGGER search_mentorship_changed AFTER UPDATE OF "channel", "closing_note", "confidentiality", "deleted_at", "email", "expect_from_me", "expect_from_mentor", "how_we_met", "link", "name", "notes", "organisation", "purpose", "role", "topics" ON mentorship BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."name", '') AS title, coalesce(old."role", '') || char(10) || coalesce(old."organisation", '') || char(10) || coalesce(old."email", '') || char(10) || coalesce(old."link", '') || char(10) || coalesce(old."how_we_met", '') || char(10) || coalesce(old."topics", '') || char(10) || coalesce(old."notes", '') || char(10) || coalesce(old."purpose", '') || char(10) || coalesce(old."expect_from_mentor", '') || char(10) || coalesce(old."expect_from_me", '') || char(10) || coalesce(old."channel", '') || char(10) || coalesce(old."confidentiality", '') || char(10) || coalesce(old."closing_note", '') AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'mentorship' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 + 1048575 HAVING new.deleted_at IS NULL; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."name", '') AS title, coalesce(new."role", '') || char(10) || coalesce(new."organisation", '') || char(10) || coalesce(new."email", '') || char(10) || coalesce(new."link", '') || char(10) || coalesce(new."how_we_met", '') || char(10) || coalesce(new."topics", '') || char(10) || coalesce(new."notes", '') || char(10) || coalesce(new."purpose", '') || char(10) || coalesce(new."expect_from_mentor", '') || char(10) || coalesce(new."expect_from_me", '') || char(10) || coalesce(new."channel", '') || char(10) || coalesce(new."confidentiality", '') || char(10) || coalesce(new."closing_note", '') AS body FROM search_entry WHERE uid = new.uid AND new.deleted_at IS NULL; END
--
CREATE TRIGGER search_mentorship_removed AFTER DELETE ON mentorship BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."name", '') AS title, coalesce(old."role", '') || char(10) || coalesce(old."organisation", '') || char(10) || coalesce(old."email", '') || char(10) || coalesce(old."link", '') || char(10) || coalesce(old."how_we_met", '') || char(10) || coalesce(old."topics", '') || char(10) || coalesce(old."notes", '') || char(10) || coalesce(old."purpose", '') || char(10) || coalesce(old."expect_from_mentor", '') || char(10) || coalesce(old."expect_from_me", '') || char(10) || coalesce(old."channel", '') || char(10) || coalesce(old."confidentiality", '') || char(10) || coalesce(old."closing_note", '') AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; END
--
CREATE TRIGGER search_member_added AFTER INSERT ON member WHEN new.deleted_at IS NULL BEGIN INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'member' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 + 1048575; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."name", '') AS title, coalesce(new."role", '') || char(10) || coalesce(new."alias", '') || char(10) || coalesce(new."email", '') AS body FROM search_entry WHERE uid = new.uid; END
--
CREATE TRIGGER search_member_changed AFTER UPDATE OF "alias", "deleted_at", "email", "name", "role" ON member BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."name", '') AS title, coalesce(old."role", '') || char(10) || coalesce(old."alias", '') || char(10) || coalesce(old."email", '') AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'member' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 + 1048575 HAVING new.deleted_at IS NULL; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."name", '') AS title, coalesce(new."role", '') || char(10) || coalesce(new."alias", '') || char(10) || coalesce(new."email", '') AS body FROM search_entry WHERE uid = new.uid AND new.deleted_at IS NULL; END
--
CREATE TRIGGER search_member_removed AFTER DELETE ON member BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."name", '') AS title, coalesce(old."role", '') || char(10) || coalesce(old."alias", '') || char(10) || coalesce(old."email", '') AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; END
--
CREATE TRIGGER search_contact_added AFTER INSERT ON contact WHEN new.deleted_at IS NULL BEGIN INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(new."on", '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'contact' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(new."on", '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(new."on", '2000-01-01')) AS INTEGER) * 1048576 + 1048575; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."text", '') AS title, coalesce(new."channel", '') AS body FROM search_entry WHERE uid = new.uid; END
--
CREATE TRIGGER search_contact_changed AFTER UPDATE OF "channel", "deleted_at", "on", "text" ON contact BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."text", '') AS title, coalesce(old."channel", '') AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(new."on", '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'contact' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(new."on", '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(new."on", '2000-01-01')) AS INTEGER) * 1048576 + 1048575 HAVING new.deleted_at IS NULL; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."text", '') AS title, coalesce(new."channel", '') AS body FROM search_entry WHERE uid = new.uid AND new.deleted_at IS NULL; END
--
CREATE TRIGGER search_contact_removed AFTER DELETE ON contact BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."text", '') AS title, coalesce(old."channel", '') AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; END
--
CREATE TRIGGER search_need_added AFTER INSERT ON need WHEN new.deleted_at IS NULL BEGIN INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'need' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 + 1048575; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."name", '') AS title, '' AS body FROM search_entry WHERE uid = new.uid; END
--
CREATE TRIGGER search_need_changed AFTER UPDATE OF "deleted_at", "name" ON need BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."name", '') AS title, '' AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'need' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 + 1048575 HAVING new.deleted_at IS NULL; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."name", '') AS title, '' AS body FROM search_entry WHERE uid = new.uid AND new.deleted_at IS NULL; END
--
CREATE TRIGGER search_need_removed AFTER DELETE ON need BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."name", '') AS title, '' AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; END
--
CREATE TRIGGER search_session_added AFTER INSERT ON session WHEN new.deleted_at IS NULL BEGIN INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(substr(new.starts_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'session' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(substr(new.starts_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(substr(new.starts_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 + 1048575; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."title", '') AS title, coalesce(new."aim", '') || char(10) || coalesce(new."notes", '') || char(10) || coalesce(new."private_notes", '') || char(10) || coalesce(new."feeling", '') || char(10) || coalesce(new."place", '') AS body FROM search_entry WHERE uid = new.uid; END
--
CREATE TRIGGER search_session_changed AFTER UPDATE OF "aim", "deleted_at", "feeling", "notes", "place", "private_notes", "starts_at", "title" ON session BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."title", '') AS title, coalesce(old."aim", '') || char(10) || coalesce(old."notes", '') || char(10) || coalesce(old."private_notes", '') || char(10) || coalesce(old."feeling", '') || char(10) || coalesce(old."place", '') AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(substr(new.starts_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'session' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(substr(new.starts_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(substr(new.starts_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 + 1048575 HAVING new.deleted_at IS NULL; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."title", '') AS title, coalesce(new."aim", '') || char(10) || coalesce(new."notes", '') || char(10) || coalesce(new."private_notes", '') || char(10) || coalesce(new."feeling", '') || char(10) || coalesce(new."place", '') AS body FROM search_entry WHERE uid = new.uid AND new.deleted_at IS NULL; END
--
CREATE TRIGGER search_session_removed AFTER DELETE ON session BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."title", '') AS title, coalesce(old."aim", '') || char(10) || coalesce(old."notes", '') || char(10) || coalesce(old."private_notes", '') || char(10) || coalesce(old."feeling", '') || char(10) || coalesce(old."place", '') AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; END
--
CREATE TRIGGER search_agenda_line_added AFTER INSERT ON agenda_line WHEN new.deleted_at IS NULL BEGIN INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce((SELECT substr(o."starts_at", 1, 10) FROM session o WHERE o.uid = new.session_uid), '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'agenda_line' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce((SELECT substr(o."starts_at", 1, 10) FROM session o WHERE o.uid = new.session_uid), '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce((SELECT substr(o."starts_at", 1, 10) FROM session o WHERE o.uid = new.session_uid), '2000-01-01')) AS INTEGER) * 1048576 + 1048575; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."text", '') AS title, '' AS body FROM search_entry WHERE uid = new.uid; END
--
CREATE TRIGGER search_agenda_line_changed AFTER UPDATE OF "deleted_at", "text" ON agenda_line BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."text", '') AS title, '' AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce((SELECT substr(o."starts_at", 1, 10) FROM session o WHERE o.uid = new.session_uid), '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'agenda_line' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce((SELECT substr(o."starts_at", 1, 10) FROM session o WHERE o.uid = new.session_uid), '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce((SELECT substr(o."starts_at", 1, 10) FROM session o WHERE o.uid = new.session_uid), '2000-01-01')) AS INTEGER) * 1048576 + 1048575 HAVING new.deleted_at IS NULL; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."text", '') AS title, '' AS body FROM search_entry WHERE uid = new.uid AND new.deleted_at IS NULL; END
--
CREATE TRIGGER search_agenda_line_removed AFTER DELETE ON agenda_line BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."text", '') AS title, '' AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; END
--
CREATE TRIGGER search_takeaway_added AFTER INSERT ON takeaway WHEN new.deleted_at IS NULL BEGIN INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce((SELECT substr(o."starts_at", 1, 10) FROM session o WHERE o.uid = new.session_uid), '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'takeaway' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce((SELECT substr(o."starts_at", 1, 10) FROM session o WHERE o.uid = new.session_uid), '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce((SELECT substr(o."starts_at", 1, 10) FROM session o WHERE o.uid = new.session_uid), '2000-01-01')) AS INTEGER) * 1048576 + 1048575; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."text", '') AS title, '' AS body FROM search_entry WHERE uid = new.uid; END
--
CREATE TRIGGER search_takeaway_changed AFTER UPDATE OF "deleted_at", "text" ON takeaway BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."text", '') AS title, '' AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce((SELECT substr(o."starts_at", 1, 10) FROM session o WHERE o.uid = new.session_uid), '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'takeaway' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce((SELECT substr(o."starts_at", 1, 10) FROM session o WHERE o.uid = new.session_uid), '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce((SELECT substr(o."starts_at", 1, 10) FROM session o WHERE o.uid = new.session_uid), '2000-01-01')) AS INTEGER) * 1048576 + 1048575 HAVING new.deleted_at IS NULL; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."text", '') AS title, '' AS body FROM search_entry WHERE uid = new.uid AND new.deleted_at IS NULL; END
--
CREATE TRIGGER search_takeaway_removed AFTER DELETE ON takeaway BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."text", '') AS title, '' AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; END
--
CREATE TRIGGER search_action_added AFTER INSERT ON action WHEN new.deleted_at IS NULL BEGIN INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(coalesce(new.due_on, substr(new.created_at, 1, 10)), '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'action' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(coalesce(new.due_on, substr(new.created_at, 1, 10)), '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(coalesce(new.due_on, substr(new.created_at, 1, 10)), '2000-01-01')) AS INTEGER) * 1048576 + 1048575; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."text", '') AS title, '' AS body FROM search_entry WHERE uid = new.uid; END
--
CREATE TRIGGER search_action_changed AFTER UPDATE OF "deleted_at", "due_on", "text" ON action BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."text", '') AS title, '' AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(coalesce(new.due_on, substr(new.created_at, 1, 10)), '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'action' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(coalesce(new.due_on, substr(new.created_at, 1, 10)), '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(coalesce(new.due_on, substr(new.created_at, 1, 10)), '2000-01-01')) AS INTEGER) * 1048576 + 1048575 HAVING new.deleted_at IS NULL; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."text", '') AS title, '' AS body FROM search_entry WHERE uid = new.uid AND new.deleted_at IS NULL; END
--
CREATE TRIGGER search_action_removed AFTER DELETE ON action BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."text", '') AS title, '' AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; END
--
CREATE TRIGGER search_advice_added AFTER INSERT ON advice WHEN new.deleted_at IS NULL BEGIN INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(coalesce(new."on", substr(new.created_at, 1, 10)), '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'advice' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(coalesce(new."on", substr(new.created_at, 1, 10)), '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(coalesce(new."on", substr(new.created_at, 1, 10)), '2000-01-01')) AS INTEGER) * 1048576 + 1048575; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."text", '') AS title, coalesce(new."experiment", '') || char(10) || coalesce(new."result", '') AS body FROM search_entry WHERE uid = new.uid; END
--
CREATE TRIGGER search_advice_changed AFTER UPDATE OF "deleted_at", "experiment", "on", "result", "text" ON advice BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."text", '') AS title, coalesce(old."experiment", '') || char(10) || coalesce(old."result", '') AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(coalesce(new."on", substr(new.created_at, 1, 10)), '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'advice' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(coalesce(new."on", substr(new.created_at, 1, 10)), '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(coalesce(new."on", substr(new.created_at, 1, 10)), '2000-01-01')) AS INTEGER) * 1048576 + 1048575 HAVING new.deleted_at IS NULL; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."text", '') AS title, coalesce(new."experiment", '') || char(10) || coalesce(new."result", '') AS body FROM search_entry WHERE uid = new.uid AND new.deleted_at IS NULL; END
--
CREATE TRIGGER search_advice_removed AFTER DELETE ON advice BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."text", '') AS title, coalesce(old."experiment", '') || char(10) || coalesce(old."result", '') AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; END
--
CREATE TRIGGER search_feedback_added AFTER INSERT ON feedback WHEN new.deleted_at IS NULL BEGIN INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(coalesce(new."on", substr(new.created_at, 1, 10)), '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'feedback' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(coalesce(new."on", substr(new.created_at, 1, 10)), '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(coalesce(new."on", substr(new.created_at, 1, 10)), '2000-01-01')) AS INTEGER) * 1048576 + 1048575; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."what_was_done", '') AS title, coalesce(new."person", '') || char(10) || coalesce(new."situation", '') || char(10) || coalesce(new."effect", '') || char(10) || coalesce(new."response", '') AS body FROM search_entry WHERE uid = new.uid; END
--
CREATE TRIGGER search_feedback_changed AFTER UPDATE OF "deleted_at", "effect", "on", "person", "response", "situation", "what_was_done" ON feedback BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."what_was_done", '') AS title, coalesce(old."person", '') || char(10) || coalesce(old."situation", '') || char(10) || coalesce(old."effect", '') || char(10) || coalesce(old."response", '') AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(coalesce(new."on", substr(new.created_at, 1, 10)), '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'feedback' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(coalesce(new."on", substr(new.created_at, 1, 10)), '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(coalesce(new."on", substr(new.created_at, 1, 10)), '2000-01-01')) AS INTEGER) * 1048576 + 1048575 HAVING new.deleted_at IS NULL; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."what_was_done", '') AS title, coalesce(new."person", '') || char(10) || coalesce(new."situation", '') || char(10) || coalesce(new."effect", '') || char(10) || coalesce(new."response", '') AS body FROM search_entry WHERE uid = new.uid AND new.deleted_at IS NULL; END
--
CREATE TRIGGER search_feedback_removed AFTER DELETE ON feedback BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."what_was_done", '') AS title, coalesce(old."person", '') || char(10) || coalesce(old."situation", '') || char(10) || coalesce(old."effect", '') || char(10) || coalesce(old."response", '') AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; END
--
CREATE TRIGGER search_goal_added AFTER INSERT ON goal WHEN new.deleted_at IS NULL BEGIN INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'goal' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 + 1048575; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."title", '') AS title, coalesce(new."why", '') || char(10) || coalesce(new."measure", '') || char(10) || coalesce(new."obstacle", '') || char(10) || coalesce(new."if_then", '') || char(10) || coalesce(new."scale", '') || char(10) || coalesce(new."closing_reason", '') || char(10) || coalesce(new."closing_note", '') AS body FROM search_entry WHERE uid = new.uid; END
--
CREATE TRIGGER search_goal_changed AFTER UPDATE OF "closing_note", "closing_reason", "deleted_at", "if_then", "measure", "obstacle", "scale", "title", "why" ON goal BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."title", '') AS title, coalesce(old."why", '') || char(10) || coalesce(old."measure", '') || char(10) || coalesce(old."obstacle", '') || char(10) || coalesce(old."if_then", '') || char(10) || coalesce(old."scale", '') || char(10) || coalesce(old."closing_reason", '') || char(10) || coalesce(old."closing_note", '') AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'goal' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 + 1048575 HAVING new.deleted_at IS NULL; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."title", '') AS title, coalesce(new."why", '') || char(10) || coalesce(new."measure", '') || char(10) || coalesce(new."obstacle", '') || char(10) || coalesce(new."if_then", '') || char(10) || coalesce(new."scale", '') || char(10) || coalesce(new."closing_reason", '') || char(10) || coalesce(new."closing_note", '') AS body FROM search_entry WHERE uid = new.uid AND new.deleted_at IS NULL; END
--
CREATE TRIGGER search_goal_removed AFTER DELETE ON goal BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."title", '') AS title, coalesce(old."why", '') || char(10) || coalesce(old."measure", '') || char(10) || coalesce(old."obstacle", '') || char(10) || coalesce(old."if_then", '') || char(10) || coalesce(old."scale", '') || char(10) || coalesce(old."closing_reason", '') || char(10) || coalesce(old."closing_note", '') AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; END
--
CREATE TRIGGER search_milestone_added AFTER INSERT ON milestone WHEN new.deleted_at IS NULL BEGIN INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'milestone' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 + 1048575; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."text", '') AS title, '' AS body FROM search_entry WHERE uid = new.uid; END
--
CREATE TRIGGER search_milestone_changed AFTER UPDATE OF "deleted_at", "text" ON milestone BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."text", '') AS title, '' AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'milestone' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 + 1048575 HAVING new.deleted_at IS NULL; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."text", '') AS title, '' AS body FROM search_entry WHERE uid = new.uid AND new.deleted_at IS NULL; END
--
CREATE TRIGGER search_milestone_removed AFTER DELETE ON milestone BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."text", '') AS title, '' AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; END
--
CREATE TRIGGER search_check_in_added AFTER INSERT ON check_in WHEN new.deleted_at IS NULL BEGIN INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(new."on", '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'check_in' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(new."on", '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(new."on", '2000-01-01')) AS INTEGER) * 1048576 + 1048575; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."note", '') AS title, '' AS body FROM search_entry WHERE uid = new.uid; END
--
CREATE TRIGGER search_check_in_changed AFTER UPDATE OF "deleted_at", "note", "on" ON check_in BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."note", '') AS title, '' AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(new."on", '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'check_in' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(new."on", '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(new."on", '2000-01-01')) AS INTEGER) * 1048576 + 1048575 HAVING new.deleted_at IS NULL; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."note", '') AS title, '' AS body FROM search_entry WHERE uid = new.uid AND new.deleted_at IS NULL; END
--
CREATE TRIGGER search_check_in_removed AFTER DELETE ON check_in BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."note", '') AS title, '' AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; END
--
CREATE TRIGGER search_indicator_added AFTER INSERT ON indicator WHEN new.deleted_at IS NULL BEGIN INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'indicator' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 + 1048575; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."name", '') AS title, coalesce(new."unit", '') AS body FROM search_entry WHERE uid = new.uid; END
--
CREATE TRIGGER search_indicator_changed AFTER UPDATE OF "deleted_at", "name", "unit" ON indicator BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."name", '') AS title, coalesce(old."unit", '') AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'indicator' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 + 1048575 HAVING new.deleted_at IS NULL; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."name", '') AS title, coalesce(new."unit", '') AS body FROM search_entry WHERE uid = new.uid AND new.deleted_at IS NULL; END
--
CREATE TRIGGER search_indicator_removed AFTER DELETE ON indicator BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."name", '') AS title, coalesce(old."unit", '') AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; END
--
CREATE TRIGGER search_reading_added AFTER INSERT ON reading WHEN new.deleted_at IS NULL BEGIN INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(new."on", '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'reading' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(new."on", '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(new."on", '2000-01-01')) AS INTEGER) * 1048576 + 1048575; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."note", '') AS title, '' AS body FROM search_entry WHERE uid = new.uid; END
--
CREATE TRIGGER search_reading_changed AFTER UPDATE OF "deleted_at", "note", "on" ON reading BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."note", '') AS title, '' AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(new."on", '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'reading' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(new."on", '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(new."on", '2000-01-01')) AS INTEGER) * 1048576 + 1048575 HAVING new.deleted_at IS NULL; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."note", '') AS title, '' AS body FROM search_entry WHERE uid = new.uid AND new.deleted_at IS NULL; END
--
CREATE TRIGGER search_reading_removed AFTER DELETE ON reading BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."note", '') AS title, '' AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; END
--
CREATE TRIGGER search_prompt_added AFTER INSERT ON prompt WHEN new.deleted_at IS NULL BEGIN INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'prompt' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 + 1048575; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."text", '') AS title, coalesce(new."topic", '') AS body FROM search_entry WHERE uid = new.uid; END
--
CREATE TRIGGER search_prompt_changed AFTER UPDATE OF "deleted_at", "text", "topic" ON prompt BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."text", '') AS title, coalesce(old."topic", '') AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'prompt' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 + 1048575 HAVING new.deleted_at IS NULL; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."text", '') AS title, coalesce(new."topic", '') AS body FROM search_entry WHERE uid = new.uid AND new.deleted_at IS NULL; END
--
CREATE TRIGGER search_prompt_removed AFTER DELETE ON prompt BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."text", '') AS title, coalesce(old."topic", '') AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; END
--
CREATE TRIGGER search_reflection_added AFTER INSERT ON reflection WHEN new.deleted_at IS NULL BEGIN INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(new."on", '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'reflection' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(new."on", '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(new."on", '2000-01-01')) AS INTEGER) * 1048576 + 1048575; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."title", '') AS title, '' AS body FROM search_entry WHERE uid = new.uid; END
--
CREATE TRIGGER search_reflection_changed AFTER UPDATE OF "deleted_at", "on", "title" ON reflection BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."title", '') AS title, '' AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(new."on", '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'reflection' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(new."on", '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(new."on", '2000-01-01')) AS INTEGER) * 1048576 + 1048575 HAVING new.deleted_at IS NULL; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."title", '') AS title, '' AS body FROM search_entry WHERE uid = new.uid AND new.deleted_at IS NULL; END
--
CREATE TRIGGER search_reflection_removed AFTER DELETE ON reflection BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."title", '') AS title, '' AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; END
--
CREATE TRIGGER search_answer_added AFTER INSERT ON answer WHEN new.deleted_at IS NULL BEGIN INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce((SELECT substr(o."on", 1, 10) FROM reflection o WHERE o.uid = new.reflection_uid), '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'answer' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce((SELECT substr(o."on", 1, 10) FROM reflection o WHERE o.uid = new.reflection_uid), '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce((SELECT substr(o."on", 1, 10) FROM reflection o WHERE o.uid = new.reflection_uid), '2000-01-01')) AS INTEGER) * 1048576 + 1048575; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."question", '') AS title, coalesce(new."text", '') AS body FROM search_entry WHERE uid = new.uid; END
--
CREATE TRIGGER search_answer_changed AFTER UPDATE OF "deleted_at", "question", "text" ON answer BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."question", '') AS title, coalesce(old."text", '') AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce((SELECT substr(o."on", 1, 10) FROM reflection o WHERE o.uid = new.reflection_uid), '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'answer' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce((SELECT substr(o."on", 1, 10) FROM reflection o WHERE o.uid = new.reflection_uid), '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce((SELECT substr(o."on", 1, 10) FROM reflection o WHERE o.uid = new.reflection_uid), '2000-01-01')) AS INTEGER) * 1048576 + 1048575 HAVING new.deleted_at IS NULL; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."question", '') AS title, coalesce(new."text", '') AS body FROM search_entry WHERE uid = new.uid AND new.deleted_at IS NULL; END
--
CREATE TRIGGER search_answer_removed AFTER DELETE ON answer BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."question", '') AS title, coalesce(old."text", '') AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; END
--
CREATE TRIGGER search_framework_added AFTER INSERT ON framework WHEN new.deleted_at IS NULL BEGIN INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'framework' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 + 1048575; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."name", '') AS title, coalesce(new."about", '') || char(10) || coalesce(new."source", '') AS body FROM search_entry WHERE uid = new.uid; END
--
CREATE TRIGGER search_framework_changed AFTER UPDATE OF "about", "deleted_at", "name", "source" ON framework BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."name", '') AS title, coalesce(old."about", '') || char(10) || coalesce(old."source", '') AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'framework' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 + 1048575 HAVING new.deleted_at IS NULL; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."name", '') AS title, coalesce(new."about", '') || char(10) || coalesce(new."source", '') AS body FROM search_entry WHERE uid = new.uid AND new.deleted_at IS NULL; END
--
CREATE TRIGGER search_framework_removed AFTER DELETE ON framework BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."name", '') AS title, coalesce(old."about", '') || char(10) || coalesce(old."source", '') AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; END
--
CREATE TRIGGER search_competency_added AFTER INSERT ON competency WHEN new.deleted_at IS NULL BEGIN INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'competency' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 + 1048575; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."name", '') AS title, coalesce(new."definition", '') || char(10) || coalesce(new."levels", '') AS body FROM search_entry WHERE uid = new.uid; END
--
CREATE TRIGGER search_competency_changed AFTER UPDATE OF "definition", "deleted_at", "levels", "name" ON competency BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."name", '') AS title, coalesce(old."definition", '') || char(10) || coalesce(old."levels", '') AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'competency' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 + 1048575 HAVING new.deleted_at IS NULL; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."name", '') AS title, coalesce(new."definition", '') || char(10) || coalesce(new."levels", '') AS body FROM search_entry WHERE uid = new.uid AND new.deleted_at IS NULL; END
--
CREATE TRIGGER search_competency_removed AFTER DELETE ON competency BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."name", '') AS title, coalesce(old."definition", '') || char(10) || coalesce(old."levels", '') AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; END
--
CREATE TRIGGER search_assessment_added AFTER INSERT ON assessment WHEN new.deleted_at IS NULL BEGIN INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(new."on", '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'assessment' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(new."on", '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(new."on", '2000-01-01')) AS INTEGER) * 1048576 + 1048575; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."title", '') AS title, coalesce(new."note", '') AS body FROM search_entry WHERE uid = new.uid; END
--
CREATE TRIGGER search_assessment_changed AFTER UPDATE OF "deleted_at", "note", "on", "title" ON assessment BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."title", '') AS title, coalesce(old."note", '') AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(new."on", '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'assessment' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(new."on", '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(new."on", '2000-01-01')) AS INTEGER) * 1048576 + 1048575 HAVING new.deleted_at IS NULL; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."title", '') AS title, coalesce(new."note", '') AS body FROM search_entry WHERE uid = new.uid AND new.deleted_at IS NULL; END
--
CREATE TRIGGER search_assessment_removed AFTER DELETE ON assessment BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."title", '') AS title, coalesce(old."note", '') AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; END
--
CREATE TRIGGER search_rating_added AFTER INSERT ON rating WHEN new.deleted_at IS NULL BEGIN INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'rating' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 + 1048575; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."evidence", '') AS title, '' AS body FROM search_entry WHERE uid = new.uid; END
--
CREATE TRIGGER search_rating_changed AFTER UPDATE OF "deleted_at", "evidence" ON rating BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."evidence", '') AS title, '' AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'rating' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 + 1048575 HAVING new.deleted_at IS NULL; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."evidence", '') AS title, '' AS body FROM search_entry WHERE uid = new.uid AND new.deleted_at IS NULL; END
--
CREATE TRIGGER search_rating_removed AFTER DELETE ON rating BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."evidence", '') AS title, '' AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; END
--
CREATE TRIGGER search_comment_added AFTER INSERT ON comment WHEN new.deleted_at IS NULL BEGIN INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(new."on", '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'comment' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(new."on", '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(new."on", '2000-01-01')) AS INTEGER) * 1048576 + 1048575; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."text", '') AS title, coalesce(new."author", '') || char(10) || coalesce(new."reply", '') AS body FROM search_entry WHERE uid = new.uid; END
--
CREATE TRIGGER search_comment_changed AFTER UPDATE OF "author", "deleted_at", "on", "reply", "text" ON comment BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."text", '') AS title, coalesce(old."author", '') || char(10) || coalesce(old."reply", '') AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(new."on", '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'comment' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(new."on", '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(new."on", '2000-01-01')) AS INTEGER) * 1048576 + 1048575 HAVING new.deleted_at IS NULL; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."text", '') AS title, coalesce(new."author", '') || char(10) || coalesce(new."reply", '') AS body FROM search_entry WHERE uid = new.uid AND new.deleted_at IS NULL; END
--
CREATE TRIGGER search_comment_removed AFTER DELETE ON comment BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."text", '') AS title, coalesce(old."author", '') || char(10) || coalesce(old."reply", '') AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; END
--
CREATE TRIGGER search_tag_added AFTER INSERT ON tag WHEN new.deleted_at IS NULL BEGIN INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'tag' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 + 1048575; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."name", '') AS title, '' AS body FROM search_entry WHERE uid = new.uid; END
--
CREATE TRIGGER search_tag_changed AFTER UPDATE OF "deleted_at", "name" ON tag BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."name", '') AS title, '' AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'tag' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 + 1048575 HAVING new.deleted_at IS NULL; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."name", '') AS title, '' AS body FROM search_entry WHERE uid = new.uid AND new.deleted_at IS NULL; END
--
CREATE TRIGGER search_tag_removed AFTER DELETE ON tag BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."name", '') AS title, '' AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; END
--
CREATE TRIGGER search_attachment_added AFTER INSERT ON attachment WHEN new.deleted_at IS NULL BEGIN INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'attachment' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 + 1048575; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."name", '') AS title, '' AS body FROM search_entry WHERE uid = new.uid; END
--
CREATE TRIGGER search_attachment_changed AFTER UPDATE OF "deleted_at", "name" ON attachment BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."name", '') AS title, '' AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576) + 1, new.uid, 'attachment' FROM search_entry WHERE id BETWEEN CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 AND CAST(julianday(coalesce(substr(new.created_at, 1, 10), '2000-01-01')) AS INTEGER) * 1048576 + 1048575 HAVING new.deleted_at IS NULL; INSERT INTO search(rowid, title, body) SELECT id, coalesce(new."name", '') AS title, '' AS body FROM search_entry WHERE uid = new.uid AND new.deleted_at IS NULL; END
--
CREATE TRIGGER search_attachment_removed AFTER DELETE ON attachment BEGIN INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, coalesce(old."name", '') AS title, '' AS body FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; END
