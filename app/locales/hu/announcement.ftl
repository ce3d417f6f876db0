# A partnerkereső: iskolák, amelyek más iskolákat keresnek közös munkára.

announcement-title = Partnerkereső
announcement-lead = Iskolák, amelyek partnert keresnek. Olvassa el a terveiket és válaszoljon, vagy írja meg, Ön mit keres.
announcement-new = Partnert keresek
announcement-new-lead = Kezdésnek elég egy cím. A többit később is kitöltheti, és amíg ki nem teszi, csak Ön látja.
announcement-mine = Az Ön hirdetései
announcement-unsent = Elkezdte, még nincs elmentve
announcement-found = Hirdetések
announcement-none = Még nincs hirdetés
announcement-none-text = Amint valaki partnert keres, itt olvashatja.
announcement-all = Minden hirdetés
announcement-words = Szavak
announcement-state = Állapot
announcement-feed = Ez a lista hírolvasóhoz

announcement-state-open = Partnert keres
announcement-state-taken = Talált partnert
announcement-state-expired = Lejárt
announcement-state-withdrawn = Levették
announcement-until = Eddig látható: { $day }
announcement-ends-soon = Ha még partnert keres, egyetlen gombbal meghosszabbíthatja.

announcement-kind-any = Mindkettő megfelel
announcement-wanted = Keres
announcement-places = { $count ->
    [one] { $count } partneriskolát
   *[other] { $count } partneriskolát
}
announcement-countries = Partnerek innen
announcement-countries-any = Bármely országból
announcement-when = Mikor
announcement-period = { $from } – { $to }
announcement-author = Ki keres partnert?
announcement-for-colleagues = Akinek a regisztrációját megerősítették, itt látja, ki és melyik iskolából írta ezt, és válaszolhat rá.
announcement-has-project = Már készül hozzá:

announcement-part-whom = Kit keres?
announcement-field-body = Mit tervez?
announcement-field-kind = Hány ország vegyen részt?
announcement-field-places = A partneriskolák száma
announcement-field-from = Az első hónap
announcement-field-to = Az utolsó hónap
announcement-field-project = Az Ön projektje erről
announcement-no-project = Még nincs
announcement-hint-title = Írja le néhány szóban, mit csinálnának együtt az osztályok.
announcement-hint-body = Ezt bejelentkezés nélkül is bárki elolvashatja. Neveket, címeket ne írjon bele: a kollégák látják, kicsoda Ön.
announcement-hint-project = Egy piszkozata. A kollégák a címét látják.
announcement-hint-countries = Ha bármely országból szívesen lát iskolákat, ne jelöljön meg semmit.
announcement-missing-text = Amint teljes, kiteheti a partnerkeresőbe.

announcement-publish = Kiteszem
announcement-take = Találtam partnert
announcement-reopen = Újra partnert keresek
announcement-renew = Maradjon kint még 60 napig
announcement-withdraw = Leveszem
announcement-delete = A hirdetés törlése
announcement-delete-question = Törli ezt a hirdetést?
announcement-delete-text = A szövege elvész. A róla szóló üzenetek megmaradnak.

announcement-reply-title = Válasz
announcement-reply-hint = Az üzenete beszélgetést kezd a szerzővel, és megnevezi ezt a hirdetést.

announcement-looks-for = Partnert keres

told-announcement-saved = Elmentettük piszkozatként. Csak Ön látja.
told-announcement-published = Kint van a partnerkeresőben.
told-announcement-taken = Nagyszerű! A többiek látják, hogy talált partnert.
told-announcement-reopened = Újra partnert keres.
told-announcement-renewed = Még 60 napig kint marad.
told-announcement-withdrawn = Levettük. Bármikor visszateheti.
told-announcement-deleted = Töröltük a hirdetést.
