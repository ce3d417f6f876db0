# Sayfada bildirilenler.

notification-title = Bildirimler
notification-mark-read = Hepsini okundu say
notification-new = yeni
notification-empty-title = Burada henüz bir şey yok
notification-empty-text = Biri sizden bir şey isteyince ya da sizinle ilgili bir karar verilince burada okursunuz.
notification-registration-validated = Destek kuruluşunuz kaydınızı onayladı. Hoş geldiniz!
notification-registration-returned = Destek kuruluşunuz kaydınızı düzeltmenizi istiyor.
notification-registration-refused = Destek kuruluşunuz kaydınızı onaylayamadı.
notification-school-approved = Destek kuruluşunuz okulu onayladı: { $school }.
notification-school-returned = Destek kuruluşunuz okulun bilgilerinde düzeltme istiyor: { $school }.
notification-school-refused = Destek kuruluşunuz okulu onaylayamadı: { $school }.
notification-contact-asked = { $from } bağlantınız olmak istiyor.
notification-contact-accepted = { $from } artık bağlantınız.
notification-founder-invited = { $from } sizi “{ $title }” projesini birlikte kurmaya davet ediyor.
notification-founder-accepted = { $from }, “{ $title }” projesini sizinle birlikte kuruyor.
notification-founder-declined = { $from }, “{ $title }” projesini sizinle birlikte kuramıyor.
notification-project-approved = { $country } destek kuruluşu “{ $title }” projesini onayladı.
notification-project-returned = { $country } destek kuruluşu “{ $title }” projesinde değişiklik istiyor.
notification-project-refused = { $country } destek kuruluşu “{ $title }” projesini onaylayamadı.
notification-workspace-opened = “{ $title }” projesinin çalışma alanı açıldı.
notification-member-invited = { $from } sizi “{ $title }” projesinde çalışmaya davet ediyor.
notification-member-accepted = { $from } artık “{ $title }” projesinde sizinle çalışıyor.
notification-member-declined = { $from }, “{ $title }” projesine katılamıyor.
