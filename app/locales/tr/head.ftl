# Okul müdürü için sayfa; hesap gerekmez.

head-title = Bu kişi okulunuzda mı çalışıyor?
head-lead = Birisi burada okulunuzun çalışanı olarak kayıt oldu.
head-person = Kim
head-school = Okul
head-why = Yanıtınız, ülkenizin destek kuruluşunun yalnızca bir okula bağlı kişileri içeri almasına yardım eder. Hesap gerekmez ve sizden başka bir şey istenmez.
head-known = Evet, bu kişiyi tanıyorum
head-unknown = Bu kişiyi tanımıyorum
head-thanks = Yanıtınız için teşekkür ederiz
head-thanks-known = Destek kuruluşu, bu kişiyi tanıdığınızı görüyor.
head-thanks-unknown = Destek kuruluşu, bu kişiyi tanımadığınızı görüyor ve konuyla ilgilenecek.
head-gone = Bir şey yapmanız gerekmiyor. Kişiyi tanıyorsanız ülkenizin destek kuruluşu sizden haber almaktan memnun olur.
