# Minden oldal kerete, a kezdőlap, és amit a portál magáról mond.

site-language-name = Magyar
site-sign-in = Belépés
site-sign-out = Kilépés
site-register = Regisztráció tanároknak
site-see-projects = Mit csinálnak mások?
site-not-found = Itt nincs semmi
site-go-home = Vissza a kezdőlapra
site-notifications = { $count ->
    [one] Értesítések: egy új
   *[other] Értesítések: { $count } új
}
site-messages = { $count ->
    [one] Üzenetek: egy beszélgetésben van új
   *[other] Üzenetek: { $count } beszélgetésben van új
}
site-menu-home = Kezdőlap
site-menu-projects = Projektek
site-menu-announcements = Partnerek
site-menu-people = Tanárok
site-menu-schools = Iskolák
site-menu-desk = Ügyintézés
site-menu-about = A portálról
site-menu-pupils = Diákoknak
site-menu-profile = Profilom
site-menu-my-school = Iskolám
site-menu-messages = Üzenetek
site-menu-contacts = Kapcsolataim
site-menu-security = Jelszó és eszközök
site-hero-title = Különböző országok osztályai, közös munkában
site-hero-lead = Keressen partnertanárt, indítson projektet, és dolgozzanak a diákjai biztonságos helyen együtt egy másik ország diákjaival.

site-pupil = Diák vagyok
site-how-title = Hogyan működik?
site-how-find = Keressen partnert
site-how-find-text = Találjon egy másik országban dolgozó tanárt tantárgy, nyelv és a diákok életkora szerint, és vegye fel vele a kapcsolatot.
site-how-found = Alapítsanak projektet
site-how-found-text = Írják le közösen, mit szeretnének. Az országaik támogató szervezetei megnézik, és megnyitják a munkateret.
site-how-work = Dolgozzanak együtt
site-how-work-text = A diákok oldalakat írnak, a fórumban beszélgetnek és képeket osztanak meg egy olyan helyen, amelyet csak a tagok látnak. Ön dönti el, mit olvashat a nagyvilág.
site-newest-projects = Új projektek
site-size-countries = { $count ->
    [one] ország
   *[other] ország
}
site-size-schools = { $count ->
    [one] iskola
   *[other] iskola
}
site-size-staff = { $count ->
    [one] tanár
   *[other] tanár
}
site-size-projects = { $count ->
    [one] projekt
   *[other] projekt
}
site-about-who = Kik vesznek részt?
site-about-who-text = Iskolák tanárai, vezetői, könyvtárosai és más munkatársai. Minden ország támogató szervezete ellenőrzi az embereket és az iskolákat, mielőtt másokkal kapcsolatba léphetnének.
site-about-project = Mi az a projekt?
site-about-project-text = Legalább két iskola kettő-hat munkatársa alapítja. Munkateret kap oldalakkal, fórummal, anyagokkal és hírfolyammal a tagjai számára.
site-about-children = Hogyan védjük a gyerekeket?
site-about-children-text = A diákoknak itt nincs e-mail-címük, és nem lehet rájuk keresni. Becenévvel szerepelnek, és csak a saját munkaterükben. Amit írnak, csak a tagok látják, amíg egy tanár közzé nem tesz egy oldalt; a tanárok pedig mindent látnak, amit írnak.
site-about-open = Nyílt, és az Önöké
site-about-open-text = A portál szabad szoftver. Minden szervezet a saját gépein működtetheti, és ezek az oldalak semmit sem töltenek le máshonnan.
site-hello = Üdvözöljük, { $name }!
site-pupil-hello = Szia, { $name }!
site-pupil-lead = Itt vannak azok a helyek, ahol az osztályoddal és más országok diákjaival dolgozol.
site-waiting = Önre vár
site-my-projects = Projektjeim
site-my-workspaces = Munkatereim
site-registration = A regisztrációja
site-registration-text = Nézze meg, mi hiányzik még, és mi következik.
site-desk-text = Emberek, iskolák és projektek, amelyek a döntésére várnak.
site-requests = { $count ->
    [one] Egy kolléga szeretne kapcsolatba lépni Önnel
   *[other] { $count } kolléga szeretne kapcsolatba lépni Önnel
}
site-requests-text = Olvassa el, mit írnak, és válaszoljon.
site-invited = { $from } meghívja ebbe a munkatérbe. A szerepe: { $role }.
site-find-partner = Partner keresése
site-find-partner-text = Keressen tanárokat ország, tantárgy, nyelv és a diákok életkora szerint.
site-start-project = Projekt indítása
site-start-project-text = Írjon le egy ötletet. Gépelés közben elmentjük, és senki sem látja, amíg meg nem hív valakit.
site-no-workspace = Még nincs munkatér
site-no-workspace-text = A munkatér akkor nyílik meg, amikor a támogató szervezetek jóváhagyták a projektet.
site-no-workspace-pupil = Kérd meg a tanárodat, hogy vegyen fel.
site-members = { $count ->
    [one] Egy tag
   *[other] { $count } tag
}
site-last-activity = utoljára aktív:

told-saved = A módosításokat elmentettük.

site-second-step = Állítsa be a második lépést
site-second-step-text = Ön egy ország támogatója. A támogatói felület akkor nyílik meg, ha a telefonja kódjával is belép, vagy azonosítókulccsal.

site-steps-title = Első lépések
site-steps-done = { $all } lépésből { $done } kész. Maguktól kipipálódnak.
site-steps-away = A lista elrejtése
site-step-email = Erősítse meg az e-mail-címét
site-step-email-text = Kövesse a levélben küldött hivatkozást.
site-step-school = Adja meg, melyik iskolában dolgozik
site-step-school-text = Először keresse meg; ha még nincs itt, vegye fel.
site-step-profile = Mutatkozzon be
site-step-profile-text = Néhány mondat, a tantárgyai és a nyelvei: így mások is megtalálják.
site-step-contact = Találja meg az első kapcsolatát
site-step-contact-text = Keressen kollégát egy másik országban, és vegye fel vele a kapcsolatot.
site-step-project = Kezdje el az első projektjét
site-step-project-text = Írjon le egy ötletet, vagy fogadja el egy kapcsolata meghívását.
site-unread = { $count ->
    [one] Egy olvasatlan hír
   *[other] { $count } olvasatlan hír
}
site-unread-text = Olvassa el, mi az újság.
site-desk-waiting = { $count ->
    [one] Egy ügy várja a döntését.
   *[other] { $count } ügy várja a döntését.
}
site-unread-messages = { $count ->
    [one] Egy beszélgetésben van új üzenet
   *[other] { $count } beszélgetésben van új üzenet
}
site-unread-messages-text = Olvassa el, mit írnak a kollégái.
