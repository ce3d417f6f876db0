# Sayfada bildirilenler.

notification-title = Bildirimler
notification-mark-read = Hepsini okundu say
notification-new = yeni
notification-empty-title = Burada henüz bir şey yok
notification-empty-text = Biri sizden bir şey isteyince ya da sizinle ilgili bir karar verilince burada okursunuz.
notification-registration-validated = Destek kuruluşunuz kaydınızı onayladı. Hoş geldiniz!
notification-registration-returned = Destek kuruluşunuz kaydınızı düzeltmenizi istiyor.
notification-registration-refused = Destek kuruluşunuz kaydınızı onaylayamadı.
notification-registration-moved = Kaydınıza bundan sonra şu ülkenin destek kuruluşu karar verecek: { $country }.
notification-registration-moved-alone = Kaydınıza bundan sonra şu ülkenin destek kuruluşu karar verecek: { $country }. Lütfen çalıştığınız okulu seçin.
notification-workplace-confirmed = Destek kuruluşunuz şurada çalıştığınızı onayladı: { $school }.
notification-workplace-returned = Destek kuruluşunuz şurada çalıştığınızı onaylamadan önce sizden bir şey istiyor: { $school }.
notification-workplace-ended = Destek kuruluşunuz şurada çalıştığınızı onaylayamadı: { $school }.
notification-school-approved = Destek kuruluşunuz okulu onayladı: { $school }.
notification-school-returned = Destek kuruluşunuz okulun bilgilerinde düzeltme istiyor: { $school }.
notification-school-refused = Destek kuruluşunuz okulu onaylayamadı: { $school }.
notification-contact-asked = { $from } bağlantınız olmak istiyor.
notification-contact-accepted = { $from } artık bağlantınız.
notification-message-received = { $from } size bir mesaj yazdı.
notification-search-matched = “{ $name }” aramanız için { $count ->
    [one] bir yeni sonuç
   *[other] { $count } yeni sonuç
} var.
notification-desk-received = Başka bir ülke bunu masanıza verdi: { $name }
notification-projects-overdue = { $count ->
    [one] Bir proje çok uzun süredir yanıt bekliyor: { $country }.
   *[other] { $count } proje çok uzun süredir yanıt bekliyor: { $country }.
}
notification-founder-invited = { $from } sizi “{ $title }” projesini birlikte kurmaya davet ediyor.
notification-founder-accepted = { $from }, “{ $title }” projesini sizinle birlikte kuruyor.
notification-founder-declined = { $from }, “{ $title }” projesini sizinle birlikte kuramıyor.
notification-project-approved = { $country } destek kuruluşu “{ $title }” projesini onayladı.
notification-project-returned = { $country } destek kuruluşu “{ $title }” projesinde değişiklik istiyor.
notification-project-refused = { $country } destek kuruluşu “{ $title }” projesini onaylayamadı.
notification-workspace-opened = “{ $title }” projesinin çalışma alanı açıldı.
notification-workspace-closed = { $from } “{ $title }” projesini bitirdi. Her şey okunmaya devam edebilir.
notification-workspace-reopened = { $from } “{ $title }” projesini yeniden açtı.
notification-member-invited = { $from } sizi “{ $title }” projesinde çalışmaya davet ediyor.
notification-member-accepted = { $from } artık “{ $title }” projesinde sizinle çalışıyor.
notification-member-declined = { $from }, “{ $title }” projesine katılamıyor.

notification-settings = Size ne, nasıl ulaşsın
notification-settings-lead = Her haber türünün size nasıl ulaşacağını seçin. Hiç istemediğiniz dışında hepsi sayfada da durur.
notification-kinds-title = Haber türleri
notification-kind-registration = Kaydınız hakkında karar verildiğinde
notification-kind-school = Okulunuz hakkında karar verildiğinde
notification-kind-contact-asked = Bir meslektaşınız bağlantınız olmak istediğinde
notification-kind-contact-accepted = Bir meslektaşınız isteğinizi kabul ettiğinde
notification-kind-message = Bir meslektaşınız size mesaj yazar
notification-kind-search-matched = Sakladığınız bir aramaya yeni bir sonuç uyuyor
notification-kind-report = Bir bildirim hakkında karar verilir
notification-kind-desk = Başka bir ülke masanıza bir şey verir
notification-kind-founder-invited = Bir bağlantınız sizi proje kurmaya davet ettiğinde
notification-kind-founder-answered = Projenizin kuruculuk davetine yanıt geldiğinde
notification-kind-project-decided = Bir destek kuruluşu projeniz hakkında karar verdiğinde
notification-kind-workspace-opened = Bir çalışma alanınız açıldığında, bittiğinde veya sürdüğünde
notification-kind-member-invited = Bir bağlantınız sizi bir çalışma alanına davet ettiğinde
notification-kind-member-answered = Çalışma alanı davetinize yanıt geldiğinde
notification-delivery-at-once = E-postayla, hemen
notification-delivery-daily = E-postayla, günde bir
notification-delivery-weekly = E-postayla, haftada bir
notification-delivery-page = Yalnızca sayfada
notification-delivery-off = Hiç
notification-as-usual = Her zamanki gibi: { $delivery }
notification-as-everywhere = Bütün projelerdeki gibi: { $delivery }
notification-save = Seçimleri kaydet
notification-always-title = Her zaman gelenler
notification-always-text = Kaydınız, okulunuz, girişiniz ve hesabınızın güvenliğiyle ilgili mektuplar her zaman hemen e-postayla gelir.
notification-times-title = Mektuplar ne zaman gelsin
notification-times-text = Bütün saatler bulunduğunuz yere göredir. Yerinizi profilinizde belirlersiniz:
notification-quiet-from = Sessizlik başlangıcı
notification-quiet-to = Sessizlik bitişi
notification-no-rest = Sessiz saat yok
notification-digest-hour = Toplu mektupların saati
notification-digest-day = Haftalık mektubun günü
notification-save-times = Saatleri kaydet
notification-day-monday = Pazartesi
notification-day-tuesday = Salı
notification-day-wednesday = Çarşamba
notification-day-thursday = Perşembe
notification-day-friday = Cuma
notification-day-saturday = Cumartesi
notification-day-sunday = Pazar
notification-projects-title = Proje proje
notification-projects-text = Sizi çok meşgul eden ya da biten bir proje için başka bir şey seçebilirsiniz.
notification-own-choices = özel seçim
notification-project-title = “{ $title }” haberleri
notification-project-lead = Burada seçtikleriniz yalnızca bu proje için geçerlidir.
notification-digests = Günlük ve haftalık toplu mektuplar
notification-unsubscribe-title = Bu tür mektuplar gelmesin
notification-unsubscribe-lead = Bu tür mektupları artık istemiyor musunuz? Anlattıkları, giriş yaptığınızda sayfada durmaya devam eder.
notification-unsubscribe-button = Artık göndermeyin
notification-unsubscribed = Size artık bu tür mektup gelmeyecek.
notification-unsubscribe-gone = Bu bağlantı çok eski ya da eksik. Giriş yaptığınızda her mektup türü için seçim yapabilirsiniz.
notification-choose-all = Her mektup türü için seçim yap
