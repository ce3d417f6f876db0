# Henüz burada olmayabilecek birini proje kurmaya davet eden mektuplar.

letter-write = Henüz burada olmayan birine yaz
letter-email = E-posta adresi
letter-email-hint = Mektup sizin dilinizde, 60 gün geçerli bir bağlantıyla gider. Adresi başka hiçbir şey için kullanmayız.
letter-send = Mektubu gönder
letter-sent = Mektup gönderildi
letter-opened-by = { $name } onay bekliyor
letter-lead = { $from } ({ $school }) bu projeyi sizinle kurmak istiyor.
letter-visitor = Öğretmenler, kütüphaneciler ve okul müdürleri ücretsiz katılabilir. Giriş yapın ya da kaydolup mektuptaki bağlantıyı yeniden açın.
letter-sign-in = Giriş yap
letter-register = Kaydol
letter-waits = Kaydınızın destek kuruluşunuz tarafından onaylanması gerekiyor. Bu mektubun size ait olduğunu aklımızda tutar, yanıtlayabileceğiniz anda haber veririz.
letter-remember = Mektup bana geldi
letter-remembered = Bu mektubun size ait olduğunu aklımızda tutuyoruz. Kaydınız onaylanınca davet, projeleriniz arasında sizi bekler.
letter-may = Projeye gidin, okuyun ve orada evet ya da hayır deyin.
letter-take = Projeye git
letter-may-not = Bu hesapla proje kurulamaz. Öğretmen hesabınızla giriş yapın.
letter-gone = Bağlantı çok eski ya da proje artık kurucu aramıyor. Size yazan kişiye sorun.
