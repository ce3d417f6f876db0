# Regisztráció, belépés, jelszavak, eszközök.

account-name = Az Ön neve
account-name-hint = Ahogyan a kollégái ismerik.
account-email = E-mail-cím
account-email-hint = Legjobb az iskolai címe. Mások nem látják.
account-password = Jelszó
account-password-hint = Legalább 12 karakter. Néhány szó, amelyet csak Ön tenne egymás mellé, könnyen megjegyezhető és nehezen kitalálható.

account-register-title = Regisztráció tanároknak
account-register-lead = Tanároknak, igazgatóknak, könyvtárosoknak és mindenkinek, aki iskolában dolgozik. A diákok nem regisztrálnak: ők a tanáruktól kapnak kártyát.
account-agree = Iskolában dolgozom. Barátságos leszek másokkal, vigyázok a gyerekek nevére és képére, és csak azt osztom meg, amit szabad.
account-register-button = Regisztráció
account-have-account = Van már fiókja?
account-steps-title = Mi történik ezután?
account-step-register = Ön regisztrál
account-step-confirm = Megerősíti a címét
account-step-confirm-text = Küldünk hozzá egy linket.
account-step-school = Kiválasztja az iskoláját
account-step-school-text = Ha még nincs a listán, felveszi.
account-step-check = A támogató szervezet ellenőrzi az adatokat
account-step-check-text = Így biztos, hogy itt mindenki valóban iskolában dolgozik. Általában legfeljebb öt munkanapig tart.
account-step-start = Partnert keres, és projektet indít

account-sent-title = Nézze meg a postafiókját
account-sent-lead = Küldtünk egy levelet, benne egy linkkel. Nyissa meg egy órán belül, hogy megerősítse a címét.
account-sent-nothing = Nem jött levél?
account-sent-nothing-text = Néha a kéretlen levelek közé kerül. Ha ott sincs, újra elküldjük.
account-resend = Kérem újra a linket

account-confirm-title = Erősítse meg az e-mail-címét
account-confirm-lead = Egy kattintás, és bent van. Utána kiválaszthatja az iskoláját.
account-confirm-button = Megerősítem a címemet
account-link-gone = Ez a link már nem működik
account-confirm-gone-text = Már felhasználták, vagy egy óránál régebbi. Ha korábban megerősítette a címét, egyszerűen lépjen be. Ha nem, küldünk egy új linket.
account-password-gone-text = Már felhasználták, vagy egy óránál régebbi. Adja meg az e-mail-címét, és küldünk egy újat.

account-sign-in-title = Belépés
account-keep = Maradjak belépve ezen az eszközön
account-keep-hint = Csak olyan eszközön, amelyet más nem használ.
account-sign-in-button = Belépés
account-forgot = Elfelejtette a jelszavát?
account-no-account = Még nincs fiókja?
account-pupil-question = Diák vagy?
account-pupil-question-text = A tanárodtól kapott kártyával tudsz belépni.
account-to-pupil = Belépés kártyával
account-demo-title = Próbálja ki valaki más bőrében
account-demo-lead = Ez egy bemutatóvilág, senki sem valódi benne. Egyetlen kattintással beléphet.
account-demo-button = Belépés mint { $name }

account-forgot-title = Elfelejtette a jelszavát?
account-forgot-lead = Adja meg az e-mail-címét. Ha tartozik hozzá fiók, küldünk egy linket, amellyel új jelszót választhat.
account-forgot-button = Kérem a linket
account-new-password-title = Válasszon új jelszót
account-new-password-lead = Aki most az Ön fiókjával van belépve, azt ezzel kiléptetjük.
account-new-password = Új jelszó
account-new-password-button = Az új jelszó mentése

account-pupil-title = Szia! Gyere be!
account-pupil-lead = Vedd elő a kártyát, amit a tanárodtól kaptál. Minden rajta van, ami kell.
account-class-code = Osztálykód
account-nickname = A beceneved
account-secret = A titkod
account-secret-hint = A szó és a szám. Kisbetűvel és nagybetűvel is jó.
account-pupil-button = Belépek
account-pupil-help = Elveszett a kártyád? Kérj újat a tanárodtól.
account-pupil-teacher = Tanár vagyok

account-security-title = Jelszó és eszközök
account-security-lead = Hol van belépve, és hogyan lép be.
account-change-title = A jelszó módosítása
account-current-password = Jelenlegi jelszó
account-change-button = A jelszó módosítása
account-change-text = Ezzel minden más eszközén kilép.
account-sessions-title = Itt van belépve
account-sessions-lead = Ha valamelyiket nem ismeri, léptesse ki, és változtassa meg a jelszavát.
account-device = { $browser }, { $system }
account-device-unknown = Ismeretlen eszköz
account-this-device = ez az eszköz
account-last-seen = Utoljára használva
account-signed-in = Belépett
account-end-session = Kiléptetés
account-end-session-of = Kiléptetés: { $device }
account-end-others = Kilépés mindenhol máshol

told-link-sent = Ha ehhez a címhez tartozik fiók, úton van a levél a linkkel.
told-confirmed = Megerősítette a címét. Üdvözöljük!
told-password-chosen = Elmentettük az új jelszavát. Most lépjen be vele.
told-password-changed = Megváltozott a jelszava. Minden más eszközén kilépett.
told-session-ended = Az eszközt kiléptettük.
told-sessions-ended = Minden más eszközén kilépett.
told-signed-out = Kilépett.

account-code-title = Még egy lépés
account-code-lead = Eddig minden rendben. Most még egy kódra van szükség, hogy biztosak legyünk benne: Ön az.
account-code = Kód
account-code-hint = A hat számjegy, amelyet az alkalmazás éppen mutat, vagy az egyik papíron őrzött kód.
account-code-lost = Sem a telefonja, sem a papírra írt kódjai nincsenek meg? Írjon a { $contact } címre: a támogató szervezet újra meg tudja nyitni az utat.
account-code-gone = Kérjük, lépjen be újra
account-code-gone-text = Túl sok idő telt el az első lépés óta.
account-step-title = Második lépés a belépéskor
account-step-lead = A jelszó mellett egy kódot is beír, amelyet a telefonján egy alkalmazás mutat. Így nem léphet be az, aki csak a jelszavát ismeri.
account-step-required = Ön egy ország támogatója. Kérjük, állítsa be: a támogatói felület utána azonnal megnyílik.
account-step-on = Beállítva
account-step-since = ekkortól:
account-codes-left = { $count ->
    [one] Még { $count } papíron őrzött kódja maradt.
   *[other] Még { $count } papíron őrzött kódja maradt.
}
account-step-begin = Beállítom
account-step-renew = Új telefon vagy új kódok
account-step-drop = Nem kérem többé
account-set-up-title = A második lépés beállítása
account-set-up-lead = Két perc az egész, és a telefonja kell hozzá.
account-set-up-app = 1. Az alkalmazás
account-set-up-app-text = Nyisson meg a telefonján egy belépőkódokat mutató alkalmazást, és irányítsa a kameráját erre a képre. Ha még nincs ilyenje, a telefon áruházában többet is talál, ingyeneset is.
account-set-up-picture = Kép az alkalmazás kamerájának
account-set-up-key = Nincs kamera? Írja be ezt a kulcsot az alkalmazásba:
account-set-up-paper = 2. A papíron őrzött kódok
account-set-up-paper-text = Írja le ezeket a kódokat, vagy nyomtassa ki az oldalt, és tegye biztos helyre. Mindegyik egyszer enged be, ha a telefonja nincs kéznél. Többször nem mutatjuk meg őket.
account-set-up-try = 3. Próbálja ki
account-set-up-button = Kész
told-second-step-on = A második lépés be van állítva. Minden más eszközén kilépett.
told-second-step-off = Mostantól elég a jelszava.

account-passkeys-title = Azonosítókulcsok
account-passkeys-lead = Lépjen be a telefonja vagy számítógépe zárolásával: ujjlenyomattal, arccal vagy PIN-kóddal. Nem kell jelszót beírnia.
account-passkey-add = Azonosítókulcs hozzáadása
account-passkey-add-lead = Az eszköze elkéri a zárolását, és megjegyzi ezt a portált.
account-passkey-name = Név
account-passkey-name-hint = Hogy később is tudja, melyik eszköz az.
account-passkey-make = Elkészítem a kulcsot
account-passkey-since = Hozzáadva:
account-passkey-remove = Eltávolítás
account-passkey-remove-question = Eltávolítja ezt: „{ $name }”?
account-passkey-remove-text = Többé senki sem léphet be vele. Kérjük, az eszközről is törölje.
account-passkey-sign-in = Belépés azonosítókulccsal
account-passkey-sign-in-lead = Az eszköze most elkéri a zárolását.
account-passkey-use = Belépek a kulccsal
account-passkey-other-way = Másképp lépek be
account-passkey-refused = Az eszköz nem adott kulcsot. Próbálja újra, vagy lépjen be másképp.
account-passkey-unknown = Ez a böngésző itt nem tud azonosítókulcsot használni. Újabb böngésző kell hozzá, engedélyezett szkriptekkel.
account-passkey-gone-text = Túl sok idő telt el.
told-passkey-added = Az azonosítókulcsot hozzáadtuk.
told-passkey-removed = Az azonosítókulcsot eltávolítottuk.

account-with-provider = Belépés ezzel: { $provider }
account-newcomer-title = Üdvözöljük! Innen érkezett: { $provider }
account-newcomer-lead = A(z) { $provider } már ismeri Önt, mi még nem: válassza azt, ami illik Önre.
account-newcomer-new = Új vagyok itt
account-newcomer-email = Az itteni fiókja ezt a címet kapja: { $email }.
account-newcomer-no-email = A(z) { $provider } nem adta meg az e-mail-címét. Kérjük, előbb regisztráljon egy címmel, azután lépjen be újra ezzel: { $provider }, és kösse össze a kettőt.
account-newcomer-known = Már van itt fiókom
account-newcomer-known-text = Írja be egyszer a jelszavát. Ezután így is beléphet.
account-linked-title = Máshol vezetett fiókok, amelyekkel ide beléphet
account-unlink = Megszüntetés
account-unlink-question = Többé nem lép be ezzel: { $provider }?
account-unlink-text = Ezután a jelszavával léphet be. Ha még nincs jelszava, előbb válasszon egyet: lépjen ki, és kattintson az „Elfelejtette a jelszavát?” linkre.
told-joined = Üdvözöljük! Elkészült a fiókja.
told-provider-linked = A két fiók össze van kötve.
told-provider-unlinked = A máshol vezetett fiók többé nem nyitja meg ezt.

account-stay = Ezen az eszközön
account-stay-browser = Léptessenek ki, amikor bezárom a böngészőt
account-shared = Ezt a számítógépet mások is használják
account-shared-hint = Fél óra tétlenség után kiléptetjük, négy óra után pedig mindenképpen.

account-email-new = Új e-mail-cím
account-email-change-text = Mindkét címre írunk. Az új cím akkor lép életbe, ha mindkét levélre válasz érkezett; ekkor minden más eszközén kilép.
account-email-change-button = Megváltoztatom a címemet
account-email-waiting = Az Ön új címe lenne: { $email }
account-email-side-old = Levél a jelenlegi címre
account-email-side-new = Levél az új címre
account-email-side-confirmed = megválaszolva
account-email-side-waiting = még nincs válasz
account-email-change-title = Másik e-mail-cím a fiókjához
account-email-change-lead = Mindkét postafiókot megkérdezzük. A cím akkor változik meg, ha mindkettő beleegyezett.
account-email-change-confirm = Igen, megváltoztatom
account-email-change-doubt = Nem Ön kérte? Akkor állítsa le, és válasszon új jelszót.
account-email-change-stop = A változtatás leállítása
account-email-change-gone = Már felhasználták, egy óránál régebbi, vagy a változtatást leállították. A fiókjában újra kérheti.
account-email-change-whose = Kinek a fiókja
account-email-sign-in-again = A fiókjának nincs jelszava, és régen lépett be. A cím megváltoztatásához lépjen ki, lépjen be újra, és térjen vissza erre az oldalra.
account-email-undo-title = Visszavonja a változtatást?
account-email-undo-lead = A fiókja ismét ezt a címet kapja: { $email }. Mindenkit kiléptetünk. A mostani jelszó nem működik többé, és az azóta hozzáadott egyéb belépési módok sem: a következő lépésben új jelszót választ.
account-email-undo-button = Visszavonom

told-email-change-asked = Mindkét címre írtunk. Kérjük, nyissa meg mindkét levélben a linket.
told-email-half-confirmed = Köszönjük. Még a másik levélre várunk választ.
told-email-changed = Megváltozott az e-mail-címe. Minden más eszközén kilépett.
told-email-change-stopped = Az e-mail-címe marad a régi.
told-email-change-undone = A fiókja ismét a korábbi címén érhető el. Most válasszon új jelszót.
