# Çalışma alanında kurucuların karar verdikleri.

settings-pupils = Öğrenciler neler yapabilir?
settings-pupils-text = Öğretmenler bunların hepsini her zaman yapabilir. Öğrenci koordinatörleri de; yalnızca sayfa düzenlemek aşağıdaki ayara bağlıdır.
settings-pupils-post = Başlangıç sayfasında haber paylaşabilirler
settings-pupils-comment = Haberlere yorum yazabilirler
settings-pupils-start-threads = Forumda konu açabilirler
settings-pupils-start-threads-hint = Yanıtlamak her zaman mümkündür.
settings-pupils-upload = Materyal ekleyebilirler
settings-pupils-edit-pages = Sayfaları düzenleyebilirler
settings-pupils-edit-pages-hint = Öğrenciler bir öğretmenin onlara açtığı sayfaları, öğrenci koordinatörleri her sayfayı düzenler.
settings-pupils-create-pages = Yeni sayfa oluşturabilirler
settings-save = Kaydet
settings-rest = Projeye ara ver
settings-rest-text = Az şeyin olduğu bir dönem için: tatil, sınavlar, uzun bir hastalık. Herkes çalışmayı sürdürebilir; ortaklar ve ziyaretçiler aranın ne zamana kadar olduğunu görür.
settings-rest-until = Aranın son günü
settings-rest-button = Ara ver
settings-rest-end = Şimdi sürdür
settings-close = Projeyi bitir
settings-close-text = Biten bir projede herkes her şeyi okuyabilir, ama kimse bir şeyi değiştiremez.
settings-close-button = Projeyi bitir
settings-close-question = Proje herkes için bitirilsin mi?
settings-close-again = Hiçbir şey kaybolmaz. Her kurucu projeyi yeniden açabilir.
settings-results = Ne ortaya çıktı?
settings-results-hint = Herkes için birkaç cümle: projenin herkese açık sayfasında durur. Lütfen öğrenci adı yazmayın.
settings-reopen = Projeyi sürdür
settings-reopen-text = Üyeler eski rolleri ve ayarlarıyla yeniden yazabilir.
settings-reopen-button = Yeniden aç
settings-archive = Projeyi kaldır
settings-archive-text = Araçlar herkes için kaybolur. Yayımlananlar herkese açık sayfada kalır. Her kurucu projeyi yeniden açabilir.
settings-archive-button = Kaldır

told-workspace-closed = Proje bitti. Her şey okunmaya devam edebilir.
told-workspace-reopened = Proje sürüyor.
told-workspace-archived = Proje arşivde.
