# Çalışma alanının sayfaları. Öğrenciler de okur ve yazar.

page-new = Yeni sayfa
page-empty = Henüz sayfa yok
page-empty-text = Birlikte bulunanlar için sayfa iyi bir yerdir: bir öykü, bir tablo, bir tarif.
page-archived-pages = Arşivlenmiş sayfalar
page-published = Web'de
page-published-outdated = Web'de, sonra değişti
page-open-to-pupils = Öğrenciler düzenleyebilir
page-move-up = Yukarı taşı: { $title }
page-move-down = Aşağı taşı: { $title }
page-edit = Düzenle
page-edit-title = Düzenle: { $title }
page-title = Başlık
page-text = Metin
page-text-hint = Biçimlendirmek şart değil: **kalın**, *eğik*, # başlık, - liste.
page-pupils-edit = Öğrenciler bu sayfayı düzenleyebilir
page-pupils-edit-hint = Her sürüm saklanır; öğretmenler eskisini geri getirebilir.
page-save = Kaydet
page-pictures = Materyallerden bir resim göster
page-pictures-hint = Resmin altındaki satır metne kopyalanır. Köşeli ayraç içindeki sözcükler, resmi göremeyenlere okunur.
page-without-text = Bu sayfada henüz metin yok.
page-archived = Bu sayfa arşivde
page-archived-text = Burada yalnızca öğretmenler görür.
page-restore = Geri getir
page-archive = Arşivle
page-archive-question = Bu sayfa arşivlensin mi?
page-archive-text = Öğrenciler artık görmez ve sayfa web'den kaldırılır. İstediğiniz zaman geri getirebilirsiniz.

# Geçmiş.
page-history = Geçmiş
page-history-title = Geçmiş: { $title }
page-history-lead = Her sürüm saklanır. Okumak ya da geri getirmek istediğinizi açın.
page-version = Sürüm { $number }
page-current = şimdiki
page-restore-version = Bu sürümü geri getir
page-restore-version-question = Bu sürüm geri getirilsin mi?
page-restore-version-text = En yeni sürüm bu olur. Sonradan yazılan hiçbir şey kaybolmaz.

# Web'de.
page-publish = Yayımla
page-publish-again = En yeni sürümü yayımla
page-publish-title = Ziyaretçiler bunu görecek
page-publish-lead = Sayfayı web'de herkes okuyabilir. Sonraki değişiklikler, ancak bir öğretmen yeniden yayımladığında görünür.
page-publish-now = Şimdi yayımla
page-preview = Ziyaretçilerin göreceği
page-see-public = Ziyaretçi gibi gör
page-unpublish = Web'den kaldır
page-unpublish-question = Bu sayfa web'den kaldırılsın mı?
page-unpublish-text = Ziyaretçiler artık okuyamaz. Sayfanın kendisi olduğu gibi kalır.
page-names-roster = Sayfada öğrenci adları geçtiği için yayımlanamaz
page-names-roster-text = Lütfen bu adları çıkarın. Web'de hiç kimse öğrencilerin kim olduğunu öğrenememeli.
page-names-nickname = Bu sözcükler öğrencilerin takma adları
page-agree-nicknames = Bu sözcükler bir öğrenciyi göstermiyor
page-agree-nicknames-hint = Gösteren varsa lütfen geri dönüp çıkarın.
page-agree-pictures = Resimlerde kimse tanınmıyor ya da velileri izin verdi
page-agree = Sayfayı okudum, herkes görebilir
page-by-pupil = { $school } – bir öğrenci
page-by-school = { $school }

told-published = Sayfa web'de.
told-unpublished = Sayfa web'den kaldırıldı.
told-archived = Sayfa arşivde.
told-removed = Kaldırıldı. Bir öğretmen geri getirebilir.
told-restored = Yeniden yerinde.
page-world = “{ $project }” projesinden bir sayfa. Okulların ülkeleri: { $countries }.
