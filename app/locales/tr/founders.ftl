# Açık bir projenin kurucuları, birbirleri için.

founders-lead = Bütün kurucuların hakları eşittir. Ayrılan kişi yerini devredebilir.
founders-link = Birine hatırlatın veya bir yeri devredin
founders-you = Siz
founders-seen-week = Geçen hafta buradaydı
founders-seen-month = Geçen ay buradaydı
founders-seen-quarter = Bir aydır burada değil
founders-seen-longer = Üç aydır burada değil
founders-reminded = Hatırlatma tarihi:
founders-remind = Nazikçe hatırlat
founders-offered-to = { $name } adlı kişiye önerildi, henüz yanıt vermedi.
founders-withdraw = Öneriyi geri al
founders-hand-over = Yerimi devret
founders-hand-over-text = Diğer kişi kabul ettiğinde siz bu projede öğretmen olursunuz, o da kurucu olur.
founders-replace = Bu yeri başkasına öner
founders-replace-text = Kurucuya haber verilir; diğer kişi kabul etmeden geri dönerse yerini korur.
founders-nobody = Yeri alabilecek kimse yok. Bu projede öğretmen olan ve aynı ülkede çalışan biri olmalıdır. Önce birini çalışma alanına davet edin.
founders-person = Yeri kim alsın?
founders-person-hint = Bu projenin aynı ülkede çalışan öğretmenleri.
founders-offer = Yeri öner
founders-offered-title = Size bir kurucu yeri
founders-offered = { $by } adlı kişinin yerine siz geçersiniz. Kurucu olarak bu projede bütün haklara sahip olursunuz.
founders-take = Yeri kabul et

told-partner-reminded = Kendisine hatırlattık.
told-place-offered = Yer önerildi. Yanıt gelince size haber veririz.
told-place-offer-withdrawn = Öneri geri alındı.
told-place-taken = Artık bu projenin kurucususunuz.
told-project-left = Projeden ayrıldınız. Diğer kuruculara haber verildi.
