# Her sayfada kullanılan ögelerin sözcükleri.

ui-skip-to-content = İçeriğe geç
ui-main-navigation = Ana menü
ui-footer-navigation = Bu portal hakkında
ui-breadcrumb = Buradasınız
ui-language = Dil
ui-account = Hesabınız
ui-required = doldurulması gerekir
ui-choose = Lütfen seçin
ui-cancel = Vazgeç
ui-any = Hepsi
ui-close = Kapat
ui-more-results = Diğer sonuçlar
ui-previous = Önceki
ui-next = Sonraki
ui-step-done = tamam
ui-step-current = şimdi
ui-characters = Karakter
ui-characters-over = İzin verilenden uzun
ui-copy = Kopyala
ui-copied = Kopyalandı

# Renkler.
ui-theme = Renkler
ui-theme-system = Cihazım gibi
ui-theme-light = Açık
ui-theme-dark = Koyu

# İletinin rengini görmeyenler için.
ui-notice-info = Bilgi
ui-notice-success = Tamam
ui-notice-warning = Dikkat
ui-notice-danger = Sorun

# Kabul edilmeyen form.
ui-errors-title = { $count ->
    [one] Bir yanıta yeniden bakmanız gerekiyor
   *[other] { $count } yanıta yeniden bakmanız gerekiyor
}
ui-error-title = Bu kez olmadı
ui-error-of-field = { $label } – { $problem }
ui-problem-title = Sorun: { $title }
ui-theirs = Bu arada başka biri şunu kaydetti
ui-theirs-empty = (boş bırakıldı)
ui-yours = Sizin yazdığınız
ui-kept = Metni saklıyoruz. Form yeniden açıldığında içinde olacak.

# Yazarken kaydetme.
ui-autosave-saving = Taslağınız kaydediliyor …
ui-autosave-saved = Taslağınız kaydedildi.
ui-autosave-local = Metniniz, gönderebilene kadar bu cihazda saklanıyor.
ui-autosave-restored = Daha önce buraya yazdıklarınızı geri getirdik.
ui-autosave-discard = Onsuz, baştan başla

# Yükleme.
ui-file-drop = Buraya bir dosya bırakın ya da seçin
ui-file-drop-many = Buraya dosya bırakın ya da seçin
ui-file-limit = En çok { $megabytes } MB.
ui-file-uploading = Yükleniyor …
ui-file-finishing = Dosya denetleniyor …
ui-file-failed = Yükleme olmadı. Lütfen yeniden deneyin.
ui-file-interrupted = Yükleme bitmeden bağlantı koptu. Lütfen yeniden deneyin.
ui-file-too-large = Bu dosya izin verilenden büyük.

# Metin alanının üstündeki düğmeler.
ui-toolbar = Metni biçimlendir
ui-toolbar-bold = Kalın
ui-toolbar-italic = Eğik
ui-toolbar-heading = Başlık
ui-toolbar-list = Liste
ui-toolbar-quote = Alıntı
ui-toolbar-link = Bağlantı
ui-toolbar-link-text = bağlantının metni

# Bir yanıttaki sorun.
problem-required = Lütfen burayı doldurun.
problem-too-short = { $min ->
    [one] Lütfen en az { $min } karakter yazın.
   *[other] Lütfen en az { $min } karakter yazın.
}
problem-too-long = { $max ->
    [one] Lütfen en çok { $max } karakter yazın.
   *[other] Lütfen en çok { $max } karakter yazın.
}
problem-odd-characters = Burada görünmeyen ya da denetim karakterleri var. Lütfen yapıştırmak yerine yazın.
problem-not-an-email = Bu bir e-posta adresine benzemiyor. Şöyle olmalı: ad@okul.org.
problem-not-a-web-address = Bu bir web adresine benzemiyor. Şöyle olmalı: https://okul.org.
problem-not-a-number = Lütfen rakamla bir tam sayı yazın.
problem-not-a-date = Lütfen takvimden bir gün seçin.
problem-in-the-past = Bugünü ya da daha sonraki bir günü seçin.
problem-out-of-range = Lütfen { $min } ile { $max } arasında bir sayı yazın.
problem-past-day = Lütfen ileri bir gün seçin.
problem-from-after-to = İlk değer ikincisinden büyük olamaz.
problem-in-future = Bu gün henüz gelmedi.
problem-before-beginning = Bu gün ilk günden önce.
problem-unknown-choice = Lütfen sunulan yanıtlardan birini seçin.
problem-too-few-chosen = { $min ->
    [one] Lütfen en az { $min } seçenek işaretleyin.
   *[other] Lütfen en az { $min } seçenek işaretleyin.
}
problem-too-many-chosen = { $max ->
    [one] Lütfen en çok { $max } seçenek işaretleyin.
   *[other] Lütfen en çok { $max } seçenek işaretleyin.
}
problem-common-password = Bu parolayı çok kişi kullanıyor, tahmin etmesi kolay. Lütfen başka bir parola seçin.
problem-wrong-password = E-posta adresi ile parola birbirini tutmuyor. Lütfen ikisini de denetleyin.
problem-not-your-password = Bu, şu anki parolanız değil.
problem-wrong-secret = Sınıf kodu, takma ad ve gizli sözcük birbirini tutmuyor. Kartına bak ya da öğretmenine sor.
problem-wrong-code = Bu kod doğru değil. Uygulamadaki kodlar yarım dakikada bir değişir ve her biri bir kez işe yarar.
problem-no-passkey = Cihazınızdan geçiş anahtarı gelmedi.
problem-wrong-passkey = Bu geçiş anahtarı doğru değil ya da burada artık bilinmiyor.
problem-unchanged = Zaten bu. Lütfen başka bir tane seçin.
problem-taken = Bunu başka biri kullanıyor. Lütfen başka bir şey seçin.
problem-must-agree = Devam etmek için lütfen bu kutuyu işaretleyin.
problem-wrong-file-type = Bu tür dosyayı kabul edemiyoruz ya da içeriği adının söylediği gibi değil.
problem-broken-picture = Bu resim okunamıyor ya da gösterilemeyecek kadar büyük.
problem-unknown-picture = Yalnızca bu çalışma alanının materyallerindeki resimler gösterilebilir. Lütfen resminizi önce oraya yükleyin.
problem-picture-without-words = Lütfen her resimde ne göründüğünü köşeli ayraçların içine yazın: ![köprümüz](…).
problem-chosen-twice = Bu daha önce seçildi. Lütfen başka birini seçin ya da boş bırakın.
problem-repeated = { $line }. satır, önceki bir satırı yineliyor.
problem-nickname-taken = { $line }. satırdaki takma ad bu sınıfta başkasına ait. Lütfen başka bir ad seçin.
problem-line = { $line }. satır: { $problem }
problem-no-heading = Lütfen bir başlıkla başlayın: “# Başlık” gibi bir satır.
problem-not-a-task = Görev şöyle bir satırdır: “- 7 | pupils | each | Ne yapılacak”.
problem-not-an-answer = Cevap şöyle bir satırdır: “- Pazartesi”.
problem-no-thread = Lütfen bir ilk konu ekleyin: “## Başlık” gibi bir satır ve altında metni.
problem-not-a-kit = Bu, portalın okuyabildiği bir paket değil.

# Bir işlem neden yapılmadı.
problem-invalid = Bazı yanıtlara yeniden bakmanız gerekiyor.
problem-sign-in-needed = Lütfen önce oturum açın. Yazdıklarınız saklanıyor.
problem-not-found = Burada bir şey yok. Kaldırılmış olabilir ya da adres yanlış yazılmış olabilir.
problem-forbidden = Bunu görebilirsiniz ama değiştiremezsiniz.
problem-conflict = Bu arada başka biri kaydetti. İki sürüm de gösteriliyor: gerekeni alın, sonra yeniden kaydedin.
problem-expired = Bu bağlantı kullanılmış ya da çok eski. Lütfen yenisini isteyin.
problem-too-many-seconds = { $seconds ->
    [one] Çok sık denediniz. Lütfen { $seconds } saniye sonra yeniden deneyin.
   *[other] Çok sık denediniz. Lütfen { $seconds } saniye sonra yeniden deneyin.
}
problem-too-many-minutes = { $minutes ->
    [one] Çok sık denediniz. Lütfen { $minutes } dakika sonra yeniden deneyin.
   *[other] Çok sık denediniz. Lütfen { $minutes } dakika sonra yeniden deneyin.
}
problem-too-large = Bu çok büyük. En çok { $megabytes } MB kabul edilir.
problem-unavailable = Bu şu anda yapılamıyor. Hiçbir şey değişmedi; lütfen bir dakika sonra yeniden deneyin.
problem-internal = Bizim tarafımızda bir şey bozuldu. Lütfen yeniden deneyin. Sürerse destek kuruluşunuza şu numarayı verin: { $reference }

# Portalın kuralları.
problem-rule-not-validated = Önce destek kuruluşunuzun hesabınızı onaylaması gerekiyor.
problem-locked = Bu hesap şimdilik kilitli. Bir sorunuz varsa ya da yanlışlık olduğunu düşünüyorsanız lütfen şu adrese yazın: { $contact }.
problem-locked-until = Bu hesap { $day } tarihine kadar kilitli. Bir sorunuz varsa ya da yanlışlık olduğunu düşünüyorsanız lütfen şu adrese yazın: { $contact }.
problem-locked-reason = Destek kuruluşunuzun belirttiği neden: { $reason }
problem-rule-email-not-confirmed = Lütfen önce e-posta adresinizi doğrulayın: gönderdiğimiz bağlantıyı açın.
problem-fresh-sign-in = Lütfen kim olduğunuzu bir kez daha doğrulayın: girişinizin üzerinden biraz zaman geçti.
problem-rule-no-school = Lütfen önce okulunuzu seçin.
problem-rule-second-step-needed = Bir ülkeye destek veren kişi ikinci adımdan vazgeçemez.
problem-rule-strong-sign-in-needed = Lütfen önce geçiş anahtarınızla ya da kodunuzla giriş yapın. Yalnızca parolayla bu değiştirilemez.
problem-rule-too-many-passkeys = Bir hesabın daha fazla geçiş anahtarı olamaz. Lütfen önce birini kaldırın.
problem-rule-too-many-searches = Daha fazla arama saklayamazsınız. Lütfen önce birini silin.
problem-rule-school-not-validated = Bu kişinin okulu henüz onaylanmadı. Önce okulu onaylayın ya da okulu da onaylama seçeneğini işaretleyin.
problem-rule-likely-duplicate = Buna çok benzeyen bir okul zaten kayıtlı. Lütfen önce ona bakın.
problem-rule-not-available = Bu kişi şu sıralar istek kabul etmiyor.
problem-rule-already-asked = Aranızda zaten bir istek ya da bağlantı var.
problem-rule-asked-lately = Üç günden az bir süre önce soruldu. Biraz zaman tanıyın.
problem-rule-not-a-contact = Yalnızca bağlantılarınızı davet edebilirsiniz.
problem-rule-too-many-founders = Bir projenin en çok altı kurucusu olabilir.
problem-rule-seen-lately = Bu kurucu kısa süre önce buradaydı.
problem-rule-not-reminded-yet = Önce kurucuya hatırlatın ve yanıtlaması için iki hafta tanıyın.
problem-rule-other-country = Yer kendi ülkesinde kalır: lütfen orada çalışan birini seçin.
problem-rule-nobody-left = Tek kurucu sizsiniz. Bunun yerine projeyi silebilirsiniz.
problem-rule-one-school-only = Bir proje için en az iki okuldan kurucu gerekir.
problem-rule-founders-unanswered = Davet ettiğiniz herkes henüz yanıt vermedi.
problem-rule-wrong-state = Bu adım şu anda yapılamaz. Son durumu görmek için sayfayı yenileyin.
problem-rule-kit-incomplete = Bu pakette, belki başka bir dilde, hâlâ eksik bir şey var. Önce gözden geçirin.
problem-rule-project-incomplete = Proje metni henüz tamamlanmadı.
problem-rule-announcement-incomplete = İlan henüz tamamlanmadı ya da ayları geçti.
problem-rule-already-decided = Buna başka biri karar verdi.
problem-decided-by = Buna { $by } zaten karar verdi.
problem-taken-by = Bununla şu anda { $by } ilgileniyor. Gerekirse devralın.
problem-rule-quota-reached = Çalışma alanı doldu. Artık gerekmeyen bir şeyi kaldırın.
problem-rule-too-late-to-delete = Kendi metninizi yalnızca 15 dakika içinde silebilirsiniz. Bir öğretmenden silmesini isteyin.
problem-rule-cannot-remove-founder = Bir kurucu çıkarılamaz.
problem-rule-pupil-named = Bu sayfada bir öğrencinin adı geçiyor. Lütfen yayımlamadan önce adı çıkarın.
