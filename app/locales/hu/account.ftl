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
