# A munkatér anyagai: fájlok címmel. Diákok is olvassák és töltik fel, ezért nem szólít meg senkit.

material-empty = Még nincsenek anyagok
material-empty-text = Ide kerülnek a képek, feladatlapok és felvételek, amelyeket a projektben mindenki használhat.
material-add = Új anyag
material-title = Cím
material-title-hint = Ha üresen marad, a fájl neve lesz a cím.
material-alt = Mi látható a képen?
material-alt-hint = Csak képekhez: egy mondat azoknak, akik nem látják.
material-file = Fájl
material-file-hint = Képek legfeljebb { $pictures } MB, dokumentumok és hangok legfeljebb { $files } MB, filmek legfeljebb { $films } MB.
material-upload = Feltöltés
material-room = { $quota } MB-ból { $used } MB foglalt
material-download = Letöltés
material-name = A fájl neve
material-kind = Fajta
material-kind-image = Kép
material-kind-video = Film
material-kind-audio = Hang
material-kind-document = Dokumentum
material-size = Méret
material-size-kilobytes = { $size } kB
material-size-megabytes = { $size } MB
material-for-pages = Így jelenik meg egy oldalon, ha ez a sor a szövegbe kerül:
material-remove = Eltávolítás
material-remove-question = Eltávolítható ez az anyag?
material-remove-text = Többé senki sem nyithatja meg, és az oldalakról is eltűnik. Egy tanár hét napig visszahozhatja, utána végleg törlődik.
material-removed = Az elmúlt hét napban eltávolítva
material-removed-text = Hét nap után ezek a fájlok végleg törlődnek.
material-restore = Visszahozás

told-uploaded = Az anyag felkerült.
