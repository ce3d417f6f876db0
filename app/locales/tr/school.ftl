# Okullar: kendi okulunuz ve portala giden yol, ekleme, rehber, bir okulun sayfası.

school-state-pending = Onay bekliyor
school-state-validated = Onaylandı
school-state-returned = Düzeltilecek
school-state-refused = Onaylanmadı

school-my-title = Okulum
school-my-lead = Nerede çalıştığınız ve kaydınızın hangi aşamada olduğu.
school-next-title = Sırada ne var?
school-step-registered = Kaydoldunuz
school-step-email = E-posta adresinizi doğrularsınız
school-step-email-text = { $email } adresine yazdık. Mektuptaki bağlantıyı açın.
school-step-school = Nerede çalıştığınızı belirtirsiniz
school-step-school-text = Okulunuzu bulun ya da ekleyin.
school-step-school-checked = Destek kuruluşunuz okulunuzu kontrol eder
school-step-person-checked = Destek kuruluşunuz sizi onaylar
school-step-due = En geç { $day } tarihine kadar bu sayfada ve e-postayla haber alırsınız.
school-step-late = Bu her zamankinden uzun sürüyor. Bir şey yapmanız gerekmiyor: görevliler beklediğinizi görüyor.
school-step-ready = Ortak bulur ve proje başlatırsınız

school-todo-email-title = Lütfen e-posta adresinizi doğrulayın
school-todo-email-again = Mektubu yeniden gönder
school-todo-choose-title = Nerede çalışıyorsunuz?
school-todo-choose-text = Önce okulunuzu arayın. Burada yoksa ekleyebilirsiniz.
school-todo-other-title = Okulunuz onaylanamadı
school-todo-other-text = Nedenini aşağıda bulabilirsiniz. Başka bir okulda çalışıyorsanız onu seçin.
school-todo-correct-title = Destek kuruluşunuz bir düzeltme istiyor
school-todo-correct-text = Ne ile ilgili olduğunu aşağıda bulabilirsiniz. Okulun bilgilerini düzelttiğinizde kaydınız devam eder.
school-todo-colleague-title = Okulunuzun bilgileri düzeltiliyor
school-todo-colleague-text = Bunun için okulu ekleyen meslektaşınıza yazıldı. Tamamlanınca kaydınız devam eder.
school-todo-answer-title = Destek kuruluşunuz sizden bir şey istiyor
school-answer-label = Neyi düzelttiniz?
school-answer-hint = Burada bir soruyu da yanıtlayabilirsiniz. Adınızı profilinizde değiştirebilirsiniz.
school-answer-button = Kaydımı yeniden gönder
school-waiting-title = Kaydınız destek kuruluşunuzda
school-waiting-text = O zamana kadar profilinizi tamamlayabilirsiniz.
school-refused-title = Kaydınız onaylanamadı
school-refused-text = Bunun bir yanlışlık olduğunu düşünüyorsanız lütfen ülkenizin destek kuruluşuna yazın.
school-ready-title = Onaylandınız: her şey size açık
school-ready-people = Ortak bul
school-ready-project = Proje başlat
school-moving-title = Yeni okulunuz onay bekliyor
school-moving-text = Bu sırada her şey size açık kalır. Destek kuruluşunuz size yazacak.
school-unconfirmed = henüz onaylanmadı
school-since = { $day } tarihinden beri
school-since-day = Oradaki ilk gününüz
school-former-title = Daha önce çalıştığınız yerler
school-role-change = Oradaki görevimi değiştir
school-role-save = Kaydet
school-leave-day = Oradaki son gününüz
school-leave-day-hint = Bugünse boş bırakın.
school-leave-button = Artık burada çalışmıyorum
school-leave-question = Artık bu okulda çalışmıyor musunuz?
school-leave-text = Bu okuldaki kaydınız sona erer. Başka bir okulda onaylı değilseniz, onaylanana kadar kişi arayamaz ve proje kuramazsınız; içinde bulunduğunuz çalışma alanları size açık kalır.
school-leave-yes = Bu okuldan ayrıl

school-find-title = Okulunuzu bulun
school-find-other-title = Başka bir okulda mı çalışıyorsunuz?
school-find-other-text = Başka bir okula katılırsanız destek kuruluşunuz yalnızca onu onaylar. Projeleriniz ve çalışma alanlarınız sizde kalır; bu sırada her şey size açıktır. Eski okulunuzdan ayrıldıysanız bunu orada belirtin.
school-find-words = Ad, yer ya da numara
school-find-button = Ara
school-found-legend = Hangisi sizin okulunuz?
school-found-mine = burada kayıtlısınız
school-found-more = Burada gösterilenden daha çok okul var. Bir sözcük daha ekleyin, örneğin yerleşim yerini.
school-found-none-title = Okul bulunamadı
school-found-none-text = Daha az sözcükle ya da yalnızca yerleşim yeriyle deneyin. Okulunuz burada yoksa ekleyin.
school-join-button = Burada çalışıyorum
school-add-link = Okulum burada yok: ekle

school-new-title = Okulumu ekle
school-new-lead = Lütfen bilgileri ulusal kayıtta olduğu gibi yazın. Destek kuruluşunuz bunları kontrol eder.
school-new-button = Okulumu ekle
school-alike-title = Bunlardan biri mi?
school-alike-text = Bu okullar sizinkine benziyor. Bir okul iki kez kayıtlı olursa öğretmenleri birbirini bulamaz.
school-alike-join = Bu benim okulum
school-alike-none = Hiçbiri değil: okulumu ekle

school-part-place = Nerede
school-part-head = Kim doğrulayabilir
school-part-you = Siz
school-field-country = Ülke
school-field-country-hint = Kaydınıza hangi destek kuruluşunun bakacağını belirler ve sonradan değiştirilemez.
school-field-name = Okulun adı
school-field-name-hint = Bilinen adıyla.
school-field-legal-name = Resmî adı
school-field-legal-name-hint = Yalnızca farklıysa.
school-field-types = Okulun türü
school-field-number = Ulusal kayıt numarası
school-field-number-hint = Ülkeniz okullara numara veriyorsa.
school-field-town = Yerleşim yeri
school-field-region = Bölge
school-field-postcode = Posta kodu
school-field-address = Sokak ve numara
school-field-website = İnternet sitesi
school-field-website-hint = Görevlinin okulunuzu bulmasına yardımcı olur.
school-field-head-name = Müdürün adı
school-field-head-email = Müdürün e-posta adresi
school-field-head-email-hint = Kişisel değil, okula ait bir adres. Diğer okullar görmez.
school-field-role = Orada göreviniz nedir?
school-save = Bilgileri kaydet
school-edit-again = Kaydettiğinizde okul yeniden destek kuruluşunuza gider.

school-list-lead = Çalışanları katılan okullar.
school-all-countries = Tüm ülkeler
school-list-none-title = Okul bulunamadı
school-list-none-text = Daha az sözcükle ya da başka bir ülkeyle deneyin.
school-list-all = Tüm okulları göster
school-staff-count = { $count ->
    [one] { $count } meslektaş
   *[other] { $count } meslektaş
}
school-correct-button = Bilgileri düzelt
school-page-desk = Destek masasında
school-page-address = Adres
school-page-projects = Şu an süren projeler
school-page-staff = Burada kimler çalışıyor?
school-page-staff-none = Henüz onaylanmış meslektaş yok.
school-page-founded = Okulun projeleri
school-administrator = Bu sayfayla ilgileniyor
school-administrator-name = Bu sayfayla ilgilensin
school-administrator-drop = Artık bu sayfayla ilgilenmesin
school-page-inside = Bunu yalnızca okul ve destek kuruluşu görür

told-school-added = Okulunuz eklendi; destek kuruluşunuz bakacak.
told-school-joined = Bu okula kaydoldunuz. Destek kuruluşunuz kaydınıza bakacak.
told-school-left = Artık bu okulda çalışmıyorsunuz.
told-answer-sent = Kaydınız yeniden gönderildi.
