# Bildirimler: bir şeyin yolunda olmadığını söylemek ve sonucu.

report-link = Bildir
report-title = Bir şeyi bildirin
report-lead = Ülkenin destek görevlisi buna bakar. Yazan kişi sizin bildirdiğinizi öğrenmez.
report-reason = Sorun nedir?
report-reason-insult = Hakaret ediyor, tehdit ediyor veya nefret yayıyor
report-reason-child = Bir çocuk tehlikede olabilir
report-reason-false = Olduğunu söylediği kişi veya şey değil
report-reason-advertising = Reklam veya aynı şeyin tekrarı
report-reason-private = Birinin özel bir şeyini anlatıyor veya gösteriyor
report-reason-other = Başka bir şey
report-words = Kendi sözlerinizle
report-words-hint = “Başka bir şey” için gereklidir; her durumda yardımcı olur.
report-promise = Sonucu size bildiririz. Şu anda biri tehlikedeyse ülkenizin acil numarasını arayın.
report-button = Bildirimi gönder
report-pupil-title = Bir şey yolunda değil
report-pupil-lead = Bize anlat; görevi bu olan bir yetişkin bakacak. Bunu yazan kişi senin söylediğini öğrenmez.
report-pupil-reason = Sorun ne?
report-pupil-reason-insult = Kırıcı ya da birini korkutuyor
report-pupil-reason-child = Ben ya da başka bir çocuk tehlikede olabilir
report-pupil-reason-false = Biri başkasıymış gibi yapıyor
report-pupil-reason-advertising = Bir şey satmak istiyor
report-pupil-reason-private = Başkasını ilgilendirmeyen bir şeyi gösteriyor ya da anlatıyor
report-pupil-reason-other = Başka bir şey
report-pupil-words = Ne oldu?
report-pupil-words-hint = Anlatır gibi yaz. “Başka bir şey”i seçtiysen buna ihtiyacımız var.
report-pupil-promise = Öğretmenine ya da güvendiğin başka bir yetişkine de söyle. Şu anda biri tehlikedeyse acil numarayı ara.
report-pupil-button = Gönder
report-kind-person = Profil
report-kind-school = Okul
report-kind-message = Mesaj
report-kind-announcement = İlan
report-own-held = Bu bildirildi. Destek görevlisi karar verene kadar yalnızca siz ve görevliler görür.
report-own-removed = Destek görevlisi bunu kaldırdı. Yalnızca siz ve görevliler görür.
report-hidden = Bu mesaj şu anda gösterilmiyor.
report-badge-held = başkalarından gizli
report-badge-removed = kaldırıldı

report-told-held = { $what } “{ $title }” bildirildi. Destek görevlisi karar verene kadar başkaları görmez.
report-told-kept = { $what } “{ $title }” kalıyor. Başkaları yeniden görüyor.
report-told-removed = { $what } “{ $title }” destek görevlisi tarafından kaldırıldı.
report-told-warned = { $what } “{ $title }” destek görevlisi tarafından kaldırıldı. Bu bir uyarıdır: yeniden olursa hesabınız kilitlenebilir.
report-told-suspended = { $what } “{ $title }” destek görevlisi tarafından kaldırıldı ve hesabınız kilitlendi. Destek kuruluşunuza yazabilirsiniz.
report-answer-removed = Bildirim için teşekkürler. { $what } “{ $title }” kaldırıldı.
report-answer-kept = Bildirim için teşekkürler. Destek görevlisi baktı: { $what } “{ $title }” kalıyor.
report-told-urgent = Bir bildirime göre bir çocuk tehlikede olabilir. Lütfen en kısa sürede bakın.

report-queue-lead = Bildirilenler. Önce tehlikedeki çocuklar, sonra en eskiler.
report-empty-text = Ülkenizde biri bir şey bildirdiğinde burada görünür.
report-filter-words = İçindeki sözcükler veya yazan kişi
report-column-what = Ne
report-column-why = Neden
report-people = { $count ->
    [one] { $count } kişi
   *[other] { $count } kişi
}
report-state-held = Karara kadar gizli
report-state-decided = Karar verildi
report-about = Bildirim: { $what }
report-author = Yazan
report-since = Bildirilme zamanı
report-see = Şimdiki hâlini görün
report-a-pupil = Bir öğrenci
report-complaints = Bildirenlerin söyledikleri
report-before = Aynı kişi hakkında önceki kararlar
report-hold = Karara kadar gizle
report-hold-text = Bundan sonra başkaları görmez. Yazan kişiye haber verilir.
report-verdict-keep = Kalsın
report-verdict-keep-hint = Kalır; gizlendiyse yeniden gösterilir.
report-verdict-remove = Kaldır
report-verdict-remove-hint = Yazan ve görevliler dışında artık kimse görmez.
report-verdict-warn = Kaldır ve uyar
report-verdict-warn-hint = Yazan kişi bunun bir uyarı olduğunu okur.
report-verdict-suspend = Kaldır ve hesabı kilitle
report-verdict-suspend-hint = Yazan kişinin bütün oturumları kapanır ve giriş yapamaz. Bunu geri alabilirsiniz.
report-comment-hint = “Kalsın” dışında gereklidir. Yazan kişi bunu portalda ve mektupta okur; bildiren okumaz.
report-decided-title = Verilen karar
report-reopen-text = Bir itirazdan sonra veya yeni bir durum olduğunda. Kaldırılan, yeniden karar verene kadar gizli kalır; kilitli hesap açılır.

told-reported = Teşekkürler. Bildirim destek kuruluşunda.
told-held = Karara kadar başkalarından gizli.
