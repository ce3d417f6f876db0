# Proje paketleri: kitaplık, bir paketin sayfası ve destek masasında yazılması.

kit-menu = Paketler
kit-list-title = Proje paketleri
kit-list-lead = Hemen başlanabilecek projeler: fikri, planı, sayfaları ve sorularıyla. Birini alın ve kendinize göre değiştirin.
kit-search-words = Sözcükler
kit-search-competence = Temel yetkinlik
kit-duration = Süre
kit-length-short = En çok 5 hafta
kit-length-medium = 6–8 hafta
kit-length-long = 9 hafta ve üzeri
kit-found = Göz atılacak paketler
kit-all = Tüm paketleri gör
kit-weeks = { $weeks ->
    [one] Bir hafta
   *[other] { $weeks } hafta
}

kit-start = Bu paketle proje başlat
kit-edit = Değiştir
kit-download = İndir
kit-read-in = Başka dilde
kit-not-public = Bu sayfayı yalnızca paketle ilgilenenler görür.
kit-template = Çalışma alanınız nasıl başlıyor?
kit-template-text = Projeniz onaylandığında bunların hepsi çalışma alanında sizi bekler. Her şeyi değiştirebilir, uymayanı çıkarabilirsiniz.
kit-day = { $day }. gün
kit-schools-each = her okul
kit-schools-one = herkes adına bir okul

kit-filled = Bu form sizin için dolduruldu. Dilediğinizi değiştirin. Metin şu paketten:
kit-no-idea = Nasıl başlayacağınızdan emin değil misiniz? Hazır projeler kitaplıkta sizi bekliyor:
kit-began-with = Başladığı paket:
kit-make-title = Başkaları da bununla başlasın
kit-make-text = Destek kuruluşunuz bir paket taslağı alır: proje hakkında yazdıklarınız, yalnızca yetişkinlerin çalıştığı sayfalar ve forumda yetişkinlerin yazdığı ilk iletiler. İçinde öğrenci adı geçen hiçbir şey ve hiçbir resim gitmez.
kit-make = Bundan paket yap

kit-state-draft = Taslak
kit-state-published = Kitaplıkta
kit-state-withdrawn = Geri çekildi

kit-field-levels = Düzey
kit-field-weeks = Hafta sayısı
kit-field-evaluation = İşe yaradığı nasıl anlaşılır?
kit-field-follow-up = Nasıl sürdürülebilir?
kit-field-pages = Sayfalar
kit-field-plan = Plan
kit-field-forum = Forum
kit-field-polls = Oylamalar

kit-desk-lead = Öğretmenlerin paket kitaplığında bulduğu paketler. Taslakları yalnızca siz ve meslektaşlarınız görür.
kit-desk-none = Ülkenizin henüz paketi yok
kit-desk-none-text = Bir paket yazın ya da dosyadan alın.
kit-new = Paket yaz
kit-new-lead = Başlamak için bir başlık yeter. Siz yayımlamadan kimse görmez.
kit-import-title = Dosyadan al
kit-import-text = Bu portaldan ya da başka bir portaldan indirilmiş bir dosya. Taslak olarak alınır.
kit-import-file = Paketin dosyası
kit-import = Al
kit-column-kit = Paket
kit-column-state = Durum
kit-column-languages = Diller
kit-column-projects = Projeler
kit-column-changed = Değiştirildi
kit-country = İlgilenen
kit-country-hint = Onu değiştirebilecek destek görevlileri.
kit-of-centre = Merkezi destek
kit-lang = Metnin dili
kit-other-language = Başka bir dil
kit-write-in = Bu dilde yaz
kit-to-be-translated = Bu dilde henüz metin yok. Alanlarda başka bir dildeki metin duruyor: üzerine yazın.
kit-missing = Yayımlanmadan önce gerekenler: { $fields }.
kit-publish = Yayımla
kit-withdraw = Geri çek
kit-withdraw-question = Bu paket geri çekilsin mi?
kit-withdraw-text = Kitaplıktan çıkar. Onunla başlayan projeler ellerindekini korur. Yeniden yayımlayabilirsiniz.
kit-preview = Sayfayı gör
kit-part-class = Kimler için?
kit-part-class-text = Her dilde aynıdır.
kit-part-teacher = Öğretmen için
kit-part-template-text = Birkaç işaretli düz metin. Her alanın altında bir örnek var; okunamayan satır numarasıyla söylenir.
kit-hint-summary = İki üç cümle. Kitaplıkta görünür.
kit-hint-evaluation = Öğretmenler ve öğrenciler ne öğrendiklerini nasıl anlar?
kit-hint-follow-up = Son haftadan sonra ne gelebilir?
kit-hint-pages = Her sayfa “# Başlık” satırıyla başlar. Altında metni vardır.
kit-hint-plan = “# Aşama”, sonra her görev için bir satır: “- gün | kim | okullar | başlık”. Gün, çalışma alanının açılışından sayılır. Kim: teachers (öğretmenler), pupils (öğrenciler) ya da everybody (herkes). Okullar: each (her biri) ya da one (biri). Görevin altındaki satırlar onu açıklar.
kit-hint-forum = “# Bölüm”, ne için olduğunu söyleyen bir satır, sonra “## İlk konunun başlığı” ve metni.
kit-hint-polls = “# Soru”, sonra her cevap için bir “- cevap” satırı.
kit-example = Örnek: { $part }
kit-example-pages =
    # Kurallarımız
    Birbirimize karşı naziğiz.

    ## Resimler
    Yalnızca eşyaların ve çizimlerin resimleri.
    # Günlük
    Bu hafta ne oldu?
kit-example-plan =
    # Tanışma
    - 0 | teachers | each | Yarım saat görüşün
      Günlerde ve üç kuralda anlaşın.
    - 7 | pupils | each | Yaşadığınız yeri beş resimle gösterin
    # Geriye bakış
    - 35 | teachers | one | En iyi sayfaları yayımlayın
kit-example-forum =
    # Sorular
    Birbirinizden öğrenmek istediğiniz her şey.
    ## Pencerenizden ne görüyorsunuz?
    Dışarı bakın ve anlatın. Sonra ötekilere bir şey sorun.
kit-example-polls =
    # Ne zaman buluşalım?
    - Pazartesi
    - Cuma

told-kit-published = Paket artık kitaplıkta.
told-kit-withdrawn = Paket artık kitaplıkta değil.
told-kit-imported = Paket taslak olarak burada. Gözden geçirip yayımlayın.
told-kit-made = Teşekkür ederiz. Taslak destek kuruluşunuzda.
