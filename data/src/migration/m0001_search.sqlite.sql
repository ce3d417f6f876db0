-- Whoever changes what a search finds notes it in the same transaction, whatever program it is.
CREATE TRIGGER search_account_changed AFTER UPDATE ON account
WHEN (OLD.kind = 'staff' OR NEW.kind = 'staff') AND (
        OLD.kind IS NOT NEW.kind
     OR OLD.state IS NOT NEW.state
     OR OLD.state_at IS NOT NEW.state_at
     OR OLD.name IS NOT NEW.name
     OR OLD.about IS NOT NEW.about
     OR OLD.country IS NOT NEW.country
     OR OLD.available IS NOT NEW.available
     OR OLD.available_from IS NOT NEW.available_from
     OR OLD.available_to IS NOT NEW.available_to
     OR OLD.age_from IS NOT NEW.age_from
     OR OLD.age_to IS NOT NEW.age_to
     OR OLD.public_profile IS NOT NEW.public_profile
     OR OLD.version IS NOT NEW.version
     -- A visit counts by the day.
     OR OLD.last_seen_at / 86400000 IS NOT NEW.last_seen_at / 86400000)
BEGIN
    INSERT INTO search_change (seq, kind, id, at)
    VALUES ((SELECT COALESCE(MAX(seq), 0) + 1 FROM search_change), 'person', NEW.id, unixepoch() * 1000);
END;
CREATE TRIGGER search_account_removed AFTER DELETE ON account
WHEN OLD.kind = 'staff'
BEGIN
    INSERT INTO search_change (seq, kind, id, at)
    VALUES ((SELECT COALESCE(MAX(seq), 0) + 1 FROM search_change), 'person', OLD.id, unixepoch() * 1000);
END;
CREATE TRIGGER search_affiliation_added AFTER INSERT ON affiliation
BEGIN
    INSERT INTO search_change (seq, kind, id, at)
    VALUES ((SELECT COALESCE(MAX(seq), 0) + 1 FROM search_change), 'person', NEW.account_id, unixepoch() * 1000);
END;
CREATE TRIGGER search_affiliation_changed AFTER UPDATE ON affiliation
BEGIN
    INSERT INTO search_change (seq, kind, id, at)
    VALUES ((SELECT COALESCE(MAX(seq), 0) + 1 FROM search_change), 'person', NEW.account_id, unixepoch() * 1000);
END;
CREATE TRIGGER search_affiliation_removed AFTER DELETE ON affiliation
BEGIN
    INSERT INTO search_change (seq, kind, id, at)
    VALUES ((SELECT COALESCE(MAX(seq), 0) + 1 FROM search_change), 'person', OLD.account_id, unixepoch() * 1000);
END;
CREATE TRIGGER search_school_added AFTER INSERT ON school
WHEN NEW.state = 'validated'
BEGIN
    INSERT INTO search_change (seq, kind, id, at)
    VALUES ((SELECT COALESCE(MAX(seq), 0) + 1 FROM search_change), 'school', NEW.id, unixepoch() * 1000);
END;
CREATE TRIGGER search_school_changed AFTER UPDATE ON school
WHEN OLD.state IS NOT NEW.state
     OR OLD.state_at IS NOT NEW.state_at
     OR OLD.name IS NOT NEW.name
     OR OLD.legal_name IS NOT NEW.legal_name
     OR OLD.country IS NOT NEW.country
     OR OLD.region IS NOT NEW.region
     OR OLD.town IS NOT NEW.town
     OR OLD.postcode IS NOT NEW.postcode
     OR OLD.national_number IS NOT NEW.national_number
     OR OLD.version IS NOT NEW.version
BEGIN
    INSERT INTO search_change (seq, kind, id, at)
    VALUES ((SELECT COALESCE(MAX(seq), 0) + 1 FROM search_change), 'school', NEW.id, unixepoch() * 1000);
END;
CREATE TRIGGER search_school_removed AFTER DELETE ON school
BEGIN
    INSERT INTO search_change (seq, kind, id, at)
    VALUES ((SELECT COALESCE(MAX(seq), 0) + 1 FROM search_change), 'school', OLD.id, unixepoch() * 1000);
END;
CREATE TRIGGER search_hidden AFTER INSERT ON withheld
WHEN NEW.kind IN ('person', 'school')
BEGIN
    INSERT INTO search_change (seq, kind, id, at)
    VALUES ((SELECT COALESCE(MAX(seq), 0) + 1 FROM search_change), NEW.kind, NEW.subject_id, unixepoch() * 1000);
END;
CREATE TRIGGER search_shown AFTER DELETE ON withheld
WHEN OLD.kind IN ('person', 'school')
BEGIN
    INSERT INTO search_change (seq, kind, id, at)
    VALUES ((SELECT COALESCE(MAX(seq), 0) + 1 FROM search_change), OLD.kind, OLD.subject_id, unixepoch() * 1000);
END;
CREATE TRIGGER search_project_added AFTER INSERT ON project
WHEN NEW.state IN ('active', 'closed', 'archived')
BEGIN
    INSERT INTO search_change (seq, kind, id, at)
    VALUES ((SELECT COALESCE(MAX(seq), 0) + 1 FROM search_change), 'project', NEW.id, unixepoch() * 1000);
END;
-- What a project chose changes with its version.
CREATE TRIGGER search_project_changed AFTER UPDATE ON project
WHEN (OLD.state IN ('active', 'closed', 'archived') OR NEW.state IN ('active', 'closed', 'archived')) AND (
        OLD.state IS NOT NEW.state
     OR OLD.kind IS NOT NEW.kind
     OR OLD.title IS NOT NEW.title
     OR OLD.short_description IS NOT NEW.short_description
     OR OLD.aims IS NOT NEW.aims
     OR OLD.age_from IS NOT NEW.age_from
     OR OLD.age_to IS NOT NEW.age_to
     OR OLD.active_at IS NOT NEW.active_at
     OR OLD.version IS NOT NEW.version)
BEGIN
    INSERT INTO search_change (seq, kind, id, at)
    VALUES ((SELECT COALESCE(MAX(seq), 0) + 1 FROM search_change), 'project', NEW.id, unixepoch() * 1000);
END;
CREATE TRIGGER search_project_removed AFTER DELETE ON project
WHEN OLD.state IN ('active', 'closed', 'archived')
BEGIN
    INSERT INTO search_change (seq, kind, id, at)
    VALUES ((SELECT COALESCE(MAX(seq), 0) + 1 FROM search_change), 'project', OLD.id, unixepoch() * 1000);
END;
CREATE TRIGGER search_founder_added AFTER INSERT ON project_founder
WHEN NEW.state = 'accepted'
BEGIN
    INSERT INTO search_change (seq, kind, id, at)
    VALUES ((SELECT COALESCE(MAX(seq), 0) + 1 FROM search_change), 'project', NEW.project_id, unixepoch() * 1000);
END;
CREATE TRIGGER search_founder_changed AFTER UPDATE ON project_founder
WHEN OLD.state = 'accepted' OR NEW.state = 'accepted'
BEGIN
    INSERT INTO search_change (seq, kind, id, at)
    VALUES ((SELECT COALESCE(MAX(seq), 0) + 1 FROM search_change), 'project', NEW.project_id, unixepoch() * 1000);
END;
CREATE TRIGGER search_founder_removed AFTER DELETE ON project_founder
WHEN OLD.state = 'accepted'
BEGIN
    INSERT INTO search_change (seq, kind, id, at)
    VALUES ((SELECT COALESCE(MAX(seq), 0) + 1 FROM search_change), 'project', OLD.project_id, unixepoch() * 1000);
END;
