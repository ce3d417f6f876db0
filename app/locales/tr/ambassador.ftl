# Elçilerin ve danışman öğretmenlerin herkese açık listesi.

ambassador-title = Elçiler
ambassador-lead = Programı bilen ve başlangıçta size seve seve yardım eden öğretmenler. Onları destek kuruluşları görevlendirdi.
ambassador-how = Mesaj yazmak ya da bağlantı istemek için bir sayfa açın.
ambassador-how-visitor = Sayfasını herkese açanları görüyorsunuz. Hepsini görmek ve onlara yazmak için onaylanmış öğretmen olarak giriş yapın.
ambassador-country-any = Tüm ülkeler
ambassador-language-any = Tüm diller
ambassador-region = Bölge
ambassador-region-any = Tüm bölgeler
ambassador-both = Elçiler ve danışmanlar
ambassador-nobody = Henüz kimse yok
ambassador-nobody-text = Destek kuruluşları sayfasını açmış elçiler görevlendirdiğinde burada görünürler.
