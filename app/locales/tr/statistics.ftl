# Portalın büyüklüğü.

statistics-title = Sayılarla portal
statistics-lead = Doğrulanmış okullar ve öğretmenler ile başlamış projeler. Bir ülkede { $fewest } öğretmenden az varsa yalnızca bunu söyleriz.
statistics-nothing = Henüz bir şey sayılmadı
statistics-nothing-text = İlk okuldan sonra bir saat içinde sayılar görünür.
statistics-schools = Okullar
statistics-staff = Öğretmenler
statistics-projects = Projeler
statistics-few = { $fewest } kişiden az
statistics-all = Tüm ülkeler
statistics-country = Ülke
statistics-month = Ay
statistics-choose = Ülke seçin
statistics-show = Göster
statistics-over-time = Zaman içinde: { $name }
statistics-months-lead = Her sütun bir aydır; en yenisi sondakidir.
statistics-months-caption = Her ayın sonundaki büyüklük: { $name }
statistics-chart-months = Aylara göre { $counted }, { $name }
statistics-as-table = Aynısı tablo olarak
statistics-by-country = Ülkelere göre
statistics-countries-caption = Her ülkenin okulları, öğretmenleri ve projeleri
statistics-chart-countries = En büyük ülkelerin okulları ve projeleri
statistics-csv = Tüm sayılar bir dosyada (CSV)
statistics-more = Daha çok sayı
