# Çalışma alanının materyalleri: başlığı olan dosyalar. Öğrenciler de okur ve ekler.

material-empty = Henüz materyal yok
material-empty-text = Projedeki herkesin kullanabileceği resimler, çalışma kâğıtları ve kayıtlar buraya gelir.
material-add = Materyal ekle
material-title = Başlık
material-title-hint = Boş kalırsa dosyanın adı kullanılır.
material-alt = Resimde ne görünüyor?
material-alt-hint = Yalnızca resimler için: göremeyenler için bir cümle.
material-file = Dosya
material-file-hint = Resimler en çok { $pictures } MB, belgeler ve sesler en çok { $files } MB, filmler en çok { $films } MB.
material-upload = Ekle
material-room = { $quota } MB'nin { $used } MB'si dolu
material-download = İndir
material-name = Dosyanın adı
material-kind = Tür
material-kind-image = Resim
material-kind-video = Film
material-kind-audio = Ses
material-kind-document = Belge
material-size = Boyut
material-size-kilobytes = { $size } kB
material-size-megabytes = { $size } MB
material-for-pages = Bir sayfada göstermek için bu satır metne kopyalanır:
material-remove = Kaldır
material-remove-question = Bu materyal kaldırılsın mı?
material-remove-text = Artık kimse açamaz ve sayfalardan da kaybolur. Bir öğretmen yedi gün içinde geri getirebilir; sonra tamamen silinir.
material-removed = Son yedi günde kaldırılanlar
material-removed-text = Yedi gün sonra bu dosyalar tamamen silinir.
material-restore = Geri getir

told-uploaded = Materyal eklendi.
