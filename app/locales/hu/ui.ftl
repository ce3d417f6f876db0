# A minden oldalon használt elemek szavai.

ui-skip-to-content = Ugrás a tartalomra
ui-main-navigation = Főmenü
ui-footer-navigation = A portálról
ui-breadcrumb = Itt jár most
ui-language = Nyelv
ui-account = Saját fiók
ui-required = kötelező kitölteni
ui-choose = Válasszon
ui-cancel = Mégse
ui-any = Bármelyik
ui-close = Bezárás
ui-more-results = További találatok
ui-previous = Előző
ui-next = Következő
ui-step-done = kész
ui-step-current = most
ui-characters = Karakterek
ui-characters-over = Hosszabb a megengedettnél
ui-copy = Másolás
ui-copied = Másolva

# Színek.
ui-theme = Színek
ui-theme-system = Mint az eszközön
ui-theme-light = Világos
ui-theme-dark = Sötét

# Azoknak, akik nem látják az üzenet színét.
ui-notice-info = Tudnivaló
ui-notice-success = Kész
ui-notice-warning = Figyelem
ui-notice-danger = Hiba

# Visszautasított űrlap.
ui-errors-title = { $count ->
    [one] Egy választ érdemes újra megnézni
   *[other] { $count } választ érdemes újra megnézni
}
ui-error-title = Ez most nem sikerült
ui-error-of-field = { $label } – { $problem }
ui-problem-title = Hiba: { $title }
ui-theirs = Valaki más közben ezt mentette
ui-theirs-empty = (üresen hagyta)
ui-yours = Amit Ön írt
ui-kept = A szöveget megőrizzük. Ha az űrlap újra megnyílik, benne lesz.

# Mentés gépelés közben.
ui-autosave-saving = A piszkozat mentése …
ui-autosave-saved = A piszkozatot elmentettük.
ui-autosave-local = A szöveget ezen az eszközön őrizzük, amíg el nem tudja küldeni.
ui-autosave-restored = Visszahoztuk, amit korábban ide írt.
ui-autosave-discard = Inkább elölről kezdem

# Feltöltés.
ui-file-drop = Húzzon ide egy fájlt, vagy válasszon egyet
ui-file-drop-many = Húzzon ide fájlokat, vagy válasszon néhányat
ui-file-limit = Legfeljebb { $megabytes } MB.
ui-file-uploading = Feltöltés …
ui-file-finishing = A fájl ellenőrzése …
ui-file-failed = A feltöltés nem sikerült. Kérjük, próbálja újra.
ui-file-interrupted = A feltöltés közben megszakadt a kapcsolat. Kérjük, próbálja újra.
ui-file-too-large = Ez a fájl nagyobb a megengedettnél.

# Gombok a szövegmező felett.
ui-toolbar = A szöveg formázása
ui-toolbar-bold = Félkövér
ui-toolbar-italic = Dőlt
ui-toolbar-heading = Címsor
ui-toolbar-list = Lista
ui-toolbar-quote = Idézet
ui-toolbar-link = Hivatkozás
ui-toolbar-link-text = a hivatkozás szövege

# Mi a gond egy válasszal.
problem-required = Kérjük, töltse ki.
problem-too-short = { $min ->
    [one] Írjon legalább { $min } karaktert.
   *[other] Írjon legalább { $min } karaktert.
}
problem-too-long = { $max ->
    [one] Írjon legfeljebb { $max } karaktert.
   *[other] Írjon legfeljebb { $max } karaktert.
}
problem-odd-characters = Láthatatlan vagy vezérlőkarakter van benne. Beillesztés helyett kérjük, gépelje be.
problem-not-an-email = Ez nem tűnik e-mail-címnek. Így nézzen ki: nev@iskola.hu.
problem-not-a-web-address = Ez nem tűnik webcímnek. Így nézzen ki: https://iskola.hu.
problem-not-a-number = Kérjük, egész számot írjon, számjegyekkel.
problem-not-a-date = Kérjük, a naptár egy napját adja meg.
problem-in-the-past = A mai vagy egy későbbi napot adjon meg.
problem-out-of-range = Kérjük, { $min } és { $max } közötti számot adjon meg.
problem-past-day = Kérjük, későbbi napot válasszon.
problem-from-after-to = Az első érték nem lehet nagyobb a másodiknál.
problem-in-future = Ez a nap még nem jött el.
problem-before-beginning = Ez a nap korábbi az első napnál.
problem-unknown-choice = Kérjük, a felkínált válaszok közül válasszon.
problem-too-few-chosen = { $min ->
    [one] Válasszon legalább { $min } lehetőséget.
   *[other] Válasszon legalább { $min } lehetőséget.
}
problem-too-many-chosen = { $max ->
    [one] Válasszon legfeljebb { $max } lehetőséget.
   *[other] Válasszon legfeljebb { $max } lehetőséget.
}
problem-common-password = Ezt a jelszót sokan használják, könnyű kitalálni. Kérjük, válasszon másikat.
problem-wrong-password = Az e-mail-cím és a jelszó nem tartozik össze. Kérjük, ellenőrizze mindkettőt.
problem-not-your-password = Nem ez a jelenlegi jelszava.
problem-wrong-secret = Az osztálykód, a becenév és a titkos szó nem tartozik össze. Nézd meg a kártyádat, vagy kérdezd meg a tanárodat.
problem-wrong-code = Ez a kód nem jó. Az alkalmazás félpercenként új kódot mutat, és mindegyik egyszer használható.
problem-no-passkey = Az eszköztől nem érkezett azonosítókulcs.
problem-wrong-passkey = Ez az azonosítókulcs nem jó, vagy itt már nem ismert.
problem-unchanged = Már most is ez. Kérjük, válasszon másikat.
problem-taken = Ezt már más használja. Kérjük, válasszon másikat.
problem-must-agree = A folytatáshoz kérjük, jelölje be.
problem-wrong-file-type = Ezt a fájltípust nem tudjuk elfogadni, vagy a tartalma nem az, amit a neve mond.
problem-broken-picture = Ez a kép nem olvasható, vagy túl nagy a megjelenítéshez.
problem-unknown-picture = Csak a munkatér anyagai közül mutathatók képek. Előbb ott töltse fel a képét.
problem-picture-without-words = Kérjük, írja a szögletes zárójelek közé, mi látható a képen: ![a hidunk](…).
problem-chosen-twice = Ez már szerepel fentebb. Kérjük, válasszon másikat, vagy hagyja üresen.
problem-repeated = A(z) { $line }. sor egy korábbi sort ismétel.
problem-nickname-taken = A { $line }. sorban lévő becenév már valaki másé ebben az osztályban. Kérjük, válasszon másikat.
problem-line = { $line }. sor: { $problem }
problem-no-heading = Kérjük, kezdje címmel: egy „# Cím” alakú sorral.
problem-not-a-task = Egy feladat ilyen sor: „- 7 | pupils | each | Mi a feladat”.
problem-not-an-answer = Egy válasz ilyen sor: „- Hétfő”.
problem-no-thread = Kérjük, adjon hozzá egy első témát: egy „## Cím” alakú sort, alatta a szövegével.
problem-not-a-kit = Ez nem olyan csomag, amelyet ez a portál el tud olvasni.

# Miért nem történt meg valami.
problem-invalid = Néhány választ érdemes újra megnézni.
problem-sign-in-needed = Kérjük, előbb jelentkezzen be. Amit írt, megmarad.
problem-not-found = Itt nincs semmi. Lehet, hogy eltávolították, vagy elírás van a címben.
problem-forbidden = Ezt láthatja, de nem módosíthatja.
problem-conflict = Valaki más közben mentett. Mindkét változatot megmutatjuk: vegye át, ami kell, majd mentse újra.
problem-expired = Ezt a hivatkozást már felhasználták, vagy túl régi. Kérjük, kérjen újat.
problem-too-many-seconds = { $seconds ->
    [one] Ez túl gyakori volt. Próbálja újra { $seconds } másodperc múlva.
   *[other] Ez túl gyakori volt. Próbálja újra { $seconds } másodperc múlva.
}
problem-too-many-minutes = { $minutes ->
    [one] Ez túl gyakori volt. Próbálja újra { $minutes } perc múlva.
   *[other] Ez túl gyakori volt. Próbálja újra { $minutes } perc múlva.
}
problem-too-large = Ez túl nagy. Legfeljebb { $megabytes } MB fogadható el.
problem-unavailable = Ez most nem lehetséges. Semmi sem változott; kérjük, próbálja újra egy perc múlva.
problem-internal = Nálunk romlott el valami. Kérjük, próbálja újra. Ha továbbra sem megy, ezt a számot adja meg a támogató szervezetének: { $reference }

# A portál szabályai.
problem-rule-not-validated = Előbb a támogató szervezetnek kell megerősítenie a fiókját.
problem-locked = Ezt a fiókot egyelőre zároltuk. Ha kérdése van, vagy tévedésre gondol, írjon ide: { $contact }.
problem-locked-until = Ezt a fiókot eddig zároltuk: { $day }. Ha kérdése van, vagy tévedésre gondol, írjon ide: { $contact }.
problem-locked-reason = A támogató szervezete ezt az okot adta meg: { $reason }
problem-rule-email-not-confirmed = Kérjük, előbb erősítse meg az e-mail-címét: nyissa meg a küldött hivatkozást.
problem-fresh-sign-in = Kérjük, igazolja még egyszer, hogy Ön az: a belépése óta eltelt egy idő.
problem-rule-no-school = Kérjük, előbb válassza ki az iskoláját.
problem-rule-second-step-needed = Aki egy országot támogat, annak szüksége van a második lépésre.
problem-rule-strong-sign-in-needed = Kérjük, előbb lépjen be az azonosítókulcsával vagy a kódjával. Pusztán a jelszóval ez nem módosítható.
problem-rule-too-many-passkeys = Több azonosítókulcsa nem lehet egy fióknak. Kérjük, előbb távolítson el egyet.
problem-rule-too-many-searches = Ennél több keresést nem őrizhet meg. Kérjük, előbb töröljön egyet.
problem-rule-school-not-validated = Az illető iskolája még nincs jóváhagyva. Hagyja jóvá előbb az iskolát, vagy jelölje be, hogy azt is jóváhagyja.
problem-rule-likely-duplicate = Egy nagyon hasonló iskola már szerepel itt. Kérjük, előbb nézze meg azt.
problem-rule-not-available = Ez a személy most nem fogad megkereséseket.
problem-rule-already-asked = Önök között már van megkeresés vagy kapcsolat.
problem-rule-asked-lately = Három napja sincs, hogy megkérdezték. Adjon neki egy kis időt.
problem-rule-not-a-contact = Csak a kapcsolatait hívhatja meg.
problem-rule-too-many-founders = Egy projektnek legfeljebb hat alapítója lehet.
problem-rule-seen-lately = Ez az alapító nemrég járt itt.
problem-rule-not-reminded-yet = Előbb emlékeztesse az alapítót, és adjon neki két hetet a válaszra.
problem-rule-other-country = A hely az országában marad: kérjük, olyasvalakit válasszon, aki ott dolgozik.
problem-rule-nobody-left = Ön az egyetlen alapító. Ehelyett törölheti a projektet.
problem-rule-one-school-only = Egy projekthez legalább két iskola alapítói kellenek.
problem-rule-founders-unanswered = Még nem válaszolt minden meghívott.
problem-rule-wrong-state = Ez a lépés most nem lehetséges. Töltse újra az oldalt, hogy lássa, hol tart a dolog.
problem-rule-kit-incomplete = Valami még hiányzik ebből a csomagból, talán egy másik nyelven. Előbb nézze át.
problem-rule-project-incomplete = A projekt leírása még nem teljes.
problem-rule-announcement-incomplete = A hirdetés még nem teljes, vagy a hónapjai már elmúltak.
problem-rule-already-decided = Erről már más döntött.
problem-decided-by = Erről { $by } már döntött.
problem-taken-by = Ezzel most { $by } foglalkozik. Ha szükséges, vegye át.
problem-rule-quota-reached = A munkatér megtelt. Távolítson el valamit, amire már nincs szükség.
problem-rule-too-late-to-delete = A saját szöveget csak 15 percig lehet törölni. Kérjen meg egy tanárt, hogy törölje.
problem-rule-cannot-remove-founder = Alapítót nem lehet eltávolítani.
problem-rule-pupil-named = Ezen az oldalon szerepel egy tanuló neve. Kérjük, közzététel előtt vegye ki.
