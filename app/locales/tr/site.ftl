# Her sayfanın çerçevesi, ana sayfa ve portalın kendisi hakkında söyledikleri.

site-language-name = Türkçe
site-sign-in = Giriş
site-sign-out = Çıkış
site-register = Öğretmen olarak kaydolun
site-see-projects = Başkaları neler yapıyor?
site-not-found = Burada bir şey yok
site-go-home = Ana sayfaya gidin
site-notifications = { $count ->
    [one] Bildirimler: bir yeni
   *[other] Bildirimler: { $count } yeni
}
site-messages = { $count ->
    [one] Mesajlar: bir konuşmada yenilik var
   *[other] Mesajlar: { $count } konuşmada yenilik var
}
site-menu-home = Ana sayfa
site-menu-projects = Projeler
site-menu-announcements = Ortaklar
site-menu-people = Kişiler
site-menu-schools = Okullar
site-menu-desk = Destek masası
site-menu-about = Hakkında
site-menu-pupils = Öğrenciler için
site-menu-profile = Profilim
site-menu-my-school = Okulum
site-menu-messages = Mesajlar
site-menu-contacts = Bağlantılarım
site-menu-security = Parola ve cihazlar
site-hero-title = Farklı ülkelerin sınıfları birlikte çalışıyor
site-hero-lead = Bir ortak öğretmen bulun, bir proje başlatın; öğrencileriniz başka bir ülkenin öğrencileriyle güvenli bir yerde birlikte çalışsın.

site-pupil = Ben öğrenciyim
site-how-title = Nasıl çalışır?
site-how-find = Ortak bulun
site-how-find-text = Derse, dile ve öğrencilerin yaşına göre başka ülkeden bir öğretmen bulun ve iletişime geçin.
site-how-found = Proje kurun
site-how-found-text = Ne yapmak istediğinizi birlikte yazın. Ülkelerinizin destek kuruluşları projeyi inceler ve çalışma alanınızı açar.
site-how-work = Birlikte çalışın
site-how-work-text = Öğrencileriniz yalnızca üyelerin gördüğü bir yerde sayfalar yazar, forumda konuşur ve resimler paylaşır. Dünyanın neyi okuyacağına siz karar verirsiniz.
site-newest-projects = Yeni projeler
site-size-countries = { $count ->
    [one] ülke
   *[other] ülke
}
site-size-schools = { $count ->
    [one] okul
   *[other] okul
}
site-size-staff = { $count ->
    [one] öğretmen
   *[other] öğretmen
}
site-size-projects = { $count ->
    [one] proje
   *[other] proje
}
site-about-who = Kimler katılır?
site-about-who-text = Okulların öğretmenleri, müdürleri, kütüphanecileri ve diğer çalışanları. Her ülkenin destek kuruluşu, başkalarıyla iletişime geçmeden önce her kişiyi ve her okulu denetler.
site-about-project = Proje nedir?
site-about-project-text = En az iki okuldan iki ila altı kişi birlikte kurar. Projenin, üyeleri için sayfaları, forumu, materyalleri ve akışı olan bir çalışma alanı olur.
site-about-children = Çocuklar nasıl korunur?
site-about-children-text = Öğrencilerin burada e-posta adresi yoktur ve aranıp bulunamazlar. Yalnızca kendi çalışma alanlarında, bir takma adla görünürler. Yazdıkları her şey, bir öğretmen bir sayfayı yayımlayana kadar yalnızca üyelere açıktır; öğretmenler yazılan her şeyi görür.
site-about-open = Açık ve sizin
site-about-open-text = Portal özgür yazılımdır. Her kuruluş onu kendi makinelerinde çalıştırabilir ve bu sayfalar başka hiçbir yerden bir şey almaz.
site-hello = Merhaba { $name }
site-pupil-hello = Merhaba { $name }
site-pupil-lead = Sınıfınla ve başka ülkelerin öğrencileriyle çalıştığın yerler burada.
site-waiting = Sizi bekleyenler
site-my-projects = Projelerim
site-my-workspaces = Çalışma alanlarım
site-registration = Kaydınız
site-registration-text = Neyin eksik olduğunu ve sırada ne olduğunu görün.
site-desk-text = Kararınızı bekleyen kişiler, okullar ve projeler.
site-requests = { $count ->
    [one] Bir meslektaşınız sizinle bağlantı kurmak istiyor
   *[other] { $count } meslektaşınız sizinle bağlantı kurmak istiyor
}
site-requests-text = Ne yazdıklarını okuyun ve yanıtlayın.
site-invited = { $from } sizi bu çalışma alanına davet ediyor. Rolünüz: { $role }.
site-find-partner = Ortak bulun
site-find-partner-text = Ülkeye, derse, dile ve öğrencilerin yaşına göre öğretmen arayın.
site-start-project = Proje başlatın
site-start-project-text = Bir fikir yazın. Siz yazarken saklanır ve birini davet edene kadar kimse görmez.
site-no-workspace = Henüz çalışma alanı yok
site-no-workspace-text = Destek kuruluşları projenizi onayladığında bir çalışma alanı açılır.
site-no-workspace-pupil = Öğretmeninden seni eklemesini iste.
site-members = { $count ->
    [one] Bir üye
   *[other] { $count } üye
}
site-last-activity = son etkinlik:

told-saved = Değişiklikler kaydedildi.

site-second-step = İkinci adımı kurun
site-second-step-text = Bir ülkeye destek veriyorsunuz. Telefonunuzdaki kodla da ya da bir geçiş anahtarıyla giriş yaptığınızda destek masası açılır.

site-steps-title = İlk adımlarınız
site-steps-done = { $all } adımdan { $done } tanesi tamam. Kendiliğinden işaretlenir.
site-steps-away = Bu listeyi kaldır
site-step-email = E-posta adresinizi onaylayın
site-step-email-text = Size gönderdiğimiz mektuptaki bağlantıyı açın.
site-step-school = Hangi okulda çalıştığınızı belirtin
site-step-school-text = Önce arayın; henüz burada yoksa ekleyin.
site-step-profile = Kendinizi tanıtın
site-step-profile-text = Birkaç cümle, dersleriniz ve dilleriniz: başkaları sizi böyle bulur.
site-step-contact = İlk bağlantınızı bulun
site-step-contact-text = Başka bir ülkeden bir meslektaş arayın ve ona yazın.
site-step-project = İlk projenize başlayın
site-step-project-text = Bir fikir yazın ya da bir bağlantınızın davetini kabul edin.
site-unread = { $count ->
    [one] Okunmamış bir haber
   *[other] Okunmamış { $count } haber
}
site-unread-text = Yenilikleri okuyun.
site-desk-waiting = { $count ->
    [one] Bir başvuru kararınızı bekliyor.
   *[other] { $count } başvuru kararınızı bekliyor.
}
site-unread-messages = { $count ->
    [one] Bir yazışmada yeni ileti var
   *[other] { $count } yazışmada yeni ileti var
}
site-unread-messages-text = Meslektaşlarınızın yazdıklarını okuyun.
