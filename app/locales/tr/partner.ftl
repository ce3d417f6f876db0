# Bağlantılar: istek, yanıt, engelleme.

partner-ask-title = Bağlantı isteği gönderin
partner-card-title = Bağlantı
partner-ask-lead = Birbirinin bağlantısı olanlar birlikte proje kurabilir. Yazdığınız cümle { $name } adlı kişiye sayfada ve postayla ulaşır.
partner-message = Birlikte ne yapmak istersiniz?
partner-message-hint = Bir iki cümle: sınıfınız, fikriniz.
partner-ask-button = İsteği gönder
partner-not-available = { $name } şu anda istek almıyor.
partner-waiting = İsteğinizi gönderdiniz. { $name } henüz yanıt vermedi.
partner-asks = { $name } bağlantınız olmak istiyor:
partner-accept = Kabul et
partner-decline = Geri çevir
partner-answer-hint = Geri çevirirseniz kimseye bildirilmez.
partner-are-contacts = Birbirinizin bağlantısısınız.
partner-start-project = Birlikte proje başlat
partner-later = { $name } şu anda buna vakit ayıramıyor. Şu günden sonra yeniden isteyebilirsiniz:
partner-block = Engelle
partner-block-title = { $name } engellensin mi?
partner-block-text = Bundan sonra birbirinizi bulamaz, birbirinize istek gönderemezsiniz. { $name } bunu öğrenmez. Engeli bağlantılarınızın arasından kaldırabilirsiniz.
partner-unblock = Engeli kaldır

partner-inbox-title = Bağlantılarım
partner-inbox-lead = Birlikte proje kurabileceğiniz meslektaşlar ve bekleyen istekler.
partner-to-answer = Yanıtınızı bekleyenler
partner-my-requests = İstek gönderdikleriniz
partner-contacts = Bağlantılarınız
partner-blocked = Engellenenler
partner-asked-on = İstek tarihi
partner-contact-since = Bağlantı tarihi
partner-blocked-since = Engel tarihi
partner-empty-title = Henüz bağlantınız yok
partner-empty-text = Öğrencileri sizinkilerle yaşıt olan bir meslektaş bulun ve bir cümleyle isteyin.
partner-find = Kişi ara

told-contact-asked = İsteğiniz yola çıktı.
told-contact-accepted = Artık birbirinizin bağlantısısınız.
told-contact-declined = İstek geri çevrildi.
told-blocked = Engellendi. Artık birbirinizi görmüyorsunuz.
told-unblocked = Engel kaldırıldı.
