# Emberek, iskolák és projektek keresése: szűrők, sorrend, hogy miért szerepel egy találat.

search-button = Keresés
search-show = Találatok mutatása
search-sort = Sorrend
search-sort-best = Legjobb találat elöl
search-sort-newest = Legújabb elöl
search-sort-name = Név szerint
search-sort-seen = Legutóbb aktív elöl
search-facet-country = Ország
search-facet-region = Régió
search-facet-subject = Tantárgy
search-facet-language = Nyelv
search-facet-age = A diákok életkora
search-facet-role = Szerep az iskolában
search-facet-type = Iskolatípus
search-facet-available = Nyitott projektekre
search-facet-seen = Legutóbb itt járt
search-facet-state = Állapot
search-facet-started = Melyik tanévben indult
search-available-now = Most nyitott projektekre
search-age = { $years ->
    [one] { $years } éves
   *[other] { $years } éves
}
search-seen-week = Az elmúlt héten
search-seen-month = Az elmúlt hónapban
search-seen-quarter = Az elmúlt három hónapban
search-seen-longer = Régebben
search-without = Visszavonás:
search-found-people = { $count ->
    [one] { $count } találat
   *[other] { $count } találat
}
search-found-schools = { $count ->
    [one] { $count } iskola
   *[other] { $count } iskola
}
search-found-projects = { $count ->
    [one] { $count } projekt
   *[other] { $count } projekt
}
search-corrected = Erre a szóra nincs találat: „{ $typed }”. Ehelyett ezt kerestük: { $taken }.
search-why = Találat:
search-reason = { $part }: { $text }
search-part-name = név
search-part-school = iskola
search-part-town = település
search-part-number = azonosító
search-part-postcode = irányítószám
search-part-interests = érdeklődés
search-part-about = bemutatkozás

search-keep = Keresés megőrzése
search-name = A keresés neve
search-told = Értesítést kérek, ha új találat van
search-kept = Megőrzött keresések
search-is-told = Értesítjük az új találatokról.
search-tell = Értesítést kérek
search-tell-no-more = Nem kérek értesítést
search-forget = Törlés

told-search-saved = Megőriztük a keresését. Alább megtalálja.
told-search-forgotten = Töröltük a keresést.
