# Egy ország iskoláinak felvétele az országos nyilvántartásból, az ügyintézésben.

import-title = Iskolák a nyilvántartásból
import-lead = Vegye fel országának iskoláit az országos nyilvántartásból. Ami onnan jön, azt külön nem kell jóváhagyni.
import-open = Nyilvántartás felvétele
import-new = Új fájl
import-country = Ország
import-file = Az iskolák fájlja
import-file-hint = CSV-fájl vagy Excel-munkafüzet (XLSX), legfeljebb { $megabytes } MB: soronként egy iskola, a nyilvántartási számával. Semmi sem változik, amíg Ön nem látta, mi kerülne be.
import-upload = A fájl beolvasása
import-earlier = Korábbi fájlok
import-column-file = Fájl
import-column-state = Hol tart
import-column-begun = Kezdete
import-column-by = Ki
import-by-operator = Üzemeltető
import-state-reading = Beolvasás alatt
import-state-unreadable = Nem olvasható
import-state-read = Önre vár: oszlopok
import-state-checking = Próba alatt
import-state-checked = Önre vár: kipróbálva
import-state-importing = Felvétel alatt
import-state-done = Kész

import-busy-reading = A fájl beolvasása folyik
import-busy-checking = Kipróbálva: { $lines } sorból { $done }
import-busy-importing = Felvéve: { $lines } sorból { $done }
import-busy-text = Az oldal magától frissül, amíg el nem készül. El is hagyhatja: a munka Ön nélkül is folytatódik.
import-busy-look = Megnézem újra

import-unreadable-title = Ez a fájl nem olvasható táblázatként
import-unreadable-text = Kérjük, mentse CSV-ként vagy Excel-munkafüzetként (XLSX), soronként egy iskolával, legfeljebb 200 000 sorral.
import-reading-title = Rosszul olvastunk be valamit?
import-encoding = Karakterkódolás
import-encoding-hint = Válasszon másikat, ha az ékezetes betűk hibásak.
import-delimiter = Jel az oszlopok között
import-delimiter-semicolon = Pontosvessző ;
import-delimiter-comma = Vessző ,
import-delimiter-tab = Tabulátor
import-delimiter-bar = Függőleges vonal |
import-heading-line = Az oszlopok neveinek sora
import-found = A portál állapítja meg
import-reading-button = A fájl beolvasása újra

import-columns-title = Mi van az oszlopokban
import-columns-text = A portál a nevekből következtetett. Kérjük, nézze át: amit nyitva hagy, azt nem vesszük át, és ami itt van, megmarad.
import-preview = A fájl eleje
import-preview-column = Oszlop
import-preview-cells = Az első sorok
import-nameless = { $number }. oszlop
import-not-there = Nincs a fájlban
import-kind = Az iskola típusa, ahol a fájl nem mondja meg
import-kind-open = Maradjon nyitva
import-try = Kipróbálom

import-checked-title = Kipróbálva: még semmi sem változott
import-checked-text = Ez lenne az egyes sorokból. Ami nem olvasható, kimarad, és utána kijavítható.
import-start = Ezeknek az iskoláknak a felvétele
import-columns-again = Az oszlopok módosítása
import-done-title = A nyilvántartás bekerült
import-done-text = Ami nem került be, alább olvasható.
import-outcome-added = Új iskola
import-outcome-updated = Frissítve
import-outcome-unchanged = Már itt van, nincs újdonság
import-outcome-alike = Talán már itt van, szám nélkül
import-outcome-broken = Nem olvasható
import-report = Sorról sorra
import-report-all = Minden sor
import-report-none = Nincs ilyen sor.
import-report-line = Sor
import-report-school = Iskola
import-report-outcome = Mi lesz belőle
import-report-number = Szám: { $number }
import-field-problem = { $field }: { $problem }
import-alike-here = Hasonlít egy iskolára, amely már itt van:
import-alike-same = Ez az az iskola
import-alike-another = Ez egy másik iskola

import-rest = A be nem került sorok letöltése
import-rest-text = Javítsa ki őket abban a fájlban, és vegye fel újra. Ami már itt van, nem kerül be kétszer.
import-rest-reason = Mi a hiba
import-rest-alike = Hasonlít egy iskolára, amely szám nélkül már itt van: kérjük, válaszoljon a felvétel oldalán.
import-kept = A fájl és a jelentés törlésének napja: { $day }.
import-cleared = A fájlt és a jelentést töröltük; a számok megmaradnak.

told-line-settled = A sor el van intézve.
