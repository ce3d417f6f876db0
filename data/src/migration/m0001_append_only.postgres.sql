-- What is in the audit log stays as it was written, whatever a program or a person tries. One thing
-- is let through: when somebody's account is erased, entries come to say less of them. Then somebody
-- without a name stands for them, and what was told of them is empty.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'the audit log is append-only'; END $$;
CREATE FUNCTION refuse_change_but_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.id, OLD.at, OLD.action, OLD.target_kind, OLD.request_id, OLD.country)
           IS DISTINCT FROM (NEW.id, NEW.at, NEW.action, NEW.target_kind, NEW.request_id, NEW.country)
        OR (OLD.data IS DISTINCT FROM NEW.data AND NEW.data <> 'null')
        OR (OLD.target_id IS DISTINCT FROM NEW.target_id AND NOT EXISTS
             (SELECT 1 FROM account a WHERE a.id = NEW.target_id::UUID AND a.email IS NULL AND a.country IS NULL))
        OR (OLD.actor_id IS DISTINCT FROM NEW.actor_id AND NOT EXISTS
             (SELECT 1 FROM account a WHERE a.id = NEW.actor_id AND a.email IS NULL AND a.country IS NULL))
    THEN
        RAISE EXCEPTION 'the audit log is append-only';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
FOR EACH ROW EXECUTE FUNCTION refuse_change_but_erasure();
CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_is_not_emptied BEFORE TRUNCATE ON audit
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
