# A munkatér terve: szakaszok és feladatok. Diákok is olvassák, ezért senkit sem szólít meg.

plan-none = Még nincs terv
plan-none-text = A terv szakaszokból áll, bennük azok a feladatok, amelyekről mindenkinek tudnia kell. Az első szakaszt egy tanár adja hozzá.
plan-parts = A terv részei
plan-whole = A teljes terv
plan-calendar = Naptár
plan-earlier = Korábbi hónapok
plan-no-days = Ettől a hónaptól egyik feladatnak sincs napja.
plan-next = Ami következik
plan-see = A terv megnézése

# Szakaszok.
plan-phase = Szakasz
plan-phase-title = A szakasz neve
plan-phase-title-hint = Például: Ismerkedés
plan-new-phase = Új szakasz
plan-add-phase = Szakasz hozzáadása
plan-rename-phase = Átnevezés
plan-remove-phase = A szakasz eltávolítása
plan-no-tasks = Itt még nincs feladat.

# Feladatok.
plan-new-task = Új feladat
plan-edit-task = A feladat módosítása
plan-task-title = Mi a feladat?
plan-task-body = Bővebben
plan-doer = Kinek szól?
plan-doer-everybody = Mindenkinek
plan-doer-pupils = Diákoknak
plan-doer-teachers = Tanároknak
plan-school = Melyik iskoláé?
plan-all-schools = Minden iskola
plan-whose = Kié a feladat
plan-due = Határidő
plan-due-hint = Üresen maradhat.
plan-evidence = Hol látható, mi lett belőle
plan-evidence-hint = A projekt egy oldalának, beszélgetésének, szavazásának vagy anyagának címe, vagy bármilyen cím, amely így kezdődik: https://. Üresen maradhat.
plan-evidence-here = Ebben a projektben
plan-to-do = teendő
plan-doing = folyamatban
plan-done = kész
plan-overdue = késik
plan-soon = hamarosan
plan-steps = Hol tart?
plan-step-start = Elkezdés
plan-step-finish = Kész
plan-step-put-back = Most nem
plan-step-reopen = Még nincs kész
plan-remove-task = A feladat eltávolítása
plan-remove-task-question = Eltávolítható ez a feladat?
plan-remove-task-text = Végleg eltűnik.

# Naptárprogramban.
plan-feed = A saját naptárában
plan-feed-text = A naptárprogramok meg tudják jeleníteni a terv napjait, és követik a változásokat. Ehhez egy olyan cím kell, amelyet csak Ön ismer.
plan-feed-make = Kérem a címemet
plan-feed-renew = Új cím készítése
plan-feed-stop = Kikapcsolás
plan-feed-since = A címe ez óta működik: { $day }. Ha más is megtudta, készítsen újat: a régi többé nem működik.
plan-feed-address = Az Ön címe
plan-feed-once = Másolja be most a naptárprogramjába webes naptárként: többé nem jelenik meg. Akinél megvan, olvashatja ezt a tervet.

told-task-moved = Feljegyezve. A tervben mindenki látja.
told-part-removed = Eltávolítva.
