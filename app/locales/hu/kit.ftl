# Projektcsomagok: a könyvtár, egy csomag oldala és az írásuk a támogató felületen.

kit-menu = Csomagok
kit-list-title = Projektcsomagok
kit-list-lead = Projektek, amelyeket azonnal el lehet kezdeni: ötlettel, tervvel, oldalakkal és kérdésekkel. Válasszon egyet, és alakítsa a sajátjává.
kit-search-words = Szavak
kit-search-competence = Kulcskompetencia
kit-duration = Időtartam
kit-length-short = Legfeljebb 5 hét
kit-length-medium = 6–8 hét
kit-length-long = 9 hét vagy több
kit-found = Nézze meg ezeket
kit-all = Az összes csomag
kit-weeks = { $weeks ->
    [one] Egy hét
   *[other] { $weeks } hét
}

kit-start = Projekt indítása ezzel a csomaggal
kit-edit = Módosítás
kit-download = Letöltés
kit-read-in = Más nyelven
kit-not-public = Ezt az oldalt csak a gondozói látják.
kit-template = Amivel a munkatér indul
kit-template-text = Amikor a projektet jóváhagyják, mindez ott várja a munkatérben. Bármit megváltoztathat, és kihagyhatja, ami nem illik oda.
kit-day = { $day }. nap
kit-schools-each = minden iskola
kit-schools-one = egy iskola a többiek helyett is

kit-filled = Az űrlapot kitöltöttük Önnek. Bármit megváltoztathat. A szöveg ebből a csomagból való:
kit-no-idea = Nem tudja, hogyan kezdje? Kész projektek várják a könyvtárban:
kit-began-with = Ebből a csomagból indult:
kit-make-title = Hadd induljanak ebből mások is
kit-make-text = A támogató szervezet egy csomag piszkozatát kapja meg: amit a projektről írtak, azokat az oldalakat, amelyeken csak felnőttek dolgoztak, és a fórum felnőttek által írt nyitó hozzászólásait. Semmi nem kerül bele, amiben diák neve szerepel, és kép sem.
kit-make = Csomag készítése belőle

kit-state-draft = Piszkozat
kit-state-published = A könyvtárban
kit-state-withdrawn = Visszavonva

kit-field-levels = Korosztály
kit-field-weeks = Hetek száma
kit-field-evaluation = Miből látszik, hogy sikerült?
kit-field-follow-up = Hogyan folytatható?
kit-field-pages = Oldalak
kit-field-plan = Terv
kit-field-forum = Fórum
kit-field-polls = Szavazások

kit-desk-lead = Amit a tanárok a csomagok könyvtárában találnak. A piszkozatokat csak Ön és munkatársai látják.
kit-desk-none = Az országának még nincs csomagja
kit-desk-none-text = Írjon egyet, vagy töltsön be egyet fájlból.
kit-new = Csomag írása
kit-new-lead = Kezdetnek elég egy cím. Amíg közzé nem teszi, más nem látja.
kit-import-title = Betöltés fájlból
kit-import-text = Egy fájl, amelyet erről vagy egy másik portálról töltöttek le. Piszkozat lesz belőle.
kit-import-file = A csomag fájlja
kit-import = Betöltés
kit-column-kit = Csomag
kit-column-state = Állapot
kit-column-languages = Nyelvek
kit-column-projects = Projektek
kit-column-changed = Módosítva
kit-country = Gondozója
kit-country-hint = Azok a támogatók, akik módosíthatják.
kit-of-centre = A központi támogatás
kit-lang = A szöveg nyelve
kit-other-language = Másik nyelv
kit-write-in = Írás ezen a nyelven
kit-to-be-translated = Ezen a nyelven még nincs szöveg. A mezőkben egy másik nyelvű szöveg áll: írja felül.
kit-missing = A közzétételhez még kell: { $fields }.
kit-publish = Közzététel
kit-withdraw = Visszavonás
kit-withdraw-question = Visszavonja ezt a csomagot?
kit-withdraw-text = Kikerül a könyvtárból. Azok a projektek, amelyek ebből indultak, megtartják, amijük van. Később újra közzéteheti.
kit-preview = Az oldal megtekintése
kit-part-class = Kiknek szól?
kit-part-class-text = Minden nyelven ugyanaz.
kit-part-teacher = A tanárnak
kit-part-template-text = Egyszerű szöveg néhány jellel. Minden mező alatt van egy példa; ha egy sor nem érthető, megmondjuk a számát.
kit-hint-summary = Két-három mondat. Ez áll a könyvtárban.
kit-hint-evaluation = Hogyan derítik ki a tanárok és a diákok, mit tanultak?
kit-hint-follow-up = Mi jöhet az utolsó hét után?
kit-hint-pages = Minden oldal egy „# Cím” sorral kezdődik. Alatta áll a szövege.
kit-hint-plan = „# Szakasz”, aztán minden feladatnak egy sor: „- nap | ki | iskolák | cím”. A nap a munkatér megnyitásától számít. Ki: teachers (tanárok), pupils (diákok) vagy everybody (mindenki). Iskolák: each (mindegyik) vagy one (egy). A feladat alatti sorok többet mondanak róla.
kit-hint-forum = „# Szekció”, egy sor arról, mire való, aztán „## Az első téma címe” és a szövege.
kit-hint-polls = „# Kérdés”, aztán minden válasznak egy „- válasz” sor.
kit-example = Példa: { $part }
kit-example-pages =
    # Szabályaink
    Kedvesek vagyunk egymáshoz.

    ## Képek
    Csak tárgyakról és rajzokról.
    # Napló
    Mi történt ezen a héten?
kit-example-plan =
    # Ismerkedés
    - 0 | teachers | each | Fél órás megbeszélés
      Állapodjanak meg a napokban és három szabályban.
    - 7 | pupils | each | Mutassátok be a településeteket öt képen
    # Visszatekintés
    - 35 | teachers | one | A legjobb oldalak közzététele
kit-example-forum =
    # Kérdések
    Minden, amit egymástól meg akartok tudni.
    ## Mit láttok az ablakotokból?
    Nézzetek ki, és meséljétek el. Aztán kérdezzetek valamit a többiektől.
kit-example-polls =
    # Mikor találkozzunk?
    - Hétfőn
    - Pénteken

told-kit-published = A csomag most már a könyvtárban van.
told-kit-withdrawn = A csomag kikerült a könyvtárból.
told-kit-imported = A csomag itt van, piszkozatként. Nézze át, aztán tegye közzé.
told-kit-made = Köszönjük. A piszkozat a támogató szervezetnél van.
