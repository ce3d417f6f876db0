# Tagok: osztályok, kártyák, szerepek, meghívások. A kártyákon lévő szavak a diákoknak szólnak.

member-add-class = Osztály felvétele
member-without-school = Iskola nélkül
member-school = Iskola
member-class = Osztály
member-role = Szerep
member-role-save = A szerep módosítása
member-change = Módosítás: { $name }
member-remove = Eltávolítás
member-remove-question = Eltávolítja a projektből: { $name }?
member-remove-text = Amit írt, a nevével együtt megmarad. A projektet többé nem tudja megnyitni.
member-class-code = Osztálykód: { $code }
member-roster-name = Név

# Meghívás.
member-invite = Meghívás
member-invite-nobody = A kapcsolatait hívhatja meg. Már mindannyian itt vannak, vagy még nincs kapcsolata.
member-invite-search = Kollégák keresése
member-invite-person = Kit hív meg?
member-invite-person-hint = Azok a kapcsolatai, akik még nincsenek itt.
member-invite-role = Milyen szerepben?
member-invite-button = Meghívom
member-contact-of-school = { $name }, { $school }
member-hint-teacher = Osztályt hoz, mindent írhat és rendezhet, a beállítások kivételével.
member-hint-expert = A tartalomban segít: saját oldalakat ír, kérdésekre válaszol.
member-hint-observer = Figyelemmel kíséri a munkát, hozzászól, anyagot tölt fel.
member-waiting = Még nem válaszolt
member-withdraw = Visszavonom

# Osztályok.
member-class-lead = Az osztály az Ön iskolájához tartozik: { $school }.
member-class-name = Az osztály neve
member-class-name-hint = Például 5.b. Ha itt már használt nevet ad meg, ahhoz az osztályhoz kerülnek a diákok.
member-class-pupils = Diákok
member-class-pupils-hint = Soronként egy név, legfeljebb 200. Pontosvessző után becenevet is megadhat: Kiss Anna; Üstökös
member-class-button = Felvétel és a kártyák megjelenítése
member-class-about = Mi történik ezután?
member-class-about-names = A neveket csak a projekt tanárai látják.
member-class-about-nicknames = Mindenki más becenevet lát. Akinek nincs, az kap egyet, például Blue Otter.
member-class-about-cards = Minden diák kártyát kap osztálykóddal, becenévvel és titkos szóval. Nyomtassa ki a kártyákat azonnal: csak egy napig láthatók.
member-more-pupils = További diákok felvétele

# Kártyák.
member-cards = Belépőkártyák
member-cards-print = Nyomtassa ki most ezeket a kártyákat
member-cards-until = Használja a böngésző nyomtatás parancsát. A biztonság kedvéért csak eddig láthatók:
member-card-code = Osztálykód
member-card-nickname = Becenév
member-card-secret = Titkos szó
member-new-card = Új kártya
member-new-card-text = A régi titkos szó többé nem működik, és aki azzal lépett be, azt kiléptetjük.
member-new-card-button = Új kártyát készítek
member-new-cards = Új kártyák az egész osztálynak
member-new-cards-text = Ha elveszett a lap: minden diák új titkos szót kap.
member-new-cards-button = Új kártyákat készítek
member-new-cards-question = Új titkos szót kapjon az egész osztály?

# Egy diák oldala.
member-coordinator = Nagyobb bizalom
member-coordinator-text = A diákkoordinátor kicsit többet tehet: oldalakat készíthet, és időkorlát nélkül törölheti a saját szövegeit.
member-remove-pupil = Eltávolítás a projektből
member-remove-pupil-text = Ha a diák elhagyta az osztályt. A szövegei megmaradnak, a beceneve alatt.

told-member-invited = A meghívást elküldtük.
told-member-removed = Ez a személy már nem tag.
told-pupils-known = Ezek a diákok már mind az osztályban vannak. Ha elveszett egy kártya, készítsen újat.
