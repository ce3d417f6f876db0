# Amit az oldalon tudatunk.

notification-title = Értesítések
notification-mark-read = Mind olvasott
notification-new = új
notification-empty-title = Még nincs itt semmi
notification-empty-text = Ha valaki kér Öntől valamit, vagy döntés születik, itt olvashatja.
notification-registration-validated = A támogató szervezet megerősítette a regisztrációját. Üdvözöljük!
notification-registration-returned = A támogató szervezet azt kéri, javítsa a regisztrációját.
notification-registration-refused = A támogató szervezet nem tudta megerősíteni a regisztrációját.
notification-registration-moved = A regisztrációjáról mostantól ennek az országnak a támogató szervezete dönt: { $country }.
notification-registration-moved-alone = A regisztrációjáról mostantól ennek az országnak a támogató szervezete dönt: { $country }. Kérjük, válassza ki az iskolát, ahol dolgozik.
notification-workplace-confirmed = A támogató szervezet megerősítette, hogy Ön itt dolgozik: { $school }.
notification-workplace-returned = A támogató szervezet kér Öntől valamit, mielőtt megerősíti, hogy Ön itt dolgozik: { $school }.
notification-workplace-ended = A támogató szervezet nem tudta megerősíteni, hogy Ön itt dolgozik: { $school }.
notification-school-approved = A támogató szervezet megerősítette az iskolát: { $school }.
notification-school-returned = A támogató szervezet az iskola adatainak javítását kéri: { $school }.
notification-school-refused = A támogató szervezet nem tudta megerősíteni az iskolát: { $school }.
notification-contact-asked = { $from } szeretne az Ön kapcsolata lenni.
notification-contact-accepted = { $from } mostantól az Ön kapcsolata.
notification-message-received = { $from } üzenetet írt Önnek.
notification-search-matched = { $count ->
    [one] Egy új találat
   *[other] { $count } új találat
} az Ön „{ $name }” keresésére.
notification-desk-received = Egy másik ország átadta Önöknek: { $name }
notification-projects-overdue = { $count ->
    [one] Egy projekt túl régóta vár a válaszra: { $country }.
   *[other] { $count } projekt túl régóta vár a válaszra: { $country }.
}
notification-founder-invited = { $from } meghívta, hogy közösen alapítsák meg ezt a projektet: „{ $title }”.
notification-founder-accepted = { $from } Önnel együtt alapítja ezt a projektet: „{ $title }”.
notification-founder-declined = { $from } nem tudja Önnel együtt alapítani ezt a projektet: „{ $title }”.
notification-project-approved = Jóváhagyta a támogató szervezet ({ $country }): „{ $title }”.
notification-project-returned = Módosítást kér a támogató szervezet ({ $country }): „{ $title }”.
notification-project-refused = Nem hagyta jóvá a támogató szervezet ({ $country }): „{ $title }”.
notification-workspace-opened = Megnyílt a munkatér: „{ $title }”.
notification-workspace-closed = { $from } lezárta a projektet: „{ $title }”. Minden olvasható marad.
notification-workspace-reopened = { $from } újra megnyitotta a projektet: „{ $title }”.
notification-member-invited = { $from } meghívta, hogy dolgozzon ebben a projektben: „{ $title }”.
notification-member-accepted = { $from } mostantól Önnel dolgozik ebben a projektben: „{ $title }”.
notification-member-declined = { $from } nem tud csatlakozni ehhez a projekthez: „{ $title }”.

notification-settings = Miről és hogyan értesítsük
notification-settings-lead = Minden fajta hírhez megadhatja, hogyan jusson el Önhöz. Az oldalon is olvasható mind, hacsak nem kéri, hogy egyáltalán ne szóljunk.
notification-kinds-title = Hírfajták
notification-kind-registration = Döntés születik a regisztrációjáról
notification-kind-school = Döntés születik az iskolájáról
notification-kind-contact-asked = Egy kolléga az Ön kapcsolata szeretne lenni
notification-kind-contact-accepted = Egy kolléga elfogadja az Ön kérését
notification-kind-message = Egy kolléga üzenetet ír Önnek
notification-kind-search-matched = Új találat van egy megőrzött keresésére
notification-kind-report = Döntenek egy bejelentésről
notification-kind-desk = Egy másik ország átad valamit az ügyintézőknek
notification-kind-founder-invited = Egy kapcsolata projekt alapítására hívja
notification-kind-founder-answered = Valaki válaszol a projektalapítási meghívásra
notification-kind-project-decided = Egy támogató szervezet dönt a projektjéről
notification-kind-workspace-opened = Egy munkatere megnyílik, lezárul vagy folytatódik
notification-kind-member-invited = Egy kapcsolata munkatérbe hívja
notification-kind-member-answered = Valaki válaszol az Ön munkatéri meghívására
notification-delivery-at-once = Levélben, azonnal
notification-delivery-daily = Levélben, naponta egyszer
notification-delivery-weekly = Levélben, hetente egyszer
notification-delivery-page = Csak az oldalon
notification-delivery-off = Sehogy
notification-as-usual = Ahogy szokás: { $delivery }
notification-as-everywhere = Ahogy a többi projektnél: { $delivery }
notification-save = Választás mentése
notification-always-title = Ami mindig megérkezik
notification-always-text = A regisztrációjáról, az iskolájáról, a belépésről és a fiókja biztonságáról szóló leveleket mindig azonnal elküldjük.
notification-times-title = Mikor jöjjenek a levelek
notification-times-text = Minden óra az Ön helyi ideje szerint értendő. A helyet a profiljában állíthatja be:
notification-quiet-from = Csend ettől
notification-quiet-to = Csend eddig
notification-no-rest = Nincs csendes időszak
notification-digest-hour = Az összegyűjtött levél órája
notification-digest-day = A heti levél napja
notification-save-times = Időpontok mentése
notification-day-monday = hétfő
notification-day-tuesday = kedd
notification-day-wednesday = szerda
notification-day-thursday = csütörtök
notification-day-friday = péntek
notification-day-saturday = szombat
notification-day-sunday = vasárnap
notification-projects-title = Projektenként
notification-projects-text = Ha egy projekt most sok munkát ad, vagy már véget ért, ahhoz mást is választhat.
notification-own-choices = egyéni választás
notification-project-title = „{ $title }” hírei
notification-project-lead = Amit itt választ, csak erre a projektre érvényes.
notification-digests = Összegyűjtött napi és heti levelek
notification-unsubscribe-title = Nem kérek több ilyen levelet
notification-unsubscribe-lead = Nem szeretne több ilyen levelet kapni? Amiről szólnak, azt belépés után az oldalon továbbra is olvashatja.
notification-unsubscribe-button = Ne küldjenek többet
notification-unsubscribed = Több ilyen levelet nem küldünk Önnek.
notification-unsubscribe-gone = Ez a hivatkozás túl régi vagy hiányos. Belépés után minden levélfajtáról dönthet.
notification-choose-all = Döntés minden levélfajtáról
