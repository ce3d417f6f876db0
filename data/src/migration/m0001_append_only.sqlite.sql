-- What is in the audit log stays as it was written, whatever a program or a person tries. One thing
-- is let through: when somebody's account is erased, entries come to say less of them. Then somebody
-- without a name stands for them, and what was told of them is empty.
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
WHEN OLD.id IS NOT NEW.id OR OLD.at IS NOT NEW.at OR OLD.action IS NOT NEW.action
  OR OLD.target_kind IS NOT NEW.target_kind OR OLD.request_id IS NOT NEW.request_id OR OLD.country IS NOT NEW.country
  OR (OLD.data IS NOT NEW.data AND NEW.data <> 'null')
  OR (OLD.target_id IS NOT NEW.target_id AND NOT EXISTS
       (SELECT 1 FROM account a WHERE a.id = unhex(REPLACE(NEW.target_id, '-', '')) AND a.email IS NULL AND a.country IS NULL))
  OR (OLD.actor_id IS NOT NEW.actor_id AND NOT EXISTS
       (SELECT 1 FROM account a WHERE a.id = NEW.actor_id AND a.email IS NULL AND a.country IS NULL))
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
