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
site-menu-home = Kezdőlap
site-menu-projects = Projektek
site-menu-people = Tanárok
site-menu-schools = Iskolák
site-menu-desk = Ügyintézés
site-menu-about = A portálról
site-menu-pupils = Diákoknak
site-menu-profile = Profilom
site-menu-my-school = Iskolám
site-menu-contacts = Kapcsolataim
site-menu-security = Jelszó és eszközök
site-hero-title = Különböző országok osztályai, közös munkában
site-hero-lead = Keressen partnertanárt, indítson projektet, és dolgozzanak a diákjai biztonságos helyen együtt egy másik ország diákjaival.

told-saved = A módosításokat elmentettük.
