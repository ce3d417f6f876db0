# Ügyintézés: mi vár, mi szól mellette, és a döntés.

support-title = Ügyintézés
support-lead = Ami Önre vár. A cél: válasz { $days } munkanapon belül.
support-part-overview = Áttekintés
support-part-people = Személyek
support-part-schools = Iskolák
support-part-projects = Projektek
support-part-reports = Bejelentések
support-waiting-count = { $count ->
    [one] { $count } vár
   *[other] { $count } vár
}
support-overdue-count = { $count ->
    [one] { $count } túl régóta
   *[other] { $count } túl régóta
}
support-nothing = Semmi sem vár
support-open-queue = A sor megnyitása

support-people-lead = Regisztrációk, a legrégebbi elöl.
support-schools-lead = Iskolák, a legrégebbi elöl.
support-filter-words = Név, e-mail-cím vagy iskola
support-filter-state = Mutassa
support-filter-waiting = Ami vár
support-filter-button = Keresés
support-state-registered = Vár
support-state-validated = Jóváhagyva
support-state-returned = Visszaadva
support-state-refused = Elutasítva
support-state-suspended = Felfüggesztve
support-column-person = Személy
support-column-school = Iskola
support-column-country = Ország
support-column-town = Település
support-column-people = Várakozók
support-column-age = Mióta vár
support-age = { $count ->
    [one] { $count } munkanapja
   *[other] { $count } munkanapja
}
support-age-overdue = { $count ->
    [one] { $count } munkanapja, lejárt
   *[other] { $count } munkanapja, lejárt
}
support-age-today = mai
support-empty-title = Itt most semmi sem vár
support-empty-text = Ha valaki az országából regisztrál vagy iskolát vesz fel, itt jelenik meg.
support-none-title = Nincs találat
support-none-text = Próbálja kevesebb szóval, vagy válasszon más állapotot.
support-show-waiting = Ami vár
support-next = Következő a sorban
support-queue-done = A sor elfogyott

support-evidence-title = Ami mellette szól
support-email = E-mail-cím
support-email-confirmed = megerősítve
support-email-unconfirmed = nincs megerősítve
support-about = Magáról
support-since = Ebben az állapotban
support-no-school = Még nincs iskolája
support-evidence-email-yes = Az e-mail-cím az iskola honlapjához tartozik.
support-evidence-email-no = Az e-mail-cím nem az iskola honlapjához tartozik.
support-evidence-no-site = Az iskola nem adott meg honlapot, amelyhez az e-mail-címet hasonlítani lehetne.
support-evidence-colleagues = { $count ->
    [one] { $count } jóváhagyott kolléga ebben az iskolában
   *[other] { $count } jóváhagyott kolléga ebben az iskolában
}
support-evidence-creator = Az iskolát ez a személy vette fel.
support-evidence-head-asked = Az igazgatót { $day } napján levélben megkérdeztük, még nem válaszolt.
support-evidence-head-known = Az igazgató szerint: ismeri ezt a személyt.
support-evidence-head-unknown = Az igazgató szerint: nem ismeri ezt a személyt.
support-head-known = Igazgató: igen
support-head-unknown = Igazgató: nem
support-evidence-head-yes = Az igazgató címe az iskola honlapjához tartozik.
support-evidence-head-no = Az igazgató címe nem az iskola honlapjához tartozik.
support-creator = ő vette fel az iskolát
support-staff-title = Kik regisztráltak itt?
support-staff-none = Jelenleg senki.
support-alike-title = Hasonló iskolák
support-alike-text = Ha ez valamelyikkel azonos, adja vissza, és kérje, hogy ahhoz csatlakozzanak.
support-comment-title = Amit legutóbb írtak

support-decide-title = Az Ön döntése
support-verdict = Hogyan dönt?
support-verdict-approve = Jóváhagyom
support-verdict-approve-person = Kereshet tanárokat, és alapíthat projektet.
support-verdict-approve-joins = Az iskola az övé lesz, és a munkatársai között látszik.
support-verdict-approve-school = A tanárai jóváhagyhatók.
support-verdict-return = Visszaadom javításra
support-verdict-return-hint = Javítás után újra a sorba kerül.
support-verdict-refuse = Elutasítom
support-verdict-refuse-hint = Később visszavonhatja.
support-verdict-refuse-joins = Csak ez az iskola szűnik meg. A személy újra választhatja.
support-reasons = Kész indoklások
support-reasons-hint = Mindenki a saját nyelvén olvassa őket.
support-comment = Saját szavaival
support-comment-hint = Visszaadáshoz vagy elutasításhoz szükséges, ha nem jelöl be kész indoklást. Az érintett a portálon és levélben olvassa.
support-with-school = Az iskolát is jóváhagyom
support-with-school-hint = Az iskola is jóváhagyásra vár, és egy személy csak az iskolával együtt vagy utána hagyható jóvá. Kérjük, előbb nézze meg az iskolát.
support-school-in-the-way = A személy akkor hagyható jóvá, ha az iskola már jóvá van hagyva.
support-decide-button = Döntök
support-own = A saját regisztrációjáról senki sem dönthet. Egy kollégája teszi meg.
support-moving = Ez a személy már jóvá van hagyva, és az is marad. Ön csak arról dönt, hogy a még meg nem erősített iskolában dolgozik-e.
support-joins = még egy iskola
support-not-waiting = Most nem Önön a sor.
support-reopen = Visszateszem a sorba
support-reopen-text = Ha a döntés téves volt, vagy új információ érkezett.

support-reason-full-name = Kérjük, a profiljában a teljes nevét írja be, ahogyan az iskolájában ismerik.
support-reason-school-email = Kérjük, az iskolájától kapott e-mail-címet használja, vagy kérje meg az igazgatóját, hogy írja meg nekünk: Ön ott dolgozik.
support-reason-other-school = Nem találjuk Önt ennél az iskolánál. Kérjük, azt az iskolát válassza, ahol dolgozik.
support-reason-not-staff = A portál az iskolák dolgozóié.
support-reason-not-in-register = Nem találjuk az iskolát a hivatalos nyilvántartásban. Kérjük, ellenőrizze a nevét és az azonosítóját.
support-reason-address = Kérjük, egészítse ki az iskola címét.
support-reason-head = Kérjük, adja meg az igazgató nevét és az iskola egyik e-mail-címét.
support-reason-duplicate = Ez az iskola már szerepel itt. Kérjük, keresse meg, és csatlakozzon hozzá.
support-reason-not-a-school = Ez nem olyan intézmény, amely részt vehet.
support-reason-together = Kérjük, mutassa meg, hogyan dolgoznak együtt az iskolák diákjai, nem csak egymás mellett.
support-reason-steps = Kérjük, írja le lépésről lépésre, mikor mi történik, és ki végzi.
support-reason-outcome = Kérjük, írja le, mit lehet majd a végén látni, hallani vagy kézbe venni.
support-reason-fit = Kérjük, ellenőrizze, hogy az életkorok és a tantárgyak minden iskolához illenek-e.
support-reason-pupils-named = Kérjük, hagyja ki a diákok nevét és képét.

support-history-title = Ami történt
support-history-none = Még semmi.
support-history-registered = Regisztrált
support-history-email = Megerősítette az e-mail-címét
support-history-joined = Csatlakozott egy iskolához
support-history-left = Elhagyott egy iskolát
support-history-workplace = Megadta, mit csinál egy iskolában
support-history-answered = Válaszolt
support-history-approved = Jóváhagyva
support-history-returned = Visszaadva
support-history-refused = Elutasítva
support-history-reopened = Visszatéve a sorba
support-history-added = Felvette az iskolát
support-history-edited = Módosította az adatokat
support-history-head-known = Az igazgató ismeri ezt a személyt
support-history-head-unknown = Az igazgató nem ismeri ezt a személyt
support-history-merged = Egy másik bejegyzést ebbe vontak össze
support-history-transferred = Egy másik ország ügyintézőitől érkezett
support-history-administrator = Megbízták az oldal gondozásával
support-history-administrator-gone = Már nem gondozza az oldalt
support-history-corrected = Kijavította az adatokat
support-history-imported = Az országos nyilvántartásból érkezett

told-decided = A döntését elmentettük, és az érintetteket értesítettük.
told-reopened = Visszakerült a sorba.

support-part-numbers = Számok
support-part-audit = Napló
support-numbers-lead = Mennyi ügy vár, és mennyi idő alatt születtek döntések: az elmúlt hét nap az azt megelőző héttel összevetve.
support-numbers-csv = Letöltés CSV-ben
support-numbers-queue = Sor
support-numbers-open = Nyitott
support-numbers-overdue = Túl régi
support-numbers-median = Az ügyek fele ennyin belül, ezen a héten
support-numbers-median-before = Az ügyek fele ennyin belül, múlt héten
support-numbers-p90 = 10-ből 9 ennyin belül, ezen a héten
support-numbers-p90-before = 10-ből 9 ennyin belül, múlt héten
support-numbers-caption = Ez a hét és az előző
support-numbers-week = A hét vége
support-numbers-decided = Döntések
support-numbers-median-short = A fele ennyin belül
support-numbers-p90-short = 10-ből 9 ennyin belül
support-numbers-chart = { $queue }: mennyi idő alatt született döntés, hetente
support-numbers-weeks-ago = Az oszlopok alatt: hány héttel ezelőtt.
support-numbers-as-table = { $queue } táblázatban
support-numbers-countries = Országok
support-numbers-countries-caption = Az elmúlt négy hét országonként
support-no-decision = –
support-hours = { $count ->
    [one] { $count } óra
   *[other] { $count } óra
}
support-days = { $count ->
    [one] { $count } nap
   *[other] { $count } nap
}
support-audit-lead = Ki, mit és mikor tett: ami az országa embereit és iskoláit érinti. Senki sem módosíthatja.
support-audit-none = Nincs ilyen bejegyzés.
support-audit-all = Minden
support-audit-by = Aki tette (név)
support-audit-from = Ettől
support-audit-until = Eddig
support-audit-when = Mikor
support-audit-who = Ki
support-audit-kind = Miről
support-audit-action = Művelet
support-audit-target = Mit
support-audit-nobody = egy diák, vagy senki sem volt belépve
support-audit-account = Fiókok és belépés
support-audit-person = Regisztrációk
support-audit-school = Iskolák
support-audit-contact = Kapcsolatok
support-audit-conversation = Beszélgetések
support-audit-kit = Csomagok
support-audit-project = Projektek
support-audit-announcement = Partnerkereső
support-audit-workspace = Munkaterek
support-audit-member = Munkaterek tagjai
support-audit-class = Osztályok
support-audit-pupil = Diákok fiókjai
support-audit-page = Oldalak
support-audit-thread = Fórumtémák
support-audit-reply = Fórumválaszok
support-audit-task = Tervek feladatai
support-audit-poll = Szavazások
support-audit-post = Bejegyzések
support-audit-comment = Hozzászólások
support-audit-material = Anyagok
support-audit-file = Fájlok

support-filter-any = Minden
support-filter-age = Várakozási idő
support-filter-age-overdue = Túl hosszú
support-filter-age-in-time = Határidőn belül
support-filter-holder = Ki foglalkozik vele
support-filter-holder-mine = Én
support-filter-holder-free = Más nem
support-filter-order = Sorrend
support-filter-order-oldest = Legrégebbi elöl
support-filter-order-newest = Legújabb elöl
support-filter-clear = Egyértelmű esetek
support-filter-mail = A cím az iskoláé
support-filter-head = Az igazgató igent mond
support-filter-nothing = Még semmi
support-filter-doubt = Valaki nemet mond
support-mail-matches = Iskolai cím
support-column-clear = Egyértelmű
support-tick = { $name } kijelölése
support-bulk-text = Az eset akkor egyértelmű, ha az iskola jóvá van hagyva, a címe, az igazgatója vagy két kolléga a személy mellett szól, és senki sem szól ellene. Mindenki értesítést kap, mint az egyenkénti döntés után.
support-bulk-button = A kijelöltek jóváhagyása
support-left-title = Nem lettek jóváhagyva
support-left-decided = időközben { $by } már döntött.
support-left-taken = { $by } foglalkozik vele.
support-left-unclear = már nem egyértelmű eset. Kérjük, nézze meg.
support-take = Átveszem
support-take-hint = Legfeljebb négy órán át a kollégái látják, hogy Ön foglalkozik vele, és nem nyúlnak hozzá.
support-take-over = Átveszem a kollégától
support-give-back = Visszaadom
support-holder-me = Ön
support-holder-own = Ön foglalkozik ezzel eddig: { $until }.
support-holder-other = { $officer } foglalkozik ezzel eddig: { $until }. Ön csak ezután dönthet, vagy ha átveszi.
support-notes-title = Az ügyintézők jegyzetei
support-note-label = Az Ön jegyzete
support-note-hint = Csak az ország ügyintézői olvassák.
support-note-hint-person = A portálon csak az ország ügyintézői olvassák. Az érintett akkor olvassa, amikor letölti az adatait.
support-note-button = Jegyzet mentése
support-note-remove = Jegyzet törlése
support-previous = Az előző
support-decide-next = Döntés és tovább
support-keys = Billentyűzettel: Alt (Firefoxban Alt és Shift) és N: a következő, P: az előző, T: átveszem vagy visszaadom, D: döntés és tovább.
support-audit-desk = Az ügyintézők munkája
told-several-validated = Jóváhagytuk őket, és mindenki értesítést kapott.
told-several-approved = A bejelölt projekteket jóváhagyta.
told-some-left = Néhányat jóváhagyott. A megmaradtakat egyenként nézze meg.
support-audit-report = Bejelentések
support-filter-colleague = Egy kolléga igent mond
support-filter-certificate = Van igazolás
support-colleagues-know = { $count ->
    [one] { $count } kolléga: igen
   *[other] { $count } kolléga: igen
}
support-colleagues-do-not = { $count ->
    [one] { $count } kolléga: nem
   *[other] { $count } kolléga: nem
}
support-has-certificate = Igazolás
support-evidence-colleague-knows = { $by } kolléga szerint: ismeri ezt a személyt.
support-evidence-colleague-does-not = { $by } kolléga szerint: nem ismeri ezt a személyt.
support-history-colleague-knew = Egy kolléga ismeri ezt a személyt
support-history-colleague-did-not = Egy kolléga nem ismeri ezt a személyt
support-history-certificate = Igazolást küldött
support-history-certificate-gone = Visszavont egy igazolást
support-part-reasons = Indoklások
support-own-reasons-lead = Indoklások, amelyeket országának ügyintézői maguk írnak. A portál kész indoklásai mellett jelennek meg, és mindenki a saját nyelvén olvassa őket.
support-own-reasons-people = Személyekről
support-own-reasons-schools = Iskolákról
support-own-reasons-link = Saját indoklások írása
support-own-reason-add = Új indoklás
support-own-reason-edit = Módosítás
support-own-reason-hint = Legalább egy nyelven írja meg, mondatként annak, akiről szól. Akinek a nyelvén nincs szöveg, az angolt kapja.
support-own-reason-save = Indoklás mentése
support-own-reason-remove = Indoklás törlése
told-reason-removed = Az indoklást töröltük. Amit vele megindokoltak, megmarad.
