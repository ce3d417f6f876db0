# Iskolák: a saját iskola és a portálra vezető út, felvétel, névsor, egy iskola oldala.

school-state-pending = Jóváhagyásra vár
school-state-validated = Jóváhagyva
school-state-returned = Javítandó
school-state-refused = Nem hagyták jóvá

school-my-title = Iskolám
school-my-lead = Hol dolgozik, és hol tart a regisztrációja.
school-next-title = Mi következik?
school-step-registered = Regisztrált
school-step-email = Megerősíti az e-mail-címét
school-step-email-text = Írtunk erre a címre: { $email }. Nyissa meg a levélben lévő hivatkozást.
school-step-school = Megadja, hol dolgozik
school-step-school-text = Keresse meg az iskoláját, vagy vegye fel.
school-step-school-checked = A támogató szervezet ellenőrzi az iskoláját
school-step-person-checked = A támogató szervezet jóváhagyja a regisztrációját
school-step-due = Ezen az oldalon és e-mailben választ kap, legkésőbb ezen a napon: { $day }
school-step-late = Ez most a szokásosnál tovább tart. Önnek nincs teendője: az ügyintézők látják, hogy vár.
school-step-ready = Partnereket talál, és projekteket indít

school-todo-email-title = Kérjük, erősítse meg az e-mail-címét
school-todo-email-again = A levél újraküldése
school-todo-choose-title = Hol dolgozik?
school-todo-choose-text = Először keresse meg az iskoláját. Ha nincs itt, felveheti.
school-todo-other-title = Az iskoláját nem hagyták jóvá
school-todo-other-text = Az okot lentebb találja. Ha másik iskolában dolgozik, válassza azt.
school-todo-correct-title = A támogató szervezet javítást kér
school-todo-correct-text = Lentebb olvashatja, miről van szó. Ha kijavította az iskola adatait, a regisztrációja folytatódik.
school-todo-colleague-title = Az iskolája adatait éppen javítják
school-todo-colleague-text = Az a kolléga kapta a kérést, aki az iskolát felvette. Amint elkészül, a regisztrációja folytatódik.
school-todo-answer-title = A támogató szervezet kér Öntől valamit
school-answer-label = Mit javított ki?
school-answer-hint = Itt kérdésre is válaszolhat. A nevét a profiljában írhatja át.
school-answer-button = Újra elküldöm a regisztrációmat
school-waiting-title = A regisztrációja a támogató szervezetnél van
school-waiting-text = Addig kiegészítheti a profilját.
school-refused-title = A regisztrációját nem hagyták jóvá
school-refused-text = Ha úgy gondolja, hogy ez tévedés, kérjük, írjon az országa támogató szervezetének.
school-ready-title = A regisztrációja jóvá van hagyva, minden elérhető
school-ready-people = Partnerkeresés
school-ready-project = Projekt indítása
school-moving-title = Az új iskolája megerősítésre vár
school-moving-text = Addig is minden nyitva áll Ön előtt. A támogató szervezet írni fog.
school-unconfirmed = még nincs megerősítve
school-since = { $day } óta
school-since-day = Az első napja ott
school-former-title = Ahol korábban dolgozott
school-role-change = Mást csinálok ott
school-role-save = Mentés
school-leave-day = Az utolsó napja ott
school-leave-day-hint = Ha ma van, hagyja üresen.
school-leave-button = Már nem itt dolgozom
school-leave-question = Már nem dolgozik ebben az iskolában?
school-leave-text = Megszűnik a kapcsolata ezzel az iskolával. Ha más iskolában még nincs megerősítve, addig nem kereshet tanárokat, és nem alapíthat projektet; a munkaterei nyitva maradnak Ön előtt.
school-leave-yes = Elhagyom ezt az iskolát

school-find-title = Iskolája megkeresése
school-find-other-title = Másik iskolában is dolgozik?
school-find-other-text = Ha másik iskolához csatlakozik, a támogató szervezet csak azt ellenőrzi. A projektjei és a munkaterei megmaradnak, és addig is minden nyitva áll Ön előtt. Ha a régi iskolájában már nem dolgozik, ott jelezze.
school-find-words = Név, település vagy azonosító
school-find-button = Keresés
school-found-legend = Melyik az Öné?
school-found-mine = Ön itt már regisztrált
school-found-more = A találat több annál, amennyi itt látható. Írjon be még egy szót, például a települést.
school-found-none-title = Nincs ilyen iskola
school-found-none-text = Próbálja kevesebb szóval, vagy csak a településsel. Ha az iskolája nincs itt, vegye fel.
school-join-button = Itt dolgozom
school-add-link = Az iskolám nincs itt: felveszem

school-new-title = Iskolám felvétele
school-new-lead = Kérjük, az adatokat úgy írja be, ahogyan a hivatalos nyilvántartásban szerepelnek. A támogató szervezet ellenőrzi őket.
school-new-button = Felveszem az iskolámat
school-alike-title = Ezek közül az egyik?
school-alike-text = Ezek az iskolák hasonlítanak az Önére. Ha egy iskola kétszer szerepel, a tanárai nem találnak egymásra.
school-alike-join = Ez az enyém
school-alike-none = Egyik sem: felveszem az iskolámat

school-part-place = Hol van
school-part-head = Ki tudja igazolni
school-part-you = Ön
school-field-country = Ország
school-field-country-hint = Ettől függ, melyik támogató szervezet nézi meg a regisztrációját; később nem változtatható meg.
school-field-name = Az iskola neve
school-field-name-hint = Ahogyan ismerik.
school-field-legal-name = Hivatalos név
school-field-legal-name-hint = Csak ha eltér.
school-field-types = Az iskola típusa
school-field-number = Hivatalos azonosító
school-field-number-hint = Ha van ilyen az országában.
school-field-town = Település
school-field-region = Megye vagy régió
school-field-postcode = Irányítószám
school-field-address = Utca, házszám
school-field-website = Honlap
school-field-website-hint = Segít az ügyintézőnek megtalálni az iskoláját.
school-field-head-name = Az igazgató neve
school-field-head-email = Az igazgató e-mail-címe
school-field-head-email-hint = Iskolai cím legyen, ne magáncím. Más iskolák nem látják.
school-field-role = Mi a munkája ott?
school-save = Mentés
school-edit-again = Mentéskor az iskola újra a támogató szervezethez kerül.

school-list-lead = Iskolák, amelyeknek a tanárai itt dolgoznak.
school-all-countries = Minden ország
school-list-none-title = Nincs ilyen iskola
school-list-none-text = Próbálja kevesebb szóval, vagy válasszon másik országot.
school-list-all = Minden iskola
school-staff-count = { $count ->
    [one] { $count } kolléga
   *[other] { $count } kolléga
}
school-correct-button = Az adatok javítása
school-page-desk = Az ügyintézésben
school-page-address = Cím
school-page-projects = Most futó projektek
school-page-staff = Kik dolgoznak itt?
school-page-staff-none = Még nincs jóváhagyott kolléga.
school-page-founded = Az iskola projektjei
school-administrator = Ezt az oldalt gondozza
school-administrator-name = Gondozza ezt az oldalt
school-administrator-drop = Már ne gondozza ezt az oldalt
school-page-inside = Ezt csak az iskola és a támogató szervezet látja

told-school-added = Az iskoláját felvettük; a támogató szervezet megnézi.
told-school-joined = Regisztrált ennél az iskolánál. A támogató szervezet megnézi a regisztrációját.
told-school-left = Már nem dolgozik ebben az iskolában.
told-answer-sent = A regisztrációját újra elküldtük.
