# Çalışma alanının forumu. Öğrenciler de okur ve yazar.

forum-new-section = Yeni bölüm
forum-section-title = Bölümün adı
forum-section-title-hint = Örneğin: Kendini tanıt
forum-section-about = Ne için?
forum-start-section = Bölümü başlat
forum-no-sections = Forum henüz boş
forum-no-sections-text = İlk bölümü bir öğretmen başlatır. Sonra herkes yazabilir.
forum-all-threads = Bütün konular
forum-no-threads = Henüz konu yok
forum-no-threads-text = Bir soru ya da bir öykü: konu böyle başlar.
forum-new-thread = Yeni konu
forum-thread-title = Ne hakkında?
forum-start-thread = Konuyu başlat
forum-text = Metin
forum-replies = { $count ->
    [0] henüz yanıt yok
    [one] { $count } yanıt
   *[other] { $count } yanıt
}
forum-newest = En yeni iletiler
forum-reply-title = Yanıt yaz
forum-reply = Gönder
forum-remove = Kaldır
forum-removed = kaldırıldı
forum-restore = Geri getir
forum-remove-thread = Konuyu kaldır
forum-remove-thread-question = Bu konu kaldırılsın mı?
forum-remove-thread-text = Bütün iletileri de kalkar. Bir öğretmen geri getirebilir.
forum-removed-thread = Bu konu kaldırıldı
forum-removed-thread-text = Burada yalnızca öğretmenler görür.
