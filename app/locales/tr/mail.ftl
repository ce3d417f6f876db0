# Mektuplar. Her biri tek bir şey söyler.

mail-greeting = Sayın { $name },
mail-farewell = Saygılarımızla,
    { $portal } ekibi
mail-why = Bu mektubu, { $address } adresinde bir hesabınız olduğu için alıyorsunuz.
mail-link-lifetime = Bağlantı yalnızca bir kez ve bir saat boyunca çalışır. Bunu siz istemediyseniz bir şey yapmanız gerekmez.
mail-go-to-portal = { $portal } portalını aç

mail-confirm-subject = { $portal } için e-posta adresinizi onaylayın
mail-confirm-text = Birisi – umarız siz – bu adresle { $portal } portalına kaydoldu. Lütfen adresin size ait olduğunu onaylayın.
mail-confirm-link = Adresimi onayla

mail-already-subject = { $portal } portalında zaten bir hesabınız var
mail-already-text = Biri adresinizi bir hesap için kullanmak istedi. Zaten bir hesabınız var, bu yüzden hiçbir şey değişmedi. Bu sizseniz ve parolanızı unuttuysanız yenisini seçin.
mail-already-link = Yeni parola seç

mail-reset-subject = { $portal } için yeni parola seçin
mail-reset-text = Yeni parola seçmek için bağlantınız aşağıda.
mail-reset-link = Yeni parola seç

mail-password-changed-subject = { $portal } parolanız değiştirildi
mail-password-changed-text = { $portal } hesabınızın parolası az önce değiştirildi. Bunu siz yaptıysanız bir şey yapmanız gerekmez. Siz yapmadıysanız hemen yeni bir parola seçin; o zaman hesabınızla giriş yapmış olan herkesin oturumu kapanır. Ardından “Parola ve cihazlar” sayfasına bakın: geçiş anahtarları ve başka hesaplar, siz onları orada kaldırana kadar hesabınızı açmaya devam eder.

mail-validated-subject = { $portal } portalına hoş geldiniz
mail-validated-text = Destek kuruluşunuz kaydınızı onayladı. Artık { $portal } portalında ortak bulabilir ve proje başlatabilirsiniz.

mail-returned-subject = { $portal } kaydınız için sizden bir şey bekleniyor
mail-returned-text = Destek kuruluşunuz kaydınızı inceledi ve bir düzeltme istiyor:
mail-returned-link = Kaydımı düzelt

mail-refused-subject = { $portal } kaydınız
mail-refused-text = Destek kuruluşunuz kaydınızı onaylayamadı. Nedeni:

mail-workplace-confirmed = Destek kuruluşunuz şurada çalıştığınızı onayladı: { $school }.
mail-workplace-returned = Destek kuruluşunuz şurada çalıştığınızı onaylamadan önce sizden aşağıdakini istiyor: { $school }. Geri kalan her şey olduğu gibi kalıyor. Lütfen okulunuzun sayfasında yanıtlayın.
mail-workplace-ended = Destek kuruluşunuz şurada çalıştığınızı onaylayamadı: { $school }. Bu okul portalda artık sizin okulunuz değil; geri kalan her şey olduğu gibi kalıyor. Nedeni:

mail-school-subject = Okulunuz: { $school }
mail-school-approved = Destek kuruluşunuz { $school } okulunu onayladı.
mail-school-returned = Destek kuruluşunuz { $school } okulunun bilgilerinde bir düzeltme istiyor:
mail-school-refused = Destek kuruluşunuz { $school } okulunu onaylayamadı. Nedeni:
mail-school-link = Okulumu gör

mail-contact-asked-subject = { $from } sizinle çalışmak istiyor
mail-contact-asked-text = { $from } bağlantınız olmak istiyor ve şöyle yazıyor:
mail-contact-asked-link = İsteği yanıtla

mail-contact-accepted-subject = { $from } isteğinizi kabul etti
mail-contact-accepted-text = { $from } artık bağlantılarınızdan biri. Birlikte proje başlatabilirsiniz.
mail-contact-accepted-link = Profili gör

mail-message-subject = { $from } size yazdı
mail-message-text = { $from }, { $portal } üzerinden size bir mesaj yazdı. Orada okuyup yanıtlayabilirsiniz.
mail-message-link = Mesajı okuyun

mail-founder-invited-subject = { $from } sizi bir proje kurmaya davet ediyor
mail-founder-invited-text = { $from } sizi “{ $title }” projesini birlikte kurmaya davet ediyor.
mail-founder-invited-link = Projeyi oku ve yanıtla

mail-founder-accepted-subject = { $from } projenize katılıyor
mail-founder-accepted-text = { $from } davetinizi kabul etti ve “{ $title }” projesini sizinle birlikte kuruyor.
mail-founder-declined-subject = { $from } projenize katılamıyor
mail-founder-declined-text = { $from } “{ $title }” projesini kurma davetini kabul etmedi. Başka birini davet edebilirsiniz.

mail-founder-wanted-name = meslektaşımız
mail-founder-wanted-subject = { $from } sizi “{ $title }” projesini birlikte kurmaya davet ediyor
mail-founder-wanted-link = Daveti oku
mail-founder-wanted-text = { $from } “{ $title }” okul projesini sizinle kurmak istiyor.
mail-founder-wanted-portal = { $portal }, farklı ülkelerdeki okulların birlikte çalıştığı bir yerdir. Ücretsizdir ve öğrencilerin e-posta adresine ihtiyacı yoktur.
mail-founder-wanted-why = Bu mektubu, { $from } adresinizi yazdığı için alıyorsunuz. Size ait değilse bir şey yapmanız gerekmez: başka mektup gelmez.
mail-project-subject = Projeniz: { $title }
mail-project-approved = { $country } destek kuruluşu “{ $title }” projesini onayladı.
mail-project-returned = { $country } destek kuruluşu “{ $title }” projesinde değişiklik istiyor:
mail-project-refused = { $country } destek kuruluşu “{ $title }” projesini onaylayamadı. Nedeni:
mail-project-link = Projeyi aç

mail-workspace-subject = Çalışma alanı açıldı: { $title }
mail-workspace-text = Bütün destek kuruluşları “{ $title }” projesini onayladı. Çalışma alanı açık: sınıflarınızı ekleyin ve başlayın.
mail-workspace-link = Çalışma alanını aç

# Bir çalışma alanına davet.
mail-member-invited-subject = { $from } sizi bir projeye davet ediyor
mail-member-invited-text = { $from } “{ $title }” projesinde birlikte çalışmak için sizi davet ediyor.
mail-member-invited-link = Daveti gör ve yanıtla

mail-security-link = Hesabıma bak
mail-step-changed-subject = { $portal } girişiniz değişti
mail-step-on-text = Bundan sonra { $portal } girişinde telefonunuzdaki kod da istenir. Bunu siz yapmadıysanız hemen yeni bir parola seçin.
mail-step-off-text = Bundan sonra { $portal } girişinde parolanız yeterli. Bunu siz yapmadıysanız hemen yeni bir parola seçin.
mail-passkey-added-text = “{ $passkey }” geçiş anahtarı artık { $portal } hesabınızı açabilir. Bunu siz yapmadıysanız anahtarı hemen kaldırın ve yeni bir parola seçin.
mail-passkey-removed-text = “{ $passkey }” geçiş anahtarı artık { $portal } hesabınızı açmıyor. Bunu siz yapmadıysanız hemen yeni bir parola seçin.
mail-provider-linked-text = { $provider } hesabınız artık { $portal } hesabınızı açıyor. Bunu siz yapmadıysanız “Parola ve cihazlar” sayfanızda sonlandırın ve yeni bir parola seçin.
mail-code-used-subject = { $portal } hesabınızda kâğıttaki bir kod kullanıldı
mail-code-used-text = Az önce biri, kâğıttaki kodlarınızdan biriyle { $portal } hesabınıza girdi. Bu siz değilseniz hemen yeni bir parola seçin ve yeni kodlar oluşturun.

mail-unsubscribe = Bu tür mektuplar artık gelmesin
mail-settings = Size neyin, nasıl ulaşacağını seçin
mail-news-link = Aç
mail-digest-subject = { $count ->
    [one] { $portal }: bir yeni haber
   *[other] { $portal }: { $count } yeni haber
}
mail-digest-text = { $portal } portalında sizin için yeni olanlar:
mail-digest-more = { $count ->
    [one] Sayfada bir haber daha var.
   *[other] Sayfada { $count } haber daha var.
}
mail-digest-link = Bütün haberleri gör

mail-export-subject = { $portal } portalındaki verileriniz paketlendi
mail-export-text = Verilerinizi indirebilirsiniz. “Verilerim” sayfasında { $days } gün sizi bekler.
mail-erasure-subject = { $portal } portalındaki hesabınız silinecek
mail-erasure-text = Biri – umarız siz – { $portal } portalındaki hesabınızı silmemizi istedi. Bunu { $days } gün sonra yapacağız. Fikrinizi değiştirirseniz ya da bunu isteyen siz değilseniz o güne kadar giriş yapıp hesabınızı koruyun.
mail-erasure-link = Hesabımı koru
mail-kept-subject = { $portal } portalındaki hesabınız duruyor
mail-kept-text = Hesabınız silinmeyecek. Buna siz karar vermediyseniz lütfen parolanızı değiştirin.

mail-head-subject = { $person } burada mı çalışıyor: { $school }?
mail-head-text = { $person }, { $portal } portalına şu okulun çalışanı olarak kayıt oldu: { $school }. Portalda farklı ülkelerin okulları birlikte çalışır. Lütfen bu kişiyi tanıyıp tanımadığınızı ülkenizin destek kuruluşuna bildirin: tek bir tıklama yeter, hesap gerekmez.
mail-head-after = Bağlantı 30 gün çalışır. Bu mektubu yalnızca bir kez alırsınız; yanıt vermezseniz destek kuruluşu siz olmadan karar verir.
mail-head-link = Yanıtla
mail-head-why = Bu mektubu, adresiniz şu okulun müdürünün adresi olarak verildiği için alıyorsunuz: { $school }.

mail-email-change-link = Yanıtla
mail-email-old-subject = { $portal } hesabınız için başka bir e-posta adresi
mail-email-old-text = Biri – umarız siz – { $portal } hesabınızın adresinin bu adres yerine { $email } olmasını istiyor. Lütfen onaylayın ya da durdurun. Siz yanıtlamadan hiçbir şey değişmez.
mail-email-new-subject = Bu sizin e-posta adresiniz mi? { $portal } soruyor
mail-email-new-text = Biri – umarız siz – bu adresi { $portal } portalındaki bir hesap için kullanmak istiyor. Lütfen sizin olduğunu onaylayın.
mail-email-changed-subject = { $portal } hesabınızın e-posta adresi değişti
mail-email-old-doubt = Bağlantı bir kez, bir saat çalışır. Bunu siz istemediyseniz durdurun ve yeni bir parola seçin: biri parolanızı biliyor.
mail-email-changed-text = { $portal } hesabınıza artık başka bir adresten ulaşılıyor, bu adres kullanılmıyor.
mail-email-changed-wrong = Bu doğru değilse lütfen portalı işletenlere hemen yazın.
mail-email-undo-text = Bunu yapan siz değilseniz üç gün içinde geri alın: hesap yeniden bu adresi alır, herkesin oturumu kapanır ve yeni bir parola seçersiniz. Siz yaptıysanız bir şey yapmanız gerekmez.
mail-email-undo-link = Bu ben değildim
