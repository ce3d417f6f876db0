# Bejelentések: ha valami nincs rendben, és ami lett belőle.

report-link = Bejelentés
report-title = Bejelentés írása
report-lead = Az ország támogató szervezetének munkatársa megnézi. Aki írta, nem tudja meg, ki jelentette be.
report-reason = Mi a baj vele?
report-reason-insult = Sértő, fenyegető vagy gyűlölködő
report-reason-child = Egy gyermek veszélyben lehet
report-reason-false = Nem az, akinek vagy aminek mondja magát
report-reason-advertising = Reklám, vagy újra és újra ugyanaz
report-reason-private = Valakiről magánjellegű dolgot mond el vagy mutat
report-reason-other = Más
report-words = Saját szavaival
report-words-hint = A „más” esetén szükséges, minden másnál segít.
report-promise = Megírjuk Önnek, mi lett belőle. Ha valaki most van veszélyben, hívja országa segélyhívó számát.
report-button = Bejelentés elküldése
report-pupil-title = Valami nincs rendben
report-pupil-lead = Mondd el nekünk, és egy felnőtt, akinek ez a dolga, megnézi. Aki írta, nem tudja meg, hogy te szóltál.
report-pupil-reason = Mi a baj?
report-pupil-reason-insult = Bántó, vagy megijeszt valakit
report-pupil-reason-child = Én vagy egy másik gyerek veszélyben lehet
report-pupil-reason-false = Valaki másnak adja ki magát
report-pupil-reason-advertising = El akar adni valamit
report-pupil-reason-private = Olyat mutat vagy mond el, ami másra nem tartozik
report-pupil-reason-other = Valami más
report-pupil-words = Mi történt?
report-pupil-words-hint = Írd le úgy, ahogy elmesélnéd. Ha a „valami más”-t választottad, erre szükségünk van.
report-pupil-promise = Szólj a tanárodnak vagy egy másik felnőttnek is, akiben megbízol. Ha valaki most van veszélyben, hívd a segélyhívót.
report-pupil-button = Küldés
report-kind-person = Profil
report-kind-school = Iskola
report-kind-message = Üzenet
report-kind-announcement = Hirdetés
report-own-held = Ezt valaki bejelentette. Amíg a támogató szervezet nem dönt, csak Ön és a munkatársak látják.
report-own-removed = Ezt a támogató szervezet eltávolította. Csak Ön és a munkatársak látják.
report-hidden = Ez az üzenet jelenleg nem látható.
report-badge-held = mások elől rejtve
report-badge-removed = eltávolítva

report-told-held = { $what }: „{ $title }” – bejelentették. Amíg a támogató szervezet nem dönt, mások nem látják.
report-told-kept = { $what }: „{ $title }” – marad. Mások újra látják.
report-told-removed = { $what }: „{ $title }” – a támogató szervezet eltávolította.
report-told-warned = { $what }: „{ $title }” – a támogató szervezet eltávolította. Ez figyelmeztetés: ha ismét előfordul, fiókját zárolhatják.
report-told-suspended = { $what }: „{ $title }” – a támogató szervezet eltávolította, és fiókját zárolta. Írhat a támogató szervezetének.
report-answer-removed = Köszönjük a bejelentést. { $what }: „{ $title }” – eltávolítottuk.
report-answer-kept = Köszönjük a bejelentést. Megnéztük: { $what }: „{ $title }” – marad.
report-told-urgent = Egy bejelentés szerint egy gyermek veszélyben lehet. Kérjük, nézze meg, amint tudja.

report-queue-lead = Amit bejelentettek. Elöl a veszélyben lévő gyermekek, utána a legrégebbiek.
report-empty-text = Ha valaki az Ön országában bejelent valamit, itt jelenik meg.
report-filter-words = Szavak belőle, vagy a szerzője
report-column-what = Mi
report-column-why = Miért
report-people = { $count ->
    [one] { $count } ember
   *[other] { $count } ember
}
report-state-held = A döntésig rejtve
report-state-decided = Eldöntve
report-about = Bejelentés: { $what }
report-author = Szerző
report-since = Bejelentve
report-see = Megnézés mostani állapotában
report-a-pupil = Egy diák
report-complaints = Amit a bejelentők mondtak
report-before = Korábbi döntések ugyanerről a személyről
report-hold = Elrejtés a döntésig
report-hold-text = Mostantól mások nem látják. A szerzőjét értesítjük.
report-verdict-keep = Marad
report-verdict-keep-hint = Marad, és ha rejtve volt, újra látható.
report-verdict-remove = Eltávolítás
report-verdict-remove-hint = A szerzőjén és a munkatársakon kívül senki sem látja többé.
report-verdict-warn = Eltávolítás és figyelmeztetés
report-verdict-warn-hint = A szerző azt olvassa, hogy ez figyelmeztetés.
report-verdict-suspend = Eltávolítás és a fiók zárolása
report-verdict-suspend-hint = A szerzőt mindenhol kijelentkeztetjük, és nem tud belépni. Ezt vissza tudja vonni.
report-comment-hint = A „marad” kivételével szükséges. A szerző a portálon és levélben olvassa; a bejelentő nem.
report-decided-title = A döntés
report-reopen-text = Panasz után, vagy ha új körülmény merül fel. Amit eltávolítottak, az új döntésig rejtve marad; a zárolt fiók megnyílik.

told-reported = Köszönjük. A bejelentés a támogató szervezetnél van.
told-held = A döntésig mások elől rejtve van.
