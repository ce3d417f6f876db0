# Çalışma alanının çerçevesi: araçlar, durum, roller. Öğrenciler de okur.

workspace-tools = Projenin araçları
workspace-tool-home = Başlangıç
workspace-tool-bulletin = Öğretmen panosu
workspace-tool-pages = Sayfalar
workspace-tool-forum = Forum
workspace-tool-materials = Materyaller
workspace-tool-plan = Plan
workspace-tool-polls = Oylamalar
workspace-tool-members = Üyeler
workspace-tool-settings = Ayarlar
workspace-closed-title = Bu proje sona erdi
workspace-closed-text = Her şey okunabilir, ama artık hiçbir şey değiştirilemez.
workspace-archived-title = Bu proje arşivde
workspace-archived-text = Araçlar kaldırıldı. Yayımlananlar projenin herkese açık sayfasında duruyor.
workspace-rests-until = Bu proje { $day } tarihine kadar arada
workspace-rests-text = Her şey eskisi gibi çalışır. Yanıtlar gecikebilir.
workspace-officer-title = Buraya destek görevlisi olarak bakıyorsunuz
workspace-officer-text = Okuyabilirsiniz, yazamazsınız. Açtığınız her sayfa kaydedilir.
workspace-role-founder = Kurucu
workspace-role-teacher = Öğretmen
workspace-role-expert = Uzman
workspace-role-observer = Gözlemci
workspace-role-pupil-coordinator = Öğrenci koordinatörü
workspace-role-pupil = Öğrenci

# İlk sayfa.
workspace-news = Yenilikler
workspace-news-none = Konular, sayfalar ve materyaller burada listelenecek.
workspace-schools = Burada kimler çalışıyor?
workspace-school-counts = { $pupils }, { $staff }
workspace-count-pupils = { $count ->
    [one] { $count } öğrenci
   *[other] { $count } öğrenci
}
workspace-count-staff = { $count ->
    [one] { $count } yetişkin
   *[other] { $count } yetişkin
}

# Davet.
workspace-invitation-lead = { $from } sizi bu projede çalışmaya davet ediyor. Rolünüz: { $role }.
workspace-invitation-text = Kabul ederseniz üyelerin yazdığı ve eklediği her şeyi görürsünüz. Neden belirtmeden reddedebilirsiniz; { $from } bilgilendirilir.
workspace-invitation-read = Projeyi oku
workspace-invitation-accept = Kabul et
workspace-invitation-decline = Reddet

told-workspace-joined = Artık üyesiniz. Hoş geldiniz!
told-workspace-declined = Daveti reddettiniz.
