# Amit az oldalon tudatunk.

notification-title = Értesítések
notification-mark-read = Mind olvasott
notification-new = új
notification-empty-title = Még nincs itt semmi
notification-empty-text = Ha valaki kér Öntől valamit, vagy döntés születik, itt olvashatja.
notification-registration-validated = A támogató szervezet megerősítette a regisztrációját. Üdvözöljük!
notification-registration-returned = A támogató szervezet azt kéri, javítsa a regisztrációját.
notification-registration-refused = A támogató szervezet nem tudta megerősíteni a regisztrációját.
notification-school-approved = A támogató szervezet megerősítette az iskolát: { $school }.
notification-school-returned = A támogató szervezet az iskola adatainak javítását kéri: { $school }.
notification-school-refused = A támogató szervezet nem tudta megerősíteni az iskolát: { $school }.
notification-contact-asked = { $from } szeretne az Ön kapcsolata lenni.
notification-contact-accepted = { $from } mostantól az Ön kapcsolata.
notification-founder-invited = { $from } meghívta, hogy közösen alapítsák meg ezt a projektet: „{ $title }”.
notification-founder-accepted = { $from } Önnel együtt alapítja ezt a projektet: „{ $title }”.
notification-founder-declined = { $from } nem tudja Önnel együtt alapítani ezt a projektet: „{ $title }”.
notification-project-approved = Jóváhagyta a támogató szervezet ({ $country }): „{ $title }”.
notification-project-returned = Módosítást kér a támogató szervezet ({ $country }): „{ $title }”.
notification-project-refused = Nem hagyta jóvá a támogató szervezet ({ $country }): „{ $title }”.
notification-workspace-opened = Megnyílt a munkatér: „{ $title }”.
notification-member-invited = { $from } meghívta, hogy dolgozzon ebben a projektben: „{ $title }”.
notification-member-accepted = { $from } mostantól Önnel dolgozik ebben a projektben: „{ $title }”.
notification-member-declined = { $from } nem tud csatlakozni ehhez a projekthez: „{ $title }”.
