# Asking the staff of a school about who registered there.

colleague-title = Ismeri őt: { $name }?
colleague-text = { $name } regisztrált ({ $role }, { $school }). Válasza a támogató szervezetnek segít, és csak annak ügyintézői látják.
colleague-known = Igen, ismerem
colleague-unknown = Nem ismerem
told-colleague-answered = Köszönjük! Válaszát a támogató szervezet ügyintézői látják.
