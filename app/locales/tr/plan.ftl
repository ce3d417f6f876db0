# Çalışma alanının planı: aşamalar ve görevler. Öğrenciler de okur.

plan-none = Henüz plan yok
plan-none-text = Planda aşamalar, her aşamada da herkesin bilmesi gereken görevler olur. İlk aşamayı bir öğretmen ekler.
plan-parts = Planın bölümleri
plan-whole = Planın tümü
plan-calendar = Takvim
plan-earlier = Önceki aylar
plan-no-days = Bu aydan sonra günü olan görev yok.
plan-next = Sırada ne var
plan-see = Planı gör

# Aşamalar.
plan-phase = Aşama
plan-phase-title = Aşamanın adı
plan-phase-title-hint = Örneğin: Tanışma
plan-new-phase = Yeni aşama
plan-add-phase = Aşamayı ekle
plan-rename-phase = Adını değiştir
plan-remove-phase = Aşamayı kaldır
plan-no-tasks = Burada henüz görev yok.

# Görevler.
plan-new-task = Yeni görev
plan-edit-task = Görevi değiştir
plan-task-title = Ne yapılacak?
plan-task-body = Ayrıntılar
plan-doer = Kimin için?
plan-doer-everybody = Herkes
plan-doer-pupils = Öğrenciler
plan-doer-teachers = Öğretmenler
plan-school = Hangi okul?
plan-all-schools = Bütün okullar
plan-whose = Kim yapıyor
plan-due = Ne zamana kadar
plan-due-hint = Boş kalabilir.
plan-evidence = Sonuç nerede görülür
plan-evidence-hint = Bu projedeki bir sayfanın, konunun, oylamanın ya da materyalin adresi veya https:// ile başlayan herhangi bir adres. Boş kalabilir.
plan-evidence-here = Bu projede
plan-to-do = yapılacak
plan-doing = sürüyor
plan-done = bitti
plan-overdue = gecikti
plan-soon = yakında
plan-steps = Ne durumda?
plan-step-start = Başla
plan-step-finish = Bitti
plan-step-put-back = Şimdi değil
plan-step-reopen = Henüz bitmedi
plan-remove-task = Görevi kaldır
plan-remove-task-question = Bu görev kaldırılsın mı?
plan-remove-task-text = Bir daha geri gelmez.

# Takvim programında.
plan-feed = Kendi takviminizde
plan-feed-text = Takvim programları bu planın günlerini gösterebilir ve güncel tutabilir. Bunun için yalnızca sizin bildiğiniz bir adres gerekir.
plan-feed-make = Adresimi oluştur
plan-feed-renew = Yeni adres oluştur
plan-feed-stop = Kapat
plan-feed-since = Adresiniz { $day } tarihinden beri çalışıyor. Başkası öğrendiyse yenisini oluşturun: eskisi artık çalışmaz.
plan-feed-address = Adresiniz
plan-feed-once = Şimdi takvim programınıza web takvimi olarak ekleyin: bir daha gösterilmez. Bu adres kimdeyse planı okuyabilir.

told-task-moved = Kaydedildi. Planda herkes görür.
told-part-removed = Kaldırıldı.
