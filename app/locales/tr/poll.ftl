# Çalışma alanının oylamaları. Öğrenciler de okur ve oy verir.

poll-new = Yeni oylama
poll-none = Henüz oylama yok
poll-none-text = Oylama herkese aynı soruyu sorar: nerede buluşalım, hangi adı seçelim, en güzeli neydi.
poll-question = Ne sormak istersin?
poll-answers = Seçilebilecek yanıtlar
poll-answers-hint = Her satıra bir tane, { $min } ile { $max } arası.
poll-kind = Nasıl oy verilir?
poll-kind-single = Tek yanıt
poll-kind-single-hint = Herkes birini seçer.
poll-kind-multiple = Birkaç yanıt
poll-kind-multiple-hint = Herkes istediği kadar işaretler.
poll-kind-ranked = En iyi üç, sırayla
poll-kind-ranked-hint = Birinci üç puan alır, ikinci iki, üçüncü bir.
poll-secret = Gizli oylama
poll-secret-hint = Kimin neye oy verdiğini kimse görmez, sonuç oylama kapanınca gösterilir. İşaretlenmezse sonuç herkesin gözü önünde oluşur ve öğretmenler oyları görür.
poll-start = Oylamayı başlat
poll-voters = { $count ->
    [0] henüz kimse oy vermedi
    [one] { $count } kişi oy verdi
   *[other] { $count } kişi oy verdi
}
poll-open = açık
poll-closed = kapandı
poll-voted = oy verildi
poll-waits = oyun bekleniyor
poll-removed = kaldırıldı
poll-removed-title = Bu oylama kaldırıldı

# Oy vermek.
poll-choose-one = Bir yanıt seç
poll-choose-several = Beğendiklerinin hepsini işaretle
poll-first = En iyisi
poll-second = İkincisi
poll-third = Üçüncüsü
poll-vote = Oy ver
poll-vote-anew = Oyumu değiştir
poll-about-open = Öğretmenler kimin neye oy verdiğini görür. Oy, oylama kapanana kadar değiştirilebilir.
poll-about-secret = Bu oylama gizli: kimin neye oy verdiğini kimse görmez. Oy, oylama kapanana kadar değiştirilebilir; sonra sonuç gösterilir.
poll-about-secret-closed = Bu oylama gizliydi: kimin neye oy verdiğini artık kimse bilmiyor.

# Durum.
poll-standing = Şimdiki durum
poll-result = Sonuç
poll-votes = Oy
poll-points = Puan
poll-answer = Yanıt
poll-table = Sayılar
poll-school = { $name } ({ $count ->
    [one] { $count } oy veren
   *[other] { $count } oy veren
})
poll-other-schools = Diğer herkes
poll-who-voted = Kim neye oy verdi
poll-who-voted-text = Bunu yalnızca öğretmenler görür.

# Kapatmak.
poll-close = Oylamayı kapat
poll-close-question = Bu oylama kapatılsın mı?
poll-close-text = Artık kimse oy veremez. Sonuç kalır.
poll-close-secret-text = Artık kimse oy veremez ve herkes sonucu görür. Oyların kime ait olduğu bir daha bilinemez.
poll-delete = Oylamayı kaldır
poll-delete-question = Bu oylama kaldırılsın mı?
poll-delete-text = Bütün oylar da kalkar. Bir öğretmen geri getirebilir.

told-voted = Oyun sayıldı. Teşekkürler!
told-poll-closed = Oylama kapandı.
