-- Whoever changes what a search finds notes it in the same transaction, whatever program it is. The
-- number is that of the transaction: so readers know which earlier ones may still come.
CREATE FUNCTION note_search_change(kind TEXT, id UUID) RETURNS VOID LANGUAGE sql AS $$
    INSERT INTO search_change (seq, kind, id, at)
    VALUES (pg_current_xact_id()::TEXT::BIGINT, kind, id, EXTRACT(EPOCH FROM now())::BIGINT * 1000);
$$;
CREATE FUNCTION search_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM note_search_change('person', COALESCE(NEW.id, OLD.id)); RETURN NULL; END $$;
CREATE FUNCTION search_affiliation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM note_search_change('person', COALESCE(NEW.account_id, OLD.account_id)); RETURN NULL; END $$;
CREATE FUNCTION search_school() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM note_search_change('school', COALESCE(NEW.id, OLD.id)); RETURN NULL; END $$;
CREATE FUNCTION search_project() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM note_search_change('project', COALESCE(NEW.id, OLD.id)); RETURN NULL; END $$;
CREATE FUNCTION search_founder() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM note_search_change('project', COALESCE(NEW.project_id, OLD.project_id)); RETURN NULL; END $$;
CREATE FUNCTION search_withheld() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM note_search_change(COALESCE(NEW.kind, OLD.kind), COALESCE(NEW.subject_id, OLD.subject_id));
    RETURN NULL;
END $$;
CREATE TRIGGER search_account_changed AFTER UPDATE ON account FOR EACH ROW
WHEN ((OLD.kind = 'staff' OR NEW.kind = 'staff') AND (
        (OLD.kind, OLD.state, OLD.state_at, OLD.name, OLD.about, OLD.country, OLD.available,
         OLD.available_from, OLD.available_to, OLD.age_from, OLD.age_to, OLD.public_profile, OLD.version)
     IS DISTINCT FROM
        (NEW.kind, NEW.state, NEW.state_at, NEW.name, NEW.about, NEW.country, NEW.available,
         NEW.available_from, NEW.available_to, NEW.age_from, NEW.age_to, NEW.public_profile, NEW.version)
     -- A visit counts by the day.
     OR OLD.last_seen_at / 86400000 IS DISTINCT FROM NEW.last_seen_at / 86400000))
EXECUTE FUNCTION search_account();
CREATE TRIGGER search_account_removed AFTER DELETE ON account FOR EACH ROW
WHEN (OLD.kind = 'staff') EXECUTE FUNCTION search_account();
CREATE TRIGGER search_affiliation_changed AFTER INSERT OR UPDATE OR DELETE ON affiliation
FOR EACH ROW EXECUTE FUNCTION search_affiliation();
CREATE TRIGGER search_school_added AFTER INSERT ON school FOR EACH ROW
WHEN (NEW.state = 'validated') EXECUTE FUNCTION search_school();
CREATE TRIGGER search_school_changed AFTER UPDATE ON school FOR EACH ROW
WHEN ((OLD.state, OLD.state_at, OLD.name, OLD.legal_name, OLD.country, OLD.region, OLD.town, OLD.postcode,
         OLD.national_number, OLD.version)
     IS DISTINCT FROM
        (NEW.state, NEW.state_at, NEW.name, NEW.legal_name, NEW.country, NEW.region, NEW.town, NEW.postcode,
         NEW.national_number, NEW.version))
EXECUTE FUNCTION search_school();
CREATE TRIGGER search_school_removed AFTER DELETE ON school
FOR EACH ROW EXECUTE FUNCTION search_school();
CREATE TRIGGER search_withheld_changed AFTER INSERT OR DELETE ON withheld
FOR EACH ROW EXECUTE FUNCTION search_withheld();
CREATE TRIGGER search_project_added AFTER INSERT ON project FOR EACH ROW
WHEN (NEW.state IN ('active', 'closed', 'archived')) EXECUTE FUNCTION search_project();
-- What a project chose changes with its version.
CREATE TRIGGER search_project_changed AFTER UPDATE ON project FOR EACH ROW
WHEN ((OLD.state IN ('active', 'closed', 'archived') OR NEW.state IN ('active', 'closed', 'archived')) AND
        (OLD.state, OLD.kind, OLD.title, OLD.short_description, OLD.aims, OLD.age_from, OLD.age_to,
         OLD.active_at, OLD.version)
     IS DISTINCT FROM
        (NEW.state, NEW.kind, NEW.title, NEW.short_description, NEW.aims, NEW.age_from, NEW.age_to,
         NEW.active_at, NEW.version))
EXECUTE FUNCTION search_project();
CREATE TRIGGER search_project_removed AFTER DELETE ON project FOR EACH ROW
WHEN (OLD.state IN ('active', 'closed', 'archived')) EXECUTE FUNCTION search_project();
CREATE TRIGGER search_founder_added AFTER INSERT ON project_founder FOR EACH ROW
WHEN (NEW.state = 'accepted') EXECUTE FUNCTION search_founder();
CREATE TRIGGER search_founder_changed AFTER UPDATE ON project_founder FOR EACH ROW
WHEN (OLD.state = 'accepted' OR NEW.state = 'accepted') EXECUTE FUNCTION search_founder();
CREATE TRIGGER search_founder_removed AFTER DELETE ON project_founder FOR EACH ROW
WHEN (OLD.state = 'accepted') EXECUTE FUNCTION search_founder();
