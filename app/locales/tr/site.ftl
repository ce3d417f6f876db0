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
site-menu-home = Ana sayfa
site-menu-projects = Projeler
site-menu-people = Kişiler
site-menu-schools = Okullar
site-menu-desk = Destek masası
site-menu-about = Hakkında
site-menu-pupils = Öğrenciler için
site-menu-profile = Profilim
site-menu-my-school = Okulum
site-menu-contacts = Bağlantılarım
site-menu-security = Parola ve cihazlar
site-hero-title = Farklı ülkelerin sınıfları birlikte çalışıyor
site-hero-lead = Bir ortak öğretmen bulun, bir proje başlatın; öğrencileriniz başka bir ülkenin öğrencileriyle güvenli bir yerde birlikte çalışsın.

told-saved = Değişiklikler kaydedildi.
