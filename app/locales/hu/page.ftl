# A munkatér oldalai. Diákok is olvassák és írják, ezért ami mindenkinek szól, nem szólít meg senkit.

page-new = Új oldal
page-empty = Még nincs oldal
page-empty-text = Az oldal jó hely annak, amire közösen rájöttünk: egy történetnek, egy táblázatnak, egy receptnek.
page-archived-pages = Archivált oldalak
page-published = A weben
page-published-outdated = A weben, azóta változott
page-open-to-pupils = Diákok is szerkeszthetik
page-move-up = Feljebb: { $title }
page-move-down = Lejjebb: { $title }
page-edit = Szerkesztés
page-edit-title = Szerkesztés: { $title }
page-title = Cím
page-text = Szöveg
page-text-hint = Formázni nem kötelező: **félkövér**, *dőlt*, # címsor, - lista.
page-pupils-edit = A diákok is szerkeszthetik ezt az oldalt
page-pupils-edit-hint = Minden változat megmarad, a tanárok bármelyiket visszahozhatják.
page-save = Mentés
page-pictures = Kép az anyagok közül
page-pictures-hint = A kép alatti sort kell a szövegbe másolni. A szögletes zárójelben álló szavakat felolvassák azoknak, akik nem látják a képet.
page-without-text = Ezen az oldalon még nincs szöveg.
page-archived = Ez az oldal az archívumban van
page-archived-text = Itt csak a tanárok látják.
page-restore = Visszahozás
page-archive = Archiválás
page-archive-question = Archiválja ezt az oldalt?
page-archive-text = A diákok többé nem látják, és lekerül a webről. Bármikor visszahozhatja.

# Előzmények.
page-history = Előzmények
page-history-title = Előzmények: { $title }
page-history-lead = Minden változat megmarad. Nyissa meg, amelyiket el szeretné olvasni vagy vissza szeretné hozni.
page-version = { $number }. változat
page-current = jelenlegi
page-restore-version = A változat visszahozása
page-restore-version-question = Visszahozza ezt a változatot?
page-restore-version-text = Ez lesz a legújabb változat. Semmi sem vész el abból, ami azóta készült.

# A weben.
page-publish = Közzététel
page-publish-again = A legújabb változat közzététele
page-publish-title = Ezt fogják látni a látogatók
page-publish-lead = Az oldalt bárki elolvashatja a weben. A későbbi változtatások csak akkor jelennek meg, ha egy tanár újra közzéteszi.
page-publish-now = Közzététel most
page-preview = Amit a látogatók látni fognak
page-see-public = Megnézem látogatóként
page-unpublish = Levétel a webről
page-unpublish-question = Leveszi ezt az oldalt a webről?
page-unpublish-text = A látogatók többé nem olvashatják. Maga az oldal változatlanul megmarad.
page-names-roster = Az oldalon tanulók neve szerepel, ezért nem tehető közzé
page-names-roster-text = Kérjük, vegye ki ezeket a neveket. A weben senki sem tudhatja meg, kik a tanulók.
page-names-nickname = Ezek a szavak tanulók becenevei
page-agree-nicknames = Ezek a szavak nem egy tanulóra utalnak
page-agree-nicknames-hint = Ha valamelyik mégis, kérjük, lépjen vissza, és vegye ki.
page-agree-pictures = A képeken senki sem ismerhető fel, vagy a szülők hozzájárultak
page-agree = Elolvastam az oldalt, és bárki láthatja
page-by-pupil = { $school } – egy tanuló
page-by-school = { $school }

told-published = Az oldal megjelent a weben.
told-unpublished = Az oldal lekerült a webről.
told-archived = Az oldal az archívumba került.
told-removed = Eltávolítva. Egy tanár vissza tudja hozni.
told-restored = Újra a helyén van.
page-world = Egy oldal a közös munkából: „{ $project }”. Az iskolák országai: { $countries }.
