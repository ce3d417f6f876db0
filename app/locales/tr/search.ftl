# Kişi, okul ve proje arama: süzgeçler, sıra, bir sonucun neden bulunduğu.

search-button = Ara
search-show = Sonuçları göster
search-sort = Sıra
search-sort-best = Önce en uygun
search-sort-newest = Önce en yeni
search-sort-name = Ada göre
search-sort-seen = Önce son etkin olan
search-facet-country = Ülke
search-facet-region = Bölge
search-facet-subject = Ders
search-facet-language = Dil
search-facet-age = Öğrencilerin yaşı
search-facet-role = Okuldaki görev
search-facet-type = Okul türü
search-facet-available = Projelere açık
search-facet-seen = Son etkinlik
search-facet-state = Durum
search-facet-started = Başladığı öğretim yılı
search-available-now = Şu anda projelere açık
search-age = { $years ->
    [one] { $years } yaş
   *[other] { $years } yaş
}
search-seen-week = Son bir haftada
search-seen-month = Son bir ayda
search-seen-quarter = Son üç ayda
search-seen-longer = Daha önce
search-without = Geri al:
search-found-people = { $count ->
    [one] { $count } kişi bulundu
   *[other] { $count } kişi bulundu
}
search-found-schools = { $count ->
    [one] { $count } okul bulundu
   *[other] { $count } okul bulundu
}
search-found-projects = { $count ->
    [one] { $count } proje bulundu
   *[other] { $count } proje bulundu
}
search-corrected = “{ $typed }” sözcüğü bulunamadı. Şunu aradık: { $taken }.
search-why = Bulunma nedeni:
search-reason = { $part }: { $text }
search-part-name = Ad
search-part-school = Okul
search-part-town = Şehir
search-part-number = Numara
search-part-postcode = Posta kodu
search-part-interests = İlgi alanları
search-part-about = Hakkında

search-keep = Bu aramayı sakla
search-name = Aramanın adı
search-told = Yeni bir sonuç olunca bana haber verin
search-kept = Sakladığınız aramalar
search-is-told = Yeni sonuçlar size bildirilir.
search-tell = Yenileri bana bildirin
search-tell-no-more = Artık bildirmeyin
search-forget = Sil

told-search-saved = Aramanız saklandı. Onu aşağıda bulursunuz.
told-search-forgotten = Aramanız silindi.
