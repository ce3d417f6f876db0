# Destek masası: bekleyenler, dayanakları ve karar verme.

support-title = Destek masası
support-lead = Sizi bekleyenler. Hedef: { $days } iş günü içinde yanıt.
support-part-overview = Genel bakış
support-part-people = Kişiler
support-part-schools = Okullar
support-part-projects = Projeler
support-part-reports = Bildirimler
support-waiting-count = { $count ->
    [one] { $count } bekliyor
   *[other] { $count } bekliyor
}
support-overdue-count = { $count ->
    [one] { $count } çok uzun süredir
   *[other] { $count } çok uzun süredir
}
support-nothing = Bekleyen yok
support-open-queue = Sırayı aç

support-people-lead = Kayıtlar, en eskisi önce.
support-schools-lead = Okullar, en eskisi önce.
support-filter-words = Ad, e-posta adresi ya da okul
support-filter-state = Göster
support-filter-waiting = Bekleyenler
support-filter-button = Ara
support-state-registered = Bekliyor
support-state-validated = Onaylandı
support-state-returned = Geri verildi
support-state-refused = Reddedildi
support-state-suspended = Askıya alındı
support-column-person = Kişi
support-column-school = Okul
support-column-country = Ülke
support-column-town = Yerleşim yeri
support-column-people = Bekleyen kişiler
support-column-age = Bekleme süresi
support-age = { $count ->
    [one] { $count } iş günü
   *[other] { $count } iş günü
}
support-age-overdue = { $count ->
    [one] { $count } iş günü, gecikti
   *[other] { $count } iş günü, gecikti
}
support-age-today = bugünden beri
support-empty-title = Burada bekleyen yok
support-empty-text = Ülkenizden biri kaydolduğunda ya da okul eklediğinde burada görünür.
support-none-title = Sonuç yok
support-none-text = Daha az sözcükle deneyin ya da başka bir durum seçin.
support-show-waiting = Bekleyenleri göster
support-next = Sıradaki
support-queue-done = Sıra bitti

support-evidence-title = Dayanaklar
support-email = E-posta adresi
support-email-confirmed = doğrulandı
support-email-unconfirmed = doğrulanmadı
support-about = Kendisi hakkında
support-since = Bu durumda
support-no-school = Henüz okulu yok
support-evidence-email-yes = E-posta adresi okulun internet sitesine ait.
support-evidence-email-no = E-posta adresi okulun internet sitesine ait değil.
support-evidence-no-site = Okul, e-posta adresinin karşılaştırılabileceği bir internet sitesi vermedi.
support-evidence-colleagues = { $count ->
    [one] Bu okulda { $count } onaylı meslektaş
   *[other] Bu okulda { $count } onaylı meslektaş
}
support-evidence-creator = Okulu bu kişi ekledi.
support-evidence-head-asked = Müdüre { $day } günü mektupla soruldu, henüz yanıt vermedi.
support-evidence-head-known = Müdür diyor ki: bu kişiyi tanıyorum.
support-evidence-head-unknown = Müdür diyor ki: bu kişiyi tanımıyorum.
support-head-known = Müdür: evet
support-head-unknown = Müdür: hayır
support-evidence-head-yes = Müdürün adresi okulun internet sitesine ait.
support-evidence-head-no = Müdürün adresi okulun internet sitesine ait değil.
support-creator = okulu ekledi
support-staff-title = Burada kimler kayıtlı?
support-staff-none = Şu anda kimse.
support-alike-title = Benzer okullar
support-alike-text = Bunlardan biriyse geri verin ve ona katılmalarını isteyin.
support-comment-title = Son yazılan

support-decide-title = Kararınız
support-verdict = Kararınız nedir?
support-verdict-approve = Onayla
support-verdict-approve-person = Kişi arayabilir ve proje kurabilir.
support-verdict-approve-joins = Okul onun okulu olur ve çalışanları arasında görünür.
support-verdict-approve-school = Çalışanları onaylanabilir.
support-verdict-return = Düzeltme için geri ver
support-verdict-return-hint = Düzeltildiğinde yeniden sıraya girer.
support-verdict-refuse = Reddet
support-verdict-refuse-hint = Bunu sonradan geri alabilirsiniz.
support-verdict-refuse-joins = Yalnızca bu okul sona erer. Kişi onu yeniden seçebilir.
support-reasons = Hazır nedenler
support-reasons-hint = Herkes bunları kendi dilinde okur.
support-comment = Kendi sözlerinizle
support-comment-hint = Geri vermek ya da reddetmek için, hazır bir neden işaretlemediyseniz gereklidir. Kişi bunu portalda ve mektupta okur.
support-with-school = Okulu da onayla
support-with-school-hint = Okul da onay bekliyor; bir kişi ancak okulla birlikte ya da ondan sonra onaylanır. Lütfen önce okula bakın.
support-school-in-the-way = Kişi, okul onaylandığında onaylanabilir.
support-decide-button = Karar ver
support-own = Kimse kendi kaydı hakkında karar veremez. Bunu bir meslektaşınız yapar.
support-moving = Bu kişi zaten onaylı ve öyle kalır. Siz yalnızca henüz onaylanmamış okulda çalışıp çalışmadığına karar verirsiniz.
support-joins = bir okul daha
support-not-waiting = Şu anda sıra sizde değil.
support-reopen = Yeniden sıraya koy
support-reopen-text = Karar yanlışsa ya da yeni bir bilgi varsa.

support-reason-full-name = Lütfen profilinize okulunuzun sizi tanıdığı tam adınızı yazın.
support-reason-school-email = Lütfen okulunuzun verdiği e-posta adresini kullanın ya da müdürünüzden orada çalıştığınızı bize yazmasını isteyin.
support-reason-other-school = Sizi bu okulda bulamadık. Lütfen çalıştığınız okulu seçin.
support-reason-not-staff = Portal, okullarda çalışanlar içindir.
support-reason-not-in-register = Okulu ulusal kayıtta bulamadık. Lütfen adını ve numarasını kontrol edin.
support-reason-address = Lütfen okulun adresini tamamlayın.
support-reason-head = Lütfen müdürün adını ve okulun bir e-posta adresini verin.
support-reason-duplicate = Okul zaten kayıtlı. Lütfen onu arayıp katılın.
support-reason-not-a-school = Bu, katılabilecek bir okul değil.
support-reason-together = Lütfen okulların öğrencilerinin yalnızca yan yana değil, birlikte nasıl çalıştığını gösterin.
support-reason-steps = Lütfen neyin ne zaman ve kim tarafından yapılacağını adım adım yazın.
support-reason-outcome = Lütfen sonunda neyin görüleceğini, duyulacağını ya da ele alınacağını yazın.
support-reason-fit = Lütfen yaşların ve derslerin bütün okullara uyup uymadığını denetleyin.
support-reason-pupils-named = Lütfen öğrencilerin adlarını ve resimlerini çıkarın.

support-history-title = Olanlar
support-history-none = Henüz bir şey yok.
support-history-registered = Kaydoldu
support-history-email = E-posta adresini doğruladı
support-history-joined = Bir okula katıldı
support-history-left = Bir okuldan ayrıldı
support-history-workplace = Bir okuldaki görevini belirtti
support-history-answered = Yanıtladı
support-history-approved = Onaylandı
support-history-returned = Geri verildi
support-history-refused = Reddedildi
support-history-reopened = Yeniden sıraya konuldu
support-history-added = Okulu ekledi
support-history-edited = Bilgileri değiştirdi
support-history-head-known = Müdür bu kişiyi tanıyor
support-history-head-unknown = Müdür bu kişiyi tanımıyor
support-history-merged = Başka bir kayıt bununla birleştirildi
support-history-transferred = Başka bir ülkenin görevlilerinden geldi
support-history-administrator = Sayfayla ilgilenmesi istendi
support-history-administrator-gone = Artık sayfayla ilgilenmiyor
support-history-corrected = Bilgileri düzeltti
support-history-imported = Ulusal kayıttan geldi

told-decided = Kararınız kaydedildi ve ilgililere bildirildi.
told-reopened = Yeniden sırada.

support-part-numbers = Sayılar
support-part-audit = Denetim kaydı
support-numbers-lead = Ne kadar başvuru bekliyor, kararlar ne kadar sürdü: son yedi gün ile önceki yedi gün.
support-numbers-csv = CSV olarak indir
support-numbers-queue = Kuyruk
support-numbers-open = Açık
support-numbers-overdue = Geciken
support-numbers-median = Yarısı şu sürede, bu hafta
support-numbers-median-before = Yarısı şu sürede, geçen hafta
support-numbers-p90 = 10’da 9’u şu sürede, bu hafta
support-numbers-p90-before = 10’da 9’u şu sürede, geçen hafta
support-numbers-caption = Bu hafta ve geçen hafta
support-numbers-week = Haftanın sonu
support-numbers-decided = Karar
support-numbers-median-short = Yarısı şu sürede
support-numbers-p90-short = 10’da 9’u şu sürede
support-numbers-chart = { $queue }: kararların haftalara göre süresi
support-numbers-weeks-ago = Çubukların altında: kaç hafta önce.
support-numbers-as-table = { $queue }, tablo olarak
support-numbers-countries = Ülkeler
support-numbers-countries-caption = Son dört hafta, ülkelere göre
support-no-decision = –
support-hours = { $count ->
    [one] { $count } saat
   *[other] { $count } saat
}
support-days = { $count ->
    [one] { $count } gün
   *[other] { $count } gün
}
support-audit-lead = Kim, neyi, ne zaman yaptı: ülkenizin kişilerini ve okullarını ilgilendirenler. Kimse değiştiremez.
support-audit-none = Böyle bir kayıt yok.
support-audit-all = Hepsi
support-audit-by = Yapanın adı
support-audit-from = Başlangıç
support-audit-until = Bitiş
support-audit-when = Ne zaman
support-audit-who = Kim
support-audit-kind = Konu
support-audit-action = İşlem
support-audit-target = Neye
support-audit-nobody = bir öğrenci ya da giriş yapmamış biri
support-audit-account = Hesaplar ve giriş
support-audit-person = Kayıtlar
support-audit-school = Okullar
support-audit-contact = Bağlantılar
support-audit-conversation = Yazışmalar
support-audit-kit = Paketler
support-audit-project = Projeler
support-audit-announcement = Ortak panosu
support-audit-workspace = Çalışma alanları
support-audit-member = Çalışma alanı üyeleri
support-audit-class = Sınıflar
support-audit-pupil = Öğrenci hesapları
support-audit-page = Sayfalar
support-audit-thread = Forum konuları
support-audit-reply = Forum yanıtları
support-audit-task = Planların görevleri
support-audit-poll = Oylamalar
support-audit-post = Gönderiler
support-audit-comment = Yorumlar
support-audit-material = Materyaller
support-audit-file = Dosyalar

support-filter-any = Hepsi
support-filter-age = Bekleme süresi
support-filter-age-overdue = Çok uzun
support-filter-age-in-time = Süresi içinde
support-filter-holder = Kim ilgileniyor
support-filter-holder-mine = Ben
support-filter-holder-free = Başka kimse
support-filter-order = Sıralama
support-filter-order-oldest = Önce en eski
support-filter-order-newest = Önce en yeni
support-filter-clear = Açık durumlar
support-filter-mail = Adres okula ait
support-filter-head = Müdür evet diyor
support-filter-nothing = Henüz hiçbir şey
support-filter-doubt = Birisi hayır diyor
support-mail-matches = Okul adresi
support-column-clear = Açık durum
support-tick = { $name } kişisini işaretle
support-bulk-text = Okul onaylıysa, adresi, müdürü ya da iki meslektaşı kişiyi doğruluyorsa ve kimse karşı çıkmıyorsa durum açıktır. Tek tek verilen kararlarda olduğu gibi herkese haber verilir.
support-bulk-button = İşaretlenenleri onayla
support-left-title = Onaylanmadı
support-left-decided = bu arada { $by } karar verdi.
support-left-taken = { $by } ilgileniyor.
support-left-unclear = artık açık bir durum değil. Lütfen inceleyin.
support-take = Üstlen
support-take-hint = En fazla dört saat boyunca meslektaşlarınız sizin ilgilendiğinizi görür ve dokunmaz.
support-take-over = Devral
support-give-back = Geri ver
support-holder-me = Siz
support-holder-own = Bununla şu zamana kadar siz ilgileniyorsunuz: { $until }.
support-holder-other = Bununla şu zamana kadar { $officer } ilgileniyor: { $until }. Ancak bundan sonra ya da devralırsanız karar verebilirsiniz.
support-notes-title = Destek masasının notları
support-note-label = Notunuz
support-note-hint = Yalnızca ülkenin destek görevlileri okur.
support-note-hint-person = Portalda yalnızca ülkenin destek görevlileri okur. Kişi, verilerini indirdiğinde okur.
support-note-button = Notu yaz
support-note-remove = Notu kaldır
support-previous = Önceki
support-decide-next = Karar ver ve devam et
support-keys = Klavyeyle: Alt (Firefox’ta Alt ve Shift) ile birlikte N sonraki, P önceki, T üstlen ya da geri ver, D karar ver ve devam et.
support-audit-desk = Destek masasının işi
told-several-validated = Onaylandılar ve herkese haber verildi.
told-several-approved = İşaretlenen projeler onaylandı.
told-some-left = Bazıları onaylandı. Kalanlara tek tek bakılması gerekiyor.
support-audit-report = Bildirimler
support-filter-colleague = Bir meslektaş evet diyor
support-filter-certificate = Belge var
support-colleagues-know = { $count ->
    [one] { $count } meslektaş: evet
   *[other] { $count } meslektaş: evet
}
support-colleagues-do-not = { $count ->
    [one] { $count } meslektaş: hayır
   *[other] { $count } meslektaş: hayır
}
support-has-certificate = Belge
support-evidence-colleague-knows = Meslektaşı { $by } diyor ki: bu kişiyi tanıyorum.
support-evidence-colleague-does-not = Meslektaşı { $by } diyor ki: bu kişiyi tanımıyorum.
support-history-colleague-knew = Bir meslektaşı bu kişiyi tanıyor
support-history-colleague-did-not = Bir meslektaşı bu kişiyi tanımıyor
support-history-certificate = Belge gönderdi
support-history-certificate-gone = Bir belgeyi geri aldı
support-part-reasons = Nedenler
support-own-reasons-lead = Ülkenizin destek görevlilerinin yazdığı nedenler. Portalın hazır nedenlerinin yanında yer alır ve herkes kendi dilinde okur.
support-own-reasons-people = Kişiler hakkında
support-own-reasons-schools = Okullar hakkında
support-own-reasons-link = Kendi nedenlerinizi yazın
support-own-reason-add = Neden ekle
support-own-reason-edit = Değiştir
support-own-reason-hint = En az bir dilde, ilgili kişiye bir cümle olarak yazın. Dilinde metin olmayan kişi İngilizcesini görür.
support-own-reason-save = Nedeni kaydet
support-own-reason-remove = Nedeni kaldır
told-reason-removed = Neden kaldırıldı. Onunla söylenenler olduğu gibi kalır.
