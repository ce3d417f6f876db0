# Levelek. Mindegyik egy dolgot mond el.

mail-greeting = Tisztelt { $name }!
mail-farewell = Üdvözlettel:
    a { $portal } csapata
mail-why = Azért kapja ezt a levelet, mert fiókja van itt: { $address }.
mail-link-lifetime = A hivatkozás egyszer, egy órán át használható. Ha nem Ön kérte, nincs teendője.
mail-go-to-portal = A { $portal } megnyitása

mail-confirm-subject = Erősítse meg az e-mail-címét – { $portal }
mail-confirm-text = Valaki – reméljük, Ön – ezzel a címmel regisztrált a { $portal } portálon. Kérjük, erősítse meg, hogy a cím az Öné.
mail-confirm-link = Megerősítem a címemet

mail-already-subject = Önnek már van fiókja – { $portal }
mail-already-text = Valaki az Ön címét szerette volna egy fiókhoz használni. Önnek már van fiókja, ezért semmi sem változott. Ha Ön volt az, és elfelejtette a jelszavát, válasszon újat.
mail-already-link = Új jelszó választása

mail-reset-subject = Új jelszó választása – { $portal }
mail-reset-text = Ezen a hivatkozáson választhat új jelszót.
mail-reset-link = Új jelszó választása

mail-password-changed-subject = Megváltozott a jelszava: { $portal }
mail-password-changed-text = Az imént megváltozott a(z) { $portal } portálon használt jelszava. Ha Ön változtatta meg, nincs teendője. Ha nem, kérjük, azonnal válasszon új jelszót; ezzel mindenkit kiléptetünk, aki az Ön fiókjával lépett be. Ezután nézze meg a „Jelszó és eszközök” oldalt: az azonosítókulcsok és a máshol vezetett fiókok mindaddig megnyitják a fiókját, amíg ott el nem távolítja őket.

mail-validated-subject = Üdvözöljük – { $portal }
mail-validated-text = A támogató szervezet jóváhagyta a regisztrációját. Mostantól partnereket kereshet és projekteket indíthat a { $portal } portálon.

mail-returned-subject = Teendője van a regisztrációjával – { $portal }
mail-returned-text = A támogató szervezet megnézte a regisztrációját, és javítást kér:
mail-returned-link = Kijavítom a regisztrációmat

mail-refused-subject = A regisztrációja – { $portal }
mail-refused-text = A támogató szervezet nem tudta jóváhagyni a regisztrációját. Az ok:

mail-workplace-confirmed = A támogató szervezet megerősítette, hogy Ön itt dolgozik: { $school }.
mail-workplace-returned = A támogató szervezet az alábbiakat kéri Öntől, mielőtt megerősíti, hogy Ön itt dolgozik: { $school }. Minden más marad, ahogy volt. Kérjük, az iskolája oldalán válaszoljon.
mail-workplace-ended = A támogató szervezet nem tudta megerősíteni, hogy Ön itt dolgozik: { $school }, ezért a portálon ez már nem az Ön iskolája. Minden más marad, ahogy volt. Az ok:

mail-school-subject = Az iskolája: { $school }
mail-school-approved = A támogató szervezet jóváhagyta ezt az iskolát: { $school }.
mail-school-returned = A támogató szervezet javítást kér ennek az iskolának az adataiban: { $school }.
mail-school-refused = A támogató szervezet nem tudta jóváhagyni ezt az iskolát: { $school }. Az ok:
mail-school-link = Az iskolám megtekintése

mail-contact-asked-subject = { $from } szeretne Önnel együtt dolgozni
mail-contact-asked-text = { $from } szeretne a kapcsolatai közé kerülni, és ezt írja:
mail-contact-asked-link = Válaszolok a kérésre

mail-contact-accepted-subject = { $from } elfogadta a kérését
mail-contact-accepted-text = { $from } mostantól a kapcsolatai között van. Közös projektet indíthatnak.
mail-contact-accepted-link = A profil megtekintése

mail-message-subject = { $from } írt Önnek
mail-message-text = { $from } üzenetet írt Önnek itt: { $portal }. Ott tudja elolvasni és megválaszolni.
mail-message-link = Az üzenet elolvasása

mail-founder-invited-subject = { $from } közös projekt alapítására hívja
mail-founder-invited-text = { $from } arra hívja, hogy alapítsák meg együtt ezt a projektet: „{ $title }”.
mail-founder-invited-link = Elolvasom a projektet és válaszolok

mail-founder-accepted-subject = { $from } csatlakozik a projektjéhez
mail-founder-accepted-text = { $from } elfogadta a meghívást, és Önnel együtt alapítja ezt a projektet: „{ $title }”.
mail-founder-declined-subject = { $from } nem tud csatlakozni a projektjéhez
mail-founder-declined-text = { $from } nem fogadta el a meghívást ebbe a projektbe: „{ $title }”. Meghívhat valaki mást.

mail-founder-wanted-name = Kolléga
mail-founder-wanted-subject = { $from } meghívja, hogy alapítsák meg együtt: „{ $title }”
mail-founder-wanted-link = A meghívás elolvasása
mail-founder-wanted-text = { $from } Önnel szeretné megalapítani ezt az iskolai projektet: „{ $title }”.
mail-founder-wanted-portal = A(z) { $portal } olyan hely, ahol különböző országok iskolái dolgoznak együtt. Ingyenes, és a diákoknak nem kell e-mail-cím.
mail-founder-wanted-why = Azért kapja ezt a levelet, mert { $from } beírta az Ön címét. Ha nem Önnek szól, nincs teendője: több levél nem érkezik.
mail-project-subject = A projektje: { $title }
mail-project-approved = A támogató szervezet ({ $country }) jóváhagyta ezt a projektet: „{ $title }”.
mail-project-returned = A támogató szervezet ({ $country }) módosítást kér ebben a projektben: „{ $title }”.
mail-project-refused = A támogató szervezet ({ $country }) nem tudta jóváhagyni ezt a projektet: „{ $title }”. Az ok:
mail-project-link = A projekt megnyitása

mail-workspace-subject = Megnyílt a munkatér: { $title }
mail-workspace-text = Minden támogató szervezet jóváhagyta ezt a projektet: „{ $title }”. A munkatér nyitva áll: vegye fel az osztályait, és kezdődhet a munka.
mail-workspace-link = A munkatér megnyitása

# Meghívás egy munkatérbe.
mail-member-invited-subject = { $from } meghívja egy projektbe
mail-member-invited-text = { $from } arra kéri, hogy dolgozzanak együtt ebben a projektben: „{ $title }”.
mail-member-invited-link = Megnézem a meghívást és válaszolok

mail-security-link = Megnézem a fiókomat
mail-step-changed-subject = Megváltozott a belépés módja: { $portal }
mail-step-on-text = Mostantól a telefonja kódjára is szükség van a(z) { $portal } portálra való belépéshez. Ha nem Ön állította be, kérjük, azonnal válasszon új jelszót.
mail-step-off-text = Mostantól elég a jelszava a(z) { $portal } portálra való belépéshez. Ha nem Ön állította be, kérjük, azonnal válasszon új jelszót.
mail-passkey-added-text = A(z) „{ $passkey }” azonosítókulccsal mostantól be lehet lépni a fiókjába: { $portal }. Ha nem Ön adta hozzá, kérjük, azonnal távolítsa el, és válasszon új jelszót.
mail-passkey-removed-text = A(z) „{ $passkey }” azonosítókulccsal többé nem lehet belépni a fiókjába: { $portal }. Ha nem Ön távolította el, kérjük, azonnal válasszon új jelszót.
mail-provider-linked-text = A(z) { $provider } fiókjával mostantól be lehet lépni a(z) { $portal } fiókjába. Ha nem Ön volt, szüntesse meg a „Jelszó és eszközök” oldalon, és válasszon új jelszót.
mail-code-used-subject = Felhasználtak egy papíron őrzött kódot: { $portal }
mail-code-used-text = Az imént valaki az egyik papíron őrzött kóddal lépett be az Ön fiókjába a(z) { $portal } portálon. Ha nem Ön volt, kérjük, azonnal válasszon új jelszót, és készítsen új kódokat.

mail-unsubscribe = Nem kérek több ilyen levelet
mail-settings = Miről és hogyan értesítsenek
mail-news-link = Megnyitás
mail-digest-subject = { $count ->
    [one] { $portal }: egy új hír
   *[other] { $portal }: { $count } új hír
}
mail-digest-text = Ezek az új hírek várják Önt itt: { $portal }
mail-digest-more = { $count ->
    [one] És még egy az oldalon.
   *[other] És még { $count } az oldalon.
}
mail-digest-link = Minden hír

mail-export-subject = Elkészült az adatainak csomagja: { $portal }
mail-export-text = Letöltheti az adatait. Az „Adataim” oldalon { $days } napig várják Önt.
mail-erasure-subject = Törölni fogjuk a fiókját: { $portal }
mail-erasure-text = Valaki – reméljük, Ön – azt kérte, hogy töröljük a fiókját itt: { $portal }. Ezt { $days } nap múlva tesszük meg. Ha meggondolja magát, vagy ha nem Ön volt, lépjen be addig, és tartsa meg a fiókját.
mail-erasure-link = Megtartom a fiókomat
mail-kept-subject = Megmarad a fiókja: { $portal }
mail-kept-text = A fiókját nem töröljük. Ha nem Ön döntött így, kérjük, változtassa meg a jelszavát.

mail-head-subject = { $person } itt dolgozik: { $school }?
mail-head-text = { $person } regisztrált a(z) { $portal } portálon mint ennek az iskolának a munkatársa: { $school }. A portálon különböző országok iskolái dolgoznak együtt. Kérjük, jelezze országa ügyintézőinek, hogy ismeri-e: egyetlen kattintás, és fiók sem kell hozzá.
mail-head-after = A hivatkozás 30 napig él. Ezt a levelet csak egyszer küldjük; ha nem válaszol, az ügyintézők Ön nélkül döntenek.
mail-head-link = Válaszolok
mail-head-why = Azért kapja ezt a levelet, mert az Ön címe szerepel ennek az iskolának az igazgatójánál: { $school }.

mail-email-change-link = Válasz
mail-email-old-subject = Másik e-mail-cím a fiókjához: { $portal }
mail-email-old-text = Valaki – reméljük, Ön – azt szeretné, hogy a fiókja itt: { $portal } e helyett a cím helyett ezt kapja: { $email }. Kérjük, hagyja jóvá, vagy állítsa le. A válasza nélkül semmi sem változik.
mail-email-new-subject = Ez az Ön e-mail-címe? { $portal }
mail-email-new-text = Valaki – reméljük, Ön – ezt a címet szeretné használni egy fiókhoz itt: { $portal }. Kérjük, erősítse meg, hogy az Öné.
mail-email-changed-subject = Megváltozott a fiókja e-mail-címe: { $portal }
mail-email-old-doubt = A hivatkozás egyszer, egy óráig működik. Ha nem Ön kérte, állítsa le, és válasszon új jelszót: valaki ismeri a mostanit.
mail-email-changed-text = A fiókja itt: { $portal } mostantól másik címen érhető el, ezt a címet már nem használjuk.
mail-email-changed-wrong = Ha ez nincs rendben, kérjük, azonnal írjon a portál üzemeltetőinek.
mail-email-undo-text = Ha nem Ön volt, három napon belül visszavonhatja: a fiók ismét ezt a címet kapja, mindenkit kiléptetünk, és Ön új jelszót választ. Ha Ön volt, nincs teendője.
mail-email-undo-link = Nem én voltam
