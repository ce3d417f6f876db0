# Haberler ve öğretmen panosu. Öğrenciler de okur ve yazar.

feed-title = Haberler
feed-bulletin-lead = Bunu yalnızca projenin öğretmenleri okur.
feed-empty = Burada henüz bir şey yok
feed-empty-write = İlk haber yazılabilir: şu anda ne üzerinde çalışılıyor?
feed-empty-wait = İlk haber burada olacak.
feed-post-label = Ne haber?
feed-post-button = Paylaş
feed-all-comments = { $count ->
    [one] Yorumu göster
   *[other] { $count } yorumun hepsini göster
}
feed-comment = Yorum
feed-comment-label = Yeni yorum
feed-comment-button = Gönder
feed-delete = Sil
feed-delete-text = Projedeki herkes için silinir ve geri getirilemez.
feed-delete-post-question = Bu haber yorumlarıyla birlikte silinsin mi?
feed-delete-comment-question = Bu yorum silinsin mi?

told-text-deleted = Silindi.
