# Kayıt, giriş, parolalar, cihazlar.

account-name = Adınız
account-name-hint = Meslektaşlarınızın sizi tanıdığı ad.
account-email = E-posta adresi
account-email-hint = En iyisi okulunuzun verdiği adres. Başkaları görmez.
account-password = Parola
account-password-hint = En az 12 karakter. Yalnızca sizin yan yana getireceğiniz birkaç sözcük kolay akılda kalır, zor tahmin edilir.

account-register-title = Öğretmen olarak kaydolun
account-register-lead = Öğretmenler, müdürler, kütüphaneciler ve okulda çalışan herkes için. Öğrenciler kaydolmaz; kartlarını öğretmenlerinden alır.
account-agree = Bir okulda çalışıyorum. Nazik davranacağıma, çocukların adlarını ve resimlerini koruyacağıma, yalnızca paylaşma hakkım olan şeyleri paylaşacağıma söz veriyorum.
account-register-button = Kaydol
account-have-account = Zaten hesabınız var mı?
account-steps-title = Bundan sonra ne olur?
account-step-register = Kaydolursunuz
account-step-confirm = Adresinizi onaylarsınız
account-step-confirm-text = Size bir bağlantı göndeririz.
account-step-school = Okulunuzu seçersiniz
account-step-school-text = Listede yoksa eklersiniz.
account-step-check = Destek kuruluşunuz bilgilerinize bakar
account-step-check-text = Böylece buradaki herkesin gerçekten bir okulda çalıştığından emin oluruz. Genellikle en çok beş iş günü sürer.
account-step-start = Ortak bulur ve proje başlatırsınız

account-sent-title = Posta kutunuza bakın
account-sent-lead = Size içinde bağlantı olan bir mektup gönderdik. Adresinizi onaylamak için bağlantıyı bir saat içinde açın.
account-sent-nothing = Mektup gelmedi mi?
account-sent-nothing-text = Bazen istenmeyen postaların arasına düşer. Orada da yoksa yeniden göndeririz.
account-resend = Bağlantıyı yeniden gönder

account-confirm-title = E-posta adresinizi onaylayın
account-confirm-lead = Tek tıklamayla içeridesiniz. Sonra okulunuzu seçersiniz.
account-confirm-button = Adresimi onayla
account-link-gone = Bu bağlantı artık çalışmıyor
account-confirm-gone-text = Daha önce kullanılmış ya da bir saatten eski. Adresinizi zaten onayladıysanız doğrudan giriş yapın. Onaylamadıysanız size yeni bir bağlantı göndeririz.
account-password-gone-text = Daha önce kullanılmış ya da bir saatten eski. E-posta adresinizi yazın, size yenisini gönderelim.

account-sign-in-title = Giriş yap
account-keep = Bu cihazda oturumum açık kalsın
account-keep-hint = Yalnızca başkasının kullanmadığı bir cihazda.
account-sign-in-button = Giriş yap
account-forgot = Parolanızı mı unuttunuz?
account-no-account = Henüz hesabınız yok mu?
account-pupil-question = Öğrenci misin?
account-pupil-question-text = Öğretmeninden aldığın kartla giriş yaparsın.
account-to-pupil = Kartla giriş yap
account-demo-title = Birinin yerine geçip deneyin
account-demo-lead = Bu bir deneme dünyası, içindeki kimse gerçek değil. Tek tıklamayla giriş yaparsınız.
account-demo-button = { $name } olarak giriş yap

account-forgot-title = Parolanızı mı unuttunuz?
account-forgot-lead = E-posta adresinizi yazın. Bir hesaba aitse yeni parola seçmeniz için bir bağlantı göndeririz.
account-forgot-button = Bana bağlantı gönder
account-new-password-title = Yeni bir parola seçin
account-new-password-lead = Şu anda hesabınızla giriş yapmış olan herkesin oturumu kapanır.
account-new-password = Yeni parola
account-new-password-button = Yeni parolayı kaydet

account-pupil-title = Merhaba! Gel içeri.
account-pupil-lead = Öğretmeninin verdiği kartı al. Gereken her şey üzerinde yazıyor.
account-class-code = Sınıf kodu
account-nickname = Takma adın
account-secret = Gizli sözcüğün
account-secret-hint = Sözcük ve sayı. Büyük harf de olur, küçük harf de.
account-pupil-button = İçeri gir
account-pupil-help = Kartın kayıp mı? Öğretmeninden yenisini iste.
account-pupil-teacher = Ben öğretmenim

account-security-title = Parola ve cihazlar
account-security-lead = Nerede oturumunuz açık ve nasıl giriş yapıyorsunuz.
account-change-title = Parolayı değiştir
account-current-password = Şu anki parola
account-change-button = Parolayı değiştir
account-change-text = Diğer bütün cihazlarınızda oturum kapanır.
account-sessions-title = Oturumunuzun açık olduğu yerler
account-sessions-lead = Tanımadığınız biri varsa oturumunu kapatın ve parolanızı değiştirin.
account-device = { $system } üzerinde { $browser }
account-device-unknown = Bilinmeyen cihaz
account-this-device = bu cihaz
account-last-seen = Son kullanım
account-signed-in = Giriş
account-end-session = Oturumu kapat
account-end-session-of = Oturumu kapat: { $device }
account-end-others = Diğer bütün oturumları kapat

told-link-sent = Bu adres bir hesaba aitse içinde bağlantı olan bir mektup yolda.
told-confirmed = Adresiniz onaylandı. Hoş geldiniz!
told-password-chosen = Yeni parolanız kaydedildi. Lütfen onunla giriş yapın.
told-password-changed = Parolanız değişti. Diğer bütün cihazlarda oturum kapandı.
told-session-ended = Cihazın oturumu kapatıldı.
told-sessions-ended = Diğer bütün cihazlarda oturum kapandı.
told-signed-out = Oturumunuz kapandı.

account-code-title = Bir adım daha
account-code-lead = Buraya kadar her şey doğru. Siz olduğunuzdan emin olmak için şimdi bir kod gerekiyor.
account-code = Kod
account-code-hint = Uygulamanızın şu anda gösterdiği altı rakam ya da kâğıttaki kodlarınızdan biri.
account-code-lost = Ne telefonunuz ne de kâğıttaki kodlarınız artık sizde değil mi? { $contact } adresine yazın: destek kuruluşunuz girişi yeniden açabilir.
account-code-gone = Lütfen yeniden giriş yapın
account-code-gone-text = İlk adımın üzerinden çok zaman geçti.
account-step-title = Girişte ikinci adım
account-step-lead = Parolanızın yanında, telefonunuzdaki bir uygulamanın gösterdiği kodu da yazarsınız. Böylece yalnızca parolanızı bilen biri giremez.
account-step-required = Bir ülkeye destek veriyorsunuz. Lütfen bunu kurun: kurduğunuz anda destek masası açılır.
account-step-on = Kuruldu
account-step-since = başlangıç:
account-codes-left = { $count ->
    [one] Kâğıttaki kodlarınızdan { $count } tane kaldı.
   *[other] Kâğıttaki kodlarınızdan { $count } tane kaldı.
}
account-step-begin = Kur
account-step-renew = Yeni telefon ya da yeni kodlar
account-step-drop = Vazgeç
account-set-up-title = İkinci adımı kurun
account-set-up-lead = İki dakika sürer, telefonunuz gerekir.
account-set-up-app = 1. Uygulama
account-set-up-app-text = Telefonunuzda giriş kodu gösteren bir uygulama açın ve kamerasını bu resme tutun. Henüz yoksa telefonunuzun mağazasında ücretsiz olanlar da vardır.
account-set-up-picture = Uygulamanın kamerası için resim
account-set-up-key = Kamera yok mu? Uygulamaya bu anahtarı yazın:
account-set-up-paper = 2. Kâğıttaki kodlar
account-set-up-paper-text = Bu kodları yazın ya da sayfayı yazdırın ve güvenli bir yerde saklayın. Telefonunuz yanınızda değilken her biri hesabınızı bir kez açar. Bir daha gösterilmezler.
account-set-up-try = 3. Deneyin
account-set-up-button = Tamam
told-second-step-on = İkinci adım kuruldu. Diğer bütün cihazlarda oturum kapandı.
told-second-step-off = Bundan sonra parolanız yeterli.

account-passkeys-title = Geçiş anahtarları
account-passkeys-lead = Telefonunuzun ya da bilgisayarınızın kilidiyle giriş yapın: parmak iziniz, yüzünüz ya da PIN kodunuz. Parola yazmanız gerekmez.
account-passkey-add = Geçiş anahtarı ekle
account-passkey-add-lead = Cihazınız kilidini sorar ve bu portalı hatırlar.
account-passkey-name = Ad
account-passkey-name-hint = Hangi cihaz olduğunu sonra da bilmeniz için.
account-passkey-make = Anahtarı oluştur
account-passkey-since = Eklendi:
account-passkey-remove = Kaldır
account-passkey-remove-question = “{ $name }” kaldırılsın mı?
account-passkey-remove-text = Artık kimse onunla giriş yapamaz. Lütfen cihazdan da silin.
account-passkey-sign-in = Geçiş anahtarıyla giriş
account-passkey-sign-in-lead = Cihazınız şimdi kilidini soracak.
account-passkey-use = Anahtarı kullan
account-passkey-other-way = Başka yolla giriş yap
account-passkey-refused = Cihazınız anahtar vermedi. Yeniden deneyebilir ya da başka yolla giriş yapabilirsiniz.
account-passkey-unknown = Bu tarayıcı burada geçiş anahtarı kullanamıyor. Betiklere izin verilen daha yeni bir tarayıcı gerekir.
account-passkey-gone-text = Çok zaman geçti.
told-passkey-added = Geçiş anahtarı eklendi.
told-passkey-removed = Geçiş anahtarı kaldırıldı.

account-with-provider = { $provider } ile giriş yap
account-newcomer-title = Hoş geldiniz: { $provider }
account-newcomer-lead = { $provider } sizi tanıyor, biz henüz tanımıyoruz: size uyanı seçin.
account-newcomer-new = Burada yeniyim
account-newcomer-email = Buradaki hesabınızın adresi { $email } olacak.
account-newcomer-no-email = { $provider } bize bir e-posta adresinizi bildirmedi. Lütfen önce bir adresle kaydolun; sonra { $provider } ile yeniden giriş yapıp ikisini bağlayın.
account-newcomer-known = Burada hesabım var
account-newcomer-known-text = Parolasını bir kez yazın. Sonra bu yolla da girebilirsiniz.
account-linked-title = Bu hesabı açan başka hesaplar
account-unlink = Sonlandır
account-unlink-question = Artık { $provider } ile giriş yapılmasın mı?
account-unlink-text = Bundan sonra parolanızla girersiniz. Henüz parolanız yoksa önce bir tane seçin: çıkış yapıp “Parolanızı mı unuttunuz?” bağlantısına basın.
told-joined = Hoş geldiniz! Hesabınız hazır.
told-provider-linked = İki hesap bağlandı.
told-provider-unlinked = Diğer hesap artık bunu açmıyor.

account-stay = Bu cihazda
account-stay-browser = Tarayıcıyı kapatınca oturumum kapansın
account-shared = Bu bilgisayarı başkaları da kullanıyor
account-shared-hint = Yarım saat tıklama olmazsa, her durumda da dört saat sonra oturumunuz kapanır.

account-email-new = Yeni e-posta adresi
account-email-change-text = İki adrese de yazarız. Yeni adres, iki mektup da yanıtlanınca geçerli olur; o zaman diğer bütün cihazlarınızda oturum kapanır.
account-email-change-button = Adresimi değiştir
account-email-waiting = Yeni adresiniz olmayı bekliyor: { $email }
account-email-side-old = Şimdiki adresinize mektup
account-email-side-new = Yeni adrese mektup
account-email-side-confirmed = yanıtlandı
account-email-side-waiting = henüz yanıt yok
account-email-change-title = Hesabınız için başka bir e-posta adresi
account-email-change-lead = İki posta kutusuna da sorarız. Adres, ikisi de kabul edince değişir.
account-email-change-confirm = Evet, değiştir
account-email-change-doubt = Bunu siz istemediniz mi? O zaman durdurun ve yeni bir parola seçin.
account-email-change-stop = Değişikliği durdur
account-email-change-gone = Daha önce kullanılmış, bir saatten eski ya da değişiklik durdurulmuş. Hesabınızda yeniden isteyebilirsiniz.
account-email-change-whose = Hesabın sahibi
account-email-sign-in-again = Hesabınızın parolası yok ve girişinizin üzerinden zaman geçti. Adresi değiştirmek için çıkış yapın, yeniden giriş yapın ve bu sayfaya dönün.
account-email-undo-title = Değişiklik geri alınsın mı?
account-email-undo-lead = Hesabınızın adresi yeniden { $email } olur. Herkesin oturumu kapanır. Şimdiki parola da o zamandan beri eklenen diğer giriş yolları da artık geçmez: sonraki adımda yeni bir parola seçersiniz.
account-email-undo-button = Geri al

told-email-change-asked = İki adrese de yazdık. Lütfen her mektuptaki bağlantıyı açın.
told-email-half-confirmed = Teşekkürler. Diğer mektubun da yanıtlanmasını bekliyoruz.
told-email-changed = E-posta adresiniz değişti. Diğer bütün cihazlarda oturum kapandı.
told-email-change-stopped = E-posta adresiniz olduğu gibi kalıyor.
told-email-change-undone = Hesabınızın adresi yeniden eskisi oldu. Şimdi yeni bir parola seçin.
