# Egy iskola két bejegyzése, és egy iskola rossz országban: az ügyintézésben.

merge-title = Másik bejegyzés vagy másik ország
merge-lead = Ha egy iskola kétszer szerepel, tanárai nem találják meg egymást.
merge-other = A másik bejegyzés
merge-other-hint = Az oldalának címe, a böngészőből kimásolva.
merge-compare = Összehasonlítás
merge-staff = Akik azt mondják, ott dolgoznak
merge-projects = Projektek
merge-keep = Melyik bejegyzés marad?
merge-text = A másik bejegyzés munkatársai, osztályai, tanulói és projektjei átkerülnek ahhoz, amelyik marad, és a régi cím oda vezet. Ez nem vonható vissza.
merge-button = Összevonás
transfer-title = Másik országban van?
transfer-text = Az iskola és mindenki, aki rá vár, annak az országnak az ügyintézőihez kerül. Az eddigi várakozás is beleszámít.
transfer-person-text = A személy annak az országnak az ügyintézőihez kerül, és erről értesítést kap. Akinek ott nincs iskolája, azt megkérjük, hogy válasszon.
transfer-country = Ország
transfer-comment = Mit tudjanak az ottani ügyintézők?
transfer-person-comment = Mit tudjon a személy, és mit tudjanak az ottani ügyintézők?
transfer-with-school = { $school } is átkerül, mindenkivel együtt, aki rá vár
transfer-button = Átadás annak az országnak
told-schools-merged = A két bejegyzésből egy lett.
told-person-transferred = A személy a másik ország ügyintézőinél van.
told-school-transferred = Az iskola a másik ország ügyintézőinél van.
