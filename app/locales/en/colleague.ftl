# Asking the staff of a school about who registered there.

colleague-title = Do you know { $name }?
colleague-text = { $name } has registered as { $role } at { $school }. Your answer helps the support organisation, and only its officers see it.
colleague-known = Yes, I know this person
colleague-unknown = No, I don’t
told-colleague-answered = Thank you. The support officers see your answer.
