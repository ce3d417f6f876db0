# Ortak panosu: birlikte çalışmak için başka okullar arayan okullar.

announcement-title = Ortak panosu
announcement-lead = Ortak arayan okullar. Planlarını okuyup yanıtlayın ya da siz ne aradığınızı yazın.
announcement-new = Ortak arıyorum
announcement-new-lead = Başlamak için bir başlık yeter. Gerisini sonra doldurabilirsiniz; panoya koyana kadar yalnızca siz görürsünüz.
announcement-mine = İlanlarınız
announcement-unsent = Başlandı, henüz kaydedilmedi
announcement-found = İlanlar
announcement-none = Pano henüz boş
announcement-none-text = Biri ortak aradığında burada okursunuz.
announcement-all = Bütün panoyu gör
announcement-words = Sözcükler
announcement-state = Durum
announcement-feed = Haber okuyucunuz için bu pano

announcement-state-open = Ortak arıyor
announcement-state-taken = Ortak bulundu
announcement-state-expired = Süresi doldu
announcement-state-withdrawn = Panodan kaldırıldı
announcement-until = Panoda kalacağı son gün: { $day }
announcement-ends-soon = Hâlâ ortak arıyorsanız tek tuşla panoda tutabilirsiniz.

announcement-kind-any = İkisi de olur
announcement-wanted = Aranan
announcement-places = { $count ->
    [one] { $count } ortak okul
   *[other] { $count } ortak okul
}
announcement-countries = Ortakların ülkesi
announcement-countries-any = Herhangi bir ülke
announcement-when = Ne zaman
announcement-period = { $from } – { $to }
announcement-author = Kim arıyor
announcement-for-colleagues = Kaydı onaylanan öğretmenler bunu kimin, hangi okuldan yazdığını burada görür ve yanıtlayabilir.
announcement-has-project = Şimdiden yazılıyor:

announcement-part-whom = Kimi arıyorsunuz
announcement-field-body = Planınız
announcement-field-kind = Kaç ülke katılsın?
announcement-field-places = Ortak okul sayısı
announcement-field-from = İlk ay
announcement-field-to = Son ay
announcement-field-project = Bununla ilgili projeniz
announcement-no-project = Henüz yok
announcement-hint-title = Sınıfların birlikte ne yapacağını birkaç sözcükle söyleyin.
announcement-hint-body = Bunu giriş yapmadan da herkes okur. Ad ve adres yazmayın: meslektaşlarınız kim olduğunuzu görür.
announcement-hint-project = Bir taslağınız. Meslektaşlarınız başlığını görür.
announcement-hint-countries = Her ülkeden okula açıksanız hiçbirini işaretlemeyin.
announcement-missing-text = Tamamlandığında panoya koyabilirsiniz.

announcement-publish = Panoya koy
announcement-take = Ortak buldum
announcement-reopen = Yeniden ortak ara
announcement-renew = 60 gün daha panoda kalsın
announcement-withdraw = Panodan kaldır
announcement-delete = İlanı sil
announcement-delete-question = Bu ilan silinsin mi?
announcement-delete-text = Metni kaybolur. Onunla ilgili mesajlar kalır.

announcement-reply-title = Yanıtla
announcement-reply-hint = Mesajınız yazarıyla bir yazışma başlatır ve bu ilanın adını taşır.

announcement-looks-for = Ortak arıyor

told-announcement-saved = Taslak olarak kaydedildi. Yalnızca siz görürsünüz.
told-announcement-published = Artık panoda.
told-announcement-taken = Ne güzel! Ortak bulduğunuzu herkes görüyor.
told-announcement-reopened = Yeniden ortak arıyorsunuz.
told-announcement-renewed = 60 gün daha panoda kalacak.
told-announcement-withdrawn = Panodan kaldırıldı. İstediğiniz zaman geri koyabilirsiniz.
told-announcement-deleted = İlan silindi.
