# Üyeler: sınıflar, kartlar, roller, davetler. Kartlardaki sözcükler öğrenciler içindir.

member-add-class = Sınıf ekle
member-without-school = Okulsuz
member-school = Okul
member-class = Sınıf
member-role = Rol
member-role-save = Rolü değiştir
member-change = Değiştir: { $name }
member-remove = Çıkar
member-remove-question = Projeden çıkarılsın mı: { $name }?
member-remove-text = Yazdıkları adıyla birlikte kalır. Projeyi artık açamaz.
member-class-code = Sınıf kodu: { $code }
member-roster-name = Ad

# Davet.
member-invite = Birini davet et
member-invite-nobody = Bağlantılarınızı davet edebilirsiniz. Hepsi zaten burada ya da henüz bağlantınız yok.
member-invite-search = Meslektaş bul
member-invite-person = Kimi?
member-invite-person-hint = Henüz burada olmayan bağlantılarınız.
member-invite-role = Hangi rolle?
member-invite-button = Davet et
member-contact-of-school = { $name }, { $school }
member-hint-teacher = Sınıf getirir; ayarlar dışında her şeyi yazar ve düzenler.
member-hint-expert = İçeriğe yardım eder: kendi sayfalarını yazar, soruları yanıtlar.
member-hint-observer = İzler, yorum yazar, materyal ekler.
member-waiting = Henüz yanıtlamayanlar
member-withdraw = Geri al

# Sınıflar.
member-class-lead = Sınıf sizin okulunuza aittir: { $school }.
member-class-name = Sınıfın adı
member-class-name-hint = Örneğin 5/B. Burada daha önce kullandığınız bir ad, o sınıfa ekleme yapar.
member-class-pupils = Öğrenciler
member-class-pupils-hint = Her satıra bir ad, en çok 200. Noktalı virgülden sonra takma ad yazabilirsiniz: Ali Demir; Kuyruklu Yıldız
member-class-button = Ekle ve kartları göster
member-class-about = Sonra ne olur?
member-class-about-names = Adları yalnızca projenin öğretmenleri görür.
member-class-about-nicknames = Diğer herkes bir takma ad görür. Takma adı olmayana bir tane verilir, örneğin Blue Otter.
member-class-about-cards = Her öğrenci sınıf kodu, takma ad ve gizli sözcük yazılı bir kart alır. Kartları hemen yazdırın: yalnızca bir gün gösterilirler.
member-more-pupils = Başka öğrenciler ekle

# Kartlar.
member-cards = Giriş kartları
member-cards-print = Bu kartları şimdi yazdırın
member-cards-until = Tarayıcınızın yazdırma komutunu kullanın. Güvenlik için yalnızca şu zamana kadar gösterilirler:
member-card-code = Sınıf kodu
member-card-nickname = Takma ad
member-card-secret = Gizli sözcük
member-new-card = Yeni kart
member-new-card-text = Eski gizli sözcük artık çalışmaz; onunla giriş yapmış olanın oturumu kapatılır.
member-new-card-button = Yeni kart hazırla
member-new-cards = Bütün sınıfa yeni kartlar
member-new-cards-text = Kâğıt kaybolduysa: her öğrenci yeni bir gizli sözcük alır.
member-new-cards-button = Yeni kartlar hazırla
member-new-cards-question = Bütün sınıfa yeni gizli sözcükler verilsin mi?

# Bir öğrencinin sayfası.
member-coordinator = Daha çok güven
member-coordinator-text = Öğrenci koordinatörü biraz daha fazlasını yapabilir: sayfa oluşturur, kendi metinlerini süre sınırı olmadan siler.
member-remove-pupil = Projeden çıkar
member-remove-pupil-text = Sınıftan ayrılan bir öğrenci için. Metinleri takma adıyla kalır.

told-member-invited = Davet gönderildi.
told-member-removed = Bu kişi artık üye değil.
told-pupils-known = Bu öğrencilerin hepsi zaten sınıfta. Bir kart kaybolduysa yenisini hazırlayın.
