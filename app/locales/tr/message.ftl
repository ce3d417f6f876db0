# Meslektaşlar arasındaki mesajlar.

message-inbox-title = Gelen kutusu
message-inbox-lead = Siz ve meslektaşlarınız arasındaki mesajlar.
message-tab-conversations = Mesajlar
message-tab-contacts = Bağlantılar
message-write = Mesaj yazın
message-search-label = Mesajlarınızda arayın
message-search-words = Sözcükler veya bir ad
message-search-button = Ara
message-unread = { $count ->
    [one] { $count } yeni
   *[other] { $count } yeni
}
message-mine = Siz: { $text }
message-nobody = Başka kimse yok
message-empty-title = Henüz mesajınız yok
message-empty-text = Bağlantılarınızdan birine yazın ya da bir meslektaşınızı bulup sayfasından yazın.
message-none-title = Hiçbir şey bulunamadı
message-none-text = Daha az sözcükle veya bir sözcüğün yalnızca başıyla deneyin.
message-show-all = Bütün konuşmaları göster

message-new-lead = Seçtiğiniz herkes okuyabilir ve yanıtlayabilir. Buradan öğrencilere yazılamaz.
message-to = Kime
message-to-hint = Birden çok kişi seçerseniz hepsi tek bir konuşmada olur.
message-topic = Konu nedir?
message-topic-hint = Yalnızca birden çok kişiye yazarken gerekir.
message-text = Mesajınız
message-files = Dosyalar
message-files-hint = { $count ->
    [one] En çok { $count } dosya. Yalnızca konuşmadakiler açabilir.
   *[other] En çok { $count } dosya. Yalnızca konuşmadakiler açabilir.
}
message-send = Gönder
message-no-contacts-title = Henüz bağlantınız yok
message-no-contacts-text = Bir meslektaşınızı bulun ve sayfasından yazın.

message-profile = Profili görün
message-reply-title = Yanıtlayın
message-new-badge = yeni
message-unreachable = Bu konuşmada şu anda kimseye yazılamıyor. Okumaya devam edebilirsiniz.
message-leave = Konuşmadan ayrıl
message-leave-question = Bu konuşmadan ayrılıyor musunuz?
message-leave-text = Artık okuyamazsınız. Diğerleri sizsiz devam eder.

told-conversation-left = Konuşmadan ayrıldınız.
